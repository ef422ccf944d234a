"""Read an insurance document: policy, certificate or declaration under an open cover, cover note."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Sequence

from extractors.documents import InsuranceDocument, Party
from extractors.evidence import Extraction
from extractors.layout import CAPTIONS, Labelled, Segment, Sheet, signature, squeezed
from extractors.pages.page import Page
from extractors.printed import day, party
from extractors.readers.parts.backs import enter_endorsement, front_of
from extractors.readers.parts.corrections import enter_corrections
from extractors.readers.parts.counting import originals_in
from extractors.readers.parts.filling import Filling
from extractors.readers.parts.heads import heading_of, letterhead_of
from extractors.readers.parts.insurance.insured import (
    enter_amount,
    enter_conditions,
    enter_goods,
    enter_table,
    enter_voyage,
)
from extractors.readers.parts.insurance.words import TITLES, VOCABULARY
from extractors.readers.parts.mentions import enter_mentioned
from extractors.readers.parts.prose import DATE, Prose
from extractors.readers.parts.shipment_said import enter_lone_date, enter_party, enter_spaced_number
from extractors.readers.parts.signing import (
    addressed,
    enter_signed,
    names,
    near_signature,
    signer_of,
    words_of,
)

Fill = Filling[InsuranceDocument]

_TITLED = re.compile(
    r"INSURANCE|ASSURANCE|POLICY|COVER\s+NOTE|RISK\s+NOTE|OPEN\s+COVER|\bLLOYD|MARINE\s+(?:CERT|DECL)|保险|暂保",
    re.I,
)
_WITNESS = re.compile(
    r"(?:WITNESSES?|CERTIF(?:Y|IES)|DECLARES?)\s+THAT\s+(?P<insurer>(?!THE\s+COMPANY)[A-Z][^()]{4,90}?)\s*[(（]\s*(?:HEREIN|THE\s+COMPANY)",
    re.I,
)
_AT_REQUEST = re.compile(
    r"AT\s+THE\s+REQUEST\s+OF\s+(?P<assured>(?!THE\b|INSURED\b)[A-Z].{4,80}?)\s*(?:\(HEREIN|,?\s+AND\s+IN\s+CONSIDERATION)"
    r"|(?:HAVE|HAS)\s+(?:THIS\s+DAY\s+)?INSURED\s+(?:FOR\s+ACCOUNT\s+OF\s+)?(?P<other>[A-Z].{4,80}?)\s*(?:[,(]|\bFOR\b|\bIN\s+THE\s+SUM\b)",
    re.I,
)
_INSURES = re.compile(
    r"\bDOES?\s+(?:HEREBY\s+)?INSURE,?\s+(?:LOST\s+OR\s+NOT\s+LOST,?\s+)?(?P<assured>[A-Z][^;:]{3,90}?)(?=,?\s+(?:FOR\s+(?:THE\s+)?ACCOUNT|IN\s+THE\s+SUM|TO\s+BE\s+SHIPPED|ON\b))",
    re.I,
)
#: What stands before the assured where no caption announces him.
_ON_BEHALF = re.compile(
    r"\bEFFECTED\s+(?:ON\s+BEHALF\s+OF|FOR\s+(?:THE\s+)?ACCOUNT\s+OF)\s+(?=[A-Z])"
    r"|\b(?:ON|FOR)\s+(?:THE\s+)?(?:ACCOUNT|BEHALF)\s+OF\s+THE\s+(?:ASSURED|INSURED)\s*[:：]?\s+(?=[A-Z])",
    re.I,
)
_EFFECTIVE = re.compile(
    r"(?:COVER(?:AGE)?|INSURANCE|POLICY|CERTIFICATE|RISKS?)\b[^.]{0,40}?\b(?:EFFECTIVE|ATTACHE[SD]|COMMENCE[SD]|INCEPTS|VALID|IN\s+FORCE|INCEPTION)\b"
    rf"[^.\d]{{0,30}}?\b(?:FROM|AS\s+(?:OF|FROM)|ON|SINCE|DATE)\b\s*(?:THE\s+)?[:：]?\s*(?P<when>{DATE})"
    rf"|WITH\s+EFFECT\s+FROM\s+(?P<since>{DATE})|\bEFFECTIVE\s+(?:FROM|DATE|AS\s+(?:OF|FROM))\s*[:：]?\s*(?P<date>{DATE})",
    re.I,
)
_PAYABLE = re.compile(
    r"\b(?:CLAIMS?|LOSS(?:ES)?)\b[\s,]*(?:IF\s+ANY[\s,]*)?(?:(?:ARE|IS|TO\s+BE|SHALL\s+BE)\s+)?PAYABLE\s+(?:AT|IN)\s*[:：]?\s*(?P<where>[A-Z][^.;:：]{2,60}?)(?=[.;]|$|\s+(?:BY|UPON|ON|TO|AGAINST|UNDER)\b)",
    re.I,
)
#: How long a name inside a sentence may be.
_LONGEST = 80
_CAPACITIES = (
    (
        "agent",
        r"(?<!SETTLING )(?<!SURVEY )(?<!CLAIM )(?<!CLAIMS )(?<!COMPANY'S )\bAGENTS?\b(?!\s+AT|\s*[:：])|代理",
    ),
    ("proxy", r"\bPROXY\b|\bPER\s+PRO(?:CURATION)?\b|\bP\.?P\.?\s"),
    ("broker", r"\bBROKERS?\b|经纪"),
    ("insurer", r"\bINSURERS?\b|\bASSURERS?\b|保险人"),
    ("underwriter", r"\bUNDERWRITERS?\b|承保人"),
)
_ISSUED = (
    re.compile(
        r"\bISSUED\s+(?:IN|WITH)?\s*(?:SETS?\s+OF\s+|A\s+SET\s+OF\s+)?(?P<count>(?:[A-Z]+|\d)\s*(?:[(（]\s*(?:\d|[A-Z]+)\s*[)）])?)\s*(?:ORIGINAL|FOLD|POLIC|CERTIFICATE|COPIES)",
        re.I,
    ),
    re.compile(r"\bISSUED\s+IN\s+ORIGINAL\s+AND\s+(?P<count>DUPLICATE|TRIPLICATE)\b", re.I),
    re.compile(r"\bONE\s+OF\s+(?P<count>\d|TWO|THREE|FOUR)\s+ORIGINALS?\b", re.I),
    re.compile(r"\bISSUED\s+IN\s+(?P<count>DUPLICATE|TRIPLICATE|QUADRUPLICATE)\b", re.I),
    re.compile(r"\bORIGINAL\W*(?P<count>\d\s*(?:/|OF)\s*\d)\b", re.I),
    re.compile(r"\b(?P<count>\d\s*(?:/|OF)\s*\d)\s*ORIGINALS?\b", re.I),
    re.compile(
        r"\b(?:FIRST|SECOND|THIRD)\s+(?:ORIGINAL\s+)?OF\s+(?P<count>TWO|THREE|FOUR)\s+ORIGINALS?",
        re.I,
    ),
)


def recognise(pages: Sheet | Sequence[Page]) -> float:
    """Say how likely it is, from 0 to 1, that these pages are an insurance document."""
    sheet = Sheet.of(pages)
    if found := heading_of(sheet, TITLES, _TITLED):
        return found.sure
    named = {f for c in sheet.captions(VOCABULARY) for f in c.fields if c.sure}
    covers = {
        "assured",
        "insured_amount",
        "conditions",
        "claims_payable_at",
        "premium",
        "policy_number",
        "insurer",
    } & named
    if "assured" in named and len(covers) >= 3:
        return 0.75
    return 0.45 if len(covers) >= 3 else 0.0


def read(pages: Sheet | Sequence[Page]) -> Extraction[InsuranceDocument]:
    """Read an insurance document; see `Filling` for what becomes of values that cannot be made out."""
    fill: Fill = Filling(InsuranceDocument, pages, VOCABULARY)
    front = front_of(fill.sheet)
    prose = Prose.of(front)
    heading = heading_of(front, TITLES, _TITLED)
    head = heading.segment if heading else None
    _enter_kind(fill, head, prose)
    _enter_references(fill)
    _enter_dates(fill, prose)
    _enter_parties(fill, head, prose)
    enter_table(fill)
    enter_amount(fill, prose)
    enter_conditions(fill, prose)
    enter_goods(fill, prose)
    enter_voyage(fill, prose)
    _enter_claims(fill, prose)
    _enter_originals(fill, front, prose)
    _enter_signature(fill, front)
    enter_endorsement(fill)
    enter_corrections(fill)
    return fill.done()


def _enter_kind(fill: Fill, heading: Segment | None, prose: Prose) -> None:
    """Enter the title, and which kind of insurance document it makes it."""
    if heading:
        fill.put("title", [heading], heading.text)
        if kind := kind_of(heading.text):
            fill.put("kind", [heading], kind)
        return
    if found := re.search(
        r"\bTHIS\s+(?:IS\s+AN?\s+)?(?P<kind>(?:INSURANCE\s+)?(?:POLICY|CERTIFICATE|DECLARATION|COVER\s+NOTE))\b",
        prose.text,
        re.I,
    ):
        fill.put("kind", prose.group(found, "kind"), kind_of(found["kind"]))


def kind_of(title: str) -> str | None:
    """Return what a title makes of an insurance document.

    >>> kind_of("CERTIFICATE UNDER OPEN POLICY"), kind_of("海洋货物运输保险单"), kind_of("COVER NOTE")
    ('certificate', 'policy', 'cover_note')
    """
    for kind, words in (
        ("cover_note", r"COVER\s+NOTE|BINDER|RISK\s+NOTE|暂保"),
        ("declaration", r"DECLARATION|声明"),
        ("certificate", r"CERTIFICATE|凭证"),
        ("policy", r"POLICY|保险单|保单"),
    ):
        if re.search(words, title, re.I):
            return kind
    return None


def _enter_references(fill: Fill) -> None:
    """Enter the document's own number, not that of the open cover that it is issued under."""
    own = ("policy_number", "certificate_number")
    if fill.form.value("kind") != "policy":
        own = ("certificate_number", "policy_number")
    for source in (*own, "plain_number"):
        fill.reference("number", source)
    fill.reference("invoice_number")
    enter_mentioned(fill, "invoice_number", (*CAPTIONS["invoice_number"], "Invoice"))
    fill.reference("credit_number")
    enter_mentioned(fill, "credit_number", CAPTIONS["credit_number"])
    enter_spaced_number(fill, "credit_number", CAPTIONS["credit_number"])


