"""One root cause, one finding: which findings are only the consequence of another."""

from __future__ import annotations

from collections.abc import Sequence

from checkers.finding import Finding

#: A rule that sets documents against one another says nothing new about a value that
#: another rule has already set against the credit.
_BETWEEN_DOCUMENTS = ("XDC",)


def rooted(findings: Sequence[Finding]) -> list[Finding]:
    """Return the findings with the consequences of others marked as such.

    A value is accused once. The first finding, in the order of the catalogue and with
    the comparison between documents last, that accuses a value of a document is the
    root; others that accuse the same value of the same document, or cite it against
    another document, follow from it.
    """
    ordered = sorted(findings, key=_precedence)
    accused: dict[tuple[str, str], str] = {}
    made: list[Finding] = []
    for finding in ordered:
        places = _accuses(finding)
        causes = [accused[place] for place in places if place in accused]
        if finding.outcome == "fail" and causes and causes[0] != finding.code:
            made.append(finding.model_copy(update={"root": causes[0]}))
            continue
        made.append(finding)
        if finding.outcome == "fail" and finding.severity != "advisory":
            accused |= {place: finding.code for place in places}
    return made


def _precedence(finding: Finding) -> tuple[bool, str, tuple[str, ...]]:
    return finding.code.startswith(_BETWEEN_DOCUMENTS), finding.code, finding.documents


def _accuses(finding: Finding) -> list[tuple[str, str]]:
    """Return the values that a finding says are wrong, by document and field."""
    if finding.field is None:
        return []
    field = finding.field.split(".")[-1]
    documents = (
        finding.documents
        if finding.code.startswith(_BETWEEN_DOCUMENTS)
        else (finding.documents[:1])
    )
    return [(document, field) for document in documents]
