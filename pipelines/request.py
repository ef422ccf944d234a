"""What is asked for: which case, examined as of when, and where the results go."""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from typing import Literal

from pydantic import BaseModel, ConfigDict

Language = Literal["en", "zh", "both"]
Engine = Literal["auto", "tesseract", "rapidocr", "off"]


class Request(BaseModel):
    """One case to examine.

    ``paths`` is the folder of the case, or the files that make it. ``out`` is the folder
    that the results are written to; without one nothing is written. Days given here go
    before those in ``case.yaml``.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    name: str
    paths: tuple[Path, ...]
    out: Path | None = None
    presented: dt.date | None = None
    today: dt.date | None = None
    ocr: Engine = "auto"
    lang: Language = "both"
    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()

    @property
    def folder(self) -> Path | None:
        """The folder that the results of this case go to."""
        return self.out / self.name if self.out is not None else None
