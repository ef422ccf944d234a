"""What any document must look like: signed, dated, its corrections authenticated."""

from __future__ import annotations

from rapidfuzz import fuzz

from checkers.case import Fact, stated
from checkers.demands import Demand
from checkers.presented import Presentation
from checkers.rule import Doubt, Hit, Hits, rule
from extractors.documents import (
    BeneficiaryCertificate,
    CertificateOfOrigin,
    CourierReceipt,
    Document,
    Draft,
    InspectionCertificate,
    InsuranceDocument,
    Transport,
)
from extractors.evidence import Extraction

#: Kinds that must be signed whatever the credit says (UCP 600 art. 19-25, 28; ISBP A3, B8).
ALWAYS_SIGNED = (
    Draft,
    Transport,
    InsuranceDocument,
    CertificateOfOrigin,
    InspectionCertificate,
    BeneficiaryCertificate,
)
#: Below this share of a name found in a correction the name is not there.
NAMED = 85


@rule(
    "GEN-06",
    basis="UCP 600 art. 3, 14; ISBP 821 A3, A31(a), A35",
    title_zh="单据未签署",
    says="{paper} must be signed and shows no signature: {demand.text}",
    says_zh="{paper} 须签署而未见签署：{demand.text}",
    expected="{demand.text}",
    found="{signature}",
    remedy="Have it signed by whoever issues it; a chop or a facsimile signature will do.",
    remedy_zh="由出具人签署；盖章或签名印模亦可。",
)
def signature_missing(demand: Demand) -> Hits:
    """A document that must be signed is not.

    Drafts, transport and insurance documents and all certificates are signed whatever the
    credit says; any other document only if the credit asks for it. A printed text without
    any ink, and without a place for it, is unsigned; of a scan only a person can tell.

    Discrepant:
        invoice.signed: false
    Compliant:
        packing.signed: false
    """
    for extraction in stated(demand.documents):
        document = extraction.document
        always = isinstance(document, ALWAYS_SIGNED) and not isinstance(document, CourierReceipt)
        wanted = always or demand.requirement.signature is not None
        copy_only = demand.requirement.originals == 0
        if not wanted or copy_only or "signed" not in type(document).model_fields:
            continue
        fact = Fact(extraction, ("signed",), "no signature")
        signed: bool | None = document.signed  # type: ignore[attr-defined]
        if signed is False or (signed is None and extraction.method == "text"):
            yield Hit(paper=extraction.id, signature=fact)
        elif signed is None:
            yield Doubt(
                f"No place for a signature was seen on {extraction.id}; look at the paper.",
                f"{extraction.id} 上未见签署处，请核对原件。",
                signature=fact,
            )


@rule(
    "GEN-13",
    basis="UCP 600 art. 14(i); ISBP 821 A11",
    title_zh="单据日期晚于交单日",
    says="{paper} is dated {dated}, after the day of presentation ({day}).",
    says_zh="{paper} 日期为 {dated}，晚于交单日（{day}）。",
    expected="{day}",
    found="{dated}",
    remedy="Correct the date if it is mistaken; otherwise present on or after it.",
    remedy_zh="日期有误则更正；否则待该日或以后再交单。",
)
def dated_after_presentation(presentation: Presentation) -> Hits:
    """A document is dated after the day of presentation.

    A document may well be dated before the credit was issued.

    Discrepant:
        packing.date: 2026-09-29
    Compliant:
        packing.date: 2026-07-20
    """
    for dated in presentation.facts("date"):
        if dated.value > presentation.day:
            yield Hit(paper=dated.source.id, dated=dated, day=presentation.day)


@rule(
    "GEN-21",
    basis="ISBP 821 A7(b), A8, E24, H23, J18",
    title_zh="更正未经证实",
    says="A correction on {paper} does not show who made it: {correction}",
    says_zh="{paper} 上的更正未显示由谁证实：{correction}",
    expected="",
    found="{correction}",
    remedy="Have the issuer authenticate the correction with name and signature or stamp.",
    remedy_zh="由出具人以名称加签字或印章证实该更正。",
)
def correction_not_authenticated(presentation: Presentation) -> Hits:
    """A third party's document is corrected and nobody is named who corrected it.

    Corrections on the beneficiary's own documents need no authentication.

    Discrepant:
        bill.corrections: ["CORRECTED"]
    Compliant:
        bill.corrections: ["CORRECTED, SEAVALE AGENCIES (SHANGHAI) LTD. AS AGENT FOR THE CARRIER, INITIALLED"]
    """
    for fact in presentation.facts("corrections"):
        names = _issuer_names(fact.source)
        if not names:
            continue
        for i, text in enumerate(fact.value):
            if not any(fuzz.partial_ratio(name.upper(), text.upper()) >= NAMED for name in names):
                place = Fact(fact.source, ("corrections", i), text)
                yield Hit(paper=fact.source.id, correction=place)


def _issuer_names(extraction: Extraction[Document]) -> list[str]:
    """Return who may authenticate a third party's document; nobody for our own."""
    document = extraction.document
    if isinstance(document, Transport | InsuranceDocument):
        fields = ["carrier", "signed_by", "principal", "insurer", "delivery_agent"]
    elif isinstance(document, CertificateOfOrigin | InspectionCertificate):
        fields = ["issuer"]
    else:
        fields = []
    return [str(value) for name in fields if (value := getattr(document, name, None))]
