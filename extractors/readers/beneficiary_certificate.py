"""Read a beneficiary's certificate: what the beneficiary says that he has done."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from extractors.documents import BeneficiaryCertificate
from extractors.evidence import Extraction
from extractors.layout import Segment, Sheet, Title
from extractors.layout.headlines import goes_on_below
from extractors.pages.page import Page
from extractors.readers.parts.corrections import enter_corrections
from extractors.readers.parts.filling import Filling
from extractors.readers.parts.heads import heading_of
from extractors.readers.parts.prose import Prose
from extractors.readers.parts.shipment_said import (
    enter_amounts,
    enter_carriage,
    enter_goods,
    enter_lone_date,
    enter_number,
    enter_references,
    enter_told_vessel,
)
from extractors.readers.parts.signing import names, words_of
from extractors.readers.parts.stating import STATING, enter_issuer, enter_recipient

Fill = Filling[BeneficiaryCertificate]

TITLES = (
    "Beneficiary's Certificate", "Beneficiary Certificate", "Certificate", "Beneficiary's Statement", "Beneficiary Statement", "Beneficiary's Declaration", "Certificate of Beneficiary", "Declaration",
    "Beneficiary's Signed Certificate", "Beneficiary's Signed Statement", "Beneficiary's Certified Statement", "Statement", "Seller's Certificate", "Shipper's Certificate", "Exporter's Certificate", "受益人证明",
    "受益人证明书", "受益人声明", "Exporter's Declaration", "Certificate of Dispatch", "Certificate of Compliance", "Packing Declaration", "Seller's Statement", "Manufacturer's Certificate", "Supplier's Certificate",
    "Non-Wood Packing Certificate", "Declaration of No Wood Packing Material", "No Wood Packing Declaration", "Certificate of Mailing", "Letter of Certification", "Statement of Beneficiary", "Undertaking", "Shipper's Declaration", "Confirmation",
    "Beneficiary's Confirmation", "Declaration of Beneficiary", "Supplier's Declaration", "Fumigation Declaration", "Certification", "Beneficiary's Letter", "Statement by Beneficiary", "Certificate by Beneficiary", "Declaration by Beneficiary", "Statement by the Beneficiary", "Beneficiary's Certificate of Dispatch", "Beneficiary's Certificate of Compliance", "Certificate of Conformity by Beneficiary", "Non-Wooden Packing Declaration",
)  # fmt: skip
_TITLED = re.compile(
    r"CERTIFI|STATEMENT|DECLARATION|UNDERTAKING|CONFIRMATION|BENEFICIARY|证明|声明", re.I
)
_OTHERS = re.compile(
    r"ORIGIN|INSURANCE|INSPECTION|QUALITY|QUANTITY|WEIGHT|ANALYSIS|HEALTH|PHYTO|FUMIGATION\s+CERT|VETERINARY|SANITARY|TEST|SURVEY|POLICY|INVOICE",
    re.I,
)
_MESSAGE = re.compile(
    r":\d{2}[A-Z]?:|\b(?:FUNC|TRAILER)\b.*\bMAC\b|\bMT\s?S?7\d{2}\b|\b4[5-7]\s?[AB]\s*:|LOGICAL\s+TERMINAL|DOCUMENTS\s+REQUIRED"
)
_CARRIER = re.compile(
    r"\bAGENTS?\s+FOR\s+(?:AND\s+ON\s+BEHALF\s+OF\s+)?(?:THE\s+)?(?:CARRIER|MASTER|OWNERS?)\b|\bAS\s+(?:THE\s+)?(?:CARRIER|MASTER)\b|\bSHIPPING\s+COMPANY'?S\s+CERT",
    re.I,
)
_INSPECTS = re.compile(
    r"RESULTS?\s+OF\s+(?:INSPECTION|ANALYSIS|TEST)|\b(?:SURVEYOR|CHEMIST|LABORATORY|INSPECTOR)\b|检验结果",
    re.I,
)
_CERTIFIES = re.compile(
    r"\b(?:WE|I|UNDERSIGNED|BENEFICIARY|SHIPPER|SELLERS?|EXPORTERS?)\b[^.:]{0,90}?\b(?:CERTIFY|CERTIFIES|DECLARES?|CONFIRMS?|STATES?|ATTESTS?|WARRANTS?|UNDERTAKES?)\b"
    r"|\bTHIS\s+IS\s+(?:HEREBY\s+)?TO\s+(?:CERTIFY|CONFIRM|DECLARE|STATE)|\b(?:IT\s+IS\s+)?HEREBY\s+CERTIFIED\b|\bCERTIFIED\s+THAT\b|\bHEREBY\s+(?:CERTIFY|DECLARE|CONFIRM|STATE)\b|(?:兹|我们|特此|本公司|我公司|我司).{0,12}(?:证明|声明|确认)",
    re.I,
)
_END = re.compile(
    r"^\W*(?:FOR\s+AND\s+ON\s+BEHALF|AUTHORI[SZ]ED|SIGNED\b|SIGNATURE|YOURS\b|(?:WITH\s+)?(?:BEST|KIND)\s+REGARDS|FOR\s*[:：]|BENEFICIARY\s*[:：]|E\.?\s?&\s?O|DATE\b|ENCL|C\.?C\.?\s*[:：]|PAGE\b|(?:THE\s+)?BENEFICIARY\W*$|授权|签字|签章|盖章)|^[\s_\-=.*]{4,}$",
    re.I,
)
_ITEM = re.compile(r"^\W*(?:\(?(?:\d{1,2}[.)、]|(?:[A-Za-z]|[ivx]{1,4})[.)、]\s)|[-•*–])\s*\S")
_CAPTIONED = re.compile(r"^[^\W\d][\w ./&()'’-]{1,30}[:：]\s*\S")


def recognise(pages: Sheet | Sequence[Page]) -> float:
    """Say how likely it is, from 0 to 1, that these pages are a beneficiary's certificate.

    A page that says «beneficiary's certificate» is one; a bare «certificate» or
    «declaration» must state something in the first person and be of no other kind.
    """
    sheet = Sheet.of(pages)
    said = " ".join(sheet.text.split())
    found = heading_of(sheet, TITLES, _TITLED)
    if _MESSAGE.search(said) or (found and _OTHERS.search(_over(sheet, found.segment))):
        return 0.0
    if found and re.search(r"BENEFICIARY|受益人", found.segment.text, re.I):
        return found.sure
    if not _CERTIFIES.search(said) or _CARRIER.search(said):
        return 0.0
    if found and _stands_out(found, sheet):
        return 0.5 if _INSPECTS.search(said) else found.sure
    if found and re.search(r"\bBENEFICIARY\b[^.]{0,90}\bCERTIF(?:Y|IES)\b", said, re.I):
        return 0.75
    by_beneficiary = re.search(
        r"\b(?:BENEFICIARY|THE\s+UNDERSIGNED)\b|WHOM\s+IT\s+MAY\s+CONCERN", said, re.I
    )
    return (
        0.45 if by_beneficiary and len(sheet.lines) < 30 and not _OTHERS.search(said[:300]) else 0.0
    )


def _over(sheet: Sheet, heading: Segment) -> str:
    """Return a title with the line of the same type that stands close over it."""
    over = [s.text for line in sheet.lines for s in line.segments if goes_on_below(s, heading)]
    return " ".join([*over, heading.text])


def _stands_out(found: Title, sheet: Sheet) -> bool:
    """Tell whether a title is in large letters, or alone on its line with white round it."""
    if found.sure >= 0.95:
        return True
    line = next((li for li in sheet.lines if found.segment.words[0] in li.words), None)
    if line is None or len(line.segments) > 1:
        return False
    size = found.segment.height
    return not any(
        other is not line and abs(other.box.top - line.box.top) < 1.7 * size
        for other in sheet.lines
    )


def read(pages: Sheet | Sequence[Page]) -> Extraction[BeneficiaryCertificate]:
    """Read a beneficiary's certificate; see `Filling` for what becomes of illegible values."""
    fill: Fill = Filling(BeneficiaryCertificate, pages, STATING)
    heading = heading_of(fill.sheet, TITLES, _TITLED)
    head = heading.segment if heading else None
    if head:
        fill.put("title", [head], head.text)
    said: set[int] = set()
    for number, lines in enumerate(statements_in(fill)):
        fill.put_part(("statements", number), lines, words_of(lines))
        said.update(id(segment) for segment in lines)
    for seen in fill.found.values():  # a statement that names the applicant is not addressed to him
        seen[:] = [s for s in seen if id(s.caption.segment) not in said]
    fill.day("date")
    fill.day("date", "place_and_date")
    enter_lone_date(fill)
    enter_number(fill)
    enter_references(fill)
    enter_carriage(fill)
    enter_told_vessel(fill, Prose.of(fill.sheet))
    fill.day("on_board_date")
    enter_recipient(fill)
    enter_issuer(fill, TITLES, head)
    enter_goods(fill)
    enter_amounts(fill)
    fill.money("amount")
    fill.signature()
    enter_corrections(fill)
    return fill.done()


