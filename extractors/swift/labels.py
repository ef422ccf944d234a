"""The labels that printing systems put beside the tags, and their many short forms."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from rapidfuzz import fuzz, process

from extractors.swift.messages import FORMATS

_LABELS = """
27: sequence of total | seq. of total | 报文页次 | 合计次序 | 报文序号
40A: form doc credit | form of doc credit | form of documentary credit | form of doc. credit | form of l/c | form of credit | form of lc | form of dc |
 跟单信用证类型 | 跟单信用证类别 | 跟单信用证形式 | 信用证形式
40B: form of documentary credit | form of doc. credit | form of credit | 跟单信用证形式
20: documentary credit number | doc. credit number | doc. credit num | credit number | credit no |
 l/c number | l/c no | lc no | dc no | dc number | documentary credit no | sender's reference | transaction reference number |
 sender's ref | sender's trn | 信用证号码 | 信用证号 | 信用证编号 | 跟单信用证号码 | 发报行编号
21: documentary credit number | receiver's reference | related reference | receiver's ref |
 presenting bank's reference | 收报行编号 | 相关编号
23: reference to pre-advice | issuing bank's reference | further identification | reference to preadvice |
 预通知编号 | 开证行编号
52a: issuing bank | issuing bank of the original d/c | 开证行
50B: non-bank issuer | non-bank issuer of the original documentary credit
31C: date of issue | issue date | 开证日期
26E: number of amendment | amendment number | amendment no | 修改次数
30: date of amendment | amendment date | date of message being acknowledged | date of advice |
 date of advice of discrepancy or mailing | 修改日期
22A: purpose of message
23S: cancellation request
40E: applicable rules | 适用规则 | 适用条文
31D: date and place of expiry | date/place exp | date/place of expiry | expiry date and place | expiry | expiry date |
 date & place of expiry | date of expiry | 到期日 | 到期日期 | 有效期 | 信用证有效期 | 到期日及地点 | 有效期及地点 | 到期日和到期地点 | 信用证有效期和有效地点
31E: new date of expiry | date of expiry
51a: applicant bank | 开证申请人银行 | 申请人银行
50: applicant | changed applicant details | first beneficiary | 申请人 | 信用证开证申请人 | 开证申请人
59: beneficiary | beneficiary (before this amendment) | second beneficiary | 受益人 | 信用证受益人
32A: date, currency code, amount | date and amount of utilisation | value date, currency, amount
32B: currency code, amount | curr code, amt | currency code and amount | amount | currency, amount |
 increase of documentary credit amount | increase of doc. credit amount | l/c amount | credit amount |
 currency code amount | dc amt | dc amount | lc amount | amount of utilisation | principal amount | incr. of amount | 金额 | 信用证金额 | 开证金额 | 币种及金额 |
 货币与金额 | 币别代号与金额 | 信用证结算的货币和金额 | 币种金额
32D: amount of charges
33A: total amount claimed
33B: decr. of amount | decrease of documentary credit amount | decrease of doc. credit amount | additional amounts |
 additional amount claimed
34A: total amount claimed
34B: new documentary credit amount after amendment | new doc. credit amount after amendment | new amount |
 total amount claimed | total amount to be paid
39A: percentage credit amount tolerance | percentage credit amt tolerance | pos. / neg. tol. (%) |
 percentage credit amount | pos/neg tolerance | tolerance | 信用证金额加减百分率 | 信用证金额浮动允许范围 |
 溢短装 | 溢短装比例 | 金额浮动比例
39B: maximum credit amount | max. credit amount | 最高信用证金额
39C: additional amounts covered | additional amounts | add. amt covered | 附加金额
41a: available with by | available with | available with / by | 指定银行与兑付方式 | 指定银行及兑付方式 | 押汇方式 |
 指定银行 | 指定的有关银行及信用证兑付方式
42C: drafts at | draft at | drafts | 汇票付款期限 | 汇票付款日期 | 汇票期限
42a: drawee | drawee bank | 汇票付款人 | 汇票受票人
42M: mixed payment details | mixed payment | mixed pymt details | 混合付款 | 混合付款条款
42P: deferred payment details | negotiation/deferred payment details | deferred paym. det |
 negotiation/deferred payment det | 延期付款 | 迟期付款条款
