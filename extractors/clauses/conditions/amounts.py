"""Amounts: tolerances, fees and charges, partial drawings, how drawings are recorded."""

from __future__ import annotations

import re
from typing import Any

from extractors.clauses.lexicon.parties import party
from extractors.clauses.wording import Wording

_PCT = r"\d{1,2}(?:\.\d+)?"
_TOLERANCE = re.compile(
    rf"(?P<both>{_PCT}) PCT ?(?:\([A-Z ]+\) ?)?(?:MORE (?:OR|AND|/) ?LESS|MORE/LESS|PLUS ?(?:OR|/|AND)? ?MINUS|\+ ?/? ?-|LESS OR MORE|TOLERANCE|VARIATION|EXCESS OR SHORT(?:AGE)?)|(?:\+ ?/? ?-|PLUS ?(?:OR|/|AND)? ?MINUS|MORE OR LESS|TOLERANCE OF|VARIATION OF|\+OR-|TOLERANCE(?: OF)?:?) ?(?P<both2>{_PCT}) PCT"
    rf"|\+ ?(?P<up>{_PCT})(?: PCT)? ?/ ?- ?(?P<down>{_PCT}) PCT"
    rf"|(?P<one>{_PCT}) PCT (?P<side>MORE|LESS|PLUS|MINUS) ONLY|(?P<plus>{_PCT}) PCT (?:MORE|PLUS|OVER|EXCESS)(?:,| OR| AND|/)? ?(?P<minus>{_PCT}) PCT (?:LESS|MINUS|SHORT)"
)
_VERDICT = re.compile(r"(?P<not>NOT )?(?:ACCEPTABLE|ACCEPTED|ALLOWED|PERMITTED|PROHIBITED)")
_AMOUNT = re.compile(r"\b(?:AMOUNT|VALUE|L/C AMOUNT|DRAWING|PRICE)")
#: What comes after this limits what came before.
_BUT = re.compile(r"\b(?:BUT|PROVIDED|HOWEVER|SUBJECT TO)\b")
_QUANTITY = re.compile(r"\b(?:QUANTITY|QTY|WEIGHT|QUANTITIES)")
_LEAD = re.compile(
    r"^(?:(?:BOTH|A|THE|IN|OF|TOLERANCE|AND|ON|FOR|TOTAL|L/C|CREDIT|INVOICE|GOODS|MORE OR LESS|QUANTITY|QTY|QUANTITIES|AMOUNT|VALUE|WEIGHT|UNIT|PRICE|/|&|,|:|SHIPMENT|EACH|ITEM|OR|ALLOWED|PLUS|PERMITTED|MAY VARY|CAN VARY|VARIATION|BY|UP TO|WITHIN)\b ?[/,:&]? ?)*$"
)
_MONEY = re.compile(
    r"\b(?P<ccy>USD|EUR|GBP|CNY|RMB|HKD|JPY|AED|SAR|BDT|PKR|INR|CHF|CAD|AUD|SGD|KRW|TRY|BRL|MXN|COP|QAR|KWD|EGP)\.? ?(?P<sum>\d[\d,]*(?:\.\d+)?)(?:/-)?|(?P<sum2>\d[\d,]*(?:\.\d+)?)(?:/-)? ?(?P<ccy2>USD|EUR|GBP|CNY|HKD|JPY|AED|SAR)\b|(?P<sign>US ?\$|\$)\.? ?(?P<sum3>\d[\d,]*(?:\.\d+)?)"
)
_OVERDRAWN = re.compile(
    rf"^(?:THE |THIS )?(?:L/C|CREDIT)(?: AMOUNT| VALUE)? (?:MAY|CAN) BE (?:OVERDRAWN|EXCEEDED) (?:BY |UP TO |BY UP TO |TO THE EXTENT OF )?(?:MAXIMUM |MAX\.? )?(?P<pct>{_PCT}) PCT$"
)
_FEE = re.compile(r"\b(?:FEES?|CHARGED|CHARGES?|COMMISSIONS?|EXPENSES|COSTS?)\b|\bDEDUCT(?:ED)?\b")
_FEE_CONTEXT = re.compile(
    r"DEDUCTED|DISCREPAN|(?:FOR|ON|TO) (?:THE )?(?:ACCOUNT|A/C) OF|ACCOUNT|BORNE|(?:TO|SHALL|WILL|MUST) (?:BEAR|PAY|ABSORB)\b|PAID BY|PAYABLE BY|CHARGED|LEVIED|WILL BE (?:FOR|IMPOSED)|ASSESSED|HANDLING"
)
_KINDS = (("discrepancy", r"DISCREPAN|UNMATCHED|IRREGULAR"), ("amendment", r"AMENDMENT"), ("bank", r"BANK(?:ING|'S)? (?:CHARGES|COMMISSION|FEES)"), ("telex", r"TELEX|CABLE|SWIFT (?:CHARGE|COST)"), ("reimbursement", r"REIMBURS"), ("remittance", r"REMIT|TRANSFER"), ("handling", r"HANDLING"), ("bank", r"BANK"))  # fmt: skip
_ALL = re.compile(r"^[^\x1f]*$")
_WHOSE = re.compile(
    r"(?:(?:FOR|TO|ON|AT) (?:THE )?(?P<owner>BENEFICIARY|APPLICANT|SELLER|BUYER|OPENER)(?:'S)? (?:ACCOUNT|A/C)|(?:ACCOUNT|A/C) OF (?:THE )?(?P<owner2>[A-Z]+)|(?:BORNE|PAID|PAYABLE) BY (?:THE )?(?P<owner3>[A-Z]+)|(?P<owner4>BENEFICIARY|APPLICANT|SELLER|BUYER|OPENER)S? (?:(?:IS|ARE) )?(?:TO|SHALL|WILL|MUST) (?:BEAR|PAY|ABSORB))"
)
_PARTIAL = re.compile(
    r"^(?:PART(?:IAL)?|MULTIPLE) (?P<what>DRAWINGS?|SHIPMENTS?|NEGOTIATIONS?|DRAWINGS? AND SHIPMENTS?|PAYMENTS?)(?: (?:IS|ARE))? (?P<not>NOT )?(?:ALLOWED|PERMITTED|ACCEPTABLE|PROHIBITED)(?:,? ?(?:BUT|PROVIDED|EXCEPT|SUBJECT)[^\x1f]*)?"
)
_TRANSHIP = re.compile(
    r"^TRANSHIPMENTS?(?: (?:IS|ARE))? (?P<not>NOT )?(?:ALLOWED|PERMITTED|ACCEPTABLE|PROHIBITED)(?: ONLY)?(?:,? EXCEPT (?:AT|IN|VIA)(?: THE)?(?: PORT OF)? (?P<beyond>[A-Z ,/]+)$)?(?: (?:AT|IN|VIA|THROUGH)(?: THE)?(?: PORT OF)? (?P<at>[A-Z ,/]+?)(?P<only> ONLY)?$)?"
)
_AT_ONCE = re.compile(
    r"^(?:THE |ALL |ENTIRE |FULL )*(?:GOODS|SHIPMENT|QUANTITY|CARGO) (?:MUST|SHOULD|SHALL|TO|IS TO|ARE TO) BE (?:SHIPPED|EFFECTED|MADE) IN (?:ONE|A SINGLE|1|ONE SINGLE) (?:LOT|SHIPMENT|CONSIGNMENT)(?: ONLY)?$"
)
_RECORD = re.compile(
    r"^(?:THE )?(?:AMOUNT|DATE AND AMOUNT|DRAWINGS?|EACH (?:DRAWING|NEGOTIATION|PRESENTATION)|ALL (?:DRAWINGS|NEGOTIATIONS))[^\x1f]*(?:ENDORSED|NOTED|MARKED)[^\x1f]*(?:REVERSE|BACK|L/C|CREDIT)[^\x1f]*"
)
_OVER = re.compile(
    r"^(?:DRAFTS?|INVOICES?)(?: VALUE| AMOUNT)? (?:MUST|SHOULD|SHALL|TO|MAY) (?P<not3>NOT )EXCEED (?:THE )?(?:AMOUNT OF )?(?:THE |THIS )?(?:L/C|CREDIT)(?: AMOUNT| VALUE)?$|^(?:DRAFTS?|DRAWINGS?|INVOICES?(?: VALUE| AMOUNT)?)(?: AND (?:DRAFTS?|INVOICES?))? (?:ISSUED |DRAWN |MADE OUT )*(?:EXCEEDING|IN EXCESS OF|FOR MORE THAN|FOR (?:AN )?AMOUNTS? (?:EXCEEDING|IN EXCESS OF)) (?:THE )?(?:(?:AMOUNT|VALUE|BALANCE)(?: PERMITTED BY| AVAILABLE UNDER| OF)? )?(?:THE |THIS |OUR )?(?:L/C|CREDIT)(?: AMOUNT| VALUE)?(?: (?:IS|ARE|WILL BE|SHALL BE))? (?P<not>NOT )?(?:ACCEPTABLE|ALLOWED|ACCEPTED|PERMITTED|PROHIBITED)|^OVER-? ?DRAW(?:ING|N)S? (?:UNDER [A-Z/ ]+ )?(?:IS |ARE )?(?P<not2>NOT )?(?:ACCEPTABLE|ALLOWED|PROHIBITED)"
)


