"""How messages are printed: one module for each layout.

Each has exactly two functions: ``score(lines)``, how surely the lines have this layout, and
``fields(lines)``, the fields of all messages in them in the form of the standard, together
with what a header says (tags ``type``, ``sender``, ``receiver``, ``sent``).
"""

from extractors.swift.layouts import (
    alliance,
    columns,
    flowing,
    gutter,
    host,
    labelled,
    letter,
    raw,
    report,
    side_by_side,
    table,
    tags_only,
    untagged,
)

LAYOUTS = (
    raw,
    alliance,
    host,
    report,
    gutter,
    tags_only,
    table,
    columns,
    labelled,
    untagged,
    side_by_side,
    flowing,
    letter,
)
