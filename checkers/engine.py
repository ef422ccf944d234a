"""Lay every rule against every set of documents that it applies to."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import product
from types import UnionType
from typing import Any, get_args, get_origin

from checkers.case import NOT_PRESENTED, Case, Circumstances, Silent
from checkers.demands import Asked, Demand, demands_of
from checkers.finding import Finding
from checkers.further import further_terms
from checkers.presented import Presentation
from checkers.rule import Doubt, Rule
from checkers.telling import tell, tell_unread
from checkers.terms import Terms
from extractors.documents import Clause, Document, Incomparable, Unread
from extractors.evidence import Extraction

#: What a rule's parameter was given: a document with its evidence, or something derived.
Given = Mapping[str, Any]


@dataclass
class Tally:
    """What came of one rule: its findings, and whether it was laid against anything."""

    findings: list[Finding] = field(default_factory=list)
    passed: bool = False


class Examiner:
    """A case made ready for the rules: demands matched, terms understood."""

    def __init__(self, case: Case) -> None:
        self.case = case
        self.demands = demands_of(case)
        self.further = tuple(further_terms(self.demands, case.clauses))
        self.terms = Terms(case.credit.document, case.clauses) if case.credit else None
        self.presentation = Presentation(case, self.demands) if case.presented else None
        self._pools: dict[tuple[Any, int], Sequence[tuple[Any, Any]]] = {}
        self._known: dict[tuple[tuple[str, Any], ...], Sequence[tuple[Given, Given]]] = {}

    def lay(self, rule: Rule) -> Tally:
        """Lay one rule against every set of documents that it applies to.

        Raises:
            RuntimeError: if the rule itself is broken; it names the rule's code.
        """
        tally = Tally()
        if self.terms and not rule.of_the_credit and rule.excluded_by(self.terms.excluded):
            return tally
        for given, plain in self._sets(rule):
            self._apply(rule, given, plain, tally)
        return tally

    def _apply(self, rule: Rule, given: Given, plain: Given, tally: Tally) -> None:
        found: list[Finding] = []
        credit = self.case.credit
        try:
            for hit in rule.check(**plain):
                found.append(tell(rule, given, hit, credit))
        except Silent:
            tally.findings += found
            return
        except Unread as gap:
            found.append(tell_unread(rule, given, gap, credit))
        except Incomparable as gap:
            found.append(tell(rule, given, Doubt(str(gap), f"无法比较：{gap}"), credit))
        except Exception as error:
            raise RuntimeError(f"{rule.code}: {error!r}") from error
        # one unread value is said once, however many others it was to be set against
        tally.findings += [f for f in found if f.reason != "unread" or f not in tally.findings]
        tally.passed = tally.passed or not found

    def _sets(self, rule: Rule) -> Sequence[tuple[Given, Given]]:
        """Return each set of things that the rule's parameters can be given, and it bare."""
        needs = tuple(rule.needs.items())
        if needs not in self._known:
            kinds = [kind for _, kind in needs]
            asked: Sequence[Asked | None] = (None,)
            if Demand in kinds:
                asked = self.demands
            elif Asked in kinds:
                asked = (*self.demands, *self.further)
            self._known[needs] = [one for a in asked for one in self._combined(needs, a)]
        return self._known[needs]

    def _combined(
        self, needs: Sequence[tuple[str, Any]], asked: Asked | None
    ) -> Iterator[tuple[Given, Given]]:
        names = [name for name, _ in needs]
        for chosen in product(*(self._pool(kind, asked) for _, kind in needs)):
            yield (
                {name: given for name, (given, _) in zip(names, chosen, strict=True)},
                {name: plain for name, (_, plain) in zip(names, chosen, strict=True)},
            )

    def _pool(self, kind: Any, asked: Asked | None) -> Sequence[tuple[Any, Any]]:
        """Return what a parameter of this kind can be given, each with what the rule sees of it."""
        key = (kind, id(asked))
        if key not in self._pools:
            self._pools[key] = [(x, _plain(x)) for x in self._candidates(kind, asked)]
        return self._pools[key]

    def _candidates(self, kind: Any, asked: Asked | None) -> Sequence[Any]:
        if kind in (Demand, Asked):
            return [asked]
        if get_origin(kind) is UnionType:
            return list(self._documents(get_args(kind)[0], asked)) or [None]
        if get_origin(kind) is tuple:
            many = tuple(self._documents(get_args(kind)[0], asked))
            return [many] if many else []
        if kind is Clause:
            return self.case.clauses
        if kind is Circumstances:
            return [self.case.circumstances]
        if kind is Terms:
            return [self.terms] if self.terms else []
        if kind is Presentation:
            return [self.presentation] if self.presentation else []
        return list(self._documents(kind, asked))

    def _documents(
        self, kind: type[Document], asked: Asked | None
    ) -> Iterable[Extraction[Document]]:
        if issubclass(kind, NOT_PRESENTED):
            pool: Iterable[Extraction[Document]] = self.case.documents
        elif self.presentation is None:
            pool = ()
        else:
            pool = asked.documents if asked else self.presentation.documents
        return (x for x in pool if isinstance(x.document, kind))


def _plain(value: Any) -> Any:
    """Return the documents themselves, without their evidence, for the rule's eyes."""
    if isinstance(value, Extraction):
        return value.document
    if isinstance(value, tuple):
        return tuple(_plain(inner) for inner in value)
    return value
