from __future__ import annotations

import pytest

from extractors.readers import contract, invoice
from tests.layout import contracts
from tests.layout.printing import Paper
from tests.readers.reading import EXPECTED, said

_CONTRACTS = [name for name in EXPECTED if name.startswith(("contract", "confirmation"))]


@pytest.mark.parametrize("name", _CONTRACTS)
def test_every_contract_is_read_as_a_person_reads_it(name: str) -> None:
    pages = getattr(contracts, name)()
    assert said(contract.read(pages).document) == EXPECTED[name]
    assert contract.recognise(pages) > 0.9


def _order(*lines: str, title: str = "PURCHASE ORDER") -> Paper:
    paper = Paper()
    paper.at(50, 40, "NORDIC HOME AB", 13)
    paper.at(50, 53, "STORGATAN 5, MALMO, SWEDEN")
    paper.centred(80, title, 14)
    paper.lines(50, 110, *lines, pitch=14)
    return paper


def test_the_letterhead_of_an_order_is_the_buyers() -> None:
    paper = _order(
        "Supplier: BLUE LAKE TEXTILES CO., LTD.", "PO Number: 4500771", "Date: 5 May 2026"
    )
    read = contract.read(paper.pages()).document
    assert read.seller is not None
    assert read.buyer is not None
    assert read.seller.name == "BLUE LAKE TEXTILES CO., LTD."
    assert (read.buyer.name, read.buyer.country) == ("NORDIC HOME AB", "SE")
    assert read.number == "4500771"


@pytest.mark.parametrize(
    ("words", "latest"),
    [
        ("Latest shipment: 30 September 2026", "2026-09-30"),
        ("Time of Shipment: During September 2026", "2026-09-30"),
        ("Delivery Time: from 1 Aug 2026 to 15 Sep 2026", "2026-09-15"),
        ("Shipment: before the end of Feb. 2028", "2028-02-29"),
    ],
)
def test_the_latest_day_of_shipment(words: str, latest: str) -> None:
    assert str(contract.read(_order(words).pages()).document.latest_shipment_date) == latest


def test_a_time_that_hangs_on_an_event_is_unread() -> None:
    paper = _order("Time of Shipment: within 30 days after receipt of the L/C")
    assert ("latest_shipment_date",) in set(contract.read(paper.pages()).document.gaps())


@pytest.mark.parametrize(
    ("words", "partial", "transhipment"),
    [
        ("Partial shipments: not allowed", "not_allowed", None),
        ("Partial Shipment: Permitted   Transshipment: Prohibited", "allowed", "not_allowed"),
        ("Transhipment and partial shipments are allowed.", "allowed", "allowed"),
        ("Partial deliveries are not accepted.", "not_allowed", None),
        ("Shipment in one lot", None, None),
    ],
)
def test_partial_shipments_and_transhipment(
    words: str, partial: str | None, transhipment: str | None
) -> None:
    read = contract.read(_order(words).pages()).document
    assert (read.partial_shipments, read.transhipment) == (partial, transhipment)


@pytest.mark.parametrize(
    ("words", "plus", "minus"),
    [
        ("10 pct more or 5 pct less allowed at seller's option", 10, 5),
        ("Quantity 5% more and 3% less", 5, 3),
        ("Tolerance: +8 / -2 %", 8, 2),
        ("plus 10% or minus 10% in quantity and amount", 10, 10),
        ("5% more or less", 5, 5),
    ],
)
def test_how_much_more_or_less_may_be_shipped(words: str, plus: int, minus: int) -> None:
    read = contract.read(_order(words).pages()).document
    assert read.tolerance is not None
    assert [int(read.tolerance.plus), int(read.tolerance.minus)] == [plus, minus]


@pytest.mark.parametrize(
    ("words", "invoiced"), [("L/C No.: LC-2026/0417", True), ("Payment: L/C 90 days sight", False)]
)
def test_a_proforma_that_quotes_the_credit_is_an_invoice(words: str, invoiced: bool) -> None:
    pages = _order("Date: 5 May 2026", words, title="PROFORMA INVOICE").pages()
    assert (invoice.recognise(pages) > contract.recognise(pages)) is invoiced


@pytest.mark.parametrize("title", ["PROFORMA INVOICE", "SALES CONTRACT", "ORDER CONFIRMATION"])
def test_titles_of_contracts(title: str) -> None:
    assert contract.recognise(_order("Date: 5 May 2026", title=title).pages()) > 0.9
