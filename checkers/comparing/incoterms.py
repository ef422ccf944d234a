"""Trade terms with place and edition (ISBP 821 C9)."""

from __future__ import annotations

from checkers.comparing.places import same_place
from checkers.comparing.verdict import SAME, Verdict, different, every
from extractors.documents import Incoterm

#: Older names of terms, and what banks print for them.
_ALIASES = {"CNF": "CFR", "CAF": "CFR", "FOR": "FCA", "FOT": "FCA"}


def same_term(required: Incoterm, shown: Incoterm) -> Verdict:
    """Compare the trade term of a credit with the one on a document.

    The place must be there, its country may be left out. An edition that the credit names
    must be shown; where it names none, any may be.

    >>> same_term(
    ...     Incoterm.model_validate("CIF SINGAPORE INCOTERMS 2020"),
    ...     Incoterm.model_validate("CIF SINGAPORE"),
    ... ).reason
    'the edition INCOTERMS 2020 is not shown'
    """
    want = _ALIASES.get(required.code, required.code)
    have = _ALIASES.get(shown.code, shown.code)
    if want != have:
        return different(f"term {shown.code}, not {required.code}", f"术语为 {shown.code}，而非 {required.code}")
    return every((_place(required, shown), _edition(required, shown)))


def _place(required: Incoterm, shown: Incoterm) -> Verdict:
    if required.place is None:
        return SAME
    if shown.place is None:
        return different(f"the place {required.place} is not shown", f"未显示地点 {required.place}")
    return same_place(required.place, shown.place)


def _edition(required: Incoterm, shown: Incoterm) -> Verdict:
    if required.version is None or required.version == shown.version:
        return SAME
    edition = f"INCOTERMS {required.version}"
    if shown.version is None:
        return different(f"the edition {edition} is not shown", f"未显示 {edition}")
    return different(
        f"edition INCOTERMS {shown.version}, not {required.version}",
        f"版本为 INCOTERMS {shown.version}，而非 {required.version}",
    )
