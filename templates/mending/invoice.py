"""Corrections of the commercial invoice."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from extractors.documents import Contract, Incoterm, Money, Part
from templates.mending.change import Ailment, Change, Changes, Hopeless, mends, stated
from templates.mending.demanded import certified
from templates.mending.proof import right
from templates.mending.shared import described
from templates.wording import spoken


@mends("INV-01")
def title(ailment: Ailment) -> Changes:
    """Call the invoice a commercial invoice."""
    yield Change("title", "COMMERCIAL INVOICE")


@mends("INV-03")
def made_out_to(ailment: Ailment) -> Changes:
    """Make the invoice out to the applicant."""
    yield Change("buyer", right(ailment, "buyer"))


@mends("INV-04", "DRF-07")
def currency(ailment: Ailment) -> Changes:
    """Name the currency of the credit, where the figures are those of the credit.

    Raises:
        Hopeless: if they are not, for then they would have to be converted.
    """
    wanted = stated(
        ailment.credit.__dict__.get("amount"), "The credit states no currency.", "信用证未列币种。"
    )
    document = ailment.paper.document
    _not_as_agreed(ailment, wanted.currency)
    figures = set(_amounts(document))
    known = {wanted.amount, *_printed_figures(ailment)}
    if not figures & known:
        raise Hopeless(
            f"The amounts would have to be converted into {wanted.currency}; only you know at what price the goods were sold.",
            f"金额须改为 {wanted.currency}，但成交价格只有贵司知道。",
        )
    for name, value in document.__dict__.items():
        changed = _in_currency(value, wanted.currency)
        if _amounts(value):
            yield Change(name, changed)
            yield from _in_words(ailment, name, changed)


def _not_as_agreed(ailment: Ailment, wanted: str) -> None:
    """Make sure that the paper is not in the currency of the contract.

    Raises:
        Hopeless: if it is, for then it is the credit that has to be mended.
    """
    contract = ailment.only(Contract)
    agreed = contract.__dict__.get("total") if contract else None
    mine = ailment.paper.value("total") or ailment.paper.value("amount")
    if agreed and mine and agreed.currency == mine.currency != wanted:
        raise Hopeless(
            f"The contract is in {agreed.currency} too: the credit has to be amended.",
            f"合同币种同为 {agreed.currency}，应当修改的是信用证。",
        )


def _in_words(ailment: Ailment, name: str, value: Any) -> Changes:
    """Yield the amount in words that goes with the amount of the whole paper."""
    if name in ("total", "amount") and ailment.paper.value("amount_in_words"):
        yield Change("amount_in_words", spoken(value))


def _printed_figures(ailment: Ailment) -> set[Decimal]:
    """Return the figures of the goods description, among them its unit prices."""
    words = (ailment.credit.__dict__.get("goods_description") or "").replace(",", "")
    figures = set()
    for word in words.replace("/", " ").split():
        number = word.strip(".;:()ABCDEFGHIJKLMNOPQRSTUVWXYZ$")
        if "." in number and number.replace(".", "", 1).isdigit():
            figures.add(Decimal(number))
    return figures


def _amounts(value: Any) -> list[Decimal]:
    if isinstance(value, Money):
        return [value.amount]
    if isinstance(value, Part):
        return [a for inner in value.__dict__.values() for a in _amounts(inner)]
    if isinstance(value, tuple):
        return [a for inner in value for a in _amounts(inner)]
    return []


def _in_currency(value: Any, code: str) -> Any:
    if isinstance(value, Money):
        return value.model_copy(update={"currency": code})
    if isinstance(value, Part):
        update = {name: _in_currency(inner, code) for name, inner in value.__dict__.items()}
        return value.model_copy(update=update)
    if isinstance(value, tuple):
        return tuple(_in_currency(inner, code) for inner in value)
    return value


@mends("INV-05")
def description(ailment: Ailment) -> Changes:
    """Describe the goods in the words of the credit."""
    yield from described(ailment)


@mends("INV-10")
def value_shown(ailment: Ailment) -> Changes:
    """Show the value of the goods: the sum of the lines, of charges and deductions."""
    value = ailment.paper.value
    amounts = [line.__dict__.get("amount") for line in value("lines") or ()]
    extras = (value("charges") or (), value("deductions") or ())
    if not amounts or any(amount is None for amount in amounts):
        raise Hopeless(
            "Not every line shows its amount, so the total is not known.",
            "并非每一行都有金额，无法得出总值。",
        )
    total = amounts[0]
    for amount in (*amounts[1:], *(extra.amount for extra in extras[0])):
        total = total + amount
    for extra in extras[1]:
        total = total - extra.amount
    yield Change("total", total)
    yield from _in_words(ailment, "total", total)


@mends("INV-11", "INV-12")
def trade_term(ailment: Ailment) -> Changes:
    """State the trade term with the place and the edition that the credit states.

    Raises:
        Hopeless: if the term itself is another, for then the price is another too.
    """
    wanted = stated(
        ailment.credit.__dict__.get("incoterm"),
        "The credit states no trade term.",
        "信用证未列贸易术语。",
    )
    mine = ailment.paper.value("incoterm")
    if isinstance(mine, Incoterm) and mine.code != wanted.code:
        raise Hopeless(
            f"The prices are on {mine.code} terms, the credit is on {wanted.code}: only you know the price on those terms.",
            f"发票价格按 {mine.code}，信用证为 {wanted.code}，改按该术语的价格只有贵司知道。",
        )
    kept = {"place": mine.place, "version": mine.version} if isinstance(mine, Incoterm) else {}
    given = {k: v for k in ("place", "version") if (v := wanted.__dict__.get(k))}
    yield Change(
        "incoterm",
        Incoterm.model_construct(
            **{"code": wanted.code, "place": None, "version": None, **kept, **given}
        ),
    )
    words = ailment.paper.value("goods_description") or ""
    if wanted.code in words.upper().split():
        yield from described(ailment)


@mends("INV-21")
def certification(ailment: Ailment) -> Changes:
    """Add the certification that the credit wants on the invoice, for a person to sign."""
    words = certified(ailment)
    yield Change("certifications", (*(ailment.paper.value("certifications") or ()), words))


@mends("GEN-39")
def arithmetic(ailment: Ailment) -> Changes:
    """Extend the one line that was multiplied wrongly, where the total then adds up."""
    lines = ailment.paper.value("lines") or ()
    total = ailment.paper.value("total")
    mended = []
    for line in lines:
        quantity, price = line.__dict__.get("quantity"), line.__dict__.get("unit_price")
        if quantity is None or price is None:
            raise Hopeless("Not every line shows quantity and price.", "并非每一行都有数量和单价。")
        amount = price.times(quantity.value)
        mended.append(line.model_copy(update={"amount": amount}))
    charges = sum((x.amount.amount for x in ailment.paper.value("charges") or ()), Decimal(0))
    less = sum((x.amount.amount for x in ailment.paper.value("deductions") or ()), Decimal(0))
    extended = sum((line.amount.amount for line in mended), Decimal(0)) + charges - less
    if total is None or not mended or extended.quantize(Decimal("0.01")) != total.amount:
        raise Hopeless(
            "Quantities times prices do not add up to the total; only you know which figure is wrong.",
            "数量乘以单价之和与总额不符，哪个数字有误只有贵司知道。",
        )
    yield Change("lines", tuple(mended))
