"""One spelling for what banks spell in many ways: abbreviations, British and US, typing errors."""

from __future__ import annotations

import re
from functools import lru_cache

from rapidfuzz.distance import OSA

from extractors.clauses.lexicon.mistyped import MISTAKES, TRADE

#: What is written in several ways, and the way it is written from here on. Tried in this order,
#: each on upper-case text without line breaks.
_VARIANTS: tuple[tuple[str, str], ...] = (
    (r"\b([BL]/[LC])(?=[A-Z]{2})", r"\1 "),
    (r"\b(IN|OF|DATED|WITHIN)(?=\d)", r"\1 "),
    (
        r"(?<=\d)(?=(?:COP(?:Y|IES)|ORIG(?:INALS?|S)?|FOLDS?|SETS?|DAYS?|MONTHS?|HOURS?|WORKING|CALENDAR|BANKING|N/N|PLUS|AND)\b)",
        " ",
    ),
    (r"(?<=[A-Z]{2}),(?=[A-Z]{3})", ", "),
    (r"\(AT\)|\[AT\]", "@"),
    (r"\b(\d)/\1 (?=(?:NON-?NEGOTIABLE |N/N )?COP(?:Y|IES)\b)", r"\1 "),
    (r"\b(SETS?),? \((?:INCLUDING|CONSISTING OF|COMPRISING) ([^()]*)\)", r"\1 OF \2"),
    (r"\bA\.TR\b\.?", "ATR"),
    (r"\bSTIPULATING(?= (?:THAT )?\w)", "SHOWING"),
    (
        r"\b(?:THE )?NUMBER AND (?:THE )?DATE OF (?:THIS|THE|OUR) (?:L/C|CREDIT)\b",
        "L/C NUMBER AND DATE",
    ),
    (r"\b(MUST|SHOULD|SHALL|TO) (?:EXPRESSLY )?STIPULATE(?: THAT)?\b", r"\1 SHOW"),
    (r"\b(MANUFACTURER|PRODUCER)(?:'?S)? ?/ ?(?:MANUFACTURER|PRODUCER)(?=\W|$)", r"\1"),
    (r"\bU\. ?A\. ?E\b\.?", "UAE"),
    (r"\bU\. ?S\. ?A\b\.?", "USA"),
    (r"\bU\. ?K\b\.?", "UK"),
    (r"\bP\. ?R\. ?(?:O\. ?F\. ?)?(?=CHINA\b)", "PR "),
    (r"(?<=\d)\s*(?:%|PERCENT\b|PER CENT\b|PCT\b)|\bPERCENT\b|\bPER CENT\b|%", " PCT"),
    (r"\bBILLS? OF (?:LADD?ING|LADEN)\b|\bB/LS\b|\bBS/L\b|\bB\.L\.|\bBLS?\b|\bB / L\b", "B/L"),
    (
        r"\b(?:THIS |THE |OUR )?(?:DOCUMENTARY CREDIT|LETTER OF CREDIT|L\.C\.|LC|D/C|DC|L / C)(?= ?(?:NO\b|NUMBER))",
        "L/C",
    ),
    (
        r"\bDOCUMENTARY CREDIT\b|\bLETTER OF CREDIT\b|\bL\.C\.|(?<![-/.])\bLC\b(?![-/]\d)|\bD/C\b|\bL / C\b",
        "L/C",
    ),
    (r"\bWTS?\b\.?", "WEIGHT"),
    (
        r"\b(?:WILL|SHALL|CAN|MAY|MUST|WOULD) ?NOT BE (?:ACCEPTED|ACCEPTABLE)\b|\bUNACCEPTABLE\b",
        "NOT ACCEPTABLE",
    ),
    (r"\bE-MAILED\b|\bE MAILED\b", "EMAILED"),
    (r"\bCREDIT(?= (?:NO\b|NUMBER))", "L/C"),
    (r"\bNUMBERS?\b\.?|\bNOS\b\.?|\bNO\b ?\.(?=\s|\w|$)|\bNRS?\b\.", "NO. "),
    (r"\bNO:", "NO. "),
    (r"\bCERT\b\.?(?=\W|$)|\bCERTIFICATES\b|\bCERTIFICAT\b", "CERTIFICATE"),
    (r"\bCOMM\b\. ?(?=INV)", "COMMERCIAL "),
    (r"\bINV\b\.", "INVOICE"),
    (r"\bINVOICES\b", "INVOICE"),
    (r"\bORIGS?\b\.?|\bORIS?\b\.?", "ORIGINAL"),
    (r"\bEXEMPL(?:AR(?:S|Y|IES)?|AIRES?)\b", "COPIES"),
    (r"\bQTYS?\b\.?", "QUANTITY"),
    (r"\bAMTS?\b\.?", "AMOUNT"),
    (r"\bSHI?PM?TS?\b\.?", "SHIPMENT"),
    (r"\b(?:PLS|PLZ|KINDLY)\b", "PLEASE"),
    (r"\bREQ'?D\b", "REQUIRED"),
    (r"\bFM\b(?! \d)", "FROM"),
    (r"\bINT'?L\b\.?", "INTERNATIONAL"),
    (r"\bACC(?:DG)?\b\.? (?=TO\b)", "ACCORDING "),
    (r"\bG\. ?S\. ?P\b\.?", "GSP"),
    (
        r"\bCERTIFICATE OF COUNTRY OF ORIGIN\b|\bCOUNTRY OF ORIGIN CERTIFICATE\b",
        "CERTIFICATE OF ORIGIN",
    ),
    (r"\b(?:TELEX|FAX|EMAIL)[- ]RELEASED?(?= (?:OF )?B/L)", "SURRENDERED"),
    (r"\bPAYABLE AT DESTINATION\b(?<=FREIGHT PAYABLE AT DESTINATION)", "COLLECT"),
    (r"\bCPY\b|\bCPIES\b|\bCOPS?\b", "COPIES"),
    (r"\bNON[- ]?NEGOTIABLE\b|\bN/N\b|\bN\.N\.|\bNN\b(?= COP)", "N/N"),
    (r"\bBENEFICIAR(?:Y'?|IE')S\b", "BENEFICIARY'S"),
    (r"\bDTD\b\.?|\bDT\b\.?(?= ?\d)", "DATED"),
    (r"(?<![A-Z])HRS?\b\.?", "HOURS"),
    (r"\bMULTI[- ]MODAL\b", "MULTIMODAL"),
    (r"\bPORT[- ]TO[- ]PORT\b", "PORT TO PORT"),
    (r"\bSEA ?WAY ?BILLS?\b", "SEA WAYBILL"),
    (r"\bAIR ?WAY ?BILLS?\b", "AIR WAYBILL"),
    (r"\bE-MAIL\b|\bE MAIL\b", "EMAIL"),
    (r"\bTELEFAX\b", "FAX"),
    (r"\bDISPATCH", "DESPATCH"),
    (r"\bTRANS-?SHIP", "TRANSHIP"),
    (r"\b(LEGALI|NOTARI|AUTHORI|RECOGNI|ORGANI)Z(?=E|I|ATION)", r"\1S"),
    (r"\bCOLOR", "COLOUR"),
    (r"\bVISED\b|\bVISA'D\b", "VISAED"),
    (r"\bPRO-? ?FORMA\b", "PROFORMA"),
    (r"\bH\. ?S\. ?(?=CODE|NO)|\bHS ?(?=CODE|NO)|\bHARMONI[SZ]ED (?:SYSTEM )?(?=CODE)", "HS "),
    (r"\bM/S\b\.?|\bMESSRS\b\.?", "M/S"),
    (r"\bSUBJECTED\b", "SUBJECT"),
    (
        r"\b(APPLICANT|OPENER|ACCOUNTEE|BENEFICIARY)(?:,? (?:AS PER|AS STATED IN|AS SHOWN IN|AS IN|AS MENTIONED IN|IN|UNDER) (?:THE )?(?:FIELD|TAG|SWIFT FIELD)(?: NO\.)? ?:?\d\d[A-Z]?)(?!\w)",
        r"\1",
    ),
    (
        r"(?:^|(?<=\bA )|(?<=\bTHE )|(?<=\bONE )|(?<=SIGNED ))(CERTIFICATE|STATEMENT|DECLARATION|CONFIRMATION) (?:(?:ISSUED |SIGNED |MADE )?BY|OF|FROM) (?:THE )?BENEFICIARY(?=,? (?:THAT|TO THE EFFECT|CERTIFYING|STATING|CONFIRMING|DECLARING)\b)",
        r"BENEFICIARY'S \1",
    ),
    (r"\bU\. ?C\. ?P\.?(?= |,|$)", "UCP"),
    (r"\bI\. ?C\. ?C\.,?(?= PUB)", "ICC"),
    (r"\bPUB\.", "PUBLICATION"),
    (r"\b(?:EXPRESS|INTERNATIONAL|SPEEDY) COURIER\b(?! ?RECEIPT)", "COURIER"),
    (
        r"\bINSTITUTE WAR (?:AND|&) STRIKES? CLAUSES?\b",
        "INSTITUTE WAR CLAUSES AND INSTITUTE STRIKES CLAUSES",
    ),
    (r"\bCERTIFICATE OF (NON?-? ?WOOD(?:EN)? PACKING)(?: MATERIALS?)?\b", r"\1 CERTIFICATE"),
)

