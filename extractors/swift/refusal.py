"""MT734 and MT750, or a free message: why a bank refuses documents, and where it keeps them."""

from __future__ import annotations

from extractors.documents import BankRefusal
from extractors.evidence import Extraction
from extractors.form import Form
from extractors.printed import refused
from extractors.swift import items
from extractors.swift.credit import number_field
from extractors.swift.fields import Field
from extractors.swift.filling import put_date, put_money
from extractors.swift.splitting import Message

KINDS = frozenset({"734", "750"})
#: Messages in free words, and their fields.
_FREE, _NARRATIVES = frozenset({"799", "999", "499"}), ("79Z", "79", "77A")


def refuses(message: Message) -> bool:
    """Tell whether a message refuses documents, be it in free words."""
    if message.kind in KINDS:
        return True
    told = message.field(*_NARRATIVES) if message.kind in _FREE else None
    return told is not None and refused.refuses(told.text) and bool(refused.points(told.text))


def read_refusal(message: Message) -> Extraction[BankRefusal]:
    """Read a notice of refusal (MT734) or of discrepancies (MT750).

    Its date is the day it was sent, which only its header says: article 16(d) of UCP 600
    counts from presentation to that day, not to the date of utilisation in field 32A.
    """
    form = Form(BankRefusal)
    for way, field in (("number", message.field("20")), ("credit_number", number_field(message))):
        if field and field.text.strip():
            form.put(way, seen=field.seen(), value=" ".join(field.text.split()))
    if sent := message.field("sent"):
        put_date(form, "date", field=sent)
    if claimed := message.field("32A"):
        put_money(form, "amount", claimed, begin=6)
    elif claimed := message.field("32B"):
        put_money(form, "amount", claimed)
    if message.kind in _FREE and (told := message.field(*_NARRATIVES)):
        _enter_told(form, told)
    if points := message.field("77J", "77A"):
        for i, (span, text) in enumerate(_listed(points.text)):
            form.put("discrepancies", i, seen=points.seen(*span), value=text)
    if kept := message.field("77B"):
        form.put("disposal", seen=kept.seen(), value=" ".join(kept.text.split()))
    return form.done(message.text, message.source)


def _enter_told(form: Form[BankRefusal], told: Field) -> None:
    """Enter what a message in free words refuses, under which credit, and what it does then."""
    text = told.text
    for i, span in enumerate(refused.points(text)):
        form.put(
            "discrepancies", i, seen=told.seen(*span), value=" ".join(text[slice(*span)].split())
        )
    for way, where in (
        ("credit_number", refused.credit_number(text)),
        ("disposal", refused.kept(text)),
    ):
        if where:
            form.put(way, seen=told.seen(*where), value=" ".join(text[slice(*where)].split()))


def _listed(text: str) -> list[tuple[refused.Span, str]]:
    """Return the points of field 77J: items as banks mark them, or lines with a stroke each."""
    found = [(item.span, item.text) for item in items.split(text)]
    if len(found) > 1:
        return found
    marked = [(span, " ".join(text[slice(*span)].split())) for span in refused.items(text)]
    return marked if len(marked) > 1 else found
