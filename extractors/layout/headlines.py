"""What may be the title of a page: the segments and lines in its upper part."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from extractors.layout.captions.labels import captions_in
from extractors.layout.captions.names import CAPTIONS
from extractors.layout.lines import Line, Segment
from extractors.layout.phrases import letters_of, prepared

#: What a page says before or after its title without being part of it.
_ABOUT = re.compile(
    r"ORIGINAL|DUPLICATE|TRIPLICATE|QUADRUPLICATE|COPY|ISSUED|IN|FINAL|SIGNED|DETAILED|正本|副本",
    re.I,
)
#: What follows these in a title says what the paper is for.
_WHAT_FOR = frozenset({"FOR", "COVERING", "UNDER", "(FOR"})
#: In a line of more segments a title is told by its larger letters only.
_CROWD = 4
#: So many times as high as most words is large.
LARGE = 1.15
#: A title has at most so many lines.
_MOST_STACKED = 3
#: A caption with its value, and the last line of a sentence: neither is a title.
_ANSWERED = re.compile(r"[:：]\s*\S")
#: The number of a box of a form, before its caption.
_BOX_NUMBER = re.compile(r"\d{1,2}[.)]?")
_ENDS = re.compile(r"[a-z].*[.;,]$")
_CAPTIONS = prepared(CAPTIONS)


class Headline(NamedTuple):
    """What may be a title: where it stands, its words, and how many letters they have.

    Words that are about the paper and not its name are left out. It is answered where a number
    stands beside it, as beside a caption.
    """

    segment: Segment
    words: tuple[str, ...]
    size: int
    answered: bool = False


class Title(NamedTuple):
    """A title as printed, and how sure it is that it is one, from 0 to 1."""

    segment: Segment
    sure: float


def headlines(lines: Sequence[Line], usual: float) -> list[Headline]:
    """Return what may be titles.

    Args:
        lines: the lines in the upper part of the page.
        usual: the height that most words of the page have; points.
    """
    found: list[Headline] = []
    for line in lines:
        whole = () if len(line.segments) == 1 else (Segment(line.page, line.words),)
        crowded = len(line.segments) > _CROWD  # as the headings of a table are
        for segment in (*line.segments, *whole):
            large = segment.height > LARGE * usual
            announces = segment.text.rstrip().endswith((":", "："))
            boxed = _BOX_NUMBER.fullmatch(segment.words[0].text)
            if (crowded or announces or boxed) and not large:
                continue
            words = [word for word in segment.labels if not _ABOUT.fullmatch(word.strip("()"))]
            if words and not _ANSWERED.search(segment.text) and not _ENDS.match(segment.text):
                answered = _is_answered(line, segment)
                found.extend(
                    Headline(segment, tuple(part), len(letters_of(part).text), answered)
                    for part in (
                        words,
                        *_either(words),
                        *_unexplained(words),
                        *(_named(words) if large else ()),
                    )
                )
    return [*found, *_stacked(lines, usual)]


def _stacked(lines: Sequence[Line], usual: float) -> Iterator[Headline]:
    """Yield what may be titles over two or three lines of one type, set larger than the rest."""
    large = [
        segment
        for line in lines
        for segment in line.segments
        if segment.height > LARGE * usual and not re.search(r"\d|[:：]", segment.text)
    ]
    for first in large:
        over = [first]
        for segment in large:
            if len(over) < _MOST_STACKED and goes_on_below(over[-1], segment):
                over.append(segment)
                words = [w for s in over for w in s.labels if not _ABOUT.fullmatch(w)]
                whole = Segment(first.page, tuple(w for s in over for w in s.words))
                yield Headline(whole, tuple(words), len(letters_of(words).text))


def goes_on_below(above: Segment, below: Segment) -> bool:
    """Tell whether a line of the same type stands close under another, at its margin or centred."""
    alike = abs(above.height - below.height) < 0.12 * above.height
    close = -0.15 * above.height <= below.box.top - above.box.bottom < 0.8 * above.height
    level = abs(above.box.x0 - below.box.x0) < 5 or abs(above.middle[0] - below.middle[0]) < 8
    return alike and close and level


def _is_answered(line: Line, segment: Segment) -> bool:
    """Tell whether the next thing on a line is a number in letters as large, and no caption."""
    right = next((s for s in line.segments if s.box.x0 >= segment.box.x1), None)
    if right is None or right.box.x0 - segment.box.x1 > 0.3 * segment.page.width:
        return False
    alike = right.height > 0.85 * segment.height
    return alike and bool(re.search(r"\d", right.text)) and not captions_in(right, _CAPTIONS)


def _either(words: Sequence[str]) -> Iterator[list[str]]:
    """Yield the names that a title gives side by side, parted by strokes."""
    strokes = [i for i, word in enumerate(words) if word in ("/", "|", "&", "+", "-", "–", "—")]
    if strokes:
        for start, end in pairwise([-1, *strokes, len(words)]):
            if part := list(words[start + 1 : end]):
                yield part


def _unexplained(words: Sequence[str]) -> Iterator[list[str]]:
    """Yield a title without what it says in brackets: «AIRWAYBILL (Non negotiable)»."""
    bare = re.sub(r"[(（][^)）]*[)）]", " ", " ".join(words)).split()
    if bare and len(bare) < len(words):
        yield bare


def _named(words: Sequence[str]) -> Iterator[list[str]]:
    """Yield the name in a title that goes on to say what for: «Bill of Lading for …»."""
    at = next((i for i, word in enumerate(words) if word.upper() in _WHAT_FOR), 0)
    if at > 1:
        yield list(words[:at])
