"""What gendan knows, to be looked up: its rules, and the shapes of its JSON."""

from __future__ import annotations

import json
import sys
from difflib import get_close_matches
from typing import Any, Literal

from rich.console import Console
from rich.text import Text

from checkers.catalogue import RULES
from checkers.finding import Words
from checkers.rule import Rule
from extractors.documents import KINDS
from pipelines.errors import WrongUsage
from pipelines.request import Language
from templates.labels import plain
from templates.report import Report

_LABELS = {
    "sources": Words(en="Sources", zh="依据"),
    "severity": Words(en="Severity", zh="程度"),
    "message": Words(en="What a finding says", zh="审核意见"),
    "remedy": Words(en="What to do", zh="处理方法"),
    "discrepant": Words(en="Discrepant", zh="不符示例"),
    "compliant": Words(en="Compliant", zh="相符示例"),
}


def print_rules(lang: Language, form: Literal["text", "json"]) -> None:
    """Print every rule on a line."""
    if form == "json":
        _print_json([_data(rule) for rule in RULES])
        return
    console = Console(highlight=False)
    for rule in RULES:
        head = Text(f"{rule.code}  ", style="bold")
        for line in _lines(rule.title, rule.title_zh, lang).splitlines():
            console.print(head.append(line, style="default"), soft_wrap=True)
            head = Text(" " * 8)
        console.print(
            Text(f"        {rule.severity}; {'; '.join(rule.sources)}", style="dim"), soft_wrap=True
        )


def print_rule(code: str, lang: Language, form: Literal["text", "json"]) -> None:
    """Print one rule: title, sources, explanation, both examples, remedy.

    Raises:
        WrongUsage: if there is no such rule.
    """
    rule = rule_of(code)
    if form == "json":
        _print_json(_data(rule))
        return
    console = Console(highlight=False)
    console.print(
        Text(f"{rule.code}  ", style="bold").append(_both(rule.title, rule.title_zh, lang))
    )
    if rule.explanation:
        console.print(Text("\n" + rule.explanation))
    _section(console, "sources", "; ".join(rule.sources), lang)
    _section(console, "severity", rule.severity, lang)
    _section(console, "message", _lines(rule.says, rule.says_zh, lang), lang)
    _section(console, "remedy", _lines(rule.remedy, rule.remedy_zh, lang), lang)
    for word, example in rule.examples.items():
        _section(console, word, example, lang)


def rule_of(code: str) -> Rule:
    """Return a rule by its code.

    Raises:
        WrongUsage: if there is none; names the nearest.
    """
    by_code = {rule.code: rule for rule in RULES}
    if code.upper() in by_code:
        return by_code[code.upper()]
    near = get_close_matches(code.upper(), by_code, 3)
    raise WrongUsage(
        f"there is no rule {code}" + (f"; did you mean {', '.join(near)}" if near else ""),
        f"没有规则 {code}" + (f"；是否为 {'、'.join(near)}" if near else ""),
    )


def schema_of(what: Literal["report", "document"], kind: str | None) -> dict[str, Any]:
    """Return the JSON Schema of the report, or of one kind of document.

    Raises:
        WrongUsage: if there is no such kind.
    """
    if what == "report":
        return Report.model_json_schema(by_alias=True)
    if kind not in KINDS:
        raise WrongUsage(
            f"name a kind of document: {', '.join(KINDS)}", f"请注明单证种类：{'、'.join(KINDS)}"
        )
    made = KINDS[kind].model_json_schema(by_alias=True)
    made["properties"] = {"type": {"const": kind}, **made["properties"]}
    made["required"] = ["type", *made.get("required", ())]
    return made


def _data(rule: Rule) -> dict[str, Any]:
    return {
        "code": rule.code,
        "severity": rule.severity,
        "responsible": rule.responsible,
        "sources": list(rule.sources),
        "title": {"en": rule.title, "zh": rule.title_zh},
        "explanation": rule.explanation,
        "message": {"en": rule.says, "zh": rule.says_zh},
        "remedy": {"en": rule.remedy, "zh": rule.remedy_zh},
        "examples": rule.examples,
    }


def _section(console: Console, label: str, words: str, lang: Language) -> None:
    console.print()
    console.print(Text(plain(_LABELS[label], lang), style="bold"))
    for line in words.splitlines():
        console.print(Text(f"  {line}"))


def _both(english: str, chinese: str, lang: Language) -> str:
    return plain(Words(en=english, zh=chinese), lang)


def _lines(english: str, chinese: str, lang: Language) -> str:
    return {"en": english, "zh": chinese, "both": f"{english}\n{chinese}"}[lang]


def _print_json(said: object) -> None:
    sys.stdout.write(json.dumps(said, ensure_ascii=False, indent=2, sort_keys=True) + "\n")
