"""What was written for a case: corrected papers, letters, and what could not be mended."""

from __future__ import annotations

from collections.abc import Iterable

from pydantic import BaseModel, ConfigDict

from checkers.finding import Words


class _Written(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class Changed(_Written):
    """One value of a document that was set right, as it was and as it is printed now."""

    code: str
    field: str
    before: str
    after: str


class Left(_Written):
    """A finding that gendan cannot mend, and why not; ``document`` is empty where none is at fault."""

    code: str
    document: str
    field: str | None
    reason: Words


class Corrected(_Written):
    """One written paper: for which document, which findings it claims to mend, and how.

    ``file`` is relative to the folder of the case, such as
    ``corrected/commercial_invoice-1.docx``. A letter has no changes, it asks for them.
    ``dropped`` are the lines of the presented paper that the new one does not repeat,
    because they are no value of such a document: a person decides what of them belongs there.
    ``raised`` are the codes of findings that only the new paper shows.
    """

    document: str
    file: str
    codes: tuple[str, ...]
    changes: tuple[Changed, ...] = ()
    dropped: tuple[str, ...] = ()
    raised: tuple[str, ...] = ()


def files(written: Iterable[Corrected]) -> dict[tuple[str, str], str]:
    """Return for each code and document the paper that mends it, as the report takes it."""
    return {(code, one.document): one.file for one in written for code in one.codes}
