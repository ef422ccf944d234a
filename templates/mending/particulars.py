"""Particulars that the credit wants on a paper: stated where the case proves them."""

from __future__ import annotations

from collections.abc import Iterator

from checkers.case import Case
from checkers.demands import demands_of
from checkers.statements import shows
from checkers.terms import Terms
from extractors.documents import Clause, Credit, Document, Unread
from templates.mending.change import Ailment, Change, Changes, Hopeless, Paper, mends
from templates.mending.demanded import as_printed, bare, demanded_items
from templates.mending.proof import right
from templates.wording import printed

_FIELDS = {
    "lc_no": "credit_number",
    "lc_date": "credit_date",
    "contract_no": "contract_number",
    "invoice_no": "invoice_number",
    "bl_no": "transport_number",
    "awb_no": "transport_number",
    "vessel": "vessel",
    "voyage_no": "voyage",
    "port_of_loading": "port_of_loading",
    "port_of_discharge": "port_of_discharge",
    "gw": "gross_weight",
    "nw": "net_weight",
    "measurement": "measurement",
    "packages": "packages",
    "qty": "quantity",
    "origin": "origin",
    "invoice_value": "amount",
    "shipment_date": "on_board_date",
    "bl_date": "on_board_date",
    "goods_description": "goods_description",
    "shipping_marks": "shipping_marks",
    "issuing_bank_name": "issuing_bank",
}
_OF_CREDIT = {"lc_no": "number", "lc_date": "issue_date"}
_LABELS = {
    "lc": "L/C",
    "pi": "PROFORMA INVOICE",
    "po": "PURCHASE ORDER",
    "bl": "B/L",
    "awb": "AIR WAYBILL",
    "hs": "H.S. CODE",
    "gw": "GROSS WEIGHT",
    "nw": "NET WEIGHT",
    "qty": "QUANTITY",
}


@mends("GEN-43", "INV-22", "PKL-03", "SAD-02")
def particulars(ailment: Ailment) -> Changes:
    """State each particular that the clause names and the credit or another paper proves.

    Raises:
        Hopeless: naming the particulars that nothing proves.
    """
    items = demanded_items(ailment)
    if not items and ailment.accused:
        yield Change(ailment.accused, right(ailment, ailment.accused))
        return
    unknown = []
    for item in items:
        try:
            yield from stating(ailment, item)
        except Hopeless:
            unknown.append(bare(item).replace("_", " "))
    if unknown or not items:
        listed = ", ".join(unknown) or "what the clause names"
        raise Hopeless(
            f"No other paper of the case gives: {listed}.", f"本案其他单据未提供：{listed}。"
        )


def lacking(case: Case, paper: Paper, clause: Clause) -> tuple[str, ...]:
    """Return the particulars that a clause names and a paper does not show, as to be printed.

    A number is given where the clause or the credit tells it.
    """
    credit = case.credit.document if case.credit else Credit()
    wanted = [
        item
        for demand in clause.demands
        for item in (*demand.state, *demand.more("items", ()))
        if isinstance(item, str)
    ]
    shown = []
    for item in dict.fromkeys(as_printed(item, clause.text) for item in wanted):
        if _shown(item, paper.document, Terms(credit, case.clauses)):
            continue
        key, _, value = item.partition("=")
        known = value or printed(credit.__dict__.get(_OF_CREDIT.get(key, "")))
        shown.append(f"{_label(bare(key))}: {known}" if known else _label(bare(key)))
    return tuple(shown)


def stating(ailment: Ailment, item: str) -> Changes:
    """Yield what makes a paper state one particular, such as ``contract_no=24-118``.

    Raises:
        Hopeless: if nothing proves it.
    """
    if _stated(ailment.case, ailment.paper, item):
        return
    key, value = bare(item), item.partition("=")[2]
    field = _FIELDS.get(key)
    if field is None:
        if not value:
            raise Hopeless("Nothing proves it.", "无从证明。")
        yield Change("remarks", f"{_label(key)}: {value}")
        return
    known = value if value and field.endswith("number") else right(ailment, field)
    if ailment.paper.has(field):
        yield Change(field, known)
    else:
        yield Change("remarks", f"{_label(key)}: {getattr(known, 'name', None) or printed(known)}")


def kept(case: Case, presented: Document, paper: Paper) -> Paper:
    """Return a corrected paper with what the credit wants on it and the presented one showed.

    A form may state a particular in a place that no field of the document holds.
    """
    credit = case.credit
    if credit is None or not presented.text:
        return paper
    terms = Terms(credit.document, case.clauses)
    for clause, item in _demanded(case, paper.id):
        printed_item = as_printed(item, clause.text)
        if not _shown(printed_item, presented, terms) or _stated(case, paper, printed_item):
            continue
        key, _, value = printed_item.partition("=")
        if value or key == "lc_no":
            number = value or printed(credit.document.__dict__.get("number"))
            paper = paper.changed(Change("remarks", f"{_label(bare(key))}: {number}"))
    return paper


def _demanded(case: Case, document: str) -> Iterator[tuple[Clause, str]]:
    """Yield each particular that the credit wants on a document, with its clause."""
    for demand in demands_of(case):
        if any(x.id == document for x in demand.documents):
            yield from ((demand.clause, item) for item in demand.requirement.state)
    for clause in case.clauses:
        for requirement in clause.demands:
            if requirement.cond == "all_docs_state":
                items = requirement.more("items", ())
                yield from ((clause, item) for item in items if isinstance(item, str))


def _stated(case: Case, paper: Paper, item: str) -> bool:
    """Tell whether the paper as it is written now states a particular."""
    credit = case.credit.document if case.credit else Credit()
    value = item.partition("=")[2]
    if any(value and value in remark for remark in paper.remarks):
        return True
    without = paper.document.model_copy(update={"text": ""})
    return _shown(item, without, Terms(credit, case.clauses))


def _shown(item: str, document: Document, terms: Terms) -> bool:
    try:
        return shows(item, document, terms).same
    except Unread:
        return False


def _label(key: str) -> str:
    """Return how a particular is labelled in print.

    >>> _label("pi_no"), _label("irc_no"), _label("hs"), _label("port_of_loading")
    ('PROFORMA INVOICE NO.', 'IRC NO.', 'H.S. CODE', 'PORT OF LOADING')
    """
    first, _, last = key.rpartition("_")
    if last in ("no", "date", "name") and first:
        words = _LABELS.get(first, first.replace("_", " ").upper())
        return words if last == "name" else f"{words} {'NO.' if last == 'no' else 'DATE'}"
    return _LABELS.get(key, key.replace("_", " ").upper())
