"""What a clause demands does not hang on its dress, and does hang on its words."""

from __future__ import annotations

import re
import textwrap
from collections.abc import Callable

import pytest

from extractors.clauses import parse
from tests.clauses.test_corpus import load

CLAUSES = {case["n"]: case["t"] for case in load("corpus.jsonl")}
BULLET = re.compile(r"^\s*(?:\+\d{0,2}\)|\+|\d{1,2}[.)/](?!\d)|-)\s*")
#: The first letter of this one stands for a sub-item.
_LETTERED = 84


def bare(text: str) -> str:
    return BULLET.sub("", text, count=1)


DRESS: dict[str, Callable[[str], str]] = {
    "lower case": str.lower,
    "double blanks": lambda text: text.replace(" ", "  "),
    "lines of 65": lambda text: "\n".join(textwrap.wrap(text, 65, break_on_hyphens=False)),
    "numbered": lambda text: f"7) {bare(text)}",
    "numbered with a stop": lambda text: f"12. {bare(text)}",
    "plus": lambda text: f"+ {bare(text)}",
    "dash": lambda text: f"- {bare(text)}",
    "no bullet": bare,
    "US spelling": lambda text: text.replace("LEGALISED", "LEGALIZED").replace("AUTHORISED", "AUTHORIZED").replace("COLOUR", "COLOR"),
    "British spelling": lambda text: text.replace("LEGALIZED", "LEGALISED"),
    "percent sign": lambda text: re.sub(r"\s?(?:PCT|PERCENT)\b", "%", text),
    "per cent": lambda text: re.sub(r"\s?(?:PCT|PERCENT)\b", " PER CENT", text),
    "number in full": lambda text: re.sub(r"\bNO\.\s?", "NUMBER ", text),
    "number in short": lambda text: text.replace("NUMBER", "NO."),
}  # fmt: skip


@pytest.mark.parametrize("number", CLAUSES)
def test_dress_changes_nothing(number: int) -> None:
    plain = parse(CLAUSES[number])
    for dress, put_on in DRESS.items():
        if number != _LETTERED or put_on(CLAUSES[number]).startswith("+A)"):
            assert parse(put_on(CLAUSES[number])) == plain, dress


CHANGED = [
    (1, "TRIPLICATE", "DUPLICATE"),
    (14, "3 COPIES", "4 COPIES"),
    (14, "PACKING LIST IN 3 COPIES", "3 COPIES OF PACKING LIST"),
    (5, "INVOICE - 1 COPY", "1 COPY OF INVOICE"),
    (21, "PREPAID", "COLLECT"),
    (21, "MADE OUT TO ORDER", "MADE OUT TO ORDER OF SHIPPER"),
    (21, "(3/3)", "(2/3)"),
    (21, "CLEAN ", ""),
    (45, "110", "120"),
    (45, "WAR AND ", ""),
    (44, "APPLICANT AS CONSIGNEE", "ISSUING BANK AS CONSIGNEE"),
    (87, "MUST SHOW", "MUST NOT SHOW"),
    (25, "B/L ACCEPTABLE", "B/L NOT ACCEPTABLE"),
    (30, "ACCEPTABLE", "NOT ACCEPTABLE"),
    (92, "ACCEPTABLE", "NOT ACCEPTABLE"),
    (32, "MUST SHOW", "MUST NOT SHOW"),
    (75, "DO NOT CONTAIN", "CONTAIN"),
    (66, "FIT FOR", "NOT FIT FOR"),
    (91, "NOT ALLOWED", "ALLOWED"),
    (88, "ARE ALLOWED", "ARE NOT ALLOWED"),
    (71, "WITHIN 48 HOURS AFTER", "AT LEAST 48 HOURS AFTER"),
    (71, "48 HOURS AFTER", "48 HOURS BEFORE"),
    (76, "24 HRS AFTER", "24 HRS BEFORE"),
    (42, "WITHIN", "NOT LATER THAN"),
    (78, "NOT LATER THAN", "WITHIN"),
    (17, "WEIGHT LIST AND PACKING LIST, EACH", "WEIGHT LIST OR PACKING LIST"),
    (20, "SHIPPING COMPANY OR BENEFICIARY", "SHIPPING COMPANY AND BENEFICIARY"),
    (28, "BILLS OF LADING OR MULTI", "BILLS OF LADING AND MULTI"),
    (65, "CERTIFICATE AND FUMIGATION", "CERTIFICATE OR FUMIGATION"),
    (86, "15 DAYS", "10 DAYS"),
    (62, "46 PCT MIN", "46 PCT MAX"),
    (93, "20(C)(II)", "20(C)(I)"),
]


@pytest.mark.parametrize(("number", "before", "after"), CHANGED)
def test_a_change_of_words_changes_the_demand(number: int, before: str, after: str) -> None:
    assert before in CLAUSES[number]
    assert parse(CLAUSES[number].replace(before, after)) != parse(CLAUSES[number])


def documents_only(number: int) -> bool:
    found = parse(CLAUSES[number])
    return all("doc" in demand and "soft" not in demand for demand in found)


@pytest.mark.parametrize("number", [n for n in CLAUSES if documents_only(n)])
def test_a_not_anywhere_in_a_demand_is_read_or_calls_for_a_person(number: int) -> None:
    words = CLAUSES[number].split(" ")
    plain = parse(CLAUSES[number])
    for place in range(1, len(words), 2):
        text = " ".join([*words[:place], "NOT", *words[place:]])
        assert parse(text) != plain, text
