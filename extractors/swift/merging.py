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

from extractors.documents import Amendment, Change, Credit, CreditAmendment, Money, Unread
from extractors.evidence import Evidence, Extraction
from extractors.swift import wordings
from extractors.swift.dates import message_date
from extractors.swift.filling import amount
from extractors.swift.messages import known
from extractors.swift.sequence import Placed, in_order, said
from extractors.swift.standing import CLAUSES, Clause, Standing, clauses_of, standing

_NO_CHANGE = re.compile(
    r"\b(?:OTHER|REMAINING)\s+TERMS\b.*\bUNCHANGED\b|\bALL OTHER TERMS\b", re.I | re.S
)
_UNCLEAR = wordings.Outcome(False, "it is not clear to a program what this changes")
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


def _apply(state: Standing, change: Change, seen: Evidence) -> wordings.Outcome:
    if change.operation in ("increase", "decrease"):
        return _change_amount(state, change, seen)
    tag = known(change.tag) or change.tag
    if tag == "34B":
        return _check_amount(state, change, seen)
    if tag == "31E":
        return _extend(state, change, seen)
    if tag == "23S":
        return wordings.Outcome(
            False, "asks to cancel the credit, which needs the beneficiary's consent"
        )
    if tag == "79":
        return _narrative(state, change, seen)
    if change.operation == "replace" and tag not in (*CLAUSES, "45A"):
        if not state.replace(change.tag, change.text, seen):
            return wordings.Outcome(False, "the new value cannot be understood")
        if other := _EXCLUDES.get(tag):
            state.clear(other)
        return wordings.Outcome(True)
    return _change_text(state, tag, change, seen)


def _change_text(state: Standing, tag: str, change: Change, seen: Evidence) -> wordings.Outcome:
    """Apply a block of 45B, 46B, 47B, 49M or 49N."""
    clauses = clauses_of(change.text, seen)
    deleting = change.operation == "delete"
    orders = [wordings.order_in(clause.text, tag, deleting=deleting) for clause in clauses]
    if any(orders):
        return _orders(state, tag, change, list(zip(clauses, orders, strict=True)), seen)
    if change.operation == "replace_all":
        if tag in (*CLAUSES, "45A"):
            return wordings.Outcome(state.replace(tag, change.text, seen), None)
        state.drop(tag)
        state.message[tag] = change.text
        return wordings.Outcome(True)
    if change.operation == "add":
        return _add(state, tag, change.text, seen)
    if change.operation == "delete":
        return wordings.delete(state, tag, change.text)
    return wordings.Outcome(False, "has no code that says whether it adds, deletes or replaces")


def _orders(
    state: Standing,
    tag: str,
    change: Change,
    sentences: Sequence[tuple[Clause, wordings.Order | None]],
    seen: Evidence,
) -> wordings.Outcome:
    """Carry out the sentences of a block; what is no order is added, if the block adds."""
    left, why = [], _UNCLEAR.why
    for clause, order in sentences:
        if order:
            outcome = wordings.carry_out(state, order, clause.seen or seen)
        elif change.operation == "add":
            outcome = _add(state, tag, clause.bullet + clause.text, clause.seen or seen)
        else:
            outcome = _UNCLEAR
        if not outcome.applied:
            left.append(clause.text)
            why = outcome.why
    if left:
        return wordings.Outcome(False, why, tuple(left))
    against = change.operation in ("replace_all", "replace")
    return wordings.Outcome(True, "only the clause it names was changed" if against else None)


def _add(state: Standing, tag: str, text: str, seen: Evidence) -> wordings.Outcome:
    if tag in CLAUSES:
        state.clauses[tag].extend(clauses_of(text, seen))
        state.values.setdefault(CLAUSES[tag], ())
        return wordings.Outcome(True)
    before = state.message.get(tag, "")
    whole = f"{before}\n{text}".strip()
    if tag == "45A":
        state.put("goods_description", whole, seen)
    state.message[tag] = whole
    return wordings.Outcome(True)


def _change_amount(state: Standing, change: Change, seen: Evidence) -> wordings.Outcome:
    currency, figure = change.text[:3], change.text[3:].strip()
    value = amount(figure, currency)
    if value is None:
        state.values.pop("amount", None)
        return wordings.Outcome(False, "the amount cannot be understood")
    before = state.values.get("amount")
    if before is None:
        return wordings.Outcome(False, "the amount of the credit is not known")
    try:
        delta = Money(currency=currency, amount=value)
        after = before + delta if change.operation == "increase" else before - delta
    except (Unread, ValueError):
        return wordings.Outcome(False, f"is not in the currency of the credit, {before}")
    _set_amount(state, after, seen)
    return wordings.Outcome(True)


def _set_amount(state: Standing, after: Money, seen: Evidence) -> None:
    state.put("amount", after, seen)
    digits = f"{after.amount:f}".replace(".", ",")
    state.message["32B"] = after.currency + (digits if "," in digits else digits + ",")
    state.evidence["message", "32B"] = seen


def _check_amount(state: Standing, change: Change, seen: Evidence) -> wordings.Outcome:
    """Compare field 34B (before 2018), the amount after amendment, with our own sum."""
    value = amount(change.text[3:].strip(), change.text[:3])
    if value is None:
        return wordings.Outcome(False, "the amount cannot be understood")
    stated = Money(currency=change.text[:3], amount=value)
    if state.values.get("amount") == stated:
        return wordings.Outcome(True)
    return wordings.Outcome(False, f"is not the sum, {state.values.get('amount', 'not known')}")


def _extend(state: Standing, change: Change, seen: Evidence) -> wordings.Outcome:
    """Apply field 31E (before 2018): a new date of expiry, at the same place."""
    date = message_date(change.text.strip())
    if date is None:
        return wordings.Outcome(False, "there is no such date")
    state.put("expiry_date", date, seen)
    place = state.message.get("31D", "")[6:]
    state.message["31D"] = change.text.strip() + place
    return wordings.Outcome(True)


def _narrative(state: Standing, change: Change, seen: Evidence) -> wordings.Outcome:
    """Apply the sentences of field 79 (before 2018) that name field and new wording clearly."""
    left = []
    for clause in clauses_of(change.text, seen):
        if _NO_CHANGE.search(clause.text):
            continue
        order = wordings.order_in(clause.text, None)
        outcome = wordings.carry_out(state, order, clause.seen or seen) if order else None
        if not outcome or not outcome.applied:
            left.append(clause.text)
    return wordings.Outcome(not left, _UNCLEAR.why if left else None, tuple(left))
