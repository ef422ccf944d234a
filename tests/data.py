"""What tests keep as data, read by the fastest loader there is."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import yaml

_LOADER: type[yaml.SafeLoader] = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


def data(source: Path | str) -> Any:
    """Return what YAML says: that of a file, or of a text."""
    text = source.read_text(encoding="utf-8") if isinstance(source, Path) else source
    return yaml.load(text, _LOADER)
