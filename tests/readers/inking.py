"""Ink for printed papers: a signature as a small picture."""

from __future__ import annotations

from PIL import Image, ImageDraw

from tests.layout.printing import HEIGHT, Paper


def sign(paper: Paper, x: float, top: float, wide: float = 80, high: float = 26) -> None:
    """Put a scribble with its top left corner at a place."""
    picture = Image.new("RGB", (160, 52), "white")
    ImageDraw.Draw(picture).line([(5, 40), (40, 8), (70, 44), (110, 12), (155, 36)], "navy", 3)
    paper.canvas.drawInlineImage(picture, x, HEIGHT - top - high, wide, high)
