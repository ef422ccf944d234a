"""Prove values one by one: by check digits, by their form, by words beside them, by being printed twice."""

from __future__ import annotations

import re
from typing import Any

from stdnum import bic, iso6346

from extractors.documents import Loc
from extractors.documents.in_words import amount_in_words
from extractors.printed import Ambiguous, date_order, day
from extractors.printed.confusions import as_letters, in_figures, uncertain
from extractors.proving.trial import Trial

#: Where a letter may as well be a figure, a recogniser has to be as sure as this.
_SURER = 0.95
#: Letters and figures of what may prove itself by being printed twice, and figures alone; shorter is
#: chance, or one cell of a column misread like the next.
_LONG, _FIGURES = 5, 4


def prove_marks(trial: Trial[Any]) -> None:
    """Prove containers, banks, dates, and what the document prints twice."""
    _mend_dates(trial)
    for way, value in list(trial.values()):
        seen = trial.seen(*way)
        if seen is None or seen.method != "ocr" or isinstance(value, bool):
            continue
        if way[0] == "containers" and way[-1] == "number":
            _container(trial, way, value)
        elif way[-1] == "bic":
            _bank(trial, way, value)
        elif isinstance(value, str) and uncertain(value.upper()):
            if seen.confidence < _SURER:
                trial.doubt(way)
        elif _twice(seen.text, trial.document.text) or (
            isinstance(value, int) and amount_in_words(re.sub(r"\d+", " ", seen.text)) == value
        ):
            trial.prove(way)


def _container(trial: Trial[Any], way: Loc, number: str) -> None:
    """Prove a container by its check digit (ISO 6346)."""
    if iso6346.is_valid(number):
        trial.prove(way)
    else:
        trial.doubt(way)


def _bank(trial: Trial[Any], way: Loc, code: str) -> None:
    """Mend a bank's code by its form: bank and country are letters (ISO 9362)."""
    mended = as_letters(code[:6]) + code[6:]
    if mended != code and bic.is_valid(mended):
        trial.mend(way, mended)
    elif not bic.is_valid(code):
        trial.doubt(way)


def _twice(printed: str, text: str) -> bool:
    """Tell whether the same is printed twice and was read alike; figures, not words alone."""
    flat = " ".join(printed.split())
    if len(re.sub(r"\W", "", flat)) < _LONG or len(re.findall(r"\d", flat)) < _FIGURES:
        return False
    return len(re.findall(rf"(?<![\w/.,-]){re.escape(flat)}(?![\w/-])", " ".join(text.split()))) > 1


def _mend_dates(trial: Trial[Any]) -> None:
    """Read dates again that were illegible: letters where only figures make a day."""
    order = date_order(trial.document.text)
    for way in list(trial.document.gaps()):
        seen = trial.seen(*way)
        if seen is None or seen.method != "ocr" or "date" not in str(way[-1]):
            continue
        if in_figures(seen.text) == seen.text:  # a legible date may still be another's
            continue
        value = day(in_figures(seen.text), order)
        if value is not None and not isinstance(value, Ambiguous):
            trial.mend(way, value)
