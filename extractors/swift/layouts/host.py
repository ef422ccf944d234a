"""The print of a bank's host system, ``MT S700``: the label first, the tag after it.

``FORM OF DOC. CREDIT *40 A : IRREVOCABLE``. The star marks a mandatory field, a blank parts
number and letter, and lines that continue a value have no label. Some leave the colon out and
keep to columns. Pages begin with ``MT S700 … PAGE 00002``, also in the middle of a field.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from extractors.swift.canonical import bic_of, canonical
from extractors.swift.dates import message_date
from extractors.swift.fields import Field
from extractors.swift.labels import field_of, is_label
from extractors.swift.layouts.furniture import without_furniture
from extractors.swift.layouts.gathering import Head, gather
from extractors.swift.layouts.heading import heading, noted
from extractors.swift.layouts.tags import is_scanned
from extractors.swift.lines import Line, Piece
from extractors.swift.messages import known

_TAG = re.compile(r"(?<![\w/.-])(?P<tag>\d\d(?:\s{0,2}[A-Z])?)\s*:(?P<value>.*)")
_SET_APART = re.compile(
    r"(?P<before>\*|(?<!\s)\s{2,})\s*(?P<tag>\d\d(?:[A-Za-z]|\s[A-Z](?=\s{2}))?)(?P<after>\s{2,}|\s|$)(?P<value>.*)"
)
_NUMBER = re.compile(
    r"(?=[lIOSB]?\d)(?P<number>[0-9lIOSB]{2})(?:\s?[A-Za-z]{1,3})?\s*:?(?:\s+|(?<=:))"
    r"(?P<value>\S.*|$)"
)
#: What stands in the column of the tags, whatever it was taken for.
_MISREAD = re.compile(r"\s{2,}\*?(?P<number>[A-Z0-9]{2,3})\s*:?\s{2,}(?P<value>\S.*)")
#: A tag with its star, its letter and its colon.
_LONGEST_TAG = 6
_LABEL = re.compile(r"[A-Z'\"].{1,44}")
_TITLE = re.compile(r"\bMT\s+S(?P<type>7\d\d)\b")
_BASIC = re.compile(r"BASIC HEADER\W+F\W*\d\d\W+(?P<terminal>[A-Z0-9]{8,12})")
#: A recogniser may take the letter for a figure or a sign.
_APPLICATION = re.compile(
    r"APPLICATION HEADER\W*?\s(?P<way>[^\s:])\W+(?P<type>7\d\d)\s+(?P<rest>.*)"
)
_TERMINAL = re.compile(r"(?<![A-Z0-9])[A-Z]{6}[A-Z0-9]{2}(?:[A-Z0-9]{3,4})?(?![A-Z0-9])")
_END = re.compile(r"\s*(?:TRAILER\b|\W*MAC\s*:|END OF MESSAGE)", re.I)


def score(lines: Sequence[Line]) -> float:
    """Tell how surely labels stand before tags, from 0 to 1."""
    heads = [head for head in _heads(lines) if head]
    title = any(_TITLE.search(line.text) for line in lines)
    return min(len(heads) / 5, 1.0) * (0.99 if title else 0.92) if len(heads) > 2 else 0.0


def fields(lines: Sequence[Line]) -> list[Field]:
    """Return the fields of all messages, each after its header."""
    kept = without_furniture(lines)
    titles = [line for line in lines if _TITLE.search(line.text)]
    found = [*_header(kept, titles)]
    heads = _heads(kept)
    body: list[Line] = []
    body_heads: list[Head | None] = []
    inside = True
    for line, head in zip(kept, heads, strict=True):
        if head is None and is_scanned(line) and _is_stray(line, _value_column(heads, line)):
            continue
        inside = bool(head) or (inside and not _END.match(line.text))
        if inside:
            body.append(line)
            body_heads.append(head)
    return [*found, *map(canonical, gather(body, body_heads))]


def _heads(lines: Sequence[Line]) -> list[Head | None]:
    """Return the fields that begin on each line: by their labels, or else by their column."""
    heads = [_head(line) or (_recognised(line) if is_scanned(line) else None) for line in lines]
    columns = Counter(c for h in heads if h and (c := _column(h.head.line)) is not None)
    column, times = columns.most_common(1)[0] if columns else (None, 0)
    if times < 4:
        return heads
    return [
        _head(line, sure=True) if head is None and _column(line) == column else head
        for line, head in zip(lines, heads, strict=True)
    ]


def _is_stray(line: Line, column: int) -> bool:
    """Tell whether a line is but letters of the tags' column, read as a line of their own."""
    indent = len(line.text) - len(line.text.lstrip())
    return len(line.text.strip()) <= _LONGEST_TAG and indent < column - 2


