"""Whether an invoice describes the goods as the credit does (UCP 600 art. 18(c), ISBP C3-C5)."""

from __future__ import annotations

from collections.abc import Sequence

from checkers.comparing.goods.added import changed, extra_goods
from checkers.comparing.goods.described import (
    VALUED,
    Detail,
    detailed,
    details,
    in_other_units,
    is_figure,
)
from checkers.comparing.goods.general import same_materials
from checkers.comparing.goods.itemised import items_of, same_items
from checkers.comparing.goods.referred import of_origin, referred, together, without_names
from checkers.comparing.goods.said import Goods, said
from checkers.comparing.goods.varieties import same_variety
from checkers.comparing.verdict import SAME, Verdict, different, every, tolerated, unknown
from checkers.comparing.words.lexicon import same_but_number
from checkers.comparing.words.spelling import tidy, word_set
from checkers.comparing.words.wording import same_token
from checkers.values_named import in_chinese
from extractors.documents import Line

#: Details of which a second value makes other goods; colours and sizes may be spelled out further.
_DECISIVE = frozenset({"grade", "model", "class"})
_PLAIN = word_set("NEW BRAND GOOD STANDARD EXPORT QUALITY FIRST")


def same_description(
    credit_text: str,
    invoice_text: str,
    invoice_lines: Sequence[Line] = (),
    wording: str = "",
    *,
    partial_shipments: bool | None = None,
) -> Verdict:
    """Compare the goods of field 45A with an invoice.

    Every detail of the credit has to be found on the invoice, in whatever order and
    layout; details may be added unless they change what the goods are. A typing error in
    a plain word is tolerated, in a model, grade or figure never. Quantity, prices, trade
    term and shipping marks are compared by their own functions, not here.

    Args:
        credit_text: field 45A.
        invoice_text: the invoice's description of the goods.
        invoice_lines: its lines.
        wording: the whole text of the invoice, for details given elsewhere on it.
        partial_shipments: whether a part of the items may be shipped; None if unknown.

    >>> same_description("100 PCT COTTON SHIRTS, MODEL 123", "SHIRTS OF 100% COTTON MODEL 321").reason
    'model: credit says 123, invoice says 321'
    """
    goods = said(credit_text)
    shown = "\n".join([invoice_text, *(line.description or "" for line in invoice_lines)])
    body = without_names(wording)
    page = _Page(shown if shown.strip() else body, body)
    verdicts = [page.holds(detail) for detail in details(goods.described)]
    verdicts += [referred(reference, f"{shown}\n{wording}") for reference in goods.references]
    verdicts += [
        _packed(goods, page),
        of_origin(goods, f"{shown}\n{wording}"),
    ]
    kind = every(
        [
            changed(credit_text, _without_extras(credit_text, shown, invoice_lines)),
            same_materials(goods, said(shown)),
            same_variety(credit_text, shown),
            same_items(goods.described, shown),
        ]
    )
    found = every([*verdicts, kind])
    if found.same:
        found = every((found, _other_grades(goods, said(shown))))
    partial = partial_shipments is not False and not kind.different
    if found.different and partial and _item_left_out(goods, page):
        if partial_shipments:
            return tolerated(
                "ISBP 821 C4", f"part of the goods: {found.reason}", f"部分货物：{found.reason_zh}"
            )
        return unknown(f"part of the goods only: {found.reason}", f"仅部分货物：{found.reason_zh}")
    return found


def _other_grades(goods: Goods, shown: Goods) -> Verdict:
    """Judge whether some line of the invoice is of a grade or model that the credit has not."""
    asked = detailed(goods.described)
    called: dict[str, set[tuple[str, ...]]] = {}
    for detail in details(goods.described):
        called.setdefault(detail.caption, set()).add(detail.words)
    for detail in details(shown.described):
        known = called.get(detail.caption, set())
        listed = _captioned(asked, detail.words[0], detail.caption) or (
            is_figure("".join(detail.words)) and together(asked, detail.words)
        )
        if detail.caption in _DECISIVE and known and not (listed or _among(detail.words, known)):
            wanted = " / ".join(sorted(" ".join(words) for words in known))
            value = " ".join(detail.words)
            return different(
                f"{detail.caption}: credit says {wanted}, invoice also says {value}",
                f"{in_chinese(detail.caption)}：信用证为 {wanted}，发票另有 {value}",
            )
    return SAME


def _among(words: tuple[str, ...], known: set[tuple[str, ...]]) -> bool:
    """Tell whether a value is one of those known, or as much of one as its line holds."""
    return any(all(_alike(a, b) for a, b in zip(one, words, strict=False)) for one in known)


def _alike(a: str, b: str) -> bool:
    """Tell whether two words are the same, or one the beginning of the other (TECH, TECHNICAL)."""
    short, long = sorted((a, b), key=len)
    return a == b or (len(short) >= 4 and short.isalpha() and long.startswith(short))


def _without_extras(credit_text: str, shown: str, lines: Sequence[Line]) -> str:
    """Return what is shown without what is invoiced besides the goods, which is told apart."""
    extras = set(extra_goods(credit_text, lines, shown))
    return "\n".join(line for line in shown.splitlines() if tidy(line) not in extras)


