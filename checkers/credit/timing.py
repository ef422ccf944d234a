"""When the credit was opened, and shipment by instalments or under a revolving credit."""

from __future__ import annotations

import datetime as dt
import re

from checkers.case import stated
from checkers.rule import Hit, Hits, rule
from extractors.documents import Clause, Contract, Credit

#: A quantity with the month in which it must be shipped.
_IN_PERIOD = re.compile(
    r"\b\d[\d,.]*\s*[A-Z]{1,8}\b[^.;,\d]{0,30}?\b(?:DURING|IN|WITHIN)\s+(?:THE\s+MONTH\s+OF\s+)?(?:JAN|FEB|MAR|APR|MAY|JUN|JUL|AUG|SEP|OCT|NOV|DEC)",
    re.I,
)
_REVOLVING = re.compile(
    r"(?<!NON-)(?<!NON )(?<!NOT )\bREVOLVING\b|\b(?:CREDIT|L/C)\b[^.;]{0,40}\b(?:REINSTATED|RENEWED)\b",
    re.I,
)


@rule(
    "AUD-52",
    basis="UCP 600 art. 4",
    severity="clarify",
    title_zh="信用证开立迟于合同约定",
    says="The credit was issued on {credit.issue_date}; the contract wanted it by {contract.credit_opening_deadline}, and the time for shipment is not extended.",
    says_zh="信用证 {credit.issue_date} 开立，迟于合同约定的 {contract.credit_opening_deadline}，装运期未相应顺延。",
    expected="{contract.credit_opening_deadline}",
    found="{credit.issue_date}",
    remedy="Ask that fields 44C and 31D be extended by {late} days.",
    remedy_zh="要求将 44C、31D 顺延 {late} 天。",
)
def opened_late(credit: Credit, contract: Contract) -> Hits:
    """The credit came later than agreed and leaves less time for the goods.

    It leaves no less where the time for shipment runs from the credit.

    Discrepant:
        credit.issue_date: 2026-08-20
    Compliant:
        credit.issue_date: 2026-08-20
        credit.latest_shipment_date: 2026-10-10
    """
    issued, days = stated(credit.issue_date), contract.days_after_credit
    late = issued - stated(contract.credit_opening_deadline)
    ships, agreed = credit.latest_shipment_date, contract.latest_shipment_date
    if agreed is None and days is not None:
        agreed = issued - late + dt.timedelta(days)
    extended = ships is not None and agreed is not None and ships >= agreed + late
    if late > dt.timedelta(0) and ships is not None and not extended:
        yield Hit(late=late.days)


@rule(
    "AUD-53",
    basis="UCP 600 art. 32",
    severity="clarify",
    title_zh="分期装运或循环信用证条款过严或不明",
    says="{problem}: {clause.text}",
    says_zh="{problem_zh}：{clause.text}",
    expected="",
    found="{clause.text}",
    remedy="Ask for latest dates instead of periods («500 MT LATEST 30 JUNE»), and for an express «CUMULATIVE» where the credit revolves.",
    remedy_zh="要求以最迟日期代替期间，循环信用证须写明“CUMULATIVE”或“NON-CUMULATIVE”。",
)
def instalments_strict(clause: Clause) -> Hits:
    """Shipment by instalments within given periods ends the credit when one is missed.

    Discrepant:
        credit.additional_conditions.1: "SHIPMENT TO BE MADE IN TWO INSTALMENTS: 6000 PCS DURING AUGUST 2026, 6000 PCS DURING SEPTEMBER 2026"
    Compliant:
        credit.additional_conditions.1: "SHIPMENT: 6000 PCS LATEST 31 AUGUST 2026, 6000 PCS LATEST 30 SEPTEMBER 2026"
    """
    given = any(d.cond == "instalments" and d.more("given_periods") for d in clause.demands)
    if given or len(_IN_PERIOD.findall(clause.text)) > 1:
        yield Hit(
            problem="An instalment not shipped in its period ends the credit for all later ones",
            problem_zh="任何一期未按期装运，该期及以后各期均告失效",
        )
    if _REVOLVING.search(clause.text) and "CUMULATIVE" not in clause.text.upper():
        yield Hit(
            problem="The credit revolves, but does not say whether amounts not used are carried over",
            problem_zh="循环信用证未说明未用金额可否累积",
        )
