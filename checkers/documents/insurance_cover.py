"""UCP 600 article 28, ISBP 821 K9, K14, K17: what the insurance covers, and how claims are paid."""

from __future__ import annotations

import re

from checkers.case import stated
from checkers.comparing.amount_words import in_words_equal
from checkers.comparing.places.agreeing import place_in, same_place
from checkers.comparing.places.countries import country_of
from checkers.comparing.places.names import place
from checkers.comparing.statements.plain import days_in
from checkers.comparing.verdict import SAME, Verdict, different, unknown
from checkers.comparing.words.wording import contains_wording
from checkers.demands import Asked
from checkers.rule import Doubt, Hit, Hits, rule, unless_same
from extractors.documents import Credit, InsuranceDocument

_WAREHOUSE = re.compile(r"WAREHOUSE\s*(?:-|TO|/)+\s*WAREHOUSE|\bW\s*/\s*W\b|仓至仓", re.I)
_EVERYWHERE = re.compile(
    r"\b(?:WORLD\s*-?\s*WIDE|ANYWHERE(?:\s+IN\s+THE\s+WORLD)?|ANY\s+(?:PORTS?|PLACES?)(?:\s+(?:AND|OR|/)\s*(?:PORTS?|PLACES?))?\s+IN\s+THE\s+WORLD)\b",
    re.I,
)
_EXCESS = re.compile(
    r"(?P<words>\b(?:EXCESS|DEDUCTIBLE|FRANCHISE)\b(?!\s+(?:OF\s+LOSS|POINT))[^.;\n]{0,50}?(?:\d+(?:\.\d+)?\s*(?:%|PCT|PER\s?CENT)|[A-Z]{3}\s?\d[\d,.]*)"
    r"|\d+(?:\.\d+)?\s*(?:%|PCT|PER\s?CENT)[^.;\n]{0,30}?\b(?:EXCESS|DEDUCTIBLE|FRANCHISE)\b"
    r"|SUBJECT\s+TO\s+(?:AN?\s+|THE\s+)?(?:EXCESS|DEDUCTIBLE|FRANCHISE)|免赔[率额]?\D{0,8}\d+(?:\.\d+)?\s*%?)",
    re.I,
)
_NO_EXCESS = re.compile(
    r"\b(?:NO|NIL|WITHOUT|FREE\s+OF|ZERO|0\s*%)\W{0,3}(?:EXCESS|DEDUCTIBLE|FRANCHISE)|\b(?:EXCESS|DEDUCTIBLE|FRANCHISE)\W{0,4}(?:NIL|NONE|ZERO|0(?:\.0+)?\s*(?:%|PCT))",
    re.I,
)
_LAST_DAY = re.compile(
    r"\bCLAIMS?\b[^.\n]{0,80}?\b(?:LODGED|PRESENTED|MADE|SUBMITTED|FILED|NOTIFIED|EXPIRE[SD]?|RECEIVED)\b[^.\n]{0,40}?\b(?:BEFORE|LATER\s+THAN|LATEST|BY|UNTIL|ON\s+OR\s+BEFORE|ON)\b[^\n]{0,25}",
    re.I,
)
_TIME_LIMIT = re.compile(
    r"\bCLAIMS?\b[^.;\n]{0,60}\b(?:LODGED|PRESENTED|MADE|SUBMITTED|FILED)\b[^.;\n]{0,30}\bWITHIN\s+\w+\s+(?:DAYS?|WEEKS?|MONTHS?|YEARS?)\b",
    re.I,
)
_EDITION = re.compile(r"\b1\s*[/.]\s*1\s*[/.]\s*(?:19|20)?(\d\d)\b|\b(?:19|20)(81|82|09|63)\b")
_CURRENCY = re.compile(
    r"\bIN\s+(?:THE\s+CURRENCY\s+OF\s+)?([A-Z]{3})\b(?!\w)|\b(USD|EUR|GBP|CNY|JPY|HKD|AUD|CAD|CHF|SGD|AED)\b"
)


@rule(
    "INS-07",
    basis="UCP 600 art. 28(f)(iii)",
    title_zh="承保航程短于信用证航程",
    says="The insurance covers {insurance.origin_place} to {insurance.destination_place}; the credit: {why}.",
    says_zh="保险航程为 {insurance.origin_place} 至 {insurance.destination_place}；信用证：{why_zh}。",
    expected="{wanted}",
    found="{insurance[which]}",
    remedy="Have the insurer extend the cover to the whole voyage of the credit.",
    remedy_zh="请保险人将承保航程扩展至信用证规定的全程。",
)
def cover_too_short(credit: Credit, insurance: InsuranceDocument) -> Hits:
    """The insurance does not cover the way from where the credit begins to where it ends.

    It may begin before and end after. With a warehouse-to-warehouse clause a person judges
    whether the places differ.

    Discrepant:
        insurance.to: ROTTERDAM
    Compliant:
        insurance.from: NANTONG VIA SHANGHAI
        insurance.to: HAMBURG PORT, GERMANY
    """
    ends = (
        ("origin_place", credit.place_of_receipt or credit.port_of_loading),
        ("destination_place", credit.place_of_delivery or credit.port_of_discharge),
    )
    for which, wanted in ends:
        shown = getattr(insurance, which)
        if wanted and shown:
            verdict = _reaches(wanted, shown, insurance.wording())
            yield from unless_same(verdict, which=which, wanted=wanted)


