"""Whether a caption on a paper has a figure with it, or stands over an empty box."""

from __future__ import annotations

import re
from decimal import Decimal

from extractors.documents import Document

_FIGURE = re.compile(r"\d[\d,]*(?:\.\d+)?")
#: So many lines under a caption may hold its figure: headings are set in two lines at times.
_BELOW = 2


def has_figure(caption: str, document: Document) -> bool:
    """Tell whether a figure stands beside a caption or under it that is not another field's.

    Args:
        caption: a pattern of its words.
        document: the document; a form prints its captions even where nothing is filled in.
    """
    known = set(_figures(document.model_copy(update={"text": ""}).wording()))
    lines = [line for line in document.wording().splitlines() if line.strip()]
    return any(
        not known.issuperset(_figures(text))
        for number, line in enumerate(lines)
        if re.search(caption, line, re.I)
        for text in lines[number : number + 1 + _BELOW]
    )


def _figures(text: str) -> list[Decimal]:
    """Return the figures in a text.

    >>> [str(figure) for figure in _figures("56 MT  5,600 CTNS")]
    ['56', '5600']
    """
    return [Decimal(found[0].replace(",", "")) for found in _FIGURE.finditer(text)]
