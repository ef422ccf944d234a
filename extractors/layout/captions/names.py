"""What forms call the things that documents state, in English and Chinese.

Readers take their vocabularies from here; all of them together tell where a value ends,
because another caption begins. Case, punctuation, spacing, «of», «and», «the» and the
spelling of «number» do not matter.
"""

from __future__ import annotations

_PHRASES = {
    "invoice_number": (
        "Invoice No. | Invoice Number | Inv. No. | Inv No | No. of Invoice | Invoice Ref | "
        "Commercial Invoice No. | Our Invoice No. | Invoice Reference | 发票号码 | 发票号 | 發票號碼 | "
        "发票编号 | 发票 No. | Seller's Invoice No. | Tax Invoice No."
    ),
    "invoice_date": (
        "Issued | Invoice Issued | "
        "Invoice Date | Date of Invoice | Inv. Date | Invoice Dated | 发票日期 | 發票日期"
    ),
    "invoice_number_and_date": (
        "Invoice No. and Date | No. and Date of Invoice | Invoice No. / Date | "
        "Invoice Number & Date | Invoice No. & Dated | 发票号码及日期 | 发票号及日期"
    ),
    "number": (
        "No. | Number | Ref. No. | Ref | Reference | Reference No. | Our Ref | "
        "Document No. | 编号 | 号码 | Our Reference | Serial No."
    ),
    "date": (
        "Date | Dated | Date of Issue | Issue Date | Issued on | Issuing Date | 日期 | 签发日期 | "
        "出具日期 | 制单日期 | Document Date"
    ),
    "place_and_date": (
        "Place and Date of Issue | Place & Date | Date and Place of Issue | 签发地点和日期 | "
        "Place and Date | Date and Place"
    ),
    "place_of_issue": "Place of Issue | Issued at | 签发地点",
    "contract_number": (
        "S/O No. | Contract No. | Contract Number | S/C No. | Sales Contract No. | Order No. | "
        "Sales Confirmation No. | P/O No. | Purchase Order No. | P.I. No. | PO Number | "
        "Proforma Invoice No. | Purchase Order | Contract Ref | Sales Order No. | "
        "Confirmation No. | Agreement No. | Buyer's Order No. | Indent No. | Contract | "
        "合同号 | 合同号码 | 合同编号 | 合约号 | 订单号 | 订单号码 | 确认书号 | 销售确认书号 | 销售合同号 | 形式发票号 | "
        "Your Order No. | Your Order | Customer Order No. | Order Ref | Order Reference | Buyer Order No. | Customer PO | Customer PO No. | Buyer's Ref | Buyer's Reference | Buyer's Ref. / Contract | Your Ref | Your Reference | Contract Ref | Contract Reference | PO / Contract Ref | S/C"
    ),
    "contract_date": (
        "Contract Date | Date of Contract | Order Date | S/C Date | PO Date | 合同日期 | 签约日期 | "
        "Signing Date | 签订日期 | 订单日期"
    ),
    "credit_number": (
        "UC No. | LIC No. | L/G No. | L/C No. | L/C Number | Letter of Credit No. | Documentary Credit No. | Credit No. | "
        "Credit Number | LC Ref | D/C No. | DC No. | L/C Ref No. | LC | "
        "Irrevocable Documentary Credit No. | Documentary Credit Number | 信用证号 | "
        "Letter of Credit | Documentary L/C No. | Irrevocable L/C No. | L/C | 信用证号码 | "
        "信用证编号 | 信用證號碼 | Letter of Credit Reference | L/C Reference | Documentary Credit | Documentary Credit Ref"
    ),
    "credit_number_and_date": (
        "No. and Date of L/C | No. & Date of Letter of Credit | No. and Date of Credit | "
        "L/C No. & Date of Issue | L/C No. and Date | L/C Number & Date | Letter of Credit No. and Date | "
        "L/C No. / Date | Credit No. and Date | 信用证号及日期"
    ),
    "credit_date": (
        "L/C Date | Date of L/C | Credit Date | L/C Issue Date | 开证日期 | Date of Credit | "
        "Credit Issue Date | L/C Issuing Date"
    ),
    "issuing_bank": (
        "Issuing Bank | L/C Issuing Bank | Issued by | Opening Bank | Drawn under | "
        "L/C Issued by | Name of Issuing Bank | 开证行 | Credit Issued by | Drawn on"
    ),
    "seller": (
        "Seller | The Seller | Exporter | Shipper / Exporter | Shipper/Seller | Vendor | "
        "Supplier | Beneficiary | Seller/Exporter | Exporter / Seller | Sold by | 卖方 | 出口商 | "
        "Sellers | The Sellers | Seller/Beneficiary | Exporter/Beneficiary | 卖方名称 | 供应商 | "
        "供方 | 受益人 | Manufacturer/Exporter | Issuer | 出票人 | Seller (Exporter) | "
        "Exporter (Seller) | Seller's Name and Address | 賣方 | Exporter's Name and Address | "
        "Name and Address of Exporter | 甲方 | Party A | Seller Name"
    ),
    "buyer": (
        "Buyer | The Buyer | Importer | Messrs | To Messrs | Messers | Sold to | "
        "Bill to | Billed to | Invoice to | Customer | For account and risk of | "
        "For Account of | Account of | Applicant | Buyer/Importer | Purchaser | Client | "
        "Buyer/Applicant | Sold to Messrs | For account and risk of Messrs | 买方 | 抬头 | 进口商 | "
        "客户 | 买方名称 | Buyers | The Buyers | 购货方 | 需方 | 申请人 | Accountee | Importer/Buyer | "
        "Buyer (if other than consignee) | Invoiced to | Ship to / Bill to | M/s | "
        "Buyer (Importer) | Importer (Buyer) | Applicant/Buyer | Buyer's Name and Address | "
        "Name and Address of Buyer | 買方 | 乙方 | Party B | Account Party | Charge to | "
        "Buyer Name | Bill-to Party | Sold-to Party | To M/s | Made out to | Sold to / Buyer"
    ),
    "to": "To | 致",
    "from": "From | 自",
    "shipper": (
        "Shipper | Consignor | Shipper/Consignor | 发货人 | 托运人 | Sender | "
        "Shipper's Name and Address | Shippers | Shipper (complete name and address)"
    ),
    "consignee": (
        "Consignee | Ship-to Party | Consigned to | Consigned to order of | 收货人 | Ship to | Deliver to | "
        "Consignee's Name and Address | Consignee (not negotiable unless to order)"
    ),
    "notify": (
        "Notify Party | Notify | Notify Address | 通知方 | 通知人 | 被通知人 | Also Notify | "
        "Also Notify Party | Second Notify Party | 1st Notify Party"
    ),
    "vessel": (
        "Vessel | Ocean Vessel | Name of Vessel | Vessel Name | Per Vessel | 船名 | "
        "Shipped per | Per S.S. | Shipped by | Per | Steamer | Carrying Vessel | "
        "Means of Transport | Means of Transportation | Conveyance | Per Conveyance S.S. | "
        "Shipped per S.S. | Shipment per | Shipped per Vessel | Per M.V. | Per s.s./m.v. | "
        "Carrier | Transport | 运输工具 | 船名航次 | Vessel / Flight | Vessel/Aircraft | "
        "Vessel/Flight No. | Departure Vessel | Name of Ship | Ship Name | Carried by | Shipped on | Ship"
    ),
    "vessel_and_voyage": (
        "Vessel / Voyage | Vessel / Voyage No. | Vessel & Voy. No. | Vessel/Voy | "
        "Ocean Vessel / Voyage No. | Ocean Vessel Voy. No. | Vessel and Voyage No. | "
        "Vessel, Voyage | Ocean Vessel / Voy. No. | Vessel/Voy No. | 船名及航次 | 船名/航次 | "
        "Vessel and Voyage | Name of Vessel / Voyage No. | Vessel Voyage No."
    ),
    "voyage": "Voyage No. | Voy. No. | Voyage | Voy | 航次",
    "pre_carriage": "Pre-carriage by | Pre carriage | Precarriage by | 前程运输",
    "place_of_receipt": (
        "Place of Receipt | Place of Receipt by Pre-carrier | 收货地 | "
        "Place of Taking in Charge | Place of Dispatch | 收货地点"
    ),
    "port_of_loading": (
        "Port of Loading | Loading Port | Port of Shipment | Shipped from | "
        "Port of Lading | Port of Departure | Shipment from | Loading at | 装运港 | 起运港 | 装货港 | "
        "装运口岸 | 起运地 | Airport of Departure | Place of Loading | P.O.L. | POL | "
        "Port of Embarkation | Place of Departure | 裝運港 | 装船口岸 | 装运口岸和目的地 | Shipping from | Loaded at | Load Port | Loadport | Port/Airport of Loading | Place of Shipment"
    ),
    "port_of_discharge": (
        "Port of Discharge | Discharge Port | Port of Destination | Destination | "
        "Port of Unloading | Unloading Port | 卸货港 | 目的港 | 目的地 | To Port | Port of Arrival | "
        "Airport of Destination | P.O.D. | POD | Place of Discharge | Discharging Port | "
        "Destination Port | Shipped to | 卸貨港 | 目的口岸 | Shipment to | Discharged at | Disport | Port/Airport of Discharge | Unloaded at"
    ),
    "place_of_delivery": (
        "Place of Delivery | Final Destination | 交货地 | 交货地点 | Place of Final Destination | "
        "Final Place of Delivery | 最终目的地 | Place of Delivery by On-carrier"
    ),
    "mode": "By | Mode of Transport | Mode of Shipment | Method of Dispatch | 运输方式",
    "route": (
        "From / To | Voyage from | Route | Transport details | "
        "Means of transport and route | 运输路线 | Loading Port and Destination | "
        "Port of Loading and Destination | Port of Shipment & Destination | "
        "Port of Shipment and Port of Destination | Shipment Details | Transport Route"
    ),
    "sailing_date": (
        "Sailing on or about | On or about | Sailing Date | ETD | Date of Shipment | "
        "Shipment Date | Shipped on | Departure Date | 开船日期 | B/L Date | Shipping Date | "
        "装运日期 | On Board Date | Date of Departure | Sailing"
    ),
    "transport_number": (
        "B/L No. | Bill of Lading No. | B/L Number | AWB No. | Air Waybill No. | 提单号 | "
        "提单号码 | Waybill No. | MAWB No. | HAWB No. | Master B/L No."
    ),
    "incoterm": (
        "Terms of Delivery | Delivery Terms | Price Terms | Trade Terms | Price Term | "
        "Trade Term | Incoterms | Term of Delivery | Terms of Sale | Delivery Term | 贸易术语 | "
        "价格条款 | 成交方式 | 价格术语 | 交货条件 | Terms of Price | Incoterm | Shipping Terms | "
        "Terms of Trade | 贸易条款 | Price Basis | Basis of Delivery"
    ),
    "terms": (
        "Terms of Delivery and Payment | Terms of Payment and Delivery | Terms | "
        "Terms and Conditions of Delivery and Payment"
    ),
    "payment": (
        "Terms of Payment | Payment Terms | Payment | Payment Term | 付款方式 | 付款条件 | 支付条款 | "
        "支付方式 | Term of Payment | Payment Conditions | 付款条款 | Mode of Payment | "
        "Method of Payment | Payment by"
    ),
    "marks": (
        "Shipping Marks | Marks and Numbers | Marks & Nos. | Marks | Shipping Mark | 唛头 | "
        "Marks and Numbers of Packages | Marks and Numbers of Pkgs | Marks and Nos | 唛头及号码 | 运输标志 | 标记 | 标记唛码 | Marks and No. | Case Mark | "
        "Shipping Marks & Nos | 嘜頭 | 唛头及件号 | Marks No. and Kind of Packages"
    ),
    "goods": (
        "Description of Goods | Goods Description | Description | Commodity | 货物描述 | "
        "Name of Commodity | Name of Commodity and Specification | 品名 | 货名 | 商品名称 | "
        "Commodity and Specification | 品名及规格 | 货物名称 | Commodities | Goods | Product | "
        "Description of Commodities | Covering | Article | Name of Goods | Merchandise | "
        "Commodity & Specifications | 货描 | Particulars of Goods | 货物名称及规格 | 商品描述 | "
        "Commodity Name | Description of Merchandise | Details of Goods | Name of Product | "
        "商品名称及规格 | 品名规格 | Goods and Packing"
    ),
    "packing": (
        "Packing | Packed in | 包装 | 包装方式 | Packing Method | Package Type | Packaging | "
        "Packing Details | 包装条款 | Kind of Packages | Mode of Packing | Packing Terms | "
        "Packing Conditions | Goods and Packing"
    ),
    "quantity": (
        "Quantity | Total Quantity | Qty | 数量 | 总数量 | Total Qty | Quantities | "
        "Quantity Shipped | Quantity of Goods"
    ),
    "packages": (
        "Total Packages | No. of Packages | Number of Packages | Packages | 件数 | 总件数 | "
        "Total No. of Packages | Total Number of Packages | Total Cartons | No. of Cartons | "
        "Number of Cartons | Total Ctns | 箱数 | 包装件数 | Total Packed | Quantity of Packages | "
        "Package | Total No. of Cartons | Number and Kind of Packages | Total Bags | "
        "Total Pallets | Number of Bags | No. of Bags | Total Number of Cartons | 总箱数 | "
        "No. of Pkgs | Total Pkgs | Number and Type of Packages | Type and Number of Packages | "
        "Number and Type of Packing | 包装种类及数量 | 包装种类和数量 | 包装数量"
    ),
    "gross_weight": (
        "Gross Weight | Total Gross Weight | G.W. | Gross Wt | Total G.W. | 毛重 | 总毛重 | "
        "Gross | Total Gross | G/W | GR. WT | Gross Wt. | Gross Mass | Total Gross Wt | "
        "G. Weight | Gross Weight Total"
    ),
    "net_weight": (
        "Net Weight | Total Net Weight | N.W. | Net Wt | Total N.W. | 净重 | 总净重 | Net | "
        "Total Net | N/W | NT. WT | Net Mass | 淨重 | Total Net Wt | N. Weight | "
        "Net Weight Total"
    ),
    "measurement": (
        "Measurement | Total Measurement | Meas | CBM | Volume | 体积 | 尺码 | Total Volume | "
        "Total CBM | Total Meas | Cube | 总体积 | Measurements | Cubic Measurement | 立方"
    ),
    "unit_price": "Unit Price | Price | 单价 | Price per Unit | U/Price | U. Price | Rate",
    "amount": "Amount | 金额 | Value | Total Value | 总值 | 总金额 | Total Price",
    "total": (
        "Total | Grand Total | Total Amount | Invoice Total | Total Invoice Value | "
        "Total Invoice Amount | Invoice Amount | Invoice Value | Total Value | 合计 | 总计 | "
        "总金额 | 总值 | Amount Due | Net Amount | Total Contract Value | Contract Value | "
        "Total Due | Net Total | Balance Due | Total Payable | Amount Payable | "
        "Net Invoice Value | Total Amount Due | Total Net Amount | 合同总值 | 发票总值 | "
        "Total Price | 合同总金额 | Total Sum | 合計 | 總計 | Net Invoice Amount | Contract Amount | "
        "Total Contract Amount | 合同金额 | Total Order Value | 总价"
    ),
    "subtotal": "Sub-total | Sub total | Subtotal | 小计",
    "amount_in_words": (
        "Total Amount in Words | Amount Chargeable (in words) | Amount Chargeable | Amount in Words | Say Total | Say | 大写 | Total in Words | "
        "Total Value in Words | 金额大写 | Total Say | In Words | Say Amount | 合计大写 | 大写金额 | "
        "合计金额大写"
    ),
    "origin": (
        "Country of Origin | Origin | Country of Origin of Goods | Origin of Goods | 原产地 | "
        "原产国 | Place of Origin | Goods Origin | 产地 | Made in | Country of Manufacture | "
        "原产国别 | Country of Origin and Manufacturer | Country of Origin / Manufacturer"
    ),
    "manufacturer": (
        "Manufacturer | Producer | Maker | 生产厂家 | 制造商 | Manufactured by | "
        "Country of Origin and Manufacturers | 生产国别和制造厂商"
    ),
    "hs_code": (
        "H.S. Code | HS No. | HS Code No. | Tariff No. | Customs Tariff No. | 税则号 | 商品编码 | "
        "Commodity Code | HS Tariff No."
    ),
    "shipment": (
        "Time of Shipment | Shipment | Latest Date of Shipment | Latest Shipment | 装运期 | "
        "Shipment Time | Delivery Time | Time of Delivery | Date of Delivery | 装运期限 | 装船期 | "
        "交货期 | Latest Shipment Date | Delivery Date | 装运时间 | Delivery | Shipment Period | "
        "Last Date of Shipment | Ship Window | Shipping Window | Delivery Window | Ship Date | Ship By | Dispatch | Dispatch Date | 交货时间 | Shipping Date Latest"
    ),
    "partial_shipments": (
        "Partial Shipments | Partial Shipment | 分批装运 | Part Shipment | Part Shipments | 分批 | "
        "Partial Delivery"
    ),
    "transhipment": "Transhipment | Transshipment | 转运 | Trans-shipment | 转船",
    "tolerance": (
        "More or Less | Quantity Tolerance | Tolerance | 溢短装 | Quantity Allowance | "
        "数量及总值允许 | Over/Underdelivery | Over-/Underdelivery | Over- and Underdelivery | "
        "Over/Under Delivery | Over and Under Delivery | Overdelivery/Underdelivery | "
        "Quantity Variance | Quantity Variation | 数量及金额允许增减 | 数量增减 | 溢短装比例 | Quantity and Amount Tolerance | 溢短装条款 | Shipping Quantity Tolerance"
    ),
    "insurance": "Insurance | 保险 | Insurance Terms | 保险条款",
    "inspection": (
        "Inspection | 商品检验 | 检验 | Commodity Inspection | Quality Inspection | 商检 | "
        "Inspection Clause | 检验条款"
    ),
    "documents": (
        "Documents | Documents Required | Required Documents | 单据 | Shipping Documents | "
        "单据要求 | 所需单据"
    ),
    "remarks": (
        "Remarks | Remark | Note | Notes | 备注 | Special Conditions | Other Terms | "
        "Special Instructions | Additional Information"
    ),
    "signature": (
        "Authorised Signature | Authorized Signature | Authorised Signatory | Signature | "
        "Authorized Signatory | For and on behalf of | Signed by | Signed for | 签字 | 授权签字 | "
        "签章 | Authorised Signature(s) | Stamp and Signature | Signed | 盖章 | "
        "Signature and Stamp | Yours faithfully | 签名 | 代表签字"
    ),
    "bank": (
        "Bank Details | Our Bank | Beneficiary Bank | Bank | Bank Name | Account No. | "
        "A/C No. | SWIFT Code | SWIFT | Banking Details | 银行 | Beneficiary's Bank | "
        "Bank Information | 开户行 | 账号 | Bank Address | Beneficiary Account"
    ),
    "page": "Page | Page No. | 页 | Sheet | Sheet No.",
    "contact": (
        "Tel | Fax | Email | E-mail | Attn | Attention | Phone | Mobile | 电话 | 传真 | "
        "Website | Telephone | Tel/Fax | Contact | Contact Person | 联系人 | Web | 邮箱"
    ),
    "address": "Address | Add | Addr | 地址",
    "name": "Name | 名称",
    "tax": (
        "VAT No. | Tax ID | Tax No. | EORI | EORI No. | GST No. | USCI | TIN | 税号 | "
        "IEC No. | Tax Registration No. | BIN No. | IRC No. | VAT Reg. No."
    ),
    "container": (
        "Container No. | Container Nos. | Container / Seal No. | Container No. / Seal No. | "
        "Seal No. | Container and Seal No. | 箱号 | 封号 | 集装箱号"
    ),
    "insured": "Insured | The Insured | Assured | 被保险人 | Name of Assured",
    "policy_number": "Policy No. | Certificate No. | 保单号 | 保单号次 | 保险单号次 | 证书号 | 保险单号 | Cover Note No.",
    "aside": (
        "Due Date | Payment Due | Payment Due Date | Customer No. | Customer ID | Client No. | "
        "Account Manager | Sales Person | Salesperson | Booking No. | Booking Ref | "
        "Booking Reference | Service Contract | Service Contract No. | Svc Contract | "
        "Export References | Exporter's Ref | Exporter's Reference | Declared Value | "
        "Declared Value for Carriage | Declared Value for Customs | Onward Inland Routing | "
        "Forwarding Agent | Forwarding Agent References | Point and Country of Origin | "
        "Country of Final Destination | Country of Destination | Country/Region of Destination | "
        "IBAN | BIC | Sort Code | VAT ID | Delivery Note No. | Delivery Note | Open Cover | "
        "Open Cover No. | Sum Insured | Currency | Ship From | Ship Via | Job No. | File No. | "
        "For Certifying Authority Use Only | For Official Use | Weather | Prepared by | "
        "Checked by | Approved by | 制单人 | 审核人 | 客户编号 | 币种 | 运抵国"
    ),
    "freight": "Freight | Freight and Charges | Freight Payable at | 运费 | Ocean Freight",
    "tenor": "Tenor",
}

#: Captions by what they announce; one caption may announce several things.
CAPTIONS: dict[str, tuple[str, ...]] = {
    field: tuple(phrases.split(" | ")) for field, phrases in _PHRASES.items()
}
