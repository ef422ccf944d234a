"""What a file is, by its first bytes and never by its name."""

from __future__ import annotations

import io
import re
import zipfile
from typing import Literal

from extractors.pages.errors import Unreadable
from extractors.pages.package import COMPOUND
from pipelines.compound import held_by
from pipelines.foreign import refuse_foreign, refuse_foreign_archive
from pipelines.turning import Turned, in_archive

Content = Literal["pdf", "image", "word", "excel", "mail", "archive", "json", "text"] | Turned

#: Bytes. No text that documents are read from is as long.
TEXT_LIMIT = 4 * 1024 * 1024
_PICTURES = (b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff", b"II*\x00", b"MM\x00*", b"II+\x00", b"MM\x00+")
#: A message may begin with a brace too: {1:F01...
_JSON = re.compile(r'\s*(?:\{\s*["}]|\[\s*[\[{"\]])')
_HEADER = re.compile(r"(?P<name>[!-9;-~]+):\s*(?P<value>.*)")
_HEADERS = 200
#: Bytes that tell a mail, which may be long, from other text.
_HEAD = 64 * 1024
#: Bytes that no text has, in any encoding of one or more bytes.
_CONTROLS = bytes(set(range(32)) - set(b"\t\n\f\r\x01\x02\x03\x0b\x1a\x1b"))
_CHINESE = re.compile(rb"[\xa1-\xf7][\xa1-\xfe]")
_ALONE = re.compile(rb"(?<![\x80-\xff])[\x80-\xff](?![\x80-\xff])")


def content_of(raw: bytes) -> Content:
    """Tell what a file holds.

    >>> content_of(b"%PDF-1.7 ...")
    'pdf'
    >>> content_of(b'{"type": "draft"}')
    'json'

    Raises:
        Unreadable: if it is nothing that documents are read from; says what to send instead.
    """
    if not raw[:4096].strip(b"\0 \t\r\n") and not raw.strip(b"\0 \t\r\n"):
        raise Unreadable("the file is empty; send it again", "文件是空的，请重新发送")
    if raw.startswith(_PICTURES) or (raw[:4] == b"RIFF" and raw[8:12] == b"WEBP"):
        return "image"
    if raw.startswith(b"PK\x03\x04"):
        return _archive(raw)
    if raw.startswith(COMPOUND):
        return held_by(raw)
    if b"%PDF-" in raw[:1024]:  # after what may hold a PDF: junk may stand before it
        return "pdf"
    if raw.startswith(b"{\\rtf"):
        return "rtf"
    refuse_foreign(raw)
    head = text_of(raw[:_HEAD])
    if _JSON.match(head):
        return "json"
    return "mail" if _is_mail(head) else "text"


def text_of(raw: bytes) -> str:
    """Return the text of a file in whatever encoding it was saved.

    >>> text_of("信用证".encode("gb18030")), text_of("MÜLLER".encode("cp1252"))
    ('信用证', 'MÜLLER')

    Raises:
        Unreadable: if it is no text, or longer than any document.
    """
    if len(raw) > TEXT_LIMIT:
        limit = TEXT_LIMIT // 1024**2
        raise Unreadable(
            f"the text is larger than {limit} MB; send only the documents",
            f"文本超过 {limit} MB，请只发送单证",
        )
    if wide := _wide(raw):
        return _lines(raw.decode(wide, errors="replace"))
    if len(raw) - len(raw.translate(None, _CONTROLS)) > len(raw) // 100:
        raise Unreadable(
            "the file is of a kind that cannot be read; send it as PDF, picture, Word or Excel",
            "无法识别的文件类型，请以 PDF、图片、Word 或 Excel 格式发送",
        )
    legacy = "gb18030" if len(_CHINESE.findall(raw)) >= len(_ALONE.findall(raw)) else "cp1252"
    for encoding in ("utf-8-sig", legacy):
        try:
            return _lines(raw.decode(encoding))
        except UnicodeDecodeError:
            continue
    return _lines(raw.decode(legacy, errors="replace"))


def _wide(raw: bytes) -> str | None:
    """Return the encoding of a text of two bytes a letter, by its mark or its many zeros."""
    if raw.startswith((b"\xff\xfe", b"\xfe\xff")):
        return "utf-16"
    head = raw[:4096]
    for encoding, zeros in (("utf-16-le", head[1::2]), ("utf-16-be", head[::2])):
        if len(zeros) > 8 and zeros.count(0) > 0.4 * len(zeros):
            return encoding
    return None


def _lines(text: str) -> str:
    return text.replace("\r\n", "\n").replace("\r", "\n")


def _is_mail(text: str) -> bool:
    """Tell whether a text begins with the headers of a mail (RFC 5322, 2.2).

    A document may begin with «FROM:» too: a mail says more of itself.
    """
    headers: dict[str, str] = {}
    lines = text.lstrip("\n").split("\n", _HEADERS)[:_HEADERS]
    for line in lines[lines[0].startswith("From ") :]:  # the first line of a mail in a mailbox
        if headers and line[:1] in (" ", "\t"):
            continue
        found = _HEADER.fullmatch(line.rstrip())
        if found is None:
            break
        headers.setdefault(found["name"].lower(), found["value"])
    if headers.keys() & {"mime-version", "message-id", "received"}:
        return True
    return "@" in headers.get("from", "") and bool(headers.keys() & {"subject", "date"})


def _archive(raw: bytes) -> Content:
    """Tell Word from Excel from any other archive.

    Raises:
        Unreadable: if it is damaged, or a document of another program.
    """
    try:
        with zipfile.ZipFile(io.BytesIO(raw)) as archive:
            names = archive.namelist()
            if turned := in_archive(archive):
                return turned
            refuse_foreign_archive(archive)
    except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError) as error:
        raise Unreadable(
            "the file is damaged or incomplete; send it again", "文件已损坏或不完整，请重新发送"
        ) from error
    if any(name.startswith("word/") for name in names):
        return "word"
    return "excel" if any(name.startswith("xl/") for name in names) else "archive"
