"""Word and Excel files are archives of XML: open them without being made to unpack the sea."""

from __future__ import annotations

import io
import re
import zipfile
import zlib

from extractors.pages.errors import Unreadable

#: Bytes that the parts of a file may have when unpacked, and those of them that are parsed.
_UNPACKED = 200 * 1024 * 1024
_PARSED = 32 * 1024 * 1024
_PARTS = 5000
#: How a compound file begins: Office files of the old formats, and those with a password.
COMPOUND = b"\xd0\xcf\x11\xe0"
#: No Office file declares entities: only who wants to do harm.
_ENTITIES = re.compile(rb"<!(?:DOCTYPE|ENTITY)", re.I)
_HEAD = 4096
#: The last two are what zipfile says to a strange compression and to a password.
_BROKEN = (
    zipfile.BadZipFile,
    zlib.error,
    OSError,
    ValueError,
    EOFError,
    NotImplementedError,
    RuntimeError,
)


def checked(content: bytes, program: str) -> bytes:
    """Return the bytes of an Office file that can be handed to a program that parses it.

    Args:
        content: the file.
        program: «Word» or «Excel», for the reason.

    Raises:
        Unreadable: if it is protected or damaged, unpacks to far more than it holds, or
            declares entities.
    """
    if content.startswith(COMPOUND):
        raise Unreadable(
            f"the {program} file is protected or of an old format; save it in the present "
            "format without a password",
            f"{program} 文件有密码保护或为旧格式，请另存为新格式且不加密",
        )
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            _bound(archive, program)
            _look(archive, program)
    except _BROKEN as error:
        raise damaged(program) from error
    return content


def damaged(program: str) -> Unreadable:
    """Return the reason for a file that its own program would not open either."""
    return Unreadable(
        f"the {program} file is damaged or incomplete; send it again",
        f"{program} 文件已损坏或不完整，请重新发送",
    )


def too_large(program: str) -> Unreadable:
    """Return the reason for a file that holds more than any document does."""
    return Unreadable(
        f"the {program} file unpacks to more than any document holds; it was not opened; "
        "print the document to PDF and send that",
        f"{program} 文件解压后过大，未打开；请将单证打印成 PDF 后发送",
    )


def _bound(archive: zipfile.ZipFile, program: str) -> None:
    parts = archive.infolist()
    parsed = sum(part.file_size for part in parts if _is_parsed(part.filename))
    unpacked = sum(part.file_size for part in parts)
    if len(parts) > _PARTS or unpacked > _UNPACKED or parsed > _PARSED:
        raise too_large(program)


def _look(archive: zipfile.ZipFile, program: str) -> None:
    for part in archive.infolist():
        if _is_parsed(part.filename):
            with archive.open(part) as opened:
                head = opened.read(_HEAD).replace(b"\0", b"")
            if _ENTITIES.search(head):
                raise damaged(program)


def _is_parsed(name: str) -> bool:
    return name.lower().endswith((".xml", ".rels", ".vml"))
