"""Why a file could not be read, in words for a clerk."""

from __future__ import annotations


class Unreadable(Exception):
    """A file that nothing can be read from, and why, in English and Chinese.

    >>> str(Unreadable("the file is empty", "文件是空的"))
    'the file is empty'
    """

    def __init__(self, reason: str, reason_zh: str) -> None:
        super().__init__(reason)
        self.reason = reason
        self.reason_zh = reason_zh


class ProgramMissing(Exception):
    """A program that is needed is not installed; says which, and where to get it."""

    def __init__(self, program: str, reason: str, reason_zh: str) -> None:
        super().__init__(reason)
        self.program = program
        self.reason = reason
        self.reason_zh = reason_zh
