"""The comparisons that have a table of cases, by the name the tables use."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from checkers.comparing.countries import same_country
from checkers.comparing.places import place_in, same_place
from checkers.comparing.wording import contains_wording, same_wording, states_meaning

CALLS: dict[str, Callable[..., Any]] = {
    "same_wording": same_wording,
    "contains_wording": contains_wording,
    "states_meaning": states_meaning,
    "same_place": same_place,
    "place_in": place_in,
    "same_country": same_country,
}
