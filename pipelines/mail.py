"""What a mail says, and what is attached to it."""

from __future__ import annotations

import email
import email.policy
import io
import mimetypes
from collections.abc import Iterator
from email.message import EmailMessage, MIMEPart
from html.parser import HTMLParser
from pathlib import PurePosixPath
from typing import NamedTuple

from extractors.pages.errors import Unreadable
from extractors.pages.package import COMPOUND
from pipelines.outlook import mail_of_outlook
from pipelines.sniffing import text_of

#: Parts of a mail that are no documents: proofs of its sender, appointments, visiting cards.
_NO_DOCUMENTS = {
    "application/pkcs7-signature",
    "application/x-pkcs7-signature",
    "application/pgp-signature",
    "text/calendar",
    "text/vcard",
    "text/x-vcard",
    "message/delivery-status",
}
#: Programs name the older sets and write letters that only the newest has.
_CHARSETS = {"gb2312": "gb18030", "gbk": "gb18030", "cp936": "gb18030", "x-gbk": "gb18030"}
#: Dots: a picture within a mail that is as wide and high as this may be a page.
_PAGE = 600
_DEEPEST = 30
_PARTS = 500
#: Lines that may end a part: several for each, and rows of hyphens in the words of a mail.
_BOUNDARIES = 10_000


class Mail(NamedTuple):
    """The words of a mail, in each form that it gives them, and what is attached, by name."""

    words: tuple[str, ...]
    attached: tuple[tuple[str, bytes], ...]


def opened_mail(raw: bytes) -> Mail:
    """Open a mail; a mail that was forwarded whole is an attachment, to be opened in turn.

    Pictures that only adorn the mail's own page are left out.

    Raises:
        Unreadable: if it is damaged, or has more parts than any mail.
    """
    try:
        return _opened(raw)
    except Exception as error:  # email lets errors of its own model of headers through
        raise Unreadable(
            "the mail is damaged or has too many parts; save its attachments into the folder of the case",
            "邮件已损坏或附件过多，请将附件保存到单证文件夹",
        ) from error


def _opened(raw: bytes) -> Mail:
    message = mail_of_outlook(raw) if raw.startswith(COMPOUND) else _parsed(raw)
    words: list[str] = []
    attached: list[tuple[str, bytes]] = []
    for number, part in enumerate(_parts(message, 0)):
        if number >= _PARTS:
            raise ValueError(number)
        kind, name = part.get_content_type(), _name(part)
        if kind in _NO_DOCUMENTS:
            continue
        if kind == "message/rfc822":
            attached.append((name or f"mail-{number}.eml", _inner(part)))
        elif kind in ("text/plain", "text/html") and not name and not _is_attached(part):
            text = _decoded(part)
            words.append(text_of_html(text) if kind == "text/html" else text)
        elif not _adorns(part):
            attached.append((name or _unnamed(number, kind), _content(part)))
    head = _head(message)
    said = (f"{head}\n\n{text}" if head else text for text in words if text.strip())
    return Mail(tuple(said), tuple(_distinct(attached)))


def _head(message: EmailMessage) -> str:
    """Return who wrote to whom, when and about what, as a mail that was sent is printed."""
    sent = getattr(message["Date"], "datetime", None)
    if sent is None:
        return ""
    named = ((name, str(message[name] or "").strip()) for name in ("From", "To", "Cc", "Subject"))
    lines = [f"{name}: {' '.join(said.split())}" for name, said in named if said]
    return "\n".join([*lines, f"Date: {sent:%d %b %Y}"])


def _parsed(raw: bytes) -> EmailMessage:
    if raw.count(b"\n--") > _BOUNDARIES:  # the parser takes longer the more parts there are
        raise ValueError(_BOUNDARIES)
    return email.message_from_bytes(raw, policy=email.policy.default)


def text_of_html(source: str) -> str:
    r"""Return what a page says: a line for each block, a tab before each further cell.

    >>> text_of_html("<p>L/C No.<b> 7</b></p><table><tr><td>A<td>B</table>")
    'L/C No. 7\nA\tB'
    """
    reader = _Html()
    reader.feed(source)
    reader.close()
    lines = "".join(reader.said).split("\n")
    return "\n".join(line.strip() for line in lines if line.strip())


