from __future__ import annotations

from pathlib import Path

import pytest

from extractors.pages.pdf import pages_of_pdf
from extractors.readers import origin
from samples.printing import print_file
from tests.layout.printing import Paper
from tests.readers import papers_origin
from tests.readers.certified import names, printed, proves_every_value, reads_as_expected
from tests.readers.forms import signed


@pytest.mark.parametrize("name", names("origin"))
def test_every_layout_is_read_as_a_person_reads_it(name: str) -> None:
    reads_as_expected(origin.read(printed(papers_origin, name)), "origin", name)


@pytest.mark.parametrize("name", names("origin"))
def test_every_value_has_its_proof_on_the_page(name: str) -> None:
    proves_every_value(origin.read(printed(papers_origin, name)))


def test_the_proof_is_the_printed_words_and_their_place() -> None:
    seen = origin.read(printed(papers_origin, "form_a")).evidence[("issuer",)]
    assert seen.text == "SHIJIAZHUANG CUSTOMS OF THE PEOPLE'S REPUBLIC OF CHINA"
    assert seen.box is not None
    assert seen.box.x0 == pytest.approx(60, abs=1)
    assert seen.box.top == pytest.approx(634, abs=4)


def test_a_number_in_words_over_two_lines_is_none_of_the_goods(tmp_path: Path) -> None:
    fields = {
        "number": "26C7", "date": "2026-09-16", "origin": "CHINA", "exporter": {"name": "LUOHE TYRE CO., LTD."},
        "consignee": {"name": "TO ORDER"}, "goods_description": "TRUCK TYRES", "packages": "1100 PACKAGES",
        "gross_weight": "71300 KGS", "invoice_number": "X-1", "signed": True,
    }  # fmt: skip
    path = tmp_path / "origin.pdf"
    print_file([{"type": "certificate_of_origin", "layout": "ccpit", "fields": fields}], path)
    document = origin.read(pages_of_pdf(path, path.name)).document
    assert (document.goods_description, str(document.packages)) == ("TRUCK TYRES", "1,100 PACKAGES")
    assert list(document.gaps()) in ([], [("issuer",)])


@pytest.mark.parametrize("layout", ["ccpit", "chamber"])
def test_a_quantity_in_tons_over_its_gross_weight_is_not_taken_for_it(
    layout: str, tmp_path: Path
) -> None:
    fields = {
        "number": "26C3302", "date": "2026-09-16", "kind": "CERTIFICATE OF ORIGIN", "origin": "CHINA",
        "issuer": {"name": "CHAMBER OF INLAND TRADE"}, "exporter": {"name": "LUOHE STEEL CO., LTD."},
        "consignee": {"name": "TO ORDER"}, "goods_description": "STEEL WIRE", "quantity": "56 MT",
        "packages": "14 COILS", "gross_weight": "58.8 MT", "invoice_number": "X-1", "signed": True,
    }  # fmt: skip
    path = tmp_path / "origin.pdf"
    print_file([{"type": "certificate_of_origin", "layout": layout, "fields": fields}], path)
    document = origin.read(pages_of_pdf(path, path.name)).document
    assert (str(document.quantity), str(document.gross_weight)) == ("56 MT", "58.8 MT")


def test_a_numbered_box_certifies_though_its_sentence_follows_in_the_same_line() -> None:
    paper = Paper()
    paper.centred(40, "CERTIFICATE OF ORIGIN", 14)
    paper.box(40, 60, 300, 110)
    paper.lines(44, 72, "1. Exporter", "WILLOW BAY MACHINERY CO., LTD.")
    for x, texts in (
        (
            40,
            (
                "11. Declaration by the exporter. The undersigned declares",
                "WILLOW BAY MACHINERY CO., LTD.",
                "8 OCT. 2026",
            ),
        ),
        (
            300,
            (
                "12. Certification. It is hereby certified that it is correct.",
                "QUAYSIDE CHAMBER OF COMMERCE",
                "9 OCT. 2026",
            ),
        ),
    ):
        paper.box(x, 400, x + 255, 520)
        paper.lines(x + 4, 412, *texts, pitch=40)
    read = origin.read(signed(paper.pages(), 320, 480)).document
    assert read.issuer is not None
    assert read.issuer.name == "QUAYSIDE CHAMBER OF COMMERCE"
    assert (str(read.date), read.signed) == ("2026-10-09", True)


def test_the_office_over_the_title_issues_it_and_not_a_firm_under_it() -> None:
    paper = Paper()
    paper.centred(40, "QUAYSIDE CHAMBER OF COMMERCE", 11)
    paper.centred(64, "CERTIFICATE OF ORIGIN", 14)
    paper.lines(
        50, 100, "WILLOW BAY STEEL CO., LTD.", "12 QUAY ROAD, TANGSHAN", "Country of origin: CHINA"
    )
    read = origin.read(paper.pages()).document
    assert read.issuer is not None
    assert read.issuer.name == "QUAYSIDE CHAMBER OF COMMERCE"


def test_the_boxes_for_signatures_are_no_goods() -> None:
    paper = Paper()
    paper.centred(40, "CERTIFICATE OF ORIGIN", 14)
    for x, lines in (
        (40, ("Marks and numbers", "N/M")),
        (140, ("Number and kind of packages; description of goods", "SOLAR PANELS")),
        (400, ("Quantity", "3720 PCS")),
    ):
        paper.lines(x, 80, *lines)
    paper.lines(40, 120, "11. Declaration by the exporter", "WILLOW BAY CO., LTD.")
    paper.lines(300, 120, "12. Certification", "QUAYSIDE CHAMBER OF COMMERCE")
    assert origin.read(paper.pages()).document.goods_description == "SOLAR PANELS"


def test_a_caption_with_its_value_in_one_low_box_heads_no_column() -> None:
    paper = Paper()
    paper.centred(40, "CERTIFICATE OF ORIGIN", 14)
    for x, lines in (
        (40, ("5. Description of goods", "165 WOODEN CASES OF PUMPS")),
        (300, ("6. Quantity", "165 SETS")),
    ):
        paper.box(x, 80, x + 260, 112)
        paper.lines(x + 4, 92, *lines)
    paper.lines(
        40,
        130,
        "It is hereby certified that the goods are of Chinese origin.",
        "Urumqi, 29.09.2026",
    )
    read = origin.read(paper.pages()).document
    assert (read.goods_description, str(read.quantity)) == ("PUMPS", "165 SETS")
