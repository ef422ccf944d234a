"""The credit as it stands while amendments are being merged into it."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, NamedTuple

from extractors.documents import Amendment, Credit, Loc
from extractors.evidence import Evidence, Extraction, Source
from extractors.form import Form
from extractors.swift import items
from extractors.swift.fields import Field, Segment
from extractors.swift.filling import attributes, fill
from extractors.swift.lines import Quoted
from extractors.swift.messages import known

#: The fields that are lists of clauses, and the attribute of a credit that holds each.
CLAUSES = {"46A": "documents_required", "47A": "additional_conditions"}


class Outcome(NamedTuple):
    """Whether a change was applied, and what a person should know of it.

    ``left`` are the sentences of it that were not applied, if only some were not.
    """

    applied: bool
    why: str | None = None
    left: tuple[str, ...] = ()


@dataclass
class Clause:
    """One clause of 46A or 47A; a deleted one keeps its place, so that numbers stay."""

    text: str
    bullet: str
    number: int | None
    seen: Evidence | None
    deleted: bool = False


@dataclass
class Standing:
    """A credit that is being changed: values, gaps and proofs apart.

    Attributes:
        values: attributes of the credit; one that could not be read is missing.
        evidence: the proof of each value.
        clauses: the clauses of 46A and 47A.
        from_message: whether its fields are known as the message has them.
        merged: what is to be remembered of the amendments.
    """

    values: dict[str, Any]
    evidence: dict[Loc, Evidence]
    clauses: dict[str, list[Clause]]
    source: list[Source]
    from_message: bool = True
    merged: list[Amendment] = field(default_factory=list)

    @property
    def message(self) -> dict[str, str]:
        """The fields of the message by tag."""
        message: dict[str, str] = self.values["message"]
        return message

    def replace(self, tag: str, text: str, seen: Evidence) -> bool:
        """Give a field anew; false, and nothing changed, if its value cannot be understood."""
        form = Form(Credit)
        fill(form, _field(tag, text, seen))
        read = form.done()
        name = known(tag) or tag
        changed = attributes(name)
        if any(way[0] in changed for way in read.document.gaps()):
            return False
        for attribute in changed:
            self.values[attribute] = getattr(read.document, attribute)
            self._forget(attribute)
        self.evidence |= {way: e for way, e in read.evidence.items() if way[0] in changed}
        self.drop(name)
        self.message[tag] = text
        self.evidence["message", tag] = seen
        if name in CLAUSES:
            self.clauses[name] = clauses_of(text, seen)
        return True

    def put(self, attribute: str, value: object, seen: Evidence) -> None:
        """Give one attribute anew."""
        self._forget(attribute)
        self.values[attribute] = value
        self.evidence[attribute,] = seen

    def drop(self, name: str) -> None:
        """Take a field out of the message, whatever its option."""
        for tag in [tag for tag in self.message if known(tag) == name]:
            del self.message[tag]
            self.evidence.pop(("message", tag), None)

    def clear(self, name: str) -> None:
        """Take a field out of the credit."""
        self.drop(name)
        for attribute in attributes(name):
            self._forget(attribute)
            self.values[attribute] = None

    def _forget(self, attribute: str) -> None:
        for way in [way for way in self.evidence if way[0] == attribute]:
            del self.evidence[way]

    def done(self, text: str, method: Any) -> Extraction[Credit]:
        """Return the credit as it stands now."""
        for tag, attribute in CLAUSES.items():
            self._settle(tag, attribute)
        self.values["amendments"] = (*self.values.get("amendments", ()), *self.merged)
        self.values["text"] = text
        if not self.from_message:  # a few fields alone would look like a message that lacks others
            self.values["message"] = {}
        credit = Credit.model_construct(**self.values)
        for name in set(Credit.model_fields) - set(self.values):
            credit.__dict__.pop(name, None)
        return Extraction[Credit].model_construct(
            document=credit,
            evidence=self.evidence,
            id="",
            source=tuple(dict.fromkeys(self.source)),
            method=method,
        )

    def _settle(self, tag: str, attribute: str) -> None:
        """Write the clauses back into the credit and into the text of their field."""
        if attribute not in self.values and not self.clauses[tag]:
            return
        kept = [clause for clause in self.clauses[tag] if not clause.deleted]
        self._forget(attribute)
        self.values[attribute] = tuple(clause.text for clause in kept)
        for i, clause in enumerate(kept):
            if clause.seen:
                self.evidence[attribute, i] = clause.seen
        if kept:
            self.message[tag] = "\n".join(clause.bullet + clause.text for clause in kept)
        elif tag in self.message:
            self.message[tag] = ""


def standing(credit: Extraction[Credit]) -> Standing:
    """Return a credit in a form that can be changed; the credit itself stays as it is."""
    values = dict(credit.document.__dict__)
    values["message"] = dict(values.get("message", {}))
    clauses = {}
    for tag, attribute in CLAUSES.items():
        texts = values.get(attribute, ())
        marks = items.split(values["message"].get(tag, ""))
        fitting = marks if len(marks) == len(texts) else [None] * len(texts)
        clauses[tag] = [
            Clause(
                text,
                mark.bullet if mark else "+",
                mark.number if mark else None,
                credit.evidence.get((attribute, i)),
            )
            for i, (text, mark) in enumerate(zip(texts, fitting, strict=True))
        ]
    return Standing(
        values, dict(credit.evidence), clauses, list(credit.source), bool(values["message"])
    )


def clauses_of(text: str, seen: Evidence) -> list[Clause]:
    """Return the clauses of a text that an amendment brings."""
    place = Quoted(seen, seen.text)
    found = []
    for item in items.split(text):
        at = seen.text.find(text[slice(*item.span)])
        proof = place.narrowed(at, at + item.span[1] - item.span[0]).seen if at >= 0 else seen
        found.append(Clause(item.text, item.bullet or "+", item.number, proof))
    return found


def _field(tag: str, text: str, seen: Evidence) -> Field:
    """Return a field whose value an amendment gives."""
    if seen.text == text:
        lines, at = [], 0
        whole = Quoted(seen, text)
        for line in text.split("\n"):
            lines.append((Segment(line, whole.narrowed(at, at + len(line))),))
            at += len(line) + 1
        return Field(tag, whole, tuple(lines))
    place = Quoted(seen, seen.text)
    return Field(tag, place, tuple((Segment(line, place),) for line in text.split("\n")))


def same_words(text: str) -> str:
    """Return a text as it is compared with another: letters and figures only.

    >>> same_words("+Packing list, in 3 copies.") == same_words("PACKING LIST IN 3 COPIES")
    True
    """
    return " ".join("".join(c if c.isalnum() else " " for c in text.upper()).split())
