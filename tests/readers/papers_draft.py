"""Drafts in clearly different layouts."""

from __future__ import annotations

from extractors.pages.page import Page
from tests.layout.printing import CHINESE, Paper
from tests.readers.inking import sign


def draft_in_two_languages() -> list[Page]:
    """The Chinese exporters' form: blanks filled in between captions of both languages."""
    p = Paper(CHINESE, 10)
    p.centred(40, "汇票", 16)
    p.centred(56, "BILL OF EXCHANGE", 12)
    p.at(50, 80, "凭 Drawn under  LAGUNA MERCHANT BANK, LAGOS")
    p.at(50, 98, "信用证 L/C No.  LMB/ILC/26/0088    日期 Dated  JUL. 28, 2026")
    p.at(50, 116, "支取 Payable with interest @    %    按    息    付款")
    p.at(50, 138, "号码 No.  QH26-0815")
    p.at(210, 138, "汇票金额 Exchange for  USD37,820.50")
    p.at(420, 138, "QINGDAO  SEP. 22, 2026")
    p.at(50, 160, "见票 At  60 DAYS AFTER B/L DATE 18 SEP 2026  日后（本汇票之副本未付）付交")
    p.at(50, 176, "sight of this FIRST of Exchange (Second of Exchange being unpaid)")
    p.at(50, 194, "Pay to the order of  BANK OF JIAODONG, QINGDAO BRANCH")
    p.at(
        50,
        212,
        "金额 the sum of  SAY US DOLLARS THIRTY SEVEN THOUSAND EIGHT HUNDRED AND TWENTY AND CENTS FIFTY ONLY",
    )
    p.at(50, 250, "此致 To:  LAGUNA MERCHANT BANK")
    p.at(98, 263, "14 MARINA STREET, LAGOS, NIGERIA")
    p.at(330, 270, "QINGDAO HAIHE HARDWARE CO., LTD.")
    sign(p, 350, 278)
    p.at(330, 315, "Authorized Signature")
    return p.pages()


def draft_in_prose() -> list[Page]:
    """A sole bill in one sentence, to the drawer's own order, endorsed on its back."""
    p = Paper(size=11)
    p.at(60, 60, "EUR 45.650,00")
    p.at(350, 60, "Antwerp, 3 September 2026")
    p.lines(
        60, 100,
        "At 90 days after sight pay this sole Bill of Exchange to the order of ourselves the sum of",
        "Euro forty five thousand six hundred and fifty only, for value received.",
        "Drawn under Documentary Credit No. BMA-LC-5120/26 dated 14 July 2026 issued by Banco Mar Azul S.A.",
        pitch=18,
    )  # fmt: skip
    p.at(60, 190, "To: Banco Mar Azul S.A.")
    p.at(80, 204, "Rua do Porto 55, Santos, Brazil")
    p.at(340, 190, "For and on behalf of")
    p.at(340, 204, "DELTA FLANDERS CHEMICALS NV")
    sign(p, 350, 210)
    p.at(340, 255, "Managing Director")
    p.turn()
    p.at(70, 80, "Pay to the order of HANSEPORT BANK AG")
    p.at(70, 110, "DELTA FLANDERS CHEMICALS NV")
    sign(p, 80, 118)
    return p.pages()


