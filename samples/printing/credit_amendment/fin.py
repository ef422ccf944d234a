"""An amendment as a bank sends it on by mail: the fields of the message, no headers."""

from __future__ import annotations

from typing import TextIO

from extractors.documents import CreditAmendment
from samples.printing.swift import amendment_fields


def print_(amendment: CreditAmendment, tape: TextIO) -> None:
    """Write the fields of an MT707."""
    for tag, lines in amendment_fields(amendment):
        tape.write(f":{tag}:" + "\r\n".join(lines) + "\r\n")
