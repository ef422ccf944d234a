"""Compound files: what Office wrote before it wrote archives, and what Outlook saves mails as."""

from __future__ import annotations

import io
from typing import Literal

from extractors.pages.errors import Unreadable

InCompound = Literal["excel", "mail", "doc"]
#: What is in a compound file, by what stands in its own folder: the first that fits.
_HOLDS: tuple[tuple[str, InCompound], ...] = (
    ("WordDocument", "doc"),
    ("Workbook", "excel"),
    ("Book", "excel"),
    ("__properties_version1.0", "mail"),
)
_PROTECTED = Unreadable(
    "the Office file has a password; save it without one",
    "Office 文件有密码，请去除密码后重新保存",
)
_UNKNOWN = Unreadable(
    "the file is of a kind that is not read, or damaged; print it to PDF and send that",
    "不支持此类文件，或文件已损坏；请打印成 PDF 后发送",
)


def held_by(raw: bytes) -> InCompound:
    """Tell what a compound file holds.

    Raises:
        Unreadable: if it has a password, is damaged, or nothing that documents are read from.
    """
    import olefile

    try:
        with olefile.OleFileIO(io.BytesIO(raw)) as compound:
            names = {way[0] for way in compound.listdir()}
    except Exception as error:  # olefile lets errors of struct and of the disk through
        raise _UNKNOWN from error
    if "EncryptedPackage" in names:
        raise _PROTECTED
    for name, held in _HOLDS:
        if name in names:
            return held
    raise _UNKNOWN
