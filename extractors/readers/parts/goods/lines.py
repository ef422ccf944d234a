"""Lines of goods in an invoice or a contract: description, quantity, price, amount."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from typing import TypeVar

from extractors.documents import Contract, Invoice, Money, PackingList, Quantity
from extractors.layout import COLUMNS, Row, Segment, Table, proof
from extractors.layout.tables.table import is_figures
from extractors.pages.page import NOT_SHOWN
from extractors.printed import currencies, kind_of, money, quantities, quantity
from extractors.printed.priced import price_base
from extractors.printed.quantities import Kind
from extractors.readers.parts.filling import Filling
from extractors.readers.parts.goods.called import name, named
from extractors.readers.parts.goods.prices import Counted, price_in

D = TypeVar("D", Invoice, Contract)

_EXTRA = re.compile(
    r"FREIGHT|INSURANCE|PREMIUM|HANDLING|CHARGES?\b|\bFEES?\b|COMMISSION|DISCOUNT|REBATE|DEDUCT|\bLESS\b|ADVANCE|DEPOSIT|PREPAYMENT"
    r"|\bVAT\b|\bTAX\b|SURCHARGE|COST|FOB\s+VALUE|\bCREDIT\s+NOTE|ALLOWANCE|折扣|佣金|运费|保险费|扣除|定金|预付",
    re.I,
)
_LESS = re.compile(
    r"\bLESS\b|DEDUCT|DISCOUNT|COMMISSION|REBATE|ADVANCE|DEPOSIT|PREPAYMENT|ALLOWANCE|CREDIT\s+NOTE|折扣|佣金|扣除|定金|预付",
    re.I,
)
#: How much more or less, beside a quantity: «1,000 (+/-5%)».
_TOLERANCE = re.compile(
    r"\(?\s*(?:\+\s*/\s*-|±|MORE\s+OR\s+LESS)\s*\d{1,2}(?:\.\d+)?\s*%\s*\)?"
    r"|\(?\s*\d{1,2}(?:\.\d+)?\s*%\s*(?:\+\s*/\s*-|MORE\s+OR\s+LESS)\s*\)?",
    re.I,
)
_GOODS_KINDS: tuple[Kind, ...] = ("item", "weight", "volume", "length", "area", "package")


def goods_tables(fill: Filling[D]) -> list[Table]:
    """Return the tables of goods: those with a price or an amount, else with a quantity."""
    tables = [t for t in fill.sheet.tables(COLUMNS) if t.lines]
    priced = [t for t in tables if {"unit_price", "amount"} & t.captions.keys()]
    return [t for t in priced if "description" in t.captions or "quantity" in t.captions]


def enter_lines(fill: Filling[D], tables: Sequence[Table]) -> list[tuple[Table, Row]]:
    """Enter the goods line by line; return the rows that are charges or deductions instead."""
    extras: list[tuple[Table, Row]] = []
    number = 0
    for table in tables:
        for row in table.rows:
            if row.kind == "other" or (row.kind == "line" and is_extra(row)):
                extras.append((table, row))
            elif row.kind == "line":
                _enter_line(fill, table, row, number)
                number += 1
    return extras


def is_extra(row: Row) -> bool:
    """Tell whether a row is a charge or a deduction, which has no quantity and no price."""
    cells = (row.text("quantity"), row.text("unit_price"))
    goods = any(is_figures(text) and not (is_named_extra(text) or "%" in text) for text in cells)
    return not goods and is_named_extra(row.whole)


def is_named_extra(text: str) -> bool:
    """Tell whether words name a charge or a deduction.

    >>> is_named_extra("OCEAN FREIGHT"), is_named_extra("COTTON SHIRTS")
    (True, False)
    """
    return bool(_EXTRA.search(text))


def is_deduction(text: str) -> bool:
    """Tell whether words take something off.

    >>> is_deduction("LESS 5% COMMISSION"), is_deduction("OCEAN FREIGHT")
    (True, False)
    """
    return bool(_LESS.search(text))


def _enter_line(fill: Filling[D], table: Table, row: Row, number: int) -> None:
    way = ("lines", number)
    if described := named(table, row):
        here = [s for s in described if s.page is described[0].page]
        fill.form.put(*way, "description", seen=proof(here), value=name(table, row))
    unit = _unit(table, row)
    _cell(fill, row, _counting(table), way, lambda text: _quantity(text, unit, fill), "quantity")
    currency = currency_of(table, "amount", row) or fill.currency
    _cell(fill, row, "amount", way, lambda text: money(text, currency, fill.decimal))
    line = _counted(fill, way)
    of_price = currency_of(table, "unit_price", row) or fill.currency
    _cell(
        fill, row, "unit_price", way,
        lambda text: price_in(text, table, row, line, of_price, fill.decimal),
    )  # fmt: skip


def _counted(fill: Filling[D], way: tuple[str, int]) -> Counted:
    number, amount = (fill.form.value(*way, column) for column in ("quantity", "amount"))
    return Counted(
        number if isinstance(number, Quantity) else None,
        amount if isinstance(amount, Money) else None,
    )


def _cell(
    fill: Filling[D],
    row: Row,
    column: str,
    way: tuple[str, int],
    typed: Callable[[str], object],
    field: str | None = None,
) -> None:
    """Enter a cell: its whole text, or the one printed line of it that has the type."""
    segments = row.cells.get(column)
    field = field or column
    if not segments:
        return
    alone: list[tuple[Segment, ...]] = [
        (s,) for s in segments if s.text.count(")") <= s.text.count("(")
    ]
    for candidate in [segments, *alone]:
        value = typed(" ".join(s.text for s in candidate))
        if value is not None:
            fill.form.put(*way, field, seen=proof(candidate), value=value)
            return
    if any(re.search(rf"[\w{NOT_SHOWN}]", s.text) for s in segments):
        fill.form.illegible(*way, field, seen=row.evidence(column))


def _counting(table: Table) -> str:
    """Return the column that tells how much of the goods: of goods priced by weight their weight."""
    base = price_base(table.captions.get("unit_price", ""), None)[1]
    weighed = "net_weight" in table.captions and base and kind_of(base.unit) == "weight"
    return "net_weight" if weighed and "quantity" not in table.captions else "quantity"


def _quantity(text: str, unit: str | None, fill: Filling[D]) -> Quantity | None:
    text = _TOLERANCE.sub("", text).strip()
    named = quantities(text, fill.decimal)
    if named:
        of_kind = (quantity(text, kind=kind, decimal=fill.decimal) for kind in _GOODS_KINDS)
        return next((found for found in of_kind if found), named[0])
    return quantity(text, unit, decimal=fill.decimal)


def _unit(table: Table, row: Row) -> str | None:
    """Return the unit from its own column, the heading, or the price: «USD 4.50/PC»."""
    for own in reversed(row.text("unit").split()):
        if kind_of(own.strip("./()（）")):
            return own.strip("./()（）").upper()
    heading = table.captions.get(_counting(table), "")
    if re.search(r"\bSQ(?:UARE|\.)?\s*M", heading, re.I):
        return "SQM"
    bare = re.sub(r"(?i)quantity|q'?ty|unit\b", " ", heading)
    for text in (
        *re.findall(r"[A-Za-z./]+", bare),
        *re.findall(r"[（(]([\u4e00-\u9fff]{1,2})[)）]", bare),
    ):
        if kind_of(text):
            return str(text).upper()
    for text in (row.text("unit_price"), table.captions.get("unit_price", "")):
        base = price_base(text, None)[1]
        if base and base.unit:
            return base.unit
    return None


def currency_of(table: Table, column: str, row: Row | None = None) -> str | None:
    """Return the currency that the heading of a column or a heading row under it names."""
    texts = [table.captions.get(column, "")]
    texts += [r.text(column) for r in table.rows if r.kind == "heading"]
    texts += [c for name, c in table.captions.items() if name in ("unit_price", "amount")]
    if row is not None:
        texts += [row.text("unit_price"), row.text("amount")]
    return next((found[0] for text in texts if (found := currencies(text))), None)


def enter_total(fill: Filling[D], tables: Sequence[Table]) -> None:
    """Enter the total: what is payable in the end, the sum of the table, or what a caption says."""
    for seen in fill.found.get("payable", ()):
        if fill.heads_column(seen):
            continue
        if seen.sure and (value := money(seen.first.text, fill.currency, fill.decimal)):
            fill.put("total", [seen.first], value)
            return
    for table, row in _sums(tables):
        if NOT_SHOWN in row.text("amount"):
            fill.form.illegible("total", seen=row.evidence("amount"))
            return
        for column in ("amount", "unit_price"):
            text = row.text(column)
            if value := money(text, currency_of(table, column) or fill.currency, fill.decimal):
                fill.put("total", row.cells[column], value)
                return
        if value := money(row.whole, None, fill.decimal):
            fill.put("total", row.segments, value)
            return
    fill.money("total", "total")
    if not fill.form.has("total"):
        _unreadable_total(fill, tables)


def _sums(tables: Sequence[Table]) -> Iterator[tuple[Table, Row]]:
    for table in reversed(tables):
        for row in reversed(table.totals):
            yield table, row


def _unreadable_total(fill: Filling[D], tables: Sequence[Table]) -> None:
    """Take the one line's amount for the total, or mark a total that cannot be read."""
    lines = [(table, row) for table in tables for row in table.lines if not is_extra(row)]
    for _, row in _sums(tables):
        if re.search(r"\d", row.text("amount")):
            fill.form.illegible("total", seen=row.evidence("amount"))
            return
    if len(lines) == 1 and "amount" in lines[0][1].cells:
        table, row = lines[0]
        currency = currency_of(table, "amount", row) or fill.currency
        if value := money(row.text("amount"), currency, fill.decimal):
            fill.put("total", row.cells["amount"], value)