def read(words: Wording) -> list[dict[str, Any]]:
    """Read tolerances, fees, charges and partial drawings."""
    text = words.text
    if (found := _TOLERANCE.search(text)) and (
        _LEAD.match(text[: found.start()]) or found.start() == 0
    ):
        words.drop(0, len(text))
        return [_tolerance(found, text)]
    if found := words.take(_OVERDRAWN):
        return [{"cond": "tolerance", "amount": [_figure(found["pct"]), 0]}]
    if found := words.take(_PARTIAL):
        what = "partial_shipments" if "SHIP" in found["what"] else "partial_drawings"
        condition = {"cond": what, "allowed": _allowed(found)}
        return [
            {**condition, "human": True}
            if re.search(r"BUT|PROVIDED|EXCEPT|SUBJECT", found[0])
            else condition
        ]
    if words.take(_AT_ONCE):
        return [{"cond": "partial_shipments", "allowed": False}]
    if found := words.take(_TRANSHIP):
        return [
            {
                "cond": "transhipment",
                "allowed": _allowed(found),
                **({"at": found["at"].strip()} if found["at"] else {}),
                **({"except": [found["beyond"].strip()]} if found["beyond"] else {}),
            }
        ]
    if words.take(_RECORD):
        return [{"cond": "record_drawing", "document": None}]
    if found := words.take(_OVER):
        return [
            {
                "cond": "overdrawing",
                "allowed": not (
                    found["not"] or found["not2"] or found["not3"] or "PROHIBITED" in found[0]
                ),
            }
        ]
    if _FEE.search(text) and _FEE_CONTEXT.search(text) and "FREIGHT" not in text:
        words.drop(0, len(text))
        return [_fee(text)]
    return []


