from __future__ import annotations

import pytest

from extractors.readers import contract, invoice
from tests.layout import contracts
from tests.layout.printing import CHINESE, Paper
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
        ("Shipment: in the first half of June 2026", "2026-06-15"),
    ],
)
def test_the_latest_day_of_shipment(words: str, latest: str) -> None:
    assert str(contract.read(_order(words).pages()).document.latest_shipment_date) == latest


def test_a_time_that_hangs_on_an_event_is_unread() -> None:
    paper = _order("Time of Shipment: within 30 days after approval of the samples")
    assert ("latest_shipment_date",) in set(contract.read(paper.pages()).document.gaps())


@pytest.mark.parametrize(
    "words",
    [
        "Time of Shipment: within 45 days after receipt of the L/C",
        "Lead time: 45 days from the date of receipt of your irrevocable letter of credit",
        "装运期：收到信用证后45天内",
    ],
)
def test_a_time_that_counts_from_the_credit_is_so_many_days(words: str) -> None:
    paper = Paper(CHINESE)
    paper.centred(40, "SALES CONTRACT", 14)
    paper.at(50, 110, words)
    read = contract.read(paper.pages()).document
    assert (read.days_after_credit, read.latest_shipment_date) == (45, None)
    assert not set(read.gaps())


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("Payment: by L/C at sight, opened in favour of the Seller through a first class bank not later than 20 August 2026", "2026-08-20"),
        ("Payment: by L/C at sight, to be with us by 10 August 2026", "2026-08-10"),
        ("The letter of credit shall be opened before 15 August 2026.", "2026-08-14"),
        ("Payment: by L/C issued by a prime bank within 15 days of this contract", "2026-05-20"),
        ("The Buyer shall, not later than 10 June 2026, cause a bank to open an irrevocable letter of credit.", "2026-06-10"),
        ("Payment: by sight L/C to be opened before Jul. 5, 2026", "2026-07-04"),
        ("Payment: by L/C to be established within 3 weeks from today's date", "2026-05-26"),
        ("Payment: by L/C at sight. Documents reach the buyer by 1 September 2026.", None),
    ],
)  # fmt: skip
def test_the_day_by_which_the_credit_must_be_open(words: str, day: str | None) -> None:
    read = contract.read(_order("Order Date: 5 May 2026", words).pages()).document
    assert str(read.credit_opening_deadline) == str(day)


def test_a_credit_that_is_to_be_open_so_long_before_shipment() -> None:
    lines = (
        "Shipment: not later than 15 October 2026",
        "The L/C shall reach the Seller 45 days before shipment.",
    )
    read = contract.read(_order(*lines).pages()).document
    assert str(read.credit_opening_deadline) == "2026-08-31"


@pytest.mark.parametrize(
    ("words", "ports"),
    [
        ("Ports of loading: Xiamen or Fuzhou, at Seller's option", ("Xiamen or Fuzhou", None)),
        ("Loading: one safe port Rizhao, Sellers' option.", ("Rizhao", None)),
        ("装运口岸和目的地 Loading Port & Destination: 由宁波至塔林 FROM NINGBO TO TALLINN, 不准分批", ("NINGBO", "TALLINN")),
        ("Delivery: to be shipped ex Shanghai not later than 15 Oct 2026", ("Shanghai", None)),
        ("The goods shall be shipped from Xingang, China to Santos, Brazil in three equal instalments.", ("Xingang, China", "Santos, Brazil")),
        ("装运 Shipment: 自上海港装运，收到信用证后 60 天内。From Shanghai port, within 60 days", ("Shanghai", None)),
        ("第五条 装运港和目的港 装运港：中国宁波；目的港：阿联酋杰贝阿里。", ("中国宁波", "阿联酋杰贝阿里")),
    ],
)  # fmt: skip
def test_ports_in_words(words: str, ports: tuple[str, str | None]) -> None:
    paper = Paper(CHINESE)
    paper.centred(40, "SALES CONTRACT", 14)
    paper.at(50, 110, words)
    read = contract.read(paper.pages()).document
    assert (read.port_of_loading, read.port_of_discharge) == ports


def test_a_value_that_begins_like_a_caption_is_a_value() -> None:
    paper = _order()
    paper.at(50, 110, "Payment")
    paper.at(180, 110, "Documentary credit, 30 days from date of shipment")
    paper.at(50, 124, "Insurance")
    paper.at(180, 124, "Buyer's own open cover")
    read = contract.read(paper.pages()).document
    assert read.payment_terms == "Documentary credit, 30 days from date of shipment"
    assert read.insurance == "Buyer's own open cover"


def test_goods_and_quantity_of_an_article_in_a_sentence() -> None:
    paper = _order(
        "ARTICLE 1 - GOODS. The Seller sells and the Buyer buys 24,000 kilograms of dried black fungus.",
        "ARTICLE 2 - PRICE. USD 9.80 per kilogram CIF Jeddah. The total contract value is USD 235,200.00.",
        "ARTICLE 3 - PACKING. In cartons.",
        title="SALES CONTRACT",
    )
    (line,) = contract.read(paper.pages()).document.lines
    assert (line.description, str(line.quantity)) == ("dried black fungus.", "24,000 KILOGRAMS")


@pytest.mark.parametrize(
    "title",
    [
        "CONTRACT FOR THE SALE OF DRIED FUNGUS",
        "货物出口销售合同",
        "AGREEMENT FOR THE SUPPLY OF UREA",
    ],
)
def test_titles_that_only_their_head_calls_a_contract(title: str) -> None:
    paper = Paper(CHINESE)
    paper.centred(60, title, 15)
    paper.lines(
        50, 110, "Date: 5 May 2026", "Place: Xiamen, Fujian, China", "We have agreed as follows:"
    )
    assert contract.recognise(paper.pages()) > 0.9


