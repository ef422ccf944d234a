"""Where, by whom and how surely the credit is paid."""

from __future__ import annotations

import re

from checkers.case import stated
from checkers.comparing.parties.agreeing import same_party
from checkers.comparing.parties.banks import same_bank
from checkers.comparing.places.countries import country_of, named, party_country
from checkers.comparing.places.names import place
from checkers.comparing.tenors import tenor_of
from checkers.credit.denials import where
from checkers.rule import Doubt, Hit, Hits, rule
from checkers.terms import Terms
from extractors.documents import Bank, Contract, Credit

_ISSUER = re.compile(
    r"^\W*(?:THE\s+)?(?:ISSUING|OPENING)\s+BANK|^\W*(?:US|OURSELVES)\b|\b(?:ISSUING|OPENING)\s+BANK'?S?\s+COUNTER",
    re.I,
)
_MUST_REACH = re.compile(
    r"\b(?:DOCUMENTS?|PRESENTATION)\b.*\b(?:REACH|RECEIVED|ARRIVE|PRESENTED)\b.*"
    r"\b(?:US|OUR\s+(?:COUNTERS?|OFFICE|BANK)|(?:ISSUING|OPENING)\s+BANK(?:'?S)?(?:\s+COUNTERS?)?)\b.*"
    r"\b(?:BEFORE|WITHIN|NOT\s+LATER|NO\s+LATER|LATEST|ON\s+OR\s+BEFORE|BY|UNTIL|EXPIRY|VALIDITY)\b",
    re.I | re.S,
)
_HOME = re.compile(r"\bBENEFICIARY|\bNEGOTIATING|\bNOMINATED|\bADVISING|\bEXPORTER|\bSELLER", re.I)
_APPLICANT = re.compile(
    r"^\W*(?:THE\s+)?(?:APPLICANT|BUYER|OPENER|ACCOUNTEE|IMPORTER|YOU)\b(?!'?S?\s+BANK)", re.I
)
_CONFIRMED = re.compile(
    r"(?<!UN)(?<!NON-)(?<!NON )\bCONFIRMED\b(?!\s+BY\s+(?:BOTH|THE\s+(?:SELLER|BUYER)))|保兑", re.I
)
_UNCONFIRMED = re.compile(r"\b(?:UN|NOT\s+|NON-?\s?)CONFIRMED|不保兑|无需保兑", re.I)
_ISSUED_BY = re.compile(
    r"\b(?:ISSUED|OPENED|ESTABLISHED)\s+(?:BY|THROUGH|WITH|VIA)\s+(?P<bank>[A-Z][A-Z&.,' -]*?\bBANK\b[A-Z&.' -]*)",
    re.I,
)
_ANY_BANK = re.compile(
    r"\b(?:ANY|A|AN|FIRST|PRIME|REPUTABLE|INTERNATIONAL|ACCEPTABLE|BUYER'?S?)\b", re.I
)
_EMBARGOED = frozenset({"IR", "KP", "SY", "CU"})
_DELAY = re.compile(
    r"\b(?P<n>\d{1,3})\)?\s*(?:\([A-Z ]+\)\s*)?(?:BANKING|WORKING|BUSINESS|BANK|CALENDAR)?\s*DAYS?\s+(?:AFTER|FROM|UPON|FOLLOWING)\s+(?:OUR\s+|THE\s+|THEIR\s+)*(?:DATE\s+OF\s+)?(?:OUR\s+)?RECEIPT\b",
    re.I,
)
_BANKING_DAYS = 5


@rule(
    "AUD-18",
    basis="UCP 600 art. 6(a), 6(d)(ii)",
    severity="amend",
    title_zh="到期地点与兑付银行矛盾",
    says="The place of expiry is {credit.expiry_place}, yet {problem}.",
    says_zh="信用证到期地点为 {credit.expiry_place}，但{problem_zh}。",
    expected="{credit.expiry_place}",
    found="{credit.available_with}",
    remedy="Ask that the credit be available with a bank in the beneficiary's country (field 41a), with presentation there in time.",
    remedy_zh="要求将 41a 改为受益人国家的银行，以在该行交单为准。",
)
def expiry_contradicts_availability(credit: Credit, terms: Terms) -> Hits:
    """The credit expires at home but is available only abroad.

    Documents presented at home on the last day would then come too late.

    Discrepant:
        credit.available_with: {name: "ELBUFER HANDELSBANK AG, HAMBURG", bic: "ELBHDEHH"}
    Compliant:
        credit.available_with: {name: "YANGTZE RIVER BANK, NANTONG", bic: "YRBKCNBN"}
    """
    expires = stated(credit.expiry_place)
    home = party_country(stated(credit.beneficiary))
    if not (_HOME.search(expires) or (home is not None and place(expires).country == home)):
        return
    bank = credit.available_with
    if bank is not None and _is_issuer(bank, credit.issuing_bank):
        yield Hit(
            problem="it is available with the issuing bank only",
            problem_zh="仅可在开证行兑付",
        )
    for clause in terms.clauses:
        if clause.field == "47A" and _MUST_REACH.search(clause.text):
            yield Hit(
                problem=f"documents must reach the issuing bank in time: {clause.text}",
                problem_zh=f"单据须按期送达开证行：{clause.text}",
                clause=clause,
            )


def _is_issuer(bank: Bank, issuer: Bank | None) -> bool:
    return _ISSUER.search(bank.name) is not None or (
        issuer is not None and same_bank(bank, issuer).same
    )


