"""Labels without tags: which field they begin, and whether they are those of a credit.

Invoices and contracts share many of the labels; so those that only a credit has must be among
them.
"""

from __future__ import annotations

from collections.abc import Collection

from extractors.swift.labels import tag_of

#: Fields whose labels no other trade paper has.
_OWN = frozenset(
    {"40A", "40E", "31D", "41a", "42C", "42a", "42P", "46A", "47A", "48", "49", "78", "53a"}
)
_FEWEST = 5  #: of them that a credit must have
#: Fields of the messages that change a credit or answer it share labels with it.
_STRANGE = frozenset({"21", "30", "33B", "34B", "45B", "46B", "47B", "71B", "72", "77", "79"})


def labelled(label: str) -> str | None:
    """Return the tag of the field of a credit that has exactly this label.

    A bank's field gets option D until its value shows which it has.

    >>> labelled("Credit Number"), labelled("Drawee"), labelled("Narrative")
    ('20', '42D', None)
    """
    tag = tag_of(label)
    if tag is None or tag in _STRANGE:
        return None
    return tag[:2] + "D" if tag.endswith("a") else tag


def are_of_a_credit(tags: Collection[str]) -> bool:
    """Tell whether the fields that labels name are those of a credit and of no other paper."""
    return {"20", "32B"} <= set(tags) and len(_OWN.intersection(tags)) >= _FEWEST
