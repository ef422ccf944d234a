"""Whether two papers name the same place, and whether a place lies in an allowed range."""

from __future__ import annotations

import re

from checkers.comparing.places.countries import named, spans
from checkers.comparing.places.gazetteer import REGIONS
from checkers.comparing.places.names import GENERIC, Place, place
from checkers.comparing.verdict import SAME, Verdict, different, either, tolerated, unknown
from checkers.comparing.words.spelling import tidy, tokens, word_set
from checkers.comparing.words.typing_errors import slip

_RANGE = re.compile(
    r"\b(ANY|ALL|SAFE|ONE|1|MAIN|MAJOR|BASE)\b|\bPORTS\b|\bAIRPORTS\b|任何|任一|任意|主要港"
)
_TERMINALS = word_set("TERMINAL CY CFS ICD DOCK WHARF DEPOT YARD WAREHOUSE BERTH QUAY")
_OF_RANGES = GENERIC | word_set(
    "ALL ONE 1 2 OTHER PLACE PLACES POINT POINTS MAJOR BASE MAINLAND COUNTRY COUNTRIES UNION BERTHS SP SB PORT(S) AS PER CARRIER SHIPPER OPTION S 任 何 一 意 主 要"
)
_EXCEPT = re.compile(r"\b(?:EXCEPT|EXCLUDING|OTHER THAN|BUT NOT)\b")
_ALTERNATIVE = re.compile(r"\s*(?:/|;|\bAND/OR\b|\bOR\b)\s*")
_NEARBY = {frozenset({"CN", "HK"}), frozenset({"CN", "MO"}), frozenset({"CN", "TW"})}


def same_place(required: str, shown: str) -> Verdict:
    """Compare two places; the country may be left out (E6, E9), a name may be a former one.

    >>> same_place("BOMBAY, INDIA", "Mumbai").same, same_place("DUBAI", "JEBEL ALI, UAE").different
    (True, True)
    """
    a, b = place(required), place(shown)
    if not b.text:
        return different(f"no place is named; required {required}", f"未载明地点；要求 {required}")
    if a.text == b.text:
        return SAME
    if _apart(a, b):
        return _differs(required, shown)
    if a.main and b.main:
        return _both_known(a, b, required, shown)
    return _not_both_known(a, b, required, shown)


def place_in(actual: str, allowed: str) -> Verdict:
    """Judge whether a place that a document shows is one that the credit allows.

    The credit may name one place, several («A/B/C», «A OR B»), or a range («ANY CHINESE
    PORT»); of a range the document must name the actual place (E6(g), E10).

    >>> place_in("NINGBO", "ANY CHINESE PORT").same, place_in("ANY CHINESE PORT", "ANY CHINESE PORT").different
    (True, True)
    """
    if is_range(actual):
        return different(
            f"«{tidy(actual)}» is a range, not the actual place",
            f"「{tidy(actual)}」为范围，未载明实际地点",
        )
    main, *without = _EXCEPT.split(tidy(allowed), maxsplit=1)
    if without:
        excluded = either([same_place(name, actual) for name in _alternatives(without[0])])
        if excluded.same:
            return different(
                f"{tidy(actual)} is excluded by the credit", f"信用证排除 {tidy(actual)}"
            )
    verdicts = []
    for alternative in _alternatives(main):
        within = _in_range if is_range(alternative) else _is_place
        verdicts.append(within(actual, alternative))
    found = either(verdicts)
    if found.different and len(verdicts) > 1:
        return different(
            f"place: credit allows {tidy(allowed)}, document says {tidy(actual)}",
            f"地点：信用证允许 {tidy(allowed)}，单据为 {tidy(actual)}",
        )
    return found


def _is_place(actual: str, required: str) -> Verdict:
    return same_place(required, actual)


