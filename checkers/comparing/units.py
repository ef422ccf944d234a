"""Units of quantity: what is counted, packed or measured, and how they convert."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal
from functools import cache
from typing import Literal

from checkers.comparing.verdict import SAME, Verdict, different, tolerated, unknown
from checkers.comparing.words.spelling import squeezed, tokens
from extractors.documents import Quantity

UnitClass = Literal["item", "packing", "measure"]

#: class / dimension: unit × factor to the unit of the dimension: how it is written.
_UNITS = """
item/piece:1: PIECE PIECES PC PCS PCE PCES EA EACH NOS NO NR NUMBER UNIT UNITS ITEM ITEMS COUNT 件 个 台 只 支
item/piece:12: DOZEN DOZENS DOZ DZ DZN DOZS 打
item/piece:144: GROSS GRS GRO
item/set:1: SET SETS 套
item/pair:1: PAIR PAIRS PR PRS 双
item/head:1: HEAD HEADS
item/sheet:1: SHEET SHEETS
item/copy:1: COPY COPIES
packing/package:1: PACKAGE PACKAGES PKG PKGS PK PACK PACKS 包装
packing/carton:1: CARTON CARTONS CTN CTNS CT CTS 箱 纸箱
packing/case:1: CASE CASES CS WOODENCASE WOODENCASES 木箱
packing/crate:1: CRATE CRATES CRT CRTS
packing/bag:1: BAG BAGS BG BGS SACK SACKS 袋
packing/jumbo:1: JUMBOBAG JUMBOBAGS BIGBAG BIGBAGS FIBC BULKBAGS
packing/drum:1: DRUM DRUMS DRM DRMS 桶
packing/barrel:1: BARREL BARRELS WOODENBARRELS
packing/bale:1: BALE BALES BL BLS 捆包
packing/roll:1: ROLL ROLLS RL RLS 卷
packing/pallet:1: PALLET PALLETS PLT PLTS PALETTE 托盘
packing/coil:1: COIL COILS
packing/box:1: BOX BOXES BX BXS 盒
packing/can:1: CAN CANS TIN TINS 罐
packing/bundle:1: BUNDLE BUNDLES BDL BDLS 捆
packing/bottle:1: BOTTLE BOTTLES BTL BTLS 瓶
packing/reel:1: REEL REELS SPOOL SPOOLS CONE CONES
packing/tank:1: ISOTANK ISOTANKS FLEXITANK FLEXITANKS IBC IBCS
packing/tray:1: TRAY TRAYS
packing/jar:1: JAR JARS
packing/chest:1: CHEST CHESTS
packing/cask:1: CASK CASKS KEG KEGS
packing/tub:1: TUB TUBS PAIL PAILS
measure/mass:1: KG KGS KILO KILOS KOS KGM KILOGRAM KILOGRAMS KILOGRAMME KILOGRAMMES 公斤 千克
measure/mass:1000: MT MTS MTON MTONS METRICTON METRICTONS METRICTONNE METRICTONNES TONNE TONNES TON TONS TNE 吨 公吨
measure/mass:0.001: G GM GMS GRAM GRAMS GRM GRAMME GRAMMES 克
measure/mass:1016.0469088: LT LONGTON LONGTONS LTON
measure/mass:907.18474: ST SHORTTON SHORTTONS STON
measure/mass:0.45359237: LB LBS POUND POUNDS 磅
measure/mass:0.028349523125: OZ OUNCE OUNCES
measure/mass:100: QUINTAL QUINTALS QTL QTLS
measure/mass:50.80234544: CWT
measure/dry mass:1000: DMT DMTS DRYMETRICTON DRYMETRICTONS
measure/length:1: M MTR MTRS METER METERS METRE METRES LINEARMETERS 米
measure/length:1000: KM KMS KILOMETER KILOMETERS
measure/length:0.9144: YD YDS YARD YARDS 码
measure/length:0.3048: FT FOOT FEET
measure/length:0.0254: IN INCH INCHES
measure/length:0.01: CM CMS CENTIMETER CENTIMETERS
measure/length:0.001: MM MMS MILLIMETER MILLIMETERS
measure/area:1: SQM SQMS M2 SQMTR SQMTRS SQMETER SQMETERS SQUAREMETER SQUAREMETERS SQUAREMETRES SQUAREMETRE 平方米
measure/area:0.09290304: SQFT SFT SQUAREFEET SQUAREFOOT FT2
measure/area:0.83612736: SQYD SQYDS SQUAREYARDS
measure/volume:1: CBM CBMS M3 CUM CUBICMETER CUBICMETERS CUBICMETRE CUBICMETRES 立方米
measure/volume:0.001: L LTR LTRS LITER LITERS LITRE LITRES 升
measure/volume:0.000001: ML MLS
measure/volume:0.003785411784: GAL GALS GALLON GALLONS USG USGALLONS
measure/volume:0.158987294928: BBL BBLS USBARRELS
measure/volume:0.028316846592: CFT CUFT CUBICFEET FT3
measure/energy:1: MMBTU MMBTUS
measure/power:1: KWH KWHS
measure/power:1000: MWH
measure/power:0.001: WH
"""


@dataclass(frozen=True, slots=True)
class Unit:
    """A unit: its class, what it measures, and how many base units it is."""

    kind: UnitClass
    dimension: str
    factor: Decimal


@cache
def _units() -> dict[str, Unit]:
    found = {}
    for line in _UNITS.strip().splitlines():
        head, _, writings = line.partition(": ")
        kind, _, rest = head.partition("/")
        dimension, _, factor = rest.partition(":")
        unit = Unit(kind, dimension, Decimal(factor))  # type: ignore[arg-type]
        found.update(dict.fromkeys(writings.split(), unit))
    return found


def unit_of(text: str) -> Unit | None:
    """Return what a printed unit means, or None if it is none that is known.

    >>> unit_of("Kgs.").dimension, unit_of("M/T").factor, unit_of("20' FCL")
    ('mass', Decimal('1000'), None)
    """
    return _units().get(squeezed(text.strip("().")))


def unit_class(unit: str) -> UnitClass | None:
    """Return whether a unit counts items, counts packing units, or measures (art. 30(b)).

    >>> unit_class("CTNS"), unit_class("SETS"), unit_class("MT"), unit_class("LOT")
    ('packing', 'item', 'measure', None)
    """
    known = unit_of(unit)
    return known.kind if known else None


def unit_by_unit(quantities: Iterable[Quantity]) -> tuple[Quantity, ...]:
    """Add quantities up, those together that can be told in one unit.

    >>> told = [Quantity.model_validate(text) for text in ("10 DOZ", "24 PCS", "6 SETS")]
    >>> [str(total) for total in unit_by_unit(told)]
    ['12 DOZ', '6 SETS']
    """
    sums: list[Quantity] = []
    for one in quantities:
        for place, known in enumerate(sums):
            if (value := converted(one, known.unit)) is not None:
                sums[place] = Quantity(value=known.value + value, unit=known.unit)
                break
        else:
            sums.append(one)
    return tuple(sums)


def converted(quantity: Quantity, unit: str) -> Decimal | None:
    """Return a quantity in another unit, or None if the two cannot be converted.

    >>> converted(Quantity(value=Decimal(500), unit="DOZ"), "PCS")
    Decimal('6000')
    """
    here, there = unit_of(quantity.unit), unit_of(unit)
    if squeezed(quantity.unit) == squeezed(unit) or not quantity.unit or not unit:
        return quantity.value
    if here is None or there is None or here.dimension != there.dimension:
        return None
    return quantity.value * here.factor / there.factor


def same_quantity(a: Quantity, b: Quantity) -> Verdict:
    """Compare two quantities, exactly after conversion.

    A figure given with fewer decimals may be the other one rounded; of a weight only
    within a kilogram. What cannot be converted (sets and pieces) is unknown. PACKAGES
    may be packages of any kind.

    >>> same_quantity(Quantity.model_validate("500 DOZ"), Quantity.model_validate("6,000 PCS")).same
    True
    """
    reason, reason_zh = (
        f"quantity: {a} on one side, {b} on the other",
        f"数量：一方为 {a}，另一方为 {b}",
    )
    here, there = unit_of(a.unit), unit_of(b.unit)
    if not a.unit or not b.unit or squeezed(a.unit) == squeezed(b.unit):
        factors = (here.factor if here else Decimal(1),) * 2
        mass = here is not None and here.dimension == "mass"
    elif here is None or there is None:
        return unknown(reason, reason_zh)
    elif here.dimension == there.dimension or _any_package(here, there):
        factors, mass = (here.factor, there.factor), here.dimension == "mass"
    else:
        return unknown(reason, reason_zh)
    one, other = a.value * factors[0], b.value * factors[1]
    if one == other:
        return SAME
    if _rounded(a.value, b.value, factors) and not (mass and abs(one - other) >= 1):
        return tolerated("ISBP 821 A22", f"rounded: {a} / {b}", f"四舍五入：{a} / {b}")
    return different(reason, reason_zh)


def total_quantity(quantities: Iterable[Quantity | None]) -> Quantity | None:
    """Return the sum of quantities in the unit of the first, or None if they do not add up.

    A missing quantity, or units that cannot be converted, leave no total.

    >>> str(total_quantity([Quantity.model_validate("10 DOZ"), Quantity.model_validate("24 PCS")]))
    '12 DOZ'
    """
    total: Quantity | None = None
    for quantity in quantities:
        if quantity is None:
            return None
        if total is None:
            total = quantity
            continue
        added = converted(quantity, total.unit)
        if added is None:
            return None
        total = Quantity(value=total.value + added, unit=total.unit)
    return total


def _any_package(a: Unit, b: Unit) -> bool:
    return a.kind == b.kind == "packing" and "package" in (a.dimension, b.dimension)


def _rounded(a: Decimal, b: Decimal, factors: tuple[Decimal, ...]) -> bool:
    """Whether the value with fewer decimals is the other one rounded to them."""
    for (coarse, to_base), (fine, from_base) in (
        ((a, factors[0]), (b, factors[1])),
        ((b, factors[1]), (a, factors[0])),
    ):
        step = Decimal(1).scaleb(min(0, _exponent(coarse)))
        precise = fine * from_base / to_base
        if _exponent(precise.normalize()) >= _exponent(coarse) or (
            step == 1 and to_base != from_base
        ):
            continue
        if precise.quantize(step, rounding=ROUND_HALF_UP) == coarse:
            return True
    return False


def _exponent(value: Decimal) -> int:
    exponent = value.as_tuple().exponent
    return exponent if isinstance(exponent, int) else 0


def is_unit(token: str) -> bool:
    """Whether a token is a unit by itself: KGS, CTNS, PCS."""
    return token in _units() or (squeezed(token) in _units() and len(tokens(token)) == 1)
