"""What banks object to in their own words, and the rules that look at the same."""

from __future__ import annotations

import re

#: How banks shorten what they write, written out.
_SHORT: tuple[tuple[re.Pattern[str], str], ...] = tuple(
    (re.compile(words, re.I), full)
    for words, full in (
        (r"\bINS(?:UR)?\.?(?=\s)|\bINSUR\b", "INSURANCE"),
        (r"\bINV\.?(?=\s)", "INVOICE"),
        (r"\bB\s*/\s*LS?\b|\bBS\s*/\s*L\b|\bBOL\b|\bBL\b", "B/L"),
        (r"\bBILLS?\s+OF\s+LADING", "B/L"),
        (r"\bC\s*/\s*O\b|\bCOO\b|\bC\.O\.O\.?|\bCERT(?:IF)?\.?\s+OF\s+ORIGIN", "CERTIFICATE OF ORIGIN"),
        (r"\bCERT(?:IF)?\.?(?=\s)", "CERTIFICATE"),
        (r"\bP\s*/\s*L\b", "PACKING LIST"),
        (r"\bG\.?\s?/?W\.?(?=\s|$)|\bGR(?:OSS)?\.?\s+WT\.?", "GROSS WEIGHT"),
        (r"\bN\.?\s?/?W\.?(?=\s|$)|\bNET\s+WT\.?", "NET WEIGHT"),
        (r"\bQ'?TY\b", "QUANTITY"),
        (r"\bDOCS?\b", "DOCUMENTS"),
        (r"\bBENEF?\.?(?=['’\s])", "BENEFICIARY"),
        (r"\bAPPL?\.?(?=['’\s])", "APPLICANT"),
        (r"\bL\s*/\s*C\b|\bLETTER\s+OF\s+CREDIT\b|\bD\s*/\s*C\b", "L/C"),
        (r"\bBILL\s+OF\s+EXCHANGE\b|\bB\s*/\s*E\b", "DRAFT"),
        (r"\bAIR\s?WAY\s?BILL\b|\bAWB\b", "AWB"),
        (r"\bPRESENTN\b", "PRESENTATION"),
        (r"\bSHPT\b|\bSHIPT\b", "SHIPMENT"),
        (r"\bPARTL?\.?\s+SHIP", "PARTIAL SHIP"),
        (r"\bMERCHANDISE\b|\bCOMMODITY\b", "GOODS"),
    )
)  # fmt: skip
#: What banks say in Chinese, the longer words before those that they hold.
_CHINESE: tuple[tuple[re.Pattern[str], str], ...] = tuple(
    (re.compile(words), f" {said} ")
    for words, said in (
        ("(?:迟|延迟|过期|晚)装[运船]|装运(?:日)?期?(?:已)?过期", "LATE SHIPMENT"),
        ("(?:迟|过期|逾期)交单|交单(?:已)?(?:过期|逾期|迟)", "LATE PRESENTATION"),
        ("信用证(?:已)?过期|过效期", "CREDIT EXPIRED"),
        ("超支|超额|超过信用证金额", "OVERDRAWN"),
        ("短装", "SHORT SHIPMENT"),
        ("商业发票|发票", "INVOICE"),
        ("装箱单|箱单", "PACKING LIST"),
        ("重量单", "WEIGHT LIST"),
        ("提单", "B/L"),
        ("空运单", "AWB"),
        ("保险单|保单|保险", "INSURANCE"),
        ("(?:原)?产地证(?:明书|书)?", "CERTIFICATE OF ORIGIN"),
        ("汇票", "DRAFT"),
        ("受益人证明", "BENEFICIARY CERTIFICATE"),
        ("装船通知|装运通知", "SHIPPING ADVICE"),
        ("检验证书?", "INSPECTION CERTIFICATE"),
        ("未(?:经)?签[字署章]|无签[字署章]|缺签[字名]", "NOT SIGNED"),
        ("未(?:作)?背书|无背书", "NOT ENDORSED"),
        ("运费", "FREIGHT"),
        ("货物?描述|货描|品名", "DESCRIPTION OF GOODS"),
        ("被?通知[人方]", "NOTIFY"),
        ("收货人", "CONSIGNEE"),
        ("发货人", "SHIPPER"),
        ("毛重", "GROSS WEIGHT"),
        ("净重", "NET WEIGHT"),
        ("数量", "QUANTITY"),
        ("单价", "UNIT PRICE"),
        ("唛头", "MARKS"),
        ("金额", "AMOUNT"),
        ("不足", "SHORT"),
        ("晚于|迟于", "LATER THAN"),
        ("早于", "EARLIER THAN"),
        ("日期", "DATED"),
        ("缺少|未提交|未提供|缺", "MISSING"),
        ("正本", "ORIGINAL"),
        ("副本|份数", "COPIES"),
        ("转运|转船", "TRANSHIPMENT"),
        ("分批装运|分批", "PARTIAL SHIPMENT"),
        ("装[货运]港", "PORT OF LOADING"),
        ("卸货港|目的港", "PORT OF DISCHARGE"),
        ("地址", "ADDRESS"),
        ("打字错误|拼写错误", "TYPING ERROR"),
        ("信用证号码?", "L/C NO"),
        ("合同号码?", "CONTRACT NO"),
        ("贸易术语|价格条款", "TRADE TERM"),
        ("不符|不一致", "DIFFERS"),
        ("不清洁", "UNCLEAN"),
    )
)
#: What banks object to, in their words, and the rules that look at the same.
TOPICS: tuple[tuple[str, str], ...] = (
    (r"LATE\s+SHIPMENT|SHIPMENT\s+(?:IS\s+|WAS\s+)?LATE\b|LATEST\s+(?:DATE\s+(?:OF|FOR)\s+)?SHIP|(?:SHIPPED|SHIPMENT|ON\s+BOARD)\b.{0,60}\b(?:LATE|LATER|AFTER|BEYOND|EXCEED\w*)\b(?!.{0,30}PRESENT)|(?:44C|SHIPMENT\s+DATE)\b.{0,40}\b(?:EXCEED|EXPIRED|OVER|NOT\s+(?:MET|OBSERVED))", "PRE-03 PRE-04 PRE-05 PRE-11 BL-37"),
    (r"LATE\s+PRESENT|STALE|PRESENTED\s+LATE|PRESENT(?:ED|ATION)\b.{0,60}\b(?:LATE|LATER|AFTER|PERIOD|BEYOND|MORE\s+THAN|EXCEED\w*)\b|\b(?:PERIOD|TIME)\s+(?:FOR|OF)\s+PRESENT|\b\d+\s+DAYS?\s+(?:AFTER|FROM|PERIOD).{0,40}(?:SHIPMENT|B/L|PRESENT)", "PRE-02 PRE-09 PRE-01"),
    (r"EXPIRED|EXPIRY", "PRE-01 PRE-07"),
    (r"SAID\s+TO\s+CONTAIN|SHIPPER['’]?S\s+LOAD|LOAD\s+AND\s+COUNT", "TRN-05"),
    (r"\bDECK\b", "TRN-04"),
    (r"CHARTER", "TRN-02 CPB-01"),
    (r"SHORT\s+FORM|BLANK\s+BACK", "TRN-11"),
    (r"SURRENDER|TELEX\s+RELEASE", "BL-36"),
    (r"FORWARDE?R|HOUSE\s+(?:B/L|AWB)", "BL-01 BL-02 AWB-01 AWB-02 MTD-02"),
    (r"(?<!IN )\bEXCESS\b(?!\s+OF)|DEDUCTIBLE|FRANCHISE", "INS-11"),
    (r"COUNTER-?\s?SIGN", "INS-03 GEN-10"),
    (r"OVER-?\s?DRAW|EXCEED\w*.{0,40}\b(?:CREDIT|L/C|AMOUNT|VALUE)\b|AMOUNT.{0,40}(?:EXCEED|IN\s+EXCESS|HIGHER|MORE\s+THAN)", "INV-09 PRE-14"),
    (r"PARTIAL\s+SHIPMENT|SHORT\s*-?SHIP|SHORT\s*-?DRAW|UNDER-?\s?DRAW", "PRE-10 PRE-15 INV-15"),
    (r"DESCRIPTION|\bGOODS\b.{0,60}\b(?:DIFFER\w*|NOT\s+(?:AS\s+PER|IN\s+(?:LINE|ACCORDANCE)|CONSISTENT|IDENTICAL)|CONFLICT\w*|OMIT\w*|INCOMPLETE|DESCRIB\w*|DO\s+NOT|DOES\s+NOT)|\b(?:WORDS?|PHRASE|TERMS?)\b.{0,40}\b(?:OMITTED|MISSING|NOT\s+(?:SHOWN|STATED|MENTIONED))", "INV-05 INV-18 GEN-36 XDC-12"),
    (r"\bQUANTIT", "INV-15 INV-19 XDC-01 QLT-10"),
    (r"UNIT\s+PRICE", "INV-08"),
    (r"INSUR.{0,80}\b(?:AMOUNT|VALUE|PCT|%|SUM|SHORT|INSUFFICIENT|INADEQUATE|LESS\s+THAN|BELOW|LOWER|ONLY)|UNDER-?\s?INSURED|INSURED\s+(?:FOR|AMOUNT)", "INS-06"),
    (r"INSUR.{0,60}\b(?:RISK|CLAUSE|COVER)", "INS-07 INS-08 INS-09"),
    (r"INSUR.{0,80}\b(?:DATED?|LATER|AFTER|ISSUED\s+ON|EFFECTIVE)|(?:DATED?|ISSUED).{0,40}\bINSUR", "INS-10"),
    (r"INSUR.{0,60}\b(?:CERTIFICATE|COVER\s+NOTE)\b.{0,40}(?:INSTEAD|IN\s+LIEU|PRESENTED|NOT\s+POLICY)", "INS-01"),
    (r"CLAIMS?\b.{0,30}PAYABLE", "INS-14"),
    (r"FREIGHT", "TRN-08 TRN-09 TRN-06"),
    (r"ON\s+BOARD\b(?!\s+DATE)", "BL-03 BL-05 BL-06 BL-08 BL-09 BL-12 SWB-01 MTD-04 CPB-03"),
    (r"UNCLEAN|CLAUSED|NOT\s+CLEAN|FOUL", "TRN-07"),
    (r"CONSIGN|TO\s+(?:THE\s+)?ORDER", "BL-18 BL-19 BL-20 AWB-07 COO-06 RRI-05 SWB-02 MTD-07 QLT-07 XDC-16"),
    (r"NOTIF(?:Y|IES|IED)\b", "BL-22 AWB-13 GEN-31 RRI-05 SWB-02 MTD-07"),
    (r"ENDORS", "BL-21 INS-12 DRF-09 MTD-07"),
    (r"PORT\s+OF|\bLOADING\b|DISCHARG|AIRPORT|DESTINATION", "BL-10 BL-11 BL-13 BL-14 BL-15 AWB-05 MTD-03 MTD-05 XDC-09"),
    (r"TRAN(?:S)?SHIP", "BL-24 BL-40 CPB-06"),
    (r"CARRIER|CAPACITY|MASTER\b", "BL-01 BL-02 AWB-01 AWB-02 MTD-02 SWB-01 RRI-01"),
    (r"UN-?SIGNED|NOT\s+(?:BEEN\s+)?(?:MANUALLY\s+|DULY\s+|PROPERLY\s+)?SIGNED|(?:NO|WITHOUT|LACKS?|LACKING|BEARS?\s+NO|MISSING)\s+(?:A\s+|ANY\s+|THE\s+)?SIGNATURE|SIGNATURE\b|\bSIGNED\b", "GEN-06 GEN-07 GEN-11 DRF-08 INS-02 BL-02 AWB-02"),
    (r"MISSING|NOT\s+(?:BEEN\s+)?(?:PRESENTED|SUBMITTED|ENCLOSED|RECEIVED)|LACKING|ABSENCE|ABSENT", "GEN-01 GEN-02 GEN-03"),
    (r"ORIGINALS?\b|\bCOP(?:Y|IES)\b|FULL\s+SET|\b\d\s*/\s*3\b", "GEN-02 GEN-03 GEN-04 GEN-05 BL-16 BL-33 INS-04"),
    (r"ISSUED\s+BY|ISSUER", "GEN-18 GEN-19 COO-03 INV-02 BEN-01"),
    (r"LEGALI[SZ]|CERTIFIED\s+BY|VISA", "GEN-20"),
    (r"(?:L\s*/\s*C|CREDIT)\s+(?:NO|NUMBER|REF)", "GEN-34 GEN-43"),
    (r"(?:CONTRACT|ORDER|S/C|P/?O)\s*(?:NO|NUMBER)", "XDC-14 INV-05 GEN-43"),
    (r"INVOICE\s+(?:NO|NUMBER)", "XDC-10"),
    (r"WEIGHT", "XDC-03 XDC-04 XDC-19 PKL-03 WTL-01"),
    (r"MEASUREMENT|VOLUME|\bCBM\b", "XDC-05 PKL-03"),
    (r"MARKS?\b", "GEN-38 XDC-06"),
    (r"PACKAGES|CARTONS", "XDC-02"),
    (r"VESSEL|VOYAGE", "XDC-07 BL-05 BL-06"),
    (r"CONTAINER", "XDC-11"),
    (r"TENOR|MATURITY", "DRF-02 DRF-03"),
    (r"(?:DRAFT|EXCHANGE).{0,40}\bAMOUNT|\bAMOUNT\b.{0,30}\bDRAFT", "DRF-05 DRF-06 DRF-07"),
    (r"INCOTERM|(?:TRADE|PRICE|DELIVERY)\s+TERM", "INV-11 INV-12"),
    (r"DRAWEE|DRAWN\s+ON", "DRF-01"),
    (r"DATED(?!.{0,30}\b(?:PRIOR|BEFORE|EARLIER)\b)|\bDATE\b.{0,30}\b(?:LATER|AFTER|MISSING)", "GEN-13 GEN-15 INS-10 COO-09 XDC-20"),
    (r"UNDATED|NO\s+DATE|NOT\s+DATED|WITHOUT\s+(?:A\s+)?DATE", "GEN-12 GEN-15"),
    (r"\b(?:PRIOR|BEFORE|EARLIER)\b.{0,30}\b(?:ISSU|OPEN|DATE|L/C|CREDIT)", "GEN-14"),
    (r"ORIGIN\b(?!.{0,3}\b(?:CONSIGN|DATE))", "COO-01 COO-04 INV-23 XDC-13"),
    (r"BENEFICIARY['’]?S?\s+(?:CERT|STATE|DECL)", "BEN-01 BEN-02 BEN-03 BEN-04 BEN-05 BEN-06"),
    (r"SHIP(?:PING|MENT)\s+ADVICE", "SAD-01 SAD-02 SAD-03 SAD-06"),
    (r"INSPECTION|QUALITY|ANALYSIS|\bTEST\b", "QLT-01 QLT-02 QLT-04 QLT-05 QLT-09"),
    (r"APPLICANT['’]?S?\s+(?:NAME|ADDRESS)|BENEFICIARY['’]?S?\s+(?:NAME|ADDRESS)|\bNAME\s+OF\b", "GEN-30 GEN-31 GEN-32"),
    (r"SHIPPER", "GEN-33"),
    (r"CORRECTION|ALTERATION|AMENDED\s+WITHOUT|UNAUTHENTICATED", "GEN-21 GEN-22 DRF-10"),
    (r"LANGUAGE|\bENGLISH\b", "GEN-23"),
    (r"ARITHMETIC|ADD\s+UP|TOTAL.{0,30}(?:WRONG|INCORRECT)|MISCALCULAT", "GEN-39"),
)  # fmt: skip
#: Where an invoice is allowed to bear no signature, unless the credit wants one.
UNSIGNED = "UCP 600 art. 18(a)(iv)"
TRANSHIPPED = "UCP 600 art. 19(c), 20(c), 21(c), 23(c), 24(e)"
#: Papers that need no signature unless the credit wants one (UCP 600 art. 14(f)).
PLAIN_PAPER = "UCP 600 art. 14(f)"
LOADED, FORWARDED, WITH_EXCESS = "UCP 600 art. 26(b)", "UCP 600 art. 14(l)", "UCP 600 art. 28(j)"
CORRECTED, UNDATED = "ISBP 821 A7", "ISBP 821 A11"
#: What holds only where the rules on it were laid against the documents, and passed.
IF_EXAMINED = (
    *("UCP 600 art. 14(e)", "ISBP 821 L5", TRANSHIPPED),
    *(LOADED, FORWARDED, WITH_EXCESS, CORRECTED, UNDATED),
)
#: The applicant's contact details as part of consignee or notify party must be as in the credit.
_ON_TRANSPORT = r"(?=.*\b(?:B/L|AWB|WAYBILL|TRANSPORT\s+DOCUMENT)\b)(?=.*\b(?:NOTIFY|CONSIGNEE)\b)"
#: What banks must not refuse for, and the paragraph that says so.
TOLERATED: tuple[tuple[str, str, str, str], ...] = (
    (r"MIS-?\s?SPEL|MIS-?\s?TYP|TYPING|\bTYPOS?\b|TYPOGRAPH|SPELLING|SPELT", "ISBP 821 A23", "a typing error that does not change the meaning is no discrepancy", "不影响含义的打字错误不构成不符"),
    (rf"^(?!{_ON_TRANSPORT}).*(?:ADDRESS|TELEPHONE|\bTEL\b|\bPHONE\b|\bFAX\b|\bE-?MAIL|CONTACT\s+(?:DETAIL|PERSON))", "UCP 600 art. 14(j)", "addresses need not be the same if the country is, and contact details are disregarded", "地址不必相同，同一国家即可；联系方式不予理会"),
    (r"NOT\s+(?:CALLED\s+FOR|REQUIRED|STIPULATED|REQUESTED)|EXTRA\s+DOCUMENT|ADDITIONAL\s+DOCUMENT|UNREQUESTED", "UCP 600 art. 14(g)", "a document not called for is disregarded", "未要求的单据不予理会"),
    (r"INVOICE\b.{0,30}\b(?:UN-?SIGNED|NOT\s+(?:\w+\s+)?SIGNED|(?:NO|WITHOUT|BEARS?\s+NO)\s+SIGNATURE)", UNSIGNED, "an invoice need not be signed", "发票无须签字"),
    (r"UN-?SIGNED\s+(?:COMMERCIAL\s+)?INVOICE", UNSIGNED, "an invoice need not be signed", "发票无须签字"),
    (r"UN-?SIGNED\s+(?:PACKING|WEIGHT)\s+(?:LIST|NOTE|MEMO)|(?:PACKING|WEIGHT)\s+(?:LIST|NOTE|MEMO).{0,30}\b(?:UN-?SIGNED|NOT\s+(?:\w+\s+)?SIGNED|(?:NO|WITHOUT|BEARS?\s+NO)\s+SIGNATURE)", PLAIN_PAPER, "a packing or weight list need not be signed unless the credit wants it", "信用证未要求时，装箱单、重量单无须签字"),
    (r"INVOICE\b.{0,30}\b(?:UNDATED|NOT\s+DATED|(?:NO|WITHOUT|NOT\s+SHOW\w*|NOT\s+BEAR\w*)\s+(?:A\s+|ANY\s+)?DATE)", "ISBP 821 C11", "an invoice need not be dated", "发票无须注明日期"),
    (r"(?:PACKING|WEIGHT)\s+(?:LIST|NOTE|MEMO)\b.{0,30}\b(?:UNDATED|NO\s+DATE|NOT\s+DATED|WITHOUT\s+(?:A\s+)?DATE)", UNDATED, "such a document need not be dated unless the credit wants it", "信用证未要求时，此类单据无须注明日期"),
    (r"WORD\s+.?CLEAN|CLEAN.{0,20}NOT\s+(?:SHOWN|STATED|MENTIONED|MARKED|APPEAR)|NOT\s+(?:MARKED|STAT\w+|SHOW\w*|BEAR\w*|INDICAT\w+)\s+(?:THE\s+WORD\s+|AS\s+)?.?CLEAN", "UCP 600 art. 27", "the word clean need not appear", "无须显示“清洁”字样"),
    (r"(?:L\s*/\s*C|CREDIT)\s+(?:NO|NUMBER|REF)", "ISBP 821 prelim. viii", "a missing or mistyped credit number is no ground for refusal", "信用证号缺失或误打不构成拒付理由"),
    (r"(?:PRIOR\s+TO|BEFORE|EARLIER\s+THAN)\s+(?:THE\s+)?(?:(?:DATE|ISSU\w*|OPENING)\s+(?:DATE\s+)?(?:OF\s+)?)*(?:THE\s+)?(?:L/C|LC\b|CREDIT|ISSU)", "UCP 600 art. 14(i)", "a document may be dated before the credit", "单据日期可早于开证日期"),
    (r"(?:ORIGIN|ANALYSIS|QUALITY|QUANTITY|INSPECTION|FUMIGATION|PHYTOSANITARY|HEALTH|PACKING\s+LIST|INVOICE)\b.{0,50}\b(?:DATED|ISSUED|DATE)\b.{0,30}\b(?:AFTER|LATER|SUBSEQUENT)\b.{0,40}(?:SHIPMENT|B/L|ON\s+BOARD)", "ISBP 821 A12", "such a document may be issued after shipment", "此类单据可于装运后签发"),
    (r"DESCRIPTION.{0,60}\b(?:B\s*/?\s*L|LADING|PACKING|ORIGIN|INSURANCE|POLICY|WAYBILL|AWB|CERTIFICATE)\b.{0,60}(?:IDENTICAL|NOT\s+(?:THE\s+)?SAME|AS\s+PER|DIFFER|GENERAL|INCOMPLETE)", "UCP 600 art. 14(e)", "other documents than the invoice may describe the goods in general terms that do not conflict", "发票以外的单据可使用不相抵触的货物统称"),
    (r"ORIGIN.{0,40}\bCONSIGNEE|CONSIGNEE.{0,40}\bORIGIN", "ISBP 821 L5", "under a bill to order a certificate may show as consignee any party named in the credit except the beneficiary", "提单为指示抬头时，产地证收货人可为信用证中除受益人外的任何一方"),
    (r"TRAN(?:S)?SHIP", TRANSHIPPED, "transhipment of goods in containers, or of several modes, is accepted even where the credit forbids it", "集装箱运输或多式联运项下，即使信用证禁止转运亦可接受"),
    (r"AWB.{0,40}FULL\s+SET|FULL\s+SET.{0,20}AWB", "UCP 600 art. 23(a)(v)", "the original for the shipper is enough", "提交发货人正本即可"),
    (r"INSUR.{0,60}(?:EXCEED|MORE\s+THAN\s+1\d\d|OVER-?\s?INSUR|HIGHER\s+THAN|IN\s+EXCESS)", "UCP 600 art. 28(f); ISBP 821 K12", "there is no maximum of cover", "保险金额无上限"),
    (r"SAID\s+TO\s+CONTAIN|SHIPPER['’]?S\s+LOAD|LOAD\s+AND\s+COUNT", LOADED, "a clause such as «said to contain» is in order", "“据称内装”等条款可以接受"),
    (r"(?:B/L|WAYBILL|AWB)\b.{0,40}\bNOT\s+(?:TITLED|ENTITLED|CALLED|HEADED)", "ISBP 821 E2", "a bill of lading need bear no particular title", "提单无须使用特定名称"),
    (r"FORWARDE?R['’]?S?\s+(?:B/L|AWB)|(?:ISSUED|SIGNED)\s+BY\s+(?:A\s+)?(?:FREIGHT\s+)?FORWARD|HOUSE\s+(?:B/L|AWB)", FORWARDED, "anybody may issue a transport document that is signed as the rules want it", "只要签署符合规定，任何人均可签发运输单据"),
    (r"POLICY\b.{0,30}(?:INSTEAD|LIEU|PLACE)\b.{0,20}(?:CERTIFICATE|DECLARATION)", "UCP 600 art. 28(d)", "a policy stands for a certificate or declaration", "保险单可代替保险证明或声明"),
    (r"INSUR.{0,60}(?:(?<!IN )\bEXCESS\b(?!\s+OF)|DEDUCTIBLE|FRANCHISE)", WITH_EXCESS, "cover may be subject to an excess or a franchise", "保险单据可规定免赔额或免赔率"),
    (r"INSUR.{0,60}\bEXCLUSION", "UCP 600 art. 28(i)", "an insurance document may refer to any exclusion clause", "保险单据可援引任何除外条款"),
    (r"\bFONTS?\b|TYPE-?\s?FACE|HANDWRIT", "ISBP 821 A9", "several fonts or handwriting in one document are no correction", "同一单据使用多种字体或手写不构成更正"),
    (r"(?=.*\b(?:CORRECTION|ALTERATION)).*\b(?:INVOICE|PACKING\s+LIST|BENEFICIARY\s+CERTIFICATE)\b", CORRECTED, "a correction on a document of the beneficiary's own needs no authentication", "受益人自制单据的更正无须证实"),
    (r"(?:EXPORTER|CONSIGNOR)\b.{0,60}\bBENEFICIARY|(?:EXPORTER|CONSIGNOR)\b.{0,40}\bDIFFER", "UCP 600 art. 14(k); ISBP 821 L6", "exporter or consignor need not be the beneficiary", "出口商或发货人不必为受益人"),
    (r"(?:NOT\s+(?:AS\s+PER|IN\s+(?:LINE|CONFORMITY|ACCORDANCE)\s+WITH)|CONTRARY\s+TO|BREACH\s+OF)\s+(?:THE\s+)?(?:SALES?\s+)?CONTRACT\b(?!\s*(?:NO|NUMBER))", "UCP 600 art. 4", "banks are not concerned with the contract", "银行与合同无关"),
    (r"QUALITY\s+OF\s+(?:THE\s+)?GOODS|GOODS\s+(?:\w+\s+){0,2}(?:DEFECTIVE|DAMAGED|INFERIOR|UNACCEPTABLE|NOT\s+(?:YET\s+)?ARRIVED)|(?:APPLICANT|BUYER)\s+(?:REFUSES|REJECTS|DOES\s+NOT\s+ACCEPT)", "UCP 600 art. 5", "banks deal with documents and not with goods", "银行处理的是单据，而非货物"),
    (r"SHIPPER\b.{0,40}\b(?:NOT|OTHER\s+THAN|DIFFER\w*).{0,20}BENEFICIARY|THIRD\s+PARTY\s+SHIPPER", "UCP 600 art. 14(k)", "the shipper need not be the beneficiary", "发货人不必为受益人"),
)  # fmt: skip
#: The kinds of document that a bank names, by the beginning of their type.
PAPERS: tuple[tuple[str, tuple[str, ...]], ...] = (
    (r"\bINVOICE\b(?!\s+(?:VALUE|AMOUNT))", ("commercial_invoice",)),
    (r"\bPACKING\b", ("packing_list",)),
    (r"\bB/L\b|\bLADING\b", ("bill_of_lading", "multimodal", "charter_party")),
    (r"\bAWB\b", ("air_waybill",)),
    (r"\bINSUR|\bPOLICY\b", ("insurance",)),
    (r"\bORIGIN\b", ("certificate_of_origin",)),
    (r"\bDRAFT\b", ("draft",)),
    (r"\bBENEFICIARY['’]?S?\s+(?:CERT|STATE|DECL)", ("beneficiary_certificate",)),
    (r"\bSHIP(?:PING|MENT)\s+ADVICE", ("shipping_advice",)),
    (r"\bINSPECTION|\bQUALITY\b|\bWEIGHT\s+CERT", ("inspection_certificate", "weight_list")),
)
DISPOSALS = (
    ("hold", r"/?HOLD|HOLD(?:ING)?\s+(?:THE\s+)?DOCUMENTS|HELD\b|REMAIN\w*|AT\s+(?:YOUR|YR)\s+(?:RISK\s+AND\s+)?DISPOSAL|保留|持单|代为保管"),
    ("notify", r"/?NOTIFY|UNTIL\s+(?:WE\s+RECEIVE\s+)?(?:A\s+)?WAIVER|WAIVER|放弃不符点"),
    ("return", r"/?RETURN|退单|退回"),
    ("instructions", r"/?PREVINST|PREVIOUS(?:LY)?\s+(?:RECEIVED\s+)?INSTRUCT|INSTRUCTIONS"),
)  # fmt: skip


def written_out(text: str) -> str:
    """Return what a bank objects to in capitals, its abbreviations written out.

    >>> written_out("G.W. on C/O does not tally with B/L")
    'GROSS WEIGHT ON CERTIFICATE OF ORIGIN DOES NOT TALLY WITH B/L'
    """
    flat = " ".join(text.upper().split())
    for words, full in (*_CHINESE, *_SHORT):
        flat = words.sub(full, flat)
    return " ".join(flat.split())
