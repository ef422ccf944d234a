"""What a bill of lading says of goods on board: its printed form, and notations stamped on it."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Sequence
from typing import TypeVar

from extractors.documents.transport import Carriage
from extractors.layout import Line, Segment, Sheet, proof
from extractors.printed import Ambiguous, day, vessel_and_voyage
from extractors.readers.parts.captioned import Captioned
from extractors.readers.parts.carriage.goods_carried import CONDITION
from extractors.readers.parts.filling import Filling
from extractors.readers.parts.prose import DATE
from extractors.readers.parts.signing import words_of
from extractors.readers.parts.small_print import SmallPrint

D = TypeVar("D", bound=Carriage)

_ON_BOARD = re.compile(
    r"\b(?:SHIPPED|LADEN|LOADED|CLEAN|ACTUALLY|FREIGHT)?\s*ON\s*[.-]?\s*BOARD\b|\bS\.?O\.?B\b\.?(?=\W*\d)|已?装船(?!期)|\bSHIPPED\s+(?:PER|BY|AT)\b.*\d",
    re.I,
)
#: What a carrier notes of goods that are not on board yet; with its day it is a notation too.
_TAKEN = re.compile(
    r"\b(?:TAKEN\s+(?:IN(?:TO)?\s+CHARGE|OVER)|RECEIVED\s+FOR\s+(?:SHIPMENT|CARRIAGE|TRANSPORT\w*)|D[EI]SPATCHED|ACCEPTED\s+FOR\s+CARRIAGE)\b",
    re.I,
)
#: Words of a form or a clause that speak of loading without noting it.
_NO_NOTATION = re.compile(
    r"GOOD\s+ORDER|NAMED\s+(?:BELOW|ABOVE|HEREIN)|\bUNLESS\b|\bSHALL\b|\bMEANS\b|\bIF\b|\bWHETHER\b|\bPRIOR\s+TO\b|BOARD\s+CERTIFICATE",
    re.I,
)
_LABEL = re.compile(
    r"^\W*(?:ACTUAL\s+)?(?:DATE|DATED|ON|BY|SIGNATURE|VESSEL|M\.?/?V|PORT\s+OF\s+LOADING|AT|VOY\w*|PLACE|OCEAN\s+VESSEL|PORT|FROM|日期|船名)\b",
    re.I,
)
_VESSEL = re.compile(
    r"(?:\b(?:OCEAN\s+|NAMED\s+)?(?:VESSEL|SHIP)\b(?:'S)?(?:\s+NAME)?\s*[:：\"'‘“]?\s*|\bM\.?\s?/?\s?[VS]\.?\s+|\bPER\s+|\bS\.?/?S\.?\s+|船名[:：]?\s*|\bON\s*-?BOARD\s+(?!(?:THE\s+)?(?:OCEAN\s+|NAMED\s+)?(?:VESSEL|SHIP|PER|BY)\b)(?:THE\s+)?)"
    r"(?:(?:M\.?\s?/?\s?[VS]\.?|VESSEL)\s+)?[\"'‘“]?(?P<name>[A-Z][A-Z0-9 .'/-]{2,45}?)[\"'’”]?\s*(?=,|;|$|\(|\b(?:AT|FROM|ON|IN|DATED?|PORT|VOY\w*|SAILING|DATE:)\b|\bV\.|\bV\d|:|"
    + DATE
    + ")",
    re.I,
)
_PORT = re.compile(
    r"(?:\bPORT\s+OF\s+LOADING\s*[:：]?\s*|\b(?:AT|FROM)\s+(?:THE\s+)?(?:PORT\s+OF\s+)?(?:LOADING\s+PORT\s*:?\s*)?|装货港[:：]?\s*)(?P<port>[A-Z][A-Z .,'()-]{2,40}?)\s*(?=$|;|\b(?:ON|TO|DATED?|PER|PORT|BY|VOY\w*|VESSEL|BOARD)\b|:|"
    + DATE
    + ")",
    re.I,
)
_EMPTY = re.compile(r"\b(?:THE\s+)?(?:VESSEL|SHIP)\W*$|[:：]|\bDATE\b|\bBY\W*$", re.I)
_DATE_CAPTION = re.compile(r"\bDATE\b\W*(?:\([^)]*\))?\W*$", re.I)
_NOT_A_NAME = re.compile(
    r"^\W*(?:DATE|THE|VESSEL|CARRIER|NOTATION|ON|BY|SIGNED|HERE|AT|PORT|FROM|DATED|BOARD|AND|AS)\b",
    re.I,
)
_RECEIVED = re.compile(
    r"\bRECEIVED\b(?!\s+BY\s*:)[^;]{0,260}?\b(?:GOOD\s+ORDER|FOR\s+(?:SHIPMENT|CARRIAGE|TRANSPORT\w*)|CONDITION)|\bTAKEN\s+IN\s+CHARGE\b[^;]{0,160}?GOOD\s+ORDER|收妥待运|收到.{0,20}货物",
    re.I | re.S,
)
_SHIPPED = re.compile(
    r"\b(?:SHIPPED|LADEN|LOADED)\b(?!\s+DATE)[^;.]{0,200}?(?:GOOD\s+ORDER|ON\s*-?BOARD\s+THE\s+(?:OCEAN\s+)?(?:VESSEL|SHIP)\s+NAMED)|已装船.{0,20}外表状况良好",
    re.I | re.S,
)
_CHARTER = re.compile(
    r"\bCHARTER[\s-]*PART(?:Y|IES)\b(?!\s+(?:BILL|B/L))|\bC/P\s+(?:DATED|DTD)\b", re.I
)
_REFERS = re.compile(
    r"(?:AS\s+PER|SUBJECT\s+TO|PURSUANT\s+TO|ACCORDING\s+TO|UNDER|INCORPORAT\w+|TERMS|CONDITIONS|ISSUED|GOVERNED)\b[^.;]{0,120}?\bC(?:HARTER[\s-]*PART(?:Y|IES)|/P)\b"
    r"|\bC(?:HARTER[\s-]*PART(?:Y|IES)|/P)\b[^.;]{0,60}?\b(?:DATED|INCORPORATED|APPLY|TERMS)",
    re.I | re.S,
)
_FORM_NAME = re.compile(r"TO\s+BE\s+USED\s+WITH\s+CHARTER[\s-]*PART(?:Y|IES)|CODE\s+NAME", re.I)
_ON_DECK = re.compile(r"\bON[\s-]+DECK\b|舱面|甲板装载", re.I)
_NOT_DECK = re.compile(
    r"\b(?:MAY|LIBERTY|OPTION|RIGHT|UNDER\s+OR\s+ON|ON\s+OR\s+UNDER|WHETHER|IF|NOT|NO|NIL|NONE)\b|OF\s+WHICH[\s_.…\-]*(?:ON\s+DECK|$)",
    re.I,
)
#: So many lines below its first words are looked at for the rest of a notation.
_DEEP = 10


def notation_groups(front: Sheet, small: SmallPrint) -> list[list[Segment]]:
    """Return the lines of each notation: «on board» or «taken in charge», and what stands with it."""
    groups: list[list[Segment]] = []
    used: set[int] = set()
    for lines, ruling in zip(front.lines_by_page, front.rulings, strict=True):
        for number, line in enumerate(lines):
            for segment in line.segments:
                said = segment.text
                noted = _ON_BOARD.search(said) or (_TAKEN.search(said) and day(said) is not None)
                if id(segment) in used or not noted or _NO_NOTATION.search(said):
                    continue
                if said.rstrip().endswith((":", "：")) or (segment in small and day(said) is None):
                    continue  # a caption with its date, and running text
                box = ruling.box(*segment.middle)
                stamped = [
                    Line(below.page, tuple(s for s in below.segments if s not in small))
                    for below in lines[number : number + _DEEP]
                ]
                group = [segment, *_with(segment, [s for s in stamped if s.segments], box)]
                if _DATE_CAPTION.search(said) and not any(day(s.text) for s in group):
                    continue  # the date stands in a box of its own
                used.update(id(s) for s in group)
                groups.append(group)
    return groups


def _with(
    segment: Segment, lines: Sequence[Line], box: tuple[float, float, float, float] | None
) -> list[Segment]:
    """Return what belongs to the words «on board»: beside them, and under them up to a gap."""
    found: list[Segment] = []
    above = segment
    dated = day(segment.text) is not None
    for line in lines:
        here = [s for s in line.segments if s is not segment and _belongs(s, segment, above, box)]
        here += _beside(here, line, box)
        for other in here:
            if CONDITION.search(other.text):
                return found  # a clause that is typed under it, and no part of it
            another = _ON_BOARD.search(other.text) and day(other.text) is not None
            if dated and (another or not (_LABEL.match(other.text) or day(other.text))):
                return found
            found.append(other)
            dated = dated or day(other.text) is not None
        above = here[0] if here and here[0].box.top > above.box.top else above
        if len(found) > 6:
            break
    return found


def _beside(
    here: Sequence[Segment], line: Line, box: tuple[float, float, float, float] | None
) -> list[Segment]:
    """Return the date that stands a little to the right of a line that belongs to a notation."""
    last = here[-1] if here else None
    right = (s for s in line.segments if last and s.box.x0 >= last.box.x1)
    near = next((s for s in right if last and s.box.x0 - last.box.x1 < 3 * last.height), None)
    inside = near and (box is None or box[0] <= near.middle[0] <= box[2])
    return [near] if near and inside and day(near.text) is not None else []


def _belongs(
    other: Segment, segment: Segment, above: Segment, box: tuple[float, float, float, float] | None
) -> bool:
    if box and not (box[0] <= other.middle[0] <= box[2] and box[1] <= other.middle[1] <= box[3]):
        return False
    level = abs(other.middle[1] - above.middle[1]) < 0.5 * above.height
    if level:
        return 0 <= other.box.x0 - segment.box.x0 < 200
    under = -1 <= other.box.top - above.box.bottom < (2.6 if box else 1.3) * above.height
    return under and other.box.x0 < segment.box.x1 + 10 and other.box.x1 > segment.box.x0 - 10


def enter_notations(fill: Filling[D], groups: Sequence[Sequence[Segment]]) -> None:
    """Enter each notation with its date, and the vessel and the port that it names.

    One that only repeats another's date adds nothing.
    """
    dates: set[dt.date] = set()
    number = 0
    for group in groups:
        text = " ".join(s.text for s in group)
        when = day(text, fill.order)
        undated = re.sub(rf"(?:\b(?:DATED?|ON)\b\W*)?{DATE}", " ; ", text, flags=re.I)
        aboard = _ON_BOARD.search(text) is not None
        vessel, port = _vessel(undated) if aboard else None, _port(undated)
        if vessel and port is None and _is_port_of_loading(vessel, fill):
            vessel, port = None, vessel  # «ON BOARD SHANGHAI»
        heads = group[0].box.top < 0.1 * group[0].page.height
        if when is None and (_EMPTY.search(text) or len(group) > 1 or heads):
            continue  # a printed place for a notation, left empty, or the name of the form
        if (
            _DATE_CAPTION.search(group[0].text)
            and isinstance(when, dt.date)
            and not (vessel or port)
        ):
            fill.put("on_board_date", group, when)
            continue
        if isinstance(when, dt.date) and when in dates and not (vessel or port):
            continue
        _enter(fill, number, group, when, vessel, port)
        if aboard:
            _enter_on_board(fill, group, when, vessel, port)
        number += 1
        dates |= {when} if isinstance(when, dt.date) else set()
    loaded = [g for g in groups if _ON_BOARD.search(words_of(g))]
    doubtful = [g for g in loaded if isinstance(day(words_of(g), fill.order), Ambiguous)]
    if doubtful and not fill.form.has("on_board_date"):
        fill.form.illegible("on_board_date", seen=proof(doubtful[0][:1]))


def _enter(
    fill: Filling[D],
    number: int,
    group: Sequence[Segment],
    when: dt.date | Ambiguous | None,
    vessel: str | None,
    port: str | None,
) -> None:
    text = " ".join(s.text for s in group)
    said = re.sub(
        rf"\W*(?:\b(?:DATED?|ON|DD)\b\W*)*{DATE}\W*(?:BY\W*$)?", " ", text, count=1, flags=re.I
    ).strip(" ,.:;")
    fill.put_part(("notations", number, "text"), group, said or text)
    if isinstance(when, Ambiguous):
        here = [s for s in group if s.page is group[0].page]
        fill.form.illegible(
            "notations",
            number,
            "date",
            seen=here[0].page.evidence([w for s in here for w in s.words]),
        )
    elif when:
        fill.put_part(("notations", number, "date"), group, when)
    if vessel:
        fill.put_part(("notations", number, "vessel"), group, vessel)
    if port:
        fill.put_part(("notations", number, "port"), group, port)


def _enter_on_board(
    fill: Filling[D],
    group: Sequence[Segment],
    when: dt.date | Ambiguous | None,
    vessel: str | None,
    port: str | None,
) -> None:
    """Enter when, on which ship and where the goods were loaded."""
    said = {"on_board_date": when, "on_board_vessel": vessel, "on_board_port": port}
    for field, value in said.items():
        if value and not isinstance(value, Ambiguous):
            fill.put(field, group, value)


def _vessel(text: str) -> str | None:
    for found in _VESSEL.finditer(text):
        name = found["name"].strip(" .,:")
        if not _NOT_A_NAME.match(name) and len(name) > 2:
            return vessel_and_voyage(name)[0]
    return None


def _port(text: str) -> str | None:
    for found in _PORT.finditer(text):
        name = found["port"].strip(" .,:(")
        if not _NOT_A_NAME.match(name) and not re.match(r"SEA\b|DESTINATION\b", name, re.I):
            return name
    return None


def _is_port_of_loading(name: str, fill: Filling[D]) -> bool:
    """Tell whether a name after «on board» is that of the port of loading and not the ship's."""
    port, ship = (str(fill.form.value(f) or "").upper() for f in ("port_of_loading", "vessel"))
    first = name.upper().split(",")[0].strip()
    return first == port.split(",")[0].strip() and first not in ship


