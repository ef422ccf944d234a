"""Files that only LibreOffice opens: read where it is, refused with what to do where it is not."""

from __future__ import annotations

import pytest

from extractors.pages.errors import Unreadable
from extractors.pages.libreoffice import program
from pipelines.reading import read_bytes
from pipelines.turning import Turned, as_present

INVOICE = (
    rb"{\rtf1\ansi\ansicpg936\pard\fs32 COMMERCIAL INVOICE\par\fs22 Invoice No.: HY-7\par "
    rb"\trowd\cellx4000\cellx8000\intbl Quantity\cell Amount\cell\row"
    rb"\trowd\cellx4000\cellx8000\intbl \'b9\'b2 500 PCS\cell USD 900.00\cell\row\pard}"
)


@pytest.mark.parametrize("kind", ["doc", "rtf", "odt", "ods", "xlsb"])
def test_without_libreoffice_it_is_said_what_to_send(
    kind: Turned, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATH", "")
    monkeypatch.setattr("extractors.pages.libreoffice._USUAL_PLACES", ())
    with pytest.raises(Unreadable, match=r"save it as \.(docx|xlsx) or PDF") as caught:
        as_present(b"x", kind)
    assert kind in caught.value.reason
    assert kind in caught.value.reason_zh


@pytest.mark.slow
@pytest.mark.skipif(program() is None, reason="LibreOffice is not installed")
def test_a_rich_text_is_read_with_its_table() -> None:
    reading = read_bytes(INVOICE, "a.rtf", "off")
    (page,) = reading.pages
    assert not reading.not_understood
    assert [word.text for word in page.words][-7:] == [
        "Quantity",
        "Amount",
        "共",
        "500",
        "PCS",
        "USD",
        "900.00",
    ]
    assert page.places[-1].name == "table 1!B2"