#: When the document was made out, and not which edition of the clauses it is subject to.
_WITNESSED = re.compile(
    r"(?<!CLAUSES )(?<!CLAUSE )(?<!CIC )(?<!ICC )(?<!CONDITIONS )(?<!\([ABC]\) )"
    r"\b(?:IN\s+WITNESS|SIGNED|DATED|ISSUED)\b[^.]{0,120}?\b(?P<when>" + DATE + ")",
    re.I,
)


def _enter_dates(fill: Fill, prose: Prose) -> None:
    fill.day("date", "date")
    fill.day("date", "place_and_date")
    for witnessed in _WITNESSED.finditer(prose.text):
        if isinstance(value := day(witnessed["when"], fill.order), dt.date):
            fill.put("date", prose.group(witnessed, "when"), value)
    enter_lone_date(fill)
    fill.day("voyage_date")
    fill.day("effective_date")
    for found in _EFFECTIVE.finditer(prose.text):
        group = next(name for name, words in found.groupdict().items() if words)
        if isinstance(value := day(found[group], fill.order), dt.date):
            fill.put("effective_date", prose.group(found, group), value)


def _enter_parties(fill: Fill, heading: Segment | None, prose: Prose) -> None:
    """Enter assured and insurer; a broker's letterhead does not make him the insurer."""
    enter_party(fill, "assured")
    if found := _AT_REQUEST.search(prose.text):
        fill.put_party("assured", prose.group(found, "assured" if found["assured"] else "other"))
    if found := _INSURES.search(prose.text):
        fill.put_party("assured", prose.group(found, "assured"))
    if found := _ON_BEHALF.search(prose.text):
        fill.put_party("assured", prose.part(found.end(), found.end() + 1 + _LONGEST)[:1])
    for seen in fill.found.get("insurer", ()):
        if seen.sure and seen.side != "above" and names(seen.first):
            fill.put_party("insurer", addressed(seen.value))
    head = letterhead_of(fill.sheet, TITLES, heading)
    assured = fill.form.value("assured")
    if head and isinstance(assured, Party) and squeezed(assured.name) in squeezed(head[0].text):
        head = []
    if head and not re.search(r"\bBROKERS?\b|\bAGENC(?:Y|IES)\b|经纪", head[0].text, re.I):
        fill.put_party("insurer", head)
    if found := _WITNESS.search(prose.text):
        fill.put_party("insurer", prose.group(found, "insurer"))


