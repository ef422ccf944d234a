"""Which pages make which document: the pages of a case, told apart by what they say."""

from extractors.sorting import message
from extractors.sorting.binding import Bundle, Sorted, documents_in, sort
from extractors.sorting.leaf import BEGINS, LIKELY
from extractors.sorting.merging import Versions, merged

__all__ = [
    "BEGINS",
    "LIKELY",
    "Bundle",
    "Sorted",
    "Versions",
    "documents_in",
    "merged",
    "message",
    "sort",
]
