"""Captions that a second line says again in another script: «合同编号» over «Contract No.»."""

from __future__ import annotations

from extractors.layout.captions.labels import Caption
from extractors.layout.lines import Segment


def said_again(captions: dict[int, list[Caption]], above: Segment, below: Segment) -> None:
    """Make one caption of two lines that announce the same, each alone on its line.

    Args:
        captions: the captions of a page by the identity of their segments; changed in place.
        above: the upper line.
        below: the one right under it, in another script.
    """
    upper, lower = captions.get(id(above), []), captions.get(id(below), [])
    if len(upper) != 1 or len(lower) != 1 or not (upper[0].alone and upper[0].sure):
        return
    shared = upper[0].fields & lower[0].fields
    if not shared:
        return
    if not lower[0].alone:
        if upper[0].marked or not lower[0].marked:
            return
        # «发货人» over «Consignor: …», which announces it
        captions[id(above)] = [Caption(frozenset(), above, above, None, False, True)]
        return
    both = Segment(above.page, (*above.words, *below.words))
    marked = upper[0].marked or lower[0].marked
    captions[id(above)] = [Caption(shared, above, both, None, marked, True)]
    captions[id(below)] = [Caption(frozenset(), below, below, None, False, True)]
