"""Carry out what amendments order in sentences, on the credit as it stands."""

from __future__ import annotations

import re

from extractors.evidence import Evidence
from extractors.swift.dates import printed_date
from extractors.swift.items import split
from extractors.swift.messages import known
from extractors.swift.orders import Order
from extractors.swift.standing import CLAUSES, Clause, Outcome, Standing, clauses_of, same_words
from extractors.swift.sums import change_amount


def carry_out(state: Standing, order: Order, seen: Evidence) -> Outcome:
    """Carry out an order on the credit as it stands."""
    if order.verb in ("increase", "decrease"):
        return change_amount(state, order.verb, order.words, seen)
    if order.verb == "add":
        state.clauses[order.tag].extend(clauses_of(order.words, seen))
        state.values.setdefault(CLAUSES[order.tag], ())
        return Outcome(True)
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
    hits[0].text, hits[0].seen = re.sub(r"\s+([,.;])", r"\1", " ".join(text.split())), seen
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
        words = r"\s+".join(map(re.escape, text.split()))
        once = rf"(?<!\S){words}(?=[\s,.;)]|$)"
        if tag != "45A" or not before or not text or len(re.findall(once, before)) != 1:
            return Outcome(False, "it is not clear how much is deleted")
        state.replace(tag, re.sub(once, "", before), state.evidence["message", tag])
        return Outcome(True, "only these words were deleted")
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
