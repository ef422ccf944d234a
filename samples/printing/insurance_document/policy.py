"""A marine cargo policy: prose with labels and values, bilingual heading."""

from __future__ import annotations

from extractors.documents import InsuranceDocument, Party
from samples.printing.ink import BLUE, chop, picture
from samples.printing.paper import Column, Paper
from samples.printing.wording import capacity, day, full

WITNESS = (
    'THIS POLICY OF INSURANCE WITNESSES THAT {insurer} (HEREINAFTER CALLED "THE COMPANY") AT THE '
    "REQUEST OF THE INSURED NAMED BELOW AND IN CONSIDERATION OF THE AGREED PREMIUM BEING PAID TO THE "
    "COMPANY BY THE INSURED, UNDERTAKES TO INSURE THE UNDERMENTIONED GOODS IN TRANSPORTATION SUBJECT "
    "TO THE CONDITIONS OF THIS POLICY AS PER THE CLAUSES PRINTED OVERLEAF AND OTHER SPECIAL CLAUSES "
    "ATTACHED HEREON."
)
LOSS = (
    "IN THE EVENT OF LOSS OR DAMAGE WHICH MAY RESULT IN A CLAIM UNDER THIS POLICY, IMMEDIATE NOTICE "
    "MUST BE GIVEN TO THE COMPANY OR ITS AGENT AT THE PORT OF DESTINATION. CLAIMS, IF ANY, ONE OF THE "
    "ORIGINAL POLICIES WHICH HAVE BEEN ISSUED IN {issued} ORIGINAL(S) TOGETHER WITH THE RELEVANT "
    "DOCUMENTS SHALL BE SURRENDERED TO THE COMPANY. IF ONE OF THE ORIGINAL POLICIES HAS BEEN "
    "ACCOMPLISHED, THE OTHERS TO BE VOID."
)


def print_(policy: InsuranceDocument, paper: Paper) -> None:
    """Print a policy, and its back if it is endorsed."""
    paper.begin(size=8.5)
    insurer = policy.insurer or Party(name="")
    middle = paper.width / 2
    paper.text(middle, 34, insurer.name, size=14, font="Times-Bold", align="centre", colour=BLUE)
    paper.text(middle, 52, insurer.address or "", size=7.5, align="centre")
    paper.text(middle, 68, "货物运输保险单", size=15, align="centre")
    title = policy.title or "CARGO TRANSPORTATION INSURANCE POLICY"
    paper.text(middle, 88, title, size=12, font="Helvetica-Bold", align="centre")
    paper.pairs(
        50,
        112,
        [("INVOICE NO.", policy.invoice_number), ("L/C NO.", policy.credit_number)],
        label=80,
        width=250,
    )
    paper.text(545, 112, f"POLICY NO.  {policy.number or ''}", font="Helvetica-Bold", align="right")
    top = paper.pairs(50, 140, [("INSURED", full(policy.assured))], label=80, width=480)
    top = paper.lines(50, top + 4, WITNESS.format(insurer=insurer.name), 495, size=7)
    top = paper.table(
        50,
        top + 8,
        [
            Column("MARKS & NOS.", 100),
            Column("QUANTITY", 100),
            Column("DESCRIPTION OF GOODS", 185),
            Column("AMOUNT INSURED", 110, "right"),
        ],
        [["AS PER INVOICE", policy.packages, policy.goods_description, policy.insured_amount]],
        bottom=top + 90,
    )
    voyage = day(policy.voyage_date) or "AS PER B/L"
    top = paper.pairs(
        50,
        top + 10,
        [
            ("TOTAL AMOUNT INSURED", policy.amount_in_words),
            ("PREMIUM", "AS ARRANGED          RATE: AS ARRANGED"),
            ("PER CONVEYANCE S.S.", policy.vessel),
            ("SLG. ON OR ABT.", voyage),
            ("FROM", policy.origin_place),
            ("TO", policy.destination_place),
            ("CONDITIONS", "COVERING " + "\n".join((*policy.risks, *policy.clauses))),
        ],
        label=130,
        width=490,
        gap=4,
    )
    issued = {1: "ONE", 2: "TWO", 3: "THREE"}.get(policy.originals_issued or 0, "")
    top = paper.lines(50, top + 8, LOSS.format(issued=issued), 495, size=7)
    top = paper.pairs(
        50,
        top + 10,
        [
            ("CLAIM PAYABLE AT", policy.claims_payable_at),
            ("EFFECTIVE FROM", day(policy.effective_date)),
            ("ISSUING DATE", day(policy.date)),
        ],
        label=130,
        width=300,
        gap=4,
    )
    _signed(policy, paper, top - 20)
    paper.text(50, paper.height - 40, "ORIGINAL", size=11, font="Helvetica-Bold")
    if policy.endorsement:
        _back(policy, paper)


def _signed(policy: InsuranceDocument, paper: Paper, top: float) -> None:
    if not policy.signed:
        return
    paper.lines(340, top, policy.signed_by or "", 205, font="Helvetica-Bold")
    chop(paper, 490, top + 46, "保险专用章")
    picture(paper, 360, top + 26, 3)
    paper.rule(340, top + 66, 540, top + 66)
    words = capacity(policy) or "Authorized Signature"
    paper.text(340, top + 68, f"{words}   PIC HMF 77301", size=7)


def _back(policy: InsuranceDocument, paper: Paper) -> None:
    paper.turn()
    paper.text(paper.width / 2, 40, "ENDORSEMENT", size=11, align="centre")
    assured = policy.assured or Party(name="")
    top = paper.text(70, 90, policy.endorsement or "", font="Helvetica-Bold", colour=BLUE)
    top = paper.text(70, top + 6, assured.name, font="Helvetica-Bold", colour=BLUE)
    picture(paper, 90, top + 6, 4)
    paper.rule(70, top + 44, 260, top + 44)
    paper.text(70, top + 46, "Authorized Signature(s)", size=7, colour=BLUE)
