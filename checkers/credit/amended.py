"""The credit as it came: amendments missing or not merged, transferred, or only announced."""

from __future__ import annotations

import re

from checkers.case import stated
from checkers.credit.merging_told import in_chinese
from checkers.rule import Doubt, Hit, Hits, rule
from extractors.documents import Credit

_TRANSFERRED = re.compile(
    r"\bMT\s*720\b|\{2:[IO]720|\bTRANSFER\s+OF\s+(?:A\s+)?DOCUMENTARY\s+CREDIT|\bSECOND\s+BENEFICIARY",
    re.I,
)
_PASSED_ON = re.compile(
    r"\b(?:AMENDMENTS?)\b[^.]{0,120}\b(?:TRANSFEREE|SECOND\s+BENEFICIAR|TRANSFERRED|PASSED\s+ON|ADVISED)\w*"
    r"|\b(?:SECOND\s+BENEFICIAR|TRANSFER)\w*[^.]{0,120}\bAMENDMENTS?\b",
    re.I,
)
_BRIEF = re.compile(
    r"\b(?:FULL\s+)?DETAILS\s+(?:TO\s+)?FOLLOW|\bMAIL\s+CONFIRMATION\s+(?:TO\s+)?FOLLOW|\bMT\s*705\b|\{2:[IO]705"
    r"|\bPRE-?ADVI[CS]E\s+(?:OF|ONLY)\b",
    re.I,
)


@rule(
    "AMD-06",
    basis="SWIFT MT707 field 26E; UCP 600 art. 10",
    severity="clarify",
    responsible="issuing_bank",
    title_zh="修改书编号不连续",
    says="Amendment {missing} is not here, but number {last} is.",
    says_zh="缺第 {missing} 号修改书，已有第 {last} 号。",
    found="{credit.number}",
    remedy="Ask the advising bank for amendment {missing}, or for word that there is none.",
    remedy_zh="请通知行提供第 {missing} 号修改书，或确认其不存在。",
)
def amendment_missing(credit: Credit) -> Hits:
    """The numbers of the amendments leave a gap.

    Discrepant:
        credit.amendments: [{number: "01"}, {number: "03"}]
    Compliant:
        credit.amendments: [{number: "1"}, {number: "2"}]
    """
    known = {int(a.number) for a in stated(credit.amendments) if a.number and a.number.isdigit()}
    for number in range(1, max(known, default=0)):
        if number not in known:
            yield Hit(missing=number, last=max(known))


@rule(
    "AMD-09",
    basis="UCP 600 art. 10; SWIFT MT707 fields 45B, 46B, 47B",
    severity="clarify",
    responsible="issuing_bank",
    title_zh="修改内容须人工并入",
    says="{what}",
    says_zh="{what}",
    found="{credit.amendments[i]}",
    remedy="Ask the advising bank how the clause reads after the amendment.",
    remedy_zh="请通知行确认修改后条款的完整文字。",
)
def amendment_not_merged(credit: Credit) -> Hits:
    """What an amendment says could not be merged for certain.

    The credit is then examined without it, or with what it seems to mean.

    Undecided:
        credit.amendments: [{number: "1", unapplied: ["47A: DELETE CLAUSE 12 (there is no such clause)"]}]
    Compliant:
        credit.amendments: [{number: "1", tags: [44C, 31D]}]
    """
    for i, amendment in enumerate(stated(credit.amendments)):
        for words in amendment.unapplied:
            yield Doubt(
                f"Amendment {amendment.number} is not in the credit: {words}",
                f"第 {amendment.number} 号修改书的下列内容未并入信用证：{in_chinese(words)}",
                i=i,
            )
        for words in amendment.doubtful:
            yield Doubt(
                f"Amendment {amendment.number} was merged as it seems to be meant: {words}",
                f"第 {amendment.number} 号修改书的下列内容已按推断并入，请核对：{in_chinese(words)}",
                i=i,
            )


@rule(
    "AMD-13",
    basis="UCP 600 art. 38(e), 38(f)",
    severity="clarify",
    title_zh="转让信用证未规定修改是否通知第二受益人",
    says="The transferred credit does not say whether amendments are passed on to the second beneficiary.",
    says_zh="已转让信用证未规定修改是否及在何种条件下通知第二受益人。",
    found="{credit.form}",
    remedy="Ask that the transfer state whether, and on what conditions, amendments are advised to the second beneficiary.",
    remedy_zh="要求转让时载明修改是否及在何种条件下通知第二受益人。",
)
def transfer_silent_on_amendments(credit: Credit) -> Hits:
    """A transferred credit must say what becomes of amendments.

    Discrepant:
        credit.text: "{2:O7201143}{4: :40B:IRREVOCABLE ADVICE OF A DOCUMENTARY CREDIT TRANSFERRED TO YOU"
    Compliant:
        credit.text: "{2:O7201143}{4: :47A:+AMENDMENTS WILL BE ADVISED TO THE SECOND BENEFICIARY WITHOUT OUR CONSENT"
    """
    if _TRANSFERRED.search(credit.text) and not _PASSED_ON.search(" ".join(credit.text.split())):
        yield Hit()


@rule(
    "AMD-14",
    basis="UCP 600 art. 11(a), 11(b)",
    severity="clarify",
    responsible="issuing_bank",
    title_zh="仅为预通知，非有效信用证文本",
    says="This is a pre-advice and not the credit itself: «{words}».",
    says_zh="此为预先通知，并非有效信用证：“{words}”。",
    found="{credit.number}",
    remedy="Ask for the operative credit (MT700), and do not ship on the pre-advice.",
    remedy_zh="要求开证行发来有效信用证（MT700）；不得凭预通知出运。",
)
def only_a_pre_advice(credit: Credit) -> Hits:
    """A pre-advice binds the bank to issue, but nobody can present under it.

    Discrepant:
        credit.message: {"20": LC26-0801-77, "72Z": FULL DETAILS TO FOLLOW}
    Compliant:
        credit.message: {"20": LC26-0801-77, "23": PREADV/260725}
    """
    words = [credit.message.get("72Z", ""), credit.message.get("72", "")]
    if "46A" not in credit.message:
        words.append(credit.text)
    found = next((m for text in words if (m := _BRIEF.search(text))), None)
    if found:
        yield Hit(words=found[0])
