"""What the fields of the message say: codes, dates and amounts that cannot stand."""

from __future__ import annotations

import datetime as dt
import re

from checkers.case import stated
from checkers.rule import Hit, Hits, rule
from checkers.terms import Terms
from extractors.documents import TAGS, Credit

_DATES = ("issue_date", "expiry_date", "latest_shipment_date")
#: Decimals that a currency has, where they are not two (ISO 4217).
_NO_DECIMALS = frozenset(
    {"JPY", "KRW", "VND", "CLP", "ISK", "UGX", "XAF", "XOF", "XPF", "PYG", "RWF", "KMF", "GNF", "DJF", "BIF", "VUV"}
)  # fmt: skip
_THREE_DECIMALS = frozenset({"BHD", "IQD", "JOD", "KWD", "LYD", "OMR", "TND"})
_CODES = {
    "form": re.compile(r"\bIRREVOCABLE\b|不可撤销", re.I),
    "available_by": re.compile(r"PAYMENT|ACCEPTANCE|NEGOTIATION|DEF|MIXED|付款|承兑|议付", re.I),
    "confirmation": re.compile(r"\b(?:CONFIRM(?:ED|ATION)?|MAY\s*ADD|WITHOUT)\b|保兑", re.I),
}
_PERMISSIONS = ("partial_shipments", "transhipment")
#: How long a line may be, by field, in a message as it goes over the network.
_WIDTHS = {"50": 35, "59": 35, "39C": 35, "42C": 35, "71D": 35, "44D": 65} | dict.fromkeys(
    ("45A", "46A", "47A", "78"), 65
)


def _unread(credit: Credit) -> set[str]:
    """Return the fields of the credit that are there but make no sense."""
    return {str(loc[0]) for loc in credit.gaps() if len(loc) == 1}


def _raw(credit: Credit, field: str) -> str:
    """Return what the message has in the field of an attribute, in one line."""
    tag = TAGS[field].rstrip("a")
    text = next((t for key, t in credit.message.items() if key.startswith(tag)), "")
    return " ".join(text.split())


@rule(
    "MSG-06",
    basis="SWIFT MT700; UCP 600 art. 3",
    severity="clarify",
    responsible="issuing_bank",
    title_zh="信用证代码无法识别",
    says="Field {tag} says «{shown}», which is no code of this field.",
    says_zh="{tag} 栏为“{shown}”，不是该栏的代码。",
    found="{credit[field]}",
    remedy="Ask that field {tag} be amended to one of its codes.",
    remedy_zh="要求将 {tag} 改为规定的代码。",
)
def code_unknown(credit: Credit) -> Hits:
    """A field that takes a code has another word.

    Prohibited and permitted are only other words for not allowed and allowed. A credit
    is irrevocable even where it says nothing of it.

    Discrepant:
        credit.confirmation: "YES"
    Compliant:
        credit.confirmation: MAY ADD
    """
    unread = _unread(credit)
    for field, code in _CODES.items():
        shown = _raw(credit, field) if field in unread else getattr(credit, field)
        if shown and not code.search(shown):
            yield Hit(field=field, tag=TAGS[field], shown=shown)
    for field in _PERMISSIONS:
        if field in unread:
            yield Hit(field=field, tag=TAGS[field], shown=_raw(credit, field))


@rule(
    "MSG-07",
    basis="SWIFT MT700 fields 31C, 31D, 44C",
    severity="clarify",
    responsible="issuing_bank",
    title_zh="信用证日期不存在",
    says="Field {tag} gives a day that does not exist: {shown}.",
    says_zh="{tag} 栏日期不存在：{shown}。",
    found="{credit[field]}",
    remedy="Ask that field {tag} be amended to a day of the calendar.",
    remedy_zh="要求将 {tag} 改为存在的日期。",
)
def day_does_not_exist(credit: Credit) -> Hits:
    """A date of the message is none: 31 June.

    Discrepant:
        credit.latest_shipment_date: "2026-06-31"
        credit.message: {"44C": "260631"}
    Compliant:
        credit.latest_shipment_date: 2026-09-30
        credit.message: {"44C": "260930"}
    """
    for field in _DATES:
        if field not in _unread(credit):
            continue
        shown = _raw(credit, field)
        if (found := re.match(r"(\d\d)(\d\d)(\d\d)", shown)) and not _exists(found):
            yield Hit(field=field, tag=TAGS[field], shown=shown)


