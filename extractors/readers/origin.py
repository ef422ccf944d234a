"""Read a certificate of origin: a form with numbered boxes, or a chamber's certificate in prose."""

from __future__ import annotations

import re
from collections.abc import Sequence

from extractors.documents import CertificateOfOrigin
from extractors.evidence import Extraction
from extractors.layout import Segment, Sheet, signature
from extractors.pages.page import Page
from extractors.printed import country_of, vessel_and_voyage
from extractors.readers.parts.certified import Certification, boxed_with, certification_in
from extractors.readers.parts.corrections import enter_corrections
from extractors.readers.parts.filling import Filling
from extractors.readers.parts.heads import heading_of, letterhead_of
from extractors.readers.parts.origin.goods import enter_table
from extractors.readers.parts.origin.words import COLUMNS_OF_ORIGIN, TITLES, VOCABULARY
from extractors.readers.parts.prose import Prose
from extractors.readers.parts.shipment_said import (
    enter_amounts,
    enter_carriage,
    enter_goods,
    enter_lone_date,
    enter_number,
    enter_party,
    enter_references,
)
from extractors.readers.parts.signing import enter_signed, signer_of, words_of

Fill = Filling[CertificateOfOrigin]

_TITLED = re.compile(
    r"ORIGIN|FORM\s*[A-Z]\b|FORM\s+RCEP|EUR\.?\s?1|产地|MANUFACTURE|DECLARATION\s+AND\s+CERTIFICATE",
    re.I,
)
_FORM = re.compile(
    r"\bFORM\s+(?:[A-Z]|AK|AI|AANZ|RCEP)\b|\bEUR\.?\s?1\b|\bA\.TR\b|\bGSTP\b|REGIONAL\s+COMPREHENSIVE\s+ECONOMIC\s+PARTNERSHIP",
    re.I,
)
_STATED = (
    re.compile(
        r"\b(?:ORIGINATING\s+(?:IN|FROM)|ORIGIN(?:ATE|ATES|ATED)\s+(?:IN|FROM)|(?:WHOLLY\s+)?(?:PRODUCED|MANUFACTURED|GROWN)(?:\s+AND/OR\s+\w+|\s+OR\s+\w+|\s+AND\s+\w+)?\s+IN|MADE\s+IN)\b\W*(?P<where>[A-Z][^\n]{2,60})",
        re.I,
    ),
    re.compile(
        r"\b(?:COUNTRY\s+OF\s+)?ORIGIN\s*(?:OF\s+(?:THE\s+)?GOODS\s*)?(?:IS|ARE|[:：])\s*(?:FROM\s+)?(?P<where>[A-Z][^\n]{2,60})",
        re.I,
    ),
    re.compile(
        r"\b(?:ARE|IS|OF)\s+(?:WHOLLY\s+)?(?:OF\s+)?(?P<where>(?!COUNTRY|THE|WHICH)[A-Z]{4,14}(?:\s+[A-Z]{4,12})?\s+ORIGIN)\b",
        re.I,
    ),
    re.compile(r"\bORIGIN\s+OF\s+(?:THE\s+)?(?P<where>[A-Z][^\n]{2,60})", re.I),
)
_OF_CHINA = re.compile(
    r"^\W*(?:OF\s+)?(?:THE\s+)?(?P<where>PEOPLE'?S\s+REPUBLIC\s+OF\s+CHINA)\W*$", re.I
)
_ISSUED_IN = re.compile(r"\bISSUED\s+IN\s+(?P<where>(?:THE\s+)?[A-Z][^\n(.,]{2,50})", re.I)
_ROUTE = re.compile(
    r"\bFROM\s*[:：]?\s*(?P<start>[^\W\d][^:：;]{1,50}?)\s*,?\s*\bTO\b\s*[:：]?\s*(?P<end>[^\W\d][^:：;]{1,50}?)\s*(?=$|;|(?<!\b[A-Z])\.|,?\s*\b(?:BY|PER|VIA|ON|W/T|IN\s+TRANSIT|WITH|SHIPPED|UNDER|BEFORE|AFTER|WERE|WAS|ARE|IS|HAVE|HAS|AND|AS|WHICH)\b)",
    re.I,
)
_SHIP = re.compile(
    r"\b(?:PER|BY|ON|ABOARD)\s+(?:THE\s+)?(?:OCEAN\s+)?(?:VESSEL\b|M\.?/?V\b\.?|S\.?/?S\b\.?)\s*[:：\"']?\s*(?P<name>[A-Z][A-Z0-9 .'/-]{2,40}?)\"?\s*(?=$|[,;(]|\b(?:FROM|TO|SAILING|ON|VIA)\b)",
    re.I,
)
#: In the box of transport a ship may stand without a word before her.
_NAMED_SHIP = re.compile(
    r"(?:^|[,;]\s*)(?P<name>(?:M\.?\s?/?\s?V|S\.?\s?/?\s?S)\b\.?\s*[A-Z][A-Z0-9 .'-]{2,40}?)\s*(?=$|[,;(]|\b(?:FROM|TO|VOY|ON)\b)",
    re.I,
)
_SHIPPED_BY = re.compile(
    r"\b(?:SHIPPED|EXPORTED|CONSIGNED|SENT)\s+BY\s+(?:MESSRS\.?\s+)?(?P<exporter>[A-Z][^;:]{3,140}?)\s*,?\s+(?:AND\s+)?(?:(?:CONSIGNED|SHIPPED|EXPORTED|ADDRESSED)\s+)?TO\s+(?:MESSRS\.?\s+)?(?P<consignee>[A-Z][^;:]{3,140}?)(?=[,.]?\s+(?:ARE|IS|PER|BY|ON|VIA|UNDER|HAVE|HAS|WHICH|COVERED|ORIGINATE)\b|[.;]|$)",
    re.I,
)
_GOODS_PROSE = re.compile(r"\b(?:THE\s+)?GOODS\s+(?:DESCRIBED|SPECIFIED|LISTED|MENTIONED)", re.I)


