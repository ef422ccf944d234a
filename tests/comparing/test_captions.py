"""A caption over an empty box shows nothing."""

from __future__ import annotations

import pytest

from checkers.comparing.captions import has_figure
from extractors.documents import PackingList

_GROSS = r"GROSS\s*(?:WEIGHT|WT)|G\.?\s?W\.?\b"


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("TOTAL QTY TOTAL PACKAGES TOTAL GROSS WEIGHT\n56 MT 5,600 CTNS\nSIGNATURE", False),
        ("TOTAL QTY TOTAL PACKAGES TOTAL GROSS WEIGHT\n56 MT 5,600 CTNS 58.8 MT", True),
        ("GROSS WEIGHT: 58,800 KGS", True),
        ("G.W.\n(KGS)\n58,800", True),
        ("GROSS WEIGHT:\nREMARKS:", False),
        ("5,600 CTNS 58.8 MT G.W.", True),
        ("58.8 MT", False),
    ],
)
def test_a_figure_stands_with_its_caption(text: str, shown: bool) -> None:
    document = PackingList.model_validate(
        {"quantity": "56 MT", "packages": "5600 CTNS", "text": text}
    )
    assert has_figure(_GROSS, document) is shown
