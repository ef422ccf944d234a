"""Shipping marks (ISBP 821 A32-A34)."""

from __future__ import annotations

import re

from checkers.comparing.containers import containers_in
from checkers.comparing.verdict import SAME, Verdict, different, tolerated, unknown
from checkers.comparing.words.spelling import squeezed, tidy
from checkers.comparing.words.typing_errors import slip

_NONE = re.compile(r"^\W*(?:N\s*/?\s*M|NO\s+MARKS?|NIL|NONE|无唛头?)\W*$")
_ELSEWHERE = re.compile(r"^\W*(?:(?:MARKS? )?(?:AS PER|SEE|REFER TO|DITTO|ATTACHED)\b|详见|同上)")
_HEADING = re.compile(r"^(?:SHIPPING\s+)?MARKS?(?:\s*(?:AND|&)\s*(?:NOS?|NUMBERS?)\.?)?\s*:?\s*")
_ELEMENT = re.compile(r"[\n/;,]+|\s{2,}")
_NUMBERED = re.compile(
    r"\b(?:C\s*/?\s*)?(?:CTNS?|CARTONS?|CASES?|BAGS?|PKGS?|P)?\s*/?\s*\.?\s*NOS?\s*\.?\s*:?\s*(\d+)\s*(?:-|TO|~)\s*(UP|\d+|\?+|N)\b"
)


def same_marks(credit: str, shown: str) -> Verdict:
    r"""Compare the marks that a document shows with those of the credit.

    All elements of the credit's marks have to be there, in any order; a document may add
    to them, and may show container numbers in the place of marks. «No. 1-up» is met by
    the numbers actually used.

    >>> same_marks("ABC/DUBAI/NO.1-UP", "NO. 1-500\nABC\nDUBAI\nG.W. 12 KGS").same
    True
    >>> same_marks("ABC/DUBAI/NO.1-UP", "ABC/DOHA/NO.1-UP").reason
    'marks: «DUBAI» of the credit is not shown'
    >>> same_marks("ABC/DUBAI/NO.1-UP", "AS PER INVOICE NO. 26-01").same
    True
    """
    if _NONE.match(tidy(credit)) or not tidy(credit):
        return SAME
    flat = tidy(shown)
    if not flat or squeezed(credit) == squeezed(shown):
        return SAME
    if _ELSEWHERE.match(flat) or _ELSEWHERE.match(tidy(credit)):
        return tolerated("ISBP 821 A32", "marks by reference", "唛头援引其他单据")
    if _only_containers(flat):
        return tolerated(
            "ISBP 821 A34", "container numbers in the place of marks", "以集装箱号代替唛头"
        )
    if _NONE.match(flat):
        return different(
            f"marks: credit says {tidy(credit)}, document says {flat}",
            f"唛头：信用证为 {tidy(credit)}，单据为 {flat}",
        )
    whole = squeezed(shown)
    missing = [e for e in _elements(credit) if not _has(whole, flat, e)]
    if not missing:
        return SAME
    first = missing[0]
    if any(slip(first, e) == "name" for e in _elements(shown)) or "?" in flat:
        return unknown(f"marks: «{first}» may be misspelt", f"唛头：「{first}」拼写可疑")
    return different(
        f"marks: «{'», «'.join(missing)}» of the credit is not shown",
        f"唛头：缺少「{'」「'.join(missing)}」",
    )


def unmarked(shown: str) -> bool:
    """Whether a document says that there are no marks: N/M.

    >>> unmarked("N/M"), unmarked("ABC/DUBAI")
    (True, False)
    """
    return bool(_NONE.match(tidy(shown)))


def _elements(marks: str) -> list[str]:
    found = []
    for line in marks.upper().splitlines():
        plain = _HEADING.sub("", tidy(line))
        for number in _NUMBERED.finditer(plain):
            found.append(number[0])
        plain = _NUMBERED.sub("\n", plain)
        found += [e.strip(" .'\"()<>") for e in _ELEMENT.split(plain)]
    return [e for e in found if e and any(s.isalnum() for s in e)]


def _has(whole: str, flat: str, element: str) -> bool:
    if number := _NUMBERED.search(element):
        ranges = [(m[1], m[2]) for m in _NUMBERED.finditer(flat)]
        ranges += re.findall(r"\b(\d+)\s*(?:-|TO|~)\s*(UP|\d+)\b", flat)
        return any(
            a == number[1] and (number[2] in {"UP", "N"} or b == number[2]) for a, b in ranges
        )
    return squeezed(element) in whole


def _only_containers(flat: str) -> bool:
    found = containers_in(flat)
    rest = re.sub(r"[A-Z]{3}[UJZ][\s-]?\d{6}[\s/-]?\d", " ", flat)
    rest = re.sub(r"\b(?:CONTAINER|CNTR|SEAL)S?\b|\bNOS?\b|[A-Z]{0,6}\d{4,}|[\W_]", " ", rest)
    return bool(found) and not rest.split()
