"""The words of the report itself, in both languages."""

from __future__ import annotations

import datetime as dt
from typing import Literal

from checkers.finding import Deadline, Words
from templates.report import Report

Lang = Literal["en", "zh", "both"]

_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")

_LABELS = {
    # heads of sections
    "report": ("Examination of documents", "单证审核报告"),
    "review": ("Examination of the credit", "信用证审核报告"),
    "todo": ("What to do, in this order", "按此顺序处理"),
    "deadlines": ("Days that bind", "关键日期"),
    "not_understood": ("Files that could not be used", "无法使用的文件"),
    "not_understood_note": ("Nothing in these files was examined.", "这些文件未经审核。"),
    "remarked": ("Remarks on files that were examined", "已审核文件的提示"),
    "remarked_note": ("What could be read in them was examined.", "其中能读取的内容已经审核。"),
    "requirements": ("What the credit requires, one by one", "信用证要求逐条核对"),
    "documents": ("Documents and what was read from them", "单据及读取内容"),
    "passed": ("Rules that passed", "已通过的规则"),
    "not_applicable": ("Rules that do not apply", "不适用的规则"),
    "findings": ("Findings", "审核结果"),
    "refusals": ("What the bank refused, point by point", "银行拒付理由逐条核对"),
    "requirements_sheet": ("Requirements", "信用证要求"),
    "documents_sheet": ("Documents", "单据对照"),
    "figures": ("Deadlines and figures", "日期与金额"),
    # labels
    "case": ("Case", "案卷"),
    "credit": ("Credit", "信用证"),
    "presented": ("Presentation planned for", "计划交单日"),
    "expected": ("Expected", "应为"),
    "found": ("Found", "实为"),
    "silent": ("nothing stated", "未注明"),
    "rule": ("Rule", "规则"),
    "source": ("Source", "依据"),
    "clause": ("Clause", "条款"),
    "remedy": ("What to do", "处理办法"),
    "where": ("Where", "位置"),
    "page": ("page {n}", "第 {n} 页"),
    "reason": ("Reason", "原因"),
    "who": ("Who acts", "由谁处理"),
    "points": ("Points", "项数"),
    "papers": ("Papers to use", "可用文件"),
    "by": ("By", "期限"),
    "before": ("by {date}", "最迟 {date}"),
    "requirement": ("Clause of the credit, word for word", "信用证条款原文"),
    "met_by": ("Met by", "对应单据"),
    "outcome": ("Outcome", "结果"),
    "nobody": ("no document", "无对应单据"),
    "day": ("Day", "日期"),
    "left": ("Left", "剩余"),
    "what": ("What", "事项"),
    "field": ("Field", "栏目"),
    "value": ("Value read", "读取内容"),
    "unread": ("could not be read", "无法识别"),
    "unread_count": ("{n} unread", "{n} 项无法识别"),
    "impressions": ("{n} impressions", "{n} 份"),
    "marked_original": ("{n} marked as originals", "其中 {n} 份标明正本"),
    "marked_copy": ("{n} marked as copies", "其中 {n} 份标明副本"),
    "fields_count": ("{n} values read", "已读取 {n} 项"),
    "says_nothing": ("Says nothing about", "未注明的栏目"),
    "consequences": (
        "{n} more, gone when this is mended",
        "由此引起的另外 {n} 项，修改后即消除",
    ),
    "unchecked": (
        "{n} more not checked for want of the same value",
        "另有 {n} 项因同一内容无法识别而未审核",
    ),
    "needs_unread": ("Needs a person: a value could not be read", "需人工处理：内容无法识别"),
    "needs_judgement": ("Needs a person: to be judged", "需人工判断"),
    "open_unread": ("Not checked", "未审核"),
    "open_judgement": ("To be judged", "待判断"),
    "would_be": ("if it is so", "若属实"),
    "waived_because": ("Set aside, because", "已豁免，理由"),
    "follows": ("Follows from", "起因"),
    "none_found": ("No findings.", "没有发现问题。"),
    "no_documents": ("No documents.", "没有单据。"),
    "no_requirements": (
        "No clause of a credit was found in the input.",
        "未在文件中找到信用证条款。",
    ),
    "sure": ("sure to {n} %", "可信度 {n} %"),
    "footer": (
        "Examined by program against UCP 600 and ISBP 821; the bank decides on the originals.",
        "本报告由程序按 UCP 600 与 ISBP 821 审核生成，最终以银行审核正本为准。",
    ),
    "severity": ("Weight", "性质"),
    "title": ("Title", "标题"),
    "message": ("Message", "说明"),
    "document": ("Document", "单据"),
    "number": ("No.", "序号"),
    "verdict": ("Verdict", "结论"),
    "credit_review": ("Credit review", "审证结论"),
    "amount": ("Amount", "金额"),
    "currency": ("Currency", "币种"),
    "credit_number": ("Credit number", "信用证号"),
    "expiry": ("Expiry", "有效期"),
    "last_day": ("Last day to present", "最后交单日"),
    "discrepancies": ("Discrepancies", "不符点数"),
    "undecided_count": ("Undecided", "待定项数"),
    "cases": ("Cases", "案卷清单"),
    "file": ("File", "文件"),
    "fee": ("Fee", "费用"),
    "charges": ("Charges (71D)", "费用 (71D)"),
    "additional_amounts": ("Additional amounts (39C)", "附加金额 (39C)"),
    "ceiling": ("Most that the credit allows", "信用证最高可支取额"),
    "note": ("Note", "备注"),
    "yes": ("yes", "是"),
    "no": ("no", "否"),
    # what a bank refused
    "objection": ("The bank says", "银行意见"),
    "answer": ("The examination says", "审核意见"),
    "agreed": ("agreed", "属实"),
    "doubtful": ("doubtful", "存疑"),
    "not_found": ("not found", "未发现"),
    "not_justified": ("not justified", "理由不成立"),
    "not_examined": ("not examined", "未审核"),
    "not_understood_point": ("for a person", "须人工判断"),
    "in_time_from": (
        "The notice is in time if the bank received the documents on {date} or later (UCP 600 art. 16(d)).",
        "银行于 {date} 或之后收到单据的，拒付通知为及时（UCP 600 第16条d款）。",
    ),
    "no_disposal": (
        "It does not say what the bank does with the documents (art. 16(c)(iii)).",
        "通知未说明单据的处置方式（第16条c款iii项）。",
    ),
    "second_notice": (
        "An earlier notice was given; only one counts (art. 16(c)).",
        "此前已发出拒付通知；只允许一次（第16条c款）。",
    ),
    # outcomes, verdicts, weights
    "pass": ("met", "符合"),
    "fail": ("not met", "不符"),
    "undecided": ("undecided", "待定"),
    "outcome_not_applicable": ("not examined", "未审核"),
    "outcome_no_finding": ("no finding", "未见不符"),
    "discrepancy": ("Discrepancy", "不符点"),
    "advisory": ("Advice", "建议"),
    "amend": ("Amend", "须改证"),
    "clarify": ("Clarify", "须澄清"),
    "info": ("Note", "提示"),
    "waived": ("Set aside", "已豁免"),
    "complying": ("complying", "相符"),
    "discrepant": ("discrepant", "不符"),
    "none": ("nothing to judge", "无"),
    "acceptable": ("acceptable", "可接受"),
    # deadlines
    "issue": ("Credit issued", "开证日"),
    "latest_shipment": ("Latest shipment", "最迟装运日"),
    "presentation": ("Last day to present", "最后交单日"),
    "credit_expiry": ("Credit expires", "信用证到期日"),
    "credit_opening": ("Credit to be opened", "开证期限"),
    "days_left": ("{n} days left", "还有 {n} 天"),
    "day_left": ("1 day left", "还有 1 天"),
    "today": ("today", "今天"),
    "days_ago": ("{n} days ago", "已过 {n} 天"),
    "day_ago": ("1 day ago", "已过 1 天"),
    # how something was read
    "person": ("entered by a person", "人工录入"),
    "structured": ("data file", "数据文件"),
    "text": ("text of the file", "文件文字"),
    "method_message": ("SWIFT message", "SWIFT 报文"),
    "ocr": ("scan, recognised", "扫描识别"),
    # who does what, step by step
    "step_missing": ("Obtain the documents that are missing", "补齐缺少的单据"),
    "step_beneficiary": ("Mend your own documents", "修改本公司单据"),
    "step_carrier": ("Ask the carrier to correct", "请承运人更正"),
    "step_forwarder": ("Ask the forwarder to correct", "请货运代理更正"),
    "step_insurer": ("Ask the insurer to correct", "请保险公司更正"),
    "step_chamber": ("Ask the chamber or origin authority to correct", "请商会或签证机构更正"),
    "step_inspector": ("Ask the inspection body to correct", "请检验机构更正"),
    "step_applicant": ("Ask the applicant", "联系开证申请人"),
    "step_issuing_bank": ("Ask the issuing bank", "联系开证行"),
    "step_amend": ("Have the credit amended", "要求改证"),
    "step_soft": (
        "Have soft clauses taken out: others decide whether you are paid",
        "要求删除软条款：付款取决于他人",
    ),
    "step_clarify": ("Have the credit clarified", "要求澄清信用证条款"),
    "step_past": (
        "Cannot be mended on paper: ask for a waiver or approval before presenting",
        "无法通过改单解决：交单前请申请人放弃不符点或请银行同意",
    ),
    "step_person": ("Needs a person to look", "需人工判断"),
    "step_advisory": ("Advice: no ground for refusal", "建议：不构成拒付理由"),
    "step_waived": ("Set aside by you, not counted", "已豁免，不计入结论"),
}

