"""The comparisons that have a table of cases, by the name the tables use."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from decimal import Decimal
from typing import Any

from checkers.comparing.amounts import (
    ceiling,
    floor,
    in_words_equal,
    insured_enough,
    quantity_bounds,
    same_amount,
    same_unit_price,
    within_quantity,
)
from checkers.comparing.calendar import closed, next_open
from checkers.comparing.containers import same_containers
from checkers.comparing.dates import read_date, shipment_period, within
from checkers.comparing.freight import same_freight
from checkers.comparing.goods import (
    Stated,
    extra_goods,
    quantity_of,
    same_description,
    same_goods_in_general,
    unit_price_of,
)
from checkers.comparing.incoterms import same_term, term_in
from checkers.comparing.marks import same_marks
from checkers.comparing.parties.agreeing import names_party, same_party
from checkers.comparing.parties.banks import same_bank
from checkers.comparing.parties.contacts import same_contact
from checkers.comparing.parties.issuers import issuer_is
from checkers.comparing.places.agreeing import place_in, same_place
from checkers.comparing.places.countries import same_country
from checkers.comparing.references import same_reference
from checkers.comparing.tariff import same_tariff
from checkers.comparing.tenors import matures, tenor_of
from checkers.comparing.units import same_quantity, unit_class
from checkers.comparing.verdict import Verdict
from checkers.comparing.vessels import same_vessel
from checkers.comparing.words.wording import contains_wording, same_wording, states_meaning
from extractors.documents import Bank, Incoterm, Line, Money, Party, Quantity, Tolerance


def _bank(given: Any) -> Bank | str:
    return Bank(**given) if isinstance(given, dict) else str(given)


def _money(text: str | None) -> Money | None:
    return Money.model_validate(text) if text else None


def _usd(text: str) -> Money:
    return Money.model_validate(text)


def _stated(found: Stated | None) -> str | None:
    if found is None:
        return None
    about = "about" if found.about else ""
    return " ".join(filter(None, (str(found.quantity), about, str(found.tolerance or ""))))


def _matures(words: str, anchors: dict[str, dt.date]) -> dt.date | None:
    tenor = tenor_of(words)
    assert tenor is not None
    return matures(tenor, dict(anchors))


def _term(text: str) -> Incoterm:
    return Incoterm.model_validate(text)


def _quantity(text: str) -> Quantity:
    return Quantity.model_validate(text)


def _tolerance(percent: int | None) -> Tolerance | None:
    return None if percent is None else Tolerance(plus=Decimal(percent), minus=Decimal(percent))


def _within(credit: str, shown: str, tolerance: int | None, about: bool, fixed: bool) -> Verdict:
    bounds = quantity_bounds(
        _quantity(credit), tolerance=_tolerance(tolerance), about=about, fixed=fixed
    )
    assert bounds is not None
    return within_quantity(_quantity(shown), bounds)


def _ceiling(
    amount: str,
    tolerance: int | None,
    about: bool,
    additional: str | None,
    maximum: str | None,
    drawn: str | None,
) -> Money:
    return ceiling(
        _usd(amount),
        tolerance=_tolerance(tolerance),
        about=about,
        additional=_money(additional),
        maximum=maximum,
        drawn=_money(drawn),
    )


def _floor(
    amount: str, partial: bool, tolerance: int | None, about: bool, reduced: bool
) -> Money | None:
    return floor(
        _usd(amount),
        partial_shipments=partial,
        tolerance=_tolerance(tolerance),
        about=about,
        price_reduced=reduced,
    )


CALLS: dict[str, Callable[..., Any]] = {
    "same_wording": same_wording,
    "contains_wording": contains_wording,
    "states_meaning": states_meaning,
    "same_place": same_place,
    "place_in": place_in,
    "same_country": same_country,
    "same_party": same_party,
    "same_description": same_description,
    "same_goods_in_general": same_goods_in_general,
    "quantity_of": lambda text: _stated(quantity_of(text)),
    "unit_price_of": lambda text: " + ".join(map(str, unit_price_of(text))),
    "extra_goods": lambda text, lines: "; ".join(
        extra_goods(text, [Line(description=line) for line in lines])
    ),
    "same_marks": same_marks,
    "same_tariff": same_tariff,
    "same_containers": same_containers,
    "same_vessel": same_vessel,
    "same_reference": same_reference,
    "closed": closed,
    "next_open": next_open,
    "matures": _matures,
    "shipment_period": shipment_period,
    "within": within,
    "read_date": read_date,
    "same_term": lambda a, b: same_term(_term(a), _term(b)),
    "term_in": term_in,
    "same_freight": same_freight,
    "issuer_is": issuer_is,
    "same_quantity": lambda a, b: same_quantity(_quantity(a), _quantity(b)),
    "unit_class": unit_class,
    "within_quantity": _within,
    "ceiling": _ceiling,
    "floor": _floor,
    "same_unit_price": lambda a, b, about: same_unit_price(_usd(a), _usd(b), about=about),
    "same_amount": lambda a, b: same_amount(_usd(a), _usd(b)),
    "insured_enough": lambda a, b, pct: insured_enough(_usd(a), _usd(b), Decimal(pct)),
    "in_words_equal": lambda words, money: in_words_equal(words, _usd(money)),
    "same_bank": lambda a, b: same_bank(_bank(a), _bank(b)),
    "names_party": names_party,
    "same_contact": lambda a, b: same_contact(Party(**a), Party(**b)),
}