def enter_on_board_date(fill: Filling[D], captioned: Captioned) -> None:
    """Enter the date under a caption such as «Shipped on board date»."""
    for answer in captioned.answers("on_board"):
        when = day(answer.lines[0].text, fill.order)
        if isinstance(when, Ambiguous):
            if not fill.form.has("on_board_date"):
                fill.form.illegible("on_board_date", seen=answer.lines[0].evidence())
        elif when and not isinstance(fill.form.value("on_board_date"), dt.date):
            fill.form.put("on_board_date", seen=answer.lines[0].evidence(), value=when)


def enter_form(fill: Filling[D], front: Sheet, small: SmallPrint) -> None:
    """Enter whether the printed form says «received» or «shipped»; where it says both, nothing."""
    for passage in small.passages(first_page_only=True):
        received, shipped = _RECEIVED.search(passage.text), _SHIPPED.search(passage.text)
        if received and shipped:
            gap = passage.text[
                min(received.start(), shipped.start()) : max(received.start(), shipped.start())
            ]
            if re.search(r"\bOR\b", gap, re.I) and len(gap) < 120:
                return
        first = min((f for f in (received, shipped) if f), key=lambda f: f.start(), default=None)
        if first:
            fill.put("received_for_shipment", passage.segments[:1], first is received)
            return
    for segment in (s for line in front.lines for s in line.segments):
        if _RECEIVED.search(segment.text):
            fill.put("received_for_shipment", [segment], True)
        elif _SHIPPED.search(segment.text):
            fill.put("received_for_shipment", [segment], False)


