"""Which presented document answers which demand of the credit (UCP 600 art. 14(f), ISBP A39)."""

from __future__ import annotations

import re
from collections.abc import Container, Iterator, Sequence
from dataclasses import dataclass, replace

from rapidfuzz import fuzz

from checkers.case import Case
from checkers.comparing.parties.issuers import issuer_is
from checkers.comparing.statements.predicates import saying
from checkers.kinds_of_paper import ANSWERS, does, entitled, named, of_subject
from extractors.documents import (
    BeneficiaryCertificate,
    CharterPartyBillOfLading,
    Clause,
    Credit,
    Document,
    Loc,
    Other,
    PackingList,
    Requirement,
    SeaWaybill,
)
from extractors.evidence import Extraction

#: What is examined where nothing else answers: the wrong kind of paper, but meant for it.
_INSTEAD: dict[str, tuple[type[Document], ...]] = {
    "bl": (SeaWaybill, CharterPartyBillOfLading),
    "mtd": (CharterPartyBillOfLading,),
    "swb": (CharterPartyBillOfLading,),
    "weight_list": (PackingList,),
}
#: Issuers that the beneficiary may be himself.
_HIS = frozenset({"beneficiary", "seller", "exporter", "shipper", "manufacturer"})
_TRANSPORT = frozenset({"bl", "charter_party_bl", "swb", "mtd", "awb", "cmr", "rail"})
_ACCEPTANCE = re.compile(
    r"\b(?P<no>NOT\s+(?:BE\s+)?)?(?:ACCEPTABLE|ACCEPTED|ALLOWED|PERMITTED)\b", re.I
)
#: Words by which a clause asks for one more document of a kind.
_FURTHER = re.compile(
    r"\b(?:ADDITIONAL|EXTRA|FURTHER|ANOTHER|SEPARATE|COPY|COPIES OF|PHOTOCOP(?:Y|IES))\b", re.I
)


@dataclass(frozen=True)
class Asked:
    """What a clause of the credit asks of documents, and the documents presented for it.

    ``alternatives`` are the kinds between which the beneficiary may choose; the first is
    the ``requirement``. ``loc`` is where in the credit it stands.
    """

    id: str
    clause: Clause
    requirement: Requirement
    loc: Loc
    alternatives: tuple[Requirement, ...] = ()
    documents: tuple[Extraction[Document], ...] = ()

    @property
    def text(self) -> str:
        """The clause word for word."""
        return self.clause.text

    @property
    def kinds(self) -> tuple[str, ...]:
        """The kinds of document that would do, in the words of the clause grammar."""
        return tuple(
            kind for one in self.alternatives for kind in (one.doc or "").split("|") if kind
        )

    def of(self, document: Document) -> Requirement:
        """Return the terms of the alternative that a document answers."""
        for one in self.alternatives:
            if any(does(kind, document) for kind in (one.doc or "").split("|") if kind):
                return one
        return self.requirement


@dataclass(frozen=True)
class Demand(Asked):
    """One document that the credit demands, and the documents that answer it."""


def demands_of(case: Case) -> tuple[Demand, ...]:
    """Return what the credit demands, each with the presented documents that answer it."""
    found = case.credit
    if found is None:
        return ()
    demands = [*_draft(found.document), *_accepted(list(_from_clauses(case.clauses)))]
    return tuple(_answered(demands, case.presented))


def _draft(credit: Credit) -> Iterator[Demand]:
    if credit.drafts_at:
        requirement = Requirement.model_validate(
            {"doc": "draft", "tenor": credit.drafts_at, "o": 1}
        )
        text = f"DRAFTS {credit.drafts_at}"
        clause = Clause(id="42C", field="42C", text=text, demands=(requirement,))
        yield Demand("42C", clause, requirement, ("drafts_at",), (requirement,))


def _from_clauses(clauses: Sequence[Clause]) -> Iterator[Demand]:
    for clause in clauses:
        wanted = [
            choice
            for demand in clause.demands
            if not asked_again(clause, demand, clauses)
            for choice in _choices(demand)
        ]
        for i, choice in enumerate(wanted):
            name = clause.id if len(wanted) == 1 else f"{clause.id}{chr(ord('a') + i)}"
            yield Demand(name, clause, choice[0], clause.loc, choice)


def _accepted(demands: Sequence[Demand]) -> Iterator[Demand]:
    """Yield the demands, with what 47A only accepts («sea waybill acceptable») as an alternative.

    Such a clause asks for no further document; one that refuses a kind asks for none at all.
    """
    told = {d.id: a for d in demands if (a := _acceptance(d))}
    carried = next((d for d in demands if d.id not in told and _TRANSPORT & set(d.kinds)), None)
    for demand in demands:
        if demand is carried:
            others = [
                _instead_of(demand.requirement, one)
                for d in demands
                if d.id in told and not told[d.id]["no"]
                for one in d.alternatives
            ]
            yield replace(demand, alternatives=(*demand.alternatives, *others))
        elif demand.id not in told or (carried is None and not told[demand.id]["no"]):
            yield demand


def _acceptance(demand: Demand) -> re.Match[str] | None:
    """Return the words of 47A that accept or refuse a kind of transport document."""
    if demand.clause.field != "47A" or not set(demand.kinds) <= _TRANSPORT:
        return None
    return _ACCEPTANCE.search(demand.text)


def _instead_of(first: Requirement, other: Requirement) -> Requirement:
    """Return an alternative with the terms that it does not change."""
    return Requirement.model_validate({**first.dump(), **other.dump()})


