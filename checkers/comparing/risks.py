"""Which insured risk includes which (UCP 600 art. 28(g), 28(h); ISBP 821 K17, K18)."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from checkers.comparing.verdict import SAME, Verdict, different, unknown
from checkers.comparing.words.wording import contains_wording

#: Every risk that clauses name: how it is printed, in whatever book of clauses.
_PRINTED: tuple[tuple[str, str], ...] = (
    ("icc_air", r"(?:INSTITUTE\s+CARGO\s+CLAUSES|I\.?C\.?C\.?)\s*\(?\s*AIR\b"),
    ("icc_a", r"(?:INSTITUTE\s+CARGO\s+CLAUSES?|I\.?C\.?C\.?)\s*[('\"]*\s*[\"']?A\b"),
    ("icc_b", r"(?:INSTITUTE\s+CARGO\s+CLAUSES?|I\.?C\.?C\.?)\s*[('\"]*\s*[\"']?B\b"),
    ("icc_c", r"(?:INSTITUTE\s+CARGO\s+CLAUSES?|I\.?C\.?C\.?)\s*[('\"]*\s*[\"']?C\b"),
    ("all_risks", r"\bALL\s+RISKS?\b|一切险"),
    ("wpa", r"\bW\.?\s?P\.?\s?A\.?\b|\bW\.A\.|WITH\s+PARTICULAR\s+AVERAGE|水渍险"),
    ("fpa", r"\bF\.?\s?P\.?\s?A\.?\b|FREE\s+(?:FROM|OF)\s+PARTICULAR\s+AVERAGE|平安险"),
    ("war", r"\bWAR\b(?!\s+CANCELLATION)|\bI\.?W\.?C\b|战争险"),
    ("strikes", r"\bSTRIKES?\b|\bS\.?\s?R\.?\s?C\.?\s?C\b|\bI\.?S\.?C\b|罢工险"),
    ("tpnd", r"\bT\.?\s?P\.?\s?N\.?\s?D\b|THEFT|PILFERAGE|偷窃"),
    ("fwrd", r"\bF\.?W\.?R\.?D\b|FRESH\s*WATER|RAIN\s+DAMAGE|淡水雨淋"),
    ("shortage", r"\bSHORTAGE\b|短量险"),
    ("breakage", r"\bBREAKAGE\b|破碎|CLASH(?:ING)?\b"),
    ("leakage", r"\bLEAKAGE\b|渗漏"),
    ("hook", r"\bHOOK\s+DAMAGE\b|钩损"),
    ("rust", r"\bRUST(?:ING)?\b|锈损"),
    ("odour", r"\bODOU?R\b|TAINT|串味"),
    ("sweat", r"\bSWEAT(?:ING)?\b|\bHEATING\b|受潮受热"),
    ("marine", r"\bMARINE\b(?!\s+(?:CARGO|INSURANCE|POLICY))"),
    ("fire", r"\bFIRE\b"),
    ("jettison", r"\bJETTISON\b"),
    ("malicious", r"\bMALICIOUS\b"),
    ("terrorism", r"(?<!\()\bTERRORISM\b"),
)
_PATTERNS = tuple((risk, re.compile(printed, re.I)) for risk, printed in _PRINTED)
#: What every cover at sea includes, however little.
_PERILS = frozenset({"marine", "fire", "jettison"})
_EXTRAS = _PERILS | frozenset(
    {
        "tpnd",
        "fwrd",
        "shortage",
        "breakage",
        "leakage",
        "hook",
        "rust",
        "odour",
        "sweat",
        "malicious",
    }
)
_ALL = frozenset({"icc_a", "icc_air", "all_risks"})
#: What each cover includes besides itself.
_INCLUDES: dict[str, frozenset[str]] = {
    "icc_a": _ALL | _EXTRAS | {"icc_b", "icc_c", "wpa", "fpa"},
    "icc_air": _ALL | _EXTRAS | {"icc_b", "icc_c", "wpa", "fpa"},
    "all_risks": _ALL | _EXTRAS | {"icc_b", "icc_c", "wpa", "fpa"},
    "icc_b": _PERILS | {"icc_c", "fpa"},
    "wpa": _PERILS | {"fpa", "icc_c"},
    "icc_c": _PERILS | {"fpa"},
    "fpa": _PERILS,
    "strikes": frozenset({"terrorism"}),
}
_EXCLUDING = re.compile(r"\b(?:EXCLUDING|EXCEPT|NOT\s+COVER(?:ING)?|EXCL\.)", re.I)
_EXCLUDED = re.compile(
    rf"(?:{'|'.join(printed for _, printed in _PRINTED)})(?:[\s,&/]+(?:\(CARGO\)|AND|OR|{'|'.join(printed for _, printed in _PRINTED)}|RISKS?|CLAUSES?))*"
    r"\s+(?:IS\s+|ARE\s+)?(?:EXCLUDED|EXCLUSIONS?|DELETED|CANCELLED|WITHDRAWN|NOT\s+(?:COVERED|INCLUDED|INSURED))\b",
    re.I,
)


@lru_cache(maxsize=1024)
def risks_in(text: str) -> frozenset[str]:
    """Return the risks that a text names as covered.

    >>> sorted(risks_in("COVERING INSTITUTE CARGO CLAUSES (A) AND WAR RISKS"))
    ['icc_a', 'war']
    >>> sorted(risks_in("INSTITUTE CARGO CLAUSES (A), STRIKES RISKS EXCLUDED"))
    ['icc_a']
    """
    named = _EXCLUDING.split(_EXCLUDED.sub(" ", text), maxsplit=1)[0]
    return frozenset(risk for risk, pattern in _PATTERNS if pattern.search(named))


def covered(required: str, shown: Sequence[str], wording: str) -> Verdict:
    """Judge whether a risk that a credit names is among those covered.

    A wider cover includes a narrower one; war and strikes stand on their own. Whether a risk
    that no book of clauses knows is covered, or «all risks» of other clauses where the credit
    names the Institute's, is for a person, unless the very words are there.

    >>> covered("ALL RISKS", ["ICC (A) 1/1/09"], "").same
    True
    >>> covered("WAR", ["ICC (A) 1/1/09"], "").different
    True
    """
    wanted = risks_in(required)
    if not wanted:
        found = contains_wording(" ".join((*shown, wording)), required).same
        return SAME if found else _doubtful(required)
    named = frozenset[str]().union(*map(risks_in, shown)) if shown else risks_in(wording)
    have = named.union(*(_INCLUDES.get(risk, frozenset()) for risk in named))
    if not wanted <= have:
        return different(f"{required} is not covered", f"未承保 {required}")
    of_institute = wanted & {"icc_a", "icc_air"}
    return SAME if of_institute <= named else _doubtful(required)


def _doubtful(required: str) -> Verdict:
    return unknown(f"check that {required} is covered", f"请核对是否承保 {required}")
