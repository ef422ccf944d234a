"""Cases for the tests: a clean presentation, with a few values changed."""

from __future__ import annotations

import copy
import pickle
from collections import Counter
from collections.abc import Iterator, Mapping
from decimal import Decimal
from functools import cache, lru_cache
from pathlib import Path
from typing import Any

from checkers.case import Case, Circumstances, Copies
from extractors.clauses import clauses_of
from extractors.documents import KINDS, Clause, Credit, Document, Loc
from extractors.evidence import Evidence, Extraction, Source
from tests.data import data

CLEAN = Path(__file__).parent / "clean"
#: The clauses of a credit by their wording, which most cases have in common.
_CLAUSES: dict[tuple[tuple[str, ...], ...], tuple[Clause, ...]] = {}


@cache
def _clean(base: str) -> bytes:
    """Return a clean case packed, which is unpacked much faster than it is copied."""
    return pickle.dumps(data(CLEAN / f"{base}.yaml"))


def case_with(changes: Mapping[str, Any]) -> Case:
    """Return the clean case with the given values set.

    Keys are ways such as ``invoice.lines.0.quantity`` or ``circumstances.presented``. Three
    are special: ``base`` names another clean case, ``without`` lists documents to leave
    out, ``copy`` maps a new document to the one that it starts from.
    """
    raw = pickle.loads(_clean(str(changes.get("base", "sea"))))
    if "extends" in raw:
        without = [*raw["set"].get("without", ()), *changes.get("without", ())]
        return case_with({**raw["set"], **changes, "base": raw["extends"], "without": without})
    for new, old in changes.get("copy", {}).items():
        raw["documents"][new] = copy.deepcopy(raw["documents"][old])
    for name in changes.get("without", ()):
        del raw["documents"][name]
    for path, value in changes.items():
        if path not in ("base", "without", "copy"):
            first = path.split(".")[0]
            _set(raw if first == "circumstances" else raw["documents"], path, value)
    return built(raw)


def _set(node: Any, path: str, value: Any) -> None:
    *way, last = (int(step) if step.isdigit() else step for step in path.split("."))
    for step in way:
        node = node[step]
    if isinstance(node, list) and last == len(node):
        node.append(value)
    else:
        node[last] = value


def built(raw: Mapping[str, Any]) -> Case:
    """Return a case of circumstances and documents, every value proved by the first page."""
    count: Counter[str] = Counter()
    documents = []
    for name, values in raw["documents"].items():
        count[values["type"]] += 1
        documents.append(_document(name, count[values["type"]], pickle.dumps(values)))
    credit = next((x.document for x in documents if isinstance(x.document, Credit)), None)
    clauses = clauses_in(credit) if credit else ()
    return Case(tuple(documents), clauses, _circumstances(raw["circumstances"]))


@lru_cache(maxsize=1024)
def _document(name: str, number: int, packed: bytes) -> Extraction[Document]:
    """Return a document; most of a case are those of the clean one, which are made once."""
    fields = pickle.loads(packed)
    kind = KINDS[fields.pop("type")]
    named = {field.alias or name: name for name, field in kind.model_fields.items()}
    stated = {named.get(name, name): value for name, value in fields.items()}
    return Extraction[Document](
        document=kind.model_validate(fields),
        evidence=dict(_seen(stated, f"{name}.pdf")),
        id=f"{kind.type}-{number}",
        source=(Source(file=f"{name}.pdf", pages=(1,)),),
    )


def clauses_in(credit: Credit) -> tuple[Clause, ...]:
    """Return the clauses of a credit; the same wording is read once."""
    wording = (
        credit.documents_required,
        credit.additional_conditions,
        (credit.shipment_period or "",),
    )
    if wording not in _CLAUSES:
        _CLAUSES[wording] = clauses_of(credit)
    return _CLAUSES[wording]


def _circumstances(raw: Mapping[str, Any]) -> Circumstances:
    drawn = raw.get("drawn_before", {})
    return Circumstances(
        presented=raw["presented"],
        today=raw.get("today", raw["presented"]),
        bank_country=raw.get("bank_country"),
        closed=frozenset(raw.get("closed", ())),
        drawn_before=Decimal(str(drawn.get("amount", 0))),
        shipped_before=Decimal(str(drawn.get("quantity", 0))),
        copies={kind: Copies(**number) for kind, number in raw.get("copies", {}).items()},
    )


def _seen(values: Any, file: str, way: Loc = ()) -> Iterator[tuple[Loc, Evidence]]:
    """Give every value in a tree evidence, as if it had been read on page 1."""
    if isinstance(values, dict | list):
        steps = values.items() if isinstance(values, dict) else enumerate(values)
        for step, inner in steps:
            yield from _seen(inner, file, (*way, step))
    elif values is not None:
        yield way, Evidence(file=file, page=1, text=str(values))
