"""The credit against the contract: what the applicant's bank wrote and what was agreed (审证)."""

from __future__ import annotations

import re
from decimal import Decimal

from checkers.case import stated
from checkers.comparing.amounts import says_about
from checkers.comparing.goods_counted import quantity_of, unit_price_of
from checkers.comparing.incoterms import same_term
from checkers.comparing.parties import same_party
from checkers.comparing.places import place_in
from checkers.comparing.references import same_reference
from checkers.comparing.tenors import tenor_of
from checkers.comparing.units import same_quantity
from checkers.drawing import amount_tolerance, ceiling, quantity_of_lines, quantity_tolerance
from checkers.rule import Doubt, Hit, Hits, rule, unless_same
from checkers.terms import Terms
from extractors.documents import Contract, Credit, Money

_PERCENT_BY_CREDIT = re.compile(
    r"(\d{1,3})\s*(?:PCT|PERCENT|PER\s*CENT|%)[^.;,]{0,40}\b(?:L\s*/?\s*C|LETTER OF CREDIT|CREDIT|信用证)",
    re.I,
)
_CONTRACT_IN_GOODS = re.compile(
    r"(?:CONTRACT|S\s*/\s*C|SALES\s+CONFIRMATION|P\s*/?\s*[IO]|PROFORMA\s+INVOICE|PURCHASE\s+ORDER|ORDER)\s*"
    r"(?:NO\b|NUMBER)?[\s.:]*(?P<number>(?=[A-Z0-9/-]*\d)[A-Z0-9][A-Z0-9/-]{2,})",
    re.I,
)


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
        if theirs is not None and agreed is not None:
            yield from unless_same(
                same_party(agreed, theirs), role=role, role_zh=role_zh, ours=ours
            )


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
    if stated(credit.amount).currency != stated(contract.total).currency:
        yield Hit()


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
    total = stated(contract.total)
    share = _PERCENT_BY_CREDIT.search(contract.payment_terms or "")
    needed = total.times(Decimal(share[1]) / 100) if share else total
    if contract.tolerance:
        needed = needed.times(1 + contract.tolerance.plus / 100)
    needed = Money(currency=needed.currency, amount=needed.amount.quantize(Decimal("0.01")))
    allowed = stated(ceiling(terms))
    if needed.currency == allowed.currency and needed > allowed:
        yield Hit(needed=needed, allowed=allowed)


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

    Goods counted in packages or pieces have none unless the credit gives it.

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
    about = bool(asked and asked.about)
    if (amount is None or amount.plus < agreed.plus) and not says_about(credit.message.get("32B")):
        yield Hit(missing="the amount", missing_zh="金额")
    elif not about and (own is None or own.plus < agreed.plus):
        yield Hit(missing="the quantity", missing_zh="数量")


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
    agreed = stated(quantity_of_lines(line.quantity for line in contract.lines))
    yield from unless_same(
        same_quantity(agreed, asked.quantity), shown=asked.quantity, agreed=agreed
    )


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
        if not any(price.admits(ours) for ours in agreed):
            yield Hit(shown=price, agreed=", ".join(str(one) for one in agreed))


@rule(
    "AUD-12",
    basis="ISBP 821 C9",
    severity="amend",
    title_zh="信用证贸易术语与合同不符",
    says="The credit says {credit.incoterm}; the contract {contract.incoterm}: {why}.",
    says_zh="信用证为 {credit.incoterm}，合同为 {contract.incoterm}：{why_zh}。",
    expected="{contract.incoterm}",
    found="{credit.incoterm}",
    remedy="Ask that the trade term in field 45A be amended to {contract.incoterm}.",
    remedy_zh="要求将 45A 贸易术语改为 {contract.incoterm}。",
)
def trade_term_differs(credit: Credit, contract: Contract) -> Hits:
    """The trade term or its place is not that of the contract.

    A credit that leaves out the edition does no harm.

    Discrepant:
        contract.incoterm: {code: FOB, place: SHANGHAI, version: "2020"}
    Compliant:
        credit.incoterm: {code: CIF, place: HAMBURG}
    """
    agreed, shown = stated(contract.incoterm), stated(credit.incoterm)
    if shown.version is None:
        agreed = agreed.model_copy(update={"version": None})
    if agreed.place and shown.place and place_in(agreed.place, shown.place).same:
        shown = shown.model_copy(update={"place": agreed.place})
    yield from unless_same(same_term(agreed, shown))


