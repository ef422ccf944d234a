"""Papers of the samples, printed, spoiled and read again by the recognisers that are installed."""

from __future__ import annotations

import shutil

import pytest

from extractors.evidence import SURE
from pipelines.reading import read_bytes
from pipelines.sorting import documents_of
from tests.scans.held import Leaf, held
from tests.scans.spoiled import printed, spoiled
from tests.scans.spoiling import WAYS

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(not shutil.which("tesseract"), reason="tesseract is not installed"),
]
#: A plain paper, one in boxes, and one with a stamp.
FILES = ("tea-fob-air/invoice.pdf", "innocents/insurance.pdf", "instruments-cip-air/insurance.pdf")


def read_back(name: str, way: str) -> list[Leaf]:
    file = next(file for file in printed() if file.name == name)
    reading = read_bytes(spoiled(file, way), file.file, "auto")
    return list(held(file, documents_of([reading]).documents))


@pytest.mark.parametrize("way", [way for way in WAYS if WAYS[way].bar])
def test_hardly_a_value_is_lost_and_none_is_wrong_for_sure(way: str) -> None:
    leaves = [leaf for name in FILES for leaf in read_back(name, way)]
    right = sum(leaf.outcome == "right" for leaf in leaves)
    exact = [leaf for leaf in leaves if leaf.outcome == "wrong" and leaf.confidence >= SURE]
    assert right >= 0.9 * len(leaves)
    assert [leaf for leaf in exact if not isinstance(leaf.want, str)] == []
