"""Put wrapped lines back together.

A message has lines of 35 or 65 characters. Some systems break them between words, some in
the middle of a word wherever the line is full; only in the latter case does nothing
stand between two lines.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

#: A line that ends within a word that is written with a hyphen.
_HYPHENATED = re.compile(r"[^\W\d_]-\s*\Z")
#: Lengths at which the standard makes a line full.
WIDTHS = (35, 50, 65)


def cut_at(lines: Sequence[str]) -> int | None:
    """Return the width at which these lines were cut regardless of words, if they were.

    All lines but the last must be full, and there must be two such lines at least: one
    line alone may be full by chance.

    >>> cut_at(["A" * 65, "B" * 65, "C"]), cut_at(["A" * 65, "B" * 60, "C"])
    (65, None)
    """
    lengths = {len(line) for line in lines[:-1]}
    if len(lines) < 3:
        return None
    return next((w for w in WIDTHS if lengths <= {w, w - 1} and w in lengths), None)


def join(lines: Sequence[str], width: int | None = None) -> str:
    """Join lines into one; line breaks become one blank, but none after a word's own hyphen.

    Args:
        lines: lines as received.
        width: the width at which they were cut in the middle of words, if they were.

    >>> join(["SIGNED COMMERCIAL ", " INVOICE"]), join(["TRIPLI", "CATE"], width=6)
    ('SIGNED COMMERCIAL INVOICE', 'TRIPLICATE')
    >>> join(["ONE SET OF NON-", "NEGOTIABLE DOCUMENTS"]), join(["PORT: NINGBO -", "CHINA"])
    ('ONE SET OF NON-NEGOTIABLE DOCUMENTS', 'PORT: NINGBO - CHINA')
    """
    joined = ""
    for line in lines:
        joined += line.rstrip("\r\n")
        if (width is None or len(line) != width) and not _HYPHENATED.search(line):
            joined += " "
    return " ".join(joined.split())