def _allowed(found: re.Match[str]) -> bool:
    return not found["not"] and "PROHIBITED" not in found[0]


def _tolerance(found: re.Match[str], text: str) -> dict[str, Any]:
    plus = found["plus"] or found["up"] or found["both"] or found["both2"]
    minus = found["minus"] or found["down"] or found["both"] or found["both2"]
    band = [_figure(plus), _figure(minus)] if plus and minus else _one_sided(found)
    verdict = _VERDICT.search(text)
    if verdict and (verdict["not"] or verdict[0] == "PROHIBITED"):
        band = [0, 0]
    condition: dict[str, Any] = {"cond": "tolerance"}
    if _AMOUNT.search(_BUT.split(text)[0]):
        condition["amount"] = band
    if _QUANTITY.search(text):
        condition["quantity"] = band
    if len(condition) == 1:
        condition |= {"of": band, "human": True}
    return condition


def _one_sided(found: re.Match[str]) -> list[int | float]:
    value = _figure(found["one"])
    return [value, 0] if found["side"] in ("MORE", "PLUS") else [0, value]


def _figure(text: str) -> int | float:
    value = float(text)
    return int(value) if value.is_integer() else value


def _fee(text: str) -> dict[str, Any]:
    kind = next((code for code, names in _KINDS if re.search(names, text)), "other")
    money = _MONEY.search(text)
    if not money:
        whose = _WHOSE.search(text)
        owner = party(next(filter(None, whose.groups()))) if whose else None
        return {"cond": "charges", "kind": kind, "account": owner, "document": None}
    currency = money["ccy"] or money["ccy2"] or "USD"
    amount = money["sum"] or money["sum2"] or money["sum3"]
    amount = re.sub(r",(?=\d{2}$)", ".", amount).replace(",", "")
    amount = re.sub(r"\.0+$", "", amount)
    return {"cond": "fee", "kind": kind, "amount": f"{currency}{amount}", "document": None}
