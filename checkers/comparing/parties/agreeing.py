"""Whether two papers mean the same party (UCP 600 art. 14(j), ISBP 821 A1, A23)."""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import pairwise

from rapidfuzz.distance import DamerauLevenshtein, Prefix

from checkers.comparing.parties.company_names import (
    CompanyName,
    alternatives,
    one_script,
    parted,
    same_form,
)
from checkers.comparing.places.countries import spans
from checkers.comparing.places.names import place
from checkers.comparing.verdict import SAME, Verdict, different, either, every, tolerated, unknown
from checkers.comparing.words.lexicon import is_word, lemmas, same_but_number
from checkers.comparing.words.spelling import tidy
from checkers.comparing.words.typing_errors import slip
from checkers.comparing.words.variants import same_but_umlaut
from checkers.comparing.words.wording import ABBREVIATED, same_tokens, weighed
from extractors.documents import Party

RENAMED = "ISBP 821 B8"
#: Partners of a firm, which its name cannot be without.
_AND_CO = re.compile(r"(?:&|\bAND)\s*CO(?:MPANY)?\b", re.I)
_ADDRESS = frozenset(
    {"ROAD", "STREET", "ST", "AVENUE", "BUILDING", "FLOOR", "P.O.", "BOX", "ROOM", "BLOCK", "PLOT", "UNIT", "TOWER", "DISTRICT", "ADDRESS"}
)  # fmt: skip


def same_party(a: Party | str, b: Party | str) -> Verdict:
    """Compare two parties by name; addresses need only lie in the same country.

    Abbreviations, punctuation and typing errors in plain words make no difference, nor
    does a legal form left out; a contradicting legal form or a name spelled otherwise is
    for a person; LLC and FZE are two companies. A party «formerly known as» is both.
    Countries are compared by ``same_country``, not here.

    >>> same_party("ROSE GARMENT CO., LTD.", "Rose Garment Company Limited").same
    True
    >>> same_party("ABC TRADING LLC", "ABC TRADING FZE").different
    True
    """
    one, other = alternatives(_name(a)), alternatives(_name(b))
    verdicts = [_same_name(x, y) for x in one for y in other]
    found = either(verdicts)
    if found.same and len(verdicts) > 1:
        return tolerated(
            RENAMED, f"{_name(a)} and {_name(b)} are one party renamed", "名称变更，系同一当事人"
        )
    return found


def names_party(text: str, party: Party | str) -> Verdict:
    r"""Judge whether a block of text, such as a notify box, names a party.

    >>> names_party("NOTIFY:\nROSE GARMENT CO LTD\n5 HIGH STREET", "ROSE GARMENT COMPANY LIMITED").same
    True
    """
    verdicts: list[Verdict] = []
    for name in alternatives(_name(party)):
        scripts = one_script(text, name)
        if scripts is None:
            verdicts.append(_two_scripts(text, name))
            continue
        lines = [line for line in scripts[0].splitlines() if line.strip()]
        blocks = [*lines, *(" ".join(pair) for pair in pairwise(lines))]
        verdicts += [_named_in(block, parted(scripts[1])) for block in blocks]
    found = either(verdicts)
    if found.different:
        return different(f"{_name(party)} is not named", f"未载明 {_name(party)}")
    return found


def _name(party: Party | str) -> str:
    return party if isinstance(party, str) else party.name


@lru_cache(maxsize=1024)
def _same_name(a: str, b: str) -> Verdict:
    if tidy(a) == tidy(b):
        return SAME
    scripts = one_script(a, b)
    if scripts is None:
        return _two_scripts(a, b)
    one, other = (parted(_without_address(name)) for name in scripts)
    if _cut_short(a, b) or _cut_short(b, a):
        return unknown(f"one name is cut short: {tidy(a)} / {tidy(b)}", "一方名称不完整")
    if one.head == other.core and _is_address(one.tail):
        one = CompanyName(one.head, one.forms, one.head, ())
    if other.head == one.core and _is_address(other.tail):
        other = CompanyName(other.head, other.forms, other.head, ())
    partners = bool(_AND_CO.search(a)) == bool(_AND_CO.search(b))
    firm = (
        SAME
        if partners
        else unknown(f"{tidy(a)} / {tidy(b)}: «and company» on one side", "一方名称含“& CO”")
    )
    return every([firm, _same_core(one.core, other.core), same_form(one.forms, other.forms)])


def _same_core(a: tuple[str, ...], b: tuple[str, ...]) -> Verdict:
    if a == b or "".join(a) == "".join(b):
        return SAME
    left, right = " ".join(a), " ".join(b)
    reason = f"name: {left} on one side, {right} on the other"
    reason_zh = f"名称：一方为 {left}，另一方为 {right}"
    if sorted(a) == sorted(b):
        return unknown(reason, reason_zh)
    if len(a) == len(b):
        return every(
            _same_part(x, y, first=i == 0)
            for i, (x, y) in enumerate(zip(a, b, strict=True))
            if x != y
        )
    if _only_places(a, b):
        return different(reason, reason_zh)
    found = same_tokens(a, b)
    return different(reason, reason_zh) if found.different else found


