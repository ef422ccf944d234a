"""An invoice for a part of several items (ISBP 821 C4)."""

from __future__ import annotations

import pytest

from checkers.comparing.goods import same_description

TWO = "COFFEE GRINDING MACHINE\nMODEL CG-160 2,400 PCS\nMODEL CG-200 1,200 PCS"


@pytest.mark.parametrize(
    ("partial", "outcome"), [(True, "same"), (None, "unknown"), (False, "different")]
)
def test_an_item_may_be_left_out_if_a_part_may_be_shipped(
    partial: bool | None, outcome: str
) -> None:
    shown = "COFFEE GRINDING MACHINE MODEL CG-160"
    assert same_description(TWO, shown, partial_shipments=partial).outcome == outcome


@pytest.mark.parametrize(
    ("credit", "shown"),
    [
        (TWO, "COFFEE GRINDING MACHINE MODEL CG-160\nCOFFEE GRINDING MACHINE MODEL CG-300"),
        ("COTTON SHIRTS\nMODEL 123", "COTTON SHIRTS\nMODEL 321"),
        ("COTTON SHIRTS\nMODEL 123", "COTTON SHIRTS"),
        ("BEARING 6204 2RS\nBEARING 6205 2RS", "BEARING 6204 2RS\nBEARING 6206 2RS"),
    ],
)
def test_a_changed_item_is_none_left_out(credit: str, shown: str) -> None:
    assert same_description(credit, shown, partial_shipments=True).different
