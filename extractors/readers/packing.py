"""Read a packing list or a weight list."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import partial

from extractors.documents import PackingList, Quantity, WeightList
from extractors.evidence import Extraction
from extractors.layout import CAPTIONS, COLUMNS, Row, Sheet, Table, proof, squeezed
from extractors.layout import title as title_of
from extractors.pages.page import Page
from extractors.printed import in_several_units, kind_of, quantities, quantity
from extractors.printed.quantities import Kind
from extractors.readers.parts.counting import packages_in
from extractors.readers.parts.filling import Filling
from extractors.readers.parts.goods.called import name, named
from extractors.readers.parts.goods.lines import enter_description
from extractors.readers.parts.mentions import enter_mentioned
from extractors.readers.parts.parties import enter_parties
from extractors.readers.parts.shipping import (
    SHIPPING,
    enter_marks,
    enter_route,
    enter_vessel,
    enter_weights,
)

PACKING_TITLES = (
    "Packing List", "Packing Note", "Packing Slip", "Detailed Packing List", "装箱单", "包装单",
    "Packing and Weight List", "Weight and Packing List", "Packing List / Weight List",
    "Packing / Weight List", "Packing Specification", "裝箱單", "Packing Declaration List",
    "Packing List and Weight Memo", "Packing Weight List", "装箱单/重量单", "Packing & Weight Memo",
    "Packing List and Weight List", "Assortment List",
)  # fmt: skip
WEIGHT_TITLES = (
    "Weight List", "Weight Memo", "Weight Note", "Weight Specification", "重量单", "磅码单",
    "List of Weights", "Weight Sheet", "Weight and Measurement List", "Measurement and Weight List", "尺码单", "Weight Memorandum", "Detailed Weight List", "重量證明書",
)  # fmt: skip
_VOCABULARY = {
    **SHIPPING,
    "number": ("Packing List No.", "P/L No.", "Packing No.", "装箱单号", "Weight List No.", "List No."),
    "plain_number": ("No.", "Number", "Ref. No.", "编号"),
    "invoice_number": (*CAPTIONS["invoice_number"], "发票号", "Invoice", "Commercial Invoice"),
    "invoice_number_and_date": CAPTIONS["invoice_number_and_date"],
    "date": ("Date", "Date of Issue", "Issue Date", "日期", "Dated", "Packing List Date"),
    "place_and_date": CAPTIONS["place_and_date"],
    "invoice_date": CAPTIONS["invoice_date"],
    "seller": CAPTIONS["seller"],
    "shipper": CAPTIONS["shipper"],
    "buyer": CAPTIONS["buyer"],
    "consignee": CAPTIONS["consignee"],
    "credit_number": CAPTIONS["credit_number"],
    "credit_number_and_date": CAPTIONS["credit_number_and_date"],
    "contract_number": CAPTIONS["contract_number"],
    "quantity": CAPTIONS["quantity"],
    "packing": CAPTIONS["packing"],
    "goods": CAPTIONS["goods"],
}  # fmt: skip
_COLUMNS: dict[str, tuple[Kind, ...] | None] = {
    "quantity": None,
    "packages": ("package",),
    "gross_weight": ("weight",),
    "net_weight": ("weight",),
    "measurement": ("volume",),
}
_WEIGHED = re.compile(r"(?:CARTON|CTN|PACKAGE|CASE)S?\s*NO|\bC/NO|箱号|件数", re.I)
_GROSS = re.compile(r"GROSS|\bG\.?\s?/?W\b|毛重", re.I)
_NET = re.compile(r"\bNET\b|\bN\.?\s?/?W\b|净重", re.I)
_OF_ALL = re.compile(r"\bTOTAL|\bGRAND\b|合计|总", re.I)
_PACKED = frozenset({"packages", "gross_weight", "net_weight", "measurement", "package_numbers"})


def recognise(pages: Sheet | Sequence[Page]) -> float:
    """Say how likely it is, from 0 to 1, that these pages are a packing or weight list."""
    sheet = Sheet.of(pages)
    if found := title_of(sheet, (*PACKING_TITLES, *WEIGHT_TITLES)):
        return found.sure
    if not _WEIGHED.search(sheet.text):
        return 0.0
    packed = [t for t in sheet.tables(COLUMNS) if len(_PACKED & t.captions.keys()) >= 3]
    return 0.45 if packed and not any("amount" in t.captions for t in packed) else 0.0


def read(pages: Sheet | Sequence[Page]) -> Extraction[PackingList]:
    """Read a packing list; a title that speaks of weights alone makes it a weight list."""
    sheet = Sheet.of(pages)
    heading = title_of(sheet, (*PACKING_TITLES, *WEIGHT_TITLES))
    weights = heading is not None and not re.search(
        r"PACKING|装箱|包装|裝箱|ASSORT", squeezed(heading.segment.text), re.I
    )
    fill: Filling[PackingList] = Filling(WeightList if weights else PackingList, sheet, _VOCABULARY)
    if heading:
        fill.put("title", [heading.segment], heading.segment.text)
    _enter_references(fill)
    enter_parties(fill, "issuer", "buyer", heading.segment if heading else None)
    tables = [t for t in sheet.tables(COLUMNS) if t.rows and _PACKED & t.captions.keys()]
    tables = [_as_totals(t) for t in tables]
    number = 0
    for table in tables:
        for row in (row for row in table.before_totals if row.kind == "line"):
            _enter_row(fill, table, _shared(table, row), ("lines", number))
            number += 1
    _enter_totals(fill, tables)
    enter_marks(fill, tables)
    enter_route(fill)
    enter_vessel(fill)
    fill.text("packing", lines=None)
    enter_description(fill, tables)
    fill.text("goods_description", "goods", lines=None, sure=False)
    fill.signature()
    return fill.done()


def _enter_references(fill: Filling[PackingList]) -> None:
    fill.reference("number")
    fill.reference("invoice_number", "invoice_number", "invoice_number_and_date")
    fill.reference("number", "plain_number")
    fill.day("date", "date", "place_and_date")
    fill.day("date", "invoice_number_and_date", "invoice_date")
    fill.reference("credit_number", "credit_number", "credit_number_and_date")
    enter_mentioned(fill, "credit_number", CAPTIONS["credit_number"])
    fill.reference("contract_number")
    enter_mentioned(fill, "contract_number", CAPTIONS["contract_number"])


def _enter_row(
    fill: Filling[PackingList], table: Table, row: Row, way: tuple[str | int, ...]
) -> None:
    """Enter the cells of one row; a cell that holds something else is illegible."""
    if cells := named(table, row):
        here = [s for s in cells if s.page is cells[0].page]
        fill.form.put(*way, "description", seen=proof(here), value=name(table, row))
    for column in _COLUMNS:
        if column not in row.cells:
            continue
        value = _in_cell(fill, table, row, column)
        if value is not None:
            fill.form.put(*way, column, seen=row.evidence(column), value=value)
        elif re.search(r"\d", row.text(column)):
            fill.form.illegible(*way, column, seen=row.evidence(column))


def _enter_totals(fill: Filling[PackingList], tables: Sequence[Table]) -> None:
    """Enter the totals: the last row of totals, else captions, else the one row there is."""
    for table in reversed(tables):
        for row in map(partial(_shared, table), reversed(table.totals)):
            _enter_total_row(fill, table, row)
    lines = [(table, row) for table in tables for row in table.lines]
    if len(lines) > 1:
        _keep_totals(fill)
    enter_weights(fill)
    fill.quantity("quantity", kind=("item", "weight", "volume", "length", "area"))
    if len(lines) == 1 and not any(table.totals for table in tables):
        table, row = lines[0]
        for column in _COLUMNS:
            if column in row.cells and (value := _in_cell(fill, table, row, column)):
                fill.put(column, row.cells[column], value)


def _enter_total_row(fill: Filling[PackingList], table: Table, row: Row) -> None:
    for column in _COLUMNS:
        if column not in row.cells or fill.form.has(column):
            continue
        if in_several_units(row.text(column), fill.decimal):
            fill.found[column] = []  # there is no one total
            continue
        value = _in_cell(fill, table, row, column)
        if value is not None:
            fill.put(column, row.cells[column], value)
        elif re.search(r"\d", row.text(column)):
            fill.form.illegible(column, seen=row.evidence(column))
    if "packages" not in row.cells:
        _enter_counted(fill, row)


def _enter_counted(fill: Filling[PackingList], row: Row) -> None:
    """Enter the packages that a total states under another heading: «100 coils» under «Coil No.»."""
    for column in ("package_numbers", "description", "item", "quantity"):
        counted = packages_in(row.text(column), fill.decimal)
        if counted and counted[0].value and not fill.form.has("packages"):
            fill.put("packages", row.cells[column], counted[0])


def _as_totals(table: Table) -> Table:
    """Return a table whose headings speak of totals with its rows as what they are."""
    headings = [caption for name, caption in table.captions.items() if name in _COLUMNS]
    summed = sum(bool(_OF_ALL.search(caption)) for caption in headings)
    if "description" in table.captions or summed * 2 <= len(headings):
        return table
    rows = [replace(row, kind="total") if row.kind == "line" else row for row in table.rows]
    return Table(table.captions, rows)


def _keep_totals(fill: Filling[PackingList]) -> None:
    """Keep of each figure's captions those of a total, or else those beside their value.

    What stands under a caption may be the first line of the column that it heads.
    """
    for column in _COLUMNS:
        seen = fill.found.get(column, [])
        totals = [s for s in seen if _OF_ALL.search(s.caption.segment.text)]
        fill.found[column] = totals or [s for s in seen if s.side in ("beside", "right")]


def _in_cell(fill: Filling[PackingList], table: Table, row: Row, column: str) -> Quantity | None:
    text, kinds = _own_text(table, row, column), _COLUMNS[column]
    if quantities(text, fill.decimal):
        return quantity(text, kind=kinds, decimal=fill.decimal)
    return quantity(text, _unit(table, column), decimal=fill.decimal)


def _own_text(table: Table, row: Row, column: str) -> str:
    """Return a cell, or the half of it that is meant where gross and net share a column."""
    text, caption = row.text(column), table.captions.get(column, "")
    gross, net = _GROSS.search(caption), _NET.search(caption)
    if not gross or not net or column not in ("gross_weight", "net_weight"):
        return text
    halves = re.split(r"\s*/\s*|(?<=\d)\s+(?=\d)", text)
    first = "gross_weight" if gross.start() < net.start() else "net_weight"
    return halves[0 if column == first else 1] if len(halves) == 2 else text


def _shared(table: Table, row: Row) -> Row:
    """Return a row whose cell of both weights stands in the columns of either."""
    for own, other in (("gross_weight", "net_weight"), ("net_weight", "gross_weight")):
        caption = table.captions.get(own, "")
        both = _GROSS.search(caption) and _NET.search(caption)
        if both and own in row.cells and other not in table.captions:
            table.captions[other] = caption
        if both and own in row.cells and other not in row.cells:
            return Row(row.kind, {**row.cells, other: row.cells[own]})
    return row


def _unit(table: Table, column: str) -> str | None:
    """Return the unit that the heading of a column, or a heading row under it, names."""
    texts = [table.captions.get(column, "")]
    texts += [row.text(column) for row in table.rows if row.kind == "heading"]
    kinds = _COLUMNS[column]
    for text in texts:
        for word in re.findall(r"[Mm]³|[A-Za-z][A-Za-z./]*\d?", text):
            for said in (word.strip("."), word.strip(".").rpartition(".")[2]):  # «N.W.KGS»
                kind = kind_of(said)
                if kind and (kinds is None or kind in kinds):
                    return str(said.upper())
    return None
