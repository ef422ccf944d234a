"""Who bears the charges of the banks."""

from __future__ import annotations

import re
from collections.abc import Iterator

from checkers.credit.denials import where
from checkers.rule import Hit, Hits, rule
from checkers.terms import Terms
from extractors.documents import Credit

_WHO = r"(?P<{}>BENEFICIAR(?:Y|IES)|BENEF?|SELLERS?|EXPORTERS?|DRAWERS?|APPLICANTS?|BUYERS?|OPENERS?|IMPORTERS?|ACCOUNTEES?)"
#: Whose account charges are for, at the end of what is said of them.
_ACCOUNT = re.compile(
    rf"\b(?:(?:FOR|TO|ON|AT)\s+)?(?:THE\s+)?{_WHO.format('a')}(?:'?S?'?)\s+(?:ACCOUNT|A/C|EXPENSE|COST)"
    rf"|\b(?:ACCOUNT|A/C)\s+(?:OF\s+)?(?:THE\s+)?{_WHO.format('b')}|\b(?:BORNE?|PAID|PAYABLE|CHARGED)\s+(?:BY|TO)\s+(?:THE\s+)?{_WHO.format('c')}"
    rf"|\b(?:FOR|(?:IS|ARE)\s+(?:ON|TO))\s+(?:THE\s+)?{_WHO.format('d')}(?=\s*(?:$|[.,;]))",
    re.I,
)
#: Who bears charges, said before what they are: «beneficiary to bear the opening commission».
_BEARS = re.compile(
    rf"{_WHO.format('who')}(?:'?S)?\s+(?:IS\s+|ARE\s+)?(?:TO|SHALL|WILL|MUST|HAS\s+TO)\s+(?:BEAR|PAY|ABSORB)\s+(?P<what>[^.;]+)",
    re.I,
)
_SELLER = re.compile(r"BENEF|SELLER|EXPORTER|DRAWER", re.I)
_BEYOND = re.compile(
    r"\b(?:OUTSIDE|OTHER\s+THAN|EXCEPT(?:ING)?|EXCLUDING|EXCEPT\s+FOR|EXCLUSIVE\s+OF|BESIDES|IN\s+ADDITION\s+TO)\b(?:(?!\bINCLUDING\b)[^,;])*",
    re.I,
)
_NOT_OURS = re.compile(
    r"\b(?:ISSUING\s+BANK'?S?|OPENING(?:\s+BANK'?S?)?|ISSUANCE|OUR(?!\s+COUNTRY)|ACCEPTANCE|ACCEPTING|DISCOUNT(?:ING)?|REIMBURS\w+|USANCE(?:\s+INTEREST)?)\b",
    re.I,
)
_EVERYTHING = re.compile(
    r"^\W*ALL\s+(?:THE\s+)?(?:BANK(?:ING|S'?|'S)?\s+)?(?:CHARGES|FEES|COMMISSIONS?)\b", re.I
)
_BOTH_SIDES = re.compile(r"\b(?:IN(?:SIDE)?|WITHIN)\s*(?:AND|OR|/|&)\s*OUTSIDE\b", re.I)
_LIMITED = re.compile(
    r"\b(?:OUTSIDE|OTHER|EXCEPT|EXCLUDING|IN\s+(?:THE\s+)?BENEFICIARY|ADVISING|NEGOTIAT\w+|LOCAL|ABROAD|OVERSEAS|OF\s+(?:THE\s+)?(?:ADVIS|NEGOT|BENEF))",
    re.I,
)


@rule(
    "AUD-40",
    basis="UCP 600 art. 13(b)(iv), 37(c)",
    severity="clarify",
    title_zh="应由申请人承担的银行费用转由受益人承担",
    says="The beneficiary is to bear charges that are the applicant's: «{words}».",
    says_zh="应由申请人承担的费用由受益人承担：“{words}”。",
    expected="",
    found="{credit[field]}",
    remedy="Ask that field 71D read «ALL BANKING CHARGES OUTSIDE THE ISSUING BANK'S COUNTRY ARE FOR BENEFICIARY'S ACCOUNT».",
    remedy_zh="要求将 71D 改为“开证行所在国以外的银行费用由受益人承担”。",
)
def charges_of_the_issuer(credit: Credit, terms: Terms) -> Hits:
    """Charges of opening, acceptance, discount or reimbursement fall on the beneficiary.

    Charges outside the issuing bank's country usually do.

    Discrepant:
        credit.charges: ALL BANKING CHARGES INCLUDING OPENING CHARGES ARE FOR ACCOUNT OF BENEFICIARY
    Compliant:
        credit.charges: ISSUING BANK'S CHARGES ARE FOR APPLICANT'S ACCOUNT, ALL OTHER CHARGES ARE FOR BENEFICIARY'S ACCOUNT
    """
    told = [(credit.charges or "", "charges")]
    for clause, demand in terms.conditions("charges"):
        if demand.more("account") != "applicant":
            told.append((clause.text, where(clause)))
    for text, field in told:
        for words in _on_beneficiary(" ".join(text.split())):
            plain = _BEYOND.sub(" ", words)
            limited = _LIMITED.search(_ACCOUNT.sub(" ", words)) and not _BOTH_SIDES.search(words)
            everything = _EVERYTHING.search(words) and not limited
            if _NOT_OURS.search(plain) or everything:
                yield Hit(words=words, field=field)
                return


def _on_beneficiary(text: str) -> Iterator[str]:
    """Yield what is said of charges that are for the beneficiary's account."""
    start = 0
    for found in _ACCOUNT.finditer(text):
        who = found["a"] or found["b"] or found["c"] or found["d"]
        said = text[start : found.end()]
        start = found.end()
        if _SELLER.match(who):
            yield said.strip(" ,.;").removeprefix("AND ").strip()
    for found in _BEARS.finditer(text):
        if _SELLER.match(found["who"]):
            yield found[0].strip()


@rule(
    "AUD-41",
    basis="UCP 600 art. 16, 37(c)",
    severity="info",
    title_zh="相符单据也扣收费用",
    says="A fee is deducted from every presentation, discrepant or not: {clause.text}",
    says_zh="无论单据是否相符均扣费：{clause.text}",
    expected="",
    found="{clause.text}",
    remedy="Ask that the fee be deducted only where documents are discrepant, or reckon it into the price.",
    remedy_zh="要求仅在单据不符时扣费，或将其计入成本。",
)
def fee_on_complying_documents(terms: Terms) -> Hits:
    """A fee is deducted even where documents comply.

    A fee for discrepant documents is usual and is no condition of the credit.

    Discrepant:
        credit.additional_conditions.1: A HANDLING FEE OF USD 100 WILL BE DEDUCTED FROM PROCEEDS EVEN IF DOCUMENTS COMPLY
    Compliant:
        credit.additional_conditions.1: A DISCREPANCY FEE OF USD 80 WILL BE DEDUCTED FOR EACH SET OF DISCREPANT DOCUMENTS
    """
    for clause, demand in terms.conditions("fee"):
        anyway = re.search(r"\b(?:EVEN\s+IF|WHETHER\s+OR\s+NOT|REGARDLESS)\b", clause.text, re.I)
        only = re.search(r"DISCREPAN|UNMATCHED|IRREGULAR", clause.text, re.I)
        if anyway or (demand.more("kind") == "handling" and not only):
            yield Hit(clause=clause)
