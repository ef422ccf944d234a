"""Partial shipments, instalments, and where documents are presented (art. 6, 31, 32)."""

from __future__ import annotations

import re
from decimal import Decimal

from checkers.case import stated
from checkers.comparing.dates import Period, shipment_period
from checkers.comparing.places.countries import party_country
from checkers.comparing.places.names import place
from checkers.comparing.units import converted
from checkers.lastday import conveyances, shipments_of
from checkers.presented import Presentation
from checkers.rule import Doubt, Hit, Hits, rule
from checkers.terms import Terms
from extractors.documents import Clause, Credit, Quantity

_AT_ISSUER = re.compile(
    r"\b(?:OUR|ISSUING BANK|OPENING BANK)\W*S?\W*COUNTERS?|COUNTERS? OF (?:THE )?(?:ISSUING|OPENING)"
    r"|\b(?:AT|WITH) (?:US|OURSELVES)\b|^(?:THE )?(?:ISSUING|OPENING) BANK\b",
    re.I,
)
#: So many days a courier may need to the counters of a bank abroad.
ON_THE_WAY = 7


@rule(
    "PRE-07",
    basis="UCP 600 art. 6(a), 6(d)(ii)",
    title_zh="信用证在境外到期，单据须按时到达该地",
    says="The credit expires at {credit.expiry_place} on {credit.expiry_date}; documents handed in here on {day} must arrive there in time.",
    says_zh="信用证于 {credit.expiry_date} 在 {credit.expiry_place} 到期；{day} 在本地交单，须按时寄达该处。",
    expected="{credit.expiry_place}",
    found="{day}",
    remedy="Ask the bank when the documents reach the place of expiry.",
    remedy_zh="向银行核实单据何时到达到期地点。",
)
def expires_elsewhere(credit: Credit, presentation: Presentation) -> Hits:
    """The credit expires at a bank abroad within days of the documents leaving here.

    They are presented when they reach that bank, not when they are handed in here.

    Undecided:
        credit.expiry_place: AT THE COUNTERS OF THE ISSUING BANK
        credit.expiry_date: 2026-09-30
    Compliant:
        credit.expiry_place: AT THE COUNTERS OF THE ISSUING BANK
    """
    where, expiry = stated(credit.expiry_place), stated(credit.expiry_date)
    home = stated(party_country(stated(credit.beneficiary)))
    there = place(where).country
    abroad = bool(_AT_ISSUER.search(where)) or (there is not None and there != home)
    left = (expiry - presentation.day).days
    if abroad and 0 <= left < ON_THE_WAY:
        yield Doubt(
            f"The credit expires at {where} on {expiry}, in {left} days; do the documents arrive there?",
            f"信用证于 {expiry} 在 {where} 到期，仅剩 {left} 天，单据能否寄达？",
            day=presentation.day,
        )


@rule(
    "PRE-10",
    basis="UCP 600 art. 31(a), 31(b); ISBP 821 E18, E19, H18, J13",
    title_zh="禁止分批而分批装运",
    says="The documents show {number} shipments ({one} and {other}); the credit forbids partial shipment.",
    says_zh="单据显示 {number} 批装运（{one} 与 {other}）；信用证禁止分批装运。",
    expected="{credit.partial_shipments}",
    found="{other}",
    remedy="It cannot be mended on paper: ask the applicant to allow partial shipment or to accept the documents.",
    remedy_zh="单据无法更正：请申请人允许分批或同意接受不符点。",
    responsible="applicant",
)
def shipped_in_parts(credit: Credit, presentation: Presentation) -> Hits:
    """Goods go by more than one conveyance although the credit forbids partial shipment.

    Two lorries are two shipments even if they leave together. Several bills for one
    vessel, voyage and destination are one, from whatever ports. A credit that says
    nothing allows it.

    Discrepant:
        copy: {second: bill}
        second.vessel: SEAVALE CADENCE
        second.on_board_vessel: SEAVALE CADENCE
    Compliant:
        copy: {second: bill}
        second.number: SVLU26091878
        second.port_of_loading: NINGBO
        second.on_board_date: 2026-09-16
    """
    stated(credit.partial_shipments == "not_allowed" or None)
    facts = stated(shipments_of(presentation))
    known = conveyances(facts)
    if len(known) > 1:
        other = next(fact for fact in facts if conveyances([fact])[0] != known[0])
        yield Hit(number=len(known), one=facts[0], other=other)


@rule(
    "PRE-11",
    basis="UCP 600 art. 32; ISBP 821 C16",
    title_zh="未按期分期装运",
    says="Shipped on {shipped}; {why}: {clause.text}",
    says_zh="装运日为 {shipped}；{why_zh}：{clause.text}",
    expected="{clause.text}",
    found="{shipped}",
    remedy="Ask the applicant to have the schedule amended: the credit is no longer available for what follows.",
    remedy_zh="请申请人修改分期条款：该期及以后各期信用证已失效。",
    responsible="applicant",
)
def instalment_missed(
    terms: Terms, clause: Clause, credit: Credit, presentation: Presentation
) -> Hits:
    """An instalment was not shipped within its period.

    Where the credit gives periods for instalments and one is missed, it is not available
    for that one nor for any later. A list of latest dates alone is no such schedule.

    Discrepant:
        credit.additional_conditions.1: "INSTALMENTS: 4000 PCS SHIPPED DURING AUGUST 2026 AND 12000 PCS DURING SEPTEMBER 2026"
    Compliant:
        credit.additional_conditions.1: "INSTALMENTS: 4000 PCS SHIPPED DURING AUGUST 2026 AND 12000 PCS DURING SEPTEMBER 2026"
        circumstances.drawn_before: {amount: 0, quantity: 4000}
    """
    lots = [
        lot
        for d in clause.demands
        if d.cond == "instalments" and d.more("given_periods")
        for lot in d.more("items", ())
    ]
    year = credit.issue_date.year if credit.issue_date else None
    schedule = [(lot, _period(lot, year)) for lot in stated(tuple(lots))]
    for shipped in stated(shipments_of(presentation)):
        earlier = [
            lot
            for lot, period in schedule
            if period and period.last and period.last < shipped.value
        ]
        due = sum((_figure(lot) for lot in earlier), Decimal(0))
        if due > presentation.circumstances.shipped_before:
            yield Hit(
                shipped=shipped,
                why=f"{due:,} should have been shipped before",
                why_zh=f"此前应已装运 {due:,}",
            )
        elif all(period and shipped.value not in period for _, period in schedule):
            yield Hit(shipped=shipped, why="no period is open then", why_zh="该日不在任何一期之内")


def _period(lot: dict[str, str], year: int | None) -> Period | None:
    return shipment_period(str(lot.get("period", "")), year)


def _figure(lot: dict[str, str]) -> Decimal:
    """Return the quantity of an instalment, in its own unit."""
    quantity = Quantity.model_validate(str(lot.get("qty", "0")))
    return converted(quantity, quantity.unit) or Decimal(0)
