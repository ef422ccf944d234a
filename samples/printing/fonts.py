"""Fonts: what is Latin and what is Chinese in a line, and where it may be broken."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.cidfonts import UnicodeCIDFont

CHINESE = "STSong-Light"
pdfmetrics.registerFont(UnicodeCIDFont(CHINESE))


def heavy(font: str) -> str:
    """Return the bold face of a font.

    >>> heavy("Times-Roman"), heavy("Courier")
    ('Times-Bold', 'Courier-Bold')
    """
    return f"{font.removesuffix('-Roman')}-Bold"


def _foreign(letter: str) -> bool:
    return ord(letter) > 0x2E7F


def runs(words: str, font: str) -> Iterator[tuple[str, str]]:
    """Yield the stretches of a line that one font can print."""
    for foreign, letters in groupby(words, _foreign):
        yield (CHINESE if foreign else font), "".join(letters)


def pieces(words: str) -> Iterator[str]:
    """Yield what must not be broken, each with the blank after it.

    >>> list(pieces("PORT OF 宁波"))
    ['PORT ', 'OF ', '宁', '波']
    """
    word = ""
    for letter in words:
        if _foreign(letter):
            if word:
                yield word
            word = ""
            yield letter
            continue
        word += letter
        if letter == " ":
            yield word
            word = ""
    if word:
        yield word