class _Page:
    """What an invoice says: of the goods, and elsewhere."""

    def __init__(self, shown: str, body: str) -> None:
        goods, elsewhere = detailed(shown), detailed(body)
        self.goods = goods + in_other_units(goods)
        self.body = elsewhere + in_other_units(elsewhere)

    def holds(self, detail: Detail) -> Verdict:
        """Judge whether a detail stands on the invoice."""
        if detail.either:
            verdicts = [self._word(word) for word in detail.words]
            return next((v for v in verdicts if v.same), verdicts[0])
        if detail.caption == "share":
            return self._share(detail)
        if detail.caption:
            return self._value(detail)
        return self._word(detail.words[0])

    def _word(self, word: str) -> Verdict:
        tolerable: Verdict | None = None
        for tokens_ in (self.goods, self.body):
            if (
                word in tokens_
                or any(same_but_number(word, t) for t in tokens_)
                or together(tokens_, (word,))
            ):
                return SAME
            for token in dict.fromkeys(tokens_):
                verdict = same_token(word, token)
                if verdict.same:
                    return verdict
                if verdict.unknown and tolerable is None:
                    tolerable = verdict
        if tolerable is not None:
            return tolerable
        return different(f"«{word}» is missing on the invoice", f"发票缺少「{word}」")

    def _value(self, detail: Detail) -> Verdict:
        wanted = detail.words
        exact = (
            len(wanted) == 1
            and (len(wanted[0]) <= 2 or wanted[0].isalpha())
            and detail.caption != "figure"
        )
        for tokens_ in (self.goods, self.body):
            if exact and _captioned(tokens_, wanted[0], detail.caption):
                return SAME
            if (
                not exact
                or (
                    len(wanted[0]) > 2
                    and detail.caption in {"colour", "brand", "design", "type", "style"}
                )
            ) and together(tokens_, wanted):
                return SAME
        value = " ".join(wanted)
        other = self._other_value(detail)
        if exact and not other and len(wanted[0]) > 2:
            return self._word(wanted[0])
        name, name_zh = detail.caption, in_chinese(detail.caption)
        if other:
            return different(
                f"{name}: credit says {value}, invoice says {other}",
                f"{name_zh}：信用证为 {value}，发票为 {other}",
            )
        return different(
            f"{name}: {value} is missing on the invoice", f"{name_zh}：发票缺少 {value}"
        )

    def _share(self, detail: Detail) -> Verdict:
        figure, *rest = detail.words
        for cut in (self.goods, self.body):
            if together(cut, detail.words) or (
                len(rest) == 2 and together(cut, (rest[1], figure, "PERCENT"))
            ):
                return SAME
            near = [
                i for i, t in enumerate(cut) if t == figure and cut[i + 1 : i + 2] == ("PERCENT",)
            ]
            if near and (
                len(rest) < 2
                or any(
                    same_token(rest[1], t).same for i in near for t in cut[max(0, i - 3) : i + 6]
                )
            ):
                return SAME
        text = " ".join(detail.words).replace(" PERCENT", "%")
        others = [
            self.goods[i - 1]
            for i, t in enumerate(self.goods)
            if t == "PERCENT" and i and is_figure(self.goods[i - 1])
        ]
        says = f", invoice says {', '.join(f'{o}%' for o in others)}" if others else ""
        says_zh = f"，发票为 {'、'.join(f'{o}%' for o in others)}" if others else ""
        return different(
            f"«{text}» is missing on the invoice{says}", f"发票缺少「{text}」{says_zh}"
        )

    def _other_value(self, detail: Detail) -> str:
        """Return what the invoice gives for the same caption, if it does."""
        others = [
            d for d in details(" ".join(self.goods)) if d.caption == detail.caption != "figure"
        ]
        return " ".join(others[0].words) if others else ""


def _captioned(cut: tuple[str, ...], value: str, caption: str) -> bool:
    """Whether a short value stands beside its caption: GRADE A, A GRADE, GRADE: B OR A."""
    names = {name for name, kind in VALUED.items() if kind == caption}
    return any(
        (t == value or (len(value) > 3 and same_token(value, t).same))
        and names & {*cut[max(0, i - 4) : i], *cut[i + 1 : i + 2]}
        for i, t in enumerate(cut)
    )


def _packed(goods: Goods, page: _Page) -> Verdict:
    if not goods.packing:
        return SAME
    return every(page.holds(d) for d in details(goods.packing) if d.words[0] not in _PLAIN)


def _item_left_out(goods: Goods, page: _Page) -> bool:
    """Whether whole items of several are on the invoice and others wholly absent.

    An item left out has a like one that is there, and nothing stands in its place.
    """
    items = [details(line) for line in items_of(goods.described)]
    own = [
        [d for d in item if sum(d.words in [o.words for o in other] for other in items) == 1]
        for item in items
    ]
    there = [item for item in own if item and all(page.holds(d).same for d in item)]
    gone = [item for item in own if item and not any(page.holds(d).same for d in item)]
    if not gone or len(there) + len(gone) < sum(1 for item in own if item):
        return False
    shapes = {frozenset(d.caption for d in item if d.caption) for item in there}
    if any(frozenset(d.caption for d in item if d.caption) not in shapes for item in gone):
        return False
    known = {"".join(d.words) for item in items for d in item}
    sizes = {(d.caption, len("".join(d.words))) for item in gone for d in item if d.caption}
    shown = details(" ".join(page.goods))
    return not any(
        (d.caption, len("".join(d.words))) in sizes and "".join(d.words) not in known for d in shown
    )


__all__ = ["extra_goods", "same_description"]
