"""MT734 and MT750: why a bank refuses documents, and where it keeps them."""

from __future__ import annotations

from extractors.documents import BankRefusal
from extractors.evidence import Extraction
from extractors.form import Form
from extractors.swift import items
from extractors.swift.credit import number_field
from extractors.swift.filling import put_date, put_money
from extractors.swift.splitting import Message

KINDS = frozenset({"734", "750"})


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
    if points := message.field("77J", "77A"):
        for i, item in enumerate(items.split(points.text)):
            form.put("discrepancies", i, seen=points.seen(*item.span), value=item.text)
    if kept := message.field("77B"):
        form.put("disposal", seen=kept.seen(), value=" ".join(kept.text.split()))
    return form.done(message.text, message.source)
