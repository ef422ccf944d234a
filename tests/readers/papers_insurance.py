"""Insurance documents in clearly different layouts."""

from __future__ import annotations

from extractors.pages.page import Page
from tests.layout.printing import CHINESE, Paper
from tests.readers.inking import sign


def policy_in_boxes() -> list[Page]:
    """Captions small in the corners of ruled boxes; conditions as running text."""
    p = Paper()
    p.at(40, 40, "CALDERWICK MARINE UNDERWRITING PLC", 13)
    p.at(40, 54, "3 LOCKSMITH ROW, LIVERPOOL L2 8QQ, UNITED KINGDOM")
    p.at(400, 40, "ORIGINAL 1/2", 11)
    p.at(300, 78, "MARINE CARGO INSURANCE POLICY", 14)
    p.box(40, 90, 555, 520)
    for y in (130, 190, 240, 290, 350, 440):
        p.rule(40, y, 555, y)
    for x, top, bottom in (
        (300, 90, 290),
        (430, 90, 130),
        (430, 240, 290),
        (170, 240, 290),
        (300, 350, 440),
    ):
        p.rule(x, top, x, bottom)
    p.at(43, 98, "Policy number", 6)
    p.at(45, 115, "CMU/26/009913")
    p.at(303, 98, "Date of issue", 6)
    p.at(305, 115, "11 September 2026")
    p.at(433, 98, "Place of issue", 6)
    p.at(435, 115, "Liverpool")
    p.at(43, 138, "Name of Assured", 6)
    p.lines(
        45,
        152,
        "GREEN HILL MACHINERY LTD",
        "UNIT 4, HARBOUR ROAD",
        "LIVERPOOL L3 4AA, UNITED KINGDOM",
        pitch=11,
    )
    p.at(303, 138, "Sum insured", 6)
    p.lines(
        305,
        152,
        "GBP 118,250.00",
        "(POUNDS STERLING ONE HUNDRED EIGHTEEN THOUSAND",
        "TWO HUNDRED AND FIFTY ONLY)",
        pitch=11,
    )
    p.at(43, 198, "Vessel or conveyance", 6)
    p.at(45, 215, "OCEAN PIONEER V.118S")
    p.at(303, 198, "Sailing on or about", 6)
    p.at(305, 215, "14 September 2026")
    p.at(43, 248, "At and from", 6)
    p.at(45, 265, "LIVERPOOL, UK")
    p.at(173, 248, "Via", 6)
    p.at(303, 248, "To (final destination)", 6)
    p.at(305, 265, "MELBOURNE")
    p.at(433, 248, "Claims payable at", 6)
    p.at(435, 265, "MELBOURNE, AUSTRALIA")
    p.at(43, 298, "Interest insured", 6)
    p.lines(
        45,
        312,
        "TWO HYDRAULIC PRESSES MODEL GH-40 WITH ACCESSORIES",
        "6 CASES, INVOICE NO. GH/7781, L/C NO. DC HKG 220145",
        pitch=11,
    )
    p.at(43, 358, "Conditions", 6)
    p.lines(
        45, 372, "Institute Cargo Clauses (A) 1/1/09, Institute War", "Clauses (Cargo) 1/1/09 and Institute Strikes Clauses",
        "(Cargo) 1/1/09. Institute Classification Clause", "1/1/2001. Warehouse to warehouse.", pitch=11,
    )  # fmt: skip
    p.at(303, 358, "Excess", 6)
    p.at(305, 372, "0.5% OF THE WHOLE SHIPMENT")
    p.at(43, 448, "Signed for the Company", 6)
    p.at(300, 470, "For and on behalf of")
    p.at(300, 482, "CALDERWICK MARINE UNDERWRITING PLC")
    sign(p, 320, 486, 90, 24)
    p.at(300, 515, "Authorised Signatory")
    return p.pages()


