"""The fields of the message: which must be there, and which exclude one another."""

from __future__ import annotations

import datetime as dt
import re

from checkers.case import stated
from checkers.rule import Hit, Hits, rule
from extractors.documents import Credit

#: What an MT700 must have; 27, 31D and 40E have rules of their own.
_MANDATORY = ("40A", "20", "31C", "50", "59", "32B", "41a", "49")
#: Since this day a credit names the bank that is asked to confirm in field 58a.
_SINCE_58A = dt.date(2018, 11, 18)


@rule(
    "MSG-01",
    basis="SWIFT MT700",
    severity="clarify",
    responsible="issuing_bank",
    title_zh="信用证报文缺少必填栏",
    says="The message has no field {tag}, which every MT700 must have.",
    says_zh="报文缺少 MT700 必填的 {tag} 栏。",
    found="{credit.number}",
    remedy="Ask the applicant to have field {tag} given by MT707, or ask the advising bank for the full message.",
    remedy_zh="请通知行提供完整报文，或要求以 MT707 补充 {tag} 栏。",
)
def mandatory_field_missing(credit: Credit) -> Hits:
    """A field is missing that an MT700 cannot be without.

    A print may leave out field 27.

    Discrepant:
        credit.message: {"40A": IRREVOCABLE, "20": LC26-0801-77, "31C": "260801", "31D": 261021CHINA, "50": NORDLICHT, "59": JIANGNAN, "32B": "USD86400,00", "41D": ANY BANK BY NEGOTIATION, "46A": +INVOICE}
    Compliant:
        credit.message: {"40A": IRREVOCABLE, "20": LC26-0801-77, "31C": "260801", "31D": 261021CHINA, "50": NORDLICHT, "59": JIANGNAN, "32B": "USD86400,00", "41D": ANY BANK BY NEGOTIATION, "46A": +INVOICE, "49": WITHOUT}
    """
    tags = set(credit.message)
    if "40B" in tags or not tags & {"46A", "47A"}:
        return  # another bank's credit passed on, a pre-advice, or no message at all
    for tag in _MANDATORY:
        if not any(key == tag or (tag == "41a" and key.startswith("41")) for key in tags):
            yield Hit(tag=tag)


@rule(
    "MSG-02",
    basis="SWIFT MT700 field 27",
    severity="clarify",
    responsible="issuing_bank",
    title_zh="信用证页次矛盾",
    says="Field 27 cannot be right: {here} messages of {total}.",
    says_zh="27 栏页次矛盾：共 {total} 页，却有 {here} 页。",
    found="{credit.sequence}",
    remedy="Ask the advising bank which messages belong to the credit.",
    remedy_zh="请通知行确认信用证由哪些报文组成。",
)
def sequence_impossible(credit: Credit) -> Hits:
    """There are more messages of the credit than it says it has.

    Discrepant:
        credit.sequence: 3/2
    Compliant:
        credit.sequence: 2/2
    """
    here, _, total = stated(credit.sequence).partition("/")
    if here.isdigit() and total.isdigit() and int(here) > int(total):
        yield Hit(here=here, total=total)


@rule(
    "MSG-03",
    basis="SWIFT MT700 rules C1, C2; UCP 600 art. 6(b)",
    severity="clarify",
    responsible="issuing_bank",
    title_zh="汇票与付款方式各栏矛盾",
    says="{problem}.",
    says_zh="{problem_zh}。",
    found="{credit.drafts_at}",
    remedy="Ask that fields 42a, 42C, 42M and 42P be amended so that one way of payment is left.",
    remedy_zh="要求修改 42C、42a、42M、42P，使付款方式唯一明确。",
)
def drafts_contradict(credit: Credit) -> Hits:
    """Tenor and drawee of drafts go together, and with no other way of payment.

    Discrepant:
        credit.deferred_payment: 60 DAYS AFTER B/L DATE
    Compliant:
        credit.deferred_payment: 60 DAYS AFTER B/L DATE
        credit.drafts_at: null
        credit.drawee: null
    """
    ways = {
        "42C": credit.drafts_at,
        "42M": credit.mixed_payment,
        "42P": credit.deferred_payment,
    }
    given = [tag for tag, words in ways.items() if words]
    if len(given) > 1:
        listed = " and ".join(given)
        yield Hit(
            problem=f"Fields {listed} exclude one another",
            problem_zh=f"{'、'.join(given)} 互相排斥",
        )
    if credit.drafts_at and credit.drawee is None:
        yield Hit(
            problem="Field 42C asks for drafts and no field 42a says on whom",
            problem_zh="42C 要求汇票，却无 42a 付款人",
        )
    elif credit.drawee is not None and not (credit.drafts_at or credit.mixed_payment):
        yield Hit(
            problem="Field 42a names a drawee and no field 42C a tenor",
            problem_zh="有 42a 付款人，却无 42C 汇票期限",
        )


