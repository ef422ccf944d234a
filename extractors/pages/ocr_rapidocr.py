"""Words of a picture, by RapidOCR: slower than tesseract, and better on bad pictures."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache
from itertools import pairwise
from pathlib import Path
from typing import Any, NamedTuple

import cv2
import numpy as np

from extractors.pages.dots import Dots
from extractors.pages.errors import ProgramMissing
from extractors.pages.page import Word

#: Dots of the longer side at which lines are looked for; they are read at full size.
_SIDE = 1280
#: A line so much higher than wide is printed up or down the sheet.
_UPRIGHT = 1.5
#: Letters further apart than so many times their usual distance, and than so many of the
#: columns that a line is looked at in, belong to two words.
_APART, _COLUMNS = 2.2, 5
#: What is believed of a letter that it claims to be certain of: it claims that too often.
_BELIEVED = 0.95


class Letter(NamedTuple):
    """A letter as it was read: what it is, where along its line from 0 to 1, how surely.

    ``column`` is as wide as what its line is looked at in.
    """

    text: str
    at: float
    column: float
    confidence: float


def words_of(picture: Dots) -> list[Word]:
    """Recognise the words of a straight sheet; places in dots.

    Args:
        picture: in grey.

    Raises:
        ProgramMissing: if RapidOCR is not installed.
    """
    found = _engine(use_det=True)(_in_colours(picture)).boxes
    return [] if found is None else [word for quad in found for word in _line(picture, quad)]


def words_at(picture: Dots, left: int, top: int) -> list[Word]:
    """Read a picture of one line of print, which lies at this place of a sheet; in dots.

    Raises:
        ProgramMissing: if RapidOCR is not installed.
    """
    high, wide = picture.shape
    quad = np.array([[0, 0], [wide, 0], [wide, high], [0, high]], np.float32)
    return [word.moved(left, top) for word in _words(_letters(picture), quad)]


def on_their_heads(pictures: Sequence[Dots]) -> bool:
    """Tell whether most of some lines of print stand on their heads.

    Raises:
        ProgramMissing: if RapidOCR is not installed.
    """
    judge = _engine(use_cls=True)
    votes = [judge(_in_colours(line)).cls_res[0] for line in pictures]
    turned = sum(float(sure) for label, sure in votes if label == "180")
    return turned > sum(float(sure) for _, sure in votes) / 2


def installed() -> bool:
    """Tell whether RapidOCR can be used here."""
    try:
        need()
    except ProgramMissing:
        return False
    return True


def need() -> None:
    """Make sure that RapidOCR can be used here.

    Raises:
        ProgramMissing: if it is not installed.
    """
    _engine(use_rec=True)


@cache
def _engine(*, use_det: bool = False, use_cls: bool = False, use_rec: bool = False) -> Any:
    """Load RapidOCR for one part of its work, with the models that came with it.

    It would fetch other models from the network; those are named that lie here. Pages are
    read side by side, so that each has one thread.
    """
    try:
        import rapidocr
    except ImportError as error:
        raise ProgramMissing(
            "rapidocr",
            "rapidocr is not installed, so bad scans and photos cannot be read; install gendan again",
            "未安装 rapidocr，无法识别较差的扫描件和照片；请重新安装 gendan",
        ) from error
    models = Path(rapidocr.__file__).parent / "models"
    parts = {
        f"{part}.model_path": str(next(models.glob(f"*_{part.lower()}_*.onnx")))
        for part in ("Det", "Cls", "Rec")
    }
    return rapidocr.RapidOCR(
        params={
            "Global.log_level": "critical",
            "Global.use_det": use_det,
            "Global.use_cls": use_cls,
            "Global.use_rec": use_rec,
            "Global.return_word_box": use_rec,
            "Global.max_side_len": 1 << 15,
            "Det.limit_type": "max",
            "Det.limit_side_len": _SIDE,
            "EngineConfig.onnxruntime.intra_op_num_threads": 1,
            "EngineConfig.onnxruntime.inter_op_num_threads": 1,
            **parts,
        }
    )


def _in_colours(picture: Dots) -> Dots:
    return cv2.cvtColor(picture, cv2.COLOR_GRAY2RGB)


def _line(picture: Dots, quad: Dots) -> list[Word]:
    """Read the line of print in four corners, from the upper left one with the clock."""
    wide = max(round(float(np.linalg.norm(quad[1] - quad[0]))), 1)
    high = max(round(float(np.linalg.norm(quad[3] - quad[0]))), 1)
    flat = np.array([[0, 0], [wide, 0], [wide, high], [0, high]], np.float32)
    matrix = cv2.getPerspectiveTransform(quad.astype(np.float32), flat)
    line = cv2.warpPerspective(
        picture, matrix, (wide, high), flags=cv2.INTER_CUBIC, borderMode=cv2.BORDER_REPLICATE
    )
    if high < _UPRIGHT * wide:
        return list(_words(_letters(line), quad))
    letters = _letters(np.ascontiguousarray(np.rot90(line)))
    text = "".join(letter.text for letter in letters).strip()
    if not text:
        return []
    sure = min(letter.confidence for letter in letters)
    (x0, top), (x1, bottom) = quad.min(axis=0).tolist(), quad.max(axis=0).tolist()
    return [Word(text, x0, top, x1, bottom, sure)]


def _letters(line: Dots) -> list[Letter]:
    """Read one line of print; spaces are letters too."""
    seen = _engine(use_rec=True)(_in_colours(line))
    found = seen.word_results[0]
    if not seen.txts[0].strip() or not found.line_txt_len:
        return []
    columns = iter([column for word in found.word_cols for column in word])
    letters, at, column = [], 0.0, 1 / found.line_txt_len
    for text, sure in zip(seen.txts[0], found.confs, strict=True):
        if not text.isspace():
            at = (next(columns) + 0.5) * column
        letters.append(Letter(text, min(at, 1.0), column, round(_BELIEVED * float(sure), 3)))
    return letters


def _words(letters: Sequence[Letter], quad: Dots) -> Iterator[Word]:
    """Place the words of a line in the four corners that it was seen in."""
    for word, start, end in _parted(letters):
        ends = [quad[0] + (quad[1] - quad[0]) * at for at in (start, end)]
        ends += [quad[3] + (quad[2] - quad[3]) * at for at in (start, end)]
        xs, ys = [float(x) for x, _ in ends], [float(y) for _, y in ends]
        text = "".join(letter.text for letter in word)
        sure = min(letter.confidence for letter in word)
        yield Word(text, min(xs), min(ys), max(xs), max(ys), sure)


def _parted(letters: Sequence[Letter]) -> Iterator[tuple[list[Letter], float, float]]:
    """Yield the words of a line, each with where it begins and ends."""
    printed = [letter for letter in letters if not letter.text.isspace()]
    gaps = [b.at - a.at for a, b in pairwise(printed)]
    step = float(np.median(gaps)) if gaps else 1.0
    word: list[Letter] = []
    for letter in (*letters, Letter(" ", 1.0, 1.0, 0.0)):
        gap = letter.at - word[-1].at if word else 0.0
        far = gap > max(_APART * step, _COLUMNS * letter.column)
        after_colon = len(word) == 1 and word[0].text in ":："
        if word and (letter.text.isspace() or far or after_colon):
            yield word, max(word[0].at - step / 2, 0.0), min(word[-1].at + step / 2, 1.0)
            word = []
        if not letter.text.isspace():
            word.append(letter)
