"""What every document in a case has in common."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import TYPE_CHECKING, Any, ClassVar, Self

from pydantic import (
    BaseModel,
    ConfigDict,
    Field,
    ModelWrapValidatorHandler,
    TypeAdapter,
    ValidationError,
    model_validator,
)

Loc = tuple[str | int, ...]


class Unread(AttributeError):
    """The document may well say it, but it could not be read.

    ``None`` in a document means that the document is silent. A value that is there
    and could not be made out is left unset, and asking for it raises this, so
    that no rule can take «illegible» for «absent».
    """

    def __init__(self, model: type[BaseModel], name: str) -> None:
        super().__init__(f"{model.__name__}.{name} could not be read")
        self.model = model.__name__
        self.field = name


@cache
def _adapter(model: type[BaseModel], name: str) -> TypeAdapter[Any]:
    return TypeAdapter(model.model_fields[name].rebuild_annotation())


def _named(model: type[BaseModel], key: str) -> str:
    """Return the attribute that a key of the JSON shape stands for."""
    aliases = {field.alias: name for name, field in model.model_fields.items() if field.alias}
    return aliases.get(key, key)


class Part(BaseModel):
    """Base of every document and of every part of one: frozen, closed, with gaps."""

    model_config = ConfigDict(
        frozen=True, extra="forbid", str_strip_whitespace=True, populate_by_name=True
    )

    @model_validator(mode="wrap")
    @classmethod
    def _leave_gaps(cls, raw: Any, handler: ModelWrapValidatorHandler[Self]) -> Self:
        """Keep what is good when part of a document cannot be read.

        Raises:
            ValueError: if a field is named that this kind of document does not have.
        """
        try:
            return handler(raw)
        except ValidationError as error:
            if not isinstance(raw, dict) or any(not e["loc"] for e in error.errors()):
                raise
            bad = {_named(cls, str(e["loc"][0])) for e in error.errors()}
            if unknown := bad - set(cls.model_fields):
                raise ValueError(f"{cls.__name__} has no field {sorted(unknown)}") from None
            good = {
                name: _adapter(cls, name).validate_python(value)
                for key, value in raw.items()
                if (name := _named(cls, key)) not in bad
            }
            whole = cls.model_construct(**good)
            for name in bad:
                whole.__dict__.pop(name, None)
            return whole

    if not TYPE_CHECKING:

        def __getattr__(self, name: str) -> Any:
            if name in type(self).model_fields:
                raise Unread(type(self), name)
            return super().__getattr__(name)

    def gaps(self) -> Iterator[Loc]:
        """Yield the way to each value that is there but could not be read."""
        for name in type(self).model_fields:
            if name not in self.__dict__:
                yield (name,)
                continue
            value = self.__dict__[name]
            for i, part in enumerate(value if isinstance(value, tuple) else (value,)):
                if isinstance(part, Part):
                    way: Loc = (name, i) if isinstance(value, tuple) else (name,)
                    yield from (way + rest for rest in part.gaps())


class Document(Part):
    """One paper of one kind, whatever file and pages it came from.

    Besides its fields a document keeps its whole text, so that a statement can be
    looked for on the page and not only in a field. ``corrections`` are the alterations
    that it shows, each with whatever authenticates it.
    """

    type: ClassVar[str]

    title: str | None = None
    corrections: tuple[str, ...] = ()
    text: str = Field(default="", repr=False)

    def wording(self) -> str:
        """Return all that the document says: its text or, without one, its values."""
        return self.text or "\n".join(_said(self.model_dump(mode="json", exclude={"text"})))


def _said(value: Any) -> list[str]:
    if isinstance(value, str):
        return [value]
    inner = value.values() if isinstance(value, dict) else value if isinstance(value, list) else ()
    return [said for one in inner for said in _said(one)]
