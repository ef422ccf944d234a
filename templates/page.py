"""The report as one page: self-contained, for a screen, a phone, or paper."""

from __future__ import annotations

import base64
import io
from collections.abc import Mapping
from functools import cache
from pathlib import Path, PurePosixPath
from typing import NamedTuple
from urllib.parse import quote

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup, escape
from PIL import Image

from checkers.catalogue import RULES
from checkers.finding import Cited, Finding, Words
from extractors.evidence import Evidence
from templates import labels, names
from templates.agenda import Step, agenda
from templates.clips import ClipKey, clip_key
from templates.facts import facts, silent
from templates.labels import Lang, label
from templates.places import place_words
from templates.report import Report
from templates.verdict import credit_words, headline

_HERE = Path(__file__).parent
_TITLES = {rule.code: Words(en=rule.title, zh=rule.title_zh) for rule in RULES}
#: Half the width of common paper, in points: right of it a narrow screen starts at the right.
_MIDDLE = 298.0


class Picture(NamedTuple):
    """A clip as the page embeds it; sizes in pixels."""

    source: str
    width: int
    height: int
    right: bool


class Side(NamedTuple):
    """One side of a comparison: the value as printed, and the places it was seen at."""

    head: Words
    value: str | None
    places: tuple[Cited, ...]


def page(report: Report, clips: Mapping[ClipKey, bytes], lang: Lang) -> str:
    """Return the report as one HTML file that needs nothing beside it.

    Args:
        report: what was found.
        clips: pictures of the places that findings point to, as ``clips.cut`` makes them.
        lang: the language; both means English first and Chinese after it.
    """
    steps = agenda(report)
    ids = [paper.id for paper in report.documents]
    return (
        _environment()
        .get_template("page.html")
        .render(
            report=report,
            steps=steps,
            headline=headline(report, steps),
            credit_words=credit_words(report) if report.verdict != "none" else None,
            last_day=labels.last_day(report),
            credit_number=_credit_number(report),
            css=Markup((_HERE / "page.css").read_text(encoding="utf-8")),
            html_lang="zh-Hans" if lang == "zh" else "en",
            lang=lang,
            t=lambda words: _told(words, lang),
            said=lambda words: _told(names.with_names(words, ids), lang),
            label=lambda key, **values: _told(label(key, **values), lang),
            date=lambda day: labels.day(day).zh if lang == "zh" else labels.day(day).en,
            name=lambda words: labels.plain(words, lang),
            picture=lambda evidence: _picture(evidence, clips),
            facts=lambda paper: facts(paper, lang),
            anchors={r.id: f"clause-{n}" for n, r in enumerate(report.requirements, 1)},
            papers={d.id: f"paper-{n}" for n, d in enumerate(report.documents, 1)},
        )
    )


@cache
def _environment() -> Environment:
    made = Environment(
        loader=FileSystemLoader(_HERE),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    made.globals.update(
        document=names.document,
        responsible=names.RESPONSIBLE,
        place_words=place_words,
        by=labels.by,
        left=labels.left,
        outcome_words=labels.outcome_words,
        deadline_name=labels.deadline_name,
        last_day_words=labels.last_day_words,
        sides=_sides,
        silent=silent,
        href=_href,
        rule_title=_rule_title,
        letters=_letters,
    )
    return made


def _told(words: Words, lang: Lang) -> Markup:
    """Return words marked with their language; what both languages share is said once."""
    if lang != "both" or words.en == words.zh:
        return escape(words.zh if lang == "zh" else words.en)
    return Markup('<span lang="en">{}</span> <span lang="zh-Hans" class="zh">{}</span>').format(
        words.en, words.zh
    )


def _sides(finding: Finding) -> list[Side]:
    """Return what should be and what is, each with its proof.

    The yardstick is what stands in documents that the finding does not accuse; between
    two accused documents it is the first.
    """
    accused = tuple(e for e in finding.evidence if e.document in finding.documents)
    yardstick = tuple(e for e in finding.evidence if e.document not in finding.documents)
    if not yardstick and finding.expected is not None and len(accused) > 1:
        yardstick, accused = accused[:1], accused[1:]
    sides = [
        Side(label("expected"), finding.expected, yardstick),
        Side(label("found"), finding.found, accused),
    ]
    return [side for side in sides if side.value is not None or side.places]


def _picture(evidence: Evidence, clips: Mapping[ClipKey, bytes]) -> Picture | None:
    key = clip_key(evidence)
    content = clips.get(key) if key else None
    if key is None or content is None:
        return None
    with Image.open(io.BytesIO(content)) as opened:
        (width, height), kind = opened.size, (opened.format or "PNG").lower()
    source = f"data:image/{kind};base64,{base64.b64encode(content).decode()}"
    return Picture(source, width, height, (key.box.x0 + key.box.x1) / 2 > _MIDDLE)


def _href(file: str | None) -> str | None:
    """Return a link to a paper beside the report; nothing that leads anywhere else."""
    if not file:
        return None
    path = PurePosixPath(file.replace("\\", "/"))
    if path.is_absolute() or ".." in path.parts or ":" in file:
        return None
    return quote(str(path))


def _credit_number(report: Report) -> str | None:
    for paper in report.documents:
        if paper.type == "letter_of_credit" and paper.fields.get("number"):
            return str(paper.fields["number"])
    return None


def _rule_title(code: str) -> Words:
    return _TITLES.get(code, Words(en="", zh=""))


def _letters(step: Step) -> list[tuple[str, int]]:
    """Return the papers of a step, each with how many points it settles."""
    settled = [item.finding.remedy.file for item in step.items]
    return [(file, max(1, settled.count(file))) for file in step.files]
