"""What a text says about a place: known places, the country, and what else it names."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache, lru_cache

from checkers.comparing.places.countries import spans
from checkers.comparing.places.gazetteer import AIRPORTS, IN_CHINESE, PORTS
from checkers.comparing.words.spelling import tidy, tokens, word_set

GENERIC = word_set(
    "PORT PORTS SEAPORT SEAPORTS SEA AIRPORT AIRPORTS AIR INTERNATIONAL INTL INT HARBOUR HARBOR OF THE "
    "CITY MAIN P R PR CHINA STATE PROVINCE PROV CY CFS FCL LCL VIA AT FROM TO IN ANY OR AND SAFE BERTH "
    "TERMINAL CONTAINER NEW SEA-PORT RAILWAY STATION WHARF PORTO 港 口 市 省 机 场"
)


@dataclass(frozen=True, slots=True)
class Known:
    """A place of the gazetteer: its main name, its countries, and the city it is part of."""

    name: str
    countries: frozenset[str]
    parent: str | None = None
    airport: bool = False


@dataclass(frozen=True, slots=True)
class Place:
    """What a text says about a place.

    Attributes:
        text: the text, tidied.
        known: the places of the gazetteer that it names, in order.
        rest: tokens that are neither a known place, nor a country, nor a generic word.
        country: the country it names, alpha-2, or None.
    """

    text: str
    known: tuple[Known, ...]
    rest: tuple[str, ...]
    country: str | None

    @property
    def main(self) -> Known | None:
        """The place meant: a part of a city before the city itself."""
        parts = [k for k in self.known if k.parent and any(k.parent == o.name for o in self.known)]
        return next(iter(parts or self.known), None)

    @property
    def countries(self) -> frozenset[str]:
        """The countries it can be in: the one it names, else those of the known place."""
        if self.country:
            return frozenset({self.country})
        return self.main.countries if self.main else frozenset()


@cache
def _gazetteer() -> dict[tuple[str, ...], Known]:
    countries: dict[str, set[str]] = {}
    entries: list[tuple[list[str], str, bool]] = []
    for table, airport in ((PORTS, False), (AIRPORTS, True)):
        for line in table.strip().splitlines():
            code, _, names = line.partition(": ")
            for entry in names.split("; "):
                first, *others = entry.split("=")
                name, _, parent = first.partition(" " if airport else ">")
                countries.setdefault(name, set()).add(code)
                entries.append(([name, *others], parent, airport))
    found: dict[tuple[str, ...], Known] = {}
    for names_, parent, airport in entries:
        known = Known(names_[0], frozenset(countries[names_[0]]), parent or None, airport)
        for name in names_:
            if not airport or name != known.name or len(name) != 3:
                found.setdefault(tokens(name), known)
    for line in IN_CHINESE.strip().splitlines():
        for entry in line.split("; "):
            name, _, chinese = entry.rpartition(" ")
            found[tokens(chinese)] = found[tokens(name)]
    return found


@cache
def _codes() -> dict[str, Known]:
    """Return the airports by IATA code."""
    found = {}
    for line in AIRPORTS.strip().splitlines():
        country, _, entries = line.partition(": ")
        for entry in entries.split("; "):
            code, _, rest = entry.partition(" ")
            found[code] = Known(code, frozenset({country}), rest.split("=")[0], True)
    return found


@lru_cache(maxsize=2048)
def place(text: str) -> Place:
    """Read a text as a place.

    >>> place("Port of Qingdao, P.R. China").main.name
    'QINGDAO'
    """
    cut = tokens(text)
    if len(cut) == 1 and len(cut[0]) == 5 and cut[0].isalpha():
        cut = _without_locode(cut)
    found: list[Known] = []
    rest: list[str] = []
    i = 0
    countries = {start: (end, code) for start, end, code in spans(cut)}
    country: str | None = None
    while i < len(cut):
        size, known = _longest(cut, i)
        if known is not None:
            found.append(known)
            if known.parent and set(tokens(known.parent)) <= set(cut[i : i + size]):
                found.append(_gazetteer()[tokens(known.parent)])
            if i in countries and countries[i][0] == i + size:
                country = country or countries[i][1]
            i += size
        elif i in countries:
            i, spoken = countries[i]
            country = country if country in {"HK", "MO", "TW"} else spoken
        else:
            if cut[i] not in GENERIC:
                rest.append(cut[i])
            i += 1
    if len(cut) <= 3 or "(" in text or "AIRPORT" in cut:
        airports = [_codes()[t] for t in rest if t in _codes() and len(t) == 3]
        rest = [t for t in rest if t not in _codes()]
        found = airports + found
    if "AIRPORT" in cut and not any(k.airport for k in found):
        rest = [t for t in rest if t not in {"AIRPORT"}]
    return Place(tidy(text), tuple(found), tuple(rest), country)


def _longest(cut: tuple[str, ...], i: int) -> tuple[int, Known | None]:
    table = _gazetteer()
    for size in range(min(8, len(cut) - i), 0, -1):
        if known := table.get(cut[i : i + size]):
            return size, known
    return 0, None


def _without_locode(cut: tuple[str, ...]) -> tuple[str, ...]:
    """Turn a five-letter code such as DEHAM into its country and three letters."""
    if cut in _gazetteer():
        return cut
    airport = _codes().get(cut[0][2:])
    if airport and cut[0][:2] in airport.countries and airport.parent:
        return tokens(airport.parent)
    return cut
