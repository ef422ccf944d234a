"""The documents that a contract asks the seller for, one by one."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from extractors.documents import Contract
from extractors.layout import Segment
from extractors.layout.captions.labels import proof
from extractors.readers.parts.filling import Filling
from extractors.readers.parts.prose import Prose

#: What separates several papers that one line names.
_AND_NEXT = re.compile(r"[;；]\s*(?:AND\s+)?", re.I)
_NUMBERED = re.compile(r"\W*(?P<n>\d{1,2})[.)、]")
_BEGINS = re.compile(r"\W*(?:\d{1,2}|[a-z])[.)、:]", re.I)
#: Items that run on in one paragraph: «(a) invoice; (b) packing list».
_INLINE = re.compile(
    r"(?:^|[;；:：。,，]\s*|\s)(?P<mark>[(（]?(?P<n>\d{1,2}|[a-z])[)）.、](?!\d))\s*", re.I
)


def enter_documents(fill: Filling[Contract]) -> None:
    """Enter the documents required: one for each mark of a list, or for each separate line."""
    seen = next((s for s in fill.found.get("documents", ()) if s.sure), None)
    if not seen:
        return
    lines = [*seen.value, *_further(fill, seen.value)]
    for index, item in enumerate(_marked(lines) or _parted(lines) or _by_line(lines)):
        here = [s for s in item if s.page is item[0].page]
        text = " ".join(s.text for s in item).strip(" ;；")
        fill.form.put("documents_required", index, seen=proof(here), value=text)


def _marked(lines: Sequence[Segment]) -> list[list[Segment]]:
    """Return the items of a list whose marks count on inside the lines, if there are several."""
    prose = Prose(lines)
    starts: list[int] = []
    for found in _INLINE.finditer(prose.text):
        if _place(found["n"]) == len(starts) + 1:
            starts.append(found.start("mark"))
    ends = [*starts[1:], len(prose.text)]
    return [prose.part(*span) for span in zip(starts, ends, strict=True)] if len(starts) > 1 else []


def _place(mark: str) -> int:
    return int(mark) if mark.isdigit() else ord(mark.lower()) - ord("a") + 1


def _parted(lines: Sequence[Segment]) -> list[list[Segment]]:
    """Return the items of a list that nothing but semicolons part, if there are several."""
    prose = Prose(lines)
    if _BEGINS.match(prose.text):
        return []
    ends = [found.span() for found in _AND_NEXT.finditer(prose.text.rstrip(" ;；.。"))]
    starts = [0, *(end for _, end in ends)]
    stops = [*(start for start, _ in ends), len(prose.text)]
    items = [prose.part(*span) for span in zip(starts, stops, strict=True)]
    return [item for item in items if item] if ends else []


def _by_line(lines: Sequence[Segment]) -> list[list[Segment]]:
    items: list[list[Segment]] = []
    for segment in lines:
        if items and not _BEGINS.match(segment.text) and not re.match(r"[-•*+]", segment.text):
            items[-1].append(segment)
        else:
            items.append([segment])
    return items


def _further(fill: Filling[Contract], items: Sequence[Segment]) -> Iterator[Segment]:
    """Yield the lines below that go on counting, though a word in them is a caption elsewhere."""
    last = _NUMBERED.match(items[-1].text)
    number = int(last["n"]) if last else 0
    for line in fill.sheet.lines:
        for segment in line.segments:
            below = segment.page is items[-1].page and segment.box.top > items[-1].box.top
            found = _NUMBERED.match(segment.text)
            if number and below and found and int(found["n"]) == number + 1:
                number += 1
                yield segment
