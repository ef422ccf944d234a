"""Until when a contract lets the goods be shipped: a day, or days after the credit is there."""

from __future__ import annotations

import calendar
import datetime as dt
import re
from collections.abc import Iterator

from extractors.documents import Contract
from extractors.printed import Ambiguous, days
from extractors.readers.parts.filling import Filling
from extractors.readers.parts.prose import DATE, Prose

_MONTHS = ["JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV", "DEC"]
#: A month without a day, and the third of it that is meant.
_MONTH = re.compile(
    r"(?:\b(?P<part>BEGINNING|EARLY|FIRST\s+HALF|MIDDLE|MID-?)\s*(?:OF\s+)?)?"
    r"\b(?P<name>JAN|FEB|MAR|APR|MAY|JUN|JUL|AUG|SEP|OCT|NOV|DEC)[A-Z]*\.?,?\s+(?:OF\s+)?(?P<year>20\d{2})\b"
    r"|(?P<zh_year>20\d{2})\s*年\s*(?P<zh_month>\d{1,2})\s*月\s*(?P<zh_part>上半月|上旬|中旬|初|中(?!国))?(?!\s*\d)",
    re.I,
)
#: By the words for a part of a month, its last day (UCP 600 art. 3).
_ENDS = (
    (re.compile(r"FIRST\s+HALF|上半月", re.I), 15),
    (re.compile(r"BEGIN|EARLY|上旬|初", re.I), 10),
    (re.compile(r"MID|中", re.I), 20),
)
#: A date that is itself excluded (UCP 600 art. 3).
_BEFORE = re.compile(r"(?<!ON\sOR\s)\b(?:BEFORE|PRIOR\s+TO)\s+(?:THE\s+)?(?=" + DATE + ")", re.I)
_RECEIPT = r"(?:RECEIPT|RECEIVING|RECEIVED|ARRIVAL|ISSUANCE|ISSUE|OPENING|ESTABLISHMENT)\s+(?:DATE\s+)?(?:OF\s+)?"
#: Days that run from the credit: «within 45 days after receipt of the L/C».
_AFTER_CREDIT = re.compile(
    r"(?P<days>\d{1,3})\s*(?:\(?[A-Z-]+\)?\s+)?(?:CALENDAR\s+)?DAYS?\s+(?:AFTER|FROM|OF|UPON|FOLLOWING)\s+(?:THE\s+)?(?:DATE\s+OF\s+)?"
    + _RECEIPT
    + r"(?:(?:THE|YOUR|BUYER'?S?|A|AN|RELEVANT|OPERATIVE|ACCEPTABLE|WORKABLE|ORIGINAL|IRREVOCABLE)\s+)*(?:L\s*/?\s*C\b|LETTER\s+OF\s+CREDIT|CREDIT|DOCUMENTARY\s+CREDIT)"
    r"|收到\s*(?:买方)?(?:开立的)?(?:相关|合格|有效)?的?信用证\s*(?:之)?后?(?:之日起)?\s*(?P<zh>\d{1,3})\s*[天日]",
    re.I,
)

#: The first day of a span within one month: «1-30 October 2026».
_SPAN = re.compile(
    r"\b\d{1,2}(?:ST|ND|RD|TH)?\s*(?:[-–—/]|TO|UNTIL|AND)\s*(\d{1,2}(?:ST|ND|RD|TH)?\s+[A-Z]{3,9})",
    re.I,
)


def enter_shipment(fill: Filling[Contract]) -> None:
    """Enter the latest date of shipment; a time that depends on another event is illegible."""
    _enter_after_credit(fill)
    for seen in fill.found.get("shipment", ()):
        if not seen.sure:
            continue
        if (value := _latest(seen.text, fill)) is not None:
            fill.put("latest_shipment_date", seen.value, value)
            return
    doubtful = next((s for s in fill.found.get("shipment", ()) if s.sure), None)
    told = fill.form.has("days_after_credit")
    if doubtful and re.search(r"\d", doubtful.text) and not told:
        fill.form.illegible("latest_shipment_date", seen=doubtful.evidence())


def _enter_after_credit(fill: Filling[Contract]) -> None:
    """Enter how many days after the credit is there the goods may still be shipped."""
    told = [seen.value for seen in fill.found.get("shipment", ())]
    told += [(s,) for line in fill.sheet.lines for s in line.segments]
    for lines in told:
        prose = Prose(lines)
        if found := _AFTER_CREDIT.search(prose.text):
            fill.put("days_after_credit", prose.group(found), int(found["days"] or found["zh"]))
            return


def _latest(text: str, fill: Filling[Contract]) -> dt.date | None:
    """Return the last day that words for a time of shipment allow.

    «During September 2026» ends with the month, «before 5 September» with the day before it;
    of several dates the last one counts.
    """
    found = days(_SPAN.sub(r"\1", text), fill.order)
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
        number = next((day for words, day in _ENDS if words.search(part)), last)
        yield dt.date(year, month, number)
