"""ISBP 821 sections M and N: the packing list and the weight list."""

from __future__ import annotations

import re

from checkers.case import Fact, stated
from checkers.comparing.containers import containers_in
from checkers.comparing.parties.agreeing import names_party
from checkers.comparing.prices import PRICED
from checkers.demands import Asked, Demand
from checkers.documents.answering import answering
from checkers.rule import Hit, Hits, rule
from checkers.terms import Terms
from extractors.documents import PackingList

_PACKED = re.compile(
    r"\b(?:CARTONS?|CTNS?|CASES?|BALES?|BAGS?|DRUMS?|PALLETS?|PLTS?|PACKAGES?|PKGS?|ROLLS?|CRATES?|BOXES|BOX|BUNDLES?|COILS?|SACKS?|PACKED|PACKING|IN\s+BULK|UNPACKED)\b|件数|包装|箱|袋|托盘",
    re.I,
)
_WEIGHED = re.compile(
    r"\d[\d,.]*\s*(?:KGS?|KILOS?|KILOGRAM(?:ME)?S?|M/?TS?|TONS?|TONNES?|LBS?|G\b)|\b(?:GROSS|NET|TARE)\b[^\n\d]{0,30}\d|毛重|净重",
    re.I,
)
_WEIGHTS = ("gross_weight", "net_weight")


@rule(
    "PKL-01",
    basis="UCP 600 art. 14(f); ISBP 821 M1",
    title_zh="装箱单不含任何包装内容",
    says="The packing list says nothing of how the goods are packed: {demand.text}",
    says_zh="装箱单未显示任何包装内容：{demand.text}",
    expected="{demand.text}",
    found="",
    remedy="Show what is in which packages.",
    remedy_zh="注明货物的包装情况。",
)
def says_nothing_of_packing(demand: Demand, packing: PackingList) -> Hits:
    """The packing list holds no data on packing at all.

    Its title does not matter, nor how much it tells.

    Discrepant:
        packing.lines: []
        packing.packages: null
        packing.title: LIST
        packing.shipping_marks: null
        packing.text: "GOODS LIST. TOTAL PRICE USD 86,400.00"
    Compliant:
        packing.title: PACKING NOTE
    """
    if "packing_list" not in demand.kinds:
        return
    held = packing.packages is not None or any(line.packages for line in packing.lines)
    said = packing.packing or _PACKED.search(_body(packing)) or containers_in(_body(packing))
    if not held and not said:
        yield Hit()


def _body(packing: PackingList) -> str:
    """Return what a list says, its own title left out."""
    return packing.wording().replace(packing.title or "\0", " ")


@rule(
    "PKL-07",
    basis="UCP 600 art. 14(a)",
    title_zh="中性装箱单显示了不应显示的内容",
    says="The packing list shows {what}, which the credit does not want: {demand.text}",
    says_zh="装箱单显示了 {what_zh}，与信用证要求不符：{demand.text}",
    expected="{demand.text}",
    found="{shown}",
    remedy="Issue the packing list without it.",
    remedy_zh="重新出具装箱单，不显示该内容。",
)
def not_neutral(demand: Asked, terms: Terms) -> Hits:
    """A neutral packing list names the seller, or shows prices that are not wanted.

    It need not be signed.

    Discrepant:
        credit.documents_required.1: NEUTRAL PACKING LIST IN TRIPLICATE
    Compliant:
        credit.documents_required.1: NEUTRAL PACKING LIST IN TRIPLICATE
        packing.issuer: null
    """
    unwanted = stated(tuple(demand.requirement.not_state))
    for packing in answering(demand, PackingList):
        document = packing.document
        beneficiary = terms.credit.beneficiary
        if "supplier_name" in unwanted and beneficiary is not None:
            page = names_party(document.wording(), beneficiary)
            name = document.issuer.name if document.issuer else beneficiary.name
            shown = Fact(packing, ("issuer",), name)
            if page.same:
                yield Hit(what="the name of the seller", what_zh="卖方名称", shown=shown)
        priced = PRICED.search(document.wording())
        if priced and {"prices", "price", "unit_price"} & set(unwanted):
            price = Fact(packing, ("lines",), " ".join(priced[0].split()))
            yield Hit(what="prices", what_zh="价格", shown=price)


@rule(
    "WTL-01",
    basis="UCP 600 art. 14(f); ISBP 821 N1, N2, N3",
    title_zh="重量单不含任何重量",
    says="The weight list shows no weights: {demand.text}",
    says_zh="重量单未显示任何重量：{demand.text}",
    expected="{demand.text}",
    found="",
    remedy="Show the weights of the goods.",
    remedy_zh="注明货物重量。",
)
def shows_no_weights(demand: Demand, packing: PackingList) -> Hits:
    """The weight list, or the packing list that stands for it, shows no weights.

    Discrepant:
        credit.documents_required.1: WEIGHT LIST IN TRIPLICATE
        packing.lines: []
        packing.gross_weight: null
        packing.net_weight: null
    Compliant:
        credit.documents_required.1: WEIGHT LIST IN TRIPLICATE
    """
    if "weight_list" not in demand.kinds or "packing_list" in demand.kinds:
        return
    held = any(getattr(packing, name) for name in _WEIGHTS)
    if not held and not _WEIGHED.search(_body(packing)):
        yield Hit()
