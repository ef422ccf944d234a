"""Letters of credit, amendments and refusals from SWIFT messages, raw or printed.

``recognise`` tells whether something is a message at all; ``read`` reads all messages in it;
``merge`` brings a credit up to date with its amendments.
"""

from extractors.swift.continuing import breaks_off, has_more
from extractors.swift.lines import MessageText
from extractors.swift.merging import MergedCredit, Unapplied, merge
from extractors.swift.reading import Source, is_application, read, read_together, recognise

__all__ = [
    "MergedCredit",
    "MessageText",
    "Source",
    "Unapplied",
    "breaks_off",
    "has_more",
    "is_application",
    "merge",
    "read",
    "read_together",
    "recognise",
]
