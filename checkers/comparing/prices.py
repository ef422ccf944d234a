"""What betrays that a paper shows a price or a value, by a caption or by its currency."""

from __future__ import annotations

import re

PRICED = re.compile(
    r"\b(?:UNIT\s+PRICE|TOTAL\s+(?:AMOUNT|VALUE)|INVOICE\s+VALUE)\b[^\n]{0,40}\d"
    r"|(?:\b(?:USD|EUR|GBP|CNY|RMB|JPY|HKD|AUD|CAD|CHF|AED|SAR|INR|SGD)|US\$|[$€£¥])\s?\d",
    re.I,
)
