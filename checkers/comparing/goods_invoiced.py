"""Whether an invoice describes the goods as the credit does (UCP 600 art. 18(c), ISBP C3-C5)."""

from __future__ import annotations

import re
from collections.abc import Sequence

from checkers.comparing.countries import spans
from checkers.comparing.dates import read_date
from checkers.comparing.goods_described import VALUED, Detail, detailed, details, is_figure
from checkers.comparing.goods_said import Goods, Reference, said
from checkers.comparing.lexicon import same_but_number
from checkers.comparing.spelling import squeezed, tidy, tokens, word_set
from checkers.comparing.verdict import SAME, Verdict, different, every, unknown
from checkers.comparing.wording import same_token
from extractors.documents import Line

#: Words that make other goods of the goods when they are added (C5).
_CHANGING = re.compile(
    r"\b(?:SECOND[\s-]?HAND|2ND[\s-]HAND|USED|REFURBISHED|RECONDITIONED|REMANUFACTURED|REBUILT|RETREADED|IMITATION|REPLICA|"
    r"FAKE|COUNTERFEIT|SCRAP|WASTE|EXPIRED|DEFECTIVE|DAMAGED|REJECTED|REJECTS?|OFF[\s-]?GRADE|B[\s-]GRADE|SUB[\s-]?STANDARD|"
    r"STOCK[\s-]?LOTS?|SEMI[\s-]?FINISHED|UNFINISHED|OBSOLETE|DISMANTLED|KNOCKED[\s-]DOWN|SAMPLES?|SIMILAR\s+TO|SUBSTITUTE|"
    r"SIMULATED|SURPLUS|SECONDS|FACTORY\s+SECONDS)\b|二手|翻新|废旧"
)
_HARMLESS = re.compile(
    r"(?:\bNOT|\bNON|\bNEVER|\bNEITHER|\bNO|\bUN|\bAS\s+PER|\bPER|\bTO|\bWITHOUT|\bAGREED|\bAPPROVED|\bSEALED)[\s-]*(?:THE\s+)?$"
)
_FREE = re.compile(
    r"\bF\.?O\.?C\b\.?|\bFREE\s+(?:OF\s+CHARGES?|SAMPLES?|GIFTS?|SPARES?)|\bWITHOUT\s+CHARGE|\bNO\s+CHARGE|\bN/C\b|\bNO\s+COMMERCIAL\s+VALUE|"
    r"\bGRATIS|\bCOMPLIMENTARY|\bPROMOTIONAL|\bADVERTISING\s+MATERIAL|\bFREE\s+GOODS|免费|赠品"
)
_NAMES = re.compile(
    r"\b(?:CO\.?,?\s*LTD|LIMITED|LLC|L\.L\.C|GMBH|INC\b|CORP|COMPANY|BANK|FZE|PTE|S\.?A\.?R\.?L|B\.V|S\.P\.A|PVT|PLC|IMP\.?|"
    r"TEL|FAX|E-?MAIL|WWW|ROAD|STREET|SOLD\s+TO|MESSRS|BUYER|SELLER|CONSIGNEE|VESSEL|BENEFICIARY|APPLICANT)\b|@"
)
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
    body = _body(wording)
    page = _Page(shown if shown.strip() else body, body)
    verdicts = [page.holds(detail) for detail in details(goods.described)]
    verdicts += [_referred(reference, f"{shown}\n{wording}") for reference in goods.references]
    verdicts += [
        _packed(goods, page),
        _of_origin(goods, f"{shown}\n{wording}"),
        changed(credit_text, shown),
    ]
    found = every(verdicts)
    if found.different and partial_shipments is not False and _item_left_out(goods, page):
        return unknown(f"part of the goods only: {found.reason}", f"仅部分货物：{found.reason_zh}")
    return found


def extra_goods(credit_text: str, invoice_lines: Sequence[Line], wording: str = "") -> list[str]:
    r"""Return what an invoice shows that the credit does not call for (C13(b)).

    Free of charge, samples and advertising material count; a line counts if it names
    nothing that the credit names.

    >>> extra_goods("COTTON SHIRTS", [], "1000 PCS COTTON SHIRTS\n+2 PCS SPARE BUTTONS FREE OF CHARGE")
    ['+2 PCS SPARE BUTTONS FREE OF CHARGE']
    """
    credit, called = tidy(credit_text), detailed(said(credit_text).described)
    found = []
    for line in invoice_lines:
        text = tidy(line.description or "")
        if text and (_is_free(text, credit) or _names_other(text, called)):
            found.append(text)
    for text in (tidy(part) for part in wording.splitlines()):
        if _is_free(text, credit) and not any(text in f or f in text for f in found):
            found.append(text)
    return found


