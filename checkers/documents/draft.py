"""UCP 600 articles 2 and 6, ISBP 821 section B: the draft."""

from __future__ import annotations

import re
from decimal import Decimal

from checkers.case import stated
from checkers.comparing.amount_words import in_words_equal
from checkers.comparing.amounts import same_amount
from checkers.comparing.parties.agreeing import same_party
from checkers.comparing.parties.banks import same_bank
from checkers.comparing.tenors import Tenor, day_in, matures, tenor_of
from checkers.drawing import ceiling, total_of
from checkers.presented import Presentation
from checkers.routing import shipments
from checkers.rule import Doubt, Hit, Hits, rule, unless_same
from checkers.terms import Terms
from extractors.documents import Bank, Credit, Draft, Invoice

#: What a draft says of the event that its tenor counts from, where it may give the day.
_EVENT = re.compile(
    r"(?:B\s*/?\s*L\b|BILLS?\s+OF\s+LADING|SHIPMENT|SHIPPED|ON\s+BOARD|WAYBILL|INVOICE)[^\n]{0,60}",
    re.I,
)


@rule(
    "DRF-01",
    basis="UCP 600 art. 6(c); ISBP 821 B1(a), B9",
    title_zh="汇票付款人不符",
    says="The draft is drawn on {draft.drawee}; the credit wants it on {credit.drawee}.",
    says_zh="汇票付款人为 {draft.drawee}，信用证规定为 {credit.drawee}。",
    expected="{credit.drawee}",
    found="{draft.drawee}",
    remedy="Draw the draft on {credit.drawee}.",
    remedy_zh="汇票付款人改为 {credit.drawee}。",
)
def drawn_on_somebody_else(credit: Credit, draft: Draft, terms: Terms) -> Hits:
    """The draft is not drawn on the bank that the credit names.

    The bank may be shown by its name or by its code. A draft on somebody else that the
    credit demands besides, as a document, is not this one.

    Discrepant:
        draft.drawee: {name: "NORDLICHT TEXTIL GMBH"}
    Compliant:
        draft.drawee: {name: "ELBHDEHHXXX"}
    """
    wanted = stated(credit.drawee)
    if draft.drawee is None:
        yield Hit()
        return
    besides = [
        terms.party(demand.drawee)
        for _, demand in terms.demands()
        if demand.drawee and demand.more("as") == "additional_document"
    ]
    if not any(same_party(party, draft.drawee).same for party in besides):
        yield from unless_same(same_bank(_with_name(wanted, credit.issuing_bank), draft.drawee))


def _with_name(drawee: Bank, issuing: Bank | None) -> Bank:
    """Return the drawee of the credit, with the name that the issuing bank of its code has."""
    if issuing is None or not issuing.bic or not drawee.bic or drawee.name != drawee.bic:
        return drawee
    return issuing if issuing.bic[:8] == drawee.bic[:8] else drawee


@rule(
    "DRF-02",
    basis="ISBP 821 B1(b), B2(a), B2(b)",
    title_zh="汇票期限不符",
    says="The draft is payable {draft.tenor}; the credit says {credit.drafts_at}.",
    says_zh="汇票期限为 {draft.tenor}，信用证为 {credit.drafts_at}。",
    expected="{credit.drafts_at}",
    found="{draft.tenor}",
    remedy="Write the tenor as in the credit: {credit.drafts_at}.",
    remedy_zh="汇票期限改为：{credit.drafts_at}。",
)
def tenor_differs(credit: Credit, draft: Draft) -> Hits:
    """The draft does not bear the tenor of the credit.

    A due date, or so many days after a date that the draft states, says the same as the
    credit's own words when it can be worked out from them.

    Discrepant:
        draft.tenor: AT 30 DAYS SIGHT
    Compliant:
        credit.drafts_at: DRAFTS AT SIGHT
    """
    wanted = tenor_of(stated(credit.drafts_at))
    if draft.tenor is None:
        if draft.maturity_date is None:
            yield Hit()
        return
    shown = tenor_of(draft.tenor)
    if wanted is None or shown is None:
        yield Doubt(
            f"«{draft.tenor}» against «{credit.drafts_at}».",
            f"“{draft.tenor}”与“{credit.drafts_at}”。",
        )
    elif not _alike(wanted, shown) or not _computable(shown, draft):
        yield Hit()