_KNOWN = frozenset(TRADE)
_WORD = re.compile(r"[A-Z]{7,}")


@lru_cache(maxsize=1)
def _compiled() -> tuple[tuple[re.Pattern[str], str], ...]:
    return tuple((re.compile(pattern), written) for pattern, written in _VARIANTS)


#: Short words that are seen glued to a long one: «INTRIPLICATE», «SHIPPINGDOCUMENTS».
_BEFORE = "IN|OF|TO|BY|AND|FOR|THE|WITH|FROM|FULL|CLEAN|MARKED|BLANK|SIGNED"
_AFTER = "IN|OF|TO|BY|AND|FOR|THE|WITH|FROM|NO|DATE|DATED|MUST|LIST|BANK|ISSUED|SHOWING|MADE|OUT"


@lru_cache(maxsize=1)
def _glued() -> re.Pattern[str]:
    known = "|".join([*TRADE, "COPIES", "MARKED", "ISSUED", "SIGNED", "LADING", "LIST", "MADE"])
    return re.compile(rf"({_BEFORE}|{known})({known})({known})?|({known})({_AFTER})")


@lru_cache(maxsize=8192)
def mend(word: str) -> str:
    """Return the word of the trade that a mistyped word stands for, or the word itself.

    >>> mend("TRIPLECATE"), mend("CERTIFICTAE"), mend("SHIPPERS"), mend("INTRIPLICATE")
    ('TRIPLICATE', 'CERTIFICATE', 'SHIPPERS', 'IN TRIPLICATE')
    """
    if word in MISTAKES:
        return MISTAKES[word]
    if len(word) < 8 or word in _KNOWN:
        return word
    if glued := _glued().fullmatch(word):
        return " ".join(part for part in glued.groups() if part)
    near = [
        known
        for known in TRADE
        if known[0] == word[0]
        and abs(len(known) - len(word)) <= 1
        and known[:-1] != word[:-1]  # another ending is another word, not a slip
        and word[: len(known)] != known
        and known[: len(word)] != word
        and OSA.distance(known, word, score_cutoff=1) <= 1
    ]
    return near[0] if len(near) == 1 else word


def respell(text: str) -> str:
    """Write upper-case wording in the one spelling that the grammar knows.

    >>> respell("3 ORIG BILL OF LADDING, 10PERCENT, LC NUMBER 5")
    '3 ORIGINAL B/L, 10 PCT, L/C NO. 5'
    """
    text = _WORD.sub(lambda found: mend(found[0]), text)
    for pattern, written in _compiled():
        text = pattern.sub(written, text)
    return re.sub(r"\s+", " ", text).strip()
