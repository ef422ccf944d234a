"""Whether a document is signed as the credit and the rules want it (ISBP 821 A3, A31, A35)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from checkers.case import Fact, stated
from checkers.demands import Asked
from checkers.further import Further
from checkers.rule import Doubt, Hit, Hits, rule
from checkers.terms import Terms
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
_UNSIGNED_BY_INTENT = re.compile(
    r"\b(?:(?:COMPUTER|SYSTEM|ELECTRONIC(?:ALLY)?)[\s-]+(?:GENERATED|ISSUED|PRODUCED|AUTHENTICATED)"
    r"[^.\n]*?)?(?:NO|NOT|WITHOUT|NEEDS NO|DOES NOT)[\s\w]{0,20}?\bSIGNATURES?\b[^.\n]*",
    re.I,
)
_VERIFIABLE = re.compile(
    r"\b(?:VERIF\w+|AUTHENTI\w+|VALIDAT\w+)\b[^\n]*\n?[^\n]*?(?:HTTPS?://|WWW\.|\bQR\b)"
    r"|(?:HTTPS?://|WWW\.)[^\n]*\n?[^\n]*?\b(?:VERIF\w+|AUTHENTI\w+|VALIDAT\w+)",
    re.I,
)


def originals(demand: Asked) -> Iterator[Extraction[Document]]:
    """Yield the documents that answer a demand for an original; copies need no signature."""
    for extraction in stated(demand.documents):
        is_copy = demand.requirement.originals == 0
        if not is_copy and "signed" in type(extraction.document).model_fields:
            yield extraction


def signed(extraction: Extraction[Document]) -> bool | None:
    """Return whether a document shows a signature.

    A printed text without any ink, and without a place for it, shows none; of a scan, or
    of data without a page, nobody can tell.

    Raises:
        Unread: if what stands there could not be made out.
    """
    shown: bool | None = extraction.document.signed  # type: ignore[attr-defined]
    return False if shown is None and extraction.method == "text" else shown


def _certifies(demand: Asked) -> bool:
    """Tell whether the credit wants something certified on a document that it leaves unsigned."""
    asked = demand.requirement
    return asked.more("sig_why") == "A3" or (
        asked.signature is None and bool(asked.certify or asked.certify_text)
    )


def _wanted(demand: Asked, extraction: Extraction[Document], terms: Terms) -> bool:
    document = extraction.document
    asked = demand.requirement.signature is not None and not _certifies(demand)
    if isinstance(demand, Further):
        return asked
    always = isinstance(document, ALWAYS_SIGNED) and not isinstance(document, CourierReceipt)
    everywhere = any(True for _ in terms.conditions("all_docs_signed"))
    return always or asked or everywhere


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
def signature_missing(demand: Asked, terms: Terms) -> Hits:
    """A document that must be signed is not.

    Drafts, transport and insurance documents and all certificates are signed whatever the
    credit says; any other document only if the credit asks for it. Copies need none.

    Discrepant:
        invoice.signed: false
    Compliant:
        packing.signed: false
    """
    for extraction in originals(demand):
        if not _wanted(demand, extraction, terms) or _electronic(extraction):
            continue
        signature = Fact(extraction, ("signed",), "no signature")
        if signed(extraction) is False:
            yield Hit(paper=extraction.id, signature=signature)
        elif signed(extraction) is None:
            yield Doubt(
                f"No place for a signature was seen on {extraction.id}; look at the paper.",
                f"{extraction.id} 上未见签署处，请核对原件。",
                signature=signature,
            )


@rule(
    "GEN-07",
    basis="ISBP 821 A31(b), A35(a)",
    severity="advisory",
    title_zh="要求手签，须人工核对原件",
    says="{paper} shows a signature; the credit wants it made by hand: {demand.text}",
    says_zh="{paper} 已见签署；信用证要求手签：{demand.text}",
    expected="{demand.text}",
    found="{signature}",
    remedy="See that the signature on the original is made by hand.",
    remedy_zh="核对正本上的签署是否为手签。",
)
def signature_by_hand(demand: Asked, terms: Terms) -> Hits:
    """The credit wants a signature by hand, which a scan cannot prove.

    Copies are exempt even where all documents are to be signed by hand.

    Undecided:
        credit.documents_required.0: MANUALLY SIGNED COMMERCIAL INVOICE IN 3 ORIGINALS
    Compliant:
        credit.documents_required.0: SIGNED COMMERCIAL INVOICE IN 3 ORIGINALS
    """
    everywhere = any(d.signature == "manual" for _, d in terms.conditions("all_docs_signed"))
    for extraction in originals(demand):
        by_hand = (
            everywhere and not isinstance(demand, Further)
        ) or demand.requirement.signature == "manual"
        if by_hand and signed(extraction):
            yield Doubt(
                f"Is the signature on the original of {extraction.id} made by hand?",
                f"{extraction.id} 正本上的签署是否为手签？",
                paper=extraction.id,
                signature=Fact(extraction, ("signed",), "signed"),
            )


def _electronic(extraction: Extraction[Document]) -> re.Match[str] | None:
    """Return the words by which a document that is not signed says why it is not."""
    words = _intended(extraction.document.wording())
    return words if words and not signed(extraction) else None


@lru_cache(maxsize=256)
def _intended(text: str) -> re.Match[str] | None:
    return _UNSIGNED_BY_INTENT.search(text) or _VERIFIABLE.search(text)


@rule(
    "GEN-08",
    basis="UCP 600 art. 3; ISBP 821 A35(c), A35(d)",
    title_zh="“电脑生成、无需签字”不构成签署",
    says="{paper} must be signed and only says: {words}",
    says_zh="{paper} 须签署，而仅载明：{words}",
    expected="{demand.text}",
    found="{words}",
    remedy="Have it signed, or authenticated so that it can be verified at the place it names.",
    remedy_zh="由出具人签署，或载明可供核验的网址与编号。",
)
def not_authenticated(demand: Asked, terms: Terms) -> Hits:
    r"""A document says that it needs no signature, and cannot be verified either.

    An electronic authentication is a signature if the document says where and how it can
    be verified; that it was made by a computer is none.

    Discrepant:
        origin.signed: false
        origin.text: "CERTIFICATE OF ORIGIN\nTHIS IS A COMPUTER GENERATED DOCUMENT AND NEEDS NO SIGNATURE"
    Compliant:
        origin.signed: false
        origin.text: "CERTIFICATE OF ORIGIN\nVERIFY AT HTTPS://ORIGIN.EXAMPLE/CHECK REF. 7781, NO SIGNATURE REQUIRED"
    """
    for extraction in originals(demand):
        document = extraction.document
        words = _electronic(extraction)
        if words and _wanted(demand, extraction, terms) and not _VERIFIABLE.search(document.text):
            place = Fact(extraction, ("signed",), " ".join(words[0].split()))
            yield Hit(paper=extraction.id, words=place)


@rule(
    "GEN-11",
    basis="ISBP 821 A3, A5",
    title_zh="载有证明文句的单据未签署",
    says="{paper} has to certify something and is not signed: {demand.text}",
    says_zh="{paper} 须载证明文句而未签署：{demand.text}",
    expected="{demand.text}",
    found="{signature}",
    remedy="Sign the document; one signature under the whole will do.",
    remedy_zh="签署该单据；整份单据一处签署即可。",
)
def certification_unsigned(demand: Asked) -> Hits:
    """A document in which the credit wants something certified or declared is not signed.

    One signature under the document and its declaration is enough.

    Discrepant:
        credit.documents_required.1: PACKING LIST IN TRIPLICATE CERTIFYING THAT GOODS ARE PACKED IN NEW CARTONS
        packing.signed: false
    Compliant:
        credit.documents_required.1: PACKING LIST IN TRIPLICATE CERTIFYING THAT GOODS ARE PACKED IN NEW CARTONS
        packing.signed: true
    """
    stated(_certifies(demand) or None)
    for extraction in originals(demand):
        if isinstance(extraction.document, ALWAYS_SIGNED):
            continue
        if signed(extraction) is False:
            signature = Fact(extraction, ("signed",), "no signature")
            yield Hit(paper=extraction.id, signature=signature)
