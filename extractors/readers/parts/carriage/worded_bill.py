"""Bills of lading that say in sentences what others put in boxes, as for oil and chemicals in bulk."""

from __future__ import annotations

import re

from extractors.documents import Party, Quantity, Transport
from extractors.layout import Labelled, Segment, Sheet
from extractors.printed import party, quantities, vessel_and_voyage
from extractors.printed.numbers import Mark
from extractors.readers.parts.filling import Filling
from extractors.readers.parts.prose import Prose

_SHIPPER = re.compile(
    r"\b(?:SHIPPED|LOADED|RECEIVED)\b[^.;]{0,80}?\b(?:BY|FROM)\s*:?\s+(?P<shipper>(?!THE\s+CARRIER)[^;]{4,120}?)\s*,?\s+(?:(?:IN\s+AND\s+)?UP)?ON\s+BOARD\b",
    re.I,
)
_VESSEL = re.compile(
    r"\bON\s+BOARD\s+(?:OF\s+)?(?:THE\s+)?(?:GOOD\s+)?(?:(?:MOTOR|STEAM|OCEAN|TANK|CHEMICAL|OIL)\s*)*(?:VESSEL|SHIP|TANKER|STEAMER)\s*(?:CALLED|NAMED)?\s*(?:THE\s+)?(?P<vessel>(?!NAMED)[A-Z0-9\"“”][^,;:]{2,40}?)"
    r"\s*(?:,|;|\b(?:OF\s+THE|WHEREOF|NOW|AT|LYING|FLYING|UNDER|IN\s+THE)\b)",
    re.I,
)
_LOADED_AT = re.compile(
    r"\b(?:AT|IN)\s+(?:THE\s+)?PORT\s+OF\s+(?!LOADING|DISCHARGE)(?P<port>[A-Z][^;:]{2,60}?)\s*,?\s+(?:AND\s+)?(?:TO\s+BE|BOUND|FOR\s+(?:CARRIAGE|DELIVERY))\b",
    re.I,
)
_DELIVERED_AT = re.compile(
    r"\b(?:(?:DELIVER(?:ED|Y)|DISCHARGED?|CARRIED|CARRIAGE)\b[^.;]{0,80}?\b(?:AT|TO)\s+(?:THE\s+)?PORT\s+OF|BOUND\s+FOR(?:\s+(?:THE\s+)?PORT\s+OF)?)\s+(?!DISCHARGE)"
    r"(?P<port>[A-Z][^;:.]{2,60}?)\s*(?:[;.]|,?\s+(?:OR\s+(?:SO|AS)\s+NEAR|UNTO|ALWAYS|AND\s+THERE|IN\s+THE\s+LIKE)\b)",
    re.I,
)
_CONSIGNEE = re.compile(
    r"\b(?:UNTO|CONSIGNED\s+TO|DELIVERED\s+TO|AND\s+DELIVER\s+TO)\s+(?P<consignee>(?!THE\s+PORT)[^;]{4,120}?)\s*(?:[;.]\s|,?\s+(?:OR\s+(?:TO\s+)?(?:HIS|ITS|THEIR)\b|NOTIFY\b|ON\s+PAYMENT|UPON\s+PAYMENT|HE\s+OR))",
    re.I,
)
#: The pieces of the sentence as captions of boxes, where the form cuts it up.
_IN_BOXES = {
    "shipper": (
        "Shipped in apparent good order and condition by", "Loaded in apparent good order and condition by",
        "Shipped in good order and condition by", "Shipped in apparent good order by",
    ),
    "vessel": (
        "On board the motor tanker", "On board the tanker", "On board the motor vessel", "On board the good ship",
        "On board the chemical tanker", "On board the M/T", "Up on board the tanker",
    ),
    "master": ("Whereof is Master", "Whereof", "Master"),
    "port_of_loading": ("At the port of", "Now lying in the port of", "Loaded at the port of"),
    "port_of_discharge": (
        "To be delivered at the port of", "To be delivered to the port of", "Bound for the port of", "And bound for",
        "To be delivered in the like good order at the port of",
    ),
    "quantity": ("A quantity in bulk said by the shipper to be", "A quantity of", "A quantity said to be"),
}  # fmt: skip
_PLACES = ("port_of_loading", "port_of_discharge")
#: A weight that begins a line; what it weighs mostly follows.
_WEIGHT = re.compile(
    r"\W*\d[\d.,]*\s*(?:METRIC\s+TON(?:NE)?S?|LONG\s+TONS|M/?T/?S?|TON(?:NE)?S?|KGS?|KILO(?:GRAM(?:ME)?)?S?)\b\.?",
    re.I,
)


