"""What certificates certify: the statements that have a short name."""

from __future__ import annotations

import re
from collections.abc import Callable

from extractors.clauses.lexicon.parties import COUNTRY_WORDS, country
from extractors.clauses.wording import TAKEN

_GOODS = r"(?:THE |ALL )?(?:GOODS?|MERCHANDISE|COMMODIT(?:Y|IES)|CARGO|MATERIALS?|PRODUCTS?)(?: (?:SHIPPED|SUPPLIED|INVOICED|EXPORTED|DELIVERED))?"
_SHIP = r"(?:THE )?(?:CARRYING |CARRIER )?(?:VESSEL|SHIP)"
_Build = Callable[[re.Match[str]], str]


def _says(code: str) -> _Build:
    return lambda found: code


_STATEMENTS: tuple[tuple[str, _Build], ...] = (
    (rf"(?:{_GOODS} )?(?:(?:TO BE|ARE|IS|BEING) )?(?:OF|WHOLLY OF) (?P<where>{COUNTRY_WORDS}|[A-Z]+) ORIGIN|{_GOODS} ORIGINAT(?:E|ED|ING) (?:FROM|IN) (?P<from>{COUNTRY_WORDS})|(?:COUNTRY OF )?ORIGIN (?:OF (?:THE )?GOODS )?(?:IS|:|BEING) ?(?P<is>{COUNTRY_WORDS})", lambda m: f"origin={country(m['where'] or m['from'] or m['is']) or m['where']}"),
    (r"(?:ONE|1) (?:COMPLETE |FULL )?(?:SET|COPY) OF (?:COPIES|COPY|N/N COPIES|N/N|PHOTOCOPIES|COMPLETE|SHIPPING|DUPLICATE)(?: SET)?(?: OF)?(?: THE)?(?: N/N)?(?: SHIPPING| STIPULATED| REQUIRED)? ?(?:DOCUMENTS|DOCS|COPIES)(?: PLUS [^,]*)?", _says("one_copy_set_sent")),
    (r"(?P<n>1/\d) (?:SET (?:OF )?)?ORIGINAL (?:OF )?B/L", lambda m: f"{m['n']} bl sent"),
    (r"ORIGINAL (?:GSP )?(?:CERTIFICATE OF ORIGIN )?FORM (?P<f>[A-Z])\b", lambda m: f"form {m['f']} sent"),
    (r"(?:THE )?PACKING (?:IS|TO BE) NEW|NEW PACKING", _says("new packing")),
    (r"SEA-?WORTHY(?: EXPORT)?(?: PACKING)?|PACKED IN SEA-?WORTHY", _says("seaworthy")),
    (r"ISPM ?(?:NO\. ?)?15(?: COMPLIANT| STANDARD| REGULATIONS?)?", _says("ISPM15")),
    (r"NON?[- ]?(?:SOLID )?WOOD(?:EN)?(?: PACKING)?(?: MATERIALS?)?(?: (?:IS|ARE|WAS|WERE|HAS BEEN))?(?: USED)?|WITHOUT WOOD(?:EN)? PACKING", _says("no_wood_packing")),
    (rf"{_GOODS} (?:DO|DOES) NOT CONTAIN (?:ANY )?ISRAELI? (?:MATERIALS?|CONTENT|ORIGIN)|NOT? (?:OF )?ISRAELI? (?:ORIGIN|MATERIALS?|CONTENT)", _says("no_israel_content")),
    (rf"(?:{_SHIP} IS )?I\.?S\.?M\.?(?: CODE)? (?:CERTIFIED|COMPLIANT|CERTIFICATE)", _says("ISM")),
    (r"(?:{ship} IS )?(?:NOT (?:MORE THAN|OVER|OLDER THAN)|LESS THAN|UNDER|MAXIMUM) (?P<n>\d+) YEARS(?: OLD| OF AGE)?".replace("{ship}", _SHIP), lambda m: f"age{'<' if 'LESS' in m[0] or 'UNDER' in m[0] else '<='}{m['n']}"),
    (rf"(?:(?:IS|ARE) )?(?:ALLOWED|PERMITTED|ELIGIBLE|ENTITLED) (?:BY [A-Z ]+ AUTHORITIES )?TO ENTER (?:INTO )?(?:THE )?(?:ALL )?(?:[A-Z]+ )?(?:PORTS?|WATERS)(?: (?:OF|IN))?(?: (?:THE )?(?P<where>{COUNTRY_WORDS}))?", lambda m: "port_entry:" + (country(m[0]) or "destination")),
    (r"(?:IS |ARE )?FIT FOR HUMAN CONSUMPTION", _says("fit_for_human_consumption")),
    (r"(?:IS |ARE )?FIT FOR ANIMAL CONSUMPTION", _says("fit_for_animal_consumption")),
    (r"FREE (?:OF|FROM) (?:ANY )?RADIATION|NOT CONTAMINATED BY RADIATION", _says("no_radiation")),
    (rf"(?:{_GOODS} )?(?:ARE|IS) (?:BRAND[- ]NEW|NEW)(?: AND UNUSED)?", _says("new_goods")),
    (r"(?:CONTENTS|PARTICULARS|PRICES?|VALUES?)(?: (?:AND|OF) [A-Z ]+?)? (?:ARE|IS|TO BE) TRUE AND CORRECT|(?:TO BE )?TRUE AND CORRECT", _says("true_and_correct")),
    (rf"(?:{_SHIP} )?(?:IS )?CLASSED (?:WITH|BY|AS) (?:LLOYD'?S(?: 100 ?A1)?|[A-Z]+)(?: OR EQUIVALENT)?", _says("class")),
    (r"(?:IS )?(?:A )?(?:REGULAR LINE|CONFERENCE LINE|LINER)(?: VESSEL)?", _says("liner")),
    (r"COVERED BY (?:A )?(?:VALID )?P ?(?:AND|&) ?I(?: CLUB)?(?: (?:INSURANCE|COVER))?", _says("P&I")),
)  # fmt: skip
_COMPILED = tuple(
    (re.compile(r"(?<![A-Z0-9])(?:" + pattern + r")(?![A-Z0-9])"), build)
    for pattern, build in _STATEMENTS
)
_MEANINGLESS = re.compile(
    r"\b(?:THAT|THE|A|AN|AND|OR|IS|ARE|HAS|HAVE|BEEN|WAS|WERE|WE|HEREBY|CERTIFY|CERTIFYING|STATING|CERTIFIED|TO|BE|IN|OF|BY|IT|"
    r"GOODS|SHIPPED|MERCHANDISE|PACKING|CARGO|COMPLIANT|WITH|DIRECTLY|VESSEL|CARRYING|ALSO|EXPORT|MATERIALS?|USED)\b|[^A-Z0-9]"
)


def statements(text: str) -> tuple[list[str], bool]:
    """Return the short names of what is certified, and whether they say all of it.

    >>> statements("PACKING IS NEW, SEAWORTHY AND ISPM15 COMPLIANT")
    (['new packing', 'seaworthy', 'ISPM15'], True)
    >>> statements("GOODS ARE IN EVERY RESPECT AS ORDERED")
    ([], False)
    """
    said: list[tuple[int, str]] = []
    left = text
    for pattern, build in _COMPILED:
        for found in pattern.finditer(left):
            said.append((found.start(), build(found)))
            left = left[: found.start()] + TAKEN * len(found[0]) + left[found.end() :]
    complete = not _MEANINGLESS.sub("", left)
    negated = re.search(r"\b(?:NOT|NO|NEVER|WITHOUT)\b", left)
    return [code for _, code in sorted(said)], complete and not negated
