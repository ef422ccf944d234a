"""A case of garments by sea, for papers that are corrected and letters that are written."""

from __future__ import annotations

import datetime as dt
from typing import Any

from checkers.case import Case, Circumstances
from checkers.finding import Deadline, Examination, Finding, Remedy, Words
from extractors.documents import (
    KINDS,
    BillOfLading,
    Clause,
    Contract,
    Credit,
    Document,
    Invoice,
    PackingList,
    Requirement,
)
from extractors.evidence import Extraction

SELLER = {
    "name": "NINGBO LANTERN GARMENT CO., LTD.",
    "address": "18 LINGQIAO ROAD, HAISHU DISTRICT\nNINGBO 315000, CHINA",
    "country": "CN",
}
BUYER = {
    "name": "ROSEWOOD TEXTILE TRADING B.V.",
    "address": "WIJNHAVEN 12\n3011 WR ROTTERDAM, NETHERLANDS",
    "country": "NL",
}
BANK = {"name": "HARBOUR MERCHANT BANK N.V.", "address": "ROTTERDAM", "bic": "HMBKNL2RXXX"}
GOODS = "12,000 PCS LADIES' 100 PCT COTTON BLOUSES STYLE LB-20 AT USD 7.20/PC CIF ROTTERDAM INCOTERMS 2020"
LINE = {
    "description": "LADIES' 100 PCT COTTON BLOUSES STYLE LB-20",
    "quantity": "12,000 PCS",
    "unit_price": "USD 7.20",
    "amount": "USD 86,400.00",
}

DOCUMENTS: dict[str, dict[str, Any]] = {
    "letter_of_credit": {
        "number": "HM26-08417",
        "issue_date": "2026-07-01",
        "expiry_date": "2026-10-11",
        "expiry_place": "CHINA",
        "applicant": BUYER,
        "beneficiary": SELLER,
        "issuing_bank": BANK,
        "drawee": BANK,
        "amount": "USD 86,400.00",
        "drafts_at": "60 DAYS AFTER B/L DATE",
        "latest_shipment_date": "2026-09-20",
        "port_of_loading": "NINGBO, CHINA",
        "port_of_discharge": "ROTTERDAM, NETHERLANDS",
        "goods_description": GOODS,
        "incoterm": "CIF ROTTERDAM INCOTERMS 2020",
        "documents_required": ["SIGNED COMMERCIAL INVOICE IN TRIPLICATE", "PACKING LIST"],
        "additional_conditions": ["SHIPMENT ONLY AFTER APPLICANT NAMES THE VESSEL"],
        "message": {"44C": "260920", "31D": "261011CHINA", "32B": "USD86400,", "48": "7"},
    },
    "sales_contract": {
        "number": "24NB-118",
        "date": "2026-03-12",
        "seller": SELLER,
        "buyer": BUYER,
        "total": "USD 90,000.00",
        "latest_shipment_date": "2026-10-31",
    },
    "commercial_invoice": {
        "number": "LG-2601",
        "date": "2026-09-08",
        "seller": SELLER,
        "buyer": BUYER,
        "credit_number": "HM26-08417",
        "contract_number": "24NB-118",
        "lines": [LINE],
        "total": "USD 86,400.00",
        "incoterm": "CIF ROTTERDAM INCOTERMS 2020",
        "goods_description": GOODS,
        "gross_weight": "5,200 KGS",
        "packages": "400 CARTONS",
        "port_of_loading": "NINGBO, CHINA",
        "port_of_discharge": "ROTTERDAM, NETHERLANDS",
        "vessel": "MV EVER BRIGHT",
        "signed": True,
    },
    "packing_list": {
        "number": "LG-2601",
        "issuer": SELLER,
        "buyer": BUYER,
        "invoice_number": "LG-2601",
        "lines": [
            {
                "description": "LADIES' BLOUSES",
                "quantity": "12,000 PCS",
                "packages": "400 CARTONS",
                "gross_weight": "5,200 KGS",
            }
        ],
        "quantity": "12,000 PCS",
        "packages": "400 CARTONS",
        "gross_weight": "5,200 KGS",
        "vessel": "MV EVER BRIGHT",
    },
    "draft": {
        "number": "LG-2601",
        "date": "2026-09-16",
        "place": "NINGBO",
        "amount": "USD 86,400.00",
        "amount_in_words": "US DOLLARS EIGHTY SIX THOUSAND FOUR HUNDRED ONLY",
        "tenor": "60 DAYS AFTER B/L DATE 14 SEP 2026",
        "drawee": BANK,
        "drawer": SELLER,
        "payee": {"name": "EASTERN PORTS BANK, NINGBO BRANCH"},
        "credit_number": "HM26-08417",
        "credit_date": "2026-07-01",
        "issuing_bank": BANK,
        "signed": True,
    },
    "beneficiary_certificate": {
        "date": "2026-09-18",
        "issuer": SELLER,
        "credit_number": "HM26-08417",
        "statements": ["WE CERTIFY THAT ONE SET OF DOCUMENTS WILL BE SENT TO THE APPLICANT."],
        "signed": True,
    },
    "shipping_advice": {
        "date": "2026-09-15",
        "issuer": SELLER,
        "recipient": BUYER,
        "credit_number": "HM26-08417",
        "vessel": "MV EVER BRIGHT",
        "amount": "USD 86,400.00",
    },
    "bill_of_lading": {
        "number": "TSL2609117",
        "date": "2026-09-14",
        "carrier": {"name": "TIDEWAY SHIPPING LINES LTD.", "country": "CN"},
        "vessel": "EVER BRIGHT",
        "voyage": "026W",
        "port_of_loading": "NINGBO, CHINA",
        "port_of_discharge": "ROTTERDAM, NETHERLANDS",
        "on_board_date": "2026-09-14",
        "packages": "400 CARTONS",
        "gross_weight": "5,200 KGS",
    },
}


