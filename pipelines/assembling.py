"""From the documents of all files to one case: one credit as it stands, and an id for each."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations, count
from typing import TYPE_CHECKING, TypeVar

from extractors.documents import Answer, BankMessage, Credit, CreditAmendment, Document
from extractors.evidence import Extraction
from pipelines.answering import answered_by
from templates.report import NotUnderstood

if TYPE_CHECKING:
    from extractors.swift import Unapplied

D = TypeVar("D", bound=Document)
#: Open amendments that are weighed in every combination.
_MOST_OPEN = 4


@dataclass(frozen=True)
class Way:
    """One way in which a credit can stand: the documents, and what could not be used."""

    documents: tuple[Extraction[Document], ...]
    not_understood: tuple[NotUnderstood, ...]


def ways_to_stand(
    documents: Sequence[Extraction[Document]], answers: Mapping[int, Answer]
) -> list[Way]:
    """Choose the credit of a case, and return the ways in which it can stand.

    Of several credits the one counts that the other documents name most often; the first
    one where that decides nothing. The others are left out, and said so. There is one way,
    with every amendment merged that was not rejected, unless some are open: those may be part
    of the credit or not, until documents are presented that comply with the one or the other
    (UCP 600 art. 10(c)).

    Args:
        documents: all documents of the case.
        answers: what the beneficiary answered to amendments, by their numbers.

    Returns:
        The ways, the one with most amendments first.
    """
    wrong: list[NotUnderstood] = []
    credits_ = _of(documents, Credit)
    if not credits_:
        wrong += _without_credit(documents)
        return [Way(tuple(documents), tuple(wrong))]
    chosen = _chosen(credits_, documents)
    for other in credits_:
        if other is not chosen and other.document != chosen.document:
            wrong.append(_second_credit(other, chosen))
    if chosen.document.__dict__.get("medium") == "letter":
        wrong.append(_letter(chosen))
    ours, others = _amendments(chosen, documents)
    wrong += [_strange_amendment(x, chosen) for x in others]
    answered = answered_by(ours, documents, answers)
    left_out = {id(x) for x in (*credits_, *ours, *others)}
    rest = [x for x in documents if id(x) not in left_out]
    ways = []
    for outside in _outside(answered):
        merged, doubts = _merged(chosen, answered, outside)
        ways.append(Way((merged, *answered, *rest), (*wrong, *doubts)))
    return ways


def _outside(
    amendments: Sequence[Extraction[CreditAmendment]],
) -> list[tuple[Extraction[CreditAmendment], ...]]:
    """Return which amendments to leave out of the credit, for each way in which it can stand.

    Each amendment is accepted or not as a whole (art. 10(e)); of more open ones than a person
    would weigh against each other, the later ones fall first.
    """
    rejected = tuple(x for x in amendments if x.document.answer == "rejected")
    is_open = [x for x in amendments if x.document.answer == "open"]
    if len(is_open) > _MOST_OPEN:
        choices = [tuple(is_open[n:]) for n in range(len(is_open), -1, -1)]
    else:
        choices = [c for n in range(len(is_open) + 1) for c in combinations(is_open, n)]
    return [(*rejected, *choice) for choice in choices]


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
    left_out: Sequence[Extraction[CreditAmendment]],
) -> tuple[Extraction[Document], list[NotUnderstood]]:
    """Merge amendments; what of them is not in the credit now, or doubtful, is said."""
    if not amendments:
        return credit, []
    from extractors.swift import merge

    merged = merge(credit, amendments, left_out)
    files = {x.document.__dict__.get("number") or "": _file(x) for x in amendments}
    doubts = []
    for entry in (*merged.unapplied, *merged.doubtful):
        done = entry in merged.doubtful
        file = files.get(entry.amendment, _file(amendments[0]))
        doubts.append(_amendment_in_doubt(file, entry, done=done))
    return merged, doubts


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


def _chosen(
    credits_: Sequence[Extraction[Credit]], documents: Sequence[Extraction[Document]]
) -> Extraction[Credit]:
    """Return the credit that other documents name most often; a pre-advice only for want of it."""
    named = Counter(
        credit_number(x.document) for x in documents if not isinstance(x.document, Credit)
    )

    def weight(x: Extraction[Credit]) -> tuple[int, bool]:
        number = credit_number(x.document)
        return named[number] if number else 0, "46A" in x.document.message

    return max(credits_, key=weight)


def _letter(credit: Extraction[Credit]) -> NotUnderstood:
    return NotUnderstood(
        file=_file(credit),
        reason="this credit is a letter and no SWIFT message; it was read as far as its sentences "
        "go: compare the values, and have the advising bank vouch for the signatures",
        reason_zh="该信用证为信函而非 SWIFT 报文，仅按语句识别；请核对各项内容，并请通知行核实印鉴",
    )


def _without_credit(documents: Sequence[Extraction[Document]]) -> list[NotUnderstood]:
    """Say of free messages (MT799) that they are no credit, where there is no other."""
    return [
        NotUnderstood(
            file=_file(x),
            reason="a free-format message (MT799) is no operative credit, whatever it says; "
            "ask the bank for the credit itself (MT700)",
            reason_zh="自由格式报文（MT799）无论内容如何均不是有效信用证；请银行发来信用证正本（MT700）",
        )
        for x in documents
        if isinstance(x.document, BankMessage) and x.document.__dict__.get("kind") == "799"
    ]


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
    if credit_number(other.document) == credit_number(chosen.document) is not None:
        return NotUnderstood(
            file=_file(other),
            reason=f"credit {ours} is here twice and not the same; {_file(chosen)} was taken for "
            "the operative one",
            reason_zh=f"信用证 {ours} 出现两份且内容不一致；以 {_file(chosen)} 为有效文本",
        )
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
