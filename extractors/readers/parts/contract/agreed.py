"""What a contract agrees in words: parties, goods, permissions, tolerance."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Sequence
from decimal import Decimal
from itertools import pairwise

from extractors.documents import Contract, Money, Tolerance
from extractors.layout import Labelled, Segment, Table
from extractors.layout.wrapping import broke_off
from extractors.printed import day, money, quantity
from extractors.printed.permissions import partial_shipments, permission, transhipment
from extractors.readers.parts.contract.articles import articles
from extractors.readers.parts.filling import Filling
from extractors.readers.parts.prose import DATE, Prose

_SHARE = r"(?P<{0}>\d{{1,2}}(?:\.\d+)?)\s*(?:%|％|PCT|PER\s*CENT)"
_MORE_OR_LESS = re.compile(
    _SHARE.format("a")
    + r"\W*(?:\([^)]*\)\W*)?(?:MORE\s+OR\s+LESS|PLUS\s+OR\s+MINUS|PLUS/MINUS|TOLERANCE|的?\s*(?:增减|溢短装|上下浮动))"
    + r"|(?:MORE\s+OR\s+LESS|PLUS\s+OR\s+MINUS|PLUS/MINUS|\+\s*/\s*-|±|TOLERANCE(?:\s+OF)?|溢短装|溢短|增减)(?:\s*(?:OF|BY))?\W*"
    + _SHARE.format("b"),
    re.I,
)
#: More and less in different shares: «10 % more or 5 % less», «+5 / -3 %».
_MORE_AND_LESS = re.compile(
    r"(?P<plus>\d{1,2}(?:\.\d+)?)\s*(?:%|％|PCT|PER\s*CENT)?\s*MORE\W*(?:OR|AND)?\W*"
    + _SHARE.format("minus")
    + r"\s*LESS\b|(?:\+|\bPLUS)\s*(?P<plus2>\d{1,2}(?:\.\d+)?)\s*(?:%|％|PCT|PER\s*CENT)?[\s,/]*(?:AND|OR)?\s*(?:[-–−]|\bMINUS)\s*"
    + _SHARE.format("minus2"),
    re.I,
)
#: One share, under a caption that says that it is a tolerance: «max. 2 %».
_UP_TO = re.compile(
    r"\W*(?:(?:MAX(?:IMUM)?|UP\s+TO|WITHIN|NOT\s+(?:MORE|OVER)\s+(?:THAN\s+)?)\b\W*)?"
    + _SHARE.format("up_to"),
    re.I,
)
#: Shipment in several lots, which is shipment in parts.
_IN_LOTS = re.compile(
    r"\bIN\s+(?:TWO|THREE|FOUR|FIVE|SIX|SEVERAL|[2-9])\s+(?:\w+\s+){0,2}(?:LOTS|SHIPMENTS|INSTALL?MENTS|CONSIGNMENTS)\b|分[二两三四五六2-6]\s*批",
    re.I,
)
_MADE = re.compile(
    r"\b(?:MADE|SIGNED|ENTERED\s+INTO|CONCLUDED|DATED)\b[^.;]{0,60}?(?P<date>" + DATE + ")", re.I
)
#: How a sentence about the goods begins: «The Seller sells and the Buyer buys 24,000 kg of …».
_SELLS = re.compile(
    r"\s*(?:THE\s+)?SELLERS?\b[^.\d]{0,80}?\b(?:SELLS?|BUYS?|PURCHASES?|SUPPLY|SUPPLIES|DELIVERS?)\s+(?P<count>\d[\d,.]*\s*[A-Z/]+(?:\s+TONS?)?)\s+(?:OF\s+)?",
    re.I,
)
_SIDE = r"\(\s*(?:HEREIN\w*|REFERRED|CALLED|THE|AS|[\"“”']).{{0,50}}?(?P<{0}>SELLER|BUYER|SUPPLIER|PURCHASER|VENDOR).{{0,40}}?\)"
_BETWEEN = re.compile(
    r"\bBETWEEN\W+(?P<first>.{5,250}?)\s*"
    + _SIDE.format("one")
    + r"[\s,;]*(?:OF\s+(?:THE\s+)?(?:ONE|FIRST)\s+PART)?[\s,;]*(?:AND\b|WITH\b)?[\s,:]*(?P<second>.{5,250}?)\s*"
    + _SIDE.format("other"),
    re.I | re.S,
)
#: A seller who confirms in a letter what he sold.
_SOLD_TO = re.compile(
    r"\bWE,\s+(?P<seller>.{5,200}?),?\s+(?:HEREBY\s+)?CONFIRM\s+(?:HAVING\s+SOLD|(?:OUR|THE)\s+SALE|THAT\s+WE\s+HAVE\s+SOLD)\s+TO\s+(?:YOU,\s*)?"
    r"(?P<buyer>.{5,200}?)(?=\s*(?:\(|[:;]|\bTHE\s+(?:FOLLOWING|GOODS|UNDER)|\bAS\s+(?:FOLLOWS|PER)|\b(?:OUR|YOUR)\s+(?:REF|ORDER)|$))",
    re.I | re.S,
)
_TOTAL = re.compile(
    r"\b(?:TOTAL|CONTRACT)\s+(?:CONTRACT\s+)?(?:VALUE|AMOUNT|PRICE|SUM)(?:\s+OF\s+(?:THE|THIS)\s+CONTRACT)?\b\W*"
    r"(?:(?:IS|OF|BEING|AMOUNTS?\s+TO)\b\W*(?:[A-Z][A-Z -]{10,120}[(:,]\s*)?)?(?P<sum>(?:[A-Z]{3}|US\$|[$€£])\s*[\d][\d.,' ]*\d)",
    re.I,
)


def enter_term(fill: Filling[Contract], field: str, whole: Sequence[Labelled]) -> None:
    """Enter the words of a term: all its lines, as far as the one before broke off for room.

    Args:
        fill: the contract being filled in.
        field: the term.
        whole: values whose end is known, as that of an article is.
    """
    for seen in fill.found.get(field, ()):
        if seen.sure:
            kept = list(seen.value) if seen in whole else _unbroken(fill, seen)
            words = "\n".join(segment.text for segment in kept)
            fill.put(field, kept, words.lstrip(" :："))
            return


def _unbroken(fill: Filling[Contract], seen: Labelled) -> list[Segment]:
    """Return the lines of a value that begins on its caption's line.

    What stands under the caption goes on with it only where the line above is full.
    """
    margin = seen.caption.segment.box.x0
    if seen.side != "beside" or not seen.caption.marked:
        return list(seen.value)
    page = seen.first.page
    right = max(s.box.x1 for line in fill.sheet.lines if line.page is page for s in line.segments)
    kept = [seen.first]
    for segment in seen.value[1:]:
        at_margin = abs(segment.box.x0 - margin) < 3
        if segment.page is page and at_margin and not broke_off(kept[-1], segment, right):
            break
        kept.append(segment)
    return kept


def enter_preamble(fill: Filling[Contract]) -> None:
    """Enter date and parties of «made on … between … (the Seller) and … (the Buyer)»."""
    prose = Prose.of(fill.sheet)
    if made := _MADE.search(prose.text):
        value = day(made["date"], fill.order)
        if isinstance(value, dt.date):
            fill.put("date", prose.group(made, "date"), value)
    if (found := _BETWEEN.search(prose.text)) and found["one"] != found["other"]:
        for name, side in (("first", "one"), ("second", "other")):
            sells = found[side].upper() in ("SELLER", "SUPPLIER", "VENDOR")
            lines = prose.group(found, name)
            text = " ".join(s.text for s in lines).strip(" ,")
            fill.put_party("seller" if sells else "buyer", lines, [text])
    if told := _SOLD_TO.search(prose.text):
        for side in ("seller", "buyer"):
            lines = prose.group(told, side)
            fill.put_party(side, lines, [" ".join(s.text for s in lines)])


def enter_goods_of_articles(fill: Filling[Contract]) -> None:
    """Enter the one line of goods of a contract that names them in articles, not in a table."""
    way = ("lines", 0)
    goods = next((s for s in fill.found.get("goods", ()) if s.sure), None)
    if goods is None:
        return
    prose = Prose(goods.value)
    led = _SELLS.match(prose.text)
    start = led.end() if led else 0
    fill.put_part((*way, "description"), prose.part(start, len(prose.text)), prose.text[start:])
    if led and (number := quantity(led["count"], None, None, fill.decimal)):
        fill.put_part((*way, "quantity"), prose.group(led, "count"), number)
    for seen in fill.found.get("quantity", ()) if not led else ():
        if seen.sure and (number := quantity(_sentence(seen.text), None, None, fill.decimal)):
            fill.put_part((*way, "quantity"), seen.value, number)
            break
    for seen in fill.found.get("unit_price", ()):
        if seen.sure and (price := _price(fill, _sentence(seen.text))):
            fill.put_part((*way, "unit_price"), seen.value, price)
            break
    _enter_total(fill)
    if isinstance(total := fill.form.value("total"), Money):
        fill.form.put(*way, "amount", seen=fill.form.seen("total"), value=total)


def _price(fill: Filling[Contract], text: str) -> Money | None:
    return money(text, fill.currency, fill.decimal)


def _sentence(text: str) -> str:
    """Return the first sentence.

    >>> _sentence("USD 5.35 per square metre. Total USD 77,040.00.")
    'USD 5.35 per square metre'
    """
    return re.split(r"[.;](?:\s|$)|[。；，]", text)[0]


def _enter_total(fill: Filling[Contract]) -> None:
    prose = Prose.of(fill.sheet)
    if found := _TOTAL.search(prose.text):
        fill.put("total", prose.group(found, "sum"), _price(fill, found["sum"]))
    for seen in (*fill.found.get("total", ()), *fill.found.get("amount", ())):
        if seen.sure and (total := _price(fill, re.split(r"[(（]", seen.text)[0])):
            fill.put("total", seen.value, total)


def enter_permissions(fill: Filling[Contract]) -> None:
    """Enter whether partial shipments and transhipment are allowed: by caption, or in words."""
    for field, spoken in (("partial_shipments", partial_shipments), ("transhipment", transhipment)):
        for seen in fill.found.get(field, ()):
            of_both = spoken(f"{seen.caption.segment.text}: {seen.text}")
            if verdict := of_both or permission(seen.text):
                fill.put(field, seen.value, verdict)
        segments = [s for line in fill.sheet.lines for s in line.segments]
        for segment in segments:
            if verdict := spoken(segment.text):
                fill.put(field, [segment], verdict)
        for several in pairwise(segments):
            if verdict := spoken(" ".join(s.text for s in several)):
                fill.put(field, several, verdict)

    for seen in fill.found.get("shipment", ()):
        if _IN_LOTS.search(seen.text):
            fill.put("partial_shipments", seen.value, "allowed")


def enter_tolerance(fill: Filling[Contract], tables: Sequence[Table]) -> None:
    """Enter how much more or less may be shipped, from wherever it is said; a cell may wrap."""
    said: list[Sequence[Segment]] = [[s] for line in fill.sheet.lines for s in line.segments]
    said += [cell for table in tables for row in table.rows for cell in row.cells.values()]
    said += [article.lines for article in articles(fill.sheet)]
    for segments in said:
        text = " ".join(s.text for s in segments)
        if found := _MORE_AND_LESS.search(text):
            plus, minus = found["plus"] or found["plus2"], found["minus"] or found["minus2"]
        elif found := _MORE_OR_LESS.search(text):
            plus = minus = found["a"] or found["b"]
        else:
            continue
        shares = Tolerance(plus=Decimal(plus), minus=Decimal(minus))
        fill.put("tolerance", segments, shares)
    for seen in fill.found.get("tolerance", ()):
        if seen.sure and (found := _UP_TO.match(seen.text)):
            share = Decimal(found["up_to"])
            fill.put("tolerance", [seen.first], Tolerance(plus=share, minus=share))
