"""What the name of a document itself says: a form, an origin, an issuer, a house bill."""

from __future__ import annotations

import re
from typing import Any

from extractors.clauses.heads import Head
from extractors.clauses.lexicon.documents import INSPECTORS, SHIP_ISSUER
from extractors.clauses.lexicon.parties import country
from extractors.clauses.phrases.issuer import issuers

Demand = dict[str, Any]
_FORM = re.compile(
    r"(?:FORM ['\"]?[A-Z]\b['\"]?|EUR\.? ?1|RCEP|SAFTA|APTA|ATR(?:\.1)?|(?:ASEAN|ACFTA)\b|[A-Z]+[ -]CHINA FTA)"
)
_INSPECTOR = re.compile(INSPECTORS + r"(?= )")
_LETTERED = re.compile(r"FORM ['\"]?[A-Z]\b['\"]?")
_ORIGIN = re.compile(r"CERTIFICATE OF ([A-Z]+) ORIGIN")
_PAPER = re.compile(r" (?:CERTIFICATE|STATEMENT|DECLARATION|CONFIRMATION)$")


def of_name(name: Head, said: Demand) -> None:
    """Write what the name of this kind of document says."""
    kind = name.codes[0]
    if kind in _BY_KIND:
        _BY_KIND[kind](name.text, said)
    if kind.startswith("cert:") and (body := _INSPECTOR.match(name.text)):
        said["issuer"] = body[0]
    if name.text in ("HAWB", "HOUSE AIR WAYBILL"):
        said["allow"] = ["house"]
    if name.text.startswith("NEUTRAL"):
        said["not_state"] = ["supplier_name"]


def _origin(text: str, said: Demand) -> None:
    if found := _LETTERED.search(text) or _FORM.search(text):
        form = re.sub("['\"]", "", found[0])
        said["form"] = "EUR.1" if form.startswith("EUR") else form
    if found := _ORIGIN.search(text):
        said["origin"] = country(found[1]) or found[1]


def _courier(text: str, said: Demand) -> None:
    services = re.findall(r"DHL|FEDEX|TNT|UPS|EMS", text)
    if services:
        said["issuer"] = services if len(services) > 1 else services[0]


def _mill(text: str, said: Demand) -> None:
    if "MANUFACTURER" in text:
        said["issuer"] = "manufacturer"


def _vessel(text: str, said: Demand) -> None:
    if re.match(SHIP_ISSUER, text):
        said["issuer"] = issuers(_PAPER.sub("", text))


def _before_shipment(text: str, said: Demand) -> None:
    said["timing"] = "pre_shipment"


def _beneficiary(text: str, said: Demand) -> None:
    if "WOOD" in text:
        said["certify"] = ["no_wood_packing"]
    if "SIGNED" in text:
        said["sig"] = "manual" if "MANUALLY" in text else "signed"


def _sight(text: str, said: Demand) -> None:
    if text.startswith("SIGHT"):
        said["tenor"] = "sight"


def _third_party(text: str, said: Demand) -> None:
    if text.startswith("THIRD"):
        said["issuer_qual"] = "independent"


_BY_KIND = {
    "draft": _sight,
    "cert:inspection": _third_party,
    "coo": _origin,
    "courier_receipt": _courier,
    "cert:mill_test": _mill,
    "cert:vessel": _vessel,
    "cert:psi": _before_shipment,
    "ben_cert": _beneficiary,
}
