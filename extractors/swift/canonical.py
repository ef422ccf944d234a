"""Printed fields in the form of the message: ``#60,465.00#`` becomes ``60465,00``.

Whatever a print shows in its own way is brought back to what the standard writes, so that
a credit is the same document whoever printed it. What cannot be understood stays as it is
printed, and so will not have the form of its field.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import replace

from extractors.swift.amounts import printed_amount
from extractors.swift.dates import printed_date
from extractors.swift.fields import OPTIONS, Field, Said, Segment, said
from extractors.swift.lines import Piece
from extractors.swift.messages import TEXTS, known
from extractors.swift.sublabels import parts

BIC = re.compile(r"[A-Z]{4}[A-Z]{2}[A-Z0-9]{2}(?:[A-Z0-9]{3})?")
BY = re.compile(
    r"\b(?:BY|VIA)\s+(?:SIGHT\s+)?(?:PAYMENT|NEGOTIATION|ACCEPTANCE|DEF(?:ERRED|\.)?\s+P(?:AYMENT|YMT)|"
    r"MIXED\s+P(?:AYMENT|YMT)|NEGO\w*)(?:\s+AT\s+SIGHT)?\.?",
    re.I,
)

#: What an own label names ends in the way alone.
_BARE_BY = re.compile(BY.pattern.replace(r"(?:BY|VIA)\s+", ""), re.I)


def bic_of(terminal: str) -> str:
    """Return the BIC of a bank or a terminal, without the branch code of a head office.

    >>> bic_of("BANKCNBJAXXX"), bic_of("BANKCNBJXXX"), bic_of("BANKCNBJA123")
    ('BANKCNBJ', 'BANKCNBJ', 'BANKCNBJ123')
    """
    code = terminal[:8] + terminal[9:] if len(terminal) == 12 else terminal
    return code[:8] if code[8:] == "XXX" else code


_SCAFFOLD = re.compile(
    r"\s*(?:Line1\s*:\s*Line 1|Lines2to\d+\s*:\s*Lines 2-\d+(?:\s*:.*)?|"
    r"(?:Lines2to\d+\s*:\s*)?(?:Narrative\d*|Line\d+)\s*:\s*(?:Narrative\s*:)?|Code\s*:)\s*"
)


def canonical(field: Field) -> Field:
    """Return a printed field with its value in the form of the message."""
    name = known(field.tag)
    if name is None:
        return field
    if name in TEXTS:
        return _text(field)
    if name.endswith("a") and name != "41a":
        return _bank(field)
    rewrite = _REWRITE.get(name, _plain)
    lines = rewrite(field, name)
    return field.with_lines(lines) if lines is not None else field


def _plain(field: Field, name: str) -> tuple[Said, ...] | None:
    found = parts(field, name)
    return said(*(piece for pieces in found.values() for piece in pieces))


def _date_segment(pieces: Sequence[Piece]) -> tuple[Segment, Piece] | None:
    """Return the first date of some pieces, and what follows it on its line."""
    for piece in pieces:
        if found := printed_date(piece.text):
            begin, end = found.span
            seen = piece.narrowed(begin, end)
            after = piece.text[end:]
            skipped = len(after) - len(after.lstrip(" ,;-/"))
            return Segment(found.digits, seen), piece.narrowed(end + skipped, len(piece.text))
    return None


def _date(field: Field, name: str) -> tuple[Said, ...] | None:
    found = _date_segment(parts(field, name).get("", []))
    return ((found[0],),) if found else None


def _expiry(field: Field, name: str) -> tuple[Said, ...] | None:
    found = parts(field, name)
    plain = found.get("", [])
    if not (dated := _date_segment([*found.get("date", []), *plain])):
        return None
    date, rest = dated
    places = found.get("place", [])
    if not places:
        printed = [p for p in [*found.get("date", []), *plain] if p.line is not rest.line]
        places = [rest, *printed] if rest.text else printed
    segments = [date]
    for piece in places:
        glue = "" if len(segments) == 1 else " "
        if glue:
            segments.append(Segment(glue, None))
        segments.append(Segment(piece.text, piece))
    return (tuple(segments),)


def _sequence(field: Field, name: str) -> tuple[Said, ...] | None:
    numbers = [
        piece.narrowed(*digits.span())
        for pieces in parts(field, name).values()
        for piece in pieces
        for digits in re.finditer(r"\d+", piece.text)
    ]
    if len(numbers) != 2:
        return None
    first, total = numbers
    return ((Segment(first.text, first), Segment("/", None), Segment(total.text, total)),)


def _money(field: Field, name: str) -> tuple[Said, ...] | None:
    found = parts(field, name)
    everything = [piece for pieces in found.values() for piece in pieces]
    segments: list[Segment] = []
    if name in ("32A", "32D", "33A", "34A"):
        dated = _date_segment(found.get("date", everything))
        if not dated:
            return None
        segments.append(dated[0])
        if "currency" not in found:
            everything = [dated[1], *(p for p in everything if p.line is not dated[1].line)]
    source = found.get("currency", everything)
    currency = next(filter(None, map(_currency, source)), None)
    if currency is None:
        return None
    amount = _amount(found.get("amount", everything), currency.text)
    return ((*segments, currency, amount),) if amount else None


def _currency(piece: Piece) -> Segment | None:
    """Return the first currency in a piece, by its code or by a sign that means only one."""
    if not (found := _CURRENCY.search(piece.text.upper())):
        return None
    code = _SIGNS.get(found[0].replace(" ", ""), found[0])
    return Segment(code, piece.narrowed(*found.span()))


_SIGNS = {"US$": "USD", "USD$": "USD", "HK$": "HKD", "RMB": "CNY", "€": "EUR", "£": "GBP"}
_CURRENCY = re.compile(r"US ?D?\$|HK ?\$|RMB|€|£|(?<![A-Z])[A-Z]{3}(?![A-Z])")
_FIGURE = re.compile(r"#?\s*\d[\d.,' ]*(?:/-)?\s*#?")


def _amount(pieces: Sequence[Piece], currency: str) -> Segment | None:
    """Return the first amount of some pieces in the form of a message."""
    for piece in pieces:
        if found := _FIGURE.search(piece.text):
            printed = found[0].rstrip()
            seen = piece.narrowed(found.start(), found.start() + len(printed))
            written = re.fullmatch(r"\d+,\d{0,2}", printed)
            value = printed_amount(printed, currency)
            if written:
                return Segment(printed, seen)
            if value is None:
                return None
            digits = f"{value:f}".replace(".", ",")
            return Segment(digits if "," in digits else digits + ",", seen)
    return None


_EITHER_WAY = re.compile(r"\+\s*/?\s*-|±|MORE\s+OR\s+LESS|PLUS\W*(?:OR\W*)?MINUS", re.I)


def _tolerance(field: Field, name: str) -> tuple[Said, ...] | None:
    numbers = [
        piece.narrowed(*digits.span())
        for pieces in parts(field, name).values()
        for piece in pieces
        for digits in re.finditer(r"\d+(?:\.\d+)?", piece.text)
    ]
    if len(numbers) == 1 and _EITHER_WAY.search(field.text):
        numbers *= 2
    if len(numbers) != 2:
        return None
    plus, minus = (Segment(n.text.zfill(2), n) for n in numbers)
    return ((plus, Segment("/", None), minus),)


_CONFIRMS = {
    "MAY ADD": r"\bMAY\s+ADD\b|可加?保兑|可加保",
    "WITHOUT": r"\bWITHOUT\b|[不无]\s?(?:加具?)?保兑",
}
_CONFIRMS["CONFIRM"] = r"\bCONFIRM\b|(?<![不无可加具])保兑(?!行)"


def _confirmation(field: Field, name: str) -> tuple[Said, ...] | None:
    """Return the one code that is printed, in one language or two."""
    pieces = [piece for found in parts(field, name).values() for piece in found]
    seen = {
        code: piece.narrowed(*found.span())
        for piece in pieces
        for code, form in _CONFIRMS.items()
        if (found := re.search(form, piece.text, re.I))
    }
    if len(seen) != 1:
        return said(*pieces)
    return tuple((Segment(code, piece),) for code, piece in seen.items())


def _available(field: Field, name: str) -> tuple[Said, ...] | None:
    found = parts(field, name)
    everything = [piece for pieces in found.values() for piece in pieces]
    lines: list[Said] = []
    code: Said | None = None
    for piece in everything:
        codes = list(BY.finditer(piece.text))
        if not codes:
            lines.extend(said(piece))
            continue
        match = codes[-1]
        code = (Segment(match[0].strip(), piece.narrowed(*match.span())),)
        before = piece.text[: match.start()].rstrip(" ,;")
        if before:
            lines.extend(said(piece.narrowed(0, len(before))))
    if code is None and lines and _BARE_BY.fullmatch("".join(seg.text for seg in lines[-1])):
        code = (Segment("BY ", None), *lines.pop())
    if lines and BIC.fullmatch(lines[0][0].text):
        lines = lines[:1]
    return (*lines, code) if code else tuple(lines)


def _bank(field: Field) -> Field:
    """Return a bank's field without the name that a print puts under a BIC."""
    found = parts(field, known(field.tag) or field.tag)
    lines = list(said(*(piece for pieces in found.values() for piece in pieces)))
    account = [line for line in lines[:1] if line[0].text.startswith("/")]
    rest = lines[len(account) :]
    if rest and BIC.fullmatch(rest[0][0].text):
        return replace(field.with_lines([*account, rest[0]]), aside=_aside(rest[1:]))
    return field.with_lines(lines)


