"""Every paper of the samples printed, spoiled and read: how much of it is right."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pypdfium2
import pytesseract
from PIL import Image

from extractors.evidence import SURE
from extractors.pages.ocr_tesseract import languages
from extractors.pages.pdf import pages_of_pdf
from pipelines.cache import VARIABLE
from pipelines.reading import read_bytes
from pipelines.scans import legible
from pipelines.sorting import documents_of
from tests.bench.measuring import Measure, in_turn
from tests.bench.texts import ROOT
from tests.scans.held import Leaf, held, words_right
from tests.scans.spoiled import printed, spoiled
from tests.scans.spoiling import WAYS

#: Pages of one long scan, and what reading it may take.
LONG, MOST_MEMORY = 300, 1536
#: What the process itself held at most: other counts go on from the process that began it.
_MEMORY = """
import sys
from pathlib import Path
from pipelines.reading import read_bytes
path = Path(sys.argv[1])
assert read_bytes(path.read_bytes(), path.name, "auto").legible
told = Path("/proc/self/status").read_text().splitlines()
print(next(line.split()[1] for line in told if line.startswith("VmHWM")))
"""


def right(way: str) -> Iterator[Measure]:
    """Measure the words and the fields that are read right when papers are spoiled one way."""
    words: Counter[str] = Counter()
    leaves: list[Leaf] = []
    for file in printed():
        clean = pages_of_pdf(file.path, file.file)
        reading = read_bytes(spoiled(file, way), file.file, "auto")
        found, wanted = words_right(clean, reading.pages)
        words.update(right=found, all=wanted, pages=len(clean))
        leaves += held(file, documents_of([reading]).documents)
    bar = WAYS[way].bar
    said = f"at least {bar:.0%}" if bar else "none"
    share = words["right"] / words["all"]
    yield Measure(
        f"{way}: words read right on {words['pages']} pages", f"{share:.1%}", "none", None
    )
    outcomes = Counter(leaf.outcome for leaf in leaves)
    share = outcomes["right"] / len(leaves)
    rest = ", ".join(f"{outcomes[one]} {one}" for one in ("unread", "silent", "wrong"))
    yield Measure(
        f"{way}: fields read right of {len(leaves)}",
        f"{share:.1%} ({rest})",
        said,
        share >= bar if bar else None,
    )
    wrong = sum(leaf.outcome == "wrong" and leaf.confidence >= SURE for leaf in leaves)
    yield Measure(f"{way}: wrong values held for sure", str(wrong), "0", wrong == 0)


def against_tesseract() -> Measure:
    """Time the recognition of one clean scan against bare tesseract on the same dots."""
    file = next(file for file in printed() if file.file == "invoice-packing.pdf")
    raw = spoiled(file, "clean scan")
    pictures = list(_pictures(raw))

    def bare() -> None:
        for picture in pictures:
            pytesseract.image_to_data(picture, lang=languages())

    def ours() -> None:
        legible("pdf", raw, file.file, "auto")

    os.environ.update(OMP_THREAD_LIMIT="1", GENDAN_CORES="1")
    try:
        took, theirs = in_turn(ours, bare, turns=3)
    finally:
        del os.environ["GENDAN_CORES"]
    ratio = took / theirs
    return Measure(
        "scanned pages recognised, one core, against bare tesseract",
        f"{ratio:.2f} ({took:.1f} s against {theirs:.1f} s)",
        "at most 1.15",
        ratio <= 1.15,
    )


def long_scan() -> Measure:
    """Read a scan of many pages in a process of its own, and return its memory at the most."""
    file = next(file for file in printed() if file.file == "draft.pdf")
    page = next(_pictures(spoiled(file, "clean scan")))
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "long.pdf"
        page.save(path, "PDF", resolution=200, save_all=True, append_images=[page] * (LONG - 1))
        command = [sys.executable, "-c", _MEMORY, str(path)]
        anew = {**os.environ, VARIABLE: "off"}
        done = subprocess.run(command, capture_output=True, check=True, cwd=ROOT, env=anew)
    memory = int(done.stdout) / 1024
    return Measure(
        f"memory for a scan of {LONG} pages",
        f"{memory:.0f} MB",
        f"under {MOST_MEMORY} MB",
        memory < MOST_MEMORY,
    )


def _pictures(raw: bytes) -> Iterator[Image.Image]:
    with pypdfium2.PdfDocument(raw) as document:
        for page in document:
            yield page.render(scale=200 / 72, grayscale=True).to_pil().copy()