def test_a_contract_that_lists_a_certificate_of_origin_is_a_contract() -> None:
    paper = Paper(size=10)
    paper.centred(40, "CONTRACT OF SALE No. RZ/26-031", 14)
    paper.lines(
        50, 80,
        "SELLERS: BLUE LAKE TEXTILES CO., LTD.",
        "BUYERS: RHEIN HANDEL GMBH",
        "1) SHIPMENT PERIOD: 1-30 October 2026",
        "2) PAYMENT: by L/C at sight",
        "3) INSURANCE: by Buyers",
        "4) DOCUMENTS: invoice,",
        "Certificate of Origin",
        pitch=14,
    )  # fmt: skip
    pages = paper.pages()
    assert contract.recognise(pages) == 0.98
    read = contract.read(pages).document
    assert (read.number, str(read.latest_shipment_date)) == ("RZ/26-031", "2026-10-30")


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


def test_the_addressee_of_an_order_is_the_seller() -> None:
    paper = _order("Messrs.", "BLUE LAKE TEXTILES CO., LTD.", "88 RENMIN ROAD, NINGBO, CHINA")
    read = contract.read(paper.pages()).document
    assert read.seller is not None
    assert read.buyer is not None
    assert (read.seller.name, read.buyer.name) == ("BLUE LAKE TEXTILES CO., LTD.", "NORDIC HOME AB")


@pytest.mark.parametrize(
    ("words", "tolerance"),
    [
        ("Over/underdelivery: max. 2 %", 2),
        ("Quantity Variance: None", None),
    ],
)
def test_a_tolerance_under_a_caption_of_its_own(words: str, tolerance: int | None) -> None:
    read = contract.read(_order(words).pages()).document
    assert (read.tolerance and read.tolerance.plus) == tolerance


def test_two_permissions_under_one_caption() -> None:
    read = contract.read(
        _order("Partial shipment / transhipment: not permitted / permitted").pages()
    )
    assert read.document.partial_shipments == "not_allowed"
    assert read.document.transhipment == "allowed"


@pytest.mark.parametrize(
    "words",
    [
        ("Documents: The Seller shall present: (a) signed invoice; (b) packing list; (c) full set of B/L",),
        ("Documents: signed invoice; packing list; full set of B/L",),
    ],
)  # fmt: skip
def test_documents_that_a_line_names_one_after_the_other(words: tuple[str, ...]) -> None:
    paper = _order(*words, title="SALES CONTRACT")
    asked = contract.read(paper.pages()).document.documents_required
    assert [one.split(") ")[-1] for one in asked] == [
        "signed invoice",
        "packing list",
        "full set of B/L",
    ]


def test_parties_of_a_preamble_that_says_who_is_which_part() -> None:
    paper = _order(
        "THIS CONTRACT is made on the 3rd day of April 2026 BETWEEN BLUE LAKE METALS CO., LTD.,",
        "a company having its registered office at 26 Jintang Road, Tianjin, China (hereinafter",
        'called "the Seller") of the one part, AND ORIENTE FERRAGENS LTDA, with its office at',
        'Rua Azul 230, Sao Paulo, Brazil (hereinafter called "the Buyer") of the other part.',
        title="CONTRACT",
    )
    read = contract.read(paper.pages()).document
    assert read.seller is not None
    assert read.buyer is not None
    assert (read.seller.name, read.seller.country) == ("BLUE LAKE METALS CO., LTD.", "CN")
    assert (read.buyer.name, read.buyer.address) == (
        "ORIENTE FERRAGENS LTDA",
        "Rua Azul 230, Sao Paulo, Brazil",
    )


def test_the_total_in_words_before_its_figures() -> None:
    paper = _order(
        "1. Goods: iron nails",
        "2. Price: USD 742.00 per metric ton",
        "3. The total contract value amounts to three thousand United States Dollars (USD 3,000.00).",
        title="CONTRACT",
    )
    assert str(contract.read(paper.pages()).document.total) == "USD 3,000.00"


def test_a_size_in_a_column_of_its_own_tells_lines_apart() -> None:
    paper = Paper(CHINESE)
    paper.centred(40, "SALES CONTRACT", 14)
    for x, head in (
        (50, "Style No."),
        (130, "Description"),
        (260, "尺码 Size"),
        (330, "数量（件） Quantity"),
        (450, "Amount USD"),
    ):
        paper.at(x, 110, head)
    for y, size, count, amount in ((130, "S", "240", "2,784.00"), (146, "M", "480", "5,568.00")):
        for x, cell in (
            (50, "W-2601"),
            (130, "Knitted pullover"),
            (260, size),
            (330, count),
            (450, amount),
        ):
            paper.at(x, y, cell)
    lines = contract.read(paper.pages()).document.lines
    assert [(line.description, str(line.quantity)) for line in lines] == [
        ("W-2601 Knitted pullover S", "240 件"),
        ("W-2601 Knitted pullover M", "480 件"),
    ]


def test_an_article_named_first_in_chinese_and_then_in_english() -> None:
    paper = Paper(CHINESE)
    paper.centred(40, "SALES CONTRACT", 14)
    paper.lines(
        50, 110, "（1）价格条件 Price Terms: CIF HAMBURG",
        "（2）付款 Payment: 合同总值的 20% 电汇支付，其余 80% 以信用证支付。20% by T/T, the remaining 80%",
        "by irrevocable L/C at sight.",
        "（3）包装 Packing: 纸箱 Cartons",
        "卖方（签章）The Sellers",
    )  # fmt: skip
    read = contract.read(paper.pages()).document
    assert (read.payment_terms or "").endswith("by irrevocable L/C at sight.")
    assert read.seller is None
