"""Paper to print on: pages measured in points from the top left corner."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any, Literal, NamedTuple

from reportlab.lib.colors import Color, black
from reportlab.lib.pagesizes import A4
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfgen.canvas import Canvas

from samples.printing.fonts import heavy, pieces, runs

Align = Literal["left", "right", "centre"]
Ruling = Literal["grid", "heads", "none"]


class Column(NamedTuple):
    """One column of a table: its heading, its width in points, how it is set."""

    heading: str
    width: float
    align: Align = "left"


class _Leaf(NamedTuple):
    state: dict[str, Any]
    document: int
    numbering: str | None


class Paper:
    """Sheets of A4 that several documents may be printed on, one after the other.

    ``top`` is always the upper edge of what is printed, growing downwards; whatever
    prints something of open height returns its lower edge. Prints are the same bytes on
    every machine: no clock, no compression, no font of the machine.
    """

    width, height = A4

    def __init__(self, out: Path, title: str) -> None:
        self.canvas = Canvas(str(out), pagesize=A4, invariant=1, pageCompression=0)
        self.canvas.setTitle(title)
        self.canvas.setSubject("A sample: everybody and everything in it is invented.")
        self._leaves: list[_Leaf] = []
        self._document = -1
        self._numbering: str | None = None
        self.font = "Helvetica"
        self.size = 9.0

    def begin(self, font: str = "Helvetica", size: float = 9, numbering: str | None = None) -> None:
        """Start a document on a new sheet; ``numbering`` is such as ``Page {page} of {pages}``."""
        if self._document >= 0:
            self.turn()
        self._document += 1
        self.font, self.size, self._numbering = font, size, numbering

    def turn(self) -> None:
        """Turn to the next sheet."""
        self._leaves.append(_Leaf(dict(self.canvas.__dict__), self._document, self._numbering))
        self.canvas._startPage()  # type: ignore[attr-defined]

    def room(self, top: float, needed: float, margin: float = 50) -> float:
        """Return where something of this height can stand, on a new sheet if need be."""
        if top + needed <= self.height - margin:
            return top
        self.turn()
        return margin

    def save(self) -> None:
        """Number the pages and write the file."""
        self.turn()
        counts = [leaf.document for leaf in self._leaves]
        seen: dict[int, int] = {}
        for leaf in self._leaves:
            self.canvas.__dict__.update(leaf.state)
            page = seen[leaf.document] = seen.get(leaf.document, 0) + 1
            if leaf.numbering:
                words = leaf.numbering.format(page=page, pages=counts.count(leaf.document))
                self.text(self.width - 40, self.height - 30, words, size=7, align="right")
            self.canvas.showPage()
        self.canvas.save()

    def text(
        self,
        x: float,
        top: float,
        words: str,
        *,
        size: float | None = None,
        font: str | None = None,
        align: Align = "left",
        colour: Color = black,
    ) -> float:
        """Print one line and return its lower edge."""
        size, font = size or self.size, font or self.font
        wide = self.measure(words, size, font)
        x -= {"left": 0.0, "right": wide, "centre": wide / 2}[align]
        self.canvas.setFillColor(colour)
        for face, run in runs(words, font):
            self.canvas.setFont(face, size)
            self.canvas.drawString(x, self.height - top - size, run)
            x += pdfmetrics.stringWidth(run, face, size)
        self.canvas.setFillColor(black)
        return top + size * 1.25

    def measure(self, words: str, size: float, font: str) -> float:
        """Return how wide a line would be, in points."""
        return sum(pdfmetrics.stringWidth(run, face, size) for face, run in runs(words, font))

    def wrap(self, words: str, width: float, size: float, font: str) -> list[str]:
        """Break a text into lines that fit, at blanks, and anywhere in Chinese."""
        lines: list[str] = []
        for paragraph in words.split("\n"):
            line = ""
            for piece in pieces(paragraph):
                if line and self.measure((line + piece).rstrip(), size, font) > width:
                    lines.append(line.rstrip())
                    line = piece.lstrip()
                else:
                    line += piece
            lines.append(line.rstrip())
        return lines

    def lines(
        self,
        x: float,
        top: float,
        words: str,
        width: float,
        *,
        size: float | None = None,
        font: str | None = None,
        align: Align = "left",
        leading: float = 1.25,
        colour: Color = black,
    ) -> float:
        """Print a text of any length and return its lower edge."""
        size, font = size or self.size, font or self.font
        at = x + {"left": 0.0, "right": width, "centre": width / 2}[align]
        for line in self.wrap(words, width, size, font):
            self.text(at, top, line, size=size, font=font, align=align, colour=colour)
            top += size * leading
        return top

    def pairs(
        self,
        x: float,
        top: float,
        pairs: Sequence[tuple[str, object]],
        *,
        label: float,
        width: float,
        size: float | None = None,
        colon: str = ":",
        bold: bool = False,
        gap: float = 2,
    ) -> float:
        """Print labels with their values beside them, leaving out what is ``None``."""
        size = size or self.size
        face = heavy(self.font) if bold else self.font
        for caption, value in pairs:
            if value is None:
                continue
            self.text(x, top, caption, size=size, font=face)
            if colon:
                self.text(x + label - 6, top, colon, size=size)
            top = self.lines(x + label, top, str(value), width - label, size=size) + gap
        return top

    def box(
        self,
        x: float,
        top: float,
        width: float,
        height: float,
        caption: str,
        value: object = None,
        *,
        size: float | None = None,
        caption_size: float = 6,
        align: Align = "left",
        font: str | None = None,
    ) -> None:
        """Print a ruled box with its caption in the corner and its value below it."""
        self.frame(x, top, width, height)
        self.text(x + 3, top + 2, caption, size=caption_size, font="Helvetica")
        if value is not None:
            under = top + (caption_size + 5 if caption else 4)
            self.lines(x + 4, under, str(value), width - 8, size=size, align=align, font=font)

    def frame(self, x: float, top: float, width: float, height: float, line: float = 0.6) -> None:
        """Rule a rectangle."""
        self.canvas.setLineWidth(line)
        self.canvas.rect(x, self.height - top - height, width, height)

    def rule(self, x0: float, top: float, x1: float, bottom: float, line: float = 0.6) -> None:
        """Rule a line."""
        self.canvas.setLineWidth(line)
        self.canvas.line(x0, self.height - top, x1, self.height - bottom)

    def table(
        self,
        x: float,
        top: float,
        columns: Sequence[Column],
        rows: Sequence[Sequence[object]],
        *,
        ruling: Ruling = "grid",
        size: float | None = None,
        bottom: float = 0,
        heads: bool = True,
    ) -> float:
        """Print a table and return its lower edge, which is ``bottom`` if that is lower.

        A table that does not fit goes on on the next sheet, under its headings.
        """
        size = size or self.size
        edges = [x + sum(c.width for c in columns[:i]) for i in range(len(columns) + 1)]
        headings = [c.heading for c in columns]
        ledges = [top]
        if heads:
            top = self._row(edges, top, columns, headings, size - 1, heavy(self.font), True)
            ledges.append(top)
        for row in rows:
            if top + self._height(columns, row, size) > self.height - 50:
                self._ruled(edges, ledges, ruling)
                self.turn()
                ledges = [50.0]
                top = self._row(edges, 50, columns, headings, size - 1, heavy(self.font), True)
                ledges.append(top)
            top = self._row(edges, top, columns, row, size, self.font, False)
            ledges.append(top)
        if bottom > top:
            ledges[-1] = bottom
        self._ruled(edges, ledges, ruling)
        return ledges[-1]

    def _ruled(self, edges: Sequence[float], ledges: list[float], ruling: Ruling) -> None:
        """Rule what of a table stands on this sheet."""
        if ruling == "heads":
            ledges = [*ledges[:2], ledges[-1]]
        if ruling != "none":
            for ledge in ledges:
                self.rule(edges[0], ledge, edges[-1], ledge)
        if ruling == "grid":
            for edge in edges:
                self.rule(edge, ledges[0], edge, ledges[-1])

    def _height(self, columns: Sequence[Column], cells: Sequence[object], size: float) -> float:
        """Return how much height a row takes, in points."""
        counts = [
            len(self.wrap("" if cell is None else str(cell), c.width - 8, size, self.font))
            for c, cell in zip(columns, cells, strict=False)
        ]
        return max(counts) * size * 1.25 + 7

    def _row(
        self,
        edges: Sequence[float],
        top: float,
        columns: Sequence[Column],
        cells: Sequence[object],
        size: float,
        font: str,
        head: bool,
    ) -> float:
        lowest = top + size * 1.25
        for left, column, cell in zip(edges, columns, cells, strict=False):
            align: Align = "centre" if head else column.align
            words = "" if cell is None else str(cell)
            inside = column.width - 8
            low = self.lines(left + 4, top + 4, words, inside, size=size, font=font, align=align)
            lowest = max(lowest, low)
        return lowest + 3
