"""What commercial papers say of the shipment: ports, vessel, weights, marks, trade term, origin."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import TypeVar

from extractors.documents import Contract, Incoterm, Invoice, PackingList
from extractors.layout import CAPTIONS, COLUMNS, Labelled, Segment, Table, prepared, squeezed
from extractors.printed import country_of, incoterm, kind_of, quantity, vessel_and_voyage
from extractors.readers.parts.filling import Filling
from extractors.readers.parts.mentions import enter_mentioned_quantity
from extractors.readers.parts.prose import Prose

D = TypeVar("D", Invoice, Contract, PackingList)

_HEADINGS = prepared(COLUMNS)

_NAMES = (
    "port_of_loading", "port_of_discharge", "vessel", "vessel_and_voyage", "route", "from", "to",
    "gross_weight", "net_weight", "packages", "measurement", "marks", "incoterm", "terms", "origin",
    "shipment",
)  # fmt: skip
#: Captions of the shipment, as `Filling` wants them.
SHIPPING: dict[str, Iterable[str]] = {
    **{name: CAPTIONS[name] for name in _NAMES},
    "packed_in": ("Packed in", "Packing"),
}

_ROUTE = (
    r"\s*(?P<start>[^\W\d][^:：，。；]{1,50}?)\s*(?:(?:,|\s|\b)(?:TO\b\s*[:：]?|[-–—]{1,2}>?)|(?:至|运至|运往|运到|(?<![收达送])到)\s*(?:TO\b\s*[:：]?)?)\s*"
    r"(?P<end>[^\W\d][^:：]{2,50}?)\s*(?=$|,?\s*\b(?:PARTIAL|TRANS+HIPMENT|TRANSHIPMENT|LATEST|NOT|BEFORE|DURING|WITHIN|BY|PER|VIA|W/T|WITH|IN\s+(?:TRANSIT|(?:[A-Z]+\s+){0,4}(?:LOTS?|SHIPMENTS?|INSTALL?MENTS?|CONSIGNMENTS?|CONTAINERS?)\b)|ON|SHIPPED|UNDER|FOR|AS)\b|,?\s*[;:(。；，]|,?\s*(?<!\b[A-Z])\.|,\s*(?=[\u4e00-\u9fff])|船)"
)
_FROM_TO = (
    re.compile(r"\bFROM\b\s*[:：]?" + _ROUTE, re.I),  # credits are written in Latin letters
    re.compile("(?:自|由|从)" + _ROUTE, re.I),
)
_TO = re.compile("^" + _ROUTE, re.I)
#: A sentence or line that tells a route, and not «15 days from the date of …».
_SENTENCE = re.compile(
    r"^\W*(?:(?:THE\s+)?GOODS\s+)?(?:(?:SHALL|WILL|ARE|IS|TO)\s+(?:TO\s+)?BE\s+)?(?:SHIPPED|SHIPMENT|SHIPPING|FROM|PER|TRANSPORT\w*|ROUTE|VOYAGE|DELIVERY|CARRIED|自)"
    r"|\bBY\s+(?:SEA|AIR|VESSEL|TRUCK|RAIL|OCEAN)",
    re.I,
)
#: A route without «from»: «Karachi to Jebel Ali per M.V. …».
_LEG = re.compile(r"\s*[A-Z][\w' .,]{2,40}?\s+TO\s+[A-Z][\w' .,]{2,40}?\s+(?:PER|BY|VIA)\b", re.I)
#: A route and nothing else, under a caption.
_LEGS = re.compile(r"[A-Z][\w' .,]{2,40}?,\s*[A-Z][\w' .]+\s+TO\s+[A-Z][\w' .,]{2,50}", re.I)
_NO_PLACE = re.compile(
    r"^(?:THE|DATE|RECEIPT|DAYS?|OUR|YOUR|B/L|INVOICE|SIGHT|TIME|AN?Y?|SHIPMENT)\b", re.I
)
_ORIGIN = re.compile(
    r"MADE\s+IN\s+(?P<made>[A-Z][A-Z .]+?)\s*$|\b(?:OF|ARE|IS)\s+(?P<adjective>(?!GOODS|THEIR|SUCH|COUNTRY)[A-Z]{4,}\s+ORIGIN)\b"
    r"|COUNTRY\s+OF\s+ORIGIN\s+(?:IS\s+)?(?P<named>[A-Z][A-Z .]+?)\s*[.,]?$",
    re.I,
)
#: Where goods are shipped without a word on where to: «to be shipped ex Shanghai».
_EX = re.compile(
    r"(?:\bSHIP(?:PED|MENT)\s+(?:EX|FROM|AT)|(?:^|[.。；:：])\s*FROM)\s+(?P<port>(?-i:[A-Z])[\w'-]+(?:\s(?-i:[A-Z])[\w'-]+){0,2})(?=\s+(?:NOT|ON|BY|BEFORE|LATEST|DURING|IN|WITHIN|PORT)\b|\s*[,.;(]|\s*$)",
    re.I,
)
#: The name of a country has at most so many words.
_COUNTRY = 4
#: What ends a place or a choice of them: another sentence, or whose choice it is.
_PLACE_ENDS = re.compile(
    r"[;；。]|\.\s+(?=[A-Z])|[,\s]*\(?\b(?:AT|IN)\s+(?:THE\s+)?(?:SELLER|BUYER|SHIPPER|CHARTERER)S?['’]?S?\s+(?:OPTION|CHOICE)"
    r"|,?\s*(?:SELLER|BUYER|SHIPPER|CHARTERER)S?['’]?S?\s+(?:OPTION|CHOICE)",
    re.I,
)
#: What charterers say before a port.
_ANY_SAFE = re.compile(
    r"(?:ONE|1|ANY)\s+(?:\(?1\)?\s+)?(?:GOOD\s+AND\s+)?SAFE\s+(?:PORTS?|BERTHS?|ANCHORAGE)\s*,?\s*",
    re.I,
)
_PRINTED_TERM = re.compile(
    r"\b(?:EXW|FCA|FAS|FOB|CFR|CIF|CPT|CIP|DAP|DPU|DDP|C&F|CNF)\b|INCOTERMS", re.I
)


def enter_route(fill: Filling[D]) -> None:
    """Enter the ports: each by its caption, or both from «from … to …»."""
    for seen in fill.found.get("route", ()):
        _enter_both(fill, [seen.first])
        _enter_parted(fill, seen.first)
    for seen in fill.found.get("port_of_loading", ()):
        if re.search(r"\bTO\b|至", seen.first.text, re.I):
            _enter_both(fill, [seen.first])
    for field in ("port_of_loading", "port_of_discharge"):
        _enter_captioned(fill, field)
    named = fill.found.get("port_of_loading", ())
    shipped: list[Labelled] = [
        s for s in named if re.search(r"\bFROM\b", s.caption.segment.text, re.I)
    ]
    starts = [s for s in (*fill.found.get("from", ()), *shipped) if s.sure]
    if starts and not fill.form.has("port_of_discharge"):
        _enter_from(fill, starts[0])
    _enter_told(fill)


def _enter_told(fill: Filling[D]) -> None:
    """Enter the ports from what is said of the shipment, or from any sentence about it."""
    told: list[Sequence[Segment]] = [s.value for s in fill.found.get("shipment", ()) if s.sure]
    segments = [s for line in fill.sheet.lines for s in line.segments]
    told += [[segment] for segment in segments if _SENTENCE.search(segment.text)]
    for lines in told:
        if fill.form.has("port_of_loading") and fill.form.has("port_of_discharge"):
            return
        whole = " ".join(s.text for s in lines)
        if (
            re.search(r"\bFROM\b|自|由|从", whole, re.I)
            or _LEG.match(whole)
            or _LEGS.fullmatch(whole)
        ):
            _enter_both(fill, lines)
        if ex := _EX.search(whole):
            fill.put("port_of_loading", Prose(lines).group(ex, "port"), ex["port"])


def _enter_captioned(fill: Filling[D], field: str) -> None:
    seen = next((s for s in fill.found.get(field, ()) if s.sure), None)
    if seen is not None:
        wraps = seen.side in ("below", "above") or seen.first.text.endswith(",")
        prose = Prose(seen.value[: 2 if wraps else 1])
        end = len(prose.text[: _end_of_place(prose.text)].rstrip(" ,，."))
        start = led.end() if (led := _ANY_SAFE.match(prose.text)) else 0
        if start < end:
            fill.put(field, prose.part(start, end), prose.text[start:end])


def _end_of_place(text: str) -> int:
    """Return where a place ends; a country after it is of it, though the comma be a point."""
    for end in _PLACE_ENDS.finditer(text):
        rest = text[end.end() :].strip(" .")
        if not (len(rest.split()) <= _COUNTRY and country_of(rest)):
            return end.start()
    return len(text)


def _enter_from(fill: Filling[D], start: Labelled) -> None:
    """Enter «From: Ningbo  To: Hamburg»; a «To» on another line is whom it is written to."""
    if re.search(r"\bTO\b", start.first.text, re.I):
        _enter_both(fill, [start.first])
        return
    fill.put("port_of_loading", [start.first], start.first.text)
    level = start.caption.segment.box
    for end in fill.found.get("to", ()):
        here = end.caption.segment.box
        near = (
            here.top - level.bottom < 1.5 * (level.bottom - level.top) and here.bottom >= level.top
        )
        if near and end.first.page is start.first.page:
            fill.put("port_of_discharge", [end.first], end.first.text)
            return


def _enter_parted(fill: Filling[D], segment: Segment) -> None:
    """Enter «NANSHA/BUENOS AIRES», as it stands beside «From/To»."""
    found = re.fullmatch(r"\s*([^\W\d][^/:]{2,40}?)\s*/\s*([^\W\d][^/:]{2,40}?)\s*", segment.text)
    for field, group in (("port_of_loading", 1), ("port_of_discharge", 2)) if found else ():
        if found and (where := segment.span(*found.span(group))):
            fill.put(field, [where], found[group])


def _enter_both(fill: Filling[D], segments: Sequence[Segment]) -> None:
    prose = Prose(segments)
    found = next(filter(None, (way.search(prose.text) for way in (*_FROM_TO, _TO))), None)
    if not found:
        return
    for field, group in (("port_of_loading", "start"), ("port_of_discharge", "end")):
        where = prose.group(found, group)
        if where and not _NO_PLACE.match(found[group]):
            fill.put(field, where, found[group].strip(" ,."))


def enter_vessel(fill: Filling[D]) -> None:
    """Enter the ship's name without her voyage."""
    for source in ("vessel_and_voyage", "vessel"):
        for seen in fill.found.get(source, ()):
            if fill.heads_column(seen):
                continue  # «net weight per bag»
            name, voyage = vessel_and_voyage(seen.first.text)
            whole, found = vessel_and_voyage(" ".join(seen.lines[:2]))
            name = whole if found and not voyage else name  # the name wraps before the voyage
            spoken = name and re.fullmatch(
                r"(?:BY\s+)?(?:SEA|AIR|OCEAN|VESSEL|TRUCK|RAIL)\W*", name, re.I
            )
            unit = name and kind_of(name)  # «per ctn» among headings
            if seen.sure and name and not spoken and not unit:
                fill.put("vessel", [seen.first], name)
                return


