"""What holds for every transport document: clean, freight, shipment (UCP 600 art. 19-27)."""

from __future__ import annotations

import re

from checkers.case import Fact, stated
from checkers.comparing.freight import same_freight
from checkers.demands import Demand
from checkers.presented import Presentation
from checkers.rule import Doubt, Hit, Hits, rule, unless_same
from extractors.documents import Transport

#: Words that declare goods or packaging defective, and words that take the sting out of them.
_DEFECT = re.compile(
    r"(?<!PCT )(?<!% )(?<!PERCENT )\b(?:LEAK(?:ING|ED|AGE)?(?!-?\s?PROOF)|TORN|BROKEN(?! RICE)|DAMAGED?|"
    r"WET(?![\s-]+(?:BLUE|SALTED|WHITE|PROCESS))|STAINED|RUST(?:ED|Y)?|DENTED|CRUSHED|"
    r"BURST|MOU?LDY|INFESTED|SHORT(?:AGE)? OF|INSUFFICIENT(?:LY)?|NOT SUFFICIENT|INADEQUATE(?:LY)?|"
    r"DEFECTIVE|BENT|PARTLY EMPTY|REPAIRED)\b",
    re.I,
)
_HARMLESS = re.compile(
    r"\b(?:MAY NOT BE|MAY BE|IF ANY|NOT RESPONSIBLE|NOT LIABLE|WITHOUT LIABILITY|NO LIABILITY|"
    r"DOES NOT MEAN|FREE (?:OF|FROM) (?!.*\b(?:BUT|EXCEPT)\b)|"
    r"SECOND[- ]?HAND|USED (?:DRUMS|BAGS|CASES|PALLETS)|ANY DAMAGE|IN CASE OF|WHETHER OR NOT)\b",
    re.I,
)


@rule(
    "TRN-07",
    basis="UCP 600 art. 27; ISBP 821 D24, E20, H20, J15",
    title_zh="运输单据不清洁",
    says="The transport document declares goods or packaging defective: {remark}",
    says_zh="运输单据载有货物或包装有缺陷的批注：{remark}",
    found="{remark}",
    remedy="Have the damaged packages replaced and a clean document issued.",
    remedy_zh="更换有缺陷的货物或包装，重新取得清洁运输单据。",
)
def not_clean(presentation: Presentation, transport: Transport) -> Hits:
    """A clause expressly declares a defect of the goods or of the packaging.

    The word «clean» need not appear. A clause that only warns («packaging may not be
    sufficient») or limits liability is harmless.

    Discrepant:
        bill.clauses: ["3 DRUMS LEAKING"]
    Compliant:
        bill.clauses: ["PACKAGING MAY NOT BE SUFFICIENT FOR THE SEA JOURNEY", "SHIPPER'S LOAD, COUNT AND SEAL"]
    """
    (source,) = (x for x in presentation.of(Transport) if x.document is transport)
    for index, remark in enumerate(transport.clauses):
        if _DEFECT.search(remark) and not _HARMLESS.search(remark):
            yield Hit(remark=Fact(source, ("clauses", index), remark))


@rule(
    "TRN-08",
    basis="ISBP 821 D30, E26, H25, J20",
    title_zh="运费条款与信用证不符",
    says="Freight is shown as «{shown}»; the credit asks for: {demand.text}",
    says_zh="运费显示为“{shown}”，信用证要求：{demand.text}",
    expected="{demand.text}",
    found="{transport.freight}",
    remedy="Have the carrier mark the document as the credit asks.",
    remedy_zh="由承运人按信用证要求标注运费条款。",
)
def freight_differs(demand: Demand, transport: Transport) -> Hits:
    """The freight is not marked as the credit asks.

    «Payable at destination» is the same as collect; «as arranged» is neither.

    Discrepant:
        bill.freight: AS ARRANGED
    Compliant:
        bill.freight: FREIGHT PREPAID
    """
    wanted = stated(demand.of(transport).freight)
    if transport.freight is None:
        if "FREIGHT" in transport.wording().upper():
            yield Doubt("The freight clause could not be made out.", "运费条款无法辨认。")
        else:
            yield Hit(shown="nothing")
        return
    yield from unless_same(same_freight(wanted, transport.freight), shown=transport.freight)
