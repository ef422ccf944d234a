"""Lines under headings to rows: goods, their further lines, sums, and where a table ends."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from statistics import median

from extractors.layout.grid import Cells, Grid
from extractors.layout.headings import Heading
from extractors.layout.lines import Line, Segment
from extractors.layout.ruling import Ruling
from extractors.layout.tables import Row, RowKind, figured, is_figures, kind_of_row

#: Columns that hold words; in all other known columns stand figures.
WORDS = frozenset({"description", "marks", "item", "remarks", "package_numbers", "origin"})
_END = re.compile(
    r"^\W*(?:SAY\b|(?:TOTAL\W+)?[^\d:]{0,60}\b(?:DOLLARS?|EUROS?|POUNDS?|YUAN|YEN)\b[^\d]*$|[^\d]*\bONLY\W*$|(?:ALL\s+)?PACKED\s+IN\b|TOTAL\s+(?:AMOUNT\s+)?(?:IN\s+WORDS|SAY)|AMOUNT\s+IN\s+WORDS|IN\s+WORDS|大写|合计大写|金额大写|WE\s+(?:HEREBY|CERTIFY)|FOR\s+AND\s+ON\s+BEHALF"
    r"|AUTHORI[SZ]ED|SIGNED|REMARKS?\s*[:：]|BANK\s+DETAILS|E\.?\s?&\s?O\.?\s?E)",
    re.I,
)
_FOOT = re.compile(
    r"^\W*(?:(?:PAGE|SHEET|第)\s*\d+.*|\d+\s*/\s*\d+|-\s*\d+\s*-|(?:TO BE )?CONTINUED.*|.{0,30}\bCONTINUED ON .*)\W*$",
    re.I,
)
_STRIKE = re.compile(r"^[\s\-=_.*~]+$")


@dataclass
class Body:
    """The rows of one table on one page, and whether the table may go on overleaf."""

    rows: list[Row] = field(default_factory=list)
    last: int = 0
    open: bool = True


@dataclass(frozen=True)
class _Strip:
    """One line as cells."""

    line: Line
    cells: Cells
    figures: int
    #: Whether a row of dashes stands over it.
    struck: bool
    #: Whether the last column of figures, the amount, has one.
    ends: bool
    #: Whether it is a sum, or nothing.
    kind: RowKind | None = None

    def starts(self, usual: float) -> bool:
        """Tell whether a row begins here: it has about as many figures as rows have."""
        return self.figures >= usual or (self.ends and self.figures > 0)


def body_of(
    lines: Sequence[Line],
    start: int,
    heading: Heading,
    ruling: Ruling,
    stops: set[int],
    grid: Grid,
) -> Body:
    """Read the rows from a line on.

    Args:
        lines: all lines of the page.
        start: the first line under the headings.
        heading: the headings, on this page or an earlier one.
        ruling: the printed lines of the page.
        stops: identities of segments that are captions and so no cells.
        grid: the columns.
    """
    end = _extent(lines, start, heading, ruling)
    numeric = [c.name for c in heading.columns if c.known and c.name not in WORDS]
    body = Body(last=start)
    strips: list[_Strip] = []
    summed = struck = False
    for index in range(start, end):
        line = lines[index]
        if _STRIKE.match(line.text) or _FOOT.match(line.text):
            struck = struck or bool(_STRIKE.match(line.text))
            continue
        cells = grid.cells(line)
        strip = _Strip(
            line,
            cells,
            figured(cells, numeric),
            struck,
            figured(cells, numeric[-1:]) > 0,
            _sum_in(line, cells),
        )
        struck = False
        if _ends(strip, strips, stops, summed, grid):
            body.open = False
            break
        strips.append(strip)
        summed = summed or (strip.kind == "total" and strip.figures > 0)
        body.last = index + 1
    body.rows = _rows(strips, numeric, ruling)
    if any(row.kind == "total" for row in body.rows) or end < len(lines) - 3:
        body.open = False
    return body


def _sum_in(line: Line, cells: Cells) -> RowKind | None:
    """Tell whether a line is a sum: by its first words, or by a cell that says nothing else.

    «14 | Total wooden cases» sums up where nothing stands in the columns of quantity and price.
    """
    if kind := kind_of_row(line.text):
        return kind
    for name, segments in cells.items():
        text = " ".join(s.text for s in segments)
        kind = kind_of_row(text)
        bare = not re.search(r"\d", text) and len(text.split()) <= 2
        priced = figured(cells, ("quantity", "unit_price"))
        if kind and (bare or (name in WORDS and not priced and len(text.split()) <= 4)):
            return kind
    return None


def lines_for_grid(lines: Sequence[Line], heading: Heading, ruling: Ruling) -> list[Line]:
    """Return the lines under headings that show where the columns part."""
    start = heading.last + 1
    tabular = [
        line for line in lines[start : _extent(lines, start, heading, ruling)] if _tabular(line)
    ]
    counts = [sum(is_figures(word.text) for word in line.words) for line in tabular]
    # sums under a table have their words where its columns have figures
    return [line for line, count in zip(tabular, counts, strict=True) if 2 * count > max(counts)]


def _extent(lines: Sequence[Line], start: int, heading: Heading, ruling: Ruling) -> int:
    """Return where the lines of a table can no longer be, by its frame or by words."""
    frame = _frame(heading, ruling)
    for index in range(start, len(lines)):
        text = lines[index].text
        opens = index == start and len(lines[index].segments) > 1  # a number in words, and cells
        if _END.match(text) and not opens:
            return index
        if frame and lines[index].box.top > frame and not kind_of_row(text):
            figures = sum(is_figures(s.text) for s in lines[index].segments)
            if not figures or ":" in text:
                return index
    return len(lines)


def _frame(heading: Heading, ruling: Ruling) -> float | None:
    """Return where the upright lines through the headings end, if there are any."""
    x0 = min(c.box.x0 for c in heading.columns)
    x1 = max(c.box.x1 for c in heading.columns)
    through = [
        r.bottom
        for r in ruling.upright
        if x0 - 30 <= r.x0 <= x1 + 30 and r.top <= heading.bottom and r.bottom > heading.bottom + 6
    ]
    return max(through) + 2 if len(through) >= 2 else None


def _tabular(line: Line) -> bool:
    """Tell whether a line shows where the columns are: it has figures and is no sum."""
    return (
        kind_of_row(line.text) is None
        and any(is_figures(word.text) for word in line.words)
        and len(line.words) > 1
    )


def _ends(
    strip: _Strip, strips: Sequence[_Strip], stops: set[int], summed: bool, grid: Grid
) -> bool:
    """Tell whether a line no longer belongs to the table."""
    if strips and not strip.figures and _is_strip(strip.line):
        return True
    if strip.figures and (strip.kind or not summed):
        return _gap(strips, strip) > 8
    if summed:
        return not strip.figures or _gap(strips, strip) > 2.5
    if _gap(strips, strip) > 3.5:
        return True
    first = strip.line.segments[0]
    inside = "description" in strip.cells and first.box.x0 >= grid.start("description") > 0
    return id(first) in stops and not inside and bool(strips) and _gap(strips, strip) > 0.9


def _is_strip(line: Line) -> bool:
    """Tell whether a line is a row of captions over values, one of them that of a sum."""
    words = [s.text for s in line.segments]
    alone = all(len(text.split()) <= 3 and not re.search(r"\d", text) for text in words)
    return len(words) > 2 and alone and any(kind_of_row(text) for text in words)


def _gap(strips: Sequence[_Strip], strip: _Strip) -> float:
    """Return the white above a line, in heights of it."""
    if not strips:
        return 0.0
    size = max(strip.line.box.bottom - strip.line.box.top, 1.0)
    return (strip.line.box.top - strips[-1].line.box.bottom) / size


def _rows(strips: Sequence[_Strip], numeric: Sequence[str], ruling: Ruling) -> list[Row]:
    full = [s.figures for s in strips if s.figures and not s.kind]
    usual = max(1.0, median(full) / 2) if full else 1.0
    rows: list[Row] = []
    for band in _bands(strips, ruling):
        starts = [s for s in band if s.starts(usual)]
        if len(starts) <= 1 and not any(s.kind for s in band):
            rows.append(_row(_kind(band, rows) if starts else "heading", band))
        else:
            rows.extend(_grouped(band, usual))
    return _with_sums(rows, numeric)


def _bands(strips: Sequence[_Strip], ruling: Ruling) -> list[list[_Strip]]:
    """Part the lines where a printed line crosses between them."""
    bands: list[list[_Strip]] = []
    for strip in strips:
        if bands and not _parted(bands[-1][-1].line, strip.line, ruling):
            bands[-1].append(strip)
        else:
            bands.append([strip])
    return bands


def _parted(above: Line, below: Line, ruling: Ruling) -> bool:
    top = (above.box.top + above.box.bottom) / 2
    bottom = (below.box.top + below.box.bottom) / 2
    return any(
        top <= r.top <= bottom and r.x0 <= below.box.x1 and r.x1 >= below.box.x0
        for r in ruling.level
    )


def _grouped(band: Sequence[_Strip], usual: float) -> list[Row]:
    """Group lines without printed lines between: figures begin a row, words go on with it."""
    groups: list[tuple[RowKind, list[_Strip]]] = []
    waiting: list[_Strip] = []
    for index, strip in enumerate(band):
        kind = strip.kind
        if kind:
            _settle(groups, waiting)
            groups.append((kind, [strip]))
        elif strip.starts(usual):
            own = _has_words(strip)
            lead = waiting if groups or not own else []
            if waiting and not lead:
                groups.append(("heading", list(waiting)))
            groups.append((_kind([strip], groups), [*lead, strip]))
            waiting.clear()
        elif groups and groups[-1][0] == "line" and not waiting and _belongs(band, index):
            groups[-1][1].append(strip)
        else:
            waiting.append(strip)
    _settle(groups, waiting)
    return [_row(kind, members) for kind, members in groups]


def _kind(band: Sequence[_Strip], before: Sequence[object]) -> RowKind:
    """Tell a sum that a row of dashes stands over from a row of goods."""
    struck = band[0].struck and bool(before) and not any(_has_words(s) for s in band)
    return "total" if struck else "line"


def _settle(groups: list[tuple[RowKind, list[_Strip]]], waiting: list[_Strip]) -> None:
    """Give words that wait for figures in vain to the row before, or let them be a heading."""
    if not waiting:
        return
    if groups and groups[-1][0] == "line":
        groups[-1][1].extend(waiting)
    else:
        groups.append(("heading", list(waiting)))
    waiting.clear()


def _belongs(band: Sequence[_Strip], index: int) -> bool:
    """Tell whether a line without figures is nearer to the row above than to the one below."""
    if index + 1 >= len(band):
        return True
    above = band[index].line.box.top - band[index - 1].line.box.bottom
    below = band[index + 1].line.box.top - band[index].line.box.bottom
    size = band[index].line.box.bottom - band[index].line.box.top
    return above <= below + 0.25 * size


def _has_words(strip: _Strip) -> bool:
    return any(
        re.search(r"[^\W\d_]{2}", s.text) and not is_figures(s.text)
        for name in ("description", "marks")
        for s in strip.cells.get(name, ())
    )


def _row(kind: RowKind, strips: Iterable[_Strip]) -> Row:
    cells: dict[str, list[Segment]] = {}
    for strip in strips:
        for name, segments in strip.cells.items():
            cells.setdefault(name, []).extend(segments)
    return Row(kind, {name: tuple(found) for name, found in cells.items()})


def _with_sums(rows: list[Row], numeric: Sequence[str]) -> list[Row]:
    """Name the sums that the wording does not: a last row of figures only; what follows a total."""
    marked: list[Row] = []
    summed = subtotalled = False
    for index, row in enumerate(rows):
        kind = row.kind
        if kind in ("line", "heading") and (named := kind_of_row(row.whole)):
            kind = named
        wordless = not any(re.search(r"[^\W\d_]", row.text(n)) for n in row.cells if n in WORDS)
        if kind == "line" and (summed or (subtotalled and figured(row.cells, numeric) == 1)):
            kind = "other"
        elif (
            kind == "line"
            and wordless
            and index == len(rows) - 1
            and any(r.kind == "line" and r.text("description") for r in marked)
        ):
            kind = "total"
        summed = summed or kind == "total"
        subtotalled = subtotalled or kind == "subtotal"
        marked.append(Row(kind, row.cells))
    return marked
