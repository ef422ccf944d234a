"""Particulars that the document must show, and those that it must not."""

from __future__ import annotations

import re
from typing import Any

from extractors.clauses.lexicon.particulars import particulars
from extractors.clauses.lexicon.parties import COUNTRY_WORDS, country, party
from extractors.clauses.lexicon.statements import statements
from extractors.clauses.phrases.delivery import TO, recipients
from extractors.clauses.phrases.results import limits
from extractors.clauses.phrases.transport import parties
from extractors.clauses.wording import TAKEN, Wording, tidy, unquoted

_GERUNDS = r"SHOWING|INDICATING|STATING|MENTIONING|QUOTING|BEARING|EVIDENCING|SPECIFYING|DETAILING|ADVISING(?! BANK)|CONTAINING|GIVING|DISCLOSING|REFLECTING|INCORPORATING"
_VERBS = r"SHOW|INDICATE|STATE|MENTION|QUOTE|BEAR|EVIDENCE|SPECIFY|CONTAIN|DISCLOSE|REFLECT|BE MARKED(?: WITH)?"
NEGATIVE = rf"(?:BUT )?(?:(?:MUST|SHOULD|SHALL|TO) NOT (?:{_VERBS})|NOT TO (?:{_VERBS})|WITHOUT (?:{_GERUNDS}|MENTION(?:ING)? OF)|NOT (?:{_GERUNDS}))"
OPENERS = (
    rf"(?:AND )?(?:CLEARLY )?(?:{_GERUNDS}) CLAUSE|(?:AND |, )?(?:ALSO )?(?:CLEARLY )?\b(?:{_GERUNDS})\b(?! THAT\b)|(?:MUST|SHOULD|SHALL|TO|AND|WILL) (?:ALSO )?(?:CLEARLY )?(?:{_VERBS})\b"
    r"|REFERRING TO\b|WITH (?:THE )?(?:FOLLOWING |FULL |ALL )*(?:DETAILS OF|SHIPPING DETAILS|DETAILS|PARTICULARS)|BASED ON(?= [^,\x1f]*(?:CERTIFICATE|REPORT))|AS PER\b(?! (?:THE )?(?:SPECIMEN|OUR RECORDS?))"
)
_OPENER = re.compile(rf"^(?:{OPENERS}|{NEGATIVE})(?: THAT\b)?(?: THE FOLLOWING)? ?:?")
_DEDUCT = re.compile(
    r"(?:(?:AND )?(?:DEDUCTING|LESS|AFTER DEDUCT(?:ING|ION)(?: OF)?|MINUS|DEDUCTION OF(?: THE)?)) (?P<pct>[\d.]+) PCT (?:OF (?:THE )?(?:INVOICE|FOB|CIF|CFR)? ?VALUE (?:AS|FOR|BEING) )?(?P<kind>[A-Z ]*?(?:ADVANCE|DOWN)[ -]?PAYMENT|ADVANCE|[A-Z' ]*COMMISSION|DISCOUNT|RETENTION)"
)
_AS_ORIGIN = re.compile(rf"\b(?P<where>{COUNTRY_WORDS}) AS (?:THE )?(?:COUNTRY OF )?ORIGIN")
_AS_PARTY = re.compile(
    r"(?:AND )?(?:THE )?(?P<who>[^\x1f]+?)(?:'S NAME)? AS (?:THE )?(?P<role>CONSIGNEE|NOTIFY(?:ING)? PART(?:Y|IES)|SHIPPER),? ?"
)
_BASIS = re.compile(
    r"BASED ON (?:THE )?QUANTITY AND QUALITY (?:AS PER|SHOWN IN|STATED IN) (?:THE )?[A-Z]* ?CERTIFICATES?(?: (?:AT|OF) (?:THE )?(?:LOADING PORT|PORT OF LOADING|DISCHARGE PORT|PORT OF DISCHARGE))?"
)
_RECEIVED = re.compile(
    r"(?:THAT )?(?:THE )?(?:GOODS|MERCHANDISE) (?:HAVE BEEN |WERE |ARE )?RECEIVED(?: FOR SHIPMENT)?(?: TO (?P<to>[A-Z .-]+))?"
)
_SET_SENT = re.compile(
    r"(?:(?:DESPATCH|SENDING|FORWARDING) OF )?(?:THAT )?(?:ONE|1) (?:FULL |COMPLETE )?SET OF N/N (?:COPIES OF )?(?:SHIPPING )?(?:DOCS|DOCUMENTS)|(?:(?:DESPATCH|SENDING|FORWARDING) OF )?(?:THAT )?(?:ONE|1) SET OF (?:COPY|COPIES OF|ORIGINAL|N/N)? ?(?:SHIPPING )?DOCUMENTS"
)
_TAKING = re.compile(
    r"TAKING IN CHARGE (?:AT|IN|FROM) (?P<at>[A-Z .-]+?)(?= AND | TO |,|$)(?:(?: AND|,)? ?(?:DELIVERY|FINAL DESTINATION|FOR DELIVERY)? ?(?:AT|TO|IN) (?P<to>[A-Z .-]+))?"
)
_TOLD = re.compile(
    r"^[ \x1f]*(?:THE )?(?P<who>APPLICANT|BUYER|OPENER|ACCOUNTEE) (?:OF|ABOUT|THAT)\b"
)
_WHOLE = re.compile(r"[^\x1f]+")
_QUOTED = re.compile(r'"([^"\x1f]+)"')
_AMBIGUOUS = re.compile(r"_date=\d{1,2}[/-]")  # day and month could be either way round
_TAIL = re.compile(r"\b(?:TO BE|MUST BE|SHOULD BE) (?:SHOWN|STATED|INDICATED|MENTIONED|MARKED)\b")


