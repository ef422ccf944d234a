"""What a recogniser of print takes for what: letters for figures, figures for others, points for commas."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from extractors.printed.numbers import Mark, amount_of

_FIGURES = str.maketrans("OoQDIil|!SsBZzGbgq", "000011111558226699")
_LETTERS = str.maketrans("0158264", "OISBZGA")
#: Figures that faint, blurred or touched print makes alike.
_ALIKE = {
    "0": "689", "1": "47", "2": "7", "3": "8", "4": "1", "5": "6", "6": "058", "7": "12",
    "8": "0369", "9": "08",
}  # fmt: skip
#: Figures, and letters that stand for them, without a letter before.
_RUN = re.compile(r"(?<![^\W\d_])(?=\S*\d)[\dOoQDIil|!SsBZzGbgq][\dOoQDIil|!SsBZzGbgq.,']*")
_MONTH = re.compile(r"((?:JAN|FEB|MAR|APR|MAY|JUN|JUL|AUG|SEP|OCT|NOV|DEC)[A-Z]*)", re.I)
#: Where letters and figures meet, a sign may be either; so it may where they take turns.
_MEETING = re.compile(
    r"(?<=[A-Z])[01OQI](?=[\dOI])|(?<=[\dOI])[01OQI](?=[A-Z])|(?<=\d)[OQI](?![A-Z0-9])"
)
#: Short forms whose stroke was taken for a letter: A/S, L/C, B/L, C/O.
_STROKE = re.compile(r"\b(?:A[I1L]S|L[I1]C|UC|B[I1]L|C[I1L]O|D[I1]A|D[I1]P)\b")
_TURNS = re.compile(r"[A-Z]+\d+[A-Z]+\d|\d+[A-Z]+\d+[A-Z]|\d[A-WYZ]\d")


def as_figures(text: str) -> str:
    """Return a text in which letters that look like figures are figures.

    >>> as_figures("49l2S45")
    '4912545'
    """
    return text.translate(_FIGURES)


def as_letters(text: str) -> str:
    """Return a text in which figures that look like letters are letters.

    >>> as_letters("0KLU")
    'OKLU'
    """
    return text.translate(_LETTERS)


def in_figures(text: str) -> str:
    """Return a text with figures for the letters among them.

    >>> in_figures("USD 1O4,05O.00"), in_figures("O7SEP26")
    ('USD 104,050.00', '07SEP26')
    """
    pieces = _MONTH.split(text)
    pieces[::2] = [_RUN.sub(lambda run: as_figures(run[0]), piece) for piece in pieces[::2]]
    return "".join(pieces)


def uncertain(text: str) -> bool:
    """Tell whether a text may as well hold a letter for a figure or a stroke, and nothing tells.

    >>> uncertain("BCIA20261M007"), uncertain("26C510180092A"), uncertain("MF26-0418")
    (True, True, False)
    >>> uncertain("SUND LINES AIS"), uncertain("SUND LINES A/S")
    (True, False)
    """
    flat = text.upper()
    return any(form.search(flat) for form in (_MEETING, _TURNS, _STROKE))


def numbers(text: str, decimal: Mark | None = None) -> list[Decimal]:
    """Return the other numbers that one number in a text may have been printed as.

    One figure is another, or one mark is another, missing or too many; letters among figures
    are always figures.

    >>> [str(n) for n in numbers("USD 7,2O")][:1], Decimal("7.20") in numbers("720")
    (['7.20'], True)
    >>> numbers("12 OF 14")
    []
    """
    runs = _RUN.findall(text)
    if len(runs) != 1:
        return []
    found = (amount_of(variant, decimal) for variant in _variants(runs[0]))
    said = amount_of(text, decimal)
    return list(dict.fromkeys(n for n in found if n is not None and n != said))


def _variants(run: str) -> Iterator[str]:
    plain = as_figures(run).rstrip(".,")
    yield plain
    for place, sign in enumerate(plain):
        before, after = plain[:place], plain[place + 1 :]
        if sign in ".,":
            yield f"{before}{'.' if sign == ',' else ','}{after}"
            yield before + after
        for other in _ALIKE.get(sign, ""):
            yield before + other + after
    digits = re.sub(r"\D", "", plain)
    for decimals in (2, 3):
        if len(digits) > decimals:
            yield f"{digits[:-decimals]}.{digits[-decimals:]}"
