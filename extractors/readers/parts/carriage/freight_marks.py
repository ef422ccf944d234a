"""How the freight is marked: in words, by a cross in a column, by where it is payable."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple, TypeVar

from extractors.documents.transport import Carriage
from extractors.layout import Line, Segment, Sheet
from extractors.readers.parts.captioned import Captioned
from extractors.readers.parts.carriage.words import CARRIAGE_WORDS
from extractors.readers.parts.filling import Filling

D = TypeVar("D", bound=Carriage)

_WORDS = re.compile(
    r"\b(?:FREIGHT|CARRIAGE)(?:\s+CHARGES?)?\b\s*[:：.\-]*\s*(?:IS\s+)?(?P<how>(?:PAYABLE\s+)?AS\s+PER\s+(?:THE\s+)?CHARTER[\s-]*PARTY(?:\s+DATED[^,;]{0,30})?"
    r"|(?:TO\s+BE\s+)?PRE-?\s?PAID|PRE-?\s?PAYABLE|(?:TO\s+(?:BE\s+)?)?COLLECT(?:ED)?|AS\s+(?:PER\s+)?(?:ARRANGED|AGREED|AGREEMENT|ARRANGEMENT)"
    r"|(?:ALREADY\s+)?PAID|FORWARD\b|(?:TO\s+BE\s+)?PAYABLE\s+(?:AT|BY|IN)\s+[A-Z][A-Z .,'-]{2,40})"
    r"|运费(?P<zh>预付|到付|已付)|\b(?:FREIGHT\s+)?(?P<all>ALL\s+CHARGES\s+PRE-?PAID)\b",
    re.I,
)
#: What stands for an amount of freight that is not told.
_ARRANGED = re.compile(r"AS\s+(?:PER\s+)?(?:ARRANGED|AGREED|AGREEMENT|ARRANGEMENT)\W*$", re.I)
_ALONE = re.compile(
    r"^\W*(?:OCEAN\s+|AIR\s+)?(?:FREIGHT(?:\s+(?:TERMS?|STATUS|CLAUSE))?|CHARGES|运费)\W*$", re.I
)
_PREPAID = re.compile(
    r"^(?:ALL\s+CHARGES\s+)?(?:PRE-?\s?PAID|(?:ALREADY\s+)?PAID|预付|已付)$", re.I
)
_COLLECT = re.compile(
    r"\bCOLLECT(?:ED)?$|^FORWARD$|PAYABLE\s+(?:AT|BY|IN)\s+(?:THE\s+)?(?:DEST|PORT\s+OF\s+D|CONSIGNEE|RECEIVER)|到付",
    re.I,
)
_ORIGIN = re.compile(
    r"^\W*(?:AT\s+)?(?:PORT\s+OF\s+)?(?:ORIGIN|LOADING|SHIPMENT|DEPARTURE)\b", re.I
)
_DESTINATION = re.compile(r"^\W*(?:AT\s+)?(?:PORT\s+OF\s+)?(?:DEST\w*|DISCHARGE|DELIVERY)\b", re.I)
_HEADS = {
    "prepaid": re.compile(
        r"^\W*(?:预付\s*)?(?:(?:FREIGHT\s+)?PRE-?PAID|PPD|PP|预付)\W*(?:(?:IN|USD|US\$|EUR|AMOUNT)\b.*)?$",
        re.I,
    ),
    "collect": re.compile(
        r"^\W*(?:到付\s*)?(?:(?:FREIGHT\s+)?COLLECT|COLL|CC|到付)\W*(?:(?:IN|USD|US\$|EUR|AMOUNT)\b.*)?$",
        re.I,
    ),
}
_MARKED = re.compile(
    r"^\W*(?:X+|[✓✔√☒☑■×*]|AS\s+(?:ARRANGED|AGREED)|(?:USD|US\$|EUR|CNY|RMB|GBP|[$€£])?\s*\d[\d,.]*(?:\s*[A-Z]{3})?)\W*$|^[✓✔√☒☑■×]+$",
    re.I,
)
_CHOICE = re.compile(r"(?:FREIGHT\s+)?(?P<which>PRE-?PAID|COLLECT)", re.I)
_BOX = r"(?:[\[(]\s*(?P<tick>[X✓✔√×]?)\s*[\])]|(?P<full>[☒☑■✓✔√])|[☐□])"
#: How far under a heading its crosses and amounts may stand; points.
_REACH = 75.0


class Columns(NamedTuple):
    """The headings «prepaid» and «collect» on one line."""

    line: Line
    prepaid: Segment
    collect: Segment


def enter_freight(
    fill: Filling[D], captioned: Captioned, sheet: Sheet, ignored: Callable[[Segment], bool]
) -> None:
    """Enter how the freight is marked: ``prepaid``, ``collect``, or the words themselves.

    Where typed marks contradict one another both are entered.
    """
    segments = [s for line in sheet.lines for s in line.segments if not ignored(s)]
    columns = list(prepaid_and_collect(sheet))
    heads = {id(s) for c in columns for s in (c.prepaid, c.collect)}
    marks = list(_typed([s for s in segments if id(s) not in heads]))
    settled = [mark for mark in marks if mark[0] in ("prepaid", "collect")]
    arranged = [mark for mark in marks if not _ARRANGED.match(mark[0])]
    marks = arranged if settled else marks  # how much it is says nothing of who pays
    if marks:
        ways = list(dict.fromkeys(how for how, _ in marks))
        where = [segment for _, segment in marks if segment.page is marks[0][1].page]
        fill.put("freight", where[: 1 if len(ways) == 1 else None], " / ".join(ways))
    _enter_captioned(fill, captioned, sheet)
    for segment in segments:
        if which := ticked(segment.text, _CHOICE):
            fill.put("freight", [segment], freight(which))
    for column in columns:
        _enter_marked(fill, column, sheet)
    _enter_payable(fill, captioned, sheet, segments)


def _enter_captioned(fill: Filling[D], captioned: Captioned, sheet: Sheet) -> None:
    """Enter what stands beside or under the caption «Freight»."""
    for line in sheet.lines:
        for left, right in pairwise(line.segments):
            found = _WORDS.match(f"FREIGHT {right.text}") if _ALONE.match(left.text) else None
            if found and not re.search(r"[:：]", right.text):
                how = found["how"] or found["zh"] or found["all"]
                fill.put("freight", [left, right], freight(how))
    for label, below in _under_captions(sheet):
        if found := _WORDS.match(f"FREIGHT {below.text}"):
            fill.put("freight", [label, below], freight(found["how"] or found["zh"] or below.text))
    for answer in captioned.answers("freight"):
        if found := _WORDS.search(f"FREIGHT {answer.lines[0].text}"):
            fill.put(
                "freight", answer.lines[:1], freight(found["how"] or found["zh"] or found["all"])
            )


def _under_captions(sheet: Sheet) -> Iterator[tuple[Segment, Segment]]:
    """Yield what stands right under the caption «Freight», at its margin, with the caption."""
    for above, line in pairwise(sheet.lines):
        for label in (s for s in above.segments if _ALONE.match(s.text)):
            for below in line.segments:
                near = 0 <= below.box.top - label.box.bottom + 1 < 1.5 * label.height
                if line.page is above.page and near and abs(below.box.x0 - label.box.x0) < 12:
                    yield label, below


def freight(how: str) -> str:
    """Return ``prepaid`` or ``collect`` for the usual words, else the words as they are.

    >>> freight("PAYABLE AT DESTINATION"), freight("AS ARRANGED"), freight("TO BE PREPAID")
    ('collect', 'AS ARRANGED', 'TO BE PREPAID')
    """
    bare = " ".join(how.split()).strip(" .,")
    if _PREPAID.search(bare):
        return "prepaid"
    return "collect" if _COLLECT.search(bare) else bare


def ticked(text: str, choice: re.Pattern[str]) -> str | None:
    """Return the choice whose box is ticked; boxes stand all before or all after their words.

    Args:
        text: printed text with boxes to tick.
        choice: the words to choose from, as the group ``which``.

    >>> ticked("[ ] PREPAID  [X] COLLECT", _CHOICE), ticked("PREPAID ☒ COLLECT ☐", _CHOICE)
    ('COLLECT', 'PREPAID')
    """
    boxes = list(re.finditer(_BOX, text, re.I))
    words = list(choice.finditer(text))
    if not boxes or not words:
        return None
    leads = boxes[0].start() < words[0].start()
    for box in boxes:
        if not (box["tick"] or box["full"]):
            continue
        beside = [w for w in words if (w.start() >= box.end() if leads else w.end() <= box.start())]
        if beside:
            return (beside[0] if leads else beside[-1])["which"]
    return None


def _typed(segments: Sequence[Segment]) -> Iterator[tuple[str, Segment]]:
    """Yield each mark in words with its place."""
    for segment in segments:
        found = _WORDS.search(segment.text)
        if not found or re.search(r"\bNOT\b|\bIF\b|\bWHETHER\b", segment.text, re.I):
            continue
        how = found["how"] or found["zh"] or found["all"]
        if re.search(
            r"PRE-?PAID\W*(?:/|OR)\W*COLLECT|COLLECT\W*(?:/|OR)\W*PRE-?PAID", segment.text, re.I
        ):
            continue  # a caption that offers both
        yield freight(how), segment.span(*found.span()) or segment


def prepaid_and_collect(sheet: Sheet) -> Iterator[Columns]:
    """Yield the headings of columns in which freight is entered."""
    for line in sheet.lines:
        named = {
            which: [s for s in line.segments if pattern.match(s.text)]
            for which, pattern in _HEADS.items()
        }
        for prepaid in named["prepaid"]:
            right = [s for s in named["collect"] if s.box.x0 > prepaid.box.x0]
            if right:
                yield Columns(line, prepaid, right[0])


def marks_under(
    columns: Columns, sheet: Sheet, reach: float = _REACH
) -> list[tuple[str, Segment, str]]:
    """Return crosses and amounts under the headings: which column, where, and what the row is called."""
    page = next(i for i, p in enumerate(sheet.pages) if p is columns.line.page)
    ruling = sheet.rulings[page]
    low, high = columns.prepaid.box, columns.collect.box
    middle = (low.x1 + high.x0) / 2
    wide = high.x0 - low.x0
    walls = [r.x0 for r in ruling.upright if r.top <= low.bottom + 2 and r.bottom > low.bottom + 6]
    left = max((x for x in walls if x <= low.x0), default=low.x0 - 0.5 * wide)
    right = min((x for x in walls if x >= high.x1), default=high.x1 + 0.5 * wide)
    parts = [x for x in walls if low.x1 <= x <= high.x0]
    middle = parts[0] if parts else middle
    found: list[tuple[str, Segment, str]] = []
    for line in sheet.lines_by_page[page]:
        if not 0 <= line.box.top - low.bottom + 2 <= reach:
            continue
        for segment in line.segments:
            x = segment.middle[0]
            if left <= x <= right and _MARKED.match(segment.text):
                label = " ".join(s.text for s in line.segments if s.box.x1 <= left + 1)
                found.append(("prepaid" if x < middle else "collect", segment, label))
    return found


def _enter_marked(fill: Filling[D], columns: Columns, sheet: Sheet) -> None:
    marks = marks_under(columns, sheet)
    freighted = [m for m in marks if re.search(r"FREIGHT|WEIGHT\s+CHARGE", m[2], re.I)] or marks
    named = list(dict.fromkeys(which for which, _, _ in freighted))
    if len(named) == 1:
        fill.put("freight", [freighted[0][1]], named[0])
    elif freighted:
        fill.put("freight", [segment for _, segment, _ in freighted], " / ".join(named))


def _enter_payable(
    fill: Filling[D], captioned: Captioned, sheet: Sheet, segments: Sequence[Segment]
) -> None:
    """Enter where the freight is payable; a place that is the port of discharge is «collect»."""
    if fill.form.has("freight"):
        return
    for caption in sheet.captions({"freight_payable_at": CARRIAGE_WORDS["freight_payable_at"]}):
        label = caption.segment
        near = [
            s
            for s in segments
            if s.page is label.page
            and -2 <= s.box.top - label.box.bottom < 3 * label.height
            and s.box.x0 < label.box.x1 + 40
            and s.box.x1 > label.box.x0
        ]
        level = [
            s
            for s in segments
            if s.page is label.page
            and abs(s.middle[1] - label.middle[1]) < 4
            and 0 <= s.box.x0 - label.box.x1 < 120
        ]
        rest = [caption.rest] if caption.rest else []
        for segment in (*rest, *level, *near):
            if _DESTINATION.match(segment.text):
                fill.put("freight", [segment], "collect")
            elif _ORIGIN.match(segment.text):
                fill.put("freight", [segment], f"PAYABLE AT {segment.text.strip(' .,').upper()}")
    for answer in captioned.answers("freight_payable_at"):
        place = answer.lines[0].text.strip(" .,")
        if re.search(r"\d", place):
            continue
        discharge = str(fill.form.value("port_of_discharge") or "")
        if discharge and place.upper().split(",")[0] == discharge.upper().split(",")[0]:
            fill.put("freight", answer.lines[:1], "collect")
        elif how := _WORDS.search(f"FREIGHT {place}"):
            fill.put("freight", answer.lines[:1], freight(how["how"] or place))
        else:
            fill.put("freight", answer.lines[:1], f"PAYABLE AT {place}")
