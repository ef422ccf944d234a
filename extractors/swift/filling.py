"""What each field of the message says about the credit."""

from __future__ import annotations

import re
from collections.abc import Callable
from decimal import Decimal
from typing import Any

import pycountry

from extractors.documents import Credit
from extractors.form import Form
from extractors.swift import items
from extractors.swift.amounts import MINOR_UNITS, message_amount, printed_amount
from extractors.swift.canonical import BY
from extractors.swift.dates import message_date
from extractors.swift.fields import Field
from extractors.swift.parties import put_bank, put_party
from extractors.swift.terms import permission, presentation
from extractors.swift.trade_terms import trade_term
from extractors.swift.wrapping import cut_at, join

Fill = Callable[[Form[Credit], Field], None]


def fill(form: Form[Credit], field: Field) -> None:
    """Enter into a credit whatever a field says about it; other fields say nothing."""
    if enter := _FIELDS.get(field.base):
        enter(form, field)


def attributes(tag: str) -> tuple[str, ...]:
    """Return the attributes of a credit that a field fills, by its tag in the tables.

    >>> attributes("31D")
    ('expiry_date', 'expiry_place')
    """
    return _ATTRIBUTES.get(tag, ())


def put_date(form: Form[Any], *way: str, field: Field, begin: int = 0) -> None:
    """Enter the date at some place of a field; a day that does not exist is illegible."""
    digits = re.match(r"\d*", field.text[begin:])
    end = begin + (len(digits[0]) if digits else 0)
    seen = field.seen(begin, end) if end > begin else field.seen()
    if (date := message_date(field.text[begin:end])) is None:
        form.illegible(*way, seen=seen)
    else:
        form.put(*way, seen=seen, value=date)


def put_money(form: Form[Any], way: str, field: Field, begin: int = 0) -> None:
    """Enter currency and amount; what is no currency, or no clear amount, is illegible."""
    found = re.fullmatch(r"([A-Z]{3})(\s*)(\S.*)", field.text[begin:].strip().upper(), re.S)
    value = None
    if found:
        value = (printed_amount if found[2] else amount)(found[3], found[1])
    known = found and pycountry.currencies.get(alpha_3=found[1]) is not None
    if not found or value is None or not known:
        form.illegible(way, seen=field.seen(begin))
        return
    form.put(way, "currency", seen=field.seen(begin, begin + 3), value=found[1])
    form.put(way, "amount", seen=field.seen(begin + found.start(3)), value=value)


def amount(text: str, currency: str) -> Decimal | None:
    """Return an amount, or None if it is none or can be read in two ways.

    Three figures after the comma are decimals only in a currency that has three.
    """
    value = message_amount(text)
    if value is not None:
        decimals = len(text.partition(",")[2])
        return value if decimals <= max(MINOR_UNITS.get(currency, 2), 2) else None
    if "." in text or text.isdigit():
        return printed_amount(text, currency)
    return None


def _words(attribute: str) -> Fill:
    """Enter the value in one line, as it is."""

    def enter(form: Form[Credit], field: Field) -> None:
        lines = field.text.split("\n")
        if text := join(lines, cut_at(lines)):
            form.put(attribute, seen=field.seen(), value=text)
        else:
            form.illegible(attribute, seen=field.seen())

    return enter


def _date(attribute: str) -> Fill:
    return lambda form, field: put_date(form, attribute, field=field)


def _party(attribute: str) -> Fill:
    return lambda form, field: put_party(form, attribute, field)


def _bank(attribute: str) -> Fill:
    return lambda form, field: put_bank(form, attribute, field)


def _permission(attribute: str) -> Fill:
    def enter(form: Form[Credit], field: Field) -> None:
        if permitted := permission(field.text):
            form.put(attribute, seen=field.seen(), value=permitted)
        else:
            form.illegible(attribute, seen=field.seen())

    return enter


def _items(attribute: str) -> Fill:
    def enter(form: Form[Credit], field: Field) -> None:
        for i, item in enumerate(items.split(field.text)):
            form.put(attribute, i, seen=field.seen(*item.span), value=item.text)

    return enter


def _sequence(form: Form[Credit], field: Field) -> None:
    """Enter how many messages of how many are here: 1/2 as long as the MT701 is missing."""
    found = re.findall(r"(\d+)\s*/\s*(\d+)", field.text)
    if not found:
        form.illegible("sequence", seen=field.seen())
        return
    here = len({int(number) for number, _ in found})
    total = max(int(total) for _, total in found)
    form.put("sequence", seen=field.seen(), value=f"{here}/{total}")


def _expiry(form: Form[Credit], field: Field) -> None:
    found = re.match(r"(\d{6}(?!\d)|[\d/.-]*)[\s,]*", field.text)
    begin = found.end() if found else 0
    put_date(form, "expiry_date", field=field)
    if place := " ".join(field.text[begin:].split()):
        form.put("expiry_place", seen=field.seen(begin), value=place)
    elif found and not found[1]:
        form.illegible("expiry_place", seen=field.seen())


def _amount(form: Form[Credit], field: Field) -> None:
    put_money(form, "amount", field)


