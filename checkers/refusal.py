"""A bank's refusal against what was found: agreed, not found, or not justified (UCP 600 art. 14-16)."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Collection, Iterable, Iterator, Sequence
from typing import Literal

from checkers.case import Case
from checkers.comparing.calendar import closed
from checkers.finding import Finding, Objection, Refused, Words
from extractors.documents import BankRefusal
from extractors.evidence import Extraction

#: What banks object to, in their words, and the rules that look at the same.
_TOPICS: tuple[tuple[str, str], ...] = (
    (r"LATE\s+SHIPMENT|SHIP(?:PED|MENT)\b.{0,60}\b(?:LATE|LATER|AFTER)\b|LATER\s+THAN\s+(?:THE\s+)?LATEST\s+(?:DATE\s+OF\s+)?SHIP", "PRE-03 PRE-04 PRE-05 BL-37"),
    (r"LATE\s+PRESENT|STALE|PRESENT(?:ED|ATION)\b.{0,40}\b(?:LATE|LATER|AFTER|PERIOD)\b", "PRE-02 PRE-09 PRE-01"),
    (r"EXPIRED|EXPIRY", "PRE-01 PRE-07"),
    (r"OVER-?\s?DRAW|EXCEED\w*.{0,40}\b(?:CREDIT|L/C|AMOUNT|VALUE)\b", "INV-09 PRE-14"),
    (r"PARTIAL\s+SHIPMENT|SHORT\s*-?SHIP|SHORT\s+DRAW", "PRE-10 PRE-15 INV-15"),
    (r"DESCRIPTION|\bGOODS\b.{0,40}\b(?:DIFFER|NOT\s+AS\s+PER|CONFLICT)", "INV-05 INV-18 GEN-36 XDC-12"),
    (r"\bQUANTIT|\bQTY\b", "INV-15 INV-19 XDC-01 QLT-10"),
    (r"UNIT\s+PRICE", "INV-08"),
    (r"INSUR.{0,60}\b(?:AMOUNT|VALUE|PCT|%)|UNDER-?\s?INSURED", "INS-06"),
    (r"INSUR.{0,60}\b(?:RISK|CLAUSE|COVER)", "INS-07 INS-08 INS-09"),
    (r"INSUR.{0,60}\bDATE", "INS-10"),
    (r"FREIGHT", "TRN-08 TRN-09 TRN-06"),
    (r"ON\s+BOARD", "BL-03 BL-05 BL-06 BL-08 BL-09 BL-12 SWB-01 MTD-04 CPB-03"),
    (r"UNCLEAN|CLAUSED|NOT\s+CLEAN", "TRN-07"),
    (r"CONSIGN|TO\s+(?:THE\s+)?ORDER", "BL-18 BL-19 BL-20 AWB-07 COO-06 RRI-05 SWB-02 MTD-07"),
    (r"NOTIFY", "BL-22 AWB-13 GEN-31 RRI-05 SWB-02 MTD-07"),
    (r"ENDORS", "BL-21 INS-12 DRF-09 MTD-07"),
    (r"PORT\s+OF|LOADING|DISCHARG|AIRPORT|DESTINATION", "BL-10 BL-11 BL-13 BL-14 BL-15 AWB-05 MTD-03 MTD-05 XDC-09"),
    (r"TRAN(?:S)?SHIP", "BL-24 BL-40 CPB-06"),
    (r"CARRIER", "BL-01 BL-02 AWB-01 AWB-02 MTD-02 SWB-01 RRI-01"),
    (r"UNSIGNED|NOT\s+(?:BEEN\s+)?SIGNED|SIGNATURE|\bSIGNED\b", "GEN-06 GEN-07 GEN-11 DRF-08 INS-02 BL-02 AWB-02"),
    (r"MISSING|NOT\s+(?:BEEN\s+)?(?:PRESENTED|SUBMITTED|ENCLOSED|RECEIVED)|LACKING", "GEN-01 GEN-02 GEN-03"),
    (r"ORIGINAL|COP(?:Y|IES)\b|FULL\s+SET", "GEN-02 GEN-03 GEN-04 GEN-05 BL-16 BL-33 INS-04"),
    (r"ISSUED\s+BY|ISSUER", "GEN-18 GEN-19 COO-03 INV-02 BEN-01"),
    (r"LEGALI[SZ]|CERTIFIED\s+BY|VISA", "GEN-20"),
    (r"(?:L\s*/\s*C|CREDIT)\s+(?:NO|NUMBER)", "GEN-34 GEN-43"),
    (r"WEIGHT", "XDC-03 XDC-04 PKL-03 WTL-01"),
    (r"PACKAGES|CARTONS", "XDC-02"),
    (r"TENOR|MATURITY", "DRF-02 DRF-03"),
    (r"(?:DRAFT|EXCHANGE).{0,40}\bAMOUNT|\bAMOUNT\b.{0,30}\bDRAFT", "DRF-05 DRF-06 DRF-07"),
    (r"INCOTERM|(?:TRADE|PRICE|DELIVERY)\s+TERM", "INV-11 INV-12"),
    (r"DRAWEE|DRAWN\s+ON", "DRF-01"),
    (r"DATED(?!.{0,30}\b(?:PRIOR|BEFORE|EARLIER)\b)", "GEN-13 INS-10 COO-09"),
    (r"\b(?:PRIOR|BEFORE|EARLIER)\b.{0,30}\b(?:ISSU|OPEN|DATE|L/C|CREDIT)", "GEN-14"),
    (r"ORIGIN\b", "COO-01 COO-04 INV-23 XDC-13"),
)  # fmt: skip
#: Where an invoice is allowed to bear no signature, unless the credit wants one.
_UNSIGNED = "UCP 600 art. 18(a)(iv)"
_TRANSHIPPED = "UCP 600 art. 19(c), 20(c), 21(c), 23(c), 24(e)"
#: What holds only where the rules on it were laid against the documents, and passed.
_IF_EXAMINED = ("UCP 600 art. 14(e)", "ISBP 821 L5", _TRANSHIPPED)
#: What banks must not refuse for, and the paragraph that says so.
_TOLERATED: tuple[tuple[str, str, str, str], ...] = (
    (r"MIS-?\s?SPEL|TYPING|TYPO|SPELLING", "ISBP 821 A23", "a typing error that does not change the meaning is no discrepancy", "不影响含义的打字错误不构成不符"),
    (r"ADDRESS", "UCP 600 art. 14(j)", "addresses need not be the same if the country is", "地址不必相同，同一国家即可"),
    (r"NOT\s+(?:CALLED\s+FOR|REQUIRED|STIPULATED)|EXTRA\s+DOCUMENT|ADDITIONAL\s+DOCUMENT", "UCP 600 art. 14(g)", "a document not called for is disregarded", "未要求的单据不予理会"),
    (r"INVOICE\b.{0,30}\b(?:UNSIGNED|NOT\s+SIGNED)", _UNSIGNED, "an invoice need not be signed", "发票无须签字"),
    (r"INVOICE\b.{0,30}\b(?:UNDATED|NOT\s+DATED|(?:NO|WITHOUT|NOT\s+SHOW\w*|NOT\s+BEAR\w*)\s+(?:A\s+|ANY\s+)?DATE)", "ISBP 821 C11", "an invoice need not be dated", "发票无须注明日期"),
    (r"WORD\s+.?CLEAN|CLEAN.{0,20}NOT\s+(?:SHOWN|STATED|MENTIONED|MARKED|APPEAR)|NOT\s+(?:MARKED|STAT\w+|SHOW\w*|BEAR\w*|INDICAT\w+)\s+.?CLEAN", "UCP 600 art. 27", "the word clean need not appear", "无须显示“清洁”字样"),
    (r"(?:L\s*/\s*C|CREDIT)\s+(?:NO|NUMBER)", "ISBP 821 prelim. viii", "a missing or mistyped credit number is no ground for refusal", "信用证号缺失或误打不构成拒付理由"),
    (r"(?:PRIOR\s+TO|BEFORE|EARLIER\s+THAN)\s+(?:THE\s+)?(?:(?:DATE|ISSU\w*)\s+(?:OF\s+)?)*(?:THE\s+)?(?:L/C|LC\b|CREDIT|ISSU)", "UCP 600 art. 14(i)", "a document may be dated before the credit", "单据日期可早于开证日期"),
    (r"DESCRIPTION.{0,60}\b(?:B\s*/?\s*L|LADING|PACKING|ORIGIN|INSURANCE|POLICY|WAYBILL|CERTIFICATE)\b.{0,60}(?:IDENTICAL|NOT\s+(?:THE\s+)?SAME|AS\s+PER|DIFFER|GENERAL|INCOMPLETE)", "UCP 600 art. 14(e)", "other documents than the invoice may describe the goods in general terms that do not conflict", "发票以外的单据可使用不相抵触的货物统称"),
    (r"ORIGIN.{0,40}\bCONSIGNEE|CONSIGNEE.{0,40}\bORIGIN", "ISBP 821 L5", "under a bill to order a certificate may show as consignee any party named in the credit except the beneficiary", "提单为指示抬头时，产地证收货人可为信用证中除受益人外的任何一方"),
    (r"TRAN(?:S)?SHIP", _TRANSHIPPED, "transhipment of goods in containers, or of several modes, is accepted even where the credit forbids it", "集装箱运输或多式联运项下，即使信用证禁止转运亦可接受"),
    (r"(?:AWB|AIR\s*WAY).{0,40}FULL\s+SET", "UCP 600 art. 23(a)(v)", "the original for the shipper is enough", "提交发货人正本即可"),
    (r"INSUR.{0,60}(?:EXCEED|MORE\s+THAN|OVER)", "UCP 600 art. 28(f); ISBP 821 K12", "there is no maximum of cover", "保险金额无上限"),
    (r"SHIPPER\b.{0,40}\b(?:NOT|OTHER\s+THAN|DIFFER).{0,20}BENEFICIARY", "UCP 600 art. 14(k)", "the shipper need not be the beneficiary", "发货人不必为受益人"),
)  # fmt: skip
#: The kinds of document that a bank names, by the beginning of their type.
_PAPERS: tuple[tuple[str, tuple[str, ...]], ...] = (
    (r"\bINVOICE", ("commercial_invoice",)),
    (r"\bPACKING\b|\bP/L\b", ("packing_list",)),
    (r"\bB\s*/\s*L\b|\bBILLS?\s+OF\s+LADING", ("bill_of_lading", "multimodal", "charter_party")),
    (r"\bAWB\b|\bAIR\s*WAY", ("air_waybill",)),
    (r"\bINSURANCE|\bPOLICY\b", ("insurance",)),
    (r"\bORIGIN\b|\bC/O\b", ("certificate_of_origin",)),
    (r"\bDRAFT\b|\bBILL\s+OF\s+EXCHANGE", ("draft",)),
    (r"\bBENEFICIARY'?S?\s+(?:CERT|STATE|DECL)", ("beneficiary_certificate",)),
    (r"\bSHIP(?:PING|MENT)\s+ADVICE", ("shipping_advice",)),
    (r"\bINSPECTION|\bQUALITY\b|\bWEIGHT\s+CERT", ("inspection_certificate", "weight_list")),
)
_DISPOSALS = (
    ("hold", r"/?HOLD|HOLD(?:ING)?\s+(?:THE\s+)?DOCUMENTS|AT\s+YOUR\s+(?:RISK\s+AND\s+)?DISPOSAL"),
    ("notify", r"/?NOTIFY|UNTIL\s+(?:WE\s+RECEIVE\s+)?(?:A\s+)?WAIVER|WAIVER"),
    ("return", r"/?RETURN"),
    ("instructions", r"/?PREVINST|PREVIOUS(?:LY)?\s+(?:RECEIVED\s+)?INSTRUCT|INSTRUCTIONS"),
)
_BANKING_DAYS = 5
_Open = Literal["not_found", "not_examined", "not_understood"]
#: What is said of a point that is neither agreed nor unjustified.
_OPEN: dict[_Open, Words] = {
    "not_found": Words(
        en="The examination does not find this: compare the paper that the bank holds.",
        zh="审单未发现此点：请与银行所持单据核对。",
    ),
    "not_examined": Words(
        en="The documents that the bank holds are not here to compare.",
        zh="案卷中没有所交单据，无法核对。",
    ),
    "not_understood": Words(
        en="It is not clear to a program what the bank objects to.", zh="程序无法判断银行所指内容。"
    ),
}


def refusals(case: Case, findings: Sequence[Finding]) -> Iterator[Refused]:
    """Yield each notice of refusal of a case, its objections set against the findings.

    A bank must give one single notice, with all discrepancies, what it does with the
    documents, and no later than the close of the fifth banking day after presentation;
    otherwise it cannot claim that the documents do not comply (art. 16(c), (d), (f)).
    When the refusing bank received the documents paper cannot tell; the notice is in time
    if that was on ``in_time_from`` or later.
    """
    notices = sorted(case.of(BankRefusal), key=_sent)
    failed = [f for f in findings if f.severity in ("discrepancy", "advisory") and not f.waived]
    for i, notice in enumerate(notices):
        earlier = [other for other in notices[:i] if _same_drawing(other, notice)]
        yield Refused(
            document=notice.id,
            date=notice.document.__dict__.get("date"),
            in_time_from=_in_time_from(case, notice.document),
            disposal=_disposal(notice.document),
            void=bool(earlier),
            objections=tuple(
                objection(text, failed, examined=bool(case.presented), signed=_to_be_signed(case))
                for text in notice.document.__dict__.get("discrepancies", ())
            ),
        )


def objection(
    text: str,
    findings: Iterable[Finding],
    *,
    examined: bool = True,
    signed: Collection[str] = (),
) -> Objection:
    """Set one point of a refusal against what was found.

    Args:
        text: the point, in the bank's words.
        findings: what the rules say of the documents.
        examined: whether there were documents to examine.
        signed: kinds of document, as the clauses name them, that the credit wants signed.

    >>> objection("ADDRESS OF APPLICANT DIFFERS", []).sources
    ('UCP 600 art. 14(j)',)
    """
    flat = " ".join(text.upper().split())
    codes = {code for words, known in _TOPICS if re.search(words, flat) for code in known.split()}
    papers = [kind for words, kinds in _PAPERS if re.search(words, flat) for kind in kinds]
    same = [f for f in findings if f.code in codes and _about(f, papers)]
    grave = [f for f in same if f.outcome == "fail" and f.severity == "discrepancy"]
    doubts = [f for f in same if f.outcome == "undecided"]
    found = grave or doubts
    if found:
        named = ", ".join(dict.fromkeys(f.code for f in found))
        sure = bool(grave)
        return Objection(
            text=text,
            answer="agreed" if sure else "doubtful",
            codes=tuple(dict.fromkeys(f.code for f in found)),
            sources=tuple(dict.fromkeys(source for f in found for source in f.sources)),
            message=Words(
                en=f"The examination finds the same ({named})."
                if sure
                else f"The examination leaves this to a person ({named}).",
                zh=f"审单结果相同（{named}）。" if sure else f"审单认为须人工判断（{named}）。",
            ),
        )
    for words, source, why, why_zh in _TOLERATED:
        asked_for = source == _UNSIGNED and "invoice" in signed
        unseen = source in _IF_EXAMINED and not examined
        if re.search(words, flat) and not asked_for and not unseen:
            return Objection(
                text=text,
                answer="not_justified",
                sources=tuple(part.strip() for part in source.split(";")),
                message=Words(
                    en=f"Not justified: {why} ({source}).", zh=f"不成立：{why_zh}（{source}）。"
                ),
            )
    answer: _Open = "not_understood" if not codes else "not_found" if examined else "not_examined"
    return Objection(text=text, answer=answer, message=_OPEN[answer])


def _to_be_signed(case: Case) -> frozenset[str]:
    """Return the kinds of document that the credit wants signed, or certifying something."""
    return frozenset(
        kind
        for clause in case.clauses
        for demand in clause.demands
        if demand.signature or demand.certify or demand.certify_text
        for kind in (demand.doc or "").split("|")
    )


def _about(finding: Finding, papers: Sequence[str]) -> bool:
    """Tell whether a finding is about a kind of document that the bank names, if it names one."""
    if not papers or not finding.documents:
        return True
    return any(paper.startswith(kind) for paper in finding.documents for kind in papers)


def _sent(notice: Extraction[BankRefusal]) -> dt.date:
    return notice.document.__dict__.get("date") or dt.date.max


def _same_drawing(one: Extraction[BankRefusal], other: Extraction[BankRefusal]) -> bool:
    fields = ("credit_number", "amount")
    pairs = [(one.document.__dict__.get(f), other.document.__dict__.get(f)) for f in fields]
    return all(a is None or b is None or a == b for a, b in pairs)


def _in_time_from(case: Case, notice: BankRefusal) -> dt.date | None:
    """Return the earliest day of presentation to the bank for which its notice is in time.

    That is a banking day: what comes on a closed day is presented on the next.
    """
    day: dt.date | None = notice.__dict__.get("date")
    if day is None:
        return None
    issuer = case.credit.document.__dict__.get("issuing_bank") if case.credit else None
    country = issuer.country or (issuer.bic or "")[4:6] or None if issuer else None
    left = _BANKING_DAYS
    while left:
        left -= not closed(day, country)
        day -= dt.timedelta(days=1)
    while closed(day, country):
        day -= dt.timedelta(days=1)
    return day


def _disposal(notice: BankRefusal) -> str | None:
    words = (notice.__dict__.get("disposal") or "").upper()
    return next((code for code, said in _DISPOSALS if re.search(said, words)), None)
