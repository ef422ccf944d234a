"""Whose name stands where a document is signed, and in what capacity."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TypeVar

from extractors.documents import Document
from extractors.evidence import Box
from extractors.layout import Segment, Sheet
from extractors.layout.signature import Signature
from extractors.layout.wrapping import broke_off, right_edge
from extractors.pages.page import Page
from extractors.printed.firms import LEGAL_FORM, OFFICE
from extractors.readers.parts.filling import Filling

D = TypeVar("D", bound=Document)

_COMPANY = re.compile(
    rf"\b(?:{LEGAL_FORM}|BANK|OU|ASSOCIATION|EXPORTERS"
    rf"|{OFFICE}|SURVEYORS?|FACTORY|MILLS?|PLANT(?=\W*$)|FOUNDRY|REFINERY|MANUFACTUR(?:ERS?|ING)|ENTERPRISES?|INDUSTR(?:Y|IES)|GROUP|COOPERATIVE|CONSULATE|EMBASSY"
    r"|UNDERWRITERS|INSURANCE|ASSURANCES?|SIGORTA|SEGUROS|ASSICURAZIONI|VERSICHERUNG\w*|TAKAFUL|SYNDICATE|AGENC\w+|BROKERS?|INSPECTION|VERIFICATION|SURVEYS|SERVICES|WORKS|ASSOCIATION|FEDERATION|ENTRY-EXIT)\b"
    r"|^\W*PT\s+[A-Z]|公司|商会|海关|检验(?!证|专用)|银行|贸促会",
    re.I,
)
_FORM_ONLY = re.compile(
    r"^\W*(?:(?:CO|COMPANY|LTD|LIMITED|INC|CORP|CORPORATION|GMBH|LLC|AND|TRADE|TRADING|IMPORT|EXPORT|BRANCH)\b\W*)+(?:[(（][^()（）]*[)）]\W*)?$",
    re.I,
)
#: A name that breaks off at the end of its line.
_OPEN = re.compile(r"(?:\b(?:OF|FOR|AND|THE|INTERNATIONAL|FOREIGN)|[&,])\s*$", re.I)
#: How the next line begins where a name goes on: «OF INTERNATIONAL TRADE».
_GOES_ON = re.compile(r"^\W*(?:OF|FOR|AND|&)\s+(?!BEHALF\b)[A-Z]")
#: The words of a name that broke at the end of a line: capitals, nothing else.
_CAPITALS = re.compile(r"[A-Z][A-Z&.'’() -]+")
_LEAD = re.compile(
    r"^\W*(?:(?:SIGNED\s+)?FOR(?:\s+AND\s+ON\s+BEHALF\s+OF)?(?:\s+THE\s+INSURERS?)?|ON\s+BEHALF\s+OF|SIGNED\s+BY|BY)\b\s*[:：]?\s*",
    re.I,
)
_TAIL = re.compile(
    r"\s*[(（]\s*(?:ABN|ACN|REG|CO\.?\s*NO|COMPANY\s+NO|UEN|CRN)\b.*$|,?\s+AS\s+(?:AGENTS?|BROKERS?|INSURERS?|PROXY|UNDERWRITERS?)\b.*$",
    re.I,
)
_NOT_A_NAME = re.compile(
    r"\b(?:SIGNATURES?|SIGNATORY|STAMP|CERTIFY|DATE|HEREBY|SHALL|THAT|CERTIFICATE|POLICY|CLAUSES?|OF THE INSURED)\b|^\W*TO\s|^\W*AS\s+(?:AGENTS?|BROKERS?|INSURERS?)\b|[:：]\s*\S",
    re.I,
)
_LONGEST = 80
#: What begins under an address and is no part of it: a letter, a clause, a long sentence.
_BEGINS_TEXT = re.compile(
    r"^\W*(?:DEAR\b|GENTLEMEN|ATTN\b|ATTENTION\b|RE\s*[:：]|SUBJECT\b|WE\s|I\s|PLEASE\b|DATE\b|THIS\s+IS\s|THE\s+UNDERSIGNED|IT\s+IS\s|敬启者|兹)|\b(?:HEREBY|HEREINAFTER|CERTIFY|WITNESSETH)\b"
    r"|以下简称|.{85,}|[\u4e00-\u9fff，、。]{25,}",
    re.I,
)


def cropped(page: Page, box: Box) -> Page:
    """Return a page with only what lies in a box, everything still in its place."""

    def inside(item: Box) -> bool:
        x, y = (item.x0 + item.x1) / 2, (item.top + item.bottom) / 2
        return box.x0 <= x <= box.x1 and box.top <= y <= box.bottom

    return page.model_copy(
        update={
            "words": tuple(w for w in page.words if inside(w.box)),
            "pictures": tuple(p for p in page.pictures if inside(p)),
        }
    )


def near_signature(
    sheet: Sheet, seen: Signature, above: float = 90, below: float = 45
) -> list[Segment]:
    """Return what is printed in the column of a signature, from some points above it to below."""
    if seen.evidence is None or seen.evidence.box is None:
        return []
    box = seen.evidence.box
    return [
        s
        for lines, page in zip(sheet.lines_by_page, sheet.pages, strict=True)
        if page.number == seen.evidence.page
        for line in lines
        for s in line.segments
        if box.top - above <= s.middle[1] <= box.bottom + below
        and any(box.x0 - 20 <= x <= box.x1 + 20 for x in (s.box.x0, s.middle[0]))
    ]


def signer_of(sheet: Sheet, seen: Signature) -> list[Segment]:
    """Return the firm or office in whose name a document is signed, as its printed lines.

    Of several the one that stands nearest to the place of the signature.
    """
    around = near_signature(sheet, seen)
    named = [i for i, s in enumerate(around) if names(s)]
    if not named or seen.evidence is None or seen.evidence.box is None:
        return []
    middle = (seen.evidence.box.top + seen.evidence.box.bottom) / 2
    best = min(named, key=lambda i: abs(around[i].middle[1] - middle))
    found = [around[best]]
    wraps = best and around[best - 1].text.endswith("-") and len(around[best].words) == 1
    if (
        (_FORM_ONLY.match(around[best].text) and best)
        or wraps
        or (best and _begins(around[best - 1], around[best], sheet))
    ):
        found.insert(0, around[best - 1])
    elif best + 1 < len(around) and _follows(around[best], around[best + 1]):
        found.append(around[best + 1])
    return [piece for s in found if (piece := _bare(s))]


def _begins(above: Segment, below: Segment, sheet: Sheet) -> bool:
    """Tell whether a name in the last column broke for want of room before its legal form."""
    right = right_edge([s for line in sheet.lines for s in line.segments])
    return (
        abs(above.box.x0 - below.box.x0) < 2
        and below.box.top - above.box.bottom < 0.6 * above.height
        and _CAPITALS.fullmatch(above.text) is not None
        and not names(above)
        and not _LEAD.match(above.text)
        and above.box.x1 > 0.85 * right
        and broke_off(above, below, right)
    )


def _follows(name: Segment, below: Segment) -> bool:
    """Tell whether a name goes on in the line below it."""
    if _FORM_ONLY.match(below.text) or _OPEN.search(name.text):
        return True
    near = below.box.top - name.box.bottom < 0.6 * name.height
    return near and _GOES_ON.match(below.text) is not None


def names_in(sheet: Sheet) -> list[Segment]:
    """Return the first name of a firm or office that is printed on a line of its own."""
    segments = [s for line in sheet.lines for s in line.segments]
    for index, segment in enumerate(segments):
        if names(segment):
            more = segments[index + 1 : index + 2]
            return [segment, *(s for s in more if _follows(segment, s))]
    return []


def names(segment: Segment) -> bool:
    """Tell whether a line is the name of a firm or office, and nothing else."""
    bare = _LEAD.sub("", segment.text)
    return (
        len(bare) <= _LONGEST
        and bool(_COMPANY.search(bare))
        and not _NOT_A_NAME.search(bare)
        and not re.fullmatch(
            r"\W*(?:THE\s+)?(?:COMPANY|INSPECTION|INSURANCE|BANK|CHAMBER|CUSTOMS)\W*", bare, re.I
        )
    )


def form_alone(segment: Segment) -> bool:
    """Tell whether a line is only the end of a firm's name: «CO., LTD.»."""
    return bool(_FORM_ONLY.match(segment.text))


def _bare(segment: Segment) -> Segment | None:
    """Return the name without «for and on behalf of» before and «as agents» after it."""
    lead, tail = _LEAD.match(segment.text), _TAIL.search(segment.text)
    return segment.span(lead.end() if lead else 0, tail.start() if tail else len(segment.text))


def words_of(segments: Sequence[Segment]) -> str:
    """Return segments as one text."""
    return " ".join(s.text for s in segments)


def addressed(segments: Sequence[Segment]) -> list[Segment]:
    """Return the lines of a name and address, without the text that begins under them."""
    kept: list[Segment] = []
    for segment in segments:
        if kept and _BEGINS_TEXT.search(segment.text):
            break
        kept.append(segment)
    return kept


def enter_signed(fill: Filling[D], seen: Signature) -> None:
    """Enter whether a document is signed, as far as that can be seen."""
    if seen.evidence and seen.signed is not None:
        fill.form.put("signed", seen=seen.evidence, value=seen.signed)
    elif seen.evidence and seen.unclear:
        fill.form.illegible("signed", seen=seen.evidence)