def recognise(pages: Sheet | Sequence[Page]) -> float:
    """Say how likely it is, from 0 to 1, that these pages are a certificate of origin."""
    sheet = Sheet.of(pages)
    if found := heading_of(sheet, TITLES, _TITLED):
        return found.sure
    named = {f for c in sheet.captions(VOCABULARY) for f in c.fields if c.sure or c.alone}
    if {"exporter", "consignee"} <= named and {"certification", "criterion"} & named:
        return 0.8
    said = " ".join(sheet.text.split())
    certifies = re.search(r"CERTIF(?:Y|IES|IED)\b", said, re.I)
    return 0.5 if certifies and "origin" in named and "exporter" in named else 0.0


def read(pages: Sheet | Sequence[Page]) -> Extraction[CertificateOfOrigin]:
    """Read a certificate of origin; see `Filling` for what becomes of illegible values."""
    fill: Fill = Filling(CertificateOfOrigin, pages, VOCABULARY)
    heading = heading_of(fill.sheet, TITLES, _TITLED)
    head = heading.segment if heading else None
    certification = certification_in(fill.sheet, VOCABULARY)
    prose = Prose.of(fill.sheet)
    _enter_kind(fill, head)
    enter_number(fill)
    enter_table(fill)
    enter_references(fill)
    _enter_parties(fill, prose)
    enter_goods(fill)
    enter_amounts(fill)
    _enter_transport(fill, prose)
    _enter_origin(fill, prose, head)
    if not any("marks" in table.captions for table in fill.sheet.tables(COLUMNS_OF_ORIGIN)):
        fill.text("shipping_marks", "marks", lines=None)
    _enter_issue(fill, certification, head)
    enter_corrections(fill)
    return fill.done()


def _enter_kind(fill: Fill, heading: Segment | None) -> None:
    """Enter the title, and the form: a named one before a plain certificate."""
    if heading:
        fill.put("title", [heading], heading.text)
    for segment in (s for line in fill.sheet.head(0.45) for s in line.segments):
        if len(segment.text) < 90 and (found := _FORM.search(segment.text)):
            where = segment.span(*found.span())
            named = "RCEP" if "REGIONAL" in found[0].upper() else found[0].upper()
            fill.put("kind", [where or segment], re.sub(r"\s+", " ", named))
            return
    if heading:
        fill.put("kind", [heading], heading.text.upper())


def _enter_parties(fill: Fill, prose: Prose) -> None:
    enter_party(fill, "exporter")
    enter_party(fill, "consignee")
    if found := _SHIPPED_BY.search(prose.text):
        fill.put_party("exporter", prose.group(found, "exporter"))
        fill.put_party("consignee", prose.group(found, "consignee"))


