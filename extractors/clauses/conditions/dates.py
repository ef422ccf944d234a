"""Conditions about days: shipment, instalments, things to be advised later."""

from __future__ import annotations

import re
from typing import Any

from extractors.clauses.lexicon.moments import date
from extractors.clauses.wording import Wording, tidy

_MONTH = r"(?:JAN(?:UARY)?|FEB(?:RUARY)?|MAR(?:CH)?|APR(?:IL)?|MAY|JUNE?|JULY?|AUG(?:UST)?|SEPT?(?:EMBER)?|OCT(?:OBER)?|NOV(?:EMBER)?|DEC(?:EMBER)?)"
_BANNED = r"(?:(?:IS|ARE|WILL BE|SHALL BE|MUST|SHOULD|TO|SHALL)? ?(?:NOT|NOT BE) (?:ACCEPTABLE|ACCEPTED|ALLOWED|PERMITTED|ACCEPT)|(?:IS |ARE )?(?:STRICTLY )?(?:PROHIBITED|FORBIDDEN|UNACCEPTABLE))"
#: What somebody else must give before goods may be shipped.
_LEAVE = (
    r"\b(?:AMENDMENT|INSTRUCTION|APPROVAL|AUTHORISATION|CONFIRMATION|NOTICE|CONSENT|PERMISSION)S?\b"
)
_BEFORE = re.compile(
    rf"^(?:(?:DOCUMENTS?|B/L|TRANSPORT DOCUMENTS?) (?:EVIDENCING|SHOWING) )?(?:ANY )?SHIPMENTS? (?:EFFECTED |MADE |DATED )?(?:PRIOR TO|BEFORE|EARLIER THAN) (?:THE )?(?:DATE OF )?(?:(?:ISSU(?:ANCE|E|ING)|OPENING) (?:DATE )?(?:OF )?(?:THE |THIS )?)?(?:L/C|CREDIT)(?: (?:ISSU(?:ANCE|E|ING)|OPENING))?(?: DATE)? {_BANNED}|^SHIPMENTS? (?:IS |ARE )?NOT (?:ALLOWED|PERMITTED|ACCEPTABLE) (?:PRIOR TO|BEFORE|EARLIER THAN) (?![^\x1f]*{_LEAVE})[^\x1f]*(?:L/C|CREDIT)[^\x1f]*|^SHIPMENT (?:MUST|SHOULD|SHALL) NOT BE (?:EFFECTED |MADE )?(?:PRIOR TO|BEFORE|EARLIER THAN) (?![^\x1f]*{_LEAVE})[^\x1f]*(?:L/C|CREDIT)[^\x1f]*"
)
_DAY = rf"(?P<day>\d{{1,2}}(?:ST|ND|RD|TH)?[ .-]*(?:{_MONTH})[ ,.-]*\d{{2,4}}|{_MONTH}\.? \d{{1,2}}(?:ST|ND|RD|TH)?,? \d{{4}}|\d{{1,4}}[./-]\d{{1,2}}[./-]\d{{2,4}}|\d{{6}})"
_EARLIER = r"(?:BEFORE|PRIOR TO|EARLIER THAN)"
#: The first day on which goods may be shipped.
_FIRST_DAY = tuple(
    re.compile(pattern)
    for pattern in (
        rf"^(?:THE )?(?:SHIPMENTS?|GOODS)(?: (?:IS|ARE|MUST|SHOULD|SHALL|TO|MAY|CAN))?(?: BE)? NOT(?: TO)?(?: BE)?(?: ALLOWED| PERMITTED)?(?: EFFECTED| MADE| SHIPPED| TAKE PLACE)? {_EARLIER} {_DAY}",
        rf"^(?:ANY )?SHIPMENTS? (?:EFFECTED |MADE )?{_EARLIER} {_DAY} {_BANNED}",
        rf"^NO SHIPMENTS?(?: (?:IS|ARE|MAY BE|TO BE|SHALL BE))?(?: ALLOWED| EFFECTED| MADE| PERMITTED)? {_EARLIER} {_DAY}",
    )
)
_DAY_OR_MONTH = rf"(?:\d{{1,2}}(?:ST|ND|RD|TH)? )?{_MONTH}(?:[ /,]*\d{{4}})?"
_LOT = re.compile(
    rf"(?P<qty>[\d.,]+ ?(?:MTS?|M/T|TONS?|KGS?|PCS|SETS|UNITS|CONTAINERS?|BAGS|CTNS)\b)(?: ?(?:OF|TO BE|MUST BE|SHALL BE|SHOULD BE|SHIPPED|EFFECTED|THE|GOODS|EACH|SHIPMENT|MADE)\b)* ?(?:(?P<how>DURING|IN|WITHIN|BY|LATEST|NOT LATER THAN|BEFORE) (?:THE )?(?:MONTH OF )?(?P<period>{_DAY_OR_MONTH})|(?P<span>(?:FROM|BETWEEN) {_DAY_OR_MONTH} (?:TO|TILL|UNTIL|AND) {_DAY_OR_MONTH}))"
)
_INSTALMENT = re.compile(
    r"^(?:LATEST |PARTIAL |THE )*(?:SHIPMENT|\d(?:ST|ND|RD|TH) (?:SET|LOT)|INSTALMENTS?|INSTALLMENTS?|SHIPMENT SCHEDULE|DELIVERY SCHEDULE)\b"
)
#: What stands before each lot of several: «SECOND LOT».
_ORDINAL = re.compile(
    r"(?:^|(?<=\x1f)|(?<= ))[,; ]*(?:AND )?(?:THE )?(?:FIRST|SECOND|THIRD|FOURTH|FIFTH|SIXTH|LAST|\d{1,2}(?:ST|ND|RD|TH))(?: (?:AND )?(?:FINAL )?(?:LOT|SHIPMENT|PARTIAL SHIPMENT|INSTALL?MENT|CONSIGNMENT|SET|BATCH))? ?:?"
)
_LEAD = re.compile(
    r"^(?:(?:LATEST|PARTIAL|THE|GOODS|SHIPMENTS?|SCHEDULE|DELIVERY|AS|FOLLOWS|PER|BELOW|MUST|SHOULD|SHALL|WILL|TO|BE|EFFECTED|MADE|IN|ONE|TWO|THREE|FOUR|FIVE|SIX|\d{1,2}(?:ST|ND|RD|TH)?|SETS?|LOTS?|INSTALL?MENTS?|CONSIGNMENTS?|EQUAL|MONTHLY|SEPARATE)\b[ :,]*)+"
)
_THING = r"(?:(?:THE )?(?:NAME|DATE|DETAILS|PARTICULARS)(?: AND [A-Z]+)? OF (?:THE )?)?(?:CARRYING VESSEL|VESSEL|SHIP|NOTIFY PART(?:Y|IES)|CONSIGNEE|PORT OF (?:LOADING|DISCHARGE|DESTINATION)|(?:FINAL )?DESTINATION(?: PORT)?|SHIPPING MARKS?|SHIPMENT DATE|DATE OF SHIPMENT|FORWARDER|SHIPPING (?:AGENT|COMPANY|LINE)|INSPECTOR|INSPECTION AGENCY|SHIPPING INSTRUCTIONS?|SHIPMENT)(?:'S)?(?: NAME| DETAILS)?"
_ADVISED = re.compile(
    rf"^(?P<what>{_THING}(?:(?:,| OR|,? AND) {_THING}){{0,4}})(?: (?:IS|ARE|WILL|SHALL|MUST|SHOULD|HAS|HAVE|TO|AS|WHICH))*(?: BE)? ?(?:(?:ADVISED|INFORMED|NOMINATED|COMMUNICATED|DESIGNATED|GIVEN|NOTIFIED|APPROVED|ADDED|DECLARED|PROVIDED|INCORPORATED|CONFIRMED)(?: LATER| SUBSEQUENTLY| IN DUE COURSE)?(?: (?:BY|THROUGH|VIA|IN) (?P<by>[^\x1f]*))?|FOLLOW(?: LATER)?)\b[^\x1f]*"
)
_ON_ORDER = re.compile(
    r"^(?:THE )?SHIPMENTS? [^\x1f]*?\b(?:BY|ON|PER) (?:A |THE )?(?:CARRYING )?(?:VESSEL|SHIP|CARRIER|FORWARDER)(?: TO BE| WHICH WILL BE)? (?:NAMED|NOMINATED|DESIGNATED|ADVISED|APPOINTED|ARRANGED|APPROVED) BY (?:THE )?(?:APPLICANT|BUYER|OPENER|ISSUING BANK|US)\b[^\x1f]*|"
    rf"^(?:THE )?(?:SHIPMENTS?|GOODS) (?:IS|ARE|CAN|MAY|MUST|SHALL|SHOULD|WILL|TO)?(?: BE)?\s?NOT(?: BE)?(?: ALLOWED| EFFECTED| MADE| PERMITTED| TAKE PLACE| SHIPPED)? (?:BEFORE|PRIOR TO|UNTIL|WITHOUT) [^\x1f]*{_LEAVE}[^\x1f]*|"
    r"^(?:THE )?(?:SHIPMENTS?|GOODS(?= (?:IS|ARE|TO BE|MUST BE|SHALL BE|WILL BE)\b))(?: (?:IS|ARE|CAN|MAY|MUST|SHALL|SHOULD|WILL|TO))*(?: ONLY)?(?: BE)?(?: ONLY)?(?: ALLOWED| EFFECTED| MADE| PERMITTED)?(?: ONLY)? (?:ONLY )?(?:AFTER|UPON|SUBJECT TO|ON|AGAINST) (?:THE )?(?:RECEIPT OF )?[^\x1f]*(?:AMENDMENT|INSTRUCTION|APPROVAL|AUTHORISATION|ADVICE|CONFIRMATION|NOTICE)[^\x1f]*"
)
_BY_SELLER = re.compile(r"\bBY (?:THE )?(?:BENEFICIARY|SELLER|SHIPPER|SUPPLIER|EXPORTER)")
_WHAT = (("vessel", r"VESSEL|SHIP\b"), ("notify", r"NOTIFY"), ("consignee", r"CONSIGNEE"), ("port", r"PORT|DESTINATION"), ("shipping_marks", r"MARKS?"), ("shipment_date", r"SHIPMENT DATE|DATE OF SHIPMENT"), ("forwarder", r"FORWARDER|AGENT|SHIPPING (?:COMPANY|LINE)"), ("inspector", r"INSPECT"), ("shipment", r"SHIPPING INSTRUCTION|^SHIPMENT$"))  # fmt: skip


