"""Labels without tags: which field they begin, and whether they are those of a credit.

Invoices and contracts share many of the labels; so those that only a credit has must be among
them.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import replace
from functools import cache

from extractors.swift.fields import Field
from extractors.swift.labels import letters_of, tag_of

#: Fields whose labels no other trade paper has.
_OWN = frozenset(
    {"40A", "40E", "31D", "41a", "42C", "42a", "42P", "46A", "47A", "48", "49", "78", "53a"}
)
_FEWEST = 5  #: of them that a credit must have
#: Fields of the messages that change a credit or answer it share labels with it.
_STRANGE = frozenset({"21", "30", "33B", "34B", "45B", "46B", "47B", "71B", "72", "77", "79"})
#: What follows the tag of a field where a label names a part of it alone.
_PART = "+"
_ADVISER = "receiver"
#: Labels that name a part of a field, or a bank that no field of a message names.
_FURTHER = {
    "31D+": ("place of expiry", "expiry place", "到期地点", "有效地点"),
    "32B+": ("currency", "currency code", "币种", "币别"),
    "41D+": ("available by", "credit available by", "兑付方式"),
    _ADVISER: ("advising bank", "advise bank", "通知行"),
}


def labelled(label: str) -> str | None:
    """Return the tag of the field of a credit that has exactly this label.

    A bank's field gets option D until its value shows which it has. What a label names alone
    may be a part of a field: its tag then ends in a plus, until ``whole`` puts it to the rest.

    >>> labelled("Credit Number"), labelled("Drawee"), labelled("Narrative")
    ('20', '42D', None)
    >>> labelled("Place of Expiry"), labelled("通知行 SWIFT 代码")
    ('31D+', 'receiver')
    """
    if further := _further().get(letters_of(label)):
        return further
    tag = tag_of(label)
    if tag is None or tag in _STRANGE:
        return None
    return tag[:2] + "D" if tag.endswith("a") else tag


@cache
def _further() -> dict[str, str]:
    return {letters_of(label): tag for tag, labels in _FURTHER.items() for label in labels}


def whole(fields: Iterable[Field]) -> list[Field]:
    """Return fields, each with the parts of it that have labels of their own."""
    found: list[Field] = []
    for field in sorted(fields, key=_place):
        tag = field.tag.removesuffix(_PART)
        rest = next((i for i, other in enumerate(found) if other.tag == tag), None)
        if rest is None or tag == field.tag:
            found.append(replace(field, tag=tag))
        else:
            found[rest] = replace(found[rest], lines=(*found[rest].lines, *field.lines))
    return found


def _place(field: Field) -> int:
    """Return where a field goes: a bank of the header before the others, a part behind them."""
    return 0 if field.tag == _ADVISER else 2 if field.tag.endswith(_PART) else 1


def are_of_a_credit(tags: Collection[str]) -> bool:
    """Tell whether the fields that labels name are those of a credit and of no other paper."""
    return {"20", "32B"} <= set(tags) and len(_OWN.intersection(tags)) >= _FEWEST
