from __future__ import annotations

import io
import os
import shutil
import zipfile
from collections.abc import Callable
from pathlib import Path
from types import ModuleType

import pypdfium2
import pytest
from PIL import Image
from reportlab.lib.pdfencrypt import StandardEncryption
from reportlab.pdfgen.canvas import Canvas

from checkers.case import Case
from checkers.finding import Examination
from extractors.layout import Sheet
from extractors.pages import ocr_tesseract
from extractors.pages.page import Page
from extractors.readers import other
from extractors.sorting import Bundle
from pipelines.check import check
from pipelines.errors import Exit, exit_of
from pipelines.settings import Settings
from pipelines.sorting import read_bundles
from templates.report import compose
from tests.pipelines.cases import SAMPLE, documents, put_case, request
from tests.pipelines.outlook import SavedMail, saved_by_outlook

NOTHING = Examination(verdict="none", credit_review="none")
WHOLE = (SAMPLE / "invoice-packing.pdf").read_bytes()


def _pdf(pages: int, encrypt: StandardEncryption | None = None) -> bytes:
    made = io.BytesIO()
    canvas = Canvas(made, encrypt=encrypt)
    for number in range(pages):
        canvas.drawString(72, 700, f"Nothing of interest {number}")
        canvas.showPage()
    canvas.save()
    return made.getvalue()


def _no_pages() -> bytes:
    document, made = pypdfium2.PdfDocument.new(), io.BytesIO()
    document.save(made)
    document.close()
    return made.getvalue()


def _picture(kind: str) -> bytes:
    made = io.BytesIO()
    Image.new("L", (60, 40), 255).save(made, kind)
    return made.getvalue()


def _archive(*names: str) -> bytes:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as opened:
        for name in names:
            opened.writestr(name, "x")
    return made.getvalue()


BAD: dict[str, tuple[Callable[[], bytes], str]] = {
    "locked.pdf": (lambda: _pdf(1, StandardEncryption("secret", "owner")), "password"),
    "truncated.pdf": (lambda: b"%PDF-1.7\n" + WHOLE[2000:4000], "damaged"),
    "empty.pdf": (lambda: b"", "empty"),
    "blanks.txt": (lambda: b" \r\n\t\n", "empty"),
    "no-pages.pdf": (_no_pages, "damaged|no pages"),
    "six-hundred.pdf": (lambda: _pdf(501), "501 pages"),
    "broken.docx": (lambda: _archive("word/document.xml")[:60], "damaged"),
    "broken-inside.docx": (lambda: _archive("word/document.xml"), "damaged|Word"),
    "old.doc": (lambda: b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(512), "damaged"),
    "photo.heic": (lambda: b"\0\0\0\x18ftypheic" + bytes(64), "JPEG"),
    "scans.zip": (lambda: _archive("a.pdf")[:40], "damaged"),
    "mail.msg": (lambda: saved_by_outlook(SavedMail("see below")), "attachment"),
    "scans.rar": (lambda: b"Rar!\x1a\x07\x00" + bytes(64), "unpack"),
    "page.html": (lambda: b"<!DOCTYPE html><html></html>", "PDF"),
    "noise.bin": (lambda: bytes(range(256)) * 4, "cannot be read"),
    "words.txt": (lambda: b"Dear Sirs, please find attached our documents.", "no bank message"),
    "half.json": (lambda: b'{"type": "draft", ', "malformed"),
    "strange.json": (lambda: b'{"type": "letter_of_love"}', "letter_of_credit"),
    "nothing.json": (lambda: b"[]", "no documents"),
    "mail.eml": (
        lambda: b"From: a@example.com\nMIME-Version: 1.0\nSubject: docs\n\nsee below\n",
        "attachment",
    ),
}


@pytest.mark.parametrize("name", BAD)
def test_a_bad_file_gives_a_line_and_the_rest_is_examined(tmp_path: Path, name: str) -> None:
    make, reason = BAD[name]
    folder = put_case(tmp_path / "case")
    (folder / name).write_bytes(make())
    report = check(request(folder))
    (line,) = report.not_understood
    assert line.file == name
    assert any(part in line.reason for part in reason.split("|")), line.reason
    assert line.reason_zh
    assert "/" not in line.reason.replace(str(name), ""), "no path of this machine"
    assert len(report.documents) == len(documents())
    assert report.verdict == "complying"