def _enter_claims(fill: Fill, prose: Prose) -> None:
    """Enter where claims are payable, with the currency if it is named there."""
    captioned = fill.found.get("claims_payable_at", ())
    for seen in sorted(captioned, key=lambda seen: not seen.caption.marked):
        kept = list(seen.value[:1])
        if len(seen.value) > 1 and re.search(r"(?:,|\bIN|\bTHE)\s*$", seen.first.text, re.I):
            kept = list(seen.value[:2])
        kept += _currency_under(seen, fill)
        said = re.sub(r"^\W*(?:AT|IN)\s+(?=[A-Z])", "", words_of(kept), flags=re.I).strip(" .")
        said = re.sub(r"\s+BY(?:\s+[A-Z].*)?$", "", said, flags=re.I)  # the agent who pays
        agent = names(kept[0]) and said == words_of(kept)
        if seen.sure and re.search(r"[^\W\d_]{2}", said) and not agent:
            fill.put("claims_payable_at", kept, said)
    if found := _PAYABLE.search(prose.text):
        fill.put("claims_payable_at", prose.group(found, "where"), found["where"].strip(" ,"))


def _currency_under(seen: Labelled, fill: Fill) -> list[Segment]:
    """Return the line under a place that names the currency of payment: «IN USD»."""
    label, last = seen.caption.segment, seen.first
    return [
        s
        for line in fill.sheet.lines
        for s in line.segments
        if s.page is last.page
        and 0 <= s.box.top - last.box.bottom < 1.3 * last.height
        and min(abs(s.box.x0 - label.box.x0), abs(s.box.x0 - last.box.x0)) < 3
        and re.match(r"IN\s+(?:[A-Z]{3}\W*$|THE\s+CURRENCY\b)", s.text)
    ]


