"""The day by which a contract wants the credit opened, or in the seller's hands."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator, Sequence

from extractors.documents import Contract
from extractors.layout import Segment
from extractors.printed import day
from extractors.readers.parts.contract.articles import articles
from extractors.readers.parts.filling import Filling
from extractors.readers.parts.prose import DATE, Prose

_CREDIT = re.compile(r"\bL\s*/?\s*C\b|\bCREDITS?\b|信用证", re.I)
#: What is done with the credit by that day. Documents that are opened or reach somebody are none.
_OPENED = re.compile(
    r"\b(?:REACH\w*|OPEN(?:ED|ING)?|ESTABLISH\w*|ISSUED?|RECEIVED?|ARRIVE\w*|(?:BE|IS|ARE)\s+(?:WITH|IN\s+THE\s+HANDS\s+OF)\s+(?:US|(?:THE\s+)?SELLERS?))\b"
    r"|开[立到出证达]|送达|开给",
    re.I,
)
#: A date that is itself excluded (UCP 600 art. 3).
_BEFORE = re.compile(r"(?<!ON\sOR\s)\b(?:BEFORE|PRIOR\s+TO)\s+(?:THE\s+)?$", re.I)
_DATE = re.compile(DATE, re.I)
_DAYS = r"(?P<days>\d{1,3})\s*(?:\(?[A-Z-]+\)?\s+)?(?:CALENDAR\s+|BANKING\s+|WORKING\s+)?(?:DAYS?|(?P<weeks>WEEKS?))"
#: What is said before the day where that comes first: «shall, not later than 10 May, cause a bank to open».
_FIRST_THE_DAY = re.compile(
    rf"\b(?:NOT\s+LATER\s+THAN|NO\s+LATER\s+THAN|LATEST(?:\s+BY|\s+ON)?|ON\s+OR\s+BEFORE|BEFORE|PRIOR\s+TO|BY)\s+(?:THE\s+)?(?:{DATE})",
    re.I,
)
#: So many days before the goods are shipped.
_BEFORE_SHIPMENT = re.compile(
    _DAYS
    + r"\s+(?:BEFORE|PRIOR\s+TO|PRECEDING)\s+(?:THE\s+)?(?:(?:LATEST\s+)?(?:DATE|TIME)\s+OF\s+)?(?:SHIPMENT|DELIVERY)(?!\s+MONTH)"
    r"|(?:装运|装船|交货)(?:日|期)?(?:开始)?\s*(?:之|以)?前\s*(?P<zh>\d{1,3})\s*[天日]",
    re.I,
)
#: So many days before the month in which the goods are shipped.
_BEFORE_MONTH = re.compile(
    _DAYS
    + r"\s+(?:BEFORE|PRIOR\s+TO|PRECEDING)\s+THE\s+(?:FIRST\s+DAY\s+OF\s+THE\s+)?MONTH\s+OF\s+SHIPMENT"
    r"|装运月份?\s*(?:之|以)?前\s*(?P<zh>\d{1,3})\s*[天日]",
    re.I,
)
#: So many days after the paper itself was signed.
_AFTER_SIGNING = re.compile(
    r"\bWITHIN\s+" + _DAYS + r"\s+(?:OF|FROM|AFTER|UPON|FOLLOWING)\s+(?:THE\s+)?(?:DATE\s+(?:OF|HEREOF)\s*)?(?:SIGNING\s*(?:OF\s+)?)?"
    r"(?:(?:OF\s+)?(?:THIS|THE|OUR)\s+)?(?:SALES?\s+)?(?:TODAY|CONTRACT|CONFIRMATION|AGREEMENT|PRO-?\s?FORMA|ORDER|P\.?I\.?|SIGN\w*|SIGNATURE|HEREOF)"
    r"|(?:合同|确认书|订单|本合同)\s*(?:签订|签署|签字|生效)?(?:之日起|之后|后|起)\s*(?P<zh>\d{1,3})\s*(?:个)?(?:工作)?[天日](?:之内|以内|内)?",
    re.I,
)  # fmt: skip
#: Sentences end so; a figure or an abbreviation before the point ends none.
_ENDS = re.compile(
    r"(?<![A-Z]\.[A-Z])(?<!\bNO)(?<!\bLTD)(?<!\bCO)[.;](?:\s+(?!\d{1,2}(?:ST|ND|RD|TH)?\b[\s,]+20\d\d)|$)|[。；]",
    re.I,
)


def enter_opening(fill: Filling[Contract]) -> None:
    """Enter the day by which the credit must be open: its own clause's, or that of payment."""
    fill.day("credit_opening_deadline")
    for lines in _told(fill):
        prose = Prose(lines)
        for start, sentence in _sentences(prose.text):
            if value := _opened_by(sentence, fill):
                where = prose.part(start, start + len(sentence))
                fill.put("credit_opening_deadline", where, value)
                return


def _told(fill: Filling[Contract]) -> Iterator[Sequence[Segment]]:
    """Yield what may tell it: the terms of payment, the articles, and all else line by line."""
    for seen in fill.found.get("payment_terms", ()):
        yield seen.value
    for article in articles(fill.sheet):
        yield article.lines
    for line in fill.sheet.lines:
        for segment in line.segments:
            yield (segment,)


def _sentences(text: str) -> Iterator[tuple[int, str]]:
    start = 0
    for end in (*(found.end() for found in _ENDS.finditer(text)), len(text)):
        if text[start:end].strip():
            yield start, text[start:end]
        start = end


def _opened_by(sentence: str, fill: Filling[Contract]) -> dt.date | None:
    """Return the day by which a sentence wants the credit opened.

    In English the day mostly follows what is done, in Chinese it comes before.
    """
    credit, opened = _CREDIT.search(sentence), _OPENED.search(sentence)
    if credit is None or opened is None:
        return None
    latin = opened[0].isascii()
    told = sentence[opened.start() :] if latin else sentence
    if (found := _DATE.search(told)) and (value := _day(told, found, fill)):
        return value
    led = _FIRST_THE_DAY.search(sentence[: opened.start()])
    if led and (found := _DATE.search(led[0])) and (value := _day(led[0], found, fill)):
        return value
    latest = fill.form.value("latest_shipment_date")
    if before := _BEFORE_MONTH.search(told):
        return _less(latest.replace(day=1), _days(before)) if isinstance(latest, dt.date) else None
    if before := _BEFORE_SHIPMENT.search(told):
        return _less(latest, _days(before)) if isinstance(latest, dt.date) else None
    if (after := _AFTER_SIGNING.search(told)) or (after := _AFTER_SIGNING.search(sentence)):
        signed = fill.form.value("date")
        return _less(signed, -_days(after)) if isinstance(signed, dt.date) else None
    return None


def _day(told: str, found: re.Match[str], fill: Filling[Contract]) -> dt.date | None:
    value = day(found[0], fill.order)
    if not isinstance(value, dt.date):
        return None
    return _less(value, 1 if _BEFORE.search(told[: found.start()]) else 0)


def _days(found: re.Match[str]) -> int:
    return int(found["days"] or found["zh"]) * (7 if found["weeks"] else 1)


def _less(value: dt.date, days: int) -> dt.date:
    return value - dt.timedelta(days)
