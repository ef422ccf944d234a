from __future__ import annotations

from extractors.pages.page import Page
from extractors.readers import contract, invoice, other, packing
from extractors.sorting import documents_in
from tests.layout import (
    contracts,
    invoices,
    invoices_in_boxes,
    invoices_over_pages,
    packing_lists,
)
from tests.layout.printing import Paper

_KNOWN = (contract, invoice, other, packing)


def _sorted(pages: list[Page]) -> list[tuple[str, list[int]]]:
    return [
        (bundle.reader.__name__.rpartition(".")[2], [page.number for page in bundle.pages])
        for bundle in documents_in(pages, _KNOWN)
    ]


def _bound(*documents: list[Page]) -> list[Page]:
    """Return the pages as one file."""
    pages = [page for document in documents for page in document]
    return [page.model_copy(update={"number": i}) for i, page in enumerate(pages, 1)]


def test_documents_in_one_file_are_told_apart() -> None:
    pages = _bound(
        contracts.contract_in_articles(),
        invoices_over_pages.invoice_of_sixty_lines(),
        packing_lists.packing_list(),
        invoices_in_boxes.invoice_in_boxes(),
    )
    assert _sorted(pages) == [
        ("contract", [1]),
        ("invoice", [2, 3]),
        ("packing", [4]),
        ("invoice", [5]),
    ]


def test_two_invoices_in_one_file_stay_two() -> None:
    pages = _bound(invoices.invoice_with_captions(), invoices.invoice_in_two_columns())
    assert _sorted(pages) == [("invoice", [1]), ("invoice", [2])]


def test_a_page_without_a_title_goes_on_with_the_one_before() -> None:
    pages = _bound(invoices_over_pages.invoice_carried_forward(), packing_lists.packing_list())
    assert _sorted(pages) == [("invoice", [1, 2]), ("packing", [3])]


def test_a_paper_of_no_known_kind_is_kept_with_its_text() -> None:
    paper = Paper()
    paper.centred(40, "MINUTES OF A MEETING", 15)
    paper.lines(50, 80, "The members met on 3 May 2026 and agreed on nothing in particular.")
    bundle = documents_in(paper.pages(), _KNOWN)[0]
    assert (bundle.reader.__name__, bundle.certainty) == ("extractors.readers.other", 0.0)
    read = bundle.reader.read(bundle.pages).document
    assert read.title == "MINUTES OF A MEETING"
    assert "nothing in particular" in read.text


def test_a_blank_page_is_no_document() -> None:
    assert documents_in(Paper().pages(), _KNOWN) == []
