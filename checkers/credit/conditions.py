"""Conditions that no document shows, expressions without a meaning, demands on every document."""

from __future__ import annotations

import re
from collections.abc import Iterator

from checkers.rule import Hit, Hits, rule
from checkers.terms import Terms
from extractors.documents import Clause, Requirement

#: Conditions without a document, and the words of a paper that would show them.
_SHOWN_BY = {
    "vessel_age": r"YEARS|\bAGE\b|AGED",
    "vessel_class": r"CLASS|ISM|P\s*(?:AND|&)\s*I",
    "not_flag": r"FLAG",
    "not_call": r"CALL|ROUTE|TOUCH|PORTS?\b",
    "conference line": r"CONFERENCE|LINER|REGULAR",
    "direct": r"DIRECT",
    "new_goods": r"\bNEW\b",
    "package_marks": r"MARK|PRINT|LABEL|PACK",
    "packing": r"PACK",
    "net_per_package": r"PACK|WEIGHT",
    "origin": r"ORIGIN",
    "containerised": r"LADING|B/L",
    "containers": r"LADING|B/L",
    "incoterm": r"INVOICE",
}


@rule(
    "AUD-47",
    basis="UCP 600 art. 14(h); ISBP 821 A26",
    severity="clarify",
    title_zh="非单据化条件",
    says="A condition comes without a document that shows it: {clause.text}",
    says_zh="条件未规定相应单据：{clause.text}",
    expected="",
    found="{clause.text}",
    remedy="Ask that the clause name the document that is to show it, or be deleted.",
    remedy_zh="要求写明以何种单据证明，或删除该条件。",
)
def condition_without_document(terms: Terms) -> Hits:
    """A condition stands alone: banks disregard it, yet no document may conflict with it.

    Discrepant:
        credit.additional_conditions.1: VESSEL MUST NOT BE OLDER THAN 20 YEARS
    Compliant:
        credit.additional_conditions.1: VESSEL MUST NOT BE OLDER THAN 20 YEARS
        credit.documents_required.6: CERTIFICATE FROM SHIPPING COMPANY STATING THAT THE CARRYING VESSEL IS NOT OVER 20 YEARS OLD
    """
    papers = " ".join(clause.text for clause in terms.clauses if clause.field == "46A")
    for clause, demand in terms.conditions("nondoc"):
        for item in demand.more("items", ()):
            kind = re.split(r"[=<>]", str(item))[0]
            shown = _SHOWN_BY.get(kind)
            if shown is None or not re.search(shown, papers, re.I):
                yield Hit(clause=clause)
                break


@rule(
    "AUD-48",
    basis="ISBP 821 A2, A19",
    severity="clarify",
    title_zh="信用证措辞含义不明",
    says="The clause uses an expression without a meaning («{words}»): {clause.text}",
    says_zh="条款使用了含义不明的措辞（“{words}”）：{clause.text}",
    expected="",
    found="{clause.text}",
    remedy="Ask that the clause say which documents are meant and what they must not show, or be deleted.",
    remedy_zh="要求写明具体单据及其不得显示的内容，或删除该条款。",
)
def expression_without_meaning(terms: Terms) -> Hits:
    """The credit uses an expression that has no meaning in UCP 600 or ISBP.

    Discrepant:
        credit.additional_conditions.1: THIRD PARTY DOCUMENTS NOT ACCEPTABLE
    Compliant:
        credit.additional_conditions.1: CHARTER PARTY B/L NOT ACCEPTABLE
    """
    for clause, demand in terms.demands():
        words = [str(word).replace("_", " ") for word in demand.more("undefined", ())]
        if demand.cond == "third_party_docs" and demand.more("allowed") is False:
            words.append("third party documents")
        if words:
            yield Hit(clause=clause, words=", ".join(words))


@rule(
    "AUD-54",
    basis="UCP 600 art. 14(i)",
    severity="clarify",
    title_zh="对全部单据的特殊要求",
    says="{problem}: {clause.text}",
    says_zh="{problem_zh}：{clause.text}",
    expected="",
    found="{clause.text}",
    remedy="Ask for deletion of this clause, or for the documents of carrier, insurer and chamber to be excepted.",
    remedy_zh="要求删除该条款，或将承运人、保险人、商会出具的单据除外。",
)
def demand_on_every_document(clause: Clause) -> Hits:
    """Every document must be in one name, in another language, or dated after the credit.

    Discrepant:
        credit.additional_conditions.1: ALL DOCUMENTS MUST BE IN SPANISH LANGUAGE
    Compliant:
        credit.additional_conditions.1: ALL DOCUMENTS MUST BE IN ENGLISH LANGUAGE
    """
    for demand in clause.demands:
        for problem, problem_zh, info in _troubles(demand):
            yield Hit(problem=problem, problem_zh=problem_zh, severity="info" if info else None)


def _troubles(demand: Requirement) -> Iterator[tuple[str, str, bool]]:
    language = str(demand.more("language") or "")
    if language and demand.apply_to == "*":
        tongues = re.split(r"[|+]", language)
        ours = [tongue for tongue in tongues if tongue in ("en", "zh")]
        if not ours or ("+" in language and len(ours) < len(tongues)):
            yield "All documents are wanted in another language", "全部单据须用其他语言", False
    if demand.cond == "all_docs_in_name":
        yield "All documents must be in one name", "全部单据须以指定名称出具", False
    if demand.cond == "no_predate":
        yield (
            "No document may be dated before the credit; see that none is already issued",
            "单据日期不得早于开证日，请核对是否已有单据出具",
            True,
        )
