"""Try what a recogniser saw: believe what is proven, mend what can only be one thing.

A value that came by OCR gains confidence where something else in the same document bears it
out: quantity times price, lines and their total, an amount in words, a check digit, the same
number printed twice. A confusion of letters, figures and marks is mended only where exactly one
other reading is borne out so.

Amounts, quantities and days are set against limits: one that is neither proven nor surely
recognised is left unread. Numbers and names are only ever compared with others, so that another
paper bears them out or a person has to look: they keep their low confidence. What every paper of
the kind states and was not found is unread as well, and not absent.

Reading stays blind: nothing here knows of another document.
"""

from __future__ import annotations

import datetime as dt
from decimal import Decimal
from typing import TypeVar

from extractors.documents import Document, Money, Quantity
from extractors.evidence import Extraction
from extractors.proving.figures import prove_figures
from extractors.proving.marks import prove_marks
from extractors.proving.stated import miss_all_that_is_silent, miss_what_is_always_stated
from extractors.proving.trial import Trial

__all__ = ["prove"]

D = TypeVar("D", bound=Document)

_EXACT = (Money, Quantity, dt.date, int, Decimal)


def prove(extraction: Extraction[D], *, reads_badly: bool = False) -> Extraction[D]:
    """Return a document with its recognised values proven, mended or left unread.

    What did not come by OCR is returned as it is.

    Args:
        extraction: what was read.
        reads_badly: whether a page of it reads so badly that nothing can be taken for absent.
    """
    if all(seen.method != "ocr" for seen in extraction.evidence.values()):
        return extraction
    trial = Trial(extraction)
    prove_marks(trial)
    prove_figures(trial)
    for way, value in list(trial.values()):
        if isinstance(value, _EXACT) and not isinstance(value, bool) and not trial.sure(*way):
            trial.leave_unread(way)
    miss_what_is_always_stated(trial)
    if reads_badly:
        miss_all_that_is_silent(trial)
    return trial.done()
