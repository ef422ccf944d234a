"""From the pages of all files to the documents of a case."""

from __future__ import annotations

import logging
from collections.abc import Iterable, Sequence
from itertools import groupby
from typing import TYPE_CHECKING, NamedTuple

from extractors.documents import Document
from extractors.evidence import Extraction
from extractors.pages.original import as_they_came
from extractors.pages.page import Page
from pipelines.errors import failed
from pipelines.reading import SURE, Reading
from templates.report import NotUnderstood

if TYPE_CHECKING:
    from extractors.sorting import Bundle
    from extractors.swift import Source

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
    texts: list[Source] = [text for reading in readings for text in reading.messages]
    pages = [page for reading in readings for page in reading.pages]
    printed, papers = parted(pages)
    from_messages, lost = _messages([*texts, *printed])
    from_papers, missed = read_bundles(_bundles(papers))
    structured = [x for reading in readings for x in reading.documents]
    found = [*from_messages, *structured, *from_papers]
    in_order = _in_order(_proven(found), readings)
    return Found(as_they_came(in_order, pages), (*lost, *missed))


def _proven(found: Sequence[Extraction[Document]]) -> list[Extraction[Document]]:
    """Try what was recognised on scans; what came as text stands."""
    if all(x.method != "ocr" for x in found):
        return list(found)
    from extractors.proving import prove

    return [prove(x) if x.method == "ocr" else x for x in found]


def read_bundles(
    bundles: Iterable[Bundle],
) -> tuple[list[Extraction[Document]], list[NotUnderstood]]:
    """Read documents; a reader that fails costs its own document only."""
    documents: list[Extraction[Document]] = []
    wrong: list[NotUnderstood] = []
    for bundle in bundles:
        try:
            documents.append(bundle.reader.read(bundle.sheet))
        except Exception as error:
            _log.debug("%s", bundle.pages[0].file, exc_info=True)
            wrong += _failures(bundle.pages, error)
    return documents, wrong


def parted(pages: Sequence[Page]) -> tuple[list[list[Page]], list[Page]]:
    """Part printed bank messages from other papers.

    A page on which a message can be recognised begins or continues one; a page after it goes
    on with it unless it is plainly the beginning of another paper.
    """
    if not pages:
        return [], []
    from extractors.sorting import BEGINS, documents_in
    from extractors.swift import recognise

    messages: list[list[Page]] = []
    papers: list[Page] = []
    within = ""
    for page in pages:
        if recognise([page]) >= SURE:
            if within == page.file:
                messages[-1].append(page)
            else:
                messages.append([page])
            within = page.file
            continue
        goes_on = within == page.file and all(b.certainty < BEGINS for b in documents_in([page]))
        within = page.file if goes_on else ""
        (messages[-1] if goes_on else papers).append(page)
    kept = [printed for printed in messages if recognise(printed) >= SURE]
    papers += [page for printed in messages if printed not in kept for page in printed]
    order = {id(page): place for place, page in enumerate(pages)}
    return kept, sorted(papers, key=lambda page: order[id(page)])


def _bundles(papers: Sequence[Page]) -> list[Bundle]:
    if not papers:
        return []
    from extractors.sorting import documents_in

    files = groupby(papers, key=lambda page: page.file)
    return [bundle for _, pages in files for bundle in documents_in(list(pages))]


def _messages(
    sources: Sequence[Source],
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
