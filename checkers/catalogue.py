"""All rules, in the order of their codes."""

from __future__ import annotations

from collections.abc import Iterable

from checkers import credit as credit
from checkers import documents as documents
from checkers import presentation as presentation
from checkers.rule import REGISTRY, Rule

RULES: tuple[Rule, ...] = tuple(rule for _, rule in sorted(REGISTRY.items()))


def rules_for(select: Iterable[str] = (), ignore: Iterable[str] = ()) -> list[Rule]:
    """Return the rules by code or by the beginning of a code, in the order of their codes.

    >>> [rule.code for rule in rules_for(select=["GEN-01", "PRE-14"], ignore=["GEN"])]
    ['PRE-14']
    """
    wanted, unwanted = tuple(select), tuple(ignore)
    return [
        rule
        for rule in RULES
        if (not wanted or rule.code.startswith(wanted)) and not rule.code.startswith(unwanted)
    ]