def charter_reference(sheet: Sheet, small: SmallPrint) -> list[Segment]:
    """Return where a paper refers to a charter party, or nothing.

    The name of a form is no reference, nor is a general condition that mentions charters.
    """
    for segment in (s for line in sheet.lines for s in line.segments if s not in small):
        if _CHARTER.search(segment.text) and not _FORM_NAME.search(segment.text):
            return [segment]
    for passage in small.passages():
        for sentence in re.finditer(r"[^.;]+[.;]?", passage.text):
            general = re.search(r"\b(?:MAY|ANY|IF|WHETHER)\b", sentence[0], re.I)
            named = _FORM_NAME.search(sentence[0])
            if _REFERS.search(sentence[0]) and not general and not named:
                return [s for s in passage.segments if _CHARTER.search(s.text)][:1]
    return []


def enter_charter_and_deck(
    fill: Filling[D], front: Sheet, small: SmallPrint, whole: SmallPrint
) -> None:
    """Enter a reference to a charter party, and that goods are on deck.

    A liberty to carry on deck puts nothing there.

    Args:
        fill: the document being filled in.
        front: its face.
        small: the running text of the face.
        whole: the running text of the face and the back.
    """
    if where := charter_reference(fill.sheet, whole):
        fill.put("charter_party", where, True)
    for segment in (s for line in front.lines for s in line.segments if s not in small):
        if _ON_DECK.search(segment.text) and not _NOT_DECK.search(_clause_of(fill, segment)):
            fill.put("on_deck", [segment], True)


def _clause_of(fill: Filling[D], segment: Segment) -> str:
    """Return the clause that a line is part of, or the line itself."""
    clauses = fill.form.parts("clauses")
    return next((said for said in clauses if segment.text in said), segment.text)
