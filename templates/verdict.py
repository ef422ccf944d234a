"""What a report comes to, in a headline and a sentence on what to do next."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal, NamedTuple

from checkers.finding import Words
from templates.agenda import Step, discrepancies
from templates.report import Report


class Headline(NamedTuple):
    """The first thing to read: whether to stop, wait or go, and what to do next."""

    tone: Literal["stop", "wait", "go", "nothing"]
    says: Words
    next: Words


_WITHOUT_CREDIT = Headline(
    "wait",
    Words(
        en="No credit to examine the documents against",
        zh="缺少信用证，无法审单",
    ),
    Words(
        en="Put the credit, as the bank advised it, into the case and have it examined again."
        " Until then only what the documents say of one another was examined.",
        zh="请将银行通知的信用证放入案卷后重新审核；目前仅核对了单据之间是否一致。",
    ),
)


def headline(report: Report, steps: Sequence[Step]) -> Headline:
    """Return what the report means and what to do next."""
    if report.verdict == "none":
        return _of_the_credit(report, steps)
    if report.verdict == "discrepant":
        return _discrepant(discrepancies(steps), points(steps, "past"))
    if all(paper.type != "letter_of_credit" for paper in report.documents):
        return _WITHOUT_CREDIT
    persons = points(steps, "person")
    if report.verdict == "undecided":
        return Headline(
            "wait",
            Words(
                en=f"Do not present yet: {_count(persons, 'point')} for a person to look at",
                zh=f"暂勿交单：有 {persons} 处需人工判断",
            ),
            Words(
                en="No discrepancy was found, but not everything could be judged. Look at the"
                " places shown below and decide.",
                zh="未发现不符点，但有内容无法自动判断。请核对下列各处并作出判断。",
            ),
        )
    return Headline(
        "go",
        Words(en="Ready to present: no discrepancy found", zh="可以交单：未发现不符点"),
        Words(
            en="Check that signatures, stamps and the number of originals are as listed, then"
            " take the documents to the bank.",
            zh="请核对签字、盖章及正本份数，然后向银行交单。",
        ),
    )


def credit_words(report: Report) -> Words | None:
    """Return what the review of the credit comes to, where documents are presented too."""
    return {
        "amend": Words(en="The credit needs an amendment", zh="信用证须修改"),
        "clarify": Words(en="The credit has points to clarify", zh="信用证有待澄清之处"),
        "acceptable": Words(en="The credit agrees with the contract", zh="信用证与合同一致"),
        "none": None,
    }[report.credit_review]


def points(steps: Sequence[Step], *keys: str) -> int:
    """Return how many points stand under these steps."""
    return sum(len(step.items) for step in steps if step.key in keys)


def _discrepant(count: int, past: int) -> Headline:
    mend = Words(
        en="Follow the list below, put the mended papers back into the case, and have them"
        " examined again before presenting.",
        zh="请按下列顺序处理，将修改后的单据放回案卷，重新审核后再交单。",
    )
    waive = Words(
        en=f"{_count(past, 'point')} cannot be mended on paper: ask the applicant for a waiver or"
        " the bank for approval before presenting.",
        zh=f"其中 {past} 处无法通过改单解决：交单前请申请人放弃不符点或请银行同意。",
    )
    what = _count(count, "discrepancy", "discrepancies")
    if past and past >= count:
        return Headline(
            "stop",
            Words(
                en=f"Do not present yet: {what}, not to be mended on paper",
                zh=f"暂勿交单：有 {count} 处不符点，无法通过改单解决",
            ),
            Words(
                en="Ask the applicant for a waiver or the bank for approval before presenting.",
                zh="交单前请申请人放弃不符点或请银行同意。",
            ),
        )
    return Headline(
        "stop",
        Words(en=f"Do not present yet: {what} to mend", zh=f"暂勿交单：有 {count} 处不符点须处理"),
        Words(en=f"{mend.en} {waive.en}", zh=mend.zh + waive.zh) if past else mend,
    )


def _of_the_credit(report: Report, steps: Sequence[Step]) -> Headline:
    asked = points(steps, "amend", "soft")
    unclear = points(steps, "clarify", "person")
    if report.credit_review == "amend":
        return Headline(
            "stop",
            Words(
                en=f"Ask for an amendment before shipping: {_count(asked, 'point')}",
                zh=f"先改证后发货：有 {asked} 处须修改",
            ),
            Words(
                en="Send one request with all points to the applicant. Ship only when the"
                " amendment has come through the advising bank.",
                zh="请一次性向开证申请人提出全部修改要求，收到通知行转来的修改书后再发货。",
            ),
        )
    if report.credit_review == "clarify":
        return Headline(
            "wait",
            Words(
                en=f"Clarify {_count(unclear + asked, 'point')} before relying on the credit",
                zh=f"有 {unclear + asked} 处须先澄清，再按信用证备货",
            ),
            Words(
                en="Settle the points below with the applicant; have the credit amended where"
                " the answer is not enough.",
                zh="请就下列各点与开证申请人确认，必要时要求改证。",
            ),
        )
    if report.credit_review == "acceptable":
        return Headline(
            "go",
            Words(en="The credit can be accepted as it stands", zh="信用证可以接受"),
            Words(
                en="It agrees with the contract. Book space and make the documents from it.",
                zh="信用证与合同一致，可据此订舱、制单。",
            ),
        )
    if report.documents:
        return Headline(
            "nothing",
            Words(en="No documents to examine yet", zh="尚无可审核的单据"),
            Words(
                en="Put the documents to be presented, or the contract, into the case.",
                zh="请将待交单据或合同放入案卷。",
            ),
        )
    return Headline(
        "nothing",
        Words(en="Nothing could be examined", zh="没有可审核的内容"),
        Words(
            en="Put the credit and the documents into the case and have it examined again.",
            zh="请将信用证和单据放入案卷后重新审核。",
        ),
    )


def _count(number: int, one: str, many: str = "") -> str:
    return f"{number} {one if number == 1 else many or one + 's'}"