@rule(
    "MSG-04",
    basis="SWIFT MT700 rule C3",
    severity="clarify",
    responsible="issuing_bank",
    title_zh="44C 与 44D 同时出现",
    says="The credit has both a latest date of shipment ({credit.latest_shipment_date}) and a period of shipment ({credit.shipment_period}).",
    says_zh="信用证同时载有最迟装运日（{credit.latest_shipment_date}）和装运期间（{credit.shipment_period}）。",
    expected="{credit.latest_shipment_date}",
    found="{credit.shipment_period}",
    remedy="Ask that either field 44C or field 44D be deleted.",
    remedy_zh="要求删除 44C 或 44D 之一。",
)
def shipment_said_twice(credit: Credit) -> Hits:
    """A latest date of shipment and a period of shipment exclude one another.

    Discrepant:
        credit.shipment_period: DURING SEPTEMBER 2026
    Compliant:
        credit.shipment_period: DURING SEPTEMBER 2026
        credit.latest_shipment_date: null
    """
    if credit.latest_shipment_date is not None and credit.shipment_period:
        yield Hit()


@rule(
    "MSG-05",
    basis="SWIFT MT700 rule C1 (before November 2018)",
    severity="clarify",
    responsible="issuing_bank",
    title_zh="39A 与 39B 同时出现",
    says="The credit has both a tolerance ({credit.tolerance}) and a maximum ({credit.maximum}).",
    says_zh="信用证同时载有溢短装 {credit.tolerance} 和 {credit.maximum}。",
    expected="{credit.tolerance}",
    found="{credit.maximum}",
    remedy="Ask that either field 39A or field 39B be deleted.",
    remedy_zh="要求删除 39A 或 39B 之一。",
)
def tolerance_and_maximum(credit: Credit) -> Hits:
    """A tolerance of the amount and a maximum exclude one another.

    Discrepant:
        credit.maximum: NOT EXCEEDING
    Compliant:
        credit.maximum: NOT EXCEEDING
        credit.tolerance: null
    """
    if credit.tolerance is not None and credit.maximum:
        yield Hit()


@rule(
    "MSG-11",
    basis="SWIFT MT700 field 58a; UCP 600 art. 8",
    severity="clarify",
    responsible="issuing_bank",
    title_zh="未指定保兑行",
    says="Field 49 says {credit.confirmation}, and no field 58a says who may confirm.",
    says_zh="49 栏为 {credit.confirmation}，但无 58a 指定保兑行。",
    found="{credit.confirmation}",
    remedy="Ask that field 58a name the bank that is asked to confirm.",
    remedy_zh="要求在 58a 指定保兑行。",
)
def confirming_bank_not_named(credit: Credit) -> Hits:
    """Somebody is asked to confirm, and the credit does not say who.

    Discrepant:
        credit.confirmation: CONFIRM
    Compliant:
        credit.confirmation: CONFIRM
        credit.confirming_bank: {name: "YANGTZE RIVER BANK, NANTONG"}
    """
    asked = re.search(r"\b(?:CONFIRM(?:ED)?|MAY\s*ADD)\b", stated(credit.confirmation), re.I)
    known = credit.issue_date is not None and credit.issue_date >= _SINCE_58A
    without = "WITHOUT" in stated(credit.confirmation).upper()
    if asked and known and not without and credit.confirming_bank is None:
        yield Hit()
