"""What a paragraph of a Word file shows, and the order of what stands in a Word file.

Changes that were tracked and not yet decided show as if all of them were accepted; hidden
text does not show.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from docx.oxml.ns import qn

from extractors.pages.flow import Picture
from extractors.pages.page import NOT_SHOWN

_OFFICE = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
_VML = "{urn:schemas-microsoft-com:vml}"
_EMU = 12700.0
#: What only wraps other content.
_WRAPS = {qn(tag) for tag in ("w:sdt", "w:sdtContent", "w:customXml", "w:ins", "w:moveTo")}
#: What was taken out, what is said a second time for older programs, what is no text.
_UNSEEN = {
    *(qn(tag) for tag in ("w:del", "w:moveFrom", "w:pPr", "w:rPr", "w:drawing", "w:pict")),
    *(qn(tag) for tag in ("w:object", "w:instrText", "w:delText", "w:txbxContent", "w:sdtPr")),
    _OFFICE + "AlternateContent",
}
_LETTERS = {
    qn("w:tab"): "\t",
    qn("w:ptab"): "\t",
    qn("w:cr"): "\n",
    qn("w:noBreakHyphen"): "-",
}
#: Boxes to tick, by their codes in the symbol fonts that come with Windows.
_SYMBOLS = {"FE": "☒", "A8": "☐", "6F": "☐", "FC": "✓", "52": "☑", "53": "☒"}
_TRACKED = tuple(qn(tag) for tag in ("w:ins", "w:del", "w:moveFrom", "w:moveTo"))
_POINTS = re.compile(r"(?:^|;)\s*(width|height):([\d.]+)pt")


def parts(element: Any, *tags: str) -> Iterator[Any]:
    """Yield the children with these tags in order, also those within content controls."""
    names = {qn(tag) for tag in tags}
    for child in element.iterchildren():
        if child.tag in names:
            yield child
        elif child.tag in _WRAPS:
            yield from parts(child, *tags)


def shown(element: Any) -> str:
    r"""Return the text of a paragraph; tabs are ``\t``, lines ``\n``, page breaks ``\f``."""
    return "".join(_pieces(element))


def _pieces(element: Any) -> Iterator[str]:
    for child in element.iterchildren():
        tag = child.tag
        if tag in _UNSEEN:
            continue
        if tag == qn("w:t"):
            yield child.text or ""
        elif tag in _LETTERS:
            yield _LETTERS[tag]
        elif tag == qn("w:br"):
            yield "\f" if child.get(qn("w:type")) == "page" else "\n"
        elif tag == qn("w:sym"):
            yield _SYMBOLS.get((child.get(qn("w:char")) or "")[-2:].upper(), NOT_SHOWN)
        elif tag != qn("w:r") or not _is_hidden(child):
            yield from _pieces(child)


def _is_hidden(run: Any) -> bool:
    properties = run.find(qn("w:rPr"))
    mark = properties.find(qn("w:vanish")) if properties is not None else None
    return mark is not None and mark.get(qn("w:val")) not in ("0", "false", "off")


def text_boxes(element: Any) -> Iterator[Any]:
    """Yield what stands in each text box that hangs on a paragraph, once."""
    for box in element.iter(qn("w:txbxContent")):
        above = {ancestor.tag for ancestor in box.iterancestors()}
        if _OFFICE + "Fallback" not in above and qn("w:del") not in above:
            yield box


def pictures(element: Any) -> Iterator[Picture]:
    """Yield the pictures in an element: what is drawn and holds no text."""
    for drawing in element.iter(qn("wp:inline"), qn("wp:anchor")):
        extent = drawing.find(qn("wp:extent"))
        if extent is not None and next(drawing.iter(qn("pic:pic")), None) is not None:
            wide, high = _number(extent.get("cx")), _number(extent.get("cy"))
            yield Picture(wide / _EMU, high / _EMU, drawing.tag == qn("wp:anchor"))
    for old in element.iter(qn("w:pict")):
        shape = next(old.iter(_VML + "shape"), None)
        if shape is not None and next(old.iter(_VML + "imagedata"), None) is not None:
            style = shape.get("style") or ""
            size = {name: float(points) for name, points in _POINTS.findall(style)}
            yield Picture(size.get("width", 0.0), size.get("height", 0.0), "absolute" in style)


def _number(text: str | None) -> float:
    return float(text) if text and text.isdigit() else 0.0


def is_tracked(element: Any) -> bool:
    """Tell whether there are changes that nobody has accepted or rejected yet."""
    return next(element.iter(*_TRACKED), None) is not None
