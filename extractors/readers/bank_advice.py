"""Read what an advising bank writes of a credit: its advice, its cover page, an acknowledgement.

It comes with the credit and belongs to its papers; it is never presented.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from extractors.documents import BankMessage
from extractors.evidence import Extraction
from extractors.layout import CAPTIONS, Sheet, title
from extractors.pages.page import Page
from extractors.readers.parts.filling import Filling

TITLES = (
    "Notification of Documentary Credit", "Notification of Letter of Credit", "Notification of Irrevocable Documentary Credit",
    "Advice of Documentary Credit", "Advice of Letter of Credit", "Advice of Irrevocable Documentary Credit",
    "Documentary Credit Advice", "Letter of Credit Advice", "Export Letter of Credit Advice", "Export Documentary Credit Advice",
    "Export L/C Advice", "L/C Advice", "Advice of L/C", "Advice of Credit", "Notification of Credit", "Advising of Letter of Credit",
    "Inward Documentary Credit Advice", "Documentary Credit Notification", "Letter of Credit Notification",
    "Notification of Amendment", "Notification of Documentary Credit Amendment", "Notification of Amendment to Documentary Credit",
    "Notification of Amendment to Letter of Credit", "Advice of Amendment", "Advice of Amendment to Documentary Credit",
    "Advice of Amendment to Letter of Credit", "Amendment Advice", "Letter of Credit Amendment Advice", "L/C Amendment Advice",
    "Documentary Credit Amendment Advice", "Advice of Confirmation", "Confirmation Advice", "Advice of Transfer of Documentary Credit", "Transfer Advice",
    "Notification of Pre-advice", "Acknowledgement of Letter of Credit", "Acknowledgement of Documentary Credit", "Acknowledgement of Amendment",
    "Acknowledgement of Receipt of Letter of Credit", "Acknowledgment of Letter of Credit", "Advice of Acceptance", "Acceptance Advice",
    "信用证通知书", "跟单信用证通知书", "国外来证通知书", "来证通知书", "信用证通知", "信用证修改通知书", "跟单信用证修改通知书",
    "修改通知书", "信用证修改通知", "信用证预通知书", "信用证保兑通知书", "信用证转让通知书", "转让信用证通知书", "信用证签收单", "信用证回执",
    "来证签收单", "信用证修改回执", "承兑通知书",
)  # fmt: skip
_VOCABULARY: dict[str, Iterable[str]] = {
    "number": (
        "Our Ref", "Our Ref No.", "Our Reference", "Our Reference No.", "Our Reference Number", "Advice No.", "Advice Ref", "Advising No.",
        "Reference No.", "Our Advice No.", "Notification No.", "通知编号", "通知书编号", "我行编号", "我行参考号", "业务编号",
    ),
    "credit_number": CAPTIONS["credit_number"],
    "date": (*CAPTIONS["date"], "Advice Date", "Date of Advice", "Notification Date", "通知日期"),
    "place_and_date": CAPTIONS["place_and_date"],
}  # fmt: skip
#: A bank tells that it received or sends on a credit, or what changes one.
_TELLS = re.compile(
    r"\b(?:ADVIS\w+|INFORM\w*|NOTIFY\w*|NOTIFIED|ENCLOSED?|ATTACHED|FORWARD\w*)\b[^.]{0,160}?\b(?:CREDIT|L/C|AMENDMENT)\b"
    r"|\b(?:CREDIT|L/C|AMENDMENT)\b[^.]{0,160}?\b(?:ENCLOSED|ATTACHED|RECEIVED\s+FROM)\b|(?:信用证|修改)[^。]{0,40}?(?:随附|兹附|请查收)|随附[^。]{0,30}(?:信用证|修改)",
    re.I,
)
#: It says that it takes no engagement by this, or that it vouches for the signatures.
_DISCLAIMS = re.compile(
    r"\b(?:ENGAGEMENT|OBLIGATION|RESPONSIBILITY|LIABILITY|UNDERTAKING)\b[^.]{0,60}?\bOUR\s+PART\b|\bOUR\s+(?:CONFIRMATION|ENGAGEMENT)\b"
    r"|\bWITHOUT\s+(?:ADDING\s+OUR\s+)?(?:ENGAGEMENT|RESPONSIBILITY)|\bADD(?:ED|ING)?\s+OUR\s+CONFIRMATION\b|保兑|密押|印鉴",
    re.I,
)
_BANK = re.compile(r"\bBANK\b|银行|BANQUE|BANCO", re.I)
_SAID = 0.85  #: as sure are the sentences of an advice without a title


def recognise(pages: Sheet | Sequence[Page]) -> float:
    """Say how likely it is, from 0 to 1, that pages begin with a bank's advice."""
    sheet = Sheet.of(pages)
    found = title(sheet, TITLES)
    if found:
        return found.sure
    text = " ".join(sheet.text.split())
    said = _BANK.search(text) and _TELLS.search(text) and _DISCLAIMS.search(text)
    return _SAID if said else 0.0


def read(pages: Sheet | Sequence[Page]) -> Extraction[BankMessage]:
    """Read which credit the advice is about, its own number and its date."""
    fill = Filling(BankMessage, pages, _VOCABULARY)
    fill.reference("number")
    fill.reference("credit_number")
    fill.day("date", "date", "place_and_date")
    return fill.done()
