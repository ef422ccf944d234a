"""A bill of exchange in the old wording, written out as sentences."""

from __future__ import annotations

from extractors.documents import Draft, Party
from samples.printing.ink import oval, signature
from samples.printing.paper import Paper
from samples.printing.wording import american, figure, full


def print_(draft: Draft, paper: Paper) -> None:
    """Print a first of exchange within a double frame."""
    paper.begin(font="Times-Roman", size=11)
    paper.frame(36, 40, paper.width - 72, 330, line=1.5)
    paper.frame(40, 44, paper.width - 80, 322, line=0.5)
    paper.text(paper.width / 2, 54, "BILL OF EXCHANGE", size=18, font="Times-Bold", align="centre")
    amount = draft.amount
    paper.text(56, 86, f"No.  {draft.number or ''}")
    paper.text(
        545, 86, f"{draft.place or ''}, {american(draft.date) or ''}".strip(", "), align="right"
    )
    if amount:
        paper.text(56, 112, "Exchange for")
        paper.text(124, 111, f"{amount.currency} {figure(amount)}", size=12, font="Times-Bold")
        paper.rule(122, 127, 260, 127)
    if draft.maturity_date:
        paper.text(545, 112, f"Due date: {american(draft.maturity_date)}", align="right")
    top = paper.lines(
        56,
        140,
        f"At {_tenor(draft)} of this FIRST of Exchange (Second of the same tenor and date "
        f"being unpaid) pay to the order of {draft.payee.name if draft.payee else ''}",
        485,
        leading=1.5,
    )
    top = paper.lines(56, top + 2, f"the sum of {draft.amount_in_words or ''}", 485, leading=1.5)
    bank = draft.issuing_bank.name if draft.issuing_bank else ""
    dated = f" dated {american(draft.credit_date)}" if draft.credit_date else ""
    top = paper.lines(
        56,
        top + 4,
        f"{draft.clause or 'Drawn under'} {bank} L/C No. {draft.credit_number or ''}{dated}",
        485,
        leading=1.5,
    )
    paper.text(56, top + 16, "To:", font="Times-Bold")
    paper.lines(80, top + 16, full(draft.drawee) or "", 220)
    drawer = draft.drawer or Party(name="")
    paper.text(330, top + 16, "For and on behalf of", size=9)
    paper.text(330, top + 28, drawer.name, font="Times-Bold")
    if draft.signed:
        oval(paper, 345, top + 38, drawer.name)
        signature(paper, 370, top + 52, drawer.name)
    paper.rule(330, top + 92, 530, top + 92)
    paper.text(330, top + 94, "(Authorized Signature)", size=8)
    if draft.endorsement:
        paper.lines(56, 400, draft.endorsement, 300, size=9)


def _tenor(draft: Draft) -> str:
    """Return the tenor as it stands between «At» and «of this first of exchange».

    >>> _tenor(Draft(tenor="AT SIGHT")), _tenor(Draft(tenor="90 DAYS AFTER B/L DATE 2 MAY 2026"))
    ('***** sight', '90 DAYS AFTER B/L DATE 2 MAY 2026')
    """
    tenor = (draft.tenor or "AT SIGHT").removeprefix("AT").strip()
    before = tenor.removesuffix("SIGHT").strip() or "*****"
    return f"{before} sight" if tenor.endswith("SIGHT") else tenor
