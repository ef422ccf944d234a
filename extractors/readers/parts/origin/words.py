"""What certificates of origin are called, and how their boxes and columns are headed."""

from __future__ import annotations

from collections.abc import Iterable

from extractors.layout import CAPTIONS, COLUMNS
from extractors.readers.parts.shipment_said import SHIPMENT

TITLES = (
    "Certificate of Origin", "Certificate of Chinese Origin", "Certificate of Country of Origin", "Certificate of Non-Preferential Origin",
    "Generalized System of Preferences Certificate of Origin", "Combined Declaration and Certificate", "Form A", "Form E", "Form F", "Form B", "Form D",
    "Combined Declaration and Certificate Form A", "Form RCEP", "Certificate of Origin Form A", "Certificate of Origin Form E", "Declaration of Origin",
    "Regional Comprehensive Economic Partnership Certificate of Origin", "Movement Certificate EUR.1", "EUR.1", "ATR Certificate", "Exporter's Declaration of Origin",
    "Certificate of Origin of the People's Republic of China", "Origin Certificate", "Certificate of Origin (Combined Declaration and Certificate)", "Free Trade Agreement",
    "Preferential Certificate of Origin", "Certificate of Manufacture and Origin", "Manufacturer's Certificate of Origin", "Statement of Origin", "Beneficiary's Certificate of Origin",
    "Original Certificate of Origin", "Certificate of Origin and Manufacture", "原产地证明书", "原产地证书", "产地证", "一般原产地证", "普惠制原产地证书", "原产地声明", "Consular Certificate of Origin",
    "ASEAN-China Free Trade Area Preferential Tariff Certificate of Origin", "Certificate of Origin for China-Australia Free Trade Agreement", "European Community Certificate of Origin",
)  # fmt: skip
VOCABULARY: dict[str, Iterable[str]] = {
    **SHIPMENT,
    "number": (
        "Certificate No.", "Certificate Number", "Reference No.", "Reference", "Ref. No.", "Serial No.", "No.", "Number", "证书号", "证书编号", "编号", "C/O No.",
        "Certificate of Origin No.", "Registration No.", "Our Ref", "Doc No.", "Reg. No.",
    ),
    "date": ("Date", "Date of Issue", "Issue Date", "Issued on", "Issued", "Dated", "Date of Certification", "签发日期", "日期", "Date of Certificate", "Date Issued"),
    "place_and_date": (
        *CAPTIONS["place_and_date"], "Place and Date, Signature and Stamp of Certifying Authority", "Place and Date of Certification", "Place and date of signature",
        "Place and Date, Signature and Stamp of Authorised Signatory", "Place and Date, Signature of Authorised Signatory",
    ),
    "exporter": (
        *(p for p in CAPTIONS["seller"] if p not in ("Issuer", "Manufacturer/Exporter")), *CAPTIONS["shipper"], "Goods Consigned from", "Consigned by", "Exporter's Business Name, Address, Country", "Exporter's Name, Address, Country",
        "Goods Consigned from (Exporter's Business Name, Address, Country)", "Products Consigned from", "Exporter (full name and address)", "出口方", "发货方", "Goods Consigned by", "Exporter's Name",
        "Name of Exporter", "Consignor/Exporter", "Consignor - Expediteur", "Absender - Consignor - Expediteur", "Consignor - Expéditeur", "Absender - Consignor - Expéditeur", "Exporter/Consignor", "Shipped by", "Exported by", "Supplied by", "Exporter's Name, Address and Country",
    ),
    "consignee": (
        *CAPTIONS["consignee"], "Goods Consigned to", "Consigned to", "Consignee's Name, Address, Country", "Goods Consigned to (Consignee's Name, Address, Country)", "Products Consigned to", "收货方",
        "Importer", "Goods Consigned to (Importer's/Consignee's Name, Address, Country)", "Importer's/Consignee's Name, Address, Country", "Importer/Consignee", "Name of Consignee", "Consignee's Name",
        "Consignee (full name and address)", "Consignee/Importer", "Consignee - Destinataire", "Empfänger - Consignee - Destinataire", "Empfaenger - Consignee - Destinataire", "Buyer/Consignee", "Sold to", "Consignee's Name, Address and Country", "Importer's Name and Address",
    ),
    "producer": ("Producer", "Producer's Name, Address and Country", "Manufacturer", "生产商", "Producer's Name and Address", "Producer's Name and Address, if known", "Name of Manufacturer"),
    "origin": (
        *(p for p in CAPTIONS["origin"] if "Manufact" not in p), "Country or Region of Origin", "Country/Region of Origin", "Origin of the Goods", "Country of Origin of the Goods", "Origin Country", "RCEP Country of Origin",
        "Country or Group of Countries in which the Products are considered as originating", "原产国(地区)", "The Country of Origin of the Goods is", "Country of Origin (Country of Manufacture)", "Goods Origin",
    ),
    "destination": ("Country / Region of Destination", "Country of Destination", "Country/Region of Destination", "Destination Country", "目的地国家", "Country or Group of Countries or Territory of Destination", "运抵国", "Country / Region of Destination 目的国"),
    "transport": (
        "Means of Transport and Route", "Means of Transport and Route (as far as known)", "Transport Details", "运输方式和路线", "Transport Details (Optional)", "Means of Transport & Route", "Means of Transportation and Route",
        "运输方式及路线", "Transport", "Mode of Transport", "Shipment Details", "Transport and Route", "Particulars of Transport", "Means of Transport", "Conveyance and Route", "Means of Carriage", "Route",
    ),
    "vessel": (
        *SHIPMENT["vessel"], "Vessel's Name/Aircraft Flight Number, etc.", "Vessel's Name/Aircraft etc.", "Vessel's Name / Aircraft etc.", "Vessel/Flight/Train/Vehicle No.",
        "Vessel's Name/Aircraft", "Vessel / Flight / Train / Vehicle No.", "Vessel Name/Aircraft Flight Number etc.", "Ship / Flight", "Name of Vessel/Aircraft",
    ),
    "departure": ("Departure Date", "Date of Departure", "Shipment Date"),
    "official": ("For Certifying Authority Use Only", "For Official Use", "Official Use", "Remarks", "签证机构用栏"),
    "criterion": ("Origin Criterion", "Origin Criteria", "Origin Conferring Criterion", "Preference Criterion", "Origin Criterion (see notes overleaf)"),
    "declaration": ("Declaration by the Exporter", "Exporter's Declaration", "Declaration by Exporter", "Declaration by the Exporter or Producer", "出口商声明", "Declaration"),
    "certification": ("Certification", "The Undersigned Authority Certifies", "Certification by the Issuing Body", "签证机构证明", "证明", "Customs Endorsement", "Certification by the Competent Authority", "Certification by Certifying Body"),
    "issuer": ("Issuing Authority", "Issued by", "Certifying Authority", "Issuing Body", "Certifying Body", "签证机构", "Name of Certifying Body", "Competent Authority", "Issuing Office", "Name of Issuing Body"),
    "importing": ("Importing Country", "Importing country/region"),
}  # fmt: skip
#: Headings of the goods' columns.
COLUMNS_OF_ORIGIN: dict[str, Iterable[str]] = {
    **COLUMNS,
    "item": (*COLUMNS["item"], "Item Number", "Tariff Item Number"),
    "marks": (*COLUMNS["marks"], "Marks and Numbers of Packages", "Marks and Numbers on Packages", "唛头及包装号"),
    "packages": tuple(p for p in COLUMNS["packages"] if "Kind" not in p),
    "description": (
        *COLUMNS["description"], "Number and Kind of Packages; Description of", "Number and Kind of Packages", "No. and Kind of Packages", "Number and Type of Packages",
        "Number and Type of Packages, Description of", "Number and Kind of Packages; Description", "Number and Type of Packages; Description", "Number and Type of Packages, Description of Products (including",
        "No. and Kind of Packages; Description of Goods", "No. and Kind of Packages; Description of", "Number and Kind of Packages; Description of Goods", "Number and Kind of Packages, Description of Goods", "Number and Kind of Packages and Description of Goods",
        "Number and Type of Packages, Description of Products", "Number and Type of Packages; Description of Goods", "包装数量及种类；商品名称", "商品名称包装数量及种类", "Number and Type of Packages, Description of Goods",
        "Number and Type of Packages, Description of Products (including quantity where appropriate and HS number of the importing country)", "Number and Type of Packages, Description of Products (including quantity where appropriate and HS number of the importing Party)",
        "Description of Good(s)", "Packages and Description", "Item number; marks, numbers, number and kind of packages; description of goods", "Item number; marks and numbers; number and kind of packages; description of goods",
        "Order number; marks and numbers; number and kind of packages; description of goods",
    ),
    "criterion": ("Origin Criterion", "Origin Criteria", "Origin Criterion (see Notes overleaf)", "Origin Criteria (see Overleaf Notes)", "Origin Conferring Criterion", "Preference Criterion", "Origin Criteria (see Notes overleaf)", "原产地标准"),
    "country": ("RCEP Country of Origin", "Country of Origin", "原产国"),
    "quantity": (
        *COLUMNS["quantity"], "Gross Weight or other Quantity", "Gross Weight or Other Quantity 毛重或其他数量", "Quantity (Gross Weight or other measurement)", "毛重或其他数量", "Quantity (gross weight or other measurement), and value (FOB) where RVC is applied",
        "Gross Weight or other Quantity and Value (FOB)", "Gross Weight or Net Weight or other Quantity and Value (FOB) only when RVC Criterion is applied", "Gross Mass (kg) or other Measure", "Gross Weight, Quantity", "Quantity/Weight", "Quantity or Weight",
        "Gross weight or net weight or other quantity and value (FOB)", "Gross Weight or Other Measure", "Weight or Quantity", "Quantity and Value", "Quantity Unit", "Gross Weight or other Quantity (Quantity Unit, litres, m3, etc.)",
    ),
    "invoice": (
        "Number and Date of Invoices", "Number and Date of Invoice", "Invoice Number and Date", "Number, Date of Invoices", "Invoice Number(s) and Date of Invoice(s)", "发票号码及日期", "Invoice No. and Date", "Invoices", "Number and Date of Invoices 发票号及日期",
        "Invoice", "Invoice No.", "Invoice Number", "No. and Date of Invoice",
    ),
}  # fmt: skip
