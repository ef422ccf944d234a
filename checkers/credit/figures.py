"""Figures of the credit that do not come to its amount."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from checkers.case import stated
from checkers.comparing.amount_words import in_words_equal
from checkers.comparing.amounts import says_about
from checkers.comparing.goods.counted import quantities_of, quantity_of, unit_price_of
from checkers.comparing.units import converted, same_quantity
from checkers.credit.contract import agreed_price
from checkers.drawing import amount_tolerance, quantity_of_lines, quantity_tolerance
from checkers.rule import Hit, Hits, rule
from checkers.terms import Terms
from extractors.documents import Contract, Credit, Money

_TOTAL = re.compile(
    r"\b(?:GRAND\s+)?TOTAL(?:\s+(?:CONTRACT|CREDIT|INVOICE|CIF|FOB|CFR|CIP|CPT|FCA))?\s*(?:AMOUNT|VALUE|PRICE|SUM)?(?:\s+OF)?\s*[:=]?\s*"
    r"(?P<currency>[A-Z]{3})\s*(?P<figure>\d[\d,]*(?:\.\d+)?)",
    re.I,
)
_IN_WORDS = re.compile(
    r"\bSAY\b\s*:?\s*(?:TOTAL\s+)?(?P<words>[A-Z][A-Z ,&-]{8,140}?)\s+ONLY\b", re.I
)
_SHARE = re.compile(r"\b(\d{1,2}(?:\.\d+)?)\s*(?:PCT|PERCENT|PER\s*CENT|%)", re.I)
_PLUS_OR_LESS = re.compile(
    r"\b(?:LESS|DEDUCT\w*|DISCOUNT|ADVANCE|DOWN\s*PAYMENT|DEPOSIT|PREPAID\s+AMOUNT|FREIGHT|INSURANCE\s+PREMIUM|CHARGES?|COMMISSION|FREE\s+OF\s+CHARGE|F\.?O\.?C)\b",
    re.I,
)
_TERM = re.compile(r"\b(?:EXW|FCA|FAS|FOB|CFR|CIF|CPT|CIP|DAP|DPU|DDP)\b[^\n]*", re.I)
_TEN = Decimal(10)


@rule(
    "AUD-07",
    basis="UCP 600 art. 18(b), 30",
    severity="clarify",
    title_zh="信用证金额与货描中的数量、单价不符",
    says="Field 32B is {credit.amount}; the description of goods comes to {figure}.",
    says_zh="32B 为 {credit.amount}，45A 货描金额为 {figure}。",
    expected="{credit.amount}",
    found="{credit.goods_description}",
    remedy="Ask that field 32B, or quantity and unit price in field 45A, be amended so that they agree.",
    remedy_zh="要求修改 32B 金额或 45A 的数量、单价，使之一致。",
)
def amount_does_not_compute(credit: Credit, terms: Terms, contract: Contract | None) -> Hits:
    """Quantity times unit price, or a stated total, is not the amount of the credit.

    A tolerance, an additional amount, a share payable otherwise or charges beside the
    price explain a difference.

    Discrepant:
        credit.amount: USD 68,400.00
    Compliant:
        credit.amount: USD 88,000.00
        credit.tolerance: {plus: 2, minus: 2}
    """
    text = stated(credit.goods_description)
    amount = stated(credit.amount)
    if contract is not None and _off_the_contract(text, contract):
        return  # told by the rules on quantity and unit price
    agreed = (contract.payment_terms or "") if contract else ""
    shares = _shares(credit, terms, agreed)
    margin = _margin(credit, terms)
    for figure in _totals(text):
        if figure.currency == amount.currency and not _explained(figure, amount, margin, shares):
            yield Hit(figure=figure)
            return
    words = _IN_WORDS.search(" ".join(text.split()))
    if words and in_words_equal(words["words"], amount).different:
        yield Hit(figure=words["words"])


def _off_the_contract(text: str, contract: Contract) -> bool:
    """Tell whether quantity or unit price of the goods is not that of the contract."""
    priced = any(line.unit_price for line in contract.lines)
    agreed = quantity_of_lines(line.quantity for line in contract.lines)
    asked = quantity_of(text)
    if asked and agreed and same_quantity(agreed, asked.quantity).different:
        return True
    return priced and not all(agreed_price(shown, contract) for shown in unit_price_of(text))


def _totals(text: str) -> Iterator[Money]:
    """Yield the total that the description states, or else that its only line comes to."""
    totals = list(_TOTAL.finditer(text))
    if len(totals) == 1:
        yield Money.model_validate(f"{totals[0]['currency'].upper()} {totals[0]['figure']}")
        return
    prices, asked = unit_price_of(text), quantity_of(text)
    if totals or len(prices) != 1 or asked is None or len(quantities_of(text)) > 1:
        return
    rest = _TERM.sub("", text)
    if _PLUS_OR_LESS.search(rest):
        return
    price = prices[0]
    units = converted(asked.quantity, price.unit) if price.unit else asked.quantity.value
    if units is not None:
        product = price.money.times(units)
        yield Money(currency=product.currency, amount=product.amount.quantize(Decimal("0.01")))


def _margin(credit: Credit, terms: Terms) -> Decimal:
    """Return by how many per cent amount and quantity may vary."""
    asked = quantity_of(credit.goods_description or "")
    prices = unit_price_of(credit.goods_description or "")
    about = says_about(credit.message.get("32B")) or any(price.about for price in prices)
    known = [amount_tolerance(terms), quantity_tolerance(terms), asked.tolerance if asked else None]
    given = [max(one.plus, one.minus) for one in known if one is not None]
    if about or (asked is not None and asked.about):
        given.append(_TEN)
    return max(given, default=Decimal(0))


def _shares(credit: Credit, terms: Terms, agreed: str) -> set[Decimal]:
    """Return the shares of the value that may be payable by this credit."""
    said = [credit.drafts_at, credit.mixed_payment, credit.deferred_payment, agreed]
    said += [clause.text for clause in terms.clauses]
    found = {Decimal(share) for words in said if words for share in _SHARE.findall(words)}
    return {Decimal(100)} | found | {Decimal(100) - share for share in found}


def _explained(figure: Money, amount: Money, margin: Decimal, shares: set[Decimal]) -> bool:
    room = figure.amount * margin / 100 + Decimal("0.01") * 2
    return any(abs(figure.amount * share / 100 - amount.amount) <= room for share in shares)
