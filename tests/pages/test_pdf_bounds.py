"""PDFs that ask for more than any machine has: known before they are opened."""

from __future__ import annotations

import io
import zlib
from collections.abc import Callable

import pytest
from reportlab.pdfgen.canvas import Canvas

from extractors.pages.errors import Unreadable
from extractors.pages.pdf import pages_of_pdf

CATALOG = b"<</Type/Catalog/Pages 2 0 R>>"
PAGES = b"<</Type/Pages/Kids[3 0 R]/Count 1>>"
BOX = b"/Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</XObject<</X 5 0 R>>>>"
PAGE = b"<<" + BOX + b"/Contents 4 0 R>>"


def _pdf(*objects: bytes) -> bytes:
    out = io.BytesIO()
    out.write(b"%PDF-1.5\n")
    places = []
    for number, content in enumerate(objects, start=1):
        places.append(out.tell())
        out.write(b"%d 0 obj\n%s\nendobj\n" % (number, content))
    table = out.tell()
    out.write(b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1))
    out.writelines(b"%010d 00000 n \n" % place for place in places)
    out.write(b"trailer <</Size %d/Root 1 0 R>>\nstartxref\n" % (len(objects) + 1))
    out.write(b"%d\n%%%%EOF" % table)
    return out.getvalue()


def _stream(content: bytes, head: bytes = b"") -> bytes:
    return b"<<%s/Length %d>>stream\n%s\nendstream" % (head, len(content), content)


def _packed(content: bytes, times: int = 1) -> bytes:
    for _ in range(times):
        content = zlib.compress(content, 9)
    return _stream(content, b"/Filter[" + b"/FlateDecode" * times + b"]")


def _form(shows: int, inner: int | None) -> bytes:
    within = b"/Resources<</XObject<</X %d 0 R>>>>" % inner if inner else b""
    head = b"/Type/XObject/Subtype/Form/BBox[0 0 595 842]" + within
    return _stream(b"/X Do " * shows if inner else b"0 0 m 9 9 l S", head)


def _packed_away(*objects: bytes) -> bytes:
    """Put objects, from number 20 on, into a stream of objects."""
    places = [sum(map(len, objects[:n])) for n in range(len(objects))]
    head = b" ".join(b"%d %d" % (20 + n, place) for n, place in enumerate(places)) + b" "
    packed = zlib.compress(head + b"".join(objects))
    return _stream(
        packed,
        b"/Type/ObjStm/N %d/First %d/Filter/FlateDecode" % (len(objects), len(head)),
    )


BOMBS: dict[str, Callable[[], bytes]] = {
    "a stream": lambda: _pdf(CATALOG, PAGES, PAGE, _packed(b"q Q " * 1_100_000)),
    "a stream packed twice": lambda: _pdf(CATALOG, PAGES, PAGE, _packed(b"\n" * 66_000_000, 2)),
    "one stream many times": lambda: _pdf(
        CATALOG,
        PAGES,
        b"<<" + BOX + b"/Contents[" + b"4 0 R " * 5000 + b"]>>",
        _packed(b"q Q " * 1000),
    ),
    "forms within forms": lambda: _pdf(
        CATALOG,
        PAGES,
        PAGE,
        _stream(b"/X Do"),
        *(_form(10, 6 + n) for n in range(6)),
        _form(0, None),
    ),
    "a form within itself": lambda: _pdf(CATALOG, PAGES, PAGE, _stream(b"/X Do"), _form(2, 5)),
    "forms named in a stream of objects": lambda: _pdf(
        CATALOG,
        PAGES,
        PAGE,
        _stream(b"/X Do"),
        _stream(b"/X Do " * 2, b"/Type/XObject/Subtype/Form/Resources 20 0 R"),
        _packed_away(b"<</XObject<</X 5 0 R>>>>"),
    ),
}


@pytest.mark.parametrize("name", BOMBS)
def test_what_asks_for_too_much_is_not_opened(name: str) -> None:
    with pytest.raises(Unreadable, match="drawn") as caught:
        pages_of_pdf(BOMBS[name](), "a.pdf")
    assert caught.value.reason_zh


def test_forms_as_letterheads_and_stamps_use_them_are_opened() -> None:
    raw = _pdf(CATALOG, PAGES, PAGE, _stream(b"/X Do " * 30), _form(20, 6), _form(0, None))
    (page,) = pages_of_pdf(raw, "a.pdf")
    assert page.rules or not page.words


def test_a_page_with_more_letters_than_any_is_refused() -> None:
    out = io.BytesIO()
    canvas = Canvas(out)
    canvas.setFont("Helvetica", 1)
    for line in range(800):
        canvas.drawString(5, 5 + line, "ABCDEFGHI " * 20)
    canvas.save()
    with pytest.raises(Unreadable, match="letters"):
        pages_of_pdf(out.getvalue(), "a.pdf")


def test_strokes_without_end_are_looked_at_in_part() -> None:
    strokes = b"".join(b"10 %d m 500 %d l S " % (n % 800, n % 800) for n in range(21_000))
    (page,) = pages_of_pdf(_pdf(CATALOG, PAGES, PAGE, _packed(strokes)), "a.pdf")
    assert 0 < len(page.rules) <= 800
