"""What programs print that nobody here has seen: bands, narrow cells, boxes of captions, titles."""

from __future__ import annotations

import pytest

from extractors.documents import Unread
from extractors.layout import CAPTIONS, Sheet, letterhead, title
from extractors.readers import bill, contract, insurance, invoice
from tests.layout.printing import CHINESE, Paper

_PROSE = (
    "The goods were packed as the buyer ordered and are of the quality that he has seen before."
)


def _values(paper: Paper, *names: str) -> dict[str, str]:
    found = Sheet(paper.pages()).find({name: CAPTIONS[name] for name in names})
    return {name: seen[0].text for name, seen in found.items()}


def _strip(paper: Paper) -> None:
    """Captions in small print over their values, all in one coloured band."""
    paper.box(35, 90, 560, 125)
    captions = ("INVOICE NUMBER", "INVOICE DATE", "DUE DATE", "REGION", "YOUR ORDER")
    values = ("RE-2026-004417", "05-Sep-26", "04-Nov-26", "NORTH", "AW-PO-5521")
    for x, caption, value in zip((40, 150, 240, 330, 420), captions, values, strict=True):
        paper.at(x, 102, caption, 6)
        paper.at(x, 114, value, 9)


def test_captions_over_values_in_one_band_each_have_their_own() -> None:
    paper = Paper()
    _strip(paper)
    assert _values(paper, "invoice_number", "invoice_date", "contract_number") == {
        "invoice_number": "RE-2026-004417",
        "invoice_date": "05-Sep-26",
        "contract_number": "AW-PO-5521",
    }


def test_columns_part_where_the_gap_is_wide_for_the_page() -> None:
    paper = Paper(size=12)
    paper.lines(50, 60, _PROSE[:70], _PROSE[:60], pitch=14)
    paper.at(50, 100, "Assured")
    paper.at(140, 100, "NORDWEST GMBH")
    end = 140 + paper.canvas.stringWidth("NORDWEST GMBH", "Helvetica", 12)
    paper.at(end + 10, 100, "Sum insured")
    assert _values(paper, "insured")["insured"] == "NORDWEST GMBH"


def test_a_value_centred_beside_its_caption_is_read_from_its_first_line() -> None:
    paper = Paper()
    paper.at(50, 100, "Port of Discharge")
    paper.at(200, 94.5, "DUBAI VIA JEBEL ALI,")
    paper.at(200, 105.5, "UNITED ARAB EMIRATES")
    paper.at(50, 130, "Vessel")
    paper.at(200, 130, "HANSA BREEZE")
    assert _values(paper, "port_of_discharge")["port_of_discharge"] == (
        "DUBAI VIA JEBEL ALI, UNITED ARAB EMIRATES"
    )


def test_an_unknown_caption_in_the_column_of_captions_ends_a_value() -> None:
    paper = Paper()
    for y, caption, value in (
        (100, "Invoiced to", "Comptoir Sauvagnac SAS"),
        (111, "", "33000 Bordeaux, France"),
        (122, "Bank file", "CDI 26/77120"),
    ):
        paper.at(50, y, caption)
        paper.at(180, y, value)
    assert _values(paper, "buyer")["buyer"] == "Comptoir Sauvagnac SAS 33000 Bordeaux, France"


def test_a_caption_that_wraps_in_its_box_is_one_caption() -> None:
    paper = Paper()
    paper.box(40, 90, 140, 130)
    paper.lines(44, 100, "Country of final", "destination", "FINLAND", pitch=9)
    paper.box(40, 130, 140, 160)
    paper.lines(44, 140, "Port of discharge", "KOTKA", pitch=9)
    assert _values(paper, "port_of_discharge")["port_of_discharge"] == "KOTKA"


def test_a_box_of_captions_is_answered_line_by_line_in_the_next() -> None:
    paper = Paper()
    paper.box(300, 90, 380, 130)
    paper.box(380, 90, 540, 130)
    paper.lines(304, 100, "INV. NO.", "DATE", "L/C NO.", pitch=11)
    paper.lines(384, 100, "GL2026-118", "SEP. 28, 2026", "BOS-ILC-26-9031", pitch=11)
    assert _values(paper, "invoice_number", "date", "credit_number") == {
        "invoice_number": "GL2026-118",
        "date": "SEP. 28, 2026",
        "credit_number": "BOS-ILC-26-9031",
    }


@pytest.mark.parametrize(
    ("printed", "field", "value"),
    [
        ("自 FROM: LIANYUNGANG, CHINA", "from", "LIANYUNGANG, CHINA"),
        ("大写 Say: EURO NINE ONLY", "amount_in_words", "EURO NINE ONLY"),
        ("Payment: BY L/C AT SIGHT", "payment", "BY L/C AT SIGHT"),
        ("Consignee (full name, address, country) ACME AB", "consignee", "ACME AB"),
    ],
)
def test_captions_in_two_languages_and_with_brackets(printed: str, field: str, value: str) -> None:
    paper = Paper(CHINESE)
    paper.at(50, 100, printed)
    assert _values(paper, field) == {field: value}


def test_whom_an_invoice_is_made_out_to_does_not_issue_it() -> None:
    paper = Paper()
    paper.lines(40, 90, "Invoice To", "AL WAHDA WATER SOLUTIONS LLC", "Dubai", pitch=11)
    assert letterhead(Sheet(paper.pages())) == []


def test_a_number_with_the_letters_of_a_legal_form_is_no_company() -> None:
    paper = Paper()
    paper.at(40, 60, "BV/26/0417")
    assert letterhead(Sheet(paper.pages())) == []


