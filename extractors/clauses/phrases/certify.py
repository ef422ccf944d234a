"""What the document is to certify, in short names or word for word (ISBP 821 A3–A5)."""

from __future__ import annotations

import re
from typing import Any

from extractors.clauses.lexicon.statements import statements
from extractors.clauses.wording import TAKEN, Wording, tidy, unquoted

OPENERS = (
    r"(?:AND )?\b(?:(?:MUST|SHOULD|SHALL|TO) )?(?:CERTIFYING|ATTESTING|CONFIRMING|DECLARING|CERTIFY|ATTEST|CONFIRM|DECLARE)(?: THAT\b| THE FOLLOWING)?(?! COP)|TO THE EFFECT THAT"
    r"|(?:(?<=CERTIFICATE)|(?<=STATEMENT)|(?<=DECLARATION)|(?<=LETTER)|(?<=CONFIRMATION)|(?<=UNDERTAKING))(?: THAT\b| ?:| OF(?= NO))"
    r"|(?:STATING|INDICATING|EVIDENCING|SHOWING|MENTIONING|SPECIFYING|ADVISING(?! BANK)|BEARING)(?: AS FOLLOWS)? ?(?:THAT|:? ?(?=\"(?:WE|I|THIS|THE|IT) ))|\b(?:EVIDENCING|STATING) (?=(?:ONE|1) (?:COMPLETE |FULL )?(?:SET|COPY) OF)"
)
_OPENER = re.compile(rf"^ ?(?:{OPENERS})")
_QUOTED = re.compile(r'"([^"\x1f]+)"')
_POINTS = re.compile(r"(?:THE )?(?:SAME|ABOVE|FOLLOWING)|THIS(?: FACT)?|THAT|SO|IT|THESE")
_BOYCOTT = ("no_israel_content",)


def read(words: Wording, doc: str, said: dict[str, Any]) -> None:
    """Write ``certify`` where every statement has a short name, else ``certify_text``."""
    opener = words.take(_OPENER)
    if (
        opener
        and re.search(r"CERTIFY|DECLAR", opener[0])
        and (doc == "ben_cert" or doc == "invoice")
    ):
        said.setdefault("sig", "signed")
    quoted = _QUOTED.search(words.left)
    if quoted and len(quoted[1].split()) > 3:
        said["certify_text"] = tidy(quoted[1])
        words.drop(*quoted.span())
        if said.get("sig") is None and doc.endswith("invoice"):
            said.update(sig="signed", sig_why="A3")
        words.take_all(re.compile(r"[\s\W]+"))
        return
    text = tidy(unquoted(words.left.replace(TAKEN, " ")))
    words.drop(0, len(words.left))
    if not text:
        return
    if _POINTS.fullmatch(text):  # whatever the sentence before says
        words.left = text
        said["human"] = True
        return
    codes, complete = statements(text)
    if doc == "courier_receipt" and codes == ["one_copy_set_sent"] and complete:
        said["content"] = [
            "one_set_nn_docs" if re.search(r"N/N|COP(?:Y|IES)", text) else "one_set_docs"
        ]
    elif codes and complete:
        said["certify"] = list(dict.fromkeys([*said.get("certify", []), *codes]))
        if set(codes) & set(_BOYCOTT):
            said["flag"] = "compliance/boycott"
    else:
        said["certify_text"] = f"{said['certify_text']}, {text}" if "certify_text" in said else text
