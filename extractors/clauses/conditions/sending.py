"""Copy sets sent past the banks, and the paper that proves it, if one is asked for."""

from __future__ import annotations

import re
from typing import Any

from extractors.clauses.heads import heads, named
from extractors.clauses.phrases import delivery, timing
from extractors.clauses.wording import PRESENTED, Wording, tidy

_SET = re.compile(
    r"^(?:THE )?(?:BENEFICIARY (?:MUST|SHOULD|SHALL|TO|HAS TO|WILL) (?:SEND|DESPATCH|COURIER|FORWARD|AIRMAIL|FAX|EMAIL) )?(?:ONE|1|A|TWO|2)? ?(?:COMPLETE |FULL |EXTRA )*(?:SETS?|COP(?:Y|IES)) OF (?:THE |ALL )*(?P<what>(?:N/N |COPY |COPIES OF |PHOTOCOPIES OF |SHIPPING |ORIGINAL )*(?:DOCUMENTS?|DOCS))(?=[^\x1f]*\b(?:SENT|SEND|DESPATCHED|COURIERED|FORWARDED|AIRMAILED|MAILED|FAXED|EMAILED|TO (?:THE )?APPLICANT)\b)"
)
_SOME = re.compile(
    r"^(?:ONE|1|A|TWO|2)? ?(?:EXTRA |ADVANCE |N/N )*(?:COP(?:Y|IES)|PHOTOCOP(?:Y|IES)) OF (?:THE |ALL )*(?P<papers>[^\x1f]+?)(?= (?:TO|MUST|SHOULD|SHALL) BE (?:\w+LY )*(?:SENT|DESPATCHED|COURIERED|FORWARDED|AIRMAILED|MAILED|FAXED|EMAILED)\b)"
)
_PROOF = re.compile(
    r",? ?(?:AND )?(?:THE )?(?:RELATIVE |RELEVANT |ORIGINAL |COPY OF )*(?P<paper>(?:COURIER|POSTAL|DHL) RECEIPT|(?:BENEFICIARY'S )?CERTIFICATE)(?: TO (?:THIS|THAT) EFFECT)?"
    + PRESENTED
    + r"$"
)


def read(words: Wording) -> list[dict[str, Any]]:
    """Read a copy set that is to be sent, and the receipt or certificate of it."""
    if found := words.take(_SET):
        items = ["one_set_docs" if "ORIGINAL" in found["what"] else "one_set_nn_docs"]
    elif (found := _SOME.search(words.text)) and (names := heads(found["papers"])):
        items = [code for head in names for code in head.codes]
        if (
            names[0].start
            or len(named(found["papers"])) > len(items)
            or {"shipping_advice", "draft"} & set(items)
        ):
            return []
        words.take(_SOME)
    else:
        return []
    proof = words.take(_PROOF)
    said: dict[str, Any] = {}
    timing.read(words, "courier_receipt", said)
    delivery.read(words, "courier_receipt", said)
    if not proof:
        return [{"cond": "send_documents", "items": items, "rule": "GEN-27,28", **said}]
    if "RECEIPT" in proof["paper"]:
        said.pop("channel", None)
        return [{"doc": "courier_receipt", "content": items, **said}]
    sent: dict[str, Any] = {"certify": ["one_copy_set_sent"]}
    if not items[0].startswith("one_set"):
        sent = {"certify_text": tidy(words.text[: proof.start()])}
    return [{"doc": "ben_cert", "sig": "signed", **sent, **said}]


def proved(text: str) -> bool:
    """Tell whether a sentence asks for the proof of a copy set sent, in its own right."""
    return _SET.match(text) is not None and _PROOF.search(text) is not None
