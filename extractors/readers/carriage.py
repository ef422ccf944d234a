"""What papers of carriage have in common: parties, places, goods, freight, who signs as what."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import TypeVar

from extractors.documents.transport import Carriage
from extractors.layout import CAPTIONS, COLUMNS, Segment, Sheet, signature
from extractors.printed import party, quantity, vessel_and_voyage
from extractors.printed.quantities import Kind
from extractors.readers.filling import Filling

D = TypeVar("D", bound=Carriage)

#: Captions of any paper of carriage, as `Filling` wants them.
CARRIAGE: dict[str, Iterable[str]] = {
    **{
        name: CAPTIONS[name]
        for name in (
            "shipper", "consignee", "notify", "voyage", "pre_carriage", "place_of_receipt",
            "place_of_delivery", "gross_weight", "measurement", "packages", "marks",
            "credit_number", "place_and_date",
        )
    },
    "vessel": (*CAPTIONS["vessel"], "Intended Vessel", "Intended Ocean Vessel"),
    "vessel_and_voyage": (*CAPTIONS["vessel_and_voyage"], "Vessel and Voyage No", "Ship and Voyage"),
    "port_of_loading": (*CAPTIONS["port_of_loading"], "Loadport", "Load Port"),
    "port_of_discharge": (*CAPTIONS["port_of_discharge"], "Disport", "Discharge Port"),
    "date": (
        "Date of Issue", "Issue Date", "Issued on", "Dated", "Date", "签发日期", "Date Issued",
        "B/L Date", "Date of B/L",
    ),
    "carrier": ("Carrier", "The Carrier", "Name of Carrier", "Carrier's Name", "承运人", "Issuing Carrier"),
    "delivery_agent": (
        "Delivery Agent", "For Delivery of Goods Please Apply to", "Agent at Port of Discharge",
        "Party to Contact for Cargo Release", "For Release of Cargo Contact", "目的港代理",
        "Agent at Destination", "Cargo Delivery Agent", "Destination Agent", "Discharge Agent",
    ),
    "signed_for": (
        "Signed for or on behalf of the Carrier", "Signed for the Carrier", "Signed", "Signed by",
        "Signed on behalf of the Carrier", "For the Carrier", "Signature of Carrier or its Agent",
        "Signature of Issuing Carrier or its Agent", "As Agent for the Carrier", "签署",
        "Signed as Agent for the Carrier", "Signature",
    ),
}  # fmt: skip
#: Headings of the particulars that papers of carriage have besides the usual ones.
PARTICULARS = {
    **COLUMNS,
    "packages": (*COLUMNS["packages"], "No. and Kind of Packages", "No. of Pieces", "No. of Pieces RCP"),
    "gross_weight": (*COLUMNS["gross_weight"], "Weight"),
    "measurement": (*COLUMNS["measurement"], "Cube"),
    "marks": (
        *COLUMNS["marks"], "Marks and Containers", "Marks & Nos. / Container & Seal Nos.",
        "Container No. / Seal No. Marks and Numbers", "Marks and Numbers Container and Seal Nos.",
    ),
    "description": (
        *COLUMNS["description"], "Packages and Goods", "Kind of Packages; Description of Goods",
        "Number and Kind of Packages Description of Goods", "Nature and Quantity of Goods",
        "Number of Packages; Description of Goods", "Particulars of Goods",
    ),
}  # fmt: skip
_PRINTED_FREIGHT = re.compile(
    r"\bFREIGHT\b\s*[:：]?\s*(?P<how>(?:TO\s+BE\s+)?PRE-?\s?PAID|(?:TO\s+)?COLLECT|AS\s+(?:PER\s+)?(?:ARRANGED|AGREED|ARRANGEMENT)"
    r"|PRE-?\s?PAYABLE|PAID|(?:PAYABLE\s+)?AS\s+PER\s+CHARTER[\s-]*PARTY|PAYABLE\s+AT\s+[A-Z]+)|运费(?P<zh>预付|到付)",
    re.I,
)
_PREPAID = re.compile(r"^(?:PRE-?\s?PAID|PAID|PAYABLE\s+AT\s+(?:ORIGIN|LOADING)\w*|预付)$", re.I)
_COLLECT = re.compile(r"COLLECT|PAYABLE\s+AT\s+(?:DEST|PORT\s+OF\s+DISCH)|到付", re.I)
_CONTAINER = re.compile(
    r"\b(?P<number>[A-Z]{3}[UJZ]\s?\d{6}\s?-?\d)\b(?:\s*(?:/|,|-|SEAL|S/N|NO\.?|:|\s)\s*)*(?P<seal>(?=\w*\d)[A-Z0-9]{4,})?"
)
#: Lines among the particulars that say something of the carriage and not of the goods.
_REMARK = re.compile(
    r"\bFREIGHT\b|\bFCL\b|\bLCL\b|SAID\s+TO|S\.?T\.?C\.?\b|LOAD,?\s+(?:STOW\w*|COUNT)|ON\s+BOARD|\bL/C\b|CREDIT\s+N|CONTAINER"
    r"|\bDECK\b|LEAK|TORN|BROKEN|DAMAGE|\bWET\b|STAIN|RUST|DENT|INSUFFICIENT|NOT\s+(?:BE\s+)?SUFFICIENT|SUFFICIENT|SHIPPER'?S|\bSEAL\b"
    r"|TRANS-?S?HIPMENT|CLEAN|DEMURRAGE|DETENTION|\bCY\b|\bCFS\b|SAY\s|TOTAL|UNKNOWN|CHARTER|APPARENT|\d+\s?X\s?[24][05]'",
    re.I,
)  # fmt: skip
_AGENT = re.compile(
    r"\b(?:AS|ACTING\s+AS)\s+AGENTS?\b(?:\s+ONLY)?(?:\s+(?:FOR|OF|ON\s+BEHALF\s+OF|FOR\s+AND\s+ON\s+BEHALF\s+OF)\s+"
    r"(?:THE\s+)?(?P<whose>CARRIER|MASTER|OWNERS?|CHARTERERS?)?[\s,:.'’-]*(?P<name>[A-Z][^\n]*)?)?",
    re.I,
)
_AS = re.compile(r"\bAS\s+(?:THE\s+)?(?P<what>CARRIER|MASTER|OWNER|CHARTERER)\b", re.I)
_NAMED_CARRIER = re.compile(r"^(?P<name>.{3,60}?),?\s+AS\s+(?:THE\s+)?CARRIER\b", re.I)


def enter_parties(fill: Filling[D]) -> None:
    """Enter shipper, consignee, every notify party, carrier and agent at destination."""
    fill.party("shipper")
    fill.party("consignee")
    for seen in fill.found.get("notify", ()):
        if seen.sure:
            _enter_notify(fill, seen.value)
            break
    fill.party("delivery_agent")


def _enter_notify(fill: Filling[D], segments: Sequence[Segment]) -> None:
    """Enter the parties of a notify box; a line that begins a new name begins a new party."""
    groups: list[list[Segment]] = []
    for segment in segments:
        numbered = re.match(r"\s*(?:\d[.)]|AND\b|ALSO\b|2ND\b)", segment.text, re.I)
        named = _COMPANY.search(segment.text) and not re.search(r"\d{3}", segment.text)
        if not groups or numbered or (named and any(_COMPANY.search(s.text) for s in groups[-1])):
            groups.append([])
        groups[-1].append(segment)
    for number, group in enumerate(groups):
        if found := party([segment.text for segment in group]):
            fill.put_part(("notify", number), group, found)


_COMPANY = re.compile(
    r"\b(?:CO\b\.?,?|LTD|LIMITED|INC|CORP|CORPORATION|COMPANY|GMBH|LLC|S\.?A\.?|B\.?V|LTDA|PLC|PTE|PTY|BANK|AG|SARL|SRL)\b\.?",
    re.I,
)  # fmt: skip


def enter_places(fill: Filling[D]) -> None:
    """Enter ports and places, each by its caption, and the ship with her voyage."""
    for field in (
        "port_of_loading", "port_of_discharge", "place_of_receipt", "place_of_delivery", "pre_carriage",
    ):  # fmt: skip
        for seen in fill.found.get(field, ()):
            if seen.sure:
                fill.put(field, seen.value[:2], " ".join(seen.lines[:2]))
                break
    for source in ("vessel_and_voyage", "vessel"):
        for seen in fill.found.get(source, ()):
            name, voyage = vessel_and_voyage(seen.first.text)
            if not (seen.sure and name):
                continue
            if re.search(r"INTENDED", f"{seen.caption.segment.text} {seen.first.text}", re.I):
                fill.put("intended_vessel", [seen.first], True)
                name = re.sub(r"\(?\bINTENDED\b(?:\s+VESSEL)?\)?", "", name, flags=re.I).strip(" :")
            fill.put("vessel", [seen.first], name)
            if voyage:
                fill.put("voyage", [seen.first], voyage)
    fill.text("voyage")


def enter_particulars(fill: Filling[D]) -> list[Segment]:
    """Enter packages, goods, weights, marks and containers; return every line of the table."""
    cells: dict[str, list[Segment]] = {}
    for table in fill.sheet.tables(PARTICULARS):
        if not {"gross_weight", "description", "packages"} & table.captions.keys():
            continue
        for row in table.rows:
            for column, segments in row.cells.items():
                cells.setdefault(column, []).extend(segments)
    _enter_goods(fill, cells.get("description", ()))
    wanted: tuple[tuple[str, Kind], ...] = (
        ("packages", "package"),
        ("gross_weight", "weight"),
        ("measurement", "volume"),
    )
    for field, kind in wanted:
        for segment in (*cells.get(field, ()), *cells.get("description", ())):
            if (value := quantity(segment.text, None, kind, fill.decimal)) and value.unit:
                fill.put(field, [segment], value)
                break
        fill.quantity(field, kind=kind)
    _enter_marks(fill, cells.get("marks", ()))
    everything = [s for segments in cells.values() for s in segments]
    _enter_containers(fill, everything or [s for line in fill.sheet.lines for s in line.segments])
    fill.reference("credit_number")
    fill.mentioned("credit_number", CAPTIONS["credit_number"])
    return everything


def _enter_goods(fill: Filling[D], cells: Sequence[Segment]) -> None:
    """Enter what the goods are, and apart from it what else is said among the particulars."""
    goods: list[Segment] = []
    remarks: list[Segment] = []
    for segment in cells:
        counted = quantity(segment.text, None, "package", fill.decimal)
        if _REMARK.search(segment.text) or (remarks and not goods):
            remarks.append(segment)
        elif remarks and _goes_on(remarks[-1], segment):
            remarks.append(segment)
        elif not (counted and counted.unit and len(segment.words) <= 3):
            goods.append(segment)
    if goods:
        fill.put("goods_description", goods, "\n".join(s.text for s in goods))
    for number, group in enumerate(_sentences(remarks)):
        fill.put_part(("clauses", number), group, " ".join(s.text for s in group))


def _goes_on(above: Segment, segment: Segment) -> bool:
    return segment.box.top - above.box.bottom < 0.6 * segment.height


def _sentences(remarks: Sequence[Segment]) -> list[list[Segment]]:
    """Join lines of one remark: one that is no remark by itself goes on from the one before."""
    groups: list[list[Segment]] = []
    for segment in remarks:
        begins = _REMARK.search(segment.text) and not re.match(r"[a-z]", segment.text)
        joined = groups and _goes_on(groups[-1][-1], segment)
        wraps = groups and re.search(
            r"(?:,|\b(?:AND|OF|THE|AT|TO|FOR|BE))\s*$", groups[-1][-1].text, re.I
        )
        if joined and (wraps or not begins):
            groups[-1].append(segment)
        else:
            groups.append([segment])
    return groups


def _enter_marks(fill: Filling[D], cells: Sequence[Segment]) -> None:
    marks = [
        s for s in cells if not _CONTAINER.search(s.text.upper()) and not _REMARK.search(s.text)
    ]
    if marks:
        fill.put("shipping_marks", marks, "\n".join(s.text for s in marks))
    else:
        fill.text("shipping_marks", "marks", lines=None)


def _enter_containers(fill: Filling[D], segments: Sequence[Segment]) -> None:
    known: set[str] = set()
    for segment in segments:
        for found in _CONTAINER.finditer(segment.text.upper()):
            number = re.sub(r"[\s-]", "", found["number"])
            where = segment.span(*found.span("number")) or segment
            if number in known:
                continue
            fill.put_part(("containers", len(known), "number"), [where], number)
            if found["seal"]:
                there = segment.span(*found.span("seal")) or segment
                fill.put_part(("containers", len(known), "seal"), [there], found["seal"])
            known.add(number)


def enter_freight(fill: Filling[D]) -> None:
    """Enter how the freight is marked: ``prepaid``, ``collect``, or the words themselves."""
    for segment in (s for line in fill.sheet.lines for s in line.segments):
        if found := _PRINTED_FREIGHT.search(segment.text):
            how = (found["how"] or found["zh"]).strip()
            where = segment.span(*found.span()) or segment
            fill.put("freight", [where], freight(how))
            return
    for seen in fill.found.get("freight_payable_at", ()):
        words = seen.first.text.upper()
        if re.search(r"ORIGIN|LOADING", words):
            fill.put("freight", [seen.first], "prepaid")
        elif re.search(r"DEST|DISCHARGE", words):
            fill.put("freight", [seen.first], "collect")


def freight(how: str) -> str:
    """Return ``prepaid`` or ``collect`` for the usual words, else the words as they are.

    >>> freight("PAYABLE AT DESTINATION"), freight("AS ARRANGED"), freight("TO BE PREPAID")
    ('collect', 'AS ARRANGED', 'TO BE PREPAID')
    """
    if _PREPAID.search(how):
        return "prepaid"
    return "collect" if _COLLECT.search(how) else how


def enter_signature(fill: Filling[D], front: Sheet) -> None:
    """Enter whether, by whom, and in what capacity a paper of carriage is signed.

    Only the front counts: what is signed on the back is an endorsement.
    """
    seen = signature(front)
    if seen.evidence:
        if seen.signed is not None:
            fill.form.put("signed", seen=seen.evidence, value=seen.signed)
        elif seen.unclear:
            fill.form.illegible("signed", seen=seen.evidence)
    segments = [s for line in front.lines for s in line.segments]
    for index, segment in enumerate(segments):
        below = _under(segment, segments[index + 1 :])
        text = " ".join(s.text for s in (segment, *below[:1]))
        if found := _AGENT.search(segment.text):
            fill.put("signed_as", [segment], "agent")
            name = (_AGENT.search(text) or found)["name"]
            _enter_principal(fill, [segment, *below[:1]], name, found["whose"])
            _enter_signer(fill, segments[:index], segment)
            break
        if (found := _AS.search(segment.text)) and len(segment.text) < 70:
            fill.put("signed_as", [segment], found["what"].lower())
            _enter_signer(fill, segments[:index], segment)
            break
    enter_carrier(fill, segments)


def _under(segment: Segment, later: Sequence[Segment]) -> list[Segment]:
    """Return what stands right under a segment, line by line."""
    return [
        s
        for s in later
        if 0 <= s.box.top - segment.box.bottom < 1.2 * segment.height
        and s.box.x0 < segment.box.x1
        and s.box.x1 > segment.box.x0
    ]


def _enter_principal(
    fill: Filling[D], where: Sequence[Segment], name: str | None, whose: str | None
) -> None:
    plain = re.sub(r"[.,\s]*\bAS\s+(?:THE\s+)?CARRIER\b.*$", "", name or "", flags=re.I).strip(
        " .,"
    )
    if plain and not re.match(r"(?:CARRIER|MASTER)\b", plain, re.I):
        fill.put("principal", where, plain)
    elif whose:
        fill.put("principal", where[:1], whose.upper())


def _enter_signer(fill: Filling[D], before: Sequence[Segment], capacity: Segment) -> None:
    """Enter the name over the words that tell the capacity."""
    own = re.split(
        r"\bAS\s+(?:THE\s+)?(?:AGENT|CARRIER|MASTER)", capacity.text, maxsplit=1, flags=re.I
    )[0]
    if len(own.strip(" ,")) > 3:
        fill.put("signed_by", [capacity], own.strip(" ,"))
        return
    for segment in reversed(before):
        level = capacity.box.top - segment.box.bottom
        beside = segment.box.x0 < capacity.box.x1 + 40 and segment.box.x1 > capacity.box.x0 - 40
        if beside and 0 <= level < 90 and _COMPANY.search(segment.text):
            fill.put("signed_by", [segment], segment.text)
            return


def enter_carrier(fill: Filling[D], segments: Sequence[Segment]) -> None:
    """Enter the carrier where somebody is said to be it; a letterhead alone says nothing."""
    for seen in fill.found.get("carrier", ()):
        if seen.sure and seen.caption.marked and len(seen.first.text) > 2:
            fill.put_party("carrier", seen.value[:1])
            return
    if fill.form.value("signed_as") == "carrier" and fill.form.has("signed_by"):
        fill.form.copy("signed_by", "carrier")
        return
    principal = fill.form.value("principal")
    if isinstance(principal, str) and principal not in ("CARRIER", "MASTER", "OWNER", "OWNERS"):
        fill.form.copy("principal", "carrier")
        return
    for segment in segments:
        if found := _NAMED_CARRIER.match(segment.text):
            where = segment.span(*found.span("name")) or segment
            fill.put("carrier", [where], found["name"].strip(" ,"))
            return
