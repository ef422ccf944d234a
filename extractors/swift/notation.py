"""The notation in which the standard writes the form of a field, compiled to patterns.

``3!a15d`` is three letters and an amount of at most fifteen characters, ``4*35x`` at most
four lines of 35 characters, ``[/34x]`` something that may be left out.
"""

from __future__ import annotations

import re
from functools import cache

_PART = re.compile(
    r"(?:(?P<lines>\d+)\*)?(?P<size>\d+)(?P<fixed>!)?(?P<kind>[nadxyzc])"
    r"|\[(?P<optional>[^\[\]]+)\]|(?P<newline>\n)|(?P<literal>/+|,)"
)

#: Characters that each letter of the notation stands for, as the inside of a class.
CHARACTERS = {
    "n": "0-9",
    "a": "A-Z",
    "c": "A-Z0-9",
    "x": r"A-Za-z0-9/\-?:().,'+ ",
    "y": r"A-Z0-9 .,\-()/='+:?!\"%&*<>;",
    "z": r"A-Za-z0-9 .,\-()/='+:?!\"%&*<>;{@#_",
}


class BadNotation(ValueError):
    """A notation that the standard would not write."""


@cache
def pattern(notation: str) -> re.Pattern[str]:
    r"""Compile a notation; each of its parts is a group.

    Args:
        notation: such as ``6!n29x``; a line feed stands for a new line.

    Raises:
        BadNotation: if something in it has no meaning.

    >>> pattern("3!a15d").fullmatch("USD100000,00").groups()
    ('USD', '100000,00')
    >>> pattern("[/34x]\n4*35x").fullmatch("/123\nEXAMPLE LTD\nCHINA").groups()
    ('123', 'EXAMPLE LTD\nCHINA')
    >>> bool(pattern("3!a15d").fullmatch("USD100000")), bool(pattern("2n/2n").fullmatch("5/5"))
    (False, True)
    """
    return re.compile(_compiled(notation))


def _compiled(notation: str) -> str:
    compiled, at = "", 0
    while at < len(notation):
        if not (found := _PART.match(notation, at)):
            raise BadNotation(f"{notation!r} has no meaning at character {at}")
        at = found.end()
        if found["literal"]:
            compiled += found["literal"]
        elif found["newline"]:
            compiled += r"\n"
        elif found["optional"]:
            own_line = notation.startswith("\n", at)  # the line break goes with it
            at += own_line
            line_end = r"\n" if own_line else ""
            compiled += f"(?:{_compiled(found['optional'])}{line_end})?"
        else:
            compiled += f"({_characters(found)})"
    return compiled


def _characters(found: re.Match[str]) -> str:
    """Return the pattern of one part, such as ``4*35x``."""
    size = int(found["size"])
    if found["kind"] == "d":
        return rf"(?=[0-9,]{{1,{size}}}(?![0-9,]))[0-9]+,[0-9]*"
    times = f"{{{size}}}" if found["fixed"] else f"{{1,{size}}}"
    line = f"[{CHARACTERS[found['kind']]}]{times}"
    if found["lines"] and int(found["lines"]) > 1:
        return rf"{line}(?:\n{line}){{0,{int(found['lines']) - 1}}}"
    return line
