"""What a statement says, word for word aside: its concepts, figures, negations, tense."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass
from functools import lru_cache

from checkers.comparing.places.countries import spans
from checkers.comparing.statements.plain import DATE, dated, days_in, in_figures, plain
from checkers.comparing.words.spelling import GLUED_WORDS, squeezed, word_set

#: Words that say the same in a statement, by the first of each line.
_ALIKE = """
SENT SEND SENDING DESPATCHED DISPATCHED DESPATCH DISPATCH FORWARDED FORWARD FORWARDING MAILED AIRMAILED COURIERED FAXED EMAILED POSTED TRANSMITTED TELEXED CABLED DELIVERED
GOODS GOOD MERCHANDISE COMMODITY COMMODITIES CARGO PRODUCT PRODUCTS
COPIES COPY N/N PHOTOCOPY PHOTOCOPIES DUPLICATE NON-NEGOTIABLE NONNEGOTIABLE
DOCUMENTS DOCUMENT DOCS DOC PAPERS
CONFORM CONFORMITY CONFORMS CONFORMING CONFORMANCE ACCORDANCE ACCORDING COMPLY COMPLIES COMPLIED COMPLIANCE COMPLIANT CORRESPOND CORRESPONDS
NEW BRAND-NEW BRAND UNUSED
PACKING PACKED PACKAGING PACK PACKAGED
ORIGIN ORIGINATE ORIGINATES ORIGINATED ORIGINATING MADE MANUFACTURED PRODUCED MANUFACTURER MANUFACTURERS PRODUCER
APPLICANT BUYER BUYERS ACCOUNTEE OPENER IMPORTER
BENEFICIARY SELLER SELLERS SUPPLIER EXPORTER
CONTRACT S/C
WOOD WOODEN TIMBER
TRUE GENUINE AUTHENTIC
CORRECT ACCURATE
DEFECTS DEFECT DEFECTIVE
SEAWORTHY SEA-WORTHY
CARTONS CARTON CTNS
L/C CREDIT
MARKED LABELLED LABELED STENCILLED PRINTED BEAR BEARS BEARING APPEAR APPEARS
SHOWS SHOW SHOWN SHOWING REFLECTS REFLECT REFLECTED REFLECTING INDICATES INDICATE INDICATED INDICATING REPRESENTS REPRESENT
BEFORE PRIOR PRECEDING
AFTER FOLLOWING SUBSEQUENT
SEA OCEAN MARITIME
SUITABLE FIT APPROPRIATE
AGE AGED OLD
INSPECTED EXAMINED CHECKED SURVEYED
LOADED SHIPPED
"""
_CONCEPT = {word: line.split()[0] for line in _ALIKE.strip().splitlines() for word in line.split()}
_FILLING = word_set(
    """A AN THE THIS THAT THESE THOSE AND OR OF TO IN ON AT BY FOR WITH FROM AS UNDER PER INTO UPON THEIR ITS IT OUR WE US I
    IS ARE WAS WERE BE BEEN BEING HAS HAVE HAD DO DOES WILL SHALL WOULD MAY CERTIFY CERTIFIES CERTIFIED CERTIFYING CERTIFICATE
    CONFIRM CONFIRMS CONFIRMED DECLARE DECLARES DECLARED STATE STATES STATING ATTEST HEREBY HEREWITH DULY UNDERSIGNED BENEFICIARY
    ABOVE BELOW MENTIONED SAID CAPTIONED SUBJECT ABOVE-MENTIONED RESPECT RESPECTS ALL ANY EVERY EACH COMPLETE FULL TOTAL
    INVOICED SUPPLIED SHIPPED SHIPPING SHIPMENT STIPULATED REQUIRED DIRECT DIRECTLY NO. NOS NO NUMBER DATED DATE DTD SOLID MATERIAL MATERIALS
    USED USE CONTAIN CONTAINS CONTAINED COUNTRY STRICT STRICTLY SET SETS ONE EXPORT ITEM ITEMS NOT NON NONE NEVER WITHOUT FREE NEITHER NOR
    EFFECTED UNDERSIGN WHICH WHO WHEREOF BASIS BASED TERMS LOADED ALSO ONLY PLEASE"""
)
_WORD = re.compile(r"[A-Z0-9][A-Z0-9./'&-]*")
_NEGATION = re.compile(
    r"\b(?:NOT(?! (?:LATER|MORE|LESS|EARLIER)\b)|NO(?! LATER| MORE|\s*[.:]|\s*\d)|NON(?!-NEG)|NEVER|WITHOUT|NEITHER|NOR|NONE|FREE (?:OF|FROM)"
    r"|CANNOT|FAILED|UNABLE|EXCEPT|UNLESS)\b"
)
_SENDING = (
    r"(?:SENT|SEND|DESPATCH(?:ED)?|DISPATCH(?:ED)?|FORWARD(?:ED)?|(?:AIR)?MAIL(?:ED)?|COURIER(?:ED)?|FAX(?:ED)?|EMAIL(?:ED)?|POST(?:ED)?|TRANSMIT(?:TED)?"
    r"|TELEX(?:ED)?|CABLED?|DELIVER(?:ED)?|HAND(?:ED)?(?: OVER)?|ADVISED?|RELEASED?)"
)
SENDING = re.compile(rf"\b{_SENDING}\b")
_PLANNED = re.compile(
    rf"\b(?:WILL|SHALL|WOULD|GOING TO|INTENDS?(?: TO)?|UNDERTAKES?(?: TO)?|PROMISES?(?: TO)?|IS TO|ARE TO|(?:IS|ARE) BEING)\b[^.;]{{0,25}}?\b{_SENDING}\b"
)
_DONE = re.compile(
    rf"\b(?:HAS|HAVE|HAD|HAVING|WAS|WERE)\b[^.;]{{0,60}}?\b{_SENDING}\b|\bWE (?:\w+LY )?(?:SENT|FORWARDED|DESPATCHED|DISPATCHED|MAILED|COURIERED|FAXED|EMAILED)\b"
)
#: Bounds, which deny nothing whatever words they take.
_BOUNDS = (
    (re.compile(r"\b(?:NOT|NO) (?:MORE|OVER|OLDER|GREATER|LONGER|HIGHER|EXCEEDING|ABOVE)\b(?: THAN\b)?|\bNOT EXCEED(?:S|ED)?\b|\bAT MOST\b|\bMAX\b\.?"), "MAXIMUM"),
    (re.compile(r"\b(?:NOT|NO) (?:LESS|LOWER|FEWER|BELOW|UNDER)\b(?: THAN\b)?|\bAT LEAST\b|\bMIN\b\.?"), "MINIMUM"),
)  # fmt: skip
_NON = re.compile(r"\bNON-?(?=[A-Z]{4})")
_INTENDED = re.compile(
    r"\b(?:WILL|SHALL|WOULD|(?:IS|ARE|REMAINS?) (?:STILL |YET )?TO) (?:BE |HAVE BEEN )?(?:\w+LY )?([A-Z-]+)"
)
#: What says the same in other words: a free-standing «free», a denial of use, an act carried out.
_REWORDED = (
    (
        re.compile(
            r"\b(?!(?:ARE|IS|WAS|WERE|BE|BEEN|AND|OR|THE|DUTY|TAX|SHIPPED|DELIVERED|SENT|SUPPLIED|TOLL)\b)([A-Z]{2,})[ -]FREE\b(?=$|[.,;)]| AND\b)"
        ),
        r"FREE FROM \1",
    ),
    (
        re.compile(r"\b(?:NOT|NEVER) (?:BEEN |YET BEEN |YET )?USED\b(?! (?:FOR|IN|AS|TO)\b)"),
        "UNUSED",
    ),
    (
        re.compile(
            r"\b(SHIPMENT|DELIVERY|PAYMENT|PRESENTATION|INSPECTION|LOADING)((?: (?:HAS|HAVE|HAD|WAS|WERE|BEEN|IS|ARE))+) MADE\b"
        ),
        r"\1\2 EFFECTED",
    ),
)
_SETS = re.compile(
    r"\b(\d{1,2})(?: \(\d+\))? (?:(?:FULL|COMPLETE|EXTRA|N/N|SIGNED|NOT NEGOTIABLE) )*(?:SETS?|COP(?:Y|IES)|PHOTOCOP(?:Y|IES))\b"
)
#: A figure and the unit printed at it.
_GLUED = re.compile(
    rf"(?<![A-Z\d-])(\d+(?:[.,]\d+)*)(?=(?:{'|'.join(sorted(GLUED_WORDS | {'V', 'W', 'A', 'G', 'L', 'M', 'H', 'HR', 'HRS', 'C'}, key=len, reverse=True))})(?![A-Z\d-]))"
)
#: What is required, and what says the opposite of it.
_OPPOSITES = (
    ({"NEW"}, {"USED", "SECOND-HAND", "SECONDHAND", "REFURBISHED", "RECONDITIONED", "OLD"}),
    ({"BEFORE"}, {"AFTER", "FOLLOWING", "SUBSEQUENT"}),
    ({"AFTER"}, {"BEFORE", "PRIOR", "PRECEDING"}),
    ({"ORIGINAL"}, {"COPY", "COPIES", "PHOTOCOPY", "PHOTOCOPIES"}),
)


@dataclass(frozen=True)
class Saying:
    """What a statement says.

    Attributes:
        concepts: what its words mean, fillers, names of countries and figures left out.
        figures: numbers and references, without those of dates.
        days: the dates that it names.
        countries: the countries that it names, alpha-2.
        negated: whether it denies something.
        planned: whether it speaks of sending something as yet to be done.
        intended: the concepts of what is yet to be done.
        words: all its words.
        counted: how many sets or copies it speaks of; more than are wanted do no harm.
    """

    concepts: frozenset[str]
    figures: frozenset[str]
    days: frozenset[dt.date]
    countries: frozenset[str]
    negated: bool
    planned: bool
    intended: frozenset[str]
    words: frozenset[str]
    counted: frozenset[int]

    def opposes(self, required: Saying) -> bool:
        """Tell whether it says the opposite of something required: used for new."""
        if "UNUSED" in required.words - self.words and "USED" in self.words and not self.negated:
            return True
        return any(
            (a & required.concepts and b & self.words and not a & self.concepts)
            for a, b in _OPPOSITES
        )


@lru_cache(maxsize=1024)
def saying(text: str) -> Saying:
    """Take a statement apart.

    >>> said = saying("We hereby certify that the merchandise is brand-new and of P.R. China origin")
    >>> sorted(said.concepts), sorted(said.countries)
    (['GOODS', 'NEW', 'ORIGIN'], ['CN'])
    >>> saying("One set of N/N documents will be sent").planned
    True
    """
    flat = _GLUED.sub(r"\1 ", plain(text))
    for wording, others in _REWORDED:
        flat = wording.sub(others, flat)
    for bound, name in _BOUNDS:
        flat = bound.sub(name, flat)
    undated = in_figures(DATE.sub(lambda found: " " if dated(found[0]) else found[0], flat))
    undated = _NON.sub("NOT ", undated)
    cut = [word for found in _WORD.findall(undated) if (word := found.strip("./'&-"))]
    words = [token for token in cut if not any(letter.isdigit() for letter in token)]
    named, countries = _countries(words)
    concepts = {_concept(word) for word in words if word not in named | _FILLING}
    return Saying(
        concepts=frozenset(c for c in concepts if len(c) > 1),
        figures=frozenset(token for token in cut if token not in words and token != "1"),
        days=frozenset(days_in(flat)),
        countries=countries,
        negated=bool(_NEGATION.search(undated)),
        planned=bool(_PLANNED.search(flat)) and not _DONE.search(flat),
        intended=frozenset(_concept(found[1]) for found in _INTENDED.finditer(flat)),
        words=frozenset(cut),
        counted=frozenset(int(found[1]) for found in _SETS.finditer(undated)),
    )


def _countries(words: list[str]) -> tuple[set[str], frozenset[str]]:
    """Return the words that name countries or what is of them, and which countries."""
    cut = tuple("" if word == "ARE" else squeezed(word) for word in words)
    found = list(spans(cut, adjectives=True))
    named = {words[i] for start, end, _ in found for i in range(start, end)}
    return named, frozenset(code for _, _, code in found)


def _concept(token: str) -> str:
    token = token.removesuffix("'S")
    known = _CONCEPT.get(token)
    if known:
        return known
    single = token[:-1] if len(token) > 3 and token.endswith("S") and token[-2] != "S" else token
    return _CONCEPT.get(single, single)
