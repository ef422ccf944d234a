"""ISBP 821 section Q: certificates of analysis, inspection, quality, quantity, health."""

from __future__ import annotations

import re

from checkers.case import Fact, stated
from checkers.comparing.limits import Limit, limit_in, limits_of
from checkers.demands import Asked
from checkers.documents.answering import answering
from checkers.presented import Presentation
from checkers.routing import shipments
from checkers.rule import Doubt, Hit, Hits, rule
from extractors.documents import InspectionCertificate
from extractors.evidence import Extraction

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
    demand: Asked, inspection: InspectionCertificate, presentation: Presentation
) -> Hits:
    """A pre-shipment inspection is asked for, and the certificate does not show one.

    It shows one by its date, by its title, or by its words. Where the credit wants it issued
    not later than on the day of shipment, its date alone counts.

    Discrepant:
        base: inspected
        inspection.date: 2026-09-22
        inspection.inspection_date: null
    Compliant:
        base: inspected
        inspection.date: 2026-09-22
    """
    if (timing := stated(demand.requirement.timing)) not in ("pre_shipment", "by_shipment"):
        return
    shipped = min(stated(tuple(shipments(presentation))), key=lambda fact: fact.value)
    earliest = min(
        day for day in (inspection.date, inspection.inspection_date, stated(inspection.date)) if day
    )
    said = f"{inspection.title or ''} {inspection.statement or ''} {inspection.text}"
    told = timing == "pre_shipment" and _BEFORE_SHIPMENT.search(said)
    if earliest > shipped.value and not told:
        yield Hit(shipped=shipped)


@rule(
    "QLT-04",
    basis="UCP 600 art. 14(d); ISBP 821 Q7",
    title_zh="检验结果不符合信用证限量",
    says="{limit.parameter}: the credit asks for {limit}, the certificate shows {shown}.",
    says_zh="{limit.parameter}：信用证要求{limit.in_chinese}，证书显示 {shown}。",
    expected="{demand.text}",
    found="{shown}",
    remedy="It cannot be mended on paper: ask the applicant to accept the documents.",
    remedy_zh="单据无法更正：请申请人同意接受。",
    responsible="applicant",
)
def result_outside_limit(demand: Asked) -> Hits:
    """A result lies outside the limit that the credit sets, or is not shown at all.

    A minimum may be exceeded, a maximum undercut; both may be met exactly. Further
    results do no harm. Of a limit that is only to be certified no result need be shown.

    Discrepant:
        base: inspected
        credit.documents_required.6: CERTIFICATE OF QUALITY SHOWING MOISTURE 12.5PCT MAX
        inspection.results: [{parameter: MOISTURE, value: "12.6", unit: "%"}]
    Compliant:
        base: inspected
        credit.documents_required.6: CERTIFICATE OF QUALITY SHOWING MOISTURE 12.5PCT MAX
        inspection.results: [{parameter: MOISTURE CONTENT, value: "12.50", unit: "%"}]
    """
    asked = demand.requirement
    shown, certified = limits_of(asked), limit_in(asked.certify_text or "")
    stated(shown or certified)
    for inspection in answering(demand, InspectionCertificate):
        for limit in shown:
            yield from _kept(limit, inspection)
        results = inspection.document.results
        if certified and any(certified.concerns(one.parameter) for one in results):
            yield from _kept(certified, inspection)


def _kept(limit: Limit, inspection: Extraction[InspectionCertificate]) -> Hits:
    results = inspection.document.results
    found = next((i for i, one in enumerate(results) if limit.concerns(one.parameter)), None)
    if found is None:
        nothing = Fact(inspection, ("results",), "no such result")
        if _named(limit, inspection.document):
            yield Doubt(
                f"Check that the certificate shows {limit.parameter} {limit}.",
                f"请核对证书是否显示 {limit.parameter}{limit.in_chinese}。",
                limit=limit,
                shown=nothing,
            )
        else:
            yield Hit(limit=limit, shown=nothing)
        return
    result = results[found]
    shown = Fact(
        inspection, ("results", found, "value"), f"{result.value} {result.unit or ''}".strip()
    )
    kept = limit.keeps(result.value)
    if kept is None:
        yield Doubt(
            f"{limit.parameter}: {limit} against «{result.value}».",
            f"{limit.parameter}：{limit.in_chinese}，证书为“{result.value}”。",
            limit=limit,
            shown=shown,
        )
    elif not kept:
        yield Hit(limit=limit, shown=shown)


def _named(limit: Limit, inspection: InspectionCertificate) -> bool:
    """Tell whether a certificate speaks of a parameter anywhere, in figures or in words.

    A certificate of which no result was read may show any.
    """
    page = inspection.wording().upper()
    return not inspection.results or any(
        word in page for word in re.findall(r"[A-Z]{3,}", limit.parameter.upper())
    )
