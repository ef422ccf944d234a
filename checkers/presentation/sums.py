"""What a document adds up to, and what it says in words (ISBP 821 A22; UCP 600 art. 14(d))."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from checkers.case import Fact, stated
from checkers.comparing.amount_words import in_words_equal
from checkers.comparing.units import converted, same_quantity, total_quantity
from checkers.drawing import quantity_of_lines
from checkers.fields_named import field
from checkers.presented import Presentation
from checkers.rule import Hit, Hits, rule, unless_same
from extractors.documents import InsuranceDocument, Invoice, Money, PackingList, Quantity
from extractors.evidence import Extraction

#: A rounded unit price may leave the price of a line off by this share of a unit of currency.
ROUNDING = Decimal("0.01")
_COLUMNS = ("quantity", "packages", "net_weight", "gross_weight", "measurement")


@rule(
    "GEN-39",
    basis="ISBP 821 A22, M6, N6",
    title_zh="单据计算有误",
    says="{what} on {paper} come to {sum}; it says {shown}.",
    says_zh="{paper} {what_zh}为 {sum}，单据显示 {shown}。",
    expected="{sum}",
    found="{shown}",
    remedy="Correct the figures so that they add up.",
    remedy_zh="更正数字，使其合计相符。",
)
def does_not_add_up(presentation: Presentation) -> Hits:
    """The figures of a document do not add up to the total that it states.

    Banks set totals against the credit and the other documents and do not check the
    arithmetic behind them; a mistake within a document whose total agrees with the others
    is therefore no ground for refusal, though better mended.

    Discrepant:
        invoice.total: USD 86,040.00
    Compliant:
        invoice.lines.0: {description: "BATH TOWELS, STYLE NO. BT-450", quantity: 6000 PCS, amount: "USD 43,200.00"}
        invoice.lines.1: {description: "BATH TOWELS, STYLE NO. BT-450", quantity: 6000 PCS, amount: "USD 43,200.00"}
    """
    checked = False
    for extraction in presentation.of(Invoice):
        checked = checked or bool(extraction.document.lines)
        yield from _invoice(presentation, extraction)
    for listed in presentation.of(PackingList):
        checked = checked or bool(listed.document.lines)
        yield from _list(presentation, listed)
    stated(checked or None)


def _invoice(presentation: Presentation, extraction: Extraction[Invoice]) -> Hits:
    invoice = extraction.document
    for i, line in enumerate(invoice.lines):
        if line.quantity and line.unit_price and line.amount:
            product = line.quantity.value * line.unit_price.amount
            slack = ROUNDING + line.quantity.value * _half_step(line.unit_price.amount)
            if abs(product - line.amount.amount) > slack:
                yield Hit(
                    severity="advisory",
                    what=f"Quantity and price of line {i + 1}",
                    what_zh=f"第 {i + 1} 行数量乘单价",
                    paper=extraction.id,
                    sum=Money(currency=line.amount.currency, amount=round(product, 2)),
                    shown=Fact(extraction, ("lines", i, "amount"), line.amount),
                )
    amounts = [line.amount for line in invoice.lines]
    if invoice.total is None or not amounts or None in amounts:
        return
    total = invoice.total.amount
    sums = set(_sums(invoice, sum((m.amount for m in amounts if m), Decimal(0))))
    if all(abs(total - one) > ROUNDING for one in sums):
        confirmed = any(
            f.value.amount == total for f in presentation.facts("amount") if f.source != extraction
        ) or _priced_right(invoice, total)
        yield Hit(
            severity="advisory" if confirmed else None,
            what="The lines",
            what_zh="各行合计",
            paper=extraction.id,
            sum=Money(
                currency=invoice.total.currency, amount=min(sums, key=lambda one: abs(total - one))
            ),
            shown=Fact(extraction, ("total",), invoice.total),
        )


def _priced_right(invoice: Invoice, total: Decimal) -> bool:
    """Tell whether quantities and prices come to the total, and a line is only multiplied wrongly."""
    products = [
        line.quantity.value * line.unit_price.amount
        for line in invoice.lines
        if line.quantity and line.unit_price
    ]
    exact = _sums(invoice, sum(products, Decimal(0)))
    return len(products) == len(invoice.lines) and any(
        abs(total - one) <= ROUNDING for one in exact
    )


def _half_step(price: Decimal) -> Decimal:
    """Return how far a price, rounded to the decimals that it shows, may be from the true one."""
    exponent = price.as_tuple().exponent
    return (
        Decimal(5).scaleb((exponent if isinstance(exponent, int) else 0) - 1)
        if price % 1
        else Decimal(0)
    )


def _sums(invoice: Invoice, lines: Decimal) -> Iterator[Decimal]:
    """Yield what the lines may come to.

    With and without charges, less deductions or not, and half where sub-totals stand
    among the lines.
    """
    charges = sum((extra.amount.amount for extra in invoice.charges), Decimal(0))
    less = sum((abs(extra.amount.amount) for extra in invoice.deductions), Decimal(0))
    yield lines / 2
    for added in (Decimal(0), charges):
        yield lines + added
        yield lines + added - less


def _list(presentation: Presentation, extraction: Extraction[PackingList]) -> Hits:
    for column in _COLUMNS:
        stated_total: Quantity | None = getattr(extraction.document, column)
        total = total_quantity(getattr(line, column) for line in extraction.document.lines)
        if stated_total is None or total is None or len(extraction.document.lines) < 2:
            continue
        if same_quantity(stated_total, total).different and _confirmed(
            presentation, extraction, column, stated_total
        ):
            yield Hit(
                severity="advisory",
                what=f"The lines of {column.replace('_', ' ')}",
                what_zh=f"各行{field(column).zh}合计",
                paper=extraction.id,
                sum=total,
                shown=Fact(extraction, (column,), stated_total),
            )


def _confirmed(
    presentation: Presentation, extraction: Extraction[PackingList], column: str, total: Quantity
) -> bool:
    """Tell whether another document shows the same total."""
    others = [f.value for f in presentation.facts(column) if f.source.id != extraction.id]
    if column == "quantity":
        lines = (
            quantity_of_lines(i.quantity for i in x.document.lines)
            for x in presentation.of(Invoice)
        )
        others += [quantity for quantity in lines if quantity is not None]
    return any(same_quantity(total, other).same for other in others)


@rule(
    "XDC-18",
    basis="UCP 600 art. 14(d)",
    title_zh="同一单据内数据自相矛盾",
    says="{paper} says {one} in one place and {other} in another.",
    says_zh="{paper} 一处显示 {one}，另一处显示 {other}。",
    expected="{one}",
    found="{other}",
    remedy="Find out which is right and correct the other.",
    remedy_zh="查明正确数据并更正另一处。",
)
def contradicts_itself(presentation: Presentation) -> Hits:
    """One document states the same thing twice, and differently.

    An amount in words against its figures, or a list whose lines come to another total
    than it states when no other document bears that total out.

    Discrepant:
        packing.quantity: 120000 PCS
    Compliant:
        packing.lines.0.quantity: null
    """
    for x in presentation.of(Invoice):
        if x.document.amount_in_words and x.document.total:
            yield from _words(x, x.document.amount_in_words, x.document.total, "total")
    for policy in presentation.of(InsuranceDocument):
        paper = policy.document
        if paper.amount_in_words and paper.insured_amount:
            yield from _words(policy, paper.amount_in_words, paper.insured_amount, "insured_amount")
    for listed in presentation.of(PackingList):
        yield from _totals(presentation, listed)


def _words(
    x: Extraction[Invoice] | Extraction[InsuranceDocument], words: str, figures: Money, field: str
) -> Hits:
    one = Fact(x, (field,), figures)
    other = Fact(x, ("amount_in_words",), words)
    yield from unless_same(in_words_equal(words, figures), paper=x.id, one=one, other=other)


def _totals(presentation: Presentation, x: Extraction[PackingList]) -> Hits:
    for column in _COLUMNS:
        shown: Quantity | None = getattr(x.document, column)
        lines = total_quantity(getattr(line, column) for line in x.document.lines)
        if shown is None or lines is None or converted(shown, lines.unit) is None:
            continue
        subtotalled = shown.value * 2 == converted(lines, shown.unit)
        if (
            not subtotalled
            and same_quantity(shown, lines).different
            and not _confirmed(presentation, x, column, shown)
        ):
            first = next(i for i, line in enumerate(x.document.lines) if getattr(line, column))
            one = Fact(x, ("lines", first, column), lines)
            other = Fact(x, (column,), shown)
            yield Hit(paper=x.id, one=one, other=other)
