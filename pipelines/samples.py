"""The sample cases, to run and to learn from."""

from __future__ import annotations

import shutil
from pathlib import Path

from rich.console import Console
from rich.text import Text

from checkers.finding import Words
from pipelines.errors import WrongUsage
from pipelines.request import Language
from templates import labels

#: Beside the results, so that a newcomer finds what was examined.
_FOLDER = "samples"
_GUIDE = (
    (
        Words(en="What was examined:", zh="审核的单据："),
        "",
    ),
    (
        Words(en="Look at this first, in a browser:", zh="请先用浏览器查看："),
        "report.html",
    ),
    (
        Words(en="Corrected papers and letters, for Word:", zh="更正后的单据与函件（Word）："),
        "corrected",
    ),
    (
        Words(en="The same for Excel:", zh="Excel 工作簿："),
        "report.xlsx",
    ),
)


def names() -> list[str]:
    """Return the names of the sample cases."""
    return sorted(p.parent.name for p in _home().glob("*/case.yaml"))


def copied(name: str, out: Path) -> Path:
    """Copy a sample into a folder beside the results, and return where it is.

    Raises:
        WrongUsage: if there is no such sample.
    """
    if name not in names():
        known = ", ".join(names())
        raise WrongUsage(
            f"there is no sample {name}; there are {known}", f"没有样例 {name}；可用：{known}"
        )
    place = out / _FOLDER / name
    shutil.copytree(
        _home() / name, place, dirs_exist_ok=True, ignore=shutil.ignore_patterns("__pycache__")
    )
    return place


def guide(examined: Path, results: Path, lang: Language) -> None:
    """Say what to look at after the demonstration, and how to go on with documents of one's own."""
    console = Console(highlight=False)
    console.print()
    for words, file in _GUIDE:
        place = results / file if file else examined
        if place.exists():
            line = Text(f"  {labels.plain(words, lang)} ").append(str(place), style="bold")
            console.print(line, soft_wrap=True)
    own = Words(
        en="Now with your own: gendan check FOLDER", zh="审核自己的单证：gendan check 文件夹"
    )
    console.print(Text(f"  {labels.plain(own, lang)}"), soft_wrap=True)


def _home() -> Path:
    import samples

    return Path(samples.__file__ or "").parent
