"""Amendments in sentences: ``FIELD 47A-11 TO READ ''…''``, ``READ ''X'' INSTEAD OF ''Y''``."""

from __future__ import annotations

import re
from typing import Literal, NamedTuple

from extractors.evidence import Evidence
from extractors.swift.dates import printed_date
from extractors.swift.items import split
from extractors.swift.messages import FORMATS, known
from extractors.swift.standing import CLAUSES, Clause, Standing, same_words

_FIELD = r"(?:FIELD|FLD|F|TAG)?\s*:?\s*(?P<tag>\d\d[A-Z]?)\b\s*:?"
_CLAUSE = r"(?:[-/.(\s,]*(?:ITEM|CLAUSE|POINT|PARA(?:GRAPH)?|SUB-?CLAUSE|NO\.?|NUMBER|CONDITION|#)*[-.\s(]*(?P<number>\d{1,2})\)?)?"
_REFERENCE = re.compile(rf"\b{_FIELD}{_CLAUSE}(?![\d%])", re.I)
_TURNED = re.compile(
    rf"\b(?:ITEM|CLAUSE|POINT|PARAGRAPH|CONDITION)\s*(?:NO\.?)?\s*\(?(?P<number>\d{{1,2}})\)?\s*(?:OF|IN|UNDER)\s+{_FIELD}",
    re.I,
)
_QUOTE = r"(?:''|\"|“|”|‘‘|’’|``|(?<!\w)'|QUOTE\b)"
_UNQUOTE = r"(?:''|\"|“|”|’’|'(?!\w)|\bUNQUOTE)"
_QUOTED = re.compile(rf"{_QUOTE}\s*(?P<words>.+?)\s*{_UNQUOTE}", re.I | re.S)
_READS = re.compile(
    r"\b(?:(?:TO|NOW|SHOULD|SHALL|MUST|PLEASE)\s+)*(?:READS?|BE\s+READ)(?:\s+NOW)?(?:\s+AS(?:\s+FOLLOWS)?)?\b\s*:?|"
    r"\b(?:AMENDED|CHANGED|REPLACED|EXTENDED|REVISED)\s+(?:TO|BY|WITH|AS|INTO|UNTIL)(?:\s+(?:READ|FOLLOWS)(?:\s+AS)?)?\b\s*:?",
    re.I,
)
_INSTEAD = re.compile(r"\bINSTEAD\s+OF\b|\bIN\s+(?:LIEU|PLACE)\s+OF\b|\bAND\s+NOT\b", re.I)
_DELETES = re.compile(r"\b(?:DELETED?|DELETION|REMOVED?|CANCELLED|WAIVED)\b", re.I)
_OTHER_WORDS = re.compile(
    r"\b(?!(?:IN|FULL|THE|WHOLE|ENTIRE(?:LY)?|COMPLETE(?:LY)?|PLEASE|UNDER|WORDS|FROM|OF)\b)\w+",
    re.I,
)
_NEW = re.compile(r"\bADD(?:ED|ITIONAL)?\b|\bINSERT", re.I)


class Outcome(NamedTuple):
    """Whether a change was applied, and what a person should know of it.

    ``left`` are the sentences of it that were not applied, if only some were not.
    """

    applied: bool
    why: str | None = None
    left: tuple[str, ...] = ()


