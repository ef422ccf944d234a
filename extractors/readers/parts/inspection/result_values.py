"""One result of an inspection as printed: its name, its value, its unit."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from extractors.layout import Segment

#: A number as found, with what qualifies it.
NUMBER = r"(?:[<>≤≥=~±]|LESS\s+THAN|MORE\s+THAN|ABOUT)?\s*[-+]?\d[\d,]*(?:\.\d+)?(?:\s*(?:-|–|~|TO|X|±|/)\s*\d[\d,]*(?:\.\d+)?)*"
_FIGURES = re.compile(
    rf"^\W*?(?P<value>{NUMBER})\s*(?P<unit>(?:%|‰|[°º℃℉]|[A-Za-zµμ][A-Za-z0-9µμ/%.²³°]*)(?:\s*/\s*[A-Za-z0-9]+|\s+(?:BY\s+\w+|[CF]\b|OF\s+\w+))?)?\s*(?P<rest>.*)$",
    re.I,
)
#: What was agreed stands beside what was found: «12.5 PCT (MAX 13.0 PCT)».
_AGREED = re.compile(
    r"[(（\[,;]?\s*\b(?:MAX(?:IMUM)?|MIN(?:IMUM)?|SPEC\w*|LIMIT\w*|REQUIRED|REQUIREMENT|STANDARD|CONTRACT\w*|GUARANTEED?|AGAINST|BASIS|NOT\s+(?:MORE|LESS)\s+THAN|REF)\b|[(（\[]?\s*(?:标准|要求|≤|≥)",
    re.I,
)
_UNIT_IN_NAME = re.compile(
    r"^(?P<name>.*?[\w)])\s*(?:[(（\[]\s*(?P<unit>%|‰|PCT|PERCENT|[A-Za-zµμ°℃]{1,6}(?:[/.][A-Za-z0-9]+)*)\s*[)）\]]|,\s*(?P<after>%|PCT|PPM|MG/KG|G/L))\s*$",
    re.I,
)
#: What ends results: remarks, signatures, sentences about the goods.
ENDS_RESULTS = re.compile(
    r"^\W*(?:REMARKS?|NOTES?|CONCLUSION|SIGN|AUTHORI|FOR\s+AND|THIS\s+(?:CERT|REPORT)|WE\s|IN\s+WITNESS|DATE\b|INSPECTOR|CHEMIST|\*{3,}|-{4,}|END\s+OF|SAMPLING|PLACE\b|评定|结论|备注|THE\s+(?:ABOVE|GOODS))",
    re.I,
)


class Finding(NamedTuple):
    """One result as printed: what was looked for, what was found, and the unit."""

    parameter: tuple[Segment, ...]
    value: tuple[Segment, ...]
    name: str
    text: str
    unit: str | None
    unit_seen: tuple[Segment, ...]


def finding(
    names: Sequence[Segment],
    values: Sequence[Segment],
    units: Sequence[Segment],
    heading_unit: str | None,
) -> Finding | None:
    """Return a result from the pieces of its name, its value and its unit, if they make one."""
    said = " ".join(s.text for s in values).strip()
    name = re.sub(r"^\W*\d{1,2}[.)、]\s*", "", " ".join(s.text for s in names)).strip(" :：.")
    if not re.search(r"[^\W_]", said) or not re.search(r"[^\W\d_]", name):
        return None
    value, unit = value_of(said)
    named = _UNIT_IN_NAME.match(name)
    if units:
        unit = " ".join(s.text for s in units)
    elif unit is None and named:
        unit = named["unit"] or named["after"]
    if named and unit and unit.upper() == (named["unit"] or named["after"]).upper():
        name = named["name"]
    return Finding(
        tuple(names),
        tuple(values),
        name,
        value,
        unit or heading_unit,
        tuple(units) or tuple(values),
    )


def value_of(text: str) -> tuple[str, str | None]:
    """Part what was found from its unit, and leave out what was agreed.

    >>> value_of("12.5 PCT (MAX 13.0 PCT)"), value_of("< 0.01 mg/kg"), value_of("NEGATIVE")
    (('12.5', 'PCT'), ('< 0.01', 'mg/kg'), ('NEGATIVE', None))
    """
    agreed = _AGREED.search(text)
    bare = text[: agreed.start()].strip(" ,;(（[") if agreed and agreed.start() else text
    found = _FIGURES.match(bare)
    if found and not (found["rest"] or "").strip(" .)*"):
        return found["value"].strip(), found["unit"]
    return bare.strip(), None
