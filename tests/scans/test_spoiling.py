from __future__ import annotations

from random import Random

import pytest
from PIL import Image, ImageDraw

from samples.printing import truth
from tests.scans.held import agrees, leaves
from tests.scans.spoiled import printed
from tests.scans.spoiling import WAYS


@pytest.fixture(scope="module")
def page() -> Image.Image:
    paper = Image.new("RGB", (620, 877), "white")
    ImageDraw.Draw(paper).text((60, 80), "INVOICE NO. 1", fill="black", font_size=30)
    return paper


@pytest.mark.parametrize("way", WAYS)
def test_the_same_seed_spoils_alike_and_another_one_otherwise(way: str, page: Image.Image) -> None:
    first, again, other = (WAYS[way].spoil(page, Random(seed)).tobytes() for seed in (1, 1, 2))
    assert first == again
    assert first != other


@pytest.mark.parametrize("way", WAYS)
def test_the_print_is_still_there(way: str, page: Image.Image) -> None:
    spoilt = WAYS[way].spoil(page, Random(1)).convert("L")
    assert min(spoilt.tobytes()) < 100 < 140 < max(spoilt.tobytes())


def test_the_samples_have_enough_pages_and_every_kind_of_paper() -> None:
    files = list(printed())
    kinds = {entry["type"] for file in files for entry in file.entries}
    assert len(files) > 30
    assert {"commercial_invoice", "bill_of_lading", "insurance_document", "draft"} <= kinds


def test_a_value_agrees_whatever_stands_round_it_but_not_with_another() -> None:
    assert agrees("LTD. 77", "«Ltd 77»")
    assert not agrees("LTD. 77", "LTD. 7")
    assert not agrees(3, None)


def test_money_is_one_leaf() -> None:
    entry = next(e for f in printed() for e in f.entries if e["type"] == "draft")
    assert [way for way, _ in leaves(truth(entry)) if way[0] == "amount"] == [("amount",)]