LABELS = {key: Words(en=en, zh=zh) for key, (en, zh) in _LABELS.items()}


def label(key: str, **values: object) -> Words:
    """Return a phrase of the report with its values filled in.

    >>> label("page", n=2).zh
    '第 2 页'
    """
    words = LABELS[key]
    if not values:
        return words
    return Words(en=words.en.format(**values), zh=words.zh.format(**values))


def plain(words: Words, lang: Lang) -> str:
    """Return words as one line of plain text, English first where both are wanted.

    >>> plain(label("credit"), "both")
    'Credit 信用证'
    """
    if lang == "en":
        return words.en
    if lang == "zh" or words.en == words.zh:
        return words.zh
    return f"{words.en} {words.zh}"


def outcome_words(outcome: str, report: Report) -> Words:
    """Return how a clause came out.

    A clause that no document answers has nothing to be met; where documents were examined,
    no rule found anything against it.
    """
    if outcome != "not_applicable":
        return label(outcome)
    return label("outcome_not_applicable" if report.verdict == "none" else "outcome_no_finding")


def day(date: dt.date) -> Words:
    """Return a day as it is written in letters of the trade.

    >>> day(dt.date(2026, 10, 9))
    Words(en='9 Oct 2026', zh='2026年10月9日')
    """
    return Words(
        en=f"{date.day} {_MONTHS[date.month - 1]} {date.year}",
        zh=f"{date.year}年{date.month}月{date.day}日",
    )


