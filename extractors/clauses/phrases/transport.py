"""Consignee, endorsement, notify party, freight, and how clean and where on board."""

from __future__ import annotations

import re
from typing import Any

from extractors.clauses.lexicon.documents import SEA_ADJECTIVES
from extractors.clauses.lexicon.moments import DATE, date
from extractors.clauses.lexicon.particulars import particulars
from extractors.clauses.lexicon.parties import PARTY_WORDS, party
from extractors.clauses.wording import TAKEN, Wording, tidy, unquoted
from extractors.printed import country_of

_FREIGHT = r"(?:OCEAN |AIR )?FREIGHT(?: CHARGES)?(?: TO BE)? ?\"? ?(?:PRE-?PAID|COLLECT|TO COLLECT|PAYABLE(?: AS PER CHARTER ?-?PARTY)?|AS ARRANGED|AS PER CHARTER ?-?PARTY|PAID|TO PAY)"
_EITHER = r"\"? ?(?:\bOR\b|/|AND/OR) ?\"?"
_ENDORSED = r"(?:AND |DULY |TO BE )*(?:BLANK ?-?ENDORSED|(?:ENDORSED|ENDORSEMENT) (?:IN )?BLANK|ENDORSED(?: TO| IN)|BLANK ENDORSEMENT)"
OPENERS = (
    rf"(?:AND |, ?)?{_ENDORSED}"
    r"|\b(?:(?:TO BE |AND )?(?:MADE OUT|DRAWN|CONSIGNED|ISSUED|MADE)(?: (?:OR|AND) ENDORSED)?,? (?:IN (?:THE )?(?:NAME|FAVOU?R) OF|(?:UN)?TO)|(?<!AS )(?<!AS THE )(?<!OF )CONSIGNEE(?: TO BE| AS)? ?:?|TO (?:THE )?ORDER\b(?! NO)(?: AND)?|(?:AND )?IN (?:THE )?(?:NAME|FAVOU?R) OF\b)"
    r"|(?:AND |, ?)?(?<!AS )(?<!AS THE )NOTIFY(?:ING)?(?: PART(?:Y|IES))?\b ?(?:AS)?:?|NOTIFIED PARTY:?"
    rf"|\"? ?{_FREIGHT}(?:{_EITHER}(?:{_FREIGHT}|PRE-?PAID|COLLECT))?|(?:AND )?(?:MUST BE )?(?:MARKED|CLAUSED)\b|(?:AND )?(?:DATED|ISSUED)? ?(?:(?:NOT|NO) LATER THAN|(?<=DATED )LATEST)(?= {DATE})|LATEST SHIPMENT DATE"
)
_CONSIGNED = re.compile(
    r"(?P<verb>(?:TO BE |AND )?(?:MADE OUT|DRAWN|CONSIGNED|ISSUED|MADE))?(?P<either> OR ENDORSED)?(?: AND ENDORSED)?,? ?(?P<name>IN (?:THE )?(?:NAME|FAVOU?R) OF)? ?(?P<label>CONSIGNEE(?: TO BE| AS)? ?:?)? ?(?:(?:UNTO|TO)\b)? ?"
    r"(?P<order>(?:TO )?(?:THE )?ORDER\b)?(?P<of> OF)? ?(?P<who>[^\x1f]*)"
)
_WHOSE_ORDER = re.compile(r"(?:THE )?(?P<whose>[A-Z ]+?)(?:'S|')? ORDER")
_CONSIGN = re.compile(
    r"(?:AND )?(?:TO BE )?(?:MADE|DRAWN|CONSIGNED|ISSUED|CONSIGNEE|TO (?:THE )?ORDER|IN (?:THE )?(?:NAME|FAVOU?R) OF)"
)
_ENDORSE = re.compile(
    rf"{_ENDORSED}(?: (?P<order>(?:TO )?(?:THE )?ORDER(?: OF)?))? ?(?P<who>[^\x1f]*)"
)
_NOTIFY = re.compile(
    r"^(?:AND |, ?)?(?:NOTIFY(?:ING)?(?: PART(?:Y|IES))?|NOTIFIED PARTY) ?(?:AS)?:? ?(?P<who>[^\x1f]*)"
)
_FREIGHT_TERMS = re.compile(
    rf"(?P<either>{_EITHER})?\"? ?(?:(?:OCEAN |AIR )?FREIGHT(?: CHARGES)?(?: TO BE)?|(?<=\bOR )|(?<=/)) ?\"? ?(?P<terms>PRE-?PAID|TO COLLECT|COLLECT|TO PAY|PAYABLE AS PER CHARTER ?-?PARTY|AS PER CHARTER ?-?PARTY|PAYABLE (?:AT|ON) (?:PORT OF )?(?:DESTINATION|DISCHARGE|ARRIVAL)|AS ARRANGED|PAYABLE AS ARRANGED|PAYABLE (?:AT|BY) [A-Z ]+|PAID)(?: BY (?P<payer>[A-Z]+))?"
)
_MARKED = re.compile(r"^(?:AND )?(?:MUST BE )?(?:MARKED|CLAUSED)(?: WITH| AS)?\b")
_LATEST = re.compile(
    rf"(?:AND )?(?:DATED|ISSUED)? ?(?:(?:NOT|NO) LATER THAN|LATEST(?: BY| ON)?) (?P<date>{DATE})"
)
_CLEAN = re.compile(r"\bCLEAN\b")
_ON_BOARD = re.compile(
    r"\"? ?(?:\b(?:SHIPPED|LADEN|SHIPPED OR LADEN)(?: ON BOARD)?\b|\bON ?-?BOARD(?! DATE)\b) ?\"?"
)
_FOR = re.compile(
    r"\(? ?(?:ORIGINAL|COPY)(?: (?:NO\. ?)?\d)? ?\(? ?FOR (?:THE )?(?P<who>SHIPPER|CONSIGNOR|SENDER|CARRIER|CONSIGNEE)\)?"
)
_VESSELS = tuple(
    (code, re.compile(rf"\b(?:{names})(?= |$)")) for code, names in SEA_ADJECTIVES.items()
)
_ACCEPTABLE = re.compile(
    rf"(?P<kinds>(?:(?:{'|'.join(SEA_ADJECTIVES.values())})(?:, | OR | AND |/)?)+ ?(?:B/L|AWB|AIR WAYBILL)?S? (?:IS |ARE )?(?P<not>NOT )?(?:ACCEPTABLE|ACCEPTED|ALLOWED|PERMITTED|PROHIBITED))"
)
_DUPLICATE = re.compile(r"\bDUPLICATE COPY\b")
_FORMS = re.compile(r"\(?\b(?P<form>SMGS|CIM)\b\)?")
_NUMBERED = re.compile(
    r"(?:^|\s)\(?\d\)\s*|\s*(?:,|\bAND\b(?: ALSO)?|&|\bPLUS\b|;)\s*(?=\d\)|(?:THE )?(?:"
    + PARTY_WORDS
    + r"))|\s+AND\s+(?=(?:OUR|ISSUING|M/S))|(?:(?<=APPLICANT)|(?<=ISSUING BANK)|(?<=\)))\s+AND\s+"
)
_AND = re.compile(r"\s+AND\s+")
_OF_ALL = re.compile(
    r" GIVING| THEIR|(?<!\)) WITH (?:THEIR |FULL |COMPLETE |NAMES? AND )*ADDRESS(?:ES)?$"
)
_BESIDE = re.compile(r"(?<=ADDRESS)(?:ES)? AND (?P<what>[^\x1f]+)$")
_ADDRESS = re.compile(
    r"(?:'S)?(?: WITH| AND|,| GIVING| SHOWING| INDICATING| STATING| MENTIONING)? ?\(?(?:(?:ITS|THEIR|HIS|FULL|COMPLETE|NAME AND|WITH)\s?)*(?:NAME AND )?ADDRESS(?:ES)?(?: AND [A-Z .]+)?\)?$"
)


