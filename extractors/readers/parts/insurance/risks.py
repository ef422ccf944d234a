"""The conditions of an insurance document: which risks are covered, which clauses apply."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from extractors.layout import Segment
from extractors.readers.parts.prose import Prose

#: How risks are named, in whatever book of clauses.
_RISK = (
    r"(?:INSTITUTE\s+(?:CARGO|WAR|STRIKES?|FROZEN|BULK|COMMODITY|COAL|TIMBER|JUTE|RUBBER|MALICIOUS|THEFT)[\w\s]*?(?:CLAUSES?|CARGO)|\bI\.?C\.?C\.?\s*\(?[\"'“]?(?:A(?:IR)?|B|C)\b"
    r"|\bALL\s+RISKS?\b|\bWAR\b|\bSTRIKES?\b|\bRIOTS?\b|CIVIL\s+COMMOTIONS?|\bS\.?\s?R\.?\s?C\.?\s?C\b|\bI\.?[WS]\.?C\b|\bW\.?\s?P\.?\s?A\b|\bW\.?A\b(?:\.|\s+CLAUSE)"
    r"|\bF\.?\s?P\.?\s?A\b|PARTICULAR\s+AVERAGE|\bT\.?\s?P\.?\s?N\.?\s?D\b|\bTHEFT\b|PILFERAGE|NON-?\s?DELIVERY|\bF\.?W\.?R\.?D\b|FRESH\s*(?:AND/OR\s+RAIN\s+)?WATER"
    r"|RAIN\s*(?:WATER)?\s*DAMAGE|\bSHORTAGE\b|\bBREAKAGE\b|\bLEAKAGE\b|\bHOOK\b|\bRUST(?:ING)?\b|\bODOU?R\b|TAINT|\bSWEAT(?:ING)?\b|\bHEATING\b|\bSPONTANEOUS\s+COMBUSTION"
    r"|INTERMIXTURE|CONTAMINATION\s+RISKS?|MALICIOUS\s+DAMAGE|TERRORISM(?:\s+RISKS?)?\b|JETTISON|WASHING\s+OVERBOARD|ON\s+DECK\s+RISKS?|MARINE\s+RISKS?|AIR\s+TRANSPORTATION\s+RISKS?|OVERLAND\s+TRANSPORTATION\s+(?:ALL\s+)?RISKS?"
    r"|一切险|水渍险|平安险|战争险|罢工险|偷窃|短量险|渗漏|破碎|锈损|钩损|串味|淡水雨淋|受潮受热)"
)
_NAMED = re.compile(_RISK, re.I)
_CLAUSE = re.compile(
    r"\bCLASSIFICATION\b|\bRADIOACTIVE\b|\bCYBER\b|\bSANCTION|\bTERMINATION\b|\bREPLACEMENT\b|WAREHOUSE[\s-]+TO[\s-]+WAREHOUSE|\bW/W\b|\bDEDUCTIBLE|\bEXCESS\b|\bFRANCHISE\b"
    r"|^\W*IRRESPECTIVE|\bI\.?O\.?P\b|\bEXCLUSION\b|\bTRANSIT\s+CLAUSE|TRANS-?S?HIPMENT|仓至仓|免赔",
    re.I,
)
_EXCLUDED = re.compile(
    r"\b(?:EXCLUD\w+|EXCL\.|EXCEPT(?:ING)?|NOT\s+(?:COVER\w+|INSURED|INCLUD\w+)|WITHOUT)\b|不承保|除外",
    re.I,
)
_NOT_AFTER = re.compile(r"\b(?:EXCLUDED|NOT\s+(?:COVERED|INSURED|INCLUDED))\b|除外", re.I)
_LEAD = re.compile(
    r"^[\s\W]*(?:(?:\(?\d{1,2}[.)]|(?-i:[a-z])[.)]|THIS\s+INSURANCE\s+COVERS?|COVERING|COVERS?|COVERED|SUBJECT\s+TO(?=\s+(?:THE\s+)?(?:INSTITUTE|I\.?C\.?C))|AGAINST|INCLUDING|INCLUDES|INCL\.?|PLUS|AND\s+ALSO|AND|ALSO|WITH|RISKS?\s+COVERED\s*[:：]?|CLAUSES?\s*[:：]|TERMS\s*[:：]|CONDITIONS?\s*[:：]|承保|加保|及|和)(?=[\s:：\"'“]|(?<=[.)保及和]))[\s:：+•*-]*)+",
    re.I,
)
_PARTS = re.compile(
    r"\s*(?:[;；。、+&]|,(?=\s)|，|(?<!\d)/(?=\s*[A-Z])|(?<!\.[A-Z])\.(?=\s+[A-Z\d])|\n|\bPLUS\b|\bINCLUDING\b|\bINCL\.|\bINCLUDES\b|\bAND\s+ALSO\b|\bTOGETHER\s+WITH\b|\bAND(?!/OR)\b|"
    r"(?=\bAS\s+PER\b)|(?=\bSUBJECT\s+TO\b)|(?=\bACCORDING\s+TO\b)|(?=\bIN\s+ACCORDANCE\b)|(?=\b(?:EXCLUDING|EXCEPT|EXCL\.))|(?=[(（]?\bWAREHOUSE\s+TO\b)|(?=[(（]?\bIRRESPECTIVE\b)|(?<=险)[及和与](?=\w)|(?=[(（]\s*INCL))\s*",
    re.I,
)
_TIED = re.compile(r"\bAS\s+PER\b|\bACCORDING\s+TO\b|\bIN\s+ACCORDANCE\b", re.I)
#: Riots and commotions go with strikes, pilferage with theft: one risk, one name.
_GOES_ON = re.compile(
    r"^\W*(?:RIOTS?|CIVIL\s+COMMOTIONS?|PILFERAGE|NON-?\s?DELIVERY|WASHING\s+OVERBOARD|RAIN)\b",
    re.I,
)
_EDITION = re.compile(
    r"^\W*(?:\(?\s*(?:DATED\s+|ED(?:ITION)?\.?\s+)?\d{1,2}[./]\d{1,2}[./]\d{2,4}\W*|(?:CL\.?|CLAUSE)\s*\d{2,4}\W*|\(?(?:19|20)\d{2}(?:\s+EDITION)?\W*)$",
    re.I,
)


class Condition(NamedTuple):
    """One condition as printed: a risk that is covered, or any other clause."""

    segments: tuple[Segment, ...]
    text: str
    risk: bool


def conditions_in(segments: Sequence[Segment]) -> list[Condition]:
    """Part printed conditions, a list or a running text, into risks and clauses.

    A risk that is named to be excluded is no risk covered but a clause, as are editions of
    clauses, excesses, and how far the cover reaches.
    """
    prose = Prose(segments)
    starts = _line_starts(segments)
    found: list[Condition] = []
    for start, end in _joined(prose.text, list(_spans(prose.text, starts))):
        text = prose.text[start:end]
        parts = prose.part(start, end)
        if parts and re.search(r"[^\W\d_]", text):
            found.append(Condition(tuple(parts), text, _is_risk(text)))
    return found


def _is_risk(text: str) -> bool:
    """Tell whether a risk is covered; what brackets exclude from it is no part of its name."""
    bare = re.sub(r"[(（][^()（）]*[)）]", " ", text) if _NAMED.match(text) else text
    return bool(
        _NAMED.search(text)
        and not _CLAUSE.search(text)
        and not _EXCLUDED.search(bare)
        and not _TIED.match(text)
    )


def _line_starts(segments: Sequence[Segment]) -> set[int]:
    """Return where lines begin that open a new condition: the one before is not broken off."""
    starts: set[int] = set()
    place = 0
    wide = max((s.box.x1 for s in segments), default=0.0)
    for before, segment in zip([None, *segments], segments, strict=False):
        if before is not None:
            full = before.box.x1 > wide - 0.12 * (wide - before.box.x0)
            broken = re.search(
                r"(?:,|\b(?:AND|OF|THE|AS|PER|TO|INSTITUTE|DATED|CARGO|WAR|MARINE))\s*$",
                before.text,
                re.I,
            ) and not re.fullmatch(r"\W*(?:MARINE|WAR)\W*", before.text, re.I)
            opens = re.match(
                r"\W*(?:\d{1,2}[.)]|INSTITUTE\b|I\.?C\.?C\b|WAREHOUSE|ALL\s+RISKS|WAR\b|STRIKES?\b|INCLUDING\b|COVERING\b|EXCESS|DEDUCTIBLE)",
                segment.text,
                re.I,
            )
            if (not full or opens) and not broken and not _opened(before.text):
                starts.add(place)
        place += len(segment.text) + 1
    return starts


def _opened(text: str) -> bool:
    """Tell whether a bracket is left open."""
    return text.count("(") > text.count(")")


def _spans(text: str, starts: set[int]) -> Iterator[tuple[int, int]]:
    """Yield where each condition begins and ends."""
    cuts = sorted(starts | {0, len(text)})
    for low, high in pairwise(cuts):
        here = low
        depth_free = _outside_brackets(text, low, high)
        for part in depth_free:
            if part.start() > here:
                yield from _trimmed(text, here, part.start())
            here = part.end()
        yield from _trimmed(text, here, high)


def _outside_brackets(text: str, low: int, high: int) -> list[re.Match[str]]:
    return [
        m
        for m in _PARTS.finditer(text, low, high)
        if not _opened(text[low : m.start()]) and _parts_here(text, low, m, high)
    ]


def _parts_here(text: str, low: int, cut: re.Match[str], high: int) -> bool:
    """Tell whether a cut parts two conditions and not the words of one."""
    after = text[cut.end() : high]
    if cut[0].strip().upper() in (",", "&", "/", "AND", "+"):
        bare = _LEAD.sub("", after)
        if _GOES_ON.match(bare) or _EXCLUDED.search(text[low : cut.start()]):
            return False
        begins = (
            _NAMED.match(bare)
            or _CLAUSE.match(bare)
            or re.match(r"(?:INSTITUTE|W\.?P|OCEAN)\b", bare, re.I)
        )
        tied = _TIED.search(text[low : cut.start()])
        return bool(begins) and not (tied and not re.match(r"(?:WAR|STRIKE|ALL)", bare, re.I))
    return True


def _trimmed(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    lead = _LEAD.match(text[start:end])
    start += lead.end() if lead else 0
    bare = text[start:end]
    bare = re.sub(r"[\s,;]+(?:BUT|AND|ALSO|OR|WITH|THE|FROM|INCLUDING)\s*$", "", bare, flags=re.I)
    stripped = bare.strip(" \t,;:：；，。、\"'“”•*-").lstrip(".")
    if not re.search(r"\b[A-Z]\.[A-Z]\.$", stripped):
        stripped = stripped.rstrip(".")
    if stripped.startswith(("(", "（")) and not re.search(r"[)）]\s*\S", stripped):
        stripped = stripped.strip("()（） ")
    elif stripped.count(")") > stripped.count("("):
        stripped = stripped.rstrip(" )")
    if stripped:
        begin = start + bare.find(stripped)
        yield begin, begin + len(stripped)


def _joined(text: str, spans: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """Give an edition such as «1/1/09» to the clause that it belongs to."""
    joined: list[tuple[int, int]] = []
    for start, end in spans:
        if joined and _EDITION.match(text[start:end]):
            joined[-1] = (joined[-1][0], end)
        else:
            joined.append((start, end))
    return joined