def by(date: dt.date) -> Words:
    """Return the day by which something must be done.

    >>> by(dt.date(2026, 10, 9)).en
    'by 9 Oct 2026'
    """
    said = day(date)
    words = LABELS["before"]
    return Words(en=words.en.format(date=said.en), zh=words.zh.format(date=said.zh))


def left(days: int) -> Words:
    """Return how far away a day is.

    >>> left(11).en, left(-1).en, left(0).zh
    ('11 days left', '1 day ago', '今天')
    """
    if days == 0:
        return label("today")
    if days in (1, -1):
        return label("day_left" if days > 0 else "day_ago")
    return label("days_left" if days > 0 else "days_ago", n=abs(days))


def deadline_name(deadline: Deadline) -> Words:
    """Return what a deadline is the last day of."""
    return label("credit_expiry" if deadline.what == "expiry" else deadline.what)


def last_day(report: Report) -> Deadline | None:
    """Return the last day on which documents can be presented, if the case tells."""
    for what in ("presentation", "expiry"):
        days = [d for d in report.deadlines if d.what == what]
        if days:
            return min(days, key=lambda d: d.date)
    return None


def last_day_words(deadline: Deadline) -> Words:
    """Return the last day to present as a sentence.

    >>> day_11 = Deadline(what="expiry", date=dt.date(2026, 10, 9), days_left=11, source="31D")
    >>> last_day_words(day_11).en
    'Last day to present: 9 Oct 2026 (11 days left)'
    """
    date, away = day(deadline.date), left(deadline.days_left)
    if deadline.days_left < 0:
        return Words(
            en=f"The last day to present has passed: {date.en} ({away.en})",
            zh=f"最后交单日已过：{date.zh}（{away.zh}）",
        )
    return Words(
        en=f"Last day to present: {date.en} ({away.en})",
        zh=f"最后交单日：{date.zh}（{away.zh}）",
    )
