"""What is said of values that are held as codes, in both languages."""

from __future__ import annotations

_CALLED: dict[str, tuple[str, str]] = {
    "prepaid": ("prepaid", "预付"),
    "collect": ("collect", "到付"),
    "nothing": ("nothing", "无"),
    "none": ("none", "无"),
    "blank": ("blank", "空白背书"),
    "not seen": ("not seen", "未见"),
    "allowed": ("allowed", "允许"),
    "not_allowed": ("not allowed", "不允许"),
    "conditional": ("conditional", "有条件允许"),
    "policy": ("policy", "保险单"),
    "certificate": ("certificate", "保险凭证"),
    "declaration": ("declaration", "保险声明"),
    "cover_note": ("cover note", "暂保单"),
    "shipper": ("shipper", "发货人"),
    "consignee": ("consignee", "收货人"),
    "carrier": ("carrier", "承运人"),
    "agent": ("agent", "代理人"),
    "proxy": ("proxy", "代表"),
    "broker": ("broker", "保险经纪人"),
    "somebody not named": ("somebody not named", "未具名者"),
    "independent": ("independent", "独立"),
    "official": ("official", "官方"),
    "qualified": ("qualified", "合格"),
    "competent": ("competent", "主管"),
    "local": ("local", "当地"),
    "well_known": ("well known", "知名"),
    "first_class": ("first class", "一流"),
    "embassy": ("embassy", "使馆"),
    "consulate": ("consulate", "领事馆"),
    "chamber": ("chamber of commerce", "商会"),
    "notary": ("notary", "公证机构"),
    "courier": ("courier", "快递"),
    "fax": ("fax", "传真"),
    "email": ("e-mail", "电子邮件"),
    "telex": ("telex", "电传"),
    "cable": ("cable", "电报"),
    "airmail": ("airmail", "航空邮寄"),
    "registered_airmail": ("registered airmail", "航空挂号"),
    "mail": ("mail", "邮寄"),
    "post": ("post", "邮寄"),
    "swift": ("SWIFT", "SWIFT"),
    "phone": ("telephone", "电话"),
    "hand": ("hand", "专人递送"),
    "applicant": ("applicant", "开证申请人"),
    "beneficiary": ("beneficiary", "受益人"),
    "issuing_bank": ("issuing bank", "开证行"),
    "advising_bank": ("advising bank", "通知行"),
    "negotiating_bank": ("negotiating bank", "议付行"),
    "nominated_bank": ("nominated bank", "指定银行"),
    "confirming_bank": ("confirming bank", "保兑行"),
    "insurer": ("insurer", "保险人"),
    "commission": ("commission", "佣金"),
    "discount": ("discount", "折扣"),
    "advance": ("advance payment", "预付款"),
    "advance_payment": ("advance payment", "预付款"),
    "deposit": ("deposit", "定金"),
    "rebate": ("rebate", "回扣"),
    "retention": ("retention", "留置款"),
    "grade": ("grade", "等级"),
    "class": ("class", "级别"),
    "type": ("type", "类型"),
    "model": ("model", "型号"),
    "size": ("size", "尺寸"),
    "style": ("style", "款号"),
    "article": ("article", "货号"),
    "colour": ("colour", "颜色"),
    "brand": ("brand", "品牌"),
    "design": ("design", "花型"),
    "pattern": ("pattern", "花样"),
    "series": ("series", "系列"),
    "item": ("item", "项目"),
    "code": ("code", "代码"),
    "HS code": ("HS code", "税则号"),
    "reference": ("reference", "编号"),
    "CAS number": ("CAS number", "CAS 号"),
    "figure": ("figure", "数字"),
    "P.O. box": ("P.O. box", "邮政信箱"),
    "e-mail": ("e-mail", "电子邮箱"),
    "telephone": ("telephone", "电话"),
    "transport document": ("transport document", "运输单据"),
    "no such result": ("no such result", "无此项结果"),
    "no deduction": ("no deduction", "无扣减"),
    "on deck": ("on deck", "舱面"),
    "yes": ("yes", "是"),
    "no": ("no", "否"),
}  # fmt: skip


def in_english(value: str) -> str:
    """Return what a coded value is called in English; other values are printed as they are.

    >>> in_english("cover_note"), in_english("OCEAN HERON")
    ('cover note', 'OCEAN HERON')
    """
    return _CALLED.get(value, (value, ""))[0]


def in_chinese(value: str) -> str:
    """Return what a coded value is called in Chinese; other values are printed as they are.

    >>> in_chinese("cover_note"), in_chinese("OCEAN HERON")
    ('暂保单', 'OCEAN HERON')
    """
    return _CALLED.get(value, ("", value))[1]