class _Html(HTMLParser):
    """Keeps the words of a page; scripts and styles have none."""

    _BLOCKS = frozenset(
        [
            "p",
            "div",
            "br",
            "tr",
            "li",
            "table",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "pre",
            "hr",
            "blockquote",
        ]
    )
    _SILENT = frozenset(["script", "style", "head", "title", "template"])

    def __init__(self) -> None:
        super().__init__()
        self.said: list[str] = []
        self._silent = 0
        self._kept = 0
        self._cells = 0

    def handle_starttag(self, tag: str, attrs: object) -> None:
        self._silent += tag in self._SILENT
        self._kept += tag == "pre"
        if tag in self._BLOCKS:
            self.said.append("\n")
            self._cells = 0
        elif tag in ("td", "th"):
            self.said.append("\t" if self._cells else "")
            self._cells += 1

    def handle_endtag(self, tag: str) -> None:
        self._silent = max(self._silent - (tag in self._SILENT), 0)
        self._kept = max(self._kept - (tag == "pre"), 0)
        if tag in self._BLOCKS:
            self.said.append("\n")

    def handle_data(self, data: str) -> None:
        if not self._silent:
            self.said.append(data if self._kept else _flat(data))


def _flat(data: str) -> str:
    """Return words as a page shows them: any blanks are one."""
    words = " ".join(data.replace("\xa0", " ").split())
    before, after = data[:1].isspace(), data[-1:].isspace()
    return f"{' ' * before}{words}{' ' * after}" if words else " " * before


def _parts(message: MIMEPart, depth: int) -> Iterator[MIMEPart]:
    """Yield what a mail is made of; a mail within it is one part.

    Raises:
        ValueError: if parts lie within parts without end.
    """
    if depth > _DEEPEST:
        raise ValueError(depth)
    if message.get_content_maintype() == "multipart":
        inner = message.get_payload()
        for part in inner if isinstance(inner, list) else ():
            if isinstance(part, MIMEPart):
                yield from _parts(part, depth + 1)
    else:
        yield message


def _inner(part: MIMEPart) -> bytes:
    payload = part.get_payload()
    mail = payload[0] if isinstance(payload, list) and payload else None
    return mail.as_bytes() if isinstance(mail, EmailMessage) else b""


def _name(part: MIMEPart) -> str:
    name = (part.get_filename() or "").replace("\\", "/").replace("\0", "")
    return PurePosixPath(name).name


def _unnamed(number: int, kind: str) -> str:
    return f"part-{number}{mimetypes.guess_extension(kind) or ''}"


def _is_attached(part: MIMEPart) -> bool:
    return part.get_content_disposition() == "attachment"


def _adorns(part: MIMEPart) -> bool:
    """Tell whether a part is a small picture within the mail's own page: an emblem, a line."""
    inline = part.get_content_disposition() != "attachment" and part.get("Content-ID")
    if not inline or part.get_content_maintype() != "image":
        return False
    from PIL import Image

    try:
        with Image.open(io.BytesIO(_content(part))) as opened:
            return min(opened.size) < _PAGE
    except (OSError, SyntaxError, ValueError, Image.DecompressionBombError):
        return False


def _content(part: MIMEPart) -> bytes:
    content = part.get_payload(decode=True)
    return content if isinstance(content, bytes) else b""


def _decoded(part: MIMEPart) -> str:
    content = _content(part)
    named = (part.get_content_charset() or "").lower()
    try:
        text = content.decode(_CHARSETS.get(named, named) or "utf-8")
        return text.replace("\r\n", "\n").replace("\r", "\n")
    except (LookupError, ValueError):
        pass
    try:
        return text_of(content)
    except Unreadable:
        return ""


def _distinct(attached: list[tuple[str, bytes]]) -> Iterator[tuple[str, bytes]]:
    """Give each attachment a name of its own."""
    taken: set[str] = set()
    for name, content in attached:
        free, number = name, 2
        while free in taken:
            stem, dot, suffix = name.rpartition(".")
            free = f"{stem}-{number}.{suffix}" if dot else f"{name}-{number}"
            number += 1
        taken.add(free)
        yield free, content