def _enter_transport(fill: Fill, prose: Prose) -> None:
    """Enter the box of transport as it stands, and the ports and the vessel that it names."""
    here = prose
    boxes = [
        boxed_with(fill.sheet, c.segment)
        for c in fill.sheet.captions({"transport": VOCABULARY["transport"]})
        if c.sure or c.alone
    ]
    told = [s.value for s in fill.found.get("transport", ()) if s.sure and s.side != "above"]
    for value in [*filter(None, boxes), *told][:1]:
        fill.put("transport", value, words_of(value))
        here = Prose(value)
    if found := _ROUTE.search(here.text):
        for field, group in (("port_of_loading", "start"), ("port_of_discharge", "end")):
            fill.put(field, here.group(found, group), found[group].strip(" ,."))
    ship = _SHIP.search(here.text)
    if found := ship or (None if here is prose else _NAMED_SHIP.search(here.text)):
        name, _ = vessel_and_voyage(found["name"])
        if name:
            fill.put("vessel", here.group(found, "name"), name)
    enter_carriage(fill)


def _enter_origin(fill: Fill, prose: Prose, heading: Segment | None) -> None:
    """Enter the origin: of its caption, else as declared, else that of the form itself."""
    for seen in fill.found.get("origin", ()):
        said = seen.first.text
        known = (
            seen.caption.marked
            or country_of(said)
            or re.search(r"EUROPEAN\s+(?:UNION|COMMUNITY)", said, re.I)
        )
        if seen.sure and known and re.search(r"[^\W\d_]{3}", said) and len(said) < 60:
            fill.put("origin", [seen.first], seen.first.text.strip(" .*"))
    _enter_stated(fill, Prose.down(fill.sheet))
    _enter_stated(fill, prose)
    for segment in (s for line in fill.sheet.head(0.45) for s in line.segments):
        of_china = _OF_CHINA.search(segment.text.replace("’", "'"))
        if of_china and segment is not heading:
            part = segment.span(*of_china.span("where"))
            fill.put("origin", [part or segment], "CHINA")
    issued = _ISSUED_IN.search(prose.text)
    if issued and country_of(issued["where"]):
        fill.put("origin", prose.group(issued, "where"), issued["where"].strip())


def _enter_stated(fill: Fill, prose: Prose) -> None:
    """Enter the origin that a sentence states."""
    for pattern in _STATED:
        for found in pattern.finditer(prose.text):
            if place := _place(found["where"]):
                start = found.start("where")
                lead = re.match(r"(?:THE\s+)?", place, re.I)
                where = prose.part(start + (lead.end() if lead else 0), start + len(place))
                fill.put("origin", where, place[lead.end() if lead else 0 :].strip(" .,"))


def _place(words: str) -> str | None:
    """Return the country that words begin with, as printed, or «… ORIGIN»."""
    if re.search(r"\bORIGIN$", words, re.I):
        return words
    cut = re.split(
        r"\s+(?:AND|WHICH|THAT|WITH|AS|ACCORDING|IN|FOR|UNDER|THE\s+(?:ABOVE|GOODS)|WE|FROM|TO)\b|\s+\d|[(（;:。]|(?<!\b[A-Z])\.\s|(?<!\b[A-Z])\.$|,\s+(?!P)",
        words,
        maxsplit=1,
        flags=re.I,
    )[0].strip(" ,")
    return cut if cut and country_of(cut) and len(cut) < 45 else None


def _enter_issue(fill: Fill, certification: Certification | None, heading: Segment | None) -> None:
    """Enter who certifies, when, and whether that is signed; the exporter's signature is none."""
    if certification:
        if dated := certification.dated(fill.order):
            fill.put("date", *dated)
        fill.put_party("issuer", certification.issuer())
    fill.day("date")
    fill.day("date", "place_and_date")
    enter_lone_date(fill)
    enter_party(fill, "issuer")
    if not fill.form.has("issuer"):
        fill.put_party("issuer", letterhead_of(fill.sheet, TITLES, heading))
    seen = certification.signature() if certification else signature(fill.sheet)
    if not certification:
        fill.put_party("issuer", signer_of(fill.sheet, seen))
        own = heading is not None and re.search(r"DECLARATION|STATEMENT|声明", heading.text, re.I)
        if own and fill.form.has("issuer") and not fill.form.has("exporter"):
            fill.form.copy("issuer", "exporter")
    enter_signed(fill, seen)
    if (
        certification
        and not fill.form.has("issuer")
        and any(p.pictures for p in certification.sheet.pages)
    ):
        fill.form.illegible("issuer", seen=certification.caption.evidence())
