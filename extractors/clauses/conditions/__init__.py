"""Conditions without a document of their own."""

from __future__ import annotations

from typing import Any


def conditions(text: str) -> list[dict[str, Any]] | None:
    """Return the conditions."""
    return None
