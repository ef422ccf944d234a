"""Papers and messages sent on their own way: by what, to whom, and which originals."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any

from extractors.clauses.lexicon.moments import NUMBER, number
from extractors.clauses.lexicon.parties import party
from extractors.clauses.wording import Wording, tidy

_SENT = r"(?:SENT|AIRMAILED|DESPATCHED(?! FROM)|FORWARDED|FAXED|EMAILED|COURIERED|MAILED|TELEXED|CABLED|TRANSMITTED|DELIVERED(?= (?:TO|BY|DIRECT))|HANDED(?: OVER)?|ADDRESSED)"
#: What becomes of an original that goes with the ship and not with the documents.
_CARRIED = r"(?:CARRIED|PLACED|KEPT|GIVEN|ENTRUSTED|TRAVELL?ING|ACCOMPANY(?:ING)?)"
_BE = r"(?:(?:HAS|HAVE|HAVING|MUST HAVE) BEEN|TO BE|MUST BE|SHOULD BE|WAS|WERE|BEING|IS|ARE)"
_DISPOSAL = rf"(?:,|AND|WITH)? ?(?:THE )?(?:REMAINING |BALANCE )?(?:1/3|1/2|{NUMBER}) (?:SET )?(?:OF )?ORIGINALS?(?: OF)?(?: B/L)?(?: {_BE}| TO| MUST)?(?: DIRECTLY)? (?:{_SENT}|{_CARRIED})"
OPENERS = rf"{_DISPOSAL}|(?:{_BE} )?(?:DIRECTLY )?{_SENT}(?:(?:/| OR | AND/OR )(?:BY )?{_SENT})*\b"
_DISPOSED = re.compile(
    rf"(?:,|AND|WITH)? ?(?:THE )?(?:REMAINING |BALANCE )?(?:(?P<m>\d)/(?P<k>\d)|(?P<n>{NUMBER})) (?:SET )?(?:OF )?ORIGINALS?(?: OF)?(?: B/L)?(?: {_BE}| TO| MUST)?(?: DIRECTLY)? (?:{_SENT}|{_CARRIED})(?: (?:(?:IN|ON|WITH) )?(?:THE )?(?:SHIP|VESSEL|MASTER|CARGO|GOODS)[A-Z' ]*)?"
)
_VERB = re.compile(
    rf"(?:{_BE} )?(?:DIRECTLY )?(?P<verb>{_SENT}(?:(?:/| OR | AND/OR )(?:BY )?{_SENT})*)\b(?: DIRECT(?:LY)?)?"
)
_VERBS = (("FAXED", "fax"), ("EMAILED", "email"), ("COURIERED", "courier"), ("TELEXED", "telex"))
_CHANNELS = (("email", r"EMAIL"), ("fax", r"FAX"), ("telex", r"TELEX"), ("cable", r"CABLE"), ("courier", r"(?:DHL|FEDEX|TNT|UPS|EMS|(?:SPEED ?|SPEEDY )?(?:POST )?COURIER(?: SERVICE)?|EXPRESS(?: MAIL)?)"), ("registered_post", r"(?:REGISTERED )?(?:AIR ?MAIL|POST)"))  # fmt: skip
_CHANNEL = "|".join(f"(?:{names})" for _, names in _CHANNELS)
_EMAIL = r"[A-Z0-9._-]+@[A-Z0-9.-]+[A-Z0-9]"
_WAY = rf"(?:{_EMAIL}|(?:{_CHANNEL})(?: ?(?:ADDRESS |MESSAGE )?(?:NO\. ?)?(?::|TO)? ?\(?(?:[A-Z0-9._-]+@[A-Z0-9.-]+[A-Z0-9]|\+?\d[\d -]{{5,}}\d)\)?)?)"
_ADDRESS = re.compile(r"[A-Z0-9._-]+@[A-Z0-9.-]+[A-Z0-9]|\+?\d[\d -]{5,}\d")
BY = re.compile(
    rf"(?:\b(?:BY|THROUGH|VIA|PER|(?:AT|ON) (?:THE |THEIR |ITS )?(?=EMAIL|FAX|{_EMAIL}))|\((?=(?:EMAIL|FAX)[ :]|{_EMAIL})) ?(?P<by>{_WAY}(?:(?:/| OR | AND/OR |, | AND )(?:BY )?{_WAY})*)\)?"
)
_ONE_WAY = re.compile(_WAY)
TO = re.compile(
    r"\b(?:TO|UPON) (?:THE )?(?P<who>[^\x1f]+?)(?= (?:BY|THROUGH|VIA|ADVISING|AT THEIR|BEFORE|PRIOR TO|LATEST|NOT LATER) |,| AND \([IVXA-H]+\)|\x1f|$)"
)


def read(words: Wording, doc: str, said: dict[str, Any]) -> None:
    """Write ``recipient`` and ``channel``, or the ``disposal`` of originals."""
    if found := words.take(_DISPOSED):
        if doc in ("bl", "mtd", "awb"):
            return _dispose(found, words, said)
        many = f"{found['m']}/{found['k']}" if found["m"] else str(number(found["n"]))
        sent = f"{many} bl sent" if "B/L" in found[0] else tidy(found[0]).lower()
        said["certify"] = [*said.get("certify", []), sent]
    found = words.take(_VERB)
    if ways := words.take_all(BY):
        channel(ways, said)
    elif found and (verbs := [way for verb, way in _VERBS if verb in found["verb"]]):
        said["channel"] = "|".join(verbs)
    if to := words.take(TO):
        said["recipient"] = recipients(to["who"])
    return None


def channel(said_by: Sequence[re.Match[str]], said: dict[str, Any]) -> None:
    """Write the ways of sending, each with its address if one is given."""
    ways: dict[str, str] = {}
    for way in (way for by in said_by for way in _ONE_WAY.findall(by["by"])):
        code = next((code for code, pattern in _CHANNELS if re.match(pattern, way)), "email")
        address = _ADDRESS.search(way)
        ways[code] = f"{code}:{tidy(address[0])}" if address else code
    order = [code for code in ("fax", "email") if code in ways]
    said["channel"] = "|".join(
        ways.pop(code) for code in [*order, *(c for c in ways if c not in order)]
    )


def named_only(said: dict[str, Any]) -> None:
    """Keep as recipients those whom the credit names.

    An insurer without a name is nobody that a document could be compared with. A copy that
    the beneficiary certifies vouches for its addressee, where that is the applicant.
    """
    given = said.pop("recipient", None)
    everybody = [given] if isinstance(given, str) else given or []
    unnamed = {"insurer"} | ({"applicant"} if said.get("certified") else set())
    if kept := [who for who in everybody if who not in unnamed]:
        said["recipient"] = kept if len(kept) > 1 else kept[0]


def recipients(text: str) -> str | list[str]:
    """Return who is to get it: codes or own words, a list if there are several.

    >>> recipients("APPLICANT AND M/S EXAMPLE INSURANCE LTD"), recipients("SMITH AND SONS LTD")
    (['applicant', 'EXAMPLE INSURANCE LTD'], 'SMITH AND SONS LTD')
    """
    parts = re.split(
        r",?\s+AND(?: ALSO)?(?: TO)?\s+|\s*,\s*(?=M/S|APPLICANT|ISSUING BANK)|(?<=[A-Z]{3})/(?=[A-Z]{2})",
        text,
    )
    named = [recipient(part) for part in parts if tidy(part)]
    if len(named) > 1 and any(party(tidy(part)) or "M/S" in part for part in parts):
        return named
    return recipient(text)


def recipient(text: str) -> str:
    """Return one addressee as a code or in its own words."""
    who = re.sub(r"^(?:M/S|THE|TO) ", "", tidy(text))
    return party(who) or who


def _dispose(found: re.Match[str], words: Wording, said: dict[str, Any]) -> None:
    many = int(found["m"]) if found["m"] else number(found["n"])
    by, to = words.take(BY), words.take(TO)
    way: dict[str, Any] = {"o": many}
    if to:
        way["to"] = recipients(to["who"])
    if by:
        named: dict[str, Any] = {}
        channel([by], named)
        way["by"] = named["channel"]
    said.update(disposal=way, soft="AUD-24")
