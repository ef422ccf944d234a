"""The marks with which a line can begin an item: ``+``, ``+1)``, ``(a)``, ``01-``, ``II.``."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

_GLYPH = re.compile(
    r"\s*(?P<glyph>\+(?:\+(?!\d+\s*/\s*-)){0,2}|\*{1,3}|-{1,2}(?!-)|[#•●·▪◆■➢–—○◦►▶»※★☆])\s*"
)
_NUMBER = re.compile(
    r"\s*(?P<open>[(\[])?(?P<count>\d{1,2}|[lI|])\s?(?P<close>[)\]][.:]?|[.:/、-])"
)
#: A number with nothing but a blank behind it: the first of a field begins such a style.
_BARE = re.compile(r"\s*(?P<count>\d{1,2})(?P<close>)\s+(?=[^\W\d][\w/]|\d/\d|[\"'(])")
_LETTER = re.compile(r"\s*(?P<open>\()?(?P<count>[A-Za-z])\s?(?P<close>[.)])")
_ROMAN = re.compile(r"\s*(?P<open>\()?(?P<count>[IVX]{1,5})\s?(?P<close>[.)])", re.I)
_UNITS = ("", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX")
_ROMANS = [tens + unit for tens in ("", "X", "XX") for unit in _UNITS]
_QUANTITY = re.compile(
    r"\d+\s*(?:/\s*\d|\(|(?:ORIG|COP|CPY|SET|FOLD|SIGNED|FULL|NON|N/N)[A-Z]*)", re.I
)
_COUNTED = re.compile(
    r"(?:ORIG|COP(?:Y|IES)|CPY|SETS?\b|FOLD|DAYS?\b|MONTHS?\b|PCT|PER\s?CENT|M/?TS?\b|TONS?\b|KGS?\b|PCS|"
    r"PIECES|CARTONS|CTNS|BAGS|CONTAINERS|X\d|AND\b|OR\b|TO\b|OF\b)",
    re.I,
)
_FIRM = (")", "]", ".", "、")


class Mark(NamedTuple):
    """A mark that a line may begin with.

    Attributes:
        glyph: the sign (``+``), or nothing.
        kind: what is counted, ``number``, ``letter``, ``roman``, a ``bare`` number, or nothing.
        ordinal: the number, 1 for ``A`` and ``I``; 0 if nothing is counted.
        close: what closes the number: ``)``, ``.`` …
        length: characters of the line before its wording.
        indent: blanks before the mark.
    """

    glyph: str
    kind: str
    ordinal: int
    close: str
    length: int
    indent: int

    def opens(self, later: Later, *, first: bool) -> bool:
        """Tell whether this can be the first mark of a field, and so set its style."""
        if not self.kind or (self.glyph and self.ordinal == 1):
            return True
        followed = later.has(self.kind, self.ordinal + 1)
        if self.kind == "bare":
            return first and self.ordinal == 1 and followed and later.has(self.kind, 3)
        if self.kind != "number":
            return self.ordinal == 1 and followed
        if self.close.startswith(_FIRM):
            return self.ordinal == 1 or first or bool(self.glyph)
        return self.ordinal == 1 and followed

    def continues(self, style: Mark, sub: Mark | None, later: Later, after_colon: bool) -> bool:
        """Tell whether this begins the next item of the main style, and is no sub-item.

        Args:
            style: the last mark of the main style.
            sub: the last mark of another style since then.
            later: all marks further down the field.
            after_colon: whether the line before ends in a colon.
        """
        if style.glyph:
            if self.glyph == style.glyph:
                return not (style.kind and not self.kind and after_colon)
            if not style.kind or self.glyph:
                return False
        if self.kind == "bare" and style.kind == "number":  # its full stop was left out, or lost
            counts_on = (self.ordinal, self.indent) == (style.ordinal + 1, style.indent)
            return counts_on and not later.has("number", self.ordinal)
        if self.glyph or self.kind != style.kind:
            return False
        if self.ordinal != style.ordinal + 1:
            return self._skips(style, later)
        if sub and sub.kind == self.kind and sub.ordinal + 1 == self.ordinal:
            if (self.close, self.indent) != (style.close, style.indent):
                return False
            again = later.has(self.kind, self.ordinal)
            return (self.close, self.indent) != (sub.close, sub.indent) or not again
        return True

    def advanced(self, found: Mark) -> Mark:
        """Return the main style after one more item: the count goes on, the sign stays."""
        kind, ordinal = (found.kind, found.ordinal) if found.kind else (self.kind, self.ordinal + 1)
        if (self.kind, kind) == ("number", "bare"):
            kind = "number"
        return self._replace(kind=kind if self.kind else "", ordinal=ordinal)

    def _skips(self, style: Mark, later: Later) -> bool:
        """Tell whether the bank left out a number or two."""
        if not style.ordinal + 1 < self.ordinal <= style.ordinal + 3 or self.close != style.close:
            return False
        between = range(style.ordinal + 1, self.ordinal)
        return self.indent == style.indent and not any(
            later.has(self.kind, ordinal) for ordinal in between
        )


class Later:
    """What is counted further down a field than some line.

    Args:
        lines: the marks that each line of the field can begin with.
    """

    def __init__(self, lines: Sequence[Sequence[Mark]]) -> None:
        self.line = 0
        self._last = {(m.kind, m.ordinal): i for i, several in enumerate(lines) for m in several}

    def has(self, kind: str, ordinal: int) -> bool:
        """Tell whether a later line may bear this number or letter."""
        return self._last.get((kind, ordinal), -1) > self.line


def marks(line: str) -> tuple[Mark, ...]:
    """Return what the beginning of a line can be read as, the likeliest first.

    >>> [(m.glyph, m.kind, m.ordinal) for m in marks("+12) PACKING LIST")]
    [('+', 'number', 12)]
    >>> [m.ordinal for m in marks("2.3/3 SET OF B/L")], marks("3/3 SET OF B/L"), marks("2.5 PCT")
    ([2], (), ())
    """
    indent = len(line) - len(line.lstrip())
    if found := _GLYPH.match(line):
        glyph, rest = found["glyph"][0], line[found.end() :]
        if re.match(r"/" if glyph == "-" else r"/\s?-", rest):
            return ()
        counted = _counted(rest, _NUMBER, "number") if rest[:1] != "/" else None
        if counted and counted.close.startswith(_FIRM):
            return (
                counted._replace(glyph=glyph, length=found.end() + counted.length, indent=indent),
            )
        closing = re.match(r"[).]\s*", rest)
        return (Mark(glyph, "", 0, "", found.end() + (closing.end() if closing else 0), indent),)
    ways = ((_ROMAN, "roman"), (_LETTER, "letter"), (_NUMBER, "number"), (_BARE, "bare"))
    return tuple(mark for form, kind in ways if (mark := _counted(line, form, kind)))


def _counted(line: str, form: re.Pattern[str], kind: str) -> Mark | None:
    """Return the counting mark at the beginning of a line, or None if it is mere text."""
    if not (found := form.match(line)):
        return None
    rest = line[found.end() :]
    close = found["close"]
    if kind == "bare":
        if _COUNTED.match(rest):
            return None
    elif found["open"] and not close.startswith((")", "]")):
        return None
    if kind == "number" and not _can_follow(close, rest, found["count"]):
        return None
    if kind in ("letter", "roman") and close == "." and re.match(r"\s?[A-Za-z]\.", rest):
        return None
    blanks = len(rest) - len(rest.lstrip())
    return Mark(
        "",
        kind,
        _value(found["count"], kind),
        close,
        found.end() + blanks,
        len(line) - len(line.lstrip()),
    )


def _can_follow(close: str, rest: str, count: str) -> bool:
    """Tell whether a number closed in this way is a mark: 2.3/3 SET is, 2.5 PCT is not."""
    if not count.isdigit() and not close.startswith(")"):
        return False
    if not rest.strip():
        return close.startswith(")") or close == "."
    if close == "." and rest[0].isdigit():
        return _QUANTITY.match(rest) is not None
    if close in ("/", "-", ":"):
        return not rest[0].isdigit() or (close == "-" and count.startswith("0"))
    return True


def _value(count: str, kind: str) -> int:
    """Return the number that a count stands for; 99 where it stands for none."""
    if kind == "letter":
        return ord(count.upper()) - ord("A") + 1
    if kind == "roman":
        return _ROMANS.index(count.upper()) if count.upper() in _ROMANS else 99
    return int(count) if count.isdigit() else 1
