"""Where on its paper something was seen, as a reader of the report looks for it."""

from __future__ import annotations

import re

from checkers.finding import Words
from extractors.evidence import Evidence
from templates.labels import label

#: What parts of a file are called, by the names that evidence gives them.
_PARTS = {
    "paragraph": "第 {} 段",
    "table": "表格 {}",
    "text box": "文本框 {}",
    "line": "第 {} 行",
    "header": "页眉{}",
    "footer": "页脚{}",
}
_NAMED = re.compile(rf"\b({'|'.join(_PARTS)})(?: (\d+))?(?=!| – |$)")


def place_words(seen: Evidence) -> Words | None:
    """Return the place, or the page where the paper has pages of its own; a message has neither.

    >>> place_words(Evidence(file="a.docx", text="x", page=1, place="table 2!B3:B4")).zh
    '表格 2!B3:B4'
    """
    if seen.place is None:
        return None if seen.page is None else label("page", n=seen.page)
    return Words(en=seen.place, zh=_NAMED.sub(_in_chinese, seen.place))


def _in_chinese(found: re.Match[str]) -> str:
    return _PARTS[found[1]].format(found[2] or "")
