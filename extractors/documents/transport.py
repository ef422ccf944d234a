"""Transport documents (UCP 600 art. 19-25, ISBP 821 sections D-J)."""

from __future__ import annotations

import datetime as dt
from typing import ClassVar

from extractors.documents.base import Document, Part
from extractors.documents.values import Container, Party, Quantity


class Notation(Part):
    """A dated notation on a transport document, such as «shipped on board»."""

    text: str
    date: dt.date | None = None
    vessel: str | None = None
    port: str | None = None

    def __str__(self) -> str:
        return self.__dict__.get("text") or ""


class Carriage(Document):
    """What all papers of carriage may state.

    ``received_for_shipment`` tells the pre-printed form: true for «received for shipment»,
    false for «shipped on board»; ``freight`` is ``prepaid`` or ``collect`` where the document
    says so in any usual words, else the words themselves. ``signed_as`` is ``carrier``,
    ``agent``, ``master`` or the words themselves; ``principal`` is for whom an agent signs.
    """

    number: str | None = None
    date: dt.date | None = None
    carrier: Party | None = None
    shipper: Party | None = None
    consignee: Party | None = None
    notify: tuple[Party, ...] = ()
    delivery_agent: Party | None = None
    vessel: str | None = None
    intended_vessel: bool | None = None
    voyage: str | None = None
    pre_carriage: str | None = None
    place_of_receipt: str | None = None
    port_of_loading: str | None = None
    port_of_discharge: str | None = None
    place_of_delivery: str | None = None
    on_board_date: dt.date | None = None
    on_board_vessel: str | None = None
    on_board_port: str | None = None
    notations: tuple[Notation, ...] = ()
    received_for_shipment: bool | None = None
    freight: str | None = None
    goods_description: str | None = None
    packages: Quantity | None = None
    gross_weight: Quantity | None = None
    measurement: Quantity | None = None
    containers: tuple[Container, ...] = ()
    shipping_marks: str | None = None
    originals_issued: int | None = None
    clauses: tuple[str, ...] = ()
    credit_number: str | None = None
    signed: bool | None = None
    signed_by: str | None = None
    signed_as: str | None = None
    principal: str | None = None
    endorsement: str | None = None
    transhipment: str | None = None
    charter_party: bool | None = None
    on_deck: bool | None = None
    flight: str | None = None
    flight_date: dt.date | None = None
    airport_of_departure: str | None = None
    airport_of_destination: str | None = None
    original_for: str | None = None


class Transport(Carriage):
    """A transport document under UCP 600 articles 19-25."""


class BillOfLading(Transport):
    """A bill of lading covering port-to-port shipment (art. 20)."""

    type: ClassVar[str] = "bill_of_lading"


class SeaWaybill(Transport):
    """A non-negotiable sea waybill (art. 21)."""

    type: ClassVar[str] = "sea_waybill"


class CharterPartyBillOfLading(Transport):
    """A bill of lading subject to a charter party (art. 22)."""

    type: ClassVar[str] = "charter_party_bill_of_lading"


class MultimodalTransportDocument(Transport):
    """A transport document covering at least two modes (art. 19)."""

    type: ClassVar[str] = "multimodal_transport_document"


class AirWaybill(Transport):
    """An air transport document (art. 23)."""

    type: ClassVar[str] = "air_waybill"


class RoadWaybill(Transport):
    """A road transport document, usually a CMR note (art. 24)."""

    type: ClassVar[str] = "road_waybill"


class RailWaybill(Transport):
    """A rail transport document, usually SMGS or CIM (art. 24)."""

    type: ClassVar[str] = "rail_waybill"


class CourierReceipt(Transport):
    """A courier receipt or post receipt (art. 25)."""

    type: ClassVar[str] = "courier_receipt"


class ForwarderCargoReceipt(Carriage):
    """A forwarder's receipt for goods; not a transport document (ISBP 821 A18)."""

    type: ClassVar[str] = "forwarder_cargo_receipt"
