from __future__ import annotations

import datetime as dt
from decimal import Decimal

from extractors.documents import BankMessage, BankRefusal, Money
from extractors.swift import read
from tests.swift.conftest import message


def test_a_refusal_says_why_and_when() -> None:
    refusal, advice, other = (e.document for e in read(message("refusal.fin")))
    assert isinstance(refusal, BankRefusal)
    assert refusal.credit_number == "LC26-004417"
    assert refusal.date == dt.date(2026, 8, 20)
    assert refusal.amount == Money(currency="USD", amount=Decimal("60465.50"))
    assert refusal.discrepancies == ("LATE SHIPMENT", "B/L NOT SHOWING FREIGHT PREPAID")
    assert refusal.disposal == "/HOLD/ DOCUMENTS HELD AT YOUR DISPOSAL"
    assert isinstance(advice, BankRefusal)
    assert advice.credit_number == "LC26-004417"
    assert advice.discrepancies == ("DRAFT NOT SIGNED", "PACKING LIST MISSING")
    assert isinstance(other, BankMessage)
    assert "SECOND PART" in other.text
