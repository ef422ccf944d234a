"""Soft clauses (软条款) as they are plainly worded, whatever else a clause says.

A bank writes such clauses by hand, so the grammar of clauses knows only some of them. What is
listed here is beyond doubt; what merely sounds like it is left to a person.
"""

from __future__ import annotations

import re
from functools import lru_cache

from extractors.documents import Party

#: The applicant by any of its roles, but not its bank.
_APPLICANT = r"\b(?:APPLICANT|BUYER|OPENER|ACCOUNTEE|IMPORTER|PURCHASER|END[- ]?USER)(?:['’]?S)?\b(?!['’]?S?\s+BANK)"
_WITHIN = r"[^.;]{0,120}?"
_NO_PAPER = r"(?:(?!\b(?:CERTIFICATES?|REPORTS?|DOCUMENTS?|INVOICES?)\b)[^.;]){0,90}?"
_PAYS = r"\b(?:PAYMENTS?|PAID|PAY|HONOU?R(?:ED)?|REIMBURSE\w*|PROCEEDS|UNDERTAKING|LIABILITY|ENGAGEMENT|ACCEPTANCE\s+OF\s+(?:THE\s+)?DRAFTS?|DRAFTS?\s+(?:\w+\s+){0,3}ACCEPTED)\b"
_WAITS = r"\b(?:UNTIL|UNLESS|SUBJECT\s+TO|(?:CONDITIONAL|CONTINGENT|DEPENDENT)\s+(?:UP)?ON|ONLY\s+(?:IF|WHEN|AFTER|UPON|ONCE)|PROVIDED(?:\s+THAT)?|ON\s+CONDITION\s+THAT)\b"
_AFTER = r"\b(?:AFTER|WHEN|ONCE|UPON|FOLLOWING|FROM|AS\s+SOON\s+AS)\b"
#: What happens to the goods, or to the applicant, after shipment.
_EVENT = (
    r"(?:\b(?:THE\s+)?(?:GOODS|CARGO|MERCHANDISE|SHIPMENT|COMMODIT(?:Y|IES)|CONSIGNMENT)\b[^.;]{0,40}?"
    r"\b(?:ARRIV\w+|CLEARED|PASS(?:ED|ES)?|INSPECTED|ACCEPTED|APPROVED|TESTED|RELEASED|SOLD|RE-?SOLD|UNLOADED|DISCHARGED|RECEIVED|LANDED)\b"
    r"|\b(?:CUSTOMS\s+CLEARANCE|RE-?SALE|(?:RECEIPT|ARRIVAL|ACCEPTANCE|INSPECTION|RELEASE|CLEARANCE|DISCHARGE)\s+OF\s+(?:THE\s+)?(?:GOODS|CARGO|VESSEL|SHIPMENT|FUNDS)"
    r"|ARRIVAL\s+OF\s+(?:\w+\s+){0,2}(?:VESSEL|SHIP|GOODS|CARGO)|(?:FDA|QUARANTINE|CUSTOMS|HEALTH|FOOD)\s+(?:\w+\s+)?(?:RELEASE|CLEARANCE|APPROVAL)"
    r"|RE-?SALE|(?:APPLICANT|BUYER)\s+RE-?SELLS|FUNDS\s+(?:\w+\s+){0,3}?(?:FROM|BY)\s+(?:THE\s+)?(?:APPLICANT|BUYER)|(?:APPLICANT|BUYER)\s+(?:HAS|HAVE)\s+(?:SOLD|PAID|ACCEPTED|APPROVED|RECEIVED|INSPECTED|TESTED|CHECKED)"
    r"|(?:APPLICANT|BUYER)\s+RECEIV(?:ING|ES)\s+PAYMENT|(?<!RE-)\bSALE\s+OF\s+(?:THE\s+)?(?:GOODS|CARGO|MERCHANDISE))\b)"
)
#: What an authority or the applicant grants.
_GRANTED = r"\b(?:IMPORT\s+)?(?:LICEN[CS]E|PERMIT|QUOTA|APPROV(?:AL|ED)|CLEARANCE|CONSENT|FUNDS|CUSTOMS|INSPECT(?:ION|ED)|LABORATORY|TEST\s+RESULTS?|SATISFACT\w+|CONFIRMS)\b(?!\s+(?:CERTIFICATE|REPORT))"
_BILLS = r"(?:(?:OCEAN|MARINE|CLEAN|ON\s+BOARD)\s+)*(?:B\s*/\s*LS?\b|BILLS?\s+OF\s+LADING\b)"
_SOME = r"(?:\b(?:1/3|2/3|3/3|ONE\s+THIRD|ONE|TWO|1|2|FULL\s+SET|SET|A)\b\s*(?:\(\w+\)\s*)?(?:OF\s+)?(?:THE\s+)?(?:THREE\s+|3\s+)?(?:SET\s+OF\s+)?)?"
_AN_ORIGINAL = (
    rf"(?:{_SOME}\bORIGINALS?\s+(?:OF\s+)?(?:THE\s+)?{_BILLS}|\b[123]/3\s+(?:SET\s+OF\s+)?{_BILLS})"
)
_SENDS = r"\b(?:SENT|SEND(?:ING)?|COURIER\w*|FORWARD\w*|AIR-?MAIL\w*|D[EI]SPATCH\w*|MAIL\w*|HAND(?:ED)?|DELIVER\w*|SURRENDER\w*|RELEASE\w*)\b"
_TO_APPLICANT = rf"\b(?:TO|DIRECT(?:LY)?|UPON)\s+(?:THE\s+)?{_APPLICANT}"
_SIGNED = r"\b(?:COUNTER-?\s?SIGNED|SIGNED|CERTIFIED|ISSUED|APPROVED|ENDORSED|AUTHENTICATED|STAMPED|WITNESSED|VERIFIED)\b"
_PAPER = r"\b(?:CERTIFICATES?|REPORTS?|RECEIPTS?|STATEMENTS?|APPROVALS?|LETTERS?|PROTOCOL|MINUTES|DOCUMENTS?|INVOICES?|SAMPLES?|NOTES?|LISTS?|ORDERS?|CONFIRMATIONS?)\b"
#: What the applicant writes or says, be it as a document of the credit.
_ITS_WORD = r"(?:APPROVALS?|CONFIRMATIONS?|CONSENT|ACCEPTANCE|AUTHORI[SZ]ATION|E-?MAILS?|LETTERS?|FAX(?:ES)?|SIGNATURES?|CERTIFICATES?|PROTOCOLS?|REPORTS?)\b(?!\s+(?:ADDRESS|NO|NUMBERS?)\b)"
_TITLES = re.compile(r"\b(MR|MRS|MS|DR|NO|CO|LTD|INC|[A-Z])\.", re.I)
_OPEN = r"(?:VESSELS?|CARRIER|PORTS?\s+OF\s+\w+|DESTINATION|NOTIFY\s+PARTY|CONSIGNEE|SHIPPING\s+MARKS?|(?:DATE|TIME)\s+OF\s+SHIPMENT|SHIPMENT\s+DATE|SHIPPING\s+(?:DATE|SCHEDULE|INSTRUCTIONS?)|FORWARDER|INSPECTOR)"
_MESSAGE = r"\b(?:SWIFT|TELEX|MT\s?\d99|CABLE|(?:AUTHENTICATED|TESTED)\s+MESSAGE)\b"
_BANKS = r"\b(?:OUR|US|(?:THE\s+)?(?:ISSUING|OPENING)\s+BANK(?:['’]?S)?|(?:APPLICANT|BUYER)['’]?S\s+BANK(?:['’]?S)?)\b"

