from __future__ import annotations

import datetime as dt
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractors.printed import (
    Ambiguous,
    amount_of,
    country_of,
    date_order,
    day,
    decimal_mark,
    incoterm,
    money,
    party,
    quantities,
    quantity,
    reference,
    vessel_and_voyage,
)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("01 SEP 2026", "2026-09-01"),
        ("1st September, 2026", "2026-09-01"),
        ("SEPT. 1ST, 2026", "2026-09-01"),
        ("Sep-01-2026", "2026-09-01"),
        ("01-SEP-26", "2026-09-01"),
        ("01SEP2026", "2026-09-01"),
        ("2026-09-01", "2026-09-01"),
        ("2026.09.01", "2026-09-01"),
        ("2026/9/1", "2026-09-01"),
        ("25/08/2026", "2026-08-25"),
        ("08/25/2026", "2026-08-25"),
        ("09/09/2026", "2026-09-09"),
        ("2026年9月1日", "2026-09-01"),
        ("二〇二六年九月十五日", "2026-09-15"),
        ("14TH MAY '26", "2026-05-14"),
        ("this 3rd day of March 2026", "2026-03-03"),
        ("20260901", "2026-09-01"),
        ("NINGBO, AUG. 31, 2026", "2026-08-31"),
        ("1 MAY 1999", "1999-05-01"),
    ],
)
def test_dates(text: str, value: str) -> None:
    assert day(text) == dt.date.fromisoformat(value)


@pytest.mark.parametrize(
    "text",
    [
        "31 FEB 2026",
        "13/13/2026",
        "",
        "N/A",
        "MAY 2026",
        "2026",
        "1 MAY 2026 OR 2 MAY 2026",
        "12.50",
    ],
)
def test_what_is_no_one_date_is_none(text: str) -> None:
    assert day(text) is None


@pytest.mark.parametrize("text", ["01/09/2026", "1-9-26", "03-04-2026"])
def test_a_date_that_reads_as_two_says_both(text: str) -> None:
    assert isinstance(day(text), Ambiguous)
    assert not isinstance(day(text, "dmy"), Ambiguous)


@given(st.dates(dt.date(1990, 1, 1), dt.date(2079, 12, 31)))
def test_every_day_is_read_back_however_it_is_written(value: dt.date) -> None:
    for form in ("%Y-%m-%d", "%d %b %Y", "%B %d, %Y", "%d-%b-%Y", "%Y年%m月%d日", "%Y/%m/%d"):
        assert day(value.strftime(form)) == value
    assert day(value.strftime("%d/%m/%Y"), "dmy") == value


def test_the_order_is_known_from_the_other_dates() -> None:
    assert date_order("1/9/2026 and 25/8/2026") == "dmy"
    assert date_order("9/1/2026 and 8/25/2026") == "mdy"
    assert date_order("25/8/2026 and 8/25/2026") is None


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("1,234.56", "1234.56"),
        ("1.234,56", "1234.56"),
        ("1 234.56", "1234.56"),
        ("1'234.56", "1234.56"),
        ("12,34,567.00", "1234567.00"),
        ("1,234,567", "1234567"),
        ("1.234.567", "1234567"),
        ("12,000", "12000"),
        ("12,5", "12.5"),
        ("0.125", "0.125"),
        ("*** 86,400.00 ***", "86400.00"),
        ("(1,200.00)", "-1200.00"),
        ("-80.50", "-80.50"),
        ("USD86,400.00ONLY", "86400.00"),
        ("1,200.-", "1200"),
    ],
)
def test_numbers(text: str, value: str) -> None:
    assert amount_of(text) == Decimal(value)


@pytest.mark.parametrize(
    "text", ["", "2OO.OO", "1,23", "I,200.00", "1.2.3", "5 x 7", "12,34.567.8", "1,500\u00a0100"]
)
def test_what_is_no_one_number_is_none_or_exact(text: str) -> None:
    assert amount_of(text) in (None, Decimal("1.23"))


@given(
    st.decimals(min_value=0, max_value=10**9, places=2), st.sampled_from([",.", ".,", " .", "'."])
)
def test_every_amount_is_read_back_in_every_notation(value: Decimal, marks: str) -> None:
    group, mark = marks[0], marks[1]
    printed = f"{value:,}".replace(",", "#").replace(".", mark).replace("#", group)
    assert amount_of(printed) == value
    read = money(f"EUR {printed}", decimal="," if mark == "," else ".")
    assert read is None or read.amount == value
    if group != " ":
        assert read is not None


def test_the_decimal_mark_of_a_document() -> None:
    assert decimal_mark("1.234,50 EUR and 3,20") == ","
    assert decimal_mark("1,234.50 EUR") == "."
    assert decimal_mark("12 PCS") is None


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("USD 86,400.00", "USD 86,400.00"),
        ("US$86,400.00", "USD 86,400.00"),
        ("U.S. DOLLARS 86,400.00", "USD 86,400.00"),
        ("86,400.00 USD", "USD 86,400.00"),
        ("$ 5", "USD 5"),
        ("HK$12.50", "HKD 12.50"),
        ("RMB 500", "CNY 500"),
        ("€1.234,56", "EUR 1,234.56"),
        ("GBP10.5/SET", "GBP 10.50"),
        ("USD 4.50 PER PC", "USD 4.50"),
        ("CIF HAMBURG USD 2,000.00", "USD 2,000.00"),
        ("JPY 1,500,000", "JPY 1,500,000"),
        ("KWD 1.250", "KWD 1.250"),
    ],
)
def test_money(text: str, value: str) -> None:
    assert str(money(text)) == value


