"""What documents say, as plain words in rows: one document, or all side by side."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal, InvalidOperation
from typing import Any, NamedTuple

from checkers.fields_named import field
from checkers.finding import Words
from extractors.documents import KINDS
from extractors.evidence import Evidence
from templates.labels import Lang, label, plain
from templates.report import Paper

#: Values that different documents call differently, as one row of a comparison.
_SAME = {
    Words(en="Document number", zh="单据号码"): ("number",),
    Words(en="Document date", zh="单据日期"): ("date", "issue_date"),
    Words(en="Credit number", zh="信用证号"): ("credit_number",),
    Words(en="Contract number", zh="合同号"): ("contract_number",),
    Words(en="Invoice number", zh="发票号"): ("invoice_number",),
    Words(en="Seller, shipper, drawer", zh="卖方、托运人、出票人"): (
        "beneficiary",
        "seller",
        "shipper",
        "exporter",
        "drawer",
        "assured",
    ),
    Words(en="Buyer, applicant", zh="买方、申请人"): ("applicant", "buyer"),
    Words(en="Consignee", zh="收货人"): ("consignee",),
    Words(en="Notify party", zh="通知方"): ("notify",),
    Words(en="Issuing bank", zh="开证行"): ("issuing_bank",),
    Words(en="Amount", zh="金额"): ("amount", "total", "insured_amount"),
    Words(en="Trade term", zh="贸易术语"): ("incoterm",),
    Words(en="Goods", zh="货物"): ("goods_description",),
    Words(en="Lines", zh="明细"): ("lines",),
    Words(en="Quantity", zh="数量"): ("quantity",),
    Words(en="Packages", zh="件数"): ("packages",),
    Words(en="Gross weight", zh="毛重"): ("gross_weight",),
    Words(en="Net weight", zh="净重"): ("net_weight",),
    Words(en="Measurement", zh="体积"): ("measurement",),
    Words(en="Shipping marks", zh="唛头"): ("shipping_marks",),
    Words(en="Place of receipt", zh="收货地"): ("place_of_receipt",),
    Words(en="Port of loading", zh="装货港"): ("port_of_loading", "airport_of_departure", "from"),
    Words(en="Port of discharge", zh="卸货港"): (
        "port_of_discharge",
        "airport_of_destination",
        "to",
    ),
    Words(en="Place of delivery", zh="交货地"): ("place_of_delivery",),
    Words(en="Vessel", zh="船名"): ("vessel", "on_board_vessel"),
    Words(en="Voyage", zh="航次"): ("voyage",),
    Words(en="Shipment", zh="装运"): (
        "on_board_date",
        "flight_date",
        "voyage_date",
        "latest_shipment_date",
    ),
    Words(en="Containers", zh="集装箱"): ("containers",),
    Words(en="Freight", zh="运费"): ("freight",),
    Words(en="Origin", zh="原产地"): ("origin",),
    Words(en="Signed", zh="签署"): ("signed",),
}
#: Documents whose own number is what other documents refer to.
_OWN_NUMBER = {
    "letter_of_credit": "credit_number",
    "sales_contract": "contract_number",
    "commercial_invoice": "invoice_number",
}
#: In which order the parts of a value are said; others follow.
_FIRST = (
    "code",
    "number",
    "name",
    "label",
    "parameter",
    "description",
    "quantity",
    "value",
    "unit",
    "unit_price",
    "address",
    "place",
    "country",
    "amount",
)
#: Values that are our own words and not the document's.
_TOLD = {
    "allowed": Words(en="allowed", zh="允许"),
    "not_allowed": Words(en="not allowed", zh="不允许"),
    "conditional": Words(en="conditional", zh="有条件"),
    "prepaid": Words(en="prepaid", zh="预付"),
    "collect": Words(en="collect", zh="到付"),
    "policy": Words(en="policy", zh="保险单"),
    "certificate": Words(en="certificate", zh="保险凭证"),
    "declaration": Words(en="declaration", zh="声明"),
    "cover_note": Words(en="cover note", zh="暂保单"),
}
_KNOWN = {name for names in _SAME.values() for name in names}


class Row(NamedTuple):
    """One value as each document states it.

    A cell is ``None`` where the document has such a value that could not be read, and
    empty where it says nothing.
    """

    name: Words
    cells: tuple[list[str] | None, ...]


class Fact(NamedTuple):
    """One value of one document; ``value`` is ``None`` where it could not be read."""

    way: str
    name: Words
    value: str | None
    seen: Evidence | None


def shown(value: Any, lang: Lang = "en") -> str:
    """Return a value of a document as a person writes it.

    >>> shown({"currency": "USD", "amount": "86400.00"})
    'USD 86,400.00'
    >>> shown([{"number": "TEMU1234565", "seal": "77"}, {"number": "TEMU7654321", "seal": None}])
    'TEMU1234565 77; TEMU7654321'
    >>> shown({"plus": "5", "minus": "5"})
    '+5 % / -5 %'
    """
    if value is None:
        return ""
    if isinstance(value, bool):
        return plain(label("yes" if value else "no"), lang)
    if isinstance(value, list):
        parts = [shown(inner, lang) for inner in value]
        return ("\n" if any(len(part) > 60 for part in parts) else "; ").join(parts)
    if not isinstance(value, dict):
        return plain(_TOLD[value], lang) if value in _TOLD else str(value)
    if set(value) == {"currency", "amount"}:
        return f"{value['currency']} {_grouped(value['amount'])}"
    if set(value) == {"value", "unit"}:
        return f"{_grouped(value['value'])} {value['unit']}".rstrip()
    if set(value) == {"plus", "minus"}:
        return f"+{value['plus']} % / -{value['minus']} %"
    joint = ", " if "name" in value else " "
    ordered = sorted(value, key=lambda name: _FIRST.index(name) if name in _FIRST else len(_FIRST))
    return joint.join(said for name in ordered if (said := shown(value[name], lang)))


def facts(paper: Paper, lang: Lang = "en") -> list[Fact]:
    """Return what one document states, with what could not be read."""
    rows = list(_stated(paper, _in_order(paper), "", lang))
    rows += [
        Fact(way, field(way), None, paper.evidence.get(way))
        for way in paper.unread
        if not any(row.way == way for row in rows)
    ]
    return rows


def silent(paper: Paper) -> list[Words]:
    """Return the values that a document does not state."""
    return [
        field(name)
        for name, value in _in_order(paper).items()
        if value in (None, [], "", {}) and not _is_unread(paper, name)
    ]


def side_by_side(papers: Sequence[Paper], lang: Lang = "en") -> Iterator[Row]:
    """Yield each value, with what each document says of it."""
    for name, ways in _SAME.items():
        yield from _row(name, ways, papers, lang)
    others = dict.fromkeys(w for p in papers for w in _in_order(p) if w not in _KNOWN)
    for way in others:
        yield from _row(field(way), (way,), papers, lang)


def _in_order(paper: Paper) -> dict[str, Any]:
    """Return the fields in the order in which their kind of document has them."""
    kind = KINDS.get(paper.type)
    names = [f.alias or n for n, f in kind.model_fields.items()] if kind else []
    known = {name: paper.fields[name] for name in names if name in paper.fields}
    return known | paper.fields


def _row(name: Words, ways: Sequence[str], papers: Sequence[Paper], lang: Lang) -> Iterator[Row]:
    cells: list[list[str] | None] = []
    for paper in papers:
        own = [_own(paper, way) for way in ways]
        said = [text for way in own if (text := shown(paper.fields.get(way), lang))]
        gap = not said and any(_is_unread(paper, way) for way in own)
        cells.append(None if gap else list(dict.fromkeys(said)))
    if any(cell != [] for cell in cells):
        yield Row(name, tuple(cells))


def _own(paper: Paper, way: str) -> str:
    """Return where a document has a value: its own number stands in the row of references."""
    refers = _OWN_NUMBER.get(paper.type)
    if refers is None or way not in ("number", refers):
        return way
    return "number" if way == refers else ""


def _is_unread(paper: Paper, name: str) -> bool:
    return any(way.split(".")[0] == name for way in paper.unread)


def _stated(paper: Paper, value: Any, way: str, lang: Lang) -> Iterator[Fact]:
    """Yield each value that has words of its own; parts of a line stay together."""
    if isinstance(value, Mapping) and not way:
        for name, inner in value.items():
            yield from _stated(paper, inner, name, lang)
    elif isinstance(value, list) and value:
        for index, inner in enumerate(value):
            yield from _stated(paper, inner, f"{way}.{index}", lang)
    elif way in paper.unread:
        yield Fact(way, field(way), None, _seen(paper, way))
    elif said := shown(value, lang):
        yield Fact(way, field(way), said, _seen(paper, way))


def _seen(paper: Paper, way: str) -> Evidence | None:
    """Return where a value was read: its own place, or that of its first part."""
    if way in paper.evidence:
        return paper.evidence[way]
    return next((e for w, e in paper.evidence.items() if w.startswith(f"{way}.")), None)


def _grouped(number: object) -> str:
    try:
        return f"{Decimal(str(number)):,}"
    except InvalidOperation:
        return str(number)
