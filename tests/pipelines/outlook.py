"""Mails as Outlook saves them, made from what is to be in them."""

from __future__ import annotations

import struct
from collections.abc import Sequence
from typing import NamedTuple

from tests.pages.compound import Way, compound


class Attached(NamedTuple):
    """A file, or a mail, that is attached; ``within`` is its name in the mail's own page."""

    name: str
    content: bytes | SavedMail
    within: str = ""


class SavedMail(NamedTuple):
    """The words of a mail, its page, and what is attached."""

    words: str
    page: bytes = b""
    attached: Sequence[Attached] = ()


def saved_by_outlook(mail: SavedMail, encoding: str = "utf-16-le") -> bytes:
    """Make a .msg file; in another encoding than that of today as the old ones were."""
    return compound(_streams(mail, (), encoding))


def _streams(mail: SavedMail, at: Way, encoding: str) -> dict[Way, bytes]:
    form = "001F" if encoding == "utf-16-le" else "001E"
    made = {
        (*at, "__properties_version1.0"): bytes(24 if at else 32),
        (*at, f"__substg1.0_1000{form}"): mail.words.encode(encoding),
        (*at, "__substg1.0_10130102"): mail.page,
    }
    for number, one in enumerate(mail.attached):
        folder = (*at, f"__attach_version1.0_#{number:08X}")
        is_mail = isinstance(one.content, SavedMail)
        made |= {
            (*folder, "__properties_version1.0"): bytes(8)
            + struct.pack("<III4x", 0x37050003, 6, 5 if is_mail else 1),
            (*folder, f"__substg1.0_3707{form}"): one.name.encode(encoding),
            (*folder, f"__substg1.0_3712{form}"): one.within.encode(encoding),
        }
        if isinstance(one.content, SavedMail):
            made |= _streams(one.content, (*folder, "__substg1.0_3701000D"), encoding)
        else:
            made[(*folder, "__substg1.0_37010102")] = one.content
    return made
