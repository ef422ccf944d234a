"""What is drawn on a PDF page besides words: straight lines, and the places of pictures."""

from __future__ import annotations

import ctypes
from collections.abc import Iterator
from itertools import islice, pairwise
from typing import Any, NamedTuple

import pypdfium2.raw as pdfium

from extractors.evidence import Box
from extractors.pages.page import Rule
from extractors.pages.placing import Placing

#: A filled rectangle thinner than this is a line, and a line may lean as much; points.
_THIN = 3.0
_SHORTEST = 4.0
_DEEPEST = 8
#: Strokes of a page that are looked at: a form has hundreds, a map or a drawing any number.
_MOST = 20_000
_FEWEST_CURVES = 6


class _Matrix(NamedTuple):
    a: float = 1.0
    b: float = 0.0
    c: float = 0.0
    d: float = 1.0
    e: float = 0.0
    f: float = 0.0

    def point(self, x: float, y: float) -> tuple[float, float]:
        return self.a * x + self.c * y + self.e, self.b * x + self.d * y + self.f

    def under(self, outer: _Matrix) -> _Matrix:
        """Return this matrix followed by the outer one."""
        return _Matrix(
            self.a * outer.a + self.b * outer.c,
            self.a * outer.b + self.b * outer.d,
            self.c * outer.a + self.d * outer.c,
            self.c * outer.b + self.d * outer.d,
            self.e * outer.a + self.f * outer.c + outer.e,
            self.e * outer.b + self.f * outer.d + outer.f,
        )


def drawing(page: Any, placing: Placing) -> tuple[tuple[Rule, ...], tuple[Box, ...]]:
    """Return the ruled lines and the picture boxes of an open page, nested forms too."""
    rules: list[Rule] = []
    pictures: list[Box] = []
    width, height = page.get_size()
    for raw, kind, matrix in islice(_objects(page.raw), _MOST):
        if kind == pdfium.FPDF_PAGEOBJ_IMAGE:
            corners = [placing.point(*matrix.point(x, y)) for x in (0, 1) for y in (0, 1)]
            xs, ys = [c[0] for c in corners], [c[1] for c in corners]
            pictures.append(Box(min(xs), min(ys), max(xs), max(ys)))
        elif strokes := _handwriting(raw, matrix, placing):
            pictures.append(strokes)
        else:
            rules.extend(
                rule
                for rule in _rules(raw, matrix, placing)
                if rule.x1 >= 0 and rule.bottom >= 0 and rule.x0 <= width and rule.top <= height
            )
    return tuple(dict.fromkeys(rules)), tuple(pictures)


def _objects(page: Any) -> Iterator[tuple[Any, int, _Matrix]]:
    for index in range(pdfium.FPDFPage_CountObjects(page)):
        yield from _inside(pdfium.FPDFPage_GetObject(page, index), _Matrix(), 0)


def _inside(raw: Any, outer: _Matrix, depth: int) -> Iterator[tuple[Any, int, _Matrix]]:
    kind = pdfium.FPDFPageObj_GetType(raw)
    if kind not in (
        pdfium.FPDF_PAGEOBJ_PATH,
        pdfium.FPDF_PAGEOBJ_IMAGE,
        pdfium.FPDF_PAGEOBJ_FORM,
    ):
        return
    found = pdfium.FS_MATRIX()
    pdfium.FPDFPageObj_GetMatrix(raw, ctypes.byref(found))
    matrix = _Matrix(found.a, found.b, found.c, found.d, found.e, found.f).under(outer)
    if kind != pdfium.FPDF_PAGEOBJ_FORM:
        yield raw, kind, matrix
    elif depth < _DEEPEST:
        for index in range(pdfium.FPDFFormObj_CountObjects(raw)):
            yield from _inside(pdfium.FPDFFormObj_GetObject(raw, index), matrix, depth + 1)


