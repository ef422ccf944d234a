"""What every document must show or be: data, language, signature, name, marks."""

from __future__ import annotations

import re
from typing import Any

from extractors.clauses.heads import named
from extractors.clauses.lexicon.moments import NUMBER, number
from extractors.clauses.lexicon.particulars import particulars
from extractors.clauses.lexicon.parties import party
from extractors.clauses.wording import Wording, tidy

_ALL = r"^(?:ALL|EACH(?: OF(?: THE)?)?|EVERY|THE|ANY)? ?(?:OF )?(?:THE )?(?:REQUIRED |STIPULATED |ORIGINAL |PRESENTED |RELATIVE |OTHER )*(?P<shipping>SHIPPING )?(?:DOCUMENTS?|DOCS)(?: (?:REQUIRED|PRESENTED|CALLED FOR|STIPULATED)(?: UNDER (?:THIS )?(?:L/C|CREDIT))?| UNDER (?:THIS )?(?:L/C|CREDIT))?(?: ?\(?(?:EXCEPT|EXCLUDING|OTHER THAN)(?: FOR)? (?P<except>[^\x1f]+?)\)?)?"
_VERBS = r"(?:SHOW|INDICATE|STATE|MENTION|QUOTE|BEAR|EVIDENCE|SPECIFY|CONTAIN|CARRY|REFER TO|INCLUDE|SHOWING|BEARING|QUOTING|INDICATING|MENTIONING|STATING)"
_SHOW = re.compile(
    _ALL
    + rf" (?:(?:MUST|SHOULD|SHALL|TO|ARE TO|HAVE TO|WILL) (?:ALSO |CLEARLY )?)?(?P<verb>(?:NOT )?{_VERBS}) (?P<what>[^\x1f]+)"
)
_NONE = re.compile(
    rf"^(?:(?:EXCEPT|OTHER THAN)(?: FOR)? (?P<except>[^\x1f]+?),? )?NO (?:OTHER )?(?P<shipping>SHIPPING )?DOCUMENTS?(?: (?:EXCEPT|OTHER THAN) (?P<except2>[^\x1f]+?))? (?:MAY|MUST|SHOULD|SHALL|CAN|TO|IS TO|ARE TO) {_VERBS} (?P<what>[^\x1f]+)"
)
_PASSIVE = re.compile(
    r"^(?P<what>[^\x1f]{3,400}?) (?:MUST|SHOULD|SHALL|TO|ARE TO|IS TO|HAS TO|HAVE TO) (?P<not>NOT )?(?:BE |ALSO BE )?(?:APPEAR|SHOWN|QUOTED|MENTIONED|INDICATED|STATED|BEAR|EVIDENCED|SPECIFIED|MARKED)(?: CLEARLY)? (?:ON|IN) (?:ALL|EACH|EVERY|ANY) (?:OF )?(?:THE )?(?P<shipping>SHIPPING )?(?:REQUIRED |STIPULATED |ORIGINAL )*(?:DOCUMENTS?|DOCS)(?: (?:REQUIRED|PRESENTED))?(?: (?:EXCEPT|EXCLUDING|OTHER THAN) (?P<except>[^\x1f]+))?"
)
_WORDS = re.compile(
    r"^(?:THE )?(?:FOLLOWING )?(?:WORDS?|WORDING|STATEMENT|CLAUSE|REFERENCE)S? ?:? ?(?=\")"
)
_LANGUAGES = (("en", r"ENGLISH"), ("zh", r"CHINESE"), ("es", r"SPANISH"), ("fr", r"FRENCH"), ("ar", r"ARABIC"), ("pt", r"PORTUGUESE"), ("ru", r"RUSSIAN"), ("de", r"GERMAN"), ("it", r"ITALIAN"), ("ko", r"KOREAN"))  # fmt: skip
_TONGUE = "|".join(names for _, names in _LANGUAGES)
_LANGUAGE = re.compile(
    _ALL
    + rf"(?: (?:MUST|SHOULD|SHALL|TO|ARE TO))?(?: BE)?(?: ISSUED| MADE OUT| PREPARED| PRESENTED| WRITTEN| DRAWN| COMPLETED)?(?: UP)?(?: ONLY)? IN (?:THE )?(?P<tongue>(?:{_TONGUE})(?:(?: OR | AND |/)(?:{_TONGUE}))*)(?: LANGUAGE)?(?: ONLY)?"
)
_DEFAULT = re.compile(
    rf",? ?(?:AND )?(?:IN )?(?P<o>{NUMBER}) (?:ORIGINALS?|COP(?:Y|IES))(?: EACH)? UNLESS (?:OTHERWISE|ELSEWHERE) (?:STATED|SPECIFIED|STIPULATED|REQUIRED)"
)
_SIGNED = re.compile(
    _ALL
    + r" (?:MUST|SHOULD|SHALL|TO|ARE TO)(?: ALL)? (?:BE )?(?:DULY )?(?P<how>(?:DATED(?: AND |, ?))?(?:MANUALLY |HAND |DULY )?SIGNED(?:(?:, ?| AND |, AND )(?:STAMPED|DATED))*|DATED|BEAR (?:ORIGINAL |MANUAL )?SIGNATURES?)(?: IN ORIGINAL)?(?: IN (?P<ink>[A-Z]+) INK)?(?: BY (?:THE |THEIR )?(?:ISSUER|BENEFICIARY)S?)?(?=$|,? (?:AND|BUT) )"
)
_NAMED = re.compile(
    _ALL
    + r" (?:MUST|SHOULD|SHALL|TO|ARE TO) BE (?:(?:(?:ISSUED|MADE OUT|DRAWN)(?: UP)? )?IN (?:THE )?(?:NAME|FAVOU?R) OF|(?:ISSUED|MADE OUT|DRAWN)(?: UP)? TO) (?:THE )?(?P<who>[^\x1f]+)"
)
_CORRECTED = re.compile(
    r"^(?:ANY |ALL |EACH )*(?P<what>(?:CORRECTIONS?|ALTERATIONS?|AMENDMENTS?|ERASURES?|CHANGES?)(?:(?: OR | AND |/|, ?| AND/OR )(?:CORRECTIONS?|ALTERATIONS?|ERASURES?|CHANGES?))*)(?: (?:ON|IN|TO|MADE (?:ON|IN|TO)) (?:ANY |ALL |THE |OF )*DOCUMENTS?)? (?:MUST|SHOULD|SHALL|TO|ARE TO|HAVE TO) BE (?:DULY |PROPERLY )?(?:AUTHENTICATED|SIGNED|STAMPED|INITIALLED|ENDORSED|CERTIFIED|AUTHORISED)(?:(?: AND |/|, ?)(?:SIGNED|STAMPED|INITIALLED|AUTHENTICATED))*(?: BY (?:THE |THEIR |ITS )?(?:ISSUER|ISSUING PARTY|PARTY ISSUING THE DOCUMENTS?|BENEFICIARY)S?)?$"
)
_MORE = re.compile(
    r"\x1f,? ?(?:AND|BUT)(?: ALSO)? (?P<more>(?:(?:MUST|SHOULD|SHALL|TO|ARE TO)(?: NOT)? )?(?:BE\b|"
    + _VERBS
    + r"\b|SIGNED|DATED)[^\x1f]+)$"
)
_BEYOND = re.compile(
    r",? ?\(?(?:EXCEPT|EXCLUDING|OTHER THAN|WITH THE EXCEPTION OF)(?: FOR| ON| IN)? "
)
#: «Documents showing … are not acceptable» asks for nothing to be shown.
_JUDGED = re.compile(
    r"\b(?:SHOWING|BEARING|STATING|INDICATING|MENTIONING|QUOTING|EVIDENCING)\b.*\b(?:ACCEPTABLE|ALLOWED|PERMITTED|PROHIBITED|ACCEPTED)\b"
)
_UNCORRECTED = re.compile(
    r"^(?:ANY |ALL )?DOCUMENTS? (?:WITH|BEARING|CONTAINING|SHOWING) (?:ANY )?(?:NON-?AUTHENTICATED |UNAUTHENTICATED )?(?:CORRECTIONS?|ALTERATIONS?|ERASURES?)(?:(?: OR | AND |/)(?:CORRECTIONS?|ALTERATIONS?|ERASURES?))*(?: NOT (?:DULY )?(?:AUTHENTICATED|SIGNED|STAMPED|INITIALLED)(?: BY (?:THE )?ISSUER)?)? (?:ARE |IS )?NOT ACCEPTABLE$"
)
_MARKS = re.compile(
    r"^SHIPPING MARKS?(?: (?:MUST|SHOULD|SHALL|TO) (?:BE|READ|SHOW)(?: AS FOLLOWS)?)? ?:? ?(?P<marks>[^\x1f]+)"
)
_ABOUT_MARKS = re.compile(r"DOCUMENTS|ADVISED|INFORMED|AMENDMENT")
_HANDLED = re.compile(_ALL + r"[^\x1f]*\b(?:STAPLED|PUNCHED|PERFORATED|FOLDED|LAMINATED)\b[^\x1f]*")
_EXTRA = re.compile(
    rf"^(?:ONE|1|AN|AN?|{NUMBER})? ?(?:EXTRA|ADDITIONAL) (?:SET(?: OF)?|COP(?:Y|IES)(?: OF)?|SETS(?: OF)?)[^\x1f]*(?:DOCUMENTS?|B/L|INVOICE|FILE|RETENTION|RECORDS?)[^\x1f]*"
)


