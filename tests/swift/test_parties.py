"""Names and addresses of parties, as fields of four lines break them."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from extractors.documents import Credit
from extractors.swift import MessageText, read
from tests.data import data

CASES = data(Path(__file__).parent / "parties.yaml")


@pytest.mark.parametrize("case", CASES.values(), ids=CASES)
def test_name_and_address_are_told_apart(case: dict[str, Any]) -> None:
    block = "\n".join(case["lines"])
    text = f":27:1/1\n:40A:IRREVOCABLE\n:20:LC26-77\n:31C:260801\n:59:{block}\n:32B:USD1,\n"
    (credit,) = (x.document for x in read(MessageText("credit.txt", text)))
    assert isinstance(credit, Credit)
    assert credit.beneficiary is not None
    assert (credit.beneficiary.name, credit.beneficiary.address) == (case["name"], case["address"])
