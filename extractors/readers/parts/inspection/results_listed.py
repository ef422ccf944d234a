"""Results of an inspection that stand on lines of their own, or one column for each property."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from extractors.layout import Line, Segment, Sheet
from extractors.pages.page import Word
from extractors.readers.parts.inspection.result_values import (
    ENDS_RESULTS,
    NUMBER,
    Finding,
    finding,
    value_of,
)

#: Words that are findings themselves.
_WORDED = re.compile(
    r"^\W*(?:NEGATIVE|POSITIVE|NIL|NONE|ABSENT|PRESENT|NOT\s+DETECTED|N\.?D\.?|UNDETECTED|PASS(?:ED)?|FAIL(?:ED)?|CONFORM\w*|COMPL\w+|SATISFACTORY|GOOD|NORMAL|OK|ACCEPTABLE|QUALIFIED|UNQUALIFIED|CLEAR|TYPICAL|FREE|TRACES?|WHITE|BRIGHT|REPORTED|合格|未检出|阴性|符合|正常)\b",
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
#: Units of what is contained in something else.
_SHARE = re.compile(r"%|‰|PCT|PERCENT|PP[MBT]|[µM]?G\s*/\s*K?G|G/L|CFU/G", re.I)
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


def by_heat(sheet: Sheet) -> Iterator[Finding]:
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


def on_lines(sheet: Sheet) -> Iterator[Finding]:
    """Yield results on lines such as «MOISTURE: 12.5 PCT», under the words that announce them.

    Where nothing announces them they begin with two in a row that are shares.
    """
    for lines in sheet.lines_by_page:
        headed = (
            i + 1
            for i, line in enumerate(lines)
            if any(_HEADED.search(s.text) for s in line.segments)
        )
        shares = (i for i in range(len(lines) - 1) if all(map(_is_share, lines[i : i + 2])))
        for start in (next(headed, None), next(shares, None)):
            found = [] if start is None else list(_listed(lines[start:]))
            if found:
                yield from found
                break


def _listed(lines: Sequence[Line]) -> Iterator[Finding]:
    """Yield results from the first of some lines on, up to a wide gap or what ends them."""
    above: Line | None = None
    for line in _with_names(lines):
        high = line.box.bottom - line.box.top
        far = above is not None and line.box.top - above.box.bottom > 3.2 * high
        if far or (ENDS_RESULTS.match(line.text) and above is not None):
            return
        if made := _on_line(line):
            yield made
            above = line


def _is_share(line: Line) -> bool:
    """Tell whether a line states how much of something the goods contain."""
    made = _on_line(line)
    return bool(made and made.unit and _SHARE.fullmatch(made.unit))


def _with_names(lines: Sequence[Line]) -> Iterator[Line]:
    """Yield lines, a value that stands between two lines of its name together with both."""
    index = 0
    while index < len(lines):
        three = lines[index : index + 3]
        index += 1
        if len(three) == 3 and all(len(line.segments) == 1 for line in three):
            first, value, last = (line.segments[0] for line in three)
            level = abs(first.box.x0 - last.box.x0) < 3 and value.box.x0 > max(
                first.box.x1, last.box.x1
            )
            close = last.middle[1] - first.middle[1] < 3 * first.height
            if level and close and value.page is last.page:
                name = Segment(first.page, (*first.words, *last.words))
                yield Line(first.page, (name, value))
                index += 2
                continue
        yield three[0]


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
            rf"^(?P<name>[^\W\d][^\d:：]{{2,40}}?)\s+(?P<value>{NUMBER}\s*(?:%|[A-Z/]+)?.*)$",
            first.text,
            re.I,
        )
        if not words:
            return None
        name, value = first.span(*words.span("name")), first.span(*words.span("value"))
    if name is None or value is None or len(name.text) > 60:
        return None
    said, _ = value_of(value.text)
    if not (re.match(rf"^\W*{NUMBER}", said, re.I) or _WORDED.match(said)):
        return None
    after = line.segments[2:3] if not parted else ()
    units = after if after and _UNIT.fullmatch(after[0].text) else ()
    return finding([name], [value], units, None)
