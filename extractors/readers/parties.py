"""Who issues a commercial paper, and whom it is made out to."""

from __future__ import annotations

from typing import TypeVar

from extractors.documents import Document
from extractors.layout import Segment, letterhead
from extractors.readers.filling import Filling

D = TypeVar("D", bound=Document)


def enter_parties(fill: Filling[D], seller: str, buyer: str, heading: Segment | None) -> None:
    """Enter who issues the paper and whom it is made out to.

    The letterhead tells the issuer where no caption does; «To» names the buyer unless it
    stands beside «From».
    """
    fill.party(seller, "seller")
    fill.put_party(seller, letterhead(fill.sheet, heading))
    fill.party(seller, "shipper")
    fill.party(buyer, "buyer")
    if not fill.form.has(buyer):
        beside_from = {
            id(line)
            for line in fill.sheet.lines
            for seen in fill.found.get("from", ())
            if seen.caption.segment in line.segments
        }
        for seen in fill.found.get("to", ()):
            line = next(li for li in fill.sheet.lines if seen.caption.segment in li.segments)
            if seen.sure and id(line) not in beside_from and fill.put_party(buyer, seen.value):
                break
    fill.party(buyer, "consignee")
