"""Conditions about days: presentation, predating, shipment, instalments, things to be advised later."""

from __future__ import annotations

import re
from typing import Any

from extractors.clauses.lexicon.moments import ANCHOR, NUMBER, anchor, number
from extractors.clauses.phrases.timing import PERIOD, period
from extractors.clauses.wording import Wording, tidy

_MONTH = r"(?:JAN(?:UARY)?|FEB(?:RUARY)?|MAR(?:CH)?|APR(?:IL)?|MAY|JUNE?|JULY?|AUG(?:UST)?|SEPT?(?:EMBER)?|OCT(?:OBER)?|NOV(?:EMBER)?|DEC(?:EMBER)?)"
_BANNED = r"(?:(?:IS|ARE|WILL BE|SHALL BE|MUST|SHOULD|TO|SHALL)? ?(?:NOT|NOT BE) (?:ACCEPTABLE|ACCEPTED|ALLOWED|PERMITTED|ACCEPT)|(?:IS |ARE )?(?:STRICTLY )?(?:PROHIBITED|FORBIDDEN|UNACCEPTABLE))"
_PRESENT = re.compile(
    r"^(?:ALL |THE |SHIPPING |ORIGINAL |FULL SET OF )*(?:DOCUMENTS?|PRESENTATION(?: PERIOD| OF (?:THE )?(?:SHIPPING )?DOCUMENTS)?|PERIOD (?:OF|FOR) PRESENTATION(?: OF DOCUMENTS)?|DRAFTS? AND DOCUMENTS|NEGOTIATION)(?: (?:MUST|SHOULD|SHALL|ARE|IS|TO|WILL|HAVE|HAS|TO BE|FOR NEGOTIATION|FOR PAYMENT|FOR PRESENTATION))*(?: BE)? ?(?:PRESENTED|MADE|EFFECTED|SUBMITTED|TENDERED|NEGOTIATED)?(?: FOR (?:NEGOTIATION|PAYMENT|ACCEPTANCE))?(?: (?:TO|AT|THROUGH) [A-Z' ]+?)?[ :,-]+(?=WITHIN|NOT LATER|NO LATER|LATEST|\(?\d+ DAYS|AT THE LATEST|BUT (?:NOT|NO) LATER)"
)
_VALIDITY = re.compile(
    r"(?:,? ?(?:BUT|AND)(?: IN ANY (?:CASE|EVENT))?(?: ALWAYS)?)? ?(?:WITHIN|NOT LATER THAN|BEFORE) (?:THE )?(?:L/C |CREDIT )?(?:VALIDITY|EXPIRY)(?: DATE)?(?: OF (?:THE |THIS )?(?:L/C|CREDIT))?"
)
_TOO_LATE = re.compile(
    rf"^(?:THE )?(?:PRESENTATION OF )?(?:DOCUMENTS?|PRESENTATIONS?)(?: PRESENTED| MADE)? (?:AFTER|LATER THAN|MORE THAN|BEYOND|EXCEEDING) (?P<n>{NUMBER}) DAYS (?P<rel>AFTER|FROM)(?: THE)? (?P<anchor>{ANCHOR})[^\x1f]*?{_BANNED}"
)
_LATE_OK = re.compile(
    r"^(?:STALE (?:DOCUMENTS?|DOCS|B/L|TRANSPORT DOCUMENTS?)|(?:LATE|DELAYED) PRESENTATIONS?(?: OF (?:THE )?DOCUMENTS| DOCUMENTS| B/L)?|DOCUMENTS PRESENTED (?:LATER|AFTER|MORE) (?:THAN )?[^\x1f]*?) (?:IS |ARE |WILL BE |SHALL BE )?(?P<not>NOT |UN)?(?:ACCEPTABLE|ACCEPTED|ALLOWED|PERMITTED|PROHIBITED)[^\x1f]*"
)
_BEFORE = re.compile(
    rf"^(?:(?:DOCUMENTS?|B/L|TRANSPORT DOCUMENTS?) (?:EVIDENCING|SHOWING) )?(?:ANY )?SHIPMENTS? (?:EFFECTED |MADE |DATED )?(?:PRIOR TO|BEFORE|EARLIER THAN) (?:THE )?(?:DATE OF )?(?:(?:ISSU(?:ANCE|E|ING)|OPENING) (?:DATE )?(?:OF )?(?:THE |THIS )?)?(?:L/C|CREDIT)(?: (?:ISSU(?:ANCE|E|ING)|OPENING))?(?: DATE)? {_BANNED}|^SHIPMENT (?:MUST|SHOULD|SHALL) NOT BE (?:EFFECTED |MADE )?(?:PRIOR TO|BEFORE|EARLIER THAN) [^\x1f]*(?:L/C|CREDIT)[^\x1f]*"
)
_LOT = re.compile(
    rf"(?P<qty>[\d.,]+ ?(?:MTS?|M/T|TONS?|KGS?|PCS|SETS|UNITS|CONTAINERS?|BAGS|CTNS)\b)[^,;\x1f]*?(?P<how>DURING|IN|WITHIN|BY|LATEST|NOT LATER THAN|BEFORE) (?:THE )?(?:MONTH OF )?(?P<period>{_MONTH}(?:[ /]\d{{4}})?|\d{{1,2}} {_MONTH}(?: \d{{4}})?)"
)
_INSTALMENT = re.compile(
    r"^(?:LATEST |PARTIAL |THE )*(?:SHIPMENT|\d(?:ST|ND|RD|TH) (?:SET|LOT)|INSTALMENTS?|INSTALLMENTS?|SHIPMENT SCHEDULE|DELIVERY SCHEDULE)\b"
)
_THING = r"(?:(?:THE )?(?:NAME|DATE|DETAILS|PARTICULARS)(?: AND [A-Z]+)? OF (?:THE )?)?(?:CARRYING VESSEL|VESSEL|SHIP|NOTIFY PART(?:Y|IES)|CONSIGNEE|PORT OF (?:LOADING|DISCHARGE|DESTINATION)|(?:FINAL )?DESTINATION(?: PORT)?|SHIPPING MARKS?|SHIPMENT DATE|DATE OF SHIPMENT|FORWARDER|SHIPPING (?:AGENT|COMPANY|LINE)|INSPECTOR|INSPECTION AGENCY|SHIPPING INSTRUCTIONS?|SHIPMENT)(?:'S)?(?: NAME| DETAILS)?"
_ADVISED = re.compile(
    rf"^(?P<what>{_THING}(?:(?:,| OR|,? AND) {_THING}){{0,4}})(?: (?:IS|ARE|WILL|SHALL|MUST|SHOULD|HAS|HAVE|TO|AS|WHICH))*(?: BE)? ?(?:(?:ADVISED|INFORMED|NOMINATED|COMMUNICATED|DESIGNATED|GIVEN|NOTIFIED|APPROVED|ADDED|DECLARED|PROVIDED|INCORPORATED|CONFIRMED)(?: LATER| SUBSEQUENTLY| IN DUE COURSE)?(?: (?:BY|THROUGH|VIA|IN) (?P<by>[^\x1f]*))?|FOLLOW(?: LATER)?)\b[^\x1f]*"
)
_ON_ORDER = re.compile(
    r"^(?:THE )?SHIPMENTS? [^\x1f]*?\b(?:BY|ON|PER) (?:A |THE )?(?:CARRYING )?(?:VESSEL|SHIP|CARRIER|FORWARDER)(?: TO BE| WHICH WILL BE)? (?:NAMED|NOMINATED|DESIGNATED|ADVISED|APPOINTED|ARRANGED|APPROVED) BY (?:THE )?(?:APPLICANT|BUYER|OPENER|ISSUING BANK|US)\b[^\x1f]*|"
    r"^(?:THE )?(?:SHIPMENTS?|GOODS(?= (?:IS|ARE|TO BE|MUST BE|SHALL BE|WILL BE)\b))(?: (?:IS|ARE|CAN|MAY|MUST|SHALL|SHOULD|WILL|TO))*(?: ONLY)?(?: BE)?(?: ONLY)?(?: ALLOWED| EFFECTED| MADE| PERMITTED)?(?: ONLY)? (?:ONLY )?(?:AFTER|UPON|SUBJECT TO|ON|AGAINST) (?:THE )?(?:RECEIPT OF )?[^\x1f]*(?:AMENDMENT|INSTRUCTION|APPROVAL|AUTHORISATION|ADVICE|CONFIRMATION|NOTICE)[^\x1f]*"
)
_BY_SELLER = re.compile(r"\bBY (?:THE )?(?:BENEFICIARY|SELLER|SHIPPER|SUPPLIER|EXPORTER)")
_WHAT = (("vessel", r"VESSEL|SHIP\b"), ("notify", r"NOTIFY"), ("consignee", r"CONSIGNEE"), ("port", r"PORT|DESTINATION"), ("shipping_marks", r"MARKS?"), ("shipment_date", r"SHIPMENT DATE|DATE OF SHIPMENT"), ("forwarder", r"FORWARDER|AGENT|SHIPPING (?:COMPANY|LINE)"), ("inspector", r"INSPECT"), ("shipment", r"SHIPPING INSTRUCTION|^SHIPMENT$"))  # fmt: skip


