"""From a file to the documents in it, whatever kind of file it is."""

from __future__ import annotations

import hashlib
import logging
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from extractors.documents import Document
from extractors.evidence import Extraction
from extractors.pages.errors import ProgramMissing, Unreadable
from extractors.pages.page import Page
from pipelines.errors import MissedForProgram, failed
from pipelines.gathering import Input
from pipelines.mail import attachments_of
from pipelines.request import Engine
from pipelines.scans import legible
from pipelines.sniffing import Content, content_of, text_of
from pipelines.structured import documents_of
from templates.report import NotUnderstood

#: Bytes. No set of documents is as large as a film.
SIZE_LIMIT = 200 * 1024 * 1024
#: How surely a text must hold a bank message to be read as one.
_SURE = 0.3
if TYPE_CHECKING:
    from extractors.sorting import Bundle
    from extractors.swift import Source

#: The most readings that are kept to be handed over.
_KEPT = 64
_kept: dict[tuple[bytes, str, Engine], Reading] = {}
_log = logging.getLogger("gendan")


@dataclass(frozen=True)
class Reading:
    """What came out of one file: its documents, and what in it could not be used.

    Documents that came as bank messages are kept apart with their sources: a message in
    another file may continue one of them.
    """

    file: str
    from_messages: tuple[Extraction[Document], ...] = ()
    from_pages: tuple[Extraction[Document], ...] = ()
    messages: tuple[Source, ...] = ()
    not_understood: tuple[NotUnderstood, ...] = ()

    @property
    def documents(self) -> tuple[Extraction[Document], ...]:
        """All documents of the file."""
        return (*self.from_messages, *self.from_pages)


@dataclass
class _Sheet:
    """A reading that is being written."""

    file: str
    from_messages: list[Extraction[Document]] = field(default_factory=list)
    from_pages: list[Extraction[Document]] = field(default_factory=list)
    messages: list[Source] = field(default_factory=list)
    wrong: list[NotUnderstood] = field(default_factory=list)

    def refuse(self, error: Unreadable | ProgramMissing) -> None:
        kind = MissedForProgram if isinstance(error, ProgramMissing) else NotUnderstood
        self.wrong.append(kind(file=self.file, reason=error.reason, reason_zh=error.reason_zh))

    def take_message(self, source: Source) -> bool:
        """Read bank messages; tell whether there were any."""
        from extractors.swift import read, recognise

        if recognise(source) < _SURE:
            return False
        self.messages.append(source)
        self.from_messages += read(source)
        return True

    def done(self) -> Reading:
        return Reading(
            self.file,
            tuple(self.from_messages),
            tuple(self.from_pages),
            tuple(self.messages),
            tuple(self.wrong),
        )


def read_input(file: Input, ocr: Engine, *, keep: bool = False) -> Reading:
    """Read all documents of one file; what cannot be read is said and stops nothing.

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


def read_bytes(raw: bytes, name: str, ocr: Engine) -> Reading:
    """Read all documents of a file that is at hand."""
    sheet = _Sheet(name)
    try:
        _read(content_of(raw), raw, sheet, ocr)
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
        if file.path.stat().st_size <= SIZE_LIMIT:
            return file.path.read_bytes()
    except OSError as error:
        raise Unreadable(
            f"the file cannot be opened ({error.strerror}); is another program using it?",
            f"文件无法打开（{error.strerror}），是否被其他程序占用？",
        ) from error
    raise Unreadable(
        f"the file is larger than {limit} MB; send only the documents",
        f"文件超过 {limit} MB，请只发送单证",
    )


def _read(content: Content, raw: bytes, sheet: _Sheet, ocr: Engine) -> None:
    if content == "json":
        documents, wrong = documents_of(text_of(raw), sheet.file)
        sheet.from_pages += documents
        sheet.wrong += wrong
    elif content == "text":
        _read_text(text_of(raw), sheet)
    elif content == "mail":
        _read_mail(raw, sheet, ocr)
    else:
        pages, refused = legible(content, raw, sheet.file, ocr)
        if refused is not None:
            sheet.refuse(refused)
        _read_pages(pages, sheet)


def _read_text(text: str, sheet: _Sheet) -> None:
    """Read bank messages as plain text.

    Raises:
        Unreadable: if there is no message in it.
    """
    from extractors.swift import MessageText

    if not sheet.take_message(MessageText(sheet.file, text)):
        raise Unreadable(
            "there is no bank message in this text; send other documents as PDF, picture or Word",
            "文本中没有银行报文；其他单证请以 PDF、图片或 Word 格式发送",
        )


def _read_mail(raw: bytes, sheet: _Sheet, ocr: Engine) -> None:
    """Read what is attached to a mail, and a message in the mail's own words.

    Raises:
        Unreadable: if there is neither.
    """
    body, attached = attachments_of(raw)
    inner = [read_bytes(content, f"{sheet.file}/{name}", ocr) for name, content in attached]
    if body.strip():
        with suppress(Unreadable):  # the words of a mail need not be a message
            _read_text(body, sheet)
    for reading in inner:
        sheet.from_messages += reading.from_messages
        sheet.from_pages += reading.from_pages
        sheet.messages += reading.messages
        sheet.wrong += reading.not_understood
    if not sheet.from_messages and not sheet.from_pages and not sheet.wrong:
        raise Unreadable(
            "the mail has no attachment and no bank message in it",
            "邮件中没有附件，也没有银行报文",
        )


def _read_pages(pages: Sequence[Page], sheet: _Sheet) -> None:
    """Read the documents that pages make: bank messages first, then all other papers."""
    from extractors.sorting import documents_in

    messages, papers = parted(pages)
    for printed in messages:
        if not sheet.take_message(printed):
            papers += printed
    papers.sort(key=lambda page: page.number)
    documents, wrong = read_bundles(documents_in(papers), sheet.file)
    sheet.from_pages += documents
    sheet.wrong += wrong


def read_bundles(
    bundles: Sequence[Bundle], file: str
) -> tuple[list[Extraction[Document]], list[NotUnderstood]]:
    """Read the documents of one file; a reader that fails costs its own document only."""
    documents: list[Extraction[Document]] = []
    wrong: list[NotUnderstood] = []
    for bundle in bundles:
        try:
            documents.append(bundle.reader.read(bundle.sheet))
        except Exception as error:
            _log.debug("%s", file, exc_info=True)
            wrong.append(failed(file, error, [page.number for page in bundle.pages]))
    return documents, wrong


def parted(pages: Sequence[Page]) -> tuple[list[list[Page]], list[Page]]:
    """Part printed bank messages from other papers.

    A page on which a message can be recognised begins or continues one; a page after it goes
    on with it unless it is plainly the beginning of another paper.
    """
    from extractors.sorting import BEGINS, documents_in
    from extractors.swift import recognise

    messages: list[list[Page]] = []
    papers: list[Page] = []
    within = False
    for page in pages:
        if recognise([page]) >= _SURE:
            if within:
                messages[-1].append(page)
            else:
                messages.append([page])
            within = True
            continue
        within = within and all(b.certainty < BEGINS for b in documents_in([page]))
        (messages[-1] if within else papers).append(page)
    return messages, papers
