"""From a file to its pages, and to what in it came as data, whatever kind of file it is."""

from __future__ import annotations

import hashlib
import logging
import stat
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from extractors.documents import Document
from extractors.evidence import Extraction
from extractors.pages.errors import ProgramMissing, Unreadable
from extractors.pages.page import Page
from pipelines.cache import kept_or
from pipelines.containers import Allowance
from pipelines.errors import MissedForProgram, failed
from pipelines.gathering import Input
from pipelines.request import Engine
from pipelines.scans import legible
from pipelines.sniffing import Content, content_of, text_of
from pipelines.structured import documents_of
from pipelines.turning import as_present, is_turned
from templates.report import NotUnderstood

#: Bytes. No set of documents is as large as a film.
SIZE_LIMIT = 200 * 1024 * 1024
#: How surely a text must hold a bank message to be read as one.
SURE = 0.3
APPLICATION = Unreadable(
    "this is a buyer's application for a credit and no credit; put the credit that the bank "
    "issued into the folder",
    "这是开证申请书而非信用证；请放入银行开立的信用证",
)
if TYPE_CHECKING:
    from extractors.swift import MessageText

#: The most readings that are kept to be handed over.
_KEPT = 64
_kept: dict[tuple[bytes, str, Engine], Reading] = {}
_log = logging.getLogger("gendan")


@dataclass(frozen=True)
class Reading:
    """What came out of one file: its pages, documents and messages that came as data.

    Which documents the pages make is only seen beside the pages of the other files.
    """

    file: str
    documents: tuple[Extraction[Document], ...] = ()
    messages: tuple[MessageText, ...] = ()
    pages: tuple[Page, ...] = ()
    not_understood: tuple[NotUnderstood, ...] = ()

    @property
    def legible(self) -> bool:
        """Whether there is anything in the file that is a document or part of one."""
        return bool(self.documents or self.messages or any(page.words for page in self.pages))


@dataclass
class _Sheet:
    """A reading that is being written."""

    file: str
    documents: list[Extraction[Document]] = field(default_factory=list)
    messages: list[MessageText] = field(default_factory=list)
    pages: list[Page] = field(default_factory=list)
    wrong: list[NotUnderstood] = field(default_factory=list)

    def refuse(self, error: Unreadable | ProgramMissing) -> None:
        kind = MissedForProgram if isinstance(error, ProgramMissing) else NotUnderstood
        self.wrong.append(kind(file=self.file, reason=error.reason, reason_zh=error.reason_zh))

    def add(self, inner: Reading) -> None:
        self.documents += inner.documents
        self.messages += inner.messages
        self.pages += inner.pages
        self.wrong += inner.not_understood

    def done(self) -> Reading:
        return Reading(
            self.file,
            tuple(self.documents),
            tuple(self.messages),
            tuple(self.pages),
            tuple(self.wrong),
        )


def read_input(file: Input, ocr: Engine, *, keep: bool = False) -> Reading:
    """Read one file; what cannot be read is said and stops nothing.

    Args:
        file: the file.
        ocr: what recognises scans.
        keep: hand the same reading over when the file is read the next time: what arrives is
            read to know its case, and then again in it.
    """
    try:
        raw = _bytes_of(file)
    except Unreadable as error:
        sheet = _Sheet(file.name)
        sheet.refuse(error)
        return sheet.done()
    key = (hashlib.sha256(raw).digest(), file.name, ocr)
    reading = _kept.pop(key, None) or read_bytes(raw, file.name, ocr)
    if keep:
        _kept[key] = reading
        while len(_kept) > _KEPT:
            _kept.pop(next(iter(_kept)), None)
    return reading


def read_bytes(
    raw: bytes, name: str, ocr: Engine, allowance: Allowance | None = None, depth: int = 0
) -> Reading:
    """Read a file that is at hand.

    Args:
        raw: the file.
        name: what evidence calls it.
        ocr: what recognises scans.
        allowance: what may still be taken out of the file that this one lies in.
        depth: how many files it lies in.
    """
    sheet = _Sheet(name)
    try:
        content = content_of(raw)
        if content in ("mail", "archive"):
            _read_container(content, raw, sheet, ocr, allowance or Allowance(), depth)
        else:
            _read(content, raw, sheet, ocr)
    except (Unreadable, ProgramMissing) as error:
        sheet.refuse(error)
    except Exception as error:  # one file never stops the others
        _log.debug("%s", name, exc_info=True)
        sheet.wrong.append(failed(name, error))
    return sheet.done()