def described(tables: Sequence[Table]) -> tuple[list[Segment], str]:
    """Return the whole description of the goods: headings above the lines, and every line.

    What stands above the prices, such as the trade term, comes last.
    """
    found: list[Segment] = []
    names: list[str] = []
    terms: list[Segment] = []
    for table in tables:
        for row in table.before_totals:
            if row.kind == "heading" or (row.kind == "line" and not is_extra(row)):
                found.extend(named(table, row))
                names.append(name(table, row))
            if row.kind == "heading":
                aside = ("description", "marks", "item")
                terms.extend(s for name in row.cells for s in row.cells[name] if name not in aside)
    words = [*names, *(segment.text for segment in terms)]
    return [*found, *terms], "\n".join(filter(None, words))


def enter_description(
    fill: Filling[Invoice] | Filling[PackingList], tables: Sequence[Table]
) -> None:
    """Enter what the goods are: from a caption of their own, and from the table."""
    segments, text = described(tables)
    cells = {id(w) for s in segments for w in s.words}
    for seen in fill.found.get("goods", ()):
        own = seen.caption.marked or (seen.caption.alone and seen.side == "below")
        if not seen.sure or seen.side == "above" or (tables and not own):
            continue
        if not any(id(w) in cells for s in seen.value for w in s.words):
            segments, text = [*seen.value, *segments], "\n".join(filter(None, (*seen.lines, text)))
            break
    if segments:
        fill.put("goods_description", segments, text)
