"""An amendment as the host of the advising bank prints it."""

from __future__ import annotations

from extractors.documents import CreditAmendment
from samples.printing.paper import Paper
from samples.printing.swift import amendment_fields

LABELS = {
    "27": "SEQUENCE OF TOTAL",
    "20": "SENDER'S REF.",
    "21": "RECEIVER'S REF.",
    "23": "ISSUING BANK'S REF.",
    "26E": "NUMBER OF AMENDMENT",
    "30": "DATE OF AMENDMENT",
    "22A": "PURPOSE OF MESSAGE",
    "31D": "NEW DATE/PLACE EXP.",
    "32B": "INCR OF DOC CREDIT",
    "33B": "DECR OF DOC CREDIT",
    "39A": "POS. / NEG. TOL. (%)",
    "44C": "LATEST SHIPMENT",
    "44E": "PORT OF LOADING",
    "44F": "PORT OF DISCHARGE",
    "45B": "GOODS DESCRIPT.",
    "46B": "DOCS REQUIRED",
    "47B": "ADDITIONAL COND.",
    "48": "PRESENTATION PERIOD",
    "71N": "AMENDMENT CHARGE",
}


def print_(amendment: CreditAmendment, paper: Paper) -> None:
    """Print an MT707 with the host's heading."""
    paper.begin(font="Courier", size=9)
    day = f"{amendment.date:%d%b%y}".upper() if amendment.date else ""
    top = paper.text(40, 36, f"{day} 09:12:44{'LOGICAL TERMINAL P014':>55}")
    top = (
        paper.text(40, top, f"MT S707{'AMENDMENT TO A DOCUMENTARY CREDIT':>44}{'PAGE 00001':>20}")
        + 10
    )
    for tag, lines in amendment_fields(amendment):
        label = LABELS.get(tag, "")
        for i, line in enumerate(lines):
            head = f"{label:<20} {tag[:2]} {tag[2:]:1} : " if not i else f"{'':28}"
            top = paper.text(40, top, head + line)
