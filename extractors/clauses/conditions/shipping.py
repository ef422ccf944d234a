"""Conditions without a document: packing, vessel, route, origin (UCP 600 art. 14(h); ISBP 821 A26)."""

from __future__ import annotations

import re
from typing import Any

from extractors.clauses.lexicon.parties import COUNTRY_WORDS, country
from extractors.clauses.wording import Wording, tidy

_PACKED = re.compile(
    r"^(?:THE |EXPORT |STANDARD |SEAWORTHY )*(?:PACKING|PACKAGING)(?! LIST)(?: (?:OF (?:THE )?GOODS))?(?: ?:| (?:IN|MUST BE|SHOULD BE|SHALL BE|TO BE|IS|AS)(?: IN)?)* ?(?P<how>[^\x1f]+)|^(?:THE )?GOODS (?:MUST|SHOULD|SHALL|TO|ARE TO) BE PACKED (?:IN )?(?P<how2>[^\x1f]+)"
)
_PACKAGE = re.compile(
    r"(?:(?:STRONG|SEAWORTHY|EXPORT|STANDARD|NEW|SUITABLE|PROPER)\s?(?:AND )?,? ?)*(?P<what>(?:[A-Z]+ )?(?:CASES?|CARTONS?|BAGS?|DRUMS?|PALLETS?|CRATES?|BALES?|BOXES|ROLLS?|FLEXI-?TANKS?|SACKS?))\b"
)
_STOW = (("seaworthy", r"SEA-?WORTHY"), ("export standard", r"(?:STANDARD )?EXPORT|EXPORT STANDARD"), ("new", r"\bNEW\b"))  # fmt: skip
_SHIP = r"(?:THE )?(?:CARRYING |CARRIER )?(?:VESSEL|SHIP|STEAMER)"
_ROUTES: tuple[tuple[str, str], ...] = (
    ("conference line", r"^SHIPMENT (?:MUST BE |TO BE |SHOULD BE )?(?:EFFECTED |MADE )?(?:BY|ON|PER|VIA|THROUGH) (?:A )?(?:CONFERENCE|REGULAR)(?: LINE)?(?: VESSEL| CARRIER)?S?"),
    ("containerised", r"^(?:SHIPMENT|GOODS) (?:MUST BE |TO BE |SHOULD BE |SHALL BE )?(?:EFFECTED |MADE |SHIPPED )?(?:IN|BY)(?: A)?(?: FULL| FCL)? ?(?:CONTAINERS?|FCL)(?: ONLY)?(?: (?:LOADS?|BASIS|VESSEL))?"),
    ("direct", r"^SHIPMENT (?:MUST BE |TO BE |SHOULD BE )?(?:EFFECTED |MADE )?(?:BY )?(?:A )?DIRECT (?:VESSEL|SHIPMENT|ROUTE)"),
)  # fmt: skip
_ROUTE = tuple((item, re.compile(pattern)) for item, pattern in _ROUTES)
_AGE = re.compile(
    rf"^{_SHIP}(?:'S)? (?:AGE )?(?:MUST|SHOULD|SHALL|TO|IS)(?: NOT)?(?: BE| EXCEED| TO BE)?(?: NOT)? ?(?:MORE THAN|OVER|OLDER THAN|EXCEED(?:ING)?)? ?(?P<n>\d+) YEARS(?: (?:OLD|OF AGE))?|^SHIPMENT (?:BY|ON) (?:A )?(?:VESSEL|SHIP)S? (?:OF )?(?:MORE THAN|OVER|OLDER THAN) (?P<n2>\d+) YEARS(?: OLD| OF AGE)?[^\x1f]*(?:NOT (?:ALLOWED|ACCEPTABLE)|PROHIBITED)"
)
_FLAG = re.compile(
    rf"^(?:SHIPMENT|GOODS|TRANSHIPMENT)(?: (?:BY|ON|PER|OF|MUST NOT BE|SHIPPED|EFFECTED|MADE))* ?(?:AN? )?(?P<where>{COUNTRY_WORDS}|[A-Z]+)[- ]FLAG(?:GED)?(?: CARRIER| VESSEL)?S?[^\x1f]*?(?:NOT (?:ALLOWED|ACCEPTABLE|PERMITTED)|PROHIBITED|FORBIDDEN)?$|^{_SHIP} (?:MUST|SHOULD|SHALL) NOT (?:BE|CALL|FLY|ENTER|TOUCH|STOP)[^\x1f]*?(?P<where2>{COUNTRY_WORDS})[^\x1f]*"
)
_CLASS = re.compile(
    rf"^{_SHIP} (?:MUST|SHOULD|SHALL|TO) BE (?:CLASSED|ISM|CLASS|COVERED BY P)[^\x1f]*"
)
_ORIGIN = re.compile(
    rf"^(?:(?:THE )?(?:COUNTRY OF )?ORIGIN(?: OF (?:THE )?GOODS)? ?(?::|IS|MUST BE|SHOULD BE)|(?:THE )?GOODS (?:MUST|SHOULD|SHALL|TO)? ?(?:BE )?(?:OF )(?=[A-Z]+ ORIGIN)) ?(?P<where>{COUNTRY_WORDS})(?: ORIGIN)?"
)
_CONDITION = re.compile(
    r"^(?:ALL |THE )*GOODS (?:MUST|SHOULD|SHALL|TO) BE (?:BRAND )?NEW(?: AND UNUSED)?"
)
_PRINTED = re.compile(
    r"^(?P<what>[^\x1f]{3,160}?) (?:MUST|SHOULD|SHALL|TO|ARE TO|IS TO) (?:BE )?(?:ALSO )?(?:CLEARLY |INDELIBLY |LEGIBLY )*(?:PRINTED|MARKED|EMBOSSED|STENCILLED|WRITTEN|LABELLED|ENGRAVED|MENTIONED|INSCRIBED|SHOWN|APPEAR) (?:ON|IN|AT) (?:THE )?(?:EACH|EVERY|ALL|AT LEAST|MINIMUM|OUTER|\d+ PCT)[^\x1f]*?(?:PACK(?:AGE|ET|ING|S)?|BAG|CARTON|DRUM|BALE|CONTAINER|GOODS|CASE|BOX|ROLL|PIECE|ARTICLE)(?:S|ES)?\b(?:[^\x1f]*)"
)
_MARKED = re.compile(
    r"^(?:EACH|EVERY|ALL) (?:BAG|CARTON|PACKAGE|CASE|PIECE|DRUM|BALE|CARTONS|BAGS|PACKAGES|CASES)S? (?:MUST|SHOULD|SHALL|TO) (?:BE |BEAR |SHOW )?(?:CLEARLY |INDELIBLY )?(?:MARKED|PRINTED|STENCILLED|LABELLED|SHOW|BEAR)?(?: WITH| AS)? ?(?P<marks>[^\x1f]+)"
)


