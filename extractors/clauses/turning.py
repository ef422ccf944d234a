"""Sentences turned round, so that the document stands first and what is said of it after it."""

from __future__ import annotations

import re

from extractors.clauses.heads import FIRST, heads, named

_SHOWN = r"(?:SHOWN|STATED|INDICATED|MENTIONED|QUOTED|SPECIFIED|EVIDENCED|DECLARED|GIVEN|INCORPORATED|PRINTED|NOTED|DISCLOSED|WRITTEN|MARKED)"
_PASSIVE = re.compile(
    rf"^(?P<what>[^\x1f]{{2,300}}?) (?P<must>MUST|SHOULD|SHALL|TO|ARE TO|IS TO|HAS TO|HAVE TO)(?P<not> NOT)?(?: ALSO)? (?:BE (?:CLEARLY |ALSO |SEPARATELY )*{_SHOWN}|APPEAR)(?: CLEARLY| SEPARATELY)* (?:ON|IN) (?:BOTH )?(?:THE |ALL |EACH |EVERY |ORIGINAL )*(?P<papers>[^\x1f]+?)(?: REQUIRED| PRESENTED)?$"
)
_SELLER = re.compile(
    r"^(?:THE )?BENEFICIARY (?P<must>MUST|SHOULD|SHALL|TO|IS TO|HAS TO)(?P<not> NOT)? (?P<verb>CERTIFY|STATE|DECLARE|MENTION|INDICATE|SHOW|CONFIRM|QUOTE) (?:ON|IN) (?:THE |THEIR |ITS |ALL )*(?P<papers>[^\x1f]{2,60}?)(?: (?P<that>THAT\b)| ?:|,)? (?P<what>[^\x1f]+)$"
)


_LAST = re.compile(
    r"^(?:THE )?(?:BENEFICIARY|SHIPPER|SELLER) (?P<must>MUST|SHOULD|SHALL|TO|IS TO|HAS TO)(?P<not> NOT)? (?:MENTION|INDICATE|SHOW|QUOTE|STATE) (?P<what>[^\x1f]{2,200}) (?:ON|IN) (?:BOTH )?(?:THE |THEIR |ITS |ALL )*(?P<papers>[^\x1f]{2,60})$"
)
_COPY = re.compile(r"^(?P<paper>[^\x1f]{3,60}?),? COPY$")


def turned(text: str) -> list[str]:
    """Return one sentence for each document that a particular must be shown on; else none.

    >>> turned("UNIT PRICES MUST BE STATED ON INVOICE AND PACKING LIST")
    ['INVOICE MUST SHOW UNIT PRICES', 'PACKING LIST MUST SHOW UNIT PRICES']
    >>> turned("UNIT PRICES MUST BE STATED IN FULL")
    []
    """
    if (found := _PASSIVE.match(text)) or (
        (found := _LAST.match(text)) and FIRST.match(found["papers"])
    ):
        verb, what = "SHOW", found["what"]
    elif found := _SELLER.match(text):
        certified = found["that"] or found["verb"] in ("CERTIFY", "DECLARE", "CONFIRM")
        verb = f"{found['verb'] if certified else 'SHOW'}{' THAT' if found['that'] else ''}"
        what = found["what"]
    else:
        return _copy(text)
    names = heads(found["papers"])
    if not FIRST.match(found["papers"]):
        return []
    if len(named(found["papers"])) > sum(len(name.codes) for name in names):
        return []
    must = f"MUST{found['not'] or ''}"
    return [f"{name.text} {must} {verb} {what}" for name in names]


def _copy(text: str) -> list[str]:
    """Return «mate's receipt copy» as a copy of it, if a document is all that is named before."""
    found = _COPY.match(text)
    if found and (name := FIRST.fullmatch(found["paper"])):
        return [f"COPY OF {name[0]}"]
    return []