def is_range(text: str) -> bool:
    """Tell whether a text names no place but a country, a part of the world, or any of several.

    >>> is_range("ANY CHINESE PORT"), is_range("NINGBO, CHINA")
    (True, False)
    """
    read, flat = place(text), tidy(text)
    if read.known:
        return False
    return (
        bool(_RANGE.search(flat)) or (not read.rest and read.country is not None) or flat in REGIONS
    )


def same_range(one: str, other: str) -> bool:
    """Tell whether two texts name the same range of ports, in whatever words.

    >>> same_range("Any port in China", "ANY CHINESE PORT"), same_range("ANY CHINESE PORT", "NINGBO")
    (True, False)
    """
    if not (is_range(one) and is_range(other)) or _EXCEPT.search(f"{tidy(one)} {tidy(other)}"):
        return False
    ranges = [(_range_countries(text), _part_of_country(text)) for text in (one, other)]
    return bool(ranges[0][0]) and ranges[0] == ranges[1]


def _alternatives(text: str) -> list[str]:
    parts = [p.strip(" ,.()") for p in _ALTERNATIVE.split(text)]
    found: list[str] = []
    for part in parts:
        pieces = [p.strip() for p in part.split(",") if p.strip()]
        listed = [p for p in pieces if place(p).known]
        several = len(listed) >= 3 or (len(parts) > 1 and len(listed) >= 2)
        cut = pieces if several and not _shared_parent(listed) else [part]
        found.extend(p for p in cut if not (several and not place(p).known and not is_range(p)))
    kept = [p for p in found if p]
    if len(kept) > 1 and any(place(p).known for p in kept):
        kept = [p for p in kept if place(p).known or place(p).rest or _RANGE.search(p)]
    return kept or [text]


def _shared_parent(names: list[str]) -> bool:
    known = [place(name).main for name in names]
    return any(k and o and k.parent == o.name for k in known for o in known)


def _in_range(actual: str, allowed: str) -> Verdict:
    countries = _range_countries(allowed)
    if not countries:
        return unknown(
            f"whether {tidy(actual)} lies in «{tidy(allowed)}»",
            f"{tidy(actual)} 是否属于「{tidy(allowed)}」",
        )
    where = place(actual).countries
    if not where:
        return unknown(
            f"the country of {tidy(actual)} is not known", f"无法确定 {tidy(actual)} 所在国家"
        )
    if where <= countries:
        part = _part_of_country(allowed)
        if not part:
            return SAME
        return unknown(f"whether {tidy(actual)} lies in {part}", f"{tidy(actual)} 是否位于 {part}")
    reason = f"{tidy(actual)} ({'/'.join(map(named, sorted(where)))}) is not in «{tidy(allowed)}»"
    reason_zh = f"{tidy(actual)} 不属于「{tidy(allowed)}」"
    mainland = "MAINLAND" in allowed.upper()
    doubtful = any(frozenset({w, c}) in _NEARBY for w in where for c in countries)
    if where & countries or (doubtful and not mainland):
        return unknown(reason, reason_zh)
    return different(reason, reason_zh)


def _part_of_country(allowed: str) -> str:
    """Return the words that narrow a range to a part of a country: GUANGDONG, WEST COAST."""
    cut = tokens(allowed)
    countries = {i for start, end, _ in spans(cut, adjectives=True) for i in range(start, end)}
    regions = {word for region in REGIONS for word in region.split()}
    stems = tuple(f"{word}{end}" for word in regions for end in ("", "N", "AN", "EAN", "ERN"))
    left = [t for i, t in enumerate(cut) if i not in countries and t not in _OF_RANGES]
    if "COAST" in left:
        return tidy(allowed)
    return " ".join(t for t in left if t not in stems)


