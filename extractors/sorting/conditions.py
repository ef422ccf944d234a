"""The printed conditions on the back of a paper, and whose they are."""

from __future__ import annotations

import re
from types import ModuleType

from extractors.layout import Sheet
from extractors.readers import air_waybill, bill, courier, insurance, road_rail
from extractors.readers.parts.small_print import SmallPrint

#: So many words must stand in passages of running text, and so large a part of all words.
_WORDS, _SHARE = 100, 0.5
#: Letters and certificates are running text too.
_SAID_BY_SOMEBODY = re.compile(
    r"\b(?:WE|I)\s+(?:HEREBY\s+)?(?:CERTIFY|STATE|DECLARE|CONFIRM)|\bDEAR\s+(?:SIRS?|MS|MR)|WHOM\s+IT\s+MAY",
    re.I,
)
#: So often they must name what they are about.
_FEW = 3
#: What conditions speak of, by the reader of the papers that have them on their backs.
_SPEAK_OF = {
    bill: r"BILLS? OF LADING|THE CARRIER|MERCHANT|VESSEL|HAGUE|VISBY|GENERAL AVERAGE|STOWAGE|ON DECK|DEMURRAGE|SHIPPER|SALVAGE|提单|承运人",
    air_waybill: r"AIR WAYBILL|MONTREAL|WARSAW|AIRCRAFT|AIRPORT|CARRIAGE BY AIR|STOPPING PLACES|SHIPPER|航空",
    road_rail: r"CONSIGNMENT NOTE|CMR|SMGS|CIM|RAILWAY|WAGON|ROAD CARRIER",
    courier: r"COURIER|COLLECTION|SENDER|DELIVERY ATTEMPT",
    insurance: r"INSUR\w+|UNDERWRITERS?|ASSURED|POLICY|LOSS OR DAMAGE|SUBROGAT\w+|WAREHOUSE TO WAREHOUSE|GENERAL AVERAGE|CLAUSES?|保险|被保险人",
}
_PATTERNS = {reader: re.compile(rf"\b(?:{words})\b", re.I) for reader, words in _SPEAK_OF.items()}


def are_conditions(sheet: Sheet) -> bool:
    """Tell whether a page is filled with printed conditions."""
    if _SAID_BY_SOMEBODY.search(sheet.text):
        return False
    passages = SmallPrint(sheet).by_page[0]
    running = sum(len(segment.words) for p in passages for segment in p.segments)
    return running >= max(_WORDS, _SHARE * len(sheet.pages[0].words))


def speaks_as(sheet: Sheet) -> ModuleType | None:
    """Return the reader of the papers that conditions speak of, if they speak of one kind most."""
    text = " ".join(sheet.text.split())
    counts = {reader: len(pattern.findall(text)) for reader, pattern in _PATTERNS.items()}
    most = max(counts.values())
    best = [reader for reader, count in counts.items() if count == most]
    return best[0] if most >= _FEW and len(best) == 1 else None
