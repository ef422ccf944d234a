"""Goods: what a description says, and whether two papers describe the same goods."""

from checkers.comparing.goods.added import extra_goods
from checkers.comparing.goods.counted import Price, Stated, quantity_of, unit_price_of
from checkers.comparing.goods.general import same_goods_in_general
from checkers.comparing.goods.invoiced import same_description
from checkers.comparing.goods.said import Goods, Reference, said

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
