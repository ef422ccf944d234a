"""What other office programs write is turned by LibreOffice, within bounds."""

from __future__ import annotations

import io
import os
import sys
import threading
import zipfile
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path

import pytest

from extractors.pages.errors import Unreadable
from extractors.pages.libreoffice import Turning, program, turned
from extractors.pages.word import pages_of_docx

_OFFICE = "urn:oasis:names:tc:opendocument:xmlns:"
_MANIFEST = (
    f'<m:manifest xmlns:m="{_OFFICE}manifest:1.0"><m:file-entry m:full-path="/" '
    'm:media-type="application/vnd.oasis.opendocument.text"/>'
    '<m:file-entry m:full-path="content.xml" m:media-type="text/xml"/></m:manifest>'
)

needs_libreoffice = pytest.mark.skipif(program() is None, reason="LibreOffice is not installed")
needs_shell = pytest.mark.skipif(os.name == "nt", reason="the stand-in is a shell script")


def _stand_in(folder: Path, script: str) -> str:
    """Write a program that does what a script says instead of LibreOffice."""
    place = folder / "soffice"
    place.write_text(f"#!{sys.executable}\nimport sys, pathlib, time\n{script}\n")
    place.chmod(0o755)
    return str(place)


@needs_shell
def test_the_file_that_was_made_is_returned_and_nothing_is_left(tmp_path: Path) -> None:
    seen = tmp_path / "seen"
    script = (
        f"pathlib.Path({str(seen)!r}).write_text(sys.argv[-1])\n"
        "out = pathlib.Path(sys.argv[-2])\n"
        "out.mkdir()\n"
        "(out / 'in.docx').write_bytes(pathlib.Path(sys.argv[-1]).read_bytes() + b' turned')"
    )
    made = turned(b"old", Turning("doc", "docx"), _stand_in(tmp_path, script))
    assert made == b"old turned"
    assert not Path(seen.read_text()).parent.exists()


@needs_shell
@pytest.mark.parametrize(
    ("script", "seconds", "reason"),
    [("", 60, "could not be opened"), ("time.sleep(600)", 0.5, "took too long")],
)
def test_a_file_that_comes_to_nothing_is_refused(
    tmp_path: Path, script: str, seconds: float, reason: str
) -> None:
    with pytest.raises(Unreadable, match=reason) as caught:
        turned(b"old", Turning("doc", "docx"), _stand_in(tmp_path, script), seconds=seconds)
    assert caught.value.reason_zh


class _Asked(BaseHTTPRequestHandler):
    asked: list[str]

    def do_GET(self) -> None:
        self.asked.append(self.path)
        self.send_error(404)

    do_HEAD = do_OPTIONS = do_PROPFIND = do_GET

    def log_message(self, format: str, *args: object) -> None:
        """Say nothing."""


@pytest.fixture
def server() -> Iterator[HTTPServer]:
    _Asked.asked = []
    with HTTPServer(("127.0.0.1", 0), _Asked) as served:
        threading.Thread(target=served.serve_forever, daemon=True).start()
        yield served
        served.shutdown()


def _pointing_at(address: str) -> bytes:
    """Make a text with a picture that lies elsewhere."""
    content = (
        f'<o:document-content xmlns:o="{_OFFICE}office:1.0" xmlns:t="{_OFFICE}text:1.0" '
        f'xmlns:d="{_OFFICE}drawing:1.0" xmlns:s="{_OFFICE}svg-compatible:1.0" '
        'xmlns:x="http://www.w3.org/1999/xlink" o:version="1.2"><o:body><o:text><t:p>INVOICE'
        '<d:frame t:anchor-type="as-char" s:width="2cm" s:height="2cm">'
        f'<d:image x:href="{address}" x:type="simple" x:show="embed" x:actuate="onLoad"/>'
        "</d:frame></t:p></o:text></o:body></o:document-content>"
    )
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr("mimetype", "application/vnd.oasis.opendocument.text")
        archive.writestr("content.xml", content)
        archive.writestr("META-INF/manifest.xml", _MANIFEST)
    return out.getvalue()


@pytest.mark.slow
@needs_libreoffice
def test_nothing_is_fetched_that_a_file_points_to(server: HTTPServer) -> None:
    raw = _pointing_at(f"http://127.0.0.1:{server.server_port}/stamp.png")
    (page,) = pages_of_docx(turned(raw, Turning("odt", "docx"), program() or ""), "a.odt")
    assert [word.text for word in page.words] == ["INVOICE"]
    assert _Asked.asked == []
