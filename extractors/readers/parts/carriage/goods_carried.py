"""What the goods are, and what else is said of them, among the particulars of a paper of carriage."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from itertools import pairwise
from typing import Literal, NamedTuple, TypeVar

from extractors.documents.transport import Carriage
from extractors.layout import CAPTIONS, Line, Segment, Sheet
from extractors.printed import kind_of, quantities
from extractors.readers.parts.captioned import Captioned
from extractors.readers.parts.carriage.cargo_table import Particulars
from extractors.readers.parts.carriage.containers import CONTAINER, wrapped
from extractors.readers.parts.filling import Filling
from extractors.readers.parts.mentions import enter_mentioned

D = TypeVar("D", bound=Carriage)

Sort = Literal["goods", "remark", "freight", "reference", "count", "marks", "container"]

#: What declares goods or packaging defective, wherever on the face it is typed.
CONDITION = re.compile(
    r"\bLEAK\w*|\bTORN\b|\bBROKEN\b|\bDAMAG\w+|\b(?:WET|MOIST)\b(?!\s+(?:BLUE|WIPES|STRENGTH))|\bSTAIN(?:ED|S)?\b(?!LESS)|\bRUST(?:ED|Y|\s+(?:STAIN\w*|SPOT\w*|MARKS?))\b|\bATMOSPHERIC\s+RUST|\bDENT(?:ED|S)\b|\bCRUSHED\b|\bBURST\b|\bMOU?LDY\b"
    r"|\bINFESTED\b|\b(?:IN|NOT\s+(?:BE\s+)?)SUFFICIENT|\bINADEQUATE|\bDEFECTIVE\b|\bSHORT[\s-]*(?:SHIPPED|LANDED)|\bREPAIRED\b|\bCONTENTS\s+EXPOSED|\bSECOND[\s-]*HAND\s+(?:DRUMS|BAGS|CASES|CARTONS|PALLETS)"
    r"|\bSCRATCHED\b|\bIN\s+DISPUTE\b|\bUNPROTECTED\b|\bBENT\b|\bPARTLY\s+EMPTY|破损|锈蚀|受潮|渗漏",
    re.I,
)  # fmt: skip
_REMARK = re.compile(
    r"\b[FL]CL\b|SAID\s+TO\s+(?:CONTAIN|BE|WEIGH)|\bS\.?T\.?C\b|LOAD(?:ED)?,?\s*(?:&\s*|AND\s+)?(?:STOW\w*|COUNT)|\bSTOWAGE\b|\bON[\s-]+DECK\b|SHIPPER'?S\s+(?:LOAD|RISK|COUNT|PACK|OWN)"
    r"|TRAN[S]{0,2}-?\s?S?HIPMENT|\bT/S\b|\bIN\s+TRANSIT\b|DEMURRAGE|DETENTION|\bFREE\s+(?:TIME|DAYS)|\bC[YF]S?\s*(?:/|TO|-)\s*C[YF]S?\b|\bDOOR\s*(?:/|TO)|WEIGHT,?\s+.*UNKNOWN|\bUNKNOWN\b|CHARTER|APPARENT|\bCLEAN\b"
    r"|^\W*\d{1,3}\s*[X×*]\s*[24][05]\s*['’´]?|\bNOT\s+(?:RESPONSIBLE|LIABLE)|WITHOUT\s+LIABILITY|\bFIO?S?T?\b(?:\s|$)|\bTHC\b|\bQUALITY,?\s+.*UNKNOWN|TEMPERATURE|REEFER|\bVENT\b|\bDANGEROUS\b|\bIMO\b|\bUN\s?NO|SURRENDERED|TELEX\s+RELEASE|"
    r"\bTHE\s+(?:CARRIER|MASTER|MERCHANT|VESSEL|SHIP)\b|\bLIBERTY\b|\bSTOWED\b|\bUNDER[\s-]+DECK\b|\b(?:MAY|SHALL|WILL|MUST|TO)\s+BE\s+(?:CARRIED|LOADED|DISCHARGED|DELIVERED)\b|"
    r"CARRIER'?S?\s+(?:OPTION|LIABILITY|AGENT)|AT\s+(?:OWNER|SHIPPER|MERCHANT|RECEIVER)'?S?'?\s+RISK|\bRELEASE[D]?\b|\bACCORDING\s+TO\s+SHIPPER|\b(?:OLD|USED|SECOND[\s-]*HAND|RE-?USED)\s+(?:PACK\w+|BAGS|DRUMS|CASES|CARTONS|PALLETS|CRATES)|装箱|计数",
    re.I,
)  # fmt: skip
_FREIGHT = re.compile(
    r"^\W*(?:OCEAN\s+|SEA\s+|AIR\s+)?FREIGHT\b|^\W*ALL\s+CHARGES|运费|^\W*CARRIAGE\s+(?:PAID|FORWARD)",
    re.I,
)
_REFERENCE = re.compile(
    r"\b(?:L/?C|CREDIT|D/C|CONTRACT|S/C|INVOICE|INV|ORDER|P/?O|P/?I|PROFORMA|BOOKING|SHIPPER'?S?\s+REF|REF(?:ERENCE)?|CONFIRMATION|LICEN[CS]E|H\.?S\.?(?:\s+CODE)?|NCM|CUSTOMS\s+TARIFF|ISSUED\s+BY|DATE)\b"
    r"\s*(?:NO\b|NUMBER|NR|NOS)?\s*\.?\s*[:：#]?\s*.*\d|信用证|合同号|发票号|^\W*DATE\b|^\W*(?:CONTAINERS?|SEALS?|DETAILS|MARKS)\b.*\bATTACHED\b",
    re.I,
)  # fmt: skip
#: A reference whose number stands in the next line.
_REFERS_ON = re.compile(
    r"\b(?:L/?C|CREDIT|D/C|CONTRACT|S/C|INVOICE|ORDER|P/?O|P/?I)\s*(?:NO|NUMBER|NR|REF)\s*[.:：#]*\s*$|\b(?:L/?C|CREDIT|CONTRACT|INVOICE)\s*[:：]\s*$",
    re.I,
)
#: The numbers of packages, which close a shipping mark.
_NUMBERED = re.compile(
    r"\W*(?:(?:C(?:ASE|ARTON|TN|RATE)?S?|P(?:ACKAGE|KG)?S?|BALES?|BAGS?|DRUMS?|PALLETS?|ROLLS?|R)\W*)?(?:NOS?\b\W*)?\d+\s*(?:-|–|TO|/|~)\s*(?:\d+|UP)\W*",
    re.I,
)
_COUNT = re.compile(
    r"^\W*(?:TOTAL\b|SAY\b|G\.?\s?W\b|N\.?\s?W\b|GROSS|NET\b|MEAS\w*|VOL(?:UME)?\b|TARE\b|DIMS?\b|DIMENSIONS?\b|毛重|净重|体积)",
    re.I,
)
_MARKS = re.compile(
    r"^\W*(?:SHIPPING\s+)?MARKS?\b(?:\s+(?:AND|&)\s+(?:NOS?|NUMBERS))?\s*\.?\s*[:：]\s*|^\W*唛头\s*[:：]\s*",
    re.I,
)
_MOVEMENT = re.compile(
    r"\W*(?:(?:CY|CFS|FCL|LCL|DOOR)\s*(?:/|-|TO)\s*(?:CY|CFS|FCL|LCL|DOOR)\W*)+", re.I
)
_CONTAINED = re.compile(
    r"\b(?:SAID\s+TO\s+(?:CONTAIN|BE)|S\.?T\.?C\.?)(?=\W|$)[\s:.]*(?:\(?\d[\d,.]*\)?\s*(?:\([\d,]+\)\s*)?[A-Z()]{2,12}\s*(?:OF\b|[,;:]|$)\s*)?",
    re.I,
)
_JOINS = re.compile(
    r"^(?:[a-z(]|(?:AND|OR|AT|OF|ON|IN|TO|FOR|THE|BY|WITH|FROM|PER|NOT|IS|ARE|BE|EXPOSED)\b|[,;&/])"
)
#: A clause with a verb, whose end is one with it though it may be a remark by itself.
_SENTENCE = re.compile(r"\b(?:HAS|HAVE|MAY|SHALL|WILL|MUST|IS|ARE)\b", re.I)
_BREAKS = re.compile(
    r"(?:[,&/\-]|\b(?:AND|OR|OF|THE|AT|TO|FOR|BE|BY|IN|ON|WITH|NOT|IS|ARE|FROM|PER|AS|IF|ANY))\s*$",
    re.I,
)


class _Sorted(NamedTuple):
    sort: Sort
    segment: Segment


def enter_goods(
    fill: Filling[D], cells: Sequence[Segment], edges: dict[int, float]
) -> list[list[Segment]]:
    """Enter what the goods are and the marks among them; return the remarks, line by line."""
    goods: list[Segment] = []
    marks: list[Segment] = []
    remarks: list[list[Segment]] = []
    for sort, segment in _sorted(cells, edges):
        if sort == "goods":
            goods.append(segment)
        elif sort == "marks":
            marks.append(segment)
        elif sort == "remark":
            joined = remarks and _goes_on(remarks[-1][-1], segment, edges)
            remarks[-1].append(segment) if joined else remarks.append([segment])
    if not marks:
        goods, marks = _without_marks(goods)
    goods = _once(goods)
    if goods:
        fill.put("goods_description", goods, "\n".join(s.text for s in goods))
    if marks:
        fill.put("shipping_marks", marks, "\n".join(s.text for s in marks))
    return remarks


def _once(goods: list[Segment]) -> list[Segment]:
    """Return the lines of a description once where it is said again for every container."""
    texts = [segment.text for segment in goods]
    for size in range(1, len(goods) // 2 + 1):
        if len(goods) % size == 0 and texts == texts[:size] * (len(goods) // size):
            return goods[:size]
    return goods


def _without_marks(goods: Sequence[Segment]) -> tuple[list[Segment], list[Segment]]:
    """Part from a description the lines, set apart, that end with the numbers of the packages."""
    blocks: list[list[Segment]] = []
    for segment in goods:
        above = blocks[-1][-1] if blocks else None
        gap = segment.box.top - above.box.bottom if above else 0.0
        if above is None or above.page is not segment.page or gap > 0.6 * segment.height:
            blocks.append([])
        blocks[-1].append(segment)
    for block in blocks[1:]:
        short = all(len(s.words) <= 5 for s in block)
        if len(block) > 1 and short and _NUMBERED.fullmatch(block[-1].text):
            return [s for other in blocks if other is not block for s in other], block
    return list(goods), []


def _sorted(cells: Sequence[Segment], edges: dict[int, float]) -> Iterable[_Sorted]:
    """Tell of each line of a description what it speaks of; a line that goes on is of the same sort."""
    before: _Sorted | None = None
    for segment in cells:
        sort = sort_of(segment.text)
        if before and sort in ("goods", "count") and before.segment.page is segment.page:
            near = segment.box.top - before.segment.box.bottom < 0.9 * segment.height
            if near and before.sort == "marks":
                sort = "marks"
            elif near and before.sort == "remark" and _goes_on(before.segment, segment, edges):
                sort = "remark"
            elif near and _REFERS_ON.search(before.segment.text) and re.search(r"\d", segment.text):
                sort = "reference"
        before = _Sorted(sort, segment)
        if sort == "marks" and (found := _MARKS.match(segment.text)):
            rest = segment.span(found.end(), len(segment.text))
            if rest:
                yield _Sorted("marks", rest)
            continue
        contained = _CONTAINED.search(segment.text) if sort == "remark" else None
        rest = segment.span(contained.end(), len(segment.text)) if contained else None
        if rest and contained and sort_of(rest.text) == "goods" and len(rest.text) > 3:
            head = segment.span(0, contained.end())
            yield _Sorted("remark", head or segment)
            yield _Sorted("goods", rest)
            before = _Sorted("goods", rest)
        else:
            yield before


def sort_of(text: str) -> Sort:
    """Tell what a line among the particulars speaks of.

    >>> [sort_of(t) for t in ("FREIGHT PREPAID", "L/C NO. 77/26", "COTTON SHIRTS", "400 CARTONS")]
    ['freight', 'reference', 'goods', 'count']
    >>> sort_of("3 CARTONS TORN, CONTENTS EXPOSED"), sort_of("STAINLESS STEEL SINKS")
    ('remark', 'goods')
    """
    if _FREIGHT.search(text):
        return "freight"
    if _MARKS.match(text):
        return "marks"
    if CONDITION.search(text):
        return "remark"
    if (
        _MOVEMENT.fullmatch(text)
        or CONTAINER.search(text.upper())
        or re.match(
            r"^\W*(?:CONTAINERS?|SEALS?|CNTR)\s*(?:NOS?|NUMBERS?)?\b\W*(?:\w*\d|$)", text, re.I
        )
    ):
        return "container"
    if _REFERENCE.search(text) or _REFERS_ON.search(text):
        return "reference"
    if _REMARK.search(text):
        return "remark"
    return "count" if _COUNT.match(text) or _is_count(text) else "goods"


def _is_count(text: str) -> bool:
    """Tell whether a line is nothing but quantities."""
    found = quantities(text)
    if not found:
        return bool(re.fullmatch(r"[\d.,\s×X*()/]+(?:CM|MM)?\W*", text, re.I))
    rest = re.sub(
        r"[\d.,]+\s*[A-Z./³²()]+|\b(?:OF|IN|ONLY|PACKED|SAY|TOTAL)\b|[\W_]", "", text, flags=re.I
    )
    alone = len(rest) <= 2 or kind_of(rest) == "package"  # «24 WOODEN CASES»
    return alone and all(kind_of(q.unit) in ("package", "weight", "volume") for q in found)


def _goes_on(above: Segment, segment: Segment, edges: dict[int, float]) -> bool:
    """Tell whether a line goes on with the one above: by its words, or because the column was full."""
    if above.page is not segment.page or segment.box.top - above.box.bottom > 0.9 * segment.height:
        return False
    if _JOINS.match(segment.text) or _BREAKS.search(above.text):
        return True
    if CONDITION.fullmatch(segment.text.strip(" .")):
        return True  # «2 PALLETS BROKEN, CARTONS», and in the next line «WET»
    sort = sort_of(segment.text)
    if sort not in ("goods", "count") and not (sort == "remark" and _SENTENCE.search(above.text)):
        return False
    first = segment.words[0]
    edge = edges.get(id(above), edges.get(id(segment)))
    return edge is not None and above.box.x1 + 3 + (first.x1 - first.x0) > edge - 4


def enter_remarks(
    fill: Filling[D],
    remarks: Sequence[Sequence[Segment]],
    captioned: Captioned,
    sheet: Sheet,
    used: Callable[[Segment], bool],
) -> None:
    """Enter what qualifies goods, packaging or carriage: among the particulars, in its own box, or typed elsewhere."""
    groups = [list(group) for group in remarks]
    groups += [list(answer.lines) for answer in captioned.answers("remarks")]
    known = {id(w) for group in groups for s in group for w in s.words}
    for segment in (s for line in sheet.lines for s in line.segments):
        fresh = not used(segment) and not any(id(w) in known for w in segment.words)
        if fresh and CONDITION.search(segment.text) and not re.search(r"[:：]\s*$", segment.text):
            groups.append([segment])
    for number, group in enumerate(groups):
        fill.put_part(("clauses", number), group, " ".join(s.text for s in group))


def enter_marks(fill: Filling[D], found: Particulars, captioned: Captioned) -> None:
    """Enter the shipping marks, without the containers that share their column."""
    cells = found.cells.get("marks", ())
    seals = fill.form.parts("containers")
    broken = {
        id(rest)
        for above, below in pairwise(cells)
        if CONTAINER.search(above.text.upper())
        and (rest := wrapped(above, [Line(below.page, (below,))]))
    }
    marks = [
        s
        for s in cells
        if id(s) not in broken
        and s.text.strip(" .,").upper() not in seals
        and sort_of(s.text) not in ("container", "freight")
        and not re.search(
            r"^\W*\d*\s*[X×]?\s*[24][05]\s?(?:['’]|(?:GP|HC|HQ|DV|DC|RF|OT|FR|ST|RH|RE)\b)|\bSEALS?\b|\bC[YF]S?/C[YF]|^\W*(?:CTNR|CONTAINER)S?\b",
            s.text,
            re.I,
        )
    ]
    if marks:
        fill.put("shipping_marks", marks, "\n".join(s.text for s in marks))
    described = {id(w) for s in found.cells.get("description", ()) for w in s.words}
    for answer in captioned.answers("marks"):
        if any(id(w) in described for s in answer.lines for w in s.words):
            continue  # the heading of one column for marks and goods
        fill.put("shipping_marks", answer.lines, "\n".join(s.text for s in answer.lines))


def enter_references(fill: Filling[D]) -> None:
    """Enter the number of the credit, under its caption or in a sentence."""
    fill.reference("credit_number")
    enter_mentioned(fill, "credit_number", CAPTIONS["credit_number"])