def read(words: Wording, doc: str, said: dict[str, Any]) -> None:
    """Write ``consignee``, ``endorse``, ``notify``, ``freight``, ``latest`` and marks."""
    if found := words.take(_LATEST):
        said["latest"] = date(found["date"]) or found["date"]
        said.update({} if date(found["date"]) else {"human": True})
    freight(words, said)
    opening = words.left.lstrip(" ," + TAKEN)
    if re.match(_ENDORSED, opening):
        _endorse(words, said)
    elif found := words.take(_NOTIFY):
        who, beside = _with_particulars(unquoted(found["who"]))
        said["notify"] = [*said.get("notify", []), *parties(who)]
        if beside:
            said["state"] = list(dict.fromkeys([*said.get("state", []), *beside]))
    elif words.take(_MARKED):
        _marks(words, doc, said)
    elif _CONSIGN.match(opening):
        _consign(words, doc, said)


def freight(words: Wording, said: dict[str, Any]) -> None:
    """Read how the freight is to be stated as paid."""
    ways: list[str] = []
    for found in words.take_all(_FREIGHT_TERMS):
        way = _paid(found["terms"].replace("-", ""))
        ways = [*ways, way] if found["either"] else [way]
    if ways:
        said["freight"] = "|".join(dict.fromkeys(ways))


def _paid(terms: str) -> str:
    if "CHARTER" in terms:
        return "as_per_charter_party"
    if "ARRANGED" in terms:
        return "as_arranged"
    return "prepaid" if terms in ("PREPAID", "PAID") else "collect"


