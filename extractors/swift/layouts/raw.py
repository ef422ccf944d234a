"""A message as the network has it: blocks in braces, ``:tag:`` at the start of a line."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from extractors.swift.canonical import bic_of
from extractors.swift.fields import Field
from extractors.swift.layouts.gathering import gather
from extractors.swift.layouts.heading import noted
from extractors.swift.layouts.tags import bare_heads
from extractors.swift.lines import Line, Piece

_BASIC = re.compile(r"\{1:F01(?P<terminal>[A-Z0-9]{12})")
_INPUT = re.compile(r"\{2:I(?P<type>\d{3})(?P<terminal>[A-Z0-9]{12})")
_OUTPUT = re.compile(r"\{2:O(?P<type>\d{3})\d{4}(?P<date>\d{6})(?P<terminal>[A-Z0-9]{12})")
_TEXT = re.compile(r"\{4:(?!\{177:)")
_END = re.compile(r"^\s*-\s?\}|(?<=.)-\}\s*(?:\{5:|$)")


def score(lines: Sequence[Line]) -> float:
    """Tell how surely this is a raw message, from 0 to 1."""
    braces = any(_BASIC.search(line.text) for line in lines)
    return 1.0 if braces and any(_TEXT.search(line.text) for line in lines) else 0.0


def fields(lines: Sequence[Line]) -> list[Field]:
    """Return the fields of all messages, each after what its blocks 1 and 2 say."""
    found: list[Field] = []
    body: list[Line] = []
    inside = False
    basic: tuple[Line, re.Match[str]] | None = None
    for line in lines:
        if begun := _BASIC.search(line.text):
            found.extend(_block(body))
            body, inside, basic = [], False, (line, begun)
        found.extend(_header(line, basic))
        begin = 0
        if opened := _TEXT.search(line.text):
            inside, begin = True, opened.end()
        if not inside:
            continue
        ended = _END.search(line.text, begin)
        if line.text[begin:] or not opened:
            body.append(line.part(begin, ended.start() if ended else len(line.text)))
        if ended:
            found.extend(_block(body))
            body, inside = [], False
    return [*found, *_block(body)]


def _block(lines: Sequence[Line]) -> list[Field]:
    return gather(lines, bare_heads(lines)) if lines else []


def _header(line: Line, basic: tuple[Line, re.Match[str]] | None) -> Iterator[Field]:
    """Yield what block 2 says and, now that the direction is known, block 1.

    Block 1 names the terminal that holds the copy: the sender of an input message, the
    receiver of an output message; block 2 names the other.
    """
    output = _OUTPUT.search(line.text)
    if not (found := output or _INPUT.search(line.text)):
        return
    yield noted("type", found["type"], Piece(line, *found.span("type")))
    ours, theirs = ("receiver", "sender") if output else ("sender", "receiver")
    yield _bank(theirs, line, found)
    if basic:
        yield _bank(ours, *basic)
    if output:
        yield noted("sent", output["date"], Piece(line, *output.span("date")))


def _bank(tag: str, line: Line, found: re.Match[str]) -> Field:
    return noted(tag, bic_of(found["terminal"]), Piece(line, *found.span("terminal")))
