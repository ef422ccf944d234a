"""Which names stand for which kind of document, and what each kind is counted by."""

from __future__ import annotations

import re
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of document as the grammar calls it.

    ``names`` are alternatives of a regular expression over wording in the one spelling;
    ``counted`` says which numbers are written when the clause gives none: ``oc`` originals and
    copies, ``o`` originals only, empty none; ``type`` is the product's type of document.
    """

    code: str
    names: str
    counted: str = "o"
    type: str = "other"


_OWN = r"(?:DETAILED |FINAL |NEUTRAL |PROVISIONAL |ORIGINAL |FULL |COMPLETE )*"

KINDS: tuple[Kind, ...] = (
    Kind("customs_invoice", r"(?:US |U\.S\. )?CUSTOMS? INVOICE", "oc", "commercial_invoice"),
    Kind("consular_invoice", r"CONSULAR INVOICE", "oc", "commercial_invoice"),
    Kind("visa_invoice", r"VISA INVOICE", "oc", "commercial_invoice"),
    Kind("freight_invoice", r"(?:OCEAN |AIR |SEA )?FREIGHT (?:INVOICE|BILL|NOTE)(?! (?:NO|VALUE|DATE|AMOUNT)\b)", "oc"),
    Kind("proforma_invoice", r"PROFORMA INVOICE", "oc"),
    Kind("invoice", _OWN + r"(?:COMMERCIAL |TAX )*INVOICE(?! (?:NO|VALUE|DATE|AMOUNT)\b)", "oc", "commercial_invoice"),
    Kind("packing_list|weight_list", r"(?:DETAILED )?(?:WEIGHT(?: AND | ?/ ?)PACKING LISTS?|PACKING(?: AND | ?/ ?)WEIGHT LISTS?)", "oc", "packing_list"),
    Kind("packing_list", _OWN + r"PACKING (?:LISTS?|SLIP|NOTE|SPECIFICATION)S?(?! NO\b)|P/L", "oc", "packing_list"),
    Kind("weight_list", _OWN + r"WEIGHT (?:LIST|MEMO|NOTE)S?", "oc", "weight_list"),
    Kind("weight_certificate", r"CERTIFICATE OF WEIGHT(?! AND)|WEIGHT CERTIFICATE|CERTIFIED WEIGHT LIST", "oc", "weight_list"),
    Kind("charter_party_bl", r"CHARTER ?PARTY (?:MARINE |OCEAN )*B/L", "", "charter_party_bill_of_lading"),
    Kind("mtd", r"(?:FIATA )?(?:MULTIMODAL|COMBINED)(?: OR (?:MULTIMODAL|COMBINED))? TRANSPORT (?:DOCUMENTS?|B/L)|(?:FIATA )?MULTIMODAL B/L|FBL\b|MTD\b", "", "multimodal_transport_document"),
    Kind("swb", r"(?:N/N )?(?:SEA|OCEAN|LINER) ?WAY ?BILLS?|EXPRESS B/L", "", "sea_waybill"),
    Kind("bl", r"(?:(?:OCEAN|MARINE|PORT TO PORT|SEA|LINER)(?:/| OR )?\s*)*B/L(?! (?:NO\b|DATE(?!D (?:LATEST|NOT? LATER)\b)))|TRANSPORT DOCUMENTS?(?= (?:MUST|SHOULD|SHALL|TO (?:SHOW|INDICATE|BEAR|STATE|MENTION|EVIDENCE|BE MARKED))\b)", "", "bill_of_lading"),
    Kind("awb", r"(?:HOUSE |MASTER )?AIR WAYBILL|[MH]?AWB|AIR CONSIGNMENT NOTE", "o", "air_waybill"),
    Kind("rail", r"RAIL(?:WAY)? (?:BILL|CONSIGNMENT NOTE|WAYBILL|RECEIPT)S?|CARGO RECEIPT OF RAILWAY|SMGS RAIL\w*|\bCIM\b", "o", "rail_waybill"),
    Kind("cmr", r"(?:INTERNATIONAL )?(?:CMR|(?:ROAD|TRUCK) (?:CONSIGNMENT NOTE|WAY ?BILL|RECEIPT|BILL))(?: CONSIGNMENT NOTE| WAY ?BILL)?", "o", "road_waybill"),
    Kind("fcr", r"FCR(?: \(FORWARDER'?S? CARGO RECEIPT\))?|FCT\b|FORWARD(?:ER|ING AGENT)'?S? (?:CERTIFICATE OF|CARGO) RECEIPT(?: \(FCR\))?", "oc", "forwarder_cargo_receipt"),
    Kind("courier_receipt", r"(?:(?:DHL|FEDEX|TNT|UPS|EMS|SPEED ?POST)(?:/| OR )?\s*)*\s*(?:COURIER|POST(?:AL)?|SPEED ?POST)(?:'S)? (?:SERVICE )?RECEIPT|(?:DHL|FEDEX|TNT|UPS|EMS)(?:(?:/| OR )(?:DHL|FEDEX|TNT|UPS|EMS))* RECEIPT", "", "courier_receipt"),
    Kind("mates_receipt", r"MATE'?S'? RECEIPT", "o"),
    Kind("cargo_receipt", r"CARGO RECEIPT|GOODS RECEIPT|DELIVERY (?:RECEIPT|NOTE)", "o"),
    Kind("delivery_order", r"DELIVERY ORDER", "o"),
    Kind("ins_declaration", r"(?:INSURANCE )?DECLARATION(?= UNDER (?:AN? |THE )?OPEN (?:COVER|POLICY))|INSURANCE DECLARATION", "o", "insurance_document"),
    Kind("ins_policy|ins_certificate|ins_declaration", r"INSURANCE DOCUMENTS?|INSURANCE(?: COVER(?:AGE)?)?(?= (?:MUST|SHOULD|SHALL|TO|HAS TO) (?:ALSO )?(?:COVER|INCLUDE)\b)|INSURANCE(?= CLAIMS? (?:(?:TO BE|ARE|MUST BE) )*PAYABLE\b)", "", "insurance_document"),
    Kind("ins_policy|ins_certificate", r"(?:MARINE |CARGO )*INSURANCE (?:POLIC(?:Y|IES)|CERTIFICATE)(?: ?/ ?|( AND/OR | OR ))(?:INSURANCE )?(?:POLIC(?:Y|IES)|CERTIFICATE)", "o", "insurance_document"),
    Kind("ins_policy", r"(?:MARINE |CARGO |OCEAN )*(?:INSURANCE|ASSURANCE) POLIC(?:Y|IES)", "o", "insurance_document"),
    Kind("ins_certificate", r"(?:MARINE |CARGO |OCEAN )*(?:INSURANCE CERTIFICATE|CERTIFICATE OF INSURANCE)", "o", "insurance_document"),
    Kind("coo", r"(?:ORIGINAL )?(?:(?:GSP|RCEP|SAFTA|APTA|CHINA[- ]ASEAN(?: FTA)?|ASEAN[- ]CHINA(?: FTA)?|ASEAN|ACFTA|CHAFTA|PREFERENTIAL|NON-PREFERENTIAL|[A-Z]+(?=(?:-| )CHINA FTA)(?:-| )CHINA FTA|CHINA[- ][A-Z]+ (?:FTA|FREE TRADE AGREEMENT)) )*CERTIFICATE OF (?:[A-Z]+ )?ORIGIN(?: (?:GSP )?FORM ['\"]?[A-Z]\b['\"]?)?|(?:GSP )?FORM ['\"]?[ABD-FKMNPRVX]\b['\"]?(?: \([A-Z- ]+\)(?= CERTIFICATE))?(?: CERTIFICATE(?: OF ORIGIN)?)?|EUR\.? ?1(?: (?:MOVEMENT )?CERTIFICATE)?|ATR(?:\.1)?(?: CERTIFICATE)?|RCEP CERTIFICATE|ORIGIN CERTIFICATE|C\.?/?O\.?(?= (?:ISSUED|IN|FORM|CERTIFIED|SHOWING|STATING|DULY|LEGALISED)\b| \()", "o", "certificate_of_origin"),
    Kind("ccvo", r"(?:COMBINED )?CERTIFICATE OF VALUE AND ORIGIN(?: \(?CCVO\)?)?|C\.?C\.?V\.?O\.?\b", "oc"),
    Kind("cert:inspection", r"CLEAN REPORTS? OF FINDINGS?|CRF\b", "o", "inspection_certificate"),
    Kind("cert:conformity", r"(?:(?:CE|EU|EC) )?DECLARATION OF CONFORMITY", "o", "inspection_certificate"),
    Kind("cert:vessel", r"(?:VESSEL(?:'S)? )?(?:CLASS(?:IFICATION)? CERTIFICATE|CERTIFICATE OF CLASS(?:IFICATION)?)|VESSEL'S CERTIFICATE", "o"),
    Kind("letter_of_indemnity", r"LETTERS? OF INDEMNITY|LOI\b", ""),
    Kind("transmission_report", r"(?:FAX |EMAIL )?TRANSMISSION (?:REPORT|SLIP)S?", ""),
    Kind("shipping_advice", r"(?:SHIPPING|SHIPMENT) ADVICES?|ADVICE OF SHIPMENT|SHIPPING DETAILS|DECLARATION OF SHIPMENT|SHIPMENT DECLARATION|NOTICE OF SHIPMENT|SHIPMENT NOTICE|(?<=COPY OF )(?:THE )?(?:BENEFICIARY'S )?(?:FAX|TELEX|EMAIL|CABLE)(?:(?:/| OR )(?:FAX|TELEX|EMAIL|CABLE))*(?: ADVICE| MESSAGE)?", "", "shipping_advice"),
    Kind("draft", r"(?:SIGHT |TIME |USANCE )?DRAFTS?(?! SURVEY)(?:/BILLS? OF EXCHANGE)?|BILLS? OF EXCHANGE|B/E", "", "draft"),
    Kind("ben_cert", r"(?:BENEFICIARY|SELLER|EXPORTER|SUPPLIER|SHIPPER)(?:'?S)? (?:OWN |DULY |MANUALLY |SIGNED |ORIGINAL )*(?:CERTIFICATE|STATEMENT|DECLARATION|CONFIRMATION|LETTER|UNDERTAKING)(?! OF (?:ANALYSIS|QUALITY|QUANTITY|ORIGIN|WEIGHT|INSPECTION))|(?:CERTIFICATE|STATEMENT|DECLARATION|CONFIRMATION)(?= (?:(?:ISSUED )?BY|OF|FROM) (?:THE )?BENEFICIARY)|DECLARATION(?= OF NO[- ]WOOD)|NON?-? ?WOOD(?:EN)? PACKING (?:CERTIFICATE|DECLARATION|STATEMENT)", "", "beneficiary_certificate"),
    Kind("price_list", r"PRICE LISTS?"),
    Kind("export_licence", r"EXPORT LICEN[CS]E"),
    Kind("export_declaration", r"(?:CUSTOMS )?EXPORT DECLARATION|(?:EXPORT )?CUSTOMS DECLARATION"),
    Kind("receipt", r"(?:PAYMENT |SIMPLE |MONEY )?RECEIPT(?= FOR| (?:ISSUED|SIGNED) BY (?:THE )?BENEFICIARY)|PAYMENT RECEIPT", ""),
)  # fmt: skip

#: Kinds of transport document.
TRANSPORT = ("bl", "mtd", "swb", "charter_party_bl", "awb", "rail", "cmr")

#: What a certificate or report is about, by the word before or after «certificate».
SUBJECTS: tuple[tuple[str, str], ...] = (
    ("psi", r"PRE-? ?SHIPMENT INSPECTION|PSI"),
    ("mill_test", r"MILL(?:'S)?(?: TEST)?|MANUFACTURER'?S'? TEST|TEST"),
    ("loading_inspection", r"LOADING INSPECTION"),
    ("quality", r"QUALITY"),
    ("quantity", r"QUANTITY"),
    ("weight", r"WEIGHT|WEIGHMENT"),
    ("analysis", r"(?:CHEMICAL )?ANALYSIS|ASSAY"),
    ("phytosanitary", r"(?:PHYTO-? ?SANITARY|PLANT (?:HEALTH|QUARANTINE))"),
    ("fumigation", r"FUMIGATION|DISINFECTION"),
    ("health", r"(?:SANITARY|HEALTH)"),
    ("veterinary", r"VETERINARY(?: HEALTH)?"),
    ("radiation", r"(?:NON-? ?)?(?:RADIATION|RADIO-? ?ACTIVITY)"),
    ("halal", r"HALAL(?: SLAUGHTER(?:ING)?)?"),
    ("free_sale", r"FREE SALE"),
    ("conformity", r"CONFORMITY|COC"),
    ("warranty", r"WARRANTY|GUARANTEE"),
    ("manufacturer", r"MANUFACTURER'?S'?"),
    ("non_gmo", r"NON[- ]?GMO"),
    ("isofood", r"(?:HACCP|ISO ?\d*)"),
    ("acceptance", r"(?:FINAL |PROVISIONAL )*ACCEPTANCE"),
    ("age", r"AGE"),
    ("production", r"PRODUCTION"),
    ("packing", r"PACKING"),
    ("draft_survey", r"DRAFT SURVEY(?:OR'?S)?"),
    ("inspection", r"(?:THIRD[- ]PARTY )?INSPECTION|SURVEY(?:OR'?S)?|SUPERVISION"),
)

#: Bodies that stand before the name of a certificate and so say who issues it.
INSPECTORS = r"(?:SGS|CIQ|CCIC|AQSIQ|BUREAU VERITAS|BV|INTERTEK|COTECNA|TUV)"

#: Who issues a certificate that is named after its issuer and about the ship.
SHIP_ISSUER = (
    r"(?:(?:SHIPPING|STEAM ?SHIP) (?:COMPANY|LINE)|CARRIER|MASTER|SHIP ?OWNER|VESSEL OWNER|OWNER|CAPTAIN|SHIPPING AGENT|AGENT)(?:'S)?"
    r"(?:(?: OR |/| AND/OR )(?:ITS|THEIR|HIS|THE)? ?(?:AGENT|MASTER|OWNER|CARRIER)S?(?:'S)?)*"
)

TYPE_OF = {kind.code: kind.type for kind in KINDS} | {"cert:vessel": "other"}
COUNTED = {kind.code: kind.counted for kind in KINDS}
SEA_ADJECTIVES: dict[str, str] = {
    "house": r"HOUSE",
    "forwarder": r"(?:FREIGHT )?FORWARD(?:ER|ING AGENT)'?S?'?",
    "charter_party": r"CHARTER ?-?PARTY",
    "short_form": r"SHORT FORM",
    "blank_back": r"BLANK BACK(?:ED)?",
    "claused": r"CLAUSED|UNCLEAN",
    "received_for_shipment": r"RECEIVED(?: FOR SHIPMENT)?",
    "late": r"STALE",
    "container": r"CONTAINER",
    "lash": r"LASH",
    "nvocc": r"NVOCC",
    "through": r"THROUGH",
    "on_deck": r"ON DECK",
}
SUBJECT = re.compile("|".join(f"(?P<{code}>{names})" for code, names in SUBJECTS))


def type_codes() -> frozenset[str]:
    """Return the kinds that have names of their own, and those of which either will do."""
    return frozenset(COUNTED)


def counted(code: str) -> str:
    """Return which numbers a kind is counted by when the clause gives none."""
    return COUNTED.get(code.split("|")[0], "o") if "|" not in code else COUNTED.get(code, "")


def type_of(code: str) -> str:
    """Return the product's type of document for the grammar's code.

    >>> type_of("bl"), type_of("cert:quality"), type_of("ins_policy|ins_certificate")
    ('bill_of_lading', 'inspection_certificate', 'insurance_document')
    """
    if code in TYPE_OF:
        return TYPE_OF[code]
    return "inspection_certificate" if code.startswith("cert:") else "other"
