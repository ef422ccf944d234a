"""A credit in sentences: a bank's letter, by mail or fax, which is no message at all.

It is read as far as its sentences go: who, how much, until when, from where to where, and the
lists of documents and conditions.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

import pycountry

from extractors.swift.canonical import canonical
from extractors.swift.dates import printed_date
from extractors.swift.fields import Field, Said, Segment, in_one_line, said
from extractors.swift.layouts import sentences
from extractors.swift.layouts.furniture import without_furniture
from extractors.swift.layouts.heading import heading, noted
from extractors.swift.layouts.sections import Running, sections
from extractors.swift.layouts.tags import bare_heads, labelled_heads
from extractors.swift.lines import Line
from extractors.swift.messages import LETTER

_LONG = 8  #: letters of a name at least


def score(lines: Sequence[Line]) -> float:
    """Tell how surely this is a letter that issues a credit, from 0 to 1."""
    running = Running(lines)
    if not sentences.ISSUES.search(running.text) or not sentences.NUMBER.search(running.text):
        return 0.0
    tagged = sum(head is not None for head in labelled_heads(lines))
    if tagged >= 3 or any(bare_heads(lines)) or not _amount(running.text):
        return 0.0
    return 0.8


def fields(lines: Sequence[Line]) -> list[Field]:
    """Return what the letter says, as the fields that a message would have for it."""
    kept = without_furniture(lines)
    running = Running(kept)
    banks = list(_banks(kept))
    found = [*banks, *_lists(kept)]
    if title := sentences.ISSUES.search(running.text):
        found.insert(0, noted("type", LETTER, running.pieces(*title.span())[0]))
    if not any(field.tag == "46A" for field in found):
        found += _documents(running)
    goods = sentences.GOODS.search(running.text)
    if goods and not any(field.tag == "45A" for field in found):
        found.append(running.field("45A", *goods.span("value")))
    found += [*_parties(running), *_told(running), *_sum(running), *_drawee(running, banks)]
    return [*found, *_expiry(running), *_available(running)]


def _banks(lines: Sequence[Line]) -> Iterator[Field]:
    """Yield who issues and who advises: as named, or the issuer by the letterhead."""
    named = [f for f in heading(lines[:20]) if f.tag in ("sender", "receiver")]
    for tag, form in sentences.CORRESPONDING:
        for line in lines[:20]:
            if (found := form.match(line.text)) and all(field.tag != tag for field in named):
                name = line.piece(found.start("name"))
                named.append(noted(tag, name.text, name))
    yield from named
    top = [line for line in lines if line.text.strip()][: sentences.HEAD]
    signed = {_name(line) for line in lines[len(lines) // 2 :]}
    head = next(
        (
            x
            for x in top
            if sentences.HEADED.match(x.text) or (len(_name(x)) > _LONG and _name(x) in signed)
        ),
        None,
    )
    if head and all(field.tag != "sender" for field in named):
        piece = head.piece()
        letterhead = re.split(r"\s{3,}", piece.text)[0]
        yield noted("sender", letterhead, piece.narrowed(0, len(letterhead)))


def _name(line: Line) -> str:
    """Return what a line names, as it is compared: whoever heads a letter also signs it."""
    words = re.sub(r"^\s*FOR(?: AND ON BEHALF OF)?\s+", "", line.text, flags=re.I)
    return "".join(letter for letter in words.upper() if letter.isalnum())


def _lists(lines: Sequence[Line]) -> Iterator[Field]:
    for tag, block in sections(lines):
        pieces = [line.piece() for line in block]
        yield Field(tag, pieces[0]).with_lines(said(*pieces))


def _documents(running: Running) -> Iterator[Field]:
    """Yield the documents that one sentence asks for, each ended by a semicolon."""
    if not (found := sentences.DOCUMENTS.search(running.text)):
        return
    begin, end = found.span("value")
    cuts = [at.end() for at in re.finditer(";", running.text[begin:end])]
    lines: list[Said] = []
    for first, last in pairwise([0, *cuts, end - begin]):
        pieces = running.pieces(begin + first, begin + last)
        lines += [
            in_one_line(said(*pieces)),
            (Segment(".", None),),
        ]  # as a message parts items without marks
    yield Field("46A", running.pieces(begin, end)[0]).with_lines(lines[:-1])


def _parties(running: Running) -> Iterator[Field]:
    """Yield applicant and beneficiary: by their labels, in a sentence, or as the addressee."""
    forms_of: dict[str, tuple[re.Pattern[str], ...]] = {
        "50": (sentences.APPLICANT,),
        "59": (sentences.BENEFICIARY, sentences.TO_BE_TOLD),
    }
    if sentences.YOURS.search(running.text):
        forms_of["59"] = (sentences.BENEFICIARY, sentences.ADDRESSED)
    for tag, label in sentences.NAMED.items():
        forms = (label, *forms_of[tag])
        if found := next((m for form in forms if (m := form.search(running.text))), None):
            yield running.field(tag, *found.span("value"))


def _told(running: Running) -> Iterator[Field]:
    """Yield the fields that sentences give, each from the first sentence that does."""
    plain = (
        ("20", sentences.NUMBER),
        ("40A", sentences.FORM),
        ("42C", sentences.DRAFTS),
        ("43P", sentences.PARTIAL),
        ("43T", sentences.TRANSHIPMENT),
    )
    for tag, form in plain:
        if found := form.search(running.text):
            yield running.field(tag, *found.span("value"))
    if dated := _dated(running.text):
        yield canonical(running.field("31C", *dated.span("value")))
    if found := sentences.LATEST.search(running.text):
        group = "value" if found["value"] else "other"
        yield canonical(running.field("44C", *found.span(group)))
    yield from _ports(running)
    for tag, form in (
        ("48", sentences.PRESENTED),
        ("40E", sentences.RULES),
        ("71D", sentences.CHARGES),
    ):
        if found := form.search(running.text):
            yield running.field(tag, *found.span())
    if found := sentences.CONFIRM.search(running.text):
        without = found[0].upper().startswith("WITHOUT")
        piece = running.pieces(*found.span())[0]
        yield Field("49", piece, ((Segment("WITHOUT" if without else "CONFIRM", piece),),))


def _ports(running: Running) -> Iterator[Field]:
    """Yield from where to where: as one sentence says, or each port by its label."""
    if found := sentences.ROUTE.search(running.text):
        yield running.field("44E", *found.span("from"))
        yield running.field("44F", *found.span("to"))
        return
    for tag, form in sentences.PORTS.items():
        if found := form.search(running.text):
            yield running.field(tag, *found.span("value"))


def _dated(text: str) -> re.Match[str] | None:
    """Return the date of issue: as such, or above the sentence that issues the credit."""
    named, alone = sentences.DATED
    issues = sentences.ISSUES.search(text)
    return named.search(text) or alone.search(text, 0, issues.start() if issues else len(text))


def _sum(running: Running) -> Iterator[Field]:
    """Yield the amount, and the tolerance that stands behind it."""
    if not (found := _amount(running.text)):
        return
    yield canonical(running.field("32B", *found.span("value")))
    if tolerance := sentences.TOLERANCE.match(running.text, found.end()):
        yield canonical(running.field("39A", *tolerance.span("value")))


def _drawee(running: Running, banks: Sequence[Field]) -> Iterator[Field]:
    """Yield on whom drafts are drawn: whoever signs the letter, where it says «on us»."""
    if not (found := sentences.DRAWEE.search(running.text)):
        return
    if found["value"]:
        yield running.field("42D", *found.span("value"))
        return
    us = running.pieces(*found.span("us" if found["us"] else "us_too"))[0]
    issuer = next((field.text for field in banks if field.tag == "sender"), None)
    if issuer:
        yield Field("42D", us, ((Segment(issuer, us),),))


def _amount(text: str) -> re.Match[str] | None:
    """Return the first sum in a currency that there is."""
    return next(
        (
            found
            for found in sentences.AMOUNT.finditer(text)
            if "$" in (code := found["code"] or found["currency"])
            or pycountry.currencies.get(alpha_3=code) is not None
        ),
        None,
    )


def _expiry(running: Running) -> Iterator[Field]:
    found = sentences.EXPIRY.search(running.text)
    date = printed_date(found["value"]) if found else None
    if found is None or date is None:
        return
    when = running.pieces(*found.span("value"))[0]
    segments = [Segment(date.digits, when)]
    if group := next((name for name in ("place", "before") if found[name]), None):
        segments += [Segment(p.text, p) for p in running.pieces(*found.span(group))]
    yield Field("31D", when, (tuple(segments),))


def _available(running: Running) -> Iterator[Field]:
    found = sentences.AVAILABLE.search(running.text)
    if not found:
        if payable := sentences.PAYABLE.search(running.text):
            bank = running.pieces(*payable.span("bank"))
            yield Field("41D", bank[0]).with_lines(
                [*said(*bank), (Segment("BY PAYMENT", bank[0]),)]
            )
        return
    pieces = [*running.pieces(*found.span("bank")), *running.pieces(*found.span("way"))]
    yield Field("41D", pieces[0]).with_lines(said(*pieces))
