"""A credit as the host of the advising bank prints it: labels first, tags after."""

from __future__ import annotations

from collections.abc import Iterator

from extractors.documents import Bank, Credit
from samples.printing.paper import Paper
from samples.printing.swift import Field, credit_fields, terminal

LABELS = {
    "27": "SEQUENCE OF TOTAL *",
    "40A": "FORM OF DOC. CREDIT *",
    "20": "DOC. CREDIT NUMBER *",
    "31C": "DATE OF ISSUE      *",
    "40E": "APPLICABLE RULES   *",
    "31D": "DATE/PLACE EXP.    *",
    "51": "APPLICANT BANK",
    "50": "APPLICANT          *",
    "59": "BENEFICIARY        *",
    "32B": "CURR CODE, AMT     *",
    "39A": "POS. / NEG. TOL. (%)",
    "39C": "ADD. AMOUNT COVERED",
    "41": "AVAILABLE WITH/BY  *",
    "42C": "DRAFTS AT ...",
    "42": "DRAWEE",
    "42M": "MIXED PAYM. DET.",
    "42P": "DEFERRED PAYM. DET.",
    "43P": "PARTIAL SHIPMTS",
    "43T": "TRANSSHIPMENT",
    "44A": "PLACE OF TAKING CHG",
    "44E": "PORT OF LOADING",
    "44F": "PORT OF DISCHARGE",
    "44B": "PLACE OF DELIVERY",
    "44C": "LATEST SHIPMENT",
    "44D": "SHIPMENT PERIOD",
    "45A": "GOODS DESCRIPT.",
    "46A": "DOCS REQUIRED",
    "47A": "ADDITIONAL COND.",
    "71D": "DETAILS OF CHARGES",
    "48": "PRESENTATION PERIOD",
    "49": "CONFIRMATION       *",
    "58": "REQ. CONF. PARTY",
    "53": "REIMBURSING BANK",
    "78": "INSTRUCTIONS",
}
LINES = 58
LEADING = 12.2


def print_(credit: Credit, paper: Paper) -> None:
    """Print an MT700 on as many pages as it needs, each with the host's heading."""
    paper.begin(font="Courier", size=9)
    body = [*_head(credit), *(line for field in credit_fields(credit) for line in _field(field))]
    body += [
        "TRAILER              MAC: 00000000",
        f"{'':21}CHK: 7D41A90C35EF",
        "",
        f"{'':21}--- END ---",
    ]
    for start in range(0, len(body), LINES):
        if start:
            paper.turn()
        day = f"{credit.issue_date:%d%b%y}".upper() if credit.issue_date else ""
        top = paper.text(40, 36, f"{day} 16:43:07{'LOGICAL TERMINAL P014':>55}")
        page = f"PAGE {start // LINES + 1:05}"
        top = paper.text(40, top, f"MT S700{'ISSUE OF A DOCUMENTARY CREDIT':>42}{page:>22}")
        top = paper.text(40, top, f"{'FUNC SWPR3':>65}") + 10
        for line in body[start : start + LINES]:
            paper.text(40, top, line)
            top += LEADING


def _head(credit: Credit) -> list[str]:
    sender, receiver = credit.issuing_bank, credit.advising_bank
    return (
        [
            "MSGACK DWS765I AUTH OK, KEY B3A90417D2C6E858, "
            f"{_bic(receiver)[:8]} {_bic(sender)[:8]} RECORD",
            f"BASIC HEADER           F 01 {terminal(_bic(receiver))} 4417 283906",
            f"APPLICATION HEADER     O 700 1042 {credit.issue_date:%y%m%d} "
            f"{terminal(_bic(sender))} 7215 036482 N",
            *(f"{'':23}*{line}" for line in (sender.name, sender.address) if sender and line),
            f"USER HEADER            SERVICE CODE   103:{'':12}",
            f"{'':23}BANK. PRIORITY 113:",
            f"{'':23}MSG USER REF.  108: 7000087",
            f"{'':23}INFO. FROM CI  115:",
        ]
        if sender
        else []
    )


def _bic(bank: Bank | None) -> str:
    return (bank and bank.bic) or "XXXXXXXX"


def _field(field: Field) -> Iterator[str]:
    tag, lines = field
    number, letter = tag[:2], tag[2:]
    label = LABELS.get(tag) or LABELS[number]
    mandatory = label.endswith("*")
    label = label.rstrip("* ")
    star = "*" if mandatory else " "
    for i, line in enumerate(_spelled(tag, lines)):
        yield f"{label:<20}{star}{number} {letter:1} : {line}" if not i else f"{'':28}{line}"


def _spelled(tag: str, lines: list[str]) -> list[str]:
    """Spell out the parts of a field as the host does."""
    first = lines[0]
    if tag == "27":
        return [first.replace("/", " / ")]
    if tag == "31D":
        return [f"DATE {first[:6]} PLACE {first[6:]}"]
    if tag == "32B":
        return [f"CURRENCY {first[:3]} AMOUNT {first[3:]}"]
    if tag == "39A":
        return [first.replace("/", " / ")]
    return lines