def _reaches(wanted: str, shown: str, page: str) -> Verdict:
    if _EVERYWHERE.search(shown):
        return SAME
    verdict = place_in(shown, wanted)
    if verdict.same or contains_wording(shown, wanted.split(",")[0]).same:
        return SAME
    if verdict.unknown:
        return verdict
    if place(shown).known and place(wanted).known and not _WAREHOUSE.search(page):
        return different(f"{wanted}, not {shown}", f"应为 {wanted}，而非 {shown}")
    return unknown(f"whether cover reaches {wanted}", f"承保是否及于 {wanted}")


@rule(
    "INS-09",
    basis="UCP 600 art. 28(g); ISBP 821 K17",
    title_zh="保险条款版本与信用证不同",
    says="The document does not name the edition of the clauses that the credit asks for: {demand.text}",
    says_zh="单据未注明信用证要求的条款版本：{demand.text}",
    expected="{demand.text}",
    found="{insurance.clauses}",
    remedy="Have the insurer name the edition of the clauses that the credit asks for.",
    remedy_zh="请保险人注明信用证要求的条款版本。",
)
def other_edition_of_clauses(demand: Asked, insurance: InsuranceDocument) -> Hits:
    """The credit names the edition of the clauses, and the document another or none.

    Whether the editions come to the same is for a person.

    Undecided:
        credit.documents_required.3: INSURANCE POLICY FOR 110 PCT OF INVOICE VALUE COVERING INSTITUTE CARGO CLAUSES (A) 1/1/82
    Compliant:
        credit.documents_required.3: INSURANCE POLICY FOR 110 PCT OF INVOICE VALUE COVERING INSTITUTE CARGO CLAUSES (A) 1/1/09
    """
    risks = " ".join(str(risk) for risk in (demand.requirement.ins or {}).get("risks") or ())
    wanted = stated(tuple(sorted(_editions(risks))))
    shown = _editions(" ".join((*insurance.clauses, *insurance.risks)) or insurance.wording())
    if not set(wanted) <= shown:
        said = ", ".join(sorted(shown)) or "none"
        said_zh = f"为 {said}" if shown else "未载明"
        yield Doubt(
            f"The credit names the edition {', '.join(wanted)}, the document {said}.",
            f"信用证要求 {', '.join(wanted)} 版，单据{said_zh}。",
        )


def _editions(text: str) -> set[str]:
    """Return the editions that a text names, by the last two figures of their years."""
    return {found[1] or found[2] for found in _EDITION.finditer(text)}


@rule(
    "INS-11",
    basis="UCP 600 art. 28(j); ISBP 821 K14",
    title_zh="信用证要求不计免赔率而保单有免赔",
    says="The credit wants cover irrespective of percentage; the insurance document says: {words}.",
    says_zh="信用证要求不计免赔率，保险单据载明：{words}。",
    expected="{demand.text}",
    found="{words}",
    remedy="Have the insurer take the excess or franchise off.",
    remedy_zh="请保险人取消免赔。",
)
def cover_has_an_excess(demand: Asked, insurance: InsuranceDocument) -> Hits:
    """The credit wants cover irrespective of percentage, and the document has an excess.

    Where the credit does not say so, an excess or a franchise does no harm.

    Discrepant:
        credit.documents_required.3: INSURANCE POLICY FOR 110 PCT OF INVOICE VALUE COVERING ALL RISKS IRRESPECTIVE OF PERCENTAGE
        insurance.text: ALL RISKS, EXCESS 0.5 PCT OF THE SUM INSURED
    Compliant:
        credit.documents_required.3: INSURANCE POLICY FOR 110 PCT OF INVOICE VALUE COVERING ALL RISKS IRRESPECTIVE OF PERCENTAGE
        insurance.text: "ALL RISKS. DEDUCTIBLE: NIL"
    """
    stated((demand.requirement.ins or {}).get("iop") or None)
    page = _NO_EXCESS.sub(" ", " ".join((insurance.wording(), *insurance.clauses)))
    if found := _EXCESS.search(page):
        yield Hit(words=" ".join(found["words"].split()))


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


@rule(
    "INS-19",
    basis="UCP 600 art. 14(d)",
    title_zh="保险金额大小写不一致",
    says="The insurance document says {insurance.amount_in_words} in words and {insurance.insured_amount} in figures.",
    says_zh="保险单据大写为 {insurance.amount_in_words}，小写为 {insurance.insured_amount}。",
    expected="{insurance.insured_amount}",
    found="{insurance.amount_in_words}",
    remedy="Have the insurer make words and figures agree.",
    remedy_zh="请保险人更正，使大小写一致。",
)
def insured_words_and_figures_differ(insurance: InsuranceDocument) -> Hits:
    """The sum insured in words is not that in figures.

    Discrepant:
        insurance.amount_in_words: US DOLLARS NINETY-FIVE THOUSAND FOUR HUNDRED ONLY
    Compliant:
        insurance.amount_in_words: SAY US DOLLARS NINETY FIVE THOUSAND AND FORTY ONLY
    """
    words, amount = stated(insurance.amount_in_words), stated(insurance.insured_amount)
    yield from unless_same(in_words_equal(words, amount))
