from __future__ import annotations

import pytest
from PIL import Image
from reportlab.lib.utils import ImageReader

from extractors.layout import Sheet, signature
from tests.layout.printing import CHINESE, HEIGHT, Paper
from tests.readers.forms import signed


def _block(
    *words: str, company: str = "BLUE LAKE TEXTILES CO., LTD.", background: bool = False
) -> Paper:
    paper = Paper(CHINESE)
    if background:
        _stamp(paper, 0, HEIGHT, 595, HEIGHT)
    paper.at(50, 60, "COMMERCIAL INVOICE")
    paper.lines(350, 600, "For and on behalf of", company)
    paper.lines(360, 645, *words)
    paper.rule(350, 650, 520, 650)
    paper.at(350, 662, "Authorised signature(s)")
    return paper


def _stamp(paper: Paper, x: float, y: float, wide: float = 80, high: float = 40) -> None:
    ink = ImageReader(Image.new("RGB", (40, 20), "navy"))
    paper.canvas.drawImage(ink, x, HEIGHT - y, wide, high)


def test_a_block_with_an_empty_line_is_not_signed() -> None:
    seen = signature(Sheet(_block().pages()))
    assert seen.signed is False
    assert seen.evidence is not None


def test_a_chop_or_a_scanned_hand_over_the_line_signs() -> None:
    paper = _block()
    _stamp(paper, 380, 655)
    seen = signature(Sheet(paper.pages()))
    assert seen.signed is True
    assert seen.evidence is not None
    assert seen.evidence.box is not None
    assert seen.evidence.box.x0 <= 380


def test_a_hand_over_the_name_of_an_agent_signs_for_whom_he_acts() -> None:
    paper = Paper()
    paper.at(50, 60, "BILL OF LADING")
    paper.lines(
        300,
        700,
        "BLUE ANCHOR AGENCY LTD.",
        "as agents for and on behalf of the carrier",
        "LARK LINES",
    )
    unsigned = signature(Sheet(paper.pages())).signed
    paper = Paper()
    paper.at(50, 60, "BILL OF LADING")
    paper.lines(
        300,
        700,
        "BLUE ANCHOR AGENCY LTD.",
        "as agents for and on behalf of the carrier",
        "LARK LINES",
    )
    _stamp(paper, 300, 682)
    assert (unsigned, signature(Sheet(paper.pages())).signed) == (False, True)


def test_a_logo_at_the_top_does_not_sign() -> None:
    paper = _block()
    _stamp(paper, 50, 100)
    assert signature(Sheet(paper.pages())).signed is False


def test_a_picture_of_the_whole_page_does_not_sign() -> None:
    assert signature(Sheet(_block(background=True).pages())).signed is False


def test_a_name_written_over_the_line_signs() -> None:
    seen = signature(Sheet(_block("LI MING").pages()))
    assert (seen.signed, seen.signer) == (True, "LI MING")


@pytest.mark.parametrize(
    ("words", "signer"),
    [
        ("/s/ Maria Gonzales", "Maria Gonzales"),
        ("(SIGNED)", None),
        ("(sgd.) Chen Wei", "Chen Wei"),
        ("Digitally signed by Chen Wei", "Chen Wei"),
        ("Signed: Chen Wei", "Chen Wei"),
    ],
)
def test_words_that_stand_for_a_signature(words: str, signer: str | None) -> None:
    paper = Paper()
    paper.at(50, 700, words)
    seen = signature(Sheet(paper.pages()))
    assert (seen.signed, seen.signer) == (True, signer)


def test_a_name_typed_under_an_empty_line_is_no_signature() -> None:
    paper = Paper()
    paper.lines(350, 600, "For and on behalf of", "BLUE LAKE TEXTILES CO., LTD.")
    paper.rule(350, 660, 520, 660)
    paper.lines(350, 672, "Authorised signature", "Name: LI MING", "Manager")
    assert signature(Sheet(paper.pages())).signed is False


def test_a_name_merely_typed_under_a_letter_is_for_a_person_to_judge() -> None:
    paper = Paper()
    paper.lines(50, 600, "Yours faithfully,", "BLUE LAKE TEXTILES CO., LTD.", "LI MING", "Manager")
    seen = signature(Sheet(paper.pages()))
    assert (seen.signed, seen.unclear, seen.capacity) == (None, True, "Manager")


@pytest.mark.parametrize("caption", ["(AUTHORIZED SIGNATURE)", "Authorised Signatory", ""])
@pytest.mark.parametrize("person", ["Wang Liping", "王丽萍"])
def test_a_name_typed_in_the_place_of_a_signature_is_for_a_person_to_judge(
    caption: str, person: str
) -> None:
    paper = Paper(CHINESE)
    paper.at(50, 60, "BENEFICIARY'S CERTIFICATE")
    paper.lines(350, 600, "BLUE LAKE TEXTILES CO., LTD.", person, *filter(None, [caption]))
    seen = signature(Sheet(paper.pages()))
    assert (seen.signed, seen.unclear, seen.signer) == (None, True, person)


def test_the_firm_alone_over_the_words_for_a_signature_is_no_signature() -> None:
    paper = Paper()
    paper.lines(350, 600, "BLUE LAKE TEXTILES CO., LTD.", "(AUTHORIZED SIGNATURE)")
    assert signature(Sheet(paper.pages())).signed is False


def test_a_paper_without_a_block_says_nothing() -> None:
    paper = Paper()
    paper.at(50, 100, "The buyer wants a signed invoice and a packing list.")
    assert signature(Sheet(paper.pages())).signed is None


def test_on_a_scan_ink_cannot_be_seen_and_nothing_is_claimed() -> None:
    pages = [page.model_copy(update={"method": "ocr"}) for page in _block().pages()]
    seen = signature(Sheet(pages))
    assert (seen.signed, seen.unclear) == (None, True)


def test_a_seal_that_only_reaches_up_to_the_block_may_be_set_elsewhere() -> None:
    paper = _block()
    _stamp(paper, 380, 780, 100, 100)
    seen = signature(Sheet(paper.pages()))
    assert (seen.signed, seen.unclear) == (None, True)


def test_ink_under_a_letter_of_few_lines_signs_it_by_whoever_stands_over_it() -> None:
    paper = Paper()
    paper.lines(
        50,
        60,
        "CERTIFICATE OF ORIGIN",
        "We certify that the goods are of Chinese origin.",
        "Fuzhou, 30 September 2026",
        "QUAYSIDE COUNCIL OF TRADE, FUZHOU",
    )
    assert signature(Sheet(signed(paper.pages(), 52, 118))).signed is True