def test_a_pdf_is_known_by_its_content(tmp_path: Path) -> None:
    folder = put_case(tmp_path / "case")
    (folder / "invoice.txt").write_bytes(WHOLE)
    report = check(request(folder))
    assert not report.not_understood
    assert any(s.file == "invoice.txt" for paper in report.documents for s in paper.source)


def test_a_picture_called_pdf_is_read_as_a_picture(tmp_path: Path) -> None:
    folder = put_case(tmp_path / "case")
    (folder / "scan.pdf").write_bytes(_picture("PNG"))
    report = check(request(folder, ocr="off"))
    (line,) = report.not_understood
    assert line.file == "scan.pdf"
    assert "scan" in line.reason


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such files")
@pytest.mark.parametrize("kind", ["pipe", "circle", "gone"])
def test_what_is_no_file_is_said_and_never_waited_for(tmp_path: Path, kind: str) -> None:
    folder = put_case(tmp_path / "case")
    if kind == "pipe":
        os.mkfifo(folder / "pipe.pdf")
    else:
        target = "circle.pdf" if kind == "circle" else "nowhere.pdf"
        (folder / f"{kind}.pdf").symlink_to(folder / target)
    report = check(request(folder))
    (line,) = report.not_understood
    assert line.file == f"{kind}.pdf"
    assert any(said in line.reason for said in ("opened", "no file", "not there"))
    assert str(tmp_path) not in line.reason
    assert report.verdict == "complying"


def test_many_pages_are_read(tmp_path: Path) -> None:
    (tmp_path / "long.pdf").write_bytes(_pdf(300))
    report = check(request(tmp_path))
    assert not report.not_understood
    pages = [n for paper in report.documents for s in paper.source for n in s.pages]
    assert pages == list(range(1, 301))


def test_attachments_of_a_mail_are_read(tmp_path: Path) -> None:
    from email.message import EmailMessage

    message = EmailMessage()
    message["From"], message["To"] = "clerk@example.com", "desk@example.com"
    message.set_content("Please examine.")
    message.add_attachment(WHOLE, maintype="application", subtype="pdf", filename="our invoice.pdf")
    (tmp_path / "mail.eml").write_bytes(message.as_bytes())
    report = check(request(tmp_path))
    assert {s.file for paper in report.documents for s in paper.source} == {
        "mail.eml/our invoice.pdf"
    }


def test_a_folder_with_nothing_readable_has_a_report(tmp_path: Path) -> None:
    (tmp_path / "noise.bin").write_bytes(bytes(range(256)))
    report = check(request(tmp_path))
    assert (report.verdict, report.documents) == ("none", ())
    assert len(report.not_understood) == 1


def test_a_fault_of_a_reader_costs_one_document_and_is_said(tmp_path: Path) -> None:
    def fail(pages: object) -> None:
        raise KeyError(str(tmp_path))

    broken = ModuleType("broken")
    setattr(broken, "read", fail)  # noqa: B010
    page = Page(file="a.pdf", number=3, width=595, height=842)
    documents, (line,) = read_bundles(
        [Bundle(broken, Sheet([page]), 1.0), Bundle(other, Sheet([page]), 0.0)]
    )
    assert [x.document.type for x in documents] == ["other"]
    assert "page 3 (KeyError, test_bad_files.py:" in line.reason
    assert str(tmp_path) not in line.reason
    said = compose("case", Case((), (), Settings().circumstances()), NOTHING, [line])
    assert exit_of(said) is Exit.OUR_FAULT


@pytest.mark.skipif(not shutil.which("tesseract"), reason="tesseract is not installed")
def test_a_picture_is_read(tmp_path: Path) -> None:
    page = pypdfium2.PdfDocument(WHOLE)[0]
    page.render(scale=200 / 72).to_pil().save(tmp_path / "invoice.png", dpi=(200, 200))
    report = check(request(tmp_path))
    assert [(p.type, p.method) for p in report.documents] == [("commercial_invoice", "ocr")]


def test_a_scan_without_a_program_is_said_and_ends_in_69(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    ocr_tesseract.languages.cache_clear()
    monkeypatch.setattr("pytesseract.pytesseract.tesseract_cmd", "no-such-program")
    (tmp_path / "scan.png").write_bytes(_picture("PNG"))
    report = check(request(tmp_path, ocr="tesseract"))
    ocr_tesseract.languages.cache_clear()
    (line,) = report.not_understood
    assert "tesseract" in line.reason
    assert exit_of(report) is Exit.PROGRAM_MISSING
