"""Whether two wordings are the same, and whether a page states a wording."""

from __future__ import annotations

from collections import Counter
from functools import lru_cache

from rapidfuzz.distance import Levenshtein

from checkers.comparing.verdict import SAME, Verdict, different, every, tolerated, unknown
from checkers.comparing.words.abbreviations import folded, may_stand_for
from checkers.comparing.words.lexicon import same_but_number
from checkers.comparing.words.spelling import squeezed, tokens, word_set
from checkers.comparing.words.typing_errors import slip
from checkers.comparing.words.variants import may_be_short_for

ABBREVIATED = "ISBP 821 A1"
MISTYPED = "ISBP 821 A23"
_UNWEIGHTY = frozenset({"THE", "NUMBER", "AND", "PER"})
_NEGATIONS = word_set(
    "NOT NO NON NEVER WITHOUT NEITHER NOR NONE EXCEPT UNLESS CANNOT FAILED EXCLUDING UN"
)
_FILLING = _UNWEIGHTY | word_set(
    "A AN OF WE HEREBY THAT THIS TO IS ARE WAS WERE HAS HAVE BEEN BE IT AS"
)


@lru_cache(maxsize=4096)
def weighed(text: str) -> tuple[str, ...]:
    """Return the tokens of a text with abbreviations written out and articles left out.

    >>> weighed("The Shanghai Trading Co., Ltd.")
    ('SHANGHAI', 'TRADING', 'COMPANY', 'LIMITED')
    """
    written_out = " ".join(folded(tokens(text))).split()
    return tuple(t for t in written_out if t not in _UNWEIGHTY)


def same_wording(a: str, b: str) -> Verdict:
    """Compare two wordings word for word.

    Case, spacing, punctuation, width of characters, accepted abbreviations (A1) and
    typing errors that do not touch a name, a figure or a code (A23) make no difference.

    >>> same_wording("Kilogrammes nett", "KGS NET").tolerated_by
    'ISBP 821 A1'
    """
    if tokens(a) == tokens(b) or squeezed(a) == squeezed(b):
        return SAME
    return same_tokens(weighed(a), weighed(b))


def same_tokens(a: tuple[str, ...], b: tuple[str, ...]) -> Verdict:
    """Compare two token sequences of ``weighed``, block by block where they differ."""
    if a == b:
        return tolerated(ABBREVIATED, "abbreviated", "使用缩写")
    return every(_same_block(a[i:j], b[k:m]) for i, j, k, m in _blocks(a, b))


def contains_wording(text: str, phrase: str) -> Verdict:
    r"""Look for a wording on a page: its words, in order and together.

    Line breaks, punctuation, abbreviations and typing errors make no difference. When
    the words stand there in order but with others between them the answer is unknown.

    >>> contains_wording("Country of\norigin: P.R. China", "COUNTRY OF ORIGIN: PRC").same
    True
    """
    page, wanted = weighed(text), weighed(phrase)
    if not wanted:
        return SAME
    if _starts_at(page, wanted) or _squeezed_in(text, phrase):
        return SAME
    return _nearly_in(page, wanted, phrase)


def states_meaning(required: str, text: str) -> Verdict:
    """Judge whether a text says what is required, which need not be verbatim (P4).

    Only a wording that is nearly the same, with every figure and every negation of the
    requirement and no negation besides, is passed; a nearly identical wording with
    another figure in the place of a required one is different; the rest is for a person.

    >>> states_meaning("GOODS ARE OF CHINESE ORIGIN", "We certify that goods are of Chinese origin.").same
    True
    """
    found = contains_wording(text, required)
    if found.same and not _negated_around(text, required):
        return found
    wanted, page = weighed(required), weighed(text)
    content = [t for t in wanted if t not in _FILLING]
    if not content:
        return SAME
    missing_all = not set(content) & set(page)
    if missing_all:
        return different(
            f"nothing like «{_short(required)}» is stated", f"未载明「{_short(required)}」"
        )
    window = _best_window(page, wanted)
    score = _f1(content, [t for t in window if t not in _FILLING])
    if score >= 0.8 and (swapped := _swapped_figures(wanted, window)):
        return different(
            f"figure: required {swapped[0]}, stated {swapped[1]}",
            f"数字：要求 {swapped[0]}，单据为 {swapped[1]}",
        )
    if (
        score >= 0.95
        and _negations(wanted) == _negations(window)
        and not _figures(wanted) - _figures(window)
    ):
        return tolerated("ISBP 821 P4(a)", "not word for word", "措辞略有不同")
    return unknown(
        f"whether the wording means «{_short(required)}»", f"措辞是否等同于「{_short(required)}」"
    )


def same_token(a: str, b: str) -> Verdict:
    """Compare two single tokens: abbreviation, singular and plural aside, typing error."""
    if a == b:
        return SAME
    if may_stand_for(a, b):
        return tolerated(ABBREVIATED, f"«{b}» for «{a}»", f"「{b}」即「{a}」")
    kind = slip(a, b)
    if kind == "slip":
        return tolerated(
            MISTYPED, f"typing error: «{b}» for «{a}»", f"打字错误：「{b}」应为「{a}」"
        )
    if kind == "name":
        return unknown(
            f"«{a}» or «{b}»: two spellings of a name", f"「{a}」与「{b}」：名称拼写不同"
        )
    if may_be_short_for(a, b):
        return unknown(
            f"«{a}» or «{b}»: whether one is short for the other", f"「{a}」与「{b}」：是否互为缩写"
        )
    return different(f"«{a}» on one side, «{b}» on the other", f"一方为「{a}」，另一方为「{b}」")


