"""The names of documents at the head of a statement, and how they are joined."""

from __future__ import annotations

import re
from dataclasses import dataclass

from extractors.clauses.lexicon.documents import (
    INSPECTORS,
    KINDS,
    SHIP_ISSUER,
    SUBJECT,
    SUBJECTS,
    TRANSPORT,
)

_ABOUT = "(?:" + "|".join(names for _, names in SUBJECTS) + ")"
_JOIN = r"(?: ?(?:,|/|&) ?| AND/OR | AND | OR )"
_PAPER = r"(?:CERTIFICATE|ATTESTATION|REPORT)S?"
CERTIFICATE = (
    rf"(?:{INSPECTORS} )?(?:{_ABOUT}(?:{_JOIN}?\s?{_ABOUT}){{0,3}}\s{_PAPER}(?: OF {_ABOUT}(?:{_JOIN}{_ABOUT}){{0,3}})?|{_PAPER} OF {_ABOUT}(?:{_JOIN}{_ABOUT}){{0,3}})"
    rf"|{SHIP_ISSUER} (?:CERTIFICATE|STATEMENT|DECLARATION|CONFIRMATION)|(?:(?!(?:AND|OR|OF|IN|PLUS|SIGNED|ORIGINAL|COPY|COPIES|FULL|ONE|THE|A|AN|ISSUED|BY|DULY|ALSO|SET|AGAINST|WITH|FOR|FROM|TO)\b)[A-Z][A-Z'-]+ ){{0,2}}?CERTIFICATE(?! OF {_ABOUT})"
)
_OPEN = re.compile(r"\(\?P<\w+>")


def _plain(pattern: str) -> str:
    return _OPEN.sub("(?:", pattern)


_BOUND = tuple((f"k{i}", kind) for i, kind in enumerate(KINDS))
#: Any name of a document, without capturing groups.
NAMES = _plain("|".join(kind.names for kind in KINDS) + "|" + CERTIFICATE)
_NAME = re.compile(
    r"(?<![A-Z0-9])(?:"
    + "|".join(f"(?P<{group}>{kind.names})" for group, kind in _BOUND)
    + rf"|(?P<certificate>{CERTIFICATE}))(?![A-Z])"
)
FIRST = _NAME
_CODE_OF = {group: kind.code for group, kind in _BOUND}
_CONNECTOR = re.compile(r"AND/OR|\bOR\b|/|\bAND\b|&|\bPLUS\b|,|;|\+")
_CARRIAGE = re.compile(r"\bTRANSPORT(?:ATION)? DOCUMENTS?\b")
_JOINING = re.compile(
    r"(?:\b(?:AND|OR|THE|ALL|SIGNED|ORIGINAL|ORIGINALS|BOTH|FOR|IN|S)\b|[,/&+();]|\s)+"
)
_SHIP = re.compile(SHIP_ISSUER)
_LONE = {"INSPECTION", "PSI"}


@dataclass(frozen=True, slots=True)
class Head:
    """One name of a document: its kinds, its place in the text, and what joins it to the last."""

    codes: tuple[str, ...]
    start: int
    end: int
    joint: str
    text: str


def heads(text: str, limit: int | None = None) -> list[Head]:
    """Find the documents named in a statement, before ``limit`` if there is one.

    >>> [(h.codes, h.joint) for h in heads("INVOICE, PACKING LIST/WEIGHT LIST AND FORM A")]
    [(('invoice',), ''), (('packing_list',), ','), (('weight_list',), '/'), (('coo',), 'and')]
    """
    found: list[Head] = []
    for name in _NAME.finditer(text):
        if limit is not None and name.start() >= limit:
            break
        between = text[found[-1].end : name.start()] if found else ""
        connectors = _CONNECTOR.findall(between)
        joint = _joint(connectors) if found else ""
        if found and not connectors and not _adjacent(between):
            continue
        codes = _codes(name)
        found.append(Head(codes, name.start(), name.end(), joint, name[0]))
    return found


def named(text: str) -> list[str]:
    """Return the kinds of document in a list; what else stands in it, in its own words.

    >>> named("INVOICE, DRAFT AND THIS PAPER")
    ['invoice', 'draft', 'THIS PAPER']
    """
    found = heads(text)
    left, start = "", 0
    for head in found:
        left, start = left + text[start : head.start], head.end
    left = left + text[start:]
    carried = TRANSPORT if _CARRIAGE.search(left) else ()
    left = _JOINING.sub(" ", _CARRIAGE.sub(" ", left)).strip(" .")
    codes = [code for head in found for code in head.codes]
    return [*codes, *carried, *([left] if left else [])]


def _adjacent(between: str) -> bool:
    return not re.sub(r"[\s()]", "", between)


def _joint(connectors: list[str]) -> str:
    for joint in ("AND/OR", "OR", "/", "AND"):
        if joint in connectors:
            return joint.lower()
    return connectors[0].lower() if connectors else "("


def _codes(name: re.Match[str]) -> tuple[str, ...]:
    if name.lastgroup != "certificate":
        return (_CODE_OF[name.lastgroup or ""],)
    text = name[0]
    if _SHIP.match(text):
        return ("cert:vessel",)
    words = re.sub(_PAPER, " ", text)
    subjects = [found.lastgroup or "" for found in SUBJECT.finditer(words)]
    if len(subjects) > 1 and subjects[0] == "inspection":
        subjects = subjects[1:]
    if len(subjects) > 1 and subjects[-1] == "inspection":
        subjects = subjects[:-1]
    if len(subjects) > 1 and "manufacturer" in subjects:
        subjects.remove("manufacturer")
    if subjects:
        return tuple(f"cert:{subject}" for subject in dict.fromkeys(subjects))
    own = re.sub(r"[^A-Z0-9]+", "_", words.strip().replace("'S", "")).strip("_").lower()
    return (
        f"cert:{own}"
        if own and own not in ("signed", "original", "a", "the", "one")
        else "cert:other",
    )


def split_joint(between: str) -> tuple[str, str]:
    """Part the words between two names at what joins them."""
    if found := _CONNECTOR.search(between):
        return between[: found.start()], between[found.end() :]
    return "", between
