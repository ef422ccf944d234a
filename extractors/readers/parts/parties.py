"""Who issues a commercial paper, and whom it is made out to."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TypeVar

from extractors.documents import Document, Party
from extractors.layout import Segment, letterfoot, letterhead, squeezed
from extractors.layout.captions.labels import Caption
from extractors.printed import party
from extractors.readers.parts.filling import Filling

D = TypeVar("D", bound=Document)


def enter_parties(fill: Filling[D], seller: str, buyer: str, heading: Segment | None) -> None:
    """Enter who issues the paper and whom it is made out to.

    The letterhead tells the issuer where no caption does; «To» names the buyer unless it
    stands beside «From».
    """
    head = _unclaimed(fill, letterhead(fill.sheet, heading))
    if _names_again(fill, head):
        fill.put_party(seller, head)
    fill.party(seller, "seller")
    fill.put_party(seller, head)
    fill.party(seller, "shipper")
    fill.party(buyer, "buyer")
    for seen in fill.found.get("buyer", ()):
        if is_addressed(seen.caption):
            fill.put_party(buyer, seen.value)  # «Messrs» addresses somebody without a colon
    if not fill.form.has(buyer):
        beside_from = {
            id(line)
            for line in fill.sheet.lines
            for seen in fill.found.get("from", ())
            if seen.caption.segment in line.segments
        }
        for seen in fill.found.get("to", ()):
            line = next(li for li in fill.sheet.lines if seen.caption.segment in li.segments)
            named = seen.sure and not seen.first.text[0].islower()  # «to be opened by …»
            if named and id(line) not in beside_from and fill.put_party(buyer, seen.value):
                break
    fill.put_party(buyer, _under_sender(fill, fill.form.value(seller)))
    fill.party(buyer, "consignee")
    if not fill.form.has(seller) and (foot := letterfoot(fill.sheet)):
        pieces = re.split(r"\s+[·•|–—-]\s+", " ".join(s.text for s in foot))
        fill.put_party(seller, foot, pieces)


def is_addressed(caption: Caption) -> bool:
    """Tell whether words address somebody, and do not say what he is: «Messrs»."""
    return bool(re.match(r"\W*(?:TO\s+)?M(?:ESS[RE]+S|/S)\b", caption.segment.text, re.I))


def _names_again(fill: Filling[D], head: Sequence[Segment]) -> bool:
    """Tell whether a caption names the firm of the letterhead, but not its address.

    So the beneficiary is named once more among the details of his bank.
    """
    named = next((s for s in fill.found.get("seller", ()) if s.sure), None)
    above = party([s.text for s in head])
    said = party(named.lines) if named else None
    if named is None or above is None or said is None or said.address or fill.address(named):
        return False
    return squeezed(above.name) == squeezed(said.name)


def _unclaimed(fill: Filling[D], head: list[Segment]) -> list[Segment]:
    """Return a letterhead, or nothing where it is what a caption announces."""
    said = {
        id(word)
        for name in ("shipper", "buyer", "consignee")
        for seen in fill.found.get(name, ())
        if seen.sure
        for segment in seen.value
        for word in segment.words
    }
    return [] if any(id(w) in said for s in head for w in s.words) else head


def _under_sender(fill: Filling[D], sender: object) -> list[Segment]:
    """Return the address in the window of an envelope: under a small line that names the sender."""
    name = squeezed(sender.name) if isinstance(sender, Party) else ""
    lines = fill.sheet.head(0.4)
    for index, line in enumerate(lines):
        first = line.segments[0]
        said = squeezed(first.text)
        if not name or not said.startswith(name) or said == name:
            continue
        found: list[Segment] = []
        for below in (li.segments[0] for li in lines[index + 1 :]):
            above = found[-1] if found else first
            near = below.box.top - above.box.bottom < 1.2 * below.height
            larger = found and below.height > 1.15 * found[0].height
            if larger or not near or abs(below.box.x0 - first.box.x0) > 4 or len(found) > 7:
                break
            found.append(below)
        if len(found) > 1 and first.height < 0.95 * found[0].height:
            return found
    return []
