"""What a file is, by its first bytes and never by its name."""

from __future__ import annotations

import io
import re
import zipfile
from typing import Literal

from extractors.pages.errors import Unreadable

Content = Literal["pdf", "image", "word", "excel", "mail", "json", "text"]

_PICTURES = (b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff", b"II*\x00", b"MM\x00*", b"II+\x00", b"MM\x00+")
_MAIL = re.compile(
    r"\A(?:[\w-]+:.*\n(?:[ \t].*\n)*)*?(?:MIME-Version|Received|Message-ID|From):", re.I
)
#: A message may begin with a brace too: {1:F01...
_JSON = re.compile(r'\s*(?:\{\s*["}]|\[\s*[\[{"\]])')
_PAGES_OF_WEB = re.compile(r"\A\s*(?:<!doctype html|<html|<\?xml)", re.I)

_BROKEN_ARCHIVE = Unreadable(
    "the file is damaged or incomplete; send it again", "文件已损坏或不完整，请重新发送"
)


def content_of(raw: bytes) -> Content:
    """Tell what a file holds.

    >>> content_of(b"%PDF-1.7 ...")
    'pdf'
    >>> content_of(b'{"type": "draft"}')
    'json'

    Raises:
        Unreadable: if it is nothing that documents are read from; says what to send instead.
    """
    if not raw.strip(b"\0 \t\r\n"):
        raise Unreadable("the file is empty; send it again", "文件是空的，请重新发送")
    if b"%PDF-" in raw[:1024]:
        return "pdf"
    if raw.startswith(_PICTURES) or (raw[:4] == b"RIFF" and raw[8:12] == b"WEBP"):
        return "image"
    if raw.startswith(b"PK\x03\x04"):
        return _archive(raw)
    _refuse(raw)
    return _text(text_of(raw))


def text_of(raw: bytes) -> str:
    """Return the text of a file in whatever encoding it was saved.

    >>> text_of("信用证".encode("gb18030"))
    '信用证'

    Raises:
        Unreadable: if it is no text.
    """
    if raw.startswith((b"\xff\xfe", b"\xfe\xff")):
        return _lines(raw.decode("utf-16", errors="replace"))
    controls = sum(byte < 32 and byte not in b"\t\n\f\r\x01\x02\x03\x0b\x1a\x1b" for byte in raw)
    if controls > len(raw) // 100:
        raise Unreadable(
            "the file is of a kind that cannot be read; send it as PDF, picture or Word",
            "无法识别的文件类型，请以 PDF、图片或 Word 格式发送",
        )
    for encoding in ("utf-8-sig", "gb18030"):
        try:
            return _lines(raw.decode(encoding))
        except UnicodeDecodeError:
            continue
    return _lines(raw.decode("latin-1"))


def _lines(text: str) -> str:
    return text.replace("\r\n", "\n").replace("\r", "\n")


def _text(text: str) -> Content:
    if _JSON.match(text):
        return "json"
    if _PAGES_OF_WEB.match(text):
        raise Unreadable(
            "a page of the web is not read; print it to PDF and send that",
            "不读取网页文件，请打印成 PDF 后发送",
        )
    if text.startswith("{\\rtf"):
        raise Unreadable("save the file as .docx or PDF", "请另存为 .docx 或 PDF")
    return "mail" if _MAIL.match(text) else "text"


def _archive(raw: bytes) -> Content:
    """Tell Word from Excel from any other archive.

    Raises:
        Unreadable: if it is damaged, or neither.
    """
    try:
        names = zipfile.ZipFile(io.BytesIO(raw)).namelist()
    except (zipfile.BadZipFile, OSError, ValueError) as error:
        raise _BROKEN_ARCHIVE from error
    if any(name.startswith("word/") for name in names):
        return "word"
    if any(name.startswith("xl/") for name in names):
        return "excel"
    raise Unreadable(
        "an archive is not opened; unpack it into the folder of the case",
        "不打开压缩包，请解压到单证文件夹中",
    )


def _refuse(raw: bytes) -> None:
    """Raise for kinds of file that are known and cannot be read.

    Raises:
        Unreadable: says what to send instead.
    """
    if raw.startswith(b"\xd0\xcf\x11\xe0"):
        raise Unreadable(
            "an old or password-protected Office file; save it as .docx, .xlsx or PDF "
            "without a password",
            "旧版或有密码保护的 Office 文件，请另存为无密码的 .docx、.xlsx 或 PDF",
        )
    if raw[4:12] in (b"ftypheic", b"ftypheix", b"ftypmif1", b"ftypmsf1", b"ftypavif"):
        raise Unreadable(
            "a photo in HEIC format; send it as JPEG or PDF", "HEIC 格式照片，请转成 JPEG 或 PDF"
        )
    if raw.startswith((b"Rar!", b"7z\xbc\xaf", b"\x1f\x8b")):
        raise Unreadable(
            "an archive is not opened; unpack it into the folder of the case",
            "不打开压缩包，请解压到单证文件夹中",
        )
    if raw.startswith((b"GIF8", b"BM")) and b"\0" in raw[:64]:
        raise Unreadable(
            "a picture in this format is not read; send it as PNG, JPEG or PDF",
            "不支持此图片格式，请转成 PNG、JPEG 或 PDF",
        )
