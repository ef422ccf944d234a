"""A credit as the network delivers it."""

from __future__ import annotations

from typing import TextIO

from extractors.documents import Credit
from samples.printing.swift import credit_fields, fin


def print_(credit: Credit, tape: TextIO) -> None:
    """Write an MT700 with all its blocks.

    Raises:
        ValueError: if the credit does not say which banks it went between, and when.
    """
    sender, receiver = credit.issuing_bank, credit.advising_bank
    if not (sender and sender.bic and receiver and receiver.bic and credit.issue_date):
        raise ValueError("a message needs the BICs of both banks, and its day")
    fields = credit_fields(credit)
    tape.write(fin(fields, "700", sender.bic, receiver.bic, credit.issue_date))
