"""The folders depend on one another in one direction only."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from functools import cache
from importlib.metadata import packages_distributions
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
LANGUAGE = {"extractors.documents", "extractors.evidence"}
MAY_USE = {
    "extractors/documents": {"extractors.documents"},
    "extractors": {"extractors"},
    "checkers": {"checkers", *LANGUAGE},
    # A report shows places of the original pages, so it opens them.
    "templates": {"templates", "checkers", "extractors.pages", *LANGUAGE},
    "samples": {"samples", *LANGUAGE},
    "pipelines": {"pipelines", "extractors", "checkers", "templates", "samples"},
}
OURS = {"extractors", "checkers", "templates", "pipelines", "samples", "tests"}
#: What a rule may never touch: the disk, the clock, the network, other programs.
IMPURE = {"os", "io", "pathlib", "time", "socket", "subprocess", "urllib", "http", "logging"}


def _modules(folder: str) -> list[Path]:
    return sorted((ROOT / folder).rglob("*.py"))


@cache
def _nodes(path: Path) -> tuple[ast.AST, ...]:
    """Return the imports and the calls in a file."""
    told = (ast.Import, ast.ImportFrom, ast.Call)
    return tuple(n for n in ast.walk(ast.parse(path.read_text("utf-8"))) if isinstance(n, told))


def _imports(path: Path) -> Iterator[str]:
    """Yield every module that a file imports."""
    for node in _nodes(path):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert not node.level, f"{path}: import absolutely"
            yield node.module or ""


def _within(name: str, allowed: set[str]) -> bool:
    return any(name == one or name.startswith(one + ".") for one in allowed)


@pytest.mark.parametrize("folder", MAY_USE)
def test_a_layer_uses_only_those_below_it(folder: str) -> None:
    for path in _modules(folder):
        ours = {name for name in _imports(path) if name.split(".")[0] in OURS}
        wrong = {name for name in ours if not _within(name, MAY_USE[folder])}
        assert not wrong, f"{path.relative_to(ROOT)} uses {sorted(wrong)}"


@pytest.mark.parametrize("folder", ["extractors", "checkers", "templates", "samples"])
def test_only_pipelines_know_prefect(folder: str) -> None:
    for path in _modules(folder):
        assert not [n for n in _imports(path) if n.split(".")[0] == "prefect"], path


def test_few_pipelines_know_prefect() -> None:
    knowing = {
        path.name
        for path in _modules("pipelines")
        if any(name.split(".")[0] == "prefect" for name in _imports(path))
    }
    assert knowing <= {"flows.py", "up.py", "deploy.py"}


def test_rules_are_pure() -> None:
    for path in _modules("checkers"):
        wrong = {name for name in _imports(path) if name.split(".")[0] in IMPURE}
        assert not wrong, f"{path.relative_to(ROOT)} uses {sorted(wrong)}"


def test_only_settings_ask_the_clock() -> None:
    asking = [
        path.relative_to(ROOT).as_posix()
        for folder in ("extractors", "checkers", "templates", "pipelines")
        for path in _modules(folder)
        for node in _nodes(path)
        if isinstance(node, ast.Call)
        and isinstance(node.func, ast.Attribute)
        and node.func.attr in ("today", "now", "utcnow")
    ]
    assert asking == ["pipelines/settings.py"]


def test_no_dependency_takes_our_names() -> None:
    assert not OURS & set(packages_distributions())