def _tolerance(form: Form[Credit], field: Field) -> None:
    found = re.fullmatch(r"(\d{1,2})/(\d{1,2})", field.text.strip())
    if not found:
        form.illegible("tolerance", seen=field.seen())
        return
    form.put("tolerance", "plus", seen=field.seen(*found.span(1)), value=Decimal(found[1]))
    form.put("tolerance", "minus", seen=field.seen(*found.span(2)), value=Decimal(found[2]))


def _available(form: Form[Credit], field: Field) -> None:
    codes = list(BY.finditer(field.text))
    if not codes:
        form.illegible("available_by", seen=field.seen())
        put_bank(form, "available_with", field)
        return
    code = codes[-1]
    form.put("available_by", seen=field.seen(*code.span()), value=" ".join(code[0].upper().split()))
    before = field.text[: code.start()].rstrip()
    if before:
        lines = field.lines[: before.count("\n") + 1]
        put_bank(form, "available_with", field.with_lines(lines))
    else:
        form.illegible("available_with", seen=field.seen())


def _form(form: Form[Credit], field: Field) -> None:
    """Enter field 40B: the form, and what the sender adds; it is no field of the credit."""
    first = field.text.split("\n")[0]
    form.put("form", seen=field.seen(0, len(first)), value=first)


def _goods(form: Form[Credit], field: Field) -> None:
    if not field.text.strip():
        form.illegible("goods_description", seen=field.seen())
        return
    stated = [line for line in field.text.split("\n") if line.strip(" .")]
    form.put("goods_description", seen=field.seen(), value="\n".join(stated))
    if term := trade_term(field.text):
        form.put("incoterm", "code", seen=field.seen(*term.code_span), value=term.code)
        if term.place:
            form.put("incoterm", "place", seen=field.seen(*term.place_span), value=term.place)
        if term.version:
            seen = field.seen(*term.version_span)
            form.put("incoterm", "version", seen=seen, value=term.version)


def _presentation(form: Form[Credit], field: Field) -> None:
    found = presentation(field.text)
    seen = field.seen(*found.span)
    if found.days is None:
        form.illegible("presentation_days", seen=seen)
    else:
        form.put("presentation_days", seen=seen, value=found.days)
    if found.anchor:
        form.put("presentation_anchor", seen=field.seen(), value=found.anchor)


_FIELDS: dict[str, Fill] = {
    "27": _sequence,
    "31C": _date("issue_date"),
    "31D": _expiry,
    "32B": _amount,
    "39A": _tolerance,
    "40B": _form,
    "41a": _available,
    "43P": _permission("partial_shipments"),
    "43T": _permission("transhipment"),
    "44C": _date("latest_shipment_date"),
    "45A": _goods,
    "46A": _items("documents_required"),
    "47A": _items("additional_conditions"),
    "48": _presentation,
    "50": _party("applicant"),
    "59": _party("beneficiary"),
    **{
        tag: _bank(attribute)
        for tag, attribute in (
            ("42a", "drawee"),
            ("51a", "applicant_bank"),
            ("52a", "issuing_bank"),
            ("53a", "reimbursing_bank"),
            ("58a", "confirming_bank"),
        )
    },
    **{
        tag: _words(attribute)
        for tag, attribute in (
            ("39B", "maximum"),
            ("39C", "additional_amounts"),
            ("40A", "form"),
            ("40E", "rules"),
            ("42C", "drafts_at"),
            ("42M", "mixed_payment"),
            ("42P", "deferred_payment"),
            ("44A", "place_of_receipt"),
            ("44B", "place_of_delivery"),
            ("44D", "shipment_period"),
            ("44E", "port_of_loading"),
            ("44F", "port_of_discharge"),
            ("49", "confirmation"),
            ("71B", "charges"),
            ("71D", "charges"),
        )
    },
}

_ATTRIBUTES: dict[str, tuple[str, ...]] = {
    "27": ("sequence",),
    "31C": ("issue_date",),
    "31D": ("expiry_date", "expiry_place"),
    "32B": ("amount",),
    "39A": ("tolerance",),
    "39B": ("maximum",),
    "39C": ("additional_amounts",),
    "40A": ("form",),
    "40B": ("form",),
    "40E": ("rules",),
    "41a": ("available_with", "available_by"),
    "42C": ("drafts_at",),
    "42M": ("mixed_payment",),
    "42P": ("deferred_payment",),
    "42a": ("drawee",),
    "43P": ("partial_shipments",),
    "43T": ("transhipment",),
    "44A": ("place_of_receipt",),
    "44B": ("place_of_delivery",),
    "44C": ("latest_shipment_date",),
    "44D": ("shipment_period",),
    "44E": ("port_of_loading",),
    "44F": ("port_of_discharge",),
    "45A": ("goods_description", "incoterm"),
    "46A": ("documents_required",),
    "47A": ("additional_conditions",),
    "48": ("presentation_days", "presentation_anchor"),
    "49": ("confirmation",),
    "50": ("applicant",),
    "51a": ("applicant_bank",),
    "52a": ("issuing_bank",),
    "53a": ("reimbursing_bank",),
    "58a": ("confirming_bank",),
    "59": ("beneficiary",),
    "71B": ("charges",),
    "71D": ("charges",),
}
