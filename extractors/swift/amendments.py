"""MT707 and 708 to an amendment: what it changes, field by field."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from extractors.documents import CreditAmendment
from extractors.evidence import Evidence, Extraction
from extractors.form import Form
from extractors.swift.credit import joined, number_field
from extractors.swift.fields import Field
from extractors.swift.filling import put_date
from extractors.swift.splitting import Message, sources_of

#: Fields of an amendment that give a field of the credit anew.
_ANEW = frozenset(
    {
        *("40A", "40E", "31D", "31E", "34B", "50", "51a", "39A", "39B", "39C", "41a", "42C"),
        *("42a", "42M", "42P", "43P", "43T", "44A", "44B", "44C", "44D", "44E", "44F", "48"),
        *("49", "53a", "57a", "58a", "71B", "71D", "78", "23S", "79", "79Z"),
    }
)
#: The fields that change a text of the credit, each with the field that it changes.
TEXTS = {"45B": "45A", "46B": "46A", "47B": "47A", "49M": "49G", "49N": "49H"}
_CODES = {"ADD": "add", "DELETE": "delete", "REPALL": "replace_all"}
_CODE = re.compile(r"^[ \t]*/(ADD|DELETE|REPALL)/[ \t]*\n?", re.M)


class _Change(NamedTuple):
    tag: str
    operation: str
    text: str
    seen: Evidence


def read_amendment(messages: Sequence[Message]) -> Extraction[CreditAmendment]:
    """Read an amendment from its MT707 and the MT708 that continue it."""
    first = messages[0]
    form = Form(CreditAmendment)
    fields = joined(f for message in messages for f in message.fields)
    modern = any(f.tag in ("22A", "27") for f in fields)
    if number := number_field(first):
        _put(form, "credit_number", number)
    for way, tag in (("number", "26E"), ("sender_reference", "20"), ("charges", "71N")):
        if field := next((f for f in fields if f.tag == tag), None):
            _put(form, way, field)
    if dated := first.field("30"):
        put_date(form, "date", field=dated)
    changes = [change for field in fields for change in _changes(field, modern=modern)]
    for i, change in enumerate(changes):
        for part in ("tag", "operation", "text"):
            form.put("changes", i, part, seen=change.seen, value=getattr(change, part))
    return form.done("\n".join(m.text for m in messages), sources_of(messages))


def _put(form: Form[CreditAmendment], way: str, field: Field) -> None:
    if text := " ".join(field.text.split()):
        form.put(way, seen=field.seen(), value=text)
    else:
        form.illegible(way, seen=field.seen())


def _changes(field: Field, *, modern: bool) -> Iterator[_Change]:
    """Yield what a field of an amendment changes in the credit.

    Before November 2018 field 59 named the beneficiary *before* the amendment.
    """
    tag, text = field.base, field.text
    if tag in ("32B", "33B"):
        operation = "increase" if tag == "32B" else "decrease"
        yield _Change("32B", operation, text, field.seen())
    elif tag in TEXTS:
        yield from _blocks(field)
    elif tag in _ANEW or (tag == "59" and modern):
        shown = "79" if tag == "79Z" else field.tag
        yield _Change(shown, "replace", text, field.seen())


def _blocks(field: Field) -> Iterator[_Change]:
    """Yield the blocks of field 45B, 46B or 47B: each begins with a code on a new line."""
    text = field.text
    codes = list(_CODE.finditer(text))
    starts = [code.start() for code in codes] + [len(text)]
    tag = TEXTS[field.base]
    if text[: starts[0]].strip():
        yield _Change(tag, "replace", text[: starts[0]].strip(), field.seen(0, starts[0]))
    for code, end in zip(codes, starts[1:], strict=True):
        seen = field.seen(code.start(), end)
        yield _Change(tag, _CODES[code[1]], text[code.end() : end].strip(), seen)
