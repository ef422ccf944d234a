"""Print papers as other people's programs do, from programs.yaml: lines, tables, fixed pitch."""

from __future__ import annotations

import io
from pathlib import Path
from typing import Any

from reportlab.lib.enums import TA_CENTER, TA_LEFT
from reportlab.lib.styles import ParagraphStyle
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.cidfonts import UnicodeCIDFont
from reportlab.platypus import (
    Flowable,
    PageBreak,
    Paragraph,
    Preformatted,
    SimpleDocTemplate,
    Spacer,
    Table,
    TableStyle,
)

from extractors.pages.page import Page
from extractors.pages.pdf import pages_of_pdf
from tests.data import data
from tests.layout.printing import CHINESE

PAPERS: dict[str, dict[str, Any]] = data(Path(__file__).parent / "programs.yaml")


def printed(name: str) -> list[Page]:
    """Print one paper of programs.yaml; see there for what a paper is made of."""
    paper = PAPERS[name]
    font = CHINESE if paper.get("chinese") else "Helvetica"
    pdfmetrics.registerFont(UnicodeCIDFont(CHINESE))
    out = io.BytesIO()
    SimpleDocTemplate(
        out, invariant=1, leftMargin=36, rightMargin=36, topMargin=36, bottomMargin=36
    ).build([part for element in paper["print"] for part in _parts(element, font)])
    return pages_of_pdf(out.getvalue(), f"{name}.pdf")


def _parts(element: dict[str, Any], font: str) -> list[Flowable]:
    ((kind, content),) = element.items()
    if kind == "table":
        return [_table(content, font), Spacer(1, 8)]
    if kind == "host":
        return [Preformatted(content, ParagraphStyle("host", fontName="Courier", fontSize=8))]
    if kind == "form":
        return [_form(content), Spacer(1, 8)]
    if kind == "boxes":
        return [*map(_boxes, content), Spacer(1, 8)]
    if kind == "small":
        first, *rest = content.strip().splitlines()
        sizes = [6.5, *([9] * len(rest))]
        return [
            Paragraph(line, ParagraphStyle("small", fontName=font, fontSize=size, leading=11))
            for line, size in zip((first, *rest), sizes, strict=True)
        ]
    if kind == "space":
        return [Spacer(1, content)]
    if kind == "page":
        return [PageBreak()]
    size = {"title": 14, "name": 11}.get(kind, 9)
    style = ParagraphStyle(
        kind, fontName=font, fontSize=size, leading=1.25 * size, alignment=TA_CENTER if kind == "title" else TA_LEFT, spaceAfter=3,
        wordWrap="CJK" if font == CHINESE else None,
    )  # fmt: skip
    lines = content.strip().split("\n\n") if kind == "prose" else content.strip().splitlines()
    return [Paragraph(line, style) for line in lines] + [Spacer(1, 6)]


def _table(content: dict[str, Any], font: str) -> Table:
    style = ParagraphStyle("cell", fontName=font, fontSize=8.5, leading=11)
    rows = [
        [Paragraph(str(cell).replace("\n", "<br/>"), style) for cell in row]
        for row in content["rows"]
    ]
    commands: list[tuple[Any, ...]] = [
        ("VALIGN", (0, 0), (-1, -1), content.get("valign", "MIDDLE")),
        *(("SPAN", tuple(span[:2]), tuple(span[2:])) for span in content.get("spans", ())),
    ]
    if content.get("ruled", True):
        commands.append(("GRID", (0, 0), (-1, -1), 0.5, (0, 0, 0)))
    return Table(rows, colWidths=content["widths"], style=TableStyle(commands), hAlign="LEFT")


def _boxes(content: dict[str, Any]) -> Table:
    """Print a strip of boxes of a form: captions in small print, values under them."""
    filled = ParagraphStyle("filled", fontSize=10, leading=13)
    caption = ParagraphStyle("caption", fontSize=7, leading=8.5)
    rows = [
        [
            [Paragraph(text.replace("\n", "<br/>"), style) for text, style in zip(cell, (caption, filled), strict=False)]
            for cell in row
        ]
        for row in content["rows"]
    ]  # fmt: skip
    style = TableStyle(
        [("GRID", (0, 0), (-1, -1), 0.5, (0, 0, 0)), ("VALIGN", (0, 0), (-1, -1), "TOP")]
    )
    return Table(rows, colWidths=content["widths"], style=style, hAlign="LEFT")


def _form(content: dict[str, Any]) -> Table:
    """Print values over lines to write on, with small captions under them."""
    filled = ParagraphStyle("filled", fontSize=9, leading=11)
    caption = ParagraphStyle("caption", fontSize=6, leading=7)
    rows: list[list[Paragraph]] = []
    commands: list[tuple[Any, ...]] = [("VALIGN", (0, 0), (-1, -1), "BOTTOM")]
    gap = Paragraph("", caption)
    for row in content["rows"]:
        values = [Paragraph(value.replace("\n", "<br/>"), filled) for value, _ in row]
        rows.append([cell for value in values for cell in (value, gap)])
        rows.append([cell for _, name in row for cell in (Paragraph(name, caption), gap)])
        commands += [("TOPPADDING", (0, len(rows) - 1), (-1, len(rows) - 1), 1)]
        for column in range(0, 2 * len(row), 2):
            place = (column, len(rows) - 2)
            commands.append(("LINEBELOW", place, place, 0.5, (0, 0, 0)))
    widths = [width for column in content["widths"] for width in (column - 16, 16)]
    return Table(rows, colWidths=widths, style=TableStyle(commands), hAlign="LEFT")
