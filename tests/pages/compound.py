"""Compound files made from what is to be in them ([MS-CFB]): old Office files, Outlook's mails."""

from __future__ import annotations

import struct
from collections.abc import Mapping, Sequence

_SECTOR, _SMALL, _CUTOFF, _ENTRY = 512, 64, 4096, 128
_NONE, _END, _TABLE = 0xFFFFFFFF, 0xFFFFFFFE, 0xFFFFFFFD
_FOLDER, _STREAM, _ROOT = 1, 2, 5

Way = tuple[str, ...]


def compound(streams: Mapping[Way, bytes]) -> bytes:
    """Make a compound file of streams by their ways, at most some 7 MB of them."""
    entries = _entries(streams)
    sectors: list[bytes] = []
    chain: list[int] = []
    small: list[bytes] = []
    small_chain: list[int] = []
    begins: dict[Way, int] = {}
    for way, content in streams.items():
        if len(content) < _CUTOFF:
            begins[way] = _put(content, _SMALL, small, small_chain)
        else:
            begins[way] = _put(content, _SECTOR, sectors, chain)
    held = b"".join(small)
    begins[()] = _put(held, _SECTOR, sectors, chain)
    small_table = _put(_numbers(small_chain), _SECTOR, sectors, chain)
    folder = b"".join(
        _entry(
            way,
            entries,
            begins.get(way, 0),
            len(held) if not way else len(streams.get(way, b"")),
            way in streams,
        )
        for way in entries
    )
    folder_at = _put(folder, _SECTOR, sectors, chain)
    each = _SECTOR // 4
    tables = -(-len(chain) // (each - 1))
    places = range(len(sectors), len(sectors) + tables)
    table = _numbers([*chain, *[_TABLE] * tables]).ljust(tables * _SECTOR, b"\xff")
    head = struct.pack(
        "<8s16s5H6x9I",
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1",
        b"",
        0x3E,
        3,
        0xFFFE,
        9,
        6,
        0,
        tables,
        folder_at,
        0,
        _CUTOFF,
        small_table,
        len(small_chain) * 4 // _SECTOR + 1 if small_chain else 0,
        _END,
        0,
    )
    head = (head + _numbers(places)).ljust(_SECTOR, b"\xff")
    assert len(head) == _SECTOR
    return head + b"".join(sectors) + table


def _entries(streams: Mapping[Way, bytes]) -> list[Way]:
    ways = {way[:length] for way in streams for length in range(len(way) + 1)}
    return sorted(ways, key=lambda way: (len(way), way))


def _put(content: bytes, size: int, sectors: list[bytes], chain: list[int]) -> int:
    """Add content to sectors and to the table of what follows on what; return where it begins."""
    if not content:
        return _END
    begin = len(sectors)
    for at in range(0, len(content), size):
        sectors.append(content[at : at + size].ljust(size, b"\0"))
        chain.append(len(sectors))
    chain[-1] = _END
    return begin


def _entry(way: Way, entries: list[Way], begin: int, size: int, is_stream: bool) -> bytes:
    """Return what the folder says of a stream: the next one beside it, the first one in it."""
    beside = [one for one in entries if one[:-1] == way[:-1] and len(one) == len(way) > 0]
    following = beside[beside.index(way) + 1 :] if way else []
    inside = [one for one in entries if len(one) == len(way) + 1 and one[:-1] == way]
    name = (way[-1] if way else "Root Entry").encode("utf-16-le") + b"\0\0"
    return struct.pack(
        "<64sHBB3I16sI16xIII",
        name,
        len(name),
        _STREAM if is_stream else _FOLDER if way else _ROOT,
        1,
        _NONE,
        entries.index(following[0]) if following else _NONE,
        entries.index(inside[0]) if inside else _NONE,
        b"",
        0,
        begin,
        size,
        0,
    )


def _numbers(numbers: Sequence[int]) -> bytes:
    return struct.pack(f"<{len(numbers)}I", *numbers)
