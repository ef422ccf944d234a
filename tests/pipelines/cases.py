"""Cases to examine in tests: the sample's truth as JSON, with a few values changed."""

from __future__ import annotations

import copy
import json
from functools import cache
from pathlib import Path
from typing import Any

import yaml

from pipelines.request import Request
from tests.data import data

ROOT = Path(__file__).parents[2]
SAMPLE = ROOT / "samples" / "cotton-cif"


@cache
def _sample() -> dict[str, Any]:
    loaded: dict[str, Any] = data(SAMPLE / "case.yaml")
    return loaded


def documents(**changes: dict[str, Any]) -> list[dict[str, Any]]:
    """Return the documents of the sample; ``draft={"number": "7"}`` changes the draft."""
    made = [
        {"type": one["type"], **copy.deepcopy(one["fields"])}
        for file in _sample()["print"]
        for one in file["documents"]
    ]
    for one in made:
        one.update(changes.get(one["type"], {}))
    return made


def put_case(folder: Path, **changes: dict[str, Any]) -> Path:
    """Write the sample as one JSON file and its ``case.yaml`` into a folder."""
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "documents.json").write_text(json.dumps(documents(**changes), default=str), "utf-8")
    stated = {k: v for k, v in _sample().items() if k not in ("print", "expect")}
    (folder / "case.yaml").write_text(yaml.safe_dump(stated), "utf-8")
    return folder


#: One rule is enough where the work is tested and not the rules: nothing drawn is too much.
RULE = "PRE-14"


def request(folder: Path, **more: Any) -> Request:
    """Return a request to examine a folder by one rule, without writing anything."""
    return Request(name=folder.name, paths=(folder,), **{"select": (RULE,), **more})
