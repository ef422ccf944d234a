"""The results of an inspection: from a table, ruled or not, or from lines of their own."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from extractors.layout import Line, Row, Segment, Sheet, Table, Vocabulary, squeezed
from extractors.layout.grid import Grid
from extractors.layout.headings import Column, Heading
from extractors.pages.page import Word
from extractors.readers.inspection_words import COLUMNS_OF_RESULTS

_NUMBER = r"(?:[<>≤≥=~±]|LESS\s+THAN|MORE\s+THAN|ABOUT)?\s*[-+]?\d[\d,]*(?:\.\d+)?(?:\s*(?:-|–|~|TO|X|±|/)\s*\d[\d,]*(?:\.\d+)?)*"
_FIGURES = re.compile(
    rf"^\W*?(?P<value>{_NUMBER})\s*(?P<unit>(?:%|‰|[°º℃℉]|[A-Za-zµμ][A-Za-z0-9µμ/%.²³°]*)(?:\s*/\s*[A-Za-z0-9]+|\s+(?:BY\s+\w+|[CF]\b|OF\s+\w+))?)?\s*(?P<rest>.*)$",
    re.I,
)
#: Words that are findings themselves.
_WORDED = re.compile(
    r"^\W*(?:NEGATIVE|POSITIVE|NIL|NONE|ABSENT|PRESENT|NOT\s+DETECTED|N\.?D\.?|UNDETECTED|PASS(?:ED)?|FAIL(?:ED)?|CONFORM\w*|COMPL\w+|SATISFACTORY|GOOD|NORMAL|OK|ACCEPTABLE|QUALIFIED|UNQUALIFIED|CLEAR|TYPICAL|FREE|TRACES?|WHITE|BRIGHT|REPORTED|合格|未检出|阴性|符合|正常)\b",
    re.I,
)
#: What was agreed stands beside what was found: «12.5 PCT (MAX 13.0 PCT)».
_AGREED = re.compile(
    r"[(（\[,;]?\s*\b(?:MAX(?:IMUM)?|MIN(?:IMUM)?|SPEC\w*|LIMIT\w*|REQUIRED|REQUIREMENT|STANDARD|CONTRACT\w*|GUARANTEED?|AGAINST|BASIS|NOT\s+(?:MORE|LESS)\s+THAN|REF)\b|[(（\[]?\s*(?:标准|要求|≤|≥)",
    re.I,
)
_UNIT_IN_NAME = re.compile(
    r"^(?P<name>.*?[\w)])\s*(?:[(（\[]\s*(?P<unit>%|‰|PCT|PERCENT|[A-Za-zµμ°℃]{1,6}(?:[/.][A-Za-z0-9]+)*)\s*[)）\]]|,\s*(?P<after>%|PCT|PPM|MG/KG|G/L))\s*$",
    re.I,
)
_HEADED = re.compile(
    r"^\W*(?:(?:\d{1,2}|[IVX]+)[.)、]\s*)?(?:检验结果\s*)?(?:THE\s+)?(?:RESULTS?|TEST\s+RESULTS?|ANALYSIS\s+RESULTS?|ANALYTICAL\s+RESULTS?|FINDINGS|CHEMICAL\s+ANALYSIS|ANALYSIS|CHEMICAL\s+COMPOSITION|MECHANICAL\s+PROPERTIES|QUALITY)(?:\s+(?:OF|FROM)\s+(?:THE\s+)?(?:INSPECTION|ANALYSIS|TESTS?|EXAMINATION|LABORATORY))?\b[^:：]{0,40}[:：]?\s*$|^\W*(?:检验|检测|分析)结果\W*(?:[A-Z ]*)$"
    r"|(?:WITH|AND)\s+THE\s+FOLLOWING\s+RESULTS?\W*$|RESULTS?\s+(?:ARE|WERE)\s+AS\s+(?:FOLLOWS|BELOW|UNDER)\W*$|AS\s+FOLLOWS\s*[:：]\s*$",
    re.I,
)
_UNIT = re.compile(
    r"%|‰|PCT|PERCENT|PP[MBT]|[µA-Z]{1,4}/[A-Z0-9]{1,4}|K?GS?|MG|G|MM|CM|M|MPA|N|KN|J|HRC|HB|°?[CF]|℃|K?W|K?V|A|HZ|DB|PH|IU|NTU|CFU/G|MTS?|TONS?|SECONDS?|MIN",
    re.I,
)
_HEADING_UNIT = re.compile(r"[(（]\s*(%|PCT|PPM|MG/KG)\s*[)）]", re.I)
_HEADINGS = Vocabulary(COLUMNS_OF_RESULTS)
_OVER = re.compile(
    r"^\W*(?:REMARKS?|NOTES?|CONCLUSION|SIGN|AUTHORI|FOR\s+AND|THIS\s+(?:CERT|REPORT)|WE\s|IN\s+WITNESS|DATE\b|INSPECTOR|CHEMIST|\*{3,}|-{4,}|END\s+OF|SAMPLING|PLACE\b|评定|结论|备注|THE\s+(?:ABOVE|GOODS))",
    re.I,
)
_ELEMENTS = frozenset(
    [
        "C",
        "SI",
        "MN",
        "P",
        "S",
        "CU",
        "NI",
        "CR",
        "MO",
        "V",
        "AL",
        "TI",
        "NB",
        "B",
        "N",
        "CEQ",
        "AS",
        "SN",
        "PB",
        "ZN",
        "FE",
    ]
)
_MECHANICAL = re.compile(
    r"YIELD|TENSILE|ELONG|HARDNESS|IMPACT|BEND|\bY\.?S\b|\bT\.?S\b|\bE\.?L\b|\bR[EMP]\w*\b", re.I
)


class Finding(NamedTuple):
    """One result as printed: what was looked for, what was found, and the unit."""

    parameter: tuple[Segment, ...]
    value: tuple[Segment, ...]
    name: str
    text: str
    unit: str | None
    unit_seen: tuple[Segment, ...]


def results_in(sheet: Sheet) -> list[Finding]:
    """Return all results; what was agreed, the method and the verdict are none of them."""
    found = list(_in_columns(sheet))
    if found:
        return found
    for table in sheet.tables(COLUMNS_OF_RESULTS):
        if {"description", "result"} <= table.captions.keys():
            found.extend(_of_table(table))
    return found or list(_by_heat(sheet)) or list(_on_lines(sheet))


def _in_columns(sheet: Sheet) -> Iterator[Finding]:
    """Yield results under a line of headings that names what was looked for and what was found."""
    for lines, ruling in zip(sheet.lines_by_page, sheet.rulings, strict=True):
        for index, line in enumerate(lines):
            if (heading := _heading(line, index)) is None:
                continue
            body = list(_body(line, lines[index + 1 :]))
            grid = Grid(heading, body, ruling)
            unit = _HEADING_UNIT.search(
                next(c.caption for c in heading.columns if c.name == "result")
            )
            for row in body:
                cells = grid.cells(row)
                if "result" in cells and "description" in cells:
                    made = _finding(
                        cells["description"],
                        cells["result"],
                        cells.get("unit", ()),
                        unit[1] if unit else None,
                    )
                    if made:
                        yield made


def _heading(line: Line, index: int) -> Heading | None:
    """Return the headings on a line, if it names parameters and results in columns."""
    columns: list[Column] = []
    for number, segment in enumerate(line.segments):
        hits = _HEADINGS.hits(segment.labels)
        letters = len(squeezed(segment.text))
        fits = letters and sum({h.start: h.size for h in hits}.values()) >= 0.5 * letters
        known = {c.name for c in columns}
        name = next((h.field for h in hits if fits and h.field not in known), None)
        columns.append(
            Column(name or f"column {number}", segment.text, segment.box, name is not None)
        )
    names = {c.name for c in columns}
    figures = any(re.search(r"\d\s*$|[:：]\s*\S", c.caption) for c in columns)
    if figures or not {"description", "result"} <= names:
        return None
    return Heading(tuple(columns), index, index)


def _body(heading: Line, lines: Sequence[Line]) -> Iterator[Line]:
    """Yield the lines of a table of results: up to a gap, or words that belong to no table."""
    above = heading
    for line in lines:
        size = line.box.bottom - line.box.top
        wide = max(len(s.text) for s in line.segments) > 70
        if wide or line.box.top - above.box.bottom > 3.2 * size or _OVER.match(line.text):
            return
        yield line
        above = line


def _of_table(table: Table) -> Iterator[Finding]:
    heading_unit = _HEADING_UNIT.search(table.captions["result"])
    for row in table.rows:
        if (
            row.kind in ("carried", "subtotal")
            or not row.cells.get("result")
            or not row.cells.get("description")
        ):
            continue
        yield from _in_row(row, heading_unit[1] if heading_unit else None)


def _in_row(row: Row, heading_unit: str | None) -> Iterator[Finding]:
    """Yield the result of a row; where a row took in several printed lines, of each of them."""
    names, values = row.cells["description"], row.cells["result"]
    units = row.cells.get("unit", ())
    pairs = [
        (value, [n for n in names if _level(n, value)], [u for u in units if _level(u, value)])
        for value in values
    ]
    if len(pairs) > 1 and all(n for _, n, _ in pairs):
        for value, level, unit in pairs:
            if made := _finding(level, [value], unit, heading_unit):
                yield made
    elif made := _finding(
        names, values[:1] if len(values) > 1 and names else values, units, heading_unit
    ):
        yield made


def _level(a: Segment, b: Segment) -> bool:
    return abs(a.middle[1] - b.middle[1]) < 0.6 * max(a.height, b.height)


def _finding(
    names: Sequence[Segment],
    values: Sequence[Segment],
    units: Sequence[Segment],
    heading_unit: str | None,
) -> Finding | None:
    said = " ".join(s.text for s in values).strip()
    name = re.sub(r"^\W*\d{1,2}[.)、]\s*", "", " ".join(s.text for s in names)).strip(" :：.")
    if not re.search(r"[^\W_]", said) or not re.search(r"[^\W\d_]", name):
        return None
    value, unit = value_of(said)
    named = _UNIT_IN_NAME.match(name)
    if units:
        unit = " ".join(s.text for s in units)
    elif unit is None and named:
        unit = named["unit"] or named["after"]
    if named and unit and unit.upper() == (named["unit"] or named["after"]).upper():
        name = named["name"]
    return Finding(
        tuple(names),
        tuple(values),
        name,
        value,
        unit or heading_unit,
        tuple(units) or tuple(values),
    )


def value_of(text: str) -> tuple[str, str | None]:
    """Part what was found from its unit, and leave out what was agreed.

    >>> value_of("12.5 PCT (MAX 13.0 PCT)"), value_of("< 0.01 mg/kg"), value_of("NEGATIVE")
    (('12.5', 'PCT'), ('< 0.01', 'mg/kg'), ('NEGATIVE', None))
    """
    agreed = _AGREED.search(text)
    bare = text[: agreed.start()].strip(" ,;(（[") if agreed and agreed.start() else text
    found = _FIGURES.match(bare)
    if found and not (found["rest"] or "").strip(" .)*"):
        return found["value"].strip(), found["unit"]
    return bare.strip(), None


def _by_heat(sheet: Sheet) -> Iterator[Finding]:
    """Yield results of a table that has a column for each element or property, as mills print it."""
    for lines in sheet.lines_by_page:
        for index, line in enumerate(lines):
            heads = [w for w in line.words if _is_property(w.text)]
            if len(heads) < 3:
                continue
            for below in lines[index + 1 : index + 12]:
                cells = [
                    (h, w)
                    for h in heads
                    for w in below.words
                    if _under(h, w) and re.fullmatch(r"[<≤]?\d+(?:[.,]\d+)?", w.text)
                ]
                if len(cells) < 0.6 * len(heads):
                    if not re.search(r"\d", below.text) or len(cells) == 0:
                        continue
                    break
                for head, word in cells:
                    column, value = Segment(line.page, (head,)), Segment(below.page, (word,))
                    parted = re.fullmatch(
                        r"(?P<name>[^(（%]+)[(（]?\s*(?P<unit>[^)）]*)[)）]?", head.text
                    )
                    name, unit = (
                        (parted["name"], parted["unit"] or None) if parted else (head.text, None)
                    )
                    yield Finding((column,), (value,), name.strip(), word.text, unit, (column,))


def _is_property(text: str) -> bool:
    bare = text.upper().strip("%(), ")
    return bare in _ELEMENTS or bool(_MECHANICAL.search(text))


def _under(head: Word, word: Word) -> bool:
    """Tell whether a figure stands in the column of a heading."""
    slack = 6
    return (
        min(head.x1, word.x1) - max(head.x0, word.x0) > -slack
        and abs((head.x0 + head.x1) / 2 - (word.x0 + word.x1) / 2) < 22
    )


def _on_lines(sheet: Sheet) -> Iterator[Finding]:
    """Yield results on lines such as «MOISTURE: 12.5 PCT», under the words that announce them."""
    for lines in sheet.lines_by_page:
        start = next(
            (
                i
                for i, line in enumerate(lines)
                if any(_HEADED.search(s.text) for s in line.segments)
            ),
            None,
        )
        if start is None:
            continue
        above: Line | None = None
        for line in lines[start + 1 :]:
            far = above is not None and line.box.top - above.box.bottom > 3.2 * (
                line.box.bottom - line.box.top
            )
            if far or (_OVER.match(line.text) and above is not None):
                break
            if made := _on_line(line):
                yield made
                above = line


def _on_line(line: Line) -> Finding | None:
    """Return the result that a line states: a name, then a figure or a worded finding."""
    first = line.segments[0]
    parted = re.match(
        r"^(?P<name>[^:：]*[^\W\d][^:：]*?)\s*(?:[:：]|\.{3,}|\s-\s)\s*(?P<value>\S.*)$", first.text
    )
    if parted:
        name, value = first.span(*parted.span("name")), first.span(*parted.span("value"))
    elif len(line.segments) > 1:
        name, value = first, line.segments[1]
    else:
        words = re.match(
            rf"^(?P<name>[^\W\d][^\d:：]{{2,40}}?)\s+(?P<value>{_NUMBER}\s*(?:%|[A-Z/]+)?.*)$",
            first.text,
            re.I,
        )
        if not words:
            return None
        name, value = first.span(*words.span("name")), first.span(*words.span("value"))
    if name is None or value is None or len(name.text) > 60:
        return None
    said, _ = value_of(value.text)
    if not (re.match(rf"^\W*{_NUMBER}", said, re.I) or _WORDED.match(said)):
        return None
    after = line.segments[2:3] if not parted else ()
    units = after if after and _UNIT.fullmatch(after[0].text) else ()
    return _finding([name], [value], units, None)
