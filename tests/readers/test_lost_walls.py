"""Boxes of a form whose walls a bad scan has lost: a row of captions looks like a table."""

from __future__ import annotations

import pytest

from extractors.documents import Unread
from extractors.pages.page import Page, Word
from extractors.readers import packing

ROWS = (
    (60.0, ((200, "PACKING LIST"),)),
    (300.0, ((50, "GOODS"), (300, "QUANTITY"), (400, "NET WEIGHT"))),
    (315.0, ((50, "TEA"), (300, "30 KGS"), (400, "30 KGS"))),
    (330.0, ((50, "RICE"), (300, "50 KGS"), (400, "50 KGS"))),
    (560.0, ((50, "TOTAL PACKAGES"), (200, "TOTAL GROSS WEIGHT"), (350, "TOTAL MEASUREMENT"))),
    (572.0, ((50, "600 CARTONS"), (200, "4,200.00 KGS"), (350, "22.80 CBM"))),
)


def test_what_may_be_a_column_or_a_box_is_unread_and_not_silent() -> None:
    words = []
    for top, segments in ROWS:
        for x, text in segments:
            for word in text.split():
                words.append(Word(word, x, top, x + 5 * len(word), top + 6, 0.95))
                x += 5 * len(word) + 3
    page = Page(file="a.pdf", number=1, width=595, height=842, words=tuple(words), method="ocr")
    listed = packing.read([page]).document
    with pytest.raises(Unread):
        assert listed.measurement
