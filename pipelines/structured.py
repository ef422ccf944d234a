"""Documents that come as JSON: written by another program, or by gendan itself."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from decimal import Decimal
from difflib import get_close_matches
from typing import Any, get_args

from pydantic import BaseModel
from pydantic.fields import FieldInfo

from extractors.documents import KINDS, Document, Line, Loc, Part
from extractors.documents.credit import Amendment
from extractors.evidence import Evidence, Extraction, Source
from extractors.pages.errors import Unreadable
from templates.report import NotUnderstood

#: What stands beside the fields of a document and is not one of them.
_BESIDE = ("type", "id", "source", "method", "unread", "evidence")
_ILLEGIBLE = object()
#: Parts that have words for a report and whose values still stand for themselves.
_OF_MANY = (Line, Amendment)


def documents_of(text: str, file: str) -> tuple[list[Extraction[Document]], list[NotUnderstood]]:
    """Read documents in the shape that ``gendan schema document`` describes.

    One document, a list of them, or a whole report: ``{"type": ..., ...}`` with the fields
    beside the type, or below ``fields`` as in ``report.json``. Ways listed in ``unread`` are
    there but illegible. What is named wrongly is left out and said so.

    Raises:
        Unreadable: if it is no JSON, or holds no documents.
    """
    try:
        raw = json.loads(text, parse_float=Decimal)
    except (ValueError, RecursionError) as error:
        raise Unreadable(f"the JSON is malformed: {error}", f"JSON 格式有误：{error}") from error
    papers = raw.get("documents", [raw]) if isinstance(raw, dict) else raw
    if not isinstance(papers, list) or not papers:
        raise Unreadable(
            'there are no documents in it; each looks like {"type": "commercial_invoice", ...}',
            '其中没有单证；每份单证应为 {"type": "commercial_invoice", ...}',
        )
    read: list[Extraction[Document]] = []
    wrong: list[NotUnderstood] = []
    for number, paper in enumerate(papers, start=1):
        where = file if len(papers) == 1 else f"{file} ({number})"
        try:
            read.append(_document(paper, file, where, wrong))
        except Unreadable as error:
            wrong.append(NotUnderstood(file=where, reason=error.reason, reason_zh=error.reason_zh))
    return read, wrong


def _document(
    paper: Any, file: str, where: str, wrong: list[NotUnderstood]
) -> Extraction[Document]:
    kind = _kind(paper)
    flat = {k: v for k, v in paper.items() if k not in _BESIDE}
    fields = flat["fields"] if isinstance(flat.get("fields"), dict) else flat
    strange: list[str] = []
    fitting = _fitting(kind, fields, (), strange)
    for name in strange:
        wrong.append(_unknown_field(kind, name, where))
    illegible = paper.get("unread") or ()
    for way in illegible if isinstance(illegible, list) else ():
        _blot(kind, fitting, [*str(way).split(".")])
    try:
        document = kind.model_validate(fitting)
    except ValueError as error:
        raise Unreadable(
            f"the {kind.type} does not fit its shape; see: gendan schema document {kind.type}",
            f"{kind.type} 的结构不符，参见：gendan schema document {kind.type}",
        ) from error
    evidence = {
        way: Evidence(file=file, text=text, method="structured")
        for way, text in _values(document, ())
    }
    return Extraction[Document].model_construct(
        document=document,
        evidence=evidence,
        id="",
        source=(Source(file=file),),
        method="structured",
    )


def _kind(paper: Any) -> type[Document]:
    """Return the kind of document that an object says it is.

    Raises:
        Unreadable: if it says none, or one that is not known.
    """
    name = paper.get("type") if isinstance(paper, dict) else None
    if not isinstance(name, str):
        raise Unreadable(
            'it does not say what it is; add "type": "commercial_invoice" or the like',
            '没有注明单证种类，请加上 "type": "commercial_invoice" 之类',
        )
    if name in KINDS:
        return KINDS[name]
    near = get_close_matches(name, KINDS, 1)
    instead = f"; did you mean {near[0]}" if near else f"; known are {', '.join(KINDS)}"
    instead_zh = f"；是否为 {near[0]}" if near else f"；已知种类：{'、'.join(KINDS)}"
    raise Unreadable(
        f"there is no kind of document called {name!r}{instead}",
        f"没有名为 {name!r} 的单证种类{instead_zh}",
    )


def _fitting(kind: type[Part], raw: Mapping[str, Any], way: Loc, strange: list[str]) -> Any:
    """Leave out what the kind does not know, and what says nothing."""
    known = {alias or name: name for name, alias in _aliases(kind)} | {
        name: name for name in kind.model_fields
    }
    kept: dict[str, Any] = {}
    for key, value in raw.items():
        if key in known:
            field = kind.model_fields[known[key]]
            if value is not None and value != "":
                kept[known[key]] = _value(field, value, (*way, key), strange)
        elif kind.model_config.get("extra") == "allow":
            kept[key] = value
        else:
            strange.append(".".join(map(str, (*way, key))))
    return kept


def _value(field: FieldInfo, value: Any, way: Loc, strange: list[str]) -> Any:
    part = _part(field)
    if part is not None and isinstance(value, dict):
        return _fitting(part, value, way, strange)
    if part is not None and isinstance(value, list):
        return [
            _fitting(part, one, (*way, i), strange) if isinstance(one, dict) else one
            for i, one in enumerate(value)
        ]
    if part is None and isinstance(value, int | Decimal) and not isinstance(value, bool):
        return str(value) if str in _within(field.annotation) else value
    return value


def _aliases(kind: type[BaseModel]) -> Iterator[tuple[str, str | None]]:
    return ((name, field.alias) for name, field in kind.model_fields.items())


def _part(field: FieldInfo) -> type[Part] | None:
    parts = (t for t in _within(field.annotation) if isinstance(t, type) and issubclass(t, Part))
    return next(parts, None)


def _within(annotation: Any) -> Iterator[Any]:
    """Yield a type and all that it is made of: ``tuple[Line, ...] | None`` has ``Line``."""
    yield annotation
    for inner in get_args(annotation):
        yield from _within(inner)


def _blot(kind: type[Part], values: Any, way: list[str]) -> None:
    """Make a value illegible: what fits no type stays unset in the document."""
    aliases = {alias: name for name, alias in _aliases(kind) if alias}
    node, steps = values, [aliases.get(way[0], way[0]), *way[1:]]
    for here, following in zip(steps, [*steps[1:], ""], strict=True):
        step: Any = int(here) if here.isdigit() else here
        if isinstance(node, list):
            while isinstance(step, int) and len(node) <= step:
                node.append({})
        elif not isinstance(node, dict):
            return
        if not following:
            node[step] = _ILLEGIBLE
            return
        if isinstance(node, dict) and not isinstance(node.get(step), dict | list):
            node[step] = [] if following.isdigit() else {}
        node = node[step]


def _values(node: Any, way: Loc) -> Iterator[tuple[Loc, str]]:
    """Yield each value that stands for itself, with the way to it."""
    if isinstance(node, tuple | list):
        for i, one in enumerate(node):
            yield from _values(one, (*way, i))
    elif isinstance(node, Part) and (
        not way or isinstance(node, _OF_MANY) or type(node).__str__ is BaseModel.__str__
    ):
        for name, value in node.__dict__.items():
            if way or name not in ("text", "message"):
                yield from _values(value, (*way, name))
    elif node is not None and not isinstance(node, dict):
        yield way, _said(node)


def _said(value: Any) -> str:
    if isinstance(value, bool):
        return "yes" if value else "no"
    try:
        return str(value)
    except AttributeError:  # part of the value is illegible, and it cannot be named in one piece
        return " ".join(str(v) for v in value.__dict__.values() if v is not None)


def _unknown_field(kind: type[Document], name: str, where: str) -> NotUnderstood:
    last = name.rsplit(".", 1)[-1]
    near = get_close_matches(last, kind.model_fields, 1)
    return NotUnderstood(
        file=where,
        reason=f"{kind.type} has no field {name}"
        + (f"; did you mean {near[0]}" if near else f"; see: gendan schema document {kind.type}"),
        reason_zh=f"{kind.type} 没有字段 {name}"
        + (f"；是否为 {near[0]}" if near else f"；参见：gendan schema document {kind.type}"),
    )
