"""The headings of a table: which line names the columns, and where each column lies."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import cast

from extractors.evidence import Box
from extractors.layout.framed import Piece, framed
from extractors.layout.lines import Line, Segment
from extractors.layout.phrases import Hit, Vocabulary
from extractors.layout.ruling import Ruling
from extractors.layout.tables import is_figures
from extractors.pages.page import Word
from extractors.printed import kind_of

#: Printed under a heading, these belong to it: units, currencies, brackets.
_UNIT_LINE = re.compile(
    r"^[(（\[]?\s*(?:[A-Za-z]{3}|US\$|[$€£¥]|PCS|SETS?|KGS?|KILOS?|M/?T|CBM|M3|M³|CTNS?|PKGS?|%|CM|MM|MTRS?|DOZ|/|PER|PC|UNIT|\s|[.])+\s*[)）\]]?$"
    r"|^[(（\[].{1,24}[)）\]]$|^[\u4e00-\u9fff()（）/]{1,12}$",
    re.I,
)


_NUMBER = re.compile(r"\d[\d,.]*\d|\d")
#: The number of a paper, which answers a caption above it.
_CODE = re.compile(r"(?!INCOTERMS)(?=(?:\D*\d){4})(?=\d*[A-Z])[A-Z0-9/-]{6,}", re.I)
_ANSWERED = re.compile(r"[:：]\s*\S")
#: Units that follow the name of a column: «Volume m3».
_MEASURE = re.compile(r"[(（]?(?:M3|M³|CBM|KGS?|MTS?|M/T)[)）]?", re.I)
_IN_BRACKETS = re.compile(r"[(（\[][^)）\]]{1,12}[)）\]]")
#: A word that the next one cannot be parted from.
_HANGING = re.compile(r"[/&,(（]$|^\(?\d{1,2}[.)、]+$|^[①-⑳]$|^(?:OF|AND|PER|IN|FOR|及|和)$", re.I)

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


@dataclass(frozen=True)
class Column:
    """One column: its field (or a name of its own), its heading, and the heading's extent."""

    name: str
    caption: str
    box: Box
    known: bool
    words: tuple[Word, ...] = ()


@dataclass(frozen=True)
class Heading:
    """The headings of one table, from one line to another (both counted in)."""

    columns: tuple[Column, ...]
    first: int
    last: int

    @property
    def fields(self) -> frozenset[str]:
        """The fields that have a column."""
        return frozenset(column.name for column in self.columns if column.known)

    @property
    def bottom(self) -> float:
        """Where the headings end."""
        return max(column.box.bottom for column in self.columns)


def heading_at(
    lines: Sequence[Line], index: int, ruling: Ruling, vocabulary: Vocabulary, need: int
) -> Heading | None:
    """Return the headings that begin at a line, if it names at least so many columns."""
    flowing = _flowing(lines, index, ruling, vocabulary, need)
    cells = framed(lines, index, ruling)
    if cells is None or _covered(cells.pieces, vocabulary) < 0.4:
        return flowing
    whole = Heading(tuple(_columns(cells.pieces, vocabulary)), index, cells.last)
    fewest = max(need, len(flowing.fields) if flowing else 0)
    return whole if len(whole.fields) >= fewest else flowing


def _flowing(
    lines: Sequence[Line], index: int, ruling: Ruling, vocabulary: Vocabulary, need: int
) -> Heading | None:
    """Return headings as they stand under and beside one another, with or without a frame."""
    best: Heading | None = None
    pieces: list[Piece] = []
    for last in range(index, min(index + 6, len(lines))):
        if last > index and _gap(lines[last - 1], lines[last]) > 1.2:
            break
        row = _row(lines[last], vocabulary)
        if row is None or (last > index and _walled(pieces, row, ruling)):
            break
        if last == index and not _known(row, vocabulary):
            break  # what stands over the headings, such as the end of an address
        stacked = _stacked(pieces, row, ruling)
        adds = best is not None and _adds(row, best, ruling, vocabulary)
        if best and not adds and not _tells(pieces, row, stacked, vocabulary):
            break
        pieces = stacked
        found = Heading(tuple(_columns(pieces, vocabulary)), index, last)
        if (
            len(found.fields) >= need
            and (adds or _covered(pieces, vocabulary) >= 0.5)
            and (best is None or len(found.fields) >= len(best.fields))
        ):
            best = found
    return best


def _row(line: Line, vocabulary: Vocabulary) -> list[Piece] | None:
    """Return a line as pieces of headings, or nothing if it is none; looked at once."""
    key = _row, vocabulary
    if key not in line.kept:
        pieces = None
        if not any(_NUMBER.fullmatch(w.text) or _CODE.fullmatch(w.text) for w in line.words):
            pieces = [p for s in line.segments for p in _split(s, vocabulary)]
        line.kept[key] = pieces if pieces and _may_head(pieces) else None
    return cast(list[Piece] | None, line.kept[key])


def _split(segment: Segment, vocabulary: Vocabulary) -> Iterator[Piece]:
    """Split a segment where a gap is wider than between words, and before every phrase.

    A phrase that says in another script what stands before it is the same heading.
    """
    hits = vocabulary.hits(segment.labels)
    starts = {hit.start[0] for hit in hits if hit.start[1] == 0} - _again(segment, hits)
    inside = {index for hit in hits for index in range(hit.start[0] + 1, hit.end[0] + 1)}
    gaps = [right.x0 - left.x1 for left, right in pairwise(segment.words)]
    blank = min(gaps, default=0.0) if len(gaps) > 1 else 0.0
    run: list[Word] = []
    for index, word in enumerate(segment.words):
        limit = max(0.55 * (word.bottom - word.top), 1.6 * blank)
        wide = bool(run) and word.x0 - run[-1].x1 > limit
        unit = _MEASURE.fullmatch(word.text)
        fresh = index in starts and run and not unit and not _HANGING.search(run[-1].text)
        if run and index not in inside and (wide or fresh):
            yield Piece.of(segment.page, run)
            run = []
        run.append(word)
    if run:
        yield Piece.of(segment.page, run)


