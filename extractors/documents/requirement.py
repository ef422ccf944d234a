"""What the credit demands: the clauses of 46A and 47A, word for word and understood."""

from __future__ import annotations

from typing import Any

from pydantic import ConfigDict, Field

from extractors.documents.base import Loc, Part


class Requirement(Part):
    """One demand, in the keys of the clause grammar (``extractors/clauses/README.md``).

    The keys that rules use are attributes here; every other key is kept as it is and is
    reached with ``more``. ``dump()`` gives back the keys of the grammar.
    """

    model_config = ConfigDict(frozen=True, extra="allow", populate_by_name=True)

    doc: str | None = None  #: kind of document; «a|b» accepts either
    originals: int | None = Field(default=None, alias="o")
    copies: int | None = Field(default=None, alias="c")
    full_set: str | None = Field(default=None, alias="set")
    issued: int | None = None
    nn_copies: int | None = None
    signature: str | None = Field(default=None, alias="sig")
    issuer: str | list[str] | None = None
    issuer_qual: str | None = None
    form: str | None = None
    state: list[str] = Field(default_factory=list)
    certify: list[str] = Field(default_factory=list)
    certify_text: str | None = None
    not_state: list[str] = Field(default_factory=list)
    consignee: str | None = None
    endorse: str | None = None
    notify: list[str] = Field(default_factory=list)
    freight: str | None = None
    clean: bool | None = None
    on_board: bool | None = None
    latest: str | None = None
    ins: dict[str, Any] | None = None
    legal: list[dict[str, Any]] = Field(default_factory=list)
    deadline: dict[str, Any] | None = None
    recipient: str | list[str] | None = None
    limits: list[dict[str, Any]] = Field(default_factory=list)
    timing: str | None = None
    tenor: str | dict[str, Any] | None = None
    drawee: str | None = None
    clause: str | None = None
    apply_to: str | None = None
    allow: list[str] = Field(default_factory=list)
    forbid: list[str] = Field(default_factory=list)
    either: list[dict[str, Any]] = Field(default_factory=list, alias="or")
    any_of: list[str] = Field(default_factory=list)
    each: list[str] = Field(default_factory=list)
    common: dict[str, Any] | None = None
    cond: str | None = None
    soft: str | None = None
    human: bool | None = None
    note: str | None = None
    unparsed: str | None = None

    def more(self, key: str, default: Any = None) -> Any:
        """Return a value that only this kind of demand has."""
        return (self.model_extra or {}).get(key, default)

    def dump(self) -> dict[str, Any]:
        """Return the demand in the keys of the grammar, without what was not said."""
        return self.model_dump(by_alias=True, exclude_unset=True)


class Clause(Part):
    """One item of 46A or 47A, or a schedule in 44D: its words, and what they demand.

    ``id`` is field and item, ``46A-1``; a clause that nobody could parse has no demands
    and needs a person.
    """

    id: str
    field: str
    text: str
    demands: tuple[Requirement, ...] = ()
    understood: bool = True

    @property
    def loc(self) -> Loc:
        """Where in the credit the clause stands."""
        if self.field == "44D":
            return ("shipment_period",)
        name = "documents_required" if self.field == "46A" else "additional_conditions"
        return name, int(self.id.rpartition("-")[2]) - 1
