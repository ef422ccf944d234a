"""Merge amendments into the credit, in their order, and say what could not be merged.

Fields given anew replace the old ones; amounts are added or taken off; blocks of 45B, 46B
and 47B add, delete or replace. Banks also write ``/REPALL/ PLEASE READ FIELD 47A-11 AS
''…''``, against the standard: then that clause alone is replaced, and the merged credit
names it as doubtful. What is not clear is never guessed.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from extractors.documents import Amendment, Change, Credit, CreditAmendment
from extractors.evidence import Evidence, Extraction
from extractors.swift import wordings
from extractors.swift.amendments import TEXTS
from extractors.swift.dates import message_date
from extractors.swift.messages import known
from extractors.swift.orders import Order, order_in, orders_something, parted
from extractors.swift.sequence import Placed, in_order, said
from extractors.swift.standing import CLAUSES, Clause, Outcome, Standing, clauses_of, standing
from extractors.swift.sums import change_amount, check_amount

_NO_CHANGE = re.compile(
    r"\b(?:ALL\s+)?(?:THE\s+)?(?:OTHERS?|REMAINING)\s+(?:TERMS|CONDITIONS|DETAILS|CLAUSES)\b[^.]*?(?:\bUNCHANGED\b|\bTHE\s+SAME\b|$)"
    r"|\b(?:ALL\s+)?(?:OTHERS?|(?:THE\s+)?(?:REST|BALANCE))\s+(?:(?:REMAINS?|IS|ARE)\s+)?(?:UNCHANGED|(?:THE\s+)?SAME)\b",
    re.I,
)
_COURTESY = re.compile(
    r"(?:(?:PLEASE|PLS|KINDLY)\s+)?(?:AMEND|READ|NOTE)?\s*(?:(?:THE|OUR|ABOVE|SUBJECT|CAPTIONED|CREDIT|L/C|TO|AS|READ|FOLLOWS?|FOLLOWING|BELOW|AMENDMENTS?)\W*)*",
    re.I,
)
_UNCLEAR = Outcome(False, "it is not clear to a program what this changes")
_EXCLUDES = {"44C": "44D", "44D": "44C"}


class Unapplied(NamedTuple):
    """A change that a person must look at.

    Attributes:
        amendment: number of the amendment, or nothing.
        tag: field of the credit.
        text: what the amendment says.
        why: why it was not merged, or why the merging is doubtful.
    """

    amendment: str
    tag: str
    text: str
    why: str


class MergedCredit(Extraction[Credit]):
    """The credit as it stands, and what of its amendments is not in it or doubtful."""

    unapplied: tuple[Unapplied, ...] = ()
    doubtful: tuple[Unapplied, ...] = ()


def merge(
    credit: Extraction[Credit],
    amendments: Sequence[Extraction[CreditAmendment]],
    left_out: Sequence[Extraction[CreditAmendment]] = (),
) -> MergedCredit:
    """Return the credit with all amendments merged, in the order of their numbers.

    Args:
        credit: the credit as issued, or with earlier amendments merged already.
        amendments: its amendments.
        left_out: those of them that are not in force, and only remembered.

    Returns:
        A new credit; the evidence of each changed value is in the amendment it came from.
    """
    state = standing(credit)
    unapplied: list[Unapplied] = []
    doubtful: list[Unapplied] = []
    texts = [credit.document.text]
    outside = {id(amendment) for amendment in left_out}
    for placed in in_order(credit.document, amendments):
        if placed.refused:
            words = said(placed.amendment.document, "credit_number") or ""
            unapplied.append(Unapplied(placed.number, "20", words, placed.refused))
            continue
        merged = id(placed.amendment) not in outside
        if merged:
            _merge_one(state, placed, unapplied, doubtful)
            state.source.extend(placed.amendment.source)
            texts.append(placed.amendment.document.text)
        state.merged.append(_remembered(placed, unapplied, doubtful, merged=merged))
    whole = state.done("\n".join(filter(None, texts)), credit.method)
    return MergedCredit.model_construct(
        **{name: getattr(whole, name) for name in type(whole).model_fields},
        unapplied=tuple(unapplied),
        doubtful=tuple(doubtful),
    )


def _merge_one(
    state: Standing, placed: Placed, unapplied: list[Unapplied], doubtful: list[Unapplied]
) -> None:
    """Apply the changes of one amendment, and keep what of them is left or doubtful."""
    amendment = placed.amendment
    if placed.doubt:
        doubtful.append(Unapplied(placed.number, "26E", placed.number, placed.doubt))
    for i, change in enumerate(amendment.document.changes):
        seen = amendment.evidence.get(("changes", i, "text"))
        outcome = _apply(state, change, seen or Evidence(file="", text=change.text))
        if outcome.why:
            (doubtful if outcome.applied else unapplied).extend(
                Unapplied(placed.number, change.tag, text, outcome.why)
                for text in outcome.left or (change.text,)
            )


def _remembered(
    placed: Placed, unapplied: Sequence[Unapplied], doubtful: Sequence[Unapplied], *, merged: bool
) -> Amendment:
    document = placed.amendment.document
    return Amendment(
        number=placed.number or None,
        date=placed.date,
        tags=tuple(dict.fromkeys(change.tag for change in document.changes)),
        answer=document.answer,
        merged=merged,
        unapplied=_of(unapplied, placed.number),
        doubtful=_of(doubtful, placed.number),
    )


def _of(entries: Sequence[Unapplied], number: str) -> tuple[str, ...]:
    """Return what an amendment leaves open; a request to cancel is told apart."""
    return tuple(
        f"{entry.tag}: {' '.join(entry.text.split())} ({entry.why})"
        for entry in entries
        if entry.amendment == number and entry.tag != "23S"
    )


def _apply(state: Standing, change: Change, seen: Evidence) -> Outcome:
    if change.operation in ("increase", "decrease"):
        return change_amount(state, change.operation, change.text, seen)
    tag = known(change.tag) or change.tag
    tag = TEXTS.get(tag, tag)
    if tag == "34B":
        return check_amount(state, change.text)
    if tag == "31E":
        return _extend(state, change, seen)
    if tag == "23S":
        return Outcome(False, "asks to cancel the credit, which needs the beneficiary's consent")
    if tag == "79":
        return _narrative(state, change, seen)
    if change.operation == "replace" and tag not in (*CLAUSES, "45A"):
        if not state.replace(change.tag, change.text, seen):
            return Outcome(False, "the new value cannot be understood")
        if other := _EXCLUDES.get(tag):
            state.clear(other)
        return Outcome(True)
    return _change_text(state, tag, change, seen)


def _change_text(state: Standing, tag: str, change: Change, seen: Evidence) -> Outcome:
    """Apply a block of 45B, 46B, 47B, 49M or 49N."""
    clauses = [c for part in parted(change.text, tag) for c in clauses_of(part, seen)]
    deleting = change.operation == "delete"
    orders = [order_in(clause.text, tag, deleting=deleting) for clause in clauses]
    if any(orders):
        return _orders(state, tag, change, list(zip(clauses, orders, strict=True)), seen)
    if not deleting and any(orders_something(clause.text) for clause in clauses):
        return _UNCLEAR
    if change.operation == "replace_all":
        if tag in (*CLAUSES, "45A"):
            return Outcome(state.replace(tag, change.text, seen), None)
        state.drop(tag)
        state.message[tag] = change.text
        return Outcome(True)
    if change.operation == "add":
        return _add(state, tag, change.text, seen)
    if change.operation == "delete":
        return wordings.delete(state, tag, change.text)
    return Outcome(False, "has no code that says whether it adds, deletes or replaces")


def _orders(
    state: Standing,
    tag: str,
    change: Change,
    sentences: Sequence[tuple[Clause, Order | None]],
    seen: Evidence,
) -> Outcome:
    """Carry out the sentences of a block; what is no order is added, if the block adds."""
    left, why = [], _UNCLEAR.why
    for clause, order in sentences:
        if order:
            outcome = wordings.carry_out(state, order, clause.seen or seen)
        elif change.operation == "add" and not orders_something(clause.text):
            outcome = _add(state, tag, clause.bullet + clause.text, clause.seen or seen)
        else:
            outcome = _UNCLEAR
        if not outcome.applied:
            left.append(clause.text)
            why = outcome.why
    if left:
        return Outcome(False, why, tuple(left))
    if change.operation in ("replace_all", "replace"):
        return Outcome(True, "only the clause it names was changed")
    strayed = [clause.text for clause, order in sentences if order and order.tag not in CLAUSES]
    if strayed and tag in CLAUSES:
        return Outcome(
            True, "it stands in a list of clauses and changes another field", tuple(strayed)
        )
    return Outcome(True)


def _add(state: Standing, tag: str, text: str, seen: Evidence) -> Outcome:
    if tag in CLAUSES:
        state.clauses[tag].extend(clauses_of(text, seen))
        state.values.setdefault(CLAUSES[tag], ())
        return Outcome(True)
    before = state.message.get(tag, "")
    whole = f"{before}\n{text}".strip()
    if tag == "45A":
        state.put("goods_description", whole, seen)
    state.message[tag] = whole
    return Outcome(True)


def _extend(state: Standing, change: Change, seen: Evidence) -> Outcome:
    """Apply field 31E (before 2018): a new date of expiry, at the same place."""
    date = message_date(change.text.strip())
    if date is None:
        return Outcome(False, "there is no such date")
    state.put("expiry_date", date, seen)
    place = state.message.get("31D", "")[6:]
    state.message["31D"] = change.text.strip() + place
    return Outcome(True)


def _narrative(state: Standing, change: Change, seen: Evidence) -> Outcome:
    """Apply the sentences of field 79 (before 2018) that name field and new wording clearly."""
    left = []
    parts = [part for part in parted(change.text, None)]
    for clause in (clause for part in parts for clause in clauses_of(part, seen)):
        text = _NO_CHANGE.sub("", clause.text).strip(" +.-")
        if not text or _COURTESY.fullmatch(text):
            continue
        order = order_in(text, None)
        outcome = wordings.carry_out(state, order, clause.seen or seen) if order else None
        if not outcome or not outcome.applied:
            left.append(text)
    return Outcome(not left, _UNCLEAR.why if left else None, tuple(left))
