"""Copy sets sent past the banks, and the paper that proves it, if one is asked for."""

from __future__ import annotations

import re
from typing import Any

from extractors.clauses.phrases import delivery, timing
from extractors.clauses.wording import Wording

_SET = re.compile(
    r"^(?:THE )?(?:BENEFICIARY (?:MUST|SHOULD|SHALL|TO|HAS TO|WILL) (?:SEND|DESPATCH|COURIER|FORWARD|AIRMAIL|FAX|EMAIL) )?(?:ONE|1|A|TWO|2)? ?(?:COMPLETE |FULL |EXTRA )*(?:SETS?|COP(?:Y|IES)) OF (?:THE |ALL )*(?P<what>(?:N/N |COPY |COPIES OF |PHOTOCOPIES OF |SHIPPING |ORIGINAL )*(?:DOCUMENTS?|DOCS))(?=[^\x1f]*\b(?:SENT|SEND|DESPATCHED|COURIERED|FORWARDED|AIRMAILED|MAILED|FAXED|EMAILED|TO (?:THE )?APPLICANT)\b)"
)
_PROOF = re.compile(
    r",? ?(?:AND )?(?:THE )?(?:RELATIVE |RELEVANT |ORIGINAL |COPY OF )*(?P<paper>(?:COURIER|POSTAL|DHL) RECEIPT|(?:BENEFICIARY'S )?CERTIFICATE)(?: TO (?:THIS|THAT) EFFECT)?(?: (?:MUST|SHOULD|TO|IS|SHALL)[^\x1f]*)?$"
)


def read(words: Wording) -> list[dict[str, Any]]:
    """Read a copy set that is to be sent, and the receipt or certificate of it."""
    if not (found := words.take(_SET)):
        return []
    proof = words.take(_PROOF)
    content = "one_set_docs" if "ORIGINAL" in found["what"] else "one_set_nn_docs"
    said: dict[str, Any] = {}
    timing.read(words, "courier_receipt", said)
    delivery.read(words, "courier_receipt", said)
    if not proof:
        return [{"cond": "send_documents", "items": [content], "rule": "GEN-27,28", **said}]
    if "RECEIPT" in proof["paper"]:
        said.pop("channel", None)
        return [{"doc": "courier_receipt", "content": [content], **said}]
    return [{"doc": "ben_cert", "sig": "signed", "certify": ["one_copy_set_sent"], **said}]
