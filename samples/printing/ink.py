"""What is put on paper by hand: signatures, chops, stamps."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path
from random import Random

from reportlab.lib.colors import Color
from reportlab.lib.utils import ImageReader

from samples.printing.paper import Paper

BLUE = Color(0.1, 0.15, 0.55)
RED = Color(0.8, 0.1, 0.12)
VIOLET = Color(0.35, 0.1, 0.5)
_PICTURES = Path(__file__).parent / "signatures"


def signature(paper: Paper, x: float, top: float, hand: str, width: float = 80) -> None:
    """Sign in curves; the same hand always signs alike."""
    chance = Random(hand)
    canvas = paper.canvas
    canvas.saveState()
    canvas.setStrokeColor(BLUE)
    canvas.setLineWidth(1.1)
    path = canvas.beginPath()
    base = paper.height - top - 16
    path.moveTo(x, base)
    steps = 7
    for step in range(steps):
        start = x + width * step / steps
        end = x + width * (step + 1) / steps
        path.curveTo(
            start + chance.uniform(-6, 8),
            base + chance.uniform(8, 22),
            end - chance.uniform(-4, 10),
            base - chance.uniform(6, 16),
            end,
            base + chance.uniform(-3, 6),
        )
    path.curveTo(x + width * 0.7, base - 14, x + width * 0.3, base - 12, x + width * 0.1, base - 10)
    canvas.drawPath(path)
    canvas.restoreState()


def picture(paper: Paper, x: float, top: float, hand: int, width: float = 85) -> None:
    """Sign with one of the scanned signatures (hands 1 to 4), 3 : 1 wide."""
    high = width / 3
    file = _PICTURES / f"hand-{hand}.jpg"
    paper.canvas.drawImage(
        ImageReader(BytesIO(file.read_bytes())), x, paper.height - top - high, width, high
    )


def chop(paper: Paper, x: float, top: float, words: str, radius: float = 34) -> None:
    """Put a round red chop with a star and a line of words; x and top are its centre."""
    canvas, middle = paper.canvas, paper.height - top
    canvas.saveState()
    canvas.setStrokeColor(RED)
    canvas.setLineWidth(1.6)
    canvas.circle(x, middle, radius)
    canvas.setLineWidth(0.4)
    canvas.circle(x, middle, radius - 3)
    canvas.restoreState()
    paper.text(x, top - 18, "★", size=16, align="centre", colour=RED, font="STSong-Light")
    paper.lines(
        x - radius + 5, top + 3, words, 2 * radius - 10, size=6.5, align="centre", colour=RED
    )


def oval(paper: Paper, x: float, top: float, words: str, width: float = 150) -> None:
    """Put an oval blue stamp with words inside, as traders use; x and top are its corner."""
    canvas, high = paper.canvas, 42
    top += 6
    canvas.saveState()
    canvas.setStrokeColor(BLUE)
    canvas.setLineWidth(1.2)
    canvas.ellipse(x, paper.height - top - high, x + width, paper.height - top)
    canvas.restoreState()
    paper.lines(x + 15, top + 10, words, width - 30, size=6, align="centre", colour=BLUE)


def stamp(paper: Paper, x: float, top: float, words: str, width: float = 130) -> float:
    """Stamp lines of words in a frame and return its lower edge."""
    canvas = paper.canvas
    low = paper.lines(
        x + 5,
        top + 4,
        words,
        width - 10,
        size=8,
        font="Courier-Bold",
        align="centre",
        colour=VIOLET,
    )
    canvas.saveState()
    canvas.setStrokeColor(VIOLET)
    canvas.setLineWidth(1.2)
    canvas.rect(x, paper.height - low - 2, width, low + 2 - top)
    canvas.restoreState()
    return low + 2