def _computable(shown: Tenor, draft: Draft) -> bool:
    """Tell whether the due date can be worked out from the draft alone (ISBP 821 B2(b))."""
    if shown.anchor not in ("shipment", "invoice") or shown.since or draft.maturity_date:
        return True
    return any(day_in(line[0]) for line in _EVENT.finditer(draft.wording()))


def _alike(wanted: Tenor, shown: Tenor) -> bool:
    """Tell whether two tenors agree as far as both say; a fixed date is left to DRF-03."""
    if shown.fixed is not None:
        return True
    later = wanted.anchor != "sight" and shown.anchor == "date"
    return wanted.days == shown.days and (shown.anchor == wanted.anchor or later)


@rule(
    "DRF-03",
    basis="ISBP 821 B2(c), B2(d), B4",
    title_zh="汇票到期日有误",
    says="The draft falls due on {draft.maturity_date}; it should be {due}.",
    says_zh="汇票到期日为 {draft.maturity_date}，应为 {due}。",
    expected="{due}",
    found="{draft.maturity_date}",
    remedy="Correct the due date to {due}.",
    remedy_zh="到期日改为 {due}。",
)
def due_date_wrong(credit: Credit, draft: Draft, presentation: Presentation) -> Hits:
    """The due date does not follow from the tenor.

    The day from which it counts is not itself counted; «bill of lading date» is the day
    on board.

    Discrepant:
        credit.drafts_at: 60 DAYS AFTER BILL OF LADING DATE
        draft.maturity_date: 2026-11-16
    Compliant:
        credit.drafts_at: 60 DAYS AFTER BILL OF LADING DATE
        draft.maturity_date: 2026-11-17
    """
    shown = stated(draft.maturity_date)
    tenor = stated(tenor_of(stated(credit.drafts_at)))
    anchors = {
        "shipment": max((fact.value for fact in shipments(presentation)), default=None),
        "draft": draft.date,
        "invoice": min(
            (
                fact.value
                for fact in presentation.facts("date")
                if isinstance(fact.source.document, Invoice)
            ),
            default=None,
        ),
    }
    due = stated(matures(tenor, anchors))
    if due != shown:
        yield Hit(due=due)


@rule(
    "DRF-04",
    basis="ISBP 821 B2(e)",
    title_zh="汇票到期起算日有误",
    says="The draft counts from {draft.tenor}; with several days on board it counts from {anchor}.",
    says_zh="汇票自 {draft.tenor} 起算；多个装船日时应自 {anchor} 起算。",
    expected="{anchor}",
    found="{draft.tenor}",
    remedy="Count from {anchor}.",
    remedy_zh="改自 {anchor} 起算。",
)
def counts_from_wrong_shipment(credit: Credit, draft: Draft, presentation: Presentation) -> Hits:
    """With several bills under one draft, it does not count from the latest.

    Discrepant:
        copy: {second: bill}
        second.number: SVLU26091900
        second.on_board_date: 2026-09-21
        credit.drafts_at: 60 DAYS AFTER BILL OF LADING DATE
        draft.tenor: 60 DAYS AFTER 2026-09-18
    Compliant:
        copy: {second: bill}
        second.number: SVLU26091900
        second.on_board_date: 2026-09-21
        credit.drafts_at: 60 DAYS AFTER BILL OF LADING DATE
        draft.tenor: 60 DAYS AFTER 2026-09-21
    """
    wanted = stated(tenor_of(stated(credit.drafts_at)))
    shown = stated(tenor_of(stated(draft.tenor)))
    days = list(shipments(presentation))
    if wanted.anchor != "shipment" or len(days) < 2:
        return
    anchor = max(days, key=lambda fact: fact.value)
    if stated(shown.since) != anchor.value:
        yield Hit(anchor=anchor)


