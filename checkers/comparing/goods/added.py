"""What an invoice adds to the goods of the credit (ISBP 821 C5, C13(b))."""

from __future__ import annotations

import re
from collections.abc import Sequence

from checkers.comparing.goods.described import detailed, details, is_figure
from checkers.comparing.goods.said import said
from checkers.comparing.verdict import SAME, Verdict, different
from checkers.comparing.words.lexicon import same_but_number
from checkers.comparing.words.spelling import squeezed, tidy
from checkers.comparing.words.wording import same_token
from extractors.documents import Line

#: Words that make other goods of the goods when they are added (C5).
_CHANGING = re.compile(
    r"\b(?:SECOND[\s-]?HAND|2ND[\s-]HAND|USED|REFURBISHED|RECONDITIONED|REMANUFACTURED|REBUILT|RETREADED|IMITATION|REPLICA|"
    r"FAKE|COUNTERFEIT|SCRAP|WASTE|EXPIRED|DEFECTIVE|DAMAGED|REJECTED|REJECTS?|OFF[\s-]?GRADE|B[\s-]GRADE|SUB[\s-]?STANDARD|"
    r"STOCK[\s-]?LOTS?|OFF[\s-]?SPEC|DEMO(?:NSTRATION)?[\s-](?:UNIT|MODEL|MACHINE)S?|EX[\s-]DEMO|PROTOTYPES?|SHOP[\s-]?SOILED|OVERHAULED|SEMI[\s-]?FINISHED|UNFINISHED|OBSOLETE|DISMANTLED|KNOCKED[\s-]DOWN|SAMPLES?|SIMILAR\s+TO|SUBSTITUTE|"
    r"SIMULATED|SURPLUS|(?:SECOND|2ND|INFERIOR|LOWER)[\s-]QUALITY|SECONDS|FACTORY\s+SECONDS)\b|二手|翻新|废旧"
)
#: Goods that are one thing made up of others.
_WHOLE = re.compile(
    r"\b(?:1|ONE)\s*(?:\(\s*(?:1|ONE)\s*\)\s*)?(?:COMPLETE\s+)?(?:SET|LOT|UNIT)\b|\b(?:PLANT|SYSTEM|EQUIPMENT|MACHINERY|INSTALLATION)\b"
    r"|\bWITH\s+(?:STANDARD\s+|ALL\s+)?ACCESSORIES\b|\bCOMPLETE\s+WITH\b|\b(?:ASSORTED|VARIOUS|SUNDRY)\b|成套|生产线|设备"
)
_HARMLESS = re.compile(
    r"(?:\bNOT|\bNON|\bNEVER|\bNEITHER|\bNO|\bUN|\bAS\s+PER|\bPER|\bTO|\bWITHOUT|\bAGREED|\bAPPROVED|\bSEALED)[\s-]*(?:THE\s+)?$"
)
_FREE = re.compile(
    r"\bF\.?O\.?C\b\.?|\bFREE\s+(?:OF\s+CHARGES?|SAMPLES?|GIFTS?|SPARES?)|\bWITHOUT\s+CHARGE|\bNO\s+CHARGE|\bN/C\b|\bNO\s+COMMERCIAL\s+VALUE|"
    r"\bGRATIS|\bCOMPLIMENTARY|\bPROMOTIONAL|\bADVERTISING\s+MATERIAL|\bFREE\s+GOODS|免费|赠品"
)


def extra_goods(credit_text: str, invoice_lines: Sequence[Line], wording: str = "") -> list[str]:
    r"""Return what an invoice shows that the credit does not call for (C13(b)).

    Free of charge, samples and advertising material count; a line counts if it names
    nothing that the credit names.

    >>> extra_goods("COTTON SHIRTS", [], "1000 PCS COTTON SHIRTS\n+2 PCS SPARE BUTTONS FREE OF CHARGE")
    ['+2 PCS SPARE BUTTONS FREE OF CHARGE']
    """
    credit, called = tidy(credit_text), detailed(said(credit_text).described)
    found = []
    for line in invoice_lines:
        text = tidy(line.description or "")
        if text and (_is_free(text, credit) or _names_other(text, called)):
            found.append(text)
    for text in (tidy(part) for part in wording.splitlines()):
        if _is_free(text, credit) and not any(text in f or f in text for f in found):
            found.append(text)
    return found


def parts_of_a_whole(credit_text: str, goods: Sequence[str]) -> bool:
    """Tell whether other goods may be what the goods of the credit are made up of.

    One set of a plant or a line «with accessories» is invoiced part by part; what is free of
    charge is no part of it.

    >>> parts_of_a_whole("1 SET OF PACKING LINE", ["INFEED CONVEYOR"]), parts_of_a_whole("COTTON SHIRTS", ["BELTS"])
    (True, False)
    """
    credit = tidy(credit_text)
    return bool(_WHOLE.search(credit)) and not any(_is_free(text, credit) for text in goods)


def changed(credit_text: str, shown: str, *, samples: bool = True) -> Verdict:
    """Look for additions that make other goods of the goods.

    Args:
        credit_text: field 45A.
        shown: the goods as the document describes them.
        samples: whether SAMPLE is such an addition; an inspector may well mention one.
    """
    credit, flat = tidy(credit_text), tidy(shown)
    for match in _CHANGING.finditer(flat):
        word = match[0]
        if word.startswith("SAMPLE") and not samples:
            continue
        if (
            word in credit
            or squeezed(word) in squeezed(credit)
            or _HARMLESS.search(flat[: match.start()][-14:])
        ):
            continue
        if word == "USED" and re.match(r"\s+(?:FOR|IN|AS|TO|ON|BY|WITH)\b", flat[match.end() :]):
            continue
        return different(
            f"the invoice adds «{word}», which makes other goods of them",
            f"发票加注「{word}」，改变了货物性质",
        )
    return SAME


def _is_free(text: str, credit: str) -> bool:
    found = _FREE.search(text)
    return bool(
        found
        and not _FREE.search(credit)
        and (is_figure(text) or len(text) < 80)
        and "CUSTOMS" not in text
    )


def _names_other(text: str, called: tuple[str, ...]) -> bool:
    """Whether a line names nothing at all that the credit names."""
    words = [
        word
        for d in details(said(text).described)
        if d.caption in ("", "figure")
        for word in d.words
        if word.isalpha() and len(word) > 2
    ]
    if not words or not called:
        return False
    return not any(
        not same_token(c, word).different or same_but_number(c, word)
        for word in words
        for c in called
        if len(c) > 2
    )