43P: partial shipments | partial shipment | partial shipmts | 分批装运 | 分装 | 分装条款
43T: transhipment | transshipment | transhipments | transshipments | trans-shipment | 转运 | 转船 | 转运条款
44A: place of taking in charge/dispatch from/place of receipt | loading on brd | loading in charge |
 on board/disp/taking charge | on board/disp/taking charge at/f | place of taking in charge |
 loading on board/dispatch/taking in charge at/from | place of receipt | pl of tking in chrg / of rceipt |
 装船 | 发运 | 接受监管地点 | 装船发运接受监管地点
44E: port of loading/airport of departure | port of loading | port of loading/airport of dep |
 port of loading/airport of dep. | loading port | 装货港 | 装运港
44F: port of discharge/airport of destination | port of discharge | port of discharge/airport of dest |
 port of dischrge/airport of dest | discharge port | 卸货港 | 目的港
44B: place of final destination/for transportation to/place of delivery | for transport to |
 for transportation to | for transportation to... | place of final destination | place of delivery |
 pl of final dest / of delivery | final destination | 货物运往 | 货物发运的最终目的地 | 最终目的地
44C: latest date of shipment | latest shipment | latest date of ship. | latest shipment date | 最迟装运期 |
 最迟装运日 | 最后装运日 | 最迟装运日期 | 最迟装船日
44D: shipment period | 装运期 | 船期
45A: description of goods and/or services | description of goods and services | description of goods or services | goods description | goods and/or services | goods descript. | descr goods and/or services |
 descriptn of goods &/or services | description of goods | descrip. of goods | descript. of goods | descr. of goods and/or services | 货物描述 | 货物与或服务描述
45B: description of goods and/or services | goods descript. | descr goods and/or services |
 description of goods | goods description | 货物描述
46A: documents required | docs required | document required | required documents | 单据要求 | 应具备单据 |
 应提交单据 | 所需单据 | 要求单据 | 需提交单据
46B: documents required | docs required | 单据要求
47A: additional conditions | additional cond | additional condition | 附加条件 | 附加条款 | 其他条款 | 特别条款
47B: additional conditions | additional cond | 附加条件
49G: special payment conditions for beneficiary | special payment conditions for bene | 对受益人的特别付款条件
49H: special payment conditions for receiving bank | special payment conditions for bank only |
 special payment conditions for rec. bank
49M: special payment conditions for beneficiary
49N: special payment conditions for receiving bank
71D: charges | details of charges | 费用 | 费用情况 | 费用承担
71B: charges | details of charges | 费用 | 费用情况
71N: amendment charge payable by
48: period for presentation in days | period for presentation | presentation period | 交单期限 | 提示期间 | 交单期
49: confirm instr | confirm. instr. | confirmation instructions | confirmation | confirmation instr | 保兑指示
58a: requested confirmation party | req. conf. party | confirming bank | 保兑行 | 请求保兑方
53a: reimbursing bank | reimbursement bank | reimburs. bank | 偿付行
54a: receiver's correspondent
78: instructions to the paying/accepting/negotiating bank | instructions | ins paying bank |
 instr to payg/accptg/negotg bank | instructions to paying/accepting/negotiating bank |
 给付款行承兑行议付行的指示
