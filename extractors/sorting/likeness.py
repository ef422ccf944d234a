"""Whether two readings are of one paper, of two versions of it, or of two papers."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator, Mapping
from typing import Literal

from rapidfuzz.distance import Indel

from extractors.documents import (
    Carriage,
    CertificateOfOrigin,
    Contract,
    Document,
    Draft,
    InspectionCertificate,
    InsuranceDocument,
    Invoice,
    Money,
    PackingList,
    Party,
)
from extractors.evidence import Extraction
from extractors.layout import squeezed
from extractors.sorting.marks import is_mark

Likeness = Literal["same", "version", "different"]

#: Papers that have one number each, so that another with the number is the same or a version.
_NUMBERED = (
    Invoice,
    Money,
    PackingList,
    Draft,
    Carriage,
    InsuranceDocument,
    CertificateOfOrigin,
    InspectionCertificate,
    Contract,
)
#: What one impression of a paper may have and another not, and what is compared otherwise.
_LEFT_OUT = frozenset(
    "text title number lines corrections signed signed_by signed_as principal endorsement original_for".split()  # noqa: SIM905
)
#: Letters that recognition takes for figures.
_CONFUSED = str.maketrans("OQDILSBZG", "000115826")
#: Recognised words are the same if so many of their letters are.
_RECOGNISED = 0.8


def likeness(one: Extraction[Document], other: Extraction[Document]) -> Likeness:
    """Tell what two documents are to one another.

    They are one paper if kind, title and number are the same and no value differs; two
    versions if kinds, titles and numbers that no two papers share are the same and a value
    differs. A paper without a number is only ever the same if all that it says is.
    """
    ours, theirs = one.document, other.document
    scanned = "ocr" in (one.method, other.method)
    titles = _title(ours), _title(theirs)
    one_set = isinstance(ours, Carriage) and not all(titles)  # a sheet of a set may have none
    if ours.type != theirs.type or not (one_set or _same(*titles, scanned)):
        return "different"
    numbers = [squeezed(str(d.__dict__.get("number") or "")) for d in (ours, theirs)]
    if not numbers[0] or numbers[0] != numbers[1]:
        return "same" if _says_the_same(one, other, scanned) else "different"
    if not any(differences(one, other)):
        return "same"
    return "version" if isinstance(ours, _NUMBERED) else "different"


def differences(
    one: Extraction[Document], other: Extraction[Document]
) -> Iterator[tuple[str, object, object]]:
    """Yield the fields that both documents state and that differ, with both values.

    Values of pages that were recognised may differ by what recognition confuses. Lines may be
    read otherwise on another impression; what they come to counts where a total is missing.
    """
    scanned = "ocr" in (one.method, other.method)
    theirs = other.document.__dict__
    for field, value in _stated(one.document.__dict__).items():
        said = theirs.get(field)
        if said not in (None, (), "") and not _same(_said(value), _said(said), scanned):
            yield field, value, said
    if not all(x.document.__dict__.get("total") for x in (one, other)):
        ours, other_sum = _sum_of_lines(one.document), _sum_of_lines(other.document)
        if ours and other_sum and not _same(ours, other_sum, scanned):
            yield "lines", ours, other_sum


def _sum_of_lines(document: Document) -> str:
    """Return what the amounts of all lines come to; nothing if one was not read."""
    amounts = [line.__dict__.get("amount") for line in document.__dict__.get("lines") or ()]
    read = [amount for amount in amounts if isinstance(amount, Money)]
    alike = len(read) == len(amounts) and len({amount.currency for amount in read}) == 1
    return f"{read[0].currency} {sum(amount.amount for amount in read):.2f}" if alike else ""


def later(one: Extraction[Document], other: Extraction[Document]) -> bool:
    """Tell whether one document is dated after the other."""
    days = [x.document.__dict__.get("date") for x in (one, other)]
    return isinstance(days[0], dt.date) and isinstance(days[1], dt.date) and days[0] > days[1]


def _says_the_same(one: Extraction[Document], other: Extraction[Document], scanned: bool) -> bool:
    if any(differences(one, other)):
        return False
    words = [
        " ".join(word for word in x.document.text.split() if not is_mark(word))
        for x in (one, other)
    ]
    return _same(words[0], words[1], scanned)


def _stated(fields: Mapping[str, object]) -> dict[str, object]:
    return {
        name: value
        for name, value in fields.items()
        if name not in _LEFT_OUT and value not in (None, (), "")
    }


def _title(document: Document) -> str:
    words = (document.__dict__.get("title") or "").split()
    return " ".join(word for word in words if not is_mark(word) and not _ABOUT.fullmatch(word))


_ABOUT = re.compile(r"\W*(?:REVISED|CORRECTED|AMENDED|FINAL|更正|修改)\W*", re.I)


def _said(value: object) -> str:
    """Return what a value says; of a party its name, for an address may be cut short."""
    if isinstance(value, Party):
        return str(value.__dict__.get("name") or "")
    if isinstance(value, tuple):
        return " ".join(_said(part) for part in value)
    return str(value)


def _same(one: str, other: str, scanned: bool) -> bool:
    """Tell whether two texts are the same, or as good as the same where one was recognised."""
    a, b = squeezed(one), squeezed(other)
    if a == b:
        return True
    return (
        scanned
        and _figures(a) == _figures(b)
        and (Indel.normalized_similarity(a, b) >= _RECOGNISED)
    )


def _figures(text: str) -> str:
    """Return the figures of a text, with the letters among them that stand for figures.

    >>> _figures("USD864OO"), _figures("USD86400")
    ('86400', '86400')
    """
    return "".join(
        re.sub(r"\D", "", word.translate(_CONFUSED))
        for word in re.findall(r"\d[\dOQDILSBZG]*", text)
    )
