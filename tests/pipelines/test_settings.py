from __future__ import annotations

import datetime as dt
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from checkers.case import Copies
from pipelines.settings import LeftOut, Stated, settings_of

WHOLE = """
presented: 2026-09-30
today: 2026-09-28
bank_country: cn
closed: [2026-10-01, 2026-10-02]
drawn_before: {amount: 20000.00, quantity: 5}
copies:
  commercial_invoice: {originals: 3, copies: 2}
  bill_of_lading: {originals: 3}
ignore: [{code: BL-12, why: "agreed with the bank on 21 Sep"}]
leave_out: [{file: old.pdf}, {file: all.pdf, pages: [3, 4]}]
print: [whatever]
expect: {verdict: complying}
"""


def _stated(tmp_path: Path, text: str) -> Stated:
    (tmp_path / "case.yaml").write_text(text, "utf-8")
    return settings_of(tmp_path / "case.yaml")


def test_all_keys_are_honoured(tmp_path: Path) -> None:
    stated = _stated(tmp_path, WHOLE)
    assert not stated.not_understood
    assert stated.settings.waived == {"BL-12": "agreed with the bank on 21 Sep"}
    assert stated.settings.leave_out == (
        LeftOut(file="old.pdf"),
        LeftOut(file="all.pdf", pages=(3, 4)),
    )
    told = stated.settings.circumstances()
    assert told.presented == dt.date(2026, 9, 30)
    assert told.today == dt.date(2026, 9, 28)
    assert told.bank_country == "CN"
    assert told.closed == {dt.date(2026, 10, 1), dt.date(2026, 10, 2)}
    assert (told.drawn_before, told.shipped_before) == (Decimal("20000.00"), Decimal(5))
    assert told.copies == {
        "commercial_invoice": Copies(originals=3, copies=2),
        "bill_of_lading": Copies(originals=3, copies=0),
    }


def test_the_command_line_goes_before_the_file(tmp_path: Path) -> None:
    stated = _stated(tmp_path, WHOLE)
    day = dt.date(2026, 10, 9)
    assert stated.settings.circumstances(presented=day).presented == day
    assert stated.settings.circumstances(today=day).presented == dt.date(2026, 9, 30)


def test_presentation_is_today_unless_stated(tmp_path: Path) -> None:
    told = _stated(tmp_path, "today: 2026-09-28").settings.circumstances()
    assert told.presented == told.today == dt.date(2026, 9, 28)


@pytest.mark.parametrize(
    ("text", "place", "instead", "kept"),
    [
        (
            "presented: 30/09/2026\ntoday: 2026-09-28",
            "presented",
            "2026-09-30",
            {"presented": None},
        ),
        ("presentd: 2026-09-30", "presentd", "presented", {}),
        ("bank_country: China", "bank_country", "write CN", {"bank_country": None}),
        ("bank_country: XX", "bank_country", "such as CN", {"bank_country": None}),
        (
            "closed: [2026-10-01, soon]",
            "closed.1",
            "2026-09-30",
            {"closed": (dt.date(2026, 10, 1),)},
        ),
        ("closed: 2026-10-01", "closed", "list", {"closed": ()}),
        ("copies: 3", "copies", "keys and values", {"copies": {}}),
        (
            "copies: {bill_of_ladin: {originals: 3}}",
            "copies.bill_of_ladin",
            "bill_of_lading",
            {"copies": {}},
        ),
        (
            "copies: {draft: {originals: two, copies: 1}}",
            "copies.draft.originals",
            "number",
            {"copies": {}},
        ),
        ("copies: {draft: {originals: -1}}", "copies.draft.originals", "number", {"copies": {}}),
        ("ignore: [{code: BL-12}]", "ignore.0.why", "missing", {"ignore": ()}),
        ("ignore: [{code: bill, why: agreed}]", "ignore.0.code", "BL-12", {"ignore": ()}),
        ("drawn_before: {amount: USD 20}", "drawn_before.amount", "without a currency", {}),
    ],
)
def test_what_is_wrong_is_said_with_its_place_and_left_out(
    tmp_path: Path, text: str, place: str, instead: str, kept: dict[str, Any]
) -> None:
    stated = _stated(tmp_path, text)
    (line,) = stated.not_understood
    assert line.file == "case.yaml"
    assert line.reason.startswith(place)
    assert instead in line.reason
    assert line.reason_zh
    for name, value in kept.items():
        assert getattr(stated.settings, name) == value


def test_the_rest_is_honoured(tmp_path: Path) -> None:
    stated = _stated(tmp_path, WHOLE.replace("2026-10-02", "monday") + "\nvolume: 11\n")
    assert [line.reason.split(":")[0] for line in stated.not_understood] == ["closed.1", "volume"]
    assert stated.settings.presented == dt.date(2026, 9, 30)
    assert stated.settings.closed == (dt.date(2026, 10, 1),)


@pytest.mark.parametrize(
    "text", ["copies: [", "- a\n- b", "just words", "\t: x", "a: !!python/x 1"]
)
def test_no_settings_at_all_are_said(tmp_path: Path, text: str) -> None:
    stated = _stated(tmp_path, text)
    assert len(stated.not_understood) == 1
    assert stated.settings.presented is None


def test_an_empty_file_states_nothing(tmp_path: Path) -> None:
    assert _stated(tmp_path, "# nothing yet\n") == Stated()