def read(words: Wording) -> list[dict[str, Any]]:
    """Read a condition that no document is asked to show."""
    if found := words.take(_PACKED):
        return [_nondoc([f"packing={_packing(tidy(found['how'] or found['how2']))}"])]
    for item, pattern in _ROUTE:
        if words.take(pattern):
            return [_nondoc([item])]
    if found := words.take(_AGE):
        return [_nondoc([f"vessel_age<={found['n'] or found['n2']}"], soft="AUD-34")]
    if found := words.take(_FLAG):
        where = found["where"] or found["where2"]
        return [
            _nondoc(
                [
                    f"not_flag={country(where) or where}"
                    if found["where"]
                    else f"not_call={country(where)}"
                ],
                soft="AUD-34",
            )
        ]
    if words.take(_CLASS):
        return [_nondoc(["vessel_class"], soft="AUD-34")]
    if found := words.take(_ORIGIN):
        return [_nondoc([f"origin={country(found['where'])}"])]
    if words.take(_CONDITION):
        return [_nondoc(["new_goods"])]
    if found := words.take(_PRINTED):
        return [_nondoc([f"package_marks={tidy(found['what'])}"])]
    if found := words.take(_MARKED):
        return [_nondoc([f"package_marks={tidy(found['marks'])}"])]
    return []


def _nondoc(items: list[str], soft: str | None = None) -> dict[str, Any]:
    condition: dict[str, Any] = {"cond": "nondoc", "items": items, "rule": "GEN-27,28"}
    return {**condition, "soft": soft} if soft else condition


def _packing(how: str) -> str:
    if found := _PACKAGE.search(how):
        return found["what"].lower()
    named = [item for item, names in _STOW if re.search(names, how)]
    return " ".join(named) or how.lower()
