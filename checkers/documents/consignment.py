"""To whom a transport document is made out: to somebody, or to somebody's order."""

from __future__ import annotations

import re
from dataclasses import dataclass

from checkers.comparing.banks import same_bank
from checkers.comparing.parties import same_party
from checkers.comparing.verdict import SAME, Verdict, different, either
from checkers.terms import Terms
from extractors.documents import Bank

_ORDER = re.compile(r"^(?:UN)?TO\s+(?:THE\s+)?ORDER\b(?:\s+OF\b)?[\s:,]*(?P<of>.*)$", re.I | re.S)
_OR_ORDER = re.compile(r"^(?P<of>.+?)\s+OR\s+(?:TO\s+)?ORDER\s*$", re.I | re.S)
_SHIPPER = re.compile(r"^(?:THE\s+)?SHIPPERS?\W*$", re.I)


@dataclass(frozen=True)
class Consignment:
    """A consignee: ``order`` tells a negotiable document, ``party`` is whose (None: blank)."""

    order: bool
    party: str | None

    @property
    def by_shipper(self) -> bool:
        """Tell whether it is negotiated by the shipper's endorsement (ISBP 821 E13(a))."""
        return self.order and (self.party is None or bool(_SHIPPER.match(self.party)))


def consigned(words: str) -> Consignment:
    """Understand the words in a consignee box, or those of a clause.

    >>> consigned("TO THE ORDER OF ELBUFER HANDELSBANK AG")
    Consignment(order=True, party='ELBUFER HANDELSBANK AG')
    >>> consigned("TO ORDER").by_shipper
    True
    """
    plain = " ".join(words.split())
    for pattern in (_ORDER, _OR_ORDER):
        if found := pattern.match(plain):
            return Consignment(True, found["of"].strip(" .,") or None)
    return Consignment(False, plain)


def as_required(required: str, shown: str, terms: Terms) -> Verdict:
    """Tell whether a document is made out as the credit wants (ISBP 821 E12, E13, E15)."""
    want, have = consigned(required), consigned(shown)
    if want.order != have.order:
        return different(
            "made out to order" if have.order else "made out to a named party, not to order",
            "做成指示抬头" if have.order else "做成记名抬头，而非指示抬头",
        )
    if want.by_shipper or have.by_shipper:
        if want.by_shipper and have.by_shipper:
            return SAME
        return different(f"made out to order of {have.party or 'the shipper'}", "指示人不符")
    party = terms.party(want.party or "")
    shown_party = have.party or ""
    return either(
        [same_party(party, shown_party), same_bank(Bank(name=party.name), Bank(name=shown_party))]
    )
