"""Conditions without a document: packing, vessel, route, origin (UCP 600 art. 14(h); ISBP 821 A26)."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

from extractors.clauses.lexicon.parties import COUNTRY_WORDS, country
from extractors.clauses.wording import Wording, tidy

_PACKED = re.compile(
    r"^(?:THE |EXPORT |STANDARD |SEAWORTHY )*(?:PACKING|PACKAGING)(?! LIST|(?: AND|,| &)? ?/? ?WEIGHT\b)(?: (?:OF (?:THE )?GOODS))?(?: ?:| (?:IN|MUST BE|SHOULD BE|SHALL BE|TO BE|IS|AS)(?: IN)?)* ?(?P<how>[^\x1f]+)|^(?:THE )?GOODS (?:MUST|SHOULD|SHALL|TO|ARE TO) BE PACKED (?:IN )?(?P<how2>[^\x1f]+)"
)
_PACKAGE = re.compile(
    r"(?:(?:STRONG|SEAWORTHY|EXPORT|STANDARD|NEW|SUITABLE|PROPER)\s?(?:AND )?,? ?)*(?P<what>(?:[A-Z]+ )?(?:CASES?|CARTONS?|BAGS?|DRUMS?|PALLETS?|CRATES?|BALES?|BOXES|ROLLS?|FLEXI-?TANKS?|SACKS?))\b"
)
_EACH = re.compile(r"(?P<n>\d+(?:\.\d+)?) ?(?P<unit>KG|LBS?|G|L|MT)S?\b")
_STOW = (("seaworthy", r"SEA-?WORTHY"), ("export standard", r"(?:STANDARD )?EXPORT|EXPORT STANDARD"), ("new", r"\bNEW\b"))  # fmt: skip
_SHIP = r"(?:THE )?(?:CARRYING |CARRIER )?(?:VESSEL|SHIP|STEAMER)"
_ROUTES: tuple[tuple[str, str], ...] = (
    ("conference line", r"^SHIPMENT (?:MUST BE |TO BE |SHOULD BE )?(?:EFFECTED |MADE )?(?:BY|ON|PER|VIA|THROUGH) (?:A |THE )?(?:VESSELS? OF (?:A |THE )?)?(?:CONFERENCE|REGULAR)(?: LINES?)?(?: VESSELS?| CARRIERS?| STEAMERS?)?(?: ONLY)?"),
    ("containerised", r"^CONTAINER(?:ISED)? SHIPMENT(?: ONLY)?(?: (?:IS )?REQUIRED)?|^(?:SHIPMENT|GOODS) (?:MUST BE |TO BE |SHOULD BE |SHALL BE )?(?:EFFECTED |MADE |SHIPPED )?(?:IN|BY)(?: A)?(?: FULL| FCL)? ?(?:CONTAINERS?|FCL)(?: ONLY)?(?: (?:LOADS?|BASIS|VESSELS?))?(?: ONLY)?"),
    ("liner", r"^SHIPMENT (?:MUST BE |TO BE |SHOULD BE )?(?:EFFECTED |MADE )?(?:BY|ON|PER|VIA) (?:A )?LINER(?: VESSELS?| TERMS)?(?: ONLY)?"),
    ("no_wood_packing", r"^NO (?:SOLID )?WOOD(?:EN)? PACKING(?: MATERIALS?)?(?: (?:IS|ARE|MAY|SHALL|MUST|SHOULD|TO|HAS|HAVE))*(?: BE(?:EN)?)?(?: ALLOWED| PERMITTED| ACCEPTABLE| USED)$|^(?:SOLID )?WOOD(?:EN)? PACKING(?: MATERIALS?)?(?: (?:IS|ARE|MUST|SHALL|SHOULD))?(?: NOT (?:BE )?(?:ALLOWED|PERMITTED|ACCEPTABLE|USED)| PROHIBITED)$"),
    ("direct", r"^SHIPMENT (?:MUST BE |TO BE |SHOULD BE )?(?:EFFECTED |MADE )?(?:BY )?(?:A )?DIRECT (?:VESSEL|SHIPMENT|ROUTE)"),
)  # fmt: skip
_BOXES = re.compile(
    r"^(?:SHIPMENT|GOODS) (?:MUST BE |TO BE |SHOULD BE |SHALL BE )?(?:EFFECTED |MADE |SHIPPED |LOADED )?(?:IN|BY)(?: ONE| A| AN)?(?: (?P<n>\d+) ?X)? ?(?P<feet>20|40|45)[\"']? ?(?:-? ?(?:FEET|FT|FOOT)\b)? ?(?P<kind>HC|HQ|GP|DC|RF|OT)?(?:'?S\b)?(?: ?(?:FCL|FULL|DRY|REEFER|CARGO)\b)*(?: ?CONTAINERS?\b)?(?: ?LOADS?\b)?(?: ?ONLY\b)?"
)
#: Words beside a kind of package that are read elsewhere or say nothing further.
_SAYING = re.compile(
    r"\b(?:STRONG|SEA-?WORTHY|EXPORT|STANDARD|NEW|SUITABLE|PROPER|NET|GROSS|EACH|OF|IN|WITH|THE|AND|FOR|PER|KRAFT|WOVEN|PACKING|PACKAGING|GOODS|"
    r"\d+(?:\.\d+)? ?(?:KGS?|LBS?|G|L|MTS?))\b|[^A-Z0-9]"
)
_ROUTE = tuple((item, re.compile(pattern)) for item, pattern in _ROUTES)
_AGE = re.compile(
    rf"^{_SHIP}(?:'S)? (?:AGE )?(?:MUST|SHOULD|SHALL|TO|IS)(?: NOT)?(?: BE| EXCEED| TO BE)?(?: NOT)? ?(?:MORE THAN|OVER|OLDER THAN|EXCEED(?:ING)?)? ?(?P<n>\d+) YEARS(?: (?:OLD|OF AGE))?|^(?:SHIPMENT|GOODS)(?: SHIPPED| EFFECTED| LOADED)? (?:BY|ON|PER) (?:AN? |ANY )?(?:VESSEL|SHIP)S?(?: WHICH (?:IS|ARE))?(?: OF| BEING)? (?:MORE THAN|OVER|OLDER THAN) (?P<n2>\d+) YEARS(?: OLD| OF AGE)?[^\x1f]*(?:NOT (?:ALLOWED|ACCEPTABLE)|PROHIBITED)"
)
_FLAG = re.compile(
    rf"^(?:THE )?(?:SHIPMENT|GOODS|TRANSHIPMENT)(?:(?:/| OR | AND )(?:TRAN)?SHIPMENT)?(?: (?:BY|ON|PER|OF|(?:MUST|SHOULD|SHALL) NOT BE|SHIPPED|EFFECTED|MADE))* ?(?:AN? )?(?P<where>{COUNTRY_WORDS}|[A-Z]+)[- ]FLAG(?:GED)?(?: CARRIER| VESSEL)?S?[^\x1f]*?(?:NOT (?:ALLOWED|ACCEPTABLE|PERMITTED)|PROHIBITED|FORBIDDEN)?$|^{_SHIP} (?:MUST|SHOULD|SHALL) NOT (?:BE|CALL|FLY|ENTER|TOUCH|STOP)[^\x1f]*?(?P<where2>{COUNTRY_WORDS})[^\x1f]*"
)
_CALLS = re.compile(rf"\bCALL(?:S|ING)? (?:AT|ON)? ?(?:ANY )?(?P<where>{COUNTRY_WORDS})")
_FROM = re.compile(
    rf"^(?:SHIPMENTS?|TRANSHIPMENTS?|GOODS|IMPORTS?|MERCHANDISE)(?: OF GOODS)? (?:FROM|VIA|THROUGH|ORIGINATING (?:IN|FROM)|OF|AT) (?P<where>(?:(?:AN?|ANY|THE|OR|AND|PORTS?|IN|OF) )*(?:{COUNTRY_WORDS})(?:(?:,| OR| AND|/) ?(?:{COUNTRY_WORDS}))*)(?: (?:ORIGIN|PORTS?|TERRITORY))?(?: (?:OR|AND|OR BY|AND BY) (?:ON|BY|PER) (?:ANY |AN? )?(?P<flag>{COUNTRY_WORDS})(?: |-)(?:FLAG(?:GED)? )?(?:VESSELS?|CARRIERS?|SHIPS?))? (?:IS |ARE )?(?:STRICTLY )?(?:NOT (?:ALLOWED|ACCEPTABLE|PERMITTED)|PROHIBITED|FORBIDDEN)"
)
_WOOD = re.compile(
    r"^(?:ALL |ANY |THE |SOLID )*WOOD(?:EN)?(?: PACKING| PACKAGING| PALLETS?| CASES?| CRATES?| MATERIALS?| DUNNAGE|/| AND| OR)*(?: USED)? (?:MUST|SHOULD|SHALL|TO)(?: BE)?(?: (?:HEAT )?(?:TREATED|FUMIGATED|MARKED|STAMPED|COMPLY|COMPLIANT|IN CONFORMITY|CONFORM|AND|OR|/|,))* ?(?:ACCORDING TO|AS PER|WITH|TO|IN ACCORDANCE WITH)? (?:THE )?(?:IPPC )?(?:STANDARDS? )?ISPM[ -]?(?:NO\. ?)?15(?: (?:STANDARDS?|REGULATIONS?|REQUIREMENTS?))?$"
)
_MAKER = re.compile(
    r"^(?P<what>MANUFACTURER|PRODUCER|SUPPLIER|BRAND)(?:'S NAME)? ?: ?(?P<who>[^\x1f]+)$"
)
_TERM = re.compile(
    r"^(?:TRADE TERMS?|TERMS OF DELIVERY|DELIVERY TERMS?|PRICE TERMS?|INCOTERMS?)(?: ?\(?(?:2000|2010|2020)\)?)? ?:? ?(?P<term>(?:EXW|FCA|FAS|FOB|CFR|CNF|C&F|CIF|CIP|CPT|DAP|DDP|DPU|DAT)\b[^\x1f]*)$"
)
_CLASS = re.compile(
    rf"^{_SHIP} (?:MUST|SHOULD|SHALL|TO) BE (?P<class>(?:CLASSED|ISM|CLASS|COVERED BY P)[^\x1f]*)"
)
_ORIGIN = re.compile(
    rf"^(?:(?:THE )?(?:COUNTRY OF )?ORIGIN(?: OF (?:THE )?GOODS)? ?(?::|IS|MUST BE|SHOULD BE)|(?:THE )?GOODS (?:MUST|SHOULD|SHALL|TO)? ?(?:BE )?(?:OF )(?=[A-Z]+ ORIGIN)) ?(?P<where>{COUNTRY_WORDS})(?: ORIGIN)?"
)
_CONDITION = re.compile(
    r"^(?:ALL |THE )*GOODS (?:MUST|SHOULD|SHALL|TO) BE (?:BRAND )?NEW(?: AND UNUSED)?"
)
_PRINTED = re.compile(
    r"^(?P<what>[^\x1f]{3,160}?) (?:MUST|SHOULD|SHALL|TO|ARE TO|IS TO) (?:BE )?(?:ALSO )?(?:CLEARLY |INDELIBLY |LEGIBLY )*(?:PRINTED|MARKED|EMBOSSED|STENCILLED|WRITTEN|LABELLED|ENGRAVED|MENTIONED|INDICATED|INSCRIBED|SHOWN|APPEAR)(?: CLEARLY| INDELIBLY| LEGIBLY)* (?:ON|IN|AT) (?:THE )?(?:EACH|EVERY|ALL|AT LEAST|MINIMUM|OUTER|INNER|OUTSIDE|\d+ PCT)?(?![^\x1f]*\b(?:INVOICES?|B/L|LISTS?|CERTIFICATES?|DOCUMENTS?)\b)[^\x1f]*?\b(?:PACK(?:AGE|ET|ING|S)?|BAG|CARTON|DRUM|BALE|CONTAINER|GOODS|CASE|BOX|ROLL|PIECE|ARTICLE)(?:S|ES)?\b(?:[^\x1f]*)"
)
_MARKED = re.compile(
    r"^(?:(?:THE |ALL )*GOODS(?= (?:MUST|SHOULD|SHALL|TO)(?: BE)? (?:CLEARLY |INDELIBLY )?(?:MARKED|PRINTED|STENCILLED|LABELLED|BEAR)\b)|(?:EACH|EVERY|ALL) (?:BAG|CARTON|PACKAGE|CASE|PIECE|DRUM|BALE|CARTONS|BAGS|PACKAGES|CASES)S?) (?:MUST|SHOULD|SHALL|TO) (?:BE |BEAR |SHOW )?(?:CLEARLY |INDELIBLY )?(?:MARKED|PRINTED|STENCILLED|LABELLED|SHOW|BEAR)?(?: WITH| AS)? ?(?P<what>[^\x1f]+)"
)


def read(words: Wording) -> list[dict[str, Any]]:
    """Read a condition that no document is asked to show."""
    for item, pattern in _ROUTE:
        if words.take(pattern):
            return [_nondoc(item)]
    for pattern, condition in _READERS:
        if found := words.take(pattern):
            return [condition(found)]
    return []


def _nondoc(item: str, soft: str | None = None) -> dict[str, Any]:
    condition: dict[str, Any] = {"cond": "nondoc", "items": [item], "rule": "GEN-27,28"}
    return {**condition, "soft": soft} if soft else condition


def _flag(found: re.Match[str]) -> dict[str, Any]:
    if found["where"]:
        condition = _nondoc(f"not_flag={country(found['where']) or found['where']}", soft="AUD-34")
        if called := _CALLS.search(found[0]):
            condition["items"].append(f"not_call={country(called['where'])}")
        return condition
    return _nondoc(f"not_call={country(found['where2'])}", soft="AUD-34")


def _packed(found: re.Match[str]) -> dict[str, Any]:
    how = tidy(found["how"] or found["how2"])
    condition = _nondoc(f"packing={_packing(how)}")
    if each := _EACH.search(how):
        condition["items"].append(f"net_per_package={each['n']} {each['unit']}")
    return condition


def _boxes(found: re.Match[str]) -> dict[str, Any]:
    return _nondoc(
        f"containers={found['n'] + 'X' if found['n'] else ''}{found['feet']}{found['kind'] or ''}"
    )


def _from(found: re.Match[str]) -> dict[str, Any]:
    condition = _nondoc(f"not_from={country(found['where'])}")
    if found["flag"]:
        condition["items"].append(f"not_flag={country(found['flag'])}")
        condition["soft"] = "AUD-34"
    return condition


def _marks(found: re.Match[str]) -> dict[str, Any]:
    return _nondoc(f"package_marks={tidy(found['what'])}")


_READERS: tuple[tuple[re.Pattern[str], Callable[[re.Match[str]], dict[str, Any]]], ...] = (
    (_PACKED, _packed),
    (_BOXES, _boxes),
    (_AGE, lambda found: _nondoc(f"vessel_age<={found['n'] or found['n2']}", soft="AUD-34")),
    (_FLAG, _flag),
    (_FROM, _from),
    (_WOOD, lambda found: _nondoc("ISPM15")),
    (_MAKER, lambda found: _nondoc(f"{found['what'].lower()}={tidy(found['who'])}")),
    (_TERM, lambda found: _nondoc(f"incoterm={tidy(found['term'])}")),
    (_CLASS, lambda found: _nondoc(f"vessel_class={tidy(found['class'])}", soft="AUD-34")),
    (_ORIGIN, lambda found: _nondoc(f"origin={country(found['where'])}")),
    (_CONDITION, lambda found: _nondoc("new_goods")),
    (_PRINTED, _marks),
    (_MARKED, _marks),
)


def _packing(how: str) -> str:
    found = _PACKAGE.search(how)
    if found and not _SAYING.sub("", how[: found.start()] + how[found.end() :]):
        return found["what"].lower()
    named = [item for item, names in _STOW if re.search(names, how)]
    return " ".join(named) if named and not _SAYING.sub("", how) else how
