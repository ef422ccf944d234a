"""Which of several values is wrong, when documents disagree (UCP 600 art. 14(d))."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Any

from checkers.case import Fact, Silent
from checkers.comparing.parties.agreeing import same_party
from checkers.comparing.verdict import Verdict
from checkers.fields_named import field as field_named
from checkers.presented import Presentation
from checkers.rule import Doubt, Hits, rule, unless_same
from extractors.documents import (
    CertificateOfOrigin,
    InspectionCertificate,
    PackingList,
    Transport,
)
from extractors.evidence import Extraction

Same = Callable[[Any, Any], Verdict]


def disagreement(
    code: str, *, basis: str, title_zh: str
) -> Callable[[Callable[..., Hits]], Callable[..., Hits]]:
    """Register a rule that yields `conflicts`; they all say and advise the same, see `rule`."""
    return rule(
        code,
        basis=basis,
        title_zh=title_zh,
        says="{here} says {one}; {there} says {other}.",
        says_zh="{here} 显示 {one}；{there} 显示 {other}。",
        expected="{one}",
        found="{other}",
        remedy="Find out which is right and have the other document corrected.",
        remedy_zh="查明正确数据，更正另一份单据。",
    )


def conflicts(facts: Sequence[Fact], same: Same, agreed: Any = None) -> Hits:
    """Yield every value that disagrees with what is taken for right.

    Right is what agrees with the credit, where the credit says; else what most documents
    say, and of equals what the transport document says. Each document that says otherwise
    is accused.

    Args:
        facts: the values, each with its document.
        same: how two of them are compared.
        agreed: what the credit says, if it does.

    Raises:
        Silent: if fewer than two documents say anything.
    """
    groups = _alike(facts, same)
    if len(facts) < 2:
        raise Silent
    right = _right(groups, same, agreed)
    for group in groups:
        for fact in group if group is not right else ():
            one, verdict = right[0], same(right[0].value, fact.value)
            yield from unless_same(
                verdict, one=one, other=fact, here=one.source.id, there=fact.source.id
            )


def unread(presentation: Presentation, *fields: str, term: str = "other") -> Hits:
    """Yield a doubt for each document on which one of the fields could not be read."""
    for extraction in presentation.documents:
        for field in fields:
            kind = type(extraction.document)
            if field in kind.model_fields and field not in extraction.document.__dict__:
                place: dict[str, Any] = {term: Fact(extraction, (field,), "")}
                called = field_named(field)
                yield Doubt(
                    f"{called.en} on {extraction.id} could not be read.",
                    f"{extraction.id} 上的“{called.zh}”无法识别。",
                    **place,
                )


def of_beneficiary(presentation: Presentation, facts: Iterable[Fact]) -> Iterator[Fact]:
    """Yield the facts without those on papers of a producer or another trader.

    Invoice numbers and routes on such a certificate or packing list may be its own
    (ISBP 821 L8, M5, Q11).
    """
    for fact in facts:
        if not _of_another(presentation, fact.source):
            yield fact


def _of_another(presentation: Presentation, extraction: Extraction[Any]) -> bool:
    document, credit = extraction.document, presentation.case.credit
    beneficiary = credit.document.beneficiary if credit else None
    if isinstance(document, CertificateOfOrigin | InspectionCertificate):
        sender = document.exporter
    elif isinstance(document, PackingList):
        sender = document.issuer
    else:
        return False
    return bool(sender and beneficiary and same_party(beneficiary, sender).different)


def _alike(facts: Sequence[Fact], same: Same) -> list[list[Fact]]:
    groups: list[list[Fact]] = []
    for fact in sorted(facts, key=lambda f: not isinstance(f.source.document, Transport)):
        home = next((g for g in groups if same(g[0].value, fact.value).same), None)
        if home is None:
            groups.append([fact])
        else:
            home.append(fact)
    return groups


def _right(groups: list[list[Fact]], same: Same, agreed: Any) -> list[Fact]:
    if agreed is not None:
        for group in groups:
            if same(agreed, group[0].value).same:
                return group
    return max(groups, key=len, default=[])
