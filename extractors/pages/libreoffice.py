"""Files of other office programs, turned by LibreOffice into files that are read.

It runs by itself, in a folder and with a profile of its own that are gone afterwards, for so
long and no longer; macros do not run, and nothing is fetched that a file only points to.
"""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import NamedTuple

from extractors.pages.errors import Unreadable

_SECONDS = 90.0
_PROGRAMS = ("soffice", "libreoffice")
_USUAL_PLACES = (
    Path("C:/Program Files/LibreOffice/program/soffice.exe"),
    Path("C:/Program Files (x86)/LibreOffice/program/soffice.exe"),
    Path("/Applications/LibreOffice.app/Contents/MacOS/soffice"),
)
_FILTERS = {"docx": "docx:MS Word 2007 XML", "xlsx": "xlsx:Calc MS Excel 2007 XML"}
_ALONE = (
    "--headless",
    "--norestore",
    "--nologo",
    "--nodefault",
    "--nolockcheck",
    "--nofirststartwizard",
)
#: Where a setting is, its name, and what it is set to: no macros, no links, no new results.
_SETTINGS = (
    ("Common/Security/Scripting", "MacroSecurityLevel", "3"),
    ("Common/Security/Scripting", "DisableMacrosExecution", "true"),
    ("Common/Security/Scripting", "BlockUntrustedRefererLinks", "true"),
    ("Common/Security/Scripting", "DisableActiveContent", "true"),
    ("Writer/Content/Update", "Link", "0"),
    ("Calc/Content/Update", "Link", "2"),
    ("Calc/Formula/Load", "ODFRecalcMode", "1"),
    ("Calc/Formula/Load", "OOXMLRecalcMode", "1"),
)
_FAILED = Unreadable(
    "the file could not be opened; it may be damaged or have a password; save it as .docx, "
    ".xlsx or PDF without one",
    "文件无法打开，可能已损坏或有密码；请另存为无密码的 .docx、.xlsx 或 PDF",
)
_TOO_LONG = Unreadable(
    "the file took too long to open; save it as .docx, .xlsx or PDF",
    "文件打开时间过长；请另存为 .docx、.xlsx 或 PDF",
)


class Turning(NamedTuple):
    """What a file is and what it is turned into, each as the ending of its name."""

    given: str
    wanted: str


def program() -> str | None:
    """Return where LibreOffice is on this machine, if it is."""
    found = (shutil.which(name) for name in _PROGRAMS)
    usual = (str(place) for place in _USUAL_PLACES if place.is_file())
    return next((way for way in (*found, *usual) if way), None)


def turned(content: bytes, turning: Turning, program: str, seconds: float = _SECONDS) -> bytes:
    """Turn a file into one of another kind.

    Args:
        content: the file.
        turning: from which kind to which.
        program: where LibreOffice is.
        seconds: how long it may take.

    Raises:
        Unreadable: if it comes to nothing, or takes longer.
    """
    with tempfile.TemporaryDirectory(prefix="gendan-", ignore_cleanup_errors=True) as made:
        folder = Path(made)
        profile = folder / "profile"
        _write_settings(profile)
        source = folder / f"in.{turning.given}"
        source.write_bytes(content)
        _run(
            [
                program,
                f"-env:UserInstallation={profile.as_uri()}",
                *_ALONE,
                "--convert-to",
                _FILTERS[turning.wanted],
                "--outdir",
                str(folder / "out"),
                str(source),
            ],
            seconds,
        )
        try:
            return (folder / "out" / f"in.{turning.wanted}").read_bytes()
        except OSError as error:
            raise _FAILED from error


def _run(command: list[str], seconds: float) -> None:
    """Run a program to its end, or end it and all that it started.

    Raises:
        Unreadable: if it takes longer, or cannot be started.
    """
    nowhere = subprocess.DEVNULL
    try:
        running = subprocess.Popen(
            command, stdin=nowhere, stdout=nowhere, stderr=nowhere, start_new_session=True
        )
    except OSError as error:
        raise _FAILED from error
    try:
        running.wait(seconds)
    except subprocess.TimeoutExpired as error:
        raise _TOO_LONG from error
    finally:
        if running.poll() is None:
            _end(running)


def _end(running: subprocess.Popen[bytes]) -> None:
    if sys.platform == "win32":
        everything = ["taskkill", "/F", "/T", "/PID", str(running.pid)]
        subprocess.run(everything, capture_output=True, check=False)
    else:
        os.killpg(running.pid, signal.SIGKILL)
    running.wait()


def _write_settings(profile: Path) -> None:
    items = "".join(
        f'<item oor:path="/org.openoffice.Office.{path}"><prop oor:name="{name}" oor:op="fuse">'
        f"<value>{value}</value></prop></item>"
        for path, name, value in _SETTINGS
    )
    (profile / "user").mkdir(parents=True)
    (profile / "user" / "registrymodifications.xcu").write_text(
        '<?xml version="1.0" encoding="UTF-8"?>'
        '<oor:items xmlns:oor="http://openoffice.org/2001/registry" '
        'xmlns:xs="http://www.w3.org/2001/XMLSchema" '
        f'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">{items}</oor:items>',
        "utf-8",
    )
