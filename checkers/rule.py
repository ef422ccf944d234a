"""What a rule is: a code, a basis in the rule book, a sentence, and both examples."""

from __future__ import annotations

import inspect
import re
import string
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import Any, get_args, get_type_hints

from checkers.comparing.verdict import Verdict
from checkers.finding import Responsible, Severity

_CODE = re.compile(r"[A-Z]{2,3}-\d{2}")
_CREDIT_REVIEW = {"amend", "clarify", "info"}
_EXAMPLES = re.compile(r"^\s*(Discrepant|Undecided|Compliant):\n((?:\s{4,}\S.*\n?)+)", re.M)


class Hit:
    """One place where a rule is broken; its terms fill the rule's sentences.

    ``severity`` and ``responsible`` override the rule's own where the place decides.
    """

    outcome = "fail"

    def __init__(
        self,
        *,
        severity: Severity | None = None,
        responsible: Responsible | None = None,
        **terms: Any,
    ) -> None:
        self.severity = severity
        self.responsible = responsible
        self.terms = terms


class Doubt(Hit):
    """One place that a program cannot judge; ``why`` says what a person must look at."""

    outcome = "undecided"

    def __init__(
        self, why: str, why_zh: str, *, severity: Severity | None = None, **terms: Any
    ) -> None:
        super().__init__(severity=severity, **terms)
        self.why = why
        self.why_zh = why_zh


Hits = Iterator[Hit]


def unless_same(verdict: Verdict, **terms: Any) -> Hits:
    """Yield a hit where a comparison says different, a doubt where it cannot tell."""
    if verdict.different:
        yield Hit(why=verdict.reason, why_zh=verdict.reason_zh, **terms)
    elif verdict.unknown:
        yield Doubt(verdict.reason, verdict.reason_zh, **terms)


@dataclass(frozen=True)
class Rule:
    """One requirement, as a reader of the rule book would name it.

    ``needs`` are the parameters of the check by name and type; they decide where the
    rule applies. ``says`` and the other sentences name the values at stake.
    """

    code: str
    basis: str
    severity: Severity
    responsible: Responsible | None
    title_zh: str
    says: str
    says_zh: str
    expected: str
    found: str
    remedy: str
    remedy_zh: str
    check: Callable[..., Hits]
    needs: dict[str, Any] = field(repr=False)

    @property
    def title(self) -> str:
        """The rule in a few words: the first line of its docstring."""
        return inspect.cleandoc(self.check.__doc__ or "").split("\n", 1)[0].rstrip(".")

    @property
    def explanation(self) -> str:
        """The rest of the docstring before the examples."""
        body = inspect.cleandoc(self.check.__doc__ or "").partition("\n")[2]
        parts = re.split(r"^(?:Discrepant|Undecided|Compliant):", body, maxsplit=1, flags=re.M)
        return parts[0].strip()

    @property
    def examples(self) -> dict[str, str]:
        """The two examples, as YAML: changes to a clean presentation.

        The first is ``discrepant``, or ``undecided`` for a rule that only a person can
        judge; the second ``compliant``.
        """
        return {
            word.lower(): inspect.cleandoc(block)
            for word, block in _EXAMPLES.findall(inspect.cleandoc(self.check.__doc__ or "") + "\n")
        }

    @property
    def sources(self) -> tuple[str, ...]:
        """The paragraphs that the rule rests on, one book after the other."""
        return tuple(part.strip() for part in self.basis.split(";"))

    @property
    def of_the_credit(self) -> bool:
        """Tell whether it reviews the credit rather than the presentation."""
        return self.severity in _CREDIT_REVIEW

    @property
    def fields(self) -> tuple[str, ...]:
        """The values that the sentences name, and that a finding therefore cites."""
        named = (
            name
            for sentence in (self.expected, self.found, self.says)
            for _, name, _, _ in string.Formatter().parse(sentence)
            if name
        )
        return tuple(dict.fromkeys(named))

    def excluded_by(self, articles: frozenset[str]) -> bool:
        """Tell whether the credit excludes every UCP 600 article that the rule rests on."""
        if not articles:
            return False
        ours = [
            article
            for source in self.sources
            if source.startswith("UCP 600 art. ")
            for article in re.split(r",\s*", source.removeprefix("UCP 600 art. "))
        ]
        return bool(ours) and all(any(one.startswith(out) for out in articles) for one in ours)


REGISTRY: dict[str, Rule] = {}


def rule(
    code: str,
    *,
    basis: str,
    title_zh: str,
    says: str,
    says_zh: str,
    found: str,
    remedy: str,
    remedy_zh: str,
    expected: str = "",
    severity: Severity = "discrepancy",
    responsible: Responsible | None = None,
) -> Callable[[Callable[..., Hits]], Callable[..., Hits]]:
    """Register a function as a rule.

    Its parameters name what it needs; its sentences name the values at stake. Both are
    checked here, so that a rule that does not fit the documents fails at import and not
    in front of a user. Without ``responsible`` whoever issues the document found wrong
    must mend it.

    Raises:
        ValueError: if the code is malformed or taken, or a sentence names a field that
            the documents do not have.
    """

    def register(check: Callable[..., Hits]) -> Callable[..., Hits]:
        hints = get_type_hints(check)
        needs = {name: hints[name] for name in inspect.signature(check).parameters}
        made = Rule(
            code=code,
            basis=basis,
            severity=severity,
            responsible=responsible,
            title_zh=title_zh,
            says=says,
            says_zh=says_zh,
            expected=expected,
            found=found,
            remedy=remedy,
            remedy_zh=remedy_zh,
            check=check,
            needs=needs,
        )
        if not _CODE.fullmatch(code) or code in REGISTRY:
            raise ValueError(f"{code}: not a new rule code")
        for sentence in (says, says_zh, expected, found, remedy, remedy_zh):
            for _, name, _, _ in string.Formatter().parse(sentence):
                if name:
                    _resolve(code, needs, name)
        REGISTRY[code] = made
        return check

    return register


def _resolve(code: str, needs: dict[str, Any], name: str) -> None:
    """Raise unless the field exists in the type of the document that it names.

    Names that are not parameters are terms of the hit, known only when it is made.
    """
    first, *rest = re.sub(r"\[\w+\]", "", name).split(".")
    kind: Any = needs.get(first)
    for step in rest if kind is not None else ():
        kind = next((a for a in (kind, *get_args(kind)) if hasattr(a, "model_fields")), kind)
        fields = getattr(kind, "model_fields", None)
        if fields is None:
            if not hasattr(kind, step) and step not in getattr(kind, "__annotations__", {}):
                raise ValueError(f"{code}: {name}: {kind} has no field {step!r}")
            return
        if step not in fields:
            raise ValueError(f"{code}: {name}: {kind.__name__} has no field {step!r}")
        kind = fields[step].annotation
