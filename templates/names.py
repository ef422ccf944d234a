"""What documents, fields and people are called, in both languages."""

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

_FIELDS_ZH = {
    "additional_amounts": "附加金额",
    "additional_conditions": "附加条款",
    "address": "地址",
    "advising_bank": "通知行",
    "airport_of_departure": "始发站机场",
    "airport_of_destination": "目的站机场",
    "amendments": "修改",
    "amount": "金额",
    "amount_in_words": "大写金额",
    "applicant": "开证申请人",
    "applicant_bank": "申请人银行",
    "assured": "被保险人",
    "available_by": "兑用方式",
    "available_with": "兑用银行",
    "beneficiary": "受益人",
    "bic": "银行识别代码",
    "buyer": "买方",
    "carrier": "承运人",
    "certifications": "证明文句",
    "changes": "修改内容",
    "charges": "费用",
    "charter_party": "租船合同",
    "claims_payable_at": "赔付地点",
    "clause": "条款",
    "clauses": "条款",
    "code": "代码",
    "confirmation": "保兑指示",
    "confirming_bank": "保兑行",
    "consignee": "收货人",
    "containers": "集装箱",
    "contract_number": "合同号",
    "corrections": "更改",
    "country": "国家",
    "credit_date": "信用证日期",
    "credit_number": "信用证号",
    "credit_opening_deadline": "开证期限",
    "date": "日期",
    "deductions": "扣减",
    "deferred_payment": "延期付款",
    "delivery_agent": "目的港代理",
    "description": "货名",
    "discrepancies": "不符点",
    "disposal": "单据处置",
    "documents_required": "所需单据",
    "drafts_at": "汇票期限",
    "drawee": "付款人",
    "drawer": "出票人",
    "effective_date": "保险生效日",
    "endorsement": "背书",
    "expiry_date": "有效期",
    "expiry_place": "到期地点",
    "exporter": "出口商",
    "flight": "航班",
    "flight_date": "航班日期",
    "form": "信用证形式",
    "freight": "运费",
    "from": "起运地",
    "goods_description": "货物描述",
    "gross_weight": "毛重",
    "incoterm": "贸易术语",
    "inspection": "检验",
    "inspection_date": "检验日期",
    "insurance": "保险",
    "insured_amount": "保险金额",
    "insurer": "保险人",
    "intended_vessel": "预期船只",
    "invoice_date": "发票日期",
    "invoice_number": "发票号",
    "issue_date": "开证日期",
    "issuer": "出单人",
    "issuing_bank": "开证行",
    "kind": "种类",
    "label": "名目",
    "latest_shipment_date": "最迟装运日",
    "lines": "货物明细",
    "maturity_date": "到期日",
    "maximum": "最高金额",
    "measurement": "体积",
    "message": "报文",
    "mixed_payment": "混合付款",
    "name": "名称",
    "net_weight": "净重",
    "notations": "批注",
    "notify": "通知方",
    "number": "号码",
    "on_board_date": "装船日期",
    "on_board_port": "装船港",
    "on_board_vessel": "装船船名",
    "on_deck": "舱面装载",
    "operation": "操作",
    "origin": "原产地",
    "original_for": "正本持有人",
    "originals_issued": "签发正本份数",
    "packages": "件数",
    "packing": "包装",
    "parameter": "项目",
    "partial_shipments": "分批装运",
    "payee": "收款人",
    "payment_terms": "付款条件",
    "place": "地点",
    "place_of_delivery": "交货地",
    "place_of_receipt": "收货地",
    "port": "港口",
    "port_of_discharge": "卸货港",
    "port_of_loading": "装货港",
    "pre_carriage": "前程运输",
    "presentation_anchor": "交单期起算",
    "presentation_days": "交单期（天）",
    "principal": "委托人",
    "quantity": "数量",
    "received_for_shipment": "收货待运",
    "recipient": "收件人",
    "reimbursing_bank": "偿付行",
    "results": "检验结果",
    "risks": "险别",
    "rules": "适用规则",
    "seal": "封号",
    "seller": "卖方",
    "sender_reference": "发报行编号",
    "sequence": "页次",
    "shipment_period": "装运期",
    "shipper": "托运人",
    "shipping_marks": "唛头",
    "signed": "签署",
    "signed_as": "签署身份",
    "signed_by": "签署人",
    "statement": "声明",
    "statements": "声明",
    "tag": "栏位",
    "tags": "栏位",
    "tenor": "付款期限",
    "text": "文字",
    "title": "单据名称",
    "to": "目的地",
    "tolerance": "溢短装",
    "total": "总额",
    "transhipment": "转运",
    "transport": "运输方式",
    "transport_number": "运输单据号",
    "unit": "单位",
    "unit_price": "单价",
    "value": "数值",
    "version": "版本",
    "vessel": "船名",
    "voyage": "航次",
    "voyage_date": "起运日期",
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
    Words(en='Draft says A; packing list 2 says B.', zh='汇票 显示 A')
    """
    called = {name: document(name) for name in ids}
    if not called:
        return words
    anywhere = re.compile(
        "|".join(rf"(?<![\w-]){re.escape(name)}(?![\w-])" for name in sorted(called, reverse=True))
    )

    def english(found: re.Match[str]) -> str:
        name = called[found[0]].en
        begins = found.start() == 0 or words.en[: found.start()].endswith(". ")
        return name if begins else name[:1].lower() + name[1:]

    return Words(
        en=anywhere.sub(english, words.en),
        zh=anywhere.sub(lambda found: called[found[0]].zh, words.zh),
    )


def field(way: str) -> Words:
    """Return what a value is called by the way to it; places in a list count from 1.

    >>> field("lines.0.unit_price")
    Words(en='Lines 1: unit price', zh='货物明细 1：单价')
    """
    en: list[str] = []
    zh: list[str] = []
    for step in way.split("."):
        if step.isdigit() and en:
            en[-1] += f" {int(step) + 1}"
            zh[-1] += f" {int(step) + 1}"
        else:
            plain = re.sub("_+", " ", step).strip()
            en.append(plain)
            zh.append(_FIELDS_ZH.get(step, plain))
    said = ": ".join(en)
    return Words(en=said[:1].upper() + said[1:], zh="：".join(zh))
