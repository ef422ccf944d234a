"""How many originals were issued and are presented; which papers are none."""

from __future__ import annotations

import re
from itertools import pairwise

from checkers.case import Circumstances
from checkers.documents.fault import Fault, Faults
from checkers.terms import Terms
from extractors.documents import Requirement, Transport

_PART = re.compile(r"(\d+)\s*/\s*(\d+)")
_NO_ORIGINAL = re.compile(
    r"^\W*(?:(?:(?:TRUE|UNSIGNED|FILE|SHIPPER'?S|NON[- ]?NEGOTIABLE|NOT\s+NEGOTIABLE|N\s?/\s?N)\W+)*COP(?:Y|IES)(?:\W+(?:ONLY|NON[- ]?NEGOTIABLE|NOT\s+NEGOTIABLE|N\s?/\s?N))*"
    r"|NON[- ]?NEGOTIABLE|NOT\s+NEGOTIABLE|COP(?:Y|IES)\s+OF\s+(?:THE\s+)?(?:ORIGINAL\s+)?(?:BILLS?\s+OF\s+LADING|B/L))\W*$",
    re.I,
)
_UNLESS = re.compile(r"^\W*UNLESS\b", re.I)
_COPY_TITLE = re.compile(
    r"\bNON[- ]?NEGOTIABLE\s+COPY\b|\bCOPY\W+NON[- ]?NEGOTIABLE\b|\bDRAFT\b", re.I
)


def sent_elsewhere(requirement: Requirement, terms: Terms) -> int:
    """Return how many originals the credit lets go another way, to the applicant mostly.

    The credit may say so where it demands a certificate that they were sent.
    """
    ways = [requirement.more("disposal") or {}]
    ways += [
        one.more("disposal") or {}
        for _, one in terms.conditions("direct_originals")
        if one.apply_to in (requirement.doc or "").split("|")
    ]
    counts = [way["o"] for way in ways if isinstance(way.get("o"), int)]
    counts += [
        int(part[1])
        for _, demand in terms.demands()
        for statement in demand.certify
        if statement.endswith(" bl sent") and (part := _PART.match(statement))
    ]
    return next(iter(counts), 0)


def set_short(
    requirement: Requirement, document: Transport, terms: Terms, circumstances: Circumstances
) -> Faults:
    """Yield a fault if originals are missing, or if it is not stated how many were issued.

    A copy that says so, presented alone, is another fault.
    """
    if requirement.originals == 0:
        return
    counted = circumstances.copies.get(document.type)
    issued = document.originals_issued
    if counted and not counted.originals and marked_as_copy(document):
        return
    if issued is None:
        shown = counted.originals if counted else "an uncounted number"
        yield Fault(
            "originals_issued",
            f"an unstated number of originals was issued; {shown} are presented",
            f"单据未注明签发正本份数；提交 {counted.originals if counted else '若干'} 份",
        )
        return
    if requirement.full_set == "full" and issued < (requirement.issued or 0):
        yield Fault(
            "originals_issued",
            f"the credit speaks of a set of {requirement.issued} originals, and {issued} were issued",
            f"信用证要求一套 {requirement.issued} 份正本，单据载明签发 {issued} 份",
            True,
        )
    if issued < (least := requirement.more("issued_min", 0)):
        yield Fault(
            "originals_issued",
            f"the credit wants a set of at least {least} originals, and {issued} were issued",
            f"信用证要求一套至少 {least} 份正本，单据载明签发 {issued} 份",
        )
    wanted = originals_wanted(requirement, terms, issued)
    if counted and counted.originals < wanted:
        yield Fault(
            "originals_issued",
            f"{issued} originals were issued, {wanted} are wanted; {counted.originals} are presented",
            f"签发正本 {issued} 份，须提交 {wanted} 份；实际提交 {counted.originals} 份",
        )


def originals_wanted(requirement: Requirement, terms: Terms, issued: int) -> int:
    """Return how many of the originals issued must be presented."""
    if part := _PART.fullmatch(requirement.full_set or ""):
        return min(int(part[1]), issued)
    return max(issued - sent_elsewhere(requirement, terms), 0)


def marked_as_copy(document: Transport) -> str | None:
    """Return the words by which a paper says that it is no original, or None.

    «Non-negotiable unless consigned to order» and the like of printed forms say no such thing.
    """
    if _COPY_TITLE.search(document.title or ""):
        return document.title
    lines = [document.title or "", *document.clauses, *document.text.splitlines(), ""]
    return next(
        (
            line.strip()
            for line, below in pairwise(lines)
            if line and _NO_ORIGINAL.match(line) and not _UNLESS.match(below)
        ),
        None,
    )
