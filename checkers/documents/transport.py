"""What holds for every transport document: clean, freight, shipment (UCP 600 art. 19-27)."""

from __future__ import annotations

import re

from checkers.case import Fact, stated
from checkers.comparing.freight import same_freight
from checkers.demands import Asked
from checkers.presented import Presentation
from checkers.rule import Doubt, Hit, Hits, rule, unless_same
from extractors.documents import Transport

#: Words that declare goods or packaging defective.
_DEFECT = re.compile(
    r"(?<!PCT )(?<!% )(?<!PERCENT )\b(?:LEAK(?:ING|ED|AGE)?(?!-?\s?(?:PROOF|FREE))|TORN|BROKEN(?! RICE)|DAMAGED?(?!-?\s?FREE)|"
    r"WET(?:TED)?(?![\s-]+(?:BLUE|SALTED|WHITE|PROCESS))|SOAKED|STAINED|RUST(?:ED|Y)?|CORRODED|DENTED|CRUSHED|DEFORMED|"
    r"BURST|MOU?LDY|INFESTED|SHORT(?:AGE)? OF|INSUFFICIENT(?:LY)?|NOT SUFFICIENT|INADEQUATE(?:LY)?|"
    r"SCRATCHED|SCUFFED|CHAFED|PUNCTURED|CAKED|DISCOLOU?RED|PILFERED|SPILL?(?:ED|T|ING)|OOZING|RE-?SEWN|FLIMSY|"
    r"DEFECTIVE|BENT|PARTLY EMPTY|REPAIRED)\b",
    re.I,
)
#: Words of a sentence that make what follows a warning, a disclaimer or a denial.
_UNSAID_BEFORE = re.compile(
    r"\b(?:MAY (?:NOT )?BE|IF|(?:NOT|NEITHER) (?:(?:BE|BEING|TO BE|HELD) )*(?:RESPONSIBLE|LIABLE|ACCOUNTABLE)|"
    r"WITHOUT (?:ANY )?(?:LIABILITY|RESPONSIBILITY)|NO (?:LIABILITY|RESPONSIBILITY)|DOES NOT MEAN|"
    r"FREE (?:OF|FROM) (?!.*\b(?:BUT|EXCEPT)\b)|(?:NO|ANY|NOT|WITHOUT) (?:(?:VISIBLE|APPARENT|SIGNS? OF) )*(?=DAMAGE|SHORT|LEAK|RUST|STAIN|WET|TORN|BROKEN)|"
    r"IN (?:THE )?(?:CASE|EVENT) OF|WHETHER OR NOT|SHOULD|LIABLE TO|RISK OF|(?:AVOID|PREVENT|AGAINST))\b",
    re.I,
)
_UNSAID_AFTER = re.compile(r"\b(?:IF ANY|WHETHER OR NOT|EXCEPTED|EXCLUDED)\b", re.I)
_LATER = re.compile(
    r"\bAFTER (?:SHIPMENT|LOADING)|\bSINCE (?:SHIPMENT|LOADING)|\bGENERAL AVERAGE\b", re.I
)
#: The end of a line that the next one goes on from.
_RUNS_ON = re.compile(
    r"(?:,|\b(?:FOR|OF|THE|AND|OR|ANY|BY|TO|FROM|NOT|BE|LIABLE|RESPONSIBLE))\s*$", re.I
)
_FEWER = re.compile(r"\b(?:IN DISPUTE|SHORT[\s-]+SHIPPED|SHUT[\s-]+OUT)\b", re.I)
_SENTENCE = re.compile(r"[^.;]+")


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
    lines = ("", *transport.clauses, "")
    for index, (before, remark, after) in enumerate(zip(lines, lines[1:], lines[2:], strict=False)):
        shown = Fact(source, ("clauses", index), remark)
        declared = _declares_a_defect(remark)
        whole = _declares_a_defect(f"{before} {remark}")
        if declared and not whole and _RUNS_ON.search(before):
            continue
        if declared and not whole:
            yield Doubt(
                f"It may go on from the line above, and say no such thing: {before} {remark}.",
                f"该句可能承接上一行而并非缺陷批注，请判断：{before} {remark}。",
                remark=shown,
            )
        elif declared and _LATER.search(f"{before} {remark} {after}"):
            yield Doubt(
                f"It tells of damage after the goods were shipped; judge whether the document is clean: {remark}.",
                f"所载损坏发生于装运之后，请判断单据是否清洁：{remark}。",
                remark=shown,
            )
        elif declared:
            yield Hit(remark=shown)
        elif _FEWER.search(remark):
            yield Doubt(
                f"Check whether fewer goods were shipped: {remark}.",
                f"请核对实际装运数量是否短少：{remark}。",
                remark=shown,
            )


def _declares_a_defect(remark: str) -> bool:
    """Tell whether a sentence of a remark says that something is defective, and not that it might be."""
    for sentence in _SENTENCE.findall(remark):
        for defect in _DEFECT.finditer(sentence):
            before, after = sentence[: defect.start()], sentence[defect.end() :]
            if not _UNSAID_BEFORE.search(before + defect[0]) and not _UNSAID_AFTER.search(after):
                return True
    return False


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
def freight_differs(demand: Asked, transport: Transport) -> Hits:
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
