"""Read a draft, or bill of exchange: in running prose, in captions, or in boxes."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from extractors.documents import Bank, Draft, Party
from extractors.evidence import Extraction
from extractors.layout import CAPTIONS, Labelled, Segment, Sheet, signature, squeezed
from extractors.pages.page import Page
from extractors.printed import Ambiguous, day, money, party
from extractors.readers.parts.backs import enter_endorsement, front_of
from extractors.readers.parts.corrections import enter_corrections
from extractors.readers.parts.draft.amount import enter_amount
from extractors.readers.parts.draft.tenor import enter_tenor
from extractors.readers.parts.draft.words import TITLES, VOCABULARY
from extractors.readers.parts.filling import Filling
from extractors.readers.parts.heads import heading_of, letterhead_of
from extractors.readers.parts.mentions import enter_mentioned
from extractors.readers.parts.prose import DATE, Prose
from extractors.readers.parts.signing import enter_signed, signer_of

Fill = Filling[Draft]

_TITLED = re.compile(r"EXCHANGE|DRAFT|汇票|匯票", re.I)
_PROMISES = re.compile(
    r"\b(?:FIRST|SECOND|SOLE)\s+(?:BILL\s+)?OF\s+EXCHANGE\b|TENOR\s+AND\s+DATE\b.{0,20}\bUNPAID|\bEXCHANGE\s+FOR\b",
    re.I,
)
_PAYS = re.compile(
    r"\bPAY\b|\bDRAWN\s+(?:UNDER|ON)\b|\bDRAWEE\b|\bDRAWER\b|付款人|受款人|出票", re.I
)
_PAYEE = re.compile(
    r"\bPAY\b[^.;:]{0,90}?\bTO\b\s*(?:THE\s+)?(?:ORDER\s+OF\b)?\s*[:：]?\s*(?:[\u4e00-\u9fff]+\s+(?=[A-Z]))?(?P<payee>(?!THE\s+ORDER)[^\W\d_][^:：;]{2,120}?)"
    r"(?=,?\s+OR\s+(?:THEIR\s+|OUR\s+)?ORDER\b|\s*(?:金额)?\s*,?\s*\b(?:THE\s+)?(?:SUM|AMOUNT)\s+OF\b|,?\s+(?:FOR\s+)?VALUE\s+RECEIVED|\s+DRAWN\b|\s+[A-Z]{3}[\s*]*\d[\d,.]*|\s+SAY\b|(?<!\bLTD)(?<!\bINC)(?<!\bCO)(?<!\bCORP)\.(?:\s|$)|\s*$)",
    re.I,
)
_LC = r"(?:IRREVOCABLE\s+|DOCUMENTARY\s+|不可撤销\s*|信用证\s*(?:第\s*号?\s*)?)*(?:L/?C|LETTER\s+OF\s+CREDIT|CREDIT|D/?C|LC)\b\s*(?:NO\b\.?|NUMBER|NR\.?|REF\.?)?\s*[:：#]?\s*"
_CLAUSE = re.compile(
    rf"\bDRAWN\s+UNDER\b\s*[:：]?\s*(?:(?P<bank>(?!(?:THE\s+)?(?:IRREVOCABLE|DOCUMENTARY|L/?C|LETTER|CREDIT|D/?C)\b)[^\W\d_][^:：;]{{2,110}}?)[\s,，]+)?(?:THE\s+|ITS\s+|THEIR\s+)?{_LC}"
    rf"(?P<number>[A-Z0-9][\w./-]*\d[\w./-]*)(?:[\s,，]*(?:日期\s*)?(?:DATED?|DTD\.?|DD\.?|OF|ISSUED(?:\s+ON)?|日期)\s*[:：]?\s*(?P<date>{DATE}))?"
    rf"(?:[\s,，]*(?:ISSUED\s+)?(?:BY|OF|AT)\s+(?P<issuer>[^\W\d_][^:：;\d]{{3,90}}?)(?=[\s,]+(?:DATED|AND\s+CHARGE|FOR\s+VALUE)|\.?\s+(?:TO|DRAWEE|DRAWER|VALUE|AUTHORI[SZ]ED|DRAWN\s+ON|SIGNED|FOR\s+AND)\b|[;。]|(?<=[a-z]{{2}})\.\s|\.?\s*$))?"
    rf"(?:[\s,，]*(?:DATED?|DTD\.?)\s*[:：]?\s*(?P<later>{DATE}))?",
    re.I,
)
_PLACED = re.compile(
    rf"^(?P<place>[^\W\d_][^\d:：]{{1,45}}?)?[\s,，]*(?:ON\s+|DATED?\s*[:：]?\s*|日期\s*[:：]?\s*)?(?P<date>{DATE})\W*$",
    re.I,
)
_PLACE_AND_DATE = re.compile(
    rf"(?P<place>\b[A-Z][A-Z]+(?:[ ,]+[A-Z][A-Z]+){{0,3}})[\s,，]+(?P<date>{DATE})"
)
#: A sentence that says where and when the draft is drawn.
_DRAWN = re.compile(
    rf"\bDRAWN\s+(?:AT|IN)\s+(?P<place>[A-Z][A-Z .'-]{{2,30}}?),?\s+(?:(?:ON|THIS)\s+)?(?P<date>{DATE})",
    re.I,
)
_EVENT = re.compile(
    r"\b(?:AFTER|FROM|DATED?|DTD|DRAWN|SIGHT|DUE|MATUR\w+|B/?L|ISSUED|OF|ON|CREDIT|INVOICE)\b", re.I
)
_BIC = re.compile(
    r"\b(?:SWIFT|BIC)\b(?:\s+CODE)?\s*[:：]?\s*(?P<bic>[A-Z]{6}[A-Z0-9]{2}(?:[A-Z0-9]{3})?)\b", re.I
)
_EXCHANGE = re.compile(r"\bOF\s+(?:THIS\b|EXCHANGE\b)", re.I)
_NO_DRAWER = re.compile(r"VALUE\s+RECEIVED|\d{3}", re.I)


def recognise(pages: Sheet | Sequence[Page]) -> float:
    """Say how likely it is, from 0 to 1, that these pages are a draft."""
    sheet = Sheet.of(pages)
    found = heading_of(sheet, TITLES, _TITLED)
    text = " ".join(sheet.text.split())
    if _PROMISES.search(text) and _PAYS.search(text):
        return max(0.92, found.sure if found else 0.0)
    return found.sure if found and _PAYS.search(text) else 0.0


def read(pages: Sheet | Sequence[Page]) -> Extraction[Draft]:
    """Read a draft; see `Filling` for what becomes of values that cannot be made out."""
    fill: Fill = Filling(Draft, pages, VOCABULARY)
    front = front_of(fill.sheet)
    prose = Prose.by_cells(front)
    heading = heading_of(front, TITLES, _TITLED)
    if heading:
        fill.put("title", [heading.segment], heading.segment.text)
    clause = _enter_clause(fill, prose)
    fill.reference("number")
    _enter_date(fill, front, clause)
    _enter_date_in_prose(fill, prose)
    enter_amount(fill, prose)
    enter_tenor(fill, prose)
    _enter_parties(fill, front, prose, heading.segment if heading else None)
    seen = signature(front)
    enter_signed(fill, seen)
    enter_endorsement(fill, face=False)
    enter_corrections(fill)
    return fill.done()


def _enter_clause(fill: Fill, prose: Prose) -> set[int]:
    """Enter under which credit the draft is drawn; return the tops of the lines that say so."""
    found = _CLAUSE.search(prose.text)
    if found:
        whole = prose.group(found)
        fill.put("clause", whole, found[0].strip(" ,"))
        fill.put("credit_number", prose.group(found, "number"), found["number"].rstrip(".,"))
        for group in ("date", "later"):
            if found[group] and isinstance(value := day(found[group], fill.order), dt.date):
                fill.put("credit_date", prose.group(found, group), value)
        for group in ("bank", "issuer"):
            if found[group]:
                _put_bank(fill, "issuing_bank", prose.group(found, group), running=True)
    fill.reference("credit_number")
    enter_mentioned(fill, "credit_number", CAPTIONS["credit_number"])
    fill.day("credit_date")
    for seen in fill.found.get("issuing_bank", ()):
        if seen.sure and not re.search(r"\d{3}", seen.first.text):
            _put_bank(fill, "issuing_bank", seen.value[:2])
    if not found:
        fill.text("clause", lines=None)
    return {round(s.box.top) for s in prose.group(found)} if found else set()


def _put_bank(fill: Fill, field: str, segments: Sequence[Segment], running: bool = False) -> bool:
    """Enter a bank, with its BIC where one is printed; in running text its lines are one."""
    said = " ".join(s.text for s in segments)
    bic = _BIC.search(said)
    lines = [said] if running else [s.text for s in segments]
    named: Party | None = party([_BIC.sub("", line).strip(" ,()") for line in lines])
    if named is None or fill.form.has(field):
        return False
    fill.put(
        field,
        segments,
        Bank.model_construct(
            name=named.name,
            address=named.address,
            country=named.country,
            bic=bic["bic"] if bic else None,
        ),
    )
    return True


def _enter_date(fill: Fill, front: Sheet, clause: set[int]) -> None:
    """Enter place and date of issue; the date of the credit is not one."""

    def own(seen: Labelled) -> bool:
        return round(seen.first.box.top) not in clause

    for name in ("date", "place_and_date"):
        fill.found[name] = [s for s in fill.found.get(name, ()) if own(s)]
    for segment in _dated(front, fill, clause):
        found = _PLACED.match(segment.text)
        assert found is not None
        value = day(found["date"], fill.order)
        if (
            isinstance(value, dt.date)
            and found["place"]
            and (where := segment.span(*found.span("date")))
        ):
            fill.put("date", [where], value)
            place = found["place"].strip(" ,，")
            if there := segment.span(*found.span("place")):
                fill.put("place", [there], place)
            break
    fill.day("date")
    fill.day("date", "place_and_date")
    fill.text("place")
    for segment in _dated(front, fill, clause):
        value = day(segment.text, fill.order)
        if isinstance(value, dt.date):
            fill.put("date", [segment], value)
        elif isinstance(value, Ambiguous) and not fill.form.has("date"):
            fill.form.illegible("date", seen=segment.evidence())


def _enter_date_in_prose(fill: Fill, prose: Prose) -> None:
    """Enter the one date that follows a place and runs over the end of its line.

    Dates of the credit, of shipment and of maturity do not follow a place.
    """
    if fill.form.has("date"):
        return
    drawn = list(_DRAWN.finditer(prose.text))
    placed = (f for f in _PLACE_AND_DATE.finditer(prose.text) if not _EVENT.search(f["place"]))
    found = drawn or list(placed)
    if len({f["date"] for f in found}) == 1:
        value = day(found[0]["date"], fill.order)
        if isinstance(value, dt.date) and value != fill.form.value("credit_date"):
            fill.put("date", prose.group(found[0], "date"), value)


def _dated(front: Sheet, fill: Fill, clause: set[int]) -> Iterator[Segment]:
    """Yield pieces of lines that hold a date and perhaps a place, and nothing else."""
    captioned = {
        round(s.first.box.top)
        for n in ("credit_date", "maturity_date")
        for s in fill.found.get(n, ())
    }
    for line in front.lines:
        for segment in line.segments:
            if round(segment.box.top) in clause | captioned:
                continue
            if (found := _PLACED.match(segment.text)) and not re.search(
                r"\b(?:AFTER|FROM|DATE|DRAWN|SIGHT|DUE|MATUR\w+|B/L)\b", found["place"] or "", re.I
            ):
                yield segment


def _enter_parties(fill: Fill, front: Sheet, prose: Prose, heading: Segment | None) -> None:
    """Enter payee, drawee and drawer."""
    _enter_payee(fill, prose)
    for seen in fill.found.get("drawee", ()):
        if seen.side != "above" and _names_drawee(seen):
            _put_bank(fill, "drawee", seen.value)
    for seen in fill.found.get("drawer", ()):
        text = seen.first.text
        if seen.sure and not money(text) and not _NO_DRAWER.search(text):
            fill.put_party("drawer", _fuller(front, seen.value))
    fill.put_party("drawer", signer_of(front, signature(front)))
    fill.put_party("drawer", letterhead_of(front, TITLES, heading))


def _fuller(front: Sheet, named: Sequence[Segment]) -> Sequence[Segment]:
    """Return a name, or the two centred lines of a stamp that say it to its end."""
    said = squeezed(" ".join(s.text for s in named))
    for above, below in pairwise(front.lines):
        pair = (above.segments[-1], below.segments[-1])
        whole = squeezed(" ".join(s.text for s in pair))
        centred = abs(pair[0].middle[0] - pair[1].middle[0]) < 0.1 * pair[0].height + 3
        if above.page is below.page and centred and whole.startswith(said) and whole != said:
            found = party([s.text for s in pair])
            if found and squeezed(found.name) == whole:
                return pair
    return named


def _enter_payee(fill: Fill, prose: Prose) -> None:
    """Enter to whose order the draft is payable: from a box, from its sentence, from a caption."""
    named = [
        seen
        for seen in fill.found.get("payee", ())
        if seen.sure and not _EXCHANGE.search(seen.first.text)
    ]
    for seen in named:
        if seen.side != "beside" and not _PAYS.search(seen.first.text):
            fill.put_party("payee", seen.value)
    if found := _PAYEE.search(prose.text):
        where = prose.group(found, "payee")
        if where and (payee := party([found["payee"]])):
            fill.put("payee", where, payee)
    for seen in named:
        fill.put_party("payee", seen.value)


def _names_drawee(seen: Labelled) -> bool:
    """Tell whether a caption announces the drawee; a bare «To» does if capitals follow it."""
    text = seen.first.text
    if re.match(r"\W*(?:THE\s+)?ORDER\b", text, re.I):
        return False
    opening = seen.caption.segment.words[0].text.strip(":").upper() == "TO"
    return seen.sure or (opening and bool(re.match(r"[A-Z][A-Z]", text)))
