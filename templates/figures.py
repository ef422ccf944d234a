"""The figures of a case: amounts, what the credit allows, fees."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator, Mapping
from decimal import Decimal, InvalidOperation
from typing import Any, NamedTuple

from checkers.finding import Words
from templates.agenda import agenda, discrepancies
from templates.labels import label, last_day
from templates.names import document
from templates.report import Paper, Report
from templates.verdict import points

_FEE = re.compile(r"([A-Z]{3})\s*([\d,]+(?:\.\d+)?)")
#: The field that holds what a document is drawn for, by kind of document.
_AMOUNTS = {
    "letter_of_credit": "amount",
    "sales_contract": "total",
    "commercial_invoice": "total",
    "draft": "amount",
    "insurance_document": "insured_amount",
    "bank_refusal": "amount",
}


class Sum(NamedTuple):
    """An amount of money, as finance adds it up."""

    currency: str
    amount: Decimal


class Figure(NamedTuple):
    """One figure of a case and where it comes from."""

    what: Words
    sum: Sum | None
    note: str


class CaseRow(NamedTuple):
    """One case among many; ``note`` is for what has no column, such as why it failed."""

    case: str
    verdict: str
    credit_review: str
    credit_number: str | None
    amount: Sum | None
    expiry: dt.date | None
    last_day: dt.date | None
    discrepancies: int
    undecided: int
    note: str = ""


def case_row(report: Report) -> CaseRow:
    """Return what the digest says of a case."""
    credit = _credit(report)
    fields: Mapping[str, Any] = credit.fields if credit else {}
    steps = agenda(report)
    last = last_day(report)
    return CaseRow(
        case=report.case,
        verdict=report.verdict,
        credit_review=report.credit_review,
        credit_number=str(fields["number"]) if fields.get("number") else None,
        amount=_sum(fields.get("amount")),
        expiry=next((d.date for d in report.deadlines if d.what == "expiry"), None),
        last_day=last.date if last else None,
        discrepancies=discrepancies(steps),
        undecided=points(steps, "person"),
    )


def figures(report: Report) -> Iterator[Figure]:
    """Yield the amounts of the documents, what the credit allows, and its fees."""
    for paper in report.documents:
        name = _AMOUNTS.get(paper.type)
        if name and (said := _sum(paper.fields.get(name))):
            yield Figure(document(paper.id), said, _file(paper))
    if credit := _credit(report):
        if ceiling := _ceiling(credit):
            yield ceiling
        for name in ("additional_amounts", "charges"):
            if said := credit.fields.get(name):
                yield Figure(label(name), None, str(said))
    for requirement in report.requirements:
        parsed = requirement.parsed
        for demand in parsed if isinstance(parsed, list) else [parsed]:
            if demand.get("cond") == "fee":
                yield Figure(
                    label("fee"),
                    _fee(demand.get("amount")),
                    f"{requirement.id}: {requirement.text}",
                )


def _credit(report: Report) -> Paper | None:
    return next((p for p in report.documents if p.type == "letter_of_credit"), None)


def _ceiling(credit: Paper) -> Figure | None:
    """Return the most that can be drawn (fields 32B, 39A, 39B), before additional amounts."""
    said = _sum(credit.fields.get("amount"))
    if said is None or {"tolerance", "maximum"} & {way.split(".")[0] for way in credit.unread}:
        return None
    tolerance = credit.fields.get("tolerance") or {}
    plus = _decimal(tolerance.get("plus")) or Decimal(0)
    if credit.fields.get("maximum"):
        plus = Decimal(0)
    ceiling = said.amount * (1 + plus / 100)
    return Figure(label("ceiling"), Sum(said.currency, ceiling), f"32B + {plus} %")


def _sum(value: Any) -> Sum | None:
    if not isinstance(value, Mapping) or not value.get("currency"):
        return None
    amount = _decimal(value.get("amount"))
    return None if amount is None else Sum(str(value["currency"]), amount)


def _fee(value: object) -> Sum | None:
    """Return a fee as clauses write it.

    >>> _fee("USD80")
    Sum(currency='USD', amount=Decimal('80'))
    """
    found = _FEE.fullmatch(str(value).strip())
    return Sum(found[1], Decimal(found[2].replace(",", ""))) if found else None


def _decimal(value: object) -> Decimal | None:
    try:
        number = Decimal(str(value))
    except InvalidOperation:
        return None
    return number if number.is_finite() else None


def _file(paper: Paper) -> str:
    return ", ".join(source.file for source in paper.source)