def read(words: Wording) -> list[dict[str, Any]]:
    """Read conditions on every document at once."""
    if found := words.take(_LANGUAGE):
        return [_language(found, words), *_more(words)]
    if found := words.take(_SIGNED):
        return [_signed(found), *_more(words)]
    if words.take(_CORRECTED) or words.take(_UNCORRECTED):
        return [{"cond": "corrections_authenticated", "scope": "all_stipulated"}]
    if found := words.take(_NAMED):
        return [
            {
                "cond": "all_docs_in_name",
                "of": party(found["who"]) or tidy(found["who"]),
                **_scope(found),
            }
        ]
    if not _ABOUT_MARKS.search(words.text) and (found := words.take(_MARKS)):
        return [{"cond": "shipping_marks", "marks": tidy(found["marks"])}]
    for pattern, cond in ((_HANDLED, "administrative"), (_EXTRA, "extra_set")):
        if words.take(pattern):
            return [{"cond": cond, "document": None}]
    return _shown(words)


def _shown(words: Wording) -> list[dict[str, Any]]:
    if _JUDGED.search(words.text):
        return []
    if found := words.take(_SHOW):
        return [_showing(found, found["verb"].startswith("NOT"))]
    if found := words.take(_NONE):
        return [_showing(found, negative=True)]
    if found := words.take(_PASSIVE):
        return [_showing(found, bool(found["not"]))]
    return []


