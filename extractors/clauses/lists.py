"""Lists inside an item: ``A) … B) …``, ``1) … 2) …``, and what stands before the first."""

from __future__ import annotations

import re

from extractors.clauses.heads import FIRST

_MARK = re.compile(
    r"(?:^|(?<=[\s.;:,)]))\(?([A-H]|[IVX]{1,4}|\d{1,2})(?:\)|\.\)|/(?= [A-Z])|\.(?= ?[A-Z][A-Z/]))\s*(?=\S)"
)
_ROMAN = ["I", "II", "III", "IV", "V", "VI", "VII", "VIII"]
_LATIN = list("ABCDEFGH")
#: A mark that belongs to the words before it: a set of clauses, a form, an article, a number.
_BELONGS = re.compile(
    r"(?:(?:CLAUSES?|\bI\.?C\.?C\.?|FORM|ART(?:ICLE)?S?|RISKS?)\s?\(|[\d)]\(|(?:\bOR|/|\bAND)\s?\()[A-Z]{1,4}\)?\.?\s*$|(?:\bNO\.|\bCLASS|\bTYPE|ARTICLES?|\bIN|\bWITHIN)\s?\(?\d{1,2}\)?\.?\s*$"
)
_HEADING = re.compile(
    r"^(?:(?:THE )?(?:SELLERS?|BENEFICIAR(?:Y|IES)|YOU) (?:WILL|MUST|SHALL|SHOULD|(?:IS|ARE) TO) (?:PRESENT|SUBMIT|PROVIDE) )?(?:THE |ALL |BELOW |FOLLOWING |SHIPPING |OTHER |SPECIAL |ADDITIONAL |FURTHER )*(?:DOCUMENTS?|CONDITIONS?|INSTRUCTIONS?|TERMS|REMARKS?)(?: (?:(?:ARE )?REQUIRED|(?:MUST |TO )BE PRESENTED|FOR PAYMENT|FOR NEGOTIATION|AND CONDITIONS))*(?: (?:ARE|IS))?(?: (?:AS FOLLOWS|AS UNDER|AS BELOW|AS LISTED BELOW))?$"
)
#: What stands before a list and says of each of its items the same.
_OPEN = re.compile(
    r"(?:\b(?:SHOW|SHOWING|STAT(?:E|ING)|INDICAT(?:E|ING)|MENTION(?:ING)?|BEAR(?:ING)?|QUOT(?:E|ING)|CERTIFY(?:ING)?|CONFIRM(?:ING)?|EVIDENC(?:E|ING)|DECLAR(?:E|ING)|ATTEST(?:ING)?|ADVIS(?:E|ING)|SPECIFY(?:ING)?|CONTAIN(?:ING)?|DETAILING|DETAILS)(?: THAT)?"
    r"|\bNOTIFY(?:ING)?(?: PART(?:Y|IES))?|\bCOVERING(?: RISKS?)?|\bTHAT|\bSTATEMENTS?|\bPARTICULARS|\bISSUED BY(?: EITHER)?|\bEXCEPT(?: FOR)?)(?:,? (?:THE )?(?:FOLLOWING|AS FOLLOWS|AS UNDER|AS BELOW)(?: DETAILS| PARTICULARS| INFORMATION| STATEMENTS?| PARTIES)?)?[ :-]*$"
)
_NOTIFIED = ("NOTIFY", "NOTIFYING", "NOTIFY PARTY", "NOTIFY PARTIES")
_MODAL = re.compile(r"\b(?:MUST|SHOULD|SHALL|ARE TO|IS TO)(?: BE)?[ :-]*$")
_STATES = re.compile(
    r"\b(?:MUST|SHALL|SHOULD|NOT|ALLOWED|ACCEPTABLE|PERMITTED|PROHIBITED|REQUIRED|WILL|TO BE)\b"
)


def sub_items(text: str) -> list[str]:
    """Cut a list apart where its letters or numbers run on; else return one piece.

    A letter alone at the start is a bullet and goes; a heading goes. What a sentence before
    the list says of all its items stays together with them.

    >>> sub_items("A)SIGNED INVOICE B)PACKING LIST"), sub_items("B) DRAFT")
    (['SIGNED INVOICE', 'PACKING LIST'], ['DRAFT'])
    >>> sub_items("COVERING ICC (A) OR (B)")
    ['COVERING ICC (A) OR (B)']
    >>> sub_items("INVOICE SHOWING: A) L/C NO. B) GROSS WEIGHT")
    ['INVOICE SHOWING L/C NO., GROSS WEIGHT']
    """
    marks = [m for m in _MARK.finditer(text) if not _BELONGS.search(text[: m.end()])]
    marks = _running(marks)
    if not marks:
        bullet = _MARK.match(text)
        return [text[bullet.end() :] if bullet and not bullet[1].isdigit() else text]
    ends = [m.start() for m in marks[1:]] + [len(text)]
    pieces = [_trimmed(text[m.end() : end]) for m, end in zip(marks, ends, strict=True)]
    before = text[: marks[0].start()].strip(" ,")
    if marks[0][1].isdigit() and not _OPEN.search(before) and not all(map(_stands_alone, pieces)):
        return [text]
    return [piece for piece in _with(before, pieces) if piece]


def _trimmed(piece: str) -> str:
    piece = piece.strip(" ,;")
    return piece if piece.endswith("NO.") else piece.strip(" .,;")


def _running(marks: list[re.Match[str]]) -> list[re.Match[str]]:
    """Return the marks of the longest list that runs on from its first letter or number."""
    best: list[re.Match[str]] = []
    for order in (_LATIN, _ROMAN, [str(n) for n in range(1, 40)]):
        run: list[re.Match[str]] = []
        for mark in marks:
            name = mark[1].lstrip("0")
            if name not in order:
                continue
            if run and order.index(name) == order.index(run[-1][1].lstrip("0")) + 1:
                run.append(mark)
            elif not run and (order.index(name) == 0 or name.isdigit()):
                run = [mark]
        # the first number of the item may have gone as its bullet
        second = bool(run) and run[0][1].isdigit() and int(run[0][1]) > 1 and ")" in run[0][0]
        if (len(run) > 1 or second) and len(run) > len(best):
            best = run
    return best


def _with(before: str, pieces: list[str]) -> list[str]:
    """Return the pieces together with what stands before the list."""
    if _HEADING.match(before.rstrip(": -")):
        return pieces
    if found := _MODAL.search(before):
        return [f"{before[: found.end()].strip(' :-')} {piece}" for piece in pieces]
    if before.rstrip(": -").endswith(_NOTIFIED):
        return [" ".join([before, *(f"{n}) {piece}" for n, piece in enumerate(pieces, 1))])]
    if _OPEN.search(before):
        return [f"{before.rstrip(' :-')} {', '.join(pieces)}"]
    return [before.strip(" :"), *pieces]


def _stands_alone(piece: str) -> bool:
    """Tell whether a numbered piece is an item of its own and not the rest of a sentence."""
    named = FIRST.search(piece)
    return (named is not None and named.start() < 45) or _STATES.search(piece) is not None