def _value_column(heads: Sequence[Head | None], line: Line) -> int:
    """Return the column at which most values begin on the page of a line; 0 if there are none."""
    columns = Counter(
        head.value.begin
        for head in heads
        if head and head.value.text and head.head.line.page is line.page
    )
    return columns.most_common(1)[0][0] if columns else 0


def _recognised(line: Line) -> Head | None:
    """Return the field of a line of a scan, by label and number; letter and colon may be lost."""
    for form in (_NUMBER, _MISREAD):
        found = form.search(line.text)
        label = _label(line, found, "number")
        if not found or not label:
            continue
        number = found["number"].translate(str.maketrans("lIOSB", "11058"))
        tag = field_of(label, number)
        if tag and (tag[:2] == number or form is _MISREAD):
            end = found.start("value")
            return Head(tag, label, line.piece(0, end), line.piece(end))
    return None


def _column(line: Line) -> int | None:
    found = _TAG.search(line.text)
    return found.start("tag") if found and _label(line, found, "tag") else None


def _label(line: Line, found: re.Match[str] | None, group: str) -> str | None:
    """Return what stands before a tag, if it can be a label."""
    label = line.text[: found.start(group)].strip(" *") if found else ""
    return label if _LABEL.fullmatch(label) else None


def _head(line: Line, *, sure: bool = False) -> Head | None:
    found = _TAG.search(line.text)
    if not (label := _label(line, found, "tag")):
        found, sure = _set_apart(line.text), False
        label = _label(line, found, "tag")
    if not found or not label:
        return None
    tag = "".join(found["tag"].split()).upper()
    name = known(tag)
    if name is None or not (sure or is_label(name, label)):
        return None
    end = found.start("value")
    return Head(tag, label, line.piece(0, end), line.piece(end))


def _set_apart(text: str) -> re.Match[str] | None:
    """Return a tag without a colon: after a star, or with gaps on both sides."""
    return next(
        (
            found
            for found in _SET_APART.finditer(text)
            if found["before"] == "*" or found["after"] != " "
        ),
        None,
    )


def _header(lines: Sequence[Line], titles: Sequence[Line]) -> Iterator[Field]:
    basic: tuple[Line, re.Match[str]] | None = None
    for i, line in enumerate(lines):
        if found := _BASIC.search(line.text):
            basic = line, found
        if found := _APPLICATION.search(line.text):
            yield noted("type", found["type"], Piece(line, *found.span("type")))
            yield from _parties(lines, i, found, basic)
            return
    above = next((i for i, line in enumerate(lines) if _head(line)), len(lines))
    said = list(heading(lines[:above]))
    yield from said
    for line in titles[:1]:
        if (found := _TITLE.search(line.text)) and all(field.tag != "type" for field in said):
            yield noted("type", found["type"], Piece(line, *found.span("type")))


def _parties(
    lines: Sequence[Line],
    i: int,
    found: re.Match[str],
    basic: tuple[Line, re.Match[str]] | None,
) -> Iterator[Field]:
    """Yield sender and receiver: the terminal of the basic header is our own bank."""
    output = found["way"] not in "I1l|"
    if other := _TERMINAL.search(lines[i].text, found.start("rest")):
        name = []
        for line in lines[i + 1 : i + 5]:
            text = line.text.strip()
            if not text.startswith("*"):
                break
            name.append(line.piece(line.text.index("*") + 1))
        piece = Piece(lines[i], *other.span())
        yield noted("sender" if output else "receiver", bic_of(other[0]), piece, name)
    if basic:
        piece = Piece(basic[0], *basic[1].span("terminal"))
        yield noted("receiver" if output else "sender", bic_of(basic[1]["terminal"]), piece)
    if output and (sent := re.search(r"(?<!\d)(\d{4})\s?(\d{6})(?!\d)", found["rest"])):
        begin = found.start("rest") + sent.start(2)
        if message_date(sent[2]):
            yield noted("sent", sent[2], Piece(lines[i], begin, begin + 6))
