"""The words under a signature on a paper of carriage: who signs, as what, and for whom."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from extractors.layout import Segment
from extractors.printed.firms import LEGAL_FORM

_WHO = r"(?:THE\s+)?(?P<whose>(?:CONTRACTING\s+|ISSUING\s+|ACTUAL\s+)?CARRIERS?|MASTER|OWNERS?|CHARTERERS?|MULTIMODAL\s+TRANSPORT\s+OPERATOR|MTO)\b"
AGENT = re.compile(
    r"(?:\b(?:AS|ACTING\s+AS|BY\s+(?:ITS|THEIR|HIS))\s+(?:AUTHORI[SZ]ED\s+|FORWARDING\s+|SHIPPING\s+)?AGENTS?\b(?:\(S\))?(?:\s+ONLY)?"
    r"|(?<![A-Z])(?<!DELIVERY )(?<!DISCHARGE )(?<!HIS )(?<!ITS )(?<!THEIR )(?<!ANY )(?:AUTHORI[SZ]ED\s+)?AGENTS?\b(?=\s+(?:FOR(?!\s+(?:DELIVERY|RELEASE|FAILURE|LOSS|DAMAGE)\b)|OF|ON\s+BEHALF\s+OF)\b)|\(\s*(?:AS\s+)?AGENTS?\s*\))[\s,:]*"
    rf"(?:(?:FOR\s+AND\s+ON\s+BEHALF\s+OF|ON\s+BEHALF\s+OF|FOR|OF)\s*:?\s*(?:{_WHO})?[\s,:;\"“'‘’.\-–(]*(?P<name>[A-Z][^\n]*)?)?",
    re.I,
)
_BEHALF_AGENT = re.compile(
    rf"\b(?:FOR\s+AND\s+ON\s+BEHALF\s+OF|ON\s+BEHALF\s+OF|FOR)\s+(?:{_WHO})[\s,:;\-]*(?P<name>.*?)[\s,]*\b(?:BY\s+)?AS\s+AGENTS?\b",
    re.I,
)
AS = re.compile(
    r"(?:(?<![A-Z])(?:AS\s+(?:THE\s+|AN?\s+)?|\(\s*(?:AS\s+)?)|,\s*THE\s+)(?P<what>CONTRACTING\s+CARRIER|CARRIER|MASTER|OWNERS?|CHARTERERS?|MULTIMODAL\s+TRANSPORT\s+OPERATOR)\b"
    r"(?!\s+(?:NOT|SHALL|WILL|IS|HAS|MAY|ASSUMES|ACCEPTS)\b)",
    re.I,
)
_MASTER = re.compile(
    r"^\W*(?:THE\s+)?(?:MASTER|CAPTAIN)\W*$|^\W*(?:THE\s+)?MASTER\s*,\s*(?:M|S|VESSEL)\b|\b(?:MASTER|CAPTAIN)\s+OF\s+(?:THE\s+)?(?:M|S|VESSEL)",
    re.I,
)
#: A firm named after its capacity: «SIGNED AS CARRIER: …».
_NAMED_AFTER = re.compile(r"^\s*[:：]\s*(?P<name>[A-Z][^\n]{3,60})$", re.I)
#: Capacities in which nobody may sign a transport document, kept in their own words.
_OTHER = re.compile(
    r"(?<![A-Z])(?P<what>AS\s+(?:THE\s+|A\s+)?(?:FREIGHT\s+|CARGO\s+)?(?:FORWARDERS?|CONSOLIDATORS?|NVOCC))\W*$",
    re.I,
)
_CARRIER_LINE = re.compile(r"^\W*(?:THE\s+)?CARRIER[^\w:：]*$", re.I)
_BEHALF = re.compile(
    r"^\W*(?:SIGNED\s*)?[:：]?\s*(?:FOR\s+(?:AND|OR|AND/OR)\s+ON\s+BEHALF\s+OF|ON\s+BEHALF\s+OF|FOR|BY)\s*[:：]?\s*(?:THE\s+CARRIER\s*[:：,]?\s*)?",
    re.I,
)
#: A caption that tells who is to sign under it, and a line that breaks off before the capacity.
_SIGNED_BY = re.compile(
    r"^\W*SIGNED\s+BY\s+(?:THE\s+)?CARRIER\W*$|^[^A-Za-z]*(?:SIGNATURE|STAMP)\b(?:\s*(?:AND|&|/)\s*(?:STAMP|SIGNATURE))?\s+OF\s+(?:THE\s+)?CARRIER\b(?!.*\bAGENT)",
    re.I,
)
_OPEN = re.compile(r"\bAS(?:\s+THE)?\W*$", re.I)
COMPANY = re.compile(
    rf"\b(?:{LEGAL_FORM}|LINES?|SHIPPING|AGENC(?:Y|IES)|LOGISTICS"
    r"|AIRWAYS|AIRLINES?|CARGO|FORWARDING|MARITIME|RAILWAYS?|TRANSPORT\w*|EXPRESS|FREIGHT\s+FORWARD\w*|SPEDITION)\b|公司|航空|铁路",
    re.I,
)
#: A line that ends with the legal form of a firm, or with words that part it from the next.
_ENDS = re.compile(
    r"\b(?:LTD|LIMITED|INC|CORP|CORPORATION|GMBH|LLC|S\.?A|B\.?V|LTDA|PLC|AG|SARL|SRL|A/S|COMPANY)\W*$|公司|[:：]\s*$|\bCARRIER\W*$",
    re.I,
)
_FORM_ONLY = re.compile(
    r"^\W*(?:(?:CO|LTD|LIMITED|INC|CORP|COMPANY|GMBH|LLC|AGENCY|PTE|PTY|A[/Il]S|S\.A|B\.V|CORPORATION)\b\W*)+$",
    re.I,
)
CAPTION = re.compile(
    r"\bSIGNED\s+(?:FOR|ON|BY)\b|\bSIGNATURE|\bSTAMP\b|\bDATE\b|\bPLACE\b|\bHEREBY\b|\bORIGINALS?\b|\bFREIGHT\b(?=\W*(?:$|&|AND\b|PAYABLE|PRE-?PAID|COLLECT|CHARGES?|AMOUNT|[:：]))|\bNUMBER\b|\bISSUED?\b",
    re.I,
)
_ABOVE = re.compile(
    r"^(?:NAMED|AS\s+ABOVE|ABOVE|STATED|MENTIONED|OVERLEAF|ONLY|SHIPPER|AND/OR)\b", re.I
)
#: What a name ends with that is no part of it.
_AFTER = re.compile(
    r"\s*,\s*CARRIER\W*$|[\s,.(]*\b(?:AS\s+(?:THE\s+)?(?:CONTRACTING\s+)?(?:CARRIER|MASTER|OWNER)S?|THE\s+CARRIER)\b.*$",
    re.I,
)
#: How far a signature reaches above and below the words of a capacity; points.
_REACH = 95.0


class Capacity(NamedTuple):
    """What the words under a signature say; ``lines`` are their printed lines."""

    what: str
    lines: tuple[Segment, ...]
    whose: str | None = None
    name: str | None = None
    #: What stands before the words on their own line.
    before: str = ""


def capacity_of(segments: Sequence[Segment]) -> Capacity | None:
    """Return the words that tell a capacity; of several the lowest on the page, agents first."""
    found: list[Capacity] = []
    for index, segment in enumerate(segments):
        if len(segment.text) > 110:
            continue
        below = _under(segment, segments[index + 1 :])
        if one := _agent(segment, below) or _principal(segment, segments):
            found.append(one)
    named = [c for c in found if c.what == "agent" and (c.name or c.whose)]
    agents = [c for c in found if c.what == "agent"]
    firms = [
        c for c in found if not c.before.strip() or COMPANY.search(f"{c.before} {c.name or ''}")
    ]
    return next(iter(named or agents), None) or next(reversed(firms or found), None)


def _agent(segment: Segment, below: Sequence[Segment]) -> Capacity | None:
    text = segment.text
    lines = [segment]
    if below and _OPEN.search(text):  # «SHIPPING AGENCY, AS» and in the next line «AGENT»
        text, lines, below = f"{text} {below[0].text}", [segment, below[0]], below[1:]
    if not (AGENT.search(text) or _BEHALF_AGENT.search(text)):
        return None
    for other in below[:2]:
        if CAPTION.search(other.text) or re.search(r"[:：]\s*\S", other.text):
            break
        unfinished = re.search(
            r"(?:\bFOR|\bOF|\bTHE|\bCARRIER|\bMASTER|\bAGENTS?(?:\(S\))?|[,:&])\W*$", text, re.I
        )
        named = AGENT.search(text)
        wraps = named and named["name"] and not COMPANY.search(named["name"])
        wraps = wraps and COMPANY.search(other.text) and len(other.words) <= 4
        if not (unfinished or wraps or _FORM_ONLY.match(other.text)):
            break
        if other.text.upper().startswith("AS ") and not unfinished:
            break
        text, lines = f"{text} {other.text}", [*lines, other]
    match = _BEHALF_AGENT.search(text) or AGENT.search(text)
    assert match is not None
    name = _AFTER.sub("", match["name"] or "").strip(" .,()\"“”'’")
    whose = " ".join(match["whose"].upper().split()) if match["whose"] else None
    if (
        match["name"]
        and whose is None
        and re.search(
            r"\bAS\s+(?:THE\s+)?CARRIER\b|\bTHE\s+CARRIER\b|\(CARRIER\)|,\s*CARRIER\W*$",
            match["name"],
            re.I,
        )
    ):
        whose = "CARRIER"
    if _ABOVE.match(name) or not re.search(r"[A-Z]{2}", name, re.I):
        name = ""
    whose = "CARRIER" if whose and "CARRIER" in whose else whose
    return Capacity("agent", tuple(lines), whose, name or None, text[: match.start()])


def _principal(segment: Segment, segments: Sequence[Segment]) -> Capacity | None:
    """Return «as carrier», «master» and the like."""
    if found := AS.search(segment.text):
        what = found["what"].upper()
        short = next(
            w for w in ("CARRIER", "MASTER", "OWNER", "CHARTERER", "OPERATOR") if w in what
        )
        after = _NAMED_AFTER.match(segment.text[found.end() :])
        return Capacity(
            "carrier" if short == "OPERATOR" else short.lower(),
            (segment,),
            name=after["name"].strip() if after else None,
            before=segment.text[: found.start()],
        )
    if found := _OTHER.search(segment.text):
        return Capacity(found["what"].upper(), (segment,), before=segment.text[: found.start()])
    if _MASTER.search(segment.text) and len(segment.text) < 60:
        return Capacity("master", (segment,))
    if _SIGNED_BY.match(segment.text):
        return Capacity("carrier", (segment,))
    if _CARRIER_LINE.match(segment.text) and _over(segment, segments):
        return Capacity("carrier", (segment,))
    return None


def _over(segment: Segment, segments: Sequence[Segment]) -> bool:
    """Tell whether a firm's name stands right over a segment."""
    return any(
        s.page is segment.page
        and 0 <= segment.box.top - s.box.bottom < 45
        and _beside(s, segment)
        and COMPANY.search(s.text)
        for s in segments
    )


