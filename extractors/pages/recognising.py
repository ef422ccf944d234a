"""From a picture of a sheet to a page of words: made straight, cleaned, recognised."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

import cv2
import numpy as np
from PIL import Image

from extractors.evidence import Box
from extractors.pages.blots import blots_of_image
from extractors.pages.choosing import (
    Choice,
    Seen,
    Sight,
    first_sight,
    is_doubtful,
    second_sight,
    stands_on_its_head,
)
from extractors.pages.cleaning import Clean, cleaned, has_colour
from extractors.pages.dirt import without_dirt
from extractors.pages.dots import Dots, small
from extractors.pages.fitting import fitted
from extractors.pages.inked import rules_of_image, without_rules
from extractors.pages.page import Lie, Page, Rule, Word
from extractors.pages.patches import Place, print_on, words_along
from extractors.pages.reversed import with_dark_print
from extractors.pages.signs import doubting_false_signs
from extractors.pages.stamped import marks_of, with_stamps
from extractors.pages.straight import Straight, on_its_head, straightened

#: Points. The longer side of the paper that documents are photographed on.
_A4 = 842.0


class Paper(NamedTuple):
    """Which page of which file a picture shows, and its size in points."""

    file: str
    number: int
    width: float
    height: float


class _Sheet(NamedTuple):
    """A straight sheet ready to be recognised; lines in dots, the side of a dot in points."""

    straight: Straight
    clean: Clean
    rules: tuple[Rule, ...]
    sight: Sight
    dot: float


def page_of_image(image: Image.Image, paper: Paper, choice: Choice = "auto") -> Page:
    """Recognise the words of one page.

    Args:
        image: the page as a picture; 200 to 300 dots an inch do best.
        paper: which page it is.
        choice: what recognises; by default tesseract, and RapidOCR where that is missing
            or in doubt.

    Returns:
        The sheet, upright and straight, with the words and their confidence, its ruled
        lines, and other patches of ink (a signature, a seal) as pictures; places in points.

    Raises:
        ProgramMissing: if what is to recognise is not installed.
    """
    picture = dots_of(image)
    straight = straightened(picture)
    sheet = _prepared(straight, _dot(straight, picture, paper))
    sheet, seen = _upright(sheet, choice)
    seen = second_sight(sheet.sight, seen, choice)
    words = fitted(seen.words, sheet.sight.picture)
    signed = list(doubting_false_signs(words, sheet.sight.picture))
    seen = seen._replace(words=list(without_dirt(signed)))
    seen = with_stamps(seen, sheet.clean, choice)
    return _page(sheet, seen, picture, paper)


def dots_of(image: Image.Image) -> Dots:
    """Return the dots of a picture, in grey if it has no colours to speak of."""
    if image.mode == "L":
        return np.asarray(image)
    colours = np.asarray(image.convert("RGB"))
    if has_colour(small(colours)):
        return colours
    return cv2.cvtColor(colours, cv2.COLOR_RGB2GRAY)


def _dot(straight: Straight, picture: Dots, paper: Paper) -> float:
    """Return the side of a dot of the straight sheet, in points."""
    if straight.photographed:
        return _A4 / float(max(straight.picture.shape[:2]))
    return paper.height / float(picture.shape[0])


def _prepared(straight: Straight, dot: float) -> _Sheet:
    clean = cleaned(with_dark_print(straight.picture))
    rules = rules_of_image(clean.plain, dot)
    bare = without_rules(clean.plain, rules, dot)
    whole = small(bare)
    seen = print_on(whole)
    scale = bare.shape[0] / whole.shape[0]
    patches = [patch.times(scale) for patch in words_along(seen)] if seen else []
    return _Sheet(straight, clean, rules, Sight(bare, patches), dot)


def _upright(sheet: _Sheet, choice: Choice) -> tuple[_Sheet, Seen]:
    """Recognise a sheet, the other way up if its print stands on its head.

    A sheet that lay sideways may as well be one as the other; one that did not is only
    asked if nothing much could be made of it.
    """
    seen = None if sheet.straight.sideways else first_sight(sheet.sight, choice)
    asked = seen is None or is_doubtful(sheet.sight, seen)
    if asked and stands_on_its_head(sheet.sight, choice):
        sheet, seen = _prepared(on_its_head(sheet.straight), sheet.dot), None
    return sheet, seen or first_sight(sheet.sight, choice)


def _page(sheet: _Sheet, seen: Seen, picture: Dots, paper: Paper) -> Page:
    high, wide = sheet.straight.picture.shape[:2]
    dot = sheet.dot
    blots = blots_of_image(sheet.sight.picture, seen.words, dot)
    return Page(
        file=paper.file,
        number=paper.number,
        width=round(wide * dot, 2),
        height=round(high * dot, 2),
        words=tuple(_in_points(seen.words, dot)),
        rules=tuple(Rule(*(round(side * dot, 2) for side in rule)) for rule in sheet.rules),
        pictures=(*blots, *(_box(mark, dot) for mark in marks_of(sheet.clean, seen.words))),
        method="ocr",
        engine=seen.by,
        lies=_lie(sheet, picture, paper),
    )


def _in_points(words: list[Word], dot: float) -> Iterator[Word]:
    for word in words:
        x0, top, x1, bottom = (round(side * dot, 2) for side in word.box)
        yield Word(word.text, x0, top, x1, bottom, word.confidence)


def _box(place: Place, dot: float) -> Box:
    return Box(*(round(side * dot, 2) for side in place))


def _lie(sheet: _Sheet, picture: Dots, paper: Paper) -> Lie | None:
    """Return where points of the sheet are on the page as it came."""
    if sheet.straight.back is None:
        return None
    across, down = paper.width / picture.shape[1], paper.height / picture.shape[0]
    numbers = np.diag([across, down, 1]) @ sheet.straight.back @ np.diag([1 / sheet.dot] * 2 + [1])
    return Lie(*(float(number) for number in numbers.ravel() / numbers[2, 2]))