_PLAINLY = {
    code: re.compile(words, re.I)
    for code, words in {
        "AUD-02": r"\b(?:CREDIT|L/C|INSTRUMENT)\b[^.;]{0,60}?\b(?:OPERATIVE|EFFECTIVE|(?:IN|INTO|TAKES?)\s+(?:FORCE|EFFECT)|WORKABLE|ACTIVATED|VALID)\b[^.;]{0,30}?"
        r"(?:" + _WAITS + r"|\b(?:ONLY\s+)?(?:AFTER|WHEN|ONCE|UPON)\b)" + _WITHIN
        + r"\b(?:LICEN[CS]E|PERMIT|APPROV\w+|AMENDMENT|CONFIRM\w+|DEPOSIT|QUOTA|OBTAINED|GRANTED|ADVIS\w+|NOTIF\w+|GUARANTEE|BOND)\b"
        r"|\b(?:CREDIT|L/C|INSTRUMENT)\b\s+IS\s+(?:NOT\s+(?:YET\s+)?(?:OPERATIVE|EFFECTIVE|WORKABLE|(?:IN|INTO)\s+(?:FORCE|EFFECT))|NON-?\s?OPERATIVE)\b"
        r"|\b(?:CREDIT|L/C)\b[^.;]{0,20}?\bSUBJECT\s+TO\s+(?:THE\s+)?(?:OPENING|ISSU(?:ANCE|E|ING)|RECEIPT|APPROVAL|GRANT\w*|OBTAINING)\b"
        r"|\b(?:UNTIL|UNLESS|BEFORE)\b[^.;]{0,60}?\b(?:NOTICE|ADVICE|MESSAGE|INFORM\w*|CONFIRM\w*|NOTIF\w*)\b[^.;]{0,30}?\b(?:CREDIT|L/C)\b\s+(?:IS|BECOMES)\s+(?:WORKABLE|OPERATIVE|EFFECTIVE)"
        r"|\bNOT\s+AN?\s+OPERATIVE\s+INSTRUMENT\b|\b(?:CREDIT|L/C|INSTRUMENT)\b[^.;]{0,20}?\bIN(?:EFFECTIVE|OPERATIVE)\b"
        r"|\bFULL\s+(?:TERMS|DETAILS|TEXT|PARTICULARS)\s+(?:WILL\s+|SHALL\s+|TO\s+)?FOLLOW|\bPRELIMINARY\s+ADVICE\b",
        "AUD-21": rf"^(?=.*{_PAPER}).*?{_SIGNED}(?:\s+AND\s+\w+)?\s+(?:\w+\s+)?BY\s+(?:(?!\b(?:NOT|TO|SENT|NOTIFY\w*|FOR|BENEFICIARY(?!\s+(?:AND|OR|&))|CONSIGNEE|SHOWING|INDICATING|STATING|MENTIONING|QUOTING|ADDRESSED|NAME)\b)[^.;]){{0,60}}?{_APPLICANT}"
        rf"|{_SIGNED}[^.;]{{0,80}}?\bSPECIMEN\b"
        rf"|^\W*(?:(?:ORIGINAL|COPY|OF|SIGNED|WRITTEN|A|THE|ONE|THEIR)\s+)*{_APPLICANT}\s+(?:(?:WRITTEN|SIGNED|FINAL|FAXED)\s+)*{_ITS_WORD}\b"
        rf"|^\W*(?:(?:ORIGINAL|COPY|OF|SIGNED|A|THE|ONE)\s+)*{_APPLICANT}\s+(?:\w+\s+)?(?:INSPECTOR|REPRESENTATIVE|ENGINEER|AGENT|SURVEYOR|NOMINEE)(?:['’]S)?\s+(?:\w+\s+){{0,2}}?{_PAPER}"
        rf"|^\W*(?:(?:ORIGINAL|(?:PHOTO)?COPY|OF|SIGNED|WRITTEN|A|THE|ONE)\s+)*{_ITS_WORD}\s+(?:\w+\s+)?(?:FROM|BY|OF)\s+(?:THE\s+)?{_APPLICANT}"
        rf"|\b(?:SIGNATURES?|STAMPS?)\s+(?:AND\s+\w+\s+)?OF\s+(?:THE\s+)?{_APPLICANT}",
        "AUD-22": rf"{_PAYS}{_NO_PAPER}(?:{_WAITS}{_NO_PAPER}(?:{_EVENT}|{_GRANTED})|{_AFTER}{_NO_PAPER}{_EVENT})",
        "AUD-23": rf"{_APPLICANT}\s+(?:WILL|SHALL|IS\s+TO|TO)\s+(?:NOMINATE|ADVISE|INFORM|NAME|DESIGNATE|APPOINT|DECIDE)\b[^.;]{{0,40}}?\b{_OPEN}"
        rf"|\b{_OPEN}[^.;]{{0,30}}?\b(?:TO\s+BE|WILL\s+BE|SHALL\s+BE|MUST\s+BE)\s+(?:ADVISED|NOMINATED|INFORMED|DESIGNATED|APPOINTED|NAMED|APPROVED|DECIDED)\b[^.;]{{0,40}}?(?:\bBY\s+(?:THE\s+)?{_APPLICANT}|\bLATER\b|\bAMENDMENT\b|\bSEPARATELY\b)"
        rf"|\bSHIP(?:MENT|PED)?\b[^.;]{{0,60}}?(?:{_WAITS}|\bONLY\b)[^.;]{{0,80}}?(?:{_APPLICANT}[^.;]{{0,30}}\b(?:APPROV\w+|INSTRUCTIONS?|CONSENT|NOTICE|AUTHORI\w+)|\b(?:APPROV\w+|INSTRUCTIONS?|CONSENT|NOTICE|AUTHORI\w+)\b[^.;]{{0,30}}(?:BY|FROM|OF)\s+(?:THE\s+)?{_APPLICANT}|\bAMENDMENT\b)"
        rf"|{_APPLICANT}[^.;]{{0,30}}\b(?:APPROV\w+|CONSENT|INSTRUCTIONS?|AUTHORI\w+|CONFIRMATION)\b[^.;]{{0,40}}\b(?:BEFORE|PRIOR\s+TO)\s+(?:EFFECTING\s+)?(?:SHIPMENT|LOADING|SHIPPING)\b",
        "AUD-24": rf"{_AN_ORIGINAL}[^.;]{{0,60}}?{_SENDS}[^.;]{{0,60}}?{_TO_APPLICANT}"
        rf"|{_SENDS}[^.;]{{0,30}}?{_AN_ORIGINAL}[^.;]{{0,60}}?{_TO_APPLICANT}",
        "AUD-56": rf"\b\d{{1,2}}\s*(?:PCT|PER\s?CENT|%)[^.;]{{0,100}}?\b(?:AGAINST|AFTER|UPON|ON)\b[^.;]{{0,60}}?(?:{_APPLICANT}\s+(?:\w+\s+){{0,3}}?{_ITS_WORD}|{_ITS_WORD}[^.;]{{0,40}}?{_SIGNED}\s+BY\s+(?:\w+\s+){{0,3}}?{_APPLICANT})",
        "AUD-57": rf"\b(?:ACCOMPAN\w*|PRESENT\w*|SUBMIT\w*|ENCLOS\w*)\b[^.;]{{0,40}}?\b(?:COPY\s+OF\s+)?{_BANKS}\s+(?:\w+\s+){{0,2}}?{_MESSAGE}"
        rf"|{_BANKS}[^.;]{{0,40}}?{_MESSAGE}[^.;]{{0,200}}?\b(?:PRESENT\w*|ACCOMPAN\w*|SUBMIT\w*|ATTACH\w*|ENCLOS\w*)\b"
        rf"|\bCOPY\s+OF\b[^.;]{{0,40}}?{_MESSAGE}[^.;]{{0,60}}?\b(?:FROM|BY|OF)\s+{_BANKS}",
        "AUD-58": r"\b(?:GOODS|CARGO|MERCHANDISE)\b[^.]{0,80}?\b(?:RETURNED|RETURNABLE|SHIPPED\s+BACK|SENT\s+BACK|REJECTED)\b[^.]{0,60}?\b(?:BENEFICIARY|SELLER|SHIPPER|EXPENSE|COST|REFUND)"
        r"|\b(?:IF|IN\s+CASE|SHOULD|WHERE)\b[^.]{0,100}?\b(?:BENEFICIARY|SELLER)\b[^.]{0,20}?\b(?:REFUND|REPAY|REIMBURSE|PAY\s+BACK)\b"
        r"|\bDOCUMENTS\b[^.;]{0,60}?\b(?:ON|AGAINST|UNDER)\s+(?:A\s+)?TRUST\b"
        r"|\b(?:PAYMENTS?|AMOUNT|PROCEEDS|SUM)\b[^.]{0,40}?\b(?:REFUNDED|REFUNDABLE|REPAID)\b[^.]{0,60}?\b(?:GOODS|BENEFICIARY|REJECT)",
    }.items()
}  # fmt: skip


@lru_cache(maxsize=1024)
def said_plainly(text: str, code: str) -> bool:
    """Tell whether a clause is beyond doubt what a rule on soft clauses is about.

    >>> said_plainly("PAYMENT WILL BE MADE 10 DAYS AFTER THE GOODS ARE CLEARED", "AUD-22")
    True
    >>> said_plainly("WE SHALL PAY AFTER RECEIPT OF DOCUMENTS IN ORDER", "AUD-22")
    False
    """
    words = _PLAINLY.get(code)
    plain = _TITLES.sub(r"\1", " ".join(text.split()))
    return words is not None and words.search(plain) is not None


def with_roles(text: str, applicant: Party | None) -> str:
    """Return a clause with the applicant's role in the place of its name."""
    if applicant is None:
        return text
    return re.sub(re.escape(applicant.name), "APPLICANT", " ".join(text.split()), flags=re.I)