def _under(segment: Segment, later: Sequence[Segment]) -> list[Segment]:
    """Return what stands right under a segment, line by line."""
    found: list[Segment] = []
    for other in later:
        last = found[-1] if found else segment
        near = 0 <= other.box.top - last.box.bottom + 2 < 1.2 * segment.height + 2
        if (
            other.page is segment.page
            and near
            and other.box.x0 < segment.box.x1
            and other.box.x1 > segment.box.x0
        ):
            found.append(other)
    return found


def _beside(segment: Segment, capacity: Segment) -> bool:
    return segment.box.x0 < capacity.box.x1 + 40 and segment.box.x1 > capacity.box.x0 - 40


def signer_of(segments: Sequence[Segment], capacity: Capacity) -> list[Segment]:
    """Return the name that stands over the words of a capacity, or before them."""
    first = capacity.lines[0]
    if _SIGNED_BY.match(first.text):
        return _beneath(segments, capacity)
    if capacity.what != "agent" and capacity.name:
        start = first.text.find(capacity.name)
        return [first.span(start, start + len(capacity.name)) or first]
    own = re.sub(r"\b(?:ACTING|SIGNED)\W*$", "", bare_name(capacity.before), flags=re.I).strip(
        " ,:("
    )
    if len(own) > 3 and not CAPTION.search(own) and re.search(r"[^\W\d_]{3}", own):
        start = first.text.find(own)
        return [first.span(max(start, 0), max(start, 0) + len(own)) or first]
    above = [
        s
        for s in segments
        if s.page is first.page
        and 0 <= first.box.top - s.box.bottom + 2 < _REACH
        and _beside(s, first)
    ]
    for index in range(len(above) - 1, -1, -1):
        bare = bare_name(above[index].text)
        if (
            not COMPANY.search(bare)
            or (CAPTION.search(bare) and not _FORM_ONLY.match(bare))
            or len(bare) > 80
        ):
            continue
        if re.search(r"[:：]\s*\S", bare):
            continue
        if index and _close(above[index - 1], above[index]) and _wraps(above[index - 1], bare):
            return [above[index - 1], above[index]]
        if (
            index + 1 < len(above)
            and _FORM_ONLY.match(above[index + 1].text)
            and _close(above[index], above[index + 1])
        ):
            return [above[index], above[index + 1]]
        return [above[index]]
    if capacity.what == "master":
        persons = [
            s
            for s in above
            if re.fullmatch(r"[^\W\d_][\w .'’-]{3,40}", s.text) and not CAPTION.search(s.text)
        ]
        return persons[-1:]
    return _beneath(segments, capacity)


def _wraps(above: Segment, bare: str) -> bool:
    """Tell whether a firm's name begins in the line above: its form alone, or its end, is below."""
    if _FORM_ONLY.match(bare):
        return True
    open_ = COMPANY.search(above.text) and not _ENDS.search(above.text)
    return bool(open_ and not CAPTION.search(above.text) and len(bare.split()) <= 4)


def _beneath(segments: Sequence[Segment], capacity: Capacity) -> list[Segment]:
    """Return a firm's name under the words of a capacity: right under them rather than aside."""
    last = capacity.lines[-1]
    found = [
        s
        for s in segments
        if s.page is last.page
        and 0 <= s.box.top - last.box.bottom < 45
        and _beside(s, last)
        and COMPANY.search(s.text)
        and not CAPTION.search(s.text)
        and not re.search(r"[:：]", s.text)
    ]
    under = [s for s in found if s.box.x0 < last.box.x1 and s.box.x1 > last.box.x0]
    return (under or found)[:1]


def _close(above: Segment, below: Segment) -> bool:
    return below.box.top - above.box.bottom < 0.9 * below.height and _beside(above, below)


def bare_name(text: str) -> str:
    """Return a name without «for and on behalf of»."""
    return _BEHALF.sub("", text, count=1).strip()
