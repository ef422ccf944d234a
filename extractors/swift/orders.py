"""Changes ordered in sentences: ``FIELD 47A-11 TO READ ''…''``, ``READ ''X'' INSTEAD OF ''Y''``.

A sentence is an order if it names a field, or a clause of one, and says what becomes of it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import Literal, NamedTuple

from extractors.swift.references import (
    GIVES,
    INSTEAD,
    ITEM,
    LISTS,
    READS,
    SUM,
    Named,
    reference,
    with_lists_by_tag,
)

_NEAR = 20  #: characters between a field and what is to be done with it
_QUOTE = r"(?:''|\"|“|”|‘‘|’’|``|(?<!\w)'|QUOTE\b)"
_UNQUOTE = r"(?:''|\"|“|”|’’|'(?!\w)|\bUNQUOTE)"
_QUOTED = re.compile(rf"{_QUOTE}\s*(?P<words>.+?)\s*{_UNQUOTE}", re.I | re.S)
_EXISTING = re.compile(
    r"\W*(?:(?:THE\s+)?(?:EXISTING|PRESENT|ORIGINAL|OLD|PREVIOUS|CURRENT)(?:\s+(?:ONE|WORDING|TEXT|CLAUSE))?)?\W*",
    re.I,
)
_DELETES = re.compile(r"\b(?:DELETED?|DELETION|REMOVED?|CANCEL(?:LED)?|WAIVED)\b", re.I)
_OTHER_WORDS = re.compile(
    r"\b(?!(?:IN|FULL|THE|WHOLE|ENTIRE(?:LY)?|COMPLETE(?:LY)?|PLEASE|UNDER|WORDS|FROM|OF|CLAUSE|"
    r"ITEM|POINT|FIELD|CONDITION)\b)\w+",
    re.I,
)
_NEW = re.compile(r"\bADD(?:ED|ITIONAL)?\b|\bINSERT", re.I)
#: New text for a field that is a list: what is put to it follows.
_ADDS = re.compile(
    r"\b(?:ADD(?:ED)?|INSERT(?:ED)?|INCLUDED?)\b(?:\s+(?:THE\s+)?(?:(?:A\s+)?NEW|FOLLOWING|FURTHER|ADDITIONAL))*"
    rf"(?:\s+(?:{ITEM}|REQUIREMENT)S?(?:\s*(?:NO\.?\s*)?\d{{1,2}}(?!\w))?)?(?:\s+(?:AS\s+FOLLOWS|READING))?\s*[:：]?\s*",
    re.I,
)
_PUT_BESIDE = re.compile(r"\b(?P<where>AFTER|BEFORE)\b\s*(?:THE\s+)?(?:WORDS?\s+)?$", re.I)
_CHANGES = re.compile(r"\b(?:CHANGE|REPLACE|AMEND|CORRECT)\b", re.I)
_INTO = re.compile(r"\W*(?:TO|BY|WITH|INTO)\W*", re.I)
_REPLACES = re.compile(r"\bREPLACED?\s+(?:IT\s+)?(?:WITH|BY)\b\s*:?", re.I)
_ORDERS = re.compile(
    r"\W*(?:(?:PLEASE|PLS|KINDLY)\s+)?(?:ADD|INSERT|DELETE|AMEND|CHANGE|REPLACE|READ|CORRECT)\b"
    r"|.*\b(?:PLEASE|PLS|KINDLY)\s+(?:ADD|INSERT|DELETE|AMEND|CHANGE|READ)\b"
    r"|.*\b(?:NOW\s+(?:TO\s+)?READS?|TO\s+READ|(?:TO|MUST|SHALL|SHOULD)\s+BE\s+DELETED|READS?\b.*\bINSTEAD\s+OF)\b"
    rf"|.*\b{ITEM}\s*(?:NO\.?\s*)?\d+\W+(?:ADD|INSERT|DELETE)\b"
    rf"|.*\b(?:FIELD\s*:?\s*\d\d[A-Z]?|{ITEM}\s+\d+)\b.*\b(?:INCREASED|DECREASED|EXTENDED|AMENDED|CHANGED|REPLACED|DELETED)\b",
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

    verb: Literal["replace", "delete", "exchange", "add", "increase", "decrease"]
    tag: str
    number: int | None
    words: str
    old: str


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
    if tag is None:
        text = with_lists_by_tag(text)
    outside = _QUOTED.sub(lambda found: "''" + " " * (len(found[0]) - 4) + "''", text)
    quotes = [found["words"] for found in _QUOTED.finditer(text)]
    named = reference(outside, tag)
    if named is None or named == (tag, None, 0, 0):
        deletes = tag and len(quotes) == 1 and _DELETES.search(outside) and not _NEW.search(outside)
        if deletes and tag:
            return Order("delete", tag, None, quotes[0], "")
    if named is None:
        return None
    order = _put_beside(text, named, quotes) or _addition(text, tag, named)
    order = order or _exchange(text, outside, named, quotes)
    if order or INSTEAD.search(outside):
        return order
    if order := _value(text, named):
        return order
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
    named = lines if tag else [with_lists_by_tag(line) for line in lines]
    starts = [
        i
        for i, line in enumerate(named)
        if i and (orders_something(line) or tag is None) and reference(line, tag) is not None
    ]
    for begin, end in pairwise([0, *starts, len(lines)]):
        if part := "".join(lines[begin:end]).strip("\n"):
            yield part


def _put_beside(text: str, named: Named, quotes: list[str]) -> Order | None:
    """Return the order to put words behind or before others: INSERT ''X'' AFTER ''Y''."""
    if len(quotes) != 2 or not _NEW.search(text):
        return None
    first, second = list(_QUOTED.finditer(text))
    beside = _PUT_BESIDE.search(text[first.end() : second.start()])
    if not beside:
        return None
    new, old = quotes
    whole = f"{old} {new}" if beside["where"].upper() == "AFTER" else f"{new} {old}"
    return Order("exchange", named.tag, named.number, whole, old)


def _addition(text: str, tag: str | None, named: Named) -> Order | None:
    """Return the order to put a clause to a list, from a sentence that names the list."""
    if tag is not None or named.tag not in LISTS:
        return None
    adds = _ADDS.search(text)
    if (
        adds is None
        or _DELETES.search(text[: adds.start()])
        or INSTEAD.search(text)
        or READS.search(text[: named.end])
    ):
        return None
    at = max(adds.end(), named.end)
    words = " ".join(text[at:].strip(" :'\"+").split())
    between = text[min(adds.end(), named.end) : max(adds.start(), named.begin)]
    return Order("add", named.tag, None, words, "") if words and len(between) < _NEAR else None


def _value(text: str, named: Named) -> Order | None:
    """Return the order that gives a field a new value, or adds to the amount or takes off it."""
    if named.number is None and (gives := GIVES.fullmatch(text, named.end)):
        return Order("replace", named.tag, None, gives["value"], "")
    if (summed := SUM.search(text)) and named.tag == "32B":
        increases = summed["way"].upper().startswith("INC")
        return Order(
            "increase" if increases else "decrease", "32B", None, summed["sum"].upper(), ""
        )
    return None


def _exchange(text: str, outside: str, named: Named, quotes: list[str]) -> Order | None:
    """Return the order to put words in the place of others."""
    instead = INSTEAD.search(outside)
    if len(quotes) == 2 and instead:
        return Order("exchange", named.tag, named.number, quotes[0], quotes[1])
    if len(quotes) == 2:
        first, second = list(_QUOTED.finditer(text))
        between = text[first.end() : second.start()]
        if READS.search(between) or (
            _CHANGES.search(text[: first.start()]) and _INTO.fullmatch(between)
        ):
            return Order("exchange", named.tag, named.number, quotes[1], quotes[0])
        return None
    if instead is None:
        return None
    if named.begin > instead.end() and named.tag in ("45A", *LISTS) and named.number is None:
        read = READS.search(text[: instead.start()])
        words = text[read.end() if read else 0 : instead.start()].strip(" :'\",")
        old = re.sub(r"\s+(?:IN|UNDER|OF)\s*$", "", text[instead.end() : named.begin], flags=re.I)
        return Order("exchange", named.tag, None, words, old.strip(" :'\",.")) if read else None
    after = text[named.end : instead.start()]
    read = READS.search(after) or re.match(r"\s*:", after)
    beside = text[: named.end].rstrip().endswith(":")  # FIELD 43P: ALLOWED INSTEAD OF …
    words = after[read.end() if read else 0 :].strip(" :'\",")
    old = text[instead.end() :].strip(" :'\",.")
    if not words or (read is None and not beside):
        return None
    if _EXISTING.fullmatch(old) or named.tag not in ("45A", "46A", "47A"):
        whole = named.number is not None or named.tag not in ("45A", "46A", "47A")
        return Order("replace", named.tag, named.number, words, "") if whole else None
    return Order("exchange", named.tag, named.number, words, old)


def _whole(
    text: str, outside: str, named: Named, quotes: list[str], *, deleting: bool
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
    found = READS.search(text, end)
    return found.end() if found else None
