"""A proforma invoice: an offer that becomes the contract, or a bill under a credit already open."""

from __future__ import annotations

from extractors.layout import CAPTIONS, Sheet
from extractors.printed import reference

TITLES = ("Proforma Invoice", "Pro-forma Invoice", "Pro forma Invoice", "形式发票")


def quotes_credit(sheet: Sheet) -> bool:
    """Tell whether a paper quotes the number of a credit: it was made out after that was opened."""
    found = sheet.find({"credit_number": CAPTIONS["credit_number"]}).get("credit_number", ())
    return any(seen.sure and reference(seen.text) for seen in found)
