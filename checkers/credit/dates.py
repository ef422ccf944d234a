"""Days and places that the credit sets, for their own sense and against the contract."""

from __future__ import annotations

import datetime as dt
import re
from itertools import pairwise

from checkers.case import stated
from checkers.comparing.dates import shipment_period
from checkers.comparing.parties.agreeing import names_party
from checkers.comparing.places.countries import party_country
from checkers.comparing.places.names import place
from checkers.comparing.words.spelling import tokens
from checkers.rule import Doubt, Hit, Hits, rule
from checkers.terms import Terms
from extractors.documents import Contract, Credit

#: Days between shipment and expiry that a clerk needs to collect the documents.
USUAL_DAYS = 15
SHORT, TIGHT = 7, 14
#: Counters at which a credit may expire, named by whose they are.
_AT_ISSUER = re.compile(
    r"\b(?:OUR|ISSUING BANK'?S?|OPENING BANK'?S?)\s+COUNTERS?|COUNTERS? OF (?:THE )?(?:ISSUING|OPENING)"
    r"|\b(?:AT|WITH) (?:US|OURSELVES)\b|^(?:THE )?(?:ISSUING|OPENING) BANK\b",
    re.I,
)
_STAYS_VALID = re.compile(
    r"\b(?:VALID|REMAIN\w*)\b[^.;]{0,80}?\b(?:UNTIL|TILL|UP\s+TO|FOR)\s+(?:AT\s+LEAST\s+)?(?:THE\s+)?"
    r"(?P<en>\d{1,3})(?:ST|ND|RD|TH)?\s*DAYS?\s+AFTER\s[^.;]{0,40}?SHIPMENT"
    r"|(?:装运|装船|发运)[日期后]*(?:第)?(?P<zh>\d{1,3})(?:天|日)[^。；]{0,20}有效",
    re.I,
)
_BIC = re.compile(r"\b[A-Z]{4}([A-Z]{2})[A-Z0-9]{2}(?:[A-Z0-9]{3})?\b")
_AT_HOME = re.compile(
    r"BENEFICIARY|NEGOTIATI(?:NG|ON)|NOMINATED|ADVISING|CONFIRMING|ANY BANK|SELLER|EXPORTER|YOUR",
    re.I,
)


def ships_by(credit: Credit) -> dt.date | None:
    """Return the last day on which the credit lets the goods be shipped: field 44C or 44D."""
    if credit.latest_shipment_date is not None or not credit.shipment_period:
        return credit.latest_shipment_date
    year = credit.expiry_date.year if credit.expiry_date else None
    period = shipment_period(credit.shipment_period, year)
    return period.last if period else None


@rule(
    "AUD-14",
    basis="UCP 600 art. 4",
    severity="amend",
    title_zh="信用证装运期早于合同",
    says="The credit wants shipment by {last}; the contract gives until {until}.",
    says_zh="信用证最迟装运日 {last}，合同为 {until}。",
    expected="{until}",
    found="{credit[field]}",
    remedy="Ask that field 44C be extended to {until}, and expiry with it.",
    remedy_zh="要求将 44C 展至 {until}，有效期相应顺延。",
)
def shipment_earlier_than_contract(credit: Credit, contract: Contract) -> Hits:
    """The credit leaves less time for shipment than the contract.

    A contract may count the time from the receipt of the credit.

    Discrepant:
        credit.latest_shipment_date: 2026-09-15
    Compliant:
        credit.latest_shipment_date: 2026-10-05
    """
    last = stated(ships_by(credit))
    until = stated(_agreed_until(credit, contract))
    if last < until:
        field = "latest_shipment_date" if credit.latest_shipment_date else "shipment_period"
        yield Hit(last=last, until=until, field=field)


def _agreed_until(credit: Credit, contract: Contract) -> dt.date | None:
    """Return until when the contract lets the goods be shipped.

    Where that counts from the receipt of the credit, it is no earlier than from its issue.
    """
    if contract.latest_shipment_date is not None or contract.days_after_credit is None:
        return contract.latest_shipment_date
    return stated(credit.issue_date) + dt.timedelta(days=contract.days_after_credit)


@rule(
    "AUD-15",
    basis="UCP 600 art. 6(d), 14(c)",
    severity="amend",
    title_zh="有效期缺失或距装运期过近",
    says="The credit expires on {expiry}: {left} days after the latest day of shipment, {ships}.",
    says_zh="信用证有效期：{expiry_zh}，距最迟装运日 {ships} 仅 {left} 天。",
    expected="{credit.latest_shipment_date}",
    found="{credit.expiry_date}",
    remedy="Ask that field 31D be set at least {usual} days after the latest day of shipment.",
    remedy_zh="要求将 31D 展至最迟装运日后至少 {usual} 天。",
)
def expiry_too_close(credit: Credit, contract: Contract | None) -> Hits:
    """The credit has no day of expiry, or one that leaves no time to present.

    A contract may agree on how long after its own shipment the credit stays valid; where the
    credit also wants shipment earlier, both are extended together. An expiry before shipment
    contradicts it, which is another rule's.

    Discrepant:
        credit.expiry_date: 2026-09-30
    Compliant:
        credit.expiry_date: 2026-10-15
    """
    day = credit.expiry_date
    if day is None:
        yield Hit(
            expiry="no stated day", expiry_zh="未载明日期", left=0, usual=USUAL_DAYS, ships=""
        )
        return
    last = stated(ships_by(credit))
    wanted = [(last, USUAL_DAYS)]
    agreed = contract.latest_shipment_date if contract else None
    if contract and agreed and agreed <= last and (days := _valid_after(contract)):
        wanted.append((agreed, days))
    for ships, usual in wanted:
        left = (day - ships).days
        if 0 <= left < usual:
            yield Hit(expiry=day, expiry_zh=day, left=left, usual=usual, ships=ships)
            return


