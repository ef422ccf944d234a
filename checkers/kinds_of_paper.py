"""Which papers do the work of a kind that the credit asks for (UCP 600 art. 14(f), ISBP A39)."""

from __future__ import annotations

from extractors.documents import (
    AirWaybill,
    BeneficiaryCertificate,
    BillOfLading,
    CertificateOfOrigin,
    CharterPartyBillOfLading,
    CourierReceipt,
    Document,
    Draft,
    ForwarderCargoReceipt,
    InspectionCertificate,
    InsuranceDocument,
    Invoice,
    MultimodalTransportDocument,
    Other,
    PackingList,
    RailWaybill,
    RoadWaybill,
    SeaWaybill,
    ShippingAdvice,
    Transport,
    WeightList,
)

#: The types of paper that answer a kind of the clause grammar, the proper one first.
ANSWERS: dict[str, tuple[type[Document], ...]] = {
    "invoice": (Invoice,),
    "packing_list": (PackingList,),
    "weight_list": (WeightList, PackingList),
    "weight_certificate": (WeightList, InspectionCertificate, BeneficiaryCertificate),
    "bl": (BillOfLading, MultimodalTransportDocument),
    "charter_party_bl": (CharterPartyBillOfLading, BillOfLading),
    "swb": (SeaWaybill,),
    "mtd": (MultimodalTransportDocument, BillOfLading, SeaWaybill),
    "awb": (AirWaybill,),
    "cmr": (RoadWaybill,),
    "rail": (RailWaybill,),
    "fcr": (ForwarderCargoReceipt,),
    "courier_receipt": (CourierReceipt,),
    "ins_policy": (InsuranceDocument,),
    "ins_certificate": (InsuranceDocument,),
    "ins_declaration": (InsuranceDocument,),
    "coo": (CertificateOfOrigin,),
    "ben_cert": (BeneficiaryCertificate,),
    "shipping_advice": (ShippingAdvice,),
    "draft": (Draft,),
}
#: A certificate of any subject may be given on any of these papers.
_CERTIFICATES = (InspectionCertificate, BeneficiaryCertificate, Other)
#: What the credit says of the certificate, and what its issuers print instead.
_SURVEYED = ("inspect", "quality", "quantity", "weight", "analys", "survey", "test", "检验")
_SUBJECTS = {
    **dict.fromkeys(("quality", "quantity", "weight", "inspection", "analysis", "psi"), _SURVEYED),
    "mill_test": ("mill", "test", "material"),
    "vessel": ("vessel", "ship", "ism", "class"),
    "health": ("health", "sanitary", "veterinary"),
    "draft_survey": ("draft survey", "draught survey"),
    "isofood": ("haccp", "iso"),
    "ccvo": ("ccvo", "value and origin", "value & origin"),
    "mates_receipt": ("mate's receipt", "mates receipt", "mate receipt"),
    "cargo_receipt": ("cargo receipt", "goods receipt", "delivery receipt", "delivery note"),
    "export_licence": ("export licen",),
    "export_declaration": ("export declaration", "customs declaration", "报关单"),
    "transmission_report": ("transmission", "delivery status"),
}


def does(kind: str, document: Document) -> bool:
    """Tell whether a document does the work of a kind, whatever its title."""
    if kind in ANSWERS:
        own = kind == "weight_certificate" and isinstance(document, BeneficiaryCertificate)
        by_way = kind == "weight_list" and isinstance(document, PackingList)
        silent = (own or by_way) and not _weighs(document)
        return isinstance(document, ANSWERS[kind]) and not silent
    if isinstance(document, Transport):
        return False
    if kind.startswith("cert:") and not isinstance(document, _CERTIFICATES):
        return False
    if entitled(kind, document) or isinstance(document, Invoice):
        return entitled(kind, document)
    return _called(kind, document.wording()[:600])


def _weighs(document: Document) -> bool:
    """Tell whether a paper gives weights, or speaks of them."""
    lines = getattr(document, "lines", ())
    figures = [
        getattr(part, field, None)
        for part in (document, *lines)
        for field in ("gross_weight", "net_weight")
    ]
    return any(figures) or "WEIGH" in document.wording().upper()


def entitled(kind: str, document: Document) -> bool:
    """Tell whether the title of a paper, or its kind, names what is asked for."""
    return _called(kind, f"{document.title or ''} {getattr(document, 'kind', None) or ''}")


def named(kind: str, document: Document) -> bool:
    """Tell whether the title of a paper has the very words of what is asked for."""
    title = (document.title or "").lower()
    return all(word in title for word in kind.removeprefix("cert:").split("_"))


def of_subject(kind: str, document: Document) -> bool:
    """Tell whether a certificate is of the very kind that is asked for."""
    return getattr(document, "kind", None) == kind.removeprefix("cert:")


def _called(kind: str, text: str) -> bool:
    """Tell whether a text names a kind of paper: by a word for it, else by every word of it."""
    subject, flat = kind.removeprefix("cert:"), text.lower().replace("_", " ")
    if subject in _SUBJECTS:
        return any(word in flat for word in _SUBJECTS[subject])
    return all(word in flat for word in subject.split("_"))
