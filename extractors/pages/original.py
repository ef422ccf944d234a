"""From the straight sheet that was read back to the page as it came."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from extractors.evidence import Evidence, Extraction
from extractors.pages.page import Page


def as_they_came(
    extractions: Iterable[Extraction[Any]], pages: Iterable[Page]
) -> tuple[Extraction[Any], ...]:
    """Place the evidence of documents on the pages as they came, and name what recognised it.

    Readers see sheets upright and straight; who looks at the proof sees the page of the file.

    Args:
        extractions: documents with evidence placed on sheets as they were read.
        pages: those sheets; of others nothing is changed.
    """
    scans = {(page.file, page.number): page for page in pages if page.method == "ocr"}
    if not scans:
        return tuple(extractions)
    return tuple(
        one.model_copy(
            update={"evidence": {loc: _placed(seen, scans) for loc, seen in one.evidence.items()}}
        )
        for one in extractions
    )


def _placed(seen: Evidence, scans: dict[tuple[str, int], Page]) -> Evidence:
    page = scans.get((seen.file, seen.page or 0))
    if page is None or seen.box is None:
        return seen
    return seen.model_copy(update={"box": page.as_it_came(seen.box), "engine": page.engine})
