"""Contract references and origin of a description of goods, looked for on an invoice."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator

from checkers.comparing.dates import read_date
from checkers.comparing.goods.described import is_figure
from checkers.comparing.goods.said import Goods, Reference, said
from checkers.comparing.places.countries import spans
from checkers.comparing.verdict import SAME, Verdict, different, unknown
from checkers.comparing.words.spelling import squeezed, tidy, tokens

_NAMES = re.compile(
    r"\b(?:CO\.?,?\s*LTD|LIMITED|LLC|L\.L\.C|GMBH|INC\b|CORP|COMPANY|BANK|FZE|PTE|S\.?A\.?R\.?L|B\.V|S\.P\.A|PVT|PLC|IMP\.?|"
    r"TEL|FAX|E-?MAIL|WWW|ROAD|STREET|SOLD\s+TO|MESSRS|BUYER|SELLER|CONSIGNEE|VESSEL|BENEFICIARY|APPLICANT)\b|@"
)


_FIGURES = re.compile(r"(?<!\d)(\d{1,2})[./-](\d{1,2})[./-](\d{4})(?!\d)")


def referred(reference: Reference, page: str) -> Verdict:
    """Judge whether the invoice refers to a contract by the number, and date, of the credit."""
    name = f"{reference.kind} {reference.number}"
    if squeezed(reference.number) not in squeezed(page).upper() or not _whole(
        reference.number, page
    ):
        return different(f"the reference to {name} is missing on the invoice", f"发票未引用 {name}")
    if reference.date is None:
        return SAME
    if squeezed(reference.date) in squeezed(page) or _same_figures(reference.date, page):
        return SAME
    wanted = read_date(reference.date)
    at = tidy(page).find(reference.number)
    near = tidy(page)[at + len(reference.number) :][:40] if at >= 0 else ""
    if wanted is not None and wanted in _dates(page):
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


def _same_figures(date: str, page: str) -> bool:
    """Whether a date all in figures stands on a page with other signs between: 3.2.2026, 03/02/2026."""
    wanted = _FIGURES.fullmatch(date)
    shown = {tuple(map(int, found)) for found in _FIGURES.findall(page)} if wanted else ()
    return wanted is not None and tuple(map(int, wanted.groups())) in shown


def _dates(page: str) -> Iterator[dt.date | None]:
    """Yield the dates of a page, those that stand apart first, and None for what is no date."""
    flat = tidy(page)
    for piece in re.findall(r"[\w./-]+(?:[\s,.]+[\w./-]+){0,3}", flat):
        if is_figure(piece):
            yield read_date(piece)
    for i in range(len(flat)):
        if flat[i].isalnum() and (i == 0 or not flat[i - 1].isalnum()):
            yield read_date(flat[i : i + 22])


def _whole(number: str, page: str) -> bool:
    """Whether a number stands on a page as a whole, not as part of a longer one."""
    return together(tokens(page), tokens(number))


def of_origin(goods: Goods, page: str) -> Verdict:
    """Judge whether the invoice states the origin that the credit gives."""
    if goods.origin is None:
        return SAME
    stated = said(page).origin
    if stated == goods.origin or any(
        code == goods.origin for _, _, code in spans(tokens(without_names(page)), adjectives=True)
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


def without_names(wording: str) -> str:
    """Return the lines of a page that are not about names and addresses."""
    return "\n".join(line for line in wording.splitlines() if not _NAMES.search(tidy(line)))


def together(cut: tuple[str, ...], wanted: tuple[str, ...]) -> bool:
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