def policy_in_two_languages() -> list[Page]:
    """A Chinese insurer's form: captions in both languages, risks in one sentence."""
    p = Paper(CHINESE)
    p.centred(40, "东岭财产保险股份有限公司", 15)
    p.centred(56, "DONGLING PROPERTY INSURANCE COMPANY LIMITED", 12)
    p.centred(84, "海洋货物运输保险单", 14)
    p.centred(102, "MARINE CARGO TRANSPORTATION INSURANCE POLICY", 12)
    p.at(50, 125, "发票号码 Invoice No.  QD26-1107")
    p.at(350, 125, "保险单号次 Policy No.  DL3702260088123")
    p.at(50, 140, "信用证号 L/C No.  ILC-77-26-0041")
    p.at(50, 158, "被保险人 Insured:  QINGDAO HAIRUI FOODS CO., LTD.")
    p.lines(
        50, 176, "东岭财产保险股份有限公司（以下简称本公司）根据被保险人的要求，以被保险人向本公司缴付约定的保险费，按照本保险单",
        "承保险别和背面所载条款与下列特款承保下述货物运输保险，特立本保险单。", pitch=11,
    )  # fmt: skip
    top = 200
    p.box(50, top, 550, top + 90)
    p.rule(50, top + 28, 550, top + 28)
    for x in (170, 290, 430):
        p.rule(x, top, x, top + 90)
    for x, one, two in (
        (55, "标记", "Marks & Nos."),
        (175, "包装及数量", "Quantity"),
        (295, "保险货物项目", "Description of Goods"),
        (435, "保险金额", "Amount Insured"),
    ):
        p.at(x, top + 11, one)
        p.at(x, top + 23, two)
    p.lines(55, top + 42, "H.R.", "HAMBURG", "NO.1-960")
    p.at(175, top + 42, "960 CARTONS")
    p.lines(295, top + 42, "FROZEN PEELED SHRIMPS", "2026 CROP")
    p.at(435, top + 42, "USD78,540.00")
    p.at(
        50,
        308,
        "总保险金额 Total Amount Insured:  US DOLLARS SEVENTY EIGHT THOUSAND FIVE HUNDRED AND FORTY ONLY",
    )
    p.at(50, 325, "保费 Premium  AS ARRANGED")
    p.at(210, 325, "费率 Rate  AS ARRANGED")
    p.at(340, 325, "装载运输工具 Per conveyance S.S.  GLORY BAY V.0215W")
    p.at(50, 342, "开航日期 Slg. on or abt.  OCT. 12, 2026")
    p.at(230, 342, "自 From  QINGDAO, CHINA")
    p.at(390, 342, "至 To  HAMBURG, GERMANY")
    p.at(50, 362, "承保险别 Conditions")
    p.lines(
        60, 376, "COVERING ALL RISKS AND WAR RISK AS PER OCEAN MARINE CARGO CLAUSES AND OCEAN MARINE CARGO WAR RISK",
        "CLAUSES OF THE COMPANY DATED 1/1/1981 (WAREHOUSE TO WAREHOUSE CLAUSE INCLUDED). EXCLUDING STRIKES.", pitch=11,
    )  # fmt: skip
    p.lines(
        50, 440, "所保货物，如发生本保险单项下可能引起索赔的损失或损坏，应立即通知本公司下述代理人查勘。如有索赔，应向本公司提交保险单正本",
        "（本保险单共有 贰 份正本）及有关文件。The original policies have been issued in TWO original(s).", pitch=11,
    )  # fmt: skip
    p.at(50, 480, "赔款偿付地点")
    p.at(50, 492, "Claim payable at  HAMBURG IN USD")
    p.at(50, 512, "日期 Date  2026-10-10")
    p.at(330, 500, "东岭财产保险股份有限公司")
    p.at(330, 513, "DONGLING PROPERTY INSURANCE COMPANY LIMITED")
    sign(p, 350, 520)
    p.at(330, 560, "Authorized Signature")
    p.turn()
    p.at(60, 90, "ENDORSED IN BLANK")
    p.at(60, 110, "QINGDAO HAIRUI FOODS CO., LTD.")
    sign(p, 70, 120)
    return p.pages()


