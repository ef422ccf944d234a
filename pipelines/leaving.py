"""What ``leave_out`` in ``case.yaml`` takes out of a case before anything is made of it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from pipelines.reading import Reading
from pipelines.settings import LeftOut
from templates.report import NotUnderstood


def without(
    readings: Sequence[Reading], leave_out: Sequence[LeftOut]
) -> tuple[list[Reading], list[NotUnderstood]]:
    """Return what was read without the files and pages that are left out.

    What is to be left out and is not there is said.
    """
    kept = [_rest(reading, leave_out) for reading in readings]
    return kept, list(_strange(readings, leave_out))


def _rest(reading: Reading, leave_out: Sequence[LeftOut]) -> Reading:
    whole = {one.file for one in leave_out if not one.pages}
    if reading.file in whole:
        return Reading(reading.file)
    gone = {(one.file, number) for one in leave_out for number in one.pages}
    if not gone and not whole:
        return reading
    pages = (p for p in reading.pages if p.file not in whole and (p.file, p.number) not in gone)
    return replace(reading, pages=tuple(pages))


def _strange(readings: Sequence[Reading], leave_out: Sequence[LeftOut]) -> Iterator[NotUnderstood]:
    there = {(page.file, page.number) for reading in readings for page in reading.pages}
    files = {reading.file for reading in readings} | {file for file, _ in there}
    for one in leave_out:
        lost = [number for number in one.pages if (one.file, number) not in there]
        if one.file not in files or lost:
            what = f"{one.file} p. {', '.join(map(str, lost))}" if lost else one.file
            yield NotUnderstood(
                file="case.yaml",
                reason=f"leave_out: {what} is not in the case; nothing was left out for it",
                reason_zh=f"leave_out：案卷中没有 {what}，未移出任何内容",
            )
