"""Kinds of file that are known and not read: what each is, and what to send instead."""

from __future__ import annotations

import re
import zipfile

from extractors.pages.errors import Unreadable

_UNPACK = Unreadable(
    "an archive of this kind is not opened; unpack it into the folder of the case",
    "不打开此类压缩包，请解压到单证文件夹中",
)
_PRINT = Unreadable(
    "the file is of a kind that is not read; print it to PDF and send that",
    "不支持此类文件，请打印成 PDF 后发送",
)
_BY_BEGINNING: tuple[tuple[bytes, Unreadable], ...] = (
    (b"Rar!", _UNPACK),
    (b"7z\xbc\xaf", _UNPACK),
    (b"\x1f\x8b", _UNPACK),
    (b"BZh", _UNPACK),
    (b"\xfd7zXZ", _UNPACK),
    (b"%!PS", _PRINT),
    (
        b"\x78\x9f\x3e\x22",
        Unreadable(
            "winmail.dat, which only Outlook opens; ask the sender to attach the documents as PDF",
            "winmail.dat 只有 Outlook 能打开，请发件人以 PDF 附件重新发送",
        ),
    ),
)
_HEIC = Unreadable(
    "a photo in HEIC format; send it as JPEG or PDF", "HEIC 格式照片，请转成 JPEG 或 PDF"
)
_PICTURE = Unreadable(
    "a picture in this format is not read; send it as PNG, JPEG or PDF",
    "不支持此图片格式，请转成 PNG、JPEG 或 PDF",
)
_WEB = re.compile(rb"\A(?:\xef\xbb\xbf)?\s*(?:<!doctype html|<html|<\?xml)", re.I)
_WEB_PAGE = Unreadable(
    "a page of the web, as some programs save their tables; open it in Excel and save it as .xlsx, "
    "or print it to PDF",
    "网页格式文件（有的系统导出的 .xls 其实是网页）；请用 Excel 打开后另存为 .xlsx，或打印成 PDF 再发送",
)
#: Documents of other programs that are zip archives, by a name in them.
_IN_ARCHIVE = {
    "OFD.xml": Unreadable(
        "an OFD file; open it, print it to PDF and send that",
        "OFD 版式文件，请打开后打印或另存为 PDF 再发送",
    ),
    "FixedDocSeq.fdseq": _PRINT,
    "FixedDocumentSequence.fdseq": _PRINT,
    "ppt/presentation.xml": _PRINT,
}


def refuse_foreign(raw: bytes) -> None:
    """Raise for kinds of file that are known by their beginning and cannot be read.

    Raises:
        Unreadable: says what to send instead.
    """
    for beginning, why in _BY_BEGINNING:
        if raw.startswith(beginning):
            raise why
    if raw[4:12] in (b"ftypheic", b"ftypheix", b"ftypmif1", b"ftypmsf1", b"ftypavif"):
        raise _HEIC
    if raw.startswith((b"GIF8", b"BM")) and b"\0" in raw[:64]:
        raise _PICTURE
    if _WEB.match(raw):
        raise _WEB_PAGE


def refuse_foreign_archive(archive: zipfile.ZipFile) -> None:
    """Raise for documents of other programs that are zip archives.

    Raises:
        Unreadable: says what to send instead.
    """
    names = set(archive.namelist())
    for name, why in _IN_ARCHIVE.items():
        if name in names:
            raise why
    if "mimetype" in names and "content.xml" in names:  # an OpenDocument drawing or the like
        raise _PRINT
