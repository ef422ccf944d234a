"""The work in order, as plain functions: gather, read, assemble, examine, write."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import partial

from checkers.case import Case
from checkers.finding import Examination
from extractors.documents import Clause, Credit
from pipelines.assembling import credit_as_it_stands, numbered
from pipelines.gathering import Input, inputs_of, settings_among
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
    """Make one case of what all files say: the credit as it stands, its clauses, the days."""
    wrong = [*gathered.not_understood, *_unknown_codes(gathered.settings)]
    for reading in readings:
        wrong += reading.not_understood
    found = documents_of(readings)
    wrong += found.not_understood
    documents = numbered(credit_as_it_stands(found.documents, wrong))
    clauses = next((_clauses(x.document) for x in documents if isinstance(x.document, Credit)), ())
    circumstances = gathered.settings.circumstances(request.presented, request.today)
    return Assembled(
        case=Case(documents=documents, clauses=clauses, circumstances=circumstances),
        waived=gathered.settings.waived,
        not_understood=tuple(wrong),
    )


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