78D: instructions from intermediary bank
57a: 'advise through' bank | advise through bank | advising through bank | advise through | 通知行 | 第二通知行
72: sender to receiver information | send. to rec. info | sender to receiver info | 附言
72Z: sender to receiver information | send. to rec. info | sender to receiver info | 附言
25: account identification
73: charges claimed | charges deducted
73A: charges claimed | charges deducted
77: narrative
77A: narrative | discrepancies
77B: disposal of documents
77J: discrepancies | discrepancies (narrative)
79: narrative
79Z: narrative
"""

#: What a print adds to a label to say which form of a field it is.
_FORM = re.compile(
    r"\b(?:FI BIC|SWIFT(?: BIC)?|BIC|PARTY IDENTIFIER|IDENTIFIER CODE|NAME\s*(?:AND|&)\s*ADDR(?:ESS)?S?|NAME|CODE|DETAILS?)\b"
)
_GLOSS_FORM = re.compile(r"(?:(?:名称|地址|代码|信息)[及和与]?)+$")
_WORD = 6  #: letters of a label that ends where its last word does
_ALIKE = 88  #: per cent that a misread label must have of a label
_LIKE_A_TAG = 30  #: per cent that a misread tag must have of the tag of its label
#: An explanation in Chinese in brackets, which may lack the last one at the end of the line.
_EXPLAINED = re.compile(
    r"(?P<label>[^(（:：]{3,80}?)(?P<gloss>\s*[(（][^()（）]*[\u4e00-\u9fff][^()（）]*(?:[)）]|$)\s*[:：]?\s*)"
)
_LATIN = re.compile(r"[^A-Z0-9]+")
_CHINESE = re.compile(r"[\u4e00-\u9fff]+")


@cache
def labels_of(tag: str) -> list[str]:
    """Return the labels of a field as they are printed.

    Args:
        tag: as the tables have it, ``41a``.
    """
    rows = re.findall(r"^(\w+): ((?:.*\n(?: .*\n)*))", _LABELS, re.M)
    raw = next((row for name, row in rows if name == tag), "")
    return [" ".join(label.split()) for label in raw.split("|") if label.strip()]


@cache
def _aliases(tag: str) -> tuple[tuple[str, ...], tuple[str, ...], re.Pattern[str]]:
    """Return the labels of a field: in Latin letters, in Chinese, and as a pattern."""
    labels = labels_of(tag)
    latin = tuple(_letters(label) for label in labels if not _CHINESE.search(label))
    chinese = tuple(label for label in labels if _CHINESE.search(label))
    long = sorted((x for x in labels if x in chinese or len(x) >= _WORD), key=len, reverse=True)
    ways = (r"[\W_]*".join(re.escape(w) for w in re.findall(r"\w+", label)) for label in long)
    form = rf"(?:[\s.-]*{_FORM.pattern})*"
    return latin, chinese, re.compile(rf"\W*(?:{'|'.join(ways) or '(?!)'})(?!\w){form}", re.I)


def _letters(label: str) -> str:
    return _LATIN.sub("", _FORM.sub("", label.upper()))


def is_label(tag: str, text: str) -> bool:
    """Tell whether this is the label of a field, in full, shortened or slightly misread.

    Args:
        tag: as the tables have it, ``41a``.
        text: what is printed.

    >>> is_label("40A", "FORM OF DOC. CREDIT"), is_label("44E", "Port of Loading/Airport of De")
    (True, True)
    >>> is_label("31D", "Date of Issue"), is_label("46A", "应具备单据 documents required")
    (False, True)
    """
    latin, chinese, _ = _aliases(tag)
    glosses = _CHINESE.findall(text)
    letters = _letters(_CHINESE.sub(" ", text))
    if not letters:
        return any(gloss in label or label in gloss for gloss in glosses for label in chinese)
    return any(_alike(letters, label) for label in latin)


def begins_label(tag: str, text: str) -> bool:
    """Tell whether this is the label of a field, or as much of one as fits into its column."""
    text = text.strip()
    return is_label(tag, text) or (len(text) > 5 and is_label(tag, text.split("/")[0]))


@cache
def _every_label() -> tuple[str, ...]:
    return tuple({label for tag in FORMATS for label in _aliases(tag)[0]})


def _may_be_label(letters: str) -> bool:
    """Tell quickly whether any field has a label like this."""
    if any(label.startswith(letters) for label in _every_label()):
        return True
    return (
        process.extractOne(letters, _every_label(), scorer=fuzz.ratio, score_cutoff=_ALIKE)
        is not None
    )


def field_of(label: str, hint: str) -> str | None:
    """Return the tag of the field with this label, where the tag is hard to read.

    Args:
        label: what is printed as label; too short a one is none.
        hint: what is printed as tag, or nothing.

    Returns:
        The tag, for a bank's field with option D until its value shows which it has.

    >>> field_of("Additional Conditions", "ATA"), field_of("Goods", "45A")
    ('47A', None)
    """
    letters = _letters(_CHINESE.sub(" ", label.upper()))
    if len(letters) + len(hint) < 8 or not _may_be_label(letters):
        return None
    tags = [tag for tag in FORMATS if is_label(tag, label)]
    found = max(tags, key=lambda tag: fuzz.ratio(tag.upper(), hint.upper()), default=None)
    unlike = found and hint and fuzz.ratio(found.upper(), hint.upper()) < _LIKE_A_TAG
    if found is None or unlike:
        return None
    return found[:2] + "D" if found.endswith("a") else found


@cache
def _exactly() -> dict[str, str]:
    """Return the field of each label by its letters, the first in the standard's order."""
    found = {"GOODS": "45A"}  # too short to be looked for beside a tag
    for tag in FORMATS:
        latin, chinese, _ = _aliases(tag)
        for label in (*latin, *map(_gloss, chinese)):
            found.setdefault(label, tag)
    return found


