"""What is known of the cases of a workspace, so that nothing is examined twice."""

from __future__ import annotations

import hashlib
import json
import os
from collections.abc import Sequence
from pathlib import Path

from pipelines.gathering import Input, settings_among

HOME = ".gendan"


def content_hash(files: Sequence[Input], folder: Path) -> str:
    """Return what stands for the contents of a case: the same files, the same hash."""
    digest = hashlib.sha256()
    settings = settings_among([folder])
    named = [(file.name, file.path) for file in files]
    for name, path in named + ([(settings.name, settings)] if settings else []):
        digest.update(name.encode() + b"\0")
        with path.open("rb") as opened:
            digest.update(hashlib.file_digest(opened, "sha256").digest())
    return digest.hexdigest()


class Memory:
    """Which contents of each case were examined last; kept in the workspace.

    It is written after the results are, whole or not at all: whatever was going on when the
    machine stopped is done again.
    """

    def __init__(self, workspace: Path) -> None:
        self._file = workspace / HOME / "examined.json"
        self._known: dict[str, str] = {}
        try:
            raw = json.loads(self._file.read_text("utf-8"))
        except (OSError, ValueError):
            raw = {}
        if isinstance(raw, dict):
            self._known = {str(name): str(digest) for name, digest in raw.items()}

    def known(self, case: str) -> str | None:
        """Return the contents of a case that were examined last."""
        return self._known.get(case)

    def remember(self, case: str, digest: str) -> None:
        """Keep that a case was examined as it lies there."""
        self._known[case] = digest
        self._file.parent.mkdir(parents=True, exist_ok=True)
        fresh = self._file.with_suffix(".new")
        with fresh.open("w", encoding="utf-8") as opened:
            json.dump(self._known, opened, ensure_ascii=False, indent=1, sort_keys=True)
            opened.flush()
            os.fsync(opened.fileno())
        fresh.replace(self._file)
