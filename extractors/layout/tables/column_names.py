"""What a column is called, and what its heading names."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from extractors.evidence import Box
from extractors.layout.phrases import Hit, Vocabulary
from extractors.layout.tables.framed import Piece
from extractors.pages.page import Word
from extractors.printed import kind_of

_IN_BRACKETS = re.compile(r"[(（\[][^)）\]]{1,12}[)）\]]")
#: Headings that name goods by a number or a name where no other column describes them.
_ARTICLE = re.compile(
    r"\W*(?:ARTICLE|ART\.?|STYLE|MODEL|ITEM|PRODUCT|SKU|PART|MATERIAL)\s*(?:NO\b|NUMBER|NR|CODE|REF|ID|#|№)"
    r"|\W*(?:ARTICLES?|STYLE|MODEL|SKU|款号|货号|型号)\W*(?:STYLE|ITEM|MODEL|ART)?\b\W*(?:NO|NUMBER)?\W*$",
    re.I,
)
_TOTAL = re.compile(r"\W*(?:TOTAL|SUM|合计|总计)\W*", re.I)
_CURRENCY = re.compile(
    r"(?:(?:EXW|FCA|FAS|FOB|CFR|CIF|CPT|CIP|DAP|DPU|DDP|C&F)\s[\w ,.]*?\b)?(?:USD|EUR|GBP|JPY|CNY|RMB|HKD|CHF|AUD|CAD|US\$|[$€£¥])\s*(?:(?P<each>EACH|(?:/|PER)\s*[A-Z.]{1,10})|TOTAL)?",
    re.I,
)
#: A heading of what one package holds or weighs.
_EACH = re.compile(
    r"(?:/|\bPER)\s*(?:CTN|CARTON|PKG|PACKAGE|CASE|BAG|BOX|DRUM|PALLET|BALE|箱|件|包)|\bEACH\b|每箱|每件|单箱|(?<!\S)@\W*$",
    re.I,
)
#: Measured in these a column gives the sides of a package, and no volume.
_SIDES = re.compile(r"\b[CM]M\b|\bL\s?[*xX×]\s?W\b|厘米")


@dataclass(frozen=True)
class Column:
    """One column: its field (or a name of its own), its heading, and the heading's extent."""

    name: str
    caption: str
    box: Box
    known: bool
    words: tuple[Word, ...] = ()


def columns_of(pieces: Sequence[Piece], vocabulary: Vocabulary) -> Iterator[Column]:
    """Name the columns; what is said per carton is not what a line of goods comes to."""
    seen: set[str] = set()
    captions = [" ".join(piece.texts) for piece in pieces]
    found = [vocabulary.hits(piece.texts) for piece in pieces]
    prices = [_priced(caption) for caption in captions]
    described = any(
        hit.field == "description" and not _ARTICLE.match(caption)
        for caption, hits in zip(captions, found, strict=True)
        for hit in hits
    )
    named = {hit.field for hits in found for hit in hits}
    counted = "quantity" in named or not ("unit_price" in named or any(prices))
    for number, piece in enumerate(pieces):
        caption, said = captions[number], prices[number]
        name = _best(_naming(piece, found[number]), seen)
        if name is None and said not in seen:
            name = said
        if name is None and not counted and _counts(caption):
            name = "quantity"  # headed with nothing but its unit
        if name == "description" and described and _ARTICLE.match(caption):
            name = None  # an article number beside a column that describes it
        if name != "unit_price" and not said and _EACH.search(caption):
            name = None
        if name == "measurement" and _SIDES.search(caption):
            name = "dimensions"
        seen.add(name or "")
        yield Column(name or f"column {number}", caption, piece.box, name is not None, piece.words)


def _priced(caption: str) -> str | None:
    """Return what a heading means that names a currency: «EUR / bottle», «USD total», «EUR».

    >>> _priced("EUR / bottle"), _priced("USD total"), _priced("Size")
    ('unit_price', 'amount', None)
    """
    found = _CURRENCY.fullmatch(caption.strip())
    if not found:
        return None
    return "unit_price" if found["each"] else "amount"


def _naming(piece: Piece, hits: list[Hit]) -> list[Hit]:
    """Return the phrases that name a column; «Total» names none beside what is totalled."""
    if len(hits) < 2:
        return hits
    bare = [h for h in hits if _TOTAL.fullmatch(" ".join(piece.texts[h.start[0] : h.end[0] + 1]))]
    rest = [h for h in hits if h not in bare]
    return rest or hits


def _best(hits: Sequence[Hit], seen: set[str]) -> str | None:
    """Return the field of the longest phrase; where several share it, the first still free."""
    if not hits:
        return None
    size = max(hit.size for hit in hits)
    free = [hit.field for hit in hits if hit.size == size and hit.field not in seen]
    return free[0] if free else None


def covered(pieces: Sequence[Piece], vocabulary: Vocabulary) -> float:
    """Return what part of the letters belongs to known phrases."""
    bare = [_without_units(piece) for piece in pieces]
    letters = sum(len(text) for piece in bare for text in piece.texts)
    return known_letters(bare, vocabulary) / max(letters, 1) if letters else 1.0


def _without_units(piece: Piece) -> Piece:
    """Return a heading without what it says of units and currencies, in brackets or alone."""
    caption = " ".join(piece.texts)
    if _priced(caption) or _counts(caption):
        return Piece(piece.page, (), piece.box)
    return Piece(
        piece.page, tuple(w for w in piece.words if not _IN_BRACKETS.fullmatch(w.text)), piece.box
    )


def _counts(caption: str) -> bool:
    """Tell whether a heading is nothing but a unit in which goods are counted or weighed."""
    return kind_of(caption.strip("()")) not in (None, "package")


def known_letters(pieces: Sequence[Piece], vocabulary: Vocabulary) -> int:
    """Return how many letters belong to known phrases, or say the same beyond a stroke."""
    known = 0
    for piece in pieces:
        hits = vocabulary.hits(piece.texts)
        again = hits and "/" in piece.texts  # «Désignation / Description»
        sizes = {(h.start, h.size) for h in hits}
        known += sum(map(len, piece.texts)) if again else sum(size for _, size in sizes)
    return known
