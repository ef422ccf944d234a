"""What a clause of the credit wants a paper to state or to certify, in words to print."""

from __future__ import annotations

import re

from extractors.documents import Requirement
from templates.mending.change import Ailment, Hopeless

_CERTIFY = re.compile(
    r"\b(?:CERTIFYING|ATTESTING|CONFIRMING|DECLARING|STATING|EVIDENCING|CERTIF(?:Y|IES)|STATEMENT|"
    r"DECLARATION|CERTIFICATE|CERT\.?)\b(?:\s+(?:TO\s+THE\s+EFFECT|STATING|CERTIFYING))?\s*:?\s*(?:THAT\b|:)?",
    re.I,
)
_NEXT = re.compile(
    r"\s+(?:AND|,)\s+(?:QUOTING|SHOWING|INDICATING|STATING|MENTIONING|BEARING|LEGALI[SZ]ED)\b.*"
    r"|[,.;]?\s+(?:IN\s+(?:\d+|ONE|TWO|THREE|DUPLICATE|TRIPLICATE|QUADRUPLICATE)\b).*",
    re.I | re.S,
)
_QUOTED = re.compile(r"(?:''|\"|“|「)(.+?)(?:''|\"|”|」)", re.S)
#: When something was to be done, which the clause says after what was done.
_TIME = re.compile(
    r"\s*\b(?:WITHIN|NOT?\s+LATER\s+THAN)\b[^.;:,]*?"
    r"\b(?:SHIPMENT|LADING|B/?L|LOADING|DISPATCH|SAILING|NEGOTIATION|PRESENTATION)\b(?:\s+DATE)?",
    re.I,
)
#: What is a sentence of whoever signs already.
_WHOLE = re.compile(r"(?:WE|I|THIS|IT|THE UNDERSIGNED)\b(?!.*\bTO BE\b)", re.I)


def demanded_items(ailment: Ailment) -> tuple[str, ...]:
    """Return the items that the clause wants stated, as the clause grammar names them.

    A number in an item is given as the clause prints it: ``hs=8446.2900``.
    """
    text = ailment.clause.text if ailment.clause else ""
    items = [
        item
        for demand in ailment.demands
        for item in (*demand.state, *demand.more("items", ()))
        if isinstance(item, str)
    ]
    return tuple(dict.fromkeys(as_printed(item, text) for item in items))


def bare(item: str) -> str:
    """Return an item without what qualifies it.

    >>> bare("freight_amount(USD)"), bare("contract_no=24-118")
    ('freight_amount', 'contract_no')
    """
    return re.split(r"[=(@]", item, maxsplit=1)[0]


def certified(ailment: Ailment) -> str:
    """Return the sentence with which a paper certifies what the clause wants certified.

    Raises:
        Hopeless: if the clause does not give the words for it.
    """
    text = " ".join((ailment.clause.text if ailment.clause else "").split())
    if not any(_certifies(demand) for demand in ailment.demands):
        text = ""
    if quoted := _QUOTED.search(text):
        return quoted[1].strip()
    for demand in ailment.demands:
        if demand.certify_text:
            return _sentence(demand.certify_text, text)
    if found := _last_head(text):
        words = _NEXT.sub("", text[found.end() :]).strip(" .,;:+")
        if words:
            return _sentence(words, text)
    raise Hopeless(
        "The clause does not give the words to certify; write them as you can vouch for them.",
        "条款未给出证明文句，请据实自行拟写。",
    )


def _certifies(demand: Requirement) -> bool:
    return bool(demand.certify) or demand.doc == "ben_cert"


def _last_head(text: str) -> re.Match[str] | None:
    """Return the word that introduces what is certified: «certifying that», not the title."""
    heads = list(_CERTIFY.finditer(text))
    that = [head for head in heads if head[0].upper().rstrip(": ").endswith("THAT")]
    participles = [head for head in heads if re.match(r"\w+ING\b", head[0], re.I)]
    return next(iter([*that, *participles, *reversed(heads)]), None)


def _sentence(words: str, clause: str) -> str:
    """Return a statement as a sentence, with the time that the clause adds to it.

    >>> _sentence("ONE SET HAS BEEN SENT", "ONE SET HAS BEEN SENT WITHIN 3 DAYS AFTER SHIPMENT, IN 2 COPIES")
    'WE HEREBY CERTIFY THAT ONE SET HAS BEEN SENT WITHIN 3 DAYS AFTER SHIPMENT.'
    """
    added = _TIME.match(clause.partition(words)[2])
    words = f"{words}{added[0].rstrip()}" if added else words
    return words if _WHOLE.match(words) else f"WE HEREBY CERTIFY THAT {_finite(words)}."


def _finite(words: str) -> str:
    """Turn «merchandise to be of Chinese origin» into a clause with a finite verb."""
    return re.sub(r"^(\S+(?:\s+\S+){0,4}?)\s+TO BE\b", r"THE \1 IS", words, count=1, flags=re.I)


def as_printed(item: str, text: str) -> str:
    """Return an item with its value as the clause prints it, points and dashes kept.

    >>> as_printed("hs=84462900", "QUOTING H.S.CODE 8446.2900")
    'hs=8446.2900'
    """
    name, equals, value = item.partition("=")
    plain = re.sub(r"\W", "", value).upper()
    if not equals or not plain:
        return item
    pattern = r"[\s./-]?".join(re.escape(letter) for letter in plain)
    found = re.search(pattern, text, re.I)
    return f"{name}={found[0]}" if found else item
