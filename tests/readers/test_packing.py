from __future__ import annotations

import pytest

from extractors.documents import WeightList
from extractors.readers import packing
from tests.layout import packing_lists
from tests.layout.printing import Paper
from tests.readers.reading import EXPECTED, said


@pytest.mark.parametrize("name", [n for n in EXPECTED if n.startswith(("packing", "weight"))])
def test_every_layout_is_read_as_a_person_reads_it(name: str) -> None:
    pages = getattr(packing_lists, name)()
    assert said(packing.read(pages).document) == EXPECTED[name]
    assert packing.recognise(pages) > 0.9


@pytest.mark.parametrize(
    ("title", "kind"),
    [
        ("WEIGHT LIST", "weight_list"),
        ("重量单", "weight_list"),
        ("WEIGHT MEMO", "weight_list"),
        ("PACKING AND WEIGHT LIST", "packing_list"),
        ("DETAILED PACKING LIST", "packing_list"),
        ("PACKING NOTE", "packing_list"),
    ],
)
def test_the_title_tells_a_weight_list_from_a_packing_list(title: str, kind: str) -> None:
    paper = Paper("STSong-Light")
    paper.centred(40, title, 14)
    paper.lines(50, 70, "Gross weight: 1,250.5 KGS", "Net weight: 1,200 KGS", "Packages: 50 DRUMS")
    read = packing.read(paper.pages()).document
    assert read.type == kind
    assert str(read.gross_weight) == "1,250.5 KGS"
    assert str(read.packages) == "50 DRUMS"
    assert isinstance(read, WeightList) is (kind == "weight_list")