def _range_countries(text: str) -> frozenset[str]:
    cut = tokens(re.sub(r"\bEUROPEAN\b(?! UNION)", "EUROPE", re.sub(r"ERN\b", "", tidy(text))))
    flat = " ".join(t for t in cut)
    flat = re.sub(r"\b(ASIAN)\b", "ASIA", re.sub(r"\b(AFRICAN)\b", "AFRICA", flat))
    flat = (
        re.sub(r"\bAMERICAN\b", "US", flat)
        if not re.search(r"(NORTH|SOUTH|LATIN|CENTRAL) AMERICAN", flat)
        else flat.replace("AMERICAN", "AMERICA")
    )
    for region in sorted(REGIONS, key=len, reverse=True):
        if re.search(rf"\b{region}\b", flat):
            return word_set(REGIONS[region])
    return frozenset(code for _, _, code in spans(tokens(text), adjectives=True))


def _apart(a: Place, b: Place) -> bool:
    """Whether two texts name two countries, so that one name stands for two places."""
    return bool(
        a.country
        and b.country
        and a.country != b.country
        and not {a.country, b.country} <= {"CN", "HK", "MO", "TW"}
    )


def _both_known(a: Place, b: Place, required: str, shown: str) -> Verdict:
    one, other = a.main, b.main
    assert one is not None
    assert other is not None
    if len(a.known) > 1 and set(a.known) == set(b.known):
        return SAME
    if one.name == other.name and one.airport == other.airport:
        if (
            a.countries
            and b.countries
            and not a.countries & b.countries
            and a.country
            and b.country
        ):
            return unknown(*_sides(required, shown))
        return SAME if _spelled_alike(a, b) else _other_name(required, shown)
    if one.airport or other.airport:
        cities = {k.parent if k.airport else k.name for k in (one, other)}
        if len(cities) == 1 and not (one.airport and other.airport):
            return SAME
        return _differs(required, shown)
    if other.parent == one.name or one.parent == other.name:
        named_too = {k.name for k in b.known} >= {one.name} or {k.name for k in a.known} >= {
            other.name
        }
        return SAME if named_too else unknown(*_sides(required, shown))
    if one.name in {k.name for k in b.known} or other.name in {k.name for k in a.known}:
        return unknown(*_sides(required, shown))
    return _differs(required, shown)


def _not_both_known(a: Place, b: Place, required: str, shown: str) -> Verdict:
    left = (*(k.name for k in a.known), *a.rest)
    right = (*(k.name for k in b.known), *b.rest)
    if not left or not right:
        return unknown(*_sides(required, shown))
    if "".join(left) == "".join(right) or sorted(left) == sorted(right):
        return SAME
    if set(left) <= set(right) or set(right) <= set(left):
        return SAME if left[0] == right[0] else unknown(*_sides(required, shown))
    if set(tokens(shown)) & _TERMINALS and not b.known:
        return unknown(*_sides(required, shown))
    if any(slip(x, y) != "other" for x in left for y in right) or _in_two_scripts(left, right):
        return unknown(*_sides(required, shown))
    return _differs(required, shown)


def _in_two_scripts(left: tuple[str, ...], right: tuple[str, ...]) -> bool:
    """Whether one side is in Latin letters and the other is not, so that spelling tells nothing."""
    return "".join(left).isascii() != "".join(right).isascii()


def _spelled_alike(a: Place, b: Place) -> bool:
    assert a.main is not None
    joined = "".join(tokens(a.main.name))
    return a.main.airport or all(
        joined in "".join(tokens(side.text)) or not side.text.isascii() for side in (a, b)
    )


def _other_name(required: str, shown: str) -> Verdict:
    return tolerated(
        "ISBP 821 E6(f)",
        f"{tidy(shown)} is another name of {tidy(required)}",
        f"{tidy(shown)} 即 {tidy(required)}",
    )


def _sides(required: str, shown: str) -> tuple[str, str]:
    return (
        f"place: credit says {tidy(required)}, document says {tidy(shown)}",
        f"地点：信用证为 {tidy(required)}，单据为 {tidy(shown)}",
    )


def _differs(required: str, shown: str) -> Verdict:
    return different(*_sides(required, shown))