def adjectives(words: Wording, doc: str, said: dict[str, Any]) -> None:
    """Read what stands beside the name: clean, on board, which original, which form."""
    if words.take(_CLEAN):
        said["clean"] = True
    if words.take_all(_ON_BOARD):
        said["on_board"] = True
    if found := words.take(_FOR):
        said["original_for"] = {"CONSIGNOR": "shipper"}.get(found["who"], found["who"].lower())
    if found := words.take(_ACCEPTABLE):
        kinds = [code for code, pattern in _VESSELS if pattern.search(found["kinds"])]
        said["forbid" if found["not"] or "PROHIB" in found[0] else "allow"] = kinds
    if doc == "rail" and words.take(_DUPLICATE):
        said["copy"] = "duplicate"
    if doc == "rail" and (found := words.take(_FORMS)):
        said["form"] = found["form"]


def _order_of(who: str, prefix: str = "TO ORDER OF") -> str:
    code = party(who)
    if code in ("issuing_bank", "applicant", "negotiating_bank"):
        return f"TO ORDER OF {code}"
    if who in ("SHIPPER", "THE SHIPPER", "BENEFICIARY", "THE BENEFICIARY", "SHIPPERS"):
        return "TO ORDER OF SHIPPER" if "SHIPPER" in who else "TO ORDER OF beneficiary"
    return f"{prefix} {who}"


def _consign(words: Wording, doc: str, said: dict[str, Any]) -> None:
    if not (found := words.take(_CONSIGNED)):
        return
    who = tidy(unquoted(found["who"]))
    order = bool(found["order"])
    if whose := _WHOSE_ORDER.fullmatch(who):
        order, who = True, re.sub(r"^OUR$", "US", whose["whose"])
    if who.startswith("TO ORDER") or who == "ORDER":
        order, who = True, who.removeprefix("TO ").removeprefix("ORDER").removeprefix(" OF").strip()
    if order:
        the = " THE" if found["order"] and "THE" in found["order"].split() else ""
        value = _order_of(who, f"TO{the} ORDER OF") if who else "TO ORDER"
    else:
        value = party(who) or who
    if value:
        named = found["name"] is not None and not order
        _write(value, found["either"] is not None, named, doc, said)
        if "AND ENDORSED" in found[0]:
            said["endorse"] = value


def _write(value: str, either: bool, named: bool, doc: str, said: dict[str, Any]) -> None:
    """Write to whom the document is made out, under the name this has in its kind."""
    if doc.startswith("ins_"):
        said.setdefault("ins", {})["assured"] = value
    elif doc.endswith("invoice") and (named or value == "applicant"):
        said["buyer"] = value
    else:
        key = "consignee_or_endorse" if either else "consignee"
        if said.get(key, value) != value:  # two consignees cannot both be meant
            said.update(human=True, unparsed=said[key])
        said[key] = value
    if value == "applicant" and doc in ("bl", "mtd", "charter_party_bl"):
        said.update(straight=True, soft="AUD-25")


def _endorse(words: Wording, said: dict[str, Any]) -> None:
    if not (found := words.take(_ENDORSE)):
        return
    who = tidy(unquoted(found["who"]))
    if found["order"] or ("BLANK" not in found[0] and who):
        said["endorse"] = f"to_order_of:{party(who) or who}"
        return
    said["endorse"] = "blank"
    if who:
        words.left += " " + who


def parties(text: str) -> list[str]:
    """Return each party to be notified, as a code or in its own words."""
    named: list[str] = []
    with_address = _OF_ALL.search(text) is not None
    parts = _NUMBERED.split(_ADDRESS.sub("", text) if with_address else text)
    for part in (one for several in parts for one in _after_country(several or "")):
        who = tidy(part)
        if not who:
            continue
        bare = tidy(_ADDRESS.sub("", who))
        code = party(bare)
        if code and (bare != who or with_address):
            named.append(f"{code}+address")
        else:
            named.append(code or re.sub(r"^M/S ", "", who))
    return named


def _after_country(text: str) -> list[str]:
    """Part a name that «and» puts after the country with which an address ends."""
    for found in _AND.finditer(text):
        if country_of(tidy(text[: found.start()].rpartition(",")[2])):
            return [text[: found.start()], *_after_country(text[found.end() :])]
    return [text]


def _with_particulars(text: str) -> tuple[str, list[str]]:
    """Part the parties to be notified from what else is to be shown beside their addresses."""
    if not (found := _BESIDE.search(text)):
        return text, []
    named, left = particulars(found["what"], keep_unknown=False)
    understood = named and not re.sub(r"\bAND\b|[^A-Z0-9]", "", left)
    return (text[: found.start()], named) if understood else (text, [])


def _marks(words: Wording, doc: str, said: dict[str, Any]) -> None:
    if doc == "draft":
        said["clause"] = tidy(unquoted(words.left.replace(TAKEN, " ")))
        words.drop(0, len(words.left))
        return
    text = unquoted(words.left.replace(TAKEN, " "))
    if not text.strip(" ,."):
        return
    named, _ = particulars(text)
    said["state"] = list(dict.fromkeys([*said.get("state", []), *named]))
    words.drop(0, len(words.left))
