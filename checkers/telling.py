"""Put a hit into words, and its proof beside it."""

from __future__ import annotations

import re
import string
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any, Literal

from checkers.case import NOT_PRESENTED, NOTHING, Fact, printed
from checkers.citing import Citations, Given, Place, any_proof, indexed_by, named
from checkers.demands import Asked
from checkers.fields_named import field
from checkers.finding import Cited, Finding, Remedy, Responsible, Words
from checkers.presented import Presentation
from checkers.rule import Doubt, Hit, Rule
from checkers.values_named import in_chinese, in_english
from extractors.documents import Credit, Document, Loc, Unread
from extractors.evidence import Extraction

#: Where a value in Chinese begins or ends, with the blank between it and further Chinese.
_CLOSE_UP = re.compile(r"(?<=[\u4e00-\u9fff]) ?\0|\0 ?(?=[\u4e00-\u9fff])|\0")
#: A value that ends its sentence.
_LAST = re.compile(r"\}\.(?=\s|$)")
#: Who can mend a document: whoever issues it.
ISSUERS: dict[str, Responsible] = {
    "letter_of_credit": "applicant",
    "bill_of_lading": "carrier",
    "sea_waybill": "carrier",
    "charter_party_bill_of_lading": "carrier",
    "multimodal_transport_document": "carrier",
    "air_waybill": "carrier",
    "road_waybill": "carrier",
    "rail_waybill": "carrier",
    "courier_receipt": "carrier",
    "forwarder_cargo_receipt": "forwarder",
    "insurance_document": "insurer",
    "certificate_of_origin": "chamber",
    "inspection_certificate": "inspector",
}
_LOOK = Remedy(
    en="Look at the place shown and decide; a program cannot.",
    zh="请人工核对所示位置并作出判断。",
)
_UNREAD = Remedy(
    en="Look at the place shown: enter the value by hand, or send a better copy.",
    zh="请核对所示位置：手工录入该值，或换一份清晰的文件。",
)


def tell(rule: Rule, given: Given, hit: Hit, credit: Extraction[Credit] | None) -> Finding:
    """Return the finding that a hit amounts to."""
    cited = Citations(given, hit.terms, credit, rule.found)
    values = {name: _bare(value) for name, value in given.items()} | hit.terms
    reason, message, remedy = _judged(rule, given, hit, cited, values)
    known = {name: _value(name, values) for name in named(rule.expected) + named(rule.found)}
    accused = next(cited.places(rule.found), None)
    return Finding(
        code=rule.code,
        outcome="undecided" if reason else "fail",
        reason=reason,
        severity=hit.severity or rule.severity,
        documents=_involved(rule, given, cited),
        field=_field(accused),
        clause=cited.clause(rule.expected, rule.says),
        title=Words(en=rule.title, zh=rule.title_zh),
        message=message,
        expected=_stated(cited.as_printed(rule.expected, known)),
        found=_stated(cited.as_printed(rule.found, known)),
        sources=rule.sources,
        evidence=_evidence(rule, given, cited),
        responsible=hit.responsible or rule.responsible or _issuer(rule, given, accused),
        remedy=remedy,
    )


def tell_unread(
    rule: Rule, given: Given, gap: Unread, credit: Extraction[Credit] | None
) -> Finding:
    """Return the finding that a rule met a value which could not be read."""
    source = _with_gap(given, gap)
    evidence: tuple[Cited, ...] = ()
    if source is not None:
        loc = next(_of_gap(source.document, gap))
        if seen := source.evidence.get(loc):
            evidence = (Cited(document=source.id, **seen.model_dump()),)
    paper = source.id if source else "a document"
    cited = Citations(given, {}, credit)
    return Finding(
        code=rule.code,
        outcome="undecided",
        reason="unread",
        severity=rule.severity,
        documents=(source.id,) if source else (),
        field=gap.field,
        clause=cited.clause(),
        title=Words(en=rule.title, zh=rule.title_zh),
        message=_of_gap_told(gap.field, paper),
        found=evidence[0].text if evidence else None,
        sources=rule.sources,
        evidence=evidence,
        responsible=rule.responsible or "beneficiary",
        remedy=_UNREAD,
    )


def _of_gap_told(way: str, paper: str) -> Words:
    """Return what is said of a value that could not be read; of a signature, that none was seen."""
    if way == "signed":
        return Words(
            en=f"Whether {paper} is signed could not be seen: no ink, at most a typed name.",
            zh=f"无法看出 {paper} 是否已签署：未见笔迹或印章，至多为打印姓名。",
        )
    called = field(way)
    return Words(
        en=f"{called.en} on {paper} could not be read, so this was not checked.",
        zh=f"{paper} 上的“{called.zh}”无法识别，此项未能审核。",
    )


def _judged(
    rule: Rule, given: Given, hit: Hit, cited: Citations, values: Mapping[str, Any]
) -> tuple[Literal["unread", "judgement"] | None, Words, Remedy]:
    """Return why nothing can be decided, if so, and what is to be said and done.

    What only fails because of a value that was not surely recognised, or was not seen on a
    scan, is not decided.
    """
    if isinstance(hit, Doubt):
        words = Words(
            en=_in_a_line(f"To be judged: {rule.title}. {hit.why}"),
            zh=_in_a_line(f"需人工判断：{rule.title_zh}。{hit.why_zh}"),
        )
        return "judgement", words, _LOOK
    said = Words(
        en=_in_a_line(_fill(rule.says, values)), zh=_in_a_line(_in_zh(rule.says_zh, values))
    )
    if doubtful := cited.doubtful(rule.found, rule.expected, rule.says):
        text = _in_a_line(doubtful.text)
        why = f"This rests on «{text}» on {doubtful.document}, which was not read for sure."
        why_zh = f"但 {doubtful.document} 上的“{text}”识别不确定。"
    elif unseen := _unseen(rule, given, cited):
        why = f"But {unseen} is a scan: it may stand where it could not be made out."
        why_zh = f"但 {unseen} 为扫描件，可能有未识别出的内容。"
    else:
        remedy = Remedy(
            en=_in_a_line(_fill(rule.remedy, values)), zh=_in_a_line(_in_zh(rule.remedy_zh, values))
        )
        return None, said, remedy
    return "unread", Words(en=f"{said.en} {why}", zh=f"{said.zh}{why_zh}"), _UNREAD