@rule(
    "DRF-05",
    basis="UCP 600 art. 14(d), 18(b); ISBP 821 B13, B14",
    title_zh="汇票金额有误",
    says="The draft is for {draft.amount}; {reason}.",
    says_zh="汇票金额为 {draft.amount}；{reason_zh}。",
    expected="{asked}",
    found="{draft.amount}",
    remedy="Draw the draft for the amount claimed: {asked}.",
    remedy_zh="汇票金额改为索偿金额 {asked}。",
)
def amount_of_draft_differs(draft: Draft, invoices: tuple[Invoice, ...], terms: Terms) -> Hits:
    """The draft is not drawn for the amount claimed.

    That is the invoice amount, or the share of it that the credit makes payable; where
    more is invoiced than the credit allows, the draft may stop at the credit.

    Discrepant:
        draft.amount: USD 86,000.00
    Compliant:
        credit.drafts_at: SIGHT FOR 90 PCT OF INVOICE VALUE
        draft.amount: USD 77,760.00
    """
    invoiced = stated(total_of(invoices))
    share = _share(terms)
    asked = invoiced.times(share / 100) if share != 100 else invoiced
    drawn, most = stated(draft.amount), ceiling(terms)
    cut_to_credit = most is not None and invoiced > most and same_amount(drawn, most).same
    if drawn.currency == asked.currency and same_amount(drawn, asked).different:
        if cut_to_credit:
            return
        yield Hit(
            asked=asked,
            reason=f"the amount claimed is {asked}",
            reason_zh=f"索偿金额为 {asked}",
        )


def _share(terms: Terms) -> Decimal:
    tenor = tenor_of(terms.credit.drafts_at or "")
    return tenor.percent if tenor and tenor.percent is not None else Decimal(100)


@rule(
    "DRF-06",
    basis="ISBP 821 B14",
    title_zh="汇票大小写金额不一致",
    says="The draft says {draft.amount_in_words} in words and {draft.amount} in figures.",
    says_zh="汇票大写为 {draft.amount_in_words}，小写为 {draft.amount}。",
    expected="{draft.amount}",
    found="{draft.amount_in_words}",
    remedy="Make words and figures agree.",
    remedy_zh="更正汇票，使大小写一致。",
)
def words_and_figures_differ(draft: Draft) -> Hits:
    """The amount in words is not the amount in figures.

    Discrepant:
        draft.amount_in_words: US DOLLARS EIGHTY-FOUR THOUSAND SIX HUNDRED ONLY
    Compliant:
        draft.amount_in_words: SAY US DOLLARS EIGHTY SIX THOUSAND FOUR HUNDRED ONLY
    """
    yield from unless_same(in_words_equal(stated(draft.amount_in_words), stated(draft.amount)))


@rule(
    "DRF-07",
    basis="ISBP 821 B14",
    title_zh="汇票币别不符",
    says="The draft is in {shown}; the credit is in {wanted}.",
    says_zh="汇票币别为 {shown}，信用证为 {wanted}。",
    expected="{credit.amount}",
    found="{draft.amount}",
    remedy="Draw the draft in the currency of the credit.",
    remedy_zh="汇票币别改为与信用证一致。",
)
def currency_of_draft_differs(credit: Credit, draft: Draft) -> Hits:
    """The draft is not in the currency of the credit.

    Discrepant:
        draft.amount: EUR 86,400.00
    Compliant:
        draft.amount: USD 1.00
    """
    shown, wanted = stated(draft.amount).currency, stated(credit.amount).currency
    if shown != wanted:
        yield Hit(shown=shown, wanted=wanted)
