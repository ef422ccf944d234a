"""Pages of a file, those without a text layer recognised as pictures, on all cores."""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextvars import ContextVar
from functools import cache, partial
from typing import TYPE_CHECKING, NamedTuple, TypeVar

from extractors.pages.errors import ProgramMissing, Unreadable
from extractors.pages.page import Page
from pipelines.request import Engine
from pipelines.sniffing import Content

if TYPE_CHECKING:
    from extractors.pages.choosing import Choice

#: Dots an inch at which a page is drawn to be recognised.
DPI = 200
#: A page on which less than this part is dark is blank if it has no letters either: the back of a
#: sheet, with its dust. How many dots an inch it is looked at with for either.
_DUST = 0.0005
_DARK = 128
_FAR, _NEAR = 50, 100
#: Pages at once, however many cores there are: each takes some 110 MB.
_SIDE_BY_SIDE = 8
#: Who else uses the cores tells us to use one, for this process and its children.
_CORES = "GENDAN_CORES"


def _nobody(expected: int, done: int) -> None:
    """Tell nobody how many pages are recognised."""


#: Who is told of pages: how many more are to be recognised, and how many more were.
LISTENER: ContextVar[Callable[[int, int], None]] = ContextVar("listener", default=_nobody)

T = TypeVar("T")
R = TypeVar("R")


class Legible(NamedTuple):
    """The pages of a file that can be read, and why others cannot."""

    pages: list[Page]
    refused: tuple[Unreadable | ProgramMissing, ...] = ()


def legible(content: Content, raw: bytes, file: str, ocr: Engine) -> Legible:
    """Return the pages of a file, those that are scans recognised.

    Raises:
        Unreadable: if nothing of the file can be read.
        ProgramMissing: if there is no program for what would have to be recognised.
    """
    if content == "pdf":
        return _legible_pdf(raw, file, ocr)
    if content == "image":
        return _legible_picture(raw, file, ocr)
    raise Unreadable(
        "files of this kind are not read; send the document as PDF",
        "不支持此类文件，请以 PDF 发送",
    )


def choice_of(ocr: Engine) -> Choice:
    """Return what is to recognise the words of pictures, if that can be had.

    Raises:
        Unreadable: if recognition is switched off.
        ProgramMissing: if the program is not installed.
    """
    if ocr == "off":
        raise Unreadable(
            "a scan, and the reading of scans is switched off (--ocr off)",
            "扫描件，文字识别已关闭（--ocr off）",
        )
    from extractors.pages.choosing import need

    need(ocr)
    return ocr


def one_core() -> None:
    """Use one core only: the others have processes of their own."""
    os.environ[_CORES] = "1"


def cores() -> int:
    """Return how many things are done side by side."""
    return int(os.environ.get(_CORES) or os.cpu_count() or 1)


@cache
def _pool() -> ThreadPoolExecutor:
    return ThreadPoolExecutor(min(cores(), _SIDE_BY_SIDE), "scan")


def _legible_pdf(raw: bytes, file: str, ocr: Engine) -> Legible:
    from extractors.pages.layer import needs_ocr
    from extractors.pages.pdf import pages_of_pdf

    unread: dict[int, Unreadable] = {}
    pages = pages_of_pdf(raw, file, refused=unread)
    wordless = {page.number: page for page in pages if not page.words or needs_ocr(page)}
    seen, failed = _side_by_side(partial(_blank, raw), wordless)
    refused: dict[int, Unreadable | ProgramMissing] = {**unread, **failed}
    scans = {number: page for number, page in wordless.items() if seen.get(number) is False}
    texts = [page for page in pages if page.number not in scans and page.number not in refused]
    if not scans:
        return _whole(texts, {}, refused)
    try:
        choice = choice_of(ocr)
    except (Unreadable, ProgramMissing) as error:
        return _whole(texts, {}, {**refused, **dict.fromkeys(scans, error)})
    found, failed = _side_by_side(partial(_seen_page, raw, choice), scans, counted=True)
    return _whole(texts, found, {**refused, **failed})


