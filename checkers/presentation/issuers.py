"""Who issued a document, where the credit says who must (UCP 600 art. 3; ISBP 821 A20)."""

from __future__ import annotations

import re

from checkers.case import Fact, Silent, stated
from checkers.comparing.parties.agreeing import names_party
from checkers.comparing.parties.issuers import issuer_is
from checkers.comparing.words.spelling import squeezed
from checkers.demands import Asked
from checkers.rule import Hits, rule, unless_same
from checkers.terms import Terms
from extractors.documents import Carriage, CertificateOfOrigin, Document, Party
from extractors.evidence import Extraction

#: A person who is to sign, and for whom.
_PERSON = re.compile(
    r"(?:applicant_rep:\s*(?:(?:MR|MRS|MS|MISS|DR)\b\.?)?|(?:MR|MRS|MS|MISS|DR)\b\.?)\s*(?P<who>.+?)(?:\s+(?:ON BEHALF OF|FOR)\b.*)?$",
    re.I,
)
_MAKER = re.compile(r"(?:THE )?(MANUFACTURER|PRODUCER|MAKER)S?", re.I)


def _issuer(extraction: Extraction[Document]) -> Fact:
    """Return who issued a document: by its letterhead, else by whom it is signed (A20).

    The fact is empty where the document shows neither.

    Raises:
        Silent: if it is of a kind whose issuer has rules of its own.
    """
    document = extraction.document
    for field in ("issuer", "insurer", "seller", "carrier"):
        if field in type(document).model_fields:
            shown = getattr(document, field)
            by = getattr(document, "signed_by", None)
            if shown is None and by:
                return Fact(extraction, ("signed_by",), Party(name=by))
            return Fact(extraction, (field,), shown)
    raise Silent


@rule(
    "GEN-18",
    basis="ISBP 821 A20, M2, N2, Q3",
    title_zh="单据出具人与信用证不符",
    says="{paper} is issued by {issuer}; the credit names another issuer: {demand.text}",
    says_zh="{paper} 由 {issuer} 出具，与信用证指定的出具人不符：{demand.text}",
    expected="{demand.text}",
    found="{issuer}",
    remedy="Obtain the document from the issuer that the credit names.",
    remedy_zh="由信用证指定的机构出具该单据。",
)
def issued_by_other_than_named(demand: Asked, terms: Terms) -> Hits:
    """A document is not issued by whom the credit names.

    By its letterhead or, without one, by whoever completed and signed it. In what capacity
    a transport document is issued has rules of its own.

    Discrepant:
        base: inspected
        credit.documents_required.6: INSPECTION CERTIFICATE ISSUED BY HANSE INSPEKTION GMBH
    Compliant:
        base: inspected
        credit.documents_required.6: INSPECTION CERTIFICATE ISSUED BY QUAYSIDE SURVEYORS LIMITED
    """
    named = stated(demand.requirement.issuer)
    names = [named] if isinstance(named, str) else list(named)
    for extraction in stated(demand.documents):
        if isinstance(extraction.document, CertificateOfOrigin):
            continue
        if isinstance(extraction.document, Carriage) and any(name.islower() for name in names):
            continue
        if any(_signed_by(extraction.document, name) for name in names):
            continue
        issuer = _issuer(extraction)
        wanted = [terms.party(name).name for name in names]
        if issuer.value is None and any(_named(extraction.document, name) for name in wanted):
            continue
        if any(_calls_himself(extraction.document, name, issuer.value) for name in names):
            continue
        verdicts = [issuer_is(name, issuer.value, terms.credit.beneficiary) for name in wanted]
        if not any(verdict.same for verdict in verdicts):
            worst = next((v for v in verdicts if v.unknown), verdicts[0])
            yield from unless_same(worst, paper=extraction.id, issuer=issuer)


def _signed_by(document: Document, wanted: str) -> bool:
    """Tell whether a person whom the credit names to sign is named on a document."""
    person = _PERSON.match(wanted)
    return person is not None and squeezed(person["who"]) in squeezed(document.text)


def _calls_himself(document: Document, wanted: str, issuer: Party | None) -> bool:
    """Tell whether whoever issues a document says on it that he is the manufacturer.

    The document's word is enough: «Manufacturer: …», «we, the manufacturer».
    """
    maker = _MAKER.fullmatch(wanted.replace("_", " "))
    page = squeezed(document.text)
    word = squeezed(maker[1]) if maker else ""
    named = f"{word}{squeezed(issuer.name)}" if issuer else ""
    return bool(word and named) and (named in page or f"WETHE{word}" in page)


def _named(document: Document, name: str) -> bool:
    return bool(document.text) and names_party(document.text, name).same


@rule(
    "GEN-19",
    basis="UCP 600 art. 3; ISBP 821 Q5",
    title_zh="“独立”“合格”等出具人实为受益人",
    says="{paper} is issued by the beneficiary, {issuer}; the credit wants somebody {qualifier}: {demand.text}",
    says_zh="{paper} 由受益人 {issuer} 出具，信用证要求{qualifier}的出具人：{demand.text}",
    expected="{demand.text}",
    found="{issuer}",
    remedy="Obtain the document from anybody but the beneficiary.",
    remedy_zh="由受益人以外的任何人出具。",
)
def issued_by_beneficiary(demand: Asked, terms: Terms) -> Hits:
    """An issuer called independent, official, qualified or the like is the beneficiary.

    Anybody else will do, also the manufacturer.

    Discrepant:
        base: inspected
        inspection.issuer: {name: "JIANGNAN COTTON IMP. AND EXP. CO., LTD."}
    Compliant:
        base: inspected
        inspection.issuer: {name: "NANTONG TOWEL MILL"}
    """
    qualifier = stated(demand.requirement.issuer_qual)
    for extraction in stated(demand.documents):
        issuer = _issuer(extraction)
        verdict = issuer_is(qualifier, issuer.value, terms.credit.beneficiary)
        yield from unless_same(verdict, paper=extraction.id, issuer=issuer, qualifier=qualifier)