def _bytes_of(file: Input) -> bytes:
    """Return what a file holds.

    Raises:
        Unreadable: if it cannot be opened, or is far too large.
    """
    limit = SIZE_LIMIT // 1024**2
    try:
        status = file.path.stat()
        if not stat.S_ISREG(status.st_mode):
            raise Unreadable(
                "this is no file that can be read; put the documents themselves into the folder",
                "不是可读取的文件，请将单证文件本身放入文件夹",
            )
        if status.st_size <= SIZE_LIMIT:
            return file.path.read_bytes()
    except FileNotFoundError as error:
        raise Unreadable(
            "the file is not there any more; put it into the folder again",
            "文件已不存在，请重新放入文件夹",
        ) from error
    except OSError as error:
        raise Unreadable(
            f"the file cannot be opened ({error.strerror}); close it in other programs, and see "
            "that you may read it",
            "文件无法打开；请在其他程序中关闭该文件，并确认有读取权限",
        ) from error
    raise Unreadable(
        f"the file is larger than {limit} MB; send only the documents",
        f"文件超过 {limit} MB，请只发送单证",
    )


def _read(content: Content, raw: bytes, sheet: _Sheet, ocr: Engine) -> None:
    if content == "json":
        documents, wrong = documents_of(text_of(raw), sheet.file)
        sheet.documents += documents
        sheet.wrong += wrong
    elif content == "text":
        _read_text(text_of(raw), sheet)
    elif content in ("word", "excel"):
        _read_office(content, raw, sheet)
    elif is_turned(content):
        _read_office(*as_present(raw, content), sheet)
    else:
        pages, refused = kept_or(legible, content, raw, sheet.file, ocr)
        for reason in refused:
            sheet.refuse(reason)
        sheet.pages += pages


def _read_office(content: Content, raw: bytes, sheet: _Sheet) -> None:
    from extractors.pages.excel import pages_of_excel
    from extractors.pages.word import pages_of_docx

    remarks: list[Unreadable] = []
    pages_of = pages_of_docx if content == "word" else pages_of_excel
    sheet.pages += pages_of(raw, sheet.file, remarks)
    for remark in remarks:
        sheet.refuse(remark)


def _read_text(text: str, sheet: _Sheet, *, among_others: bool = False) -> None:
    """Take bank messages in plain text, or a document of a known kind.

    Words that stand among others, as those of a mail, may speak of documents without being
    one: they must be one without doubt.

    Raises:
        Unreadable: if there is neither in it.
    """
    from extractors.pages.text import pages_of_text
    from extractors.sorting import BEGINS, LIKELY, documents_in
    from extractors.swift import MessageText, is_application, recognise

    message = MessageText(sheet.file, text)
    if is_application(message):
        raise APPLICATION
    if recognise(message) >= SURE:
        sheet.messages.append(message)
        return
    pages = pages_of_text(text, sheet.file)
    sure = BEGINS if among_others else LIKELY
    if not any(bundle.certainty >= sure for bundle in documents_in(pages)):
        raise Unreadable(
            "there is no bank message in this text and no document of a known kind; if it is "
            "one, send it as PDF, picture, Word or Excel",
            "文本中没有银行报文，也没有可识别的单证；如为单证，请以 PDF、图片、Word 或 Excel 格式发送",
        )
    sheet.pages += pages


def _read_container(
    content: Content, raw: bytes, sheet: _Sheet, ocr: Engine, allowance: Allowance, depth: int
) -> None:
    """Read what lies in a mail or an archive, and a document in a mail's own words.

    Raises:
        Unreadable: if there is neither, or it cannot be opened.
    """
    opened = allowance.open(content, raw, depth)
    for words in opened.words:
        try:
            _read_text(words, sheet, among_others=True)
            break
        except Unreadable:  # the words of a mail need not be a document
            continue
    for name, inner in opened.files:
        sheet.add(read_bytes(inner, f"{sheet.file}/{name}", ocr, allowance, depth + 1))
    if not (sheet.documents or sheet.messages or sheet.pages or sheet.wrong):
        raise Unreadable(
            "there is no attachment, document or bank message in it",
            "其中没有附件、单证或银行报文",
        )
