"""Records of an old binary workbook ([MS-XLS] 2.4): how much it holds, and what lies over cells.

Seen before anything is made of it: the program that reads the sheets makes every cell, and
tells nothing of pictures and shapes.
"""

from __future__ import annotations

import io
import struct
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import NamedTuple

import olefile

from extractors.pages.package import damaged, too_large

_CELLS = 150_000
_STREAMS = ("Workbook", "Book")
_BEGIN, _END, _SHEET, _DRAWING, _OBJECT, _WORDS = 0x809, 0x0A, 0x85, 0xEC, 0x5D, 0x1B6
_PICTURE, _NOTE = 0x08, 0x19
#: Bytes that each cell takes in records that hold several, and in a row of the sheet itself.
_SEVERAL = {0xBE: 2, 0xBD: 6}
_ONE = {0x203, 0xFD, 0x27E, 0x06, 0x201, 0x204, 0x205, 0xD6, 0x208}
#: The head of the record that says between which cells a shape lies ([MS-XLS] 2.5.193).
_ANCHOR = b"\x00\x00\x10\xf0\x12\x00\x00\x00"
_WORKSHEET = 0


class At(NamedTuple):
    """A cell, counted from nought."""

    row: int
    column: int


class Drawn(NamedTuple):
    """A picture on a sheet, and the cells that its corners lie in."""

    sheet: int
    begin: At
    end: At


@dataclass
class Records:
    """What lies over the cells of a workbook; filled in as its records go by."""

    pictures: list[Drawn] = field(default_factory=list)
    drawn_words: int = 0
    _sheets: dict[int, int] = field(default_factory=dict)
    #: The sheets and charts that are begun and not yet ended.
    _inside: list[int | None] = field(default_factory=list)
    _anchor: tuple[At, At] | None = None
    _kind: int = 0

    def see(self, place: int, record: int, data: bytes) -> None:
        """Take in a record."""
        if record == _BEGIN:
            self._inside.append(self._sheets.get(place))
        elif record == _END and self._inside:
            self._inside.pop()
        elif record == _SHEET and len(data) > 5 and data[5] == _WORKSHEET:
            self._sheets[int.from_bytes(data[:4], "little")] = len(self._sheets)
        elif record == _DRAWING:
            self._anchor = _anchor(data) or self._anchor
        elif record == _OBJECT:
            self._see_object(int.from_bytes(data[4:6], "little"))
        elif record == _WORDS and self._kind != _NOTE:
            self.drawn_words += int.from_bytes(data[10:12], "little")

    def _see_object(self, kind: int) -> None:
        self._kind = kind
        sheet = self._inside[-1] if self._inside else None
        if kind == _PICTURE and self._anchor and sheet is not None:
            self.pictures.append(Drawn(sheet, *self._anchor))


def looked_through(content: bytes) -> Records:
    """Go through the records of a workbook.

    Raises:
        Unreadable: if it is damaged, or holds more cells than any document.
    """
    found, cells = Records(), 0
    for place, record, data in _records(content):
        cells += len(data) // _SEVERAL[record] if record in _SEVERAL else record in _ONE
        if cells > _CELLS:
            raise too_large("Excel")
        found.see(place, record, data)
    return found


def _records(content: bytes) -> Iterator[tuple[int, int, bytes]]:
    """Yield each record: where it begins, its kind, what is in it.

    Raises:
        Unreadable: if the file is damaged.
    """
    try:
        with olefile.OleFileIO(io.BytesIO(content)) as compound:
            name = next(one for one in _STREAMS if compound.exists(one))
            stream: bytes = compound.openstream(name).read()
    except Exception as error:  # olefile lets errors of struct and of the disk through
        raise damaged("Excel") from error
    place = 0
    while place + 4 <= len(stream):
        kind, size = struct.unpack_from("<HH", stream, place)
        yield place, kind, stream[place + 4 : place + 4 + size]
        place += 4 + size


def _anchor(data: bytes) -> tuple[At, At] | None:
    """Return the cells that the corners of the last shape of a drawing lie in."""
    at = data.rfind(_ANCHOR)
    if at < 0 or len(data) < at + 26:
        return None
    _, left, _, top, _, right, _, bottom, _ = struct.unpack_from("<9H", data, at + 8)
    return At(top, left), At(max(bottom, top), max(right, left))