def draft_with_captions() -> list[Page]:
    """Captions and values, the due date stated."""
    p = Paper(size=8.5)
    p.at(50, 45, "GREEN HILL MACHINERY LTD", 13)
    p.at(50, 59, "UNIT 4, HARBOUR ROAD, LIVERPOOL L3 4AA, UNITED KINGDOM")
    p.centred(90, "DRAFT", 16)
    rows = (
        ("Draft number", "GH/7781-D"), ("Place and date of issue", "Liverpool, 18 September 2026"), ("Amount in figures", "GBP 107,500.00"),
        ("Amount in words", "POUNDS STERLING ONE HUNDRED AND SEVEN THOUSAND FIVE HUNDRED ONLY"), ("Tenor", "30 DAYS AFTER BILL OF LADING DATE"), ("Due date", "14 October 2026"),
        ("Payee", "MERSEYGATE BANK PLC"), ("Drawee", "FIRST EXAMPLE BANK, SWIFT: FEXBAU2SXXX"), ("Drawn under L/C No.", "DC HKG 220145"), ("L/C date", "2 August 2026"),
        ("Issuing bank", "FIRST EXAMPLE BANK, SYDNEY"),
    )  # fmt: skip
    y = 120.0
    for caption, value in rows:
        p.at(50, y, f"{caption}:")
        p.at(200, y, value)
        y += 18
    p.at(50, 340, "Drawer: GREEN HILL MACHINERY LTD")
    p.at(50, 385, "_______________________")
    p.at(50, 398, "Authorised signature")
    return p.pages()


def draft_at_sight_struck() -> list[Page]:
    """The classic English form, «… days after» struck out; the amount is altered."""
    p = Paper(size=10)
    p.at(50, 50, "No. 4471/B")
    p.at(380, 50, "HONG KONG, 9th October, 2026")
    p.at(50, 75, "Exchange for USD 128,400.00")
    p.at(300, 75, "CORRECTED  LANCAN TEXTILES LIMITED")
    p.lines(
        50, 105,
        "At ------------------ sight of this SECOND of Exchange (First of the same tenor and date being",
        "unpaid) pay to CROWN COLONY BANK LIMITED or order the sum of United States Dollars One Hundred",
        "Twenty-Eight Thousand Four Hundred Only",
        "Value received and charge the same to account.",
        "Drawn under ALBION OVERSEAS BANK PLC, LONDON Irrevocable Letter of Credit Number AOB7712290 of 1 Sep 2026",
        pitch=16,
    )  # fmt: skip
    p.at(50, 215, "To ALBION OVERSEAS BANK PLC")
    p.at(66, 228, "LONDON")
    p.at(330, 215, "LANCAN TEXTILES LIMITED")
    sign(p, 345, 222)
    p.at(330, 262, "Authorised Signature(s)")
    return p.pages()


def draft_on_a_fixed_day() -> list[Page]:
    """Payable on a day named, boxed."""
    p = Paper(size=9)
    p.box(40, 40, 555, 330)
    p.centred(62, "BILL OF EXCHANGE", 14)
    p.rule(40, 75, 555, 75)
    p.at(45, 85, "Place of drawing", 6)
    p.at(47, 98, "TANJUNG PRIOK")
    p.at(220, 85, "Date of drawing", 6)
    p.at(222, 98, "2026-09-30")
    p.at(400, 85, "Our ref", 6)
    p.at(402, 98, "SPT-DRF-19")
    p.rule(215, 75, 215, 110)
    p.rule(395, 75, 395, 110)
    p.rule(40, 110, 555, 110)
    p.lines(
        50, 128,
        "ON 29 DECEMBER 2026 FIXED PAY AGAINST THIS FIRST BILL OF EXCHANGE (SECOND UNPAID) TO THE ORDER OF",
        "NUSA ARCHIPELAGO BANK TBK THE SUM OF JAPANESE YEN NINE MILLION EIGHT HUNDRED THOUSAND ONLY",
        "(JPY 9,800,000) FOR VALUE RECEIVED. DRAWN UNDER L/C NO. FKB-26-IM-1009 DATED 2026-08-20 OF FUJIKAWA",
        "BANK LTD.", pitch=14,
    )  # fmt: skip
    p.rule(40, 190, 555, 190)
    p.rule(300, 190, 300, 330)
    p.at(45, 200, "Drawn on", 6)
    p.lines(47, 214, "FUJIKAWA BANK LTD.", "3-1 MINATO-CHO, YOKOHAMA, JAPAN")
    p.at(305, 200, "Drawer", 6)
    p.at(307, 214, "PT SEMERU PLYWOOD")
    p.at(307, 300, "Signature of drawer", 6)
    sign(p, 320, 240)
    return p.pages()
