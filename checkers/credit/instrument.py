"""The credit as an instrument: authentic, complete, under which rules, transferable, in what pages."""

from __future__ import annotations

import re

from checkers.case import stated
from checkers.rule import Hit, Hits, rule
from checkers.terms import Terms
from extractors.documents import Contract, Credit

_UNAUTHENTIC = re.compile(
    r"(?P<if>\b(?:IF|SHOULD|WHERE|WHEN|IN\s+CASE)\b[^.;\n]{0,40})?"
    r"(?P<words>\bUNABLE\s+TO\s+(?:\w+\s+){0,3}?(?:AUTHENTICATE|VERIFY\s+(?:\w+\s+){0,3}?(?:AUTHENTICITY|SIGNATURES?))|\b(?:NOT|CANNOT|N'T)\s+(?:YET\s+)?(?:BEEN\s+|BE\s+)?AUTHENTICATED?\b"
    r"|\bUNAUTHENTICATED\b|\b(?:AUTHENTICITY|SIGNATURES?)\s+(?:\w+\s+){0,4}?(?:CANNOT|COULD\s+NOT|NOT)\s+(?:BE\s+|BEEN\s+)?VERIFIED"
    r"|\bTHIS\s+(?:\w+\s+){0,3}?(?:FOR\s+(?:YOUR\s+)?(?:REFERENCE|INFORMATION)\s+ONLY)\b|\bDRAFT\s+(?:OF\s+(?:THE\s+)?(?:L/C|CREDIT)\s+)?FOR\s+(?:YOUR\s+)?APPROVAL\b"
    r"|无法核实(?:真实性|密押|印鉴)|密押不符|印鉴不符|未核(?:押|印))",
    re.I,
)
_UCP = re.compile(r"\bE?UCP|UNIFORM\s+CUSTOMS\s+AND\s+PRACTICE|跟单信用证统一惯例", re.I)
_WITHDRAWN = re.compile(r"\bUCP\s*(?:DC\s*)?(?:500|400|290)\b", re.I)
#: Articles without which a complying presentation may still be refused, or paid late.
_PROTECTING = (
    "5",
    "7",
    "8",
    "14",
    "15",
    "16",
    "17",
    "18",
    "20",
    "28",
    "30",
    "31",
    "35",
    "36",
    "37",
)
_INTEGRAL = re.compile(
    r"\b(?:PRO-?\s?FORMA(?:\s+INVOICE)?|P\.?\s?/?\s?I\b|CONTRACT|S\s?/\s?C\b|SALES\s+CONFIRMATION|ORDER|P\.?\s?/?\s?O\b)"
    r"(?:[^.;]|\b(?:NOS?|DTD?)\.){0,80}?(?P<not>\bNOT\b[^.;]{0,20})?\b(?:INTEGRAL\s+PART\b|PART\s+OF\s+(?:THIS|THE|OUR)\s+(?:L\s?/\s?C|CREDIT))",
    re.I | re.S,
)
_TRANSFERRING = re.compile(r"TRANSFERRING\s+BANK|TRANSFERABLE\s+(?:BY|AT|THROUGH|WITH)\b", re.I)


def unauthentic(text: str) -> str | None:
    """Return the words by which a message says that nobody vouches for it, if it does.

    >>> unauthentic("WE ARE UNABLE TO AUTHENTICATE THIS CREDIT")
    'UNABLE TO AUTHENTICATE'
    """
    found = _UNAUTHENTIC.search(text)
    return found["words"] if found and not found["if"] else None


@rule(
    "AUD-01",
    basis="UCP 600 art. 9(b), 9(f)",
    severity="amend",
    responsible="issuing_bank",
    title_zh="信用证真实性未经核实",
    says="The credit says of itself: «{words}».",
    says_zh="来证注明：“{words}”。",
    expected="",
    found="{credit.number}",
    remedy="Ask that the credit be advised through a bank that vouches for its authenticity (field 57a); do not rely on it before.",
    remedy_zh="要求经能核实真实性的通知行正式通知；此前不得据以备货出运。",
)
def not_authenticated(credit: Credit) -> Hits:
    """Nobody vouches for the authenticity of the credit.

    Discrepant:
        credit.text: PLEASE NOTE THAT WE ARE UNABLE TO AUTHENTICATE THIS CREDIT
    Compliant:
        credit.text: WE HAVE AUTHENTICATED THE CREDIT AND ADVISE IT WITHOUT ENGAGEMENT
    """
    if words := unauthentic(credit.text):
        yield Hit(words=words)


@rule(
    "AUD-03",
    basis="UCP 600 art. 1",
    severity="amend",
    title_zh="信用证未载明适用 UCP 600",
    says="The credit is not made subject to UCP 600 (field 40E: {shown}).",
    says_zh="信用证未载明适用 UCP 600（40E：{shown_zh}）。",
    expected="",
    found="{credit.rules}",
    remedy="Ask that field 40E be amended to «UCP LATEST VERSION».",
    remedy_zh="要求将 40E 改为“UCP LATEST VERSION”。",
)
def other_rules(credit: Credit) -> Hits:
    """The credit is not subject to UCP 600.

    A credit whose text says so somewhere else is; UCP for reimbursements besides do no
    harm.

    Discrepant:
        credit.rules: OTHR
    Compliant:
        credit.rules: UCPURR LATEST VERSION
    """
    shown = credit.rules or ""
    if not _UCP.search(shown or credit.wording()) or _WITHDRAWN.search(shown):
        yield Hit(shown=shown or "nothing stated", shown_zh=shown or "未载明")


