"""The credit against the contract: parties, currency, amount, quantity and price (审证)."""

from __future__ import annotations

import re
from decimal import Decimal

from checkers.case import stated
from checkers.comparing.amounts import says_about
from checkers.comparing.goods.counted import Price, quantities_of, quantity_of, unit_price_of
from checkers.comparing.parties.agreeing import same_party
from checkers.comparing.places.countries import same_country
from checkers.comparing.units import converted, same_quantity, unit_by_unit, unit_class
from checkers.drawing import amount_tolerance, ceiling, quantity_tolerance
from checkers.rule import Hit, Hits, rule, unless_same
from checkers.terms import Terms
from extractors.documents import Contract, Credit, Money, Quantity

_BY_CREDIT = r"\b(?:L\s*/?\s*C|LETTER\s+OF\s+CREDIT|DOCUMENTARY\s+CREDIT)\b|信用证"
_PERCENT = r"(?P<pct>\d{1,3}(?:\.\d+)?)\s*(?:PCT|PERCENT|PER\s*CENT|%)"
_SHARE = re.compile(rf"{_PERCENT}[^.;,，；%\d]{{0,60}}?(?:{_BY_CREDIT})", re.I)
_BALANCE = re.compile(
    rf"{_PERCENT}.{{0,80}}?(?:\b(?:BALANCE|REMAIN\w*|REST)\b|余款|其余).{{0,60}}?(?:{_BY_CREDIT})",
    re.I | re.S,
)
_MISSPELT = "ISBP 821 A23"
_YUAN = frozenset({"CNY", "CNH", "RMB"})


def share_by_credit(payment_terms: str) -> Decimal:
    """Return the share of the price that a contract makes payable by credit, in per cent.

    >>> share_by_credit("30% BY T/T IN ADVANCE AND 70% BY L/C"), share_by_credit("BY L/C AT SIGHT")
    (Decimal('70'), Decimal('100'))
    >>> share_by_credit("20% DEPOSIT BY T/T, BALANCE BY LETTER OF CREDIT AT SIGHT")
    Decimal('80')
    """
    if found := _SHARE.search(payment_terms):
        return Decimal(found["pct"])
    if found := _BALANCE.search(payment_terms):
        return 100 - Decimal(found["pct"])
    return Decimal(100)


def agreed_price(price: Price, contract: Contract) -> bool:
    """Tell whether a unit price of the credit is that of some line of the contract.

    A price for another unit is converted: USD 86.40 for a dozen is USD 7.20 for a piece.
    """
    for line in contract.lines:
        if line.unit_price is None:
            continue
        unit = line.quantity.unit if line.quantity else ""
        factor = (
            converted(Quantity(value=Decimal(1), unit=price.unit), unit) if price.unit else None
        )
        ours = line.unit_price.times(factor) if factor else line.unit_price
        if price.admits(ours):
            return True
    return False


@rule(
    "AUD-04",
    basis="UCP 600 art. 14(j)",
    severity="amend",
    title_zh="信用证当事人与合同不符",
    says="The {role} of the credit is {credit[role]}; the contract names {contract[ours]}: {why}.",
    says_zh="信用证{role_zh}为 {credit[role]}，合同为 {contract[ours]}：{why_zh}。",
    expected="{contract[ours]}",
    found="{credit[role]}",
    remedy="Ask that the name be amended to that of the contract.",
    remedy_zh="要求将名称改为与合同一致。",
)
def parties_differ(credit: Credit, contract: Contract) -> Hits:
    """Applicant or beneficiary is not the party of the contract.

    A name misspelt will be copied to every document, so it is worth an amendment too.

    Discrepant:
        credit.beneficiary.name: JIANGNAN COTTON HOLDINGS FZE
    Compliant:
        credit.beneficiary.name: JIANGNAN COTTON IMP. & EXP. COMPANY LIMITED
    """
    pairs = (
        ("beneficiary", "受益人", "seller", credit.beneficiary, contract.seller),
        ("applicant", "申请人", "buyer", credit.applicant, contract.buyer),
    )
    for role, role_zh, ours, theirs, agreed in pairs:
        if theirs is None or agreed is None:
            continue
        verdict = same_party(agreed, theirs)
        if verdict.same and same_country(agreed, theirs).different:
            verdict = same_country(agreed, theirs)
        if verdict.tolerated_by == _MISSPELT:
            yield Hit(
                severity="clarify",
                role=role,
                role_zh=role_zh,
                ours=ours,
                why=verdict.reason,
                why_zh=verdict.reason_zh,
            )
        yield from unless_same(verdict, role=role, role_zh=role_zh, ours=ours)


