"""Invoices whose goods go on over pages, printed for the readers' tests."""

from __future__ import annotations

from reportlab.pdfgen.canvas import Canvas

from extractors.pages.page import Page
from extractors.pages.pdf import pages_of_pdf
from tests.layout.printing import Paper, flowing, paragraph, ruled, space


def invoice_of_sixty_lines() -> list[Page]:
    """Sixty lines over pages that repeat the headings."""
    rows = [["No.", "Description of Goods", "Quantity", "Unit Price", "Amount"]]

    def first(c: Canvas, d: object) -> None:
        c.setFont("Helvetica-Bold", 14)
        c.drawCentredString(297, 820, "COMMERCIAL INVOICE")
        c.setFont("Helvetica", 9)
        c.drawString(72, 805, "Invoice No.: LONG-60")
        c.drawString(400, 805, f"Page {c.getPageNumber()} of 3")

    body = [
        [str(i), f"Valve type {i:03d} DN{i * 5}", f"{i} PCS", "USD 10.00", f"USD {i * 10:,.2f}"]
        for i in range(1, 61)
    ]
    t = ruled(
        [*rows, *body, ["", "TOTAL", "1,830 PCS", "", "USD 18,300.00"]],
        [30, 200, 80, 80, 90],
        ruled=False,
    )
    d = flowing(
        paragraph("Seller: BLUE LAKE TEXTILES CO., LTD."),
        paragraph("Messrs: RHEIN HANDEL GMBH"),
        space(),
        t,
        space(),
        paragraph("SAY US DOLLARS EIGHTEEN THOUSAND THREE HUNDRED ONLY"),
        on_page=first,
    )
    return pages_of_pdf(d, "long.pdf")


def invoice_carried_forward() -> list[Page]:
    """A second page without headings, the sum carried forward."""
    p = Paper()

    def head(n: int) -> None:
        p.centred(40, "COMMERCIAL INVOICE", 14)
        p.at(50, 60, "INVOICE NO.: CF-1")
        p.at(450, 60, f"PAGE: {n}")
        for x, s in (
            (50, "DESCRIPTION"),
            (300, "QUANTITY"),
            (380, "UNIT PRICE"),
            (480, "AMOUNT USD"),
        ):
            p.at(x, 90, s)

    head(1)
    for i in range(20):
        y = 110 + i * 14
        p.at(50, y, f"SPARE PART NO. 77-{i}")
        p.right(340, y, "10 PCS")
        p.right(420, y, "2.00")
        p.right(540, y, "20.00")
    p.at(300, 400, "CARRIED FORWARD")
    p.right(540, 400, "400.00")
    p.turn()
    p.at(50, 60, "INVOICE NO.: CF-1")
    p.at(450, 60, "PAGE: 2")
    p.at(300, 80, "BROUGHT FORWARD")
    p.right(540, 80, "400.00")
    for j in range(5):
        y = 100 + j * 14
        p.at(50, y, f"SPARE PART NO. 88-{j}")
        p.right(340, y, "1 PCS")
        p.right(420, y, "3.50")
        p.right(540, y, "3.50")
    p.at(50, 180, "TOTAL")
    p.right(340, 180, "205 PCS")
    p.right(540, 180, "417.50")
    return p.pages()