def read(words: Wording) -> list[dict[str, Any]]:
    """Read periods and days, and what the applicant keeps to himself until later."""
    if words.take(_BEFORE):
        return [{"cond": "shipment_not_before", "anchor": "31C"}]
    for first_day in _FIRST_DAY:
        if (found := first_day.search(words.text)) and (day := date(found["day"])):
            words.drop(*found.span())
            return [{"cond": "shipment_not_before", "date": day}]
    lots = list(_LOT.finditer(words.text))
    if lots and (len(lots) > 1 or _INSTALMENT.search(words.text)):
        return _instalments(words, lots)
    if words.take(_ON_ORDER):
        return [{"cond": "shipment_on_instruction", "soft": "AUD-23"}]
    if (found := _ADVISED.search(words.text)) and not _BY_SELLER.search(found[0]):
        words.take(_ADVISED)
        what = [code for code, names in _WHAT if re.search(names, found["what"])]
        by = (
            "amendment"
            if "AMEND" in found[0]
            else "applicant"
            if re.search(r"APPLICANT|BUYER|OPENER", found[0])
            else "issuing_bank"
            if re.search(r"ISSUING BANK|\bUS\b", found[0])
            else None
        )
        return [{"cond": "to_be_advised", "what": what, "by": by, "soft": "AUD-23"}]
    return []


def _instalments(words: Wording, lots: list[re.Match[str]]) -> list[dict[str, Any]]:
    given = all(lot["span"] or lot["how"] in ("DURING", "IN", "WITHIN") for lot in lots)
    for lot in lots:
        words.drop(*lot.span())
    words.take(_LEAD)
    while words.take(_ORDINAL):
        pass
    items = [
        {"qty": tidy(lot["qty"]), "period": tidy(lot["span"] or lot["period"])} for lot in lots
    ]
    return [{"cond": "instalments", "given_periods": given, "items": items}]
