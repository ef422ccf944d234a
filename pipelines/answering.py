"""What the beneficiary answered to each amendment: as told, or as a bank acknowledged it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence

from extractors.documents import Answer, BankMessage, CreditAmendment, Document
from extractors.evidence import Extraction

#: Code words of field 72Z of an acknowledgement (MT730).
_CODES: dict[str, Answer] = {"BENACC": "accepted", "BENREJ": "rejected"}
_CODE = re.compile(r"/(BENACC|BENREJ)/")


def answered_by(
    amendments: Sequence[Extraction[CreditAmendment]],
    documents: Iterable[Extraction[Document]],
    answers: Mapping[int, Answer],
) -> list[Extraction[CreditAmendment]]:
    """Return amendments with the answer to each.

    Args:
        amendments: the amendments of one credit.
        documents: all documents of the case; acknowledgements among them count.
        answers: answers by number, as a person tells them; they go before all others.
    """
    messages = [x.document for x in documents if isinstance(x.document, BankMessage)]
    found = []
    for amendment in amendments:
        document = amendment.document
        number = document.__dict__.get("number") or ""
        answer = answers.get(int(number)) if number.isdigit() else None
        answer = answer or _acknowledged(document, messages) or document.answer
        changed = document.model_copy(update={"answer": answer})
        found.append(amendment.model_copy(update={"document": changed}))
    return found


def _acknowledged(amendment: CreditAmendment, messages: Sequence[BankMessage]) -> Answer | None:
    """Return the answer in an acknowledgement that names this amendment by its reference."""
    reference = amendment.__dict__.get("sender_reference")
    for message in messages:
        code = _CODE.search(message.__dict__.get("narrative") or "")
        if code and reference and message.__dict__.get("related") == reference:
            return _CODES[code[1]]
    return None
