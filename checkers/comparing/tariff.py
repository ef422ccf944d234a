"""Tariff numbers of the Harmonised System."""

from __future__ import annotations

import re

from checkers.comparing.verdict import SAME, Verdict, different, tolerated, unknown


def tariff_number(text: str) -> str | None:
    """Return the digits of a tariff number, or None.

    >>> tariff_number("H.S. CODE 8446.2900")
    '84462900'
    """
    found = re.search(r"\d{4}(?:[.\s]?\d{2}){0,3}", text)
    return re.sub(r"\D", "", found[0]) if found else None


def same_tariff(one: str, other: str) -> Verdict:
    """Compare two tariff numbers: six digits are common to all countries, more are national.

    >>> same_tariff("844629", "8446.2900").same, same_tariff("8446.29", "8446.30").different
    (True, True)
    """
    a, b = tariff_number(one), tariff_number(other)
    if a is None or b is None:
        return unknown(f"tariff number: {one} or {other}", f"税则号：{one} 与 {other}")
    shared = min(len(a), len(b))
    if a == b:
        return SAME
    if a[:shared] == b[:shared]:
        return tolerated(
            "UCP 600 art. 14(d)",
            f"tariff number to {shared} digits: {one} / {other}",
            f"税则号前 {shared} 位一致",
        )
    return different(
        f"tariff number: {one} on one side, {other} on the other",
        f"税则号：一方为 {one}，另一方为 {other}",
    )
