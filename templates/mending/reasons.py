"""Why a finding is left to people: what no paper and no letter of gendan can mend."""

from __future__ import annotations

from checkers.finding import Examination, Finding, Words


def _codes(listed: str) -> frozenset[str]:
    return frozenset(listed.split())


#: What has happened, or is in nobody's power to write otherwise.
_DONE = _codes(
    "PRE-01 PRE-02 PRE-03 PRE-04 PRE-05 PRE-07 PRE-09 PRE-10 PRE-11 PRE-15 TRN-04 "
    "TRN-07 BL-24 BL-37 BL-40 GEN-14 BEN-04 SAD-03 COO-09 QLT-04 INV-15 INV-18 INV-19"
)
_SIGNED_BY_HAND = _codes("GEN-06 GEN-07 GEN-08 GEN-09 GEN-10 GEN-11 BEN-01 SAD-06")
_ENDORSED_BY_HAND = _codes("BL-21 INS-12 INS-13 DRF-09")
_DATED_BY_HAND = _codes("GEN-12 GEN-13 GEN-15 BEN-06")
#: Papers or originals to be got, from somebody else than who issued what is there.
_OBTAINED = _codes(
    "GEN-01 GEN-02 GEN-03 GEN-04 GEN-18 GEN-19 GEN-20 GEN-25 COO-03 AWB-06 RRI-04 BL-33 INS-04"
)
_GATHERED = _OBTAINED | _codes("GEN-05 BL-16 BL-17 DRF-11 BEN-05")
_CLAIMED = _codes("INV-08 INV-09 INV-13 INV-14 INV-25 PRE-14")

_HAPPENED = Words(
    en="What has happened cannot be put right on paper: ask the applicant to have the credit amended or to waive it.",
    zh="既成事实无法在单据上更正：请向开证申请人提出改证或接受不符点。",
)
_SIGN = Words(
    en="A person must sign it; the corrected paper has a place for the signature.",
    zh="须由人签署；更正后的单据已留出签字处。",
)
_ENDORSE = Words(en="A person must endorse it, on the back.", zh="须由人在背面背书。")
_DATE = Words(
    en="Only you know the day; write it when you sign.", zh="日期只有贵司知道，请在签署时填写。"
)
_GATHER = Words(
    en="Papers must be obtained or counted out; gendan writes none that it has not seen.",
    zh="须补齐单据或份数；gendan 不会凭空出具单据。",
)
_CLAIM = Words(
    en="Only you can decide what to claim: no more than the credit allows, unless it is increased.",
    zh="索偿多少只能由贵司决定：不得超过信用证允许的金额，除非信用证增额。",
)
_FACT = Words(
    en="No paper of the case proves what is right; only you know it.",
    zh="本案单据无法证明正确的内容，只有贵司知道。",
)
_ISSUER = Words(
    en="It is for whoever issued the paper to correct it: ask them in writing.",
    zh="须由出单人更正，请书面要求其更正。",
)
_CHOICE = Words(en="Only you can decide what to present.", zh="交哪些单据只能由贵司决定。")
#: Why a paper of ours is not rewritten that repeats what is wrong on a paper of others.
REPEATED = Words(
    en="It repeats what is found wrong on another paper: put it right together with that one.",
    zh="本单据重复了另一份单据上的错误内容，请与该单据一并更正。",
)
_CREDIT = Words(
    en="The credit itself is at fault: it is for the applicant to have it amended.",
    zh="问题出在信用证本身，须由开证申请人申请改证。",
)


def happened(finding: Finding) -> bool:
    """Tell whether nothing can be put right any more: it can only be waived or allowed."""
    waiver = finding.severity == "discrepancy" and finding.responsible == "applicant"
    return waiver or finding.code in _DONE


def to_obtain(finding: Finding) -> bool:
    """Tell whether papers are to be got: no correction by who issued what is there helps."""
    if finding.code == "BL-16":
        return bool(finding.found)
    ours = finding.code == "GEN-18" and finding.responsible == "beneficiary"
    return finding.code in _OBTAINED and not ours


def follows(finding: Finding, examination: Examination) -> bool:
    """Tell whether a finding is about the very value that its cause is about.

    The same mistake made again on another paper has to be mended there, too.
    """
    causes = (f for f in examination.findings if f.code == finding.root and f.outcome == "fail")
    return any(set(cause.documents) & set(finding.documents) for cause in causes)


def why_left(finding: Finding) -> Words:
    """Return why a finding has to be dealt with by people."""
    if finding.severity in ("amend", "clarify", "info"):
        return _CREDIT
    if finding.root is not None:
        return Words(
            en=f"It follows from {finding.root} and goes when that is put right.",
            zh=f"由 {finding.root} 引起，该项更正后即消除。",
        )
    if happened(finding):
        return _HAPPENED
    if finding.code in _SIGNED_BY_HAND:
        return _SIGN
    if finding.code in _ENDORSED_BY_HAND and finding.responsible == "beneficiary":
        return _ENDORSE
    if finding.code in _DATED_BY_HAND:
        return _DATE
    if finding.code in _GATHERED:
        return _GATHER
    if finding.code in ("GEN-29", "PRE-13"):
        return _CHOICE
    if finding.code in _CLAIMED:
        return _CLAIM
    return _FACT if finding.responsible == "beneficiary" else _ISSUER
