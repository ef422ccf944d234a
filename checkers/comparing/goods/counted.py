"""How many and at what price: quantities and unit prices in a description of goods."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache
from itertools import pairwise

from checkers.comparing.amounts import same_unit_price
from checkers.comparing.goods.numerals import in_numerals
from checkers.comparing.units import converted, unit_by_unit, unit_class, unit_of
from checkers.comparing.words.spelling import tidy
from extractors.documents import Money, Quantity, Tolerance

_SYMBOLS = {"US$": "USD", "U.S.$": "USD", "HK$": "HKD", "A$": "AUD", "C$": "CAD", "S$": "SGD", "€": "EUR", "£": "GBP", "RMB": "CNY", "CNH": "CNY", "US DOLLARS": "USD", "US DOLLAR": "USD", "EURO": "EUR", "$": "USD"}  # fmt: skip
_CURRENCY = (
    r"(?:USD|EUR|GBP|CNY|CNH|RMB|HKD|JPY|CHF|AUD|CAD|SGD|NZD|AED|SAR|INR|KRW|THB|MYR|SEK|NOK|DKK|US DOLLARS?|EURO|"
    r"U\.?S\.?\$|HK\$|A\$|C\$|S\$|€|£|\$)\s*\.?\s*"
)
_NUMBER = r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:[.]\d+)?|\.\d+"
_PER = r"\s*(?:/-)?\s*(?:/|\bPER\b|\bEACH\b|\bA\b|\bP/)\s*(?:1\s*)?([MF]T?[23](?!\d)|[A-Z'./]+(?:\s?(?:TONS?|TONNES?|METERS?|METRES?))?)"
_PRICE = re.compile(
    rf"(?P<about>\b(?:ABOUT|APPROX\w*\.?|CIRCA|ABT\.?)\s+)?(?:(?P<cur>{_CURRENCY})(?P<num>{_NUMBER})|(?<![\w.,/-])(?P<num2>{_NUMBER}) *(?P<cur2>{_CURRENCY})(?![\s.]*\d))"
    rf"(?P<per>{_PER})?"
)
_PRICE_LABEL = re.compile(
    r"(?:\bUNIT\s+PRICE\w*|\bPRICE\w*|\bU/PRICE|单价|@|\bAT(?:\s+THE)?(?:\s+(?:RATE|PRICE))?(?:\s+OF)?)\s*[:=]?\s*(?:IS\s+)?$"
)
_TOTAL_LABEL = re.compile(
    r"\b(?:TOTAL|AMOUNT|VALUE|AMOUNTING TO|SUM|ALTOGETHER|总)\b[^,;\n]{0,24}$"
)
_UNIT = r"(?:[MF]T?[23]|[A-Z']{1,12})(?:/T|/TS)?(?:\s(?:TONS?|TONNES?|BAGS?|METERS?|METRES?|FEET))?"
_QUANTITY = re.compile(rf"(?<![\w.,/*-])({_NUMBER})\s*(?:\([A-Z -]+\)\s*)?({_UNIT})(?![\w%])")
_QUANTITY_LABEL = re.compile(
    r"\b(?:TOTAL\s+)?(?:QUANTITY|QTY|Q'TY|QUANTITIES)\b\W*(?:ABOUT|APPROX\w*|CIRCA|ABT)?\W*$|数量\W*$"
)
_NOT_A_QUANTITY = re.compile(
    r"(?:\bOF|\bPER|\bEACH|/|\bX|\bIN|\bINTO|\bWITH|\bSIZE|\bLENGTH|\bWIDTH|\bWEIGHT|\bDENSITY|\bCAPACITY|\bPACKED|-)\W*$"
)
_ABOUT = re.compile(r"\b(?:ABOUT|APPROX\w*\.?|CIRCA|ABT\.?)\W*$|约\W*$")
TOLERANCE = re.compile(
    r"(?:\+\s*/?\s*-|±|PLUS\s*(?:OR|/|AND)?\s*MINUS|\(\+/-\)|MORE\s*(?:OR|/|AND)\s*LESS)\s*(\d+(?:\.\d+)?)\s*(?:%|PCT|PER\s?CENT)"
    r"|(\d+(?:\.\d+)?)\s*(?:%|PCT|PER\s?CENT)\s*(?:\(?\+/-\)?|MORE\s*(?:OR|/|AND)\s*LESS|PLUS\s*(?:OR|/)?\s*MINUS|TOLERANCE)"
)
REFERENCE = re.compile(
    r"(?:\b(?:ALL\s+OTHER\s+DETAILS\s+)?(?:AS\s+PER|ACCORDING\s+TO|UNDER|IN\s+ACCORDANCE\s+WITH|PER|STRICTLY\s+AS\s+PER|CONFORMING\s+TO|COVERED\s+BY|VIDE)\s+)?"
    r"(?:\b(?:THE|BENEFICIARY'?S?'?|SELLER'?S?'?|APPLICANT'?S?'?|BUYER'?S?'?)\s+)*"
    r"\b(?P<kind>SALES?\s+CONTRACT|CONTRACT|SALES?\s+CONFIRMATION|SALES?\s+NOTE|S/C|PRO[\s-]?FORMA\s+INVOICE|PROFORMA|P/I|P\.I\.|PI|PURCHASE\s+ORDER|PURCHASE\s+CONTRACT|P\.?O\.?|P/O|ORDER|INDENT|QUOTATION|AGREEMENT)\b"
    r"\s*(?:\(?(?:NOS?\b\.?|NUMBERS?|#)\)?)?\s*[:.#]*\s*(?P<number>[A-Z0-9][A-Z0-9/().&-]*\d[A-Z0-9/-]*)"
    r"(?:[\s,]*(?:\bDATED\b|\bDTD\b\.?|\bDATE\b|\bDD\b\.?|\bDT\b\.?|\bOF\b|签订于)\s*:?\s*(?P<date>\d{4}[-./]\d{1,2}[-./]\d{1,2}|\d{1,2}[-./]\d{1,2}[-./]\d{2,4}|\d{1,2}(?:ST|ND|RD|TH)?[\s.,/-]*(?:OF\s+)?[A-Z]{3,9}[\s.,/-]*'?\d{2,4}|[A-Z]{3,9}\.?[\s.,/-]*\d{1,2}(?:ST|ND|RD|TH)?[\s.,/-]+\d{4}|\d{6}))?"
)
PACKING = re.compile(
    r"\b(?:PACKING|PACKAGING|PACKAGE)\s*:\s*[^\n;]*|\b(?:SEAWORTHY\s+|EXPORT\s+STANDARD\s+)?PACK(?:ED|ING|AGING)\s+(?:IN|OF|WITH)\b[^\n;]*?(?=,\s|\.\s|\n|;|$)"
)

#: A line of so many letters may have been wrapped for want of room.
_FULL = 55
#: The letters of a line of fields 45A to 47A.
_FIELD = 65


@dataclass(frozen=True, slots=True)
class Price:
    """A unit price: the money, the unit it is for, and whether it is only about."""

    money: Money
    unit: str = ""
    about: bool = False

    def __str__(self) -> str:
        about, per = "about " if self.about else "", f"/{self.unit}" if self.unit else ""
        return f"{about}{self.money}{per}"

    def admits(self, shown: Money) -> bool:
        """Whether a unit price on an invoice is this one, or within the 10 per cent of about."""
        return same_unit_price(self.money, shown, about=self.about).same


@dataclass(frozen=True, slots=True)
class Stated:
    """A quantity as a credit states it."""

    quantity: Quantity
    about: bool = False
    tolerance: Tolerance | None = None


@lru_cache(maxsize=1024)
def unit_price_of(text: str) -> tuple[Price, ...]:
    """Return the prices for one unit that a text states, in order.

    >>> [str(price) for price in unit_price_of("A AT ABOUT US$4.50 PER PC, B @ USD 3/SET, TOTAL USD 900")]
    ['about USD 4.50/PC', 'USD 3/SET']
    >>> str(unit_price_of("AT USD 6.12/M2")[0])
    'USD 6.12/M2'
    """
    flat, found = lined(text), []
    for match in _PRICE.finditer(flat):
        before = flat[max(0, match.start() - 40) : match.start()]
        unit = match[match.re.groupindex["per"] + 1] if match["per"] else ""
        if not unit_of(unit) and not _PRICE_LABEL.search(before):
            continue
        if _TOTAL_LABEL.search(before) and not unit_of(unit):
            continue
        found.append(Price(_money(match), unit.strip(" ."), bool(match["about"])))
    return tuple(dict.fromkeys(found))


@lru_cache(maxsize=1024)
def quantity_of(text: str) -> Stated | None:
    """Return the quantity of goods in all that a text states, or None.

    Sizes, contents of a package and prices are no quantities. Several items in one unit
    are added up unless the text gives their total; several units are not added: the first
    counts.

    >>> str(quantity_of("A 1,000 PCS AND B 2,000 PCS").quantity)
    '3,000 PCS'
    >>> str(quantity_of("A 3,600 PCS AT USD5 4,800 PCS AT USD4 1,200 PCS AT USD3").quantity)
    '9,600 PCS'
    >>> quantity_of("ABOUT 500 MT (+/-10 PCT) RICE IN 50 KG BAGS").about
    True
    """
    flat = lined(text)
    found = list(_quantities(flat))
    if not found:
        return None
    labelled = [m for m in found if _QUANTITY_LABEL.search(flat[: m.start()][-40:])]
    chosen = labelled[-1:] if len(labelled) == 1 else labelled or found
    first = _measured(chosen[0])
    priced = _each_priced(flat, chosen)
    items = priced or _line_by_line(flat, chosen)
    total = _summed(first, [_measured(m) for m in chosen], items=items, priced=priced)
    about = bool(_ABOUT.search(flat[: chosen[0].start()][-14:]))
    return Stated(total, about, _tolerance_near(flat))


def quantities_of(text: str) -> tuple[Quantity, ...]:
    """Return the quantities of goods in several units, each unit added up; none beside a total.

    >>> [str(q) for q in quantities_of("1,000 PCS OF A, 500 PCS OF B, 200 SETS OF C")]
    ['1,500 PCS', '200 SETS']
    """
    flat = lined(text)
    found = [] if re.search(r"\bTOTAL\b", flat) else _quantities(flat)
    return unit_by_unit(_measured(match) for match in found)


def _line_by_line(flat: str, found: list[re.Match[str]]) -> bool:
    """Tell whether each quantity has a line of its own, and none is a total."""
    lines = {flat.count("\n", 0, match.start()) for match in found}
    return 1 < len(found) == len(lines) and not _totals(flat, found)


def _each_priced(flat: str, found: list[re.Match[str]]) -> bool:
    """Tell whether each quantity has a price of its own, as a total never has."""
    ends = [*(match.start() for match in found[1:]), len(flat)]
    spans = zip(found, ends, strict=True)
    priced = all(_PRICE.search(flat, match.end(), end) for match, end in spans)
    return len(found) > 1 and priced and not _totals(flat, found)


def _totals(flat: str, found: list[re.Match[str]]) -> bool:
    return any(re.search(r"\bTOTAL\b", flat[: match.start()][-24:]) for match in found)


def _summed(first: Quantity, found: list[Quantity], *, items: bool, priced: bool) -> Quantity:
    """Add quantities up; equal ones on one line are the same quantity told again."""
    values = [v for q in found if (v := converted(q, first.unit)) is not None and q.unit]
    whole = sum(values, Decimal(0))
    told_again = whole == 2 * max(values) and not priced
    told_again = told_again and not (items and len(set(values)) == 1)
    if len(values) > 1 and (told_again or len(set(values)) == 1 < len({q.unit for q in found})):
        whole = max(values)
    return Quantity(value=whole, unit=first.unit)


def _quantities(flat: str) -> list[re.Match[str]]:
    """Return the places where a text says how many of the goods there are."""
    found = []
    hidden = _hide(_hide(flat, PACKING), REFERENCE)
    for match in _QUANTITY.finditer(_PRICE.sub(lambda m: " " * len(m[0]), hidden)):
        before, after = flat[: match.start()][-24:], flat[match.end() :][:10]
        kind, unit = unit_class(match[2]), unit_of(match[2])
        labelled = _QUANTITY_LABEL.search(flat[: match.start()][-40:])
        if kind is None or unit is None:
            continue
        if not labelled and (
            _NOT_A_QUANTITY.search(before) or re.match(r"\s*(?:/|PER\b|EACH\b)", after)
        ):
            continue
        big = (
            kind != "measure"
            or unit.dimension in {"mass", "dry mass", "volume", "energy", "area"}
            or unit.factor >= Decimal("0.9")
        )
        small = (unit.dimension == "mass" and unit.factor < 1) or (
            unit.dimension == "volume" and unit.factor < Decimal("0.002")
        )
        single = len(match[2]) == 1 and before.rpartition("\n")[2].strip()
        if labelled or (big and not small and not single):
            found.append(match)
    return found


def _measured(match: re.Match[str]) -> Quantity:
    return Quantity(value=Decimal(match[1].replace(",", "")), unit=match[2].strip())


def _tolerance_near(flat: str) -> Tolerance | None:
    for match in TOLERANCE.finditer(flat):
        around = flat[max(0, match.start() - 40) : match.end() + 50]
        if re.search(r"\bAMOUNT|\bVALUE", around) and not re.search(
            r"QUANTIT|\bQTY|\bQ'TY", around
        ):
            continue
        percent = Decimal(match[1] or match[2])
        return Tolerance(plus=percent, minus=percent)
    return None


def _money(match: re.Match[str]) -> Money:
    symbol = " ".join((match["cur"] or match["cur2"]).replace(" .", "").split()).strip(" .")
    code = _SYMBOLS.get(symbol, _SYMBOLS.get(symbol.rstrip("S"), symbol.replace(".", "")))
    number = (match["num"] or match["num2"]).replace(",", "")
    return Money(currency=code if len(code) == 3 else "USD", amount=Decimal(number))


def without_money(flat: str) -> str:
    """Return a text without prices and amounts, and the words that introduce them."""
    label = r"(?:\b(?:UNIT|TOTAL|CONTRACT|INVOICE)\s+)?\b(?:PRICE|AMOUNT|VALUE|TOTAL)\b\s*(?:OF|IS)?\s*:?\s*|@\s*|\bAT\s+(?:THE\s+)?(?:RATE\s+OF\s+|PRICE\s+OF\s+)?|\bFOR\s+(?:A\s+)?(?:TOTAL\s+)?(?:VALUE\s+|AMOUNT\s+)?(?:OF\s+)?"
    return re.sub(rf"(?:{label})?(?:{_PRICE.pattern})", " , ", flat)


def without_quantities(flat: str) -> str:
    """Return a text without the quantities of goods, and the words around them."""
    rest = flat
    for match in reversed(_quantities(flat)):
        start = match.start()
        lead = re.search(
            r"(?:(?:TOTAL\s+)?(?:QUANTITY|QTY|Q'TY)\W*)?(?:ABOUT|APPROX\w*\.?|CIRCA|ABT\.?)?\W*$",
            rest[:start],
        )
        begin = lead.start() if lead else start
        tail = re.match(r"\s*(?:OF|\(S\)|ONLY|NET)\b", rest[match.end() :])
        end = match.end() + (tail.end() if tail else 0)
        rest = f"{rest[:begin]} , {rest[end:]}"
    return rest


def _hide(text: str, pattern: re.Pattern[str]) -> str:
    return pattern.sub(lambda m: " " * len(m[0]), text)


def _width(lines: list[str]) -> int:
    """Return how many letters a line of a text may have: the field's, or what was printed."""
    longest = max(map(len, lines), default=0)
    full = sum(len(line) > longest - 4 for line in lines)
    return longest if full > 1 or longest > _FIELD else _FIELD


@lru_cache(maxsize=1024)
def lined(text: str) -> str:
    """Return a text tidied, numbers in figures; lines wrapped at the field's width are joined."""
    lines = [
        tidy(line) if line.rstrip()[-1:] not in ".,;:" else f"{tidy(line)}{line.rstrip()[-1:]}"
        for line in text.splitlines()
    ]
    width = _width(lines)
    joined = ""
    for line, below in pairwise([*lines, ""]):
        room = width - len(line) - 1
        wrapped = len(line) >= _FULL and len(below.partition(" ")[0]) > room
        joined += line + ("" if not line else " " if wrapped else "\n")
    return in_numerals(joined.strip())