@rule(
    "AUD-05",
    basis="UCP 600 art. 18(a)(iii)",
    severity="amend",
    title_zh="信用证币别与合同不符",
    says="The credit is in {credit.amount.currency}; the contract is in {contract.total.currency}.",
    says_zh="信用证币别为 {credit.amount.currency}，合同为 {contract.total.currency}。",
    expected="{contract.total}",
    found="{credit.amount}",
    remedy="Ask that field 32B be amended to the currency of the contract.",
    remedy_zh="要求将 32B 币别改为与合同一致。",
)
def currency_differs(credit: Credit, contract: Contract) -> Hits:
    """The credit is in another currency than the contract.

    Discrepant:
        credit.amount: EUR 86,400.00
    Compliant:
        credit.amount: USD 90,000.00
    """
    ours, theirs = stated(contract.total).currency, stated(credit.amount).currency
    if ours != theirs:
        yield Hit(severity="clarify" if {ours, theirs} <= _YUAN else None)


@rule(
    "AUD-06",
    basis="UCP 600 art. 30",
    severity="amend",
    title_zh="信用证金额不足",
    says="The contract may come to {needed} by credit; the credit allows {allowed}.",
    says_zh="合同项下信用证应付金额最高可达 {needed}，信用证仅允许 {allowed}。",
    expected="{contract.total}",
    found="{credit.amount}",
    remedy="Ask that field 32B be increased, or field 39A opened, so that {needed} can be drawn.",
    remedy_zh="要求增加 32B 金额或放宽 39A，使可支取金额达到 {needed}。",
)
def amount_too_small(terms: Terms, credit: Credit, contract: Contract) -> Hits:
    """The credit does not cover what the contract makes payable by it.

    A tolerance of the contract must be covered too; where only a share is payable by
    credit, that share is enough.

    Discrepant:
        credit.amount: USD 80,000.00
    Compliant:
        contract.payment_terms: 30% BY T/T IN ADVANCE, 70% BY LETTER OF CREDIT AT SIGHT
        credit.amount: USD 60,480.00
    """
    needed = _needed(contract)
    allowed = stated(ceiling(terms))
    if needed.currency == allowed.currency and needed > allowed:
        yield Hit(needed=needed, allowed=allowed)


def _needed(contract: Contract) -> Money:
    """Return the most that the contract makes payable by credit, with its tolerance."""
    total = stated(contract.total)
    needed = total.times(share_by_credit(contract.payment_terms or "") / 100)
    if contract.tolerance:
        needed = needed.times(1 + contract.tolerance.plus / 100)
    return Money(currency=needed.currency, amount=needed.amount.quantize(Decimal("0.01")))


