"""What is attached to a mail."""

from __future__ import annotations

import email
import email.policy
from collections.abc import Iterator, Mapping
from email.message import EmailMessage, MIMEPart
from pathlib import Path, PurePosixPath


def attachments_of(raw: bytes) -> tuple[str, list[tuple[str, bytes]]]:
    """Return the words of a mail, and what is attached to it, by name.

    Pictures that only adorn the mail's own page are left out; a mail inside the mail is
    opened too.
    """
    message = email.message_from_bytes(raw, policy=email.policy.default)
    body = message.get_body(preferencelist=("plain",))
    words = _content(body).decode("utf-8", "replace") if body is not None else ""
    return words, list(_attached(message))


def content_named(name: str, files: Mapping[str, Path]) -> bytes | None:
    """Return a file by the name that evidence shows: its own, or ``mail.eml/invoice.pdf``."""
    if name in files:
        return files[name].read_bytes()
    outer, slash, inner = name.rpartition("/")
    mail = content_named(outer, files) if slash else None
    return dict(attachments_of(mail)[1]).get(inner) if mail is not None else None


def _attached(message: EmailMessage) -> Iterator[tuple[str, bytes]]:
    for part in message.walk():
        name = part.get_filename()
        adorns = part.get_content_disposition() == "inline" and part.get("Content-ID")
        if part.is_multipart() or not name or adorns:
            continue
        yield PurePosixPath(name.replace("\\", "/")).name, _content(part)


def _content(part: MIMEPart) -> bytes:
    content = part.get_payload(decode=True)
    if part.get_content_maintype() == "text" and isinstance(content, bytes):
        charset = part.get_content_charset() or "utf-8"
        try:
            return content.decode(charset, "replace").encode()
        except LookupError:
            return content
    return content if isinstance(content, bytes) else b""