def _unseen(rule: Rule, given: Given, cited: Citations) -> str | None:
    """Return a scan that is accused of what was not seen on it, rather than of what was."""
    accused = _involved(rule, given, cited)
    seen = {one.document for one in cited.evidence(rule.found, rule.says)}
    scans = (x.id for x in _papers(given) if x.method == "ocr" and x.id in accused)
    return next((scan for scan in scans if scan not in seen), None)


class _Sentence(string.Formatter):
    """Fills sentences from documents, with ``lines[i]`` and ``credit[field]`` filled from the hit.

    Args:
        said: what a value that is held as a code is called in the sentence's language.
    """

    def __init__(self, said: Callable[[str], str]) -> None:
        self.said = said

    def get_field(
        self, field_name: str, args: Sequence[Any], kwargs: Mapping[str, Any]
    ) -> tuple[Any, str]:
        filled = indexed_by(kwargs, field_name)
        found: tuple[Any, str] = super().get_field(filled, args, kwargs)
        return found

    def format_field(self, value: Any, format_spec: str) -> str:
        words = self.said(printed(value))
        return words if words.endswith(format_spec) else words + format_spec


def _fill(sentence: str, values: Mapping[str, Any]) -> str:
    """Return a sentence with its values; one stop ends both it and a name such as «B.V.»."""
    return _Sentence(in_english).vformat(_LAST.sub(":.}", sentence), (), values)


def _in_zh(sentence: str, values: Mapping[str, Any]) -> str:
    """Return a Chinese sentence with its values; no blank stands between two Chinese words."""
    told = _Sentence(lambda value: value if (zh := in_chinese(value)) == value else f"\0{zh}\0")
    return _CLOSE_UP.sub("", told.vformat(sentence, (), values))


def _in_a_line(text: str) -> str:
    """Return a text without the line ends of the values in it."""
    return " ".join(text.split())


def _value(name: str, values: Mapping[str, Any]) -> str:
    """Return one named value in words; nothing where it is not known or has no document."""
    try:
        return _fill(f"{{{name}}}", values)
    except (KeyError, IndexError, AttributeError):
        return ""


def _stated(words: str) -> str | None:
    return words if words.strip(f"{NOTHING} ") else None


def _bare(value: Any) -> Any:
    if isinstance(value, Extraction):
        return value.document
    if isinstance(value, tuple):
        return tuple(_bare(inner) for inner in value)
    return value


def _papers(given: Given) -> list[Extraction[Document]]:
    """Return the documents among what a rule was given."""
    values = [v.documents if isinstance(v, Asked) else v for v in given.values()]
    flat = [x for v in values for x in (v if isinstance(v, tuple) else (v,))]
    return [x for x in flat if isinstance(x, Extraction)]


def _involved(rule: Rule, given: Given, cited: Citations) -> tuple[str, ...]:
    """Return the documents that a finding is about: those found wrong, never the yardstick."""
    named = [x for x, _ in cited.places(rule.found, rule.says)]
    if rule.of_the_credit:
        found = named or _papers(given)
    else:
        found = _presented(named) or _presented(_papers(given))
    return tuple(dict.fromkeys(x.id for x in found))


def _presented(papers: Sequence[Extraction[Document]]) -> list[Extraction[Document]]:
    return [x for x in papers if not isinstance(x.document, NOT_PRESENTED)]


def _evidence(rule: Rule, given: Given, cited: Citations) -> tuple[Cited, ...]:
    """Return the proof of what the sentences name; of what is absent, the paper it is absent from."""
    demands = [f"{{{name}}}" for name, value in given.items() if isinstance(value, Asked)]
    seen = list(cited.evidence(rule.expected, rule.found, rule.says, *demands))
    shown = {one.document for one in seen}
    for paper in _papers(given):
        if paper.id in _involved(rule, given, cited) and paper.id not in shown:
            seen += any_proof(paper)
    return tuple(seen)


def _field(accused: Place | None) -> str | None:
    return ".".join(map(str, accused[1])) or None if accused else None


def _issuer(rule: Rule, given: Given, accused: Place | None) -> Responsible:
    if rule.of_the_credit:
        return "applicant"
    papers = [accused[0]] if accused else _papers(given)
    for paper in papers:
        if not isinstance(paper.document, NOT_PRESENTED):
            return ISSUERS.get(paper.document.type, "beneficiary")
    return "beneficiary"


def _with_gap(given: Given, gap: Unread) -> Extraction[Document] | None:
    """Return the document whose value could not be read."""
    facts = [v.source for v in given.values() if isinstance(v, Fact)]
    whole = [x for v in given.values() if isinstance(v, Presentation) for x in v.documents]
    for source in [*_papers(given), *facts, *whole]:
        if any(_of_gap(source.document, gap)):
            return source
    return None


def _of_gap(document: Document, gap: Unread) -> Iterator[Loc]:
    """Yield where in a document the value stands that could not be read."""
    for loc in document.gaps():
        holder: Any = document
        for step in loc[:-1]:
            holder = holder[step] if isinstance(step, int) else getattr(holder, step)
        if loc[-1] == gap.field and type(holder).__name__ == gap.model:
            yield loc
