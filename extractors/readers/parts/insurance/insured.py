"""What an insurance document covers: how much, which goods, on which voyage, against what."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise, takewhile

from extractors.documents import InsuranceDocument
from extractors.documents.in_words import currency_in_words, is_spelt
from extractors.layout import Labelled, Segment
from extractors.printed import day, money, vessel_and_voyage
from extractors.readers.parts.backs import front_of
from extractors.readers.parts.carriage.common import place_lines
from extractors.readers.parts.counting import only_packages, packages_in
from extractors.readers.parts.filling import Filling
from extractors.readers.parts.insurance.risks import conditions_in
from extractors.readers.parts.insurance.words import COLUMNS_INSURED
from extractors.readers.parts.prose import Prose
from extractors.readers.parts.signing import words_of

Fill = Filling[InsuranceDocument]

_WORDS = re.compile(
    r"\b(?:DOLLARS?|EUROS?|POUNDS?|YEN|YUAN|DIRHAMS?|FRANCS?|RUPEES?|RINGGIT)\b|\bONLY\b|[元圆]整",
    re.I,
)
_ONLY = re.compile(r"\bONLY\b|[整正]\s*$", re.I)
_TO_ONLY = re.compile(r"[^\d:：]{3,120}?\bONLY\b", re.I)
_SUM = re.compile(
    r"\b(?:(?:IN|FOR)\s+(?:THE\s+)?(?:SUM|AMOUNT)\s+OF|VALUED\s+AT|INSURED\s+(?:FOR|VALUE|AMOUNT|AT))\s*[:：]?\s*(?P<figures>(?:[A-Z]{3}|[A-Z]{0,3}[$€£])\s*[\d][\d.,]*)(?:\s*[(（]?\s*(?:SAY\s+)?(?P<words>[A-Z][^\d()]{8,150}?\bONLY\b))?",
    re.I,
)
_REFERS = re.compile(
    r"^\W*(?:INVOICE|CREDIT|AS\s+PER\s+INV)|\b(?:L/?C|INVOICE|CREDIT)\s+NO\b|^\W*[\d,]+\s*[A-Z()]+\W+(?:INVOICE|CREDIT|L/C)\b",
    re.I,
)
#: What a caption goes on with: «Interest: Marks and Numbers / Description».
_HEADS = re.compile(
    r"^\W*(?:MARKS?\s*(?:AND|&)\s*(?:NUMBERS|NOS?)\b[\s./&]*(?:AND\s+)?(?:DESCRIPTION\b.{0,12})?|DESCRIPTION(?:\s+OF\s+GOODS)?)\W*$",
    re.I,
)
_OF_GOODS = re.compile(
    r"\b(?P<count>\d[\d,.]*\s+[A-Z]+(?:\(S\))?)\s+OF\s+(?P<goods>[A-Z][^,;.]{3,80}?),?\s+(?:SHIPPED|LOADED|INVOICE\b|PER\b|FROM\b|TO\s+BE\s+SHIPPED|VALUED)",
    re.I,
)
_ROUTE = re.compile(
    r"(?:\b(?:AT\s+AND\s+)?FROM\b\s*[:：]?\s*|自\s*|^\s*)(?P<start>[^\W\d][^:：]{1,60}?)\s*(?:[,，]?\s*\b(?:VIA|经)\s*[:：]?\s*(?P<via>[^:：]{0,40}?))?\s*[,，]?\s*"
    r"(?:\bTO\b\s*[:：]?|至|[-–—]+>?|→)\s*(?P<end>[^\W\d][^:：]{1,60}?)\s*(?=$|[;；]|,?\s*\b(?:BY|PER|VIA|ON|SAILING|WITH|INCLUDING|UNDER|AGAINST|AS\s+PER|COVERING|FOR|SUBJECT|VALUED)\b)",
    re.I,
)
_SHIP = re.compile(
    r"\b(?:PER|BY|ON|ABOARD)\s+(?:THE\s+)?(?:VESSEL|M\.?/?V\.?|S\.?/?S\.?|MV)\s*[:：\"']?\s*(?P<name>[A-Z][A-Z0-9 .'/-]{2,40}?)\"?(?=\s*(?:$|[,;(]|\bFROM\b|\bTO\b|\bSAILING\b|\bON\b|\bVOY|\bV\.|\bAND/OR|\bAND\s+CONNECTING))",
    re.I,
)
_TOLD = re.compile(
    r"\b(?i:FROM)\s+(?P<start>[A-Z][A-Z ,.'-]{2,40}?)\s+(?i:TO)\s+(?P<end>[A-Z][A-Z ,.'-]{2,40}?)(?=[.;]|\s+(?i:BY|PER|VIA|ON|AS|AND|IN|FOR|AGAINST|SUBJECT)\b"
    r"|,\s+(?:AGAINST|BY|PER|COVERING|VALUED|SUBJECT|INCLUDING)\b|$)"
)
_AGAINST = re.compile(
    r"\b(?:COVERING|COVERS|INSURED\s+AGAINST|AGAINST)\s+(?P<what>(?:MARINE\s+)?(?:INSTITUTE|ALL\s+RISKS|I\.?C\.?C|W\.?P\.?A|F\.?P\.?A)[^。]{3,400}?)"
    r"(?=\.\s+[A-Z][a-z]|\.$|$|;)",
    re.I,
)
_BOTH = re.compile(
    r"(?P<figures>[A-Z$€£]{1,4}\s*[\d.,]+)\W*[(（]?\s*(?:SAY\W+)?(?P<words>[A-Z][^\d]+?\bONLY\b)",
    re.I,
)
#: A clause's name at the end of a line, without its last word or what stands in brackets after it.
_BREAKS_OFF = re.compile(
    r"\bINSTITUTE(?:\s+(?!CLAUSES?\b)[A-Z]+){1,3}(?P<named>\s+CLAUSES?)?\s*$", re.I
)
#: A sentence that ends with «to», and no caption.
_GIVEN_TO = re.compile(r"(?:\w+\s+){4,}TO\s*:", re.I)
_NO_SHIP = re.compile(
    r"(?:BY\s+)?(?:SEA|AIR|OCEAN|VESSEL|TRUCK|RAIL|COURIER|AS\s+PER\s+B/?L)\W*", re.I
)
#: What is printed before a ship's name, and after it for what may carry the goods instead.
_MODE = re.compile(r"^\W*(?:SEA|OCEAN|VESSEL|BY\s+SEA|STEAMER)\s*[-–:/]\s*", re.I)
_BESIDES = re.compile(
    r"\s*,?\s+(?:AND\s*/\s*)?OR\s+(?:OTHER|ANY|AS|HELD|SUBSTITUTE|STEAMERS?|AIR)\b.*$", re.I
)


def enter_table(fill: Fill) -> None:
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
        goods = [s for s in cells.get("description", ()) if not only_packages(s.text)]
        if goods:
            fill.put("goods_description", goods, "\n".join(s.text for s in goods))


def enter_amount(fill: Fill, prose: Prose) -> None:
    """Enter what is insured, in figures and in words, whichever of both a caption announces."""
    captioned = fill.found.get("insured_amount", [])
    for seen in captioned:
        for segment in seen.value:
            if value := money(segment.text, fill.currency, fill.decimal):
                fill.put("insured_amount", [segment], value)
    for seen in (*captioned, *fill.found.get("amount_in_words", ())):
        if seen.sure and (kept := _worded(seen.value)):
            kept += _more_words(fill, kept[-1])
            fill.put("amount_in_words", kept, words_of(kept).strip(" ()"))
    fill.money("insured_amount")
    for seen in captioned:
        here = Prose(seen.value)
        _enter_sum(fill, here, _BOTH.search(here.text))
    _enter_sum(fill, prose, _SUM.search(prose.text))


def _enter_sum(fill: Fill, here: Prose, found: re.Match[str] | None) -> None:
    if found and (value := money(found["figures"], fill.currency, fill.decimal)):
        fill.put("insured_amount", here.group(found, "figures"), value)
    if found and found["words"]:
        fill.put("amount_in_words", here.group(found, "words"), found["words"])


def _worded(segments: Sequence[Segment]) -> list[Segment]:
    """Return the amount in words that begins with one of these lines, up to its «only»."""
    for first, segment in enumerate(segments):
        worded = _WORDS.search(segment.text)
        if worded and first and not currency_in_words(segment.text):
            continue  # «EIGHT ONLY» ends the words that begin beside the figures
        if worded and not re.search(r"\d", segment.text[: worded.start()]):
            rest = segments[first : first + 3]
            ends = (i for i, s in enumerate(rest) if _ONLY.search(s.text))
            spelt = len(list(takewhile(lambda s: is_spelt(s.text), rest[1:])))
            return list(rest[: next(ends, spelt) + 1])
    return []


def _more_words(fill: Fill, last: Segment) -> list[Segment]:
    """Return the rest of an amount in words that goes on at the margin of the next line."""
    if _ONLY.search(last.text):
        return []
    for line in fill.sheet.lines:
        first = line.segments[0]
        near = -1 <= first.box.top - last.box.bottom < 1.1 * last.height
        ends = _TO_ONLY.match(first.text) if near and first.page is last.page else None
        if ends and is_spelt(ends[0]) and (piece := first.span(0, ends.end())):
            return [piece]
    return []


def enter_conditions(fill: Fill, prose: Prose) -> None:
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


def _condition_texts(fill: Fill, prose: Prose) -> Sequence[Sequence[Segment]]:
    """Return the blocks that state conditions."""
    named = [
        [*seen.value, *_rest_of_name(seen, fill)]
        for seen in fill.found.get("conditions", ())
        if seen.sure and not re.search(r"REFER|OVERLEAF|REVERSE|背面", seen.first.text, re.I)
    ]
    told = [v for v in named if any(c.risk for c in conditions_in(v))]
    if told:
        return told
    for here in (Prose.down(front_of(fill.sheet)), prose):
        if sentence := _AGAINST.search(here.text):
            return [*named, here.group(sentence, "what")]
    return named


def _rest_of_name(seen: Labelled, fill: Fill) -> list[Segment]:
    """Return the next line where a clause's name breaks off.

    «INSTITUTE WAR» stands over «CLAUSES (CARGO)», or «INSTITUTE WAR CLAUSES» over «(CARGO)».
    """
    last = seen.value[-1]
    if not (broken := _BREAKS_OFF.search(last.text)):
        return []
    rest = re.compile(r"\W*\(" if broken["named"] else r"CLAUSES?\b", re.I)
    return [
        s
        for line in fill.sheet.lines
        for s in line.segments
        if s.page is last.page
        and 0 <= s.box.top - last.box.bottom + 1 < last.height
        and s.box.x0 < last.box.x1
        and s.box.x1 > seen.value[0].box.x0 - 60
        and rest.match(s.text)
    ][:1]


def enter_goods(fill: Fill, prose: Prose) -> None:
    """Enter what is insured and in how many packages, from a caption or a sentence."""
    for seen in fill.found.get("goods", ()):
        kept = [s for s in seen.value if not _REFERS.search(s.text) and not _HEADS.match(s.text)]
        goods = [s for s in kept if not only_packages(s.text)]
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


def enter_voyage(fill: Fill, prose: Prose) -> None:
    """Enter the conveyance and how far the cover reaches."""
    for source in ("vessel_and_voyage", "vessel"):
        for seen in fill.found.get(source, ()):
            said = _conveyance(seen, fill) if seen.whole is None else seen.whole.text
            flight = _FLIGHT.search(said)
            name = flight["flight"] if flight else vessel_and_voyage(said)[0]
            if seen.sure and name and day(seen.first.text) is None and not _NO_SHIP.fullmatch(name):
                fill.put("vessel", [seen.whole or seen.first], name)
    if found := _SHIP.search(prose.text):
        name, _ = vessel_and_voyage(found["name"])
        if name:
            fill.put("vessel", prose.group(found, "name"), name)
    for here in _routes(fill):
        _enter_both(fill, here, _ROUTE.search(here.text))
    for field, source in (("origin_place", "from"), ("destination_place", "to")):
        for seen in fill.found.get(source, ()):
            if (
                seen.sure
                and seen.side != "above"
                and not _GIVEN_TO.search(seen.caption.segment.text)
            ):
                where = place_lines(seen.value)
                fill.put(field, where, words_of(where))
    fill.text("origin_place", "port_of_loading")
    fill.text("destination_place", "port_of_discharge")
    _enter_both(fill, prose, _TOLD.search(prose.text))


#: What flies in place of a ship, with or without the number of its air waybill.
_FLIGHT = re.compile(
    r"\b(?:FLIGHT|FLT|航班)\b\W*(?:NO\b\W*)?(?P<flight>[A-Z0-9]{2}\s?-?\d{2,4})\b", re.I
)


#: The rest of a ship's name with her voyage, on a line of its own.
_VOYAGE_UNDER = re.compile(r"[A-Z][A-Z ]{1,25}\s+V(?:OY)?\b\.?\s*\w*\d\w*$")


def _conveyance(seen: Labelled, fill: Fill) -> str:
    """Return the ship as printed, without how she is called besides, or what may replace her.

    A name at the end of a line goes on at the margin where its voyage stands there.
    """
    text = seen.first.text
    under = [s.text for s in seen.value[1:2]]
    for line, below in pairwise(fill.sheet.lines):
        if line.segments[-1].words[-1] == seen.first.words[-1] and len(line.segments) > 1:
            under.append(below.text)
    more = next((said for said in under if _VOYAGE_UNDER.match(said)), "")
    text = f"{text} {more}".rstrip()
    return _BESIDES.sub("", _MODE.sub("", text))


def _routes(fill: Fill) -> Iterator[Prose]:
    """Yield the values that may hold both ends of the voyage."""
    for name in ("from", "route"):
        for seen in fill.found.get(name, ()):
            yield Prose(seen.value[:1])


def _enter_both(fill: Fill, here: Prose, found: re.Match[str] | None) -> None:
    if found:
        for field, group in (("origin_place", "start"), ("destination_place", "end")):
            fill.put(field, here.group(found, group), found[group].strip(" ,."))
