"""UCP 600 article 20: the ports of loading and of discharge."""

from __future__ import annotations

from checkers.case import stated
from checkers.comparing.places.agreeing import is_range
from checkers.documents.fault import told
from checkers.documents.loading import (
    discharge_port,
    intended_loading,
    is_intended,
    loading_port,
    ports_in,
    ports_without_date,
)
from checkers.presented import Presentation
from checkers.routing import under
from checkers.rule import Doubt, Hit, Hits, rule
from extractors.documents import Credit, Transport

_REMEDY = (
    "Have the bill of lading corrected if the port is misstated; otherwise ask for an amendment."
)
_REMEDY_ZH = "港口误填则更正提单，否则要求修改信用证。"


@rule(
    "BL-06",
    basis="UCP 600 art. 20(a)(iii); ISBP 821 E6(e)",
    title_zh="预期装货港而装船批注不全",
    says="Port of loading: the credit says {credit.port_of_loading}, the bill of lading {bill.port_of_loading}; {what}.",
    says_zh="装货港：信用证为 {credit.port_of_loading}，提单为 {bill.port_of_loading}；{what_zh}。",
    expected="{credit.port_of_loading}",
    found="{bill.port_of_loading}",
    remedy="Have a notation added with the port of loading, the vessel and the date.",
    remedy_zh="加注载明装货港、船名及日期的装船批注。",
)
def port_of_loading_only_intended(
    presentation: Presentation, credit: Credit, bill: Transport
) -> Hits:
    """The port of loading is only intended, and no complete notation names it.

    So too where only a notation names the port of the credit: it must also give the vessel
    and the date.

    Discrepant:
        bill.port_of_loading: SHANGHAI (INTENDED)
    Compliant:
        bill.port_of_loading: SHANGHAI (INTENDED)
        bill.on_board_port: SHANGHAI
    """
    under(presentation, bill, "20")
    stated(bill.port_of_loading)
    yield from told(intended_loading(bill, stated(credit.port_of_loading), "20"))


@rule(
    "BL-10",
    basis="UCP 600 art. 20(a)(iii); ISBP 821 E6",
    title_zh="装货港与信用证不符",
    says="Port of loading: the credit says {credit.port_of_loading}, the bill of lading {bill.port_of_loading}.",
    says_zh="装货港：信用证为 {credit.port_of_loading}，提单为 {bill.port_of_loading}。",
    expected="{credit.port_of_loading}",
    found="{bill.port_of_loading}",
    remedy=_REMEDY,
    remedy_zh=_REMEDY_ZH,
)
def port_of_loading_differs(presentation: Presentation, credit: Credit, bill: Transport) -> Hits:
    """The port of loading is not the one that the credit names.

    The country may be left out.

    Discrepant:
        bill.port_of_loading: NINGBO
    Compliant:
        bill.port_of_loading: PORT OF SHANGHAI
    """
    under(presentation, bill, "20")
    wanted = stated(credit.port_of_loading)
    if not is_range(wanted):
        yield from told(loading_port(bill, wanted, "20"))


@rule(
    "BL-11",
    basis="UCP 600 art. 20(a)(iii); ISBP 821 E6(g)",
    title_zh="装货港不在信用证规定范围内",
    says="Port of loading: the credit says {credit.port_of_loading}, the bill of lading {bill.port_of_loading}; {what}.",
    says_zh="装货港：信用证为 {credit.port_of_loading}，提单为 {bill.port_of_loading}；{what_zh}。",
    expected="{credit.port_of_loading}",
    found="{bill.port_of_loading}",
    remedy=_REMEDY,
    remedy_zh=_REMEDY_ZH,
)
def port_of_loading_out_of_range(
    presentation: Presentation, credit: Credit, bill: Transport
) -> Hits:
    """The port of loading is no actual port within the range that the credit gives.

    Discrepant:
        credit.port_of_loading: ANY CHINESE PORT
        bill.port_of_loading: ANY CHINESE PORT
    Compliant:
        credit.port_of_loading: ANY CHINESE PORT
    """
    under(presentation, bill, "20")
    wanted = stated(credit.port_of_loading)
    stated(is_range(wanted) or None)
    yield from told(loading_port(bill, wanted, "20"))


