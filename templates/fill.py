"""Fill Word templates, so that nothing printed in a document can act as one.

What is filled in is data, whatever it looks like: markup and template tags in it come out
as the letters that they are. The braces of values are veiled while Word's own text is made,
so that a tag which is still there afterwards can only be the template's own, left unfilled.
"""

from __future__ import annotations

import datetime as dt
import io
import re
import zipfile
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from docx import Document as open_word
from docx.document import Document as WordDocument
from docx.oxml.ns import qn
from docx.oxml.parser import OxmlElement
from docxtpl import DocxTemplate
from jinja2 import Environment, StrictUndefined

HERE = Path(__file__).parent
EAST_ASIAN_FONT = "SimSun"

_EPOCH = dt.datetime(1980, 1, 1, tzinfo=dt.UTC)
_VEIL = str.maketrans({"{": "\ue07b", "}": "\ue07d"})
_UNVEIL = ((b"\xee\x81\xbb", b"{"), (b"\xee\x81\xbd", b"}"))
_FORBIDDEN = re.compile(
    r"[^\t\n\r\u0020-\ud7ff\ue000-\ue07a\ue07c\ue07e-\ufffd\U00010000-\U0010ffff]"
)
_TAG = re.compile(r"\{\{|\{%|\{#")
_EAST_ASIAN = re.compile(r"[\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff\uff00-\uffef]")


class Unfilled(ValueError):
    """A Word file that still shows a tag of its template."""


def fill(template: str, target: Path, title: str, values: Mapping[str, Any]) -> str:
    """Write a template of this folder, filled, and look at what was written.

    The same values give the same bytes.

    Args:
        template: the name of a ``.docx`` here, without its ending.
        target: the file to write; its folder must exist.
        title: what Word shows as the title of the file.
        values: what the template asks for, as plain texts, lists and mappings.

    Returns:
        The text of the written file, a line for each paragraph and each row of a table.

    Raises:
        jinja2.UndefinedError: if the template asks for something that is not given.
        Unfilled: if a tag of the template is left in the file.
    """
    word = DocxTemplate(HERE / f"{template}.docx")
    language = Environment(undefined=StrictUndefined, finalize=_veiled)
    word.render(dict(values), jinja_env=language, autoescape=True)
    _dress(word.docx)
    _sign(word.docx, title)
    made = io.BytesIO()
    word.docx.save(made)
    target.write_bytes(_settled(made.getvalue()))
    written = open_word(str(target))
    return text_of(written)


def text_of(word: WordDocument) -> str:
    """Return what a Word file says, a line for each paragraph and each row of a table."""
    lines: list[str] = []
    for block in word.element.body.iterchildren():
        if block.tag == qn("w:tbl"):
            for row in block.iter(qn("w:tr")):
                lines.append("\t".join(_said(cell) for cell in row.iterchildren(qn("w:tc"))))
        elif block.tag == qn("w:p"):
            lines.append(_said(block))
    return "\n".join(line for line in lines if line.strip())


def _said(element: Any) -> str:
    marks = {qn("w:br"): "\n", qn("w:tab"): "\t"}
    paragraphs = [element] if element.tag == qn("w:p") else element.iter(qn("w:p"))
    return "\n".join(
        "".join(
            marks.get(part.tag, part.text or "")
            for part in paragraph.iter(qn("w:t"), *marks)
            if part.getparent().tag == qn("w:r")
        )
        for paragraph in paragraphs
    )


def _veiled(value: Any) -> Any:
    """Return a value with no character that XML forbids and no brace of a tag."""
    if not isinstance(value, str):
        return value
    return _FORBIDDEN.sub("", value.replace("\r\n", "\n").replace("\r", "\n")).translate(_VEIL)


def _dress(word: WordDocument) -> None:
    """Name a font for Chinese on every run, where the template has named none."""
    for run in word.element.body.iter(qn("w:r")):
        if not _EAST_ASIAN.search("".join(t.text or "" for t in run.iter(qn("w:t")))):
            continue
        properties = run.get_or_add_rPr()
        fonts = properties.find(qn("w:rFonts"))
        if fonts is None:
            fonts = OxmlElement("w:rFonts")
            properties.insert(0, fonts)
        if fonts.get(qn("w:eastAsia")) is None:
            fonts.set(qn("w:eastAsia"), EAST_ASIAN_FONT)
        fonts.set(qn("w:hint"), "eastAsia")


def _sign(word: WordDocument, title: str) -> None:
    """Set the properties of the file, with no clock and no name of a machine."""
    properties = word.core_properties
    properties.title = _veiled(title)[:255]
    properties.author = properties.last_modified_by = "gendan"
    properties.created = properties.modified = properties.last_printed = _EPOCH.replace(tzinfo=None)
    properties.revision = 1


def _settled(archive: bytes) -> bytes:
    """Return a Word file with its braces unveiled and no time of day in it.

    Raises:
        Unfilled: if a tag of the template is left in it.
    """
    made = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(archive)) as given,
        zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as settled,
    ):
        for name in sorted(given.namelist(), key=lambda n: (n != "[Content_Types].xml", n)):
            data = given.read(name)
            if name.endswith(".xml"):
                if left := _TAG.search(re.sub(r"<[^>]*>", "", data.decode("utf-8"))):
                    raise Unfilled(f"{name}: {left[0]} is left of the template")
                for veiled, plain in _UNVEIL:
                    data = data.replace(veiled, plain)
            entry = zipfile.ZipInfo(name, _EPOCH.timetuple()[:6])
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.external_attr = 0o600 << 16
            settled.writestr(entry, data)
    return made.getvalue()
