"""UCP 600 article 28, ISBP 821 K14, K17: from where to where, and for what, the insurance covers."""

from __future__ import annotations

import re

from checkers.case import stated
from checkers.comparing.amount_words import in_words_equal
from checkers.comparing.places.agreeing import place_in
from checkers.comparing.places.names import place
from checkers.comparing.verdict import SAME, Verdict, different, unknown
from checkers.comparing.words.spelling import tokens
from checkers.comparing.words.wording import contains_wording
from checkers.demands import Asked
from checkers.rule import Doubt, Hit, Hits, rule, unless_same
from extractors.documents import Credit, InsuranceDocument

_WAREHOUSE = re.compile(r"WAREHOUSE\s*(?:-|TO|/)+\s*WAREHOUSE|\bW\s*/\s*W\b|仓至仓", re.I)
_STORE = re.compile(r"\b(?:WAREHOUSE|FACTORY|MILLS?|PLANT|PREMISES|WORKS|STORE)\b|仓库|工厂", re.I)
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
_EDITION = re.compile(r"\b1\s*[/.]\s*1\s*[/.]\s*(?:19|20)?(\d\d)\b|\b(?:19|20)(81|82|09|63)\b")


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
            if verdict.different and which == "origin_place" and _at_sellers(shown, credit):
                verdict = unknown(
                    f"whether cover from {shown} takes in {wanted}",
                    f"自 {shown} 起承保是否及于 {wanted}",
                )
            yield from unless_same(verdict, which=which, wanted=wanted)


def _at_sellers(shown: str, credit: Credit) -> bool:
    """Tell whether cover begins inland with the seller, from where the goods come to the port."""
    address = (credit.beneficiary.address if credit.beneficiary else None) or ""
    town = set(tokens(shown)) & set(tokens(address))
    return bool(_STORE.search(shown) or any(place(word).known for word in town))


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