def asked_again(clause: Clause, demand: Requirement, clauses: Sequence[Clause]) -> bool:
    """Tell whether 47A speaks of a document of 46A («INVOICE MUST BE IN 5 ORIGINALS»)."""
    if clause.field != "47A" or demand.doc in _TRANSPORT or _FURTHER.search(clause.text):
        return False
    return demand.doc is not None and any(
        demand.doc == other.doc for one in clauses if one.field == "46A" for other in one.demands
    )


def _choices(demand: Requirement) -> Iterator[tuple[Requirement, ...]]:
    """Yield for each document demanded the alternatives between which one may choose."""
    raw = demand.dump()
    if demand.either:
        common = demand.common or {}
        yield tuple(Requirement.model_validate({**common, **one}) for one in demand.either)
    elif demand.any_of:
        rest = {k: v for k, v in raw.items() if k not in ("any_of", "min")}
        yield tuple(Requirement.model_validate({**rest, "doc": kind}) for kind in demand.any_of)
    elif demand.each:
        rest = {k: v for k, v in raw.items() if k != "each"}
        for kind in demand.each:
            yield (Requirement.model_validate({**rest, "doc": kind}),)
    elif demand.doc:
        yield (demand,)


def _answered(
    demands: Sequence[Demand], presented: Sequence[Extraction[Document]]
) -> Iterator[Demand]:
    """Give each demand its documents; demands of one kind share theirs out by content.

    A document that answers one demand best still answers another that nothing else
    answers, if that is of another kind (a packing list with weights) or for copies only.
    What answers none is examined where it was meant to be one.
    """
    fitting = {d.id: [x for x in presented if _fits(d, x.document)] for d in demands}
    best = {
        x.id: _best(x, [d for d in demands if x in fitting[d.id]])
        for x in presented
        if any(x in fits for fits in fitting.values())
    }
    for demand in demands:
        mine = _about(demand, [x for x in fitting[demand.id] if best[x.id] is demand])
        shared = [
            x
            for x in fitting[demand.id]
            if not set(best[x.id].kinds) & set(demand.kinds) or demand.requirement.originals == 0
        ]
        answers = (
            _by_issuer(demand, mine) or _foremost(demand, shared) or _meant(demand, presented, best)
        )
        yield replace(demand, documents=tuple(answers))


def _by_issuer(
    demand: Demand, papers: Sequence[Extraction[Document]]
) -> Sequence[Extraction[Document]]:
    """Return of several certificates those by the issuer that the credit names, if one is.

    The others are more than the credit calls for (art. 14(g)).
    """
    wanted = demand.requirement.issuer
    if len(papers) < 2 or not isinstance(wanted, str):
        return papers
    verdicts = [(x, issuer_is(wanted, getattr(x.document, "issuer", None))) for x in papers]
    named = [x for x, verdict in verdicts if verdict.same]
    others = [x for x, verdict in verdicts if verdict.different]
    return named if len(named) + len(others) == len(papers) and named else papers


def _about(
    demand: Demand, papers: Sequence[Extraction[Document]]
) -> Sequence[Extraction[Document]]:
    """Return the papers that answer a demand, without certificates of something else.

    A certificate of the beneficiary that says less than half of what another one says of the
    matter was not meant for it; the credit asks for one.
    """
    certificates = [x for x in papers if isinstance(x.document, BeneficiaryCertificate)]
    if len(certificates) < 2:
        return papers
    wanted = saying(demand.text).concepts
    told = {x.id: len(wanted & saying(x.document.wording()).concepts) for x in certificates}
    most = max(told.values())
    return [x for x in papers if 2 * told.get(x.id, most) >= most]


def _foremost(
    demand: Demand, papers: Sequence[Extraction[Document]]
) -> Sequence[Extraction[Document]]:
    """Return the papers whose title names what the demand is about, if some do."""
    for names in (named, entitled):
        if found := [x for x in papers if any(names(kind, x.document) for kind in demand.kinds)]:
            return found
    return papers


def _meant(
    demand: Demand, presented: Sequence[Extraction[Document]], answering: Container[str]
) -> list[Extraction[Document]]:
    """Return papers of a kind that the credit does not ask for, presented as if it did."""
    kinds = tuple(kind for wanted in demand.kinds for kind in _INSTEAD.get(wanted, ()))
    return [x for x in presented if isinstance(x.document, kinds) and x.id not in answering]


def _best(extraction: Extraction[Document], demands: Sequence[Demand]) -> Demand:
    """Return the demand that a document answers best: by exact kind, then by content."""
    if len(demands) == 1:
        return demands[0]
    wording = extraction.document.wording().upper()

    def closeness(demand: Demand) -> tuple[bool, bool, float]:
        exact = any(
            isinstance(extraction.document, ANSWERS.get(kind, (Other,))[:1])
            or named(kind, extraction.document)
            for kind in demand.kinds
        )
        own = any(of_subject(kind, extraction.document) for kind in demand.kinds)
        return exact, own, fuzz.token_set_ratio(demand.text.upper(), wording)

    return max(demands, key=closeness)


def _fits(demand: Demand, document: Document) -> bool:
    return any(
        does(kind, document)
        and not (_of_another(demand, document) and not entitled(kind, document))
        for kind in demand.kinds
    )


def _of_another(demand: Demand, document: Document) -> bool:
    """Tell whether the beneficiary certifies what the credit wants somebody else to certify.

    His words about the same subject are then no answer, unless the paper has the very title.
    """
    issuers = demand.requirement.issuer or ()
    wanted = {issuers} if isinstance(issuers, str) else set(issuers)
    return isinstance(document, BeneficiaryCertificate) and bool(wanted) and not wanted & _HIS
