"""Whether the applicant's address on a transport document conflicts with the credit.

Elsewhere addresses only have to lie in the same country; as part of the consignee or
notify party of a transport document they have to be as stated (UCP 600 art. 14(j)).
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from checkers.comparing.places.countries import party_country, same_country, spans
from checkers.comparing.places.names import place
from checkers.comparing.verdict import SAME, Verdict, different, every, unknown
from checkers.comparing.words.spelling import tidy
from checkers.comparing.words.wording import same_token, weighed
from checkers.values_named import in_chinese
from extractors.documents import Party

_EMAIL = re.compile(r"[\w.+-]+(?:@|\(AT\))[\w-]+(?:\.[\w-]+)+")
_BOX = re.compile(r"P\.?\s?O\.?\s*B(?:OX|\.)?\s*(?:NO\.?|NUMBER)?\s*[:.]?\s*(\d[\d-]*)")
_PHONE = re.compile(
    r"\b(TEL(?:EPHONE|EFAX)?|PHONE|PH|MOB(?:ILE)?|CELL|FAX|TELEX|T|F|M)\b[\s.:/NO#]*(\+?[(\d][\d\s()./+-]{4,}\d)"
)
_LABELS = frozenset(
    {
        "ADDRESS",
        "ADD",
        "TELEPHONE",
        "FAX",
        "EMAIL",
        "E",
        "MAIL",
        "ATTENTION",
        "MOBILE",
        "NOTIFY",
        "PARTY",
    }
)


def same_contact(credit: Party, shown: Party) -> Verdict:
    """Compare the address and contact details that a transport document shows.

    What the document leaves out is no conflict, nor is a kind of detail that the credit
    does not give. Another telephone, fax, box or house number, e-mail address, town or
    country is different; further words of address are for a person.

    Args:
        credit: the applicant as in field 50.
        shown: the applicant as in the consignee or notify box.
    """
    required, stated = _address(credit), _address(shown)
    if not stated or not required:
        return SAME
    verdicts = [_same_details(required, stated)]
    if party_country(credit) and party_country(shown):
        verdicts.append(same_country(credit, shown))
    verdicts.append(_same_street(_street(required), _street(stated)))
    return every(verdicts)


def _address(party: Party) -> str:
    return tidy(" ".join(filter(None, (party.address, party.country)))) if party.address else ""


def _details(text: str) -> Iterator[tuple[str, str]]:
    """Yield kind and value of each detail: telephone and fax as their last eight digits."""
    for found in _EMAIL.finditer(text):
        yield "e-mail", found[0].replace("(AT)", "@")
    rest = _EMAIL.sub(" ", text)
    for found in _BOX.finditer(rest):
        yield "P.O. box", found[1]
    for found in _PHONE.finditer(_BOX.sub(" ", rest)):
        kind = "fax" if found[1] in {"FAX", "F"} else "telephone"
        yield kind, re.sub(r"\D", "", found[2])[-8:]


def _same_details(required: str, stated: str) -> Verdict:
    given: dict[str, set[str]] = {}
    for kind, value in _details(required):
        given.setdefault(kind, set()).add(value)
    for kind, value in _details(stated):
        if kind in given and value not in given[kind]:
            of_credit = ", ".join(sorted(given[kind]))
            return different(
                f"{kind}: credit says {of_credit}, document says {value}",
                f"联系方式（{in_chinese(kind)}）：信用证为 {of_credit}，单据为 {value}",
            )
    return SAME


def _street(text: str) -> tuple[str, ...]:
    plain = _PHONE.sub(" ", _BOX.sub(" ", _EMAIL.sub(" ", text)))
    cut = weighed(plain)
    countries = {i for start, end, _ in spans(cut) for i in range(start, end)}
    return tuple(t for i, t in enumerate(cut) if i not in countries and t not in _LABELS)


def _same_street(required: tuple[str, ...], stated: tuple[str, ...]) -> Verdict:
    if not required or not stated or "".join(required) == "".join(stated):
        return SAME
    extra = [t for t in stated if not any(same_token(r, t).same for r in required)]
    extra = [t for t in extra if t not in "".join(required) or len(t) < 4]
    if not extra:
        return SAME
    words = " ".join(extra)
    figures = [t for t in extra if any(s.isdigit() for s in t)]
    reason = f"address: the credit does not say «{words}»"
    reason_zh = f"地址：信用证未载「{words}」"
    if figures and any(any(s.isdigit() for s in t) for t in required):
        return different(reason, reason_zh)
    towns, theirs = place(" ".join(required)).known, place(" ".join(stated)).known
    if towns and theirs and not {t.name for t in towns} & {t.name for t in theirs}:
        return different(reason, reason_zh)
    return unknown(reason, reason_zh)
