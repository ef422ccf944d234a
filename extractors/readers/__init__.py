"""Readers: one module for each kind of document, each with recognise() and read().

A module that stands in this folder and has both is a reader; nothing else registers it. What
readers are built from is in ``parts``.
"""

from __future__ import annotations

from functools import cache
from importlib import import_module
from pkgutil import iter_modules
from types import ModuleType


@cache
def readers() -> tuple[ModuleType, ...]:
    """Return all readers, in the order of their names."""
    modules = (import_module(f"{__name__}.{found.name}") for found in iter_modules(__path__))
    return tuple(m for m in modules if hasattr(m, "recognise") and hasattr(m, "read"))
