"""Results and particular terms of certificates: limits, standards, prescribed forms, ticked boxes."""

from __future__ import annotations

import re
from typing import Any

from extractors.clauses.wording import Wording, tidy

OPENERS = r"\bON FORM\b|(?:AND )?FULLY COMPLETED|\"[^\"]+\" (?:TO BE )?TICKED(?: (?:IF|WHERE|WHEN) APPLICABLE)?|(?:, ?)?\(?\b(?:IF|WHERE|WHEN) (?:ANY|APPLICABLE|REQUIRED|[A-Z -]+? (?:IS|ARE|WAS|WERE) (?:USED|SHIPPED|APPLICABLE|REQUIRED|EFFECTED)[A-Z ]*)|(?:, ?)?HEAT NO\.? (?:TO|MUST) MATCH|\bUNDER (?:AN? |THE |YOUR )?OPEN (?:POLICY|COVER)|\bORIGINALS? (?:IS |ARE )?NOT ACCEPTABLE(?: IN LIEU)?"
_LIMIT = re.compile(
    r"(?P<p>[A-Z]+(?: (?:CONTENT|MATTERS?|GRAINS?|KERNELS?|POINT|STRENGTH|VALUE|NO\.|ACIDS?|SIZE))?)(?: CONTENT)?:? ?(?P<pre>MAX(?:IMUM)?\.?|MIN(?:IMUM)?\.?|NOT (?:MORE|LESS) THAN|BELOW|ABOVE)? ?(?P<v>\d+(?:\.\d+)?) ?(?P<u>PCT|MPA|N/MM2|KCAL/KG|MICRONS?|PPM|PPB|MM|KG|MG/KG|G)\b ?(?P<post>MAX(?:IMUM)?\.?|MIN(?:IMUM)?\.?)?"
)
_STANDARD = re.compile(
    r"\b(?:ACCORDING TO |IN ACCORDANCE WITH |AS PER |TO )?(?P<standard>(?:EN|DIN|ISO|ASTM|API|BS|GB/?T?|JIS) ?[A-Z]?\d+(?:/\d+(?![\d.]))*(?:-\d+(?![\d.]))?(?:(?: TYPE|[ -:/])? ?\d\.\d[A-Z]?)?)"
    r"|\b(?:TYPE )?(?P<type>\d\.\d) (?:ACCORDING TO|AS PER|TO|OF|IN ACCORDANCE WITH) (?P<of>(?:EN|DIN|ISO) ?\d+)"
)
_FORM = re.compile(r"\bON FORM (?P<form>[A-Z]*\d[A-Z0-9-]*|[A-Z]\b)")
_COMPLETED = re.compile(r"(?:AND |DULY |FULLY |, ?)*COMPLETED(?: AND SIGNED)?")
_TICKED = re.compile(
    r"\"?(?P<box>THIRD[- ]PARTY INVOICING|ISSUED RETROSPECTIVELY|BACK[- ]TO[- ]BACK C/?O|EXHIBITION)\"? (?:BOX )?(?:TO BE |MUST BE |SHOULD BE )?(?:TICKED|MARKED)(?P<if> (?:IF|WHERE|WHEN) APPLICABLE)?"
)
_IF = re.compile(
    r"\b(?:IF|WHERE|WHEN) (?:ANY\b|APPLICABLE|REQUIRED|[A-Z -]+? (?:IS|ARE|WAS|WERE) (?:USED|SHIPPED|APPLICABLE|REQUIRED|EFFECTED)[A-Z ]*)"
)
_HEAT = re.compile(
    r"(?:, ?)?HEAT NO\.? (?:TO |MUST )?(?:MATCH|AGREE WITH|CORRESPOND TO)(?: WITH)?(?: THE)? (?P<doc>PACKING LIST|INVOICE)"
)
_OPEN_POLICY = re.compile(
    r"\bUNDER (?:AN? |THE |YOUR |OUR )?(?:MARINE |INSURANCE )?OPEN (?:POLICY|COVER)(?: NO\.)? ?(?P<ref>[A-Z0-9/.-]*\d[A-Z0-9/.-]*)?"
)
_NOT_ORIGINAL = re.compile(
    r",? ?\bORIGINALS? (?:IS |ARE )?NOT ACCEPTABLE(?: IN LIEU)?(?: OF COP(?:Y|IES))?"
)
_PARAMETER_LEAD = re.compile(r"^(?:AND|SHOWING|STATING|WITH|INDICATING) ")


def read(words: Wording, doc: str, said: dict[str, Any]) -> None:
    """Write ``limits``, ``standard``, ``form``, ``conditional``, ``xdc``, ``copy_only``."""
    if found := words.take(_FORM):
        said["form"] = found["form"]
    if words.take(_COMPLETED):
        said["content"] = [*said.get("content", []), "fully_completed"]
        said["human"] = True
    if found := words.take(_TICKED):
        box = re.sub(r"[^A-Z]+", "_", found["box"]).lower() + "_box"
        said["conditional" if found["if"] else "state"] = [*said.get("state", []), box]
    if found := words.take(_IF):
        said["conditional"] = [*said.get("conditional", []), tidy(found[0]).lower()]
        said["human"] = True
    if found := words.take(_HEAT):
        said["xdc"] = [f"heat_no~{found['doc'].lower().replace(' ', '_')}"]
    if found := words.take(_OPEN_POLICY):
        said["state"] = [
            *said.get("state", []),
            f"open_policy={found['ref']}" if found["ref"] else "open_policy_no",
        ]
    if words.take(_NOT_ORIGINAL):
        said["copy_only"] = True
    if doc.startswith("cert:"):
        if found := words.take(_STANDARD):
            said["standard"] = (found["standard"] or f"{found['of']} {found['type']}").strip()
        limits(words, said)


def limits(words: Wording, said: dict[str, Any]) -> None:
    """Read what a result must not exceed or fall below: «MOISTURE 12.5 PCT MAX»."""
    for found in list(_LIMIT.finditer(words.left)):
        bound = found["pre"] or found["post"]
        if not bound:
            continue
        words.drop(*found.span())
        upper = bound.startswith("MAX") or bound in ("NOT MORE THAN", "BELOW")
        value = float(found["v"])
        said["limits"] = [
            *said.get("limits", []),
            {
                "p": _PARAMETER_LEAD.sub("", found["p"]).lower(),
                "op": "<=" if upper else ">=",
                "v": int(value) if value.is_integer() else value,
                "u": "%" if found["u"] == "PCT" else found["u"].lower(),
            },
        ]
