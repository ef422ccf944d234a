"""The work in order, as plain functions: gather, read, assemble, examine, write."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import partial

from checkers.case import Case
from checkers.finding import Examination
from extractors.documents import Clause, Credit
from pipelines.assembling import Way, numbered, ways_to_stand
from pipelines.gathering import Input, inputs_of, settings_among
from pipelines.leaving import without
from pipelines.reading import Reading, read_input
from pipelines.request import Engine, Request
from pipelines.settings import Settings, Stated, settings_of
from pipelines.sorting import documents_of
from pipelines.writing import write_only_papers, write_results
from templates.corrected import Corrected, Left
from templates.report import NotUnderstood, Report


@dataclass(frozen=True)
class Gathered:
    """The files of a case, and what its ``case.yaml`` states."""

    files: tuple[Input, ...]
    settings: Settings
    not_understood: tuple[NotUnderstood, ...] = ()


@dataclass(frozen=True)
class Assembled:
    """A case ready to be examined, and what in its files could not be used."""

    case: Case
    waived: dict[str, str]
    not_understood: tuple[NotUnderstood, ...] = ()


@dataclass(frozen=True)
class Corrections:
    """What was written to mend a case, and what cannot be mended on paper."""

    papers: tuple[Corrected, ...]
    left: tuple[Left, ...]
    readable: bool
    not_understood: tuple[NotUnderstood, ...] = ()


def gather(request: Request) -> Gathered:
    """List the files of a case in a fixed order, and read what its ``case.yaml`` states."""
    place = settings_among(request.paths)
    stated = settings_of(place, place.name) if place else Stated()
    return Gathered(
        files=inputs_of(request.paths, request.out),
        settings=stated.settings,
        not_understood=stated.not_understood,
    )


def read(file: Input, ocr: Engine) -> Reading:
    """Read one file."""
    return read_input(file, ocr)


def assemble(request: Request, gathered: Gathered, readings: Sequence[Reading]) -> Assembled:
    """Make one case of what all files say: the credit as it stands, its clauses, the days.

    Where an amendment is still open, the credit stands in the way that the presentation
    complies with, or comes nearest to (UCP 600 art. 10(c)).
    """
    settings = gathered.settings
    wrong = [*gathered.not_understood, *_unknown_codes(settings)]
    for reading in readings:
        wrong += reading.not_understood
    kept, strange = without(readings, settings.leave_out)
    found = documents_of(kept)
    wrong += (*strange, *found.not_understood)
    circumstances = settings.circumstances(request.presented, request.today)

    def assembled(way: Way) -> Assembled:
        documents = numbered(way.documents)
        credits_ = (x.document for x in documents if isinstance(x.document, Credit))
        return Assembled(
            case=Case(documents, next(map(_clauses, credits_), ()), circumstances),
            waived=settings.waived,
            not_understood=(*wrong, *way.not_understood),
        )

    ways = [assembled(way) for way in ways_to_stand(found.documents, settings.amendments)]
    if len(ways) == 1 or not ways[0].case.presented:
        return ways[0]
    return min(ways, key=lambda way: _shortfall(_lay(way.case, request, way)))


def _shortfall(examination: Examination) -> tuple[int, int]:
    """Return how many discrepancies were found, and how many may be some."""
    binding = [f for f in examination.findings if f.severity == "discrepancy" and f.binding]
    failed = sum(f.outcome == "fail" for f in binding)
    return failed, len(binding) - failed


def examine(request: Request, assembled: Assembled) -> Examination:
    """Lay the rules that were asked for against a case."""
    return _lay(assembled.case, request, assembled)


def write(
    request: Request, gathered: Gathered, assembled: Assembled, examination: Examination
) -> Report:
    """Write the report and the corrected papers, and return the report."""
    return write_results(
        request,
        gathered.files,
        assembled.case,
        examination,
        partial(_lay, request=request, assembled=assembled),
        assembled.not_understood,
    )


def mend(request: Request, assembled: Assembled, examination: Examination) -> Corrections:
    """Write only the corrected papers and letters, and say what is left to do by hand."""
    from templates.correct import left

    lay = partial(_lay, request=request, assembled=assembled)
    papers = write_only_papers(request, assembled.case, examination, lay)
    return Corrections(
        papers=papers,
        left=left(assembled.case, examination, papers),
        readable=bool(assembled.case.documents),
        not_understood=assembled.not_understood,
    )


def _lay(case: Case, request: Request, assembled: Assembled) -> Examination:
    from checkers.catalogue import rules_for
    from checkers.examination import examine as lay

    return lay(case, rules_for(request.select, request.ignore), assembled.waived)


def _unknown_codes(settings: Settings) -> Iterator[NotUnderstood]:
    """Yield a line for each code in ``ignore`` that no rule has."""
    if not settings.waived:
        return
    from checkers.catalogue import RULES

    for code in sorted(set(settings.waived) - {rule.code for rule in RULES}):
        yield NotUnderstood(
            file="case.yaml",
            reason=f"ignore: there is no rule {code}; gendan rules lists them",
            reason_zh=f"ignore：没有规则 {code}，用 gendan rules 查看全部",
        )


def _clauses(credit: Credit) -> tuple[Clause, ...]:
    from extractors.clauses import clauses_of

    return clauses_of(credit)
