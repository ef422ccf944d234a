"""What the goods' boxes and columns of a certificate of origin say."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator, Sequence

from extractors.documents import CertificateOfOrigin, Quantity
from extractors.layout import Segment, prepared
from extractors.printed import day, kind_of, quantities, reference
from extractors.readers.parts.boxed_columns import boxed_columns
from extractors.readers.parts.counting import packages_in
from extractors.readers.parts.filling import Filling
from extractors.readers.parts.origin.words import COLUMNS_OF_ORIGIN, VOCABULARY
from extractors.readers.parts.prose import DATE, Prose

Fill = Filling[CertificateOfOrigin]
Cells = dict[str, list[Segment]]

_NO_GOODS = re.compile(
    r"^\W*$|^[\s*=_-]+$|\bL/?C\b|\bCREDIT\b|^\W*(?:INVOICE|SAY\b|TOTAL\b|AS\s+PER\b|P\.?O\b|CONTRACT|H\.?\s?S\.?\s*(?:CODE|NO)\b)",
    re.I,
)
_SAY, _ONLY = re.compile(r"\W*(?:SAY|TOTAL)\b", re.I), re.compile(r"\bONLY\W*$", re.I)
_PACKED = re.compile(r"^.*?\b(?P<unit>[A-Z]+(?:\(S\))?)\s+OF\b\s*", re.I)
#: A number of packages in words and figures, over as many lines as it takes, before the goods.
_COUNTED = re.compile(
    r"^\W*(?:[A-Z][A-Z -]{2,70}?\s*)?[(\[]?\s*(?P<count>\d[\d,]*)\s*[)\]]?\s*(?:[A-Z]+\s+)??(?P<unit>[A-Z]+(?:\(S\))?)\s+OF\b\s*",
    re.I,
)
_HEADINGS = prepared(COLUMNS_OF_ORIGIN)
#: A number that breaks off at its hyphen.
_HYPHENATED = re.compile(r"\w-$")
#: A date that breaks off after its day, and what it goes on with in the next line.
_DAY_LAST = re.compile(r"(?<![-/.\d])\d{1,2}(?:ST|ND|RD|TH)?[\s,.-]*$", re.I)
_MONTH_OR_YEAR_FIRST = re.compile(
    r"\W*(?:(?:JAN|FEB|MAR|APR|MAY|JUNE?|JULY?|AUG|SEPT?|OCT|NOV|DEC)[A-Z]*\W|(?:19|20)\d\d\b)",
    re.I,
)
#: The boxes in which the exporter declares and the authority certifies.
_SIGNED = frozenset({"declaration", "certification"})
_GROSS = re.compile(
    r"\b(?:G\.?\s?W\.?|GROSS(?:\s+W(?:EIGH)?T\.?)?)\s*[:：]?\s*(?P<what>[\d.,]+\s*[A-Z/]+)"
    r"|(?P<before>\d[\d.,]*\s*(?:KGS?|M/?TS?|LBS?|KILOS?)\b)\W{0,3}(?:G\.\s?W\b|GROSS\b)(?![\s.:：]*(?:WEIGHT|WT)?[\s.:：]*\d)",
    re.I,
)
#: What goods are counted in; a weight beside it is said of the same goods once more.
_COUNTED_IN = ("item", "length", "area", "volume")


def enter_table(fill: Fill) -> None:
    """Enter what the columns of the goods say: marks, packages, goods, quantity, invoice."""
    cells, captions = _columns(fill)
    cells = _above_declarations(fill, cells)
    _enter_described(fill, cells.get("description", []))
    _enter_quantities(fill, cells, captions)
    if marks := [s for s in cells.get("marks", ()) if re.search(r"\w", s.text)]:
        fill.put("shipping_marks", marks, "\n".join(s.text for s in marks))
    if country := cells.get("country"):
        fill.put("origin", country[:1], country[0].text)
    for several in _undivided(cells.get("invoice", ())):
        said = re.sub(r"(?<=\w-) ", "", " ".join(s.text for s in several))
        value = day(said, fill.order)
        if isinstance(value, dt.date):
            fill.put("invoice_date", several, value)
        bare = re.sub(DATE, "", said, flags=re.I)
        if re.search(r"\d", bare) and (number := reference(bare)):
            fill.put("invoice_number", several, number)


def _above_declarations(fill: Fill, cells: Cells) -> Cells:
    """Return the cells without what stands in the boxes under them, where somebody signs."""
    signed = [
        c.segment
        for c in fill.sheet.captions({name: VOCABULARY[name] for name in _SIGNED})
        if _SIGNED & c.fields and (c.sure or c.alone)
    ]
    heads = [s for several in cells.values() for s in several[:1]]
    ends = [c for c in signed if any(c.page is s.page and c.box.top > s.box.top for s in heads)]
    if not ends:
        return cells
    page, end = ends[0].page, min(c.box.top for c in ends)
    return {
        name: [s for s in several if s.page is not page or s.box.bottom <= end + 2]
        for name, several in cells.items()
    }


def _undivided(cells: Sequence[Segment]) -> Iterator[list[Segment]]:
    """Yield the lines of a narrow column, those together that a number or a date runs over."""
    run: list[Segment] = []
    for segment in cells:
        if run and not _goes_on(run[-1].text, segment.text):
            yield run
            run = []
        run.append(segment)
    if run:
        yield run


def _goes_on(above: str, below: str) -> bool:
    dated = _DAY_LAST.search(above) and _MONTH_OR_YEAR_FIRST.match(below)
    return bool(dated or _HYPHENATED.search(above))


def _columns(fill: Fill) -> tuple[Cells, dict[str, str]]:
    """Return what stands in the columns, and their headings: of boxes with both, or of a table."""
    boxed = boxed_columns(fill.sheet, _HEADINGS, 2)
    if boxed.cells.get("description"):
        if "marks" not in boxed.cells and "MARKS" in boxed.captions["description"].upper():
            _part_marks(boxed.cells)
        return boxed.cells, boxed.captions
    cells: Cells = {}
    captions: dict[str, str] = {}
    for table in fill.sheet.tables(COLUMNS_OF_ORIGIN):
        measured = {"quantity", "invoice", "marks", "gross_weight"} & table.captions.keys()
        if "description" not in table.captions or not measured:
            continue
        captions.update(table.captions)
        for row in table.rows:
            for column, segments in row.cells.items():
                cells.setdefault(column, []).extend(segments)
    return cells, captions


def _part_marks(cells: Cells) -> None:
    """Part marks from goods in a box of both: they stand to the left of the packages."""
    kept: list[Segment] = []
    for segment in cells["description"]:
        count = next(
            (
                s
                for s in cells["description"]
                if abs(s.middle[1] - segment.middle[1]) < 3 and packages_in(s.text)
            ),
            None,
        )
        if count and segment.box.x1 <= count.box.x0:
            if re.search(r"[^\W\d_]", segment.text):
                cells.setdefault("marks", []).append(segment)
        else:
            kept.append(segment)
    cells["description"] = kept


def _enter_described(fill: Fill, cells: Sequence[Segment]) -> None:
    """Enter the goods without the number of packages that stands before them."""
    prose = Prose(cells)
    counted = _COUNTED.match(prose.text)
    if counted and kind_of(counted["unit"]) == "package":
        for value in packages_in(f"{counted['count']} {counted['unit']}", fill.decimal):
            fill.put("packages", prose.part(0, counted.end()), value)
        cells = prose.part(counted.end(), len(prose.text))
    goods = list(_goods(cells))
    if goods:
        fill.put("goods_description", goods, "\n".join(s.text for s in goods))
    for segment in cells:
        for value in packages_in(segment.text, fill.decimal)[:1]:
            fill.put("packages", [segment], value)


def _goods(cells: Sequence[Segment]) -> Iterator[Segment]:
    spelt = _spelt_out(cells)
    for segment in cells:
        text = segment.text
        if (
            segment in spelt
            or _NO_GOODS.search(text)
            or (packages_in(text) and re.fullmatch(r"[\W\d]*(?:[A-Z]+\s+)?[A-Z()]+\W*", text, re.I))
        ):
            continue
        packed = _PACKED.match(text)
        if packed and kind_of(packed["unit"].upper()) == "package":
            if rest := segment.span(packed.end(), len(text)):
                yield rest
            continue
        yield segment


def _spelt_out(cells: Sequence[Segment]) -> list[Segment]:
    """Return the lines of a number in words: from «SAY» to «ONLY», which may stand under it."""
    begins = next((i for i, s in enumerate(cells) if _SAY.match(s.text)), len(cells))
    ends = next((i for i, s in enumerate(cells) if i >= begins and _ONLY.search(s.text)), -1)
    return list(cells[begins : ends + 1])


def _enter_quantities(fill: Fill, cells: Cells, captions: dict[str, str]) -> None:
    """Enter quantity and gross weight; a weight alone under «gross weight …» is the gross weight."""
    for column in ("packages", "gross_weight"):
        for segment in cells.get(column, ()):
            if found := quantities(segment.text, fill.decimal):
                fill.put(column, [segment], found[0])
    prose = Prose(cells.get("quantity", ()))
    if gross := _GROSS.search(prose.text):
        group = "what" if gross["what"] else "before"
        for value in quantities(gross[group], fill.decimal)[:1]:
            fill.put("gross_weight", prose.group(gross, group), value)
    rest = (
        prose.text[: gross.start()] + " " * len(gross[0]) + prose.text[gross.end() :]
        if gross
        else prose.text
    )
    weighed_gross = "GROSS" in captions.get("quantity", "").upper() and not re.search(
        r"N\.?\s?W|NET", rest, re.I
    )
    counted: list[tuple[Quantity, list[Segment]]] = []
    for value in quantities(rest, fill.decimal):
        place = re.search(rf"{value.value:,}|{value.value}", rest)
        where = (
            prose.part(place.start(), place.end() + 1 + len(value.unit))
            if place
            else cells["quantity"]
        )
        kind = kind_of(value.unit)
        if kind == "package":
            fill.put("packages", where, value)
        elif kind == "weight" and weighed_gross:
            fill.put("gross_weight", where, value)
        elif kind in _COUNTED_IN:
            counted.append((value, where))
        else:
            fill.put("quantity", where, value)
    _enter_counted(fill, counted)


def _enter_counted(fill: Fill, counted: Sequence[tuple[Quantity, list[Segment]]]) -> None:
    """Enter how many of the goods there are: one figure, or one for each of several goods."""
    goods = [value for value, _ in counted]
    if len(goods) > 1 and not _is_summed(goods):
        fill.found["quantity"] = []  # what the heading announces is the first of them alone
        for number, (value, where) in enumerate(counted):
            fill.put_part(("quantities", number), where, value)
    elif counted:
        value, where = max(counted, key=lambda one: one[0].value)
        fill.put("quantity", where, value)


def _is_summed(goods: Sequence[Quantity]) -> bool:
    """Tell whether the largest of several quantities is the sum of the others, or they are one."""
    values = [q.value for q in goods]
    alike = len({q.unit for q in goods}) == 1
    return alike and (len(set(values)) == 1 or 2 * max(values) == sum(values))
