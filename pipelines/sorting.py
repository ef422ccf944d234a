"""From the pages of all files to the documents of a case."""

from __future__ import annotations

import logging
from collections.abc import Container, Iterable, Sequence
from typing import TYPE_CHECKING, NamedTuple

from checkers.fields_named import field
from extractors.documents import Document
from extractors.evidence import Extraction, Source
from extractors.pages.original import as_they_came
from extractors.pages.page import Page
from pipelines.applications import without_applications
from pipelines.errors import failed
from pipelines.reading import Reading
from templates.names import document_type
from templates.report import NotUnderstood

if TYPE_CHECKING:
    from extractors.sorting import Bundle, Versions
    from extractors.swift import Source as Message

_log = logging.getLogger("gendan")


class Found(NamedTuple):
    """The documents of a case as they are, and what of their pages could not be used."""

    documents: tuple[Extraction[Document], ...]
    not_understood: tuple[NotUnderstood, ...] = ()


def documents_of(readings: Sequence[Reading]) -> Found:
    """Put the pages of all files together to documents and read them.

    Returns:
        All documents in the order of the files and, within one, of its pages.
    """
    texts: list[Message] = [text for reading in readings for text in reading.messages]
    pages, applied = without_applications([x for reading in readings for x in reading.pages])
    printed, papers, strays = _sorted(pages)
    from_messages, lost = _messages([*texts, *printed])
    read, missed = read_bundles(papers)
    badly = {(page.file, page.number) for page in pages if page.reads_badly}
    from_papers, twice = _each_once(_proven(read, badly))
    structured = [x for reading in readings for x in reading.documents]
    found = [*_proven(from_messages), *structured, *from_papers]
    in_order = _in_order(found, readings)
    return Found(as_they_came(in_order, pages), (*applied, *lost, *missed, *strays, *twice))


def _proven(
    found: Sequence[Extraction[Document]], badly: Container[tuple[str, int]] = ()
) -> list[Extraction[Document]]:
    """Try what was recognised on scans; what came as text stands.

    Args:
        found: the documents.
        badly: the files and numbers of pages that read badly.
    """
    if all(x.method != "ocr" for x in found):
        return list(found)
    from extractors.proving import prove

    def tried(x: Extraction[Document]) -> Extraction[Document]:
        pages = ((source.file, number) for source in x.source for number in source.pages)
        return prove(x, reads_badly=any(page in badly for page in pages))

    return [tried(x) if x.method == "ocr" else x for x in found]


def read_bundles(
    bundles: Iterable[Bundle],
) -> tuple[list[Extraction[Document]], list[NotUnderstood]]:
    """Read documents; a reader that fails costs its own document only."""
    documents: list[Extraction[Document]] = []
    wrong: list[NotUnderstood] = []
    for bundle in bundles:
        try:
            documents.append(bundle.read())
        except Exception as error:
            _log.debug("%s", bundle.pages[0].file, exc_info=True)
            wrong += _failures(bundle.pages, error)
    return documents, wrong


def _sorted(
    pages: Sequence[Page],
) -> tuple[list[tuple[Page, ...]], list[Bundle], list[NotUnderstood]]:
    """Return the pages of messages, those of other papers, and what of them has to be said."""
    if not pages:
        return [], [], []
    from extractors.sorting import message, sort

    try:
        found = sort(pages)
    except Exception as error:
        return _file_by_file(pages, error)
    printed = [bundle.pages for bundle in found.bundles if bundle.reader is message]
    papers = [bundle for bundle in found.bundles if bundle.reader is not message]
    strays = [_separator(page) for page in found.separators]
    return printed, papers, [*strays, *(_incomplete(b) for b in found.bundles if b.missing)]


def _file_by_file(
    pages: Sequence[Page], error: Exception
) -> tuple[list[tuple[Page, ...]], list[Bundle], list[NotUnderstood]]:
    """Sort the pages of each file alone, so that a fault of ours costs one file only."""
    _log.debug("sorting", exc_info=error)
    if len(files := {page.file for page in pages}) == 1:
        return [], [], _failures(pages, error)
    printed: list[tuple[Page, ...]] = []
    papers: list[Bundle] = []
    lines: list[NotUnderstood] = []
    for file in sorted(files):
        alone = _sorted([page for page in pages if page.file == file])
        printed += alone[0]
        papers += alone[1]
        lines += alone[2]
    return printed, papers, lines


