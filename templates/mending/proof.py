"""What the papers of a case prove against a document: who may say what is right."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from decimal import Decimal
from typing import Any

from checkers.case import Fact
from checkers.shipping import shipment
from checkers.telling import ISSUERS
from extractors.documents import (
    CertificateOfOrigin,
    Contract,
    Document,
    Invoice,
    Money,
    Quantity,
    Transport,
    Unread,
)
from extractors.evidence import Extraction
from templates.mending.change import Ailment, Hopeless, stated

_KILOGRAMS = {"KG": Decimal(1), "KILOGRAM": Decimal(1), "KILO": Decimal(1), "G": Decimal("0.001")}
_TONNES = {
    "MT": Decimal(1000),
    "TON": Decimal(1000),
    "TONNE": Decimal(1000),
    "METRIC TON": Decimal(1000),
}
_WEIGHTS = _KILOGRAMS | _TONNES
_NO_PROOF = (
    "No other paper of the case proves the right value; only you know it.",
    "本案其他单据无法证明正确的值，只有贵司知道。",
)
_DISPUTED = (
    "The credit itself has to be amended here, or it is in the name of another company.",
    "信用证此处本身须修改，否则就成了以另一家公司名义制单。",
)
_PARTIES = {"applicant", "beneficiary"}
_DISAGREE = (
    "The other papers do not agree on the right value; only you know it.",
    "其他单据对此说法不一，正确的值只有贵司知道。",
)
_AGREES = (
    "This paper agrees with the others; it is another one that differs.",
    "本单据与其他单据一致，有误的是另一份。",
)


def right(ailment: Ailment, name: str) -> Any:
    """Return what a field of the ailing paper must say.

    Raises:
        Hopeless: if neither the credit nor the other papers prove it.
    """
    source = _SOURCES.get(name)
    if source is None:
        raise Hopeless(*_NO_PROOF)
    return source(ailment, name)


def ours(document: Document) -> bool:
    """Tell whether the beneficiary issues a document of this kind."""
    return document.type not in ISSUERS


def alike(one: Any, other: Any) -> bool:
    """Tell whether two values are the same fact, however they are spelled or measured."""
    return bool(_core(one) == _core(other))


def _core(value: Any) -> Any:
    if isinstance(value, Quantity):
        unit = re.sub(r"\.|S$", "", value.unit.upper().strip())
        factor = _WEIGHTS.get(unit)
        return (value.value * factor, "KG") if factor else value.value.normalize()
    if isinstance(value, Money):
        return value.currency, value.amount.normalize()
    if isinstance(value, str):
        return re.sub(r"^(?:MV|MS|SS)(?=\w)|\W", "", re.sub(r"\W", "", value.upper()))
    return value


def _stating(ailment: Ailment, name: str) -> Iterator[tuple[Extraction[Document], Any]]:
    """Yield what the other documents say, where it is not found wrong itself."""
    for extraction in ailment.others():
        value = extraction.document.__dict__.get(name)
        if value is not None and value != () and ailment.trusted(extraction, name):
            yield extraction, value


def _witnessed(ailment: Ailment, name: str) -> Any:
    """Return what most of the other papers say, one at least from somebody else's hand.

    Of several, the one in the paper's own unit is returned. The sum of the lines of the ailing
    paper itself is a witness too. Where the paper is silent, and so contradicts nobody, one
    witness will do if no other disagrees.
    """
    groups: list[list[tuple[bool, Any]]] = []
    witnesses = [(not ours(x.document), value) for x, value in _stating(ailment, name)]
    if (added := _added_up(ailment, name)) is not None:
        witnesses.append((False, added))
    for witness in witnesses:
        for group in groups:
            if alike(group[0][1], witness[1]):
                group.append(witness)
                break
        else:
            groups.append([witness])
    groups.sort(key=len, reverse=True)
    if not groups:
        raise Hopeless(*_NO_PROOF)
    most = groups[0]
    if len(groups) > 1 and len(groups[1]) == len(most):
        raise Hopeless(*_DISAGREE)
    unit = getattr(ailment.paper.value(name), "unit", None)
    most.sort(key=lambda witness: getattr(witness[1], "unit", None) != unit)
    foreign = [value for from_others, value in most if from_others]
    if ailment.paper.value(name) is None and len(groups) == 1:
        return (foreign or [most[0][1]])[0]
    if len(most) < 2 or not foreign:
        raise Hopeless(*_NO_PROOF)
    return _against(ailment, name, most[0][1])


def _added_up(ailment: Ailment, name: str) -> Quantity | None:
    """Return the sum of the paper's own lines, where every line states the quantity."""
    lines = ailment.paper.value("lines") or ()
    parts = [line.__dict__.get(name) for line in lines]
    if not all(isinstance(part, Quantity) for part in parts) or not parts:
        return None
    if len({part.unit for part in parts}) > 1:
        return None
    return Quantity(value=sum((p.value for p in parts), Decimal(0)), unit=parts[0].unit)


