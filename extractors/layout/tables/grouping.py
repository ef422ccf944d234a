"""Lines of a table to rows: goods with what goes on under them, headings, sums."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from statistics import median

from extractors.layout.lines import Segment
from extractors.layout.ruling import Ruling
from extractors.layout.tables.strips import Strip, bands_of, wraps
from extractors.layout.tables.table import WORDS, Row, RowKind, figured, is_figures, kind_of_row


def rows_of(strips: Sequence[Strip], numeric: Sequence[str], ruling: Ruling) -> list[Row]:
    """Put the lines of one table on one page together to rows.

    Args:
        strips: the lines as cells, from top to bottom.
        numeric: the columns that hold figures.
        ruling: the printed lines of the page.
    """
    full = [s.figures for s in strips if s.figures and not s.kind]
    usual = max(1.0, median(full) / 2) if full else 1.0
    rows: list[Row] = []
    bands = bands_of(strips, numeric, ruling)
    for band in bands:
        starts = [s for s in band if s.starts(usual)]
        lone = len(starts) <= 1 and not any(s.kind for s in band)
        framed = len(bands) > 1 or ruling.box(*band[0].line.segments[0].middle) is not None
        if lone or (framed and _is_one_row(band, numeric)):
            rows.append(_row(_kind_of(band, rows, bool(starts)), band))
        else:
            rows.extend(_grouped(band, usual))
    return _with_sums(rows, numeric)


def _is_one_row(band: Sequence[Strip], numeric: Sequence[str]) -> bool:
    """Tell whether lines between two printed lines are one row: there is one amount, or no column has two figures.

    A cell may print its amount beside the middle of a description, or under its currency, and
    its quantity in two units, which is then the only column with two figures.
    """
    whole = [{n: s for n, s in strip.cells.items() if "%" not in s[0].text} for strip in band]
    counts = {name: sum(figured(cells, [name]) for cells in whole) for name in numeric}
    most = counts.get("amount") or max(counts.values(), default=0)
    several, once = (sum(test(n) for n in counts.values()) for test in ((1).__lt__, (1).__eq__))
    sums = {s.kind for s in band if s.kind}
    single = most <= 1 or (several == 1 and once > 1)
    return single and len(sums) <= 1 and "carried" not in sums


def _kind_of(band: Sequence[Strip], before: Sequence[object], starts: bool) -> RowKind:
    """Return what a row of one or several lines is."""
    sums = [s.kind for s in band if s.kind]
    if sums:
        return sums[0]
    return _kind(band, before) if starts else "heading"


def _grouped(band: Sequence[Strip], usual: float) -> list[Row]:
    """Group lines without printed lines between: figures begin a row, words go on with it."""
    groups: list[tuple[RowKind, list[Strip]]] = []
    waiting: list[Strip] = []
    for index, strip in enumerate(band):
        kind = strip.kind
        if kind:
            _settle(groups, waiting)
            groups.append((kind, [strip]))
        elif strip.starts(usual) or _counts_on(strip, groups):
            own = _has_words(strip)
            fresh = not groups or groups[-1][0] != "line"  # after a sum comes a new heading
            lead = [] if fresh and own else waiting
            if waiting and not lead:
                groups.append(("heading", list(waiting)))
            groups.append((_kind([strip], groups), [*lead, strip]))
            waiting.clear()
        elif groups and not waiting and _goes_on(groups[-1], band, index):
            groups[-1][1].append(strip)
        else:
            waiting.append(strip)
    _settle(groups, waiting)
    return [_row(kind, members) for kind, members in groups]


def _counts_on(strip: Strip, groups: Sequence[tuple[RowKind, list[Strip]]]) -> bool:
    """Tell whether a line with fewer figures begins a row: it has a number or code, as the row above.

    So do goods free of charge, which have a quantity and no price.
    """
    if not strip.figures or not groups or groups[-1][0] != "line":
        return False
    first = groups[-1][1][0]
    led = [n for n in strip.cells if n == "item" or n.startswith("column ")]
    return any(n in first.cells for n in led) and "description" in strip.cells


def _kind(band: Sequence[Strip], before: Sequence[object]) -> RowKind:
    """Tell a sum that a row of dashes stands over from a row of goods."""
    struck = band[0].struck and bool(before) and not any(_has_words(s) for s in band)
    return "total" if struck else "line"


def _settle(groups: list[tuple[RowKind, list[Strip]]], waiting: list[Strip]) -> None:
    """Give words that wait for figures in vain to the row before, or let them be a heading."""
    if not waiting:
        return
    if groups and groups[-1][0] == "line":
        groups[-1][1].extend(waiting)
    else:
        groups.append(("heading", list(waiting)))
    waiting.clear()


def _goes_on(group: tuple[RowKind, list[Strip]], band: Sequence[Strip], index: int) -> bool:
    """Tell whether a line without figures belongs to the row above it; to a sum only what wraps."""
    kind, members = group
    return wraps(members[-1], band[index]) or (kind == "line" and _belongs(band, index))


def _belongs(band: Sequence[Strip], index: int) -> bool:
    """Tell whether a line without figures is nearer to the row above than to the one below."""
    if index + 1 >= len(band):
        return True
    above = band[index].line.box.top - band[index - 1].line.box.bottom
    below = band[index + 1].line.box.top - band[index].line.box.bottom
    size = band[index].line.box.bottom - band[index].line.box.top
    return above <= below + 0.25 * size


def _has_words(strip: Strip) -> bool:
    return any(
        re.search(r"[^\W\d_]{2}", s.text) and not is_figures(s.text)
        for name in ("description", "marks")
        for s in strip.cells.get(name, ())
    )


def _row(kind: RowKind, strips: Iterable[Strip]) -> Row:
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
        added = subtotalled and figured(row.cells, numeric) == 1 and not row.text("quantity")
        if kind == "line" and (summed or added):
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
