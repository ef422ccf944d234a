"""Corrections and legalisation: who stands for what was changed or confirmed (ISBP 821 A7)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from rapidfuzz import fuzz

from checkers.case import Fact, stated
from checkers.comparing.parties.agreeing import same_party
from checkers.comparing.places.countries import named, named_zh, spans
from checkers.comparing.words.spelling import tokens
from checkers.demands import Asked, Demand
from checkers.presentation.papers import whole
from checkers.presented import Presentation
from checkers.rule import Doubt, Hit, Hits, rule
from checkers.values_named import in_chinese, in_english
from extractors.documents import (
    CertificateOfOrigin,
    Document,
    InspectionCertificate,
    InsuranceDocument,
    Transport,
)
from extractors.evidence import Extraction

#: Below this share of a name found in a correction the name is not there.
NAMED = 85
_LEGALISED = re.compile(
    r"\b(?:LEGALI[SZ]ED?|VISAED|ATTESTED|CERTIFIED|NOTARI[SZ]ED|AUTHENTICATED|SEEN|VU)\b|认证|签证",
    re.I,
)
_BODIES = {
    "embassy": r"EMBASSY|AMBASSADE|大使馆",
    "consulate": r"CONSULA\w*|领事馆",
    "chamber": r"CHAMBER|COUNCIL FOR THE PROMOTION|CCPIT|商会|贸促会",
    "notary": r"NOTAR\w+|公证",
}


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

    Corrections on the beneficiary's own documents need no authentication unless the credit
    wants all corrections authenticated. One statement that names all corrections may stand
    for several.

    Discrepant:
        bill.corrections: ["CORRECTED"]
    Compliant:
        bill.corrections: ["CORRECTED, SEAVALE AGENCIES (SHANGHAI) LTD. AS AGENT FOR THE CARRIER, INITIALLED"]
    """
    clauses = presentation.case.clauses
    ours_too = any(d.cond == "corrections_authenticated" for c in clauses for d in c.demands)
    for fact in presentation.facts("corrections"):
        names = _issuer_names(fact.source)
        if not names or not (ours_too or _of_third_party(fact.source, presentation)):
            continue
        for i, text in enumerate(fact.value):
            if not any(fuzz.partial_ratio(name.upper(), text.upper()) >= NAMED for name in names):
                place = Fact(fact.source, ("corrections", i), text)
                yield Hit(paper=fact.source.id, correction=place)


def _issuer_names(extraction: Extraction[Document]) -> list[str]:
    """Return who may authenticate what is corrected on a document."""
    document = extraction.document
    fields = ["issuer", "seller"]
    if isinstance(document, Transport | InsuranceDocument):
        fields = ["carrier", "signed_by", "principal", "insurer", "delivery_agent"]
    return [str(value) for name in fields if (value := getattr(document, name, None))]


def _of_third_party(extraction: Extraction[Document], presentation: Presentation) -> bool:
    """Tell whether a document is issued by somebody else than the beneficiary."""
    document, credit = extraction.document, presentation.case.credit
    beneficiary = credit.document.beneficiary if credit else None
    issuer = getattr(document, "issuer", None) or getattr(document, "seller", None)
    if issuer is None or beneficiary is None:
        return isinstance(
            document,
            Transport | InsuranceDocument | CertificateOfOrigin | InspectionCertificate,
        )
    return not same_party(beneficiary, issuer).same


def _bodies(demand: Asked) -> Iterator[str]:
    """Yield who has to legalise or certify, in the words of the grammar; empty for anybody."""
    for one in demand.requirement.legal:
        yield str(one.get("by") or "")


