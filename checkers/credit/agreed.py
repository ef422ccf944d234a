"""Goods, insurance, inspection, packing and deductions of the credit against the contract (审证)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from checkers.case import stated
from checkers.comparing.goods.general import same_goods_in_general
from checkers.comparing.goods.particulars import same_particulars
from checkers.comparing.goods.said import said
from checkers.comparing.marks import same_marks
from checkers.comparing.risks import covered, risks_in
from checkers.credit.denials import where
from checkers.finding import Severity
from checkers.rule import Hit, Hits, rule, unless_same
from checkers.terms import Terms
from extractors.documents import Contract, Credit, Requirement

_PCT = r"(?:PCT|PERCENT|PER\s*CENT|%|％)"
_INSURED_PCT = re.compile(
    rf"(?P<whole>\d{{3}})(?:\.0+)?\s*{_PCT}|(?:PLUS|\+|加成?)\s*(?P<more>\d{{1,2}})\s*{_PCT}|加(?P<zh>[一二三])成",
    re.I,
)
_INSPECTORS = {
    name: re.compile(words, re.I)
    for name, words in {
        "SGS": r"\bS\.?G\.?S\b",
        "CCIC": r"\bCCIC\b|中国检验认证",
        "BUREAU VERITAS": r"\bBUREAU\s+VERITAS\b|\bBV\b",
        "INTERTEK": r"\bINTERTEK\b|\bITS\b",
        "COTECNA": r"\bCOTECNA\b",
        "TUV": r"\bT[UÜ]V\b",
        "CHINA CUSTOMS": r"\b(?:CHINA\s+CUSTOMS|GACC|CIQ)\b|海关|商检",
    }.items()
}
_AT_DESTINATION = re.compile(
    r"\b(?:AT|IN|UPON\s+ARRIVAL\s+(?:AT|IN)|AFTER\s+ARRIVAL)\s+(?:THE\s+)?(?:PORT\s+OF\s+|PLACE\s+OF\s+|FINAL\s+)?(?:DESTINATION|DISCHARGE|DISCHARGING\s+PORT)"
    r"|\bAFTER\s+(?:THE\s+)?(?:DISCHARGE|ARRIVAL|UNLOADING|LANDING|DELIVERY)\b",
    re.I,
)
_PACKAGES = {
    name: re.compile(words, re.I)
    for name, words in {
        "cartons": r"\bCARTONS?\b|\bCTNS?\b|纸箱",
        "wooden cases": r"\bWOODEN\s+(?:CASES?|CRATES?|BOXES)|\bCRATES?\b|木箱",
        "bags": r"\b(?:BAGS?|SACKS?|FIBC)\b|袋",
        "drums": r"\b(?:DRUMS?|BARRELS?)\b|桶",
        "bales": r"\bBALES?\b",
        "rolls": r"\bROLLS?\b",
        "bulk": r"\bIN\s+BULK\b|散装",
    }.items()
}
_LESS = re.compile(
    r"\b(?:LESS|DEDUCT\w*|MINUS|AFTER\s+DEDUCTION\s+OF)\s+(?:OF\s+)?(?P<a>\d{1,2}(?:\.\d+)?)\s*(?:PCT|%|PERCENT|PER\s*CENT)[^.;]{0,40}?(?:COMMISSION|DISCOUNT|REBATE|ALLOWANCE)"
    r"|\b(?:COMMISSION|DISCOUNT|REBATE)\s+(?:OF\s+)?(?P<b>\d{1,2}(?:\.\d+)?)\s*(?:PCT|%|PERCENT|PER\s*CENT)[^.;]{0,60}?(?:DEDUCT\w*|LESS)"
    r"|\b(?P<c>\d{1,2}(?:\.\d+)?)\s*(?:PCT|%|PERCENT|PER\s*CENT)[^.;]{0,30}?\b(?:COMMISSION|DISCOUNT|REBATE|PENALTY)\b[^.;]{0,40}?\bDEDUCT\w*"
    r"|\bPENALTY\s+(?:OF\s+)?(?P<d>\d{1,2}(?:\.\d+)?)\s*(?:PCT|%|PERCENT|PER\s*CENT)",
    re.I,
)
_AGREED_LESS = re.compile(
    r"(?:COMMISSION|DISCOUNT|REBATE|PENALTY|佣金|折扣|罚金|违约金)[^.;\n]{0,40}?(?P<a>\d{1,2}(?:\.\d+)?)\s*(?:PCT|%|PERCENT)|(?P<b>\d{1,2}(?:\.\d+)?)\s*(?:PCT|%|PERCENT)[^.;\n]{0,40}?(?:COMMISSION|DISCOUNT|REBATE|PENALTY|佣金|折扣|罚金|违约金)",
    re.I,
)


@rule(
    "AUD-11",
    basis="UCP 600 art. 18(c)",
    severity="amend",
    title_zh="信用证货物描述与合同不符",
    says="The goods of the credit are not those of the contract: {why}.",
    says_zh="信用证货物与合同不符：{why_zh}。",
    expected="{contract.lines[i].description}",
    found="{credit.goods_description}",
    remedy="Ask that field 45A be amended to the description of the contract, or to «AS PER CONTRACT NO. {contract.number}».",
    remedy_zh="要求将 45A 货物描述改为与合同一致，或写“AS PER CONTRACT NO. {contract.number}”。",
)
def goods_differ(credit: Credit, contract: Contract) -> Hits:
    """Name, model, grade or material of the goods is not that of the contract.

    A description in general terms, or one that refers to the contract, does no harm; one with
    another model or size does.

    Discrepant:
        contract.lines.0.description: 100% COTTON BATH TOWELS, STYLE NO. BT-540, SIZE 70X140CM
    Compliant:
        credit.goods_description: COTTON TOWELS AS PER SALES CONTRACT NO. JN26-118
    """
    described = [line.description for line in stated(contract.lines) if line.description]
    agreed = "\n".join(stated(tuple(described)))
    goods = said(stated(credit.goods_description)).described
    first = next(i for i, line in enumerate(contract.lines) if line.description)
    verdict = same_goods_in_general(agreed, goods).between("contract", "credit")
    if not verdict.different:
        verdict = same_particulars(described, stated(credit.goods_description))
    yield from unless_same(verdict, i=first)


@rule(
    "AUD-36",
    basis="UCP 600 art. 28(f), 28(g)",
    severity="amend",
    title_zh="保险要求超出合同",
    says="The credit wants {wanted}; the contract agrees on: {contract.insurance}",
    says_zh="信用证要求 {wanted}，合同约定：{contract.insurance}",
    expected="{contract.insurance}",
    found="{clause.text}",
    remedy="Ask that the insurance clause be amended to the cover of the contract, or that the extra premium be for the applicant's account.",
    remedy_zh="要求将保险条款改为合同约定的险别和加成，或超出部分保费由申请人承担。",
)
def insurance_beyond_contract(terms: Terms, contract: Contract) -> Hits:
    """The credit wants more cover than the seller owes.

    Discrepant:
        contract.insurance: FOR 110% OF INVOICE VALUE COVERING ICC(C)
    Compliant:
        contract.insurance: FOR 110% OF INVOICE VALUE COVERING ALL RISKS, WAR AND STRIKES AS PER CIC
    """
    agreed = stated(contract.insurance)
    owed = _owed_pct(agreed)
    for clause, demand in terms.demands():
        cover = demand.ins or {}
        pct = cover.get("pct") or demand.more("ins_pct")
        if owed and isinstance(pct, int | float) and pct > owed:
            yield Hit(clause=clause, wanted=f"{pct}%")
        if risks_in(agreed):
            extra = [
                risk
                for risk in cover.get("risks", ())
                if covered(str(risk), [agreed], "").different
            ]
            if extra:
                yield Hit(clause=clause, wanted=", ".join(map(str, extra)))


def _owed_pct(agreed: str) -> int | None:
    """Return what share of the value the contract insures: «110%», «plus 10%», «加一成»."""
    found = _INSURED_PCT.search(agreed)
    if found is None or found["whole"]:
        return int(found["whole"]) if found else None
    return 100 + (int(found["more"]) if found["more"] else 10 * ("一二三".index(found["zh"]) + 1))


@rule(
    "AUD-37",
    basis="ISBP 821 Q2; UCP 600 art. 14(f)",
    severity="amend",
    title_zh="检验要求与合同不符或在目的港检验",
    says="{problem}: {clause.text}",
    says_zh="{problem_zh}：{clause.text}",
    expected="{contract.inspection}",
    found="{clause.text}",
    remedy="Ask that the inspection be before shipment, by the inspector of the contract.",
    remedy_zh="要求改为装运前检验，并由合同约定的机构检验。",
)
def inspection_beyond_contract(terms: Terms, contract: Contract | None) -> Hits:
    """The inspection is at destination, or by another inspector than agreed.

    Discrepant:
        credit.documents_required.6: INSPECTION CERTIFICATE ISSUED BY SGS AT PORT OF DISCHARGE
    Compliant:
        credit.documents_required.6: INSPECTION CERTIFICATE ISSUED BY SGS AT LOADING PORT
    """
    agreed = _inspectors((contract.inspection or "") if contract else "")
    for clause, demand in terms.demands():
        if not _is_inspection(demand):
            continue
        if demand.more("at") == "destination" or _AT_DESTINATION.search(clause.text):
            yield Hit(
                clause=clause,
                problem="The goods are to be inspected at destination",
                problem_zh="要求在目的港检验",
            )
        wanted = _inspectors(clause.text)
        if agreed and wanted and not agreed & wanted:
            yield Hit(
                clause=clause,
                problem=f"The contract agrees on {', '.join(sorted(agreed))}",
                problem_zh=f"合同约定由 {'、'.join(sorted(agreed))} 检验",
                severity="clarify",
            )


def _is_inspection(demand: Requirement) -> bool:
    kinds = (demand.doc or "").split("|")
    subjects = ("inspection", "quality", "quantity", "weight", "analysis", "psi")
    return any(kind.removeprefix("cert:") in subjects for kind in kinds if kind.startswith("cert:"))


def _inspectors(text: str) -> frozenset[str]:
    return frozenset(name for name, words in _INSPECTORS.items() if words.search(text))


@rule(
    "AUD-38",
    basis="ISBP 821 A32, M4",
    severity="clarify",
    title_zh="包装或唛头与合同不符",
    says="The credit says {shown}; the contract {agreed}.",
    says_zh="信用证为 {shown}，合同为 {agreed}。",
    expected="{contract[ours]}",
    found="{credit[field]}",
    remedy="Ask that packing and marks be amended to those of the contract.",
    remedy_zh="要求将包装、唛头改为与合同一致。",
)
def packing_differs(credit: Credit, terms: Terms, contract: Contract) -> Hits:
    """Packing or shipping marks are not those of the contract.

    «Seaworthy packing» says nothing of the kind of package.

    Discrepant:
        credit.additional_conditions.1: PACKING IN WOODEN CASES
    Compliant:
        credit.additional_conditions.1: "PACKING: SEAWORTHY EXPORT PACKING"
    """
    agreed = _packages(contract.packing or "")
    for words, field in _packing(credit, terms):
        shown = _packages(words)
        if agreed and shown and not agreed & shown:
            yield Hit(shown=words, agreed=contract.packing, field=field, ours="packing")
            break
    for clause, demand in terms.conditions("shipping_marks"):
        marks = str(demand.more("marks", ""))
        if contract.shipping_marks and same_marks(contract.shipping_marks, marks).different:
            agreed_marks = contract.shipping_marks
            yield Hit(shown=marks, agreed=agreed_marks, field=where(clause), ours="shipping_marks")


def _packing(credit: Credit, terms: Terms) -> Iterator[tuple[str, str]]:
    """Yield what the credit says of packing, and where: in conditions, and in the goods."""
    for clause, demand in terms.conditions("nondoc"):
        if any(str(item).startswith("packing=") for item in demand.more("items", ())):
            yield clause.text, where(clause)
    found = re.search(r"\b(?:PACKING|PACKED)\b[^\n;]*", credit.goods_description or "", re.I)
    if found:
        yield found[0], "goods_description"


def _packages(text: str) -> frozenset[str]:
    return frozenset(name for name, words in _PACKAGES.items() if words.search(text))


@rule(
    "AUD-39",
    basis="ISBP 821 C6(d)",
    severity="amend",
    title_zh="合同未约定的扣减",
    says="The credit deducts {pct} pct, which the contract does not agree on: «{words}».",
    says_zh="信用证规定扣减 {pct}%，合同未约定：“{words}”。",
    expected="",
    found="{credit[field]}",
    remedy="Ask for deletion of the deduction of {pct} pct.",
    remedy_zh="要求删除 {pct}% 的扣减。",
)
def deduction_not_agreed(credit: Credit, terms: Terms, contract: Contract | None) -> Hits:
    """The credit takes off a commission or discount that was not agreed.

    Discrepant:
        credit.documents_required.0: SIGNED COMMERCIAL INVOICE IN 3 ORIGINALS INDICATING L/C NO. AND CONTRACT NO. JN26-118, LESS 5 PCT COMMISSION
    Compliant:
        credit.documents_required.0: SIGNED COMMERCIAL INVOICE IN 3 ORIGINALS INDICATING L/C NO. AND CONTRACT NO. JN26-118, LESS 3 PCT COMMISSION
        contract.payment_terms: BY L/C AT SIGHT, 3 PCT COMMISSION TO BE DEDUCTED
    """
    agreed = {
        Decimal(m["a"] or m["b"])
        for m in _AGREED_LESS.finditer(contract.wording() if contract else "")
    }
    for words, pct, field in _deductions(credit, terms):
        if pct not in agreed:
            severity: Severity = "amend" if contract else "clarify"
            yield Hit(words=words, pct=pct, field=field, severity=severity)


def _deductions(credit: Credit, terms: Terms) -> Iterator[tuple[str, Decimal, str]]:
    texts = [(credit.goods_description or "", "goods_description")]
    texts += [(clause.text, where(clause)) for clause in terms.clauses]
    for text, field in texts:
        flat = " ".join(text.split())
        if found := _LESS.search(flat):
            yield found[0], Decimal(next(filter(None, found.groups()))), field