def _against(ailment: Ailment, name: str, value: Any) -> Any:
    """Return the value, unless the ailing paper says the same already."""
    mine = ailment.paper.value(name)
    if mine is not None and alike(mine, value):
        raise Hopeless(*_AGREES)
    return value


def _carried(ailment: Ailment, name: str) -> Any:
    """Return what the transport documents say, if they all say the same."""
    facts = [v for x, v in _stating(ailment, name) if isinstance(x.document, Transport)]
    return _sole(ailment, name, facts)


def _sole(ailment: Ailment, name: str, facts: list[Any]) -> Any:
    if not facts:
        raise Hopeless(*_NO_PROOF)
    if any(not alike(facts[0], fact) for fact in facts):
        raise Hopeless(*_DISAGREE)
    return _against(ailment, name, facts[0])


def _shipped(ailment: Ailment, name: str) -> Any:
    found: list[Fact | None] = []
    for extraction in ailment.case.of(Transport):
        if not ailment.trusted(extraction, name):
            continue
        try:
            found.append(shipment(extraction))
        except Unread:
            found.append(None)
    return _sole(ailment, name, [fact.value for fact in found if fact is not None])


def _transport_number(ailment: Ailment, name: str) -> Any:
    numbers = [
        x.document.__dict__.get("number")
        for x in ailment.case.of(Transport)
        if ailment.trusted(x, "number")
    ]
    return _sole(ailment, name, [number for number in numbers if number])


def _port(ailment: Ailment, name: str) -> Any:
    """Return the port that the transport documents name, else the one port of the credit."""
    try:
        return _carried(ailment, name)
    except Hopeless:
        port = ailment.case.credit and ailment.credit.__dict__.get(name)
        if not port or re.search(r"\bANY\b|/|\bOR\b", port.upper()):
            raise
        return _against(ailment, name, port)


def _origin(ailment: Ailment, name: str) -> Any:
    facts = [v for x, v in _stating(ailment, name) if isinstance(x.document, CertificateOfOrigin)]
    return _sole(ailment, name, facts)


def _of_credit(attribute: str) -> Callable[[Ailment, str], Any]:
    def source(ailment: Ailment, name: str) -> Any:
        if attribute in _PARTIES & ailment.disputed:
            raise Hopeless(*_DISPUTED)
        value = stated(
            ailment.credit.__dict__.get(attribute),
            "The credit does not say what is right.",
            "信用证未规定正确的值。",
        )
        mine = ailment.paper.value(name)
        if hasattr(mine, "address") and hasattr(value, "address") and mine.address:
            return mine.model_copy(update={"name": value.name})
        return value

    return source


def _contract_number(ailment: Ailment, name: str) -> Any:
    contract = ailment.only(Contract)
    if contract is not None and contract.__dict__.get("number"):
        return contract.number
    facts = [v for _, v in _stating(ailment, name)]
    return _sole(ailment, name, facts)


def _invoice(attribute: str) -> Callable[[Ailment, str], Any]:
    def source(ailment: Ailment, name: str) -> Any:
        invoice = ailment.only(Invoice)
        return stated(invoice and invoice.__dict__.get(attribute), *_NO_PROOF)

    return source


_SOURCES: dict[str, Callable[[Ailment, str], Any]] = {
    "vessel": _carried,
    "voyage": _carried,
    "on_board_date": _shipped,
    "transport_number": _transport_number,
    "port_of_loading": _port,
    "port_of_discharge": _port,
    "quantity": _witnessed,
    "packages": _witnessed,
    "gross_weight": _witnessed,
    "net_weight": _witnessed,
    "measurement": _witnessed,
    "shipping_marks": _witnessed,
    "origin": _origin,
    "credit_number": _of_credit("number"),
    "credit_date": _of_credit("issue_date"),
    "goods_description": _of_credit("goods_description"),
    "seller": _of_credit("beneficiary"),
    "issuer": _of_credit("beneficiary"),
    "drawer": _of_credit("beneficiary"),
    "buyer": _of_credit("applicant"),
    "recipient": _of_credit("applicant"),
    "drawee": _of_credit("drawee"),
    "issuing_bank": _of_credit("issuing_bank"),
    "contract_number": _contract_number,
    "invoice_number": _invoice("number"),
    "amount": _invoice("total"),
}