def certificate_in_prose() -> list[Page]:
    """A broker's certificate under an open cover, told in sentences, signed by proxy."""
    p = Paper(size=8.5)
    p.centred(45, "PELLICAN BROKERS (SINGAPORE) PTE LTD", 13)
    p.centred(60, "40 ROBIN QUAY, SINGAPORE")
    p.centred(95, "CERTIFICATE OF INSURANCE", 15)
    p.at(380, 120, "Certificate No. PBS-77120/26")
    p.at(50, 120, "Issued under Open Cover No. OC-5512")
    p.lines(
        50, 150,
        "THIS IS TO CERTIFY THAT STRAITSHIELD GENERAL INSURANCE LTD. (HEREINAFTER CALLED THE INSURERS)",
        "HAVE INSURED MERLION RUBBER TRADING PTE LTD, FOR THE SUM OF USD 61,600.00 (US DOLLARS SIXTY ONE",
        "THOUSAND SIX HUNDRED ONLY), 1,200 BALES OF STANDARD RUBBER SMR 20, SHIPPED PER M.V. TELOK STAR",
        "FROM PORT KLANG TO ANTWERP, AGAINST ALL RISKS AS PER INSTITUTE CARGO CLAUSES (A), INCLUDING WAR AND",
        "STRIKES, RIOTS AND CIVIL COMMOTIONS. COVER IS EFFECTIVE FROM 2ND SEPTEMBER 2026.",
        "CLAIMS, IF ANY, PAYABLE AT ANTWERP IN THE CURRENCY OF THE CREDIT.",
        pitch=14,
    )  # fmt: skip
    p.lines(
        50,
        250,
        "This certificate is issued in duplicate. Not valid unless countersigned.",
        "Dated at Singapore, 4 September 2026.",
        pitch=14,
    )
    p.at(330, 300, "STRAITSHIELD GENERAL INSURANCE LTD.")
    sign(p, 340, 306)
    p.at(330, 345, "By proxy, authorised signatory")
    return p.pages()


def declaration_with_colons() -> list[Page]:
    """Captions with their colons in a column of their own."""
    p = Paper(size=9)
    p.centred(45, "HARBOURGATE ASSURANCE S.A.", 14)
    p.centred(60, "QUAI DES DOCKS 7, ANTWERP, BELGIUM")
    p.centred(90, "INSURANCE DECLARATION", 14)
    rows = (
        ("Declaration No.", "HGA-D-2026-118"), ("Open policy No.", "HGA-OP-77"), ("Date of declaration", ""), ("Issued on", "28.08.2026"),
        ("Policyholder", "DELTA FLANDERS CHEMICALS NV"), ("Insured value", "EUR 45.650,00"), ("Sum insured in words", "EURO FORTY FIVE THOUSAND SIX HUNDRED AND FIFTY ONLY"),
        ("Subject-matter insured", "TITANIUM DIOXIDE PIGMENT"), ("Number of packages", "20 PALLETS"), ("Means of conveyance", "MV ATLANTIC HERON"), ("Transit from", "ANTWERP"), ("Transit to", "SANTOS, BRAZIL"),
        ("Date of departure", "30.08.2026"), ("Cover attaches from", "27.08.2026"), ("Risks covered", "INSTITUTE CARGO CLAUSES (B)"), ("", "INSTITUTE WAR CLAUSES (CARGO)"), ("Loss, if any, payable at", "SANTOS"),
        ("No. of originals issued", "ONE (1)"),
    )  # fmt: skip
    y = 120.0
    for caption, value in rows:
        p.at(50, y, caption)
        if caption:
            p.at(200, y, ":")
        p.at(210, y, value)
        y += 15
    p.at(50, 430, "Endorsed to the order of")
    p.at(50, 443, "BANCO MAR AZUL S.A.")
    p.at(330, 430, "for the insurer")
    p.at(330, 470, "J. DE SMET")
    p.rule(330, 474, 470, 474)
    p.at(330, 485, "authorised signature")
    return p.pages()