def _gloss(label: str) -> str:
    """Return the Chinese of a label without what says which form of a field it is."""
    return _GLOSS_FORM.sub("", "".join(_CHINESE.findall(label)))


def tag_of(label: str) -> str | None:
    """Return the field that has exactly this label, or None.

    >>> tag_of("DC No."), tag_of("货物描述"), tag_of("Documents required by us")
    ('20', '45A', None)
    """
    return _exactly().get(letters_of(label))


def letters_of(label: str) -> str:
    """Return what tells one label from another: its Latin letters, or its Chinese if it has none.

    >>> letters_of("Applicant Name & Address:"), letters_of("通知行 SWIFT 代码")
    ('APPLICANT', '通知行')
    """
    return _letters(_CHINESE.sub(" ", label)) or _gloss(label)


def _alike(letters: str, label: str) -> bool:
    if letters == label:
        return True
    if len(letters) >= 8 and label.startswith(letters):
        return True
    return min(len(letters), len(label)) >= 8 and fuzz.ratio(letters, label) >= _ALIKE


@lru_cache(maxsize=8192)
def after_label(tag: str, text: str) -> tuple[int, int] | None:
    """Return where the label at the beginning of a text ends, and where the value begins.

    A label ends at a colon, at a gap of two blanks, at a row of dots, or with the line; one
    that is no short word also where its last word ends. What explains it in brackets, in Chinese
    as textbooks do, is passed over.

    >>> text = "Form of L/C:   Irrevocable"
    >>> text[slice(*after_label("40A", text))], text[after_label("40A", text)[1]:]
    (':   ', 'Irrevocable')
    >>> text = "Applicant (申请人：甲公司) JIA & CO."
    >>> text[after_label("50", text)[1]:]
    'JIA & CO.'
    """
    glossed = _EXPLAINED.match(text)
    if glossed and is_label(tag, glossed["label"]):
        return glossed.start("gloss"), glossed.end()
    ends = [
        (found.start(), found.end())
        for found in re.finditer(r"\s*(?:[:：]\s*|\.{4,}\s*|\s{2,})", text)
        if found.start() > 0
    ]
    whole = len(text.rstrip()), len(text)
    for end, value in ends[:4]:
        if is_label(tag, text[:end]):
            only_form = not _LATIN.sub("", _FORM.sub("", text[value:].upper()))
            return whole if only_form else (end, value)
    letters = _letters(text.upper())
    if len(letters) >= 3 and any(label.startswith(letters) for label in _aliases(tag)[0]):
        return whole
    if (found := _aliases(tag)[2].match(text)) and re.match(
        r"\s*[\w/]|\.?\s+\w|\W+$", text[found.end() :]
    ):
        rest = text[found.end() :]
        return found.end(), len(text) - len(rest.lstrip(" .:：)）"))
    return whole if is_label(tag, text) else None
