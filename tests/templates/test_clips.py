from __future__ import annotations

import io
import threading
from pathlib import Path

import pytest
from PIL import Image
from reportlab.pdfgen.canvas import Canvas

from extractors.evidence import Box
from extractors.pages.pdf import PDFIUM
from templates.clips import ClipKey, clip_key, cut
from templates.report import Report
from tests.templates.papers import print_papers
from tests.templates.stored import stored

REPORT = stored("discrepant")


def pointing_to(file: str, page: int, *boxes: Box) -> Report:
    """Return a report with one finding that points to these places."""
    finding = REPORT.findings[0]
    seen = finding.evidence[1].model_copy(update={"file": file, "page": page})
    evidence = tuple(seen.model_copy(update={"box": box}) for box in boxes)
    return REPORT.model_copy(
        update={"findings": (finding.model_copy(update={"evidence": evidence}),)}
    )


def opened(content: bytes) -> Image.Image:
    return Image.open(io.BytesIO(content)).convert("RGB")


def ink_and_outline(clip: Image.Image) -> tuple[tuple[int, ...], tuple[int, ...]]:
    """Return where the blue ink and where the red outline is."""
    channels = list(zip(*(c.tobytes() for c in clip.split()), strict=True))
    places = {"ink": [0] * len(channels), "outline": [0] * len(channels)}
    for at, (red, green, blue) in enumerate(channels):
        places["ink"][at] = 255 if blue > 150 and red < 100 and green < 100 else 0
        places["outline"][at] = 255 if red > 150 and green < 100 and blue < 100 else 0
    found = []
    for mask in places.values():
        picture = Image.frombytes("L", clip.size, bytes(mask))
        box = picture.getbbox()
        assert box is not None
        found.append(box)
    return found[0], found[1]


def test_every_place_of_every_finding_has_a_picture(tmp_path: Path) -> None:
    print_papers(tmp_path)
    clips = cut(tmp_path, REPORT)
    wanted = {clip_key(e) for f in REPORT.findings for e in f.evidence} - {None}
    assert set(clips) == wanted
    assert all(opened(content).width > 200 for content in clips.values())
    assert sum(map(len, clips.values())) < 100_000


def test_pictures_wait_while_pdfium_is_in_use(tmp_path: Path) -> None:
    print_papers(tmp_path)
    thread = threading.Thread(target=cut, args=(tmp_path, REPORT))
    with PDFIUM:
        thread.start()
        thread.join(0.1)
        assert thread.is_alive()
    thread.join()


def test_the_same_papers_give_the_same_pictures(tmp_path: Path) -> None:
    print_papers(tmp_path)
    assert cut(tmp_path, REPORT) == cut(tmp_path, REPORT)


@pytest.mark.parametrize("kind", ["plain", "cropped", "turned"])
def test_the_outline_is_where_the_reader_saw_the_value(tmp_path: Path, kind: str) -> None:
    canvas = Canvas(str(tmp_path / "a.pdf"), pagesize=(600, 800))
    box = Box(300, 380, 340, 392)
    canvas.setFillColorRGB(0, 0, 1)
    if kind == "plain":
        canvas.rect(300, 800 - 392, 40, 12, stroke=0, fill=1)
    if kind == "cropped":
        canvas.setCropBox((50, 100, 550, 700))
        canvas.rect(50 + 300, 700 - 392, 40, 12, stroke=0, fill=1)
    if kind == "turned":
        canvas.setPageRotation(90)
        canvas.rect(380, 300, 12, 40, stroke=0, fill=1)
    canvas.save()
    report = pointing_to("a.pdf", 1, box)
    (clip,) = cut(tmp_path, report).values()
    ink, outline = ink_and_outline(opened(clip))
    assert all(a < b for a, b in zip(outline[:2], ink[:2], strict=True))
    assert all(a > b for a, b in zip(outline[2:], ink[2:], strict=True))
    assert outline[2] - outline[0] < (ink[2] - ink[0]) + 20


def test_pages_that_cannot_be_drawn_never_stop_the_others(tmp_path: Path) -> None:
    print_papers(tmp_path)
    (tmp_path / "bill of lading.pdf").write_bytes(b"%PDF-1.7 damaged")
    (tmp_path / "packing list.png").write_bytes(b"no picture")
    (tmp_path / "policy.pdf").unlink()
    assert {key.file for key in cut(tmp_path, REPORT)} == {"invoice.pdf"}


@pytest.mark.parametrize(
    ("file", "page", "box"),
    [
        ("invoice.pdf", 9, Box(10, 10, 20, 20)),
        ("invoice.pdf", 0, Box(10, 10, 20, 20)),
        ("invoice.pdf", 1, Box(9000, 9000, 9010, 9010)),
        ("../invoice.pdf", 1, Box(10, 10, 20, 20)),
        ("", 1, Box(10, 10, 20, 20)),
        ("nul\0byte.pdf", 1, Box(10, 10, 20, 20)),
        ("letter.docx", 1, Box(10, 10, 20, 20)),
    ],
)
def test_places_that_are_not_there_have_no_picture(
    tmp_path: Path, file: str, page: int, box: Box
) -> None:
    case = tmp_path / "case"
    case.mkdir()
    print_papers(case)
    print_papers(tmp_path)
    (case / "letter.docx").write_bytes(b"PK")
    assert cut(case, pointing_to(file, page, box)) == {}


def test_a_whole_page_is_cut_to_a_picture_of_bounded_size(tmp_path: Path) -> None:
    print_papers(tmp_path)
    whole = Box(0, 0, 595, 842)
    clips = cut(tmp_path, pointing_to("invoice.pdf", 1, whole))
    assert opened(clips[ClipKey("invoice.pdf", 1, whole)]).height < 420


@pytest.mark.parametrize("dots", [72, 100, 200, 300])
def test_a_scan_is_measured_by_its_own_resolution(tmp_path: Path, dots: int) -> None:
    scale = dots / 72
    scan = Image.new("RGB", (round(595 * scale), round(842 * scale)), "white")
    left, top, right, bottom = (round(at * scale) for at in (302, 382, 338, 390))
    scan.paste((0, 0, 255), (left, top, right, bottom))
    scan.save(tmp_path / "a.png", dpi=(dots, dots))
    (clip,) = cut(tmp_path, pointing_to("a.png", 1, Box(300, 380, 340, 392))).values()
    ink, outline = ink_and_outline(opened(clip))
    assert outline[0] < ink[0]
    assert outline[1] < ink[1]
    assert outline[2] > ink[2]
    assert outline[3] > ink[3]
