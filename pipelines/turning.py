"""Files of kinds that only LibreOffice opens: which they are, and what they are turned into."""

from __future__ import annotations

import zipfile
from typing import Literal, NamedTuple, TypeGuard, get_args

from extractors.pages.errors import Unreadable
from extractors.pages.libreoffice import Turning, program, turned
from extractors.pages.package import checked

#: Kinds of file, as the ending of their names.
Turned = Literal["doc", "rtf", "odt", "ods", "xlsb"]


class _Kind(NamedTuple):
    wanted: Literal["docx", "xlsx"]
    name: str
    name_zh: str


_KINDS: dict[Turned, _Kind] = {
    "doc": _Kind(
        "docx", "an old Word or WPS file (.doc, .wps)", "旧版 Word 或 WPS 文件（.doc、.wps）"
    ),
    "rtf": _Kind("docx", "a rich text file (.rtf)", "RTF 文件（.rtf）"),
    "odt": _Kind("docx", "an OpenDocument text (.odt)", "OpenDocument 文本（.odt）"),
    "ods": _Kind("xlsx", "an OpenDocument sheet (.ods)", "OpenDocument 表格（.ods）"),
    "xlsb": _Kind("xlsx", "a binary workbook (.xlsb)", "二进制工作簿（.xlsb）"),
}
_OPEN_DOCUMENT: dict[bytes, Turned] = {
    b"application/vnd.oasis.opendocument.text": "odt",
    b"application/vnd.oasis.opendocument.spreadsheet": "ods",
}
_LONGEST = 100


def is_turned(content: str) -> TypeGuard[Turned]:
    """Tell whether files of a kind are read by way of another kind."""
    return content in get_args(Turned)


def in_archive(archive: zipfile.ZipFile) -> Turned | None:
    """Tell a document of another office program that is a zip archive."""
    names = set(archive.namelist())
    if "xl/workbook.bin" in names:
        return "xlsb"
    if "mimetype" in names and "content.xml" in names:
        with archive.open("mimetype") as opened:
            said = opened.read(_LONGEST).strip().removesuffix(b"-template")
        return _OPEN_DOCUMENT.get(said)
    return None


def as_present(raw: bytes, kind: Turned) -> tuple[Literal["word", "excel"], bytes]:
    """Return a file as the present Word or Excel file that LibreOffice makes of it.

    Raises:
        Unreadable: if LibreOffice is not on this machine, or can make nothing of the file;
            says what to send instead.
    """
    wanted, name, name_zh = _KINDS[kind]
    at = program()
    if at is None:
        raise Unreadable(
            f"{name}; save it as .{wanted} or PDF (where LibreOffice is installed, it is read as "
            "it is)",
            f"{name_zh}，请另存为 .{wanted} 或 PDF（安装 LibreOffice 后可直接读取）",
        )
    if raw.startswith(b"PK"):
        checked(raw, "OpenDocument" if kind != "xlsb" else "Excel")
    return "word" if wanted == "docx" else "excel", turned(raw, Turning(kind, wanted), at)