@rule(
    "BL-12",
    basis="ISBP 821 E6(h)",
    title_zh="多个装货港缺少各自的装船批注",
    says="Goods are loaded at {bill.port_of_loading}; no dated on-board notation names {ports}.",
    says_zh="货物在 {bill.port_of_loading} 装船；{ports} 无带日期的装船批注。",
    found="{bill.port_of_loading}",
    remedy="Have a dated on-board notation added for each port of loading.",
    remedy_zh="为每个装货港分别加注带日期的装船批注。",
)
def port_without_notation(presentation: Presentation, bill: Transport) -> Hits:
    """Of several ports of loading one has no dated on-board notation.

    Discrepant:
        credit.port_of_loading: ANY CHINESE PORT
        bill.port_of_loading: SHANGHAI AND NINGBO
    Compliant:
        credit.port_of_loading: ANY CHINESE PORT
        bill.port_of_loading: SHANGHAI AND NINGBO
        bill.on_board_port: SHANGHAI
        bill.notations: [{text: SHIPPED ON BOARD AT NINGBO, date: 2026-09-17, port: NINGBO}]
    """
    under(presentation, bill, "20", "21", "22")
    stated(tuple(ports_in(bill.port_of_loading or "")[1:]))
    if ports := ports_without_date(bill, "20"):
        yield Hit(ports=", ".join(ports))


@rule(
    "BL-13",
    basis="UCP 600 art. 20(a)(iii); ISBP 821 E8, E9",
    title_zh="卸货港与信用证不符",
    says="Port of discharge: the credit says {credit.port_of_discharge}, the bill of lading {bill.port_of_discharge}.",
    says_zh="卸货港：信用证为 {credit.port_of_discharge}，提单为 {bill.port_of_discharge}。",
    expected="{credit.port_of_discharge}",
    found="{bill.port_of_discharge}",
    remedy=_REMEDY,
    remedy_zh=_REMEDY_ZH,
)
def port_of_discharge_differs(presentation: Presentation, credit: Credit, bill: Transport) -> Hits:
    """The port of discharge is not the one that the credit names.

    A further place of delivery does no harm.

    Discrepant:
        bill.port_of_discharge: BREMERHAVEN
    Compliant:
        bill.port_of_discharge: HAMBURG PORT, GERMANY
    """
    under(presentation, bill, "20")
    wanted = stated(credit.port_of_discharge)
    if not is_range(wanted):
        yield from told(discharge_port(bill, wanted))


@rule(
    "BL-14",
    basis="UCP 600 art. 20(a)(iii); ISBP 821 E10",
    title_zh="卸货港不在信用证规定范围内",
    says="Port of discharge: the credit says {credit.port_of_discharge}, the bill of lading {bill.port_of_discharge}; {what}.",
    says_zh="卸货港：信用证为 {credit.port_of_discharge}，提单为 {bill.port_of_discharge}；{what_zh}。",
    expected="{credit.port_of_discharge}",
    found="{bill.port_of_discharge}",
    remedy=_REMEDY,
    remedy_zh=_REMEDY_ZH,
)
def port_of_discharge_out_of_range(
    presentation: Presentation, credit: Credit, bill: Transport
) -> Hits:
    """The port of discharge is no actual port within the range that the credit gives.

    Discrepant:
        credit.port_of_discharge: ANY GERMAN PORT
        bill.port_of_discharge: ROTTERDAM
    Compliant:
        credit.port_of_discharge: ANY GERMAN PORT
    """
    under(presentation, bill, "20")
    wanted = stated(credit.port_of_discharge)
    stated(is_range(wanted) or None)
    yield from told(discharge_port(bill, wanted))


@rule(
    "BL-15",
    basis="UCP 600 art. 20(a)(iii)",
    title_zh="“预期”卸货港",
    says="The port of discharge is only intended: {bill.port_of_discharge}.",
    says_zh="卸货港仅为预期：{bill.port_of_discharge}。",
    found="{bill.port_of_discharge}",
    remedy="Have «intended» removed from the port of discharge.",
    remedy_zh="删除卸货港的“预期”字样。",
)
def port_of_discharge_only_intended(presentation: Presentation, bill: Transport) -> Hits:
    """The port of discharge is only intended, which article 20 does not provide for.

    Under article 19 it may be.

    Undecided:
        bill.port_of_discharge: HAMBURG (INTENDED)
    Compliant:
        bill.place_of_delivery: HANNOVER
    """
    under(presentation, bill, "20")
    stated(bill.port_of_discharge)
    if is_intended(bill, "port_of_discharge"):
        yield Doubt(
            "An intended port of discharge is not provided for; some banks refuse it.",
            "第20条未规定预期卸货港，有的银行会提出不符点。",
        )