def _more(words: Wording) -> list[dict[str, Any]]:
    """Read what the sentence goes on to say of all documents: «… and to quote …»."""
    if not (found := _MORE.search(words.left)):
        return []
    more = re.sub(r"^(?:MUST|SHOULD|SHALL|TO|ARE TO) ", "", found["more"])
    rest = Wording(f"ALL DOCUMENTS MUST {more}")
    if further := read(rest):
        words.drop(*found.span())
        words.left += rest.rest()
    return further


def _signed(found: re.Match[str]) -> dict[str, Any]:
    scope = _scope(found)
    if found["how"] == "DATED":
        return {"cond": "all_docs_dated", **scope}
    how = "manual" if re.search(r"MANUAL|HAND", found["how"]) else "signed"
    dated: dict[str, Any] = {"dated": True} if "DATED" in found["how"] else {}
    if found["ink"]:
        dated = {**dated, "ink": found["ink"].lower()}
    return {"cond": "all_docs_signed", "sig": how, **scope, **dated}


def _showing(found: re.Match[str], negative: bool) -> dict[str, Any]:
    cond = "no_docs_state" if negative else "all_docs_state"
    what, _, beyond = _BEYOND.sub("\x1f", found["what"], count=1).partition("\x1f")
    scope = _scope(found)
    if beyond:
        scope["except"] = named(beyond)
    what = _WORDS.sub("", what).replace('"', " ").strip()
    return {"cond": cond, "items": particulars(what)[0], **scope}


def _scope(found: re.Match[str]) -> dict[str, Any]:
    scope: dict[str, Any] = {
        "scope": "shipping_documents" if found["shipping"] else "all_stipulated"
    }
    groups = found.groupdict()
    if beyond := groups["except"] or groups.get("except2"):
        scope["except"] = named(beyond)
    return scope


def _language(found: re.Match[str], words: Wording) -> dict[str, Any]:
    tongues = [code for code, names in _LANGUAGES if re.search(names, found["tongue"])]
    demand: dict[str, Any] = {"apply_to": "*", "language": "|".join(tongues)}
    if "AND" in found["tongue"].split():
        demand["language"] = "+".join(tongues)
    if found["except"]:
        demand["except"] = named(found["except"])
    if default := words.take(_DEFAULT):
        demand["default_o"] = number(default["o"])
    return demand
