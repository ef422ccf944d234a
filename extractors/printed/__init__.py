"""Printed text to typed values. Nothing is ever guessed: what is not certain is nothing."""

from extractors.printed.dates import Ambiguous, date_order, day, days
from extractors.printed.money import currencies, money
from extractors.printed.numbers import amount_of, decimal_mark
from extractors.printed.parties import country_of, party
from extractors.printed.quantities import in_several_units, kind_of, quantities, quantity
from extractors.printed.references import reference
from extractors.printed.terms import incoterm
from extractors.printed.vessels import vessel_and_voyage

__all__ = [
    "Ambiguous",
    "amount_of",
    "country_of",
    "currencies",
    "date_order",
    "day",
    "days",
    "decimal_mark",
    "in_several_units",
    "incoterm",
    "kind_of",
    "money",
    "party",
    "quantities",
    "quantity",
    "reference",
    "vessel_and_voyage",
]
