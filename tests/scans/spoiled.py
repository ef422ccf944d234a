"""The samples' papers as scans: each file printed anew as pictures, spoiled one way."""

from __future__ import annotations

import io
import time
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from random import Random
from typing import Any, NamedTuple

import pypdfium2
from PIL import Image

from samples.printing import SAMPLES
from tests.data import data
from tests.scans.spoiling import CLEAN_DPI, WAYS

_THEN = time.gmtime(0)


class Printed(NamedTuple):
    """One PDF of a sample, and what each document in it says."""

    case: str
    file: str
    entries: tuple[dict[str, Any], ...]

    @property
    def path(self) -> Path:
        """Where the clean print is."""
        return SAMPLES / self.case / self.file

    @property
    def name(self) -> str:
        """The case and the file."""
        return f"{self.case}/{self.file}"


def printed() -> Iterator[Printed]:
    """Yield every PDF of every sample."""
    for path in sorted(SAMPLES.glob("*/case.yaml")):
        case = data(path)
        for file in case["print"]:
            if file["file"].endswith(".pdf"):
                yield Printed(path.parent.name, file["file"], tuple(file["documents"]))


def spoiled(file: Printed, way: str) -> bytes:
    """Return a PDF of nothing but pictures, as a scanner or a phone's scanning program makes it."""
    spoil, dpi, _ = WAYS[way]
    pictures = [
        spoil(page, Random(f"{file.name} {number} {way}"))
        for number, page in enumerate(pages_of(file.path))
    ]
    held = io.BytesIO()
    pictures[0].save(
        held,
        "PDF",
        resolution=dpi,
        save_all=True,
        append_images=pictures[1:],
        creationDate=_THEN,
        modDate=_THEN,
    )
    return held.getvalue()


@cache
def pages_of(path: Path) -> list[Image.Image]:
    """Return the pages of a PDF as clean pictures in colour."""
    with pypdfium2.PdfDocument(path) as document:
        return [
            page.render(scale=CLEAN_DPI / 72).to_pil().convert("RGB").copy() for page in document
        ]