def cover_note() -> list[Page]:
    """A broker's cover note, corrected, with an amount nobody can read."""
    p = Paper(size=10)
    p.at(50, 45, "TRIDENT HOUSE INSURANCE BROKERS LTD", 13)
    p.at(50, 75, "COVER NOTE", 15)
    p.at(50, 105, "Cover note no.: THB/CN/4471")
    p.at(300, 105, "Date: 1 October 2026")
    p.at(50, 125, "Assured: LANCAN TEXTILES LIMITED")
    p.at(50, 145, "Amount insured: USD 1O4,O5O.?0")
    p.at(50, 165, "Voyage: from CHITTAGONG, BANGLADESH to FELIXSTOWE, UNITED KINGDOM")
    p.at(50, 185, "Vessel: BENGAL TIDE")
    p.at(300, 185, "CORRECTED 2 OCT 2026  TRIDENT HOUSE")
    p.at(50, 205, "Goods: COTTON T-SHIRTS")
    p.at(50, 225, "Clauses: ICC(A), WAR & S.R.C.C. INCL. T.P.N.D.")
    p.at(50, 245, "Claims payable in LONDON")
    p.at(50, 300, "Signed: ..........................")
    p.at(50, 315, "Trident House Insurance Brokers Ltd, as brokers")
    return p.pages()


def certificate_signed_by_agents() -> list[Page]:
    """Captions over and beside values without colons; signed by agents for the insurer."""
    p = Paper(size=7)
    p.centred(40, "ORION MARITIME ASSURANCE PLC", 13)
    p.centred(70, "OPEN COVER INSURANCE CERTIFICATE", 13)
    p.at(50, 100, "Certificate No.")
    p.at(50, 112, "OMA-C-1182/26")
    p.at(220, 100, "Open Cover No.")
    p.at(220, 112, "OMA-OC-55")
    p.at(390, 100, "Date of issue")
    p.at(390, 112, "05-OCT-2026")
    p.at(50, 135, "This is to certify that insurance has been effected on behalf of")
    p.at(50, 148, "LANCAN TEXTILES LIMITED, HONG KONG")
    p.at(50, 170, "Voyage")
    p.at(150, 170, "CHATTOGRAM - FELIXSTOWE")
    p.at(50, 185, "Vessel/Voyage No.")
    p.at(150, 185, "BENGAL TIDE / 021W")
    p.at(50, 200, "Sum insured")
    p.at(
        150,
        200,
        "US$ 141,240.00 (SAY UNITED STATES DOLLARS ONE HUNDRED FORTY-ONE THOUSAND TWO HUNDRED FORTY ONLY)",
    )
    p.at(50, 215, "Interest")
    p.at(150, 215, "48,000 PCS COTTON T-SHIRTS IN 800 CARTONS")
    p.at(50, 230, "Insurance conditions")
    p.lines(
        150,
        230,
        "Institute Cargo Clauses (A) CL382 dd 1/1/2009, but excluding war, strikes,",
        "riots and civil commotions. Institute Replacement Clause.",
        "Franchise: nil.",
        pitch=11,
    )
    p.at(50, 280, "Claims, if any, payable at/by")
    p.at(200, 280, "London, U.K., in USD")
    p.at(50, 300, "Cover commences: 3 October 2026")
    p.at(50, 320, "This certificate is one of 2 originals issued.")
    p.at(320, 360, "CEDAR AGENCIES LTD")
    p.at(320, 373, "as agents for and on behalf of ORION MARITIME ASSURANCE PLC")
    sign(p, 330, 378)
    p.at(320, 415, "Authorised signature")
    return p.pages()
