"""How many: originals, copies, folds, full sets (UCP 600 art. 17; ISBP 821 A29–A31)."""

from __future__ import annotations

import re
from typing import Any

from extractors.clauses.lexicon.documents import counted
from extractors.clauses.lexicon.moments import NUMBER, number
from extractors.clauses.wording import Wording

FOLDS = {
    "SINGLE COPY": 1, "DUPLICATE": 2, "TRIPLICATE": 3, "QUADRUPLICATE": 4, "QUINTUPLICATE": 5, "SEXTUPLICATE": 6,
    "SEPTUPLICATE": 7, "OCTUPLICATE": 8, "NONUPLICATE": 9, "DECUPLICATE": 10,
}  # fmt: skip
_FOLD = "|".join(FOLDS)
_COPIES = r"(?:N/N |PHOTO ?)?COP(?:Y|IES)"
_JOIN = r"(?: ?(?:PLUS|\+|AND|/|&|,|WITH)? ?)"

OPENERS = (
    rf"(?:EACH |ALL )?(?:ISSUED )?\(?IN (?:AT LEAST )?(?:(?:{_FOLD})\b|{NUMBER} ?(?:[- ]?FOLDS?|ORIGINALS?|{_COPIES}|/\d|\+))"
    rf"|(?<![/\d])(?:\bIN )?(?:\b{NUMBER} )?\bORIGINALS?\b(?: ?(?:PLUS|AND|WITH|\+|,|/) ?{NUMBER} ?(?:{_COPIES}))|(?<![/\d])(?<!THAN )\b{NUMBER} ORIGINALS?\b(?! ?(?:OF )?(?:B/L|ISSUED|TO BE|HAS|HAVE|MUST|SHOULD|SENT|FORM))"
    rf"|(?<=, ){NUMBER} COP(?:Y|IES)\b(?! OF)|(?<=, )COP(?:Y|IES) (?=\d (?:FOR|OF))"
    rf"|(?:PLUS|AND|WITH|\+) ?{NUMBER} (?:N/N )?(?:{_COPIES})(?! OF)|SIGNED IN {NUMBER}(?! ?(?:COP|ORIG|FOLD))"
)
_SET = re.compile(
    r"\(?(?:FULL|COMPLETE) SETS?\b(?P<less> LESS ONE(?: ORIGINAL)?)?(?: REQUIRED IF MORE THAN ONE ORIGINALS? (?:IS |ARE )?ISSUED\)?)?(?: OF)?"
)
_FRACTION = re.compile(
    r"\(?\b(?P<m>\d)\s?/\s?(?P<k>\d)\b\)?(?! ?[/.\d])(?: (?:SETS?|ORIGINALS?)\b)*"
)
_BOTH = re.compile(
    rf"(?:EACH |ALL )?\(?(?:IN |OF )?(?P<least>AT LEAST )?(?P<o>{NUMBER}) ?(?:SIGNED )?ORIGINALS?(?:\(S\))?(?:{_JOIN}(?P<c>{NUMBER}) ?(?:N/N )?(?:SIGNED )?{_COPIES}\)?(?: OF\b(?! ?SHIPPING))?)?(?! ?B/L)\b\)?"
    rf"|(?:\bIN )?(?P<lone>ORIGINAL) ?(?:PLUS|\+|AND|/|&|WITH) ?(?P<c2>{NUMBER}) ?(?:N/N )?{_COPIES}(?: OF\b)?"
    rf"|(?:IN )?(?P<o1>\d{{1,2}}) ?\+ ?(?P<c1>\d{{1,2}})(?! ?COP)(?: COPIES)?\b"
)
_NN = re.compile(rf"(?:PLUS|AND|\+|WITH|,)? ?(?P<n>{NUMBER}) N/N COP(?:Y|IES)\b(?! OF)")
_FOLDED = re.compile(rf"(?:EACH |ALL )?(?:\bIN )?\b(?P<fold>{_FOLD})\b(?! COPY)(?: COPIES)?")
_COUNT = re.compile(
    rf"(?:EACH |ALL )?(?:\(?\bIN |- ?)?(?:AT LEAST )?(?P<n>{NUMBER})(?:[- ]?FOLDS?\b| ?COP(?:Y|IES)\b(?! OF\b)(?: EACH)?)\)?|SIGNED IN (?P<n1>{NUMBER})(?! ?(?:COP|ORIG|FOLD))"
)
_COPY_OF = re.compile(
    rf"(?:(?P<n>{NUMBER}|A) )?(?P<certified>CERTIFIED (?:TRUE )?)?(?P<nn>N/N )?(?:PHOTO ?|XEROX )?COP(?:Y|IES)(?: EACH)?(?: OF)(?: THE)?\b"
)
#: Behind the name, «EXPORT DECLARATION COPY».
_LONE_COPY = re.compile(r"^\s*\(?COPY\b\)?(?! ?(?:OF|NO|FOR|\d|MUST|SHOULD|SHALL|TO|SIGNED))")
_AND_COPIES = re.compile(rf"{_JOIN}(?P<c>{NUMBER}) (?:PHOTO ?)?COP(?:Y|IES)\b(?! OF)")
_FURTHER = re.compile(rf"^(?:PLUS|AND|WITH|\+) ?(?P<n>{NUMBER}) (?:N/N )?COP(?:Y|IES)\b(?! OF)")
_ORIGINAL = re.compile(r"\bORIGINALS?\b(?! FOR)")
_BARE = re.compile(rf"^\s*(?P<n>(?!ONE\b|1\b){NUMBER})(?=[\s\x1f])")
_SEA = ("bl", "mtd", "charter_party_bl", "swb")