@rule(
    "AUD-44",
    basis="UCP 600 art. 38(b)",
    severity="amend",
    title_zh="信用证不可转让或未指定转让行",
    says="{problem}.",
    says_zh="{problem_zh}。",
    expected="{contract.payment_terms}",
    found="{credit.form}",
    remedy="Ask that field 40A read «IRREVOCABLE TRANSFERABLE» and field 47A name the transferring bank.",
    remedy_zh="要求将 40A 改为“IRREVOCABLE TRANSFERABLE”，并在 47A 指定转让行。",
)
def not_transferable(credit: Credit, contract: Contract | None) -> Hits:
    """The contract needs a transferable credit, or nobody is named to transfer it.

    Only a credit that says that it is transferable is. One that any bank may negotiate
    must name the bank that transfers it.

    Discrepant:
        contract.payment_terms: BY IRREVOCABLE TRANSFERABLE LETTER OF CREDIT AT SIGHT
    Compliant:
        contract.payment_terms: BY IRREVOCABLE NON-TRANSFERABLE LETTER OF CREDIT AT SIGHT
    """
    form = stated(credit.form).upper()
    transferable = "TRANSFERABLE" in form and not _refused(form)
    agreed = (contract.payment_terms or "").upper() if contract else ""
    if "TRANSFERABLE" in agreed and not _refused(agreed) and not transferable:
        yield Hit(
            problem="The contract agrees on a transferable credit; this one is not",
            problem_zh="合同约定可转让信用证，来证不可转让",
        )
    anybody = credit.available_with is not None and "ANY BANK" in credit.available_with.name.upper()
    if transferable and anybody and not _TRANSFERRING.search(credit.wording()):
        yield Hit(
            problem="The credit is transferable and available with any bank, but names no transferring bank",
            problem_zh="信用证可转让且可在任何银行议付，但未指定转让行",
            severity="clarify",
        )


def _refused(text: str) -> bool:
    return re.search(r"\b(?:NON|NOT|UN)[\s-]*TRANSFERABLE", text) is not None


@rule(
    "AUD-46",
    basis="UCP 600 art. 1",
    severity="amend",
    title_zh="信用证排除了 UCP 600 的保护性条款",
    says="The credit sets aside UCP 600 article {articles}: {clause.text}",
    says_zh="信用证排除或变更 UCP 600 第 {articles} 条：{clause.text}",
    expected="",
    found="{clause.text}",
    remedy="Ask for deletion of this clause, so that UCP 600 applies as a whole.",
    remedy_zh="要求删除该条款，使 UCP 600 全部适用。",
)
def articles_excluded(terms: Terms) -> Hits:
    """The credit sets aside, or departs from, articles of UCP 600 that protect the beneficiary.

    Discrepant:
        credit.additional_conditions.1: UCP 600 ARTICLE 16(F) IS NOT APPLICABLE
    Compliant:
        credit.additional_conditions.1: THIS CREDIT IS SUBJECT TO UCP 600
    """
    excluded = (*terms.conditions("ucp_exclusion"), *terms.conditions("ucp_overridden"))
    for clause, demand in excluded:
        articles = [str(article) for article in demand.more("articles", ())]
        protecting = any(article.partition("(")[0] in _PROTECTING for article in articles)
        yield Hit(
            clause=clause,
            articles=", ".join(articles),
            severity="amend" if protecting else "clarify",
        )


@rule(
    "AUD-49",
    basis="UCP 600 art. 4(b)",
    severity="clarify",
    title_zh="合同或形式发票被作为信用证的组成部分",
    says="The credit makes another paper a part of itself: «{words}».",
    says_zh="信用证将其他文件列为其组成部分：“{words}”。",
    expected="",
    found="{credit[field]}",
    remedy="Ask for deletion of the words, so that contract or proforma invoice are only referred to («AS PER CONTRACT NO. …»).",
    remedy_zh="要求删除该措辞，仅以“AS PER CONTRACT NO. …”援引合同或形式发票。",
)
def contract_made_a_part(credit: Credit) -> Hits:
    """A contract or proforma invoice is made an integral part of the credit.

    All its terms then bind the documents. A mere reference does not.

    Discrepant:
        credit.additional_conditions.1: PROFORMA INVOICE NO. 118 FORMS AN INTEGRAL PART OF THIS CREDIT
    Compliant:
        credit.additional_conditions.1: PROFORMA INVOICE NO. 118 DOES NOT FORM AN INTEGRAL PART OF THIS CREDIT
    """
    texts = {"goods_description": credit.goods_description or ""}
    texts |= {f"additional_conditions.{i}": c for i, c in enumerate(credit.additional_conditions)}
    for field, text in texts.items():
        found = _INTEGRAL.search(" ".join(text.split()))
        if found and not found["not"]:
            yield Hit(words=found[0], field=field)


@rule(
    "AUD-51",
    basis="UCP 600 art. 11(b)",
    severity="amend",
    responsible="issuing_bank",
    title_zh="信用证页次不全",
    says="Only {here} of {total} messages of the credit are here.",
    says_zh="信用证共 {total} 页报文，仅收到 {here} 页。",
    expected="",
    found="{credit.sequence}",
    remedy="Ask the applicant for the missing message (MT701) through the advising bank; examine the credit when it is complete.",
    remedy_zh="请经通知行补齐缺失的 MT701 报文，收齐后再审证。",
)
def pages_missing(credit: Credit) -> Hits:
    """A credit in several messages is not complete.

    Discrepant:
        credit.sequence: 1/2
    Compliant:
        credit.sequence: 2/2
    """
    here, _, total = stated(credit.sequence).partition("/")
    if here.isdigit() and total.isdigit() and int(here) < int(total):
        yield Hit(here=here, total=total)
