"""An inspection certificate on an official form of numbered boxes."""

from __future__ import annotations

from extractors.documents import InspectionCertificate
from samples.printing.ink import chop, picture
from samples.printing.paper import Column, Paper
from samples.printing.wording import american, full


def print_(certificate: InspectionCertificate, paper: Paper) -> None:
    """Print a form with its facts in boxes and its results in a table."""
    paper.begin(size=8.5)
    middle = paper.width / 2
    issuer = certificate.issuer
    paper.text(
        middle, 28, issuer.name if issuer else "", size=13, font="Times-Bold", align="centre"
    )
    paper.text(middle, 46, (issuer and issuer.address) or "", size=7.5, align="centre")
    paper.text(
        middle,
        60,
        certificate.title or "CERTIFICATE OF QUALITY",
        size=15,
        font="Times-Bold",
        align="centre",
    )
    paper.box(40, 86, 258, 32, "1. 编号 No.", certificate.number)
    paper.box(298, 86, 257, 32, "2. 日期 Date", american(certificate.date))
    paper.box(40, 118, 258, 54, "3. 发货人 Consignor", full(certificate.exporter))
    paper.box(298, 118, 257, 54, "4. 收货人 Consignee", full(certificate.consignee))
    paper.box(40, 172, 515, 40, "5. 品名 Description of Goods", certificate.goods_description)
    paper.box(40, 212, 172, 32, "6. 报检数量 Quantity Declared", certificate.quantity)
    paper.box(212, 212, 172, 32, "7. 包装 Number of Packages", certificate.packages)
    paper.box(
        384, 212, 171, 32, "8. 检验日期 Date of Inspection", american(certificate.inspection_date)
    )
    paper.box(40, 244, 172, 32, "9. 毛重 Gross Weight", certificate.gross_weight)
    paper.box(212, 244, 172, 32, "10. 净重 Net Weight", certificate.net_weight)
    paper.box(384, 244, 171, 32, "11. 运输工具 Conveyance", certificate.vessel)
    paper.box(40, 276, 258, 32, "12. 发票号 Invoice", certificate.invoice_number)
    paper.box(298, 276, 257, 32, "13. 信用证号 Documentary Credit", certificate.credit_number)
    paper.text(43, 312, "14. 检验结果 Results of Inspection", size=6)
    top = 322.0
    if certificate.results:
        columns = [
            Column("项目 Parameter", 260),
            Column("结果 Value", 130, "right"),
            Column("单位 Unit", 125),
        ]
        rows = [[r.parameter, r.value, r.unit] for r in certificate.results]
        top = paper.table(40, top, columns, rows)
    if certificate.statement:
        top = paper.lines(46, top + 10, certificate.statement, 500)
    paper.frame(40, 276, 515, max(top + 10, 600) - 276)
    low = max(top + 10, 600)
    paper.frame(40, low, 515, 110)
    paper.text(43, low + 2, "15. 签字盖章 Signature and Seal", size=6)
    if certificate.signed:
        picture(paper, 330, low + 40, 2, width=110)
        chop(paper, 490, low + 54, "检验证书 CERTIFICATE")
    paper.text(
        46,
        low + 92,
        "No financial liability shall attach to the issuer of this certificate.",
        size=6,
    )
