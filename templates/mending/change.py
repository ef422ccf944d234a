"""What a correction is: a rule's code, the document it accuses, and the values to set."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from typing import Any, NamedTuple, TypeVar

from checkers.case import Case
from checkers.finding import Finding
from checkers.roots import fact_of
from extractors.documents import Clause, Credit, Document, Requirement
from extractors.evidence import Extraction

D = TypeVar("D", bound=Document)


class Hopeless(Exception):
    """A finding that no paper of the case tells how to mend."""

    def __init__(self, en: str, zh: str) -> None:
        super().__init__(en)
        self.en = en
        self.zh = zh


#: Why a value cannot be set on a paper that states it elsewhere than in a field of its own.
NO_PLACE = (
    "This paper states it line by line or in a sentence; only you know which is wrong.",
    "本单据逐行或以文句注明该内容，哪一处有误只有贵司知道。",
)


class Change(NamedTuple):
    """A field of a document and the value that it is set to.

    The field ``remarks`` stands for further statements on the paper; a change of it adds one.
    """

    field: str
    value: Any


@dataclass(frozen=True)
class Paper:
    """A document while it is being corrected, with statements that no field of it holds."""

    id: str
    document: Document
    remarks: tuple[str, ...] = ()

    def changed(self, change: Change) -> Paper:
        """Return the paper with one change made."""
        if change.field == "remarks":
            return replace(self, remarks=(*self.remarks, change.value))
        return replace(self, document=self.document.model_copy(update={change.field: change.value}))

    def value(self, name: str) -> Any:
        """Return a value of the document; nothing where it is silent or could not be read."""
        return self.document.__dict__.get(name)

    def place(self, change: Change) -> None:
        """Make sure that the paper has a field for a change.

        Raises:
            Hopeless: if it states such a thing elsewhere than in a field of its own.
        """
        if change.field != "remarks" and not self.has(change.field):
            raise Hopeless(*NO_PLACE)

    def has(self, name: str) -> bool:
        """Tell whether this kind of document has a field."""
        return name in type(self.document).model_fields


@dataclass(frozen=True)
class Ailment:
    """A finding on one paper, with the case in which its cure is looked for.

    ``disputed`` are the fields of the credit that have themselves to be amended, ``wrong``
    the facts of the other documents that are found wrong themselves, each with its document.
    """

    case: Case
    finding: Finding
    paper: Paper
    disputed: frozenset[str] = frozenset()
    wrong: frozenset[tuple[str, str]] = frozenset()

    @property
    def credit(self) -> Credit:
        """The credit.

        Raises:
            Hopeless: if the case has none.
        """
        found = self.case.credit
        if found is None:
            raise Hopeless(
                "The case has no credit that says what is right.", "本案没有信用证可依。"
            )
        return found.document

    @property
    def clause(self) -> Clause | None:
        """The clause of the credit that the finding rests on."""
        return next((c for c in self.case.clauses if c.id == self.finding.clause), None)

    @property
    def demands(self) -> tuple[Requirement, ...]:
        """What that clause demands."""
        return self.clause.demands if self.clause else ()

    @property
    def accused(self) -> str | None:
        """The field that the finding accuses, where this paper is the one accused."""
        first = self.finding.documents[0] if self.finding.documents else None
        return self.finding.field if first == self.paper.id else None

    def others(self) -> Iterator[Extraction[Document]]:
        """Yield the other documents that are presented."""
        return (x for x in self.case.presented if x.id != self.paper.id)

    def trusted(self, extraction: Extraction[Document], name: str) -> bool:
        """Tell whether nothing holds a field of another document to be wrong."""
        return (extraction.id, fact_of(name)) not in self.wrong

    def only(self, kind: type[D]) -> D | None:
        """Return the one document of a kind, unless there are none or several."""
        found = [x.document for x in self.case.of(kind)]
        return found[0] if len(found) == 1 else None


Changes = Iterator[Change]
Mend = Callable[[Ailment], Changes]

#: For each code of a rule, how its findings are mended.
MENDS: dict[str, Mend] = {}


def mends(*codes: str) -> Callable[[Mend], Mend]:
    """Register a function as the way in which findings of these rules are mended.

    Raises:
        ValueError: if a code has one already.
    """

    def register(mend: Mend) -> Mend:
        for code in codes:
            if code in MENDS:
                raise ValueError(f"{code}: mended twice")
            MENDS[code] = mend
        return mend

    return register


def stated(value: Any, en: str, zh: str) -> Any:
    """Return a value that something states.

    Raises:
        Hopeless: with these words, if nothing does.
    """
    if value is None or value == () or value == "":
        raise Hopeless(en, zh)
    return value
