"""Whether a statement certifies what a credit wants certified (ISBP 821 P3, P4)."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Sequence

from rapidfuzz.distance import OSA

from checkers.comparing.references import compact
from checkers.comparing.statements.plain import plain, sentences
from checkers.comparing.statements.predicates import Saying, saying
from checkers.comparing.statements.spans_of_time import PERIOD, period, period_kept
from checkers.comparing.verdict import SAME, Verdict, different, every, tolerated, unknown
from checkers.comparing.words.wording import states_meaning

#: What the short names of the clause grammar stand for, in words to look for.
_MEANT = {
    "one_copy_set_sent": "DOCUMENTS HAVE BEEN SENT",
    "no_wood_packing": "NO WOOD PACKING",
    "new packing": "PACKING IS NEW",
    "seaworthy": "SEAWORTHY PACKING",
    "no_israel_content": "GOODS NOT OF ISRAELI ORIGIN",
    "fit_for_human_consumption": "FIT FOR HUMAN CONSUMPTION",
    "fit_for_animal_consumption": "FIT FOR ANIMAL CONSUMPTION",
    "no_radiation": "FREE FROM RADIATION",
    "new_goods": "GOODS ARE NEW",
    "true_and_correct": "TRUE AND CORRECT",
    "ISPM15": "ISPM 15",
    "ISM": "ISM",
    "class": "CLASSED",
    "liner": "LINER",
    "P&I": "P&I",
}
_BILLS_SENT = re.compile(r"(\S+) bl sent$", re.I)
_DECLINES = re.compile(
    r"\b(?:CANNOT|CAN NOT|DO(?:ES)? NOT|UNABLE TO|NOT ABLE TO|NOT IN A POSITION TO|REFUSE[SD]? TO|DECLINE[SD]? TO) "
    r"(?:HEREBY )?(?:CERTIFY|CONFIRM|DECLARE|STATE|ATTEST|GUARANTEE)\b"
)
_AGED = re.compile(r"age<=?(\d+)$")
#: References that differ in no more characters than these are taken for one another.
_CLOSE = 2
#: Below this share of concepts in common two statements are about different things.
_ABOUT = 0.5

#: Where one sentence certifies a further thing, which a «not» before it does not deny.
_THAT = re.compile(r",? AND (?:ALSO |FURTHER )?THAT (?=[A-Z])")

#: Where a clause begins that a denial in another one does not touch.
_CLAUSE = re.compile(r",? AND (?!NOT |NEVER )|[,.] (?!NEVER )| (?=WITHOUT )")
_EXCEPTING = re.compile(r"\b(?:EXCEPT|UNLESS|BUT|HOWEVER|ONLY IF)\b")


def certifies(required: str, said: str, page: str = "") -> Verdict:
    """Judge whether a statement says what a credit wants certified.

    It need not say it word for word. It must not leave out a part, deny it, name another
    number, date or country, or promise what ought to have been done.

    Args:
        required: a short name of the clause grammar, or the credit's own words.
        said: the statement on the document.
        page: all that the document says, where a number may stand that the statement
            refers to («the above contract»).

    >>> certifies("ONE SET OF COPY DOCUMENTS HAS BEEN SENT", "One set of N/N documents will be sent").different
    True
    >>> certifies("THE GOODS ARE PACKED IN NEW CARTONS", "We confirm that the merchandise is packed in brand-new cartons").same
    True
    """
    if _DECLINES.search(plain(said)):
        return different("it declines to certify this", "声明不予证明")
    if required.startswith("origin="):
        return _of_origin(required.partition("=")[2], said)
    wanted = _meaning(required)
    within, told = PERIOD.search(plain(wanted)), PERIOD.search(plain(said))
    if within and told:
        kept = period_kept(period(within), period(told))
        rest = certifies(PERIOD.sub(" ", plain(wanted)), PERIOD.sub(" ", plain(said)), page)
        return every([kept, rest])
    have, want = saying(said), saying(wanted)
    if not want.concepts:
        return states_meaning(wanted, said)
    verdict = every([_time_told(want, have), _named(want, have, page), _told(wanted, want, have)])
    if verdict.same:
        return SAME if states_meaning(wanted, said).same else verdict
    if have.negated and not want.negated and not _EXCEPTING.search(plain(said)):
        clauses = _CLAUSE.split(plain(said))
        if len(clauses) > 1 and any(
            want.concepts <= saying(one).concepts and certifies(required, one, page).same
            for one in clauses
        ):
            return tolerated("ISBP 821 P4(a)", "not word for word", "措辞不同而含义相同")
    return verdict


def certified_in(required: str, texts: Sequence[str], page: str = "") -> Verdict:
    """Judge whether one of several statements, or a sentence of one, says what is required.

    Where none does, the one that is nearest to it decides.

    >>> certified_in("GOODS ARE NEW", ["No wood was used.", "The goods are brand new."]).same
    True
    """
    parts = list[str]()
    for text in texts:
        pieces = [part for whole in sentences(plain(text)) for part in _THAT.split(whole)]
        parts += pieces if len(pieces) == 1 else [text, *pieces]
    if not parts:
        return different("nothing is certified", "未作任何证明")
    verdicts = [certifies(required, part, page) for part in parts]
    if len(texts) > 1:
        verdicts.append(certifies(required, " ".join(texts), page))
    if met := [verdict for verdict in verdicts if verdict.same]:
        return met[0]
    wanted = saying(_meaning(required)).concepts
    near = max(range(len(parts)), key=lambda i: len(wanted & saying(parts[i]).concepts))
    return verdicts[near]


def _meaning(required: str) -> str:
    """Return the words that a short name of the clause grammar stands for."""
    if found := _AGED.match(required):
        return f"VESSEL NOT OVER {found[1]} YEARS"
    if found := _BILLS_SENT.match(required):
        return f"{found[1]} ORIGINAL BILL OF LADING SENT"
    if required.startswith("port_entry:"):
        return "ALLOWED TO ENTER PORTS"
    return _MEANT.get(required, required.replace("_", " "))


def _of_origin(country: str, said: str) -> Verdict:
    have = saying(said)
    if "ORIGIN" not in have.concepts and not have.countries:
        return different("it says nothing about origin", "未载明原产地")
    if country in have.countries and not have.negated:
        return SAME
    if have.countries - {country}:
        shown = ", ".join(sorted(have.countries))
        return different(f"origin {shown}, not {country}", f"原产地为 {shown}，而非 {country}")
    return unknown(f"whether it certifies origin {country}", f"是否证明原产地为 {country}")


def _time_told(want: Saying, have: Saying) -> Verdict:
    if (have.planned and not want.planned) or (have.intended & want.concepts - want.intended):
        return different(
            "it says what will be done, not that it has been done", "仅称将要办理，并未证明已经办理"
        )
    return SAME


def _named(want: Saying, have: Saying, page: str) -> Verdict:
    """Judge the numbers, dates and countries that the statement must name.

    What it does not name itself may stand elsewhere on the page, unless it names something
    very like it in its place.
    """
    everywhere = saying(page) if page else have
    enough = {str(n) for n in want.counted if n <= max(have.counted, default=0)}
    wanted = want.figures - enough
    instead = _unlike(have.figures, want.figures)
    elsewhere = everywhere.figures if not _like(wanted - have.figures, instead) else have.figures
    days = have.days if have.days - want.days else everywhere.days
    return every(
        [
            _figures(_unlike(wanted, elsewhere), instead),
            _days(want.days - days, have.days - want.days),
            _countries(want, have),
        ]
    )


def _like(some: frozenset[str], others: frozenset[str]) -> bool:
    """Tell whether a reference is another one with a character or two changed."""
    return any(
        OSA.distance(compact(one), compact(other)) <= _CLOSE for one in some for other in others
    )


def _unlike(some: frozenset[str], others: frozenset[str]) -> frozenset[str]:
    """Return the references among some that are not among others, however punctuated."""
    known = {compact(other) for other in others}
    return frozenset(one for one in some if compact(one) not in known)


def _figures(missing: frozenset[str], instead: frozenset[str]) -> Verdict:
    if not missing:
        return SAME
    wanted = ", ".join(sorted(missing))
    if instead:
        shown = ", ".join(sorted(instead))
        return different(f"{shown} instead of {wanted}", f"为 {shown}，而非 {wanted}")
    return different(f"it does not name {wanted}", f"未载明 {wanted}")


def _days(missing: frozenset[dt.date], instead: frozenset[dt.date]) -> Verdict:
    if not missing:
        return SAME
    wanted = ", ".join(str(day) for day in sorted(missing))
    if instead:
        shown = ", ".join(str(day) for day in sorted(instead))
        return different(f"date {shown} instead of {wanted}", f"日期为 {shown}，而非 {wanted}")
    return different(f"it does not name the date {wanted}", f"未载明日期 {wanted}")


def _countries(want: Saying, have: Saying) -> Verdict:
    if not want.countries or want.countries <= have.countries:
        return SAME
    wanted, shown = ", ".join(sorted(want.countries)), ", ".join(sorted(have.countries))
    if have.countries:
        return different(f"{shown} instead of {wanted}", f"国别为 {shown}，而非 {wanted}")
    return unknown(f"whether {wanted} is meant", f"是否指 {wanted}")


def _told(wanted: str, want: Saying, have: Saying) -> Verdict:
    """Judge the words: nothing left out, nothing denied, nothing turned into its opposite."""
    shared, missing = want.concepts & have.concepts, want.concepts - have.concepts
    share = len(shared) / len(want.concepts)
    short = wanted if len(wanted) <= 80 else wanted[:77] + "..."
    if have.opposes(want):
        return different(f"the opposite of «{short}»", f"与“{short}”相反")
    if not shared:
        return different(f"nothing like «{short}» is stated", f"未载明“{short}”")
    if missing == {"GOODS"} and have.concepts <= want.concepts:
        missing = frozenset()  # nothing else is spoken of: «all items are new»
    if missing and have.concepts <= want.concepts:
        words = sorted(missing)
        return different(
            f"it leaves out: {', '.join(words).lower()}", f"缺少内容：“{'”、“'.join(words)}”"
        )
    if want.negated != have.negated:
        if share > _ABOUT and (have.negated or not missing):
            return different(f"the opposite of «{short}»", f"与“{short}”相反")
        return unknown(f"whether it means «{short}»", f"是否等同于“{short}”")
    if not missing:
        return tolerated("ISBP 821 P4(a)", "not word for word", "措辞不同而含义相同")
    return unknown(f"whether it means «{short}»", f"是否等同于“{short}”")
