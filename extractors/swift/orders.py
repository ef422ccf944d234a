"""Changes ordered in sentences: ``FIELD 47A-11 TO READ ''…''``, ``READ ''X'' INSTEAD OF ''Y''``.

A sentence is an order if it names a field, or a clause of one, and says what becomes of it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import Literal, NamedTuple

from extractors.swift.messages import FORMATS, known

_ITEM = r"(?:ITEM|CLAUSE|POINT|PARA(?:GRAPH)?|SUB-?CLAUSE|CONDITION|DOC(?:UMENT)?(?!S))"
_FIELD = r"(?:FIELD|FLD|F|TAG)?\s*:?\s*(?P<tag>\d\d[A-Z]?)\b\s*:?"
_CLAUSE = rf"(?:[-/.(\s,]*(?:{_ITEM}|NO\.?|NUMBER|#)*[-.\s(]*(?P<number>\d{{1,2}})\)?)?"
_REFERENCE = re.compile(rf"\b{_FIELD}{_CLAUSE}(?![\d%])", re.I)
_TURNED = re.compile(
    rf"\b{_ITEM}\s*(?:NO\.?|NUMBER)?\s*\(?(?P<number>\d{{1,2}})\)?\s*(?:OF|IN|UNDER)\s+{_FIELD}",
    re.I,
)
_ALONE = re.compile(rf"\b{_ITEM}\s*(?:NO\.?|NUMBER)?\s*\(?(?P<number>\d{{1,2}})\b\)?", re.I)
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
_BEGINS = r"\W*(?:(?:PLEASE|PLS|KINDLY|AMEND|CHANGE|THE)\s+)*"
_QUOTE = r"(?:''|\"|“|”|‘‘|’’|``|(?<!\w)'|QUOTE\b)"
_UNQUOTE = r"(?:''|\"|“|”|’’|'(?!\w)|\bUNQUOTE)"
_QUOTED = re.compile(rf"{_QUOTE}\s*(?P<words>.+?)\s*{_UNQUOTE}", re.I | re.S)
_READS = re.compile(
    r"\b(?:(?:TO|NOW|SHOULD|SHALL|MUST|PLEASE)\s+)*(?:READS?|BE\s+READ)(?:\s+NOW)?(?:\s+AS(?:\s+FOLLOWS)?)?\b\s*:?|"
    r"\b(?:AMENDED|CHANGED|REPLACED?|EXTENDED|REVISED)\s+(?:TO|BY|WITH|AS|INTO|UNTIL)(?:\s+(?:READ|FOLLOWS)(?:\s+AS)?)?\b\s*:?",
    re.I,
)
_INSTEAD = re.compile(r"\bINSTEAD\s+OF\b|\bIN\s+(?:LIEU|PLACE)\s+OF\b|\bAND\s+NOT\b", re.I)
_EXISTING = re.compile(
    r"\W*(?:(?:THE\s+)?(?:EXISTING|PRESENT|ORIGINAL|OLD|PREVIOUS|CURRENT)(?:\s+(?:ONE|WORDING|TEXT|CLAUSE))?)?\W*",
    re.I,
)
_DELETES = re.compile(r"\b(?:DELETED?|DELETION|REMOVED?|CANCELLED|WAIVED)\b", re.I)
_OTHER_WORDS = re.compile(
    r"\b(?!(?:IN|FULL|THE|WHOLE|ENTIRE(?:LY)?|COMPLETE(?:LY)?|PLEASE|UNDER|WORDS|FROM|OF|CLAUSE|"
    r"ITEM|POINT|FIELD|CONDITION)\b)\w+",
    re.I,
)
_NEW = re.compile(r"\bADD(?:ED|ITIONAL)?\b|\bINSERT", re.I)
_REPLACES = re.compile(r"\bREPLACED?\s+(?:IT\s+)?(?:WITH|BY)\b\s*:?", re.I)
_SUM = re.compile(
    r"\b(?P<way>INCREASED|DECREASED|REDUCED)\s+BY\s+(?P<sum>[A-Z]{3}\s?\d[\d,.]*\d)", re.I
)
_ORDERS = re.compile(
    r"\W*(?:(?:PLEASE|PLS|KINDLY)\s+)?(?:ADD|INSERT|DELETE|AMEND|CHANGE|REPLACE|READ|CORRECT)\b"
    r"|.*\b(?:PLEASE|PLS|KINDLY)\s+(?:ADD|INSERT|DELETE|AMEND|CHANGE|READ)\b"
    r"|.*\b(?:NOW\s+(?:TO\s+)?READS?|TO\s+READ|(?:TO|MUST|SHALL|SHOULD)\s+BE\s+DELETED|READS?\b.*\bINSTEAD\s+OF)\b"
    rf"|.*\b(?:FIELD\s*:?\s*\d\d[A-Z]?|{_ITEM}\s+\d+)\b.*\b(?:INCREASED|DECREASED|EXTENDED|AMENDED|CHANGED|REPLACED|DELETED)\b",
    re.I | re.S,
)


class Order(NamedTuple):
    """A change in words.

    Attributes:
        verb: what to do.
        tag: field of the credit.
        number: number of the clause in it, if one is named.
        words: the words to put, or to delete; the sum to add or take off.
        old: the words that they take the place of, or that a deleted clause is said to have.
    """

    verb: Literal["replace", "delete", "exchange", "increase", "decrease"]
    tag: str
    number: int | None
    words: str
    old: str


class _Named(NamedTuple):
    """A field or clause that a sentence names, and where it names it."""

    tag: str
    number: int | None
    begin: int
    end: int


def order_in(text: str, tag: str | None, *, deleting: bool = False) -> Order | None:
    """Return the change that a sentence orders, or None if it merely gives new wording.

    Args:
        text: block of an amendment, or a sentence of its narrative.
        tag: field that it stands in; without one, the sentence must name the field.
        deleting: whether it stands in a block of deletions, and so needs no verb.

    >>> order_in("PLEASE READ FIELD 47A-11 AS ''STALE B/L ACCEPTABLE''", "47A")[:4]
    ('replace', '47A', 11, 'STALE B/L ACCEPTABLE')
    >>> order_in("PLEASE READ WORDS IN FIELD 46A-1 ''BY COURIER'' AS DELETED", "46A")[:4]
    ('delete', '46A', 1, 'BY COURIER')
    >>> order_in("LATEST SHIPMENT DATE IS EXTENDED TO 31 AUG 2026", None)[:4]
    ('replace', '44C', None, '31 AUG 2026')
    """
    outside = _QUOTED.sub(lambda found: "''" + " " * (len(found[0]) - 4) + "''", text)
    quotes = [found["words"] for found in _QUOTED.finditer(text)]
    named = _reference(outside, tag)
    if named is None or named == (tag, None, 0, 0):
        deletes = tag and len(quotes) == 1 and _DELETES.search(outside) and not _NEW.search(outside)
        if deletes and tag:
            return Order("delete", tag, None, quotes[0], "")
    if named is None:
        return None
    if order := _exchange(text, outside, named, quotes):
        return order
    if _INSTEAD.search(outside):
        return None
    if (summed := _SUM.search(text)) and named.tag == "32B":
        verb: Literal["increase", "decrease"] = (
            "increase" if summed["way"].upper() == "INCREASED" else "decrease"
        )
        return Order(verb, "32B", None, summed["sum"].upper(), "")
    if named.number is None and tag == named.tag:
        return None
    return _whole(text, outside, named, quotes, deleting=deleting)


def orders_something(text: str) -> bool:
    """Tell whether a sentence speaks of changing a text rather than being new text.

    >>> orders_something("ITEM 4 NOW READS: ..."), orders_something("PACKING LIST IN 5 COPIES")
    (True, False)
    """
    return _ORDERS.match(_QUOTED.sub("''", text)) is not None


def parted(text: str, tag: str | None) -> Iterator[str]:
    """Yield the parts of a text that begin with a line that is, or begins, an order of its own."""
    lines = text.splitlines(keepends=True)
    starts = [
        i
        for i, line in enumerate(lines)
        if i and (orders_something(line) and _reference(line, tag) is not None)
    ]
    for begin, end in pairwise([0, *starts, len(lines)]):
        if part := "".join(lines[begin:end]).strip("\n"):
            yield part


def _exchange(text: str, outside: str, named: _Named, quotes: list[str]) -> Order | None:
    """Return the order to put words in the place of others."""
    instead = _INSTEAD.search(outside)
    if len(quotes) == 2 and instead:
        return Order("exchange", named.tag, named.number, quotes[0], quotes[1])
    if len(quotes) == 2:
        first, second = list(_QUOTED.finditer(text))
        if _READS.search(text[first.end() : second.start()]):
            return Order("exchange", named.tag, named.number, quotes[1], quotes[0])
        return None
    if instead is None:
        return None
    after = text[named.end : instead.start()]
    read = _READS.search(after) or re.match(r"\s*:", after)
    words = after[read.end() if read else 0 :].strip(" :'\",")
    old = text[instead.end() :].strip(" :'\",.")
    if not words or read is None:
        return None
    if _EXISTING.fullmatch(old) or named.tag not in ("45A", "46A", "47A"):
        whole = named.number is not None or named.tag not in ("45A", "46A", "47A")
        return Order("replace", named.tag, named.number, words, "") if whole else None
    return Order("exchange", named.tag, named.number, words, old)


def _whole(
    text: str, outside: str, named: _Named, quotes: list[str], *, deleting: bool
) -> Order | None:
    """Return the order to replace or delete a field, a clause, or quoted words of it."""
    tag, number, begin, end = named
    replaces = _REPLACES.search(outside)
    if replaces and number is not None:
        words = quotes[0] if len(quotes) == 1 else text[replaces.end() :].strip(" :'\"")
        return Order("replace", tag, number, " ".join(words.split()), "") if words else None
    if _DELETES.search(outside) and not _NEW.search(outside):
        words = quotes[0] if len(quotes) == 1 else ""
        return Order("delete", tag, number, words, "") if len(quotes) < 2 else None
    if (at := _reads(outside, begin, end)) is not None:
        words = quotes[0] if len(quotes) == 1 else text[at:].strip(" :'\"+")
        return Order("replace", tag, number, " ".join(words.split()), "") if words else None
    if deleting and len(quotes) < 2:
        rest = text[:begin] + text[end:]
        old = "" if quotes or not _OTHER_WORDS.search(rest) else rest.strip(" :.-")
        return Order("delete", tag, number, quotes[0] if quotes else "", old)
    return None


def _reads(text: str, begin: int, end: int) -> int | None:
    """Return where the new wording begins: after READ X AS, or after X TO READ."""
    if (between := re.match(r"\W*\bAS\b\s*:?", text[end:], re.I)) and re.search(
        r"\bREAD\b", text[:begin], re.I
    ):
        return end + between.end()
    found = _READS.search(text, end)
    return found.end() if found else None


def _reference(text: str, tag: str | None) -> _Named | None:
    """Return the field and clause that a sentence names, and where it names them."""
    for form in (_TURNED, _REFERENCE):
        for found in form.finditer(text):
            name = known(found["tag"])
            number = int(found["number"]) if found["number"] else None
            explicit = "FIELD" in found[0].upper() or not found["tag"].isdigit()
            other = tag is not None and name != tag and number is None and not _SUM.search(text)
            if name in FORMATS and name is not None and explicit and not other:
                return _Named(name, number, found.start(), found.end())
    for name, label in _NAMED.items():
        if begun := re.match(rf"{_BEGINS}(?:{label})\b", text, re.I):
            changed = _READS.search(text) or _INSTEAD.search(text) or _SUM.search(text)
            return _Named(name, None, begun.start(), begun.end()) if changed else None
    if tag is None:
        return None
    if (alone := _ALONE.search(text)) is not None:
        return _Named(tag, int(alone["number"]), alone.start(), alone.end())
    return _Named(tag, None, 0, 0) if _INSTEAD.search(text) else None