def _again(segment: Segment, hits: Sequence[Hit]) -> set[int]:
    """Return where phrases begin that name the field of the phrase before in another script."""
    named: dict[int, set[str]] = {}
    for hit in hits:
        named.setdefault(hit.start[0], set()).add(hit.field)
    places = sorted(named)
    words = segment.texts
    return {
        place
        for before, place in pairwise(places)
        if named[before] & named[place] and words[before].isascii() != words[place].isascii()
    }


def _may_head(row: Sequence[Piece]) -> bool:
    """Tell whether a line has neither figures nor values after a colon; boxes may be numbered."""
    texts = (" ".join(piece.texts) for piece in row)
    return not any(
        (is_figures(t) and not re.fullmatch(r"\d{1,2}[.)]", t)) or _ANSWERED.search(t)
        for t in texts
    )


def _adds(row: Sequence[Piece], best: Heading, ruling: Ruling, vocabulary: Vocabulary) -> bool:
    """Tell whether a line goes on with headings that are already good."""
    for piece in row:
        over = [c for c in best.columns if _overlap(c.box, piece.box) > 0.3]
        if not over:
            return False
        if any(_same_cell(ruling, c.box, piece.box) for c in over):
            continue
        if not _UNIT_LINE.match(" ".join(piece.texts)) and _covered([piece], vocabulary) < 0.4:
            return False
    return True


def _walled(above: Sequence[Piece], row: Sequence[Piece], ruling: Ruling) -> bool:
    """Tell whether a printed line runs between a line and all that stands over it."""
    top = min((p.box.top + p.box.bottom) / 2 for p in above)
    bottom = min(0.75 * p.box.top + 0.25 * p.box.bottom for p in row)  # letters may cross it
    return all(ruling.severs(top, bottom, _mid(p.box)) for p in (*above, *row))


def _same_cell(ruling: Ruling, above: Box, below: Box) -> bool:
    x = (max(above.x0, below.x0) + min(above.x1, below.x1)) / 2
    middle = [(b.top + b.bottom) / 2 for b in (above, below)]
    cell = ruling.box(x, middle[0])
    return cell is not None and cell == ruling.box(x, middle[1])


def _stacked(above: Sequence[Piece], row: Sequence[Piece], ruling: Ruling) -> list[Piece]:
    """Put a further line under headings.

    It is joined where it stands under one heading, and parts a heading that spans several.
    """
    joined: list[Piece] = []
    used: set[int] = set()
    for piece in above:
        under = [
            i
            for i, low in enumerate(row)
            if _overlap(piece.box, low.box) > 0.3
            and not ruling.parts(
                min(_mid(piece.box), _mid(low.box)),
                max(_mid(piece.box), _mid(low.box)),
                (low.box.top + low.box.bottom) / 2,
            )
        ]
        fresh = [i for i in under if i not in used]
        used.update(under)
        if not fresh:
            joined.append(piece)
        elif len(fresh) == 1:
            joined.append(Piece.of(piece.page, (*piece.words, *row[fresh[0]].words)))
        else:
            joined.extend(
                Piece(
                    piece.page,
                    (*piece.words, *row[i].words),
                    row[i].box._replace(top=piece.box.top),
                )
                for i in fresh
            )
    joined.extend(low for i, low in enumerate(row) if i not in used)
    return sorted(joined, key=lambda piece: piece.box.x0)


def _columns(pieces: Sequence[Piece], vocabulary: Vocabulary) -> Iterator[Column]:
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


def _tells(
    before: Sequence[Piece],
    row: Sequence[Piece],
    after: Sequence[Piece],
    vocabulary: Vocabulary,
) -> bool:
    """Tell whether a further line names columns, alone or with what stands over it."""
    gain = _known(after, vocabulary) - _known(before, vocabulary)
    return gain >= 0.6 * sum(len(text) for piece in row for text in piece.texts)


def _covered(pieces: Sequence[Piece], vocabulary: Vocabulary) -> float:
    """Return what part of the letters belongs to known phrases."""
    bare = [_without_units(piece) for piece in pieces]
    letters = sum(len(text) for piece in bare for text in piece.texts)
    return _known(bare, vocabulary) / max(letters, 1) if letters else 1.0


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


def _known(pieces: Sequence[Piece], vocabulary: Vocabulary) -> int:
    """Return how many letters belong to known phrases, or say the same beyond a stroke."""
    known = 0
    for piece in pieces:
        hits = vocabulary.hits(piece.texts)
        again = hits and "/" in piece.texts  # «Désignation / Description»
        sizes = {(h.start, h.size) for h in hits}
        known += sum(map(len, piece.texts)) if again else sum(size for _, size in sizes)
    return known


def _overlap(a: Box, b: Box) -> float:
    return (min(a.x1, b.x1) - max(a.x0, b.x0)) / max(min(a.x1 - a.x0, b.x1 - b.x0), 1.0)


def _mid(box: Box) -> float:
    return (box.x0 + box.x1) / 2


def _gap(above: Line, below: Line) -> float:
    """Return the white between two lines in heights of the lower one."""
    return (below.box.top - above.box.bottom) / max(below.box.bottom - below.box.top, 1.0)
