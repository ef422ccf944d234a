"""How much may and must be drawn, shipped and insured (UCP 600 art. 18(b), 28(f), 30)."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import ROUND_DOWN, ROUND_HALF_UP, Decimal

from checkers.comparing.amount_words import in_words_equal
from checkers.comparing.units import converted, unit_class
from checkers.comparing.verdict import SAME, Verdict, different, tolerated, unknown
from extractors.documents import Incomparable, Money, Quantity, Tolerance

_ABOUT = re.compile(
    r"\b(?:ABOUT|APPROX(?:IMATELY|IMATE)?|CIRCA|ABT)\b|约|大约|(?<![A-Z])CA\.", re.I
)
_CAPPED = re.compile(r"NOT\s+EXCEEDING|MAXIMUM|UP\s*TO|NOT\s+MORE\s+THAN", re.I)
_TEN = Tolerance(plus=Decimal(10), minus=Decimal(10))
_HUNDRED = Decimal(100)


@dataclass(frozen=True, slots=True)
class Bounds:
    """The least and the most of a quantity that the credit allows, both included.

    Attributes:
        lower: least quantity, in the unit of the credit.
        upper: greatest quantity, in the unit of the credit.
        basis: the paragraph the margin comes from.
    """

    lower: Quantity
    upper: Quantity
    basis: str


def says_about(text: str | None) -> bool:
    """Whether a text qualifies its figure: about, approximately, circa (art. 30(a)).

    >>> says_about("ABOUT 500 MT"), says_about("500 MT")
    (True, False)
    """
    return bool(text and _ABOUT.search(text))


def ceiling(
    amount: Money,
    *,
    tolerance: Tolerance | None = None,
    about: bool = False,
    additional: Money | None = None,
    maximum: str | None = None,
    drawn: Money | None = None,
) -> Money:
    """Return the most that can still be drawn under a credit.

    Args:
        amount: field 32B.
        tolerance: field 39A; it comes before ``about``.
        about: whether the amount is qualified by about or approximately.
        additional: field 39C, as an amount.
        maximum: field 39B; NOT EXCEEDING leaves no room above the amount.
        drawn: drawn before.

    Raises:
        Incomparable: if the amounts are in different currencies.

    >>> str(ceiling(Money.model_validate("USD 100,000"), tolerance=Tolerance(plus=5, minus=5)))
    'USD 105,000'
    """
    margin = tolerance or (_TEN if about else Tolerance())
    plus = Decimal(0) if maximum and _CAPPED.search(maximum) else margin.plus
    most = _exact(amount.times(1 + plus / _HUNDRED))
    if additional is not None:
        most = most + additional
    return most - drawn if drawn is not None else most


def floor(
    amount: Money,
    *,
    partial_shipments: bool,
    tolerance: Tolerance | None = None,
    about: bool = False,
    price_reduced: bool = False,
    drawn: Money | None = None,
) -> Money | None:
    """Return the least that has to be drawn, or None if any part may be drawn.

    Without partial shipments the drawing may fall short of the amount by the credit's own
    tolerance, or else by five per cent if the unit price is not reduced (art. 30(c)).

    >>> floor(Money.model_validate("USD 100,000"), partial_shipments=False)
    Money(currency='USD', amount=Decimal('95000'))
    """
    if partial_shipments:
        return None
    if tolerance is not None:
        minus = tolerance.minus
    elif about:
        minus = _TEN.minus
    else:
        minus = Decimal(0) if price_reduced else Decimal(5)
    least = _exact(amount.times(1 - minus / _HUNDRED))
    return least - drawn if drawn is not None else least


def quantity_bounds(
    quantity: Quantity,
    *,
    tolerance: Tolerance | None = None,
    about: bool = False,
    fixed: bool = False,
) -> Bounds | None:
    """Return the least and the most that may be shipped, or None if nobody can tell.

    Args:
        quantity: as the credit states it.
        tolerance: a percentage more or less that the credit gives *for the quantity*;
            field 39A is one for the amount and does not count.
        about: whether the quantity is qualified by about or approximately.
        fixed: whether the credit says it must not be exceeded or reduced.

    Returns:
        None for a unit that may or may not be a packing unit or an item (LOT, FCL).

    >>> quantity_bounds(Quantity.model_validate("500 MT")).upper.value
    Decimal('525')
    >>> quantity_bounds(Quantity.model_validate("1000 CTNS")).upper.value
    Decimal('1000')
    """
    if tolerance is not None:
        return _bounds(quantity, tolerance, "the credit's own tolerance")
    if about:
        return _bounds(quantity, _TEN, "UCP 600 art. 30(a)")
    kind = unit_class(quantity.unit)
    if fixed or kind in ("item", "packing"):
        return _bounds(quantity, Tolerance(), "UCP 600 art. 30(b)")
    if kind is None:
        return None
    return _bounds(quantity, Tolerance(plus=Decimal(5), minus=Decimal(5)), "UCP 600 art. 30(b)")


def within_quantity(shown: Quantity, bounds: Bounds, *, partial_shipments: bool = False) -> Verdict:
    """Judge whether a quantity lies within its bounds.

    >>> bounds = quantity_bounds(Quantity.model_validate("1000 CTNS"))
    >>> within_quantity(Quantity.model_validate("1030 CTNS"), bounds).reason
    'quantity: at most 1,000 CTNS allowed, 1,030 CTNS shown'
    """
    value = converted(shown, bounds.upper.unit)
    if value is None:
        return unknown(
            f"{shown} cannot be set against {bounds.upper}",
            f"{shown} 与 {bounds.upper} 单位不同，无法比较",
        )
    if value > bounds.upper.value:
        return different(
            f"quantity: at most {bounds.upper} allowed, {shown} shown",
            f"数量：最多 {bounds.upper}，单据为 {shown}",
        )
    if value < bounds.lower.value and not partial_shipments:
        return different(
            f"quantity: at least {bounds.lower} required, {shown} shown",
            f"数量：至少 {bounds.lower}，单据为 {shown}",
        )
    return SAME


def same_unit_price(credit: Money, shown: Money, *, about: bool = False) -> Verdict:
    """Compare unit prices: exact, or within ten per cent if the credit says about.

    >>> same_unit_price(Money.model_validate("USD 4.50"), Money.model_validate("USD 4.45")).different
    True
    """
    reason = f"unit price: credit says {credit}, document says {shown}"
    reason_zh = f"单价：信用证为 {credit}，单据为 {shown}"
    if credit.currency != shown.currency:
        return different(reason, reason_zh)
    if credit.amount == shown.amount:
        return SAME
    margin = credit.amount / 10
    if about and abs(credit.amount - shown.amount) <= margin:
        return tolerated("UCP 600 art. 30(a)", reason, reason_zh)
    return different(reason, reason_zh)


def same_amount(a: Money, b: Money) -> Verdict:
    """Compare two amounts, currency and figure.

    >>> same_amount(Money.model_validate("USD 5.0"), Money.model_validate("USD 5.00")).same
    True
    """
    if a == b or (a.currency == b.currency and a.amount == b.amount):
        return SAME
    return different(
        f"amount: {a} on one side, {b} on the other", f"金额：一方为 {a}，另一方为 {b}"
    )


def insured_minimum(value: Money, percent: Decimal = Decimal(110)) -> Money:
    """Return the least sum to be insured, unrounded (art. 28(f)(ii)).

    >>> insured_minimum(Money.model_validate("USD 12,345.67")).amount
    Decimal('13580.237')
    """
    return value.times(percent / _HUNDRED)


def insured_enough(insured: Money, value: Money, percent: Decimal = Decimal(110)) -> Verdict:
    """Judge whether a sum insured reaches its minimum; there is no maximum (K12, K13).

    >>> insured_enough(Money.model_validate("USD 109,999.99"), Money.model_validate("USD 100,000")).different
    True
    """
    least = insured_minimum(value, percent)
    rounded = least.amount.quantize(Decimal("0.01"), ROUND_HALF_UP)
    reason = f"insured {insured}; at least {least.currency} {rounded:,} required"
    reason_zh = f"保险金额 {insured}；至少应为 {least.currency} {rounded:,}"
    if insured.currency != least.currency:
        return different(reason, reason_zh)
    if insured.amount >= min(least.amount, rounded):
        return SAME
    if insured.amount >= least.amount.quantize(Decimal("0.01"), ROUND_DOWN):
        return tolerated("ISBP 821 K13", reason, reason_zh)
    return different(reason, reason_zh)


def _exact(money: Money) -> Money:
    """Return an amount without the idle zeros that a percentage brings."""
    plain = money.amount.normalize()
    exponent = plain.as_tuple().exponent
    whole = plain.quantize(Decimal(1)) if isinstance(exponent, int) and exponent > 0 else plain
    return Money(currency=money.currency, amount=whole)


def _bounds(quantity: Quantity, margin: Tolerance, basis: str) -> Bounds:
    def at(percent: Decimal) -> Quantity:
        money = _exact(Money(currency="XXX", amount=quantity.value * (1 + percent / _HUNDRED)))
        return Quantity(value=money.amount, unit=quantity.unit)

    return Bounds(at(-margin.minus), at(margin.plus), basis)


__all__ = [
    "Bounds",
    "Incomparable",
    "ceiling",
    "floor",
    "in_words_equal",
    "insured_enough",
    "insured_minimum",
    "quantity_bounds",
    "same_amount",
    "same_unit_price",
    "says_about",
    "within_quantity",
]
