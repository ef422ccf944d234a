"""Chinese wording of credits, put into the English that the grammar reads."""

from __future__ import annotations

import re

_DIGITS = {"一": 1, "壹": 1, "二": 2, "贰": 2, "两": 2, "三": 3, "叁": 3, "四": 4, "肆": 4, "五": 5, "伍": 5,
           "六": 6, "陆": 6, "七": 7, "八": 8, "九": 9, "十": 10}  # fmt: skip

#: Words in both languages; longer Chinese ones are tried first.
_WORDS = {
    "经签署的": "SIGNED ", "已签署的": "SIGNED ", "签署的": "SIGNED ", "签字的": "SIGNED ", "手签的": "MANUALLY SIGNED ",
    "手签": "MANUALLY SIGNED ", "签署": "SIGNED ", "签字": "SIGNED ",
    "商业发票": "COMMERCIAL INVOICE ", "发票": "INVOICE ", "装箱单": "PACKING LIST ", "重量单": "WEIGHT LIST ",
    "全套": "FULL SET OF ", "清洁": "CLEAN ", "已装船": "ON BOARD ", "海运提单": "OCEAN B/L ", "提单": "B/L ",
    "空运单": "AIR WAYBILL ", "保险单": "INSURANCE POLICY ", "保险凭证": "INSURANCE CERTIFICATE ", "原产地证书": "CERTIFICATE OF ORIGIN ",
    "原产地证明": "CERTIFICATE OF ORIGIN ", "原产地证": "CERTIFICATE OF ORIGIN ", "产地证": "CERTIFICATE OF ORIGIN ",
    "受益人证明": "BENEFICIARY'S CERTIFICATE ", "装船通知": "SHIPPING ADVICE ", "装运通知": "SHIPPING ADVICE ", "汇票": "DRAFT ",
    "品质证书": "QUALITY CERTIFICATE ", "质量证书": "QUALITY CERTIFICATE ", "数量证书": "QUANTITY CERTIFICATE ",
    "检验证书": "INSPECTION CERTIFICATE ", "植物检疫证书": "PHYTOSANITARY CERTIFICATE ", "熏蒸证书": "FUMIGATION CERTIFICATE ",
    "注明": " SHOWING ", "显示": " SHOWING ", "标明": " SHOWING ", "表明": " SHOWING ",
    "合同号码": "CONTRACT NO. ", "合同号": "CONTRACT NO. ", "合同编号": "CONTRACT NO. ",
    "信用证号码": "L/C NO. ", "信用证号": "L/C NO. ", "信用证编号": "L/C NO. ",
    "毛重": "GROSS WEIGHT ", "净重": "NET WEIGHT ", "尺码": "MEASUREMENT ", "体积": "MEASUREMENT ", "数量": "QUANTITY ",
    "唛头": "SHIPPING MARKS ", "集装箱号": "CONTAINER NO. ", "箱号": "CONTAINER NO. ", "封号": "SEAL NO. ",
    "运费预付": " FREIGHT PREPAID ", "运费到付": " FREIGHT COLLECT ", "空白抬头": " TO ORDER ", "空白背书": " BLANK ENDORSED ",
    "凭指示": " TO ORDER ", "做成": " MADE OUT ", "抬头": " ", "通知开证申请人": " NOTIFY APPLICANT ", "通知申请人": " NOTIFY APPLICANT ",
    "开证申请人": "APPLICANT ", "申请人": "APPLICANT ", "受益人": "BENEFICIARY ", "开证行": "ISSUING BANK ",
    "出具的": " ISSUED BY THEM ", "正本": " ORIGINAL ", "副本": " COPIES ", "份": " ", "和": " AND ", "及": " AND ", "并": " ", "、": ", ",
    "所有单据": "ALL DOCUMENTS ", "全部单据": "ALL DOCUMENTS ", "第三方单据": "THIRD PARTY DOCUMENTS ", "单据": "DOCUMENTS ",
    "必须": " MUST ", "须": " MUST ", "应": " MUST ", "不可接受": " NOT ACCEPTABLE ", "不接受": " NOT ACCEPTABLE ", "可接受": " ACCEPTABLE ",
    "不允许": " NOT ALLOWED ", "禁止": " PROHIBITED ", "允许": " ALLOWED ", "金额": "AMOUNT ", "增减": " MORE OR LESS ", "分批装运": "PARTIAL SHIPMENT ",
    "转运": "TRANSHIPMENT ", "英文": " IN ENGLISH ", "由受益人": "", "信用证": "L/C ",
    "一套副本单据": " ONE SET OF COPIES OF DOCUMENTS ", "一套单据": " ONE SET OF SHIPPING DOCUMENTS ", "已": " ", "寄给": " SENT TO ", "发给": " SENT TO ", "发送给": " SENT TO ", "寄送": " SENT TO ",
    ", 证明": " CERTIFYING THAT ", ",证明": " CERTIFYING THAT ", "，证明": " CERTIFYING THAT ", "通过快递": " BY COURIER ", "传真": " FAX ", "电邮": " EMAIL ",
    "全套副本单据": " ONE SET OF COPIES OF DOCUMENTS ", "将": " ", "投保": " COVERING ", "一切险": "ALL RISKS ", "战争险": "WAR RISKS ", "罢工险": "STRIKES ",
    "水渍险": "WPA ", "平安险": "FPA ", "通知行": "ADVISING BANK ", "船公司": "SHIPPING COMPANY ", "形式发票": "PROFORMA INVOICE ", "原产国": "COUNTRY OF ORIGIN ",
    "的": " ", "，": ", ", "。": ". ", "以及": " AND ", "或": " OR ",
}  # fmt: skip
_CHINESE = re.compile(r"[\u4e00-\u9fff]")
_FOLD = re.compile("一式([" + "".join(_DIGITS) + r"]|\d+)份?")
_COUNT = re.compile("([" + "".join(_DIGITS) + r"])(?=份?(?:正本|副本))|(?<=正本)([" + "".join(_DIGITS) + "])份?|(?<=副本)([" + "".join(_DIGITS) + "])份?")  # fmt: skip
_COUNTED = re.compile(
    "(?P<a>[一二两三四五六\\d])(?:份)?正本?(?P<b>[一二两三四五六\\d])(?:份)?副本?|正本(?P<c>[一二两三四五六\\d])份?|副本(?P<d>[一二两三四五六\\d])份?"
)
_COPIES = re.compile(r"副本([一二两三四五六\d])份")
_WITHIN = re.compile(
    r"(?:在|于)?(?:货物)?(?:装运|装船|发运)(?:日期|日|期)?后(\d+|[一二两三四五六七八九十])个?(工作日|天|日|小时)(?:之内|以内|内)"
)
_INSURED = re.compile(r"按(?:照)?(?:CIF)?发票(?:金额|价值)的?\s*(\d{3})\s*(?:PCT|%)")
_ISSUER = re.compile(r"由([^,，、;；]{1,20}?)(?:出具|签发|签署)的?")
_LEXICON = re.compile("|".join(sorted(_WORDS, key=len, reverse=True)))


