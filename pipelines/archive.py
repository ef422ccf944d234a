"""What is in a zip archive, opened in bounds."""

from __future__ import annotations

import io
import zipfile
import zlib
from pathlib import Path, PurePosixPath

from extractors.pages.errors import Unreadable
from pipelines.gathering import is_document

_DAMAGED = Unreadable(
    "the archive is damaged or incomplete; send it again", "压缩包已损坏或不完整，请重新发送"
)
_PROTECTED = Unreadable(
    "the archive has a password; unpack it into the folder of the case",
    "压缩包有密码，请解压到单证文件夹中",
)
_TOO_LARGE = Unreadable(
    "the archive unpacks to more than any case holds; it was not opened; unpack the documents "
    "into the folder of the case",
    "压缩包解压后过大，未打开；请将单证解压到单证文件夹中",
)
_UTF8 = 0x800
_ENCRYPTED = 0x1
_BROKEN = (zipfile.BadZipFile, zlib.error, OSError, ValueError, EOFError, NotImplementedError)


def opened_archive(raw: bytes, files: int, size: int) -> tuple[tuple[str, bytes], ...]:
    """Return the files of an archive by their ways in it.

    Args:
        raw: the archive.
        files: how many files it may hold at most.
        size: how many bytes they may have together.

    Raises:
        Unreadable: if it is damaged, has a password, or holds more.
    """
    try:
        with zipfile.ZipFile(io.BytesIO(raw)) as archive:
            wanted = [one for one in archive.infolist() if not one.is_dir() and _is_wanted(one)]
            if len(wanted) > files or sum(one.file_size for one in wanted) > size:
                raise _TOO_LARGE
            if any(one.flag_bits & _ENCRYPTED for one in wanted):
                raise _PROTECTED
            return tuple((_name(one), archive.read(one)) for one in wanted)
    except _BROKEN as error:
        raise _DAMAGED from error


def _name(entry: zipfile.ZipInfo) -> str:
    """Return the way to a file; older programs write it in the encoding of their country."""
    name = entry.filename
    if not entry.flag_bits & _UTF8 and not name.isascii():
        written = name.encode("cp437", "replace")
        for encoding in ("utf-8", "gb18030"):
            try:
                name = written.decode(encoding)
                break
            except UnicodeDecodeError:
                continue
    steps = [step for step in name.replace("\\", "/").split("/") if step not in ("", ".", "..")]
    return "/".join(steps) or "file"


def _is_wanted(entry: zipfile.ZipInfo) -> bool:
    way = PurePosixPath(entry.filename.replace("\\", "/"))
    return is_document(Path(way.name)) and not any(
        step.startswith((".", "__MACOSX")) for step in way.parts[:-1]
    )
