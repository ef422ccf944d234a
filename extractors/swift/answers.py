"""Messages about a credit that neither open, change nor refuse: MT730, 752, 754, 799 and their like."""

from __future__ import annotations

from extractors.documents import BankMessage
from extractors.evidence import Extraction
from extractors.form import Form
from extractors.swift.credit import NUMBERED, number_field
from extractors.swift.fields import Field
from extractors.swift.filling import put_date, put_money
from extractors.swift.splitting import Message

#: The fields in which they tell something in words.
_NARRATIVES = ("79Z", "79", "77", "77A", "72Z", "72")


def read_answer(message: Message) -> Extraction[BankMessage]:
    """Read what a message says about a credit, whatever its type."""
    form = Form(BankMessage)
    if shown := message.field("type", "20"):
        form.put("kind", seen=shown.seen(), value=message.kind)
    for way, field in (
        ("number", message.field("20")),
        ("related", message.field("21")),
        ("credit_number", number_field(message) if message.kind in NUMBERED else None),
    ):
        _put(form, way, field)
    if dated := message.field("30", "sent"):
        put_date(form, "date", field=dated)
    if told := message.field("32A", "32D"):
        put_money(form, "amount", told, begin=6)
    elif told := message.field("32B"):
        put_money(form, "amount", told)
    _put(form, "narrative", message.field(*_NARRATIVES))
    return form.done(message.text, message.source)


def _put(form: Form[BankMessage], way: str, field: Field | None) -> None:
    if field and (text := " ".join(field.text.split())):
        form.put(way, seen=field.seen(), value=text)