def statements_in(fill: Fill) -> list[list[Segment]]:
    """Return each statement as its printed lines: a sentence that certifies, or an item under one."""
    found: list[list[Segment]] = []
    for lines in fill.sheet.lines_by_page:
        segments = [s for line in lines for s in line.segments]
        start = next((i for i, s in enumerate(segments) if _certifies(segments, i)), None)
        if start is not None:
            found.extend(_parted(list(_until_end(segments[start:]))))
    if not found:
        found = [list(seen.value) for seen in fill.found.get("statement", ())[:1]]
    return found


def _certifies(segments: Sequence[Segment], index: int) -> bool:
    """Tell whether a statement begins here, be its verb on the next line."""
    here = segments[index]
    after = segments[index + 1].text if index + 1 < len(segments) else ""
    if (found := _CERTIFIES.search(f"{here.text} {after}")) is None:
        return False
    return found.start() < len(here.text) and not _END.search(here.text)


def _until_end(segments: Sequence[Segment]) -> Iterator[Segment]:
    first = segments[0]
    above = first
    for segment in segments:
        gap = segment.box.top - above.box.bottom
        if segment is not first and (_END.search(segment.text) or gap > 4.5 * first.height):
            return
        if gap > first.height and names(segment):
            return
        # what stands far to the right of the text is no part of it
        if segment.box.x0 > first.box.x1 + 20 and abs(segment.middle[1] - above.middle[1]) < 3:
            continue
        yield segment
        above = segment


def _parted(segments: Sequence[Segment]) -> Iterator[list[Segment]]:
    """Part the lines into sentences of their own, items, and paragraphs.

    A sentence that ends with a colon or «that» goes with its only item, and stands alone
    before several.
    """
    groups: list[list[Segment]] = []
    for segment in segments:
        above = groups[-1][-1] if groups else None
        fresh = (
            above is None
            or _ITEM.match(segment.text)
            or _CERTIFIES.match(segment.text)
            or segment.box.top - above.box.bottom > 0.95 * segment.height
        )
        if (
            above is not None
            and fresh
            and _CAPTIONED.match(segment.text)
            and not _ITEM.match(segment.text)
        ):
            break
        if fresh:
            groups.append([segment])
        else:
            groups[-1].append(segment)
    opened = [g for g in groups if re.search(r"(?:[:：]|\bTHAT|\bFOLLOWS?)\W*$", words_of(g), re.I)]
    if len(opened) == 1 and opened[0] is groups[0] and len(groups) == 2:
        groups = [[*groups[0], *groups[1]]]
    yield from (g for g in groups if re.search(r"[^\W\d_]{3}", words_of(g)))
