"""Whether and under which rules the credit works: operative, UCP articles excluded, sanctions."""

from __future__ import annotations

import re
from typing import Any

from extractors.clauses.wording import Wording

_CREDIT = r"(?:THIS |THE |OUR )?(?:IRREVOCABLE )?(?:DOCUMENTARY )?(?:L/C|CREDIT|INSTRUMENT)"
_WHEN = re.compile(
    rf"^(?:{_CREDIT})? ?(?:WILL|SHALL|IS TO|CAN|IS|DOES|MAY)? ?(?:ONLY |NOT )?(?:BE |BECOMES? |COMES? )?(?P<not>NOT )?(?:ONLY )?(?:OPERATIVE|OPERATIONAL|EFFECTIVE|WORKABLE|INTO (?:FORCE|EFFECT)|VALID(?! (?:FOR [A-Z]+ )?(?:UNTIL|TILL|UP TO|TO) (?:THE )?\d))\b[^\x1f]*?"
    r"(?:ONLY|UPON|AFTER|ON RECEIPT|SUBJECT TO|WHEN|ONCE|PROVIDED|UNLESS|UNTIL|IF)\b[^\x1f]*|^(?:PRE-?ADVICE|FULL DETAILS TO FOLLOW|DETAILS TO FOLLOW)[^\x1f]*"
)
_OPERATIVE = re.compile(
    rf"^(?:THIS (?:IS|SWIFT MESSAGE IS|MESSAGE IS|TELETRANSMISSION IS)|{_CREDIT} IS) (?:THE |AN? )?(?:(?:AUTHENTIC )?OPERATIVE(?: (?:CREDIT )?INSTRUMENT)?)(?: AND NO MAIL CONFIRMATION [^\x1f]*)?"
)
_LATER = re.compile(r"AMENDMENT|ADVIS|INSTRUCT|NOTIF|INFORM|NOMINAT|VESSEL")
_EXCLUDED = re.compile(
    r"(?:UCP ?(?:DC )?(?:600|LATEST VERSION)?,? ?|ICC )?(?:SUB-? ?)?\bART(?:ICLE|\.)?S?\.? ?(?:NO\. )?(?P<articles>\d[^\x1f]*?)"
    r"\b(?:NOT (?:BE )?APPL(?:ICABLE|Y|IED)|EXCLUDED|DELETED|WAIVED|NOT BINDING|DISREGARDED|DISAPPLIED)\b[^\x1f]*"
)
_OVERRIDDEN = re.compile(
    r"^NOTWITHSTANDING (?:THE )?(?:PROVISIONS? OF )?(?:THE )?(?:SUB-? ?)?ART(?:ICLE|\.)?S?\.? (?P<articles>\d[^\x1f]{0,30}?) OF (?:THE )?(?:UCP|UNIFORM)[^\x1f]*"
)
_INCORPORATED = re.compile(
    r"^(?:THE |ATTACHED |OUR )*(?:PRO-?FORMA INVOICE|(?:SALES |PURCHASE )?CONTRACT|SALES CONFIRMATION|PURCHASE ORDER|S/C|P/I|P/O)[^\x1f]*? (?:FORMS?|IS|BECOMES?|CONSTITUTES?) (?:AN? )?(?:INTEGRAL )?PART OF (?:THIS|THE|OUR) (?:L/C|CREDIT)\b[^\x1f]*"
)
_NOTWITHSTANDING = re.compile(r"^(?:NOTWITHSTANDING )?(?:THE )?(?:PROVISIONS? OF )?(?:THE )?")
_ISBP = re.compile(
    r"^(?:THE )?(?:PROVISIONS OF )?ISBP ?(?:745|821|681)?,? ?(?:ICC PUBLICATION [A-Z0-9 ]*)?(?:PARA(?:GRAPH)?S?\.? )?(?P<what>[A-Z]\d{1,2}(?:(?:,| AND|/) ?[A-Z]\d{1,2})*)?[^\x1f]*(?:NOT (?:BE )?APPL(?:Y|ICABLE)|EXCLUDED)[^\x1f]*"
)
_RULES = re.compile(
    r"^(?:(?:EXCEPT|UNLESS) (?:AS |SO FAR AS )?OTHERWISE (?:EXPRESSLY )?STATED,? )?(?:THIS |THE )?(?:L/C|CREDIT)(?: IS)?(?: ISSUED)? SUBJECT TO[^\x1f]*(?:UCP|UNIFORM CUSTOMS)[^\x1f]*"
)
_SANCTIONS = re.compile(
    r"(?<![^\x1f])[^\x1f]*\b(?:SANCTION(?:S|ED)?|ANTI-? ?MONEY LAUNDERING|OFAC|EMBARGO)\b[^\x1f]*"
)
_TRANSFER = re.compile(r"^(?:THIS |THE )?(?:L/C|CREDIT) IS (?P<not>NOT )?TRANSFERABLE[^\x1f]*")


def read(words: Wording) -> list[dict[str, Any]]:
    """Read when the credit takes effect, what rules govern it and which are excluded."""
    if words.take(_OPERATIVE):
        return [{"cond": "operative", "info": "operative instrument"}]
    if found := words.take(_WHEN):
        later = ",AUD-23" if _LATER.search(found[0]) else ""
        return [{"cond": "effectiveness", "soft": f"AUD-02{later}"}]
    if found := words.take(_OVERRIDDEN):
        overridden = {"cond": "ucp_overridden", "articles": articles(found["articles"])}
        return [{**overridden, "unparsed": found[0], "human": True}]
    if found := words.take(_INCORPORATED):
        return [{"cond": "incorporated", "unparsed": found[0], "human": True}]
    if found := words.take(_EXCLUDED):
        words.take(_NOTWITHSTANDING)
        return [{"cond": "ucp_exclusion", "articles": articles(found["articles"])}]
    if found := words.take(_ISBP):
        return [
            {
                "cond": "isbp_exclusion",
                "paragraphs": re.findall(r"[A-Z]\d{1,2}", found["what"] or ""),
            }
        ]
    if words.take(_RULES):
        return [{"cond": "rules", "info": "UCP"}]
    if words.take(_SANCTIONS):
        return [{"cond": "sanctions", "soft": "AUD-55", "human": True}]
    if found := words.take(_TRANSFER):
        return [{"cond": "transfer", "allowed": not found["not"]}]
    return []


def articles(text: str) -> list[str]:
    """Return the articles of a list in one form.

    >>> articles("20(C)(II) AND 14(I)"), articles("14 J, 18-C"), articles("14(A)(B)")
    (['20(c)(ii)', '14(i)'], ['14(j)', '18(c)'], ['14(a)', '14(b)'])
    """
    found: list[str] = []
    text = re.sub(r"UCP ?(?:DC ?)?\d*|\d{3,}", "", text)
    for number, parts in re.findall(r"(\d{1,2})((?: ?-?(?:\([A-Z]{1,4}\)|[A-Z](?![A-Z])))*)", text):
        letters = re.findall(r"[A-Z]+", parts)
        paragraph = ""
        for letter in letters:
            roman = paragraph and re.fullmatch(r"[IVX]+", letter)
            if roman and found and found[-1] == f"{number}({paragraph})":
                found[-1] += f"({letter.lower()})"
            else:
                paragraph = letter.lower()
                found.append(f"{number}({paragraph})")
        if not letters:
            found.append(number)
    return found
