"""Corrections of the draft."""

from __future__ import annotations

import datetime as dt
import re
from decimal import Decimal

from checkers.shipping import shipment
from extractors.documents import Invoice, Money, Transport, Unread
from templates.mending.change import Ailment, Change, Changes, Hopeless, mends, stated
from templates.mending.proof import right
from templates.wording import day, spoken

_PERCENT = re.compile(r"(\d+(?:\.\d+)?)\s*(?:%|PCT|PER\s?CENT)", re.I)
_DAYS = re.compile(r"(\d+)\s*DAYS?\s*(?:AFTER|FROM)\s+(.+)", re.I)
_SHIPMENT = re.compile(r"B\s*/\s*L|LADING|SHIPMENT|ON\s?BOARD|TRANSPORT", re.I)


@mends("DRF-01")
def drawee(ailment: Ailment) -> Changes:
    """Draw on the bank that the credit names as drawee."""
    yield Change("drawee", right(ailment, "drawee"))


@mends("DRF-02", "DRF-03", "DRF-04")
def tenor(ailment: Ailment) -> Changes:
    """Draw at the tenor of the credit, with the day from which it counts and the due date."""
    words = stated(
        ailment.credit.__dict__.get("drafts_at"),
        "The credit states no tenor.",
        "信用证未规定汇票期限。",
    )
    words = " ".join(words.split()).removeprefix("AT ").removeprefix("DRAFTS AT ")
    counted = _DAYS.search(words)
    if counted and _SHIPMENT.search(counted[2]):
        anchor = _day_of_shipment(ailment)
        due = anchor + dt.timedelta(days=int(counted[1]))
        yield Change("tenor", f"{counted[0].strip(' .')} {day(anchor)}")
        yield Change("maturity_date", due)
    else:
        yield Change("tenor", words)
        if ailment.paper.value("maturity_date") and "SIGHT" in words.upper():
            yield Change("maturity_date", None)


def _day_of_shipment(ailment: Ailment) -> dt.date:
    """Return the latest day of shipment that the transport documents show (ISBP 821 B2).

    Raises:
        Hopeless: if they show none, or show several on board one after the other.
    """
    days = set[dt.date]()
    for extraction in ailment.case.of(Transport):
        try:
            if fact := shipment(extraction):
                days.add(fact.value)
        except Unread:
            continue
    if not days:
        raise Hopeless(
            "The transport document shows no day from which the tenor counts.",
            "运输单据未显示起算日期。",
        )
    return max(days)


@mends("DRF-05", "DRF-06")
def amount(ailment: Ailment) -> Changes:
    """Draw for what the invoices ask for, in the share that the credit names, in words too.

    Raises:
        Hopeless: if that is more than the credit makes available.
    """
    wanted = _invoiced(ailment)
    available: Money | None = ailment.credit.__dict__.get("amount")
    tolerance = ailment.credit.__dict__.get("tolerance")
    if available is not None and available.currency == wanted.currency:
        plus = tolerance.plus if tolerance else Decimal(0)
        ceiling = available.amount * (100 + plus) / 100 - ailment.case.circumstances.drawn_before
        if wanted.amount > ceiling and not ailment.credit.__dict__.get("additional_amounts"):
            raise Hopeless(
                f"The invoice asks for {wanted}, more than the credit makes available; only you know what to draw.",
                f"发票金额 {wanted} 超过信用证可用金额，汇票金额须由贵司决定。",
            )
    yield Change("amount", wanted)
    yield Change("amount_in_words", spoken(wanted))


def _invoiced(ailment: Ailment) -> Money:
    totals = [x.document.__dict__.get("total") for x in ailment.case.of(Invoice)]
    known = [total for total in totals if total is not None]
    if not known or len(known) < len(totals) or len({total.currency for total in known}) > 1:
        raise Hopeless("The invoice shows no total to draw for.", "发票没有可据以出票的总额。")
    whole = Money(currency=known[0].currency, amount=sum((t.amount for t in known), Decimal(0)))
    share = _PERCENT.search(ailment.credit.__dict__.get("drafts_at") or "")
    if share is None:
        return whole
    cut = whole.times(Decimal(share[1]) / 100)
    return Money(currency=cut.currency, amount=cut.amount.quantize(Decimal("0.01")))


@mends("DRF-08")
def drawer(ailment: Ailment) -> Changes:
    """Draw in the name of the beneficiary.

    Raises:
        Hopeless: if it is the date that is missing, which is for a person to write.
    """
    if ailment.accused == "date":
        raise Hopeless(
            "Only you know the day; write it when you sign.",
            "日期只有贵司知道，请在签署时填写。",
        )
    yield Change("drawer", right(ailment, "drawer"))


@mends("DRF-10")
def corrections(ailment: Ailment) -> Changes:
    """Draw the draft anew, without corrections on its face."""
    yield Change("corrections", ())


@mends("DRF-12")
def drawn_under(ailment: Ailment) -> Changes:
    """Bear the clause that the credit wants, or name the credit under which it is drawn."""
    clause = next((d.clause for d in ailment.demands if d.clause), None)
    if clause:
        yield Change("clause", clause)
    yield Change("credit_number", right(ailment, "credit_number"))
    yield Change("credit_date", right(ailment, "credit_date"))
    yield Change("issuing_bank", right(ailment, "issuing_bank"))
