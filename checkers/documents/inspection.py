"""ISBP 821 section Q: certificates of analysis, inspection, quality, quantity, health."""

from __future__ import annotations

import re

from checkers.case import stated
from checkers.demands import Demand
from checkers.presented import Presentation
from checkers.rule import Hit, Hits, rule
from extractors.documents import InspectionCertificate

_BEFORE_SHIPMENT = re.compile(
    r"PRE-?\s?SHIPMENT|PRIOR TO (?:SHIPMENT|LOADING)|BEFORE (?:SHIPMENT|LOADING)|装运前|装船前",
    re.I,
)


@rule(
    "QLT-02",
    basis="ISBP 821 Q2, A12(b)",
    title_zh="检验晚于装运",
    says="The certificate shows nothing before shipment on {shipped}: it is dated {inspection.date}.",
    says_zh="检验证日期为 {inspection.date}，未显示检验早于装运日 {shipped}。",
    expected="{shipped}",
    found="{inspection.date}",
    remedy="Have the inspector state on the certificate that inspection took place before shipment.",
    remedy_zh="请检验机构在证书上注明检验于装运前进行。",
)
def inspected_after_shipment(
    demand: Demand, inspection: InspectionCertificate, presentation: Presentation
) -> Hits:
    """A pre-shipment inspection is asked for, and the certificate does not show one.

    It shows one by its date, by its title, or by its words.

    Discrepant:
        base: inspected
        inspection.date: 2026-09-22
        inspection.inspection_date: null
    Compliant:
        base: inspected
        inspection.date: 2026-09-22
    """
    if stated(demand.requirement.timing) != "pre_shipment":
        return
    shipped = min(stated(tuple(presentation.shipments())), key=lambda fact: fact.value)
    earliest = min(
        day for day in (inspection.date, inspection.inspection_date, stated(inspection.date)) if day
    )
    said = f"{inspection.title or ''} {inspection.statement or ''} {inspection.text}"
    if earliest > shipped.value and not _BEFORE_SHIPMENT.search(said):
        yield Hit(shipped=shipped)