def _exists(found: re.Match[str]) -> bool:
    try:
        dt.date(2000 + int(found[1]), int(found[2]), int(found[3]))
    except ValueError:
        return False
    return True


@rule(
    "MSG-08",
    basis="ISO 4217; SWIFT MT700 field 32B",
    severity="clarify",
    responsible="issuing_bank",
    title_zh="金额小数位与币种不符",
    says="{credit.amount} has more decimals than the currency.",
    says_zh="{credit.amount} 的小数位超过该币种。",
    found="{credit.amount}",
    remedy="Ask that field 32B be amended to an amount that the currency has.",
    remedy_zh="要求更正 32B 金额的小数位。",
)
def too_many_decimals(credit: Credit) -> Hits:
    """The amount has decimals that its currency does not have.

    Discrepant:
        credit.amount: JPY 9,500,100.50
    Compliant:
        credit.amount: JPY 9,500,100
    """
    amount = stated(credit.amount)
    allowed = (
        0 if amount.currency in _NO_DECIMALS else 3 if amount.currency in _THREE_DECIMALS else 2
    )
    exponent = amount.amount.normalize().as_tuple().exponent
    if isinstance(exponent, int) and -exponent > allowed:
        yield Hit()


@rule(
    "MSG-09",
    basis="SWIFT MT700",
    severity="info",
    responsible="issuing_bank",
    title_zh="报文行长超过标准",
    says="Field {tag} has a line of {length} characters; the standard allows {width}.",
    says_zh="{tag} 栏有一行 {length} 个字符，标准为 {width} 个。",
    found="{credit.number}",
    remedy="Ask the advising bank for the message as received; this file may have been edited.",
    remedy_zh="请通知行提供原始报文；该文件可能经过编辑。",
)
def line_too_long(credit: Credit) -> Hits:
    """A raw message has a line longer than the network carries, so somebody edited it.

    A print may be wrapped anew and is not looked at.

    Discrepant:
        credit.text: "{1:F01YRBKCNBNAXXX}{4: :50:NORDLICHT TEXTIL GMBH UND SOEHNE SPEDITION -}"
        credit.message: {"50": NORDLICHT TEXTIL GMBH UND SOEHNE SPEDITION}
    Compliant:
        credit.text: "50: APPLICANT NORDLICHT TEXTIL GMBH UND SOEHNE SPEDITION"
        credit.message: {"50": NORDLICHT TEXTIL GMBH UND SOEHNE SPEDITION}
    """
    if "{4:" not in credit.text or credit.amendments:
        return  # a print, or texts put together from several messages
    for tag, text in credit.message.items():
        longest = max((len(line) for line in text.split("\n")), default=0)
        if longest > _WIDTHS.get(tag, longest):
            yield Hit(tag=tag, length=longest, width=_WIDTHS[tag])
            return


@rule(
    "MSG-10",
    basis="UCP 600 art. 14(c)",
    severity="clarify",
    title_zh="48 栏与 47A 交单期矛盾",
    says="Field 48 gives {credit.presentation_days} days to present, field 47A {n}: {clause.text}",
    says_zh="48 栏交单期为 {credit.presentation_days} 天，47A 为 {n} 天：{clause.text}",
    expected="{credit.presentation_days}",
    found="{clause.text}",
    remedy="Ask that fields 48 and 47A state one and the same period for presentation, preferably 21 days.",
    remedy_zh="要求统一 48 与 47A 的交单期，以 21 天为宜。",
)
def two_periods_for_presentation(credit: Credit, terms: Terms) -> Hits:
    """Two fields give two periods for presentation.

    Discrepant:
        credit.additional_conditions.1: DOCUMENTS MUST BE PRESENTED WITHIN 15 DAYS AFTER SHIPMENT DATE BUT WITHIN VALIDITY
    Compliant:
        credit.additional_conditions.1: DOCUMENTS MUST BE PRESENTED WITHIN 21 DAYS AFTER SHIPMENT DATE BUT WITHIN VALIDITY
    """
    days = stated(credit.presentation_days)
    for clause, demand in terms.conditions("presentation_period"):
        n = demand.more("n")
        if (
            isinstance(n, int)
            and n != days
            and demand.more("anchor") in (None, "shipment", "bl_date")
        ):
            yield Hit(clause=clause, n=n)
