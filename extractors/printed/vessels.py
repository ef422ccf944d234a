"""Names of ships, and the voyage printed with them."""

from __future__ import annotations

import re

_VOYAGE = re.compile(
    r"(?:[\s,/]+|^)(?:(?:VOY(?:AGE)?|V)\s*\.?\s*(?:NO|NUMBER)?\s*[.:]?\s*(?P<named>[A-Z]{0,3}-?\d[\w-]*)|(?:(?<=/)|(?<=\s))(?P<bare>[A-Z]{0,2}\d{2,}[A-Z]{0,2}|\d{3,4}-\d{2,4}[A-Z]|(?=[A-Z0-9]*\d[A-Z0-9]*\d)\d[A-Z0-9]{3,7}))\s*$",
    re.I,
)
_QUOTES = re.compile(r"[\"“”«»]")
_ROUTE = re.compile(r"\s+(?:FROM|SAILING|ON\s+OR\s+ABOUT|ETD|DATED?)\b.*", re.I)


def vessel_and_voyage(text: str) -> tuple[str | None, str | None]:
    """Part a ship's name from the number of her voyage.

    >>> vessel_and_voyage("M/V SEASTAR V.021W"), vessel_and_voyage("EVER GLORY / 0715-044E")
    (('M/V SEASTAR', '021W'), ('EVER GLORY', '0715-044E'))
    >>> vessel_and_voyage("OCEAN 7"), vessel_and_voyage('M.V. "GULL"')
    (('OCEAN 7', None), ('M.V. GULL', None))
    """
    bare = _ROUTE.sub("", _QUOTES.sub("", text)).strip(" ,.;/")
    found = _VOYAGE.search(bare)
    if not found:
        parts = re.fullmatch(r"(.+?)\s*/\s*([\w-]*\d[\w-]*)", bare)
        return (parts[1].strip(), parts[2]) if parts else (bare or None, None)
    name = bare[: found.start()].strip(" ,/")
    return name or None, found["named"] or found["bare"]
