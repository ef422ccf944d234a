"""The printer of SWIFT's own access software: sections between dashes, value under label.

Every page begins with date, printer, job and page, also in the middle of a field. Blank
lines are full stops. Amounts are English and stand between ``#``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from extractors.swift.canonical import canonical
from extractors.swift.fields import Field
from extractors.swift.layouts.furniture import without_furniture
from extractors.swift.layouts.gathering import gather
from extractors.swift.layouts.heading import heading
from extractors.swift.layouts.tags import labelled_heads
from extractors.swift.lines import Line

_SECTION = re.compile(
    r"\s*[-=*]{3,}\s*(?P<name>Instance Type.*?|Message Header|Message Text|Message Trailer|"
    r"Interventions?|Message History|.*?)\s*[-=*]{3,}\s*",
    re.I,
)


def score(lines: Sequence[Line]) -> float:
    """Tell how surely this is such a print, from 0 to 1."""
    names = {(_section(line.text) or "").lower() for line in lines}
    if not {"message header", "message text"} <= names:
        return 0.0
    return 0.98 if sum(head is not None for head in labelled_heads(lines)) >= 3 else 0.0


def fields(lines: Sequence[Line]) -> list[Field]:
    """Return the fields of all messages, each after its header."""
    found: list[Field] = []
    for name, section in _sections(without_furniture(lines)):
        if name.startswith(("instance", "message header")):
            found.extend(heading(section))
        elif name.startswith("message text"):
            found.extend(map(canonical, gather(section, labelled_heads(section))))
    return found


def _sections(lines: Sequence[Line]) -> Iterator[tuple[str, list[Line]]]:
    """Yield the sections of a print, each with its name in small letters."""
    name, section = "", list[Line]()
    for line in lines:
        if (begun := _section(line.text)) is not None:
            yield name, section
            name, section = begun.lower(), []
        else:
            section.append(line)
    yield name, section


def _section(text: str) -> str | None:
    found = _SECTION.fullmatch(text)
    return found["name"] if found and re.search(r"[A-Za-z]", found["name"]) else None
