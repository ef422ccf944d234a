"""All tables of a document, put together over its pages."""

from __future__ import annotations

import re
from collections.abc import Sequence

from extractors.layout.captions.labels import captions_in
from extractors.layout.captions.names import CAPTIONS
from extractors.layout.laid_out import LaidOut
from extractors.layout.lines import Line, Segment
from extractors.layout.phrases import Vocabulary, prepared
from extractors.layout.ruling import Ruling
from extractors.layout.tables.framed import framed
from extractors.layout.tables.grid import Grid
from extractors.layout.tables.headings import Heading, heading_at
from extractors.layout.tables.rows import Body, body_of, lines_for_grid
from extractors.layout.tables.table import WORDS, Row, Table, is_figures
from extractors.pages.page import Page

ALL_CAPTIONS = prepared(CAPTIONS)


def tables_of(pages: Sequence[LaidOut], vocabulary: Vocabulary, need: int) -> list[Table]:
    """Find the tables of all pages; see `Sheet.tables`."""
    tables: list[Table] = []
    going_on: tuple[Table, Heading, Grid] | None = None
    for laid in pages:
        lines, ruling, naming = laid.lines, laid.ruling, laid.naming(vocabulary)
        stops = _stops(lines)
        index, fresh = 0, True
        while index < len(lines):
            heading = None
            if index in naming or framed(lines, index, ruling):
                heading = heading_at(lines, index, ruling, vocabulary, need)
            if heading is None:
                index += 1
                continue
            fresh = False
            here = lines[: _next_heading(lines, heading, ruling, vocabulary)]
            grid = _grid(here, heading, ruling)
            body = body_of(here, heading.last + 1, heading, ruling, stops, grid)
            table = _continued(going_on, heading) or _new(
                tables, heading, lines[heading.first].page
            )
            table.rows.extend(body.rows)
            going_on = (table, heading, grid) if body.open else None
            index = max(body.last, heading.last + 1)
        if fresh and going_on:
            table, heading, grid = going_on
            body = _overleaf(lines, heading, ruling, stops, grid)
            table.rows.extend(body.rows)
            going_on = going_on if body.open and body.rows else None
    for table in tables:
        _name_goods(table)
    return [table for table in tables if table.rows]


def _next_heading(
    lines: Sequence[Line], heading: Heading, ruling: Ruling, vocabulary: Vocabulary
) -> int:
    """Return where other headings begin under a printed line: boxes of a form, one on another."""
    for index in range(heading.last + 2, len(lines)):
        above, here = lines[index - 1].box, lines[index].box
        middle = (here.x0 + here.x1) / 2
        if ruling.severs((above.top + above.bottom) / 2, (here.top + here.bottom) / 2, middle):
            found = heading_at(lines, index, ruling, vocabulary, 3)
            if found and found.fields != heading.fields:
                return index
    return len(lines)


def _name_goods(table: Table) -> None:
    """Call the column of items that of descriptions where it is the one with the words."""
    worded = [r for r in table.lines if re.search(r"[^\W\d_]{3}", r.text("item"))]
    if "description" in table.captions or 2 * len(worded) <= len(table.lines):
        return
    table.captions["description"] = table.captions.pop("item")
    for index, row in enumerate(table.rows):
        cells = {("description" if k == "item" else k): v for k, v in row.cells.items()}
        table.rows[index] = Row(row.kind, cells)


def _grid(lines: Sequence[Line], heading: Heading, ruling: Ruling) -> Grid:
    return Grid(heading, lines_for_grid(lines, heading, ruling), ruling)


def _new(tables: list[Table], heading: Heading, page: Page) -> Table:
    heads = tuple(Segment(page, c.words) for c in heading.columns if c.words)
    table = Table({c.name: c.caption for c in heading.columns}, heads=heads)
    tables.append(table)
    return table


def _continued(going_on: tuple[Table, Heading, Grid] | None, heading: Heading) -> Table | None:
    """Return the table that these headings, repeated overleaf, go on with."""
    if going_on and going_on[1].fields == heading.fields:
        return going_on[0]
    return None


def _overleaf(
    lines: Sequence[Line], heading: Heading, ruling: Ruling, stops: set[int], grid: Grid
) -> Body:
    """Read on where the headings are not repeated: from the first line that fits the columns."""
    known = [c.name for c in heading.columns if c.known and c.name not in WORDS]
    for index, line in enumerate(lines):
        cells = grid.cells(line)
        figures = sum(any(is_figures(s.text) for s in cells.get(name, ())) for name in known)
        if figures >= min(2, len(known)) and len(cells) > 1:
            return body_of(lines, index, heading, ruling, stops, grid)
    return Body(open=False)


def _stops(lines: Sequence[Line]) -> set[int]:
    """Return the segments that are captions with a colon."""
    return {
        id(segment)
        for line in lines
        for segment in line.segments
        if any(c.sure and c.marked for c in captions_in(segment, ALL_CAPTIONS))
    }
