"""Lines under headings to rows: goods, their further lines, sums, and where a table ends."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from extractors.layout.lines import Line
from extractors.layout.ruling import Ruling
from extractors.layout.tables.grid import Cells, Grid
from extractors.layout.tables.grouping import rows_of
from extractors.layout.tables.headings import Heading
from extractors.layout.tables.strips import Strip, wraps
from extractors.layout.tables.table import WORDS, Row, RowKind, figured, is_figures, kind_of_row
from extractors.pages.page import Rule

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
    strips: list[Strip] = []
    summed = struck = False
    for index in range(start, end):
        line = lines[index]
        if _STRIKE.match(line.text) or _FOOT.match(line.text):
            struck = struck or bool(_STRIKE.match(line.text))
            continue
        cells = grid.cells(line)
        strip = _strip(line, cells, numeric, struck)
        struck = False
        held = _is_held(strip, grid, ruling) and not _is_strip(line)
        if not held and _ends(strip, strips, stops, summed, grid):
            body.open = False
            if foot := _foot_of_frame(lines[index:end], strips, heading, ruling, grid, numeric):
                strips.append(foot)
            break
        strips.append(strip)
        summed = summed or (strip.kind == "total" and strip.figures > 0)
        body.last = index + 1
    body.rows = rows_of(strips, numeric, ruling)
    if any(row.kind == "total" for row in body.rows) or end < len(lines) - 3:
        body.open = False
    return body


def _strip(line: Line, cells: Cells, numeric: Sequence[str], struck: bool = False) -> Strip:
    return Strip(
        line,
        cells,
        figured(cells, numeric),
        struck,
        figured(cells, numeric[-1:]) > 0,
        _sum_in(line, cells),
    )


def _foot_of_frame(
    lines: Sequence[Line],
    strips: Sequence[Strip],
    heading: Heading,
    ruling: Ruling,
    grid: Grid,
    numeric: Sequence[str],
) -> Strip | None:
    """Return the total that stands at the foot of a table's frame, under the white in it."""
    frame = _frame(heading, ruling)
    if frame is None or any(strip.kind == "total" for strip in strips):
        return None
    within = (line for line in lines if line.box.bottom < frame + 2)
    totals = (_strip(line, grid.cells(line), numeric) for line in within)
    return next((s for s in totals if s.kind == "total" and s.ends), None)


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
    frame, columns = _frame(heading, ruling), _columns_end(heading, ruling)
    said = start  # a number in words that opens the cells, over two lines at most
    for index in range(start, len(lines)):
        text = lines[index].text
        if _END.match(text):
            opens = index == said and (index > start or len(lines[index].segments) > 1)
            if not opens:
                return index
            said = start + 1
        middle = (lines[index].box.top + lines[index].box.bottom) / 2
        if kind_of_row(text):
            continue
        figures = any(is_figures(s.text) for s in lines[index].segments)
        if frame and middle > frame and (not figures or ":" in text):
            return index
        if columns and middle > columns and not figures:
            return index
    return len(lines)


def _frame(heading: Heading, ruling: Ruling) -> float | None:
    """Return where the upright lines through the headings end, if there are any."""
    through = _through(heading, ruling)
    return max(r.bottom for r in through) if len(through) >= 2 else None


def _columns_end(heading: Heading, ruling: Ruling) -> float | None:
    """Return where boxes of a form begin under the columns, inside the same outer lines.

    Lines part them where none parts the columns.
    """
    through = sorted(_through(heading, ruling))
    walls = [r.x0 for r in through]
    if len(walls) < 4:
        return None
    ends = sorted(max(r.bottom for r in ruling.upright if abs(r.x0 - x) < 2) for x in walls[1:-1])
    others = (
        r
        for r in ruling.upright
        if walls[0] < r.x0 < walls[-1]
        and r.top > ends[-2] - 3
        and all(abs(r.x0 - wall) > 2 for wall in walls)
    )
    return ends[-2] if any(others) else None


def _through(heading: Heading, ruling: Ruling) -> list[Rule]:
    x0 = min(c.box.x0 for c in heading.columns)
    x1 = max(c.box.x1 for c in heading.columns)
    return [
        r
        for r in ruling.upright
        if x0 - 30 <= r.x0 <= x1 + 30 and r.top <= heading.bottom and r.bottom > heading.bottom + 6
    ]


def _tabular(line: Line) -> bool:
    """Tell whether a line shows where the columns are: it has figures and is no sum."""
    return (
        kind_of_row(line.text) is None
        and any(is_figures(word.text) for word in line.words)
        and len(line.words) > 1
    )


def _ends(strip: Strip, strips: Sequence[Strip], stops: set[int], summed: bool, grid: Grid) -> bool:
    """Tell whether a line no longer belongs to the table."""
    if not strip.figures and _is_strip(strip.line) and (strips or _sums_all(strip.line)):
        return True
    if strip.figures and (strip.kind or not summed):
        return _gap(strips, strip) > 8
    if summed and wraps(strips[-1], strip):
        return False
    if summed:
        return not strip.figures or _gap(strips, strip) > 2.5
    if _gap(strips, strip) > 3.5:
        return True
    first = strip.line.segments[0]
    inside = "description" in strip.cells and first.box.x0 >= grid.start("description") > 0
    return id(first) in stops and not inside and bool(strips) and _gap(strips, strip) > 0.9


def _is_held(strip: Strip, grid: Grid, ruling: Ruling) -> bool:
    """Tell whether a line stands in a printed cell that a wall of the table's columns bounds."""
    box = ruling.box(*strip.line.segments[0].middle)
    if box is None or box.bottom - box.top > 0.2 * strip.line.page.height:
        return False
    return any(abs(wall - side) < 2 for wall in grid.bounds for side in (box.x0, box.x1))


def _is_strip(line: Line) -> bool:
    """Tell whether a line is a row of captions over values, one of them that of a sum."""
    words = [s.text for s in line.segments]
    alone = all(len(text.split()) <= 3 and not re.search(r"\d", text) for text in words)
    return len(words) > 2 and alone and any(kind_of_row(text) for text in words)


def _sums_all(line: Line) -> bool:
    """Tell whether each caption of a line is that of a sum, as under a table left empty."""
    return all(kind_of_row(s.text) for s in line.segments)


def _gap(strips: Sequence[Strip], strip: Strip) -> float:
    """Return the white above a line, in heights of it."""
    if not strips:
        return 0.0
    size = max(strip.line.box.bottom - strip.line.box.top, 1.0)
    return (strip.line.box.top - strips[-1].line.box.bottom) / size
