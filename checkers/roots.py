"""One root cause, one finding: what is the same mistake, and what only follows from another."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from checkers.comparing.places.agreeing import same_place
from checkers.comparing.units import same_quantity
from checkers.finding import Cited, Finding, Words
from extractors.documents import Document, Quantity
from extractors.evidence import Extraction

#: Rules that set documents against one another, or a document against itself, say nothing
#: new about a value that another rule has already set against the credit.
_BETWEEN_DOCUMENTS = ("XDC", "GEN-39")
#: Rules about a fact on any document come after those about it on one kind of document.
_OF_ANY = ("GEN-30", "GEN-32", "GEN-36", "GEN-38")
#: What follows from what, where the two do not accuse the same value: the first shipment is
#: too long ago because the documents are late, less is drawn because less was shipped; what a
#: charter party bill shows neither, where none is accepted, another bill will show; an invoice in
#: another currency has its prices in it; an amount without the contract's tolerance is too small
#: for it; net and gross weights put into one another's place differ from those of every other paper.
_FOLLOWS = {
    "AUD-08": ("AUD-06",),
    "AUD-30": ("AUD-15",),
    "BL-01": ("TRN-02", "CPB-01"),
    "BL-02": ("TRN-02", "CPB-01"),
    "PRE-09": ("PRE-02",),
    "PRE-15": ("INV-15", "INV-08"),
    "INV-08": ("INV-04",),
    "DRF-05": ("INV-04",),
    "INV-15": ("INV-18",),
    "COO-06": ("AWB-07", "BL-18", "BL-19", "BL-20", "MTD-07", "RRI-05", "SWB-02"),
    "XDC-03": ("XDC-19",),
    "XDC-04": ("XDC-19",),
    "GEN-03": ("BL-16", "GEN-02", "INS-04"),
    "XDC-01": ("INV-18",),
}
#: What follows only where both say it of one clause, or of one document.
_OF_ONE_PAPER = ("GEN-03", "XDC-01", "XDC-03", "XDC-04")
#: All that binds where the credit accepts documents as they are presented (ISBP A19(g)).
_AS_PRESENTED, _STILL_BINDS = "PRE-13", ("PRE-01", "PRE-14", "INV-09", "INV-04")
_MISSING = "GEN-01"
#: Parts of a document that hold many things, each a fact of its own.
_MANY = ("clauses", "notations", "statements", "corrections", "certifications", "risks")
#: Fields of the credit whose items are clauses of their own.
_CLAUSES = ("documents_required", "additional_conditions")
#: Parts of the credit in which several things can be wrong apart, and the rules on soft
#: clauses, which only say of one clause what else it is.
_MANIFOLD = ("number", "goods_description", *_CLAUSES)
_SOFT = ("AUD-02", "AUD-21", "AUD-22", "AUD-23", "AUD-24", "AUD-56", "AUD-57", "AUD-58")
#: What stands for a document as a whole, or for anything in it.
_NO_FACT = ("title", "text", "")
_OF_PAPERS = ("discrepancy", "advisory")
_TABLES = ("lines", "results", "containers", "charges", "deductions")
_PARTIES = ("buyer", "seller", "consignee", "notify", "shipper", "exporter", "assured", "recipient")
#: Two names for one fact.
_ALIASES = {
    "amount": "total",
    "on_board_vessel": "vessel",
    "airport_of_departure": "port_of_loading",
    "airport_of_destination": "port_of_discharge",
}


def rooted(
    findings: Sequence[Finding], documents: Iterable[Extraction[Document]] = ()
) -> list[Finding]:
    """Return the findings, each mistake once, with the consequences of others marked.

    One rule that finds the same wrong value on several documents is one finding with
    several places; a value that is wrong against the credit accuses every document that
    shows it. A value is accused once: the first finding, in the order of the catalogue and
    with the comparison between documents last, is the root; others that accuse the same
    value of the same document, or cite it against another document, follow from it. So
    does what another rule says of the same two values, and whatever is said of a document
    that is missing. A value that could not be read is told once, by the first rule that
    needed it.

    Args:
        findings: what the rules say, in any order.
        documents: the documents presented, to look for a wrong value in.
    """
    papers = tuple(documents)
    known: dict[object, str] = {}
    unread: dict[tuple[tuple[str, ...], str | None], str] = {}
    made: list[Finding] = []
    for finding in sorted(findings, key=_precedence):
        keys = list(_accuses(finding))
        causes = (known[key] for key in keys if known.get(key, finding.code) != finding.code)
        cause = next(causes, None) or _followed(finding, made)
        if finding.reason == "unread" and finding.documents:
            first = unread.setdefault((finding.documents, finding.field), finding.code)
            cause = cause or (first if first != finding.code else None)
        made.append(finding.model_copy(update={"root": cause}) if cause else finding)
        if _causes(made[-1]):
            made[-1] = shown = _wherever_shown(finding, papers)
            also = shown.documents[len(finding.documents) :]
            keys += [(document, fact(finding)) for document in also]
            known |= {key: finding.code for key in keys}
    return _as_presented(list(_merged(made)))


def _causes(finding: Finding) -> bool:
    """Tell whether others may follow from a finding."""
    binding = finding.severity not in ("advisory", "info")
    return finding.outcome == "fail" and binding and finding.root is None


def _precedence(finding: Finding) -> tuple[bool, int, bool, str, bool, tuple[str, ...]]:
    """Order findings as causes; what another has to mend comes before what we can mend."""
    rank = 2 if between_documents(finding) else int(finding.code in _OF_ANY)
    ours = finding.responsible == "beneficiary"
    follows = finding.code in _FOLLOWS
    return finding.outcome != "fail", rank, follows, finding.code, ours, finding.documents


def _merged(findings: Iterable[Finding]) -> Iterator[Finding]:
    """Yield the findings; of one rule that says the same of several documents, one."""
    groups: dict[object, list[Finding]] = {}
    for position, finding in enumerate(findings):
        wrong, right = _plain(finding.found), _plain(finding.expected)
        alike = (
            finding.code,
            finding.outcome,
            finding.reason,
            finding.severity,
            finding.root,
            wrong,
            right,
        )
        key = alike if wrong and right and finding.documents else position
        groups.setdefault(key, []).append(finding)
    for group in groups.values():
        yield group[0] if len(group) == 1 else _one_of(group)


def _one_of(group: Sequence[Finding]) -> Finding:
    """Return findings that say the same as one, with all documents and all proof."""
    first = group[0]
    accused = [finding.documents[0] for finding in group]
    rest = [paper for finding in group for paper in finding.documents[1:]]
    others = [paper for paper in dict.fromkeys(accused) if paper not in first.documents]
    return first.model_copy(
        update={
            "documents": tuple(dict.fromkeys([*accused, *rest])),
            "evidence": tuple(dict.fromkeys(seen for f in group for seen in f.evidence)),
            "message": _also(first.message, others),
        }
    )


def _also(message: Words, papers: Sequence[str]) -> Words:
    if not papers:
        return message
    return Words(
        en=f"{message.en} The same on {', '.join(papers)}.",
        zh=f"{message.zh}{'、'.join(papers)} 亦同。",
    )


def accused(finding: Finding) -> Iterator[tuple[str, str]]:
    """Yield the values that a finding holds to be wrong: which document, and which fact."""
    about = fact(finding)
    everywhere = about in _SHOWN and not between_documents(finding)
    for document in finding.documents if everywhere else finding.documents[:1]:
        if about:
            yield document, about


def fact_of(field: str) -> str:
    """Return the one name of a fact that fields of several names hold.

    >>> fact_of("amount"), fact_of("vessel")
    ('total', 'vessel')
    """
    return _ALIASES.get(field, field)


def _accuses(finding: Finding) -> Iterator[object]:
    """Yield what a finding says is wrong: values by document, and the pair of values."""
    about = fact(finding)
    if about:
        between = between_documents(finding)
        for document in finding.documents if between else finding.documents[:1]:
            yield document, about
        right = _plain(finding.expected)
        for wrong in dict.fromkeys(map(_plain, _said(finding))):
            if len(wrong) > 3 and len(right) > 3 and not between and finding.severity in _OF_PAPERS:
                yield wrong, right


def _said(finding: Finding) -> Iterator[str]:
    """Yield what was found; of a party also its name, which one paper gives without address."""
    found = finding.found or ""
    yield found
    if fact(finding) in _PARTIES:
        yield found.partition("\n")[0]


def fact(finding: Finding) -> str:
    """Return the fact that a finding is about: its field, without the place in a list."""
    parts = [part for part in (finding.field or "").split(".") if not part.isdigit()]
    name = parts[1] if len(parts) > 1 and parts[0] in _TABLES else "".join(parts[:1])
    of_credit = finding.severity not in _OF_PAPERS
    if name in _NO_FACT or (of_credit and name in _MANIFOLD and finding.code not in _SOFT):
        return ""
    if name in _CLAUSES:
        return finding.field or ""
    if name in _MANY:
        return f"{name}: {_plain(finding.found)}"
    return fact_of(name)


def between_documents(finding: Finding) -> bool:
    """Tell whether a finding sets documents against one another, not against the credit."""
    return finding.code.startswith(_BETWEEN_DOCUMENTS)


def _plain(words: str | None) -> str:
    return re.sub(r"[^0-9A-Z\u4e00-\u9fff]", "", (words or "").upper())


def _followed(finding: Finding, made: Sequence[Finding]) -> str | None:
    """Return the code of a finding from which this one follows without sharing a value."""
    for other in made:
        if not _causes(other):
            continue
        if other.code in _FOLLOWS.get(finding.code, ()) and _together(other, finding):
            return other.code
        absent = other.code == _MISSING and other.clause == finding.clause
        if absent and finding.code != _MISSING and not finding.documents:
            return other.code
    return None


def _together(cause: Finding, finding: Finding) -> bool:
    """Tell whether a finding is about the clause or the document that its cause is about."""
    if finding.code not in _OF_ONE_PAPER:
        return True
    clause = finding.clause is not None and cause.clause == finding.clause
    return clause or bool(set(cause.documents) & set(finding.documents))


def _wherever_shown(finding: Finding, papers: Sequence[Extraction[Document]]) -> Finding:
    """Return a finding against the credit with every document that shows the wrong value."""
    of_credit = finding.severity not in _OF_PAPERS
    if of_credit or between_documents(finding) or fact(finding) not in _SHOWN:
        return finding
    field, wrong = fact(finding), finding.found or ""
    also = {
        paper.id: paper.evidence.get((field,))
        for paper in papers
        if paper.id not in finding.documents and _shows(paper.document, field, wrong)
    }
    proofs = [Cited(document=i, **seen.model_dump()) for i, seen in also.items() if seen]
    return finding.model_copy(
        update={
            "documents": (*finding.documents, *also),
            "evidence": (*finding.evidence, *proofs),
            "message": _also(finding.message, list(also)),
        }
    )


_SHOWN = ("quantity", "port_of_loading", "port_of_discharge")


def _shows(document: Document, field: str, wrong: str) -> bool:
    value = document.__dict__.get(field)
    if isinstance(value, Quantity):
        try:
            return same_quantity(Quantity.model_validate(wrong), value).same
        except ValueError:
            return False
    return isinstance(value, str) and same_place(wrong, value).same


def _as_presented(findings: list[Finding]) -> list[Finding]:
    """Return the findings as advice where the credit accepts documents as presented."""
    if not any(finding.code == _AS_PRESENTED for finding in findings):
        return findings
    return [
        finding.model_copy(update={"severity": "advisory", "root": finding.root or _AS_PRESENTED})
        if finding.severity == "discrepancy" and finding.code not in _STILL_BINDS
        else finding
        for finding in findings
    ]
