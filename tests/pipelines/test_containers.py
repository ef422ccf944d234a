"""Files within files: archives, mails in archives, archives in mails, and no end of them."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable
from email.message import EmailMessage
from pathlib import Path

import pytest

from pipelines.containers import content_named
from pipelines.reading import Reading, read_bytes
from tests.pipelines.cases import SAMPLE
from tests.pipelines.messages import CREDIT

PDF = (SAMPLE / "invoice-packing.pdf").read_bytes()


def _zip(**files: bytes) -> bytes:
    return _zipped({name.replace("_", "."): content for name, content in files.items()})


def _zipped(files: dict[str, bytes]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files.items():
            archive.writestr(name, content)
    return out.getvalue()


def _mailed(name: str, content: bytes, text: str = "see attached") -> bytes:
    message = EmailMessage()
    message["From"], message["Subject"] = "clerk@example.com", "documents"
    message.set_content(text)
    message.add_attachment(content, "application", "octet-stream", filename=name)
    return message.as_bytes()


def _files(reading: Reading) -> set[str]:
    return {page.file for page in reading.pages} | {text.file for text in reading.messages}


def test_documents_in_an_archive_are_read_and_what_programs_left_is_not() -> None:
    raw = _zipped(
        {
            "case/invoice.pdf": PDF,
            "case/credit.txt": CREDIT.encode(),
            "__MACOSX/case/._invoice.pdf": b"junk",
            "case/~$notes.docx": b"junk",
            "case/.DS_Store": b"junk",
        }
    )
    reading = read_bytes(raw, "a.zip", "off")
    assert not reading.not_understood
    assert _files(reading) == {"a.zip/case/invoice.pdf", "a.zip/case/credit.txt"}


def test_names_in_an_archive_may_be_chinese_in_the_old_encoding() -> None:
    raw = _zipped({"xxxx.txt": CREDIT.encode()})
    raw = raw.replace(b"xxxx.txt", "信用".encode("gb18030") + b".txt")
    assert _files(read_bytes(raw, "a.zip", "off")) == {"a.zip/信用.txt"}


def test_an_archive_in_a_mail_in_an_archive_is_read(tmp_path: Path) -> None:
    raw = _zipped({"m.eml": _mailed("docs.zip", _zip(invoice_pdf=PDF))})
    reading = read_bytes(raw, "a.zip", "off")
    assert _files(reading) == {"a.zip/m.eml/docs.zip/invoice.pdf"}
    (tmp_path / "a.zip").write_bytes(raw)
    named = {"a.zip": tmp_path / "a.zip"}
    assert content_named("a.zip/m.eml/docs.zip/invoice.pdf", named) == PDF
    assert content_named("a.zip/other.pdf", named) is None


def test_a_message_in_the_words_of_a_mail_is_read_beside_its_attachment() -> None:
    reading = read_bytes(_mailed("invoice.pdf", PDF, f"Dear Sirs,\n\n{CREDIT}"), "m.eml", "off")
    assert _files(reading) == {"m.eml", "m.eml/invoice.pdf"}
    assert not reading.not_understood


def test_words_that_only_speak_of_documents_are_no_document() -> None:
    text = "Dear Sirs,\n\nplease find attached our invoice and the packing list.\n\nBest regards"
    assert _files(read_bytes(_mailed("i.pdf", PDF, text), "m.eml", "off")) == {"m.eml/i.pdf"}


def test_what_cannot_be_read_in_it_is_said_by_its_way() -> None:
    raw = _zip(invoice_pdf=PDF, bad_pdf=b"%PDF-1.7 nothing")
    (line,) = read_bytes(raw, "a.zip", "off").not_understood
    assert line.file == "a.zip/bad.pdf"


def _nested(depth: int) -> bytes:
    raw = _zip(invoice_pdf=PDF)
    for _ in range(depth):
        raw = _zip(a_zip=raw)
    return raw


def _many() -> bytes:
    return _zipped({f"{n}.txt": b"x" for n in range(501)})


def _spreading() -> bytes:
    raw = b"nothing here"
    for _ in range(4):
        raw = _zipped({f"{n}.zip": raw for n in range(8)})
    return raw


def _protected() -> bytes:
    raw = bytearray(_zip(invoice_pdf=PDF))
    raw[6] |= 1
    raw[raw.index(b"PK\x01\x02") + 8] |= 1
    return bytes(raw)


def _bomb() -> bytes:
    return _zip(film_pdf=b"\0" * (401 * 1024 * 1024))


BAD: dict[str, tuple[Callable[[], bytes], str]] = {
    "deep": (lambda: _nested(8), "deep"),
    "many": (_many, "unpacks|more files"),
    "spreading": (_spreading, "more files|unpacks"),
    "protected": (_protected, "password"),
    "truncated": (lambda: _zip(invoice_pdf=PDF)[:3000], "damaged"),
    "empty": (lambda: _zipped({"readme/": b""}), "no attachment|no document|there is no"),
}


@pytest.mark.parametrize("name", BAD)
def test_an_archive_that_holds_no_case_is_refused_with_the_reason(name: str) -> None:
    make, reason = BAD[name]
    said = read_bytes(make(), "a.zip", "off").not_understood
    assert said
    assert any(part in line.reason for line in said for part in reason.split("|")), said
    assert all(line.reason_zh for line in said)


@pytest.mark.slow
def test_an_archive_that_unpacks_to_the_sea_is_not_unpacked() -> None:
    (line,) = read_bytes(_bomb(), "a.zip", "off").not_understood
    assert "unpacks" in line.reason
