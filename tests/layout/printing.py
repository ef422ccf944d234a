"""Print small PDFs for tests: words where the test wants them."""

from __future__ import annotations

import io
from collections.abc import Callable, Sequence

from reportlab.lib.styles import getSampleStyleSheet
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.cidfonts import UnicodeCIDFont
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import Flowable, Paragraph, SimpleDocTemplate, Spacer, Table, TableStyle

from extractors.pages.page import Page
from extractors.pages.pdf import pages_of_pdf

WIDTH, HEIGHT = 595.0, 842.0
CHINESE = "STSong-Light"


class Paper:
    """A canvas that counts from the top left corner, as evidence does."""

    def __init__(self, font: str = "Helvetica", size: float = 9) -> None:
        if font == CHINESE:
            pdfmetrics.registerFont(UnicodeCIDFont(CHINESE))
        self._out = io.BytesIO()
        self.canvas = Canvas(self._out, pagesize=(WIDTH, HEIGHT), invariant=1)
        self.font, self.size = font, size

    def at(self, x: float, y: float, text: str, size: float | None = None) -> None:
        self.canvas.setFont(self.font, size or self.size)
        self.canvas.drawString(x, HEIGHT - y, text)

    def right(self, x: float, y: float, text: str, size: float | None = None) -> None:
        self.canvas.setFont(self.font, size or self.size)
        self.canvas.drawRightString(x, HEIGHT - y, text)

    def centred(self, y: float, text: str, size: float | None = None) -> None:
        self.canvas.setFont(self.font, size or self.size)
        self.canvas.drawCentredString(WIDTH / 2, HEIGHT - y, text)

    def lines(self, x: float, y: float, *texts: str, pitch: float = 12) -> float:
        for text in texts:
            self.at(x, y, text)
            y += pitch
        return y

    def box(self, x0: float, top: float, x1: float, bottom: float) -> None:
        self.canvas.rect(x0, HEIGHT - bottom, x1 - x0, bottom - top)

    def rule(self, x0: float, top: float, x1: float, bottom: float) -> None:
        self.canvas.line(x0, HEIGHT - top, x1, HEIGHT - bottom)

    def turn(self) -> None:
        self.canvas.showPage()

    def pdf(self) -> bytes:
        self.canvas.showPage()
        self.canvas.save()
        return self._out.getvalue()

    def pages(self, file: str = "paper.pdf") -> list[Page]:
        return pages_of_pdf(self.pdf(), file)


def flowing(*flowables: Flowable, on_page: Callable[[Canvas, object], None] | None = None) -> bytes:
    """Print paragraphs and tables over as many pages as they take."""
    out = io.BytesIO()
    quiet: Callable[[Canvas, object], None] = on_page or (lambda canvas, doc: None)
    SimpleDocTemplate(out, invariant=1).build(
        list(flowables), onFirstPage=quiet, onLaterPages=quiet
    )
    return out.getvalue()


def paragraph(text: str) -> Paragraph:
    return Paragraph(text, getSampleStyleSheet()["Normal"])


def space(height: float = 12) -> Spacer:
    return Spacer(1, height)


def ruled(
    rows: Sequence[Sequence[object]], widths: Sequence[float], ruled: bool = True, repeat: int = 1
) -> Table:
    style = [("VALIGN", (0, 0), (-1, -1), "MIDDLE"), ("FONTSIZE", (0, 0), (-1, -1), 9)]
    if ruled:
        style.append(("GRID", (0, 0), (-1, -1), 0.5, (0, 0, 0)))  # type: ignore[arg-type]
    return Table(
        [list(row) for row in rows],
        colWidths=list(widths),
        repeatRows=repeat,
        style=TableStyle(style),
    )
