"""Compose whole cases from deals: the facts of each once, and the papers that state them.

A deal (``deals/<name>.yaml``) holds ``facts``, ``circumstances`` and ``documents``; what each
kind of paper states of the facts is in ``papers.yaml``. A case (``cases/<group>.yaml``) names
its deal, sets a few values, and says what an examiner finds.
"""

from __future__ import annotations

import copy
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from tests.data import data

HERE = Path(__file__).parent


@dataclass(frozen=True)
class Examined:
    """One case of the corpus, and what a bank examiner finds in it.

    ``fails`` are the codes of discrepancies (or of points to amend, for a credit under
    review) that are each a cause of its own, ``asks`` those that only a person can decide. A
    code may name others that say the same, as in ``INV-05|GEN-36``.
    """

    group: str
    name: str
    deal: str
    changes: Mapping[str, Any]
    fails: tuple[str, ...]
    asks: tuple[str, ...]

    @property
    def reviews(self) -> bool:
        """Tell whether the credit itself is examined rather than a presentation."""
        return self.group == "review"


def cases() -> Iterator[Examined]:
    """Yield all cases, group by group.

    Raises:
        ValueError: if a case says what no case can say.
    """
    for path in sorted((HERE / "cases").glob("*.yaml")):
        for name, spec in data(path).items():
            if unknown := set(spec) - {"deal", "set", "fails", "asks"}:
                raise ValueError(f"{path.stem}: {name}: {sorted(unknown)}")
            yield Examined(
                group=path.stem,
                name=name,
                deal=spec["deal"],
                changes=spec.get("set") or {},
                fails=tuple(spec.get("fails", ())),
                asks=tuple(spec.get("asks", ())),
            )


def composed(deal: str, changes: Mapping[str, Any]) -> dict[str, Any]:
    """Return the circumstances and the documents of a deal, with some values set.

    Keys are ways: ``facts.vessel`` changes a fact for every paper that states it, and
    ``bill.vessel`` one paper alone. ``without`` lists papers to leave out, ``copy`` maps a
    new paper to the one that it is like.
    """
    raw = copy.deepcopy(_deal(deal))
    ways = {way: value for way, value in changes.items() if way not in ("without", "copy")}
    for way, value in ways.items():
        if way.startswith("facts."):
            _put(raw, way, value)
    documents = {name: _stated(own, raw["facts"]) for name, own in raw["documents"].items()}
    for new, old in changes.get("copy", {}).items():
        documents[new] = copy.deepcopy(documents[old])
    for name in changes.get("without", ()):
        del documents[name]
    whole = {"circumstances": raw["circumstances"], **documents}
    for way, value in ways.items():
        if not way.startswith("facts."):
            own = isinstance(value, dict) and "type" in value
            _put(whole, way, _stated(value, raw["facts"]) if own else value)
    circumstances = whole.pop("circumstances")
    return {"circumstances": circumstances, "documents": whole}


@cache
def _deal(name: str) -> Any:
    return data(HERE / "deals" / f"{name}.yaml")


@cache
def _papers() -> Any:
    return data(HERE / "papers.yaml")


def _stated(own: Mapping[str, Any], facts: Mapping[str, Any]) -> dict[str, Any]:
    """Return what one paper says: the facts that its kind states, then what is its own."""
    known = {**_derived(facts), **facts}
    kind = _papers()[own["type"]]
    said = {field: known[fact] for field, fact in kind["states"].items() if fact in known}
    said |= {field: value for field, value in kind.items() if field != "states"}
    return copy.deepcopy({**said, **own})


def _derived(facts: Mapping[str, Any]) -> dict[str, Any]:
    """Return facts that follow from others: who is notified, who presents, what one line of packing says."""
    columns = ("quantity", "packages", "gross_weight", "net_weight", "measurement")
    packed = {name: facts[name] for name in columns if name in facts}
    return {
        "notified": [facts["applicant"]],
        "presenter": {"name": facts["advising_bank"]["name"]},
        "packed": [{"description": facts.get("goods"), **packed}],
    }


def _put(node: Any, way: str, value: Any) -> None:
    *steps, last = (int(step) if step.isdigit() else step for step in way.split("."))
    for step in steps:
        node = node[step]
    if isinstance(node, list) and last == len(node):
        node.append(value)
    else:
        node[last] = value
