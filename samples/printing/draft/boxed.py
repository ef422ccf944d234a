"""A bill of exchange on a bank's form, each fact in its own box."""

from __future__ import annotations

from extractors.documents import Draft, Party
from samples.printing.ink import picture
from samples.printing.paper import Paper
from samples.printing.wording import day, full


def print_(draft: Draft, paper: Paper) -> None:
    """Print the form, and the endorsement below it."""
    paper.begin(size=9)
    paper.text(paper.width / 2, 36, "汇 票   DRAFT", size=16, font="Helvetica-Bold", align="centre")
    paper.box(40, 62, 172, 36, "DRAFT NUMBER 号码", draft.number)
    paper.box(212, 62, 172, 36, "PLACE OF ISSUE 出票地点", draft.place)
    paper.box(384, 62, 171, 36, "DATE OF ISSUE 出票日期", day(draft.date))
    paper.box(
        40, 98, 258, 40, "AMOUNT IN FIGURES 小写金额", draft.amount, size=11, font="Helvetica-Bold"
    )
    paper.box(298, 98, 257, 40, "TENOR 付款期限", draft.tenor)
    paper.box(40, 138, 515, 36, "AMOUNT IN WORDS 大写金额", draft.amount_in_words)
    paper.box(
        40,
        174,
        515,
        36,
        "PAY AGAINST THIS SOLE BILL OF EXCHANGE TO THE ORDER OF 受款人",
        full(draft.payee),
    )
    paper.box(40, 210, 258, 40, "DRAWN UNDER CREDIT NUMBER 信用证号码", draft.credit_number)
    paper.box(298, 210, 257, 40, "ISSUED BY 开证行", full(draft.issuing_bank))
    dated = day(draft.credit_date)
    paper.box(40, 250, 258, 40, "CREDIT DATED 开证日期", dated)
    paper.box(298, 250, 257, 40, "MATURITY 到期日", day(draft.maturity_date))
    paper.box(40, 290, 258, 110, "DRAWN ON 付款人", full(draft.drawee))
    paper.frame(298, 290, 257, 110)
    paper.text(301, 292, "DRAWER 出票人", size=6)
    drawer = draft.drawer or Party(name="")
    paper.lines(302, 304, drawer.name, 245, font="Helvetica-Bold")
    if draft.signed:
        picture(paper, 360, 330, 3)
    paper.text(302, 386, "Authorised signatory", size=7)
    paper.text(
        40,
        406,
        "Value received and charge the same to account.",
        size=6.5,
    )
    for words in draft.corrections:
        paper.text(380, 420, words, size=8)
    if draft.endorsement:
        paper.lines(40, 440, draft.endorsement, 300)
        picture(paper, 60, 456, 3)
