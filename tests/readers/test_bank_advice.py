"""What an advising bank writes of a credit is known by its title or its sentences, and by nothing less."""

from __future__ import annotations

import datetime as dt

import pytest

from extractors.readers import bank_advice
from tests.sorting.printing import page_of

TITLED = """
# HUAIHE MERCHANTS BANK
# {title}
Our Ref. No.: AD26-00917
To: Willow Bay Ceramics Co., Ltd.
Issuing Bank: Turku Handelsbank Oyj
Date: 3 Sep 2026
L/C No.: THB-26-4410
Amount: USD 13,560.00
"""
UNTITLED = """
# HUAIHE MERCHANTS BANK
3 September 2026
Dear Sirs,
At the request of Turku Handelsbank Oyj we advise you that they have established in your favour
their irrevocable credit no. THB-26-4410, the original of which is attached.
{disclaimer}
"""


@pytest.mark.parametrize(
    "title",
    [
        "NOTIFICATION OF DOCUMENTARY CREDIT",
        "ADVICE OF LETTER OF CREDIT",
        "EXPORT L/C ADVICE",
        "ADVICE OF AMENDMENT TO DOCUMENTARY CREDIT",
        "信用证通知书",
        "信用证修改通知书",
        "ACKNOWLEDGEMENT OF AMENDMENT",
    ],
)
def test_an_advice_is_known_by_its_title(title: str) -> None:
    page = page_of(TITLED.format(title=title))
    assert bank_advice.recognise([page]) >= 0.7
    advice = bank_advice.read([page]).document
    assert (advice.number, advice.credit_number) == ("AD26-00917", "THB-26-4410")
    assert advice.date == dt.date(2026, 9, 3)


@pytest.mark.parametrize(
    ("disclaimer", "known"),
    [
        ("This letter is solely an advice and conveys no engagement on our part.", True),
        ("We have added our confirmation to the credit.", True),
        ("Please ship the goods in time.", False),
    ],
)
def test_a_letter_is_an_advice_if_it_says_what_the_bank_stands_for(
    disclaimer: str, known: bool
) -> None:
    assert (bank_advice.recognise([page_of(UNTITLED.format(disclaimer=disclaimer))]) > 0) is known


@pytest.mark.parametrize("title", ["SHIPPING ADVICE", "COMMERCIAL INVOICE", "PACKING LIST"])
def test_papers_of_the_seller_are_none(title: str) -> None:
    assert bank_advice.recognise([page_of(TITLED.format(title=title))]) == 0
