"""Who signed, and what more than a signature a document wants (ISBP 821 A35, A36, A38)."""

from __future__ import annotations

import re

from checkers.case import Fact, stated
from checkers.comparing.parties.agreeing import names_party
from checkers.demands import Asked, Demand
from checkers.presentation.signing import originals, signed
from checkers.rule import Doubt, Hit, Hits, rule
from checkers.terms import Terms
from extractors.documents import Document

_COUNTERSIGNED = re.compile(
    r"\b(?:NOT VALID|INVALID|VALID ONLY|ONLY VALID|NOT EFFECTIVE)\b[^.\n]*?\bCOUNTER-?SIGN\w*[^.\n]*",
    re.I,
)
_BOX = re.compile(r"^\W*COUNTER-?SIGN(?:ED|ATURE)(?: BY)?\s*[:.]?(?P<by>[^\n]*)$", re.I | re.M)
_SIGNERS = (
    "signed_by",
    "issuer",
    "seller",
    "insurer",
    "carrier",
    "drawer",
    "principal",
    "exporter",
)


@rule(
    "GEN-09",
    basis="ISBP 821 A35(b), A36(a)",
    title_zh="签署未显示签署人名称",
    says="{paper} is to be signed and stamped, and nothing on it names who signed: {demand.text}",
    says_zh="{paper} 须签字盖章，而单据上未见签署人名称：{demand.text}",
    expected="{demand.text}",
    found="{signature}",
    remedy="Show the name of whoever signs, on a letterhead, in a stamp or beside the signature.",
    remedy_zh="以信头、印章或在签字旁显示签署人名称。",
)
def signer_not_named(demand: Asked, terms: Terms) -> Hits:
    """A document to be signed and stamped does not name who signed.

    A signature of any kind with the name of whoever signs will do; on its letterhead no
    stamp is needed besides.

    Discrepant:
        credit.documents_required.1: PACKING LIST IN TRIPLICATE SIGNED AND STAMPED
        packing.signed: true
        packing.issuer: null
    Compliant:
        credit.documents_required.1: PACKING LIST IN TRIPLICATE SIGNED AND STAMPED
        packing.signed: true
    """
    stated(demand.requirement.more("stamped"))
    for extraction in originals(demand):
        document = extraction.document
        named = any(getattr(document, field, None) for field in _SIGNERS)
        us = terms.credit.beneficiary
        if signed(extraction) and not named and not (us and _names(document, us.name)):
            signature = Fact(extraction, ("signed",), "a signature without a name")
            yield Hit(paper=extraction.id, signature=signature)


def _names(document: Document, name: str) -> bool:
    return bool(document.text) and names_party(document.text, name).same


@rule(
    "GEN-10",
    basis="ISBP 821 A38",
    title_zh="单据要求会签而未会签",
    says="{paper} says «{words}», and the place for it is empty.",
    says_zh="{paper} 载明“{words}”，而会签处为空。",
    expected="",
    found="{words}",
    remedy="Have it countersigned by whom it names.",
    remedy_zh="由单据所指定的人会签。",
)
def not_countersigned(demand: Demand) -> Hits:
    r"""A document that is valid only with a countersignature does not show one.

    An empty box for a signature means nothing where the document does not make itself
    depend on it.

    Discrepant:
        base: inspected
        inspection.text: "INSPECTION CERTIFICATE\nVALID ONLY WITH COUNTERSIGNATURE OF QUALITY MANAGER\nCOUNTERSIGNED BY: ________"
    Compliant:
        base: inspected
        inspection.text: "INSPECTION CERTIFICATE\nSIGNATURE OF SHIPPER: ________"
    """
    for extraction in stated(demand.documents):
        text = extraction.document.text
        words = _COUNTERSIGNED.search(text)
        if not words or demand.requirement.originals == 0:
            continue
        said = Fact(extraction, ("text",), " ".join(words[0].split()))
        box = _BOX.search(text.replace(words[0], ""))
        if box and not re.search(r"\w{2}", box["by"].replace("_", " ")):
            yield Hit(paper=extraction.id, words=said)
        elif not box:
            yield Doubt(
                f"{extraction.id} says «{said}»; is it countersigned?",
                f"{extraction.id} 载明“{said}”，是否已会签？",
                paper=extraction.id,
                words=said,
            )


@rule(
    "GEN-44",
    basis="ISBP 821 prelim. vii",
    title_zh="申请人或开证行的签署须与留底相符",
    says="{paper} is to be signed by {by}: {demand.text}",
    says_zh="{paper} 须由 {by} 签署：{demand.text}",
    expected="{demand.text}",
    found="{paper}",
    remedy="Ask the issuing bank whether the signature is the one in its records.",
    remedy_zh="请向开证行核实签署是否与其留底一致。",
)
def signature_on_file(demand: Asked) -> Hits:
    """A document bears the signature of the applicant or of the issuing bank.

    It must be the one that the issuing bank has in its records, which no paper shows.

    Undecided:
        base: inspected
        credit.documents_required.6: INSPECTION CERTIFICATE ISSUED AND SIGNED BY APPLICANT
    Compliant:
        base: inspected
        credit.documents_required.6: INSPECTION CERTIFICATE ISSUED BY INDEPENDENT SURVEYOR
    """
    asked = demand.requirement
    signers = (asked.issuer, asked.more("countersign"), asked.more("issuer_or_countersign"))
    by = next((one for one in signers if one in ("applicant", "issuing_bank")), None)
    if by is None and asked.signature == "specimen_on_file":
        by = "whom the credit names"
    for extraction in stated(demand.documents):
        if by is not None:
            place = Fact(extraction, ("signed",), extraction.id)
            yield Doubt(
                f"Is the signature on {extraction.id} the one in the issuing bank's records?",
                f"{extraction.id} 上的签署是否与开证行留底一致？",
                paper=place,
                by=by,
            )
