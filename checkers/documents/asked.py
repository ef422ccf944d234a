"""What one clause asks of one document, be it in 46A or, for a kind of document, in 47A."""

from __future__ import annotations

from checkers.case import Silent
from checkers.presented import Presentation
from extractors.documents import Clause, Document, Requirement

#: The names that the clause grammar has for kinds of document.
_NAMES = {
    "commercial_invoice": ("invoice",),
    "packing_list": ("packing_list", "weight_list"),
    "weight_list": ("weight_list", "weight_certificate"),
    "bill_of_lading": ("bl",),
    "sea_waybill": ("swb",),
    "charter_party_bill_of_lading": ("charter_party_bl", "bl"),
    "multimodal_transport_document": ("mtd", "bl"),
    "air_waybill": ("awb",),
    "road_waybill": ("cmr",),
    "rail_waybill": ("rail",),
    "courier_receipt": ("courier_receipt",),
    "forwarder_cargo_receipt": ("fcr",),
    "insurance_document": ("ins_policy", "ins_certificate", "ins_declaration"),
    "certificate_of_origin": ("coo",),
    "beneficiary_certificate": ("ben_cert",),
    "shipping_advice": ("shipping_advice",),
    "draft": ("draft",),
}


def asked_of(
    clause: Clause, document: Document, presentation: Presentation
) -> tuple[Requirement, ...]:
    """Return what a clause asks of a document.

    Raises:
        Silent: if it asks nothing of it.
    """
    if found := whatever_asked_of(clause, document, presentation):
        return found
    raise Silent


def whatever_asked_of(
    clause: Clause, document: Document, presentation: Presentation
) -> tuple[Requirement, ...]:
    """Return what a clause asks of a document, if anything.

    Either the document answers a demand of the clause, or the clause lays terms on every
    document of its kind («invoice must show …»).
    """
    names = _NAMES.get(document.type, ())
    return (
        *(
            demand.of(document)
            for demand in presentation.demands
            if demand.clause.id == clause.id
            and any(x.document is document for x in demand.documents)
        ),
        *(
            demand
            for demand in clause.demands
            if set((demand.apply_to or "").split("|")) & set(names)
        ),
    )


def required_of(demand: Requirement) -> list[str]:
    """Return what a document has to certify: short names, or the credit's own words."""
    texts = [demand.certify_text] if demand.certify_text else []
    return [*demand.certify, *texts]
