"""Tables, found by the names of their columns.

::

    for table in sheet.tables({"description": ("Description",), "quantity": ("Quantity", "Qty")}):
        for row in table.rows:
            if row.kind == "line":
                row.text("quantity")            # what is printed in the cell, or ""
                row.evidence("quantity")        # and its proof
        table.captions["quantity"]              # the heading, with the unit it may name

A table may be ruled or not, its headings may take several lines, a description may go on
under its row, and it may continue over pages with or without its headings.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Literal

from extractors.evidence import Evidence
from extractors.layout.captions.labels import proof
from extractors.layout.lines import Segment

#: Columns that hold words; in all other known columns stand figures.
WORDS = frozenset(
    {"description", "marks", "item", "remarks", "package_numbers", "origin", "packing"}
)
RowKind = Literal["heading", "line", "subtotal", "total", "carried", "other"]

_TOTAL = re.compile(
    r"^\W*(?:(?:GRAND|INVOICE|NET|FINAL|OVERALL|ORDER|CONTRACT|SUM|\d[\d,]*\s+[A-Z]{3,10})\s*)?TOTALS?\b(?!LY)|^\W*(?:合\s*计|总\s*计|總計|合計|共计|总金额|总值)"
    r"|^\W*(?:(?:FINAL|INVOICE|ORDER|CONTRACT|GROSS|TOTAL)\s+(?:AMOUNT|VALUE|SUM)\b|价税合计|应付|AMOUNT\s+(?:CLAIMED|TO\s+BE\s+(?:PAID|DRAWN))|AMOUNT DUE|NET AMOUNT|BALANCE DUE|NET PAYABLE|AMOUNT PAYABLE|TT?L\b)",
    re.I,
)
_SUBTOTAL = re.compile(
    r"^\W*(?:SUB\s*-?\s*TOTAL|PAGE\s+TOTAL|小计|本页合计)"
    r"|^\W*(?:NET\s+(?:GOODS\s+)?VALUE(?:\s+OF\s+(?:THE\s+)?GOODS)?|(?:GOODS|MERCHANDISE|ITEMS?)\s+(?:VALUE|TOTAL)|VALUE\s+OF\s+(?:THE\s+)?GOODS)\b",
    re.I,
)
_CARRIED = re.compile(
    r"^\W*(?:AMOUNT\s+)?(?:TOTAL\s+)?(?:CARRIED|BROUGHT)\s+(?:FORWARD|OVER|DOWN)|^\W*(?:C/F|B/F)\b|承前页|过次页|转下页|接上页"
    r"|^\W*(?:TO BE )?CONTINUED\b|^\W*TOTAL (?:CARRIED|BROUGHT)",
    re.I,
)


@dataclass(frozen=True)
class Row:
    """One row: its cells by column, each a segment for each printed line in it."""

    kind: RowKind
    cells: dict[str, tuple[Segment, ...]]

    def text(self, column: str) -> str:
        """Return what is printed in a cell, in one line, or nothing."""
        return " ".join(segment.text for segment in self.cells.get(column, ()))

    def evidence(self, column: str) -> Evidence:
        """Return the proof for a cell.

        Raises:
            KeyError: if nothing is printed in it.
        """
        return proof(self.cells[column])

    @property
    def whole(self) -> str:
        """Everything in the row, from left to right."""
        everything = [segment for cell in self.cells.values() for segment in cell]
        everything.sort(key=lambda s: (round(s.box.top / 4), s.box.x0))
        return " ".join(segment.text for segment in everything)

    @property
    def segments(self) -> tuple[Segment, ...]:
        """All segments of the row."""
        return tuple(segment for cell in self.cells.values() for segment in cell)


@dataclass
class Table:
    """Rows under one set of headings, over as many pages as it takes."""

    captions: dict[str, str]
    rows: list[Row] = field(default_factory=list)
    #: The words of the headings where they are first printed.
    heads: tuple[Segment, ...] = ()

    @property
    def lines(self) -> list[Row]:
        """The rows that state goods."""
        return [row for row in self.rows if row.kind == "line"]

    @property
    def before_totals(self) -> list[Row]:
        """The rows above the first total; what follows a total is no longer about goods."""
        ends = next((i for i, row in enumerate(self.rows) if row.kind == "total"), len(self.rows))
        return self.rows[:ends]

    @property
    def totals(self) -> list[Row]:
        """The rows of totals, the last being the grand total."""
        return [row for row in self.rows if row.kind == "total"]


def kind_of_row(text: str) -> RowKind | None:
    """Tell from its words whether a row is a sum, or nothing if it is not.

    >>> kind_of_row("GRAND TOTAL: 500 CTNS"), kind_of_row("Sub-total"), kind_of_row("TOTALLY NEW")
    ('total', 'subtotal', None)
    """
    if _CARRIED.search(text):
        return "carried"
    if _SUBTOTAL.search(text):
        return "subtotal"
    return "total" if _TOTAL.search(text) else None


def is_figures(text: str) -> bool:
    """Tell whether a cell holds a figure rather than words.

    >>> is_figures("USD 1,200.00"), is_figures("12,000 PCS"), is_figures("ART. 4500 SHIRTS")
    (True, True, False)
    >>> is_figures("2. Quantity"), is_figures("2020)"), is_figures("JET-100")
    (False, False, False)
    """
    bare = text.strip()
    if bare.count(")") > bare.count("("):
        return False  # the end of words in brackets that began on the line above
    if not re.search(r"\d", bare) or re.match(r"\(?\d{1,2}[.)、]\s*[^\W\d]", bare):
        return False  # nothing but words, or words with a number before them
    return (
        re.fullmatch(
            r"[^\w]*(?:[A-Za-z]{3}(?!-\d)|[A-Za-z]{0,3}[$€£¥￥])?\s*[@*]*\s*-?\(?\d[\d,.'’\s]*\)?\s*"
            r"(?:/?\s*[A-Za-z./³²()\u4e00-\u9fff%]{1,10}){0,3}[^\w]*",
            bare,
        )
        is not None
    )


def figured(cells: dict[str, tuple[Segment, ...]], columns: Sequence[str]) -> int:
    """Count the columns of a row, among these, that hold a figure."""
    return sum(any(is_figures(s.text) for s in cells.get(column, ())) for column in columns)
