"""Papers and messages sent on their own way: by what, to whom, and which originals."""

from __future__ import annotations

import re
from typing import Any

from extractors.clauses.lexicon.moments import NUMBER, number
from extractors.clauses.lexicon.parties import party
from extractors.clauses.wording import Wording, tidy

_SENT = r"(?:SENT|AIRMAILED|DESPATCHED|FORWARDED|FAXED|EMAILED|COURIERED|MAILED|TELEXED|CABLED|TRANSMITTED|DELIVERED|HANDED(?: OVER)?|ADDRESSED)"
_BE = r"(?:(?:HAS|HAVE|HAVING|MUST HAVE) BEEN|TO BE|MUST BE|SHOULD BE|WAS|WERE|BEING|IS|ARE)"
_DISPOSAL = rf"(?:,|AND|WITH)? ?(?:THE )?(?:REMAINING |BALANCE )?(?:1/3|1/2|{NUMBER}) (?:SET )?(?:OF )?ORIGINALS?(?: OF)?(?: B/L)?(?: {_BE})?(?: DIRECTLY)? {_SENT}"
OPENERS = rf"{_DISPOSAL}|(?:{_BE} )?(?:DIRECTLY )?{_SENT}\b"
_DISPOSED = re.compile(
    rf"(?:,|AND|WITH)? ?(?:THE )?(?:REMAINING |BALANCE )?(?:(?P<m>\d)/\d|(?P<n>{NUMBER})) (?:SET )?(?:OF )?ORIGINALS?(?: OF)?(?: B/L)?(?: {_BE})?(?: DIRECTLY)? {_SENT}"
)
_VERB = re.compile(rf"(?:{_BE} )?(?:DIRECTLY )?(?P<verb>{_SENT})\b(?: DIRECT(?:LY)?)?")
_CHANNELS = (("email", r"EMAIL"), ("fax", r"FAX"), ("telex", r"TELEX"), ("cable", r"CABLE"), ("courier", r"(?:DHL|FEDEX|TNT|UPS|EMS|(?:SPEED ?|SPEEDY )?(?:POST )?COURIER(?: SERVICE)?|EXPRESS(?: MAIL)?)"), ("registered_post", r"(?:REGISTERED )?(?:AIR ?MAIL|POST)"))  # fmt: skip
_CHANNEL = "|".join(f"(?:{names})" for _, names in _CHANNELS)
BY = re.compile(
    rf"\b(?:BY|THROUGH|VIA|PER) (?P<by>(?:{_CHANNEL})(?:(?:/| OR | AND/OR |, | AND )(?:BY )?(?:{_CHANNEL}))*)(?: (?:NO\.? ?)?:?\(?(?P<address>[A-Z0-9._-]+@[A-Z0-9.-]+[A-Z0-9]|\+?\d[\d -]{{5,}})\)?)?"
)
_TO = re.compile(
    r"\b(?:TO|UPON) (?:THE )?(?P<who>[^\x1f]+?)(?= (?:BY|THROUGH|VIA|ADVISING|AT THEIR) |,|\x1f|$)"
)


def read(words: Wording, doc: str, said: dict[str, Any]) -> None:
    """Write ``recipient`` and ``channel``, or the ``disposal`` of originals."""
    if found := words.take(_DISPOSED):
        if doc in ("bl", "mtd", "awb"):
            return _dispose(found, words, said)
        said["certify"] = [*said.get("certify", []), f"{tidy(found[0]).lower()}"]
    found = words.take(_VERB)
    if by := words.take(BY):
        channel(by, said)
    elif found and found["verb"] in ("FAXED", "EMAILED", "COURIERED"):
        said["channel"] = {"FAXED": "fax", "EMAILED": "email"}.get(found["verb"], "courier")
    if to := words.take(_TO):
        said["recipient"] = recipient(to["who"])
    return None


def channel(by: re.Match[str], said: dict[str, Any]) -> None:
    """Write the way of sending; with an address if one is given."""
    names = [code for code, pattern in _CHANNELS if re.search(pattern, by["by"])]
    if set(names) == {"fax", "email"}:
        names = ["fax", "email"]
    said["channel"] = "|".join(names)
    if by["address"]:
        said["channel"] += f":{tidy(by['address'])}"


def recipient(text: str) -> str:
    """Return who is to get it, as a code or in its own words."""
    who = re.sub(r"^(?:M/S|THE) ", "", tidy(text))
    if re.fullmatch(r"(?:THE )?INSURANCE (?:CO|COMPANY)\.?", who):
        return "insurer"
    return party(who) or who


def _dispose(found: re.Match[str], words: Wording, said: dict[str, Any]) -> None:
    many = int(found["m"]) if found["m"] else number(found["n"])
    by, to = words.take(BY), words.take(_TO)
    way: dict[str, Any] = {"o": many}
    if to:
        way["to"] = recipient(to["who"])
    if by:
        named: dict[str, Any] = {}
        channel(by, named)
        way["by"] = named["channel"]
    said.update(disposal=way, soft="AUD-24")
