"""Which field or clause of the credit a sentence of an amendment names.

``CLAUSE 3 OF FIELD 46A``, ``47A-11``, ``ITEM 2`` in a block of 46B, ``LATEST SHIPMENT DATE``.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from extractors.swift.dates import DATE
from extractors.swift.messages import FORMATS, known

ITEM = r"(?:ITEM|CLAUSE|POINT|PARA(?:GRAPH)?|SUB-?CLAUSE|CONDITION|DOC(?:UMENT)?(?!S))"
_FIELD = r"(?:FIELD|FLD|F|TAG)?\s*:?\s*(?P<tag>\d\d[A-Z]?)\b\s*:?"
_CLAUSE = rf"(?:[-/.(\s,]*(?:{ITEM}|NO\.?|NUMBER|#)*[-.\s(]*(?P<number>\d{{1,2}})\)?)?"
_REFERENCE = re.compile(rf"\b{_FIELD}{_CLAUSE}(?![\d%])", re.I)
_TURNED = re.compile(
    rf"\b{ITEM}\s*(?:NO\.?|NUMBER)?\s*\(?(?P<number>\d{{1,2}})\)?\s*(?:OF|IN|UNDER|FROM)\s+{_FIELD}",
    re.I,
)
_ALONE = re.compile(rf"\b{ITEM}\s*(?:NO\.?|NUMBER)?\s*\(?(?P<number>\d{{1,2}})\b\)?", re.I)
#: Fields that sentences name by their labels, where a sentence begins with one.
_NAMED = {
    "44C": r"LATEST\s+(?:DATE\s+(?:OF|FOR)\s+)?SHIPMENT(?:\s+DATE)?|(?:DATE\s+OF\s+)?SHIPMENT(?:\s+DATE)?",
    "31D": r"(?:DATE\s+OF\s+)?EXPIRY(?:\s+DATE)?|VALIDITY(?:\s+OF\s+(?:THE\s+|THIS\s+)?(?:CREDIT|L/C))?",
    "32B": r"(?:(?:L/C|CREDIT)\s+)?AMOUNT(?:\s+OF\s+(?:THE\s+|THIS\s+)?(?:CREDIT|L/C))?",
    "43P": r"PARTIAL\s+SHIPMENTS?",
    "43T": r"TRANSS?HIPMENTS?",
    "44E": r"PORT\s+OF\s+LOADING|LOADING\s+PORT",
    "44F": r"PORT\s+OF\s+DISCHARGE|DISCHARGE\s+PORT|PORT\s+OF\s+DESTINATION",
    "48": r"(?:PERIOD\s+(?:FOR|OF)\s+PRESENTATION|PRESENTATION\s+PERIOD)",
}
#: The fields that are lists of clauses.
LISTS = ("46A", "47A")
_BEGINS = r"\W*(?:(?:PLEASE|PLS|KINDLY|AMEND|CHANGE|EXTEND|INCREASE|DECREASE|REDUCE|THE)\s+)*"
#: Lists that sentences name by their labels, where they do something with a clause.
_LISTS = {
    tag: re.compile(
        rf"['\"]*\b(?:FIELD\s+)?{label}\b['\"]*(?=\W*(?:{ITEM}\s*(?:NO\.?)?\s*\d|(?:PLEASE\s+|PLS\s+)?(?:ADD|INSERT|INCLUDE)))"
        rf"|(?<=\b(?:OF|IN|TO) )(?:FIELD\s+)?{label}\b",
        re.I,
    )
    for tag, label in (("46A", r"DOCUMENTS\s+REQUIRED"), ("47A", r"ADDITIONAL\s+CONDITIONS"))
}
READS = re.compile(
    r"\b(?:(?:TO|NOW|SHOULD|SHALL|MUST|PLEASE)\s+)*(?:READS?|BE\s+READ)(?:\s+NOW)?(?:\s+AS(?:\s+FOLLOWS)?)?\b\s*:?|"
    r"\b(?:AMENDED|CHANGED|REPLACED?|EXTENDED|REVISED)\s+(?:TO|BY|WITH|AS|INTO|UNTIL)(?:\s+(?:READ|FOLLOWS)(?:\s+AS)?)?\b\s*:?",
    re.I,
)
INSTEAD = re.compile(
    r"\bINSTEAD\s+OF\b|\b[I1]\s?/\s?O\b\.?|\bVICE\b|\bIN\s+(?:LIEU|PLACE)\s+OF\b|\bAND\s+NOT\b",
    re.I,
)
#: What a label is followed by that gives its field a new day, or says what is allowed.
GIVES = re.compile(
    rf"\s*(?:(?:IS|ARE|NOW|TO|BE|SHALL|SHOULD|AS|=|:)\s*)+(?P<value>{DATE}|(?:NOT\s+)?(?:ALLOWED|PERMITTED|PROHIBITED))\W*",
    re.I,
)
SUM = re.compile(
    r"\b(?P<way>INCREASED?|DECREASED?|REDUCED?)\s+(?:(?:THE\s+)?(?:L/C\s+|CREDIT\s+)?AMOUNT\s+)?BY\s+(?P<sum>[A-Z]{3}\s?\d[\d,.]*\d)",
    re.I,
)


class Named(NamedTuple):
    """A field or clause that a sentence names, and where it names it."""

    tag: str
    number: int | None
    begin: int
    end: int


def with_lists_by_tag(text: str) -> str:
    """Return a sentence with the lists that it names by their labels named by their tags.

    >>> with_lists_by_tag("DELETE CLAUSE 2 OF ADDITIONAL CONDITIONS")
    'DELETE CLAUSE 2 OF  FIELD 47A '
    """
    for name, label in _LISTS.items():
        text = label.sub(f" FIELD {name} ", text)
    return text


def reference(text: str, tag: str | None) -> Named | None:
    """Return the field and clause that a sentence names, and where it names them."""
    for form in (_TURNED, _REFERENCE):
        for found in form.finditer(text):
            name = known(found["tag"])
            number = int(found["number"]) if found["number"] else None
            explicit = "FIELD" in found[0].upper() or not found["tag"].isdigit()
            other = tag is not None and name != tag and number is None and not SUM.search(text)
            if name in FORMATS and name is not None and explicit and not other:
                return Named(name, number, found.start(), found.end())
    for name, label in _NAMED.items():
        if begun := re.match(rf"{_BEGINS}(?:{label})\b", text, re.I):
            changed = (
                READS.search(text)
                or INSTEAD.search(text)
                or SUM.search(text)
                or GIVES.fullmatch(text, begun.end())
            )
            return Named(name, None, begun.start(), begun.end()) if changed else None
    if tag is None:
        return None
    if (alone := _ALONE.search(text)) is not None:
        return Named(tag, int(alone["number"]), alone.start(), alone.end())
    return Named(tag, None, 0, 0) if INSTEAD.search(text) else None
