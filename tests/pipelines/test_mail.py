from __future__ import annotations

import io
from email.message import EmailMessage
from email.mime.base import MIMEBase
from email.mime.multipart import MIMEMultipart

import pytest
from PIL import Image

from extractors.pages.errors import Unreadable
from pipelines.mail import opened_mail, text_of_html


def _mail(text: str = "see attached") -> EmailMessage:
    message = EmailMessage()
    message["From"], message["Subject"] = "clerk@example.com", "documents"
    message.set_content(text)
    return message


def picture(side: int) -> bytes:
    made = io.BytesIO()
    Image.new("L", (side, side), 255).save(made, "PNG")
    return made.getvalue()


def _raw(charset: str, body: bytes, encoding: str = "8bit") -> bytes:
    head = (
        f"From: a@example.com\nMIME-Version: 1.0\nContent-Type: text/plain; charset={charset}\n"
        f"Content-Transfer-Encoding: {encoding}\n\n"
    )
    return head.encode() + body


@pytest.mark.parametrize(
    ("raw", "words"),
    [
        (_raw("gb2312", "信用证号：LC7 镕".encode("gb18030")), "信用证号：LC7 镕"),
        (_raw("utf-7", b"+T+F1KA- LC7"), "信用 LC7"),
        (_raw("utf-8", b":45A:=E4=BF=A1 =\nLC7", "quoted-printable"), ":45A:信 LC7"),
        (_raw("iso-8859-1", "MÜLLER".encode("latin-1")), "MÜLLER"),
        (_raw("no-such-charset", "信用证".encode("gb18030")), "信用证"),
        (_raw("utf-8", "信用证".encode("gb18030")), "信用证"),
    ],
)
def test_words_are_read_in_their_encoding(raw: bytes, words: str) -> None:
    assert opened_mail(raw).words[0].strip() == words


def test_a_page_of_html_becomes_lines_without_its_styles() -> None:
    html = (
        "<style>p {color: red}</style><p>Dear&nbsp;Sirs,</p><div>:20:LC7<br>:31C:260801</div>"
        "<table><tr><th>Qty</th><th>Price</th></tr><tr><td>5</td><td>USD 1.00</td></tr></table>"
        "<pre>A   B\nC</pre><script>alert(1)</script>"
    )
    assert text_of_html(html).split("\n") == [
        "Dear Sirs,",
        ":20:LC7",
        ":31C:260801",
        "Qty\tPrice",
        "5\tUSD 1.00",
        "A   B",
        "C",
    ]


def test_plain_words_come_before_html() -> None:
    message = _mail("plain")
    message.add_alternative("<p>html</p>", subtype="html")
    assert [words.strip() for words in opened_mail(message.as_bytes()).words] == ["plain", "html"]


def test_a_forwarded_mail_is_an_attachment_of_its_own() -> None:
    message = _mail()
    message.add_attachment(_mail("the credit"))
    ((name, content),) = opened_mail(message.as_bytes()).attached
    assert name.endswith(".eml")
    assert opened_mail(content).words[0].strip() == "the credit"


def test_attachments_of_one_name_and_of_none_are_all_kept() -> None:
    message = _mail()
    for content in (b"one", b"two"):
        message.add_attachment(content, "application", "pdf", filename="invoice.pdf")
    message.add_attachment(b"three", "application", "pdf")
    assert opened_mail(message.as_bytes()).attached == (
        ("invoice.pdf", b"one"),
        ("invoice-2.pdf", b"two"),
        ("part-3.pdf", b"three"),
    )


@pytest.mark.parametrize(("side", "kept"), [(80, 0), (900, 1)])
def test_a_small_picture_in_the_text_adorns_and_a_large_one_may_be_a_page(
    side: int, kept: int
) -> None:
    message = _mail()
    message.add_related(
        picture(side), "image", "png", cid="<a>", filename="a.png", disposition="inline"
    )
    assert len(opened_mail(message.as_bytes()).attached) == kept


def test_signatures_and_appointments_are_no_documents() -> None:
    message = _mail()
    message.add_attachment(b"x", "application", "pkcs7-signature", filename="smime.p7s")
    message.add_attachment("BEGIN:VCALENDAR", "calendar", filename="meeting.ics")
    assert opened_mail(message.as_bytes()).attached == ()


def test_a_name_cannot_lead_out_of_the_mail() -> None:
    message = _mail()
    message.add_attachment(b"x", "application", "pdf", filename="..\\..\\etc/passwd.pdf")
    assert opened_mail(message.as_bytes()).attached == (("passwd.pdf", b"x"),)


def test_parts_within_parts_without_end_are_bounded() -> None:
    inner: MIMEBase = MIMEMultipart()
    for _ in range(60):
        outer = MIMEMultipart()
        outer.attach(inner)
        inner = outer
    raw = b"From: a@example.com\nMIME-Version: 1.0\n" + inner.as_bytes()
    with pytest.raises(Unreadable, match="damaged"):
        opened_mail(raw)


def test_a_mail_of_countless_parts_is_refused() -> None:
    raw = (
        b"From: a@example.com\nMIME-Version: 1.0\n"
        b'Content-Type: multipart/mixed; boundary="b"\n\n'
        + b"--b\nContent-Type: text/plain\n\nx\n"
        * 501
    )
    with pytest.raises(Unreadable, match="too many parts"):
        opened_mail(raw)


def test_a_mail_that_was_sent_begins_with_its_head_as_it_is_printed() -> None:
    message = _mail("We have shipped today.")
    message["To"], message["Date"] = "Buyer <buyer@example.com>", "Mon, 12 Oct 2026 10:22:00 +0800"
    assert opened_mail(message.as_bytes()).words[0].split("\n") == [
        "From: clerk@example.com",
        "To: Buyer <buyer@example.com>",
        "Subject: documents",
        "Date: 12 Oct 2026",
        "",
        "We have shipped today.",
        "",
    ]
