"""A statement in one spelling, its sentences, and the dates and numbers in it."""

from __future__ import annotations

import datetime as dt
import re
import unicodedata
from functools import lru_cache

from checkers.comparing.dates import read_date
from extractors.documents.number_words import BELOW_HUNDRED

_SPELT = (
    (re.compile(r"[‘’´`]"), "'"),
    (re.compile(r"[“”„«»]|''"), '"'),
    (re.compile(r"[‐-―−]"), "-"),
    (re.compile(r"\(\s*AT\s*\)|\[AT\]"), "@"),
    (re.compile(r"\bNON[- ]?\s?NEGOTIABLE\b|\bN\.\s?N\.(?=\s)"), "N/N"),
    (re.compile(r"\bBILLS?\s+OF\s+LADING\b|\bB\.L\.|\bB\s/\s?L\b"), "B/L"),
    (re.compile(r"\bAIR\s?WAY\s?BILL\b"), "AWB"),
    (re.compile(r"\bLETTERS?\s+OF\s+CREDIT\b|\bDOCUMENTARY\s+CREDIT\b|\bL\s/\s?C\b"), "L/C"),
    (re.compile(r"\bM/S\.?\s+|\bMESSRS\.?\s+"), ""),
    (re.compile(r"\bE-MAIL"), "EMAIL"),
    (re.compile(r"\bON-BOARD\b"), "ON BOARD"),
    (re.compile(r"\bDISPATCH"), "DESPATCH"),
    (re.compile(r"\bPRO-?\s?FORMA(?:\s+INVOICE)?\b|\bP/?I\b(?=[\s.:]*(?:NO\b|NUMBER))"), "PROFORMA"),
    (re.compile(r"\bPURCHASE\s+ORDER\b|\bP\.?/?O\b(?=[\s.:]+(?:NO\b|NUMBER|\d))"), "ORDER"),
    (re.compile(r"\bSALES?\s+(?:CONTRACT|CONFIRMATION)\b|\bS/C\b"), "CONTRACT"),
    (re.compile(r"\bAS\s+PER\b"), "ACCORDING TO"),
)  # fmt: skip
_STOP = re.compile(r"(?<=[A-Z0-9)\"'])[.;](?=\s|$)|[。；]")
_ABBREVIATED = re.compile(
    r"(?:\b(?:NO|NOS|CO|LTD|INC|CORP|IMP|EXP|MR|MS|MESSRS|DT|APPROX|ST|RD|P|R|C|O|B|L|S|JAN|FEB|MAR|APR|JUN|JUL|AUG|SEPT?|OCT|NOV|DEC|I\.E|E\.G|TEL|FAX|REF|[A-Z]\.[A-Z]))$"
)
_MONTH = r"(?:JAN|FEB|MAR|APR|MAY|JUN|JUL|AUG|SEP|OCT|NOV|DEC)[A-Z]*\.?"
#: A date; not one that begins within the number before it.
DATE = re.compile(
    rf"(?<![\dA-Z])(?:\d{{1,2}}(?:ST|ND|RD|TH)?(?:\s+(?:DAY\s+)?OF)?[\s.,/-]*{_MONTH}[\s.,/-]*(?:\d{{4}}|\d{{2}})(?!\d)"
    rf"|{_MONTH}\s*\d{{1,2}}(?:ST|ND|RD|TH)?[\s.,]+\d{{4}}"
    r"|\d{4}[./-]\d{1,2}[./-]\d{1,2}(?!\d)|\d{1,2}[./-]\d{1,2}[./-](?:\d{4}|\d{2})(?![\d./-]))"
)
_DOTTED = re.compile(r"(\d{1,2})\.(\d{1,2})\.(\d{4})$")
_WORD = "|".join(sorted(BELOW_HUNDRED, key=len, reverse=True))
_WORDED = re.compile(rf"\b(?:{_WORD})\b")
#: A number in figures, in words, or in both: «3», «THREE», «THREE (3)»; «A» is one.
NUMBER = rf"(?:\d{{1,3}}|{_WORD})(?:\s?\(\s?(?:\d{{1,3}}|{_WORD})\s?\))?"


@lru_cache(maxsize=1024)
def plain(text: str) -> str:
    """Return a statement in capitals on one line, in one spelling of what banks abbreviate.

    >>> plain("one set of non-negotiable documents,  sent to info(at)example.com")
    'ONE SET OF N/N DOCUMENTS, SENT TO INFO@EXAMPLE.COM'
    """
    flat = " ".join(unicodedata.normalize("NFKC", text).upper().split())
    for pattern, spelling in _SPELT:
        flat = pattern.sub(spelling, flat)
    return flat


def sentences(text: str) -> list[str]:
    """Return the sentences of a plain text; a stop after an abbreviation ends none.

    >>> sentences("THE GOODS ARE NEW. L/C NO. 77 OF ROSE CO. LTD. WAS USED.")
    ['THE GOODS ARE NEW', 'L/C NO. 77 OF ROSE CO. LTD. WAS USED']
    """
    pieces, start = [], 0
    for stop in _STOP.finditer(text):
        before = text[start : stop.start()]
        if stop[0] == "." and _ABBREVIATED.search(before):
            continue
        pieces.append(before)
        start = stop.end()
    pieces.append(text[start:])
    return [piece for piece in (p.strip(" .;,") for p in pieces) if piece]


def dated(text: str) -> dt.date | None:
    """Return a date; with points between figures the day comes first.

    >>> str(dated("12.03.2024")), dated("12/03/2024")
    ('2024-03-12', None)
    """
    if known := read_date(text):
        return known
    if found := _DOTTED.match(text.strip()):
        try:
            return dt.date(int(found[3]), int(found[2]), int(found[1]))
        except ValueError:
            return None
    return None


def days_in(text: str) -> list[dt.date]:
    """Return every unmistakable date that a text names, in order.

    >>> [str(day) for day in days_in("SENT ON 20 SEP 2026, SHIPPED ON SEPTEMBER 18, 2026")]
    ['2026-09-20', '2026-09-18']
    """
    found = (dated(match[0]) for match in DATE.finditer(text.upper()))
    return [day for day in found if day is not None]


def number(text: str) -> int | None:
    """Return a number in figures or words; None where both are given and differ.

    >>> number("THREE (3)"), number("3 (FOUR)")
    (3, None)
    """
    found = re.findall(r"\d+", in_figures(text))
    values = {int(part) for part in found}
    return values.pop() if len(values) == 1 else None


def in_figures(text: str) -> str:
    """Return a plain text with its number words below a hundred as figures.

    >>> in_figures("WITHIN TWENTY-ONE DAYS, THREE (3) SETS")
    'WITHIN 21 DAYS, 3 (3) SETS'
    """
    return _WORDED.sub(lambda found: str(BELOW_HUNDRED[found[0]]), text)