def read(words: Wording, doc: str, said: dict[str, Any]) -> None:
    """Write ``o``, ``c``, ``set``, ``issued`` and ``nn_copies``."""
    if found := words.take(_FURTHER):
        _further(doc, said, number(found["n"]))
        return
    _sets(words, doc, said)
    if counted(doc) and words.take(_LONE_COPY):
        said.update(o=0, c=1)
        return
    if _copies_of(words, said) and "nn_copies" not in said:
        return
    if found := words.take(_NN):
        said["nn_copies"] = number(found["n"])
    if found := words.take(_BOTH):
        _both(found, doc, said)
    elif "o" in said and "c" not in said and doc not in _SEA and (found := words.take(_AND_COPIES)):
        said["c"] = number(found["c"])
    for pattern in (_FOLDED, _COUNT):
        for found in words.take_all(pattern):
            groups = found.groupdict()
            if doc == "rail" and groups.get("fold") == "DUPLICATE":
                said["copy"] = "duplicate"
                continue
            total = (
                FOLDS[groups["fold"]]
                if groups.get("fold")
                else number(groups.get("n") or groups["n1"])
            )
            _in_all(doc, said, total)


def _further(doc: str, said: dict[str, Any], n: int | None) -> None:
    """Add copies to what was counted before: «in triplicate plus one copy» has three."""
    if doc in _SEA:
        said["nn_copies"] = n
    else:
        said["c"] = n if n is None else said.get("c", 0) + n


def _sets(words: Wording, doc: str, said: dict[str, Any]) -> None:
    if found := words.take(_SET):
        said["set"] = "full"
        if found["less"]:
            said["less_one"] = True
    if not (found := words.take(_FRACTION)):
        return
    m, k = int(found["m"]), int(found["k"])
    if m > k:
        said.update(o=m, human=True)
    elif doc in _SEA:
        said.update({"set": "full", "issued": k} if m == k else {"o": m, "set": f"{m}/{k}"})
    elif doc.startswith("ins_"):
        said.update({"o": m, "set": "full", "issued": k} if m == k else {"o": m, "set": f"{m}/{k}"})
    else:
        said.update({"o": m} if m == k else {"o": m, "set": f"{m}/{k}"})
    said.pop("less_one", None)


def _copies_of(words: Wording, said: dict[str, Any]) -> bool:
    """Read «two copies of», unless originals are counted before them."""
    both = _BOTH.search(words.left)
    if "set" not in said and both and (both["c"] or both["c2"]):
        return False
    if not (found := words.take(_COPY_OF)):
        return False
    n = 1 if found["n"] in (None, "A") else number(found["n"])
    if found["nn"] and "set" in said:
        said["nn_copies"] = n
        return True
    if found["certified"]:
        said["certified"] = True
    said.update(o=0, c=n)
    return True


def _both(found: re.Match[str], doc: str, said: dict[str, Any]) -> None:
    originals = 1 if found["lone"] else number(found["o"] or found["o1"])
    _originals(doc, said, originals, found["c"] or found["c1"] or found["c2"])
    if found["least"] and "issued" in said:
        said["issued_min"] = said.pop("issued")


def _originals(doc: str, said: dict[str, Any], o: int | None, copies: str | None) -> None:
    c = number(copies) if copies else None
    if o is None or (copies and c is None):
        said["human"] = True
    if doc in _SEA:
        said.update(
            {"set": "full", "issued": o}
            if said.get("set") in (None, "full") and (o or 0) > 1
            else {"o": o}
        )
        if copies:
            said["nn_copies"] = c
        return
    if c is not None and o is not None and said.get("o", 0) + said.get("c", -1) == o + c:
        said.update(o=o, c=c)  # in five folds, that is three originals and two copies
        return
    if not copies and "c" in said and said["o"] + said["c"] == o:
        said["c"] = 0  # in triplicate, that is three originals
    elif said.get("o") not in (None, o):
        said["human"] = True
    said["o"] = o
    if copies:
        if said.get("c") not in (None, c):
            said["human"] = True
        said["c"] = c


def _in_all(doc: str, said: dict[str, Any], total: int | None) -> None:
    """Read «in n copies»: one original, the rest copies (art. 17(e)); drafts are all originals."""
    if total is None:
        said["human"] = True
    elif doc == "draft":
        said["o"] = total
    elif doc in _SEA and total > 1:  # bills of lading in triplicate are all originals
        said.update({"set": "full", "issued": total} if said.get("set") in (None, "full") else {})
    elif "o" in said and "c" in said:
        if said["o"] + said["c"] != total:
            said["human"] = True
    elif "o" in said:
        said["c"] = max(total - said["o"], 0) if total > said["o"] else total
    else:
        said.update(o=1, c=total - 1)


def original_alone(words: Wording, doc: str, said: dict[str, Any]) -> None:
    """Read «ORIGINAL» without a number before a document that is counted in originals."""
    if words.take(_ORIGINAL) and "o" not in said and "set" not in said and counted(doc):
        said["o"] = 1


def bare(words: Wording, doc: str, said: dict[str, Any]) -> None:
    """Read a number alone before the name: «TWO SIGNED INVOICES» are two originals."""
    if "o" in said or "set" in said or not counted(doc):
        return
    if found := words.take(_BARE):
        said["o"] = number(found["n"])
