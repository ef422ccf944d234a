"""Read a certificate of inspection: quality, quantity, weight, analysis, health, treatment, mill test."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Sequence
from itertools import takewhile

from extractors.documents import InspectionCertificate
from extractors.evidence import Extraction
from extractors.layout import Segment, Sheet, certifications, signature
from extractors.pages.page import Page
from extractors.printed import day, quantities
from extractors.readers.parts.corrections import enter_corrections
from extractors.readers.parts.filling import Filling
from extractors.readers.parts.heads import heading_of, letterhead_of
from extractors.readers.parts.inspection.results import results_in
from extractors.readers.parts.inspection.words import TITLES, VOCABULARY
from extractors.readers.parts.prose import DATE, Prose
from extractors.readers.parts.shipment_said import (
    enter_amounts,
    enter_carriage,
    enter_goods,
    enter_lone_date,
    enter_number,
    enter_party,
    enter_references,
)
from extractors.readers.parts.signing import signer_of, words_of

Fill = Filling[InspectionCertificate]

_TITLED = re.compile(
    r"QUALITY|QUANTITY|WEI?GH|ANALY|INSPECT|HEALTH|SANITARY|FUMIGAT|\bTEST|SURVEY|VETERINARY|CONFORMITY|COMPLIANCE|DISINF|DISINSECT|MILL\b|LABORATORY|FINDINGS|SAMPLING|CLEANLINESS|RADIOACTIV|PASSPORT|NON-?\s?GMO|FREE\s+SALE|CONDITION|SUPERVISION|检验|品质|质量|数量|重量|检疫|熏蒸|健康|卫生|检测|分析|消毒",
    re.I,
)
_NOT = re.compile(r"\bLIST\b|\bNOTE\b|\bMEMO\b|\bORIGIN\b|INSURANCE|PACKING|\bINVOICE\b", re.I)
_KINDS = (
    ("mill test", r"\bMILL\b|MATERIAL\s+TEST|WORKS\s+TEST"),
    ("pre-shipment", r"PRE-?\s?SHIPMENT|装运前"),
    ("phytosanitary", r"PHYTO\s*-?\s*SANITARY|植物检疫"),
    ("fumigation", r"FUMIGAT|熏蒸"),
    ("veterinary", r"VETERINARY|兽医"),
    ("health", r"\bHEALTH\b|(?<!PHYTO)\bSANITARY\b|健康|卫生"),
    ("quality", r"\bQUALITY\b|品质|质量"),
    ("quantity", r"\bQUANTITY\b|数量"),
    ("weight", r"\bWEIGH\w*\b|重量|DRAFT\s+SURVEY"),
    ("analysis", r"\bANALY\w+\b|分析"),
    ("disinfection", r"DISINF|消毒"),
    ("conformity", r"CONFORMITY|COMPLIANCE"),
    ("quality", r"\bPASSPORT\b"),
    ("quality", r"\bTEST(?:ING)?\b|LABORATORY|检测"),
    ("survey", r"\bSURVEY\b"),
    ("inspection", r"\bINSPECTION\b|FINDINGS|检验"),
)
#: Kinds that say no more than that somebody looked; a more telling word beside them wins.
_GENERAL = ("survey", "inspection")
_OF_ISSUE = re.compile(r"\bISSU|签证|签发|出具", re.I)
_FINDS = re.compile(
    r"\b(?:FOUND|CONFORMS?|CONFORMED|CONFORMITY|COMPL(?:Y|IES|IED)|FIT\s+FOR|FREE\s+(?:FROM|OF)|(?:WAS|WERE|BEEN)\s+(?:\w+\s+)?(?:INSPECTED|EXAMINED|TESTED|TREATED|FUMIGATED|SAMPLED|WEIGHED|ANALY[SZ]ED)|MEETS?\s+THE|IN\s+(?:ACCORDANCE|CONFORMITY)\s+WITH|(?:HEREBY|TO)\s+CERTIFY|ASCERTAINED|SUITABLE\s+FOR)\b|符合|合格",
    re.I,
)
_DISCLAIMS = re.compile(
    r"LIABILIT|RELIEVE|GENERAL\s+CONDITIONS|REFLECTS?\s+OUR\s+FINDINGS|WITHOUT\s+PREJUDICE|TERMS\s+AND\s+CONDITIONS|REPRODUC|DISCLAIM|不负|ONLY\s+RESPONSIBLE|ISSUED\s+IN\s+GOOD\s+FAITH|VERIF(?:Y|IED)\s+AT",
    re.I,
)
_INSPECTED = re.compile(
    rf"\b(?:INSPECTED|EXAMINED|SURVEYED|SAMPLED|WEIGHED|TESTED|FUMIGATED|TREATED|ATTENDED|INSPECTION|SURVEY|FUMIGATION|WEIGHING)\b(?!\s+(?:CERTIFICATE|REPORT|CO\b|COMPANY|SERVICES?|BUREAU))[^.;]{{0,90}}?\b(?:ON|DATED?|DATE)\b\s*[:：]?\s*(?P<when>{DATE})",
    re.I,
)

_DID_ON = re.compile(
    rf"\bON\s+(?:\d{{1,2}}\s*(?:ST|ND|RD|TH)?\s*(?:TO|-|–|AND|&)\s*)?(?P<when>{DATE})[^.;]{{0,110}}?\b(?:INSPECT|ATTEND|SAMPLE|SURVEY|WEIGH|FUMIGATE|EXAMINE|SUPERVISE)",
    re.I,
)
_REQUESTED = re.compile(
    r"\bAT\s+THE\s+REQUEST\s+OF\s+(?:MESSRS\.?\s+|M/S\.?\s+)?(?P<who>(?!THE\b|CONSIGNOR|SHIPPER|APPLICANT|CLIENT|BUYER|SELLER)[A-Z][^,;:]{3,70}?(?:,\s*(?:LTD|INC|LLC)\.?)?)\s*[,.]?\s+(?:(?:AND\s+)?(?:INSPECT|SAMPLE|WE|OUR|ATTEND|CARR|THE\s+UNDERSIGNED|SURVEY|WEIGH|EXAMIN))",
    re.I,
)
#: An inspection over several days; it is done on the last.
_OVER_DAYS = re.compile(rf"{DATE}\s*(?:TO|-|–|~|至|AND|THROUGH)\s*(?P<last>{DATE})", re.I)
_FOUND = re.compile(
    r"\b(?:WEIGHT|QUANTITY)\b[^.;]{0,160}?\b(?:TO\s+BE|WAS|IS|AS|AMOUNTS?\s+TO)\b\s*[:：]?\s*(?P<quantity>\d[\d,.]*\s*(?:METRIC\s+TON(?:NE)?S?|M/?TS?|KGS?|TON(?:NE)?S?|LITRES?|CBM|M3)\b)",
    re.I,
)


def recognise(pages: Sheet | Sequence[Page]) -> float:
    """Say how likely it is, from 0 to 1, that these pages are a certificate of inspection."""
    sheet = Sheet.of(pages)
    found = heading_of(sheet, TITLES, _TITLED)
    if found and not _NOT.search(found.segment.text):
        return found.sure
    said = " ".join(sheet.text.split())
    inspected = re.search(
        r"\b(?:INSPECTION|SURVEYOR|INSPECTOR|LABORATORY|ANALYSIS)\b|检验", said, re.I
    )
    if not inspected or not _FINDS.search(said):
        return 0.0
    named = {f for c in sheet.captions(VOCABULARY) for f in c.fields if c.sure or c.alone}
    return 0.6 if {"results", "inspection_date"} & named else 0.0


def read(pages: Sheet | Sequence[Page]) -> Extraction[InspectionCertificate]:
    """Read a certificate of inspection; see `Filling` for what becomes of illegible values."""
    fill: Fill = Filling(InspectionCertificate, pages, VOCABULARY)
    heading = heading_of(fill.sheet, TITLES, _TITLED)
    head = heading.segment if heading else None
    _enter_kind(fill, head)
    _enter_results(fill)
    enter_number(fill)
    if dated := fill.found.get("date"):  # the day of issue before one that is merely called date
        dated.sort(key=lambda seen: not _OF_ISSUE.search(seen.caption.label.text))
    fill.day("date")
    fill.day("date", "place_and_date")
    enter_lone_date(fill)
    _enter_inspection_date(fill)
    enter_references(fill)
    enter_party(fill, "exporter")
    prose = Prose.of(fill.sheet)
    if requested := _REQUESTED.search(prose.text):
        fill.put_party("exporter", prose.group(requested, "who"))
    enter_party(fill, "consignee")
    enter_goods(fill)
    enter_amounts(fill)
    enter_carriage(fill)
    _enter_found_weight(fill)
    _enter_statement(fill)
    _enter_issuer(fill, head)
    fill.signature()
    enter_corrections(fill)
    return fill.done()


def _enter_kind(fill: Fill, heading: Segment | None) -> None:
    """Enter the title, and what it says, or the line under it says, was inspected."""
    head = heading or _headed_for(fill.sheet)
    if head is None:
        return
    fill.put("title", [head], head.text)
    kind = kind_of(head.text)
    if kind in _GENERAL and (under := _subtitle(fill.sheet, head)):
        fill.put("kind", [under], kind_of(under.text))
    if kind:
        fill.put("kind", [head], kind)


def _headed_for(sheet: Sheet) -> Segment | None:
    """Return a title that goes on after the name of the paper: «Certificate for Dairy Products»."""
    for segment in (s for line in sheet.head(0.35) for s in line.segments):
        large = segment.height > 1.1 * sheet.laid_out[0].usual_height
        if large and re.search(r"\bCERTIFICATE\s+(?:FOR|OF)\s", segment.text, re.I):
            return segment if _TITLED.search(segment.text) else None
    return None


def _subtitle(sheet: Sheet, heading: Segment) -> Segment | None:
    """Return the line close under a title, in its middle, that tells the kind."""
    for segment in (s for line in sheet.head(0.45) for s in line.segments):
        under = 0 <= segment.box.top - heading.box.bottom + 2 < 1.6 * heading.height
        centred = abs(segment.middle[0] - heading.middle[0]) < 40
        told = under and centred and len(segment.words) <= 6 and kind_of(segment.text)
        if told and told not in _GENERAL and segment.page is heading.page:
            return segment
    return None


def kind_of(title: str) -> str | None:
    """Return what a title says was inspected.

    >>> kind_of("CERTIFICATE OF QUALITY AND WEIGHT"), kind_of("PHYTOSANITARY CERTIFICATE"), kind_of("SURVEY REPORT")
    ('quality and weight', 'phytosanitary', 'survey')
    """
    found: dict[str, int] = {}
    for kind, words in _KINDS:
        if match := re.search(words, title, re.I):
            found.setdefault(kind, match.start())
    telling = {k: v for k, v in found.items() if k not in _GENERAL} or found
    if "mill test" in telling:
        telling = {"mill test": 0}
    return " and ".join(sorted(telling, key=lambda kind: telling[kind])) or None


def _enter_results(fill: Fill) -> None:
    used: set[int] = set()
    for number, result in enumerate(results_in(fill.sheet)):
        fill.put_part(("results", number, "parameter"), result.parameter, result.name)
        fill.put_part(("results", number, "value"), result.value, result.text)
        if result.unit:
            fill.put_part(("results", number, "unit"), result.unit_seen, result.unit)
        used.update(id(w) for s in (*result.parameter, *result.value) for w in s.words)
    for seen in fill.found.values():  # a result such as «Net weight» is no caption of the form
        seen[:] = [s for s in seen if not any(id(w) in used for w in s.caption.segment.words)]


def _enter_inspection_date(fill: Fill) -> None:
    for seen in fill.found.get("inspection_date", ()):
        if days := _OVER_DAYS.search(seen.first.text):
            last = day(days["last"], fill.order)
            if isinstance(last, dt.date):
                fill.put("inspection_date", [seen.first], last)
    fill.day("inspection_date")
    prose = Prose.of(fill.sheet)
    for found in (*_INSPECTED.finditer(prose.text), *_DID_ON.finditer(prose.text)):
        if isinstance(value := day(found["when"], fill.order), dt.date):
            fill.put("inspection_date", prose.group(found, "when"), value)


def _enter_found_weight(fill: Fill) -> None:
    """Enter the quantity that a sentence says was found, where no caption gives one."""
    prose = Prose.of(fill.sheet)
    for found in _FOUND.finditer(prose.text):
        for value in quantities(found["quantity"], fill.decimal)[:1]:
            fill.put("quantity", prose.group(found, "quantity"), value)


def _enter_statement(fill: Fill) -> None:
    """Enter what is certified: under its caption, or the sentences that say what was found."""
    for seen in fill.found.get("conclusion", ()):
        if seen.sure and _FINDS.search(seen.text) and not _DISCLAIMS.search(seen.text):
            fill.put("statement", seen.value, " ".join(seen.lines))
    for lines in certifications(fill.sheet):
        if not _DISCLAIMS.search(words_of(lines)):
            fill.put("statement", lines, words_of(lines))
    for lines in _paragraphs(fill.sheet):
        kept = list(takewhile(lambda s: not _DISCLAIMS.search(s.text), lines))
        said = words_of(kept)
        if len(said) > 35 and _FINDS.search(said):
            fill.put("statement", kept, said)


def _paragraphs(sheet: Sheet) -> list[list[Segment]]:
    """Return the running text: lines that follow one another closely and begin level."""
    found: list[list[Segment]] = []
    for lines in sheet.lines_by_page:
        for line in lines:
            segment = line.segments[0]
            if len(line.segments) > 1 or (len(segment.words) < 3 and not found):
                continue
            above = found[-1][-1] if found else None
            close = (
                above is not None
                and above.page is segment.page
                and (
                    -1 <= segment.box.top - above.box.bottom < 0.9 * segment.height
                    and abs(segment.box.x0 - above.box.x0) < 12
                )
            )
            captioned = re.compile(r"^[^:：]{2,40}[:：]\s*\S")
            if close and not (captioned.match(segment.text) or captioned.match(found[-1][0].text)):
                found[-1].append(segment)
            else:
                found.append([segment])
    return found


def _enter_issuer(fill: Fill, heading: Segment | None) -> None:
    fill.put_party("issuer", letterhead_of(fill.sheet, TITLES, heading))
    enter_party(fill, "issuer")
    fill.put_party("issuer", signer_of(fill.sheet, signature(fill.sheet)))
