"""The particulars of goods on a paper of carriage: what stands in which column."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise

from extractors.evidence import Box
from extractors.layout import COLUMNS, Line, Ruling, Segment, Sheet, prepared
from extractors.layout.tables.column_names import Column
from extractors.layout.tables.grid import Grid
from extractors.layout.tables.headings import Heading, heading_at
from extractors.layout.tables.table import kind_of_row

#: Words that head a column of goods elsewhere, and here stand in titles over the table.
_NO_HEADING = frozenset({"Particulars", "Article", "Articles", "Model", "Style", "Items", "规格"})
#: Headings of the particulars on papers of carriage.
PARTICULARS: dict[str, Iterable[str]] = {
    "packages": (
        *COLUMNS["packages"], "No. of Pieces", "No. of Pieces RCP", "No. of Containers or Packages", "Pieces", "Quantity",
        "Number of Containers or Packages", "No. of Containers or Pkgs", "No. of Pkgs or Containers", "Number of Pieces", "Число мест", "Количество мест",
        "Quantity and Kind of Packages", "No. of Packages or Containers", "No. of Cont. or Packages", "件数 RCP", "件数及包装种类",
        "No. of Containers or other Pkgs", "No. of Units", "No. of Pieces RCP Point",
    ),
    "gross_weight": (
        *COLUMNS["gross_weight"], "Weight", "Gross Cargo Weight", "Gross Weight in Kilos", "Cargo Weight", "Gross Weight (Kgs)", "毛重(公斤)",
        "Gross Weight Cargo", "Total Weight", "Mass (kg)", "Gross Mass (kg)", "Gross Mass", "Масса (в кг)", "Вес брутто", "重量(公斤)",
    ),
    "net_weight": COLUMNS["net_weight"],
    "measurement": (*COLUMNS["measurement"], "Cube", "Measurement (CBM)", "Объем", "Объём", "体积(立方米)", "尺码(立方米)"),
    "weight_and_measurement": ("Gross Weight / Measurement", "Weight / Measurement", "Gross Weight and Measurement", "Gross Weight Measurement"),
    "marks": (
        *COLUMNS["marks"], "Marks and Containers", "Marks & Nos. / Container & Seal Nos.", "Leading Marks", "Marks and Nos", "Знаки и номера", "Знаки, марки",
        "Container No. / Seal No. Marks and Numbers", "Marks and Numbers Container and Seal Nos.", "Marks & Nos. Container No.",
        "Marks & Nos. Container / Seal No.", "Container No./Seal No. Marks & Numbers", "Marks & Nos. Container & Seal No.", "Marks & Numbers/Container No.",
        "Container No(s). / Seal No(s). Marks and Nos.", "标记与号码", "标志和号码", "Marks & Numbers Container/Seal No.", "MKS & NOS/CONTAINER NOS", "MKS & NOS",
        "Marks and Nos. Container and Seal No.", "Marks and Nos. Container and Seals", "唛头与号码", "Marks, Numbers and Container No.",
    ),
    "container": (
        "Container No.", "Container Nos.", "Container No. / Seal No.", "Container/Seal No.", "Container Nos./Seal Nos.", "箱号", "集装箱号", "Container Number",
        "Container No. & Seal No.", "箱号/封号", "Cntr. No.", "Container Numbers", "Container",
    ),
    "seal": ("Seal No.", "Seal Nos.", "封号", "Seal Number", "Seal", "Seals", "Carrier Seal"),
    "description": (
        *(w for w in COLUMNS["description"] if w not in _NO_HEADING), "Packages and Goods", "Kind of Packages; Description of Goods", "Nature and Quantity of Goods",
        "Number and Kind of Packages Description of Goods", "Number of Packages; Description of Goods", "Particulars of Goods",
        "Nature and Quantity of Goods (incl. Dimensions or Volume)", "Description of Packages and Goods", "Nature of the Goods",
        "Number and Kind of Packages / Description of Goods", "Shipper's Description of Goods", "Description of Contents", "货物名称", "货名",
        "No. of Packages and Description of Goods", "Kind of Packages Description of Goods", "Said to Contain", "Contents",
        "Description of Packages and Goods (Particulars Furnished by Shipper)", "货物品名及数量", "Description of Goods and Packages", "包装种类与货名", "Content",
        "Number & Kind of Packages; Description of Goods", "Наименование груза", "Род груза", "Kind of Packages: Description of Goods", "Full Description of Contents", "包装种类 货名",
    ),
    "packing": ("Method of Packing", "Kind of Packages", "Kind of Packing", "Type of Packages", "Type of Packing", "包装种类", "包装", "Package Type", "Род упаковки"),
    "further": (
        "Rate Class", "Chargeable Weight", "Rate/Charge", "Rate / Charge", "Commodity Item No.", "kg lb", "Statistical Number", "HS Code", "Type",
        "Total", "HM", "Size/Type", "Container Type", "H.M.", "Tare", "Wagon No.", "Пломбы", "封印", "Статистический номер", "Статист. №",
    ),
}  # fmt: skip
#: The headings of particulars, ready to be looked for.
GOODS_HEADINGS = prepared(PARTICULARS)
#: What shares a column with containers, by the words that its heading has for it.
_SHARED = {
    "marks": re.compile(r"\bMARKS?\b|\bMKS\b|唛头|标记", re.I),
    "packages": re.compile(r"\bPACKAGES?\b|\bPKGS?\b|件数", re.I),
}
#: Where the particulars end if no frame shows it.
_END = re.compile(
    r"^\W*(?:ABOVE\s+PARTICULARS|PARTICULARS\s+(?:AS\s+)?(?:DECLARED|FURNISHED|ABOVE)|TOTAL\s+(?:NUMBER|NO\.?)\s+OF\s+(?:CONTAINERS|PACKAGES)|FREIGHT\s+(?:&|AND)\s+CHARGES"
    r"|FREIGHT\s+PAYABLE\s+AT|NUMBER\s+OF\s+ORIGINAL|NO\.?\s+OF\s+ORIGINAL|PLACE\s+AND\s+DATE|EXCESS\s+VALUE|DECLARED\s+(?:CARGO\s+)?VALUE|FOR\s+DELIVERY|ACCORDING\s+TO\s+THE\s+DECLARATION"
    r"|IN\s+WITNESS|PRE-?PAID\b.*\bCOLLECT|\(?OF\s+WHICH\b|LADEN\s+ON\s+BOARD\s+THE\s+VESSEL\W*$|DATE\s+OF\s+ISSUE|SIGNED\b|EXECUTED\b|ISSUED\b|DELIVERY\s+AGENT)",
    re.I,
)


@dataclass
class Particulars:
    """What stands under the headings, column by column, from all pages that have them."""

    cells: dict[str, list[Segment]] = field(default_factory=dict)
    totals: dict[str, list[Segment]] = field(default_factory=dict)
    headings: dict[str, str] = field(default_factory=dict)
    #: Where a column ends to the right, by the identity of each segment in it.
    edges: dict[int, float] = field(default_factory=dict)
    #: Segments of one printed line, by the identity of each.
    rows: dict[int, tuple[Segment, ...]] = field(default_factory=dict)

    def everything(self) -> list[Segment]:
        """Return all segments, column by column."""
        return [s for cells in (*self.cells.values(), *self.totals.values()) for s in cells]


def particulars(sheet: Sheet, ignored: Callable[[Segment], bool]) -> Particulars:
    """Read the particulars of all pages.

    Args:
        sheet: the document, without its back.
        ignored: tells segments that are stamped over the particulars, or running text.
    """
    found = Particulars()
    for lines, ruling in zip(sheet.lines_by_page, sheet.rulings, strict=True):
        heading = _heading(lines, ruling)
        if heading:
            _take(found, lines, heading, ruling, ignored)
    return found


def _heading(lines: Sequence[Line], ruling: Ruling) -> Heading | None:
    best: Heading | None = None
    bare = [_unnumbered(line) for line in lines]
    for index in range(len(bare)):
        heading = heading_at(bare, index, ruling, GOODS_HEADINGS, 2)
        if heading is None or not _is_of_goods(heading):
            continue
        heading = _renamed(_by_cells(heading, ruling))
        if best and heading.first <= best.last and len(heading.fields) <= len(best.fields):
            continue  # what is left of the same headings without their first line
        if best is None or _rank(heading) > _rank(best):
            best = heading
    return best


def _unnumbered(line: Line) -> Line:
    """Return a line without the numbers that a form gives its boxes, where it counts them."""
    numbered = [s for s in line.segments if _is_numbered(s)]
    counts = [int(s.words[0].text.strip("().")) for s in numbered]
    if len(counts) < 2 or any(b <= a for a, b in pairwise(counts)):
        return line
    bare = (Segment(s.page, s.words[1:]) if _is_numbered(s) else s for s in line.segments)
    return Line(line.page, tuple(bare))


def _is_numbered(segment: Segment) -> bool:
    words = [word.text for word in segment.words]
    return (
        len(words) > 1
        and re.fullmatch(r"\(?\d{1,2}[.)]?", words[0]) is not None
        and re.match(r"[^\W\d]{2}", words[1]) is not None
    )


def _rank(heading: Heading) -> tuple[int, int]:
    """Rank headings: the more known columns the better, the fewer others."""
    return len(heading.fields), -len(heading.columns)


def _by_cells(heading: Heading, ruling: Ruling) -> Heading:
    """Put together what stands in one ruled cell: it heads one column, however many words it has."""
    middle = (min(c.box.top for c in heading.columns) + heading.bottom) / 2
    x0, x1 = heading.columns[0].box.x0, heading.columns[-1].box.x1
    inner = [r for r in ruling.upright if x0 < r.x0 < x1 and r.top <= middle <= r.bottom]
    walled = len(inner) >= 2
    joined: list[Column] = []
    for column in heading.columns:
        last = joined[-1] if joined else None
        listed = last is not None and last.caption.endswith(";")
        if last and (listed or (walled and not ruling.parts(last.box.x1, column.box.x0, middle))):
            joined[-1] = _one(last, column)
        else:
            joined.append(column)
    return replace(heading, columns=tuple(joined))


def _renamed(heading: Heading) -> Heading:
    """Name columns of containers by what else their headings name: marks or packages."""
    columns = list(heading.columns)
    for number, column in enumerate(columns):
        for name, words in _SHARED.items():
            free = column.name == "container" and name not in heading.fields
            if free and words.search(column.caption):
                columns[number] = replace(column, name=name)
                break
    return replace(heading, columns=tuple(columns))


def _one(left: Column, right: Column) -> Column:
    """Return two headings as one; what the longer of them names is the column's field."""
    box = Box(
        min(left.box.x0, right.box.x0), min(left.box.top, right.box.top),
        max(left.box.x1, right.box.x1), max(left.box.bottom, right.box.bottom),
    )  # fmt: skip
    known = [c for c in (left, right) if c.known and c.name != "further"]
    names = {c.name for c in known}
    caption = f"{left.caption} {right.caption}"
    if names == {"gross_weight", "measurement"}:
        return Column("weight_and_measurement", caption, box, True)
    of_goods = (c for name in ("description", "marks") for c in known if c.name == name)
    goods = next(of_goods, None)
    best = goods or (known[0] if known else left)
    return Column(best.name, caption, box, best.known)


