"""The credit against the contract: trade term, ports, payment, reference (审证)."""

from __future__ import annotations

import re

from checkers.case import stated
from checkers.comparing.dates import read_date
from checkers.comparing.goods.counted import REFERENCE, lined
from checkers.comparing.incoterms import same_term
from checkers.comparing.places.agreeing import place_in, same_range
from checkers.comparing.references import compact, nearly_same_reference, same_reference
from checkers.comparing.tenors import Tenor, agreed_tenor, tenor_of
from checkers.rule import Doubt, Hit, Hits, rule, unless_same
from extractors.documents import Contract, Credit

_CONTRACT = re.compile(r"CONTRACT|CONFIRMATION|S/C|SALES? NOTE", re.I)
_LIKE_SIGHT = re.compile(
    r"\b(?:PAYABLE|PAID|NEGOTIAT\w+|HONOU?RED)\b[^.;]{0,30}\b(?:AT|ON)\s+(?:A\s+)?SIGHT(?:\s+BASIS)?\b|\bSIGHT\s+BASIS\b",
    re.I,
)
_AT_ONCE = Tenor(0, "sight")


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
    yield from unless_same(same_term(agreed, shown).between("contract", "credit"))


@rule(
    "AUD-13",
    basis="UCP 600 art. 20; ISBP 821 D1(c)",
    severity="amend",
    title_zh="信用证港口与合同不符",
    says="The credit says {credit[field]}; the contract says {contract[field]}.",
    says_zh="信用证为 {credit[field]}，合同为 {contract[field]}。",
    expected="{contract[field]}",
    found="{credit[field]}",
    remedy="Ask that fields 44E and 44F be amended to the ports of the contract.",
    remedy_zh="要求将 44E、44F 改为合同规定的港口。",
)
def ports_differ(credit: Credit, contract: Contract) -> Hits:
    """A port of the credit does not let the contract be performed.

    A range that includes the agreed port does, and so does one port of an agreed range.

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
        if theirs is None or agreed is None or same_range(agreed, theirs):
            continue
        if not place_in(theirs, agreed).same:
            verdict = place_in(agreed, theirs).between("credit", "contract")
            yield from unless_same(verdict, field=field)


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

    Drafts at usance that are paid at sight do no harm; a credit without drafts and
    without a later date is paid at sight.

    Discrepant:
        credit.drafts_at: 90 DAYS AFTER B/L DATE
    Compliant:
        contract.payment_terms: BY L/C AT 90 DAYS AFTER B/L DATE
        credit.drafts_at: 90 DAYS AFTER B/L DATE
    """
    agreed = agreed_tenor(stated(contract.payment_terms))
    words = credit.drafts_at or credit.deferred_payment or credit.mixed_payment
    shown = tenor_of(words) if words else _AT_ONCE
    if any(_LIKE_SIGHT.search(text) for text in (words or "", *credit.additional_conditions)):
        return
    if shown is None or (agreed is None and shown.days):
        words = words or stated(credit.available_by)
        yield Doubt(
            f"«{words}» against «{contract.payment_terms}».",
            f"“{words}”与“{contract.payment_terms}”。",
            shown=words,
        )
    elif agreed is not None and shown.days > agreed.days:
        yield Hit(shown=words)


@rule(
    "AUD-50",
    basis="UCP 600 art. 14(d)",
    severity="clarify",
    title_zh="信用证引用的合同号有误",
    says="The credit quotes contract {quoted}; the contract is {contract.number} of {contract.date}.",
    says_zh="信用证引用合同 {quoted_zh}，合同为 {contract.number}（{contract.date}）。",
    expected="{contract.number}",
    found="{credit.goods_description}",
    remedy="Ask that number and date of the contract be amended; they will be copied to every document.",
    remedy_zh="要求更正合同号，因各单据都将照抄。",
)
def contract_number_differs(credit: Credit, contract: Contract) -> Hits:
    """Number or date of the contract quoted in the credit is not that of the contract.

    The number of the buyer's order is another thing, and so is another contract that the
    credit covers too; one that differs in a letter or two is a mistake.

    Discrepant:
        contract.number: JN26-181
    Compliant:
        credit.goods_description: COTTON BATH TOWELS AS PER S/C NO. JN26-118 DATED JULY 10, 2026
    """
    ours = stated(contract.number)
    title = contract.title or ""
    quoted = [
        found
        for found in REFERENCE.finditer(lined(stated(credit.goods_description).upper()))
        if _CONTRACT.search(found["kind"]) or found["kind"].split()[0] in title.upper()
    ]
    same = [m for m in stated(tuple(quoted)) if same_reference(ours, m["number"]).same]
    others = [m["number"] for m in quoted if compact(m["number"]) not in compact(contract.text)]
    mistaken = [number for number in others if nearly_same_reference(ours, number)]
    if mistaken or (others and not same and len(others) == len(quoted)):
        numbers = ", ".join(mistaken or others)
        yield Hit(quoted=numbers, quoted_zh=numbers)
    dates = [(m["date"], day) for m in same if m["date"] and (day := read_date(m["date"]))]
    if contract.date and dates and all(day != contract.date for _, day in dates):
        number, date = same[0]["number"], dates[0][0]
        yield Hit(quoted=f"{number} dated {date}", quoted_zh=f"{number}（{date}）")
