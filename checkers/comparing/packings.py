"""Ways of packing: in cartons, in wooden cases, in bags."""

from __future__ import annotations

import re

from checkers.comparing.units import unit_of
from checkers.comparing.verdict import SAME, Verdict, different

_WORD = re.compile(r"[A-Z]+")
#: What holds packages of any kind, or may be one of any kind.
_ANY = frozenset({"pallet", "package"})
#: A box may be made of board or of wood.
_BOXES = frozenset({"carton", "case", "crate"})


def same_packing(asked: str, shown: str) -> Verdict:
    """Compare two ways of packing by the packing units that they name.

    Wooden cases and cartons differ, as do bags and drums; pallets may hold any of them,
    and packages may be of any kind. A text that names no unit conflicts with none.

    >>> same_packing("WOODEN CASES", "300 CTNS").different, same_packing("CARTONS", "10 PLTS").same
    (True, True)
    >>> same_packing("NEW JUTE BAGS", "IN PP BAGS").different, same_packing("NEW JUTE BAGS", "IN BAGS").same
    (True, True)
    """
    want, have = _units(asked), _units(shown)
    made, seen = _materials(asked), _materials(shown)
    if want & have and made and seen and not made & seen:
        return different(f"packed in {shown}, not in {asked}", f"包装为 {shown}，而非 {asked}")
    boxed = "box" in want | have and bool((want | have) & _BOXES)
    if not want or not have or want & have or boxed:
        return SAME
    return different(f"packed in {shown}, not in {asked}", f"包装为 {shown}，而非 {asked}")


#: What packages are made of; the words on one line are one material.
_MATERIALS = """
JUTE GUNNY HESSIAN BURLAP
PP POLYPROPYLENE PE POLYETHYLENE PLASTIC POLY
PAPER KRAFT CARDBOARD FIBREBOARD FIBERBOARD
COTTON
WOODEN WOOD PLYWOOD TIMBER
STEEL IRON METAL TIN
"""
_MATERIAL = {word: line for line in _MATERIALS.strip().splitlines() for word in line.split()}


def _materials(words: str) -> set[str]:
    return {_MATERIAL[word] for word in _WORD.findall(words.upper()) if word in _MATERIAL}


def _units(words: str) -> set[str]:
    known = (unit_of(word) for word in _WORD.findall(words.upper()))
    found = {unit.dimension for unit in known if unit is not None and unit.kind == "packing"}
    return found - _ANY
