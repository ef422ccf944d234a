"""The articles of a contract: numbered paragraphs, each about one thing.

«Article 5. Shipment. …», «第五条 装运期：…», «5) Packing: …» and «五、…» are one thing in four
dresses. An article runs on over printed lines up to the next number.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from extractors.layout import Labelled, Line, Segment, Sheet, Vocabulary, prepared, squeezed
from extractors.layout.captions.labels import Caption, captions_in

_DIGITS = "一二三四五六七八九"
_ZH = "[一二三四五六七八九十]{1,3}"
#: How articles are numbered; one contract keeps to one way.
_WAYS = tuple(
    re.compile(pattern, re.I)
    for pattern in (
        rf"\s*第\s*(?P<n>{_ZH}|\d{{1,2}})\s*条[\s.:：、]*",
        r"\s*(?:ARTICLE|CLAUSE|ART\.?|SECTION)\s*(?P<n>\d{1,2})(?!\d|\.\d)[\s.:：)、–—-]*",
        r"\s*(?P<n>\d{1,2})\s*[.)、．](?!\d)\s*",
        r"\s*[(（](?P<n>\d{1,2})[)）]\s*",
        rf"\s*(?P<n>{_ZH})\s*、\s*",
    )
)
#: What follows the last article.
_AFTER = re.compile(
    r"\W*(?:IN\s+WITNESS|FOR\s+(?:AND\s+)?ON\s+BEHALF|FOR\s+(?:THE\s+)?(?:SELLER|BUYER)S?\W*(?:[:：_]|$)|AUTHORI[SZ]ED\s+SIGN|SIGNED\s*(?:\W*$|(?:BY|FOR|AT|ON|IN|THIS|AND\s+SEALED)\b)|(?:THE\s+)?(?:SELLERS?|BUYERS?)(?:\s*[买卖]方)?\s*(?:[:：（(]|$|(?:THE\s+)?(?:SELLERS?|BUYERS?)\b)|[卖买]方\s*(?:签|盖|[(（:：]|$|(?:THE\s+)?(?:SELLER|BUYER)S?\s*(?:$|[买卖]方))|签字|盖章)",
    re.I,
)
#: What the name of an article may begin with before it is said in English: «付款 Payment».
_IN_CHINESE = re.compile(r"[\u4e00-\u9fff()（）/、\s]{0,14}")
#: The name of an article, and what parts it from the text.
_NAMED = re.compile(
    r"(?P<name>[^.:：。]{2,60}?)(?:\s*(?:[.:：。]|\s[-–—]\s)\s*|\s(?=(?:IS|ARE|SHALL|WILL|MUST|TO\s+BE)\s))",
    re.I,
)


class Article(NamedTuple):
    """One article: its lines, without the number before the first."""

    lines: tuple[Segment, ...]

    @property
    def text(self) -> str:
        """The article in one line."""
        return " ".join(segment.text for segment in self.lines)


def articles(sheet: Sheet) -> list[Article]:
    """Return the articles of a contract in their order; none if it is not written in articles."""
    best = _longest(sheet.lines)
    if len(best) < 3:
        return []
    lines = _in_latin(sheet.lines, best)
    if lines is not sheet.lines:
        best = _longest(lines)
    starts = [*(index for index, _ in best), len(lines)]
    return [
        Article(tuple(_body(lines[start:end], skipped)))
        for (start, skipped), end in zip(best, starts[1:], strict=True)
    ]


def _in_latin(lines: Sequence[Line], run: Sequence[tuple[int, int]]) -> Sequence[Line]:
    """Return the lines of the column in Latin letters where two columns say the same.

    They do where beside most articles another begins with the same number, in whatever way
    it is written: «三、» beside «3.».
    """
    twins = [
        twin
        for number, (index, _) in enumerate(run, 1)
        for twin in lines[index].segments[1:]
        if any((mark := way.match(twin.text)) and number_of(mark["n"]) == number for way in _WAYS)
    ]
    if 2 * len(twins) <= len(run):
        return lines
    wall = min(twin.box.x0 for twin in twins) - 3
    right = sum(twin.text.isascii() for twin in twins) > len(twins) / 2
    kept = [
        tuple(
            s
            for s in line.segments
            if (s.box.x0 >= wall) == right or (len(line.segments) == 1 and s.text.isascii())
        )
        for line in lines
    ]
    return [Line(line.page, some) for line, some in zip(lines, kept, strict=True) if some]


def _longest(lines: Sequence[Line]) -> list[tuple[int, int]]:
    """Return the articles, numbered in whichever way counts on furthest: see `_run`."""
    return max((_run(lines, way) for way in _WAYS), key=len)


def _run(lines: Sequence[Line], way: re.Pattern[str]) -> list[tuple[int, int]]:
    """Return the lines that count on from one, and how many letters of each are its number."""
    found: list[tuple[int, int]] = []
    for index, line in enumerate(lines):
        mark = way.match(line.segments[0].text)
        if mark and number_of(mark["n"]) == len(found) + 1:
            found.append((index, mark.end()))
    return found


def number_of(printed: str) -> int:
    """Return a number in figures or in Chinese, up to 99.

    >>> number_of("12"), number_of("十"), number_of("二十一"), number_of("九")
    (12, 10, 21, 9)
    """
    if printed.isdigit():
        return int(printed)
    tens, ten, ones = printed.rpartition("十")
    high = (_DIGITS.find(tens) + 1 if tens else 1) if ten else 0
    return 10 * high + (_DIGITS.find(ones) + 1 if ones else 0)


def _body(lines: Sequence[Line], skipped: int) -> Iterator[Segment]:
    above: Line | None = None
    for line in lines:
        gap = line.box.top - above.box.bottom if above and above.page is line.page else 0.0
        if above and (_AFTER.match(line.text) or gap > 2.5 * (line.box.bottom - line.box.top)):
            return
        first = line.segments[0]
        if above is None and skipped < len(first.text):
            if rest := first.span(skipped, len(first.text)):
                yield rest
            yield from line.segments[1:]
        elif above is None:
            yield from line.segments[1:]
        else:
            yield from line.segments
        above = line


def answers(
    found: Sequence[Article], vocabulary: Mapping[str, Iterable[str]]
) -> Iterator[Labelled]:
    """Yield what the articles say of each field that the first words of one name.

    An article that names several things in turn, such as both ports, is left to the captions.
    """
    known = prepared(vocabulary)
    for article in found:
        if not article.lines or (head := _head(article.lines[0], known)) is None:
            continue
        value = (*((head.rest,) if head.rest else ()), *article.lines[1:])
        for field in sorted(head.fields) if value else ():
            yield Labelled(field, head, value, "beside", True)


def _head(first: Segment, known: Vocabulary) -> Caption | None:
    """Return the name of an article as a caption: the words up to a colon or a point."""
    text = first.text
    parted = _NAMED.match(text)
    end = parted.end("name") if parted else len(text)
    label = first.span(0, end)
    hits = known.hits(label.labels) if label else []
    if not label or not hits:
        return None
    begins = hits[0].start
    led = "".join((*label.labels[: begins[0]], label.labels[begins[0]][: begins[1]]))
    if not _IN_CHINESE.fullmatch(led):
        return None
    size = max(h.size for h in hits if h.start == begins)
    known_letters = sum({h.start: h.size for h in hits}.values())
    covered = known_letters / max(len(squeezed(label.text)) - len(squeezed(led)), 1)
    if covered < (0.4 if parted else 0.9):
        return None
    rest = first.span(parted.end(), len(text)) if parted and parted.end() < len(text) else None
    named = frozenset(h.field for h in hits)
    if rest and any(c.marked and not c.fields >= named for c in captions_in(rest, known)):
        return None
    fields = frozenset(h.field for h in hits if h.start == begins and h.size == size)
    return Caption(fields, first, label, rest, True, True)
