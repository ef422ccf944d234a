"""What the forms of carriers and forwarders call things, besides the captions of all papers."""

from __future__ import annotations

_PHRASES = {
    "shipper": (
        "Shipper/Exporter | Shipper / Exporter | Exporter | Consignor | Shipper Insert Name Address and Phone | "
        "Shipper (Complete Name and Address) | Sender | Shipper Insert Name, Address and Phone/Fax | Shipper or Consignor | "
        "Sender (name, address, country) | 托运人 | 发货人 | Supplier | Shipper/Supplier | Goods received from | Received from | "
        "Shipper Name and Address | From (Shipper) | Consignor/Shipper"
    ),
    "consignee": (
        "Consignee Insert Name Address and Phone | Consigned to the order of | Consigned to order of | Consignee or order | "
        "Consignee Insert Name, Address and Phone/Fax | Receiver | Consigned to | 收货人 | Consignee (or order) | "
        "Consignee Name and Address | Recipient | Addressee | To (Consignee) | Consigned to or to the order of"
    ),
    "notify": (
        "Notify Party Insert Name Address and Phone | Notify Party/Intermediate Consignee | Notify address | Notify party | "
        "Notify Party Insert Name, Address and Phone/Fax | Also notify | Second notify party | 1st Notify Party | "
        "2nd Notify Party | Notify Party (1) | Notify Party (2) | Notify 1 | Notify 2 | Additional Notify Party | 通知人 | 通知方 | "
        "Also Notify (Name and Address) | Notify Party Name and Address | Party to be Notified | Further Notify Party | "
        "Party to Notify | Notify Party 1 | Notify Party 2 | Intermediate Consignee"
    ),
    "vessel": (
        "Intended Vessel | Intended Ocean Vessel | Ship | Name of Ship | Ocean Vessel | Exporting Carrier | Mother Vessel | "
        "Exporting Carrier (Vessel) | Vessel's Name | 船名 | Ocean Vessel Name | Feeder/Ocean Vessel | Vessel (Intended)"
    ),
    "vessel_and_voyage": (
        "Vessel and Voyage No | Ship and Voyage | Vessel/Voy | Vessel/Voyage/Flag | Vessel Name / Voyage No. | Vessel Name/Voyage | "
        "Ocean Vessel Voy. No. | Ocean Vessel / Voy. No. / Flag | Vessel (see clause 1+19) Voyage No. | 船名航次 | Ocean Vessel Voyage | "
        "Intended Vessel / Voyage | Intended Vessel/Voyage No. | Exporting Carrier (Vessel/Voyage) | Vessel Voyage | Vessel & Voyage | "
        "Ocean Vessel/Voyage | Vessel/Voyage | Vsl/Voy | Ship/Voyage"
    ),
    "voyage": "Voy. | Voy.No | Voyage Number | 航次 | Voyage-No.",
    "pre_carriage": (
        "Pre-carriage by | Combined Transport Pre-carriage by | Initial Carriage | Local Vessel | Initial Carriage by | "
        "Pre-Carriage Vessel | Mode of Initial Carriage | Feeder Vessel | 前程运输 | Precarrier | First Carrier's Means of Transport"
    ),
    "place_of_receipt": (
        "Combined Transport Place of Receipt | Place of Receipt by Pre-Carrier | Place of Initial Receipt | Place of Receipt / Date | "
        "From (Place of Receipt) | Place of Acceptance | Place of taking in charge | 收货地 | Received at | Place of taking over the goods | "
        "Place of Receipt (Goods) | Station of departure | Forwarding station | Departure station"
    ),
    "port_of_loading": (
        "Loadport | Load Port | Port of Lading | Port of Loading/Export | Loading Pier/Terminal and Port | Port of Export | Port of Shipment | "
        "Ocean Port of Loading | 装货港 | 装运港 | Port of Loading (Intended)"
    ),
    "port_of_discharge": (
        "Disport | Discharge Port | Port of Unlading | Foreign Port of Unloading | Port of Discharge (Vessel Only) | "
        "Ocean Port of Discharge | 卸货港 | Port of Discharge from Ship | Discharging at | Port of Delivery"
    ),
    "place_of_delivery": (
        "Combined Transport Place of Delivery | Final Destination (of the goods-not the ship) | Place of Delivery by On-Carrier | "
        "Final Destination for the Merchant's Reference | Final Destination (for the Merchant's Reference only) | 交货地 | 目的地 | Final Place of Delivery | "
        "Place of Delivery of the Goods | Station of destination | Destination station | Place of Final Delivery | "
        "Place designated for delivery | Place of delivery designated"
    ),
    "airport_of_departure": (
        "Airport of Departure | Departing from | Airport of Departure and Requested Routing | Departure Airport | Airport of Loading | "
        "Airport of Departure (Addr. of First Carrier) and Requested Routing | Airport of Departure (Address of First Carrier) | 始发站 | "
        "起飞机场 | From (Airport) | Departure | 始发站机场"
    ),
    "airport_of_destination": (
        "Airport of Destination | Flying to | Destination Airport | Airport of Discharge | To (Airport) | 目的站 | 目的地机场 | 目的站机场"
    ),
    "number": (
        "B/L No. | Bill of Lading No. | B/L Number | Bill Number | Bill No. | B/L Ref | Sea Waybill No. | SWB No. | Waybill No. | "
        "Bill of Lading Number | 提单号 | 提单号码 | 提单编号 | B/L-No. | FBL No. | Waybill Number | BL No. | Combined Transport B/L No. | "
        "MTD No. | CMR No. | Consignment Note No. | FCR No. | AWB No. | HAWB No. | MAWB No. | "
        "Air Waybill No. | 运单号 | 运单号码 | House B/L No. | HBL No. | Tracking No. | Tracking Number | Receipt No. | "
        "Consignment Note Number | Certificate No. | CTD No. | Master Air Waybill No. | House Air Waybill No. | No. of Waybill"
    ),
    "plain_number": "No. | Number | Nr.",
    "document_number": "Document No. | Document Number | Doc. No.",
    "date": (
        "Date of Issue | Issue Date | Issued on | Dated | Date | 签发日期 | Date Issued | B/L Date | Date of B/L | "
        "Date of Issue of B/L | B/L Issue Date | Date of this Bill | 签单日期 | 日期 | Issuing Date | Issued at and on"
    ),
    "place_and_date": (
        "Place and Date of Issue | Place of B(s)/L Issue / Date | Place of Issue of B(s)/L and Date | Dated at | Place of B(s)/L issue, Date | "
        "Place of Issue / Date of Issue | Issued at (place and date) | 签发地点及日期 | 签发地点和日期 | Place and date of Issue of B/L | "
        "Place / Date of Issue | Place, date of issue | Established in / on | Established in"
    ),
    "place_of_issue": "Issued at | Place of Issue of B/L | 签发地点",
    "carrier": (
        "Carrier | The Carrier | Name of Carrier | Carrier's Name | 承运人 | Issuing Carrier | Contracting Carrier | Carrier Name | "
        "Name of the Carrier | Name and Address of Carrier | Carrier (name, address, country) | Carrier's Name and Address"
    ),
    "delivery_agent": (
        "Delivery Agent | For Delivery of Goods Please Apply to | Agent at Port of Discharge | Agent at Place of Delivery | "
        "Party to Contact for Cargo Release | For Release of Cargo Contact | 目的港代理 | Agent at Destination | Cargo Delivery Agent | "
        "Destination Agent | Discharge Agent | Delivery Agent at Port of Discharge | To obtain delivery contact | For delivery apply to | "
        "For delivery please apply to | For Delivery Please Contact | Agent's Name and Address at Destination | Carrier's Agent at Destination | "
        "Carrier's Agents Endorsements | For Cargo Delivery Contact | Name of Delivery Agent"
    ),
    "credit_number": (
        "Credit Ref | Credit Reference | Credit Ref No. | D/C Number | Documentary Credit Ref | L/C Ref | LC Number | LC No. | "
        "Our L/C | Doc. Credit No. | Credit No | 信用证号"
    ),
    "originals": (
        "No. of Original B(s)/L | Number of Original Bs/L | No. of Originals | Number of Originals | Number of Original FBL's | "
        "Number of Original Bills of Lading | No. of Original Bills of Lading | 正本份数 | 正本提单份数 | Number of Original B/Ls | "
        "Number of Original(s) | No. of Original B/L | Number of Original B(s)/L | Original Bs/L | No. of Original B(s)L | "
        "No. of B(s)/L | Number of Bs/L | Originals Issued | No. of Original Bs/L | No. of Original B/L(s) | Number of B/L | Originals | "
        "Number & Sequence of Original B(s)/L | No. of originals issued | Number of Original MTD | Original B/L(s) Issued | 提单份数 | "
        "No. of Original(s) | No. of B(s)/L Issued | Number of Original Documents | No. of Original Waybills | Number of Original B(s)L"
    ),
    "freight": "Freight | Ocean Freight | Freight Terms | Freight Status | Freight Clause | 运费 | Terms of Freight | Payment of Freight",
    "freight_payable_at": "Freight Payable at | Freight Payable | Payable at | 运费支付地 | Freight to be paid at | Freight and Charges Payable at",
    "on_board": (
        "Shipped on Board | Shipped on Board Date | On Board Date | Date of Shipment | Laden on Board Date | Date Laden on Board | "
        "Shipped on Board the Vessel Date | Date Shipped on Board | Shipment Date | Date of Loading on Board | 装船日期 | Loaded on Board | "
        "Laden on Board | Clean on Board Date | Shipped on Board (Date) | On Board | Date On Board | Shipped"
    ),
    "packages_in_words": (
        "Total Number of Containers and/or Packages (in words) | Total Number of Containers or Packages (in words) | 合计件数 | "
        "Total No. of Containers | Total No. of Containers or Packages | Total Number of Packages (in words) | Total Packages in Words | "
        "Total No. of Packages in Words | Total Number of Containers or Other Packages or Units | Total No. of Containers/Packages | "
        "Total Number of Containers or other Packages or Units Received by the Carrier | Total | Say Total | 大写件数"
    ),
    "remarks": "Remarks | Remark | Clauses | Carrier's Reservations and Observations | Reservations | Carrier's Remarks | Observations | Carrier's Observations | 备注 | 批注",
    "goods": (
        "Description of Goods | Goods | Description | Commodity | Description of Packages and Goods | Description of Cargo | Cargo | "
        "Nature of Goods | Particulars of Goods | 货名 | 货物名称 | Shipper's Description of Goods | Description of Contents | Contents | "
        "Nature and Quantity of Goods | Nature of the Goods | Goods Description | Cargo Description"
    ),
    "marks": "Marks and Nos. | Marks & Numbers | Shipping Marks and Nos.",
    "freight_and_charges": "Freight & Charges | Freight and Charges | Freight Charges | Freight Details, Charges etc. | Charges | Freight Rates, Charges, Weights and/or Measurements",
    #: Captions whose values nobody asks for: they end the values of others.
    "further": (
        "Export References | Forwarding Agent | Forwarding Agent References | Forwarding Agent FMC No. | Point and Country of Origin of Goods | "
        "Point and Country of Origin | Domestic Routing/Export Instructions | Onward Inland Routing | For Transhipment to | Type of Movement | "
        "Type of Move | Declared Value | Declared Value Charge | Excess Value Declaration | Ex. Rate | Exchange Rate | Prepaid at | "
        "Total Prepaid | Total Prepaid in Local Currency | Total Collect | Loading Pier/Terminal | Service Contract No. | Doc. Form No. | "
        "Commodity Code | Booking No. | Customer Reference | Movement | Service Type | Booking Reference | References | Reference No. | "
        "Shipper's Reference | Revenue Tons | Prepaid | Collect | Carrier's Receipt | Carrier's Reference | Consignee's Reference No. | "
        "Accounting Information | Handling Information | Account Number | Currency | Declared Value for Carriage | Merchant's Declared Value | "
        "Declared Value for Customs | Amount of Insurance | Agent's IATA Code | Shipper's Account Number | Consignee's Account Number | "
        "SCI | Rate Class | Chargeable Weight | Freight Amount | Cargo Insurance | Particulars furnished by shipper | Laden on board the vessel | "
        "Particulars declared by the shipper | Signed for the carrier | Signed for or on behalf of the carrier | By | Stamp and signature | "
        "Signature | Time used for loading | Freight Advance | Flag | Type of Service | Routing and Destination | Optional Information | "
        "Reference Number | Export Declaration No. | Place of Payment | In accordance with | Signature of carrier | Reference"
    ),
}

#: Captions by what they announce, as `Filling` wants them.
CARRIAGE_WORDS: dict[str, tuple[str, ...]] = {
    field: tuple(phrases.split(" | ")) for field, phrases in _PHRASES.items()
}
