"""Papers dated before the credit: refused, or accepted in so many words (UCP 600 art. 14(i))."""

from __future__ import annotations

import re
from typing import Any

from extractors.clauses.heads import heads, named
from extractors.clauses.lexicon.documents import TRANSPORT
from extractors.clauses.wording import Wording

_ISSUE = r"(?:ISSU(?:E|ANCE|ING)|OPENING)"
#: The day of issue in its many names: «the date of issuance of this credit», «L/C date».
CREDIT_DAY = (
    rf"(?:(?:THE |THIS |OUR )*(?:DATE OF |{_ISSUE} |DATE )*(?:OF )?(?:THE |THIS |OUR )*(?:L/C|CREDIT)(?:'S)?(?: {_ISSUE})?(?: DATE)?(?: OF {_ISSUE})?"
    rf"|(?:THE )?(?:DATE OF {_ISSUE}|{_ISSUE} DATE))"
)
_VERDICT = r"(?:IS |ARE |WILL BE |SHALL BE |WILL |SHALL )?(?:STRICTLY )?(?P<not>NOT (?:BE )?|UN)?(?P<verdict>ACCEPTABLE|ACCEPTED|ALLOWED|PERMITTED|PROHIBITED|FORBIDDEN)"
_EARLIER = re.compile(
    r"^(?P<no>NO )?(?P<papers>[A-Z0-9/,' -]{1,90}?)(?:,? \(?(?:EXCEPT|EXCLUDING|OTHER THAN)(?: FOR)? (?P<except>[^\x1f]+?)\)?)?"
    r" (?P<must>(?:MUST|SHOULD|SHALL|MAY|CAN|TO|ARE|IS|HAVE TO)(?P<refused> NOT)?(?: (?:ALLOWED|PERMITTED) TO)?(?: BE)? )?"
    r"(?:(?:BEARING|BEAR|CARRYING|SHOWING|WITH|HAVING) (?:AN? |ANY )?)?(?:DATE OF ISSU(?:E|ANCE) |ISSU(?:E|ANCE|ING) DATE |ISSUED |DATED |DATE |SIGNED |PRE-?DATED |OR |AND |AND/OR |OR )+"
    r"(?P<rel>(?:NOT|NO) (?:EARLIER THAN|PRIOR TO|BEFORE)|ON OR AFTER|AFTER|PRIOR TO|BEFORE|EARLIER THAN|EARLIER TO|PRECEDING)"
    rf" {CREDIT_DAY}(?:,? {_VERDICT})?(?:,? \(?(?:EXCEPT|EXCLUDING|OTHER THAN)(?: FOR)? (?P<beyond>[^\x1f]+?)\)?)?$"
)
_PREDATED = re.compile(
    rf"^(?:ALL |ANY )?PRE-?DATED (?P<papers>DOCUMENTS?|B/L|TRANSPORT DOCUMENTS?) {_VERDICT}$"
    rf"|^(?P<no>NO )?(?P<papers2>[A-Z0-9/,' -]{{1,60}}?) (?:MUST|SHOULD|SHALL|MAY)(?P<refused> NOT)? PRE-?DATE {CREDIT_DAY}$"
)
_ANY = re.compile(
    r"(?:(?:ALL|THE|ANY|EACH|SHIPPING|REQUIRED|STIPULATED|ORIGINAL|OTHER|OF|SUCH) ?)*(?:DOCUMENTS?|DOCS?)?"
)
_TRANSPORT = re.compile(r"(?:ALL |THE |ANY )*TRANSPORT(?:ATION)? DOCUMENTS?")


def read(words: Wording) -> list[dict[str, Any]]:
    """Read whether documents may be dated before the day of issue, and which."""
    if found := _EARLIER.match(words.text):
        if (scope := _papers(found["papers"])) is None or (allowed := _allowed(found)) is None:
            return []
        if beyond := found["except"] or found["beyond"]:
            scope["except"] = named(beyond)
    elif found := _PREDATED.match(words.text):
        scope = _papers(found["papers"] or found["papers2"]) or {}
        allowed = not (found["no"] or found["refused"] or found["not"])
        allowed = allowed and found["verdict"] not in (None, "PROHIBITED", "FORBIDDEN")
    else:
        return []
    words.drop(0, len(words.text))
    if allowed:
        return [{"cond": "predated_docs", "allowed": True, **scope}]
    return [{"cond": "no_predate", "overrides": "UCP14(i)", **scope}]


def _papers(text: str) -> dict[str, Any] | None:
    """Return which papers are meant, empty for all; None if no papers are named."""
    if _ANY.fullmatch(text):
        return {}
    if _TRANSPORT.fullmatch(text):
        return {"apply_to": "|".join(TRANSPORT)}
    codes = list(dict.fromkeys(code for head in heads(text) for code in head.codes))
    if not codes:
        return None
    return {"apply_to": "|".join(codes)}


def _allowed(found: re.Match[str]) -> bool | None:
    """Tell whether earlier dates are let pass; None if nothing is said of it."""
    late = found["rel"].startswith(("NOT", "NO ", "ON", "AFTER"))
    if late:
        return False if found["must"] and not found["refused"] else None
    if found["no"] or found["refused"] or found["not"]:
        return False
    if found["verdict"] in ("PROHIBITED", "FORBIDDEN"):
        return False
    return True if found["verdict"] or (found["must"] or "").startswith(("MAY", "CAN")) else None
