"""Limits that a credit sets for the results of an inspection (ISBP 821 Q7)."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation

from checkers.comparing.words.wording import same_wording
from extractors.documents import Requirement

_FIGURE = r"(?P<figure>\d+(?:[.,]\d+)?)"
_MOST = r"MAX(?:IMUM)?\.?|NOT\s+(?:MORE|EXCEED(?:ING)?|OVER|ABOVE|HIGHER)(?:\s+THAN)?|UP\s+TO|<=|≤"
_LEAST = r"MIN(?:IMUM)?\.?|NOT\s+(?:LESS|LOWER)\s+THAN|NOT\s+BELOW|AT\s+LEAST|>=|≥"
_BEFORE = re.compile(
    rf"^(?P<name>.+?)\s*:?\s*(?:(?P<most>{_MOST})|(?P<least>{_LEAST}))\s*{_FIGURE}\s*(?P<unit>.*)$",
    re.I,
)
_AFTER = re.compile(
    rf"^(?P<name>[^\d]+?)\s*:?\s*{_FIGURE}\s*(?P<unit>[^\d]*?)\s*(?:(?P<most>{_MOST})|(?P<least>{_LEAST}))\W*$",
    re.I,
)
_NUMBER = re.compile(r"(?P<less><|≤|LESS THAN)?\s*(?P<figure>\d+(?:\.\d+)?)", re.I)
_NIL = re.compile(r"^\s*(?:NIL|NONE|ABSENT|NOT\s+DETECTED|N\.?D\.?|FREE)\s*\.?\s*$", re.I)
#: The least and the most at once: «PH 6.0-7.0».
_RANGE = re.compile(
    r"^(?P<name>[^\d]+?)\s*:?\s*(?:BETWEEN\s+|FROM\s+)?(?P<low>\d+(?:[.,]\d+)?)\s*(?:PCT|%)?\s*(?:-|~|TO|AND)\s*(?P<high>\d+(?:[.,]\d+)?)\s*(?P<unit>[^\d]*)$",
    re.I,
)
_REFERENCE = re.compile(
    r"\b(?:NO|NUMBER|DATED?|CONTRACT|INVOICE|ORDER|STANDARD|EN|DIN|ISO|ASTM|SEASON|CROP|YEAR)\b",
    re.I,
)
#: What makes a sentence of a parameter: «the moisture is not more than».
_SAID = re.compile(r"^(?:THAT\s+)?THE\s+|\s+(?:IS|ARE|WAS|WERE|DOES|DO|SHALL\s+BE|MUST\s+BE)$")


@dataclass(frozen=True)
class Limit:
    """The least or the most that a parameter may come to: moisture, at most 12.5."""

    parameter: str
    most: bool
    figure: Decimal
    unit: str = ""

    def __str__(self) -> str:
        return f"{'max.' if self.most else 'min.'} {self.figure} {self.unit}".rstrip()

    @property
    def in_chinese(self) -> str:
        """What the limit is called in Chinese."""
        return f"{'不超过' if self.most else '不低于'} {self.figure} {self.unit}".rstrip()

    def concerns(self, parameter: str) -> bool:
        """Tell whether a result is about this limit.

        >>> Limit("MOISTURE", True, Decimal("12.5")).concerns("Moisture content")
        True
        """
        ours = set(re.findall(r"\w+", self.parameter.upper()))
        theirs = set(re.findall(r"\w+", parameter.upper()))
        return ours <= theirs or same_wording(self.parameter, parameter).same

    def keeps(self, value: str) -> bool | None:
        """Tell whether a printed result keeps the limit; None where it gives no figure.

        >>> Limit("MOISTURE", True, Decimal("12.5")).keeps("12.50 %")
        True
        """
        if self.most and _NIL.match(value):
            return True
        found = _NUMBER.search(value.replace(",", "."))
        if not found:
            return None
        figure = Decimal(found["figure"])
        if found["less"]:
            return figure <= self.figure if self.most else None
        return figure <= self.figure if self.most else figure >= self.figure


def limits_of(requirement: Requirement) -> tuple[Limit, ...]:
    """Return the limits that a demand sets, whether parsed or in its own words.

    >>> [str(one) for one in limits_of(Requirement(state=["PROTEIN 46 PCT MIN"]))]
    ['min. 46 PCT']
    """
    parsed = [
        Limit(
            str(raw["p"]).upper(),
            raw["op"] in ("<=", "<"),
            Decimal(str(raw["v"])),
            str(raw.get("u") or ""),
        )
        for raw in requirement.limits
    ]
    return (*parsed, *(limit for words in requirement.state for limit in limits_in(words)))


def limits_in(words: str) -> tuple[Limit, ...]:
    """Return the limits that words set: one, or the two of a range.

    >>> [str(one) for one in limits_in("PH 6.0-7.0")]
    ['min. 6.0', 'max. 7.0']
    """
    if limit := limit_in(words):
        return (limit,)
    found = _RANGE.match(words.strip())
    if (
        not found
        or "=" in words
        or len(found["name"].split()) > 5
        or _REFERENCE.search(found["name"])
    ):
        return ()
    low, high = (Decimal(found[end].replace(",", ".")) for end in ("low", "high"))
    name, unit = found["name"].strip().upper(), found["unit"].strip(" .")
    return (Limit(name, False, low, unit), Limit(name, True, high, unit)) if low < high else ()


def limit_in(words: str) -> Limit | None:
    """Return the limit that words set, if they set one.

    >>> limit_in("MOISTURE MAX 6.5 PCT")
    Limit(parameter='MOISTURE', most=True, figure=Decimal('6.5'), unit='PCT')
    >>> limit_in("THE MOISTURE IS NOT MORE THAN 6.5 PCT").parameter
    'MOISTURE'
    """
    found = _BEFORE.match(words.strip()) or _AFTER.match(words.strip())
    if not found:
        return None
    try:
        figure = Decimal(found["figure"].replace(",", "."))
    except InvalidOperation:
        return None
    name = _SAID.sub("", found["name"].strip().upper())
    return Limit(name, bool(found["most"]), figure, found["unit"].strip(" ."))