def read(words: Wording, doc: str, said: dict[str, Any]) -> None:
    """Write ``state`` and ``not_state``, and what else is said of the content."""
    negative = re.match(NEGATIVE, words.left) is not None
    words.take(_OPENER)
    if negative:
        _add(said, "not_state", particulars(unquoted(words.left.replace(TAKEN, " ")))[0])
        words.drop(0, len(words.left))
        return
    if doc == "draft" and (quoted := words.take(_QUOTED)):
        said["clause"] = tidy(quoted[1])
    _special(words, doc, said)
    if doc.startswith("cert:"):
        limits(words, said)
    words.take(_TAIL)
    text = unquoted(words.left.replace(TAKEN, " ")) if words.left.strip(TAKEN + " ,.") else ""
    listed, _, stated = text.partition(" AND THAT ")
    codes, complete = statements(stated)
    if codes and complete:
        _add(said, "certify", codes)
        text = listed
    if text:
        certified, complete = statements(text)
        if certified and complete and doc not in ("bl", "awb", "mtd", "swb"):
            _add(said, "certify", certified)
        else:
            _add(said, "state", particulars(text)[0])
    words.drop(0, len(words.left))


def _special(words: Wording, doc: str, said: dict[str, Any]) -> None:
    if found := words.take(_DEDUCT):
        deduct(found, said)
    if found := words.take(_AS_ORIGIN):
        said["origin"] = country(found["where"])
    while found := words.take(_AS_PARTY):
        who = party(found["who"]) or tidy(found["who"])
        if found["role"].startswith("NOTIFY"):
            said["notify"] = [*said.get("notify", []), *parties(found["who"])]
        else:
            said[found["role"].lower()] = who
    if doc.endswith("invoice") and (words.take(_BASIS) or _BASIS.search(words.text)):
        words.take_all(re.compile(r"[^\x1f]+"))
        said.update(basis=["quantity_cert", "quality_cert"], price_formula=True, human=True)
    elif words.text.startswith("BASED ON") and (rest := words.take(_WHOLE)):
        said.update(basis=[tidy(rest[0])], human=True)
    if found := words.take(_TAKING):
        said["taking_in_charge"] = tidy(found["at"])
        if found["to"]:
            said["final_destination"] = tidy(found["to"])
    _sent(words, doc, said)
    if doc in ("fcr", "cargo_receipt", "mates_receipt", "rail", "cmr") and (
        found := words.take(_RECEIVED)
    ):
        _add(
            said,
            "content",
            ["goods_received"] + ([f"destination={tidy(found['to'])}"] if found["to"] else []),
        )


def _sent(words: Wording, doc: str, said: dict[str, Any]) -> None:
    """Read that a set of documents was sent, or whom an advice tells, and to whom."""
    if doc == "shipping_advice" and (told := words.take(_TOLD)):
        said["recipient"] = party(told["who"]) or told["who"]
    if not words.take(_SET_SENT):
        return
    _add(said, "content", ["one_set_nn_docs"])
    words.take_all(re.compile(r"\b(?:HAS|HAVE) BEEN\b|\bTHAT\b"))
    if to := words.take(TO):
        said["recipient"] = recipients(to["who"])


def deduct(found: re.Match[str], said: dict[str, Any]) -> None:
    """Write ``deduct`` from a percentage and what it is taken off for."""
    kind = next(
        (k for k in ("commission", "discount", "retention") if k.upper() in found["kind"]),
        "advance",
    )
    value = float(found["pct"])
    said["deduct"] = {"kind": kind, "pct": int(value) if value.is_integer() else value}


def _add(said: dict[str, Any], key: str, items: list[str]) -> None:
    if any(_AMBIGUOUS.search(item) for item in items):
        said["human"] = True
    if items:
        said[key] = list(dict.fromkeys([*said.get(key, []), *items]))
