"""When documents are to be presented, and whether they may come late (UCP 600 art. 14(c))."""

from __future__ import annotations

import re
from typing import Any

from extractors.clauses.lexicon.moments import ANCHOR, NUMBER, anchor, number
from extractors.clauses.phrases.timing import PERIOD, period
from extractors.clauses.wording import Wording

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
    r"^(?:STALE (?:DOCUMENTS?|DOCS|B/L|TRANSPORT DOCUMENTS?)|(?:LATE|DELAYED) PRESENTATIONS?(?: OF (?:THE )?DOCUMENTS| DOCUMENTS| B/L)?|(?:DOCUMENTS PRESENTED|PRESENTATION(?: OF (?:THE )?DOCUMENTS)?) (?:LATER|AFTER|MORE) (?:THAN )?[^\x1f]*?) (?:IS |ARE |WILL BE |SHALL BE )?(?P<not>NOT |UN)?(?:ACCEPTABLE|ACCEPTED|ALLOWED|PERMITTED|PROHIBITED)[^\x1f]*"
)
#: A sentence about presenting documents, whatever else stands between its words.
_ABOUT = re.compile(
    r"^(?:ALL |THE |SHIPPING |ORIGINAL |FULL SET OF |REQUIRED )*(?:DOCUMENTS?|DRAFTS?|PRESENTATION|NEGOTIATION)\b(?=[^\x1f]*\b(?:PRESENT|NEGOTIAT|SUBMI|TENDER))(?![^\x1f]*\b(?:NOT (?:BE )?(?:ACCEPT|ALLOW)|ACCEPTABLE|SENT|DESPATCHED|FORWARDED|REMITTED|COURIERED|NEGOTIATING BANK))"
)
_CARRIED = ("shipment", "bl_date", "awb_date", "issue_of_transport_document", "cargo_receipt_date")


def read(words: Wording) -> list[dict[str, Any]]:
    """Read the period of presentation, and whether what comes after it is let pass."""
    if found := words.take(_TOO_LATE):
        event = anchor(found["anchor"])
        said = {"n": number(found["n"]), "rel": "within_after", "anchor": event}
        return [{"cond": "presentation_period", **said}]
    if found := words.take(_LATE_OK):
        late: dict[str, Any] = {"cond": "stale_docs"}
        if after := _AFTER.search(found[0]):
            late["n"] = number(after["n"])
        refused = found["not"] or "PROHIBITED" in found[0]
        return [{**late, "allowed": not refused}]
    if not (found := PERIOD.search(words.text)):
        return []
    within = period(found)
    if _PRESENT.search(words.text):
        words.take(_PRESENT)
    elif _ABOUT.match(words.text) and within["anchor"] in _CARRIED:
        words.drop(0, found.start())
    else:
        return []
    words.take(PERIOD)
    words.take(_VALIDITY)
    condition = {
        "cond": "presentation_period",
        "n": within["n"],
        "rel": "within_before" if "before" in within["rel"] else "within_after",
        "anchor": within["anchor"],
    }
    return [condition if within["unit"] == "day" else {**condition, "unit": within["unit"]}]


_AFTER = re.compile(rf"(?:AFTER|THAN|BEYOND) (?P<n>{NUMBER}) DAYS")
