"""Every template filled with what documents may say, at its longest, shortest and strangest."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path

import pytest
from docx import Document as open_word
from docx.oxml.ns import qn
from jinja2 import UndefinedError

from extractors.documents import KINDS, Document, Invoice
from templates.correct import TEMPLATES
from templates.fill import EAST_ASIAN_FONT, HERE, Unfilled, fill, text_of
from templates.sheet import BLANK, sheet
from tests.templates.garments import DOCUMENTS, LINE

STRANGE = "{{ 7*7 }} {% for x in y %} {# no #} <w:p> </w:t> & \" ' ]]> {_{ 单据\u0007\u000b"
SHOWN = "{{ 7*7 }} {% for x in y %} {# no #} <w:p> </w:t> & \" ' ]]> {_{ 单据"


def document(kind: str) -> Document:
    return KINDS[kind].model_validate(DOCUMENTS.get(kind, {}))


@pytest.mark.parametrize("kind", TEMPLATES)
def test_a_paper_says_all_that_its_document_says(kind: str, tmp_path: Path) -> None:
    made = fill(TEMPLATES[kind], tmp_path / "x.docx", "x", sheet(document(kind)))
    for name, value in DOCUMENTS.get(kind, {}).items():
        if (
            isinstance(value, str)
            and name not in ("type", "date", "tenor")
            and "-" not in value[4:5]
        ):
            for line in value.splitlines():
                assert line in made, name
    assert made == text_of(open_word(str(tmp_path / "x.docx")))


@pytest.mark.parametrize("kind", TEMPLATES)
def test_a_silent_document_leaves_no_labels_behind(kind: str, tmp_path: Path) -> None:
    made = fill(TEMPLATES[kind], tmp_path / "x.docx", "x", sheet(KINDS[kind]()))
    for label in ("L/C No.:", "Vessel", "Shipping Marks", "SAY", "Due date", "None"):
        assert label not in made


@pytest.mark.parametrize("kind", TEMPLATES)
def test_words_that_look_like_markup_or_templates_come_out_as_they_are(
    kind: str, tmp_path: Path
) -> None:
    fields = KINDS[kind].model_fields
    parties = {"seller", "issuer", "buyer", "recipient", "drawer", "drawee", "payee"} & set(fields)
    texts = {"number", "credit_number", "contract_number", "shipping_marks", "vessel"} & set(fields)
    strange = {name: STRANGE for name in texts} | {
        name: {"name": STRANGE, "address": f"{STRANGE}\n{STRANGE}"} for name in parties
    }
    values = sheet(KINDS[kind].model_validate(strange), [STRANGE])
    made = fill(TEMPLATES[kind], tmp_path / "x.docx", STRANGE, values)
    assert made.count(SHOWN) >= len(parties) + 1
    assert "49" not in made


def test_sixty_lines_keep_their_order(tmp_path: Path) -> None:
    lines = [{**LINE, "description": f"女式衬衫 STYLE {i:02d} {'LONG ' * 20}"} for i in range(60)]
    invoice = Invoice.model_validate({**DOCUMENTS["commercial_invoice"], "lines": lines})
    made = fill("commercial_invoice", tmp_path / "x.docx", "x", sheet(invoice))
    places = [made.index(f"STYLE {i:02d} LONG") for i in range(60)]
    assert places == sorted(places)
    assert "720,000 PCS" in made


def test_what_could_not_be_read_is_a_line_to_write_on(tmp_path: Path) -> None:
    invoice = Invoice.model_validate({**DOCUMENTS["commercial_invoice"], "total": "illegible"})
    made = fill("commercial_invoice", tmp_path / "x.docx", "x", sheet(invoice))
    assert f"TOTAL:\t12,000 PCS\t\t{BLANK}" in made


@pytest.mark.parametrize("kind", TEMPLATES)
def test_whatever_cannot_be_read_can_still_be_written(kind: str) -> None:
    fields = DOCUMENTS.get(kind, DOCUMENTS["packing_list"])
    for name in fields:
        shown = sheet(KINDS[kind].model_validate({**fields, name: {"illegible": True}}))
        assert shown[name] in (BLANK, {"name": BLANK, "address": ""}), name


def test_lines_and_charges_that_cannot_be_read_can_still_be_written() -> None:
    gaps = {
        "lines": [{"description": "SHIRTS", "quantity": ["?"], "amount": "?"}],
        "charges": [{"label": "FREIGHT", "amount": "?"}],
        "deductions": [{"label": ["?"], "amount": {"currency": "?"}}],
    }
    shown = sheet(Invoice.model_validate({**DOCUMENTS["commercial_invoice"], **gaps}))
    assert shown["lines"][0]["quantity"] == BLANK
    assert shown["charges"] == [{"label": "FREIGHT", "amount": BLANK}]
    assert shown["deductions"] == [{"label": BLANK, "amount": BLANK}]


def test_chinese_has_a_font_and_the_file_has_no_clock(tmp_path: Path) -> None:
    invoice = Invoice.model_validate({"number": "发票1", "seller": "宁波公司"})
    fill("commercial_invoice", tmp_path / "x.docx", "发票", sheet(invoice))
    word = open_word(str(tmp_path / "x.docx"))
    runs = [r for r in word.element.body.iter(qn("w:r")) if "宁波" in "".join(r.itertext())]
    assert runs
    for run in runs:
        assert run.rPr.find(qn("w:rFonts")).get(qn("w:eastAsia")) == EAST_ASIAN_FONT
    assert word.core_properties.author == "gendan"
    with zipfile.ZipFile(tmp_path / "x.docx") as archive:
        assert {entry.date_time for entry in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}


def test_a_name_that_is_not_given_is_an_error(tmp_path: Path) -> None:
    values = sheet(Invoice())
    del values["seller"]
    with pytest.raises(UndefinedError, match="seller"):
        fill("commercial_invoice", tmp_path / "x.docx", "x", values)
    assert not (tmp_path / "x.docx").exists()


def test_a_tag_that_a_template_leaves_is_an_error(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    word = open_word(str(HERE / "draft.docx"))
    word.core_properties.comments = "{{ left }}"
    made = io.BytesIO()
    word.save(made)
    (tmp_path / "draft.docx").write_bytes(made.getvalue())
    monkeypatch.setattr("templates.fill.HERE", tmp_path)
    try:
        fill("draft", tmp_path / "x.docx", "x", sheet(document("draft")))
    except (Unfilled, UndefinedError):
        assert not (tmp_path / "x.docx").exists()
    else:
        pytest.fail("a tag was left")