@rule(
    "GEN-20",
    basis="UCP 600 art. 3",
    title_zh="单据未按要求认证、签证或证明",
    says="{paper} does not show that it was legalised or certified by {body}: {demand.text}",
    says_zh="{paper} 未显示经{body_zh}认证或证明：{demand.text}",
    expected="{demand.text}",
    found="{paper}",
    remedy="Have it legalised or certified; any signature, mark, stamp or label that appears to do so will do.",
    remedy_zh="办理认证或证明；任何看来符合要求的签字、标记、印戳或标签均可。",
)
def not_legalised(demand: Asked) -> Hits:
    r"""A document is not legalised, visaed or certified by whom the credit names.

    Where the credit names nobody, any signature or stamp will do. On a scan a stamp may
    be there and not be readable, which is for a person.

    Discrepant:
        credit.documents_required.4: CERTIFICATE OF ORIGIN ISSUED BY CCPIT AND LEGALISED BY UAE EMBASSY
    Compliant:
        credit.documents_required.4: CERTIFICATE OF ORIGIN ISSUED BY CCPIT AND LEGALISED BY UAE EMBASSY
        origin.text: "CERTIFICATE OF ORIGIN CHINA\nLEGALISED\nEMBASSY OF THE UNITED ARAB EMIRATES, BEIJING"
    """
    for body in stated(tuple(_bodies(demand))):
        for extraction in stated(demand.documents):
            if demand.requirement.originals == 0 or _shows(extraction.document, body):
                continue
            paper = whole(extraction)
            words, words_zh = _in_words(body), _in_chinese(body)
            if extraction.method == "ocr":
                yield Doubt(
                    f"Does {extraction.id} bear the stamp of {words}?",
                    f"{extraction.id} 上是否有{words_zh}的印戳？",
                    paper=paper,
                    body=words,
                    body_zh=words_zh,
                )
            else:
                yield Hit(paper=paper, body=words, body_zh=words_zh)


def _shows(document: Document, body: str) -> bool:
    """Tell whether a document names the body that is to legalise it, and its country."""
    kind, _, country = body.partition(":")
    text = document.wording().upper()
    if not body:
        return bool(_LEGALISED.search(text)) or bool(getattr(document, "signed", None))
    if kind not in _BODIES:
        return bool(fuzz.partial_ratio(kind.replace("_", " ").upper(), text) >= NAMED)
    for found in re.finditer(_BODIES[kind], text):
        around = tokens(text[max(0, found.start() - 60) : found.end() + 60])
        if not country or country in {code for *_, code in spans(around, adjectives=True)}:
            return True
    return False


def _in_words(body: str) -> str:
    kind, _, country = body.partition(":")
    words = in_english(kind).replace("_", " ") or "anybody"
    return f"{words} ({named(country)})" if country else words


def _in_chinese(body: str) -> str:
    kind, _, country = body.partition(":")
    known = in_chinese(kind)
    words = (
        known if known != kind else f" {kind.replace('_', ' ').upper()} " if kind else "任何机构"
    )
    return f"{named_zh(country)}{words}" if country else words


@rule(
    "GEN-22",
    basis="ISBP 821 A7(a)(ii), A7(b)(ii)",
    title_zh="经认证单据上的更正未由认证机构证实",
    says="{paper} is legalised, and a correction on it does not show that {body} made it: {correction}",
    says_zh="{paper} 已经认证，其更正未显示由{body_zh}证实：{correction}",
    expected="{demand.text}",
    found="{correction}",
    remedy="Have the correction authenticated by one of those who legalised the document.",
    remedy_zh="由认证机构之一证实该更正。",
)
def correction_after_legalisation(demand: Demand) -> Hits:
    r"""A legalised, visaed or certified document is corrected without those who did it.

    Also on the beneficiary's own documents: what was corrected may not be what they saw.

    Discrepant:
        credit.documents_required.0: SIGNED COMMERCIAL INVOICE IN 3 ORIGINALS LEGALISED BY EGYPTIAN CONSULATE
        invoice.text: "COMMERCIAL INVOICE\nCONSULATE OF EGYPT, SHANGHAI"
        invoice.corrections: ["TOTAL CORRECTED"]
    Compliant:
        credit.documents_required.0: SIGNED COMMERCIAL INVOICE IN 3 ORIGINALS LEGALISED BY EGYPTIAN CONSULATE
        invoice.text: "COMMERCIAL INVOICE\nCONSULATE OF EGYPT, SHANGHAI"
        invoice.corrections: ["TOTAL CORRECTED, CONSULATE OF EGYPT"]
    """
    bodies = stated(tuple(body for body in _bodies(demand) if body))
    for extraction in stated(demand.documents):
        for i, text in enumerate(extraction.document.corrections):
            if not any(_mentions(text, body) for body in bodies):
                place = Fact(extraction, ("corrections", i), text)
                yield Hit(
                    paper=extraction.id,
                    body=_in_words(bodies[0]),
                    body_zh=_in_chinese(bodies[0]),
                    correction=place,
                )


def _mentions(text: str, body: str) -> bool:
    kind = body.partition(":")[0]
    words = _BODIES.get(kind, re.escape(kind.replace("_", " ")))
    return bool(re.search(words, text, re.I))
