"""Values of a workbook as its number formats print them (ECMA-376 part 1, 18.8.30 and 18.8.31)."""

from __future__ import annotations

import datetime as dt
import math
import re
from decimal import ROUND_HALF_UP, Decimal
from functools import cache
from typing import NamedTuple

#: A value as it is kept in a cell.
Value = str | int | float | bool | dt.datetime | dt.date | dt.time | dt.timedelta

_PIECE = re.compile(
    r'"(?P<quoted>[^"]*)"|\\(?P<escaped>.)|_(?P<as_wide_as>.)|\*(?P<filling>.)'
    r"|\[\$(?P<currency>[^\]-]*)(?:-[^\]]*)?\]|\[(?P<elapsed>h+|m+|s+)\]|\[(?P<colour>[^\]]*)\]"
    r"|(?P<general>General|G/通用格式)|(?P<half>AM/PM|A/P|上午/下午)|(?P<power>E[+-]0+)"
    r"|(?P<figures>[0#?][0#?,]*(?:\.[0#?]*)?|\.[0#?]+)|(?P<date>y+|m+|d+|h+|s+(?:\.0+)?)"
    r"|(?P<percent>%)|(?P<text>@)|(?P<plain>.)",
    re.I | re.S,
)
_CONDITION = re.compile(r"\[(?P<sign><=|>=|<>|<|>|=)(?P<number>-?[\d.]+)\]")
_MONTHS = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
]
_DAYS = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]
_LONGEST = 400
#: A workbook keeps fifteen figures of a number.
_LARGEST, _PLACES = Decimal(10) ** 15, 12


class Piece(NamedTuple):
    """A part of a format: what it is, and how it is written."""

    kind: str
    text: str


def printed(value: Value, code: str) -> str:
    """Return what a cell shows.

    A day whose figures could be taken in two orders is given as year, month and day: the
    cell holds the day itself, and only its print is ambiguous.

    >>> printed(86400, '_("USD"* #,##0.00_)')
    'USD 86,400.00'
    >>> printed(dt.datetime(2026, 9, 4), "d-mmm-yy"), printed(dt.date(2026, 9, 4), "mm/dd/yyyy")
    ('4-Sep-26', '2026-09-04')
    """
    if isinstance(value, str):
        return value
    if isinstance(value, bool):
        return "TRUE" if value else "FALSE"
    code = code[:_LONGEST]
    if isinstance(value, dt.datetime | dt.date | dt.time):
        return _day(value, code)
    if isinstance(value, dt.timedelta):
        return str(value)
    if not math.isfinite(value):
        return str(value)
    number = Decimal(repr(value))
    return _number(number, code) if abs(number) < _LARGEST else _general(number)


def _number(value: Decimal, code: str) -> str:
    sections = [_pieces(part) for part in _sections(code)]
    chosen = _section(value, code)
    pieces = sections[chosen] if chosen < len(sections) else ()
    own_sign = chosen == 1 and value < 0 and not _CONDITION.search(code)
    shown = abs(value) if own_sign else value
    kinds = {piece.kind for piece in pieces}
    if not pieces or kinds & {"date", "elapsed"} or not kinds - {"colour"}:
        return _general(shown)
    for piece in pieces:
        if piece.kind == "percent":
            shown *= 100
    figures = [piece.text for piece in pieces if piece.kind == "figures"]
    if len(figures) > 1:  # a fraction, or figures with words between
        return _general(shown)
    return _set(shown, pieces)


def _set(value: Decimal, pieces: tuple[Piece, ...]) -> str:
    """Put a number among the words of its format."""
    said: list[str] = []
    powered = any(piece.kind == "power" for piece in pieces)
    for kind, text in pieces:
        if kind == "figures":
            said.append(f"{value:.2E}" if powered else _figures(value, text))
        elif kind in ("general", "text"):
            said.append(_general(value))
        elif kind == "percent":
            said.append("%")
        elif kind in ("as_wide_as", "filling"):
            said.append(" ")
        elif kind in ("quoted", "escaped", "currency", "plain"):
            said.append(text)
    sign = "-" if value < 0 and not said[0].startswith("-") and _signed(said) else ""
    return sign + " ".join("".join(said).split())


def _signed(said: list[str]) -> bool:
    return not any(part.startswith("-") for part in said)


