"""The comparisons that have a table of cases, by the name the tables use."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from checkers.comparing.banks import same_bank
from checkers.comparing.contacts import same_contact
from checkers.comparing.countries import same_country
from checkers.comparing.parties import names_party, same_party
from checkers.comparing.places import place_in, same_place
from checkers.comparing.wording import contains_wording, same_wording, states_meaning
from extractors.documents import Bank, Party


def _bank(given: Any) -> Bank | str:
    return Bank(**given) if isinstance(given, dict) else str(given)


CALLS: dict[str, Callable[..., Any]] = {
    "same_wording": same_wording,
    "contains_wording": contains_wording,
    "states_meaning": states_meaning,
    "same_place": same_place,
    "place_in": place_in,
    "same_country": same_country,
    "same_party": same_party,
    "same_bank": lambda a, b: same_bank(_bank(a), _bank(b)),
    "names_party": names_party,
    "same_contact": lambda a, b: same_contact(Party(**a), Party(**b)),
}
