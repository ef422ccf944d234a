from __future__ import annotations

import os
from pathlib import Path

import pytest

from pipelines.gathering import inputs_of, settings_among

NOT_DOCUMENTS = [
    ".DS_Store",
    ".hidden.pdf",
    ".~lock.invoice.docx#",
    "$RECYCLE.BIN/invoice.pdf",
    "System Volume Information/x.pdf",
    "Thumbs.db",
    "desktop.ini",
    "~$invoice.docx",
    "invoice.pdf.crdownload",
    "case.yaml",
    "closed.txt",
    "__MACOSX/invoice.pdf",
    ".git/config",
    "gendan-out/a/report.json",
    "old/report.json",
    "old/report.html",
    "old/corrected/draft-1.docx",
]


def _touch(folder: Path, *names: str) -> None:
    for name in names:
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(b"x")


def test_files_of_any_depth_in_a_fixed_order(tmp_path: Path) -> None:
    _touch(tmp_path, "b.pdf", "A.pdf", "a.pdf", "deep/er/c.pdf", "信用证.pdf")
    names = [file.name for file in inputs_of([tmp_path])]
    assert names == ["A.pdf", "a.pdf", "b.pdf", "deep/er/c.pdf", "信用证.pdf"]


def test_what_is_no_document_is_left_out(tmp_path: Path) -> None:
    _touch(tmp_path, "invoice.pdf", *NOT_DOCUMENTS)
    assert [file.name for file in inputs_of([tmp_path])] == ["invoice.pdf"]


def test_results_inside_the_case_are_left_out(tmp_path: Path) -> None:
    _touch(tmp_path, "invoice.pdf", "results/case/report.json")
    assert [f.name for f in inputs_of([tmp_path], tmp_path / "results")] == ["invoice.pdf"]


def test_a_case_named_as_results_is_still_a_case(tmp_path: Path) -> None:
    _touch(tmp_path, "gendan-out/invoice.pdf")
    assert [f.name for f in inputs_of([tmp_path / "gendan-out"])] == ["invoice.pdf"]


def test_files_of_two_folders_may_be_called_the_same(tmp_path: Path) -> None:
    _touch(tmp_path, "one/invoice.pdf", "two/invoice.pdf")
    paths = [tmp_path / "one" / "invoice.pdf", tmp_path / "two" / "invoice.pdf"]
    assert [f.name for f in inputs_of(paths)] == ["invoice-2.pdf", "invoice.pdf"]


@pytest.mark.parametrize("name", ["case.yaml", "case.yml"])
def test_settings_are_found_in_the_folder_and_among_files(tmp_path: Path, name: str) -> None:
    _touch(tmp_path, "invoice.pdf", name)
    assert settings_among([tmp_path]) == tmp_path / name
    assert settings_among([tmp_path / "invoice.pdf", tmp_path / name]) == tmp_path / name
    assert settings_among([tmp_path / "invoice.pdf"]) is None


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such names")
@pytest.mark.parametrize("name", ["a\nb.pdf", "a\u202egnp.pdf", "a\udcff.pdf"])
def test_a_name_that_cannot_be_shown_is_shown_as_far_as_it_can(tmp_path: Path, name: str) -> None:
    _touch(tmp_path, name)
    ((shown, path),) = [(file.name, file.path) for file in inputs_of([tmp_path])]
    assert shown.encode("utf-8").decode().isprintable()
    assert path.read_bytes() == b"x"


@pytest.mark.skipif(os.name == "nt", reason="links need a privilege there")
def test_links_that_lead_in_a_circle_end(tmp_path: Path) -> None:
    _touch(tmp_path, "deep/invoice.pdf")
    (tmp_path / "deep" / "loop").symlink_to(tmp_path, target_is_directory=True)
    assert [file.name for file in inputs_of([tmp_path])] == ["deep/invoice.pdf"]


def test_a_long_chinese_name_is_kept(tmp_path: Path) -> None:
    name = "跟单" * 35 + ".pdf"
    _touch(tmp_path, name)
    assert [file.name for file in inputs_of([tmp_path])] == [name]
