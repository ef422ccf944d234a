"""What is written is read: a paper in Word, read again, says what its document says."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from extractors.documents import KINDS, Document, Part
from extractors.evidence import Extraction
from extractors.pages.word import pages_of_docx
from extractors.readers import draft, invoice, packing
from templates.correct import TEMPLATES
from templates.fill import fill
from templates.sheet import sheet
from tests.templates.garments import DOCUMENTS, LINE

MORE: dict[str, dict[str, Any]] = {
    "commercial_invoice": {
        "lines": [LINE, {**LINE, "description": "LADIES' SCARVES STYLE LS-07"}],
        "total": "USD 172,800.00",
        "net_weight": "4,800 KGS",
        "measurement": "25.5 CBM",
        "origin": "CHINA",
        "shipping_marks": "RTT\nROTTERDAM\nNO. 1-400",
        "certifications": ["WE HEREBY CERTIFY THAT THE GOODS ARE OF CHINESE ORIGIN."],
    },
    "packing_list": {
        "credit_number": "HM26-08417",
        "contract_number": "24NB-118",
        "port_of_loading": "NINGBO, CHINA",
        "port_of_discharge": "ROTTERDAM, NETHERLANDS",
        "net_weight": "4,800 KGS",
        "measurement": "25.5 CBM",
        "packing": "IN EXPORT CARTONS OF 30 PCS",
        "shipping_marks": "RTT\nROTTERDAM\nNO. 1-400",
    },
}
MORE["draft"] = {"maturity_date": "2026-11-13"}
MORE["weight_list"] = {**DOCUMENTS["packing_list"], **MORE["packing_list"]}
#: What a person adds with the pen, and what the goods are called in the whole and in lines.
NOT_COMPARED = {"signed", "goods_description", "text", "title", "amount_in_words"}


LIKELY = 0.9
READERS: dict[str, Any] = {
    "commercial_invoice": invoice,
    "packing_list": packing,
    "weight_list": packing,
    "draft": draft,
}
#: The form of a draft names parties and the credit without all that is known of them.
FORMS = {"draft": {"clause", "issuing_bank", "drawer", "drawee"}}


@pytest.mark.parametrize("kind", READERS)
def test_a_written_paper_is_read_again_as_it_was(kind: str, tmp_path: Path) -> None:
    document = KINDS[kind].model_validate({**DOCUMENTS.get(kind, {}), **MORE.get(kind, {})})
    fill(TEMPLATES[kind], tmp_path / "x.docx", "x", sheet(document, ["H.S. CODE: 6206.30"]))
    pages = pages_of_docx(tmp_path / "x.docx", "x.docx")
    assert READERS[kind].recognise(pages) > LIKELY
    again: Extraction[Document] = READERS[kind].read(pages)
    assert again.document.type == kind
    assert list(again.document.gaps()) == []
    for name in sorted(set(type(document).model_fields) - NOT_COMPARED - FORMS.get(kind, set())):
        assert plain(getattr(again.document, name)) == plain(getattr(document, name)), name


def plain(value: Any) -> Any:
    """Return a value without the breaks between the lines of a name or an address."""
    if isinstance(value, Part):
        return {name: plain(inner) for name, inner in value.__dict__.items()}
    if isinstance(value, tuple):
        return [plain(inner) for inner in value]
    return " ".join(value.replace(",", " ").split()) if isinstance(value, str) else value
