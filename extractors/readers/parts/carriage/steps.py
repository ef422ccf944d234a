"""The steps that reading any paper of carriage takes, once its pages and captions are known."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from typing import Generic, TypeVar

from extractors.documents.transport import Carriage
from extractors.layout import Segment, Sheet
from extractors.pages.page import Page
from extractors.printed import Ambiguous, day
from extractors.readers.parts.captioned import Captioned
from extractors.readers.parts.carriage.backs import back_pages, front_of
from extractors.readers.parts.carriage.cargo_counts import enter_quantities
from extractors.readers.parts.carriage.cargo_table import Particulars, particulars
from extractors.readers.parts.carriage.containers import enter_containers
from extractors.readers.parts.carriage.goods_carried import (
    enter_goods,
    enter_marks,
    enter_references,
    enter_remarks,
)
from extractors.readers.parts.carriage.on_board import notation_groups
from extractors.readers.parts.corrections import correction_stamps
from extractors.readers.parts.filling import Filling
from extractors.readers.parts.small_print import SmallPrint

D = TypeVar("D", bound=Carriage)


_DATED = re.compile(r"^\W*(?:DATED?|ISSUED|EXECUTED)\b|\bDATED\s+(?:AT|THIS|ON)\b", re.I)


#: A sentence that dates the paper, however long it is.
_WITNESSED = re.compile(r"\W*(?:IN\s+WITNESS\b.{0,80})?\bDATED\s+(?:AT|THIS|IN)\b", re.I)


class Carried(Generic[D]):
    """A paper of carriage being read: its front, its back, its stamps and its captions.

    Args:
        kind: the document's type.
        pages: its pages, or the sheet made of them.
        vocabulary: captions by name.
    """

    def __init__(
        self, kind: type[D], pages: Sheet | Sequence[Page], vocabulary: Mapping[str, Iterable[str]]
    ) -> None:
        whole = Sheet.of(pages)
        self.back = back_pages(whole, SmallPrint(whole))
        self.front = front_of(whole, self.back)
        self.fill: Filling[D] = Filling(kind, whole, {})
        self.fill.found = self.front.find(vocabulary)
        self.small = SmallPrint(self.front)
        self.small_back = SmallPrint(whole)
        self.notations = notation_groups(self.front, self.small)
        stamps = (*self.notations, *correction_stamps(self.front))
        self._stamped = {id(s) for group in stamps for s in group}
        self.captioned = Captioned(self.front, self.fill.found, self.is_aside)

    def is_aside(self, segment: Segment) -> bool:
        """Tell whether a segment is running text, or part of a notation or of a correction."""
        return segment in self.small or id(segment) in self._stamped

    def enter_cargo(self) -> Particulars:
        """Enter goods, packages, weights, marks, containers and remarks."""
        found = particulars(self.front, self.is_aside)
        cells: Sequence[Segment] = found.cells.get("description", ())
        if not cells:
            cells = [s for answer in self.captioned.answers("goods") for s in answer.lines]
        remarks = enter_goods(self.fill, cells, found.edges)
        enter_quantities(self.fill, found, self.captioned)
        enter_containers(self.fill, self.front.lines)
        enter_marks(self.fill, found, self.captioned)
        used = {id(w) for s in cells for w in s.words}
        enter_remarks(
            self.fill, remarks, self.captioned, self.front,
            lambda s: self.is_aside(s) or any(id(w) in used for w in s.words),
        )  # fmt: skip
        enter_references(self.fill)
        return found

    def enter_issue(self) -> None:
        """Enter the date of issue: by its caption, or after «dated»; a date on board is none."""
        for answer in self.captioned.answers(
            "place_and_date", "date", "place_of_issue", every=True
        ):
            for segment in (*answer.lines[:3], *self._beside(answer.lines[0])):
                when = day(segment.text, self.fill.order)
                if isinstance(when, Ambiguous):
                    self.fill.form.illegible("date", seen=segment.evidence())
                    return
                if when is not None:
                    self.fill.put("date", [segment], when)
                    return
        for line in reversed(self.front.lines_by_page[0]):
            for segment in line.segments:
                sentence = self.is_aside(segment) and not _WITNESSED.match(segment.text)
                if _DATED.search(segment.text) and not sentence:
                    when = day(segment.text, self.fill.order)
                    if when is not None and not isinstance(when, Ambiguous):
                        self.fill.put("date", [segment], when)

    def _beside(self, segment: Segment) -> list[Segment]:
        """Return what is printed further to the right on the line of a segment."""
        return [
            s
            for line in self.front.lines
            for s in line.segments
            if s.page is segment.page
            and abs(s.middle[1] - segment.middle[1]) < 0.4 * segment.height
            and 0 <= s.box.x0 - segment.box.x1 < 90
        ]