def _same_part(x: str, y: str, first: bool) -> Verdict:
    """Compare two words of a name; a proper name mistyped is nobody's guess but a person's."""
    reason = f"name: {x} on one side, {y} on the other"
    reason_zh = f"名称：一方为 {x}，另一方为 {y}"
    if same_but_umlaut(x, y):
        return tolerated(ABBREVIATED, reason, reason_zh)
    if (
        same_but_number(x, y)
        or lemmas(x) & lemmas(y)
        or _transliterated(x, y)
        or _of_one_stem(x, y)
    ):
        return unknown(reason, reason_zh)
    if first and slip(x, y) == "slip" and min(len(x), len(y)) < 8:
        return unknown(reason, reason_zh)
    found = same_tokens((x,), (y,))
    return different(reason, reason_zh) if found.different else found


def _transliterated(x: str, y: str) -> bool:
    """Whether two words, neither English, may be one name written in two ways: YUSUF, YOUSSEF."""
    if is_word(x) or is_word(y) or min(len(x), len(y)) < 5 or not (x.isalpha() and y.isalpha()):
        return False
    return DamerauLevenshtein.distance(x, y) <= 2 or _consonants(x) == _consonants(y)


def _of_one_stem(x: str, y: str) -> bool:
    """Whether two words are formed from one: INDUSTRIES, INDUSTRIAL."""
    stem = Prefix.similarity(x, y)
    return stem >= 6 and max(len(x), len(y)) - stem <= 4


def _consonants(name: str) -> str:
    """Return the consonants of a name, a doubled one once."""
    return re.sub(r"(.)\1", r"\1", re.sub("[AEIOUY]", "", name[1:])) + name[0]


def _without_address(name: str) -> str:
    """Return a name without the towns and countries that follow it after commas."""
    first, *parts = name.split(",")
    while parts and _is_address(weighed(parts[-1])) and not parted(f"X {parts[-1]}").forms:
        parts.pop()
    return ",".join([first, *parts])


def _two_scripts(a: str, b: str) -> Verdict:
    return unknown(
        f"names in two scripts: {tidy(a)[:60]} / {tidy(b)[:60]}", "名称一为中文、一为外文，无法比对"
    )


def _cut_short(a: str, b: str) -> bool:
    """Whether the first name breaks off within a word, as lines of 35 characters do."""
    short, long = tidy(a), tidy(b)
    return len(short) >= 28 and long.startswith(short) and long[len(short) :][:1].isalnum()


def _is_address(tail: tuple[str, ...]) -> bool:
    if not tail:
        return False
    return (
        any(any(s.isdigit() for s in t) or t in _ADDRESS for t in tail)
        or bool(spans(tail))
        or bool(place(" ".join(tail)).known)
    )


def _only_places(a: tuple[str, ...], b: tuple[str, ...]) -> bool:
    extra = set(a) ^ set(b)
    return bool(extra) and all(spans((t,)) or place(t).known for t in extra)


def _named_in(block: str, name: CompanyName) -> Verdict:
    """Look for a name in a line: the words together, no contradicting legal form after."""
    wanted, words = name.core, weighed(block)
    alike = set(wanted) & set(words) or "".join(wanted) in "".join(words)
    if not wanted or (len(wanted) > 1 and not alike):
        return different("not named", "未载明")
    shown = parted(block)
    n, best = len(wanted), different("not named", "未载明")
    for i in range(len(shown.core) - n + 1):
        found = _same_core(wanted, shown.core[i : i + n])
        if found.different:
            continue
        verdict = every([found, _form_after(block, shown.core[i : i + n], name)])
        best = either([verdict, best])
        if best.same:
            return best
    return best


def _form_after(block: str, window: tuple[str, ...], name: CompanyName) -> Verdict:
    """Judge what stands in a line right after a name: its legal form, or more of a name."""
    cut, n = weighed(block), len(window)
    for i in range(len(cut) - n + 1):
        if cut[i : i + n] != window:
            continue
        after = parted(" ".join(("X", *cut[i + n : i + n + 7])))
        if (
            len(after.head) > 1
            and after.forms
            and len(after.head) <= 3
            and not _is_address(after.head[1:])
        ):
            more = " ".join(after.head[1:])
            return unknown(f"the name goes on: {more}", f"名称后另有：{more}")
        return same_form(name.forms, after.forms if len(after.head) == 1 else frozenset())
    return SAME
