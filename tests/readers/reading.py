"""Compare what was read with what a person read, in the short notation of expected.yaml."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from extractors.documents import Document
from tests.data import data

EXPECTED: dict[str, dict[str, Any]] = data(Path(__file__).parent / "expected.yaml")


def said(document: Document) -> Any:
    """Return what a document says without what it leaves out, amounts and quantities as text."""
    return _short(
        document.model_dump(mode="json", exclude={"text", "corrections"}, exclude_defaults=True)
    )


def _short(value: Any) -> Any:
    if isinstance(value, dict):
        if set(value) == {"currency", "amount"}:
            return f"{value['currency']} {value['amount']}"
        if "value" in value and set(value) <= {"value", "unit"}:
            return f"{value['value']} {value.get('unit', '')}".strip()
        return {key: _short(inner) for key, inner in value.items() if inner is not None}
    return [_short(inner) for inner in value] if isinstance(value, list) else value
