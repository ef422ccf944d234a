"""MT700, 705, 710 and 720, with what continues them, to the credit as issued."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

from extractors.documents import Credit
from extractors.evidence import Extraction
from extractors.form import Form
from extractors.swift.fields import Field
from extractors.swift.filling import fill
from extractors.swift.letters import leave_open
from extractors.swift.messages import LETTER
from extractors.swift.parties import put_bank
from extractors.swift.splitting import Message, sources_of

#: Messages that open or advise a credit, and those that continue them.
ISSUES = frozenset({"700", "705", "710", "720"})
CONTINUATIONS = {"701": "700", "711": "710", "721": "720"}
_HEADER = frozenset({"type", "sender", "receiver", "sent"})

#: The field that holds the number of the credit, by type of message; a free message has none.
NUMBERED = {
    **dict.fromkeys(("700", "701", "705", "734", "740", "747", "752"), "20"),
    **dict.fromkeys(("710", "711", "720", "721", "730", "750", "754"), "21"),
    **dict.fromkeys(("707", "708"), "23"),
}

#: Signs that no reference in a message has, but a recogniser sees in figures.
_MISREAD = re.compile(r"[@|\\{}~^<>=*!§$€£]")


def number_field(message: Message) -> Field | None:
    """Return the field with the number of the credit.

    In an amendment it is the issuing bank's reference; before November 2018 that could be
    left out where the issuing bank itself was the sender, whose reference it then is. Some
    banks write NONREF there instead.
    """
    field = message.field(NUMBERED.get(message.kind, "20"))
    nothing = field is None or "".join(field.text.split()).upper() in ("NONREF", "NOREF", "NONE")
    return message.field("20") if nothing and message.kind in ("707", "708") else field


def read_credit(messages: Sequence[Message]) -> Extraction[Credit]:
    """Read a credit from the message that opens it and those that continue it, in order."""
    first = messages[0]
    form = Form(Credit)
    if number := number_field(first):
        lines = number.text.split("\n")
        seen = number.seen(0, len(lines[0]))
        if seen.method == "ocr" and _MISREAD.search(lines[0]):
            form.illegible("number", seen=seen)
        elif lines[0].strip():
            form.put("number", seen=seen, value=lines[0])
        else:
            form.illegible("number", seen=number.seen())
    fields = joined(_own(field, message) for message in messages for field in message.fields)
    letter = first.kind == LETTER
    if letter and (kind := first.field("type")):
        form.put("medium", seen=kind.seen(), value=LETTER)
    for field in fields:
        if field.tag not in _HEADER and not letter:
            form.put("message", field.tag, seen=field.seen(), value=field.text)
        if field.tag not in _HEADER:
            fill(form, field)
    _older_ports(form, fields)
    _banks(form, first)
    if letter and (kind := first.field("type")):
        leave_open(form, kind, first.text)
    if not form.has("issue_date") and (sent := first.field("sent")):
        fill(form, replace(sent, tag="31C"))
    return form.done("\n".join(m.text for m in messages), sources_of(messages))


def _own(field: Field, message: Message) -> Field:
    """Return a field with the tag that it has in the credit.

    Until November 2018 a continuation had 45B, 46B and 47B for what the credit has in 45A,
    46A and 47A.
    """
    older = message.kind in CONTINUATIONS and field.tag in ("45B", "46B", "47B")
    return replace(field, tag=field.tag[:2] + "A") if older else field


def joined(fields: Iterable[Field]) -> list[Field]:
    """Return fields with those of the same tag made one, in the order in which they came.

    The references and what a header says are those of the first message.
    """
    found: dict[str, Field] = {}
    for field in fields:
        before = found.get(field.tag)
        if before is None:
            found[field.tag] = field
        elif field.tag not in ("20", "21", "23", "26E", "30") and field.tag not in _HEADER:
            found[field.tag] = replace(before, lines=(*before.lines, *field.lines))
    return list(found.values())


def _older_ports(form: Form[Credit], fields: Sequence[Field]) -> None:
    """Enter the ports of a credit from before November 2006, which had no fields for them.

    Fields 44A and 44B then said where goods are loaded and to where they are carried: in a
    credit that asks for a bill of lading, from port to port.
    """
    tags = {field.tag for field in fields}
    sea = any(
        f.tag == "46A" and re.search(r"\bBILLS?\s+OF\s+LAD|\bB/L\b", f.text, re.I) for f in fields
    )
    if tags & {"40E", "44E", "44F"} or not sea:
        return
    for old, new in (("44A", "44E"), ("44B", "44F")):
        for field in fields:
            if field.tag == old:
                fill(form, replace(field, tag=new))


def _banks(form: Form[Credit], message: Message) -> None:
    """Enter the banks that only the header names.

    The sender issues the credit, unless it passes on another bank's; then field 52a says
    who issued it, and a sender that adds its confirmation is the confirming bank.
    """
    sender, receiver = message.field("sender"), message.field("receiver")
    if not form.has("issuing_bank"):
        if issuer := message.field("50B"):
            put_bank(form, "issuing_bank", issuer)
        elif sender and message.kind in ("700", "705", LETTER):
            put_bank(form, "issuing_bank", sender)
    if receiver:
        put_bank(form, "advising_bank", receiver)
    confirms = "ADDING OUR CONFIRMATION" in (message.value("40B") or "").upper()
    if sender and confirms and not form.has("confirming_bank"):
        put_bank(form, "confirming_bank", sender)