#: A number of packages and nothing else: not «10 cartons per pallet».
_ONLY_COUNTED = re.compile(r"\W*\d[\d,.]*\s*(?:(?!PER\b|EACH\b)[A-Z()]+\s*){1,2}\W*", re.I)
#: Columns of which a table of goods has one at least.
_OF_GOODS = {"description", "quantity", "packages", "gross_weight", "net_weight", "amount"}


def enter_marks(fill: Filling[D], tables: Sequence[Table]) -> None:
    """Enter the shipping marks, from a caption or from their column in a table."""
    for table in tables:
        if not _OF_GOODS & table.captions.keys():
            continue  # «Shipping Marks: C/NO. 1-300» looks like two headings
        cells: list[Segment] = []
        said: list[str] = []
        for row in table.rows:
            words = [s.text for s in row.cells.get("marks", ())]
            if row.kind != "total" and words != said:  # the same marks line by line are said once
                cells += row.cells.get("marks", ())
                said = words or said
        if cells:
            fill.put("shipping_marks", cells, "\n".join(s.text for s in cells))
    fill.found["marks"] = [s for s in fill.found.get("marks", ()) if not _is_heading(s.first)]
    fill.text("shipping_marks", "marks", lines=None)


def _is_heading(segment: Segment) -> bool:
    """Tell whether words are nothing but the heading of a column, as in a table left empty."""
    letters = len(squeezed(segment.text))
    return any(hit.size == letters for hit in _HEADINGS.hits(segment.labels))


