"""Beneficiaries' certificates in clearly different layouts."""

from __future__ import annotations

from extractors.pages.page import Page
from tests.layout.printing import CHINESE, Paper
from tests.readers.inking import sign


def certificate_of_several_points() -> list[Page]:
    """A letter that certifies several numbered points."""
    p = Paper(size=10)
    p.centred(45, "LANCAN TEXTILES LIMITED", 14)
    p.centred(60, "17/F HARBOUR PLAZA, 8 QUEEN'S WHARF, HONG KONG")
    p.centred(95, "BENEFICIARY'S CERTIFICATE", 14)
    p.at(60, 120, "Date: 9th October, 2026")
    p.at(60, 138, "Credit No.: AOB7712290")
    p.at(300, 138, "Invoice No.: LT-2609-88")
    p.at(60, 156, "To: Albion Oversea Trading Ltd., Manchester, United Kingdom")
    p.at(60, 190, "We hereby certify that:")
    p.lines(
        60, 210, "1. one full set of non-negotiable shipping documents has been sent to the applicant by courier", "   within three days after shipment;",
        "2. each carton is marked with the contract number and the country of origin;", "3. no wood packing material is used in this shipment.", pitch=13,
    )  # fmt: skip
    p.at(330, 300, "For and on behalf of")
    p.at(330, 312, "LANCAN TEXTILES LIMITED")
    sign(p, 340, 318)
    p.at(330, 358, "Authorised Signature(s)")
    return p.pages()


def certificate_in_two_languages() -> list[Page]:
    """In Chinese and English, the addressee in the text, unsigned."""
    p = Paper(CHINESE, 11)
    p.centred(45, "宁波帆远进出口有限公司", 15)
    p.centred(62, "NINGBO FANYUAN IMPORT AND EXPORT CO., LTD.", 12)
    p.centred(95, "受益人证明", 15)
    p.centred(112, "BENEFICIARY'S CERTIFICATE", 12)
    p.at(60, 140, "日期 Date: 2026年9月25日")
    p.at(330, 140, "发票号 Invoice No.: FY260920")
    p.at(60, 158, "信用证号 L/C No.: 5120LC26000881")
    p.at(60, 176, "合同号 S/C No.: FY-SC-2211")
    p.lines(60, 205, "致有关人士：", "TO WHOM IT MAY CONCERN:", pitch=15)
    p.lines(60, 245, "兹证明我公司已于装运后三日内将全套副本单据寄交开证申请人。", pitch=16)
    p.lines(
        60,
        265,
        "WE CERTIFY THAT A FULL SET OF COPY DOCUMENTS HAS BEEN AIRMAILED TO THE APPLICANT",
        "WITHIN THREE DAYS AFTER SHIPMENT PER M/V EAST BREEZE.",
        pitch=16,
    )
    p.at(330, 330, "宁波帆远进出口有限公司")
    p.at(330, 380, "授权签字 Authorized Signature")
    return p.pages()


def statement_in_boxes() -> list[Page]:
    """A form of boxes; who states it stands in one of them."""
    p = Paper(size=9)
    p.box(40, 40, 555, 420)
    p.at(48, 60, "STATEMENT BY BENEFICIARY", 13)
    p.rule(40, 70, 555, 70)
    for y in (120, 160, 320):
        p.rule(40, y, 555, y)
    p.rule(300, 70, 300, 160)
    p.at(43, 79, "Name and address of beneficiary", 6)
    p.lines(45, 92, "DELTA FLANDERS CHEMICALS NV", "KAAI 44, ANTWERP, BELGIUM", pitch=11)
    p.at(303, 79, "Date of this certificate", 6)
    p.at(305, 92, "03/09/2026")
    p.at(303, 100, "Dated in the form dd/mm/yyyy; shipped 30/08/2026", 5)
    p.at(43, 129, "Documentary credit number", 6)
    p.at(45, 142, "BMA-LC-5120/26")
    p.at(303, 129, "Bill of lading number", 6)
    p.at(305, 142, "ATLH0826-771")
    p.at(43, 169, "Certified statement", 6)
    p.lines(
        45,
        184,
        "This is to certify that the goods are packed in new export pallets, shrink-wrapped, and that the original",
        "certificate of analysis has been handed to the master of the vessel.",
        pitch=12,
    )
    p.at(43, 329, "Signature and stamp", 6)
    p.at(45, 345, "DELTA FLANDERS CHEMICALS NV")
    sign(p, 60, 352)
    return p.pages()


def letter_without_title() -> list[Page]:
    """No title at all, no date: a letter in which the undersigned beneficiary declares."""
    p = Paper(size=9.5)
    p.at(60, 50, "PT SEMERU PLYWOOD", 14)
    p.at(60, 66, "JALAN RAYA GRESIK 12, SURABAYA, INDONESIA")
    p.at(60, 110, "TO WHOM IT MAY CONCERN")
    p.lines(
        60, 145, "WE, THE BENEFICIARY OF DOCUMENTARY CREDIT NO. FKB-26-IM-1009, HEREBY DECLARE THAT THE",
        "PLYWOOD SHIPPED PER MV JAVA CREST UNDER B/L NO. JVC-8812 HAS BEEN TREATED AGAINST", "TERMITES AND THAT ALL CRATES BEAR THE ISPM-15 MARK.", pitch=16,
    )  # fmt: skip
    p.at(60, 230, "Yours faithfully,")
    sign(p, 60, 238)
    p.at(60, 280, "PT SEMERU PLYWOOD")
    p.at(60, 294, "Export Manager")
    return p.pages()


def bare_certificate_with_points() -> list[Page]:
    """Nothing but «certificate» over it; lettered points that go on in a second line."""
    p = Paper(size=10)
    p.centred(45, "FOSHAN MINGCI BUILDING MATERIALS CO., LTD.", 13)
    p.centred(80, "CERTIFICATE", 14)
    p.at(60, 110, "DATE: SEP 22,2026")
    p.at(60, 125, "RE: LETTER OF CREDIT NO.EBD-26-88120 DATED 260801")
    p.at(60, 140, "INVOICE NO.: FM26-0915 DATED SEP 15, 2026")
    p.lines(
        60,
        170,
        "WE, FOSHAN MINGCI BUILDING MATERIALS CO., LTD., AS BENEFICIARY, CERTIFY HEREBY THAT:",
        "A) ONE SET OF NON-NEGOTIABLE DOCUMENTS HAS BEEN DISPATCHED TO GULF CERAMICS TRADING",
        "   L.L.C., DUBAI BY COURIER ON SEP 21, 2026.",
        "B) SHIPPING ADVICE HAS BEEN SENT BY E-MAIL.",
        pitch=13,
    )
    p.at(60, 260, "FOR AND ON BEHALF OF FOSHAN MINGCI BUILDING MATERIALS CO., LTD.")
    sign(p, 70, 265)
    return p.pages()
