"""What papers of carriage have in common: their captions, the parties, the places, the ship."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import TypeVar

from extractors.documents import Party
from extractors.documents.transport import Carriage
from extractors.layout import CAPTIONS, Segment
from extractors.printed import country_of, party, vessel_and_voyage
from extractors.printed.firms import LEGAL_FORM
from extractors.readers.parts.captioned import Answer, Captioned
from extractors.readers.parts.carriage.words import CARRIAGE_WORDS
from extractors.readers.parts.filling import Filling
from extractors.readers.parts.prose import DATE

D = TypeVar("D", bound=Carriage)

_USUAL = (
    "shipper", "consignee", "notify", "voyage", "pre_carriage", "place_of_receipt", "marks",
    "place_of_delivery", "gross_weight", "measurement", "packages", "credit_number",
    "place_and_date", "port_of_loading", "port_of_discharge", "vessel_and_voyage", "place_of_issue",
)  # fmt: skip
#: Words that announce the ship on other papers, and something else on these.
_NO_SHIP = frozenset({"Carrier", "Transport", "Per", "Conveyance", "Shipped by"})
#: Captions of any paper of carriage, as `Filling` wants them.
CARRIAGE: dict[str, Iterable[str]] = {
    **CARRIAGE_WORDS,
    **{name: (*CAPTIONS[name], *CARRIAGE_WORDS.get(name, ())) for name in _USUAL},
    "vessel": (*(w for w in CAPTIONS["vessel"] if w not in _NO_SHIP), *CARRIAGE_WORDS["vessel"]),
}

_COMPANY = re.compile(rf"\b(?:{LEGAL_FORM}|BANK|KG)\b\.?|公司|银行", re.I)
_FORM_ONLY = re.compile(
    r"^\W*(?:(?:CO|LTD|LIMITED|INC|CORP|COMPANY|GMBH|LLC|CORPORATION|IMP|EXP|IMPORT|EXPORT|TRADING)\b\W*)+$",
    re.I,
)
_NUMBERED = re.compile(
    r"^\s*(?:\(?\d\s*[.)、]|(?:AND|&)\b(?!\s*(?:CO|EXPORT|EXP)\b)|2ND\b|ALSO\b)[\s:]*(?:NOTIFY\b\W*)?",
    re.I,
)
_TO_ORDER = re.compile(r"\bTO\s+(?:THE\s+)?ORDER(?:\s+OF)?\W*$", re.I)
#: Who may stand alone under «to order of», though the word is a caption elsewhere.
_BY_ROLE = re.compile(r"\W*(?:THE\s+)?(?:SHIPPERS?|CONSIGNORS?|SENDERS?)\W*$", re.I)
_OR_ORDER = re.compile(r"^\W*CONSIGNEE\s+OR\s+(?:TO\s+)?ORDER\W*$", re.I)
_ORDERED = re.compile(r"^\W*(?:UN)?TO\s+(?:THE\s+)?ORDER\b|\bOR\s+ORDER\W*$", re.I)
_SAME = re.compile(
    r"^\W*(?:THE\s+)?SAME\s+AS\s+(?:THE\s+)?CONSIGNEE\W*$|^\W*AS\s+CONSIGNEE\W*$", re.I
)
#: What else is typed under a name: how freight is paid, references, marks.
_NO_PARTY = re.compile(
    r"\W*(?:FREIGHT\b|L/?C\b|(?:DOCUMENTARY\s+)?CREDIT\s+(?:NO|NUMBER)\b|INVOICE\b|CONTRACT\b|(?:SHIPPING\s+)?MARKS?\b|ACTUAL\b|H\.?S\.?\s*CODE)",
    re.I,
)
_NOBODY = re.compile(r"^\W*(?:N\s?/\s?A|NIL|NONE|-+|\*+)\W*$", re.I)
_INTENDED = re.compile(r"\(?\s*\bINTENDED\b(?:\s+(?:OCEAN\s+)?VESSEL)?\s*\)?", re.I)
#: The flag after a voyage, where a caption asks for it.
_FLAG = re.compile(r"(?<=\d|[\dA-Z])(?<=\d[A-Z]|.\d)[\s/,]+[A-Z][A-Z .]*$", re.I)
#: The day that some forms ask for beside a place.
_DATED = re.compile(rf"[\s,;]*(?:\b(?:ON|DATED?)\b\W*)?{DATE}\W*$", re.I)
_OPEN_PLACE = re.compile(r"(?:,|/|-|\b(?:THE|OF|AND|PORT|NEW|SAN|LOS|UNITED))\s*$", re.I)


def enter_parties(fill: Filling[D], captioned: Captioned) -> None:
    """Enter shipper, consignee, every notify party, and the agent at destination."""
    for field in ("shipper", "consignee", "delivery_agent"):
        for answer in captioned.answers(field):
            if not _NOBODY.match(answer.lines[0].text) and _put_party(fill, field, answer):
                break
    _enter_order_of_shipper(fill, captioned)
    parties = 0
    for answer in captioned.answers("notify"):
        for group in _groups(of_party(answer.lines)):
            parties += _enter_notify(fill, parties, group)


def _enter_order_of_shipper(fill: Filling[D], captioned: Captioned) -> None:
    """Enter «to order of shipper» where the form has the first words and the box the last."""
    if fill.form.has("consignee"):
        return
    for caption in fill.sheet.captions({"consignee": CARRIAGE["consignee"]}):
        inside = captioned.inside(caption) if _TO_ORDER.search(caption.segment.text) else []
        if len(inside) == 1 and _BY_ROLE.match(inside[0].text):
            fill.put("consignee", inside, Party(name=f"TO ORDER OF {inside[0].text.strip(' .')}"))
            return


def _put_party(fill: Filling[D], field: str, answer: Answer) -> bool:
    """Enter a party; what the caption says of «order» is part of the consignee."""
    named = party([s.text for s in of_party(answer.lines)])
    if named is None:
        return False
    if field == "consignee" and not _ORDERED.search(named.name):
        if _TO_ORDER.search(answer.caption):
            named = named.model_copy(update={"name": f"TO ORDER OF {named.name}"})
        elif _OR_ORDER.match(answer.caption):
            named = named.model_copy(update={"name": f"{named.name} OR ORDER"})
    fill.put(field, answer.lines, named)
    return True


def of_party(lines: Sequence[Segment]) -> Sequence[Segment]:
    """Return the lines of a party, up to what else is typed into its box."""
    ends = (i for i, s in enumerate(lines) if i and _NO_PARTY.match(s.text))
    return lines[: next(ends, len(lines))]


def _groups(lines: Sequence[Segment]) -> list[list[Segment]]:
    """Part the parties of a notify box: each begins with a number, «also», or a further name."""
    groups: list[list[Segment]] = []
    for segment in lines:
        numbered = _NUMBERED.match(segment.text)
        named = (
            _COMPANY.search(segment.text)
            and not _FORM_ONLY.match(segment.text)
            and not re.search(r"\d{3}", segment.text)
        )
        after_name = groups and any(_COMPANY.search(s.text) for s in groups[-1])
        if not groups or numbered or (named and after_name):
            groups.append([])
        rest = segment.span(numbered.end(), len(segment.text)) if numbered else segment
        if rest:
            groups[-1].append(rest)
    return [group for group in groups if group]


def _enter_notify(fill: Filling[D], number: int, group: Sequence[Segment]) -> int:
    """Enter one notify party; «same as consignee» is the consignee. Return how many were entered."""
    found = party([segment.text for segment in group])
    if found is None or _NOBODY.match(found.name):
        return 0
    consignee = fill.form.value("consignee")
    if _SAME.match(found.name) and isinstance(consignee, Party):
        found = found if _ORDERED.search(consignee.name) else consignee
    known = [fill.form.value("notify", i) for i in range(number)]
    if any(isinstance(k, Party) and k.name == found.name for k in known):
        return 0
    fill.put_part(("notify", number), group, found)
    return 1


def enter_places(fill: Filling[D], captioned: Captioned) -> None:
    """Enter ports and places, each by its caption."""
    for field in (
        "port_of_loading", "port_of_discharge", "place_of_receipt", "place_of_delivery", "pre_carriage",
        "airport_of_departure", "airport_of_destination",
    ):  # fmt: skip
        for answer in captioned.answers(field):
            lines = place_lines(answer.lines, _wall(answer, captioned))
            said = _DATED.sub("", " ".join(s.text for s in lines))
            if said and not _NOBODY.match(lines[0].text):
                fill.put(field, lines, said)
                break


def _wall(answer: Answer, captioned: Captioned) -> float | None:
    """Return where the cell ends that a value stands in."""
    first = answer.lines[0]
    box = captioned.ruling(first).box(*first.middle)
    return box.x1 if box and box.bottom - box.top < 60 else None


def place_lines(lines: Sequence[Segment], wall: float | None = None) -> Sequence[Segment]:
    """Return the lines of a place: the first, and the next where the place goes on in it.

    Args:
        lines: what is printed under or beside its caption.
        wall: where the cell ends; what did not fit before it is in the next line.
    """
    first, rest = lines[0], lines[1:2]
    goes_on = _is_full(lines, wall) or (
        rest
        and (
            _OPEN_PLACE.search(first.text)
            or _is_country(rest[0].text)
            or re.match(r"\s*[(（,]", rest[0].text)
            or abs(rest[0].middle[1] - first.middle[1]) < 0.5 * first.height
        )
    )
    return lines[:2] if goes_on else lines[:1]


def _is_full(lines: Sequence[Segment], wall: float | None) -> bool:
    """Tell whether the first word of the second line would not have fitted on the first."""
    if wall is None or not lines[1:]:
        return False
    word = lines[1].words[0]
    return wall - lines[0].box.x1 < 4 + word.x1 - word.x0


def _is_country(text: str) -> bool:
    bare = text.strip(" .,()")
    return len(bare.split()) <= 4 and country_of(bare) is not None and not re.search(r"\d", bare)


def enter_vessel(fill: Filling[D], captioned: Captioned) -> None:
    """Enter the ship with her voyage, and whether she is only intended."""
    for answer in captioned.answers("vessel_and_voyage", "vessel"):
        ship = _ship_lines(answer.lines, _wall(answer, captioned))
        text = " ".join(s.text for s in ship)
        text = _FLAG.sub("", text) if re.search(r"\bFLAG\b", answer.caption, re.I) else text
        name, voyage = vessel_and_voyage(_INTENDED.sub(" ", text).strip(" :,"))
        if not name or _NOBODY.match(name) or fill.form.has("vessel"):
            continue
        if _INTENDED.search(f"{answer.caption} {text}"):
            fill.put("intended_vessel", ship, True)
        fill.put("vessel", ship, " ".join(name.split()))
        if voyage:
            fill.put("voyage", ship, voyage)
    for answer in captioned.answers("voyage"):
        bare = re.sub(
            r"^\s*V(?:OY(?:AGE)?)?\s*\.?\s*(?:NO\b)?[\s.:]*(?=\d)",
            "",
            answer.lines[0].text,
            flags=re.I,
        )
        if re.search(r"\d", bare):
            fill.put("voyage", answer.lines[:1], bare.strip())


def _ship_lines(lines: Sequence[Segment], wall: float | None) -> Sequence[Segment]:
    """Return the line of the ship, with what else stands there of her name and her voyage."""
    if _is_full(lines, wall):
        return lines[:2]
    more = lines[1:2]
    level = more and abs(more[0].middle[1] - lines[0].middle[1]) < 0.5 * lines[0].height
    voyage = more and re.match(
        r"\s*/?\s*V(?:OY(?:AGE)?)?\s*\.?\s*(?:NO)?[\s.:]*\w*\d", more[0].text, re.I
    )
    return lines[:2] if level or voyage else lines[:1]