def enter_weights(fill: Filling[D]) -> None:
    """Enter weights, packages and measurement: from captions, else from a sentence."""
    fill.quantity("gross_weight", kind="weight")
    fill.quantity("net_weight", kind="weight")
    fill.quantity("measurement", kind="volume")
    fill.quantity("packages", kind="package")
    for seen in fill.found.get("packed_in", ()):
        count = quantity(seen.first.text, None, "package", fill.decimal)
        if count and count.unit and _ONLY_COUNTED.fullmatch(seen.first.text):
            fill.put("packages", [seen.first], count)
    for field in ("gross_weight", "net_weight"):
        enter_mentioned_quantity(fill, field, CAPTIONS[field], "weight")
    enter_mentioned_quantity(fill, "measurement", CAPTIONS["measurement"], "volume")
    enter_mentioned_quantity(
        fill, "packages", (*CAPTIONS["packages"], "Packed in", "Packing", "Total"), "package"
    )


def enter_incoterm(fill: Filling[Invoice] | Filling[Contract], tables: Sequence[Table]) -> None:
    """Enter the trade term: from its caption, the table of goods, or wherever it is printed.

    Of the terms beside several sums, that of the last one counts: «Total FOB» before freight.
    """
    candidates: list[Sequence[Segment]] = [
        seen.value[: 1 if seen.side == "beside" else 2]
        for name in ("incoterm", "terms")
        for seen in fill.found.get(name, ())
    ]
    for table in tables:
        rows = [*reversed(table.totals), *(row for row in table.rows if row.kind != "total")]
        candidates += [[head] for head in table.heads]
        candidates += [cell for row in rows for cell in row.cells.values()]
    segments = [s for line in fill.sheet.lines for s in line.segments]
    candidates += [[segment] for segment in segments]
    first: tuple[Sequence[Segment], Incoterm] | None = None
    for cell in candidates:
        text = " ".join(segment.text for segment in cell)
        if not _PRINTED_TERM.search(text) or not (term := incoterm(text)):
            continue
        if term.version is None and (more := _edition_after(cell[-1], segments)):
            term = incoterm(f"{text} {more.text}") or term
        if first is None or (term.code == first[1].code and _fuller(term, first[1])):
            first = (cell, term)
    if first:
        fill.put("incoterm", *first)


