"""Contract and tariff numbers agree from document to document (UCP 600 art. 14(d))."""

from __future__ import annotations

import re

from checkers.case import Fact
from checkers.comparing.goods.counted import REFERENCE
from checkers.comparing.references import nearly_same_reference, same_reference
from checkers.comparing.tariff import same_tariff
from checkers.comparing.verdict import Verdict, either
from checkers.presentation.conflicts import conflicts, disagreement, unread
from checkers.presented import Presentation
from checkers.rule import Hits

#: Numbers of papers that are no contracts.
_OTHER_NUMBERS = ("number", "invoice_number", "credit_number")
_TARIFF = re.compile(
    r"\b(?:H\.?\s?S\.?|HTS|TARIFF|NCM)\s*(?:CODE|NO\.?|NUMBER|HEADING)?\s*[:.#]?\s*"
    r"(\d{4}[.\s]?\d{2}(?:[.\s]?\d{2}){0,2})(?!\d)",
    re.I,
)


@disagreement(
    "XDC-14",
    basis="UCP 600 art. 14(d)",
    title_zh="合同号不一致",
)
def references_conflict(presentation: Presentation) -> Hits:
    """Documents quote different contract numbers.

    A document that has no field for it is looked through for the number with a character or
    two wrong; it may well quote another contract besides, and other numbers.

    Discrepant:
        packing.contract_number: JN26-181
    Compliant:
        packing.contract_number: "JN26 - 118"
    """
    facts = list(presentation.facts("contract_number"))
    others = {fact.value for field in _OTHER_NUMBERS for fact in presentation.facts(field)}
    stated_by = {fact.source.id for fact in facts}
    mistyped = [
        Fact(x, ("text",), found["number"])
        for x in presentation.documents
        if x.id not in stated_by
        for found in REFERENCE.finditer(x.document.text.upper())
        if any(nearly_same_reference(fact.value, found["number"]) for fact in facts)
        and not any(same_reference(found["number"], other).same for other in others)
    ]
    yield from conflicts([*facts, *mistyped], same_reference)
    yield from unread(presentation, "contract_number")


@disagreement(
    "XDC-17",
    basis="UCP 600 art. 14(d)",
    title_zh="单据之间税则号不一致",
)
def tariff_numbers_conflict(presentation: Presentation) -> Hits:
    """Documents show different tariff numbers for the goods.

    The first six digits are common to all countries; what follows may be left out. A
    document that lists several is compared on all of them.

    Discrepant:
        invoice.text: "INVOICE JN-INV-2609 H.S. CODE 6302.60 COTTON BATH TOWELS"
        origin.text: "ORIGIN CHINA HS CODE: 630291 COTTON BATH TOWELS"
    Compliant:
        invoice.text: "INVOICE JN-INV-2609 H.S. CODE 6302.60 COTTON BATH TOWELS"
        origin.text: "ORIGIN CHINA HS CODE: 6302.6010 COTTON BATH TOWELS"
    """
    facts = [
        Fact(x, ("text",), shown)
        for x in presentation.documents
        if (shown := tuple(dict.fromkeys(_TARIFF.findall(x.document.wording()))))
    ]
    yield from conflicts(facts, _tariffs)


def _tariffs(one: tuple[str, ...], other: tuple[str, ...]) -> Verdict:
    fewer, more = sorted((one, other), key=len)
    verdicts = [either(same_tariff(a, b) for b in more) for a in fewer]
    return next((v for v in verdicts if v.different), verdicts[0])
