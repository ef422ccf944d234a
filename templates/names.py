"""What documents and people are called, in both languages."""

from __future__ import annotations

import re
from collections.abc import Iterable

from checkers.finding import Words

_DOCUMENTS = {
    "letter_of_credit": ("Letter of credit", "信用证"),
    "credit_amendment": ("Amendment to the credit", "信用证修改书"),
    "sales_contract": ("Sales contract", "销售合同"),
    "draft": ("Draft", "汇票"),
    "commercial_invoice": ("Commercial invoice", "商业发票"),
    "packing_list": ("Packing list", "装箱单"),
    "weight_list": ("Weight list", "重量单"),
    "bill_of_lading": ("Bill of lading", "海运提单"),
    "sea_waybill": ("Sea waybill", "海运单"),
    "charter_party_bill_of_lading": ("Charter party bill of lading", "租船合同提单"),
    "multimodal_transport_document": ("Multimodal transport document", "多式联运单据"),
    "air_waybill": ("Air waybill", "航空运单"),
    "road_waybill": ("Road waybill", "公路运单"),
    "rail_waybill": ("Rail waybill", "铁路运单"),
    "courier_receipt": ("Courier receipt", "快递收据"),
    "forwarder_cargo_receipt": ("Forwarder's cargo receipt", "货运代理收货凭证"),
    "insurance_document": ("Insurance document", "保险单据"),
    "certificate_of_origin": ("Certificate of origin", "原产地证"),
    "inspection_certificate": ("Inspection certificate", "检验证书"),
    "beneficiary_certificate": ("Beneficiary's certificate", "受益人证明"),
    "shipping_advice": ("Shipping advice", "装运通知"),
    "bank_refusal": ("Bank's refusal", "银行拒付通知"),
    "bank_message": ("Bank message", "银行报文"),
    "other": ("Other document", "其他单据"),
}

#: Who must act, as the head of what they must do.
RESPONSIBLE = {
    "beneficiary": Words(en="You (beneficiary)", zh="本公司（受益人）"),
    "carrier": Words(en="Carrier", zh="承运人"),
    "forwarder": Words(en="Forwarder", zh="货运代理"),
    "insurer": Words(en="Insurer", zh="保险公司"),
    "chamber": Words(en="Chamber or origin authority", zh="商会或签证机构"),
    "inspector": Words(en="Inspection body", zh="检验机构"),
    "applicant": Words(en="Applicant", zh="开证申请人"),
    "issuing_bank": Words(en="Issuing bank", zh="开证行"),
}


def document_type(kind: str) -> Words:
    """Return what a kind of document is called.

    >>> document_type("draft").zh
    '汇票'
    """
    if kind in _DOCUMENTS:
        en, zh = _DOCUMENTS[kind]
        return Words(en=en, zh=zh)
    plain = kind.replace("_", " ").capitalize()
    return Words(en=plain, zh=plain)


def document(name: str) -> Words:
    """Return what a document is called; the second and further of a kind are numbered.

    >>> document("packing_list-1").en, document("packing_list-2").zh
    ('Packing list', '装箱单 2')
    """
    kind, _, number = name.rpartition("-")
    if not kind or not number.isdigit():
        return document_type(name)
    called = document_type(kind)
    if int(number) < 2:
        return called
    return Words(en=f"{called.en} {number}", zh=f"{called.zh} {number}")


def with_names(words: Words, ids: Iterable[str]) -> Words:
    """Return words in which documents are called by name and not by their ids.

    >>> both = Words(en="draft-1 says A; packing_list-2 says B.", zh="draft-1 显示 A")
    >>> with_names(both, ["draft-1", "packing_list-2"])
    Words(en='Draft says A; packing list 2 says B.', zh='汇票显示 A')
    >>> with_names(Words(en="", zh="请核对 packing_list-2 与 draft-1 。"), ["draft-1", "packing_list-2"]).zh
    '请核对装箱单 2 与汇票 。'
    """
    called = {name: document(name) for name in ids}
    if not called:
        return words
    one = "|".join(re.escape(name) for name in sorted(called, reverse=True))
    anywhere = re.compile(rf"(?P<before> ?)(?<![\w-])(?P<id>{one})(?![\w-])(?P<after> ?)")

    def english(found: re.Match[str]) -> str:
        name = called[found["id"]].en
        begins = found.start("id") == 0 or words.en[: found.start("id")].endswith(". ")
        return f"{found['before']}{name if begins else name[:1].lower() + name[1:]}{found['after']}"

    def chinese(found: re.Match[str]) -> str:
        name = called[found["id"]].zh
        before = "" if _is_chinese(words.zh[: found.start()][-1:]) else found["before"]
        after = "" if _is_chinese(name[-1] + words.zh[found.end() :][:1]) else found["after"]
        return f"{before}{name}{after}"

    return Words(en=anywhere.sub(english, words.en), zh=anywhere.sub(chinese, words.zh))


def _is_chinese(text: str) -> bool:
    """Tell whether all letters are Chinese: no blank stands between two of them."""
    return bool(text) and all("\u4e00" <= letter <= "\u9fff" for letter in text)
