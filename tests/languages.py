"""Each sentence in one language: only what documents say, and ids, may be in the other."""

from __future__ import annotations

import re

from checkers.finding import Finding, Words

_QUOTED = re.compile(r"“[^”]*”|«[^»]*»|「[^」]*」|\b[a-z_]+-\d+\b|\(i+\)")
_ENGLISH = re.compile(r"(?<![\w.@/])[a-z]{2,}(?![\w.])")
_CHINESE = re.compile(r"[\u4e00-\u9fff]+")
#: What case.yaml calls things, which is told as it is to be written.
_SETTINGS = {"amendments", "accepted", "rejected", "open", "leave_out"}


def strayed(finding: Finding, documents: str) -> list[str]:
    """Return the words of a finding that are in the other language than their sentence.

    Args:
        finding: what is told in both languages.
        documents: what the documents say, which is told in its own words.
    """
    found: list[str] = []
    for words in (finding.title, finding.message, finding.remedy):
        found += strayed_in(Words(en=words.en, zh=words.zh), documents)
    return found


def strayed_in(words: Words, documents: str) -> list[str]:
    """Return the English words of a Chinese text, and the Chinese ones of an English text."""
    english = _ENGLISH.findall(_QUOTED.sub(" ", words.zh))
    chinese = _CHINESE.findall(_QUOTED.sub(" ", words.en))
    return [
        word for word in (*english, *chinese) if word not in documents and word not in _SETTINGS
    ]
