"""Dates, numbers and events as credits write them."""

from __future__ import annotations

import datetime as dt
import re

from extractors.documents.number_words import BELOW_HUNDRED, NUMBER_WORD

#: A number in figures, in words, or in both: «3», «03», «THREE», «(ONE)», «ONE (1)», «3(THREE)».
NUMBER = rf"\(?(?:\d{{1,3}}|{NUMBER_WORD})\)?(?: ?\((?:\d{{1,3}}|{NUMBER_WORD})\))?"

MONTHS = {
    m: n for n, m in enumerate(("JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV", "DEC"), 1)
}  # fmt: skip
_MONTH = r"(?:JAN(?:UARY)?|FEB(?:RUARY)?|MAR(?:CH)?|APR(?:IL)?|MAY|JUNE?|JULY?|AUG(?:UST)?|SEPT?(?:EMBER)?|OCT(?:OBER)?|NOV(?:EMBER)?|DEC(?:EMBER)?)"
DATE = (
    rf"(?:\d{{1,2}}(?:ST|ND|RD|TH)?[ .\-/]*(?:OF )?{_MONTH}[ .\-/,]*\d{{2,4}}|{_MONTH}\.? ?\d{{1,2}}(?:ST|ND|RD|TH)?,? ?\d{{4}}"
    r"|\d{4}[.\-/]\d{1,2}[.\-/]\d{1,2}|\d{1,2}[.\-/]\d{1,2}[.\-/]\d{2,4}|\b\d{6}\b)"
)

#: Events that periods are counted from or to.
ANCHORS: tuple[tuple[str, str], ...] = (
    (
        "issue_of_transport_document",
        r"(?:THE )?(?:DATE OF )?(?:ISSU(?:ANCE|E)|ISSUING) (?:DATE )?OF (?:THE )?(?:TRANSPORT DOCUMENTS?|B/L|AIR WAYBILL|AWB|SHIPPING DOCUMENTS?)",
    ),
    (
        "bl_date",
        r"(?:THE )?(?:ON ?-?BOARD )?B/L(?:'S)?(?: ON ?-?BOARD)? (?:ISSUANCE )?DATED?|(?:THE )?DATED? OF (?:THE )?B/L|ON ?-?BOARD DATED?(?: OF B/L)?|B/L",
    ),
    (
        "awb_date",
        r"(?:THE )?(?:AWB|AIR WAYBILL)(?: DATED?)?|DATED? OF (?:AWB|AIR WAYBILL)|FLIGHT DATED?",
    ),
    (
        "shipment",
        r"(?:THE )?(?:DATED? OF (?:THE )?|ACTUAL |EFFECTIVE )?(?:SHIPMENT|SHIPPING|LOADING|SAILING|DEPARTURE)(?: DATED?| IS EFFECTED| HAS BEEN EFFECTED| OF (?:THE )?(?:GOODS|VESSEL))*|SHIPMENT DATED?",
    ),
    ("invoice_date", r"(?:THE )?INVOICE DATED?|DATED? OF (?:THE )?INVOICE"),
    ("acceptance", r"(?:THE )?(?:DATED? OF )?ACCEPTANCE"),
    ("cargo_receipt_date", r"(?:THE )?(?:DATED? OF )?CARGO RECEIPT(?: DATED?)?"),
    ("negotiation", r"(?:THE )?(?:DATED? OF )?NEGOTIATION"),
    (
        "arrival",
        r"(?:THE )?(?:DATED? OF )?(?:VESSEL'S )?ARRIVAL(?: OF (?:THE )?(?:GOODS|VESSEL))?|ETA",
    ),
    ("receipt_of_documents", r"(?:THE )?(?:DATED? OF )?RECEIPT OF (?:THE )?DOCUMENTS"),
    ("sight", r"SIGHT"),
    (
        "credit_issue",
        r"(?:THE )?(?:DATED? OF )?(?:ISSUANCE|ISSUE|OPENING) OF (?:THIS |THE )?(?:L/C|CREDIT)|L/C (?:ISSUANCE |ISSUING )?DATED?",
    ),
)
ANCHOR = "|".join(names for _, names in ANCHORS)
_ANCHOR = tuple((code, re.compile(names)) for code, names in ANCHORS)
UNITS: tuple[tuple[str, str], ...] = (
    ("working_day", r"(?:WORKING|BUSINESS) DAYS?"),
    ("banking_day", r"BANK(?:ING)?(?: WORKING| BUSINESS)? DAYS?"),
    ("day", r"(?:CALENDAR )?DAYS?"),
    ("hour", r"HOURS?"),
    ("week", r"WEEKS?"),
    ("month", r"MONTHS?"),
)
UNIT = "|".join(names for _, names in UNITS)


def number(text: str) -> int | None:
    """Return a number given in figures or words; None where both are given and differ.

    >>> number("03"), number("THREE"), number("ONE (1)"), number("3 (FOUR)")
    (3, 3, 1, None)
    """
    found = re.findall(rf"\d+|{NUMBER_WORD}", text)
    values = {int(part) if part.isdigit() else BELOW_HUNDRED[part] for part in found}
    return values.pop() if len(values) == 1 else None


def unit(text: str) -> str:
    """Return the code of a unit of time."""
    return next((code for code, names in UNITS if re.fullmatch(names, text.strip())), "day")


def anchor(text: str) -> str | None:
    """Return the code of the event that the whole text names."""
    text = text.strip(" ,.")
    return next((code for code, names in _ANCHOR if names.fullmatch(text)), None)


def date(text: str) -> str | None:
    """Return a date as ISO 8601, or None where day and month could be either way round.

    >>> date("12.03.2024"), date("15TH JULY 2024"), date("240715"), date("2024-07-15")
    ('2024-03-12', '2024-07-15', '2024-07-15', '2024-07-15')
    >>> date("05/06/24") is None, date("25/06/24")
    (True, '2024-06-25')
    """
    parts = re.findall(r"\d+|[A-Z]{3,}", re.sub(r"(?<=\d)(?:ST|ND|RD|TH)", "", text))
    named = next((p for p in parts if p[:3] in MONTHS), None)
    numbers = [int(p) for p in parts if p.isdigit()]
    try:
        if named and len(numbers) == 2:
            day, year = numbers if parts[0].isdigit() or numbers[1] > 31 else reversed(numbers)
            return _iso(year, MONTHS[named[:3]], day)
        if len(numbers) == 1 and len(parts[0]) == 6:
            return _iso(int(parts[0][:2]), int(parts[0][2:4]), int(parts[0][4:]))
        if len(numbers) == 3 and len(parts[0]) == 4:
            return _iso(*numbers)
        if len(numbers) == 3:
            first, second, year = numbers
            if "." not in text and first <= 12 and second <= 12 and first != second:
                return None
            return _iso(year, second, first) if second <= 12 else _iso(year, first, second)
    except ValueError:
        return None
    return None


def _iso(year: int, month: int, day: int) -> str:
    if year < 100:
        year += 1900 if year >= 80 else 2000
    return dt.date(year, month, day).isoformat()
