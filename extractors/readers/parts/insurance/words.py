"""What insurance documents are called, and how their captions are worded."""

from __future__ import annotations

from collections.abc import Iterable

from extractors.layout import CAPTIONS, COLUMNS

_WHAT = ("", "Cargo ", "Marine ", "Marine Cargo ", "Cargo Transportation ", "Transport ", "Open Cover ", "Ocean Marine ",
         "Ocean Marine Cargo ", "Cargo Transit ", "Air Cargo ", "Goods in Transit ")  # fmt: skip
TITLES = (
    *(f"{what}Insurance {kind}" for what in _WHAT for kind in ("Policy", "Certificate", "Declaration", "Cover Note")),
    *(f"Certificate of {what}Insurance" for what in _WHAT), *(f"Policy of {what}Insurance" for what in _WHAT),
    *(f"{what}Policy" for what in _WHAT if what), "Cover Note", "Marine Cover Note", "Risk Note", "Insurance Binder",
    "Marine Certificate", "Marine Declaration", "Cargo Declaration under Open Cover", "Lloyd's Certificate",
    "Declaration under Open Cover", "Declaration under Open Policy", "Certificate under Open Policy",
    "Declaration of Insurance", "Insurance Declaration under Open Cover", "Certificate under Open Cover",
    "保险单", "货物运输保险单", "海洋货物运输保险单", "保险凭证", "货物运输保险凭证", "暂保单", "保险声明书", "货物运输险保险单", "进出口货物运输保险单",
)  # fmt: skip
VOCABULARY: dict[str, Iterable[str]] = {
    "certificate_number": (
        "Certificate No.", "Certificate Number", "Insurance Certificate No.", "Certificate of Insurance No.", "凭证号码",
        "Declaration No.", "Declaration Number", "Cover Note No.", "Cover Note Number", "保险凭证号", "暂保单号", "凭证号",
    ),
    "policy_number": (
        "Policy No.", "Policy Number", "Insurance Policy No.", "保单号", "保险单号", "保险单号码", "保险单号次", "保单号码", "保单号次",
        "Policy No. / Certificate No.", "Policy/Certificate No.", "Marine Policy No.",
    ),
    "open_cover": (
        "Open Cover No.", "Open Policy No.", "Master Policy No.", "Open Cover", "Open Policy", "Floating Policy No.",
        "预约保险单号", "预约保单号", "Marine Open Cover No.", "Marine Open Policy No.", "Under Open Cover No.", "Issued under Open Cover No.",
        "Open Cover Number", "Open Policy Number", "Contract of Insurance No.", "Issued under Open Policy No.",
    ),
    "plain_number": ("No.", "Number", "Ref. No.", "Reference", "编号", "号码", "号次", "Document No."),
    "date": (
        "Date", "Date of Issue", "Issue Date", "Issuing Date", "Issued on", "Dated", "Date Issued", "日期", "签发日期", "出单日期",
        "签单日期", "投保日期", "Date of Policy", "Policy Date", "Certificate Date", "Date of Certificate", "Issued",
    ),
    "place_and_date": (*CAPTIONS["place_and_date"], "Dated at", "Issued at", "Signed at", "Place and Date of Signature"),
    "insurer": ("Insurer", "Insurers", "Name of Insurer", "The Insurer", "Underwriter", "Underwriters", "保险人", "承保人", "Insurance Company", "Insured with"),
    "assured": (
        *CAPTIONS["insured"], "Name of Insured", "Insured's Name", "The Assured", "Assured's Name and Address", "投保人", "Policyholder",
        "Insured Party", "Name and Address of Assured", "Name of the Insured", "Assured Name", "被保险人名称", "Policy Holder",
        "In the name of", "Insured Name and Address", "Name and Address of Insured", "Assured Name and Address", "Insured / Policyholder",
    ),
    "insured_amount": (
        "Amount Insured", "Sum Insured", "Insured Amount", "Insured Value", "Total Sum Insured", "Amount of Insurance", "保险金额",
        "Total Amount Insured", "总保险金额", "Insured Sum", "Value Insured", "Agreed Value", "Amount Insured Hereunder", "Insurance Amount",
        "Total Insured Value", "Sum Insured in Figures", "Limit of Liability", "Total Insured Amount", "Insurance Value", "Amount Covered",
        "Insured for", "Total Value Insured", "总保额", "保额",
    ),
    "amount_in_words": (*CAPTIONS["amount_in_words"], "Sum Insured in Words", "Amount Insured in Words", "The Sum of", "Total Amount Insured in Words"),
    "conditions": (
        "Conditions", "Conditions of Cover", "Insurance Conditions", "Risks Covered", "Risks", "Coverage", "Covering", "承保险别", "承保条件",
        "Terms of Insurance", "Insured Conditions", "Conditions of Insurance", "Risks Insured", "Clauses", "Condition", "保险条件", "险别", "Cover",
        "Terms and Conditions", "Insured Risks", "Coverage and Conditions", "Special Conditions", "Conditions and Warranties", "Scope of Cover",
        "Risk Covered", "Insuring Conditions", "Conditions and/or Special Coverage", "Special Coverage", "Perils Insured", "Clauses and Conditions",
        "Institute Clauses", "Subject to the Following Clauses", "Conditions / Clauses", "Type of Cover", "投保险别", "Kind of Insurance", "Cover and Conditions",
        "Insurance Clauses", "Clauses, Endorsements, Special Conditions and Warranties",
    ),
    "excess": ("Excess", "Deductible", "Franchise", "免赔额", "免赔", "Excess / Deductible", "Deductible / Excess", "Deductible/Franchise"),
    "goods": (
        *CAPTIONS["goods"], "Subject-matter Insured", "Interest Insured", "Interest", "保险货物项目", "Goods Insured", "Cargo", "Insured Goods",
        "Property Insured", "Subject Matter Insured, Marks and Numbers", "Cargo Description", "Subject Matter", "Description of Interest",
        "保险货物", "Subject-Matter", "Interest Covered", "Description of Cargo", "Insured Interest", "Goods Covered", "标的",
    ),
    "packages": (*CAPTIONS["packages"], "Quantity", "Packing", "包装及数量", "数量", "Package & Quantity", "Packing and Quantity", "包装数量", "Unit & Quantity", "Package & Qty"),
    "vessel": (
        *CAPTIONS["vessel"], "装载运输工具", "Ship or Vessel", "Vessel and/or Conveyance", "Vessel/Conveyance", "Name of Vessel", "Carrying Conveyance",
        "Per Conveyance", "Vessel or Conveyance", "Mode of Transport", "Method of Conveyance", "Ship", "Aircraft or Vessel", "Vessel / Aircraft / Truck",
        "Overseas Carrier", "Per Conveyance S.S. / Flight", "Vessel Name / Conveyance",
    ),
    "vessel_and_voyage": CAPTIONS["vessel_and_voyage"],
    "from": (
        "From", "Voyage from", "At and from", "自", "Place of Origin", "From (Port of Loading)", "Transit from", "Commencement of Transit", "启运地",
        "Insured Transit from", "Transport from", "Cover from", "Place of Commencement", "起运地", "From (Place)", "Voyage or Transit from", "Departure from",
        "Place from which Insured", "At and From (Port)", "Place of Departure", "Point of Origin",
    ),
    "to": (
        "To", "Voyage to", "至", "Final Destination", "To (Final Destination)", "Transit to", "Insured Transit to", "Transport to", "Thence to", "Ultimate Destination",
        "Place of Destination", "To (Place)", "Destined for", "Cover to", "目的地", "Voyage or Transit to", "Ending at", "Place to which Insured",
        "Port or Place of Destination", "Point of Destination", "Arriving at", "Insured to",
    ),
    "via": ("Via", "经", "经由", "With Transhipment at"),
    "port_of_loading": CAPTIONS["port_of_loading"],
    "port_of_discharge": CAPTIONS["port_of_discharge"],
    "route": (*CAPTIONS["route"], "Voyage", "Transit", "Journey", "Insured Voyage", "Voyage / Transit", "Voyage or Transit", "航程", "Insured Transit", "Transit Insured", "Voyage Insured"),
    "voyage_date": (
        *CAPTIONS["sailing_date"], "Slg. on or abt.", "Sailing on or abt.", "Slg on or about", "开航日期", "启运日期", "Date of Commencement", "Sailing Date",
        "Date of Sailing", "Departure on or about", "Date of Departure", "起运日期", "Shipped on or about", "Sailing / Departure Date", "Sailing about",
        "Estimated Date of Departure", "Commencement Date", "Estimated Departure", "Slg on/abt", "Sailed on or about", "Sailing on/about",
    ),
    "effective_date": (
        "Effective Date", "Effective from", "Cover Attaches from", "Cover Effective from", "Insurance Effective from", "Attachment Date",
        "Date of Attachment", "Insurance Commences on", "Cover Commences", "Insurance Commences", "Risk Attaches from", "Cover Attaches", "Cover Commences on", "保险起期", "Inception Date", "Cover Effective Date", "Commencement of Cover",
        "Effective Date of Cover", "Risk Commencement Date", "Cover Effective", "Date Cover Commences", "保险生效日期", "Cover Incepts on",
    ),
    "claims_payable_at": (
        "Claims Payable at", "Claim Payable at", "Claims, if any, Payable at", "Claims, if any, Payable at/in", "Claim, if any, Payable at", "赔款偿付地点", "Claims Payable in", "Loss if any Payable at",
        "Losses Payable at", "Place of Payment of Claims", "Claims Settlement at", "赔付地点", "Claims if any Payable in", "Claims Payable at/in", "Claims to be Paid at",
        "Claims Payable by Settling Agent at", "Place of Claims Settlement", "Claims Payable at Destination", "Claim Payable", "Loss Payable at", "Claims Payable",
    ),
    "originals": (
        "Originals Issued", "Number of Originals", "No. of Originals", "No. of Original(s)", "正本份数", "Number of Originals Issued", "No. of Originals Issued",
        "Number of Original Policies", "No. of Original Policies", "Original(s) Issued", "Number of Original Certificates", "Issued in", "Originals", "Number of Originals of this Certificate",
        "No. of Original Policy",
    ),
    "invoice_number": (*CAPTIONS["invoice_number"], "Invoice"),
    "credit_number": (*CAPTIONS["credit_number"], "Credit"),
    "marks": CAPTIONS["marks"],
    "premium": ("Premium", "Rate", "保费", "费率"),
    "agent": ("Survey Agent", "Claims Agent", "Settling Agent", "Claims Settling Agent", "Surveyor", "检验代理人", "Claims Survey Agent", "Average Agent"),
}  # fmt: skip
#: Headings of the goods' columns: here the amount is what they are insured for.
COLUMNS_INSURED: dict[str, Iterable[str]] = {
    **COLUMNS,
    "amount": VOCABULARY["insured_amount"],
    "description": (
        *COLUMNS["description"],
        *VOCABULARY["goods"],
        "保险货物项目 Description of Goods",
    ),
    "quantity": (
        *COLUMNS["quantity"],
        "包装及数量",
        "Packing and Quantity",
        "包装及数量 Quantity",
        "Quantity and Packing",
    ),
}