@pytest.mark.parametrize(
    "text", ["¥ 500", "500.00", "USD 5 EUR 4", "EUR 1.234", "USD", "ALL 3 originals", "USD 2OO"]
)
def test_money_is_never_guessed(text: str) -> None:
    assert money(text) is None


@pytest.mark.parametrize("text", ["12,000 PCS", "5% more or less", "110% of the value", "¥ 200.00"])
def test_a_known_currency_is_not_put_on_what_is_no_amount(text: str) -> None:
    assert money(text, currency="USD") is None


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("12,000 PCS", ["12,000 PCS"]),
        ("500CTNS", ["500 CTNS"]),
        ("25.500 M/T", ["25.500 M/T"]),
        ("1,200 KGS / 10 PALLETS", ["1,200 KGS", "10 PALLETS"]),
        ("(500) CARTONS", ["500 CARTONS"]),
        ("20 WOODEN CASES", ["20 CASES"]),
        ("3 CARTON(S)", ["3 CARTONS"]),
        ("1,000 DOZ.", ["1,000 DOZ"]),
        ("12.5 METRIC TONS", ["12.5 METRIC TONS"]),
        ("500 箱", ["500 箱"]),
        ("USD 12 PCS", []),
        ("12 DAYS", []),
    ],
)
def test_quantities(text: str, values: list[str]) -> None:
    assert [str(q) for q in quantities(text)] == values


def test_a_quantity_of_one_kind_is_picked_from_several() -> None:
    assert str(quantity("500 CTNS (12,000 PCS)", kind="item")) == "12,000 PCS"
    assert quantity("500 CTNS (12,000 PCS)") is None
    assert quantity("as per list") is None


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("CIF ROTTERDAM", "CIF ROTTERDAM"),
        ("FOB Ningbo Port, China (Incoterms 2020)", "FOB Ningbo Port, China INCOTERMS 2020"),
        ("INCOTERMS® 2010 DAP MUNICH", "DAP MUNICH INCOTERMS 2010"),
        ("C&F LAGOS", "CFR LAGOS"),
        ("CNF LAGOS", "CFR LAGOS"),
        ("UNIT PRICE: CFR JEBEL ALI US$4.20/SET", "CFR JEBEL ALI"),
        ("FOB VALUE", "FOB"),
        ("EXW", "EXW"),
    ],
)
def test_trade_terms(text: str, value: str) -> None:
    assert str(incoterm(text)) == value


@pytest.mark.parametrize("text", ["FOB NINGBO OR CIF HAMBURG", "SHIPPED IN CARTONS", "CIFRA"])
def test_no_one_trade_term_is_none(text: str) -> None:
    assert incoterm(text) is None


@pytest.mark.parametrize(
    ("lines", "name", "address", "country"),
    [
        (["ACME CO., LTD.", "1 ROAD", "LAGOS, NIGERIA"], "ACME CO., LTD.", "1 ROAD, LAGOS, NIGERIA", "NG"),
        (["ACME TRADING AND", "EXPORT COMPANY LIMITED"], "ACME TRADING AND EXPORT COMPANY LIMITED", None, None),
        (["MESSRS. ACME LLC, P.O. BOX 5, DUBAI, UAE"], "ACME LLC", "P.O. BOX 5, DUBAI, UAE", "AE"),
        (["Name: ACME INC", "Address: 5 Oak Street, Newark, New Jersey"], "ACME INC", "5 Oak Street, Newark, New Jersey", None),
        (["ACME B.V.", "TEL: 31 20 555", "E-MAIL: a@b.example", "ROTTERDAM, THE NETHERLANDS"], "ACME B.V.", "ROTTERDAM, THE NETHERLANDS", "NL"),
        (["CHINA PAPER CO., LTD."], "CHINA PAPER CO., LTD.", None, None),
        (["ACME CO., LTD. (NINGBO BRANCH), 1 ROAD"], "ACME CO., LTD. (NINGBO BRANCH)", "1 ROAD", None),
        (["ACME A.S.", "BURSA, TURKEY", "We hereby confirm having sold to you the following goods:"], "ACME A.S.", "BURSA, TURKEY", "TR"),
        (["TO ORDER OF FIRST EXAMPLE BANK"], "TO ORDER OF FIRST EXAMPLE BANK", None, None),
    ],
)  # fmt: skip
def test_parties(lines: list[str], name: str, address: str | None, country: str | None) -> None:
    found = party(lines)
    assert found is not None
    assert (found.name, found.address, found.country) == (name, address, country)


def test_nobody_is_no_party() -> None:
    assert party([]) is None
    assert party(["TEL: 555"]) is None
    assert party(["----"]) is None


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("HAMBURG, GERMANY", "DE"), ("NINGBO, P.R. CHINA", "CN"), ("SEOUL, KOREA", "KR"),
        ("GEORGIA 30301, U.S.A.", "US"), ("浙江省宁波市，中国", "CN"), ("Jordan Street 5", None),
        ("LONDON E1, ENGLAND", "GB"), ("HO CHI MINH CITY, VIETNAM", "VN"),
    ],
)  # fmt: skip
def test_countries(text: str, code: str | None) -> None:
    assert country_of(text) == code


def test_references_and_vessels() -> None:
    assert reference("LC 2026/77 DATED 1 AUG 2026") == "LC 2026/77"
    assert reference("DC HKG 220145") == "DC HKG 220145"
    assert reference("4471-26, 5 Sep 2026") == "4471-26"
    assert vessel_and_voyage("SEASTAR VOY.NO. 021W") == ("SEASTAR", "021W")
    assert vessel_and_voyage("SEASTAR 021W FROM NINGBO") == ("SEASTAR", "021W")
