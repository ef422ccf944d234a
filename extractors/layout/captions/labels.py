"""Captions on a page, and the values that stand beside, below or above them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property, lru_cache
from itertools import groupby
from typing import Literal

from extractors.evidence import Evidence
from extractors.layout.lines import Segment
from extractors.layout.phrases import Hit, Place, Vocabulary
from extractors.printed import kind_of

#: What may stand before a caption: numbering, bullets, brackets.
_BEFORE = re.compile(
    r"[\s(\[（【]*(?:(?i:ARTICLE|CLAUSE|ART\.)\s*)?(?:[0-9]{1,2}[A-Za-z]?|[A-Za-z]|[①-⑳])?[\s.)\]）】、:•*\-–·]*(?:(?i:THE)\s+)?"
)
#: What may stand between a caption and its value. A bracket without figures explains the caption.
_BETWEEN = re.compile(
    r"(?:的?名称(?:[及与和、/]*(?:地址|国家|地区))*)?[\s.)）\]]*(?:[(（\[](?:[^)）\]0-9]{0,120}|(?i:see|clause|note|if|as per|refer)\b[^)）\]]{0,120})[)）\]])?[\s.]*(?P<mark>[:：=]|-(?=\s))?[\s.:：=]*"
)
#: An explanation in brackets that goes on in the next line.
_UNCLOSED = re.compile(r"[(（][^)）0-9:：]{8,}")
_BLANK = re.compile(r"[\s_.…\-–—/*:：。;；，]*")
_TAIL = re.compile(
    r"(?!\s*(?i:SHALL|WILL|MUST|SHOULD|AGREES?)\b)(?P<tail>\s*/?\s*[A-Za-z(][^0-9:：,]{0,40}?)\s*[:：]"
)

#: What a caption says once more in another language: «Consignee / Empfänger».
_TRANSLATED = re.compile(r"[\s.)]*/\s+(?=[^0-9]*[a-zà-ÿ]{3})[^0-9:：]{3,70}$")
#: A caption in Chinese that the vocabulary lacks, before the same in English in brackets.
_CHINESE = re.compile(r"(?:^|\s)[\u4e00-\u9fff]{2,10}\s?[(（]$")
#: Chinese before a phrase that is known; the caption ends with the phrase or goes on in English.
_UNKNOWN = re.compile(r"[\s\d.、]*[\u4e00-\u9fff()（）/、]{1,14}(?:\s*[/—–-])?\s*")
#: The same in Cyrillic letters, with which railways and road carriers begin.
_CYRILLIC = re.compile(r"[\s\d.]*[\u0400-\u04ff][\u0400-\u04ff\s(),./№—–-]*")
#: What goes on with a caption in Chinese and belongs to it, and what makes another of it.
_GOES_ON = re.compile(r"(?:的?(?:及|和|与|、)?(?:名称|全称|姓名|地址|国家))+")
_ELSE = re.compile(
    r"的?(?:指示|签字|签章|盖章|签名|声明|意见|须知|记载|添附|账号|代码|联(?![系络]))"
)
#: The English of a caption in Chinese, up to the phrase that is known: «Name and Address of».
_IN_ENGLISH = re.compile(r"[\s/]*(?:[A-Za-z&]+\s+){1,5}(?:of\s+)?(?:the\s+)?", re.I)
_FIGURE = re.compile(r"\s*\d+\s*")

Side = Literal["beside", "right", "below", "above"]


@dataclass(frozen=True)
class Caption:
    """A known phrase that announces something, and what stands after it in its segment."""

    fields: frozenset[str]
    segment: Segment
    label: Segment
    rest: Segment | None
    #: Whether a colon follows.
    marked: bool
    #: Whether it can hardly be anything but a caption.
    sure: bool

    @property
    def margins(self) -> tuple[float, ...]:
        """Where the lines after it may begin: at the caption, or at the number before it."""
        led = " ".join(w.text for w in self.segment.words if w.x1 <= self.label.box.x0)
        opens = _BEFORE.fullmatch(f"{led} ") is not None
        return (self.label.box.x0, self.segment.box.x0) if opens else (self.label.box.x0,)

    @property
    def alone(self) -> bool:
        """Whether nothing else is printed in its segment."""
        return self.rest is None


@dataclass(frozen=True)
class Labelled:
    """A value that a caption announces: the segments of it, from top to bottom."""

    field: str
    caption: Caption
    value: tuple[Segment, ...]
    side: Side
    sure: bool
    #: All lines as one, where a narrow ruled cell broke them.
    whole: Segment | None = None

    @property
    def first(self) -> Segment:
        """The first line of the value, for values that take one line."""
        return self.value[0]

    @cached_property
    def lines(self) -> list[str]:
        """The value line by line."""
        return [segment.text for segment in self.value]

    @cached_property
    def text(self) -> str:
        """The value in one line."""
        return " ".join(self.lines)

    def evidence(self, lines: int | None = None) -> Evidence:
        """Return the proof for the value, or for its first lines."""
        return proof(self.value[:lines])


def proof(segments: Sequence[Segment]) -> Evidence:
    """Return the proof that these segments, all of one page, are printed.

    Lines are kept apart in the text as they are on the paper.
    """
    words = [word for segment in segments for word in segment.words]
    return segments[0].page.evidence(words, "\n".join(s.text for s in segments))


def captions_in(segment: Segment, vocabulary: Vocabulary) -> list[Caption]:
    """Find the captions in one segment, each with what follows it up to the next one."""
    kept = _announcing(vocabulary, segment.labels)
    return [
        _caption(segment, span, kept[i + 1].start if i + 1 < len(kept) else None)
        for i, span in enumerate(kept)
    ]


@dataclass(frozen=True)
class _Span:
    fields: frozenset[str]
    start: Place
    end: Place
    value: Place
    marked: bool
    opening: bool
    words: int
    stretched: bool = False


@lru_cache(maxsize=20_000)
def _announcing(vocabulary: Vocabulary, texts: tuple[str, ...]) -> list[_Span]:
    """Return the captions in a text; the same lines are asked about again and again."""
    hits = vocabulary.hits(texts)
    return [span for span in _spans(hits, texts) if span.opening or span.marked] if hits else []


def _spans(hits: Iterable[Hit], texts: Sequence[str]) -> list[_Span]:
    """Join the hits that make one caption, such as «发票号码 Invoice No.»."""
    spans: list[_Span] = []
    for start, several in groupby(hits, key=lambda hit: hit.start):
        if spans and start < spans[-1].end:
            continue  # «address» in «收货人名称及地址»
        here = list(several)
        end, words = here[0].end, here[0].words
        fields = frozenset(hit.field for hit in here)
        stop = _over_chinese(start, _over_bracket(start, end, texts), texts)
        if stop is None:
            continue
        end = stop
        value, marked, stretched = _after(end, texts)
        chief = next((i for i, span in enumerate(spans) if span.opening), None)
        if chief is not None and _says_again(spans[chief], fields, start, end, texts):
            del spans[chief + 1 :]  # «name» and «address» announce nothing here
        before = spans[-1] if spans else None
        # «保险金额 AMOUNT INSURED:», where the one is said again up to the colon
        again = before is not None and before.stretched and before.fields & fields
        stroke = before and re.fullmatch(r"[\s.)]*/\s*", _text(texts, before.end, start))
        if before and before.end <= start < before.value and not (again or stroke):
            if _fills_bracket(before.end, start, end, texts):  # «保单号次(POLICY NO.)»
                spans[-1] = replace(before, fields=before.fields | fields)
            continue  # inside the brackets that explain the caption before
        joined = before and (again or not before.marked)
        one = joined and before is not None and _touch(before.end, start, end, texts)
        if joined and before and before.fields & fields:
            one = one or _in_english(before.end, start, end, texts)
        if before and one and (before.fields & fields or _parted(before.end, start, texts)):
            fields = _of_both(before.fields, fields)
            start, opening, words = before.start, before.opening, before.words + words
            spans.pop()
        else:
            led = _text(texts, (0, 0), start)
            opening = any(way.fullmatch(led) for way in (_BEFORE, _CYRILLIC))
            opening = opening or _CHINESE.search(led) is not None
            after = _text(texts, end, (len(texts), 0))
            opening = opening and not _is_quantity(led, _text(texts, start, end), after)
            if not opening and before is None and _UNKNOWN.fullmatch(led):
                opening = not re.match(r"[\u4e00-\u9fff]", _text(texts, end, (len(texts), 0)))
        spans.append(_Span(fields, start, end, value, marked, opening, words, stretched))
    return spans


def _of_both(one: frozenset[str], other: frozenset[str]) -> frozenset[str]:
    """Return what two phrases of one caption announce: of dates the one that says which."""
    for general, closer in ((one, other), (other, one)):
        which = any(field.endswith("_date") for field in closer)
        if which and "date" in general and "date" not in closer:
            return closer
    return one & other or one | other


def _is_quantity(led: str, word: str, after: str) -> bool:
    """Tell whether a word that may be a caption is the unit of a quantity.

    So it is after a figure, «68 CBM», and where a number in words ends, «PACKAGES ONLY».
    """
    measured = _FIGURE.fullmatch(led) and kind_of(word.strip(" .")) in ("weight", "volume")
    return bool(measured or re.fullmatch(r"\W*ONLY\W*", after, re.I))


def _touch(end: Place, start: Place, stop: Place, texts: Sequence[str]) -> bool:
    """Tell whether only brackets, strokes and points stand between two hits.

    A bracket that goes on after the second hit explains the first: «Notify Party (carrier not
    responsible)».
    """
    between = re.sub(r"[(（][^()（）0-9]*[)）]", "", _text(texts, end, start))
    if re.search(r"[(（][^)）]*$", between) and not re.match(
        r"[\s.]*[)）]", _text(texts, stop, (len(texts), 0))
    ):
        return False
    return re.fullmatch(r"[\s/().（）.,&—–-]*|[和与及、]", between) is not None


def _says_again(
    chief: _Span, fields: frozenset[str], start: Place, stop: Place, texts: Sequence[str]
) -> bool:
    """Tell whether a hit says in English what a caption in Chinese says."""
    return bool(chief.fields & fields) and _in_english(chief.end, start, stop, texts)


def _in_english(end: Place, start: Place, stop: Place, texts: Sequence[str]) -> bool:
    """Tell whether a hit in Chinese is said again in English words that end with the next hit."""
    chinese = "\u4e00" <= _text(texts, (0, 0), end)[-1:] <= "\u9fff"
    words = _IN_ENGLISH.fullmatch(_text(texts, end, start)) is not None
    return chinese and words and _blank(_text(texts, stop, (len(texts), 0)))


def _parted(end: Place, start: Place, texts: Sequence[str]) -> bool:
    """Tell whether a stroke, or a change of script, stands between two hits: not «To BANK OF …»."""
    between = _text(texts, end, start)
    last, first = _text(texts, (0, 0), end)[-1:], _text(texts, start, (len(texts), 0))[:1]
    return bool(between.strip()) or last.isascii() != first.isascii()


def _fills_bracket(end: Place, start: Place, stop: Place, texts: Sequence[str]) -> bool:
    """Tell whether a hit and nothing else stands in the bracket after another hit."""
    return (
        re.fullmatch(r"\s*[(（]\s*", _text(texts, end, start)) is not None
        and re.match(r"[\s.:：]*[)）]", _text(texts, stop, (len(texts), 0))) is not None
    )


def _over_bracket(start: Place, end: Place, texts: Sequence[str]) -> Place:
    """Step over the rest of a bracket that a caption ends in: «Consignee (name, address, country)»."""
    said = _text(texts, start, end)
    if said.count("(") <= said.count(")"):
        return end
    rest = re.match(r"[^()（）0-9:：]{0,60}\)", _text(texts, end, (len(texts), 0)))
    return _step(end, rest.end(), texts) if rest else end


def _over_chinese(start: Place, end: Place, texts: Sequence[str]) -> Place | None:
    """Step over what goes on with a caption in Chinese; nothing if that makes another of it.

    «收货人名称及地址» is the consignee, «发货人签字» is not the consignor.
    """
    if not "\u4e00" <= _text(texts, start, end)[-1:] <= "\u9fff":
        return end
    rest = _text(texts, end, (len(texts), 0))
    if _ELSE.match(rest):
        return None
    goes_on = _GOES_ON.match(rest)
    return _step(end, goes_on.end(), texts) if goes_on else end


def _after(end: Place, texts: Sequence[str]) -> tuple[Place, bool, bool]:
    """Step over what may follow a caption; tell whether a colon was there.

    A caption may go on in words that the vocabulary lacks, up to its colon.
    """
    rest = _text(texts, end, (len(texts), 0))
    found = _BETWEEN.match(rest)
    assert found is not None
    stretched = False
    if not found["mark"] and (said_again := _TRANSLATED.match(rest)):
        return _step(end, said_again.end(), texts), False, False
    if not found["mark"] and (tail := _TAIL.match(rest)) and len(tail["tail"].split()) <= 4:
        stretched = True
        found = re.compile(r"[\s.:：=]*").match(rest, tail.end())
        assert found is not None
    # a row of points leads to a value as a colon does
    led = stretched or found["mark"] is not None or "..." in found[0]
    return _step(end, found.end(), texts), led, stretched


def _caption(segment: Segment, span: _Span, stop: Place | None) -> Caption:
    label = segment.labelled(span.start, span.end)
    assert label is not None
    rest = segment.labelled(span.value, stop or (len(segment.words), 0))
    if rest and (_blank(rest.text) or _UNCLOSED.fullmatch(rest.text)):
        rest = None
    sure = (span.marked and not span.stretched) or (
        span.opening and (rest is None or span.words > 1)
    )
    return Caption(span.fields, segment, label, rest, span.marked, sure)


def _blank(text: str) -> bool:
    return _BLANK.fullmatch(text) is not None


def _text(texts: Sequence[str], start: Place, end: Place) -> str:
    """Return the text from one place to before another, words parted by single spaces."""
    return " ".join(_pieces(texts, start, end))


def _pieces(texts: Sequence[str], start: Place, end: Place) -> Iterator[str]:
    for index in range(start[0], min(end[0] + 1, len(texts))):
        first = start[1] if index == start[0] else 0
        last = end[1] if index == end[0] else len(texts[index])
        yield texts[index][first:last]


def _step(place: Place, letters: int, texts: Sequence[str]) -> Place:
    """Return the place so many letters further, spaces between words counted."""
    index, offset = place
    while index < len(texts) and letters > len(texts[index]) - offset:
        letters -= len(texts[index]) - offset + 1
        index, offset = index + 1, 0
    return index, offset + max(letters, 0)
