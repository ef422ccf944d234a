"""Charges added to the price of the goods, and deductions taken from it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from extractors.documents import Invoice, Money
from extractors.layout import Row, Segment, Table, proof
from extractors.layout.tables.table import kind_of_row
from extractors.printed import money
from extractors.readers.parts.filling import Filling
from extractors.readers.parts.goods.lines import currency_of, is_deduction, is_named_extra

#: An amount in words, or the value before what is added.
_NOT_ADDED = re.compile(
    r"\bONLY\W*$|\b(?:DOLLARS?|EUROS?|POUNDS?|YUAN)\b"
    r"|^\W*(?:TOTAL\s+)?(?:EXW|EX\s*-?\s*WORKS?|FCA|FAS|FOB|CFR|C&F|CIF|CIP)\s+(?:VALUE|PRICE|AMOUNT)\b",
    re.I,
)
_CENTS = re.compile(r"\d[.,]\d{2}\)?\s*$")


def enter_extras(fill: Filling[Invoice], rows: Sequence[tuple[Table, Row]]) -> None:
    """Enter charges and deductions: rows of the table, and lines of their own.

    Args:
        fill: the invoice being filled in.
        rows: the rows of the tables that are no goods.
    """
    counts = {"deductions": 0, "charges": 0}
    used: set[int] = set()
    for table, row in rows:
        used.update(id(w) for s in row.segments for w in s.words)
        if found := _in_row(fill, table, row):
            _enter(fill, counts, *found)
    for words, amount, value in (*_on_lines(fill, used), *_in_strips(fill)):
        _enter(fill, counts, words, amount, value)


def _enter(
    fill: Filling[Invoice],
    counts: dict[str, int],
    words: Sequence[Segment],
    amount: Sequence[Segment],
    value: Money,
) -> None:
    label = " ".join(s.text for s in words).strip(" :：-–=")
    if value.amount == 0 or kind_of_row(label) or _NOT_ADDED.search(label):
        return  # nothing is added, or it is a sum
    if not re.search(r"[^\W\d_]{2}", label):
        return
    taken_off = is_deduction(label) or value.amount < 0
    field = "deductions" if taken_off else "charges"
    way = (field, counts[field])
    counts[field] += 1
    fill.form.put(*way, "label", seen=proof(words), value=label)
    plain = value.model_copy(update={"amount": abs(value.amount)}) if taken_off else value
    fill.form.put(*way, "amount", seen=proof(amount), value=plain)


def _in_row(
    fill: Filling[Invoice], table: Table, row: Row
) -> tuple[list[Segment], Sequence[Segment], Money] | None:
    currency = currency_of(table, "amount", row) or fill.currency
    for column in ("amount", "unit_price", "quantity"):
        if value := money(row.text(column), currency, fill.decimal):
            words = [s for name, cell in row.cells.items() if name != column for s in cell]
            return (words, row.cells[column], value) if words else None
    return None


def _on_lines(
    fill: Filling[Invoice], used: set[int]
) -> Iterator[tuple[list[Segment], list[Segment], Money]]:
    """Yield lines such as «Less 5% commission: USD 500.00» or «Freight   USD 300.00»."""
    for line in fill.sheet.lines:
        fresh = not any(id(w) in used for w in line.words)
        if not fresh or len(line.words) > 14 or not is_named_extra(line.text):
            continue
        if kind_of_row(line.text) or not (found := _parted(fill, line.segments)):
            continue
        words, amount = found
        value = money(amount.text, fill.currency, fill.decimal)
        if value and (money(amount.text) or _CENTS.search(amount.text)):
            yield words, [amount], value


def _in_strips(fill: Filling[Invoice]) -> Iterator[tuple[list[Segment], list[Segment], Money]]:
    """Yield charges whose names stand in a row over their amounts: «Freight  Insurance  Total»."""
    for names, below in pairwise(fill.sheet.lines):
        named = [s for s in names.segments if is_named_extra(s.text) and len(s.words) <= 3]
        if not named or any(re.search(r"\d", s.text) for s in names.segments):
            continue
        summed = any(kind_of_row(s.text) for s in names.segments)
        if not summed or len(below.segments) < 2 or below.page is not names.page:
            continue
        for name in named:
            under = [
                s
                for s in below.segments
                if min(abs(s.box.x0 - name.box.x0), abs(s.box.x1 - name.box.x1)) < 4
            ]
            value = money(under[0].text, fill.currency, fill.decimal) if under else None
            if value:
                yield [name], under[:1], value


def _parted(
    fill: Filling[Invoice], segments: Sequence[Segment]
) -> tuple[list[Segment], Segment] | None:
    """Part the words of a line from the amount at its end."""
    last = segments[-1]
    if len(segments) > 1 and not is_named_extra(last.text):
        return list(segments[:-1]), last
    found = re.search(
        r"(?<![\w.,])(?:-\s*)?\(?(?:[A-Z]{3}|[A-Z]{0,3}[$€£¥])?\s*-?[\d][\d,.'’]*\)?(?:\s*[A-Z]{3})?\W*$",
        last.text,
    )
    if not found or not found.start():
        return None
    words, amount = last.span(0, found.start()), last.span(found.start(), len(last.text))
    return ([*segments[:-1], words], amount) if words and amount else None
