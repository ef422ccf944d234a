"""UCP 600 article 25: courier receipts and post receipts."""

from __future__ import annotations

import re
from collections.abc import Iterator

from checkers.case import stated
from checkers.comparing.parties.agreeing import names_party, same_party
from checkers.comparing.places.agreeing import place_in
from checkers.comparing.verdict import Verdict, either
from checkers.demands import Demand
from checkers.documents.fault import Fault, told
from checkers.presented import Presentation
from checkers.rule import Hits, rule, unless_same
from checkers.terms import Terms
from extractors.documents import CourierReceipt, Credit, Party, Transport

_POST = re.compile(r"\bPOST(?:AL|ING|AGE)?\b|\bPARCEL\b|\bMAIL\b|邮", re.I)
_OF_PAPERS = re.compile(
    r"\bDOC(?:UMENT)?S?\b|\bCOP(?:Y|IES)\b|\bB/?LS?\b|\bBILLS?\s+OF\s+LADING|\bORIGINAL|单据", re.I
)
_CARRIES = {"bl", "charter_party_bl", "swb", "mtd", "awb", "cmr", "rail"}


@rule(
    "CUR-01",
    basis="UCP 600 art. 25(a)",
    title_zh="货物快递收据不符",
    says="The courier receipt for the goods is not as article 25 asks: {what}.",
    says_zh="货物快递收据不符合第25条要求：{what_zh}。",
    found="{receipt[where]}",
    remedy="Have the courier complete, stamp or sign the receipt.",
    remedy_zh="请快递公司补全并签字或盖章。",
)
def courier_receipt_faulty(
    demand: Demand, presentation: Presentation, receipt: CourierReceipt
) -> Hits:
    """A courier receipt for goods lacks the courier, his stamp or signature, the date or the place.

    Charges billed to the shipper are prepaid.

    Discrepant:
        base: courier
        note.signed: false
    Compliant:
        base: courier
        note.freight: BILL SHIPPER
    """
    stated(_of_goods(demand, presentation) or None)
    stated(None if _POST.search(receipt.title or "") else True)
    if receipt.carrier is None and receipt.signed_by is None:
        yield from told([Fault("carrier", "no courier is named", "未载明快递公司名称")])
    yield from told(_handed_over(receipt, presentation))


@rule(
    "CUR-02",
    basis="ISBP 821 A10; UCP 600 art. 14(f)",
    title_zh="快递收据收件人与信用证不符",
    says="The credit wants the papers sent to {wanted}; the receipt is addressed to {receipt.consignee}: {demand.text}",
    says_zh="信用证要求寄往 {wanted}；收据收件人为 {receipt.consignee}：{demand.text}",
    expected="{demand.text}",
    found="{receipt.consignee}",
    remedy="Present the receipt for what was sent to {wanted}.",
    remedy_zh="提交寄往 {wanted} 的快递收据。",
    responsible="beneficiary",
)
def sent_to_somebody_else(demand: Demand, receipt: CourierReceipt, terms: Terms) -> Hits:
    """A receipt for documents is addressed to somebody else than the credit names.

    Beyond the credit's own words nothing is asked of it, not even a signature.

    Discrepant:
        base: couriered
        proof.consignee: {name: HANSE LOGISTIK GMBH}
    Compliant:
        base: couriered
        proof.signed: false
    """
    wanted = stated(demand.of(receipt).recipient)
    parties = [terms.party(one) for one in ([wanted] if isinstance(wanted, str) else wanted)]
    shown = stated(receipt.consignee)
    verdict = either(_addressed(party, shown) for party in parties)
    yield from unless_same(verdict, wanted=" / ".join(party.name for party in parties))


@rule(
    "CUR-03",
    basis="UCP 600 art. 25(c)",
    title_zh="货物邮政收据不符",
    says="The post receipt for the goods is not as article 25 asks: {what}.",
    says_zh="货物邮政收据不符合第25条要求：{what_zh}。",
    found="{receipt[where]}",
    remedy="Have the post office stamp or sign and date the receipt.",
    remedy_zh="请邮局签字或盖章并注明日期。",
)
def post_receipt_faulty(
    demand: Demand, presentation: Presentation, receipt: CourierReceipt
) -> Hits:
    """A post receipt for goods is not stamped or signed, or not dated.

    Discrepant:
        base: courier
        note.title: PARCEL POST RECEIPT
        note.date: null
    Compliant:
        base: courier
        note.title: PARCEL POST RECEIPT
    """
    stated(_of_goods(demand, presentation) or None)
    stated(_POST.search(receipt.title or ""))
    yield from told(_handed_over(receipt, presentation))


def _handed_over(receipt: Transport, presentation: Presentation) -> Iterator[Fault]:
    """Yield what a receipt for goods lacks: signature or stamp, date, the place of the credit."""
    if receipt.signed is False:
        yield Fault("signed", "it is neither stamped nor signed", "未签字或盖章")
    noted = any(notation.date for notation in receipt.notations)
    if receipt.date is None and receipt.on_board_date is None and not noted:
        yield Fault("date", "it bears no date of pick-up or receipt", "未注明取件或收件日期")
    credit = presentation.case.credit
    wanted = _from(credit.document) if credit else None
    shown = receipt.place_of_receipt
    if wanted and shown and place_in(shown, wanted).different:
        yield Fault(
            "place_of_receipt",
            f"it was stamped at {shown}, the credit says {wanted}",
            f"收件地为 {shown}，信用证为 {wanted}",
        )


def _from(credit: Credit) -> str | None:
    return credit.place_of_receipt or credit.port_of_loading


def _of_goods(demand: Demand, presentation: Presentation) -> bool:
    """Tell whether a receipt is to prove that the goods were sent, not papers."""
    if _OF_PAPERS.search(demand.text):
        return False
    return not any(_CARRIES & set(other.kinds) for other in presentation.demands)


def _addressed(wanted: Party, shown: Party) -> Verdict:
    words = f"{shown.name}\n{shown.address or ''}"
    return either([same_party(wanted, shown), names_party(words, wanted)])
