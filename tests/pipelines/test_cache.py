from __future__ import annotations

import hashlib
import json
import os
import zlib
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import pytest

from extractors.pages.errors import ProgramMissing, Unreadable
from extractors.pages.page import Page, Rule, Word
from pipelines import cache
from pipelines.cache import VARIABLE, kept_or
from pipelines.scans import Legible

PAGE = Page(
    file="first.pdf",
    number=1,
    width=595.2,
    height=841.9,
    words=(Word("发票", 10.1, 20.2, 30.3, 40.4, 0.973), Word("INVOICE", 50, 20, 90, 30)),
    rules=(Rule(1, 2, 3, 2),),
    method="ocr",
)


class Recogniser:
    """Gives the same pages each time, and counts how often it was asked."""

    def __init__(self, made: Legible) -> None:
        self.made, self.asked = made, 0

    def __call__(self, content: Any, raw: bytes, file: str, ocr: Any) -> Legible:
        self.asked += 1
        pages = [page.model_copy(update={"file": file}) for page in self.made.pages]
        return Legible(pages, self.made.refused)


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv(VARIABLE, str(tmp_path / "kept"))
    return tmp_path / "kept"


def _entry(folder: Path) -> Path:
    (entry,) = folder.iterdir()
    return entry


def test_a_file_is_recognised_once_whatever_it_is_called(folder: Path) -> None:
    recognise = Recogniser(Legible([PAGE]))
    first = kept_or(recognise, "pdf", b"raw", "first.pdf", "auto")
    again = kept_or(recognise, "pdf", b"raw", "again.pdf", "auto")
    assert recognise.asked == 1
    assert first == Legible([PAGE])
    assert again == Legible([PAGE.model_copy(update={"file": "again.pdf"})])


@pytest.mark.parametrize(
    ("content", "raw", "ocr"),
    [("image", b"raw", "auto"), ("pdf", b"other", "auto"), ("pdf", b"raw", "tesseract")],
)
def test_another_file_or_engine_is_another_entry(
    folder: Path, content: Any, raw: bytes, ocr: Any
) -> None:
    recognise = Recogniser(Legible([PAGE]))
    kept_or(recognise, "pdf", b"raw", "a.pdf", "auto")
    kept_or(recognise, content, raw, "a.pdf", ocr)
    assert recognise.asked == 2


def test_what_could_not_be_made_out_is_kept_with_its_reason(folder: Path) -> None:
    recognise = Recogniser(Legible([PAGE], (Unreadable("page 2: nothing", "第 2 页：无"),)))
    kept_or(recognise, "pdf", b"raw", "a.pdf", "auto")
    again = kept_or(recognise, "pdf", b"raw", "a.pdf", "auto")
    assert recognise.asked == 1
    assert [(error.reason, error.reason_zh) for error in again.refused] == [
        ("page 2: nothing", "第 2 页：无")
    ]


@pytest.mark.parametrize(
    "made",
    [
        Legible([PAGE.model_copy(update={"method": "text"})]),
        Legible([PAGE], (ProgramMissing("tesseract", "not installed", "未安装"),)),
    ],
    ids=["text", "a program is missing"],
)
def test_what_costs_nothing_or_may_come_out_better_is_not_kept(folder: Path, made: Legible) -> None:
    recognise = Recogniser(made)
    kept_or(recognise, "pdf", b"raw", "a.pdf", "auto")
    assert not folder.exists()


def _sealed(entry: dict[str, Any]) -> bytes:
    body = zlib.compress(json.dumps(entry).encode())
    return hashlib.sha256(body).digest() + body


def _by_other_programs(packed: bytes) -> bytes:
    return _sealed({**json.loads(zlib.decompress(packed[32:])), "programs": "tesseract 3"})


SPOILT: dict[str, Callable[[bytes], bytes]] = {
    "empty": lambda packed: b"",
    "cut short": lambda packed: packed[:-7],
    "one byte changed": lambda packed: packed[:60] + bytes([packed[60] ^ 1]) + packed[61:],
    "of another shape": lambda packed: _sealed({"pages": [{"number": "x"}]}),
    "by other programs": _by_other_programs,
}


@pytest.mark.parametrize("how", SPOILT)
def test_an_entry_that_is_not_what_would_be_made_now_counts_as_none(folder: Path, how: str) -> None:
    recognise = Recogniser(Legible([PAGE]))
    kept_or(recognise, "pdf", b"raw", "a.pdf", "auto")
    entry = _entry(folder)
    whole = entry.read_bytes()
    entry.write_bytes(SPOILT[how](whole))
    kept_or(recognise, "pdf", b"raw", "a.pdf", "auto")
    assert recognise.asked == 2
    assert _entry(folder).read_bytes() == whole


def test_nothing_is_kept_where_it_is_switched_off(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    recognise = Recogniser(Legible([PAGE]))
    monkeypatch.setenv(VARIABLE, "off")
    for _ in range(2):
        kept_or(recognise, "pdf", b"raw", "a.pdf", "auto")
    assert recognise.asked == 2
    assert not folder.exists()


def test_where_nothing_can_be_written_all_is_read_as_ever(folder: Path) -> None:
    folder.write_bytes(b"in the way")
    recognise = Recogniser(Legible([PAGE]))
    assert kept_or(recognise, "pdf", b"raw", "first.pdf", "auto") == Legible([PAGE])


def test_many_at_once_leave_one_whole_entry(folder: Path) -> None:
    recognise = Recogniser(Legible([PAGE]))
    with ThreadPoolExecutor(8) as pool:
        runs = [
            pool.submit(kept_or, recognise, "pdf", b"raw", "first.pdf", "auto") for _ in range(40)
        ]
        assert all(run.result() == Legible([PAGE]) for run in runs)
    before = recognise.asked
    kept_or(recognise, "pdf", b"raw", "first.pdf", "auto")
    assert recognise.asked == before
    assert _entry(folder).suffix == ".pages"


def test_the_entries_that_were_used_longest_ago_go_first(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    recognise = Recogniser(Legible([PAGE]))
    monkeypatch.setattr(cache, "_LOOK", 1)
    ages: list[Path] = []
    for number in range(6):
        before = set(folder.iterdir()) if folder.exists() else set()
        kept_or(recognise, "pdf", bytes([number]), "a.pdf", "auto")
        (new,) = set(folder.iterdir()) - before
        os.utime(new, (number + 1, number + 1))
        ages.append(new)
    (folder / "left.half").write_bytes(b"x")
    os.utime(folder / "left.half", (0, 0))
    monkeypatch.setattr(cache, "SIZE_LIMIT", 4 * ages[0].stat().st_size)
    kept_or(recognise, "pdf", b"new", "a.pdf", "auto")
    left = set(folder.iterdir())
    assert not left & {*ages[:4], folder / "left.half"}
    assert ages[5] in left
