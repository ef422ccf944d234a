"""Files that hold other files: mails with attachments, archives; each opened in bounds."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

from extractors.pages.errors import Unreadable
from pipelines.sniffing import Content, content_of

#: How many files may lie within one, and their bytes together.
_FILES, _BYTES = 500, 400 * 1024 * 1024
_DEEPEST = 6


class Opened(NamedTuple):
    """The words of a container itself, and the files in it by their ways."""

    words: tuple[str, ...]
    files: tuple[tuple[str, bytes], ...]


@dataclass
class Allowance:
    """What may still be taken out of one file, whatever lies in what."""

    files: int = _FILES
    size: int = _BYTES

    def open(self, content: Content, raw: bytes, depth: int) -> Opened:
        """Open a mail or an archive.

        Raises:
            Unreadable: if it is damaged, has a password, or holds more than may be taken out.
        """
        if depth > _DEEPEST:
            raise Unreadable(
                f"files lie within one another more than {_DEEPEST} deep; take the documents out "
                "and put them into the folder of the case",
                f"文件嵌套超过 {_DEEPEST} 层，请取出单证放入单证文件夹",
            )
        opened = _opened(content, raw, self.files, self.size)
        self.files -= len(opened.files)
        self.size -= sum(len(inner) for _, inner in opened.files)
        if self.files < 0 or self.size < 0:
            raise Unreadable(
                "it holds more files than any case; take the documents out and put them into "
                "the folder of the case",
                "其中文件过多，请取出单证放入单证文件夹",
            )
        return opened


def content_named(name: str, files: Mapping[str, Path]) -> bytes | None:
    """Return a file by the name that evidence shows: its own, or ``mail.eml/invoice.pdf``.

    None if there is no such file any more.
    """
    try:
        if name in files:
            return files[name].read_bytes()
        outer = next((file for file in files if name.startswith(f"{file}/")), None)
        return _within(files[outer].read_bytes(), name[len(outer) + 1 :], 0) if outer else None
    except (OSError, Unreadable):
        return None


def _within(raw: bytes, name: str, depth: int) -> bytes | None:
    inner = dict(Allowance().open(content_of(raw), raw, depth).files)
    if name in inner:
        return inner[name]
    outer = next((way for way in inner if name.startswith(f"{way}/")), None)
    return _within(inner[outer], name[len(outer) + 1 :], depth + 1) if outer else None


def _opened(content: Content, raw: bytes, files: int, size: int) -> Opened:
    if content == "archive":
        from pipelines.archive import opened_archive

        return Opened((), opened_archive(raw, files, size))
    if content != "mail":
        return Opened((), ())
    from pipelines.mail import opened_mail

    mail = opened_mail(raw)
    return Opened(mail.words, mail.attached)
