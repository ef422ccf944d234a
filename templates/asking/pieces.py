"""The words of field 45A that an amendment exchanges: a quantity, a price, a term, a number."""

from __future__ import annotations

import re
from collections.abc import Callable
from decimal import Decimal, InvalidOperation
from difflib import SequenceMatcher

from extractors.documents import Contract, Credit
from templates.wording import money

#: What stands in the credit, and what should.
Piece = tuple[str, str]
_NUMBER = r"\d[\d,]*(?:\.\d+)?"
#: A word, or a number with its per cent sign.
_WORD = re.compile(r"\d[\d.]*\s*(?:%|PCT\b|PER\s?CENT\b)|\S+", re.I)
_QUOTED = re.compile(
    r"(?:CONTRACT|CONFIRMATION|S/C|P/?I|PROFORMA\s+INVOICE|ORDER)\s*(?:NO\.?|NUMBER)?\s*[:.]?\s*"
    r"(?P<number>(?=[\w./-]*\d)[A-Z0-9][\w./-]*\w)",
    re.I,
)


def piece(code: str, credit: Credit, contract: Contract | None) -> Piece | None:
    """Return the words of 45A that a finding of this rule is about, and what they should be.

    Nothing where they cannot be found in the text of the credit.
    """
    find = _PIECES.get(code)
    text = credit.__dict__.get("goods_description") or ""
    if find is None or contract is None or not text:
        return None
    found = find(text, credit, contract)
    return found if found and found[0] and found[0] != found[1] else None


def _quantity(text: str, credit: Credit, contract: Contract) -> Piece | None:
    counts = [line.__dict__.get("quantity") for line in contract.__dict__.get("lines") or ()]
    known = [count for count in counts if count is not None]
    if not known or len(known) < len(counts) or len({count.unit for count in known}) > 1:
        return None
    agreed = sum((count.value for count in known), Decimal(0))
    standing = list(re.finditer(rf"({_NUMBER})\s*{re.escape(known[0].unit)}\b", text, re.I))
    if len(standing) == 1 and _value(standing[0][1]) != agreed:
        return standing[0][0], f"{agreed:,} {known[0].unit}"
    return None


def _price(text: str, credit: Credit, contract: Contract) -> Piece | None:
    prices = {
        price.amount: price
        for line in contract.__dict__.get("lines") or ()
        if (price := line.__dict__.get("unit_price"))
    }
    if len(prices) != 1:
        return None
    ((agreed, price),) = prices.items()
    for found in re.finditer(rf"{price.currency}\s*({_NUMBER})(?=\s*(?:/|PER\b))", text, re.I):
        if _value(found[1]) != agreed:
            return found[0], money(price)
    return None


def _number(text: str, credit: Credit, contract: Contract) -> Piece | None:
    agreed = contract.__dict__.get("number")
    found = _QUOTED.search(text)
    return (found["number"], agreed) if found and agreed else None


def _term(text: str, credit: Credit, contract: Contract) -> Piece | None:
    now, agreed = credit.__dict__.get("incoterm"), contract.__dict__.get("incoterm")
    return (str(now), str(agreed)) if now and agreed else None


def _name(text: str, credit: Credit, contract: Contract) -> Piece | None:
    """Return the words of 45A that differ, where all else that the contract calls the goods agrees."""
    for line in contract.__dict__.get("lines") or ():
        agreed = [(found[0], _plain(found[0])) for found in _WORD.finditer(line.description or "")]
        standing = list(_WORD.finditer(text))
        words = SequenceMatcher(
            None, [_plain(found[0]) for found in standing], [plain for _, plain in agreed], False
        )
        same = sum(block.size for block in words.get_matching_blocks())
        swaps = [op for op in words.get_opcodes() if op[0] == "replace"]
        if len(swaps) == 1 and same * 2 > len(agreed) and swaps[0][1] > 0 and swaps[0][3] > 0:
            _, first, last, start, end = swaps[0]
            now = text[standing[first - 1].start() : standing[last - 1].end()]
            return now, " ".join(word for word, _ in agreed[start - 1 : end])
    return None


def _plain(word: str) -> str:
    return re.sub(r"PER\s*CENT|PCT|[^A-Z0-9]", "", word.upper())


_PIECES: dict[str, Callable[[str, Credit, Contract], Piece | None]] = {
    "AUD-09": _quantity,
    "AUD-10": _price,
    "AUD-11": _name,
    "AUD-12": _term,
    "AUD-50": _number,
}


def _value(text: str) -> Decimal | None:
    try:
        return Decimal(text.replace(",", ""))
    except InvalidOperation:
        return None
