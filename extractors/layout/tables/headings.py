"""The headings of a table: which line names the columns, and where each column lies."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from extractors.evidence import Box
from extractors.layout.lines import Line
from extractors.layout.phrases import Vocabulary
from extractors.layout.ruling import Ruling
from extractors.layout.tables.column_names import Column, columns_of, covered, known_letters
from extractors.layout.tables.framed import Piece, framed
from extractors.layout.tables.heading_rows import row_of

#: Printed under a heading, these belong to it: units, currencies, brackets.
_UNIT_LINE = re.compile(
    r"^[(（\[]?\s*(?:[A-Za-z]{3}|US\$|[$€£¥]|PCS|SETS?|KGS?|KILOS?|M/?T|CBM|M3|M³|CTNS?|PKGS?|%|CM|MM|MTRS?|DOZ|/|PER|PC|UNIT|\s|[.])+\s*[)）\]]?$"
    r"|^[(（\[].{1,24}[)）\]]$|^[\u4e00-\u9fff()（）/]{1,12}$",
    re.I,
)

#: So many known columns are a table, whatever else stands between them.
_MANY = 5


@dataclass(frozen=True)
class Heading:
    """The headings of one table, from one line to another (both counted in)."""

    columns: tuple[Column, ...]
    first: int
    last: int

    @property
    def fields(self) -> frozenset[str]:
        """The fields that have a column."""
        return frozenset(column.name for column in self.columns if column.known)

    @property
    def mostly_known(self) -> bool:
        """Whether so many columns are known that the rest, such as colours and sizes, matters less."""
        return len(self.fields) >= max(_MANY, 0.6 * len(self.columns))

    @property
    def bottom(self) -> float:
        """Where the headings end."""
        return max(column.box.bottom for column in self.columns)


def heading_at(
    lines: Sequence[Line], index: int, ruling: Ruling, vocabulary: Vocabulary, need: int
) -> Heading | None:
    """Return the headings that begin at a line, if it names at least so many columns."""
    flowing = _flowing(lines, index, ruling, vocabulary, need)
    cells = framed(lines, index, ruling)
    if cells is None or covered(cells.pieces, vocabulary) < 0.4:
        return flowing
    whole = Heading(tuple(columns_of(cells.pieces, vocabulary)), index, cells.last)
    fewest = max(need, len(flowing.fields) if flowing else 0)
    return whole if len(whole.fields) >= fewest else flowing


def _flowing(
    lines: Sequence[Line], index: int, ruling: Ruling, vocabulary: Vocabulary, need: int
) -> Heading | None:
    """Return headings as they stand under and beside one another, with or without a frame."""
    best: Heading | None = None
    pieces: list[Piece] = []
    for last in range(index, min(index + 6, len(lines))):
        if last > index and _gap(lines[last - 1], lines[last]) > 1.2:
            break
        row = row_of(lines[last], vocabulary)
        if row is None or (last > index and _walled(pieces, row, ruling)):
            break
        if last == index and not known_letters(row, vocabulary):
            break  # what stands over the headings, such as the end of an address
        stacked = _stacked(pieces, row, ruling)
        adds = best is not None and _adds(row, best, ruling, vocabulary)
        if best and not adds and not _tells(pieces, row, stacked, vocabulary):
            break
        pieces = stacked
        found = Heading(tuple(columns_of(pieces, vocabulary)), index, last)
        if (
            len(found.fields) >= need
            and (adds or covered(pieces, vocabulary) >= (0.4 if found.mostly_known else 0.5))
            and (best is None or len(found.fields) >= len(best.fields))
        ):
            best = found
    return best


def _adds(row: Sequence[Piece], best: Heading, ruling: Ruling, vocabulary: Vocabulary) -> bool:
    """Tell whether a line goes on with headings that are already good."""
    for piece in row:
        over = [c for c in best.columns if _overlap(c.box, piece.box) > 0.3]
        if not over:
            return False
        if any(_same_cell(ruling, c.box, piece.box) for c in over):
            continue
        if not _UNIT_LINE.match(" ".join(piece.texts)) and covered([piece], vocabulary) < 0.4:
            return False
    return True


def _walled(above: Sequence[Piece], row: Sequence[Piece], ruling: Ruling) -> bool:
    """Tell whether a printed line runs between a line and all that stands over it."""
    top = min((p.box.top + p.box.bottom) / 2 for p in above)
    bottom = min(0.75 * p.box.top + 0.25 * p.box.bottom for p in row)  # letters may cross it
    return all(ruling.severs(top, bottom, _mid(p.box)) for p in (*above, *row))


def _same_cell(ruling: Ruling, above: Box, below: Box) -> bool:
    x = (max(above.x0, below.x0) + min(above.x1, below.x1)) / 2
    middle = [(b.top + b.bottom) / 2 for b in (above, below)]
    cell = ruling.box(x, middle[0])
    return cell is not None and cell == ruling.box(x, middle[1])


def _stacked(above: Sequence[Piece], row: Sequence[Piece], ruling: Ruling) -> list[Piece]:
    """Put a further line under headings.

    It is joined where it stands under one heading, and parts a heading that spans several.
    """
    joined: list[Piece] = []
    used: set[int] = set()
    for piece in above:
        under = [
            i
            for i, low in enumerate(row)
            if _overlap(piece.box, low.box) > 0.3
            and not ruling.parts(
                min(_mid(piece.box), _mid(low.box)),
                max(_mid(piece.box), _mid(low.box)),
                (low.box.top + low.box.bottom) / 2,
            )
        ]
        fresh = [i for i in under if i not in used]
        used.update(under)
        if not fresh:
            joined.append(piece)
        elif len(fresh) == 1:
            joined.append(Piece.of(piece.page, (*piece.words, *row[fresh[0]].words)))
        else:
            joined.extend(
                Piece(
                    piece.page,
                    (*piece.words, *row[i].words),
                    row[i].box._replace(top=piece.box.top),
                )
                for i in fresh
            )
    joined.extend(low for i, low in enumerate(row) if i not in used)
    return sorted(joined, key=lambda piece: piece.box.x0)


def _tells(
    before: Sequence[Piece],
    row: Sequence[Piece],
    after: Sequence[Piece],
    vocabulary: Vocabulary,
) -> bool:
    """Tell whether a further line names columns, alone or with what stands over it."""
    gain = known_letters(after, vocabulary) - known_letters(before, vocabulary)
    return gain >= 0.6 * sum(len(text) for piece in row for text in piece.texts)


def _overlap(a: Box, b: Box) -> float:
    return (min(a.x1, b.x1) - max(a.x0, b.x0)) / max(min(a.x1 - a.x0, b.x1 - b.x0), 1.0)


def _mid(box: Box) -> float:
    return (box.x0 + box.x1) / 2


def _gap(above: Line, below: Line) -> float:
    """Return the white between two lines in heights of the lower one."""
    return (below.box.top - above.box.bottom) / max(below.box.bottom - below.box.top, 1.0)