def _same_word(a: str, b: str) -> Verdict:
    """Compare two words of a text, where singular and plural are one (art. 3)."""
    if same_but_number(a, b):
        return tolerated("UCP 600 art. 3", f"«{b}» for «{a}»", f"「{b}」即「{a}」")
    return same_token(a, b)


def _blocks(a: tuple[str, ...], b: tuple[str, ...]) -> list[tuple[int, int, int, int]]:
    """Return where two sequences differ, neighbouring differences taken together."""
    found: list[tuple[int, int, int, int]] = []
    for op in Levenshtein.opcodes(a, b):
        if op.tag == "equal":
            continue
        if found and found[-1][1] == op.src_start and found[-1][3] == op.dest_start:
            start = found.pop()
            found.append((start[0], op.src_end, start[2], op.dest_end))
        else:
            found.append((op.src_start, op.src_end, op.dest_start, op.dest_end))
    return found


def _same_block(a: tuple[str, ...], b: tuple[str, ...]) -> Verdict:
    if "".join(a) == "".join(b):
        return SAME
    if len(a) == len(b):
        return every(_same_word(x, y) for x, y in zip(a, b, strict=True))
    left, right = " ".join(a), " ".join(b)
    if may_stand_for(left, right):
        return tolerated(ABBREVIATED, f"«{right}» for «{left}»", f"「{right}」即「{left}」")
    if not a:
        return different(f"«{right}» is added", f"多出「{right}」")
    if not b:
        return different(f"«{left}» is missing", f"缺少「{left}」")
    joined = slip("".join(a), "".join(b))
    if joined == "slip":
        return tolerated(
            MISTYPED, f"typing error: «{right}» for «{left}»", f"打字错误：「{right}」"
        )
    return different(
        f"«{left}» on one side, «{right}» on the other", f"一方为「{left}」，另一方为「{right}」"
    )


def _starts_at(page: tuple[str, ...], wanted: tuple[str, ...]) -> bool:
    n, first = len(wanted), wanted[0]
    return any(
        token == first and page[i : i + n] == wanted
        for i, token in enumerate(page[: len(page) - n + 1])
    )


def _squeezed_in(text: str, phrase: str) -> bool:
    """Look for the phrase whatever the spacing, from the start of a token to an end of one."""
    wanted, page = "".join(tokens(phrase)), tokens(text)
    for i, token in enumerate(page):
        if token[0] != wanted[0]:
            continue
        joined = ""
        for following in page[i:]:
            joined += following
            if joined == wanted:
                return True
            if not wanted.startswith(joined):
                break
    whole = "".join(page)
    at = whole.find(wanted) if len(wanted) >= 12 and not any(s.isdigit() for s in wanted) else -1
    return at >= 0


def _nearly_in(page: tuple[str, ...], wanted: tuple[str, ...], phrase: str) -> Verdict:
    """Look for the phrase with typing errors, or with other words between its own."""
    n, best = len(wanted), None
    common = set(wanted)
    for i in range(len(page) - n + 1):
        window = page[i : i + n]
        if n > 2 and len(common & set(window)) < (n + 1) // 2:
            continue
        verdict = every(_same_word(x, y) for x, y in zip(wanted, window, strict=True))
        if verdict.same:
            return verdict
        if verdict.unknown and best is None:
            best = verdict
    if best is not None:
        return best
    if n >= 3 and _in_order(page, wanted):
        return unknown(
            f"the words of «{_short(phrase)}» stand apart", f"「{_short(phrase)}」各词不连续"
        )
    return different(f"«{_short(phrase)}» is not stated", f"未载明「{_short(phrase)}」")


def _in_order(page: tuple[str, ...], wanted: tuple[str, ...]) -> bool:
    """Whether the wanted tokens occur in order within twice their number of tokens."""
    for start, token in enumerate(page):
        if token != wanted[0]:
            continue
        rest = iter(page[start : start + 2 * len(wanted) + 4])
        if all(any(t == w for t in rest) for w in wanted):
            return True
    return False


def _negated_around(text: str, required: str) -> bool:
    """Whether the text holds a negation just before or after the wording required."""
    page, wanted = weighed(text), weighed(required)
    n = len(wanted)
    for i in range(len(page) - n + 1):
        if page[i : i + n] == wanted:
            around = set(page[max(0, i - 3) : i]) | set(page[i + n : i + n + 1])
            if not around & _NEGATIONS:
                return False
    return bool(set(page) & _NEGATIONS)


def _best_window(page: tuple[str, ...], wanted: tuple[str, ...]) -> tuple[str, ...]:
    need, best, score = Counter(wanted), page, -1.0
    for size in (len(wanted), len(wanted) + 2):
        for i in range(max(1, len(page) - size + 1)):
            window = page[i : i + size]
            shared = (need & Counter(window)).total()
            now = 2 * shared / (len(wanted) + len(window) or 1)
            if now > score:
                best, score = window, now
    return best


def _f1(wanted: list[str], found: list[str]) -> float:
    shared = (Counter(wanted) & Counter(found)).total()
    return 2 * shared / (len(wanted) + len(found)) if wanted or found else 1.0


def _figures(cut: tuple[str, ...]) -> Counter[str]:
    return Counter(t for t in cut if any(s.isdigit() for s in t))


def _negations(cut: tuple[str, ...]) -> Counter[str]:
    return Counter(t for t in cut if t in _NEGATIONS)


def _swapped_figures(wanted: tuple[str, ...], window: tuple[str, ...]) -> tuple[str, str] | None:
    gone, come = _figures(wanted) - _figures(window), _figures(window) - _figures(wanted)
    if not gone or gone.total() != come.total():
        return None
    return " ".join(gone.elements()), " ".join(come.elements())


def _short(text: str) -> str:
    flat = " ".join(text.split())
    return flat if len(flat) <= 80 else flat[:77] + "..."
