"""Print whole cases from the truth that their ``case.yaml`` holds.

A case says, file by file, which documents it prints, in which layout, and what they say::

    print:
      - file: invoice.pdf
        documents:
          - type: commercial_invoice
            layout: letterhead
            fields: {number: "MF-260910", ...}

A layout is a module ``<type>/<layout>.py`` beside this one, with one function ``print_``.
Text files take layouts that write text, PDF files those that draw.
"""

from __future__ import annotations

import importlib
import io
from collections.abc import Callable, Mapping
from pathlib import Path
from pkgutil import iter_modules
from typing import Any

import yaml

from extractors.documents import KINDS, Document
from samples.printing.paper import Paper

HERE = Path(__file__).parent
SAMPLES = HERE.parent


def layouts() -> list[tuple[str, str]]:
    """Return every layout there is, as kind of document and name."""
    return [
        (kind, module.name)
        for kind in KINDS
        for module in iter_modules([str(HERE / kind)])
        if not module.name.startswith("_")
    ]


def printer(kind: str, layout: str) -> Callable[[Any, Any], None]:
    """Return what prints this kind of document in this layout.

    Raises:
        ModuleNotFoundError: if there is no such layout.
    """
    function: Callable[[Any, Any], None] = importlib.import_module(
        f"samples.printing.{kind}.{layout}"
    ).print_
    return function


def truth(entry: Mapping[str, Any]) -> Document:
    """Return the document that an entry of ``print:`` describes.

    Raises:
        ValueError: if a field does not fit its type.
    """
    document = KINDS[entry["type"]].model_validate(entry["fields"])
    if gaps := list(document.gaps()):
        raise ValueError(f"{entry['type']}: these do not fit: {gaps}")
    return document


def print_file(documents: list[Mapping[str, Any]], out: Path) -> Path:
    """Print documents one after the other into one file."""
    if out.suffix != ".pdf":
        tape = io.StringIO()
        for entry in documents:
            printer(entry["type"], entry["layout"])(truth(entry), tape)
        out.write_bytes(tape.getvalue().encode("ascii"))
        return out
    paper = Paper(out, title=out.stem)
    for entry in documents:
        printer(entry["type"], entry["layout"])(truth(entry), paper)
    paper.save()
    return out


def print_case(case: Path | Mapping[str, Any], out: Path) -> list[Path]:
    """Print all files of a case into a folder.

    Args:
        case: a ``case.yaml``, the folder that holds it, or what it holds.
        out: the folder to print into; it must exist.
    """
    whole = case if isinstance(case, Mapping) else _loaded(case)
    return [print_file(file["documents"], out / file["file"]) for file in whole["print"]]


def _loaded(case: Path) -> Mapping[str, Any]:
    path = case / "case.yaml" if case.is_dir() else case
    whole: Mapping[str, Any] = yaml.safe_load(path.read_text("utf-8"))
    return whole
