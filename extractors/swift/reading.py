"""Read every message in a file: one document for each, continuations joined."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from extractors.documents import Document
from extractors.evidence import Extraction
from extractors.pages.page import Page
from extractors.swift import messages as standard
from extractors.swift.amendments import read_amendment
from extractors.swift.answers import read_answer
from extractors.swift.credit import CONTINUATIONS, ISSUES, number_field, read_credit
from extractors.swift.layouts.tags import is_scanned
from extractors.swift.lines import Line, MessageText, text_lines
from extractors.swift.print_lines import print_lines
from extractors.swift.refusal import read_refusal, refuses
from extractors.swift.splitting import Message, best, split

#: Where messages come from: plain text with the name of its file, or printed pages.
Source = MessageText | Sequence[Page]

_APPLICATION = re.compile(
    r"^\W*APPLICATION\s+(?:FORM\s+)?(?:FOR|TO\s+(?:OPEN|ISSUE|ESTABLISH))\s+.{0,60}\b(?:CREDIT|L/C)\b"
    r"|^\W*(?:[\w/]+\s+){0,4}?(?:CREDIT|L/C)\s+APPLICATION(?:\s+FORM)?\W*$|开证申请书|开立信用证申请|信用证申请书",
    re.I,
)
#: A word without which nothing is one; a page has words, and is not laid out to look for it.
_APPLYING = re.compile("APPLICATION|申请", re.I)
_TITLE = 12  #: lines of a page among which its title stands
_ENOUGH = 6  #: fields of sound form that make a message beyond doubt
_FEWEST = 3  #: fewer fields of sound form make none
#: What a line begins with, or holds, if any layout could find a field in it.
_TAG_FIRST = re.compile(
    r"[\s|│¦]*(?:\(?[MOC]\)?[\s|]+|Field\s+|Tag\s+)?[:;：\[(<【「]?\s?F?[0-9OQlISBZ]{2}\s?[A-Za-z0-9]?(?!\w)",
    re.I,
)
_TAG_WITHIN = re.compile(
    r"(?<![\w/.-])\d\d(?:\s{0,2}[A-Z])?\s*:|(?:\*\s*|(?<!\s)\s{2,}|[|│¦]\s*)\d\d[A-Z]?(?:[\s|│¦]|$)"
)
#: A label without which no credit goes, where there are no tags.
_LABEL = re.compile(
    r"(?:^|\s)(?:DOC(?:UMENT|\.)?S?\s+REQUIRED|单据要求|应提交单据|应具备单据)\s*(?:[:：]|\s\s|$)",
    re.I,
)


#: A word without which no bank issues a credit in a letter.
_ISSUING = re.compile(
    r"\b(?:ISSUED?|OPEN(?:ED)?|ESTABLISH(?:ED)?)\b.{0,60}\b(?:IRREVOCABLE|DOCUMENTARY|CREDIT)\b|\bIRREVOCABLE\b.{0,60}\bCREDIT\b",
    re.I,
)


def recognise(source: Source) -> float:
    """Tell how surely something holds a message, from 0 to 1.

    A buyer's application for a credit has the same fields but is none.
    """
    lines = _lines(source)
    if not _may_hold_fields(lines):
        return 0.0
    score, fields = best(lines)
    sound = [f for f in fields if standard.known(f.tag) and standard.valid(f.tag, f.text)]
    tags = {f.base for f in fields}
    if "type" in tags and "20" in tags and any("{4:" in line.text for line in lines):
        return 1.0  # as the network carries it: few fields are enough
    if len(sound) < _FEWEST or not tags & {"20", "21", "27"}:
        return 0.0
    if any(_APPLICATION.search(line.text) for line in lines) and score < 1:
        return 0.2
    return score * min(len(sound) / _ENOUGH, 1.0)


def is_application(source: Source) -> bool:
    """Tell whether this is a buyer's application for a credit: it has its terms but is none."""
    if not isinstance(source, MessageText) and not any(
        _APPLYING.search(word.text) for page in source for word in page.words
    ):
        return False
    lines = [line for line in _lines(source) if line.text.strip()]
    return any(_APPLICATION.search(line.text) for line in lines[:_TITLE])


def read(source: Source) -> list[Extraction[Document]]:
    """Return a document for each message: credits, amendments, refusals, and others.

    What continues a credit or an amendment (MT701, MT708) is part of it already;
    amendments are not yet merged.
    """
    return _read(split(_lines(source)))


def read_together(sources: Iterable[Source]) -> list[Extraction[Document]]:
    """Read messages from several files, so that a continuation finds what it continues."""
    return _read([message for source in sources for message in split(_lines(source))])


def _lines(source: Source) -> list[Line]:
    if isinstance(source, MessageText):
        return text_lines(source)
    return print_lines(source)


def _may_hold_fields(lines: Iterable[Line]) -> bool:
    """Tell quickly whether as many lines as make a message could begin a field.

    On a scan a tag may be misread into anything, and a line may hold several.
    """
    found = 0
    for line in lines:
        if is_scanned(line) or "{4:" in line.text or _LABEL.search(line.text):
            return True
        if _ISSUING.search(line.text):
            return True
        found += bool(_TAG_FIRST.match(line.text)) or len(_TAG_WITHIN.findall(line.text))
    return found >= _FEWEST


def _read(messages: Sequence[Message]) -> list[Extraction[Document]]:
    found: list[Extraction[Document]] = []
    for group in _grouped(messages):
        kind = group[0].kind
        if kind in ISSUES or kind in CONTINUATIONS or kind == standard.LETTER:
            found.append(read_credit(group))
        elif kind in ("707", "708"):
            found.append(read_amendment(group))
        elif refuses(group[0]):
            found.append(read_refusal(group[0]))
        else:
            found.append(read_answer(group[0]))
    return found


def _grouped(messages: Sequence[Message]) -> list[list[Message]]:
    """Put continuations behind what they continue, in the order of their sequence."""
    groups: list[list[Message]] = []
    waiting: list[Message] = []
    for message in messages:
        if message.kind in CONTINUATIONS or message.kind == "708":
            waiting.append(message)
        else:
            groups.append([message])
    for message in sorted(waiting, key=lambda m: m.value("27") or ""):
        owner = next((group for group in groups if _continues(message, group[0])), None)
        if owner is None:
            groups.append([message])
        else:
            owner.append(message)
    return groups


def _continues(message: Message, first: Message) -> bool:
    if (CONTINUATIONS.get(message.kind) or "707") not in (
        first.kind,
        CONTINUATIONS.get(first.kind),
    ):
        return False
    ours, theirs = number_field(message), number_field(first)
    same = (
        bool(ours and theirs)
        and ours is not None
        and theirs is not None
        and (ours.text.strip() == theirs.text.strip())
    )
    return same and message.value("26E") == first.value("26E")
