"""What the sentences of a letter that issues a credit say, and in which words."""

from __future__ import annotations

import re

from extractors.swift.dates import DATE

ISSUES = re.compile(
    r"\b(?:WE|BANK)(?:\s+(?:\w+\s+){0,2}?|,?\s+(?:[\w.]+,?\s+){1,10}?HEREBY\s+)(?:ISSUED?|OPEN(?:ED)?|ESTABLISH(?:ED)?)\b(?:\s+[\w,']+){0,8}?\s+(?:IRREVOCABLE|DOCUMENTARY|CREDIT|LETTER)\b"
    r"|\bTHIS\s+(?:IRREVOCABLE\s+)?(?:DOCUMENTARY\s+)?(?:LETTER\s+OF\s+)?CREDIT\b[^.]{0,80}\b(?:IS\s+)?(?:ISSUED|OPENED|ESTABLISHED)\s+(?:BY\s+US|IN\s+YOUR\s+FAVOU?R)",
    re.I,
)
NUMBER = re.compile(
    r"\b(?:CREDIT|L\s?/?\s?C|D\s?/\s?C)\s+(?:NO|NUMBER|NUM|REF)\b\s*[.:]*\s*(?P<value>(?:[A-Z]{2,5}[ ])?[A-Z0-9][A-Z0-9/.-]*\d[A-Z0-9/.-]*[A-Z0-9])",
    re.I,
)
DATED = (
    re.compile(
        rf"\b(?:DATE\s+OF\s+ISSUE|ISSUING\s+DATE|ISSUED\s+ON)\s*[:.]?\s*(?P<value>{DATE})", re.I
    ),
    re.compile(
        rf"^[ \t]*(?:DATED?\s*[:.]?|(?:[^\W\d]+[ ]){{0,3}}[^\W\d]+,?)?\s*(?P<value>(?<=:\s)\d{{6}}|{DATE})(?=\s*$|\s{{3}}|\s+TO\s*:)",
        re.I | re.M,
    ),
)
EXPIRY = re.compile(
    r"\b(?:EXPIR(?:ES|Y|ING|ATION)|VALID(?:ITY)?)\b(?:\s+(?:IN|AT)\s+(?P<before>[^.,;]{2,40}?)\s+ON\s+|[^.;]{0,60}?)"
    rf"(?P<value>{DATE})"
    r"(?:[ \t]*,?\s*(?:(?:FOR\s+\w+\s+)?(?:IN|AT)(?:[ \t]+THE)?|PLACE\s*:?)\s+(?P<place>[^.,;\n]{2,45}))?",
    re.I,
)
AMOUNT = re.compile(
    r"\b(?i:AMOUNT|SUM|EXCEEDING|AGGREGATE|EXTENT|FOR|TOTAL|VALUE)\b[^.;\d]{0,60}?"
    r"(?P<value>(?:(?P<currency>US\s?\$|[A-Z]{3})\s?\.?|(?P<sign>[$€£]))\s?\d[\d,.' ]*\d(?(sign)\s?(?P<code>[A-Z]{3})\b))(?![\d%])"
)
APPLICANT = re.compile(
    r"\b(?:FOR\s+(?:THE\s+)?ACCOUNT\s+OF|BY\s+ORDER\s+OF|AT\s+THE\s+REQUEST\s+OF)\s*:?\s*(?:OUR\s+(?:CLIENTS?|CUSTOMERS?)\b,?\s*)?(?:MESSRS\.?\s*|M/S\.?\s*)?"
    r"(?P<value>(?!AND\s+FOR|YOUR|OUR\b|THE\s+APPLICANT\b).{1,250}?)(?=\s*(?:,?\s*(?:FOR|UP|IN)\s+(?:A|AN|THE|TO|ANY|AMOUNT|SUM|FAVOU?R)\b|\bTO\s+THE\s+EXTENT|\bAVAILABLE\b|\bNOT\s+EXCEEDING|,?\s*WE\s+(?:HEREBY\s+)?(?:ISSUE|OPEN|ESTABLISH)|[;]|\n\s*\n))",
    re.I | re.S,
)
BENEFICIARY = re.compile(
    r"\bIN\s+FAVOU?R\s+OF\s*:?\s*(?:MESSRS\.?\s*|M/S\.?\s*)?(?P<value>(?!YOU\b|YOUR).{1,250}?)"
    r"(?=\s*(?:,?\s*(?:FOR|BY|AT|IN)\s+(?:A|AN|THE|ACCOUNT|ORDER|REQUEST|AMOUNT|SUM)\b|\bAVAILABLE\b|\bNOT\s+EXCEEDING|\bUP\s+TO|[;]|\n\s*\n))",
    re.I | re.S,
)
TO_BE_TOLD = re.compile(
    r"\bADVISE\s+(?:THE\s+)?BENEFICIARY,?\s+(?P<value>(?!OF\b|THAT\b|WITHOUT\b)[^;]{5,250}?),?\s+THAT\b",
    re.I | re.S,
)
ADDRESSED = re.compile(
    r"^[ \t]*(?:(?:TO|BENEFICIARY)\s*[:.]|MESSRS\.?:?)\s*\n?(?P<value>(?:[^\n:]+\n){1,5}?)(?=\s*\n|\s*(?:ATTN|TEL|DEAR)\b)",
    re.I | re.M,
)
BLOCK = r"^[ \t]*(?:{names})\s*[:：][ \t]*\n?(?:MESSRS\.?|M/S\.?)?[ \t]*(?P<value>[^\n]+(?:\n[ \t]{{4,}}(?![^\n:]{{0,25}}:)[^\n]+){{0,4}})"
NAMED = {
    "50": re.compile(BLOCK.format(names=r"APPLICANT|ACCOUNTEE|OPENER|BUYER"), re.I | re.M),
    "59": re.compile(BLOCK.format(names=r"BENEFICIARY|SELLER"), re.I | re.M),
}
HEADED = re.compile(
    r"^[^:;]{0,80}\bBAN(?:K|QUE|CO|CA|KA)\b[^:;]{0,80}$|^[^:;\d]{0,80}BANK\b[^:;\d]{0,80}$", re.I
)
BANK = r"(?P<name>(?=.*\bBAN(?:K|QUE|CO|CA|KA)\b)\S.*)"
CORRESPONDING = (
    ("sender", re.compile(rf"\s*(?:FROM|(?:ISSUING|OPENING)\s+BANK)\s*[:：]\s*{BANK}", re.I)),
    (
        "receiver",
        re.compile(
            rf"\s*(?:TO|THROUGH|VIA|ADVISED? THROUGH|ADVISING\s+BANK)\s*[:：]\s*{BANK}", re.I
        ),
    ),
)
HEAD = 6  #: lines among which a letterhead stands
GOODS = re.compile(
    r"\b(?:(?:SHIPMENT|VALUE|COVERING)\s+OF(?:\s*:)?\s+(?=\d[\d,.]*\s+[A-Z])|(?:DOCUMENTS\s+(?:MUST|TO|SHOULD|SHALL)\s+COVER|COVERING|EVIDENCING)\s*(?:SHIPMENT\s+OF)?\s*:\s*)"
    r"(?P<value>\w.{10,400}?)(?=\n\s*\n|,?\s*TO\s+BE\s+SHIPPED\b|(?<!\bNO)(?<!\bCO)(?<!\bLTD)\.\s)",
    re.I | re.S,
)
YOURS = re.compile(r"\bIN\s+YOUR\s+FAVOU?R\b", re.I)
AVAILABLE = re.compile(
    r"\bAVAILABLE\s+(?:WITH|AT)\s+(?P<bank>.{1,120}?)\s*,?\s*(?P<way>BY\s+(?:SIGHT\s+)?(?:NEGOTIATION|PAYMENT|ACCEPTANCE|DEFERRED\s+PAYMENT))",
    re.I | re.S,
)
PAYABLE = re.compile(
    r"\bPAYABLE\s+(?:AT\s+SIGHT\s+)?(?:AT|BY|WITH)\s+(?P<bank>(?:OUR|YOUR|THEIR|THE)\s+COUNTERS(?:\s+IN\s+\w+)?|OURSELVES|US|YOU(?:RSELVES)?)\b",
    re.I,
)
DRAFTS = re.compile(
    r"\bDRAFTS?(?:\(S\))?\s+(?:DRAWN\s+)?(?:ON\s+\w+\s+)?(?:AT\s+(?=\d))?(?P<value>(?:AT\s+)?SIGHT|\d+\s+DAYS?\s+(?:AFTER\s+|FROM\s+)?(?:SIGHT|(?:THE\s+)?DATE\s+OF\s+[\w/ ]{3,25}?|B/L\s+DATE))(?=\W)",
    re.I,
)
DRAWEE = re.compile(
    r"\bDRAWN\s+(?:ON|UPON)\s+(?:(?P<us>US|OURSELVES)\b|(?P<value>[A-Z][^.,;:\n]{4,60}))"
    r"|\bDRAFTS?\s+(?:ON|UPON)\s+(?P<us_too>US|OURSELVES)\b",
    re.I,
)
_SPAN = r"\bFROM\s*:?\s+[A-Z][^.;:]{2,45}?\s+TO\s*:?\s+[A-Z][^.;:]{2,60}?"
_NOT_LATER = r"\b(?:NOT\s+LATER\s+THAN|NO\s+LATER\s+THAN|(?:AT\s+THE\s+)?LATEST(?:\s+BY|\s+ON)?|ON\s+OR\s+BEFORE|BY)"
ROUTE = re.compile(
    rf"(?:\b(?:SHIPMENT|SHIPPED|DESPATCH|DISPATCH|LOADING|CARRIAGE|TRANSPORT)\b[^.;:]{{0,40}}?|(?=(?:{_SPAN}){_NOT_LATER}))"
    r"\bFROM\s*:?\s+(?P<from>[A-Z][^.;:\n]{2,45}?)\s+TO\s*:?\s+(?P<to>[A-Z][^.;:\n]{2,45}?)"
    r"(?=\s*(?:[.;\n]|,?\s*(?:NOT\s+LATER|(?:AT\s+THE\s+)?LATEST|ON\s+OR\s+BEFORE|NO\s+LATER|DURING|BY|IN\s+ONE|PARTIAL|CIF|CFR|FOB|FREIGHT)\b|$))",
    re.I,
)
#: Ports by their labels, each on a line of its own.
PORTS = {
    "44E": re.compile(
        r"^[ \t]*(?:SHIPMENT\s+FROM|PORT\s+OF\s+(?:LOADING|SHIPMENT)|LOADING\s+PORT)\s*[:：][ \t]*(?P<value>[A-Z][^\n;:]{2,60}?)[ \t.]*$",
        re.I | re.M,
    ),
    "44F": re.compile(
        r"^[ \t]*(?:SHIPMENT\s+TO|PORT\s+OF\s+(?:DISCHARGE|DESTINATION)|DISCHARGING?\s+PORT)\s*[:：][ \t]*(?P<value>[A-Z][^\n;:]{2,60}?)[ \t.]*$",
        re.I | re.M,
    ),
}
LATEST = re.compile(
    rf"(?:\b(?:SHIPMENT|SHIPPED|DESPATCH|DISPATCH|LOADED?)\b[^.;]{{0,120}}?|{_SPAN}){_NOT_LATER}\s*:?\s*(?P<value>{DATE})"
    rf"|\bLATEST\s+(?:DATE\s+(?:OF|FOR)\s+)?SHIPMENT(?:\s+DATE)?\s*:?\s*(?P<other>{DATE})",
    re.I,
)
PARTIAL = re.compile(
    r"\bPART(?:IAL)?\s+SHIPMENTS?\b\s*:?\s*(?:IS|ARE)?\s*(?P<value>(?:NOT\s+)?\w+)", re.I
)
TRANSHIPMENT = re.compile(
    r"\bTRANSS?HIPMENTS?\b\s*:?\s*(?:IS|ARE)?\s*(?P<value>(?:NOT\s+)?\w+)", re.I
)
PRESENTED = re.compile(
    r"[^.;]{0,200}\bPRESENT\w*\b[^.;]{0,80}?\bWITHIN\b[^.;]{0,40}?\bDAYS?\b[^.;]{0,200}", re.I
)
RULES = re.compile(
    r"(?:\bUNIFORM\s+CUSTOMS\s+AND\s+PRACTICE\b[^.;]{0,120}?(?:NO\.?\s*)?\b[4-6]\d\d\b|\bUCP\s*(?:DC\s*)?\(?\d{3}\b|\bUCP\s+LATEST\s+VERSION)",
    re.I,
)
CHARGES = re.compile(
    r"(?:^|(?<=[.;\n]))[^.;\n]{0,200}\b(?:BANKING|BANK)\s+(?:CHARGES|COMMISSIONS?)\b[^.;]{0,200}"
    r"|\b(?:(?:ALL|OUR|YOUR|OTHER|ANY)\s+){1,2}(?:CHARGES|COMMISSIONS?)\b[^.;]{0,60}\b(?:ACCOUNT|BORNE)\b[^.;]{0,120}",
    re.I,
)
CONFIRM = re.compile(
    r"\bWITHOUT\s+(?:ADDING\s+)?(?:YOUR\s+)?CONFIRMATION\b|\bADD(?:ING)?\s+YOUR\s+CONFIRMATION\b",
    re.I,
)

FORM = re.compile(r"\b(?P<value>IRREVOCABLE(?:[ ,]+(?:AND[ ]+)?TRANSFERABLE)?)\b", re.I)
TOLERANCE = re.compile(
    r"\s*[(,]?\s*(?:WITH\s+)?(?:A\s+TOLERANCE\s+OF\s+)?(?P<value>(?:\+\s?/\s?-\s?)?\d{1,2}\s?(?:%|PCT|PER\s?CENT)(?:\s+MORE\s+OR\s+LESS)?)",
    re.I,
)
#: The documents of a sentence, parted by semicolons.
DOCUMENTS = re.compile(
    r"\b(?:FOLLOWING|BELOW(?:\s+MENTIONED)?)\s+(?:\w+\s+)?DOCUMENTS\s*:\s*(?P<value>\w[^;]{5,600};.{5,3000}?)(?=\.?[ \t]*\n\s*\n|\.[ \t]*(?:\n|\Z))",
    re.I | re.S,
)
