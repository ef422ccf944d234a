"""Who signs a transport document, as what, and for whom (UCP 600 art. 19(a)(i) to 24(a)(i))."""

from __future__ import annotations

import re

from checkers.comparing.parties.agreeing import names_party, same_party
from checkers.documents.fault import Fault, Faults
from checkers.terms import Terms
from extractors.documents import Transport

#: Who may sign himself, or be signed for, under the articles on carriage by a named carrier.
BY_SEA = ("carrier", "master")
#: Who may sign a charter party bill of lading (art. 22(a)(i)).
CHARTERED = ("master", "owner", "charterer")
#: Who may sign an air or a road transport document (art. 23(a)(i), 24(a)(i)).
OVERLAND = ("carrier",)

_BARE = re.compile(
    r"^\W*(?:THE\s+)?(?:CONTRACTING\s+|ISSUING\s+|ACTUAL\s+)?"
    r"(?:CARRIER|MASTER|CAPTAIN|OWNER|CHARTERER)S?\b\W*",
    re.I,
)
_AS = re.compile(
    r"\bAS\s+(?:THE\s+)?(?:AUTHORI[SZ]ED\s+)?(?:AGENTS?|CARRIER|MASTER|OWNERS?|CHARTERERS?)\b.*|"
    r"\(\s*(?:AS\s+)?(?:THE\s+)?(?:AGENTS?|CARRIER|MASTER)\b.*",
    re.I | re.S,
)
_CAPTAIN = re.compile(
    r"\b(?:captain|capt|kapit(?:än|aen|an)|capit(?:án|an|aine)|comandante)\b|船长", re.I
)
#: For whom a signature is given, where that stands in one line with the name that signs.
_FOR = re.compile(
    r"\b(?:FOR(?:\s+AND\s+ON\s+BEHALF\s+OF)?|ON\s+BEHALF\s+OF)\s+(?P<whom>.+?)"
    r"(?=\s*(?:,|\bBY\b|$)(?!\s*(?:LTD|INC|LIMITED|CO|S\.?A)\b)|\s+AS\s+AGENTS?\b)",
    re.I | re.S,
)
_CALLED = re.compile(r"[\s,(]*\b(?:AS\s+)?(?:THE\s+)?CARRIER\b\W*$", re.I)
_CARRIER = re.compile(r"承运人|multimodal transport operator|\bmto\b", re.I)
#: A name so short is a carrier's code, not its name.
_CODE = 3
_WAIVING = ("house", "forwarder")


def waived(terms: Terms) -> bool:
    """Tell whether the credit accepts a forwarder's or a house document (ISBP 821 D3, E3, H3).

    Then the carrier need not be named, nor the capacity of whoever signs.
    """
    return any(terms.allows(kind) for kind in _WAIVING)


def no_carrier(document: Transport) -> Faults:
    """Yield a fault if nobody is named as the carrier; a code of three letters is no name.

    Whoever signs «as carrier» names himself, an agent «for the carrier» by name names him.
    """
    carrier = document.carrier.name if document.carrier else _named_by_signature(document)
    if len(carrier.strip(" -–—.*/")) <= _CODE:
        where = "signed_by" if document.carrier is None else "carrier"
        yield Fault(where, "nobody is named as the carrier", "未表明承运人名称")


def _named_by_signature(document: Transport) -> str:
    """Return the carrier that a signature names as such, or nothing."""
    capacity, principal = _capacity(document), _principal(document)
    if "agent" in capacity or (principal and not document.signed_as):
        said = f"{document.signed_as or ''} {principal}"
        return _CALLED.sub("", _BARE.sub("", principal)) if "carrier" in _plain(said) else ""
    return document.signed_by or "" if "carrier" in capacity else ""


def _capacity(document: Transport) -> str:
    """Return the words that tell a capacity; they may stand with the name that signs."""
    if document.signed_as:
        return _plain(document.signed_as)
    stands = _AS.search(document.signed_by or "")
    return _plain(stands[0]) if stands else ""


