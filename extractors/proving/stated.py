"""What no paper of a kind goes without: where a recogniser found none of it, it was not read."""

from __future__ import annotations

from typing import Any

from extractors.documents import (
    AirWaybill,
    BillOfLading,
    CertificateOfOrigin,
    Contract,
    Document,
    Draft,
    InsuranceDocument,
    Invoice,
    PackingList,
)
from extractors.proving.trial import Trial

_ALWAYS: dict[type[Document], tuple[str, ...]] = {
    AirWaybill: ("number", "shipper", "consignee", "airport_of_departure", "airport_of_destination"),
    BillOfLading: ("number", "shipper", "consignee", "port_of_loading", "port_of_discharge"),
    CertificateOfOrigin: ("exporter", "goods_description"),
    Contract: ("number", "seller", "buyer", "lines", "total"),
    Draft: ("amount", "drawee"),
    InsuranceDocument: ("number", "assured", "insured_amount"),
    Invoice: ("number", "seller", "buyer", "lines", "total"),
    PackingList: ("lines", "packages"),
}  # fmt: skip
#: What a list of packages adds up where its lines state it.
_COLUMNS = ("quantity", "gross_weight", "net_weight", "measurement")


def miss_what_is_always_stated(trial: Trial[Any]) -> None:
    """Leave unread, and not silent, what every paper of the kind states but was not found."""
    ways = [name for kind, names in _ALWAYS.items() if _is(trial, kind) for name in names]
    if _is(trial, PackingList):
        ways += [name for name in _COLUMNS if _in_lines(trial, name)]
    for name in ways:
        if not trial.unread(name) and not trial.value(name):
            trial.leave_unread((name,))


def miss_all_that_is_silent(trial: Trial[Any]) -> None:
    """Leave everything unread that a paper on a page that reads badly was not seen to state."""
    for name in type(trial.document).model_fields:
        if not trial.unread(name) and trial.value(name) in (None, ()):
            trial.leave_unread((name,))


def _is(trial: Trial[Any], kind: type[Document]) -> bool:
    return isinstance(trial.document, kind)


def _in_lines(trial: Trial[Any], name: str) -> bool:
    """Tell whether every line states it, and there are several to be added up; or none was found."""
    count = len(trial.value("lines") or ())
    return count == 0 or (
        count > 1
        and all(
            trial.unread("lines", i, name) or trial.value("lines", i, name) for i in range(count)
        )
    )