def is_chinese(text: str) -> bool:
    """Tell whether there is a Chinese character in the text."""
    return _CHINESE.search(text) is not None


def halves(text: str) -> tuple[str, str]:
    """Part bilingual wording into its Chinese and its English half; either may be empty.

    The Chinese half keeps figures that stand between its characters.
    """
    if not is_chinese(text):
        return "", text
    last = max(found.end() for found in _CHINESE.finditer(text))
    first = _CHINESE.search(text)
    start = first.start() if first else 0
    before, after = text[:start], text[last:]
    outside = after if len(re.findall(r"[A-Z]{3,}", after)) >= 2 else ""
    ahead = before if len(re.findall(r"[A-Z]{3,}", before)) >= 2 else ""
    chinese = text[0 if not ahead else start : len(text) if not outside else last]
    english = (ahead.rstrip(" (/") or outside.lstrip(" )/,;.")).strip()
    if english.startswith("("):
        english = english[1:].removesuffix(")")
    return chinese.strip(" ()"), english.removesuffix(")") if english.count(")") > english.count(
        "("
    ) else english


def _period(found: re.Match[str]) -> str:
    """Write a period after shipment (装运后…内) the English way round."""
    unit = {"工作日": "WORKING DAYS", "小时": "HOURS"}.get(found[2], "DAYS")
    return f" WITHIN {_DIGITS.get(found[1], found[1])} {unit} AFTER SHIPMENT "


def _count(found: re.Match[str]) -> str:
    """Write counts of originals (正本) and copies (副本) the English way round."""
    figures = {key: _DIGITS.get(value, value) for key, value in found.groupdict().items() if value}
    if "a" in figures:
        return f" IN {figures['a']} ORIGINAL AND {figures['b']} COPIES"
    return f" IN {figures['c']} ORIGINAL" if "c" in figures else f" AND {figures['d']} COPIES"


def in_english(text: str) -> str:
    """Put the Chinese words that the trade uses into English, word by word.

    >>> in_english("商业发票一式三份, 注明合同号").replace("  ", " ").strip()
    'COMMERCIAL INVOICE IN 3 COPIES, SHOWING CONTRACT NO.'
    """
    issuers = "".join(f" ISSUED BY {found[1]}" for found in _ISSUER.finditer(text))
    text = _ISSUER.sub(" ", text) + issuers
    if "正本" not in text and (copies := _COPIES.search(text)):
        text = f"{_DIGITS.get(copies[1], copies[1])} COPIES OF " + _COPIES.sub("", text, count=1)
    if found := _WITHIN.search(text):
        text = _WITHIN.sub(" ", text, count=1) + _period(found)
    text = _INSURED.sub(r" FOR \1 PCT OF INVOICE VALUE ", text)
    text = _COUNTED.sub(_count, text)
    text = _FOLD.sub(lambda found: f" IN {_DIGITS.get(found[1], found[1])} COPIES", text)
    text = _COUNT.sub(lambda found: f" {_DIGITS[found[1] or found[2] or found[3]]} ", text)
    return re.sub(r"\s+", " ", _LEXICON.sub(lambda found: _WORDS[found[0]], text)).replace(
        " ,", ","
    )