def read(words: Wording) -> list[dict[str, Any]]:
    """Read periods and days, and what the applicant keeps to himself until later."""
    if found := words.take(_TOO_LATE):
        event = anchor(found["anchor"])
        return [
            {
                "cond": "presentation_period",
                "n": number(found["n"]),
                "rel": "within_after",
                "anchor": event,
            }
        ]
    if found := words.take(_LATE_OK):
        return [
            {"cond": "stale_docs", "allowed": not found["not"] and "PROHIBITED" not in found[0]}
        ]
    if _PRESENT.search(words.text) and (found := PERIOD.search(words.text)):
        words.take(_PRESENT)
        words.take(PERIOD)
        words.take(_VALIDITY)
        said = period(found)
        condition = {
            "cond": "presentation_period",
            "n": said["n"],
            "rel": "within_before" if "before" in said["rel"] else "within_after",
            "anchor": said["anchor"],
        }
        return [condition if said["unit"] == "day" else {**condition, "unit": said["unit"]}]
    if words.take(_BEFORE):
        return [{"cond": "shipment_not_before", "anchor": "31C"}]
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
    given = all(lot["how"] in ("DURING", "IN", "WITHIN") for lot in lots)
    for lot in lots:
        words.drop(*lot.span())
    words.take(re.compile(r"^[^\x1f]*:?"))
    items = [{"qty": tidy(lot["qty"]), "period": tidy(lot["period"])} for lot in lots]
    return [{"cond": "instalments", "given_periods": given, "items": items}]
