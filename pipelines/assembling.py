"""From the documents of all files to one case: one credit as it stands, and an id for each."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import count
from typing import TYPE_CHECKING, TypeVar

from extractors.documents import Credit, CreditAmendment, Document
from extractors.evidence import Extraction
from templates.report import NotUnderstood

if TYPE_CHECKING:
    from extractors.swift import Unapplied

D = TypeVar("D", bound=Document)


def credit_as_it_stands(
    documents: Sequence[Extraction[Document]], wrong: list[NotUnderstood]
) -> list[Extraction[Document]]:
    """Choose the credit of a case and merge its amendments into it.

    Of several credits the one counts that the other documents name most often; the first
    one where that decides nothing. The others are left out, and said so.
    """
    credits_ = _of(documents, Credit)
    if not credits_:
        return list(documents)
    chosen = _most_named(credits_, documents)
    for other in credits_:
        if other is not chosen and other.document != chosen.document:
            wrong.append(_second_credit(other, chosen))
    ours, others = _amendments(chosen, documents)
    wrong += [_strange_amendment(x, chosen) for x in others]
    merged = _merged(chosen, ours, wrong)
    left_out = {id(x) for x in credits_} | {id(x) for x in others}
    rest = [x for x in documents if id(x) not in left_out]
    return [merged, *rest]


def numbered(documents: Iterable[Extraction[Document]]) -> tuple[Extraction[Document], ...]:
    """Give each document its id: its kind, and which one of that kind it is."""
    counts: dict[str, count[int]] = {}
    return tuple(
        x.model_copy(
            update={"id": f"{x.document.type}-{next(counts.setdefault(x.document.type, count(1)))}"}
        )
        for x in documents
    )


def _merged(
    credit: Extraction[Credit],
    amendments: Sequence[Extraction[CreditAmendment]],
    wrong: list[NotUnderstood],
) -> Extraction[Document]:
    """Merge amendments; what of them is not in the credit now, or doubtful, is said."""
    if not amendments:
        return credit
    from extractors.swift import merge

    merged = merge(credit, amendments)
    files = {x.document.__dict__.get("number") or "": _file(x) for x in amendments}
    for entry in (*merged.unapplied, *merged.doubtful):
        done = entry in merged.doubtful
        file = files.get(entry.amendment, _file(amendments[0]))
        wrong.append(_amendment_in_doubt(file, entry, done=done))
    return merged


def _amendment_in_doubt(file: str, entry: Unapplied, *, done: bool) -> NotUnderstood:
    words = " ".join(entry.text.split())
    shown = words if len(words) <= 120 else f"{words[:119]}…"
    how, how_zh = (
        ("was merged, please check", "已并入，请核对")
        if done
        else ("was not merged, a person must decide", "未并入信用证，请人工处理")
    )
    return NotUnderstood(
        file=file,
        reason=f"amendment {entry.amendment}, field {entry.tag}, {how}: "
        f"{entry.why} ({shown})".replace("amendment ,", "amendment,"),
        reason_zh=f"修改书 {entry.amendment} 第 {entry.tag} 栏{how_zh}：{shown}",
    )


def credit_number(document: Document) -> str | None:
    """Return the number of the credit that a document is or names, letters and figures only."""
    name = "number" if isinstance(document, Credit) else "credit_number"
    number = document.__dict__.get(name)
    if not isinstance(number, str):
        return None
    return "".join(letter for letter in number.upper() if letter.isalnum()) or None


def _most_named(
    credits_: Sequence[Extraction[Credit]], documents: Sequence[Extraction[Document]]
) -> Extraction[Credit]:
    named = Counter(
        credit_number(x.document) for x in documents if not isinstance(x.document, Credit)
    )
    return max(
        credits_, key=lambda x: named[credit_number(x.document)] if credit_number(x.document) else 0
    )


def _amendments(
    credit: Extraction[Credit], documents: Sequence[Extraction[Document]]
) -> tuple[list[Extraction[CreditAmendment]], list[Extraction[CreditAmendment]]]:
    """Part the amendments of this credit from those of another."""
    number = credit_number(credit.document)
    all_of_them = _of(documents, CreditAmendment)
    others = [x for x in all_of_them if number and credit_number(x.document) not in (None, number)]
    return [x for x in all_of_them if x not in others], others


def _of(documents: Iterable[Extraction[Document]], kind: type[D]) -> list[Extraction[D]]:
    return [x for x in documents if isinstance(x.document, kind)]  # type: ignore[misc]


def _second_credit(other: Extraction[Credit], chosen: Extraction[Credit]) -> NotUnderstood:
    theirs, ours = _named(other.document), _named(chosen.document)
    return NotUnderstood(
        file=_file(other),
        reason=f"there is a second credit ({theirs}); the documents were examined against "
        f"{ours} of {_file(chosen)}; put the other into a folder of its own",
        reason_zh=f"出现第二份信用证（{theirs}）；已按 {_file(chosen)} 中的 {ours} 审核，"
        "请将另一份放入单独的文件夹",
    )


def _strange_amendment(
    amendment: Extraction[CreditAmendment], credit: Extraction[Credit]
) -> NotUnderstood:
    about = amendment.document.__dict__.get("credit_number")
    return NotUnderstood(
        file=_file(amendment),
        reason=f"this amends another credit ({about}) and was not applied to "
        f"{_named(credit.document)}",
        reason_zh=f"此修改书属于另一份信用证（{about}），未并入 {_named(credit.document)}",
    )


def _named(credit: Document) -> str:
    return str(credit.__dict__.get("number") or "without a number")


def _file(extraction: Extraction[Document]) -> str:
    return extraction.source[0].file if extraction.source else ""
