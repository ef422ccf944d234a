"""Printed quantities with their units, and what kind of unit each is."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Literal

from extractors.documents import Quantity
from extractors.printed.numbers import Mark, amount_of, figures

Kind = Literal["item", "package", "weight", "volume", "length", "area"]

_UNITS: dict[Kind, str] = {
    "item": """PCS PC PCES PIECE PIECES EA EACH NOS SET SETS UNIT UNITS PAIR PAIRS PR PRS DOZ DOZEN
        DOZENS DZ DZS GROSS HEAD HEADS COPY COPIES SHEET SHEETS TIN TINS BOTTLE BOTTLES BTLS
        件 个 套 只 台 双 打 条 支 把 对 副 瓶 张 本 块 根 辆 份 罐 PIECE(S) PC(S) SET(S) PAIR(S)""",
    "package": """CTN CTNS CARTON CARTONS BAG BAGS CASE CASES CS DRUM DRUMS BALE BALES ROLL ROLLS
        PALLET PALLETS PLT PLTS PKG PKGS PACKAGE PACKAGES PACK PACKS PK PKS BOX BOXES CAN CANS
        COIL COILS BUNDLE BUNDLES BDL BDLS CRATE CRATES SACK SACKS JAR JARS BARREL BARRELS
        BIG\u00a0BAGS FIBC FIBCS JUMBO\u00a0BAGS SKID SKIDS REEL REELS KEG KEGS SLAB SLABS
        箱 纸箱 包 袋 桶 捆 卷 托盘 托 CARTON(S) PACKAGE(S) CTN(S) PALLET(S) BAG(S) CASE(S) DRUM(S)
        CONTAINER CONTAINERS CNTR CNTRS IBC IBCS FLEXITANK FLEXITANKS BOX(ES)""",
    "weight": """KG KGS KGM KILO KILOS KILOGRAM KILOGRAMS KILOGRAMME KILOGRAMMES KOS G GR GRAM GRAMS
        MT MTS M/T M/TS M.T M/TON M/TONS M.TON M.TONS MTON MTONS METRIC\u00a0TON METRIC\u00a0TONS METRIC\u00a0TONNES
        METRIC\u00a0TONNE TON TONS TONNE TONNES T LT LONG\u00a0TONS LB LBS POUND POUNDS DMT WMT
        公斤 千克 吨 公吨 KG(S) 克""",
    "volume": """CBM M3 M³ CU.M CUM CUBIC\u00a0METRES CUBIC\u00a0METERS CUBIC\u00a0METRE CFT CUFT
        CU.FT L LTR LTRS LITRE LITRES LITER LITERS GAL GALLON GALLONS BBL BBLS 立方米 立方 CB.M
        CUBIC\u00a0METER 升""",
    "length": """M MTR MTRS METER METERS METRE METRES YD YDS YARD YARDS FT FEET KM 米 码""",
    "area": """SQUARE\u00a0METRES SQUARE\u00a0METERS SQUARE\u00a0METRE SQUARE\u00a0METER SQM M2 M² SQ.M SQFT SQ.FT SFT 平方米""",
}
_KIND: dict[str, Kind] = {
    unit.replace("\u00a0", " "): kind
    for kind, units in _UNITS.items()
    for unit in re.split(r"[ \n]+", units)
}
_UNIT = re.compile(
    r"\s*\)?\s*((?:[A-Za-z\-]{3,12}\s+(?!PER\b)){0,2}?)("
    + "|".join(
        re.escape(unit).replace(r"\ ", r"\s+") for unit in sorted(_KIND, key=len, reverse=True)
    )
    + r")\.?(?![A-Za-z0-9])",
    re.I,
)
#: A figure between dashes, so that nobody can add to it: «-2400- CTNS».
_DASHED = re.compile(r"(?<![\w-])-(\d[\d.,]*)-(?=\s*[A-Z(])", re.I)


#: What goods are counted in; packages and weights beside it are said of the same goods.
_OF_GOODS = ("item", "length", "area", "volume")
_LOADED = re.compile(
    r"\b(?:ON|IN|INTO|STUFFED\s+IN|LOADED\s+ON)\s+\d+\s*(?:PALLETS?|CONTAINERS?|SKIDS?)\b", re.I
)


def kind_of(unit: str) -> Kind | None:
    """Return what a unit counts or measures.

    >>> kind_of("ctns"), kind_of("M/T"), kind_of("DAYS")
    ('package', 'weight', None)
    """
    return _KIND.get(re.sub(r"\s+", " ", unit.strip().rstrip(".").upper()))


def quantities(text: str, decimal: Mark | None = None) -> list[Quantity]:
    """Return every number in a text that a known unit follows.

    >>> [str(q) for q in quantities("12,000 PCS (500 WOODEN CASES), 25.5M/T")]
    ['12,000 PCS', '500 CASES', '25.5 M/T']
    """
    return list(_found(text, decimal))


def in_several_units(text: str, decimal: Mark | None = None) -> bool:
    """Tell whether a text counts different goods, each in a unit of its own.

    >>> in_several_units("4,500 PCS & 250 DOZ"), in_several_units("500 CTNS / 12,000 PCS")
    (True, False)
    """
    units = {q.unit for q in quantities(text, decimal) if kind_of(q.unit) in _OF_GOODS}
    return len(units) > 1


def _found(text: str, decimal: Mark | None) -> Iterator[Quantity]:
    text = _DASHED.sub(lambda found: f" {found[1]} ", text)
    for figure in figures(text, decimal):
        if (unit := _UNIT.match(text, figure.end)) and not _is_priced(text[: figure.start]):
            named = re.sub(r"\s+", " ", unit[2].upper()).replace("(S)", "S").replace("(ES)", "ES")
            yield Quantity.model_construct(value=figure.value, unit=named)


def _is_priced(before: str) -> bool:
    """Tell whether a currency stands right before a number; another unit is none: «5 CTNS 60 PCS»."""
    found = re.search(r"(?:(?<![A-Z])(?P<code>[A-Z]{3})|[$€£@])\s*$", before)
    return bool(found) and not (found and found["code"] and kind_of(found["code"]))


def quantity(
    text: str,
    unit: str | None = None,
    kind: Kind | tuple[Kind, ...] | None = None,
    decimal: Mark | None = None,
) -> Quantity | None:
    """Return the one quantity in a text.

    Args:
        text: printed text, such as ``12,000 PCS`` or ``SAY 500 CARTONS``.
        unit: the unit that a column's heading names, for a number printed without one.
        kind: what is looked for, where a text gives quantities of several kinds.
        decimal: the decimal mark that the rest of the document uses, if known.

    Returns:
        The quantity, or nothing where there is none or several that differ. A number with
        no unit and no ``unit`` is a quantity without one; before an unknown word it is none.

    >>> str(quantity("500 CTNS / 12,000 PCS", kind="package")), quantity("12 DAYS")
    ('500 CTNS', None)
    >>> str(quantity("10,450.00", unit="KGS"))
    '10,450.00 KGS'
    """
    kinds = (kind,) if isinstance(kind, str) else kind
    found = quantities(text, decimal)
    fitting = [q for q in found if not kinds or kind_of(q.unit) in kinds]
    if kinds == ("package",) and _LOADED.search(text):
        fitting = fitting[:1]  # «420 cartons on 14 pallets»
    if fitting:
        return fitting[0] if all(q == fitting[0] for q in fitting) else None
    if found or re.search(r"[^\W\d_]", text):
        return None
    amount = amount_of(text, decimal)
    return None if amount is None else Quantity.model_construct(value=amount, unit=unit or "")
