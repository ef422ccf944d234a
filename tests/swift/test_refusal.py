from __future__ import annotations

import datetime as dt
from decimal import Decimal

from extractors.documents import BankMessage, BankRefusal, Money
from extractors.swift import MessageText, read
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


def test_a_refusal_in_a_free_message() -> None:
    (read_,) = read(
        MessageText(
            "799.txt",
            "{1:F01BKCHCNBJA92B0000000000}{2:O7991643261020ESBKDEFFAXXX00000000002610201643N}{4:\n"
            ":20:REF1122\n:21:EXP26-8812\n:79:RE OUR L/C LC26-0801-77\nWE REFUSE TO HONOUR DUE TO FOLLOWING\n"
            "DISCREPANCIES:\nA. INSUR COVER SHORT\nB. G.W. ON C/O DOES NOT TALLY WITH B/L\n"
            "DOCS ARE HELD AT YR DISPOSAL.\n-}",
        )
    )
    refusal = read_.document
    assert isinstance(refusal, BankRefusal)
    assert refusal.discrepancies == ("INSUR COVER SHORT", "G.W. ON C/O DOES NOT TALLY WITH B/L")
    assert (refusal.credit_number, str(refusal.date)) == ("LC26-0801-77", "2026-10-20")


def test_a_free_message_that_refuses_nothing_stays_a_message() -> None:
    (read_,) = read(
        MessageText(
            "799.txt",
            "{1:F01BKCHCNBJA92B0000000000}{2:O7991643261020ESBKDEFFAXXX00000000002610201643N}{4:\n"
            ":20:REF1122\n:21:EXP26-8812\n:79:DOCUMENTS UNDER OUR L/C LC26-0801-77 RECEIVED IN ORDER\n-}",
        )
    )
    assert not isinstance(read_.document, BankRefusal)