def _valid_after(contract: Contract) -> int | None:
    """Return for how many days after shipment the contract wants the credit valid."""
    found = _STAYS_VALID.search(" ".join((contract.payment_terms or "").split()))
    return int(found["en"] or found["zh"]) if found else None


@rule(
    "AUD-16",
    basis="UCP 600 art. 6(d)(ii)",
    severity="amend",
    title_zh="信用证在境外到期",
    says="The credit expires abroad: {credit.expiry_place}.",
    says_zh="信用证在境外到期：{credit.expiry_place}。",
    expected="{credit.beneficiary.address}",
    found="{credit.expiry_place}",
    remedy="Ask for expiry in the beneficiary's country, at the counters of the nominated bank.",
    remedy_zh="要求改为在受益人国家、指定银行柜台到期。",
)
def expires_abroad(credit: Credit) -> Hits:
    """The credit expires outside the beneficiary's country.

    The documents must then reach a foreign bank by the day of expiry, at the risk of the
    post.

    Discrepant:
        credit.expiry_place: AT THE COUNTERS OF THE ISSUING BANK
    Compliant:
        credit.expiry_place: NEGOTIATING BANK
    """
    where = stated(credit.expiry_place)
    home = stated(party_country(stated(credit.beneficiary)))
    there = _countries(where)
    bank = credit.issuing_bank
    named = bank is not None and names_party(where, bank.name.split(",")[0]).same
    if _AT_ISSUER.search(where) or named or (there and home not in there):
        yield Hit()
    elif not there and not (_AT_HOME.search(where) or _at_home(home, where, credit)):
        yield Doubt(f"Where is «{where}»?", f"“{where}”位于何处？")


def _countries(where: str) -> frozenset[str]:
    """Return the country that words name or, where they name just a place, those it is in."""
    found = place(where)
    return found.countries if found.country or not found.rest else frozenset()


def _at_home(home: str, where: str, credit: Credit) -> bool:
    """Tell whether a place of expiry is the beneficiary's own, or a bank of its country."""
    address = credit.beneficiary.address if credit.beneficiary else None
    if address and set(tokens(where)) <= set(tokens(address)):
        return True
    banks = (credit.advising_bank, credit.available_with, credit.confirming_bank)
    return any(
        names_party(where, bank).same and home in (party_country(bank), (bank.bic or "")[4:6])
        for bank in banks
        if bank is not None
    ) or any(found[1] == home for found in _BIC.finditer(where))


@rule(
    "AUD-17",
    basis="UCP 600 art. 14(c)",
    severity="amend",
    title_zh="交单期过短",
    says="Documents must be presented within {days} days after shipment.",
    says_zh="须在装运后 {days} 天内交单。",
    expected="",
    found="{credit.presentation_days}",
    remedy="Ask that field 48 be set to 21 days.",
    remedy_zh="要求将 48 栏改为 21 天。",
)
def presentation_period_short(credit: Credit, terms: Terms) -> Hits:
    """The time for presentation is too short to collect the documents.

    Less than a week can hardly be kept; up to two weeks is worth a thought. A credit
    that says nothing gives 21 days.

    Discrepant:
        credit.presentation_days: 3
    Compliant:
        credit.presentation_days: 15
    """
    periods = [d.more("n") for _, d in terms.conditions("presentation_period")]
    given = [days for days in (credit.presentation_days, *periods) if isinstance(days, int)]
    days = min(stated(tuple(given)))
    if days < SHORT:
        yield Hit(days=days)
    elif days <= TIGHT:
        yield Hit(days=days, severity="clarify")


@rule(
    "AUD-30",
    basis="UCP 600 art. 6(d), 14(c)",
    severity="amend",
    title_zh="信用证日期自相矛盾",
    says="{what} ({earlier}) comes before {than} ({later}).",
    says_zh="{what_zh}（{earlier}）早于{than_zh}（{later}）。",
    expected="{credit[before]}",
    found="{credit[after]}",
    remedy="Ask that the dates be brought into order.",
    remedy_zh="要求修改日期，使其先后合理。",
)
def dates_contradict(credit: Credit) -> Hits:
    """The days of issue, shipment and expiry are out of order.

    Nor may the credit expire before the time that it gives for presentation has run.

    Discrepant:
        credit.expiry_date: 2026-09-25
    Compliant:
        credit.expiry_date: 2026-10-21
    """
    order: tuple[tuple[str, str, str, dt.date | None], ...] = (
        ("issue_date", "issue", "开证日", credit.issue_date),
        ("latest_shipment_date", "latest shipment", "最迟装运日", credit.latest_shipment_date),
        ("expiry_date", "expiry", "有效期", credit.expiry_date),
    )
    known = [one for one in order if one[3] is not None]
    for (before, than, than_zh, later), (after, what, what_zh, earlier) in pairwise(known):
        if earlier and later and earlier < later:
            yield Hit(
                before=before,
                after=after,
                what=what.capitalize(),
                what_zh=what_zh,
                than=than,
                than_zh=than_zh,
                earlier=earlier,
                later=later,
            )
    if credit.expiry_date and credit.latest_shipment_date and credit.presentation_days:
        runs_out = credit.latest_shipment_date + dt.timedelta(days=credit.presentation_days)
        if credit.latest_shipment_date <= credit.expiry_date < runs_out:
            yield Hit(
                before="presentation_days",
                after="expiry_date",
                what="Expiry",
                what_zh="有效期",
                than="the end of the time for presentation",
                than_zh="交单期届满日",
                earlier=credit.expiry_date,
                later=runs_out,
            )
