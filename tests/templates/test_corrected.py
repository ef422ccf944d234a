"""What is set right on the beneficiary's own papers, and what is left to people."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from docx import Document as open_word

from checkers.case import Case
from checkers.finding import Examination
from templates.correct import correct, left, plan
from templates.corrected import Corrected, files
from templates.fill import text_of
from tests.templates.garments import BUYER, GOODS, LINE, SELLER, case, clause, examined, finding

INVOICE, PACKING, DRAFT = "commercial_invoice-1", "packing_list-1", "draft-1"
CERTIFICATE, ADVICE = "beneficiary_certificate-1", "shipping_advice-1"


def other(changes: dict[str, Any], **more: Any) -> dict[str, Any]:
    return {**changes, **more}


#: code, document, accused field, how the presented paper differs, what the mended one says
MENDED = [
    ("INV-01", INVOICE, "title", {"title": "PROFORMA INVOICE"}, "COMMERCIAL INVOICE"),
    (
        "INV-03",
        INVOICE,
        "buyer",
        {"buyer": other(BUYER, name="ROSEWOOD LOGISTICS B.V.")},
        BUYER["name"],
    ),
    (
        "INV-02",
        INVOICE,
        "seller",
        {"seller": other(SELLER, name="LANTERN HK LTD.")},
        SELLER["name"],
    ),
    (
        "INV-05",
        INVOICE,
        "goods_description",
        {
            "goods_description": "LADIES' BLOUSES",
            "lines": [other(LINE, description="LADIES' BLOUSES")],
        },
        GOODS,
    ),
    (
        "INV-10",
        INVOICE,
        None,
        {"total": None},
        "SAY TOTAL: US DOLLARS EIGHTY SIX THOUSAND FOUR HUNDRED ONLY",
    ),
    ("INV-11", INVOICE, "incoterm", {"incoterm": "CIF ROTTERDAM"}, "CIF ROTTERDAM INCOTERMS 2020"),
    (
        "INV-12",
        INVOICE,
        "incoterm",
        {"incoterm": "CIF ANTWERP INCOTERMS 2020", "goods_description": None},
        "CIF ROTTERDAM INCOTERMS 2020",
    ),
    (
        "INV-04",
        INVOICE,
        "total",
        {
            "total": "EUR 86,400.00",
            "lines": [other(LINE, unit_price="EUR 7.20", amount="EUR 86,400.00")],
        },
        "USD 86,400.00",
    ),
    ("INV-22", INVOICE, "contract_number", {"contract_number": "24NB-181"}, "S/C No.:\t24NB-118"),
    ("GEN-34", INVOICE, "credit_number", {"credit_number": "HM26-08471"}, "L/C No.:\tHM26-08417"),
    ("GEN-32", INVOICE, "buyer", {"buyer": "ROSEWOOD TEXTIL TRADING FZE"}, BUYER["name"]),
    ("XDC-07", INVOICE, "vessel", {"vessel": "MV EVER GREEN"}, "Vessel:\tEVER BRIGHT"),
    ("XDC-04", INVOICE, "gross_weight", {"gross_weight": "5,020 KGS"}, "Gross Weight:\t5,200 KGS"),
    (
        "XDC-09",
        INVOICE,
        "port_of_discharge",
        {"port_of_discharge": "ANTWERP"},
        "Port of Discharge:\tROTTERDAM, NETHERLANDS",
    ),
    (
        "GEN-39",
        INVOICE,
        "lines.0.amount",
        {"lines": [other(LINE, amount="USD 84,600.00")]},
        "USD 86,400.00",
    ),
    ("XDC-10", PACKING, "invoice_number", {"invoice_number": "LG-2610"}, "Invoice No.:\tLG-2601"),
    (
        "XDC-18",
        PACKING,
        "packages",
        {"packages": "404 CARTONS"},
        "SAY TOTAL: FOUR HUNDRED CARTONS ONLY",
    ),
    ("DRF-01", DRAFT, "drawee", {"drawee": BUYER}, "HARBOUR MERCHANT BANK N.V."),
    (
        "DRF-02",
        DRAFT,
        "tenor",
        {"tenor": "AT SIGHT"},
        "At 60 DAYS AFTER B/L DATE 14 SEP 2026 of this FIRST",
    ),
    ("DRF-03", DRAFT, "maturity_date", {"maturity_date": "2026-11-12"}, "Due date: 13 NOV 2026"),
    ("DRF-05", DRAFT, "amount", {"amount": "USD 84,600.00"}, "Exchange for USD 86,400.00"),
    (
        "DRF-06",
        DRAFT,
        "amount_in_words",
        {"amount_in_words": "US DOLLARS EIGHTY FOUR ONLY"},
        "the sum of US DOLLARS EIGHTY SIX THOUSAND FOUR HUNDRED ONLY",
    ),
    ("DRF-10", DRAFT, "corrections", {"corrections": ["AMOUNT OVERTYPED"]}, "BILL OF EXCHANGE"),
    (
        "DRF-12",
        DRAFT,
        "credit_number",
        {"credit_number": None},
        "L/C No. HM26-08417 dated 01 JUL 2026",
    ),
    ("XDC-07", ADVICE, "vessel", {"vessel": "MV EVER GREEN"}, "VESSEL NAME:\tEVER BRIGHT"),
    ("XDC-15", ADVICE, "amount", {"amount": "USD 84,600.00"}, "INVOICE VALUE:\tUSD 86,400.00"),
]


@pytest.mark.parametrize(
    ("code", "document", "field", "fault", "mended"), MENDED, ids=[row[0] for row in MENDED]
)
def test_what_credit_or_papers_prove_is_set_right(
    code: str, document: str, field: str | None, fault: dict[str, Any], mended: str, tmp_path: Path
) -> None:
    ailing = case({document[:-2]: fault})
    (made,) = correct(ailing, examined(finding(code, document, field=field)), tmp_path)
    assert made.codes == (code,)
    assert made.document == document
    assert made.file == f"corrected/{document}.docx"
    assert any(change.code == code for change in made.changes)
    assert mended in text_of(open_word(str(tmp_path / made.file)))
    assert files([made]) == {(code, document): made.file}


#: what only people know: code, document, field, what differs from the clean case
LEFT = [
    ("INV-08", INVOICE, "lines.0.unit_price", {}),
    ("INV-09", INVOICE, "total", {"commercial_invoice": {"total": "USD 90,000.00"}}),
    ("INV-11", INVOICE, "incoterm", {"commercial_invoice": {"incoterm": "FOB NINGBO"}}),
    ("INV-15", INVOICE, "lines.0.quantity", {}),
    ("INV-06", INVOICE, "goods_description", {}),
    ("XDC-01", INVOICE, "quantity", {}),
    ("XDC-04", PACKING, "gross_weight", {"bill_of_lading": {"gross_weight": "5,300 KGS"}}),
    (
        "XDC-03",
        INVOICE,
        "net_weight",
        {
            "packing_list": {"net_weight": "4,800 KGS"},
            "commercial_invoice": {"net_weight": "4,880 KGS"},
        },
    ),
    ("GEN-06", INVOICE, "signed", {}),
    ("GEN-13", INVOICE, "date", {}),
    ("BEN-04", CERTIFICATE, "date", {}),
    ("DRF-05", DRAFT, "amount", {"commercial_invoice": {"total": "USD 90,000.00"}}),
    ("DRF-08", DRAFT, "date", {"draft": {"date": None}}),
    ("PRE-04", "bill_of_lading-1", "on_board_date", {}),
]


@pytest.mark.parametrize(
    ("code", "document", "field", "changes"), LEFT, ids=[f"{r[0]}-{r[2]}" for r in LEFT]
)
def test_what_only_people_know_is_left_with_the_reason(
    code: str, document: str, field: str, changes: dict[str, dict[str, Any]], tmp_path: Path
) -> None:
    ailing = case(changes)
    examination = examined(finding(code, document, field=field))
    assert correct(ailing, examination, tmp_path) == ()
    (one,) = left(ailing, examination)
    assert (one.code, one.document) == (code, document)
    assert one.reason.en
    assert one.reason.zh
    assert not list(tmp_path.iterdir())


def test_papers_of_others_are_never_redrawn(tmp_path: Path) -> None:
    examination = examined(
        finding("BL-10", "bill_of_lading-1", field="port_of_loading", responsible="carrier")
    )
    assert correct(case(), examination, tmp_path) == ()


def test_certification_is_added_in_the_words_of_the_clause(tmp_path: Path) -> None:
    wanted = clause(
        "46A-1",
        "SIGNED COMMERCIAL INVOICE CERTIFYING MERCHANDISE TO BE OF CHINESE ORIGIN AND QUOTING H.S.CODE 8446.2900",
        doc="invoice",
        certify=["origin=CN"],
    )
    examination = examined(finding("INV-21", INVOICE, clause="46A-1"))
    (made,) = correct(case(clauses=(wanted,)), examination, tmp_path)
    text = text_of(open_word(str(tmp_path / made.file)))
    assert "WE HEREBY CERTIFY THAT THE MERCHANDISE IS OF CHINESE ORIGIN." in text
    assert made.codes == ("INV-21",)


def test_statement_takes_the_place_of_the_one_found_wrong(tmp_path: Path) -> None:
    wanted = clause(
        "46A-2",
        "BENEFICIARY'S CERTIFICATE CERTIFYING THAT ONE SET OF DOCUMENTS HAS BEEN SENT TO APPLICANT",
        doc="ben_cert",
        certify=["one_copy_set_sent"],
    )
    examination = examined(finding("BEN-02", CERTIFICATE, field="statements.0", clause="46A-2"))
    (made,) = correct(case(clauses=(wanted,)), examination, tmp_path)
    text = text_of(open_word(str(tmp_path / made.file)))
    assert "CERTIFY THAT ONE SET OF DOCUMENTS HAS BEEN SENT TO APPLICANT." in text
    assert "WILL BE SENT" not in text


def test_what_all_documents_must_show_is_printed_on_each(tmp_path: Path) -> None:
    wanted = clause(
        "47A-1",
        "ALL DOCUMENTS MUST SHOW L/C NUMBER AND NAME OF ISSUING BANK",
        cond="all_docs_state",
        items=["lc_no", "issuing_bank_name"],
    )
    examination = examined(finding("GEN-43", PACKING, clause="47A-1"))
    (made,) = correct(case(clauses=(wanted,)), examination, tmp_path)
    text = text_of(open_word(str(tmp_path / made.file)))
    assert "L/C No.:\tHM26-08417" in text
    assert "ISSUING BANK: HARBOUR MERCHANT BANK N.V." in text


def test_particulars_are_taken_from_the_one_paper_that_states_them(tmp_path: Path) -> None:
    wanted = clause(
        "46A-2",
        "PACKING LIST SHOWING NET WEIGHT, P.O. NO. 88213 AND BATCH NUMBER",
        doc="packing_list",
        state=["nw", "po_no=88213", "batch_no"],
    )
    examination = examined(finding("PKL-03", PACKING, clause="46A-2"))
    ailing = case({"commercial_invoice": {"net_weight": "4,800 KGS"}}, (wanted,))
    (made,) = correct(ailing, examination, tmp_path)
    text = text_of(open_word(str(tmp_path / made.file)))
    assert "4,800 KGS" in text
    assert "PURCHASE ORDER NO.: 88213" in text
    assert made.codes == ()
    (one,) = left(ailing, examination, [made])
    assert "batch no" in one.reason.en


def test_what_the_credit_wants_on_a_paper_is_not_lost_when_it_is_redrawn(tmp_path: Path) -> None:
    wanted = clause(
        "46A-1", "INVOICE QUOTING H.S. CODE 6206.30", doc="invoice", state=["hs=620630"]
    )
    fault = {"credit_number": "X", "text": "H.S. CODE: 6206.30 TEL: 0574-87002210"}
    ailing = case({"commercial_invoice": fault}, (wanted,))
    (made,) = correct(ailing, examined(finding("GEN-34", INVOICE)), tmp_path)
    assert "H.S. CODE: 6206.30" in text_of(open_word(str(tmp_path / made.file)))
    assert made.dropped == ("H.S. CODE: 6206.30 TEL: 0574-87002210",)


def test_claims_that_a_second_examination_finds_again_are_dropped(tmp_path: Path) -> None:
    ailing = case({"commercial_invoice": {"incoterm": "CIF ROTTERDAM", "credit_number": "X"}})
    found = (
        finding("INV-11", INVOICE, field="incoterm"),
        finding("GEN-34", INVOICE, field="credit_number"),
    )
    seen: list[Case] = []

    def examine(again: Case) -> Examination:
        seen.append(again)
        return examined(found[0])

    (made,) = correct(ailing, examined(*found), tmp_path, examine)
    assert made.codes == ("GEN-34",)
    invoice = next(x.document for x in seen[0].documents if x.id == INVOICE)
    assert "INCOTERMS 2020" in invoice.text
    (one,) = left(ailing, examined(*found), [made])
    assert one.code == "INV-11"


def test_nothing_is_redrawn_in_a_name_that_the_credit_has_still_to_put_right() -> None:
    ailing = case({"commercial_invoice": {"seller": {"name": "LANTERN HK LTD."}}})
    wrong = finding(
        "AUD-04",
        "letter_of_credit-1",
        field="beneficiary",
        severity="amend",
        responsible="applicant",
    )
    (made,) = (
        p
        for p in plan(ailing, examined(finding("INV-02", INVOICE, field="seller"), wrong))
        if p.paper.id == INVOICE
    )
    assert made.changes == ()
    assert "amended" in made.left[0].reason.en


def test_changes_are_told_value_by_value(tmp_path: Path) -> None:
    fault = {"goods_description": "SHIRTS", "lines": [{**LINE, "description": "SILK SHIRTS"}]}
    ailing = case({"commercial_invoice": fault})
    (made,) = correct(ailing, examined(finding("INV-05", INVOICE)), tmp_path)
    told = {change.field: (change.before, change.after) for change in made.changes}
    called = "LADIES' 100 PCT COTTON BLOUSES STYLE LB-20"
    assert told["lines.0.description"] == ("SILK SHIRTS", called)
    assert set(told) == {"lines.0.description", "goods_description"}


def test_a_number_is_set_right_wherever_the_paper_repeats_it(tmp_path: Path) -> None:
    clause_of_draft = "DRAWN UNDER HARBOUR MERCHANT BANK N.V. L/C NO. HM26-08471 DATED 2026-07-01"
    ailing = case({"draft": {"credit_number": "HM26-08471", "clause": clause_of_draft}})
    (made,) = correct(ailing, examined(finding("GEN-34", DRAFT)), tmp_path)
    text = text_of(open_word(str(tmp_path / made.file)))
    assert "HM26-08471" not in text
    assert clause_of_draft.replace("08471", "08417") in text


def test_waived_and_undecided_findings_change_nothing() -> None:
    ailing = case({"commercial_invoice": {"credit_number": "X"}})
    for quiet in ({"waived": "agreed"}, {"outcome": "undecided", "reason": "unread"}):
        (made,) = (
            p
            for p in plan(ailing, examined(finding("GEN-34", INVOICE, **quiet)))
            if p.paper.id == INVOICE
        )
        assert made.changes == ()
        assert made.left == ()


def test_the_same_case_gives_the_same_bytes(tmp_path: Path) -> None:
    ailing = case({"commercial_invoice": {"credit_number": "X"}})
    examination = examined(finding("GEN-34", INVOICE, field="credit_number"))
    made: list[tuple[bytes, tuple[Corrected, ...]]] = []
    for folder in ("one", "two"):
        written = correct(ailing, examination, tmp_path / folder)
        made.append(((tmp_path / folder / written[0].file).read_bytes(), written))
    assert made[0] == made[1]
