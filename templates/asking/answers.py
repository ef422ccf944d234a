"""What a field or a clause of the credit should read, where a finding lets it be told."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable

import pycountry

from checkers.finding import Finding
from extractors.documents import Contract, Credit
from templates.wording import day, money, printed

#: Days that presenting documents usually takes (UCP 600 art. 14(c)).
TO_PRESENT = 21
#: Rules whose expected value is not what the field should read, but what it clashes with.
_YARDSTICK = frozenset(
    [
        "AUD-07",
        "AUD-18",
        "AUD-26",
        "AUD-28",
        "AUD-30",
        "AUD-31",
        "AUD-52",
        "AMD-04",
        "MSG-04",
        "MSG-05",
        "MSG-10",
    ]
)
#: Rules whose findings are mended by one and the same value of the field.
_SETTLED = {
    "AUD-03": "UCP LATEST VERSION",
    "AUD-17": str(TO_PRESENT),
    "AUD-42": "CONFIRM",
}
#: Rules whose remedy gives the words to ask for between quotation marks.
_QUOTED = frozenset({"AUD-32", "AUD-34", "AUD-40"})
_MARKS = re.compile(r"«(.+?)»")
_TO_APPLICANT = r"(?:CONSIGNED|MADE\s+OUT|ISSUED|DRAWN)\s+TO\s+(?:THE\s+)?(?:ORDER\s+OF\s+)?"
_SENT = re.compile(r"\b(?:SENT|SEND|SENDING|COURIER\w*|FORWARDED|AIRMAILED|DISPATCHED)\b", re.I)
_ONE_ORIGINAL = re.compile(
    r"\b(?:1/3|ONE)\s+(?:FULL\s+)?(?:SET\s+OF\s+)?(?:THE\s+)?ORIGINALS?\s+(?:OF\s+)?(?:THE\s+)?"
    r"(?:OCEAN\s+|MARINE\s+)?(?:BILLS?\s+OF\s+LADING|B/LS?\b)",
    re.I,
)
_TENOR = re.compile(r"\d+\s*DAYS?\s+(?:AFTER|FROM)\s+[A-Z/ ]+|\bSIGHT\b", re.I)
_ORIGINALS = re.compile(r"\bIN\s+(?:\d+|[A-Z]+)\s+ORIGINALS?(?:\(S\))?", re.I)
_DEDUCTED = re.compile(r"[,;]?\s*(?:LESS|DEDUCTING|MINUS)\s+\d[^,;.]*", re.I)


def answer(finding: Finding, now: str, credit: Credit, contract: Contract | None) -> str:
    """Return what the field should read; nothing where only people can tell.

    Args:
        finding: what a rule says of the credit.
        now: what stands in the field or in the item of it.
        credit: the credit.
        contract: what was agreed, if it is known.
    """
    code = finding.code
    if code in _SETTLED:
        return _SETTLED[code]
    if code in _QUOTED and (quoted := _MARKS.search(finding.remedy.en)):
        return "" if code == "AUD-34" and "CERTIF" in now.upper() else quoted[1]
    if find := _OF_CASE.get(code):
        return find(finding, credit, contract)
    if reword := _REWORDED.get(code):
        words = reword(now, finding, credit)
        return words if words != now else ""
    return "" if code in _YARDSTICK else finding.expected or ""


def _expiry(finding: Finding, credit: Credit, contract: Contract | None) -> str:
    """Return the day on which documents of the last shipment can still be presented."""
    ships = [
        last
        for source in (credit, contract)
        if source and (last := source.__dict__.get("latest_shipment_date"))
    ]
    if finding.field not in (None, "expiry_date") or not ships:
        return ""
    return day(max(ships) + dt.timedelta(days=TO_PRESENT))


def _at_home(finding: Finding, credit: Credit, contract: Contract | None) -> str:
    """Return the country of the beneficiary, in which the credit should expire."""
    beneficiary = credit.__dict__.get("beneficiary")
    country = pycountry.countries.get(alpha_2=getattr(beneficiary, "country", None) or "")
    return country.name.upper() if country else "BENEFICIARY'S COUNTRY"


def _party(finding: Finding, credit: Credit, contract: Contract | None) -> str:
    side = "buyer" if (finding.field or "").startswith("applicant") else "seller"
    agreed = contract.__dict__.get(side) if contract else None
    return printed(agreed) or finding.expected or ""


def _tolerance(finding: Finding, credit: Credit, contract: Contract | None) -> str:
    agreed = contract.__dict__.get("tolerance") if contract else None
    return f"{agreed} IN AMOUNT AND IN QUANTITY" if agreed else finding.expected or ""


def _prices(finding: Finding, credit: Credit, contract: Contract | None) -> str:
    """Return the prices of the contract, line by line."""
    lines = contract.__dict__.get("lines") or () if contract else ()
    priced = [(line.__dict__.get("description"), line.__dict__.get("unit_price")) for line in lines]
    return "\n".join(f"{goods or 'UNIT PRICE'}: {money(price)}" for goods, price in priced if price)


def _quantities(finding: Finding, credit: Credit, contract: Contract | None) -> str:
    """Return the quantities of the contract, line by line."""
    lines = contract.__dict__.get("lines") or () if contract else ()
    counted = [(line.__dict__.get("quantity"), line.__dict__.get("description")) for line in lines]
    return "\n".join(f"{count} {goods or ''}".strip() for count, goods in counted if count)


def _allowed(finding: Finding, credit: Credit, contract: Contract | None) -> str:
    return "ALLOWED"


def _available(finding: Finding, credit: Credit, contract: Contract | None) -> str:
    return f"ANY BANK IN {(finding.expected or '').upper()} BY NEGOTIATION"


def _drawee(finding: Finding, credit: Credit, contract: Contract | None) -> str:
    return printed(credit.__dict__.get("issuing_bank")) or "THE ISSUING BANK"


def _extended(finding: Finding, credit: Credit, contract: Contract | None) -> str:
    """Return the latest day of shipment, later by as long as the credit came too late."""
    last, late = credit.__dict__.get("latest_shipment_date"), _late(finding)
    return day(last + late) if last and late else ""


def _late(finding: Finding) -> dt.timedelta:
    days = re.search(r"by (\d+) days", finding.remedy.en)
    return dt.timedelta(days=int(days[1]) if days else 0)


def _tenor(finding: Finding, credit: Credit, contract: Contract | None) -> str:
    """Return the tenor that the terms of payment name, else the terms as they are."""
    found = _TENOR.search(finding.expected or "")
    return f"AT {found[0].strip().upper()}" if found else finding.expected or ""


def _transferable(finding: Finding, credit: Credit, contract: Contract | None) -> str:
    return "IRREVOCABLE TRANSFERABLE" if finding.severity == "amend" else ""


def _of_calendar(finding: Finding, credit: Credit, contract: Contract | None) -> str:
    if finding.field == "latest_shipment_date" and contract is not None:
        return printed(contract.__dict__.get("latest_shipment_date"))
    return _expiry(finding, credit, contract) if finding.field == "expiry_date" else ""


def _packing(finding: Finding, credit: Credit, contract: Contract | None) -> str:
    wanted = finding.expected or ""
    packed = contract is not None and wanted == printed(contract.__dict__.get("packing"))
    return f"{'PACKING' if packed else 'SHIPPING MARKS'}: {wanted}" if wanted else ""


_OF_CASE: dict[str, Callable[[Finding, Credit, Contract | None], str]] = {
    "AUD-04": _party,
    "AUD-08": _tolerance,
    "AUD-09": _quantities,
    "AUD-10": _prices,
    "AUD-15": _expiry,
    "AUD-16": _at_home,
    "AUD-18": _available,
    "AUD-19": _tenor,
    "AUD-20": _drawee,
    "AUD-29": _allowed,
    "AUD-30": _expiry,
    "AUD-38": _packing,
    "AUD-44": _transferable,
    "AUD-52": _extended,
    "MSG-07": _of_calendar,
}


def _whole_set(now: str, finding: Finding, credit: Credit) -> str:
    """Return a clause with the full set for the bank, and copies alone for the applicant."""
    if _SENT.search(now):
        return _ONE_ORIGINAL.sub("ONE NON-NEGOTIABLE COPY OF THE BILL OF LADING", now)
    less_one = re.sub(r"\bFULL\s+SET\s+LESS\s+(?:ONE|1)(?:\s+ORIGINAL)?\b", "FULL SET", now)
    return re.sub(r"\b[12]/3\b", "3/3", less_one)


def _to_order(now: str, finding: Finding, credit: Credit) -> str:
    """Return a clause on a transport document with it made out to order."""
    applicant = credit.__dict__.get("applicant")
    name = re.escape(applicant.name) if applicant is not None else "APPLICANT"
    said = rf"{_TO_APPLICANT}(?:APPLICANT|{name})"
    return re.sub(said, "MADE OUT TO ORDER AND BLANK ENDORSED", now, count=1, flags=re.I)


def _other_freight(now: str, finding: Finding, credit: Credit) -> str:
    """Return a clause with freight prepaid for freight collect, and the other way round."""
    other = {"PREPAID": "COLLECT", "COLLECT": "PREPAID"}
    return re.sub(
        r"\bFREIGHT\s+(PREPAID|COLLECT)\b",
        lambda m: f"FREIGHT {other[m[1].upper()]}",
        now,
        flags=re.I,
    )


def _fewer(now: str, finding: Finding, credit: Credit) -> str:
    """Return a clause with as many originals as the issuer gives."""
    quoted = _MARKS.search(finding.remedy.en)
    return _ORIGINALS.sub(lambda _: quoted[1] if quoted else "", now, count=1) if quoted else now


def _undeducted(now: str, finding: Finding, credit: Credit) -> str:
    """Return a clause without the deduction that it makes."""
    return _DEDUCTED.sub("", now).strip()


_REWORDED: dict[str, Callable[[str, Finding, Credit], str]] = {
    "AUD-24": _whole_set,
    "AUD-25": _to_order,
    "AUD-27": _other_freight,
    "AUD-33": _fewer,
    "AUD-39": _undeducted,
}