def _legible_picture(raw: bytes, file: str, ocr: Engine) -> Legible:
    from pipelines.pictures import count_of_pictures

    numbers = range(1, count_of_pictures(raw) + 1)
    choice = choice_of(ocr)
    seen, refused = _side_by_side(
        partial(_seen_picture, raw, file, choice), {n: n for n in numbers}, counted=True
    )
    return _whole([], seen, refused)


def _side_by_side(
    work: Callable[[T], R], pages: Mapping[int, T], *, counted: bool = False
) -> tuple[dict[int, R], dict[int, Unreadable | ProgramMissing]]:
    """Do something with pages on all cores; one that fails for a reason costs itself only."""
    tell = LISTENER.get() if counted else _nobody
    tell(len(pages), 0)
    runs = {number: _pool().submit(work, page) for number, page in pages.items()}
    for run in runs.values():
        run.add_done_callback(lambda _: tell(0, 1))
    done: dict[int, R] = {}
    refused: dict[int, Unreadable | ProgramMissing] = {}
    for number, run in runs.items():
        try:
            done[number] = run.result()
        except (Unreadable, ProgramMissing) as error:
            refused[number] = error
    return done, refused


def _whole(
    texts: Sequence[Page],
    seen: Mapping[int, Page],
    refused: Mapping[int, Unreadable | ProgramMissing],
) -> Legible:
    """Put the pages of a file together, and say once why others could not be read.

    Raises:
        Unreadable: if nothing could, all for one reason.
        ProgramMissing: likewise.
    """
    refused = {**refused, **{number: _NOTHING_SEEN for number, p in seen.items() if not p.words}}
    reasons = {error.reason: error for error in refused.values()}
    if not texts and not seen and len(reasons) == 1:
        raise next(iter(reasons.values()))
    pages = sorted((*texts, *seen.values()), key=lambda page: page.number)
    said = [
        _naming(error, [number for number, other in refused.items() if other.reason == reason])
        for reason, error in reasons.items()
    ]
    return Legible(pages, tuple(said))


_NOTHING_SEEN = Unreadable(
    "no words could be made out; scan it again, straight, at 300 dpi",
    "未识别出文字，请以 300 dpi 端正地重新扫描",
)


def _blank(raw: bytes, page: Page) -> bool:
    """Tell whether a page is blank when it is drawn."""
    from extractors.pages.patches import print_on
    from extractors.pages.pdf import picture_of_page
    from extractors.pages.recognising import dots_of

    shades = picture_of_page(raw, page.number, _FAR).convert("L").histogram()
    if sum(shades[:_DARK]) >= _DUST * sum(shades):
        return False
    return print_on(dots_of(picture_of_page(raw, page.number, _NEAR).convert("L"))) is None


def _seen_page(raw: bytes, choice: Choice, page: Page) -> Page:
    from extractors.pages.pdf import picture_of_page
    from extractors.pages.recognising import Paper, page_of_image

    picture = picture_of_page(raw, page.number, DPI)
    return page_of_image(picture, Paper(page.file, page.number, page.width, page.height), choice)


def _seen_picture(raw: bytes, file: str, choice: Choice, number: int) -> Page:
    from extractors.pages.recognising import Paper, page_of_image
    from pipelines.pictures import picture_of

    picture = picture_of(raw, number)
    paper = Paper(file, number, picture.width, picture.height)
    return page_of_image(picture.image, paper, choice)


def _naming(
    error: Unreadable | ProgramMissing, pages: Sequence[int]
) -> Unreadable | ProgramMissing:
    """Return the same reason with the pages that it is about."""
    numbers = ", ".join(map(str, pages))
    english, chinese = f"page {numbers}: {error.reason}", f"第 {numbers} 页：{error.reason_zh}"
    if isinstance(error, ProgramMissing):
        return ProgramMissing(error.program, english, chinese)
    return Unreadable(english, chinese)
