"""Print the cases of the corpus as a folder of files, to be read like any other."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import Any

import yaml

from checkers.finding import Finding
from pipelines.check import check
from pipelines.request import Request
from samples.printing import layouts, print_file, truth
from tests.corpus.composing import Examined, composed


def can_be_printed(case: Examined) -> bool:
    """Tell whether paper can show what a case sets: none shows that it is not endorsed."""
    return not any(way.endswith(".endorsement") and v == "none" for way, v in case.changes.items())


def printed(case: Examined, folder: Path) -> Sequence[Finding]:
    """Print a case into an empty folder, read it back, and examine what was read."""
    raw = composed(case.deal, case.changes)
    (folder / "case.yaml").write_text(yaml.safe_dump(raw["circumstances"]), encoding="utf-8")
    for number, (name, fields) in enumerate(raw["documents"].items()):
        _print(name, fields, sum(map(ord, case.deal)) + number, folder)
    return check(Request(name=case.deal, paths=(folder,))).findings


def _print(name: str, values: Mapping[str, Any], turn: int, folder: Path) -> None:
    """Print one document; what no layout prints, such as a form of its own, comes as data."""
    fields = dict(_printable(values))
    own = "text" in values or (values["type"] == "certificate_of_origin" and "kind" in values)
    known = () if own else _layouts().get(values["type"], ())
    entry = {"type": values["type"], "fields": fields}
    if not known:
        data = truth(entry).model_dump(mode="json", by_alias=True, exclude_unset=True)
        whole = {"type": values["type"], **data}
        (folder / f"{name}.json").write_text(json.dumps(whole), encoding="utf-8")
        return
    layout = known[turn % len(known)]
    suffix = "txt" if layout == "fin" else "pdf"
    print_file([{**entry, "layout": layout}], folder / f"{name}.{suffix}")


def _printable(values: Mapping[str, Any]) -> Iterator[tuple[str, Any]]:
    """Yield the fields of a document, in the words that stand on paper.

    The drawee of a message is given by its name, as drafts have it.
    """
    for field, value in values.items():
        if field == "endorsement" and value == "blank":
            yield field, "ENDORSED IN BLANK"
        elif field == "drawee" and isinstance(value, dict):
            yield field, {key: said for key, said in value.items() if key != "bic"}
        elif field != "type":
            yield field, value


@cache
def _layouts() -> dict[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = {}
    for kind, layout in layouts():
        found[kind] = (*found.get(kind, ()), layout)
    return found
