"""Words of captions that a recogniser misread. Captions only: a value is never spelt otherwise."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from rapidfuzz.distance import DamerauLevenshtein

from extractors.evidence import SURE
from extractors.layout.captions.names import CAPTIONS
from extractors.layout.tables.columns import COLUMNS
from extractors.pages.page import Word

#: Titles have these words besides those of captions.
_TITLES = (
    "COMMERCIAL INVOICE PACKING LIST BILL LADING DRAFT EXCHANGE CERTIFICATE ORIGIN INSURANCE POLICY "
    "INSPECTION QUALITY QUANTITY WEIGHT ANALYSIS BENEFICIARY SHIPPING ADVICE WAYBILL CONTRACT "
    "SALES CONFIRMATION PROFORMA PURCHASE ORDER TRANSPORT MULTIMODAL PHYTOSANITARY HEALTH"
)
_FOLDED = str.maketrans("01l|!5826", "OIIIISBZG")
_CORE = re.compile(r"[A-Za-z0-9|!]+")
_CREDIT = re.compile(r"(?:UC|U/C|L[UIl1|]C)(\W*)")
_NUMBERED = re.compile(r"[0-9]{1,2},")
#: Words of so many letters may differ from a caption's in one letter, longer ones in two.
_ONE, _TWO = 5, 9


def as_label(word: Word) -> str:
    """Return how the captions spell what was recognised, or the word as it is.

    A figure for the letter that looks like it is seen through anywhere; another letter only in
    a word that the recogniser doubted. The point after the number of a box may have a tail, the
    stroke in «L/C» be no more than that of a letter.

    >>> [as_label(Word(text, 0, 0, 1, 1, 0.5)) for text in ("lnvoice", "We1ght:", "Goops", "N0.")]
    ['INVOICE', 'WEIGHT:', 'GOODS', 'NO.']
    >>> [as_label(Word(text, 0, 0, 1, 1, 0.95)) for text in ("4,", "LIC", "1,400")]
    ['4.', 'L/C', '1,400']
    >>> [as_label(Word(text, 0, 0, 1, 1, 0.95)) for text in ("Goops", "BAYER", "12,000", "2026")]
    ['Goops', 'BAYER', '12,000', '2026']
    """
    return _spelt(word.text, word.confidence < SURE)


@lru_cache(maxsize=20_000)
def _spelt(text: str, doubted: bool) -> str:
    if _NUMBERED.fullmatch(text):
        return f"{text[:-1]}."
    if found := _CREDIT.fullmatch(text):
        return f"L/C{found[1]}"
    cores = _CORE.findall(text)
    if len(cores) != 1 or cores[0].isdigit() or cores[0].upper() in _words():
        return text
    core = cores[0]
    folded = core.translate(_FOLDED).upper()
    if folded in _words():
        return text.replace(core, folded)
    if not doubted or len(core) < _ONE:
        return text
    limit = 1 if len(core) < _TWO else 2
    near = [
        (distance, known)
        for known in _words()
        if abs(len(known) - len(core)) <= limit
        and (distance := DamerauLevenshtein.distance(folded, known, score_cutoff=limit)) <= limit
    ]
    nearest = [known for distance, known in near if distance == min(near)[0]]
    return text.replace(core, nearest[0]) if len(nearest) == 1 else text


@cache
def _words() -> frozenset[str]:
    phrases = (
        phrase for known in (CAPTIONS, COLUMNS) for several in known.values() for phrase in several
    )
    words = {word for phrase in (*phrases, _TITLES) for word in _CORE.findall(phrase.upper())}
    return frozenset(word for word in words if word.isalpha() and len(word) > 1)