class Order(NamedTuple):
    """A change in words.

    Attributes:
        verb: what to do.
        tag: field of the credit.
        number: number of the clause in it, if one is named.
        words: the words to put, or to delete.
        old: the words that they take the place of, or that a deleted clause is said to have.
    """

    verb: Literal["replace", "delete", "exchange"]
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
    """
    outside = _QUOTED.sub(lambda found: "''" + " " * (len(found[0]) - 4) + "''", text)
    if (reference := _reference(outside, tag)) is None:
        return None
    named, number, begin, end = reference
    quotes = [found["words"] for found in _QUOTED.finditer(text)]
    if _INSTEAD.search(outside):
        if len(quotes) == 2:
            return Order("exchange", named, number, quotes[0], quotes[1])
        return _unquoted(text, named, end) if named not in (*CLAUSES, "45A") else None
    if number is None and tag is not None:
        return None
    if _DELETES.search(outside) and not _NEW.search(outside):
        words = quotes[0] if len(quotes) == 1 else ""
        return Order("delete", named, number, words, "") if len(quotes) < 2 else None
    if (at := _reads(outside, begin, end)) is not None:
        words = quotes[0] if len(quotes) == 1 else text[at:].strip(" :'\"")
        return Order("replace", named, number, " ".join(words.split()), "") if words else None
    if deleting and len(quotes) < 2:
        rest = text[:begin] + text[end:]
        old = "" if quotes or not _OTHER_WORDS.search(rest) else rest.strip(" :.-")
        return Order("delete", named, number, quotes[0] if quotes else "", old)
    return None


def _reads(text: str, begin: int, end: int) -> int | None:
    """Return where the new wording begins: after READ X AS, or after X TO READ."""
    if (between := re.match(r"\W*\bAS\b\s*:?", text[end:], re.I)) and re.search(
        r"\bREAD\b", text[:begin], re.I
    ):
        return end + between.end()
    found = _READS.search(text, end)
    return found.end() if found else None


def _unquoted(text: str, tag: str, end: int) -> Order | None:
    """Return the order of X TO READ Y INSTEAD OF Z where nothing is quoted."""
    read, instead = _READS.search(text, end), _INSTEAD.search(text, end)
    if read is None or instead is None or instead.start() < read.end():
        return None
    words = text[read.end() : instead.start()].strip(" :'\",")
    return Order("replace", tag, None, words, "") if words else None


def _reference(text: str, tag: str | None) -> tuple[str, int | None, int, int] | None:
    """Return the field and clause that a sentence names, and where it names them."""
    for form in (_TURNED, _REFERENCE):
        for found in form.finditer(text):
            name = known(found["tag"])
            number = int(found["number"]) if found["number"] else None
            explicit = "FIELD" in found[0].upper() or not found["tag"].isdigit()
            other = tag is not None and name != tag and number is None
            if name in FORMATS and name is not None and explicit and not other:
                return name, number, found.start(), found.end()
    if tag is None:
        return None
    alone = re.search(
        r"\b(?:ITEM|CLAUSE|POINT|CONDITION)\s*(?:NO\.?)?\s*\(?(\d{1,2})\b", text, re.I
    )
    if alone:
        return tag, int(alone[1]), alone.start(), alone.end()
    return (tag, None, 0, 0) if _INSTEAD.search(text) else None


def carry_out(state: Standing, order: Order, seen: Evidence) -> Outcome:
    """Carry out an order on the credit as it stands."""
    if order.tag not in CLAUSES:
        return _on_field(state, order, seen)
    clauses = [c for c in state.clauses[order.tag] if not c.deleted]
    if order.number is not None:
        clause = numbered(state.clauses[order.tag], order.number)
        if clause is None:
            return Outcome(False, f"there is no clause {order.number} in field {order.tag}")
        clauses = [clause]
    if order.verb == "replace" and order.number is not None:
        clauses[0].text, clauses[0].seen, clauses[0].deleted = order.words, seen, False
        return Outcome(True)
    if order.verb == "delete" and not order.words and order.number is not None:
        if order.old and same_words(order.old) != same_words(clauses[0].text):
            return Outcome(False, f"clause {order.number} has another wording")
        clauses[0].deleted = True
        return Outcome(True)
    old = order.words if order.verb == "delete" else order.old
    new = "" if order.verb == "delete" else order.words
    return _exchange(clauses, old, new, seen)


def _exchange(clauses: list[Clause], old: str, new: str, seen: Evidence) -> Outcome:
    words = r"\s+".join(re.escape(word) for word in old.split())
    hits = [c for c in clauses if old and len(re.findall(words, c.text, re.I)) == 1]
    if len(hits) != 1:
        return Outcome(False, f"the words «{old}» do not stand in exactly one clause")
    text = re.sub(words, lambda _: " ".join(new.split()), hits[0].text, flags=re.I)
    hits[0].text, hits[0].seen = " ".join(text.split()), seen
    return Outcome(True)


def _on_field(state: Standing, order: Order, seen: Evidence) -> Outcome:
    """Carry out an order on a field that is no list of clauses."""
    before = state.message.get(order.tag)
    tag = next((t for t in state.message if known(t) == order.tag), order.tag)
    if order.verb == "delete" and not order.words:
        if order.tag in ("45A", "32B", "31D"):
            return Outcome(False, f"field {order.tag} cannot be deleted as a whole")
        state.clear(order.tag)
        return Outcome(True)
    new = order.words
    if order.tag == "45A" or (order.verb != "replace" and before is not None):
        if order.verb == "replace":
            return Outcome(False, "it is not clear how much of the goods is replaced")
        old = order.words if order.verb == "delete" else order.old
        words = r"\s+".join(re.escape(word) for word in old.split())
        if before is None or len(re.findall(words, before, re.I)) != 1:
            return Outcome(False, f"the words «{old}» do not stand there exactly once")
        put = "" if order.verb == "delete" else order.words
        new = re.sub(words, lambda _: put, before, flags=re.I)
    elif order.tag in ("44C", "31C", "30") and (date := printed_date(new)):
        new = date.digits
    if (
        order.tag == "31D"
        and re.fullmatch(r"\D*\d[\d A-Z./-]*", new)
        and (date := printed_date(new))
    ):
        new = date.digits + state.message.get("31D", "")[6:]
    if state.replace(tag, new, seen):
        return Outcome(True)
    return Outcome(False, "the new value cannot be understood")


def numbered(clauses: list[Clause], number: int) -> Clause | None:
    """Return the clause of a number: its own, or else its place among those with marks."""
    own = [c for c in clauses if c.number == number]
    if own:
        return own[0] if len(own) == 1 else None
    if any(c.number is not None for c in clauses):
        return None
    return clauses[number - 1] if 1 <= number <= len(clauses) else None


def delete(state: Standing, tag: str, text: str) -> Outcome:
    """Delete the clauses that a block repeats word for word."""
    if tag not in CLAUSES:
        before = state.message.get(tag)
        if before and text and same_words(text) == same_words(before) and tag != "45A":
            state.clear(tag)
            return Outcome(True)
        return Outcome(False, "it is not clear how much is deleted")
    missing = []
    for item in split(text):
        hits = [
            c
            for c in state.clauses[tag]
            if not c.deleted and same_words(c.text) == same_words(item.text)
        ]
        if len(hits) == 1:
            hits[0].deleted = True
        else:
            missing.append(item.text)
    if missing:
        return Outcome(
            False, f"no clause of field {tag} has just this wording: {' / '.join(missing)}"
        )
    return Outcome(True)
