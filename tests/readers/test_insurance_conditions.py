from __future__ import annotations

import pytest

from extractors.layout import Sheet
from extractors.readers.parts.insurance.risks import conditions_in
from tests.layout.printing import Paper

CASES = [
    (["ALL RISKS, STRIKES, RIOTS AND CIVIL COMMOTIONS, EXCLUDING WAR RISKS"], ["ALL RISKS", "STRIKES, RIOTS AND CIVIL COMMOTIONS"], ["EXCLUDING WAR RISKS"]),
    (["1. Institute Cargo Clauses (C) CL 384 1/1/09", "2. Institute War Clauses (Cargo) CL385", "3. Institute Radioactive Contamination Exclusion Clause CL370"], ["Institute Cargo Clauses (C) CL 384 1/1/09", "Institute War Clauses (Cargo) CL385"], ["Institute Radioactive Contamination Exclusion Clause CL370"]),
    (["COVERING W.P.A. INCLUDING THEFT, PILFERAGE AND NON-DELIVERY PLUS WAR RISK."], ["W.P.A.", "THEFT, PILFERAGE AND NON-DELIVERY", "WAR RISK"], []),
    (["INSTITUTE CARGO CLAUSES (A)/INSTITUTE WAR CLAUSES/INSTITUTE STRIKES CLAUSES"], ["INSTITUTE CARGO CLAUSES (A)", "INSTITUTE WAR CLAUSES", "INSTITUTE STRIKES CLAUSES"], []),
    (["ICC(A)", "WAR", "STRIKES", "INSTITUTE CARGO CLAUSES (A)"], ["ICC(A)", "WAR", "STRIKES", "INSTITUTE CARGO CLAUSES (A)"], []),
    (["AGAINST ALL RISKS OF PHYSICAL LOSS OR DAMAGE", "IRRESPECTIVE OF PERCENTAGE"], ["ALL RISKS OF PHYSICAL LOSS OR DAMAGE"], ["IRRESPECTIVE OF PERCENTAGE"]),
    (["Covering all risks and war risks as per Ocean Marine Cargo Clauses (1/1/1981). Strikes not covered."], ["all risks", "war risks"], ["as per Ocean Marine Cargo Clauses (1/1/1981)", "Strikes not covered"]),
]  # fmt: skip


@pytest.mark.parametrize(("lines", "risks", "clauses"), CASES)
def test_conditions_are_parted_into_risks_and_clauses(
    lines: list[str], risks: list[str], clauses: list[str]
) -> None:
    paper = Paper(size=8)
    paper.lines(40, 60, *lines)
    segments = [s for line in Sheet(paper.pages()).lines for s in line.segments]
    found = conditions_in(segments)
    assert [c.text for c in found if c.risk] == risks
    assert [c.text for c in found if not c.risk] == clauses


@pytest.mark.parametrize("words", ["WAR RISKS EXCLUDED", "EXCLUDING STRIKES", "WAR NOT COVERED"])
def test_what_is_excluded_is_no_risk_covered(words: str) -> None:
    paper = Paper()
    paper.at(40, 60, words)
    segments = [s for line in Sheet(paper.pages()).lines for s in line.segments]
    assert [c.risk for c in conditions_in(segments)] == [False]
