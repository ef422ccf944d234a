"""What the columns of tables are called, in English and Chinese."""

from __future__ import annotations

_NAMES = {
    "item": (
        "Item | Item No. | No. | S/N | Sr. No. | Sl. No. | Serial No. | Line | Pos. | Pos | 序号 | 项目 | "
        "SKU | Article Code | Item Code | Part No. | Part Number | Product Code | Material No. | 货号 | 项号 | 编号 | S. No. | Line No. | # | Lot No. | Lot"
    ),
    "marks": (
        "Marks and Numbers of Packages | Marks and Numbers of Pkgs | "
        "Marks and Numbers | Marks & Nos. | Shipping Marks | Marks | Mark | Shipping Mark | 唛头 | "
        "Marks and Nos. of Packages | 标记唛码 | Marks and No. | 唛头及号码 | 嘜頭 | 唛头及件号 | Case Mark | "
        "Marks, Nos. | Marks Nos. | Shipping Marks & Nos. | 运输标志 | Identification Marks"
    ),
    "package_numbers": (
        "Carton No. | Ctn No. | C/No. | Case No. | Package No. | C/Nos. | Ctn Nos. | 箱号 | Pkg No. | "
        "Carton Nos. | Pallet No. | Bag No. | Drum No. | 件号 | Case Nos. | Bale No. | Roll No. | Coil No."
    ),
    "description": (
        "Description of Goods | Description | Goods Description | Commodity | Description of Commodities | "
        "Name of Commodity and Specification | Commodity and Specification | Name of Commodity | Goods | "
        "Descriptions | Particulars | Designation | Denomination | Goods Designation | Product | Item Description | Commodities | Article | Articles | "
        "Description of Merchandise | Product Description | Name of Goods | 品名 | 货物描述 | 货名 | 品名及规格 | "
        "商品名称 | 货物名称 | 名称及规格 | 货物名称及规格 | 商品名称及规格 | 货描 | 商品描述 | 商品 | 品名规格 | "
        "Quantities and Descriptions | Description & Specification | Name of Product | Material Description | "
        "Number and Kind of Packages; Description of Goods | Full Description of Goods | 规格 | "
        "Specification | Details of Goods | Contents | Name of Commodity & Specifications | Items | "
        "Packages and Description of Goods | Quantity and Description of Goods | 货物描述及规格 | "
        "Commodity & Specifications | Number and Kind of Packages Description of Goods | Model | Style | "
        "Product / Service | Quantity & Description | Description & Quantity | Goods and Description | Style No. | Art. No. | Article No. | Model No."
    ),
    "size": "Size | Sizes | Diameter | 规格尺寸 | 尺码 Size | 尺码/Size",
    "quantity": (
        "Quantity | Qty | Q'ty | Quantities | Total Qty | Total Quantity | 数量 | 總數量 | Qnty | Quantity Shipped | "
        "Bottles | Qty/Unit | Pcs/Sets | Order Qty | Shipped Qty | 总数量 | Quantity in Units | Pcs | Pieces | Qty Shipped | Units | Sets | Sqm | Sq. M | Sq. Metres | Sq. Meters | Square Metres | Square Meters | M2 | Metres | Meters | Yards | Doz | Dozens | Pairs | Prs"
    ),
    "unit": "Unit | U/M | UOM | 单位 | Unit of Measure",
    "unit_price": (
        "Unit Price | Price | U/Price | U. Price | Unit Price FOB | Unit Price CIF | Unit Price CFR | 单价 | "
        "Price per Unit | Rate | Unit Cost | Price/Unit | Unit Rate | 單價"
    ),
    "amount": (
        "Amount | Total Amount | Total | Value | Total Value | Line Total | Total Price | 金额 | 总值 | 总金额 | "
        "Extended Amount | Amount Total | Extension | 总价 | 合计 | Net Amount | 金額 | Line Amount | Sum | "
        "Extended | Extended Price | Ext. Price | Ext. Amount | Net Value | Line Value | 总额 | Invoice Value"
    ),
    "packages": (
        "Packages | No. of Packages | Number of Packages | Pkgs | Cartons | Ctns | 件数 | 箱数 | No. of Ctns | "
        "No. of Cartons | Package | Number of Cartons | Bags | No. of Bags | Cases | Drums | 包装件数 | Pallets | "
        "No. of Pkgs | Number and Kind of Packages | No. and Kind of Packages | Bales | Rolls | Total Ctns | "
        "Total Cartons | No. of Pallets | No. of Drums | No. of Cases | No. of Rolls | Number of Bags | "
        "Packages No. | Total Packages | 包装数量 | 包装及件数"
    ),
    "gross_weight": (
        "Gross Weight | G.W. | G/W | Gross Wt. | Gross | Total G.W. | Total Gross Weight | 毛重 | G. Weight | "
        "Gr. Wt. | 总毛重 | Gross Mass | GW"
    ),
    "net_weight": (
        "Net Weight | N.W. | N/W | Net Wt. | Net | Total N.W. | Total Net Weight | 净重 | N. Weight | Nt. Wt. | "
        "总净重 | Net Mass | NW | 淨重"
    ),
    "measurement": (
        "Measurement | Meas. | Meas't | CBM | Volume | Measurements | 体积 | 尺码 | Cubic | Total CBM | Cube | "
        "Total Meas. | M3 | 总体积 | Measure"
    ),
    "packing": "Packing | Packing Details | Packaging | Pack | Packed | 包装 | 包装方式 | Packing Way | Package Details",
    "hs_code": "HS | H.S. Code | HS Code | HS No. | Tariff No. | 商品编码 | 税则号 | Customs Code | Tariff Code",
    "origin": "COO | C.O.O. | Origin | Country of Origin | 原产地 | 原产国",
    "remarks": "Remarks | Remark | 备注",
    "dimensions": "Dimensions | Dimension | Size (cm) | 尺寸 | Carton Size | L x W x H",
}

#: Headings of columns by the field they name.
COLUMNS: dict[str, tuple[str, ...]] = {
    field: tuple(names.split(" | ")) for field, names in _NAMES.items()
}
