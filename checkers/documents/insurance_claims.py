"""UCP 600 article 28, ISBP 821 K9: where, in what money and until when claims are paid."""

from __future__ import annotations

import re

from checkers.case import stated
from checkers.comparing.places.agreeing import same_place
from checkers.comparing.places.countries import country_of
from checkers.comparing.places.names import place
from checkers.comparing.statements.plain import days_in
from checkers.comparing.verdict import SAME, Verdict, different, unknown
from checkers.comparing.words.wording import contains_wording
from checkers.demands import Asked
from checkers.rule import Doubt, Hit, Hits, rule, unless_same
from extractors.documents import Credit, InsuranceDocument

_LAST_DAY = re.compile(
    r"\bCLAIMS?\b[^.\n]{0,80}?\b(?:LODGED|PRESENTED|MADE|SUBMITTED|FILED|NOTIFIED|EXPIRE[SD]?|RECEIVED)\b[^.\n]{0,40}?\b(?:BEFORE|LATER\s+THAN|LATEST|BY|UNTIL|ON\s+OR\s+BEFORE|ON)\b[^\n]{0,25}",
    re.I,
)
_TIME_LIMIT = re.compile(
    r"\bCLAIMS?\b[^.;\n]{0,60}\b(?:LODGED|PRESENTED|MADE|SUBMITTED|FILED)\b[^.;\n]{0,30}\bWITHIN\s+\w+\s+(?:DAYS?|WEEKS?|MONTHS?|YEARS?)\b",
    re.I,
)
_CURRENCY = re.compile(
    r"\bIN\s+(?:THE\s+CURRENCY\s+OF\s+)?([A-Z]{3})\b(?!\w)|\b(USD|EUR|GBP|CNY|JPY|HKD|AUD|CAD|CHF|SGD|AED)\b"
)


@rule(
    "INS-14",
    basis="UCP 600 art. 14(a), 28",
    title_zh="赔款偿付地点或币别不符",
    says="Claims are payable at {insurance.claims_payable_at}; {why}. {demand.text}",
    says_zh="赔款偿付地点为 {insurance.claims_payable_at}；{why_zh}。{demand.text}",
    expected="{demand.text}",
    found="{insurance.claims_payable_at}",
    remedy="Have the insurer make claims payable where, and in the currency that, the credit asks.",
    remedy_zh="请保险人按信用证规定的地点及币别偿付赔款。",
)
def claims_paid_elsewhere(demand: Asked, insurance: InsuranceDocument, credit: Credit) -> Hits:
    """Claims are not payable where, or in the currency that, the credit asks.

    A town in the country that the credit names will do.

    Discrepant:
        insurance.claims_payable_at: SHANGHAI, CHINA
    Compliant:
        insurance.claims_payable_at: HAMBURG IN USD
    """
    ins = demand.requirement.ins or {}
    stated(ins.get("claims") or ins.get("ccy") or None)
    shown = insurance.claims_payable_at
    if wanted := ins.get("claims"):
        yield from unless_same(_payable(str(wanted), shown, insurance.wording(), credit))
    if shown and (named := _CURRENCY.search(shown.upper())) and ins.get("ccy"):
        known = str(ins["ccy"])
        owed = credit.amount.currency if credit.amount and known.islower() else known
        currency = named[1] or named[2]
        if len(owed) == 3 and currency != owed:
            yield Hit(why=f"in {owed} is wanted", why_zh=f"要求以 {owed} 偿付")


def _payable(wanted: str, shown: str | None, page: str, credit: Credit) -> Verdict:
    if re.search(r"DESTINATION", wanted):
        wanted = credit.place_of_delivery or credit.port_of_discharge or wanted
        if shown and re.search(r"DESTINATION", shown, re.I):
            return SAME
    elif shown and re.search(r"DESTINATION", shown, re.I):
        shown = credit.place_of_delivery or credit.port_of_discharge or shown
    if shown is None:
        if contains_wording(page, f"PAYABLE AT {wanted}").same:
            return SAME
        return different("no place is shown", "未显示地点")
    bare = _CURRENCY.sub(" ", shown.upper()).strip(" ,.")
    country, there = country_of(wanted), _country(bare)
    if country and not place(wanted).known and there:
        if there == country:
            return SAME
        return different(f"in {wanted} is wanted", f"要求在 {wanted} 偿付")
    verdict = same_place(wanted, bare)
    if verdict.different and not place(wanted).known:
        return unknown(f"whether {bare} is in {wanted}", f"{bare} 是否位于 {wanted}")
    if verdict.different:
        return different(f"at {wanted} is wanted", f"要求在 {wanted} 偿付")
    return verdict


def _country(words: str) -> str | None:
    """Return the country of a place, named or known."""
    named = country_of(words)
    if named:
        return named
    read = place(words)
    return read.country or (next(iter(read.main.countries)) if read.main else None)


@rule(
    "INS-15",
    basis="ISBP 821 K9",
    title_zh="保险单据规定了索赔截止日",
    says="The insurance document sets a last day for presenting claims: {words}.",
    says_zh="保险单据规定了提出索赔的截止日：{words}。",
    expected="",
    found="{words}",
    remedy="Have the insurer take the last day for claims off.",
    remedy_zh="请保险人删除索赔截止日。",
)
def last_day_for_claims(insurance: InsuranceDocument) -> Hits:
    """The insurance document states a last date for presenting claims.

    To notify at once, or the period of the policy, is no such date.

    Discrepant:
        insurance.text: ANY CLAIM MUST BE LODGED NOT LATER THAN 31 DECEMBER 2026
    Compliant:
        insurance.text: ANY CLAIM MUST BE NOTIFIED IMMEDIATELY. POLICY PERIOD UNTIL 31 DECEMBER 2026
    """
    for found in _LAST_DAY.finditer(insurance.wording()):
        if days_in(found[0]):
            yield Hit(words=" ".join(found[0].split()))
    for clause in insurance.clauses:
        if _TIME_LIMIT.search(clause):
            yield Doubt(
                f"Claims have to be made within a time: {clause}.",
                f"单据规定须在一定期限内提出索赔：{clause}。",
                words=clause,
            )
