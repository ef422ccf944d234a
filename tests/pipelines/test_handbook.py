"""The handbook of rules: whole, and not stale."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from checkers.catalogue import RULES
from pipelines.errors import WrongUsage
from pipelines.reference import handbook, not_rules, print_rule, rule_of

README = Path(__file__).parents[2] / "checkers" / "README.md"
CODES = {rule.code for rule in RULES}


def test_the_page_in_the_folder_is_the_one_that_the_command_prints() -> None:
    assert README.read_text(encoding="utf-8") == handbook(), (
        "print it again: gendan rules --format markdown > checkers/README.md"
    )


def test_the_numbers_of_each_family_leave_no_gap() -> None:
    known = CODES | set(not_rules())
    families = {code.split("-")[0] for code in known}
    for family in families:
        numbers = sorted(int(code.split("-")[1]) for code in known if code.startswith(family + "-"))
        assert numbers == list(range(1, len(numbers) + 1)), family


def test_no_code_is_both_a_rule_and_none() -> None:
    assert not CODES & set(not_rules())


def test_a_code_without_a_rule_points_only_to_rules() -> None:
    for one in not_rules().values():
        assert one["why_zh"]
        assert set(re.findall(r"[A-Z]{2,3}-[0-9]{2}", one["why"])) <= CODES, one


def test_who_asks_for_a_code_without_a_rule_is_told_why() -> None:
    with pytest.raises(WrongUsage, match=r"no rule of its own: .*XDC-02"):
        rule_of("BL-31")


def test_every_rule_can_be_shown(capsys: pytest.CaptureFixture[str]) -> None:
    for code in CODES:
        print_rule(code, "both", "text")
        assert rule_of(code).title_zh in capsys.readouterr().out.replace("\n", "")
