"""Facts that different fields of the credit state differently."""

from __future__ import annotations

import re
from collections.abc import Iterator

from checkers.comparing.places.agreeing import place_in, same_place
from checkers.comparing.places.countries import country_of
from checkers.rule import Hit, Hits, rule
from checkers.terms import Terms
from checkers.values_named import in_chinese, in_english
from extractors.documents import Credit

_AT_LOADING = ("FOB", "FAS")
_AT_DISCHARGE = ("CFR", "CIF")
_SHIPPED = re.compile(r"\bSHIPMENT\s+(?:FROM\s+(?P<from>.+?))?(?:\s*\bTO\s+(?P<to>[^;.]+))?$", re.I)
_ORIGIN = re.compile(
    r"\b(?:COUNTRY\s+OF\s+)?ORIGIN\s*[:=]?\s+(?:OF\s+)?(?P<after>[A-Z.]+(?:\s[A-Z.]+)?)|\b(?P<before>[A-Z.]+(?:\s[A-Z.]+)?)\s+ORIGIN\b",
    re.I,
)
#: Two sides of a contradiction, each in both languages, after the field where one stands.
Contradictions = Iterator[tuple[str, str, str, str, str]]


@rule(
    "AUD-31",
    basis="ISBP 821 prelim. v",
    severity="amend",
    title_zh="信用证各栏内容互相矛盾",
    says="Fields of the credit contradict one another: {one}, but {other}.",
    says_zh="信用证各栏矛盾：{one_zh}，而{other_zh}。",
    expected="",
    found="{credit[field]}",
    remedy="Ask that the fields be amended to agree: {one}, or {other}.",
    remedy_zh="要求修改使之一致：{one_zh}，或{other_zh}。",
)
def fields_contradict(credit: Credit, terms: Terms) -> Hits:
    """Two fields of the credit state one thing differently.

    Discrepant:
        credit.additional_conditions.1: INSURANCE TO BE COVERED FOR 120 PCT OF INVOICE VALUE
    Compliant:
        credit.additional_conditions.1: INSURANCE TO BE COVERED FOR 110 PCT OF INVOICE VALUE
    """
    for field, *sides in _contradictions(credit, terms):
        one, one_zh, other, other_zh = sides
        yield Hit(field=field, one=one, one_zh=one_zh, other=other, other_zh=other_zh)


def _contradictions(credit: Credit, terms: Terms) -> Contradictions:
    yield from _insured_twice(terms)
    yield from _term_off_the_route(credit)
    yield from _permissions(credit, terms)
    yield from _shipped_otherwise(credit, terms)
    origins = sorted(_origins(credit, terms))
    if len(origins) > 1:
        one, other = origins[:2]
        yield (
            "documents_required",
            f"origin {one}",
            f"原产地 {one}",
            f"origin {other}",
            f"原产地 {other}",
        )


def _insured_twice(terms: Terms) -> Contradictions:
    shares = {
        int(pct): clause.id
        for clause, demand in terms.demands()
        for pct in ((demand.ins or {}).get("pct"), demand.more("ins_pct"))
        if isinstance(pct, int | float)
    }
    if len(shares) > 1:
        (one, here), (other, there) = sorted(shares.items())[:2]
        yield (
            "documents_required",
            f"insurance for {one} pct ({here})",
            f"{here} 保险 {one}%",
            f"insurance for {other} pct ({there})",
            f"{there} 保险 {other}%",
        )


def _term_off_the_route(credit: Credit) -> Contradictions:
    term = credit.incoterm
    if term is None or not term.place:
        return
    if term.code in _AT_LOADING:
        field, tag, ports = "port_of_loading", "44E", [credit.port_of_loading]
    elif term.code in _AT_DISCHARGE:
        field, tag = "port_of_discharge", "44F"
        ports = [credit.port_of_discharge, credit.place_of_delivery]
    else:
        return
    known = [port for port in ports if port]
    if known and all(_elsewhere(term.place, port) for port in known):
        yield field, f"45A {term}", f"45A 为 {term}", f"{tag} {known[0]}", f"{tag} 为 {known[0]}"


def _elsewhere(one: str, other: str) -> bool:
    """Tell whether two places, or ranges of places, are certainly apart."""
    return all(
        verdict.different
        for verdict in (place_in(one, other), place_in(other, one), same_place(one, other))
    )


def _permissions(credit: Credit, terms: Terms) -> Contradictions:
    for field, tag in (("partial_shipments", "43P"), ("transhipment", "43T")):
        stands = getattr(credit, field)
        for clause, demand in terms.conditions(field):
            allowed = demand.more("allowed")
            if (stands == "not_allowed" and allowed is True) or (
                stands == "allowed" and allowed is False and not demand.more("at")
            ):
                told = "allowed" if allowed else "not_allowed"
                yield (
                    field,
                    f"{tag} {in_english(stands)}",
                    f" {tag} 为{in_chinese(stands)}",
                    f"{clause.id} {in_english(told)}",
                    f" {clause.id} 为{in_chinese(told)}",
                )
    if credit.partial_shipments == "not_allowed":
        for clause, demand in terms.conditions("instalments"):
            if len(demand.more("items", ())) > 1:
                yield (
                    "partial_shipments",
                    "43P not allowed",
                    " 43P 不允许分批",
                    f"{clause.id} wants shipment in lots",
                    f" {clause.id} 要求分批装运",
                )


def _shipped_otherwise(credit: Credit, terms: Terms) -> Contradictions:
    """Yield the ports of fields 44E and 44F from which a clause on a document departs."""
    ends = (
        ("from", "port_of_loading", "44E", credit.place_of_receipt),
        ("to", "port_of_discharge", "44F", credit.place_of_delivery),
    )
    for clause, demand in terms.demands():
        for way in filter(None, map(_SHIPPED.search, demand.state)):
            for end, field, tag, beyond in ends:
                named = [place for place in (getattr(credit, field), beyond) if place]
                if named and way[end] and all(_elsewhere(way[end], place) for place in named):
                    yield (
                        field,
                        f"{tag} {named[0]}",
                        f"{tag} 为 {named[0]}",
                        f"{clause.id} shipment {end} {way[end]}",
                        f"{clause.id} 装运地点为 {way[end]}",
                    )


def _origins(credit: Credit, terms: Terms) -> set[str]:
    """Return the countries that the credit gives as the origin of the goods."""
    said = [
        item
        for _, demand in terms.demands()
        for item in (*demand.certify, *demand.state, *map(str, demand.more("items", ())))
    ]
    coded = {item.partition("=")[2] for item in said if re.fullmatch(r"origin=[A-Z]{2}", item)}
    texts = [credit.goods_description or "", *(d.certify_text or "" for _, d in terms.demands())]
    worded = {
        country
        for text in texts
        for found in _ORIGIN.finditer(" ".join(text.split()))
        if (country := country_of(found["after"] or found["before"]))
    }
    return coded | worded
