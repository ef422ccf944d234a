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


def test_many_known_columns_make_a_table_whatever_stands_between_them() -> None:
    paper = Paper("Courier", 8)
    paper.centred(40, "PACKING LIST", 14)
    paper.lines(
        40, 80, "CTN NO.   STYLE    COLOUR  SIZE   PCS/CTN  CTNS  PIECES   N.W.KGS   G.W.KGS   CBM", "-" * 88,
        "1-100     MV-2601  IVORY   XS-XL       20   100    2000    850.00    950.00  6.000",
        "101-150   MV-2644  BLACK   S-L         20    50    1000    425.00    475.00  3.000", "-" * 88,
        "TOTAL                                       150    3000   1275.00   1425.00  9.000",
    )  # fmt: skip
    read = packing.read(paper.pages()).document
    assert len(read.lines) == 2
    stated = (read.packages, read.quantity, read.net_weight, read.gross_weight, read.measurement)
    assert list(map(str, stated)) == [
        "150 CTNS",
        "3,000 PIECES",
        "1,275.00 KGS",
        "1,425.00 KGS",
        "9.000 CBM",
    ]


def test_packages_may_be_summed_up_before_the_word_total_or_under_another_heading() -> None:
    for total in (("18 CASES TOTAL", "", "21,430"), ("TOTAL", "18 CASES", "21,430")):
        paper = Paper()
        paper.centred(40, "PACKING LIST", 14)
        rows = (
            ("Case no.", "Contents", "Net weight kgs"),
            ("1", "FRAME", "11,000"),
            ("2-18", "GUARDS", "10,430"),
            total,
        )
        for y, row in enumerate(rows):
            for x, cell in zip((50, 200, 350), row, strict=True):
                paper.at(x, 80 + 16 * y, cell)
        read = packing.read(paper.pages()).document
        assert (str(read.packages), str(read.net_weight), len(read.lines)) == (
            "18 CASES",
            "21,430 KGS",
            2,
        )


def test_a_column_of_containers_names_no_goods() -> None:
    paper = Paper()
    paper.centred(40, "PACKING LIST", 14)
    rows = (
        ("Container", "Description", "Pallets", "Gross weight (kg)"),
        ("OKLU4126079", "MODULES SM-440N", "20", "17,360"),
        ("OKLU4126084", "MODULES SM-440N", "20", "17,360"),
    )
    for y, row in enumerate(rows):
        for x, cell in zip((50, 180, 330, 430), row, strict=True):
            paper.at(x, 80 + 16 * y, cell)
    read = packing.read(paper.pages()).document
    assert [line.description for line in read.lines] == ["MODULES SM-440N"] * 2
