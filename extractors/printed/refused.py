"""Refusals as banks word them outside field 77J: in a free message or in a letter.

What is refused stands as a list after words that announce it, or in the very sentence that
refuses. It ends where the bank says what becomes of the documents.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

#: A span of letters in a text.
Span = tuple[int, int]

_REFUSES = re.compile(
    r"\b(?:REFUS(?:E|ES|ED|AL|ING)|REJECT(?:S|ED|ION)?|DISHONOU?R(?:ED)?"
    r"|(?:UNABLE|NOT\s+IN\s+A\s+POSITION|REGRET\w*)\s+(?:\w+\s+){0,6}?(?:TAKE\s+UP|ACCEPT|HONOU?R|PAY)"
    r"|(?:CANNOT|CAN\s+NOT|DO\s+NOT|WILL\s+NOT|COULD\s+NOT)\s+(?:TAKE\s+UP|ACCEPT|HONOU?R|PAY|EFFECT\s+PAYMENT)"
    r"|NOT\s+(?:BEEN\s+)?(?:TAKEN\s+UP|ACCEPTED|HONOU?RED)|(?:WITHHOLD|DECLINE)\w*\s+(?:TO\s+)?(?:PAY\w*|HONOU?R|ACCEPT\w*))\b"
    r"|拒付|拒绝(?:承付|付款|接受)|不予(?:承付|付款|接受)",
    re.I,
)
_DISCREPANT = re.compile(r"\bDISCREPAN|\bIRREGULARIT|\bNON-?\s?COMPL|不符点|不符之处", re.I)
_PRESENTED = re.compile(r"\b(?:DOCUMENTS?|DOCS|PRESENTATION|DRAWING)\b|单据|交单", re.I)
_REASONS = re.compile(r"\bREASONS?\b|\bGROUNDS?\b", re.I)
_OF_CREDIT = re.compile(r"\b[LD]\s*/?\s*C\b|\bCREDIT\b|信用证|UCP|\bART(?:ICLE)?\.?\s*16\b", re.I)
#: What announces a list: a line or sentence that ends in a colon.
_ANNOUNCED = re.compile(
    r"(?:\b(?:DISCREPANC(?:Y|IES)|IRREGULARIT(?:Y|IES)|REASONS?|GROUNDS?|FOLLO\w*|AS\s+BELOW)\b|不符点|如下)[^\n:：]{0,90}(?:\n[^\n:：]{0,60})?[:：][ \t]*",
    re.I,
)
#: A caption is shorter than a sentence that announces something.
_SENTENCE = 25
#: What gives the reasons in the sentence itself.
_BECAUSE = re.compile(
    r"\b(?:BECAUSE(?:\s+OF)?|SINCE|(?<!\bSUCH\s)AS\s+(?=THE\b)|DUE\s+TO|ON\s+THE\s+GROUNDS?\s+THAT|FOR\s+THE\s+REASONS?\s+THAT|IN\s+THAT|BY\s+REASON\s+OF|原因是|因为)\s*",
    re.I,
)
#: Where the list ends: what becomes of the documents, what is asked, and how letters close.
_DISPOSED = re.compile(
    r"(?m)(?:^|(?<=[.;。；])\s+)\W*(?:(?:THE\s+|ALL\s+|YOUR\s+)?(?:DOCUMENTS?|DOCS)\s+(?:ARE|WILL|REMAIN|HAVE|BEING)\b|(?:IN\s+THE\s+MEAN\s*TIME,?\s+)?(?:WE|THEY)\s+(?:ARE\s+|WILL\s+|SHALL\s+|NOW\s+)?(?:HOLD|HOLDING|RETURN\w*|KEEP\w*|RETAIN\w*|HAVE\s+(?:CONTACTED|REFERRED|APPROACHED)|CONTINUE|RESERVE|AWAIT|SHALL|WILL)\b"
    r"|HOLDING\s+(?:THE\s+)?(?:DOCUMENTS?|DOCS)|PLEASE\b|PLS\b|KINDLY\b|AWAITING\b|(?:BEST\s+|KIND\s+)?REGARDS|YOURS\b|APPLICANT\s+(?:HAS|IS)\b|THIS\s+(?:NOTICE|ADVICE|MESSAGE)\b|(?:YOU|YR)\s+(?:MAY|ARE)\b|DISPOSAL\b|OUR\s+(?:FEE|CHARGES)\b|FOR\s+AND\s+ON\b"
    r"|(?:全套)?单据(?:现|将|由|暂)|我行(?:将|现|已|保)|请(?:贵|告|速)|特此)",
    re.I,
)
_MARK = re.compile(
    r"(?:^|(?<=[\n;；.。])|(?<=[:：][ \t])|(?<=[:：]))[ \t]*(?:(?:NO\.?\s*)?\(?(?P<n>\d{1,2}|[A-Z]|[ivx]{1,4})\s*(?:[.)、:]\)?(?!\d)|[-/](?=\s*[A-Z])|[ \t]*(?=\n))|(?P<sign>[-+*•·/–—◦▪○]))\s*",
    re.I,
)
_ROMAN = ("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII")
_BETWEEN = re.compile(
    r"\s*(?:;|；|\.\s+(?=[A-Z])|,?\s+and\s+(?:that\s+|also\s+)?(?=(?:the|no|that)\b)|,\s+(?=the\b)|，(?=\S))\s*",
    re.I,
)
_KEPT = re.compile(
    r"(?:\b(?:WE\s+)?(?:ARE\s+)?HOLD(?:ING)?|\bHELD|\bREMAIN\w*|\bDISPOSAL|\bRETURN\w*|\bWAIVER|\bPENDING|\bAT\s+YOUR\s+RISK|单据(?:现|将|由|暂)|退单|保留|持单)[^.\n。]*",
    re.I,
)
_CREDIT_NUMBER = re.compile(
    r"\b(?:L\s*/?\s*C|D\s*/?\s*C|(?:DOCUMENTARY\s+|LETTER\s+OF\s+)?CREDIT)\s*(?:NO\b\.?|NUMBER|REF\w*)?\s*[.:#]*\s*(?P<number>(?=[A-Z0-9/-]*\d)[A-Z0-9][A-Z0-9/-]{4,34})\b",
    re.I,
)


def refuses(text: str) -> bool:
    """Tell whether a text refuses documents under a credit.

    >>> refuses("WE REFUSE THE DOCUMENTS UNDER L/C 77 FOR THE FOLLOWING DISCREPANCIES: ...")
    True
    >>> refuses("A DISCREPANCY FEE WILL BE DEDUCTED FROM ANY DRAWING UNDER THIS CREDIT")
    False
    """
    spoken = (_REFUSES, _PRESENTED, _OF_CREDIT)
    why = (_DISCREPANT, _BECAUSE, _REASONS)
    return all(words.search(text) for words in spoken) and any(words.search(text) for words in why)


def points(text: str) -> list[Span]:
    r"""Return where each thing stands that a bank objects to.

    >>> text = "WE REFUSE FOR THESE DISCREPANCIES:\n1. LATE SHIPMENT\n2. DRAFT NOT\nSIGNED\nDOCS ARE HELD"
    >>> [text[a:b] for a, b in points(text)]
    ['LATE SHIPMENT', 'DRAFT NOT\nSIGNED']
    """
    if (listed := _listed(text)) is not None:
        return list(_items(text, *listed))
    refused = _REFUSES.search(text)
    because = _BECAUSE.search(text, refused.start()) if refused else None
    if because is None:
        return []
    end = min(
        (found.start() for found in _DISPOSED.finditer(text, because.end())), default=len(text)
    )
    marked = list(_counted(_MARK.finditer(text, because.end(), end)))
    if len(marked) > 1:
        return list(_items(text, because.end(), end))
    return list(_parts(text, because.end(), end, _BETWEEN))


def kept(text: str) -> Span | None:
    """Return where a bank says what becomes of the documents."""
    found = _KEPT.search(text)
    return found.span() if found else None


def items(text: str) -> list[Span]:
    """Return the items of a list that are marked; nothing of one without marks."""
    return list(_items(text, 0, len(text))) if _MARK.search(text) else []


def credit_number(text: str) -> Span | None:
    """Return where the number of the credit stands: «RE OUR L/C NZH26IM004417»."""
    found = _CREDIT_NUMBER.search(text)
    return found.span("number") if found else None


def _listed(text: str) -> Span | None:
    """Return where the list of discrepancies stands, if something announces one."""
    for announced in _ANNOUNCED.finditer(text):
        start = announced.end()
        begun = text.rfind("\n", 0, announced.start()) + 1
        broken = text.find("\n", begun, start)
        if 0 <= broken - begun < _SENTENCE and announced[0].isascii():
            continue  # a title, and the caption under it
        end = min((f.start() for f in _DISPOSED.finditer(text, start)), default=len(text))
        if text[start:end].strip():
            return start, end
    return None


def _items(text: str, start: int, end: int) -> Iterator[Span]:
    marks = list(_counted(_MARK.finditer(text, start, end)))
    if not marks:
        yield from _parts(text, start, end, re.compile(r"\n|;|；"))
        return
    ends = [*(found.start() for found in marks[1:]), end]
    for found, stop in zip(marks, ends, strict=True):
        yield from _trimmed(text, found.end(), stop)


def _counted(marks: Iterable[re.Match[str]]) -> Iterator[re.Match[str]]:
    """Yield the marks that are like the first; numbers and letters only as they count on."""
    first: str | None = None
    last = 0
    for found in marks:
        sign = (found["n"] or found["sign"]).upper()
        if first is None and (not sign.isalnum() or 1 in _places(sign)):
            first = sign
        if first is None:
            continue
        if not sign.isalnum():
            if sign == first:
                yield found
        elif first.isalnum() and last + 1 in _places(sign):
            last += 1
            yield found


def _places(sign: str) -> set[int]:
    """Return the places that a mark may have in its list: 2 for «2», «B» and «ii»."""
    if sign.isdigit():
        return {int(sign)}
    letter = {ord(sign) - ord("A") + 1} if len(sign) == 1 else set()
    return letter | ({_ROMAN.index(sign) + 1} if sign in _ROMAN else set())


def _parts(text: str, start: int, end: int, between: re.Pattern[str]) -> Iterator[Span]:
    for found in between.finditer(text, start, end):
        yield from _trimmed(text, start, found.start())
        start = found.end()
    yield from _trimmed(text, start, end)


def _trimmed(text: str, start: int, end: int) -> Iterator[Span]:
    while start < end and text[start] in " \n\t":
        start += 1
    while end > start and text[end - 1] in " \n\t;.,；。，":
        end -= 1
    if end > start:
        yield start, end