def _aside(lines: Sequence[Said]) -> tuple[Said, ...]:
    """Return the name and city under a BIC without the stars that some systems put there."""
    found: list[Said] = []
    for line in lines:
        place = line[0].place
        if isinstance(place, Piece):
            stars = len(place.text) - len(place.text.lstrip("* "))
            found.extend(said(place.narrowed(stars, len(place.text))))
    return tuple(found)


def _text(field: Field) -> Field:
    """Return a field of free text without the scaffold that some reports put around it."""
    lines: list[Said] = []
    for line in field.lines:
        place = line[0].place
        if isinstance(place, Piece) and (found := _SCAFFOLD.match(place.text)):
            rest = place.narrowed(found.end(), len(place.text))
            if rest.text:
                lines.extend(said(rest))
        else:
            lines.append(line)
    return field.with_lines(lines)


_REWRITE: dict[str, Callable[[Field, str], tuple[Said, ...] | None]] = {
    "27": _sequence,
    **dict.fromkeys(("31C", "31E", "30", "44C"), _date),
    "31D": _expiry,
    **dict.fromkeys(("32A", "32B", "32D", "33A", "33B", "34A", "34B"), _money),
    "39A": _tolerance,
    "41a": _available,
    "49": _confirmation,
}


def option(field: Field) -> Field:
    """Return a bank's field with the option that its value has, whatever the print says.

    Keys print ``41a`` for any option, and templates leave the letter out.
    """
    name = known(field.tag)
    if name is None or not name.endswith("a"):
        return field
    first = next((line for line in field.text.split("\n") if not line.startswith("/")), "")
    letter = "A" if BIC.fullmatch(first) else "D"
    printed = field.tag[2:3]
    tag = name[:2] + (printed if printed == "B" and letter == "D" else letter)
    return replace(field, tag=tag) if tag in OPTIONS else field
