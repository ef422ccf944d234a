"""What gendan knows, to be looked up: its rules, and the shapes of its JSON."""

from __future__ import annotations

import json
import sys
from difflib import get_close_matches
from importlib import resources
from itertools import groupby
from typing import Any, Literal

import yaml
from rich.console import Console
from rich.text import Text

from checkers.catalogue import RULES
from checkers.finding import Words
from checkers.rule import Rule
from extractors.documents import KINDS
from pipelines.errors import WrongUsage
from pipelines.request import Language
from templates.labels import label, plain
from templates.report import Report

_LABELS = {
    "sources": Words(en="Sources", zh="依据"),
    "severity": label("severity"),
    "message": Words(en="What a finding says", zh="审核意见"),
    "remedy": Words(en="What to do", zh="处理方法"),
    "discrepant": Words(en="Discrepant", zh="不符示例"),
    "compliant": Words(en="Compliant", zh="相符示例"),
    "undecided": Words(en="For a person to judge", zh="须人工判断示例"),
}

_OPENING = """# The rules 规则手册

What gendan asks of a credit and of documents, by code. Each rule gives its sources, what to
do about a finding, and two examples: changes to a clean presentation that break the rule and
that do not. `gendan rules CODE` shows one. This page is printed by
`gendan rules --format markdown`.

每条规则列明依据、处理方法及正反示例；示例为对相符交单所作的改动。
"""


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
            Text(f"        {_weight(rule, lang)}; {'; '.join(rule.sources)}", style="dim"),
            soft_wrap=True,
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
    _section(console, "severity", _weight(rule, lang), lang)
    _section(console, "message", _lines(rule.says, rule.says_zh, lang), lang)
    _section(console, "remedy", _lines(rule.remedy, rule.remedy_zh, lang), lang)
    for word, example in rule.examples.items():
        _section(console, word, example, lang)


def _weight(rule: Rule, lang: Language) -> str:
    return plain(label(rule.severity), lang)


def print_handbook() -> None:
    """Print all rules, and what is no rule and why, as a page in Markdown."""
    sys.stdout.write(handbook())


def handbook() -> str:
    """Return what ``checkers/README.md`` holds: every rule in both languages."""
    parts = [_OPENING]
    families = groupby(RULES, key=lambda rule: rule.code.split("-")[0])
    parts += [_family(name, list(rules)) for name, rules in families]
    parts += ["## Codes that are no rule of their own 不单独设规则的编号", ""]
    parts += [
        f"* **{code}** {one['title']}. {one['why']} {one['why_zh']}"
        for code, one in not_rules().items()
    ]
    return "\n".join(parts) + "\n"


def not_rules() -> dict[str, dict[str, str]]:
    """Return the codes that are no rule, each with ``title``, ``why`` and ``why_zh``."""
    text = (resources.files("checkers") / "not_rules.yaml").read_text(encoding="utf-8")
    found: dict[str, dict[str, str]] = yaml.safe_load(text)
    return found


def _family(name: str, rules: list[Rule]) -> str:
    return "\n".join([f"## {name}", "", *map(_entry, rules)])


def _entry(rule: Rule) -> str:
    examples = "".join(
        f"\n{_LABELS[word].en} {_LABELS[word].zh}:\n\n```yaml\n{example}\n```\n"
        for word, example in rule.examples.items()
    )
    explanation = f"\n{rule.explanation}\n" if rule.explanation else ""
    return (
        f"### {rule.code} {rule.title}\n\n{rule.title_zh}\n{explanation}\n"
        f"* {'; '.join(rule.sources)} ({rule.severity})\n"
        f"* {rule.remedy} {rule.remedy_zh}\n{examples}"
    )


def rule_of(code: str) -> Rule:
    """Return a rule by its code.

    Raises:
        WrongUsage: if there is none; says why, or names the nearest.
    """
    by_code = {rule.code: rule for rule in RULES}
    if code.upper() in by_code:
        return by_code[code.upper()]
    if one := not_rules().get(code.upper()):
        raise WrongUsage(
            f"{code.upper()} is no rule of its own: {one['why']}",
            f"{code.upper()} 不单独设规则：{one['why_zh']}",
        )
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