def _enter_originals(fill: Fill, front: Sheet, prose: Prose) -> None:
    """Enter how many originals were issued: a box, a sentence, or «ORIGINAL 1/2»."""
    for seen in fill.found.get("originals", ()):
        if seen.sure and (count := originals_in(seen.first.text)):
            fill.put("originals_issued", [seen.first], count)
    for pattern in _ISSUED:
        for found in pattern.finditer(prose.text):
            if count := originals_in(found["count"]):
                fill.put("originals_issued", prose.group(found), count)
    for seen in fill.found.get("originals", ()):
        if seen.sure and re.match(r"\W*\d", seen.first.text):  # figures and words that differ
            fill.put_or_miss("originals_issued", seen.first, originals_in(seen.first.text))


def _enter_signature(fill: Fill, front: Sheet) -> None:
    """Enter whether the face is signed, in whose name, and as what."""
    seen = signature(front)
    enter_signed(fill, seen)
    name = signer_of(front, seen)
    found = party([s.text for s in name])
    if found:
        fill.put("signed_by", name, found.name)
    elif seen.signer:
        fill.put("signed_by", near_signature(front, seen)[:1], seen.signer)
    around = [s for s in near_signature(front, seen, above=45) if len(s.text) < 90]
    for capacity, words in _CAPACITIES:
        for segment in around:
            if said := re.search(words, segment.text, re.I):
                where = segment.span(*said.span())
                fill.put("signed_as", [where or segment], capacity)
    if fill.form.value("signed_as") not in ("agent", "broker"):
        fill.put_party("insurer", name)
    insurer = fill.form.value("insurer")
    if found and isinstance(insurer, Party) and squeezed(found.name) == squeezed(insurer.name):
        fill.put("signed_as", name, "insurer")
