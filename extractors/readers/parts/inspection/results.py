"""The results of an inspection: from a table, ruled or not, or from lines of their own."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from extractors.layout import Line, Row, Ruling, Segment, Sheet, Table, prepared, squeezed
from extractors.layout.tables.column_names import Column
from extractors.layout.tables.grid import Cells, Grid
from extractors.layout.tables.headings import Heading
from extractors.readers.parts.inspection.result_values import ENDS_RESULTS, Finding, finding
from extractors.readers.parts.inspection.results_listed import by_heat, on_lines
from extractors.readers.parts.inspection.words import COLUMNS_OF_RESULTS

_HEADING_UNIT = re.compile(r"[(（]\s*(%|PCT|PPM|MG/KG)\s*[)）]", re.I)
_HEADINGS = prepared(COLUMNS_OF_RESULTS)


def results_in(sheet: Sheet) -> list[Finding]:
    """Return all results; what was agreed, the method and the verdict are none of them."""
    found = list(_in_columns(sheet))
    if found:
        return found
    for table in sheet.tables(COLUMNS_OF_RESULTS):
        if {"description", "result"} <= table.captions.keys():
            found.extend(_of_table(table))
    return found or list(by_heat(sheet)) or list(on_lines(sheet))


def _in_columns(sheet: Sheet) -> Iterator[Finding]:
    """Yield results under a line of headings that names what was looked for and what was found."""
    for lines, ruling in zip(sheet.lines_by_page, sheet.rulings, strict=True):
        for index, line in enumerate(lines):
            if (heading := _heading(line, index)) is None:
                continue
            body = list(_body(line, lines[index + 1 :]))
            grid = Grid(heading, body, ruling)
            unit = _HEADING_UNIT.search(
                next(c.caption for c in heading.columns if c.name == "result")
            )
            for cells in _rows([grid.cells(row) for row in body], ruling):
                if "result" in cells and "description" in cells:
                    made = finding(
                        cells["description"],
                        cells["result"],
                        cells.get("unit", ()),
                        unit[1] if unit else None,
                    )
                    if made:
                        yield made


def _rows(lines: Sequence[Cells], ruling: Ruling) -> Iterator[dict[str, Sequence[Segment]]]:
    """Yield rows; the name of what was looked for may go on in the next line of its ruled cell."""
    rows: list[dict[str, Sequence[Segment]]] = []
    for cells in lines:
        name = cells.get("description", ())
        above = rows[-1].get("description", ()) if rows and "result" not in cells else ()
        cell = ruling.box(*above[-1].middle) if above and name else None
        if cell and cell == ruling.box(*name[0].middle):
            rows[-1]["description"] = [*above, *name]
        else:
            rows.append(dict(cells))
    yield from rows


def _heading(line: Line, index: int) -> Heading | None:
    """Return the headings on a line, if it names parameters and results in columns."""
    columns: list[Column] = []
    for number, segment in enumerate(line.segments):
        hits = _HEADINGS.hits(segment.labels)
        letters = len(squeezed(segment.text))
        fits = letters and sum({h.start: h.size for h in hits}.values()) >= 0.5 * letters
        known = {c.name for c in columns}
        name = next((h.field for h in hits if fits and h.field not in known), None)
        columns.append(
            Column(name or f"column {number}", segment.text, segment.box, name is not None)
        )
    names = {c.name for c in columns}
    figures = any(re.search(r"\d\s*$|[:：]\s*\S", c.caption) for c in columns)
    if figures or not {"description", "result"} <= names:
        return None
    return Heading(tuple(columns), index, index)


def _body(heading: Line, lines: Sequence[Line]) -> Iterator[Line]:
    """Yield the lines of a table of results: up to a gap, or words that belong to no table."""
    above = heading
    for line in lines:
        size = line.box.bottom - line.box.top
        wide = max(len(s.text) for s in line.segments) > 70
        if wide or line.box.top - above.box.bottom > 3.2 * size or ENDS_RESULTS.match(line.text):
            return
        yield line
        above = line


def _of_table(table: Table) -> Iterator[Finding]:
    heading_unit = _HEADING_UNIT.search(table.captions["result"])
    for row in table.rows:
        if (
            row.kind in ("carried", "subtotal")
            or not row.cells.get("result")
            or not row.cells.get("description")
        ):
            continue
        yield from _in_row(row, heading_unit[1] if heading_unit else None)


def _in_row(row: Row, heading_unit: str | None) -> Iterator[Finding]:
    """Yield the result of a row; where a row took in several printed lines, of each of them."""
    names, values = row.cells["description"], row.cells["result"]
    units = row.cells.get("unit", ())
    pairs = [
        (value, [n for n in names if _level(n, value)], [u for u in units if _level(u, value)])
        for value in values
    ]
    if len(pairs) > 1 and all(n for _, n, _ in pairs):
        for value, level, unit in pairs:
            if made := finding(level, [value], unit, heading_unit):
                yield made
    elif made := finding(
        names, values[:1] if len(values) > 1 and names else values, units, heading_unit
    ):
        yield made


def _level(a: Segment, b: Segment) -> bool:
    return abs(a.middle[1] - b.middle[1]) < 0.6 * max(a.height, b.height)
