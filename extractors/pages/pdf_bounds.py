"""A PDF is looked through before PDFium opens it, which nothing stops once it has begun.

A few thousand bytes can unpack to gigabytes, and a form that shows forms that show forms can
ask for more strokes than there are atoms. What is counted here is only what a page asks to be
drawn (ISO 32000-1, 7.3.8, 7.8.2, 8.10); pictures are bounded where they are drawn.
"""

from __future__ import annotations

import re
import zlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from extractors.pages.errors import Unreadable

#: Bytes of instructions: of one page, and of all pages together. A dense drawing has a tenth.
_PAGE, _WHOLE = 4 * 1024 * 1024, 64 * 1024 * 1024
#: How often forms may be shown within forms.
_SHOWN = 20_000
_OBJECT = re.compile(rb"(?<!\d)(\d{1,10})\s+\d{1,5}\s+obj\b")
_STREAM = re.compile(rb"\bstream\r?\n")
_REFERENCE = re.compile(rb"(?<!\d)(\d{1,10})\s+\d{1,5}\s+R\b")
_CONTENTS = re.compile(rb"/Contents\s*(?:\[([^\]]*)\]|(\d{1,10}\s+\d{1,5}\s+R))")
_FORM = re.compile(rb"/Subtype\s*/Form\b")
_PICTURE = re.compile(rb"/Subtype\s*/Image\b|/(?:DCT|JPX|CCITTFax|JBIG2)Decode\b")
_PACKED = re.compile(rb"/(?:FlateDecode|Fl)\b")
_COUNTS = re.compile(
    rb"/N\s+(\d{1,6})\b.*?/First\s+(\d{1,8})\b|/First\s+(\d{1,8})\b.*?/N\s+(\d{1,6})\b", re.S
)
_SHOW = re.compile(rb"\bDo\b")


@dataclass
class _Parts:
    """The objects of a file by number, and what its streams unpack to."""

    objects: dict[int, bytes] = field(default_factory=dict)
    sizes: dict[int, int] = field(default_factory=dict)
    forms: dict[int, int] = field(default_factory=dict)


def refuse_bombs(raw: bytes) -> None:
    """Look a PDF through.

    Raises:
        Unreadable: if it asks for far more to be drawn than any document does.
    """
    parts = _Parts()
    starts = [(int(found[1]), found.start(), found.end()) for found in _OBJECT.finditer(raw)]
    ends = [start for _, start, _ in starts[1:]] + [len(raw)]
    total = 0
    for (number, _, begin), end in zip(starts, ends, strict=False):
        found = _STREAM.search(raw, begin, end)
        head = raw[begin : found.start() if found else end]
        parts.objects[number] = head
        if found is None or _PICTURE.search(head):
            continue
        drawn = _unpacked(head, raw[found.end() : end])
        total += len(drawn)
        if total > _WHOLE:
            raise _TOO_MUCH
        parts.sizes[number] = len(drawn)
        if _FORM.search(head):
            parts.forms[number] = len(_SHOW.findall(drawn))
        elif b"/ObjStm" in head:
            parts.objects.update(_packed_objects(head, drawn))
    _bound_pages(parts)
    _bound_forms(parts)


_TOO_MUCH = Unreadable(
    "the PDF asks for far more to be drawn than any document holds; it was not opened; print it "
    "to a new PDF, or send a scan",
    "PDF 内容超出任何正常单证，未打开；请重新打印成 PDF 或发送扫描件",
)


def _unpacked(head: bytes, stream: bytes) -> bytes:
    """Return what a stream unpacks to, as far as that may be; what cannot be is left packed.

    Raises:
        Unreadable: if it is more.
    """
    for _ in range(min(len(_PACKED.findall(head)), 8)):
        opened = zlib.decompressobj()
        try:
            stream = opened.decompress(stream, _WHOLE + 1)
        except zlib.error:
            return stream
        if len(stream) > _WHOLE:
            raise _TOO_MUCH
    return stream


def _packed_objects(head: bytes, drawn: bytes) -> Iterator[tuple[int, bytes]]:
    """Yield the objects that a stream of objects holds."""
    found = _COUNTS.search(head)
    if found is None:
        return
    count, first = int(found[1] or found[4]), int(found[2] or found[3])
    figures = [int(one) for one in drawn[:first].split()[: 2 * count] if one.isdigit()]
    places = list(zip(figures[::2], figures[1::2], strict=False))
    for (number, start), (_, end) in zip(places, [*places[1:], (0, len(drawn))], strict=False):
        yield number, drawn[first + start : first + end]


def _bound_pages(parts: _Parts) -> None:
    whole = 0
    for text in parts.objects.values():
        for found in _CONTENTS.finditer(text):
            listed = found[1] or found[2] or b""
            page = sum(parts.sizes.get(int(one), 0) for one in _REFERENCE.findall(listed))
            whole += page
            if page > _PAGE or whole > _WHOLE:
                raise _TOO_MUCH


def _bound_forms(parts: _Parts) -> None:
    """Count how often forms are shown, one within the other."""
    within = {number: _forms_of(number, parts) for number in parts.forms}
    shown: dict[int, int] = {}
    for number in parts.forms:
        if _times(number, within, parts.forms, shown) > _SHOWN:
            raise _TOO_MUCH


def _forms_of(number: int, parts: _Parts) -> set[int]:
    """Return the forms that a form names, itself or in its list of resources."""
    named = {int(one) for one in _REFERENCE.findall(parts.objects[number])}
    for one in tuple(named):
        if one not in parts.forms:
            named.update(map(int, _REFERENCE.findall(parts.objects.get(one, b""))))
    return named & parts.forms.keys()


def _times(
    first: int, within: Mapping[int, set[int]], calls: Mapping[int, int], shown: dict[int, int]
) -> int:
    """Return how many forms are drawn where one is shown; one that shows itself, without end."""
    path, work = {first}, [(first, iter(within[first]))]
    while work:
        number, inner = work[-1]
        following = next(inner, None)
        if following is None:
            most = max((shown.get(one, 0) for one in within[number]), default=0)
            shown[number] = min(1 + calls[number] * most, _SHOWN + 1)
            path.discard(number)
            work.pop()
        elif following in path:
            if calls[number] > 1:
                return _SHOWN + 1
        elif following not in shown:
            path.add(following)
            work.append((following, iter(within[following])))
    return shown[first]