def _is_of_goods(heading: Heading) -> bool:
    measured = {"gross_weight", "packages", "measurement", "weight_and_measurement"}
    return bool(measured & heading.fields) and bool(
        {"description", "marks", "packages", "container"} & heading.fields
    )


def _take(
    found: Particulars,
    lines: Sequence[Line],
    heading: Heading,
    ruling: Ruling,
    ignored: Callable[[Segment], bool],
) -> None:
    body = _body(lines, heading, ruling, ignored)
    grid = Grid(heading, [line for line in body if len(line.words) > 1], ruling)
    for column in heading.columns:
        found.headings.setdefault(column.name, column.caption)
    names = [column.name for column in heading.columns]
    edges = dict(zip(names, [*grid.bounds, _right(heading, ruling)], strict=True))
    for line in body:
        cells = grid.cells(line)
        row = tuple(s for segments in cells.values() for s in segments)
        into = found.totals if kind_of_row(line.text) == "total" else found.cells
        for name, segments in cells.items():
            into.setdefault(name, []).extend(segments)
            for segment in segments:
                found.edges[id(segment)] = edges[name]
                found.rows[id(segment)] = row


def _body(
    lines: Sequence[Line], heading: Heading, ruling: Ruling, ignored: Callable[[Segment], bool]
) -> list[Line]:
    """Return the lines under the headings, up to the frame's end or what follows the goods."""
    frame = _frame(heading, ruling)
    found: list[Line] = []
    above = heading.bottom
    for line in lines[heading.last + 1 :]:
        if frame and line.box.top > frame:
            break
        kept = tuple(s for s in line.segments if not ignored(s))
        if not kept:
            if frame is None and not found:
                break
            continue
        if any(_END.match(s.text) for s in kept):
            break
        if frame is None and line.box.top - above > 7 * (line.box.bottom - line.box.top):
            break
        above = line.box.bottom
        found.append(Line(line.page, kept))
    return found


def _frame(heading: Heading, ruling: Ruling) -> float | None:
    """Return where the upright lines between the columns end, if there are any."""
    x0 = min(c.box.x0 for c in heading.columns)
    x1 = max(c.box.x1 for c in heading.columns)
    inner = [
        r.bottom
        for r in ruling.upright
        if x0 < r.x0 < x1 and r.top <= heading.bottom and r.bottom > heading.bottom + 12
    ]
    across = [
        r.top
        for r in ruling.level
        if r.x0 <= x0 + 10 and r.x1 >= x1 - 10 and r.top > heading.bottom
    ]
    closed = [y for y in inner if y < max(inner) - 12 and any(abs(y - r) < 2 for r in across)]
    return (min(closed) if closed else max(inner)) + 1 if inner else None


def _right(heading: Heading, ruling: Ruling) -> float:
    """Return where the last column ends."""
    last = heading.columns[-1].box
    walls = [
        r.x0 for r in ruling.upright if r.x0 >= last.x1 and r.top <= heading.bottom <= r.bottom
    ]
    return min(walls, default=last.x1 + 60)
