"""What the particulars of the clause grammar are called, in both languages."""

from __future__ import annotations

import re

_CALLED: dict[str, tuple[str, str]] = {
    "gw": ("the gross weight", "毛重"),
    "nw": ("the net weight", "净重"),
    "measurement": ("measurement", "尺码"),
    "qty": ("the quantity", "数量"),
    "packages": ("packages", "件数"),
    "vessel": ("vessel", "船名"),
    "voyage_no": ("voyage number", "航次"),
    "shipping_marks": ("shipping marks", "唛头"),
    "goods_description": ("goods description", "货物描述"),
    "origin": ("origin", "原产地"),
    "incoterm": ("incoterm", "贸易术语"),
    "port_of_loading": ("port of loading", "装货港"),
    "port_of_discharge": ("port of discharge", "卸货港"),
    "container_no": ("container number", "箱号"),
    "seal_no": ("seal number", "封号"),
    "shipment_date": ("shipment date", "装运日期"),
    "bl_no": ("bill of lading number", "提单号"),
    "bl_date": ("bill of lading date", "提单日期"),
    "awb_no": ("air waybill number", "空运单号"),
    "flight_no": ("flight number", "航班号"),
    "flight_date": ("flight date", "航班日期"),
    "actual_flight_date": ("actual flight date", "实际航班日期"),
    "invoice_no": ("invoice number", "发票号"),
    "invoice_date": ("invoice date", "发票日期"),
    "invoice_value": ("invoice value", "发票金额"),
    "unit_price": ("unit price", "单价"),
    "freight_amount": ("the freight", "运费金额"),
    "insurance_amount": ("the insurance premium", "保险费"),
    "fob_value": ("the FOB value", "FOB 价"),
    "cfr_value": ("the CFR value", "CFR 价"),
    "cif_value": ("the CIF value", "CIF 价"),
    "manufacturer": ("manufacturer", "生产商"),
    "manufacturer_name": ("manufacturer name", "生产商名称"),
    "delivery_agent": ("delivery agent", "目的港代理"),
    "claims_agent": ("claims agent", "理赔代理"),
    "size_colour_breakdown": ("size and colour breakdown", "尺码及颜色明细"),
    "contents_per_package": ("contents of each package", "每件内装明细"),
    "batch_no": ("batch number", "批号"),
    "lot_no": ("lot number", "批号"),
    "heat_no": ("heat number", "炉号"),
    "contract_no": ("contract number", "合同号"),
    "contract_date": ("contract date", "合同日期"),
    "po_no": ("purchase order number", "订单号"),
    "order_no": ("order number", "订单号"),
    "pi_no": ("proforma invoice number", "形式发票号"),
    "policy_no": ("policy number", "保险单号"),
    "open_policy_no": ("open policy number", "预约保险单号"),
    "lc_date": ("the date of the credit", "信用证日期"),
    "hs": ("the H.S. code", "税则号"),
    "eta": ("the expected arrival", "预计抵达日期"),
    "etd": ("the expected departure", "预计开航日期"),
    "applicant": ("applicant", "开证申请人"),
    "beneficiary": ("beneficiary", "受益人"),
    "issuing_bank": ("issuing bank", "开证行"),
    "advising_bank": ("advising bank", "通知行"),
    "applicant_bank": ("applicant bank", "申请人银行"),
}
_NUMBER = re.compile(r"(\w+?)_no$")


def called(key: str) -> tuple[str, str]:
    """Return what a particular is called; one in the credit's own words is called by them.

    >>> called("gw"), called("grade_no")
    (('the gross weight', '毛重'), ('grade number', ' GRADE 编号'))
    """
    if key in _CALLED:
        return _CALLED[key]
    found = _NUMBER.match(key)
    if found:
        words = found[1].replace("_", " ").strip()
        return f"{words} number", f" {words.upper()} 编号"
    words = key.replace("_", " ").strip()
    return words, f" {words.upper()}"