def _edition_after(term: Segment, segments: Sequence[Segment]) -> Segment | None:
    """Return what goes on with the edition of a trade term, under it or in the next column."""
    open_ = re.search(r"\bINCOTERMS?\W*$", term.text, re.I)  # the year stands by itself
    edition = re.compile(r"\W*(?:19|20)\d\d\b" if open_ else r"\W*INCOTERM", re.I)
    return next(
        (
            other
            for other in segments
            if other.page is term.page
            and (_is_under(other, term) or _is_beside(other, term))
            and edition.match(other.text)
        ),
        None,
    )


def _is_under(other: Segment, segment: Segment) -> bool:
    near = -2 <= other.box.top - segment.box.bottom < 1.2 * segment.height
    return near and other.box.x0 < segment.box.x1 and other.box.x1 > segment.box.x0


def _is_beside(other: Segment, segment: Segment) -> bool:
    level = abs(other.middle[1] - segment.middle[1]) < 0.5 * segment.height
    return level and 0 <= other.box.x0 - segment.box.x1 < 0.25 * segment.page.width


def _fuller(term: Incoterm, known: Incoterm) -> bool:
    if known.place and term.place and not _goes_with(term.place, known.place):
        return False
    return (bool(term.place), bool(term.version)) > (bool(known.place), bool(known.version))


def _goes_with(place: str, other: str) -> bool:
    """Tell whether two places are one, maybe with its country: «Warsaw» and «Warsaw, Poland»."""
    words = [re.findall(r"\w+", text.upper()) for text in (place, other)]
    return all(a == b for a, b in zip(*words, strict=False))


def enter_origin(fill: Filling[Invoice] | Filling[Contract]) -> None:
    """Enter the origin of the goods, from its caption or a plain statement."""
    for seen in fill.found.get("origin", ()):
        if seen.sure and not seen.text.startswith("证"):  # «原产地证书» is a paper
            fill.put(
                "origin",
                [seen.first],
                re.sub(r"(?<=\w{3})(?:\.\s+[A-Z].*|\W+$)", "", seen.first.text),
            )
    for segment in (s for line in fill.sheet.lines for s in line.segments):
        if found := _ORIGIN.search(segment.text):
            group = next(name for name, value in found.groupdict().items() if value)
            where = segment.span(*found.span(group))
            fill.put("origin", [where or segment], found[group].strip(" .,"))
