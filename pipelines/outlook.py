"""A mail that Outlook saved as .msg, as any other program would have saved it ([MS-OXMSG])."""

from __future__ import annotations

import io
import mimetypes
import re
import struct
from collections.abc import Iterator
from email.message import EmailMessage
from typing import Any

from pipelines.sniffing import text_of

#: Properties, by their numbers in the names of their streams ([MS-OXPROPS]).
_BODY, _HTML = "1000", "1013"
_DATA, _LONG_NAME, _SHORT_NAME, _KIND, _WITHIN = "3701", "3707", "3704", "370E", "3712"
#: How a property is kept: bytes, text of two bytes a letter, text of one, or a folder.
_BYTES, _WIDE, _NARROW, _FOLDER = "0102", "001F", "001E", "000D"
_METHOD, _MAIL = 0x37050003, 5
_PROPERTIES = "__properties_version1.0"
#: Bytes before the properties that have no stream of their own, and of each of these.
_HEAD, _EACH = 8, 16
_ATTACHED = "__attach_version1.0_"
#: A mail or several parts are handed over as they are, and looked into later.
_MIME = re.compile(r"(?P<main>(?!multipart|message)[\w.+-]+)/(?P<sub>[\w.+-]+)", re.I)
_UNSEEN = re.compile(r"[\x00-\x1f\x7f\ud800-\udfff]")
_DEEPEST = 10

Way = tuple[str, ...]


def mail_of_outlook(raw: bytes) -> EmailMessage:
    """Return a saved mail with its words and all that is attached; its headers are left out.

    What is attached as a link only, and what another program put into the mail, is attached
    with nothing in it: whoever reads it will say so.

    Raises:
        Exception: of many kinds, if the file is damaged.
    """
    import olefile

    with olefile.OleFileIO(io.BytesIO(raw)) as compound:
        streams = compound.listdir()
        if sum(compound.get_size(way) for way in streams) > len(raw):  # the same bytes many times
            raise ValueError(len(raw))
        return _Outlook(compound, [tuple(way) for way in streams]).mail((), 0)


class _Outlook:
    """A compound file with a mail in it, and mails in that."""

    def __init__(self, compound: Any, streams: list[Way]) -> None:
        self._compound, self._streams = compound, streams

    def mail(self, at: Way, depth: int) -> EmailMessage:
        """Return the mail of a folder.

        Raises:
            ValueError: if mails lie within mails without end.
        """
        if depth > _DEEPEST:
            raise ValueError(depth)
        message = EmailMessage()
        message["MIME-Version"] = "1.0"
        message.set_content(self._text(at, _BODY))
        if page := self._text(at, _HTML):
            message.add_alternative(page, subtype="html")
        for folder in self._attachments(at):
            self._attach(message, folder, depth)
        return message

    def _attachments(self, at: Way) -> Iterator[Way]:
        deep = len(at)
        below = {way[deep] for way in self._streams if way[:deep] == at and len(way) > deep + 1}
        yield from ((*at, name) for name in sorted(below) if name.startswith(_ATTACHED))

    def _attach(self, message: EmailMessage, at: Way, depth: int) -> None:
        name = _UNSEEN.sub("", self._text(at, _LONG_NAME) or self._text(at, _SHORT_NAME))
        if self._number(at, _METHOD) == _MAIL:
            inner = self.mail((*at, f"__substg1.0_{_DATA}{_FOLDER}"), depth + 1)
            message.add_attachment(inner, filename=f"{name}.eml" if name else None)
            return
        said = self._text(at, _KIND).strip() or mimetypes.guess_type(name)[0] or ""
        kind = _MIME.fullmatch(said)
        main, sub = (kind["main"], kind["sub"]) if kind else ("application", "octet-stream")
        within = _UNSEEN.sub("", self._text(at, _WITHIN))
        message.add_attachment(
            self._bytes(at, _DATA, _BYTES),
            maintype=main,
            subtype=sub,
            filename=name or None,
            disposition="inline" if within else "attachment",
            cid=f"<{within}>" if within else None,
        )

    def _text(self, at: Way, number: str) -> str:
        """Return a text in whatever form it is kept; empty if there is none."""
        if wide := self._bytes(at, number, _WIDE):
            return wide.decode("utf-16-le", errors="replace").rstrip("\0")
        return text_of(self._bytes(at, number, _NARROW) or self._bytes(at, number, _BYTES))

    def _bytes(self, at: Way, number: str, form: str) -> bytes:
        way = (*at, f"__substg1.0_{number}{form}")
        return self._stream(way) if way in self._streams else b""

    def _number(self, at: Way, tag: int) -> int | None:
        """Return a number that is kept among the properties without a stream of their own."""
        kept = self._stream((*at, _PROPERTIES))[_HEAD:]
        for place in range(0, len(kept) - _EACH + 1, _EACH):
            found, _, value = struct.unpack_from("<III", kept, place)
            if found == tag:
                return int(value)
        return None

    def _stream(self, way: Way) -> bytes:
        with self._compound.openstream([*way]) as opened:
            content: bytes = opened.read()
        return content
