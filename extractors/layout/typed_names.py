"""A person's name that is typed where a paper is signed."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from itertools import pairwise

from extractors.layout.lines import Line, Segment

#: A name as people write their own: two to four words, or two to four Chinese letters.
_NAME = re.compile(
    r"\W*(?:[\u4e00-\u9fff]{2,4}|(?:MRS?|MS)?\.?\s*[A-Z][\w'’-]*\.?(?:\s+[A-Z][\w.'’-]*){1,3})\W*"
)
#: Capitalised words that stand there as well, and are no names.
_NO_NAME = re.compile(
    r"\b(?:DATE|PLACE|STAMP|SEAL|SIGN\w*|AUTHORI[SZ]ED|ORIGINAL|COPY|CHINA|TOTAL|SAY|ONLY|NAME|TITLE|FOR|OF|AND|THE|AS|BY|TO|DECLARATION|CERTIFICATE|INVOICE|LIST|ADVICE|NOTE|STATEMENT|LETTER)\b"
    r"|公司|签|章|日期|正本",
    re.I,
)
#: How far above the words for a signature a name may stand, in heights of those words.
_REACH = 3.0


def name_over(caption: Segment, lines: Iterable[Line], firm: re.Pattern[str]) -> Segment | None:
    """Return the name that is typed right above the words for a signature, if one is."""
    over = [
        s
        for line in lines
        for s in line.segments
        if -1 <= caption.box.top - s.box.bottom <= _REACH * caption.height
        and (s.box.x0 < caption.box.x1 and s.box.x1 > caption.box.x0)
    ]
    nearest = max(over, key=lambda s: s.box.bottom, default=None)
    return nearest if nearest and _is_name(nearest, firm) else None


def name_under_firm(lines: Sequence[Line], firm: re.Pattern[str]) -> Segment | None:
    """Return the name that is typed below that of a firm at the end of a paper, if one is."""
    for above, below in pairwise(s for line in lines[-4:] for s in line.segments):
        near = -1 <= below.box.top - above.box.bottom <= 2 * _REACH * above.height
        aligned = below.box.x0 < above.box.x1 and below.box.x1 > above.box.x0
        if near and aligned and _is_firm(above, firm) and _is_name(below, firm):
            return below
    return None


def _is_firm(segment: Segment, firm: re.Pattern[str]) -> bool:
    return bool(firm.search(segment.text)) and not re.search(r"[:：]|\d", segment.text)


def _is_name(segment: Segment, firm: re.Pattern[str]) -> bool:
    said = segment.text
    return bool(_NAME.fullmatch(said)) and not _NO_NAME.search(said) and not firm.search(said)
