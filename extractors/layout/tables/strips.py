"""The lines of a table as cells, and the printed rows that they stand in."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from statistics import median

from extractors.layout.lines import Line, Segment
from extractors.layout.ruling import Ruling
from extractors.layout.tables.grid import Cells
from extractors.layout.tables.table import RowKind, figured

#: Lines of one row on a scan stand closer than so many heights of them, rows further apart.
_CLOSE, _APART = 0.4, 0.7


@dataclass(frozen=True)
class Strip:
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


def wraps(above: Strip, strip: Strip) -> bool:
    """Tell whether a line is what cells of the line above had no room for: «14 WOODEN», «CASES».

    It has words only, close under a figure in the same column.
    """
    size = max(strip.line.box.bottom - strip.line.box.top, 1.0)
    near = strip.line.box.top - above.line.box.bottom < 0.6 * size
    held = all(
        any(w.text[0].isdigit() for s in above.cells.get(n, ()) for w in s.words)
        for n in strip.cells
    )
    return near and held and bool(strip.cells) and not strip.figures and strip.kind is None


def bands_of(strips: Sequence[Strip], numeric: Sequence[str], ruling: Ruling) -> list[list[Strip]]:
    """Part the lines where a printed line crosses between them.

    What stands in a cell that goes on over several rows belongs to the first of them.

    Args:
        strips: the lines of the table.
        numeric: the columns that hold figures.
        ruling: the printed lines of the page.
    """
    bands = _bands(strips, ruling)
    if strips and strips[0].line.page.method == "ocr":  # tints of rows are not seen there
        bands = [part for band in bands for part in _bands_in_white(band) or [band]]
    for number in range(1, len(bands)):
        for index, strip in enumerate(bands[number]):
            for name, segments in strip.cells.items():
                if target := _first_row(bands[:number], segments, ruling):
                    target[-1] = _with(target[-1], name, segments, numeric)
                    kept = {n: s for n, s in bands[number][index].cells.items() if n != name}
                    bands[number][index] = replace(
                        bands[number][index], cells=kept, figures=figured(kept, numeric)
                    )
    return [band for band in bands if any(strip.cells for strip in band)]


def _first_row(
    bands: list[list[Strip]], segments: Sequence[Segment], ruling: Ruling
) -> list[Strip] | None:
    """Return the earlier row in which the cell of these words begins, if it does in one."""
    cell = ruling.box(*segments[0].middle)
    for band in bands if cell else ():
        middle = (band[0].line.box.top + band[0].line.box.bottom) / 2
        if cell and cell.top < middle:
            return band
    return None


def _with(strip: Strip, name: str, segments: Sequence[Segment], numeric: Sequence[str]) -> Strip:
    cells = {**strip.cells, name: (*strip.cells.get(name, ()), *segments)}
    return replace(strip, cells=cells, figures=figured(cells, numeric))


def _bands(strips: Sequence[Strip], ruling: Ruling) -> list[list[Strip]]:
    """Part the lines where a printed line crosses between them."""
    bands: list[list[Strip]] = []
    for strip in strips:
        if bands and not _parted(bands[-1][-1].line, strip.line, ruling):
            bands[-1].append(strip)
        else:
            bands.append([strip])
    return bands


def _bands_in_white(strips: Sequence[Strip]) -> list[list[Strip]]:
    """Part the lines at wide gaps, if all others are close and there are figures in every part."""
    size = median(strip.line.box.bottom - strip.line.box.top for strip in strips)
    gaps = [(b.line.box.top - a.line.box.bottom) / size for a, b in pairwise(strips)]
    if not gaps or min(gaps) > _CLOSE or any(_CLOSE < gap < _APART for gap in gaps):
        return []
    bands = [[strips[0]]]
    for gap, strip in zip(gaps, strips[1:], strict=True):
        if gap < _APART:
            bands[-1].append(strip)
        else:
            bands.append([strip])
    return bands if all(any(strip.figures for strip in band) for band in bands) else []


def _parted(above: Line, below: Line, ruling: Ruling) -> bool:
    top = (above.box.top + above.box.bottom) / 2
    bottom = (below.box.top + below.box.bottom) / 2
    return any(
        top <= r.top <= bottom and r.x0 <= below.box.x1 and r.x1 >= below.box.x0
        for r in ruling.level
    )