@rule(
    "AUD-13",
    basis="UCP 600 art. 20; ISBP 821 D1(c)",
    severity="amend",
    title_zh="信用证港口与合同不符",
    says="The credit says {credit[field]}; the contract {contract[field]}: {why}.",
    says_zh="信用证为 {credit[field]}，合同为 {contract[field]}：{why_zh}。",
    expected="{contract[field]}",
    found="{credit[field]}",
    remedy="Ask that fields 44E and 44F be amended to the ports of the contract.",
    remedy_zh="要求将 44E、44F 改为合同规定的港口。",
)
def ports_differ(credit: Credit, contract: Contract) -> Hits:
    """A port of the credit does not let the contract be performed.

    A range that includes the agreed port does.

    Discrepant:
        contract.port_of_discharge: BREMERHAVEN
    Compliant:
        credit.port_of_loading: ANY PORT IN CHINA
    """
    ports = (
        ("port_of_loading", credit.port_of_loading, contract.port_of_loading),
        ("port_of_discharge", credit.port_of_discharge, contract.port_of_discharge),
    )
    for field, theirs, agreed in ports:
        if theirs is not None and agreed is not None:
            yield from unless_same(place_in(agreed, theirs), field=field)


@rule(
    "AUD-19",
    basis="UCP 600 art. 6(a), 6(b)",
    severity="amend",
    title_zh="付款期限与合同不符",
    says="The credit is payable {shown}; the contract agrees on: {contract.payment_terms}",
    says_zh="信用证付款期限为 {shown}，合同约定：{contract.payment_terms}",
    expected="{contract.payment_terms}",
    found="{credit.drafts_at}",
    remedy="Ask that fields 41a and 42C be amended to the terms of payment of the contract.",
    remedy_zh="要求将 41a、42C 改为合同约定的付款条件。",
)
def payment_later_than_agreed(credit: Credit, contract: Contract) -> Hits:
    """The credit pays later than the contract agrees.

    Discrepant:
        credit.drafts_at: 90 DAYS AFTER B/L DATE
    Compliant:
        contract.payment_terms: BY L/C AT 90 DAYS AFTER B/L DATE
        credit.drafts_at: 90 DAYS AFTER B/L DATE
    """
    agreed = tenor_of(stated(contract.payment_terms))
    words = credit.drafts_at or credit.deferred_payment or stated(credit.available_by)
    shown = tenor_of(words.replace("PAYMENT", "SIGHT") if words == credit.available_by else words)
    if agreed is None or shown is None:
        yield Doubt(
            f"«{words}» against «{contract.payment_terms}».",
            f"“{words}”与“{contract.payment_terms}”。",
            shown=words,
        )
    elif shown.days > agreed.days:
        yield Hit(shown=words)


@rule(
    "AUD-50",
    basis="UCP 600 art. 14(d)",
    severity="clarify",
    title_zh="信用证引用的合同号有误",
    says="The credit quotes contract {quoted}; the contract is {contract.number}.",
    says_zh="信用证引用合同号 {quoted}，合同号为 {contract.number}。",
    expected="{contract.number}",
    found="{credit.goods_description}",
    remedy="Ask that the number be amended; it will be copied to every document.",
    remedy_zh="要求更正合同号，因各单据都将照抄。",
)
def contract_number_differs(credit: Credit, contract: Contract) -> Hits:
    """The contract number quoted in the credit is not that of the contract.

    Discrepant:
        contract.number: JN26-181
    Compliant:
        credit.goods_description: COTTON BATH TOWELS AS PER S/C NO. JN26-118 DATED JULY 10, 2026
    """
    ours = stated(contract.number)
    quoted = [m["number"] for m in _CONTRACT_IN_GOODS.finditer(stated(credit.goods_description))]
    if not any(same_reference(ours, number).same for number in stated(tuple(quoted))):
        yield Hit(quoted=", ".join(quoted))
