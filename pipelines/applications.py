"""Buyers' applications for a credit: they have its terms and are none, so they are left out."""

from __future__ import annotations

from collections.abc import Sequence

from extractors.pages.page import Page
from pipelines.reading import APPLICATION, SURE
from templates.report import NotUnderstood


def without_applications(pages: Sequence[Page]) -> tuple[list[Page], list[NotUnderstood]]:
    """Take out buyers' applications for a credit, which are no documents; each is said.

    An application goes on over the pages after it until another paper begins.
    """
    if not pages:
        return [], []
    from extractors.sorting import BEGINS, documents_in
    from extractors.swift import is_application, recognise

    kept: list[Page] = []
    files: list[str] = []
    within = ""
    for page in pages:
        begins = is_application([page])
        goes_on = within == page.file and not begins and recognise([page]) < SURE
        if goes_on:
            goes_on = all(bundle.certainty < BEGINS for bundle in documents_in([page]))
        within = page.file if begins or goes_on else ""
        if not within:
            kept.append(page)
        elif begins:
            files.append(page.file)
    reason, reason_zh = APPLICATION.reason, APPLICATION.reason_zh
    return kept, [NotUnderstood(file=f, reason=reason, reason_zh=reason_zh) for f in files]
