"""What stands above the fields of a printed message: its type, who sent it, to whom, when."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

import pycountry

from extractors.swift.canonical import bic_of
from extractors.swift.dates import printed_date
from extractors.swift.fields import Field, Segment, said
from extractors.swift.lines import Line, Piece

_TYPE = re.compile(
    r"\b(?:MESSAGE TYPE|SWIFT (?:INPUT|OUTPUT)|MT|FIN|IDENTIFIER|报文类型)\b[\s:：./-]*(?:MESSAGE TYPE)?[\s:：]*"
    r"(?:MT|FIN)?[\s:.]*[SIO]?(?P<type>7\d\d)\b",
    re.I,
)
_BIC = r"(?P<bic>[A-Z]{6}[A-Z0-9]{2}(?:[A-Z0-9]{3,4})?)(?![A-Z0-9])"
_SENDER = re.compile(
    rf"(?:^|\s{{2}}|\bMT\s?7\d\d\s)\W*(?:SENDER|(?:SWIFT O7\d\d )?RECEIVED FROM|SENT BY|FROM|SENDING BANK|CORRESPONDENTS? BIC/TID|发报行|发自)\b.*?[\s:：]{_BIC}"
)
_RECEIVER = re.compile(
    rf"(?:^|\s{{2}})\W*(?:RECEIVER|SENT TO|TO|RECEIVING BANK|OWN BIC/TID|SEND TO|发往|收报行)(?:\s+Send to)?\b.*?[\s:：]{_BIC}"
)
_SENT = re.compile(
    r"(?:MESSAGE|CORRESPONDENT) INPUT REFERENCE\s*:?\s*(?:\d{4}\s+)?(?P<sent>\d{6})(?P<lt>[A-Z]{6}[A-Z0-9]{6})",
    re.I,
)
#: When the message came out of the network, where the print does not say when it went in.
_CAME = re.compile(_SENT.pattern.replace("INPUT", "OUTPUT"), re.I)
_DATED = re.compile(
    r"^\s*(?:DATE(?: SENT)?|SENT ON|MESSAGE DATE|日期)\s*[:：]\s*(?P<sent>.+)", re.I
)

#: Block 2 of a message that came out of the network, where block 1 is not shown.
_BLOCK = re.compile(r"\{2:O(?P<type>7\d\d)\d{10}(?P<terminal>[A-Z]{6}[A-Z0-9]{6})")
#: A bank that is only named, above a credit that a textbook or an adviser prints.
_NAMED = (
    (
        "sender",
        re.compile(
            r"^\W*(?:ISSUING|OPENING) BANK\s*(?:/?\s*开证行)?\s*[:：]\s*(?P<name>\S.*)", re.I
        ),
    ),
    (
        "receiver",
        re.compile(
            r"^\W*(?:ADVISING|NOTIFYING) BANK\s*(?:/?\s*通知行)?\s*[:：]\s*(?P<name>\S.*)", re.I
        ),
    ),
)


def noted(tag: str, text: str, piece: Piece, aside: Sequence[Piece] = ()) -> Field:
    """Return what a header says as a field of its own."""
    return Field(tag, piece, ((Segment(text, piece),),), said(*aside))


def heading(lines: Sequence[Line]) -> Iterator[Field]:
    """Yield type, sender, receiver and date from lines above the first field."""
    done: set[str] = set()
    for i, line in enumerate(lines):
        text = line.text
        for tag, form in (("sender", _SENDER), ("receiver", _RECEIVER)):
            found = form.search(text.upper())
            if tag not in done and found and _is_code(found):
                done.add(tag)
                begin, end = found.span("bic")
                yield noted(
                    tag, bic_of(found["bic"]), Piece(line, begin, end), _name(lines, i, end)
                )
        for tag, form in _NAMED:
            if tag not in done and (found := form.search(text)):
                done.add(tag)
                yield noted(tag, found["name"].strip(), line.piece(found.start("name")))
        if not done & {"type", "sender"} and (found := _BLOCK.search(text)):
            done |= {"type", "sender"}
            yield noted("sender", bic_of(found["terminal"]), Piece(line, *found.span("terminal")))
            yield noted("type", found["type"], Piece(line, *found.span("type")))
        if "type" not in done and (found := _TYPE.search(text)):
            done.add("type")
            yield noted("type", found["type"], Piece(line, *found.span("type")))
    yield from _sent(lines)


def _sent(lines: Sequence[Line]) -> Iterator[Field]:
    """Yield the day on which the message was sent or, failing that, came."""
    for form in (_SENT, _DATED, _CAME):
        for line in lines:
            if not (found := form.search(line.text)):
                continue
            piece = Piece(line, *found.span("sent"))
            if date := printed_date(piece.text):
                yield noted("sent", date.digits, piece.narrowed(*date.span))
                return


def _is_code(found: re.Match[str]) -> bool:
    """Tell whether this is the code of a bank and not the first word of its name.

    Behind a mere TO or FROM, a word of eight letters that another follows may be either.
    """
    if not _has_country(found["bic"]):
        return False
    weak = re.match(r"\W*(?:TO|FROM)\b\s*:", found[0]) and found["bic"].isalpha()
    after = found.string[found.end("bic") :]
    return not (weak and len(found["bic"]) == 8 and re.match(r" [^\W\d]", after))


@cache
def _has_country(bic: str) -> bool:
    """Tell whether a BIC names a country, as no mere word of eight letters does but by chance."""
    return bic[4:6] == "XK" or pycountry.countries.get(alpha_2=bic[4:6]) is not None


def _name(lines: Sequence[Line], i: int, end: int) -> list[Piece]:
    """Return the name and the city that are printed beside or under a BIC."""
    beside = lines[i].piece(end)
    if re.search(r"[A-Za-z]{3}", beside.text) and not re.search(r"\b(?:LT|BIC)\b\s*:", beside.text):
        name = re.sub(r"^\W*(?:XXX\W+)?(?:BIC identified as:)?\W*", "", beside.text)
        return [beside.narrowed(len(beside.text) - len(name), len(beside.text))]
    pieces = []
    indent = len(lines[i].text) - len(lines[i].text.lstrip())
    for line in lines[i + 1 : i + 4]:
        text = line.text.strip()
        inside = len(line.text) - len(line.text.lstrip()) > indent
        if not text or not inside or re.match(r"[^:]{0,40}[:：](?!\S)|[-=*{:]|[\w ]+:\s", text):
            break
        pieces.append(line.piece())
    return pieces
