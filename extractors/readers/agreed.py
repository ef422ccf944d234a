"""What a contract agrees in words: goods, time of shipment, permissions, opening of the credit."""

from __future__ import annotations

import calendar
import datetime as dt
import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import pairwise

from extractors.documents import Contract, Money, Tolerance
from extractors.layout import Labelled, Segment, Table
from extractors.layout.wrapping import broke_off
from extractors.printed import Ambiguous, day, days, money, quantity
from extractors.printed.permissions import partial_shipments, permission, transhipment
from extractors.readers.articles import articles
from extractors.readers.filling import Filling
from extractors.readers.prose import DATE, Prose

_MONTHS = ["JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV", "DEC"]
#: A month without a day, and the third of it that is meant.
_MONTH = re.compile(
    r"(?:\b(?P<part>BEGINNING|EARLY|FIRST\s+HALF|MIDDLE|MID-?)\s*(?:OF\s+)?)?"
    r"\b(?P<name>JAN|FEB|MAR|APR|MAY|JUN|JUL|AUG|SEP|OCT|NOV|DEC)[A-Z]*\.?,?\s+(?:OF\s+)?(?P<year>20\d{2})\b"
    r"|(?P<zh_year>20\d{2})\s*年\s*(?P<zh_month>\d{1,2})\s*月\s*(?P<zh_part>上旬|中旬|初|中(?!国))?(?!\s*\d)",
    re.I,
)
_FIRST, _SECOND = re.compile(r"BEGIN|EARLY|上旬|初", re.I), re.compile(r"MID|中", re.I)
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
_OPENING = re.compile(
    r"(?:L/C|CREDIT|信用证).{0,80}?(?:REACH|OPEN|ESTABLISH|ISSUE|RECEIVED|ARRIVE|开|到).{0,80}|"
    r"(?:OPEN|ESTABLISH|ISSUE).{0,60}(?:L/C|CREDIT).{0,80}|.{0,40}(?:前|之前|以前).{0,20}(?:开立|开到|开出|开证).{0,60}",
    re.I | re.S,
)
#: How long before the month of shipment the credit must be there.
_BEFORE_SHIPMENT = re.compile(
    r"(?:REACH|OPEN|ESTABLISH|ISSUE|RECEIVED|ARRIVE)\b.{0,60}?\b(?P<days>\d{1,3})\s*(?:\(?[A-Z-]+\)?\s+)?DAYS?\s+(?:BEFORE|PRIOR\s+TO|PRECEDING)\s+THE\s+(?:FIRST\s+DAY\s+OF\s+THE\s+)?MONTH\s+OF\s+SHIPMENT",
    re.I,
)
#: A date that is itself excluded (UCP 600 art. 3).
_BEFORE = re.compile(r"(?<!ON\sOR\s)\b(?:BEFORE|PRIOR\s+TO)\s+(?:THE\s+)?(?=" + DATE + ")", re.I)
_MADE = re.compile(
    r"\b(?:MADE|SIGNED|ENTERED\s+INTO|CONCLUDED|DATED)\b[^.;]{0,60}?(?P<date>" + DATE + ")", re.I
)
_SIDE = r"\(\s*(?:HEREIN\w*|REFERRED|CALLED|THE|AS|[\"“”']).{{0,50}}?(?P<{0}>SELLER|BUYER|SUPPLIER|PURCHASER|VENDOR).{{0,40}}?\)"
_BETWEEN = re.compile(
    r"\bBETWEEN\W+(?P<first>.{5,250}?)\s*"
    + _SIDE.format("one")
    + r"[\s,;]*(?:AND\b|WITH\b)?[\s,:]*(?P<second>.{5,250}?)\s*"
    + _SIDE.format("other"),
    re.I | re.S,
)
_TOTAL = re.compile(
    r"\b(?:TOTAL|CONTRACT)\s+(?:CONTRACT\s+)?(?:VALUE|AMOUNT|PRICE|SUM)(?:\s+OF\s+(?:THE|THIS)\s+CONTRACT)?\b\W*(?:IS|OF|BEING|AMOUNTS?\s+TO)?\W*"
    r"(?P<sum>(?:[A-Z]{3}|US\$|[$€£])\s*[\d][\d.,' ]*\d)",
    re.I,
)


