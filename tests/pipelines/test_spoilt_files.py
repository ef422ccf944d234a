"""Files spoilt at random: whatever comes of it, gendan never fails and never waits for ever."""

from __future__ import annotations

import io
import json
import random
import zipfile
from collections.abc import Callable
from email.message import EmailMessage
from pathlib import Path

import pytest
import yaml
from PIL import Image

from pipelines.errors import Failed
from pipelines.reading import read_bytes
from pipelines.settings import settings_of
from pipelines.sorting import documents_of
from tests.data import data
from tests.pages.office import made
from tests.pages.old_office import old_workbook
from tests.pages.test_office_papers import PAPERS
from tests.pipelines.cases import SAMPLE, documents
from tests.pipelines.messages import AMENDMENT, CREDIT
from tests.pipelines.outlook import Attached, SavedMail, saved_by_outlook


def _mail() -> bytes:
    message = EmailMessage()
    message["From"], message["Subject"] = "clerk@example.com", "单证 documents"
    message.set_content(CREDIT)
    message.add_alternative("<p>see <b>attached</b></p>", subtype="html")
    message.add_attachment(AMENDMENT.encode(), "text", "plain", filename="修改.txt")
    inner = EmailMessage()
    inner["From"] = "bank@example.com"
    inner.set_content("forwarded")
    message.add_attachment(inner)
    return message.as_bytes()


def _picture(kind: str) -> bytes:
    out = io.BytesIO()
    Image.effect_noise((40, 30), 80).save(out, kind)
    return out.getvalue()


def _archive() -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("credit.txt", CREDIT)
        archive.writestr("mail.eml", _mail())
    return out.getvalue()


def _paper(kind: str) -> bytes:
    return made(next(paper for paper in PAPERS.values() if kind in paper))


WHOLE: dict[str, Callable[[], bytes]] = {
    "a.pdf": (SAMPLE / "invoice-packing.pdf").read_bytes,
    "a.docx": lambda: _paper("blocks"),
    "a.xlsx": lambda: _paper("cells"),
    "a.xls": lambda: old_workbook(next(p for p in PAPERS.values() if "cells" in p)),
    "a.msg": lambda: saved_by_outlook(
        SavedMail("see below", attached=[Attached("a.msg", SavedMail(CREDIT))])
    ),
    "a.eml": _mail,
    "a.zip": _archive,
    "a.txt": CREDIT.encode,
    "a.json": lambda: json.dumps(documents(), default=str).encode(),
    "a.png": lambda: _picture("PNG"),
    "a.jpg": lambda: _picture("JPEG"),
    "a.tif": lambda: _picture("TIFF"),
}
_JUNK = (
    b"\0",
    b"\xff" * 9,
    b"<",
    b">",
    b"%PDF-",
    b"9" * 30,
    b"-1",
    b"\n\n",
    b"(",
    b"[" * 50,
    b"]]>",
)


def spoilt(raw: bytes, chance: random.Random) -> bytes:
    """Change, cut, double or fill in a few places of a file."""
    for _ in range(chance.randint(1, 6)):
        at = chance.randrange(len(raw) + 1)
        to = min(len(raw), at + int(chance.expovariate(1 / 40)))
        change = chance.choice(("byte", "cut", "twice", "junk", "end", "swap"))
        if change == "byte" and at < len(raw):
            raw = raw[:at] + bytes([chance.randrange(256)]) + raw[at + 1 :]
        elif change == "cut":
            raw = raw[:at] + raw[to:]
        elif change == "twice":
            raw = raw[:at] + raw[at:to] * chance.randint(2, 30) + raw[to:]
        elif change == "junk":
            raw = raw[:at] + chance.choice(_JUNK) + raw[at:]
        elif change == "end" and chance.random() < 0.3:
            raw = raw[:at]
        elif change == "swap":
            other = chance.randrange(len(raw) + 1)
            raw = raw[:at] + raw[other : other + to - at] + raw[to:]
    return raw


def spoilt_inside(raw: bytes, chance: random.Random) -> bytes:
    """Spoil one part of an archive, and close it again as if nothing had been done."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(raw)) as old, zipfile.ZipFile(out, "w") as new:
        chosen = chance.choice(old.namelist())
        for name in old.namelist():
            content = old.read(name)
            new.writestr(name, spoilt(content, chance) if name == chosen else content)
    return out.getvalue()


def _try(name: str, seeds: range) -> None:
    whole = WHOLE[name]()
    for seed in seeds:
        chance = random.Random(f"{name} {seed}")
        inside = whole.startswith(b"PK") and seed % 4
        raw = spoilt_inside(whole, chance) if inside else spoilt(whole, chance)
        reading = read_bytes(raw, name, "off")
        found = documents_of([reading])
        lines = (*reading.not_understood, *found.not_understood)
        failed = [line.reason for line in lines if isinstance(line, Failed)]
        assert not failed, f"seed {seed}: {failed}"
        assert all(line.reason and line.reason_zh for line in lines)


@pytest.mark.parametrize("name", WHOLE)
def test_a_spoilt_file_is_read_or_refused(name: str) -> None:
    _try(name, range(8))


@pytest.mark.slow
@pytest.mark.parametrize("name", WHOLE)
def test_many_spoilt_files_are_read_or_refused(name: str) -> None:
    _try(name, range(8, 200))


@pytest.mark.parametrize(
    "seeds", [range(60), pytest.param(range(60, 3000), marks=pytest.mark.slow)]
)
def test_spoilt_settings_are_used_as_far_as_they_are_understood(
    tmp_path: Path, seeds: range
) -> None:
    stated = data(SAMPLE / "case.yaml")
    kept = {key: value for key, value in stated.items() if key not in ("print", "expect")}
    kept |= {"ignore": [{"code": "BL-12", "why": "agreed"}], "closed": ["2026-10-01"]}
    whole = yaml.safe_dump(kept).encode()
    place = tmp_path / "case.yaml"
    for seed in seeds:
        place.write_bytes(spoilt(whole, random.Random(seed)))
        found = settings_of(place)
        found.settings.circumstances()
        assert all(line.reason and line.reason_zh for line in found.not_understood)
