"""Test which paper answers which demand, under which article, and when it shows shipment."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from checkers.engine import Examiner
from checkers.presented import Presentation
from checkers.routing import article, shipments
from extractors.documents import Transport
from tests.cases import case_with
from tests.data import data

HERE = Path(__file__).parent


def cases(name: str) -> list[Any]:
    told = data(HERE / f"{name}.yaml")
    return [pytest.param(spec, id=case) for case, spec in told.items()]


def presented(spec: dict[str, Any]) -> Presentation:
    found = Examiner(case_with(spec.get("set") or {})).presentation
    assert found is not None
    return found


@pytest.mark.parametrize("spec", cases("demands"))
def test_demands_find_their_papers(spec: dict[str, Any]) -> None:
    demands = {d.id: d for d in presented(spec).demands}
    for name, papers in spec["answers"].items():
        if papers is None:
            assert name not in demands
        else:
            assert [x.id for x in demands[name].documents] == papers
    for name, kinds in spec.get("kinds", {}).items():
        assert list(demands[name].kinds) == kinds


@pytest.mark.parametrize("spec", cases("articles"))
def test_article_follows_from_the_routing(spec: dict[str, Any]) -> None:
    presentation = presented(spec)
    found = {x.id: article(presentation, x.document) for x in presentation.of(Transport)}
    assert found == spec["expect"]


@pytest.mark.parametrize("spec", cases("shipments"))
def test_shipment_is_found_as_the_article_says(spec: dict[str, Any]) -> None:
    days = [fact.value for fact in shipments(presented(spec))]
    assert days == ([spec["expect"]] if spec["expect"] else [])