def _principal(document: Transport) -> str:
    """Return for whom a signature is given, which may stand in one line with who signs."""
    stands = _FOR.search(document.signed_by or "")
    return document.principal or (stands["whom"].strip() if stands else "")


def no_capacity(document: Transport, who: tuple[str, ...]) -> Faults:
    """Yield a fault if a signature does not show in what capacity, or for whom, it is given.

    Args:
        document: a signed paper; one that is not signed shows no fault here.
        who: those who may sign themselves or be signed for.
    """
    if not document.signed:
        return
    capacity = _capacity(document)
    if "agent" in capacity or "代理" in capacity:
        yield from _as_agent(document, capacity, who)
    elif not any(word in capacity for word in who):
        if document.signed_by is None and document.signed_as is None:
            yield Fault(
                "signed_as",
                "nothing near the signature could be made out",
                "签署处内容无法辨认",
                True,
            )
        elif any(word in _plain(_principal(document)) for word in who):
            yield Fault(
                "signed_by",
                f"it is given for {_principal(document)}, and nothing shows by whom",
                f"系代 {_principal(document)} 签署，而未表明由何人签署",
                True,
            )
        else:
            yield Fault(
                "signed_as", f"it is not signed as {_listed(who)}", "签署人未表明有权签署的身份"
            )
    elif "carrier" in capacity and (other := _other_carrier(document, document.signed_by or "")):
        yield Fault(
            "signed_by",
            f"{document.signed_by} signs as carrier, and {other} is named as the carrier",
            f"{document.signed_by} 以承运人身份签署，而单据载明承运人为 {other}",
            True,
        )


def _as_agent(document: Transport, capacity: str, who: tuple[str, ...]) -> Faults:
    principal = _principal(document)
    nobody = "principal" if document.carrier else "signed_by"
    said = _plain(f"{capacity} {principal}")
    name = _CALLED.sub("", _BARE.sub("", principal)).strip(" ,.:")
    if any(word in said for word in ("owner", "charterer")) and "owner" in who and not name:
        yield Fault(
            "principal", "the agent does not name whom it signs for", "代理未表明被代理人名称"
        )
    elif any(word in said for word in who):
        if "master" not in said:  # who the master is does not matter
            yield from _carrier_alike(document, name)
    elif not name or "carrier" not in who:
        yield Fault(nobody, f"the agent does not sign for {_listed(who)}", "代理未表明代理何人签署")
    else:
        yield from _carrier_alike(document, name)
    if document.signed_by is None:
        yield Fault(
            "signed_by", "the name of the agent could not be made out", "代理名称无法辨认", True
        )


def _carrier_alike(document: Transport, name: str) -> Faults:
    """Yield a fault if an agent signs for somebody else than the carrier that is named."""
    if other := _other_carrier(document, name):
        yield Fault(
            "principal",
            f"the agent signs for {name}, the carrier is {other}",
            f"代理系代 {name} 签署，而承运人为 {other}",
        )


def _other_carrier(document: Transport, name: str) -> str | None:
    """Return the carrier that a document names, if it is another than the one by this name."""
    carrier = document.carrier
    if not name or carrier is None or len(carrier.name.strip()) <= _CODE:
        return None
    apart = same_party(carrier, name).different and names_party(name, carrier).different
    ours, theirs = (re.findall(r"[^\W\d_]{2,}", words.upper()) for words in (carrier.name, name))
    shared = set(ours[:1]) & set(theirs)
    return carrier.name if apart and not shared else None


def _plain(words: str) -> str:
    lower = words.lower()
    if _CAPTAIN.search(lower):
        lower += " master"
    if _CARRIER.search(lower):
        lower += " carrier"
    return lower


def _listed(who: tuple[str, ...]) -> str:
    *first, last = who
    return f"{', '.join(first)} or {last}" if first else last