def _each_once(
    documents: list[Extraction[Document]],
) -> tuple[list[Extraction[Document]], list[NotUnderstood]]:
    if len(documents) < 2:
        return documents, []
    from extractors.sorting import merged

    found = merged(documents)
    return found.documents, [_two_versions(pair) for pair in found.versions]


def _two_versions(pair: Versions) -> NotUnderstood:
    """Say that a paper is there in two versions, and which of them was examined."""
    kept, other = (_place(x.source) for x in (pair.kept, pair.other))
    called = [field(name) for name in pair.differing]
    fields = ", ".join(words.en[:1].lower() + words.en[1:] for words in called)
    fields_zh = "、".join(words.zh for words in called)
    number = pair.kept.document.__dict__.get("number") or ""
    kind = document_type(pair.kept.document.type)
    named, named_zh = f"{kind.en} {number}".strip(), f"{kind.zh} {number}".strip()
    file = pair.other.source[0].file if pair.other.source else ""
    if pair.left_out:
        return NotUnderstood(
            file=file,
            reason=f"{named} is here in two versions that differ in {fields}; examined was that of "
            f"{kept} ({pair.why}), not that of {other}; if the other one is presented, take the "
            "first out of the case (leave_out in case.yaml)",
            reason_zh=f"{named_zh} 有两个版本，不同之处：{fields_zh}；已审核 {kept}（{pair.why}），未审核 {other}；"
            "如实际提交后者，请将前者移出（case.yaml 的 leave_out）",
        )
    return NotUnderstood(
        file=file,
        reason=f"{named} is here in two versions that differ in {fields}: {kept} and {other}; nothing "
        "tells which is the later, so both were examined; take out the one that is not presented "
        "(leave_out in case.yaml)",
        reason_zh=f"{named_zh} 有两个版本，不同之处：{fields_zh}；分别为 {kept} 与 {other}；无法判断先后，两者均已审核，"
        "请移出不提交的一份（case.yaml 的 leave_out）",
    )


def _place(sources: Sequence[Source]) -> str:
    return "; ".join(
        f"{one.file} p. {', '.join(map(str, one.pages))}" if one.pages else one.file
        for one in sources
    )


def _separator(page: Page) -> NotUnderstood:
    words = " ".join(word.text for word in page.words)
    return NotUnderstood(
        file=page.file,
        reason=f"page {page.number} says nothing but «{words}»: a sheet between two papers, or "
        "a page that could not be read; look at it",
        reason_zh=f"第 {page.number} 页只有“{words}”字样，可能是隔页纸，也可能未能识别，请核对",
    )


def _incomplete(bundle: Bundle) -> NotUnderstood:
    first = bundle.pages[0]
    numbers = ", ".join(map(str, bundle.missing))
    return NotUnderstood(
        file=first.file,
        reason=f"the document on page {first.number} has further pages by its own count, and page "
        f"{numbers} of it is not here; add it, or what stands on it was not examined",
        reason_zh=f"第 {first.number} 页的单据按其页码还有第 {numbers} 页，但未找到；请补上，否则该页内容未经审核",
    )


def _messages(
    sources: Sequence[Message],
) -> tuple[list[Extraction[Document]], list[NotUnderstood]]:
    """Read messages together, for one may continue another; a fault costs its own file only."""
    if not sources:
        return [], []
    from extractors.swift import MessageText, read, read_together

    try:
        return read_together(sources), []
    except Exception:
        _log.debug("messages", exc_info=True)
    documents: list[Extraction[Document]] = []
    wrong: list[NotUnderstood] = []
    for source in sources:
        try:
            documents += read(source)
        except Exception as error:
            if isinstance(source, MessageText):
                wrong.append(failed(source.file, error))
            else:
                wrong += _failures(source, error)
    return documents, wrong


def _failures(pages: Sequence[Page], error: Exception) -> list[NotUnderstood]:
    files: dict[str, list[int]] = {}
    for page in pages:
        files.setdefault(page.file, []).append(page.number)
    return [failed(file, error, numbers) for file, numbers in files.items()]


def _in_order(
    documents: Iterable[Extraction[Document]], readings: Sequence[Reading]
) -> tuple[Extraction[Document], ...]:
    """Return documents in the order of the files and pages that they begin on."""
    files: dict[str, int] = {}
    for reading in readings:
        for name in (reading.file, *(page.file for page in reading.pages)):
            files.setdefault(name, len(files))

    def place(extraction: Extraction[Document]) -> tuple[int, int]:
        first = next(iter(extraction.source), None)
        if first is None:
            return len(files), 0
        return files.get(first.file, len(files)), min(first.pages, default=0)

    return tuple(sorted(documents, key=place))
