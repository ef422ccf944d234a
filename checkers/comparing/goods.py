"""Goods: what a description says, and whether two papers describe the same goods."""

from checkers.comparing.goods_general import same_goods_in_general
from checkers.comparing.goods_invoiced import extra_goods, same_description
from checkers.comparing.goods_said import (
    Goods,
    Price,
    Reference,
    Stated,
    quantity_of,
    said,
    unit_price_of,
)

__all__ = [
    "Goods",
    "Price",
    "Reference",
    "Stated",
    "extra_goods",
    "quantity_of",
    "said",
    "same_description",
    "same_goods_in_general",
    "unit_price_of",
]
