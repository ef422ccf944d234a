"""Packages, weight and measurement of the goods on a paper of carriage."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import zip_longest
from typing import TypeVar

from extractors.documents import Quantity
from extractors.documents.transport import Carriage
from extractors.layout import Segment
from extractors.printed import kind_of, quantities, quantity
from extractors.printed.quantities import Kind
from extractors.readers.parts.captioned import Captioned
from extractors.readers.parts.carriage.cargo_table import Particulars
from extractors.readers.parts.carriage.containers import CONTAINER
from extractors.readers.parts.carriage.goods_carried import CONDITION
from extractors.readers.parts.filling import Filling

D = TypeVar("D", bound=Carriage)

_CHINESE = re.compile(r"公斤|立方米")


def enter_quantities(fill: Filling[D], found: Particulars, captioned: Captioned) -> None:
    """Enter packages, gross weight and measurement: the total, the column, or the description."""
    wanted: tuple[tuple[str, Kind], ...] = (
        ("packages", "package"), ("gross_weight", "weight"), ("measurement", "volume"),
    )  # fmt: skip
    for field, kind in wanted:
        shared = found.cells.get("weight_and_measurement", ()) if kind != "package" else ()
        columns = [found.totals.get(field, ()), [*found.cells.get(field, ()), *shared]]
        columns.append([s for n, cells in found.totals.items() if n != field for s in cells])
        columns.append(found.cells.get("description", ()))
        columns.append(
            [
                s
                for n in ("marks", "further", "packages", "gross_weight", "measurement")
                if n != field
                for s in found.cells.get(n, ())
            ]
        )
        unit = _unit(found, field, kind)
        for number, cells in enumerate(columns):
            own = number < 2
            if _enter_quantity(fill, field, kind, cells, unit if own else None):
                break
        for answer in captioned.answers(
            field, *(("packages_in_words",) if kind == "package" else ())
        ):
            text = " ".join(s.text for s in answer.lines[:3])
            told = _unit_in([answer.caption], kind)  # «Mass (kg)»
            value = quantity(text, None, kind, fill.decimal)
            value = value if value and value.unit else quantity(text, told, None, fill.decimal)
            if value and kind_of(value.unit) == kind:
                fill.put(field, answer.lines[:3], value)
        doubtful = [s for s in found.cells.get(field, ()) if _may_state(s, kind, fill)]
        if doubtful and not fill.form.has(field):
            fill.form.illegible(field, seen=doubtful[0].evidence())


def _enter_quantity(
    fill: Filling[D], field: str, kind: Kind, cells: Sequence[Segment], unit: str | None
) -> bool:
    """Enter the quantity of a column: its one value, or the sum of its lines."""
    values: list[tuple[Quantity, Segment]] = []
    bare_too = not _names_units(cells, kind, fill)
    for segment, below in zip_longest(cells, cells[1:]):
        if CONTAINER.search(segment.text.upper()):
            continue  # one container of several
        if kind == "package" and CONDITION.search(segment.text):
            continue  # how many of them are defective
        if (
            re.search(r"\bN\.?\s?W\b|\bNET\b|\bTARE\b|净重", segment.text, re.I)
            and kind == "weight"
        ):
            continue
        found = [q for q in quantities(segment.text, fill.decimal) if kind_of(q.unit) == kind]
        if not found and below and not re.search(r"\d", below.text):
            whole = f"{segment.text} {below.text}"  # «14 WOODEN», and under it «CASES»
            found = [q for q in quantities(whole, fill.decimal) if kind_of(q.unit) == kind]
        if (
            not found
            and unit
            and bare_too
            and _is_figure(segment.text)
            and (bare := quantity(segment.text, unit, None, fill.decimal))
            and bare.unit == unit
        ):
            found = [bare]
        values += [(q, segment) for q in found[:2]]
    if kind == "package":
        loose = [v for v in values if not re.match(r"CONTAINER|CNTR", v[0].unit)]
        values = loose or values
    if not values:
        return False
    value, where = _summed(values)
    fill.put(field, where, value)
    return True


def _may_state(segment: Segment, kind: Kind, fill: Filling[D]) -> bool:
    """Tell whether a figure may be the one sought: neither a weight among packages nor words.

    On a scan what looks like words may be a figure misread.
    """
    others = {kind_of(q.unit) for q in quantities(segment.text, fill.decimal)} - {None, kind}
    plain = segment.page.method == "ocr" or _is_figure(segment.text)
    return bool(re.search(r"\d", segment.text)) and plain and not others


def _is_figure(text: str) -> bool:
    """Tell whether a text is a figure, and no words with a figure in them."""
    return len(re.sub(r"[\W\d_]|\bTOTAL\b|\bABOUT\b", "", text, flags=re.I)) <= 4


def _names_units(cells: Sequence[Segment], kind: Kind, fill: Filling[D]) -> bool:
    """Tell whether a scan prints figures with their unit: a figure without one is a stroke, then."""
    return any(
        segment.page.method == "ocr" and kind_of(q.unit) == kind
        for segment in cells
        for q in quantities(segment.text, fill.decimal)
    )


def _summed(values: Sequence[tuple[Quantity, Segment]]) -> tuple[Quantity, list[Segment]]:
    """Return the one quantity of a column: a printed sum, or else the sum of lines of one unit."""
    first = values[0][0]
    alike = [(q, s) for q, s in values if q.unit.rstrip("S") == first.unit.rstrip("S")]
    numbers = [q.value for q, _ in alike]
    if len(alike) == 1 or (len(set(numbers)) == 1 and len({id(s) for _, s in alike}) == 1):
        return first, [alike[0][1]]
    for index, (q, segment) in enumerate(alike):
        others = numbers[:index] + numbers[index + 1 :]
        if q.value == sum(others) or (
            len(set(others)) == 1 and q.value == others[0] and len(alike) == 2
        ):
            return q, [segment]
    page = alike[0][1].page
    return first.model_copy(update={"value": sum(numbers)}), [s for _, s in alike if s.page is page]


def _unit(found: Particulars, field: str, kind: Kind) -> str | None:
    """Return the unit that the heading of a column names, or a line of it alone."""
    cells = [s.text for s in found.cells.get(field, ())]
    packing = [s.text for s in found.cells.get("packing", ())] if kind == "package" else []
    lone = [text for text in cells if not re.search(r"\d", text)]
    return _unit_in((*packing, *lone, found.headings.get(field, ""), *cells), kind)


def _unit_in(texts: Sequence[str], kind: Kind) -> str | None:
    """Return the first unit of a kind that texts name."""
    for text in texts:
        for word in (*re.findall(r"[Mm]³|[A-Za-z][A-Za-z./()]*\d?", text), *_CHINESE.findall(text)):
            if kind_of(word.strip(".()")) == kind:
                return str(word.strip(".()").upper())
    return None