def _handwriting(raw: Any, matrix: _Matrix, placing: Placing) -> Box | None:
    """Return the place of a shape of curves: a drawn signature, a round seal, an emblem."""
    count = pdfium.FPDFPath_CountSegments(raw)
    if count < _FEWEST_CURVES:
        return None
    x, y = ctypes.c_float(), ctypes.c_float()
    corners: list[tuple[float, float]] = []
    curves = 0
    for index in range(min(count, 2000)):
        segment = pdfium.FPDFPath_GetPathSegment(raw, index)
        curves += pdfium.FPDFPathSegment_GetType(segment) == pdfium.FPDF_SEGMENT_BEZIERTO
        pdfium.FPDFPathSegment_GetPoint(segment, ctypes.byref(x), ctypes.byref(y))
        corners.append(placing.point(*matrix.point(x.value, y.value)))
    if curves < _FEWEST_CURVES or curves < 0.7 * min(count, 2000):
        return None
    xs, ys = [c[0] for c in corners], [c[1] for c in corners]
    box = Box(min(xs), min(ys), max(xs), max(ys))
    return box if box.x1 - box.x0 >= 15 and box.bottom - box.top >= 6 else None


def _rules(raw: Any, matrix: _Matrix, placing: Placing) -> Iterator[Rule]:
    filling, stroked = ctypes.c_int(), ctypes.c_int()
    pdfium.FPDFPath_GetDrawMode(raw, ctypes.byref(filling), ctypes.byref(stroked))
    seen = (stroked.value and _shows(raw, pdfium.FPDFPageObj_GetStrokeColor)) or (
        filling.value and _shows(raw, pdfium.FPDFPageObj_GetFillColor)
    )
    if not seen:
        return
    for corners in _strokes(raw, matrix, placing):
        if not stroked.value and (rule := _bar(corners)):
            yield rule
            continue
        for (ax, ay), (bx, by) in pairwise(corners):
            x0, x1, top, bottom = min(ax, bx), max(ax, bx), min(ay, by), max(ay, by)
            if x1 - x0 >= _SHORTEST and bottom - top < 1:
                yield Rule(x0, (top + bottom) / 2, x1, (top + bottom) / 2)
            elif bottom - top >= _SHORTEST and x1 - x0 < 1:
                yield Rule((x0 + x1) / 2, top, (x0 + x1) / 2, bottom)


def _shows(raw: Any, colour: Any) -> bool:
    """Tell whether a colour can be seen on white paper."""
    red, green, blue, alpha = (ctypes.c_uint() for _ in range(4))
    at = (ctypes.byref(part) for part in (red, green, blue, alpha))
    if not colour(raw, *at):
        return True
    return alpha.value > 0 and min(red.value, green.value, blue.value) < 252


def _bar(corners: list[tuple[float, float]]) -> Rule | None:
    """Return a thin filled shape as the line that it looks like."""
    xs, ys = [c[0] for c in corners], [c[1] for c in corners]
    x0, x1, top, bottom = min(xs), max(xs), min(ys), max(ys)
    if bottom - top <= _THIN and x1 - x0 >= _SHORTEST:
        return Rule(x0, (top + bottom) / 2, x1, (top + bottom) / 2)
    if x1 - x0 <= _THIN and bottom - top >= _SHORTEST:
        return Rule((x0 + x1) / 2, top, (x0 + x1) / 2, bottom)
    return None


def _strokes(raw: Any, matrix: _Matrix, placing: Placing) -> Iterator[list[tuple[float, float]]]:
    """Yield each run of straight lines in a path, as corners on the page."""
    x, y = ctypes.c_float(), ctypes.c_float()
    corners: list[tuple[float, float]] = []
    for index in range(pdfium.FPDFPath_CountSegments(raw)):
        segment = pdfium.FPDFPath_GetPathSegment(raw, index)
        pdfium.FPDFPathSegment_GetPoint(segment, ctypes.byref(x), ctypes.byref(y))
        corner = placing.point(*matrix.point(x.value, y.value))
        kind = pdfium.FPDFPathSegment_GetType(segment)
        if kind == pdfium.FPDF_SEGMENT_LINETO:
            corners.append(corner)
        else:
            if len(corners) > 1:
                yield corners
            corners = [corner]
        if pdfium.FPDFPathSegment_GetClose(segment) and len(corners) > 1:
            corners.append(corners[0])
    if len(corners) > 1:
        yield corners
