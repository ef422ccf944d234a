"""Numbers of documents: invoice, contract, credit."""

from __future__ import annotations

import re

_MONTH = r"(?:JAN|FEB|MAR|APR|MAY|JUN|JUL|AUG|SEP|OCT|NOV|DEC)[A-Z]{0,6}\.?"
_ENDS = re.compile(
    r"\s+(?:DATED?|DTD|DT\.?|ISSUED?|OF|ON|DD\.?|日期|AND|PAGE|AMENDMENT|UNDER|L/C|BY|AT|ORIGINAL|COPY|E?-?TIN|BIN|IRC|VAT|LCAF?|GSTIN?|IEC|TAX|CONTRACT|INVOICE|S/C|P/O|H\.?S)\b.*|\s*日期.*"
    r"|[\s,;]+(?:\d{1,2}[\s\-./]?"
    + _MONTH
    + r"[\s\-.,/]*\d{2,4}|"
    + _MONTH
    + r"\s*\d{1,2}(?:ST|ND|RD|TH)?,?\s*\d{4}"
    r"|(?:19|20)\d{2}[-./]\d{1,2}[-./]\d{1,2}|\d{1,2}[-./]\d{1,2}[-./]\d{2,4}|\d{4}年.*)\s*$|\s*[(（].*"
    r"|(?<=\d)\s+/\s+.*|\s+[-–—]\s+[A-Z]{3,}\b.*|\s+[|·•]\s.*|\s+[\u4e00-\u9fff]{2,}.*",
    re.I | re.S,
)

#: What stands before a number under a caption in another language: «号码» over «No. 77-A».
_LEAD = re.compile(r"^(?:NO|NR|N°|NUMBER)\b\s*[.:：]?\s*(?=\S*\d)", re.I)
#: Where a number broke at a hyphen for want of room.
_BROKEN = re.compile(r"(?<=\w[-/])\s+(?=\d)")
_TENOR = re.compile(r"(?:AT\s+)?(?:\d+\s*(?:DAYS?|MONTHS?)|SIGHT)\b", re.I)


def reference(text: str) -> str | None:
    """Return the number of a document, without the date or the words that follow it.

    >>> reference("RT-2026/01 DATED 1 SEP 2026"), reference("HK 77-A  12 AUG 2026")
    ('RT-2026/01', 'HK 77-A')
    >>> reference("LC-77/26 - Invoice A-1"), reference("A-1 · 26 Sep 2026")
    ('LC-77/26', 'A-1')
    >>> reference("No. 77-A"), reference("IM-2026- 0771")
    ('77-A', 'IM-2026-0771')
    >>> reference("as agreed") is None
    True
    """
    bare = _ENDS.sub("", text.strip(), count=1).strip(" .,:;#-/")
    bare = _BROKEN.sub("", _LEAD.sub("", bare))
    if _TENOR.match(bare):  # «L/C 90 DAYS SIGHT NO. FI26LC0042817»
        named = re.search(r"\bNO\.?\s*[:：]?\s*(\S*\d\S*)$", bare, re.I)
        bare = named[1] if named else ""
    if bare.startswith("(") or len(bare) > 40 or not re.search(r"\d", bare):
        return None
    return bare or None