def enter_term(fill: Filling[Contract], field: str) -> None:
    """Enter the words of a term: all its lines, as far as the one before broke off for room."""
    for seen in fill.found.get(field, ()):
        if seen.sure:
            kept = _unbroken(fill, seen)
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


def enter_goods_of_articles(fill: Filling[Contract]) -> None:
    """Enter the one line of goods of a contract that names them in articles, not in a table."""
    way = ("lines", 0)
    goods = next((s for s in fill.found.get("goods", ()) if s.sure), None)
    if goods is None:
        return
    fill.put_part((*way, "description"), goods.value, goods.text)
    for seen in fill.found.get("quantity", ()):
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


def enter_shipment(fill: Filling[Contract]) -> None:
    """Enter the latest date of shipment; a time that depends on an event is illegible."""
    for seen in fill.found.get("shipment", ()):
        if not seen.sure:
            continue
        if (value := _latest(seen.text, fill)) is not None:
            fill.put("latest_shipment_date", seen.value, value)
            return
    doubtful = next((s for s in fill.found.get("shipment", ()) if s.sure), None)
    if doubtful and re.search(r"\d", doubtful.text):
        fill.form.illegible("latest_shipment_date", seen=doubtful.evidence())


def _latest(text: str, fill: Filling[Contract]) -> dt.date | None:
    """Return the last day that words for a time of shipment allow.

    «During September 2026» ends with the month, «before 5 September» with the day before it;
    of several dates the last one counts.
    """
    found = days(text, fill.order)
    if found:
        certain = [d for d in found if not isinstance(d, Ambiguous)]
        if len(certain) < len(found):
            return None
        excluded = len(certain) == 1 and _BEFORE.search(text)
        return max(certain) - dt.timedelta(1 if excluded else 0)
    return max(_months(text), default=None)


def _months(text: str) -> Iterator[dt.date]:
    """Yield the last day of each month, or part of a month, that a text names (UCP 600 art. 3)."""
    for found in _MONTH.finditer(text):
        year = int(found["year"] or found["zh_year"])
        name = found["name"]
        month = _MONTHS.index(name.upper()) + 1 if name else int(found["zh_month"])
        if not 1 <= month <= 12:
            continue
        part = found["part"] or found["zh_part"] or ""
        last = calendar.monthrange(year, month)[1]
        number = 10 if _FIRST.search(part) else 20 if _SECOND.search(part) else last
        yield dt.date(year, month, number)


def enter_permissions(fill: Filling[Contract]) -> None:
    """Enter whether partial shipments and transhipment are allowed: by caption, or in words."""
    for field, spoken in (("partial_shipments", partial_shipments), ("transhipment", transhipment)):
        for seen in fill.found.get(field, ()):
            if verdict := permission(seen.text):
                fill.put(field, seen.value, verdict)
        segments = [s for line in fill.sheet.lines for s in line.segments]
        for segment in segments:
            if verdict := spoken(segment.text):
                fill.put(field, [segment], verdict)
        for several in pairwise(segments):
            if verdict := spoken(" ".join(s.text for s in several)):
                fill.put(field, several, verdict)


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


def enter_opening(fill: Filling[Contract]) -> None:
    """Enter the day by which the credit must be open: its own clause's, or that of payment."""
    fill.day("credit_opening_deadline")
    for seen in fill.found.get("payment_terms", ()):
        for found in _OPENING.finditer(seen.text):
            value = day(found[0], fill.order)
            if isinstance(value, dt.date):
                fill.put("credit_opening_deadline", seen.value, value)
                return
        before = _BEFORE_SHIPMENT.search(" ".join(seen.lines))
        latest = fill.form.value("latest_shipment_date")
        if before and isinstance(latest, dt.date):
            first = latest.replace(day=1)
            fill.put(
                "credit_opening_deadline", seen.value, first - dt.timedelta(int(before["days"]))
            )
            return
