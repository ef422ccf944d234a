from __future__ import annotations

from extractors.readers import invoice
from tests.layout.printing import Paper


def test_the_proof_of_a_quantity_in_a_sentence_is_the_quantity_alone() -> None:
    paper = Paper()
    paper.centred(60, "COMMERCIAL INVOICE", 14)
    paper.at(50, 120, "1,430 loose pieces, gross weight 78,650.0 kg in all")
    read = invoice.read(paper.pages())
    assert str(read.document.gross_weight) == "78,650.0 KG"
    assert read.evidence["gross_weight",].text == "78,650.0 kg"