def case(
    changes: dict[str, dict[str, Any]] | None = None,
    clauses: tuple[Clause, ...] = (),
    without: tuple[str, ...] = (),
) -> Case:
    """Return the case with some values changed, by kind of document."""
    altered = {
        kind: {**fields, **(changes or {}).get(kind, {})}
        for kind, fields in DOCUMENTS.items()
        if kind not in without
    }
    documents = tuple(
        Extraction[Document].model_construct(
            document=KINDS[kind].model_validate(fields),
            evidence={},
            id=f"{kind}-1",
            source=(),
            method="text",
        )
        for kind, fields in altered.items()
    )
    days = Circumstances(presented=dt.date(2026, 9, 25), today=dt.date(2026, 8, 1))
    return Case(documents, clauses, days)


def clause(id_: str, text: str, **demand: Any) -> Clause:
    """Return one clause of the credit with one demand."""
    return Clause(
        id=id_,
        field=id_[:3],
        text=text,
        demands=(Requirement.model_validate(demand),),
    )


def finding(code: str, *documents: str, **more: Any) -> Finding:
    """Return a finding as a rule would tell it."""
    return Finding(
        **{
            "code": code,
            "outcome": "fail",
            "severity": "discrepancy",
            "documents": documents,
            "title": Words(en=f"Title of {code}", zh=f"{code} 标题"),
            "message": Words(en=f"What {code} says.", zh=f"{code} 的说明。"),
            "sources": ("UCP 600 art. 14(d)",),
            "responsible": "beneficiary",
            "remedy": Remedy(en=f"Mend {code}.", zh=f"更正 {code}。"),
            **more,
        }
    )


def examined(*findings: Finding) -> Examination:
    """Return an examination with these findings and a last day to present."""
    return Examination(
        verdict="discrepant",
        credit_review="amend",
        findings=findings,
        deadlines=(
            Deadline(what="presentation", date=dt.date(2026, 10, 5), days_left=65, source="48"),
        ),
    )


__all__ = [
    "BUYER",
    "DOCUMENTS",
    "GOODS",
    "SELLER",
    "BillOfLading",
    "Contract",
    "Credit",
    "Invoice",
    "PackingList",
    "case",
    "clause",
    "examined",
    "finding",
]