def is_worded(sheet: Sheet) -> bool:
    """Tell whether a paper says in sentences from where and to where on which ship goods go."""
    text = Prose.of(sheet).text
    said = sum(bool(p.search(text)) for p in (_SHIPPER, _VESSEL, _LOADED_AT, _DELIVERED_AT))
    return said >= 3 or len(_boxed(sheet)) >= 3


def _boxed(sheet: Sheet) -> dict[str, Labelled]:
    """Return what stands under the pieces of the sentence, by what they announce."""
    found = sheet.find(_IN_BOXES)
    under = {
        field: next((s for s in several if s.caption.alone and s.side == "below"), None)
        for field, several in found.items()
        if field in ("shipper", "vessel", *_PLACES)
    }
    return {field: seen for field, seen in under.items() if seen}


def enter_worded(fill: Filling[Transport], front: Sheet) -> None:
    """Enter parties, ship, ports and cargo from the sentences of a bill."""
    if not is_worded(front):
        return
    _enter_boxed(fill, _boxed(front))
    prose = Prose.of(front)
    for field, pattern in (("port_of_loading", _LOADED_AT), ("port_of_discharge", _DELIVERED_AT)):
        if found := pattern.search(prose.text):
            fill.put(field, prose.group(found, "port"), found["port"].strip(" ,"))
    if found := _VESSEL.search(prose.text):
        name, voyage = vessel_and_voyage(found["vessel"])
        where = prose.group(found, "vessel")
        fill.put("vessel", where, name or found["vessel"])
        if voyage:
            fill.put("voyage", where, voyage)
    for field, pattern in (("shipper", _SHIPPER), ("consignee", _CONSIGNEE)):
        if found := pattern.search(prose.text):
            where = prose.group(found, field)
            named: Party | None = party([found[field]])
            if named:
                fill.put(field, where, named)
    _enter_cargo(fill, front)


def _enter_boxed(fill: Filling[Transport], boxed: dict[str, Labelled]) -> None:
    """Enter what stands under the pieces of the sentence."""
    for field in _PLACES:
        if seen := boxed.get(field):
            fill.put(field, seen.value[:1], seen.first.text)
    if seen := boxed.get("vessel"):
        fill.put("vessel", seen.value[:1], vessel_and_voyage(seen.first.text)[0])
    if seen := boxed.get("shipper"):
        fill.put_party("shipper", seen.value)


def _enter_cargo(fill: Filling[Transport], front: Sheet) -> None:
    """Enter the weight, and the goods that stand after it or under it."""
    segments = [s for line in front.lines for s in line.segments]
    for segment, below in zip(segments, [*segments[1:], None], strict=True):
        weighed = _weighed(segment, fill.decimal)
        if weighed is None:
            continue
        weight, end = weighed
        fill.put("gross_weight", [segment.span(0, end) or segment], weight)
        goods = segment.span(end, len(segment.text)) if end < len(segment.text) else below
        if goods and re.search(r"[^\W\d_]{3}", goods.text):
            said = re.sub(r"^\W*(?:OF\b)?\s*", "", goods.text, flags=re.I)
            fill.put("goods_description", [goods], said)
        return


def _weighed(segment: Segment, decimal: Mark | None) -> tuple[Quantity, int] | None:
    """Return the weight that a line begins with, and where it ends."""
    lead = _WEIGHT.match(segment.text)
    found = quantities(lead[0], decimal) if lead else []
    return (found[0], lead.end()) if lead and found else None
