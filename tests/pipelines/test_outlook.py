"""Mails that Outlook saved are read as all others are."""

from __future__ import annotations

import pytest

from extractors.pages.errors import Unreadable
from pipelines.mail import opened_mail
from pipelines.reading import read_bytes
from tests.pages.compound import compound
from tests.pipelines.cases import SAMPLE
from tests.pipelines.messages import CREDIT
from tests.pipelines.outlook import Attached, SavedMail, saved_by_outlook
from tests.pipelines.test_mail import picture

PDF = (SAMPLE / "invoice-packing.pdf").read_bytes()


@pytest.mark.parametrize("encoding", ["utf-16-le", "gb18030", "utf-8"])
def test_words_and_names_are_read_in_their_encoding(encoding: str) -> None:
    mail = SavedMail("信用证号：LC7", attached=[Attached("发票.pdf", b"%PDF-")])
    opened = opened_mail(saved_by_outlook(mail, encoding))
    assert [words.strip() for words in opened.words] == ["信用证号：LC7"]
    assert opened.attached == (("发票.pdf", b"%PDF-"),)


def test_plain_words_come_before_the_page() -> None:
    opened = opened_mail(
        saved_by_outlook(SavedMail("plain", "<p>请审核信用证</p>".encode("gb18030")))
    )
    assert [words.strip() for words in opened.words] == ["plain", "请审核信用证"]


def test_a_mail_in_a_mail_with_a_credit_and_an_invoice_is_read() -> None:
    inner = SavedMail(f"Dear Sirs,\n\n{CREDIT}", attached=[Attached("invoice.pdf", PDF)])
    raw = saved_by_outlook(SavedMail("see below", attached=[Attached("FW: L/C\n7", inner)]))
    reading = read_bytes(raw, "a.msg", "off")
    assert not reading.not_understood
    assert {message.file for message in reading.messages} == {"a.msg/C7.eml"}
    assert {page.file for page in reading.pages} == {"a.msg/C7.eml/invoice.pdf"}


@pytest.mark.parametrize(("side", "kept"), [(80, 0), (900, 1)])
def test_a_small_picture_in_the_text_adorns(side: int, kept: int) -> None:
    attached = [Attached("a.png", picture(side), within="a@b")]
    opened = opened_mail(saved_by_outlook(SavedMail("words", attached=attached)))
    assert len(opened.attached) == kept


def test_what_is_attached_as_a_link_only_is_said() -> None:
    raw = saved_by_outlook(SavedMail("words", attached=[Attached("invoice.pdf", b"")]))
    (line,) = read_bytes(raw, "a.msg", "off").not_understood
    assert line.file == "a.msg/invoice.pdf"


def test_mails_within_mails_without_end_are_bounded() -> None:
    mail = SavedMail("the last")
    for _ in range(12):
        mail = SavedMail("x", attached=[Attached("x", mail)])
    with pytest.raises(Unreadable, match="damaged"):
        opened_mail(saved_by_outlook(mail))


def test_streams_that_share_their_bytes_are_refused() -> None:
    whole = compound({("__properties_version1.0",): bytes(5000), ("x",): bytes(5000)})
    size = (5000).to_bytes(4, "little")
    with pytest.raises(Unreadable, match="damaged"):
        opened_mail(whole.replace(size, (50_000_000).to_bytes(4, "little")))