@rule(
    "AUD-20",
    basis="UCP 600 art. 6(c); ISBP 821 B18",
    severity="amend",
    title_zh="汇票以申请人为付款人",
    says="Drafts are to be drawn on the applicant: {drawee}.",
    says_zh="汇票以申请人为付款人：{drawee}。",
    expected="",
    found="{credit[field]}",
    remedy="Ask that field 42a be amended to the issuing bank, or that the draft be left out.",
    remedy_zh="要求将 42a 付款人改为开证行，或删除汇票要求。",
)
def drawn_on_applicant(credit: Credit, terms: Terms) -> Hits:
    """A draft under a credit must be drawn on a bank.

    A draft on the applicant is only one document more, and no undertaking of the bank.

    Discrepant:
        credit.drawee: {name: "NORDLICHT TEXTIL GMBH"}
    Compliant:
        credit.drawee: {name: "RHEINTOR CLEARING BANK", bic: "RHTCDEFF"}
    """
    drawee = credit.drawee
    if drawee is not None and _is_applicant(drawee, credit):
        yield Hit(drawee=drawee, field="drawee")
    for clause, demand in terms.demands():
        if demand.doc == "draft" and demand.drawee == "applicant":
            yield Hit(drawee=clause.text, field=where(clause), severity="clarify")


def _is_applicant(drawee: Bank, credit: Credit) -> bool:
    if _APPLICANT.search(drawee.name):
        return True
    return credit.applicant is not None and same_party(credit.applicant, drawee).same


@rule(
    "AUD-42",
    basis="UCP 600 art. 8",
    severity="amend",
    title_zh="信用证未按合同保兑",
    says="The contract agrees on a confirmed credit; field 49 says {shown}.",
    says_zh="合同约定保兑信用证，49 栏为 {shown}。",
    expected="{contract.payment_terms}",
    found="{credit.confirmation}",
    remedy="Ask that field 49 be amended to «CONFIRM», with the confirming bank in field 58a.",
    remedy_zh="要求将 49 改为“CONFIRM”，并在 58a 指定保兑行。",
)
def not_confirmed(credit: Credit, contract: Contract) -> Hits:
    """The contract wants the credit confirmed and nobody is asked to confirm it.

    A bank that may add its confirmation can be asked to do so.

    Discrepant:
        contract.payment_terms: BY CONFIRMED IRREVOCABLE LETTER OF CREDIT AT SIGHT
    Compliant:
        contract.payment_terms: BY UNCONFIRMED IRREVOCABLE LETTER OF CREDIT AT SIGHT
    """
    agreed = stated(contract.payment_terms)
    if _UNCONFIRMED.search(agreed) or not _CONFIRMED.search(agreed):
        return
    shown = (credit.confirmation or "").upper()
    if not shown or "WITHOUT" in shown:
        yield Hit(shown=shown or "nothing")


@rule(
    "AUD-43",
    basis="UCP 600 art. 7",
    severity="clarify",
    title_zh="开证行资信须人工判断",
    says="{why}",
    says_zh="{why_zh}",
    expected="{contract.payment_terms}",
    found="{credit.issuing_bank}",
    remedy="Ask that the credit be issued or confirmed by the bank agreed in the contract.",
    remedy_zh="要求由合同约定的银行开立或保兑。",
)
def issuing_bank_in_doubt(credit: Credit, contract: Contract | None) -> Hits:
    """The credit comes from another bank than agreed, or from an embargoed country.

    Undecided:
        contract.payment_terms: BY L/C AT SIGHT OPENED BY SEEWIND BANK AG
    Compliant:
        contract.payment_terms: BY L/C AT SIGHT OPENED BY ELBUFER HANDELSBANK AG
    """
    issuer = stated(credit.issuing_bank)
    agreed = _ISSUED_BY.search((contract.payment_terms or "") if contract else "")
    bank = agreed["bank"].strip(" .,") if agreed else ""
    if bank and not _ANY_BANK.search(bank) and same_bank(bank, issuer).different:
        yield Doubt(
            f"The contract names {bank}; the credit is issued by {issuer}.",
            f"合同约定由 {bank} 开证，来证由 {issuer} 开立。",
        )
    country = party_country(issuer) or (country_of(issuer.bic[4:6]) if issuer.bic else None)
    if country in _EMBARGOED:
        yield Doubt(
            f"The issuing bank is in {named(country)}: look at the sanctions that bind your bank.",
            f"开证行位于 {country}：请核对对往来银行有约束力的制裁规定。",
        )


@rule(
    "AUD-45",
    basis="UCP 600 art. 14(b), 15",
    severity="clarify",
    title_zh="付款时间超过五个银行工作日",
    says="Payment is promised only {n} days after receipt of the documents: {words}",
    says_zh="收到单据后 {n} 天才付款：{words}",
    expected="",
    found="{credit[field]}",
    remedy="Ask that payment be promised within five banking days from receipt of complying documents.",
    remedy_zh="要求在收到相符单据后五个银行工作日内付款。",
)
def paid_late(credit: Credit, terms: Terms) -> Hits:
    """A credit at sight lets the bank pay later than it must examine.

    Discrepant:
        credit.additional_conditions.1: PAYMENT WILL BE EFFECTED 10 WORKING DAYS AFTER RECEIPT OF COMPLYING DOCUMENTS
    Compliant:
        credit.additional_conditions.1: PAYMENT WILL BE EFFECTED 5 WORKING DAYS AFTER RECEIPT OF COMPLYING DOCUMENTS
    """
    tenor = tenor_of(credit.drafts_at or "SIGHT")
    if tenor is None or tenor.days or credit.deferred_payment or credit.mixed_payment:
        return
    told = [(clause.text, where(clause)) for clause in terms.clauses if clause.field == "47A"]
    told.append((credit.message.get("78", ""), "message.78"))
    for text, field in told:
        words = " ".join(text.split())
        found = _DELAY.search(words)
        if found and int(found["n"]) > _BANKING_DAYS:
            yield Hit(n=found["n"], words=words, field=field)
