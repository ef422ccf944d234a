"""The documents as types: the language that all of gendan speaks."""

from extractors.documents.base import Document, Loc, Part, Unread
from extractors.documents.certificate import (
    BeneficiaryCertificate,
    CertificateOfOrigin,
    InspectionCertificate,
    ShippingAdvice,
)
from extractors.documents.contract import Contract
from extractors.documents.credit import (
    TAGS,
    Amendment,
    Answer,
    Change,
    Credit,
    CreditAmendment,
)
from extractors.documents.draft import Draft
from extractors.documents.insurance import InsuranceDocument
from extractors.documents.invoice import Invoice
from extractors.documents.other import BankMessage, BankRefusal, Other
from extractors.documents.packing import PackingList, WeightList
from extractors.documents.requirement import Clause, Requirement
from extractors.documents.transport import (
    AirWaybill,
    BillOfLading,
    Carriage,
    CharterPartyBillOfLading,
    CourierReceipt,
    ForwarderCargoReceipt,
    MultimodalTransportDocument,
    Notation,
    RailWaybill,
    RoadWaybill,
    SeaWaybill,
    Transport,
)
from extractors.documents.values import (
    Bank,
    Container,
    Extra,
    Incomparable,
    Incoterm,
    Line,
    Money,
    PackedLine,
    Party,
    Quantity,
    Result,
    Tolerance,
)

#: Every kind of document, by the name it has in files and reports.
KINDS: dict[str, type[Document]] = {
    kind.type: kind
    for kind in (
        Credit,
        CreditAmendment,
        Contract,
        Draft,
        Invoice,
        PackingList,
        WeightList,
        BillOfLading,
        SeaWaybill,
        CharterPartyBillOfLading,
        MultimodalTransportDocument,
        AirWaybill,
        RoadWaybill,
        RailWaybill,
        CourierReceipt,
        ForwarderCargoReceipt,
        InsuranceDocument,
        CertificateOfOrigin,
        InspectionCertificate,
        BeneficiaryCertificate,
        ShippingAdvice,
        BankRefusal,
        BankMessage,
        Other,
    )
}

__all__ = [
    "KINDS",
    "TAGS",
    "AirWaybill",
    "Amendment",
    "Answer",
    "Bank",
    "BankMessage",
    "BankRefusal",
    "BeneficiaryCertificate",
    "BillOfLading",
    "Carriage",
    "CertificateOfOrigin",
    "Change",
    "CharterPartyBillOfLading",
    "Clause",
    "Container",
    "Contract",
    "CourierReceipt",
    "Credit",
    "CreditAmendment",
    "Document",
    "Draft",
    "Extra",
    "ForwarderCargoReceipt",
    "Incomparable",
    "Incoterm",
    "InspectionCertificate",
    "InsuranceDocument",
    "Invoice",
    "Line",
    "Loc",
    "Money",
    "MultimodalTransportDocument",
    "Notation",
    "Other",
    "PackedLine",
    "PackingList",
    "Part",
    "Party",
    "Quantity",
    "RailWaybill",
    "Requirement",
    "Result",
    "RoadWaybill",
    "SeaWaybill",
    "ShippingAdvice",
    "Tolerance",
    "Transport",
    "Unread",
    "WeightList",
]
