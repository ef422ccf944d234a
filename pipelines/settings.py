"""``case.yaml``: what paper cannot tell of a case; and the only place that asks the clock."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from difflib import get_close_matches
from pathlib import Path
from typing import Annotated, Any

import yaml
from pydantic import AfterValidator, BaseModel, ConfigDict, Field, ValidationError
from pydantic_core import PydanticCustomError

from checkers.case import Circumstances, Copies
from extractors.documents import KINDS, Answer, Loc
from templates.report import NotUnderstood

NAMES = ("case.yaml", "case.yml")
#: The same safe loader, in C where PyYAML came with it.
_LOADER: type[yaml.SafeLoader] = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


def _wrong(english: str, chinese: str) -> PydanticCustomError:
    return PydanticCustomError("instead", "{en}", {"en": english, "zh": chinese})


def _known_kind(name: str) -> str:
    if name in KINDS:
        return name
    near = get_close_matches(name, KINDS, 1)
    raise _wrong(
        f"did you mean {near[0]}" if near else f"known kinds are {', '.join(KINDS)}",
        f"是否为 {near[0]}" if near else f"可用种类：{'、'.join(KINDS)}",
    )


def _country(code: str) -> str:
    """Return an ISO 3166 code of a country or a part of one, in capitals.

    Raises:
        PydanticCustomError: if there is none such; names the code of a country given by name.
    """
    import pycountry

    code = code.strip()
    capitals = code.upper()
    nations, parts = pycountry.countries, pycountry.subdivisions
    if nations.get(alpha_2=capitals) or parts.get(code=capitals):  # type: ignore[no-untyped-call]
        return capitals
    try:
        meant = pycountry.countries.lookup(code)
    except LookupError:
        raise _wrong(
            "write a country as two letters, such as CN, or a part of one, such as DE-BY",
            "国家请写成两个字母，例如 CN；地区例如 DE-BY",
        ) from None
    raise _wrong(f"write {meant.alpha_2}", f"请写成 {meant.alpha_2}")


class _Stated(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class Presented(_Stated):
    """How many originals and copies of one kind of document are presented."""

    originals: Annotated[int, Field(ge=0)] = 1
    copies: Annotated[int, Field(ge=0)] = 0


class Drawn(_Stated):
    """What was drawn and shipped under the credit before."""

    amount: Annotated[Decimal, Field(ge=0)] = Decimal(0)
    quantity: Annotated[Decimal, Field(ge=0)] = Decimal(0)


class Ignored(_Stated):
    """A rule that was set aside for this case, and the reason, which the report shows."""

    code: Annotated[str, Field(pattern=r"^[A-Z]{2,3}-\d{2}$")]
    why: Annotated[str, Field(min_length=1)]


class LeftOut(_Stated):
    """Pages of a file that do not belong to the case; without pages, the whole file."""

    file: Annotated[str, Field(min_length=1)]
    pages: tuple[Annotated[int, Field(ge=1)], ...] = ()


class Settings(_Stated):
    """The keys of ``case.yaml``; ``print`` and ``expect`` are of the samples and not used."""

    presented: dt.date | None = None
    today: dt.date | None = None
    bank_country: Annotated[str, AfterValidator(_country)] | None = None
    closed: tuple[dt.date, ...] = ()
    drawn_before: Drawn = Drawn()
    copies: dict[Annotated[str, AfterValidator(_known_kind)], Presented] = {}
    amendments: dict[Annotated[int, Field(ge=0)], Answer] = {}
    ignore: tuple[Ignored, ...] = ()
    leave_out: tuple[LeftOut, ...] = ()
    print: Any = Field(default=None, exclude=True)
    expect: Any = Field(default=None, exclude=True)

    @property
    def waived(self) -> dict[str, str]:
        """The codes that were set aside, with the reasons."""
        return {one.code: one.why for one in self.ignore}

    def circumstances(
        self, presented: dt.date | None = None, today: dt.date | None = None
    ) -> Circumstances:
        """Return what paper cannot tell; days given here go before those of the file."""
        now = today or self.today or _clock()
        return Circumstances(
            presented=presented or self.presented or now,
            today=now,
            bank_country=self.bank_country,
            closed=frozenset(self.closed),
            drawn_before=self.drawn_before.amount,
            shipped_before=self.drawn_before.quantity,
            copies={
                kind: Copies(originals=n.originals, copies=n.copies)
                for kind, n in self.copies.items()
            },
        )


@dataclass(frozen=True)
class Stated:
    """Settings as far as they could be understood, and what could not."""

    settings: Settings = field(default_factory=Settings)
    not_understood: tuple[NotUnderstood, ...] = ()


def settings_of(path: Path, name: str = NAMES[0]) -> Stated:
    """Read a ``case.yaml``; what is wrong in it is said and left out, the rest counts."""
    try:
        raw = yaml.load(path.read_bytes(), _LOADER)
    except (yaml.YAMLError, UnicodeDecodeError, ValueError) as error:
        mark = getattr(error, "problem_mark", None)
        place = f"line {mark.line + 1}: " if mark else ""
        problem = getattr(error, "problem", None) or str(error)
        return Stated(
            not_understood=(
                NotUnderstood(
                    file=name,
                    reason=f"{place}this is not YAML ({problem}); none of it was used",
                    reason_zh=f"{place}不是有效的 YAML（{problem}），未采用其中任何内容",
                ),
            )
        )
    if raw is None:
        return Stated()
    if not isinstance(raw, dict):
        return Stated(
            not_understood=(
                NotUnderstood(
                    file=name,
                    reason="write keys with values, such as: presented: 2026-09-30",
                    reason_zh="请写成“键: 值”，例如 presented: 2026-09-30",
                ),
            )
        )
    return _honoured({str(key): value for key, value in raw.items()}, name)


def _honoured(raw: dict[str, Any], name: str) -> Stated:
    """Take out what is wrong until the rest is right."""
    wrong: list[NotUnderstood] = []
    while True:
        try:
            return Stated(Settings.model_validate(raw), tuple(wrong))
        except ValidationError as error:
            pieces = set()
            for one in error.errors():
                way = tuple(step for step in one["loc"] if step != "[key]")
                english, chinese = _instead(one, ".".join(map(str, way)))
                wrong.append(NotUnderstood(file=name, reason=english, reason_zh=chinese))
                pieces.add(_piece(way))
        for way in sorted(pieces, key=_position, reverse=True):
            _remove(raw, way)


def _piece(way: Loc) -> Loc:
    """Return what goes when something in it is wrong.

    An entry of a list, and the numbers of one kind of document, go as a whole: half of
    them would state what nobody wrote.
    """
    several = ("closed", "copies", "ignore", "leave_out", "drawn_before", "amendments")
    return way[:2] if way[0] in several else way[:1]


def _position(way: Loc) -> list[tuple[int, str]]:
    return [(step, "") if isinstance(step, int) else (0, step) for step in way]


def _remove(raw: dict[str, Any], way: Loc) -> None:
    node: Any = raw
    for step in way[:-1]:
        node = node[step]
    del node[way[-1]]


def _instead(error: Mapping[str, Any], place: str) -> tuple[str, str]:
    """Say where the error is and what to write instead, in both languages."""
    kind, given = error["type"], error.get("input")
    if kind == "extra_forbidden":
        key = place.rsplit(".", 1)[-1]
        known = [n for n in Settings.model_fields if n not in ("print", "expect")]
        near = get_close_matches(key, known, 1)
        if near:
            return (
                f"{place}: there is no such key; did you mean {near[0]}",
                f"{place}：没有此项；是否为 {near[0]}",
            )
        return (
            f"{place}: there is no such key; known are {', '.join(known)}",
            f"{place}：没有此项；可用：{'、'.join(known)}",
        )
    if kind == "missing":
        return (
            f"{place}: this is missing; write it, or the entry is not used",
            f"{place}：缺少此项，补上后才采用该条",
        )
    context = error.get("ctx") or {}
    example, example_zh = (
        (context["en"], context["zh"])
        if kind == "instead"
        else _example(kind, str(error.get("msg", "")))
    )
    return (
        f"{place}: {given!s} was not used; {example}",
        f"{place}：未采用 {given!s}；{example_zh}",
    )


def _example(kind: str, message: str) -> tuple[str, str]:
    if kind == "literal_error":
        return "write accepted, rejected or open", "请写 accepted、rejected 或 open"
    if kind.startswith("date"):
        return "write a day as 2026-09-30", "日期请写成 2026-09-30"
    if kind == "string_pattern_mismatch":
        return "write the code of a rule, such as BL-12", "请写规则代码，例如 BL-12"
    if kind == "tuple_type":
        return "write a list: [..., ...]", "请写成列表：[…, …]"
    if kind in ("model_type", "dict_type", "model_attributes_type"):
        return "write keys and values: {...: ...}", "请写成“键: 值”：{…: …}"
    if kind.startswith(("int", "decimal", "greater")):
        return "write a number, without a currency or a unit", "请写数字，不带币种或单位"
    if kind.startswith("string"):
        return "write words", "请写文字"
    return message, message


def _clock() -> dt.date:
    return dt.date.today()


def stated_in(files: Mapping[str, Path]) -> Stated:
    """Read the settings among the files of a case, by their names in its folder."""
    name = next((n for n in NAMES if n in files), None)
    return settings_of(files[name], name) if name else Stated()
