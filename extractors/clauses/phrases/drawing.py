"""Drafts: tenor, drawee, the clause they bear; percentages of value (UCP 600 art. 6(c))."""

from __future__ import annotations

import re
from typing import Any

from extractors.clauses.lexicon.moments import ANCHOR, NUMBER, anchor, number
from extractors.clauses.lexicon.parties import party
from extractors.clauses.phrases.content import deduct
from extractors.clauses.wording import Wording, tidy

OPENERS = rf"\bAT (?:SIGHT|{NUMBER} DAYS)|\bDRAWN (?:AT|ON|UPON)\b|FOR (?:\d+ PCT|FULL) (?:OF )?(?:THE )?INVOICE VALUE(?! ?(?:\+|PLUS))|(?:(?:MUST |TO |SHOULD |SHALL )?(?:BEAR|CONTAIN|SHOW|STATE)|BEARING|CONTAINING|MARKED WITH|WITH) (?:THE )?(?:FOLLOWING )?CLAUSE ?:?|(?:AND )?(?:LESS|DEDUCTING|AFTER DEDUCTING) [\d.]+ PCT|FOR \d+ PCT (?:DOWN|ADVANCE)"
_TENOR = re.compile(
    rf"\bAT (?:(?P<n>{NUMBER}) DAYS'? ?(?P<rel>AFTER|FROM|OF)? ?(?:THE )?(?P<anchor>{ANCHOR})|(?P<sight>SIGHT))"
)
_DRAWEE = re.compile(r"(?:\bDRAWN[ \x1f]+|\x1f )(?:ON|UPON) (?P<who>[^\x1f,]+?)(?= AT |\x1f|,|$)")
_CLAUSE = re.compile(
    r'(?:(?:MUST |TO |SHOULD |SHALL )?(?:BEAR|CONTAIN|SHOW|STATE)|BEARING|CONTAINING|MARKED WITH|WITH) (?:THE )?(?:FOLLOWING )?CLAUSE ?:? ?(?:"(?P<quoted>[^"\x1f]+)"|(?P<bare>[^\x1f]+))'
)
_VALUE = re.compile(r"FOR (?:(?P<pct>\d+) PCT|FULL) (?:OF )?(?:THE )?INVOICE VALUE")
_DEDUCT = re.compile(
    r"(?:AND )?(?:DEDUCTING|LESS|AFTER DEDUCTING) (?P<pct>[\d.]+) PCT (?P<kind>[A-Z' -]*?(?:ADVANCE PAYMENT|ADVANCE|DOWN PAYMENT|COMMISSION|DISCOUNT|RETENTION))"
)
_PART = re.compile(r"FOR (?P<pct>\d+) PCT (?:DOWN|ADVANCE)(?: PAYMENT)?")
_DRAWN = re.compile(r"\bDRAWN\b")


def read(words: Wording, doc: str, said: dict[str, Any]) -> None:
    """Write ``tenor``, ``drawee``, ``clause``, ``deduct`` and percentages of the amount."""
    if found := words.take(_CLAUSE):
        said["clause"] = tidy(found["quoted"] or found["bare"])
    if found := words.take(_TENOR):
        said["tenor"] = "sight" if found["sight"] else {
            "n": number(found["n"]), "rel": "after", "anchor": anchor(found["anchor"]),
        }  # fmt: skip
    if found := words.take(_DRAWEE):
        said["drawee"] = party(found["who"]) or tidy(found["who"])
        if said["drawee"] == "applicant" and doc == "draft":
            said.update({"as": "additional_document", "soft": "AUD-20"})
    if (
        not doc.startswith("ins_")
        and (found := words.take(_VALUE))
        and found["pct"] not in (None, "100")
    ):
        said["value_pct"] = int(found["pct"])
    if found := words.take(_DEDUCT):
        deduct(found, said)
    if found := words.take(_PART):
        said["amount_pct"] = int(found["pct"])
    words.take(_DRAWN)
