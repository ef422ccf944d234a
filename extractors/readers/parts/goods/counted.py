"""How many packages an invoice's goods are in, and what they weigh and measure, without captions."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from extractors.documents import Invoice, Quantity
from extractors.layout import Segment, Table
from extractors.printed import kind_of, quantities, quantity
from extractors.readers.parts.filling import Filling

#: The fields that a bare quantity may fill, by the kind of its unit.
_FIELDS = {"package": "packages", "volume": "measurement"}
#: A line that speaks of the whole consignment.
_OF_ALL = re.compile(
    r"\b(?:TOTAL|PACKED|CONTAINING|SAY)\b|\bG\.?\s?/?W\b|\bGROSS\b|\bN\.?\s?/?W\b|\bNET\b|\bCBM\b|合计|共|毛重|净重",
    re.I,
)
#: What one package holds or measures.
_EACH = re.compile(
    r"(?:\bPER\b|\bEACH\b|\bEVERY\b|@|/|每)\s*(?:[\d,.]+\s*)?$|^\s*(?:EACH|PER\b|/)", re.I
)


def enter_counted(fill: Filling[Invoice], tables: Sequence[Table]) -> None:
    """Enter packages and measurement: from their column, or from a line about the consignment.

    A column counts where its total is printed, or where it has one figure for all lines.
    """
    for table in tables:
        for field in _FIELDS.values():
            _enter_column(fill, table, field)
    cells = {id(w) for t in tables for r in t.rows for s in r.segments for w in s.words}
    lines = [
        segment
        for line in fill.sheet.lines
        if _OF_ALL.search(line.text)
        for segment in line.segments
        if not any(id(w) in cells for w in segment.words)
    ]
    for kind, field in _FIELDS.items():
        found = [q for segment in lines for q in _stated(segment, kind, fill)]
        if found and len({q.value for q, _ in found}) == 1:
            fill.put(field, [found[0][1]], found[0][0])


def _enter_column(fill: Filling[Invoice], table: Table, field: str) -> None:
    rows = [row for row in table.rows if re.search(r"\d", row.text(field))]
    totals = [row for row in rows if row.kind == "total"]
    unit = _unit(table.captions.get(field, ""), field)
    for row in totals[-1:] or (rows if len(rows) == 1 else ()):
        value = quantity(row.text(field), unit, decimal=fill.decimal)
        if value and _FIELDS.get(str(kind_of(value.unit))) == field:
            fill.put(field, row.cells[field], value)


def _unit(caption: str, field: str) -> str | None:
    """Return the unit of a field that a heading names."""
    words = re.findall(r"[A-Za-z][A-Za-z.]*\d?|M³", caption)
    return next((w.upper() for w in words if _FIELDS.get(str(kind_of(w))) == field), None)


def _stated(
    segment: Segment, kind: str, fill: Filling[Invoice]
) -> Iterator[tuple[Quantity, Segment]]:
    """Yield the quantities of a kind that a line states of the whole."""
    text = segment.text
    pieces = re.finditer(r"\d[\d,.]*\s*(?:[A-Za-z³/.]+\s*){1,2}", text)
    for piece in pieces:
        for value in quantities(piece[0], fill.decimal)[:1]:
            each = _EACH.search(text[: piece.start()]) or _EACH.match(text[piece.end() :])
            where = segment.span(piece.start(), piece.start() + len(piece[0].rstrip()))
            if kind_of(value.unit) == kind and not each and where:
                yield value, where
