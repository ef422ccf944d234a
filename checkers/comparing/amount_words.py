"""An amount in words set against its figures (ISBP 821 B14)."""

from __future__ import annotations

import re

from checkers.comparing.verdict import SAME, Verdict, different, unknown
from checkers.comparing.words.spelling import tidy
from extractors.documents import Money
from extractors.documents.in_words import ANY_DOLLAR, amount_in_words, currency_in_words


def in_words_equal(words: str, money: Money) -> Verdict:
    """Compare an amount in words with the amount in figures.

    >>> usd = Money.model_validate("USD 86,400.00")
    >>> in_words_equal("SAY US DOLLARS EIGHTY SIX THOUSAND FOUR HUNDRED ONLY", usd).same
    True
    """
    currency, value = currency_in_words(words), amount_in_words(words)
    if value is None:
        return unknown(
            f"the amount in words cannot be read: {tidy(words)}", f"无法识别大写金额：{tidy(words)}"
        )
    if (
        currency is not None
        and currency != money.currency
        and not _alike(words, currency, money.currency)
    ):
        return different(
            f"currency: {currency} in words, {money.currency} in figures",
            f"币种：大写为 {currency}，小写为 {money.currency}",
        )
    if value != money.amount:
        return different(
            f"amount: {value:,} in words, {money.amount:,} in figures",
            f"金额：大写为 {value:,}，小写为 {money.amount:,}",
        )
    return SAME


def _alike(words: str, stated: str, currency: str) -> bool:
    return (
        stated in ANY_DOLLAR
        and currency in ANY_DOLLAR
        and not re.search(rf"\b{stated}\b|[A-Z]+\s+DOLLARS", tidy(words))
    )