@rule(
    "AUD-08",
    basis="UCP 600 art. 30(a), 30(b)",
    severity="amend",
    title_zh="金额与数量的溢短装不配套",
    says="The contract allows {contract.tolerance}; the credit gives {missing} no such tolerance.",
    says_zh="合同允许溢短装 {contract.tolerance}，信用证未对{missing_zh}给予相应幅度。",
    expected="{contract.tolerance}",
    found="{credit.tolerance}",
    remedy="Ask that the credit allow {contract.tolerance} both in amount (39A) and in quantity (45A).",
    remedy_zh="要求信用证在金额（39A）及数量（45A）上均允许 {contract.tolerance}。",
)
def tolerance_not_paired(terms: Terms, credit: Credit, contract: Contract) -> Hits:
    """The contract's tolerance is missing from the amount or from the quantity.

    Goods counted in packages or pieces have none unless the credit gives it; goods
    measured or weighed have five per cent by rule. An amount that covers the tolerance
    needs none.

    Discrepant:
        contract.tolerance: {plus: 5, minus: 5}
        credit.tolerance: {plus: 5, minus: 5}
    Compliant:
        contract.tolerance: {plus: 5, minus: 5}
        credit.tolerance: {plus: 5, minus: 5}
        credit.goods_description: 12000 PCS (5 PCT MORE OR LESS) OF COTTON BATH TOWELS CIF HAMBURG INCOTERMS 2020
    """
    agreed = stated(contract.tolerance)
    amount = amount_tolerance(terms)
    asked = quantity_of(credit.goods_description or "")
    own = quantity_tolerance(terms) or (asked.tolerance if asked else None)
    by_rule = (
        asked is not None and unit_class(asked.quantity.unit) == "measure" and agreed.plus <= 5
    )
    about = says_about(credit.message.get("32B"))
    if (amount is None or amount.plus < agreed.plus) and not (about or _room(terms, contract)):
        yield Hit(missing="the amount", missing_zh="金额")
    elif not (asked and asked.about) and not by_rule and (own is None or own.plus < agreed.plus):
        yield Hit(missing="the quantity", missing_zh="数量")


def _room(terms: Terms, contract: Contract) -> bool:
    """Tell whether the amount of the credit already covers the contract's tolerance."""
    allowed = ceiling(terms)
    if allowed is None or contract.total is None or allowed.currency != contract.total.currency:
        return False
    return allowed >= _needed(contract)


@rule(
    "AUD-09",
    basis="UCP 600 art. 30(b)",
    severity="amend",
    title_zh="信用证数量与合同不符",
    says="The credit is for {shown}; the contract for {agreed}.",
    says_zh="信用证数量为 {shown}，合同为 {agreed}。",
    expected="{contract.lines}",
    found="{credit.goods_description}",
    remedy="Ask that the quantity in field 45A be amended to {agreed}.",
    remedy_zh="要求将 45A 数量改为 {agreed}。",
)
def quantity_differs(credit: Credit, contract: Contract) -> Hits:
    """The quantity, or its unit, is not that of the contract.

    Discrepant:
        contract.lines.0.quantity: 13000 PCS
    Compliant:
        contract.lines.0.quantity: 1000 DOZ
    """
    asked = stated(quantity_of(stated(credit.goods_description)))
    sold = stated(unit_by_unit(line.quantity for line in contract.lines if line.quantity))
    several = len(sold) > 1
    shown = quantities_of(stated(credit.goods_description)) if several else (asked.quantity,)
    for agreed in sold:
        for theirs in shown:
            if not several or converted(theirs, agreed.unit) is not None:
                yield from unless_same(same_quantity(agreed, theirs), shown=theirs, agreed=agreed)


@rule(
    "AUD-10",
    basis="UCP 600 art. 18(c)",
    severity="amend",
    title_zh="信用证单价与合同不符",
    says="The credit states the unit price {shown}; the contract has {agreed}.",
    says_zh="信用证单价为 {shown}，合同为 {agreed}。",
    expected="{contract.lines}",
    found="{credit.goods_description}",
    remedy="Ask that the unit price in field 45A be amended to that of the contract.",
    remedy_zh="要求将 45A 单价改为与合同一致。",
)
def unit_price_differs(credit: Credit, contract: Contract) -> Hits:
    """The unit price in the description of goods is not that of the contract.

    Discrepant:
        contract.lines.0.unit_price: USD 7.25
    Compliant:
        credit.goods_description: 12000 PCS OF COTTON BATH TOWELS AT ABOUT USD 7.00 PER PC CIF HAMBURG
    """
    shown = stated(tuple(unit_price_of(stated(credit.goods_description))))
    agreed = stated(tuple(line.unit_price for line in contract.lines if line.unit_price))
    for price in shown:
        if not agreed_price(price, contract):
            yield Hit(shown=price, agreed=", ".join(str(one) for one in agreed))
