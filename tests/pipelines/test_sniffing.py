from __future__ import annotations

import io
import zipfile

import pytest

from extractors.pages.errors import Unreadable
from pipelines.sniffing import content_of, text_of
from tests.pages.compound import compound

INVOICE = "COMMERCIAL INVOICE 商业发票\nNO. 7\nTOTAL USD 5.00\n"


def _zip(*names: str, content: str = "x") -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        for name in names:
            archive.writestr(name, content)
    return out.getvalue()


def _open_document(kind: str) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr("mimetype", f"application/vnd.oasis.opendocument.{kind}")
        archive.writestr("content.xml", "<a/>")
    return out.getvalue()


@pytest.mark.parametrize(
    "encoding", ["utf-8", "utf-8-sig", "gb18030", "utf-16", "utf-16-le", "utf-16-be"]
)
def test_text_is_read_in_whatever_encoding_it_was_saved(encoding: str) -> None:
    text = INVOICE + "SIGNED IN TRIPLICATE\n" * 3
    assert text_of(text.encode(encoding)) == text


def test_an_umlaut_of_western_europe_is_no_chinese() -> None:
    assert text_of("MÜLLER & SÖHNE, KÖLN".encode("cp1252")) == "MÜLLER & SÖHNE, KÖLN"


@pytest.mark.parametrize(
    ("raw", "content"),
    [
        (b"junk before\n%PDF-1.4", "pdf"),
        (_zip("word/document.xml"), "word"),
        (_zip("xl/workbook.xml"), "excel"),
        (_zip("invoice.pdf", "credit.txt"), "archive"),
        (_zip("invoice.pdf", content="%PDF-1.7"), "archive"),
        (b"From: a@example.com\nSubject: documents\n\nsee below", "mail"),
        (b"From x@example.com Mon Sep  7\nReceived: by b\n by c\nFrom: a@example.com\n\n", "mail"),
        (b"FROM: NINGBO, CHINA\nTO: HAMBURG\nDATE: 1 SEP 2026\n", "text"),
        (b"Subject: nothing\nDate: 1 SEP 2026\n", "text"),
        (b"{1:F01EGCBCNBXAXXX0000000000}{2:O700", "text"),
        (b'[{"type": "draft"}]', "json"),
        (compound({("WordDocument",): b"x", ("ObjectPool", "Workbook"): b"x"}), "doc"),
        (compound({("Workbook",): b"x"}), "excel"),
        (compound({("Book",): b"x"}), "excel"),
        (compound({("__properties_version1.0",): b"x", ("a", "WordDocument"): b"x"}), "mail"),
        (rb"{\rtf1\ansi INVOICE}", "rtf"),
        (_open_document("text"), "odt"),
        (_open_document("spreadsheet-template"), "ods"),
        (_zip("xl/workbook.bin"), "xlsb"),
    ],
)
def test_a_file_is_known_by_its_content(raw: bytes, content: str) -> None:
    assert content_of(raw) == content


FOREIGN = {
    "password": (compound({("EncryptedPackage",): b"x"}), "password"),
    "other compound": (compound({("Contents",): b"x"}), "PDF"),
    "broken compound": (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(504), "damaged"),
    "ofd": (_zip("OFD.xml", "Doc_0/Document.xml"), "OFD"),
    "odp": (_open_document("presentation"), "PDF"),
    "pptx": (_zip("ppt/presentation.xml"), "PDF"),
    "xps": (_zip("FixedDocSeq.fdseq"), "PDF"),
    "rar": (b"Rar!\x1a\x07\x00" + bytes(64), "unpack"),
    "7z": (b"7z\xbc\xaf\x27\x1c" + bytes(64), "unpack"),
    "gz": (b"\x1f\x8b\x08" + bytes(64), "unpack"),
    "winmail": (b"\x78\x9f\x3e\x22" + bytes(64), "winmail"),
    "ps": (b"%!PS-Adobe-3.0\n", "PDF"),
    "html": (b"<!DOCTYPE html><html></html>", "PDF"),
    "xml": (b"\xef\xbb\xbf<?xml version='1.0'?><a/>", "PDF"),
    "program": (b"MZ\x90\x00" + bytes(range(256)), "cannot be read"),
    "empty": (b"\0" * 10_000, "empty"),
}


@pytest.mark.parametrize("name", FOREIGN)
def test_a_kind_that_is_not_read_says_what_to_send_instead(name: str) -> None:
    raw, reason = FOREIGN[name]
    with pytest.raises(Unreadable, match=reason) as caught:
        content_of(raw)
    assert caught.value.reason_zh


def test_a_text_longer_than_any_document_is_refused() -> None:
    with pytest.raises(Unreadable, match="4 MB"):
        text_of(b"A" * (4 * 1024 * 1024 + 1))


def test_a_mail_may_be_as_long_as_what_is_attached_to_it() -> None:
    raw = b"From: a@example.com\nMIME-Version: 1.0\n\n" + b"QUJD\n" * 1_500_000
    assert content_of(raw) == "mail"
