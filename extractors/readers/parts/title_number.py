"""The number of a paper that goes on from its title."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TypeVar

from extractors.documents import Contract, Invoice
from extractors.layout import prepared
from extractors.readers.parts.filling import Filling
from extractors.readers.parts.mentions import first_number

D = TypeVar("D", Invoice, Contract)


def enter_number_of_title(fill: Filling[D], titles: Sequence[str]) -> None:
    """Enter the number after the title: «Commercial Invoice LLT-2026-1102», «Sales Note: SN-7».

    Args:
        fill: the paper being filled in.
        titles: what its kind of paper is called.
    """
    known = prepared({"title": titles})
    for line in fill.sheet.head(0.25):
        for segment in line.segments:
            hits = known.hits(segment.labels)
            if not hits or hits[0].start != (0, 0) or fill.form.has("number"):
                continue
            rest = segment.labelled(hits[0].end, (len(segment.words), 0))
            number = first_number(rest.text) if rest else None
            if (
                rest
                and number
                and len(rest.words) <= 2
                and number[0].isascii()
                and not number.endswith("-")
            ):
                fill.put("number", [rest], number)