def test_a_caption_of_a_box_is_a_worse_title_than_a_title() -> None:
    paper = Paper(size=10)
    paper.at(300, 60, "BILL OF LADING FOR OCEAN TRANSPORT")
    paper.at(430, 110, "Svc Contract", 6)
    paper.at(430, 120, "SC-0091")
    paper.lines(40, 150, _PROSE[:60], _PROSE[:50])
    sheet = Sheet(paper.pages())
    named, boxed = title(sheet, bill.BILL_TITLES), title(sheet, contract.TITLES)
    assert named is not None
    assert boxed is None or boxed.sure < 0.7 < named.sure


def test_a_title_may_take_two_lines_of_one_type() -> None:
    paper = Paper(size=8)
    paper.at(300, 60, "NEGOTIABLE MULTIMODAL", 14)
    paper.at(300, 76, "TRANSPORT BILL OF LADING", 14)
    paper.lines(50, 110, "Consignor", "Willow Bay Ceramics", "Notify address", "Place of delivery")
    found = title(Sheet(paper.pages()), bill.MULTIMODAL_TITLES)
    assert found is not None
    assert found.segment.text == "NEGOTIABLE MULTIMODAL TRANSPORT BILL OF LADING"


def test_a_reference_among_the_goods_is_no_title() -> None:
    paper = Paper(size=5)
    for y, caption in enumerate(
        ("Consignor", "Notify address", "Place of receipt", "Place of delivery")
    ):
        paper.at(50, 60 + 30 * y, caption)
        paper.at(50, 70 + 30 * y, "TURKU, FINLAND", 8)
    paper.at(200, 200, "CERAMIC MUGS", 8)
    paper.at(200, 212, "INVOICE NO. WB-2611", 8)
    found = title(Sheet(paper.pages()), ("Invoice", "Commercial Invoice"))
    assert found is None or found.sure < 0.7


def test_a_value_as_small_as_its_caption_is_read_from_the_next_box() -> None:
    paper = Paper(size=7)
    for y, caption, value in ((80, "NO.", "GL2026-118"), (94, "DATE", "08 SEP 2026")):
        paper.box(300, y, 400, y + 14)
        paper.box(400, y, 555, y + 14)
        paper.at(304, y + 9, caption)
        paper.at(404, y + 9, value)
    assert _values(paper, "date") == {"date": "08 SEP 2026"}


def test_a_tenor_before_the_number_of_a_credit_is_not_part_of_it() -> None:
    paper = Paper()
    paper.at(40, 40, "INVOICE", 16)
    paper.at(40, 80, "L/C 90 DAYS SIGHT NO. FI26LC0042817")
    read = invoice.read(paper.pages()).document
    try:
        assert read.credit_number == "FI26LC0042817"
    except Unread:
        pytest.fail("the number is printed clearly")


@pytest.mark.parametrize(
    ("lines", "signed_as", "signed_by"),
    [
        (("SIGNED BY THE CARRIER", "", "VOLTAIRE LINE"), "carrier", "VOLTAIRE LINE"),
        (("BOHAI SHIPPING AGENCY, AS", "AGENT"), "agent", "BOHAI SHIPPING AGENCY"),
    ],
)
def test_the_words_of_a_capacity_may_be_a_caption_or_wrap(
    lines: tuple[str, ...], signed_as: str, signed_by: str
) -> None:
    paper = Paper()
    paper.at(300, 40, "BILL OF LADING", 14)
    for x, caption, value in (
        (40, "Shipper", "ACME CO., LTD."),
        (200, "Consignee", "TO ORDER"),
        (380, "Notify Party", "BETA GMBH"),
    ):
        paper.at(x, 80, caption, 6)
        paper.at(x, 90, value)
    paper.lines(330, 500, *lines)
    read = bill.read(paper.pages()).document
    assert (read.signed_as, read.signed_by) == (signed_as, signed_by)


def test_the_foot_of_an_insurance_certificate_dates_it_and_its_settling_agent_does_not_sign() -> (
    None
):
    paper = Paper()
    paper.at(300, 40, "CERTIFICATE OF INSURANCE", 14)
    paper.at(40, 90, "Certificate no.: KLV-30119")
    paper.at(40, 110, "Insured: NORDWEST GMBH")
    paper.at(40, 400, "Settling agent: Gulf Survey Partners FZE, Dubai, UAE")
    paper.at(40, 420, "Bremen, 17.9.2026")
    paper.at(40, 440, "Authorised signature")
    read = insurance.read(paper.pages()).document
    assert str(read.date) == "2026-09-17"
    assert read.signed_as != "agent"


def test_a_title_in_another_language_close_under_the_address_is_no_part_of_it() -> None:
    paper = Paper(CHINESE, size=10)
    paper.centred(50, "XIAMEN HUIFENG GARMENTS CO., LTD.")
    paper.centred(62, "NO. 66 JIAHE ROAD, XIAMEN 361009, CHINA")
    paper.centred(78, "商业发票", 14)
    lines = [segment.text for segment in letterhead(Sheet(paper.pages()))]
    assert lines == ["XIAMEN HUIFENG GARMENTS CO., LTD.", "NO. 66 JIAHE ROAD, XIAMEN 361009, CHINA"]


def test_a_date_in_two_languages_is_what_the_closer_of_them_says() -> None:
    paper = Paper(CHINESE)
    paper.at(50, 100, "8. 验日期 Date of Inspection")
    paper.at(50, 112, "Sept. 8, 2026")
    known = {"date": ("Date", "日期"), "inspection_date": ("Date of Inspection",)}
    found = Sheet(paper.pages()).find(known)
    assert [seen.text for seen in found["inspection_date"]] == ["Sept. 8, 2026"]
    assert not found.get("date")