def _figures(value: Decimal, text: str) -> str:
    """Print figures: ``#,##0.00`` groups by three and has two places; a last comma divides."""
    whole, _, places = text[:_LONGEST].partition(".")
    places = places[:_PLACES]
    for _ in range(len(whole) - len(whole.rstrip(","))):
        value /= 1000
    least = len(places.rstrip("#?"))
    rounded = abs(value).quantize(Decimal(1).scaleb(-len(places)), ROUND_HALF_UP)
    figures, _, fraction = f"{rounded:f}".partition(".")
    while len(fraction) > least and fraction.endswith("0"):
        fraction = fraction[:-1]
    figures = figures.zfill(whole.count("0"))
    if "," in whole.rstrip(","):
        figures = f"{int(figures):,}" if int(figures) else figures
    if not whole.count("0") and figures == "0" and fraction:
        figures = ""
    return figures + ("." + fraction if fraction else "")


def _general(value: Decimal) -> str:
    """Print a number without a format, with no more figures than a cell keeps.

    >>> _general(Decimal("0.30000000000000004")), _general(Decimal("12000.0"))
    ('0.3', '12000')
    """
    kept = value.quantize(Decimal(1).scaleb(value.adjusted() - 10)) if value else Decimal(0)
    return f"{kept.normalize():f}"


def _section(value: Decimal, code: str) -> int:
    """Return which part of a format prints a number: positive, negative, zero, or by condition."""
    sections = _sections(code)
    conditions = [_CONDITION.search(section) for section in sections]
    if any(conditions):
        for number, found in enumerate(conditions):
            if found is None or _holds(value, found["sign"], Decimal(found["number"])):
                return number
        return len(sections)
    if value < 0 and len(sections) > 1:
        return 1
    return 2 if not value and len(sections) > 2 else 0


def _holds(value: Decimal, sign: str, limit: Decimal) -> bool:
    return {
        "<": value < limit,
        ">": value > limit,
        "=": value == limit,
        "<=": value <= limit,
        ">=": value >= limit,
        "<>": value != limit,
    }[sign]


def _day(value: dt.datetime | dt.date | dt.time, code: str) -> str:
    pieces = _pieces(_sections(code)[0])
    parts = [piece for piece in pieces if piece.kind in ("date", "half", "elapsed")]
    order = [p.text.lower()[0] for p in parts if p.text.lower()[0] in "ymd"]
    if isinstance(value, dt.time):
        return value.isoformat("minutes" if not value.second else "seconds")
    figures_only = not any(len(p.text) > 2 for p in parts if p.text.lower()[0] in "md")
    if not parts or _is_doubtful(order, figures_only):
        return dt.date(value.year, value.month, value.day).isoformat()
    said: list[str] = []
    hours = False
    for kind, text in pieces:
        if kind in ("date", "elapsed"):
            said.append(_date_part(value, text.lower(), hours))
            hours = text.lower().startswith(("h", "s")) or (hours and not text.isalpha())
        elif kind == "half":
            said.append("AM" if getattr(value, "hour", 0) < 12 else "PM")
        elif kind in ("quoted", "escaped", "plain"):
            said.append(text)
    return " ".join("".join(said).split())


def _is_doubtful(order: list[str], figures_only: bool) -> bool:
    """Tell whether a day could be read in two orders: all figures, and the year not first."""
    return figures_only and {"d", "m"} <= set(order) and order[0] != "y"


def _date_part(value: dt.datetime | dt.date, text: str, after_hours: bool) -> str:
    moment = value if isinstance(value, dt.datetime) else dt.datetime(*value.timetuple()[:3])
    first, long = text[0], len(text)
    if first == "y":
        return f"{moment.year:04d}" if long > 2 else f"{moment.year % 100:02d}"
    if first == "m" and after_hours:
        return f"{moment.minute:02d}"
    if first == "m":
        name = _MONTHS[moment.month - 1]
        return (f"{moment.month}", f"{moment.month:02d}", name[:3], name, name[0])[min(long, 5) - 1]
    if first == "d":
        name = _DAYS[moment.weekday()]
        return (f"{moment.day}", f"{moment.day:02d}", name[:3], name)[min(long, 4) - 1]
    number = moment.hour if first == "h" else moment.second
    return f"{number:02d}" if long > 1 else f"{number}"


@cache
def _sections(code: str) -> tuple[str, ...]:
    """Part a format at semicolons that are not quoted."""
    quoted = r'(?:"[^"]*"|\\.|\[[^\]]*\]|[^;"\\\[]|["\\\[])*'
    return tuple(re.findall(quoted + r"(?:;|\Z)", code)[: code.count(";") + 1]) or ("",)


@cache
def _pieces(section: str) -> tuple[Piece, ...]:
    found = _PIECE.finditer(section.removesuffix(";"))
    return tuple(Piece(m.lastgroup or "plain", m[m.lastgroup or 0]) for m in found)