class _Page:
    """What an invoice says: of the goods, and elsewhere."""

    def __init__(self, shown: str, body: str) -> None:
        self.goods, self.body = detailed(shown), detailed(body)

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
                or _joined(tokens_, (word,))
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
            ) and _joined(tokens_, wanted):
                return SAME
        value = " ".join(wanted)
        other = self._other_value(detail)
        if exact and not other and len(wanted[0]) > 2:
            return self._word(wanted[0])
        name, name_zh = (
            ("figure", "数字") if detail.caption == "figure" else (detail.caption, detail.caption)
        )
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
            if _joined(cut, detail.words) or (
                len(rest) == 2 and _joined(cut, (rest[1], figure, "PERCENT"))
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


def _joined(cut: tuple[str, ...], wanted: tuple[str, ...]) -> bool:
    """Whether tokens stand together on a page, whatever the spacing between them."""
    whole = "".join(wanted)
    for i, token in enumerate(cut):
        if not whole.startswith(token[:1]) or not (whole.startswith(token)):
            continue
        built = ""
        for following in cut[i : i + 8]:
            built += following
            if built == whole:
                return True
            if not whole.startswith(built):
                break
    return False


def _captioned(cut: tuple[str, ...], value: str, caption: str) -> bool:
    """Whether a short value stands beside its caption: GRADE A, A GRADE, GRADE: B OR A."""
    names = {name for name, kind in VALUED.items() if kind == caption}
    return any(
        t == value and names & {*cut[max(0, i - 4) : i], *cut[i + 1 : i + 2]}
        for i, t in enumerate(cut)
    )


def _referred(reference: Reference, page: str) -> Verdict:
    """Judge whether the invoice refers to a contract by the number, and date, of the credit."""
    name = f"{reference.kind} {reference.number}"
    if squeezed(reference.number) not in squeezed(page).upper() or not _whole(
        reference.number, page
    ):
        return different(f"the reference to {name} is missing on the invoice", f"发票未引用 {name}")
    if reference.date is None:
        return SAME
    if squeezed(reference.date) in squeezed(page):
        return SAME
    wanted = read_date(reference.date)
    at = tidy(page).find(reference.number)
    near = tidy(page)[at + len(reference.number) :][:40] if at >= 0 else ""
    dates = [
        read_date(piece)
        for piece in re.findall(r"[\w./-]+(?:[\s,.]+[\w./-]+){0,3}", tidy(page))
        if is_figure(piece)
    ]
    if wanted is not None and wanted in [*dates, *_all_dates(page)]:
        return SAME
    stated = read_date(near)
    if wanted is not None and stated is not None and stated != wanted:
        return different(
            f"date of {name}: credit says {wanted}, invoice says {stated}",
            f"{name} 日期：信用证为 {wanted}，发票为 {stated}",
        )
    return unknown(
        f"the date {reference.date} of {name} is not on the invoice",
        f"发票未载明 {name} 的日期 {reference.date}",
    )


def _all_dates(page: str) -> list[object]:
    flat = tidy(page)
    return [
        day
        for i in range(len(flat))
        if flat[i].isalnum() and (i == 0 or not flat[i - 1].isalnum())
        if (day := read_date(flat[i : i + 22]))
    ]


def _whole(number: str, page: str) -> bool:
    """Whether a number stands on a page as a whole, not as part of a longer one."""
    return _joined(tokens(page), tokens(number))


def _packed(goods: Goods, page: _Page) -> Verdict:
    if not goods.packing:
        return SAME
    return every(page.holds(d) for d in details(goods.packing) if d.words[0] not in _PLAIN)


def _of_origin(goods: Goods, page: str) -> Verdict:
    if goods.origin is None:
        return SAME
    stated = said(page).origin
    if stated == goods.origin or any(
        code == goods.origin for _, _, code in spans(tokens(_body(page)), adjectives=True)
    ):
        return SAME
    if stated is None:
        return different(
            f"origin: {goods.origin} is missing on the invoice", f"发票缺少原产地 {goods.origin}"
        )
    return different(
        f"origin: credit says {goods.origin}, invoice says {stated}",
        f"原产地：信用证为 {goods.origin}，发票为 {stated}",
    )


def changed(credit_text: str, shown: str) -> Verdict:
    """Look for additions that make other goods of the goods."""
    credit, flat = tidy(credit_text), tidy(shown)
    for match in _CHANGING.finditer(flat):
        word = match[0]
        if (
            word in credit
            or squeezed(word) in squeezed(credit)
            or _HARMLESS.search(flat[: match.start()][-14:])
        ):
            continue
        if word == "USED" and re.match(r"\s+(?:FOR|IN|AS|TO|ON|BY|WITH)\b", flat[match.end() :]):
            continue
        return different(
            f"the invoice adds «{word}», which makes other goods of them",
            f"发票加注「{word}」，改变了货物性质",
        )
    return SAME


def _item_left_out(goods: Goods, page: _Page) -> bool:
    """Whether whole items of several are on the invoice and others wholly absent."""
    items = [details(line) for line in re.split(r"\n|;", goods.described) if line.strip()]
    items = [
        item
        for item in items
        if len(item) >= 2 and any(d.caption or len(d.words[0]) > 3 for d in item)
    ]
    if len(items) < 2:
        return False
    own = [
        [d for d in item if sum(d.words in [o.words for o in other] for other in items) == 1]
        for item in items
    ]
    states = [[page.holds(d).same for d in item] for item in own if item]
    return (
        len(states) >= 2
        and any(all(s) for s in states)
        and all(all(s) or not any(s) for s in states)
    )


def _body(wording: str) -> str:
    """Return the lines of a page that are not about names and addresses."""
    return "\n".join(line for line in wording.splitlines() if not _NAMES.search(tidy(line)))


def _is_free(text: str, credit: str) -> bool:
    found = _FREE.search(text)
    return bool(
        found
        and not _FREE.search(credit)
        and (is_figure(text) or len(text) < 80)
        and "CUSTOMS" not in text
    )


def _names_other(text: str, called: tuple[str, ...]) -> bool:
    """Whether a line names nothing at all that the credit names."""
    words = [
        d
        for d in details(said(text).described)
        if not d.caption and d.words[0].isalpha() and len(d.words[0]) > 2
    ]
    if not words or not called:
        return False
    return not any(
        not (v := same_token(c, d.words[0])).different or same_but_number(c, d.words[0]) or (v.same)
        for d in words
        for c in called
        if len(c) > 2
    )
