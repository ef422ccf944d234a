"""Read an insurance document: policy, certificate or declaration under an open cover, cover note."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Sequence

from extractors.documents import InsuranceDocument, Party
from extractors.evidence import Extraction
from extractors.layout import CAPTIONS, Segment, Sheet, signature, squeezed
from extractors.pages.page import Page
from extractors.printed import day, money, party, vessel_and_voyage
from extractors.readers.backs import enter_endorsement, front_of
from extractors.readers.corrections import enter_corrections
from extractors.readers.counting import originals_in, packages_in
from extractors.readers.filling import Filling
from extractors.readers.heads import heading_of, letterhead_of
from extractors.readers.insurance_words import COLUMNS_INSURED, TITLES, VOCABULARY
from extractors.readers.insured_risks import conditions_in
from extractors.readers.prose import DATE, Prose
from extractors.readers.shipment_said import enter_party, enter_spaced_number
from extractors.readers.signing import near_signature, signer_of, words_of

Fill = Filling[InsuranceDocument]

_TITLED = re.compile(
    r"INSURANCE|ASSURANCE|POLICY|COVER\s+NOTE|RISK\s+NOTE|OPEN\s+COVER|\bLLOYD|MARINE\s+(?:CERT|DECL)|保险|暂保",
    re.I,
)
_WORDS = re.compile(
    r"\b(?:DOLLARS?|EUROS?|POUNDS?|YEN|YUAN|DIRHAMS?|FRANCS?|RUPEES?|RINGGIT)\b|\bONLY\b|[元圆]整",
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
_ROUTE = re.compile(
    r"(?:\b(?:AT\s+AND\s+)?FROM\b\s*[:：]?\s*|自\s*|^\s*)(?P<start>[^\W\d][^:：]{1,60}?)\s*(?:[,，]?\s*\b(?:VIA|经)\s*[:：]?\s*(?P<via>[^:：]{0,40}?))?\s*[,，]?\s*"
    r"(?:\bTO\b\s*[:：]?|至|[-–—]+>?|→)\s*(?P<end>[^\W\d][^:：]{1,60}?)\s*(?=$|[;；]|,?\s*\b(?:BY|PER|VIA|ON|SAILING|WITH|INCLUDING|UNDER|AGAINST|AS\s+PER|COVERING|FOR|SUBJECT|VALUED)\b)",
    re.I,
)
_SUM = re.compile(
    r"\b(?:(?:IN|FOR)\s+(?:THE\s+)?(?:SUM|AMOUNT)\s+OF|VALUED\s+AT|INSURED\s+(?:FOR|VALUE|AMOUNT|AT))\s*[:：]?\s*(?P<figures>(?:[A-Z]{3}|[A-Z]{0,3}[$€£])\s*[\d][\d.,]*)(?:\s*[(（]?\s*(?:SAY\s+)?(?P<words>[A-Z][^\d()]{8,150}?\bONLY\b))?",
    re.I,
)
_SHIP = re.compile(
    r"\b(?:PER|BY|ON|ABOARD)\s+(?:THE\s+)?(?:VESSEL|M\.?/?V\.?|S\.?/?S\.?|MV)\s*[:：\"']?\s*(?P<name>[A-Z][A-Z0-9 .'/-]{2,40}?)\"?(?=\s*(?:$|[,;(]|\bFROM\b|\bTO\b|\bSAILING\b|\bON\b|\bVOY|\bAND/OR))",
    re.I,
)
_OF_GOODS = re.compile(
    r"\b(?P<count>\d[\d,.]*\s+[A-Z]+(?:\(S\))?)\s+OF\s+(?P<goods>[A-Z][^,;.]{3,80}?),?\s+(?:SHIPPED|LOADED|PER\b|FROM\b|TO\s+BE\s+SHIPPED|VALUED)",
    re.I,
)
_CAPACITIES = (
    ("agent", r"\bAGENTS?\b(?!\s+AT)|代理"),
    ("proxy", r"\bPROXY\b|\bPER\s+PRO(?:CURATION)?\b|\bP\.?P\.?\s"),
    ("broker", r"\bBROKERS?\b|经纪"),
    ("insurer", r"\bINSURERS?\b|\bASSURERS?\b|保险人"),
    ("underwriter", r"\bUNDERWRITERS?\b|承保人"),
)
_REFERS = re.compile(
    r"^\W*(?:INVOICE|CREDIT|AS\s+PER\s+INV)|\b(?:L/?C|INVOICE|CREDIT)\s+NO\b|^\W*[\d,]+\s*[A-Z()]+\W+(?:INVOICE|CREDIT|L/C)\b",
    re.I,
)
_ISSUED = (
    re.compile(
        r"\bISSUED\s+(?:IN|WITH)?\s*(?:SETS?\s+OF\s+|A\s+SET\s+OF\s+)?(?P<count>(?:[A-Z]+|\d)\s*(?:[(（]\s*(?:\d|[A-Z]+)\s*[)）])?)\s*(?:ORIGINAL|FOLD|POLIC|CERTIFICATE|COPIES)",
        re.I,
    ),
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
    _enter_table(fill)
    _enter_amount(fill, prose)
    _enter_conditions(fill, prose)
    _enter_goods(fill, prose)
    _enter_voyage(fill, prose)
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
    fill.mentioned("invoice_number", (*CAPTIONS["invoice_number"], "Invoice"))
    fill.reference("credit_number")
    fill.mentioned("credit_number", CAPTIONS["credit_number"])
    enter_spaced_number(fill, "credit_number", CAPTIONS["credit_number"])


def _enter_dates(fill: Fill, prose: Prose) -> None:
    fill.day("date", "date")
    fill.day("date", "place_and_date")
    witnessed = re.search(
        r"\b(?:IN\s+WITNESS|SIGNED|DATED|ISSUED)\b[^.]{0,120}?\b(?P<when>" + DATE + ")",
        prose.text,
        re.I,
    )
    if witnessed and isinstance(value := day(witnessed["when"], fill.order), dt.date):
        fill.put("date", prose.group(witnessed, "when"), value)
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
    enter_party(fill, "insurer")
    head = letterhead_of(fill.sheet, TITLES, heading)
    if head and not re.search(r"\bBROKERS?\b|\bAGENC(?:Y|IES)\b|经纪", head[0].text, re.I):
        fill.put_party("insurer", head)
    if found := _WITNESS.search(prose.text):
        fill.put_party("insurer", prose.group(found, "insurer"))


def _enter_amount(fill: Fill, prose: Prose) -> None:
    """Enter what is insured, in figures and in words, whichever of both a caption announces."""
    for name in ("insured_amount", "amount_in_words"):
        for seen in fill.found.get(name, ()):
            for segment in seen.value:
                worded = _WORDS.search(segment.text)
                if name == "insured_amount" and (
                    value := money(segment.text, fill.currency, fill.decimal)
                ):
                    fill.put("insured_amount", [segment], value)
                if worded and not re.search(r"[\d]", segment.text[: worded.start()]) and seen.sure:
                    kept = _worded(seen.value[seen.value.index(segment) :])
                    fill.put("amount_in_words", kept, words_of(kept).strip(" ()"))
    fill.money("insured_amount")
    both = re.compile(
        r"(?P<figures>[A-Z$€£]{1,4}\s*[\d.,]+)\W*[(（]?\s*(?:SAY\W+)?(?P<words>[A-Z][^\d]+?\bONLY\b)",
        re.I,
    )
    for seen in fill.found.get("insured_amount", ()):
        if found := both.search(seen.text):
            here = Prose(seen.value)
            if value := money(found["figures"], fill.currency, fill.decimal):
                fill.put("insured_amount", here.group(found, "figures"), value)
            fill.put("amount_in_words", here.group(found, "words"), found["words"])
    if found := _SUM.search(prose.text):
        if value := money(found["figures"], fill.currency, fill.decimal):
            fill.put("insured_amount", prose.group(found, "figures"), value)
        if found["words"]:
            fill.put("amount_in_words", prose.group(found, "words"), found["words"])


def _enter_table(fill: Fill) -> None:
    """Enter what the columns say: goods, packages, amount insured."""
    for table in fill.sheet.tables(COLUMNS_INSURED):
        cells: dict[str, list[Segment]] = {}
        for row in table.rows:
            for column, segments in row.cells.items():
                cells.setdefault(column, []).extend(segments)
        if "amount" not in table.captions or "description" not in table.captions:
            continue
        for segment in cells.get("amount", ()):
            if value := money(segment.text, fill.currency, fill.decimal):
                fill.put("insured_amount", [segment], value)
        for segment in (*cells.get("packages", ()), *cells.get("quantity", ())):
            for count in packages_in(segment.text, fill.decimal)[:1]:
                fill.put("packages", [segment], count)
        goods = [s for s in cells.get("description", ()) if not _only_packages(s.text)]
        if goods:
            fill.put("goods_description", goods, "\n".join(s.text for s in goods))


def _worded(segments: Sequence[Segment]) -> list[Segment]:
    """Return an amount in words up to its «only»."""
    for number, segment in enumerate(segments[:3]):
        if re.search(r"\bONLY\b|[整正]\s*$", segment.text, re.I):
            return list(segments[: number + 1])
    return list(segments[:1])


def _enter_conditions(fill: Fill, prose: Prose) -> None:
    """Enter risks and clauses: from their caption, else from the sentence that names them."""
    taken: set[tuple[float, float]] = set()
    counts = {"risks": 0, "clauses": 0}
    for segments in _condition_texts(fill, prose):
        for condition in conditions_in(segments):
            first = condition.segments[0].box
            if (first.top, first.x0) in taken:
                continue
            taken.add((first.top, first.x0))
            field = "risks" if condition.risk else "clauses"
            fill.put_part((field, counts[field]), condition.segments, condition.text)
            counts[field] += 1
    for seen in fill.found.get("excess", ())[:1]:
        if seen.sure and seen.caption.segment.box.top not in {top for top, _ in taken}:
            whole = [seen.caption.label, *seen.value[:1]]
            fill.put_part(("clauses", counts["clauses"]), whole, words_of(whole))


def _condition_texts(fill: Fill, prose: Prose) -> list[Sequence[Segment]]:
    """Return the blocks that state conditions."""
    named = [
        seen.value
        for seen in fill.found.get("conditions", ())
        if seen.sure and not re.search(r"REFER|OVERLEAF|REVERSE|背面", seen.first.text, re.I)
    ]
    told = [v for v in named if any(c.risk for c in conditions_in(v))]
    if told:
        return told
    sentence = re.search(
        r"\b(?:COVERING|COVERS|INSURED\s+AGAINST|AGAINST)\s+(?P<what>(?:MARINE\s+)?(?:INSTITUTE|ALL\s+RISKS|I\.?C\.?C|W\.?P\.?A|F\.?P\.?A)[^。]{3,400}?)(?=\.\s+[A-Z][a-z]|\.$|$|;)",
        prose.text,
        re.I,
    )
    return [*named, prose.group(sentence, "what")] if sentence else list(named)


def _enter_goods(fill: Fill, prose: Prose) -> None:
    """Enter what is insured and in how many packages, from a caption or a sentence."""
    for seen in fill.found.get("goods", ()):
        kept = [s for s in seen.value if not _REFERS.search(s.text)]
        goods = [s for s in kept if not _only_packages(s.text)]
        if seen.sure and goods:
            fill.put("goods_description", goods, "\n".join(s.text for s in goods))
            break
    fill.quantity("packages", kind="package")
    if found := _OF_GOODS.search(prose.text):
        fill.put("goods_description", prose.group(found, "goods"), found["goods"])
        for count in packages_in(found["count"], fill.decimal)[:1]:
            fill.put("packages", prose.group(found, "count"), count)
    for seen in fill.found.get("goods", ()):
        for segment in seen.value:
            for value in packages_in(segment.text, fill.decimal)[:1]:
                fill.put("packages", [segment], value)


def _enter_voyage(fill: Fill, prose: Prose) -> None:
    """Enter the conveyance and how far the cover reaches."""
    for source in ("vessel_and_voyage", "vessel"):
        for seen in fill.found.get(source, ()):
            name, _ = vessel_and_voyage(seen.first.text)
            if (
                seen.sure
                and name
                and day(seen.first.text) is None
                and not re.fullmatch(
                    r"(?:BY\s+)?(?:SEA|AIR|OCEAN|VESSEL|TRUCK|RAIL|COURIER|AS\s+PER\s+B/?L)\W*",
                    name,
                    re.I,
                )
            ):
                fill.put("vessel", [seen.first], name)
    for name in ("from", "route"):
        for seen in fill.found.get(name, ()):
            if found := _ROUTE.search(seen.first.text):
                for field, group in (("origin_place", "start"), ("destination_place", "end")):
                    if where := seen.first.span(*found.span(group)):
                        fill.put(field, [where], found[group].strip(" ,."))
    if found := _SHIP.search(prose.text):
        name, _ = vessel_and_voyage(found["name"])
        if name:
            fill.put("vessel", prose.group(found, "name"), name)
    fill.text("origin_place", "from")
    fill.text("destination_place", "to")
    fill.text("origin_place", "port_of_loading")
    fill.text("destination_place", "port_of_discharge")
    told = re.search(
        r"\bFROM\s+(?P<start>[A-Z][A-Z ,.'-]{2,40}?)\s+TO\s+(?P<end>[A-Z][A-Z ,.'-]{2,40}?)(?=[.;]|\s+(?:BY|PER|VIA|ON|AS|AND|IN|FOR|AGAINST|SUBJECT)\b|,\s+(?:AGAINST|BY|PER|COVERING|VALUED|SUBJECT|INCLUDING)\b|$)",
        prose.text,
    )
    for field, group in (("origin_place", "start"), ("destination_place", "end")) if told else ():
        assert told is not None
        fill.put(field, prose.group(told, group), told[group].strip(" ,."))


def _only_packages(text: str) -> bool:
    """Tell whether a line states a number of packages and nothing else."""
    return bool(re.fullmatch(r"\W*[\d,]+\s*[A-Z()]+\W*", text, re.I)) and bool(packages_in(text))


def _enter_claims(fill: Fill, prose: Prose) -> None:
    """Enter where claims are payable, with the currency if it is named there."""
    for seen in fill.found.get("claims_payable_at", ()):
        kept = list(seen.value[:1])
        if len(seen.value) > 1 and re.search(r"(?:,|\bIN|\bTHE)\s*$", seen.first.text, re.I):
            kept = list(seen.value[:2])
        if seen.sure and re.search(r"[^\W\d_]{2}", kept[0].text):
            fill.put("claims_payable_at", kept, words_of(kept).strip(" ."))
    if found := _PAYABLE.search(prose.text):
        fill.put("claims_payable_at", prose.group(found, "where"), found["where"].strip(" ,"))


def _enter_originals(fill: Fill, front: Sheet, prose: Prose) -> None:
    """Enter how many originals were issued: a box, a sentence, or «ORIGINAL 1/2»."""
    for seen in fill.found.get("originals", ()):
        if seen.sure and (count := originals_in(seen.first.text)):
            fill.put("originals_issued", [seen.first], count)
    for pattern in _ISSUED:
        for found in pattern.finditer(prose.text):
            if count := originals_in(found["count"]):
                fill.put("originals_issued", prose.group(found), count)


def _enter_signature(fill: Fill, front: Sheet) -> None:
    """Enter whether the face is signed, in whose name, and as what."""
    seen = signature(front)
    if seen.evidence is None:
        return
    if seen.signed is not None:
        fill.form.put("signed", seen=seen.evidence, value=seen.signed)
    elif seen.unclear:
        fill.form.illegible("signed", seen=seen.evidence)
    name = signer_of(front, seen)
    if found := party([s.text for s in name]):
        fill.put("signed_by", name, found.name)
    around = near_signature(front, seen, above=45)
    for capacity, words in _CAPACITIES:
        for segment in around:
            if len(segment.text) < 90 and (said := re.search(words, segment.text, re.I)):
                where = segment.span(*said.span())
                fill.put("signed_as", [where or segment], capacity)
    if found is None and seen.signer:
        fill.put("signed_by", near_signature(front, seen)[:1], seen.signer)
    if fill.form.value("signed_as") not in ("agent", "broker"):
        fill.put_party("insurer", name)
    insurer = fill.form.value("insurer")
    if (
        isinstance(insurer, Party)
        and name
        and found
        and squeezed(found.name) == squeezed(insurer.name)
    ):
        fill.put("signed_as", name, "insurer")
