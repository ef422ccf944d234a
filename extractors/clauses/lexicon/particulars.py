"""Particulars that a document is to show, and the short name of each."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache
from itertools import groupby
from typing import NamedTuple

from extractors.clauses.lexicon.moments import DATE, date
from extractors.clauses.lexicon.parties import country
from extractors.clauses.wording import TAKEN, tidy

#: References with a number, by the name of the number.
REFERENCES: dict[str, str] = {
    "lc": r"(?:THIS |OUR |THE )?(?:EXPORT )?L/C(?:'S)?",
    "contract": r"(?:SALES? |PURCHASE )?CONTRACT|S/C|SALES? CONFIRMATION",
    "pi": r"PROFORMA INVOICE|P/?I",
    "po": r"P\.?/?O\.?|PURCHASE ORDER|ORDER",
    "indent": r"INDENT",
    "invoice": r"(?:COMMERCIAL )?INVOICE",
    "bl": r"B/L",
    "awb": r"AWB|AIR WAYBILL",
    "container": r"CONTAINER",
    "seal": r"SEAL",
    "flight": r"FLIGHT",
    "voyage": r"VOY(?:AGE)?\.?",
    "batch": r"BATCH",
    "lot": r"LOT",
    "heat": r"HEAT",
    "irc": r"I\.?R\.?C\.?|IMPORT(?:ER'?S?)? REGISTRATION(?: CERTIFICATE)?",
    "bin": r"B\.?I\.?N\.?|BUSINESS IDENTIFICATION",
    "tin": r"E?-?T\.?I\.?N\.?|TAX(?:PAYER)?(?:'S)? (?:IDENTIFICATION|ID)",
    "vat": r"V\.?A\.?T\.?(?: REG(?:ISTRATION|\.)?)?",
    "ntn": r"N\.?T\.?N\.?",
    "lcaf": r"L\.?C\.?A\.?F?\.?",
    "import_licence": r"IMPORT (?:LICEN[CS]E|PERMIT)|I/L|I\.P\.",
    "bond": r"BOND(?:ED WAREHOUSE)?(?: LICEN[CS]E)?",
    "rif": r"R\.?I\.?F\.?", "rfc": r"R\.?F\.?C\.?", "cuit": r"C\.?U\.?I\.?T\.?", "lca": r"LCA",
    "idf": r"IDF", "form_m": r"(?:E-)?FORM 'M'|(?:E-)?FORM \"?M\"?", "nrc": r"N\.?R\.?C\.?", "customs_file": r"CUSTOMS FILE", "acid": r"ACID", "cnpj": r"CNPJ", "ruc": r"R\.?U\.?C\.?", "nit": r"NIT", "eori": r"EORI", "gst": r"GSTIN?", "iec": r"I\.?E\.?C\.?",
    "cover_note": r"(?:MARINE |INSURANCE |OPEN )*COVER(?: NOTE)?",
    "open_policy": r"OPEN POLICY|OPEN COVER",
    "exp": r"EXP",
    "policy": r"(?:INSURANCE )?POLICY",
    "reference": r"REF(?:ERENCE)?\.?",
}  # fmt: skip
#: References that are also written without «no.» between their name and their value.
_WITHOUT_NO = {
    "contract", "pi", "po", "irc", "tin", "bin", "vat", "ntn", "lcaf", "open_policy", "cover_note", "cnpj", "ruc", "nit", "eori", "gst",
    "iec", "rif", "rfc", "cuit", "acid", "idf",
}  # fmt: skip
#: References that tell who somebody is: their number is meant though nothing says so.
_IDENTITIES = (
    "irc",
    "bin",
    "tin",
    "vat",
    "ntn",
    "cnpj",
    "ruc",
    "nit",
    "eori",
    "gst",
    "iec",
    "rif",
    "rfc",
    "cuit",
)
_OWNER = r"(?:(?:THE )?(?:IMPORTER|EXPORTER|APPLICANT|BUYER|CONSIGNEE|OPENER|BENEFICIARY)(?:'?S)? )?(?:TAX ID (?=CNPJ|R\.?U\.?C|NIT|R\.?I\.?F|R\.?F\.?C|C\.?U\.?I\.?T))?"
_BARE_VALUE = {"cover_note", "open_policy"}
_REF = r"(?:\s?[:.]?\s?(?P<ref>\d{3,4}(?: \d{3,4})+|(?=[A-Z./\-]*\d)[A-Z0-9][A-Z0-9./\-]*(?:\([A-Z0-9]+\)[A-Z0-9./\-]*)?))"
_DATED = rf"(?P<dated>,? ?(?:AND |& ?)?(?:DATED|DATE|OF) ?:? ?(?P<date>{DATE})|(?: AND |, ?| ?& ?|/)(?:(?:ISSU(?:E|ING|ANCE)|OPENING) )?DATED?(?! OF\b)\b)"

_PACKED = r"(?:PACKAGES|CARTONS|BAGS|CASES|BALES|PCS|PIECES|DRUMS|PALLETS|ROLLS|BOXES|CRATES|COILS|BUNDLES|SACKS|UNITS|COLLI|CTNS|PKGS)"
#: Particulars without a value of their own.
PLAIN: tuple[tuple[str, str], ...] = (
    ("container_no seal_no", r"CONTAINER(?:\(?S?\)?)?(?: NO\.?)?(?: AND|/|,| &) ?SEAL\(?S?\)? ?NO\.?"),
    ("qty gw nw", r"QUANTITY/ ?GROSS (?:AND|&|/) ?NET WEIGHTS?"),
    ("gw nw", r"GROSS(?: WEIGHT)? ?(?:AND|&|/|,) ?NET WEIGHTS?|G\.?W\.? ?(?:AND|/|,) ?N\.?W\.?"),
    ("nw gw", r"NET(?: WEIGHT)? ?(?:AND|&|/|,) ?GROSS WEIGHTS?"),
    ("gw", r"(?:TOTAL )?GROSS WEIGHTS?|G\.W\."),
    ("nw", r"(?:TOTAL )?NET WEIGHTS?|N\.W\."),
    ("measurement", r"(?:TOTAL )?(?:MEASUREMENTS?|CBM|CUBIC MEASUREMENT|DIMENSIONS?|VOLUME)"),
    ("contents_per_package", r"(?:DETAILS OF )?CONTENTS OF EACH (?:CARTON|PACKAGE|CASE|BALE|BOX|BAG)|(?:THE )?CONTENTS?(?= ?,)"),
    ("size_colour_breakdown", r"SIZE ?(?:/|AND|,) ?COLOUR (?:BREAKDOWN|ASSORTMENT)|COLOUR ?(?:/|AND|,) ?SIZE (?:BREAKDOWN|ASSORTMENT)"),
    ("freight_amount(figures,words)", r"FREIGHT (?:AMOUNT|VALUE|CHARGES?|COST) (?:BOTH )?IN (?:FIGURES AND (?:IN )?WORDS|WORDS AND (?:IN )?FIGURES)"),
    ("freight_amount(USD)", r"FREIGHT AMOUNT IN USD"),
    ("freight_amount", r"AMOUNT OF (?:THE )?(?:OCEAN )?FREIGHT(?: PAID)?"),
    ("freight_amount", r"(?:ACTUAL |OCEAN )?FREIGHT (?:CHARGES?|AMOUNT|COST|VALUE|PAID)"),
    ("insurance_amount", r"INSURANCE (?:PREMIUM|CHARGES?|COST|AMOUNT|VALUE)"),
    ("freight_amount", r"(?:OCEAN )?FREIGHT(?=\s*(?:,|AND\b|&|SEPARATELY|$|"+TAKEN+r"))"), ("insurance_amount", r"INSURANCE(?=\s*(?:,|AND\b|&|SEPARATELY|$|"+TAKEN+r"))"), ("fob_value", r"F\.?O\.?B\.? VALUE"), ("cfr_value", r"(?:CFR|C AND F|C&F|CNF) VALUE"), ("cif_value", r"C\.?I\.?F\.? VALUE"),
    ("invoice_value", r"(?:(?<=^)|(?<=, )|(?<=,)|(?<=AND ))(?:TOTAL )?AMOUNT(?=\s*(?:,|AND\b|$|"+TAKEN+r"))|(?:TOTAL )?(?:INVOICE (?:VALUE|AMOUNT)|VALUE OF (?:THE )?(?:GOODS|INVOICE|SHIPMENT)|AMOUNT OF INVOICE)"),
    ("container_vessel", r"SHIPMENT BY CONTAINER(?:ISED)? VESSEL"),
    ("shipped_in_container", r"SHIPPED IN (?:A )?CONTAINERS?"),
    ("lc_date", r"L/C (?:ISSU(?:E|ING|ANCE) )?DATE|DATE OF (?:THE |THIS )?L/C"),
    ("bl_date", r"B/L DATE|DATE OF B/L"), ("shipment_date", r"(?:DATE OF SHIPMENT|SHIPMENT DATE|DATE OF (?:SAILING|DEPARTURE)|SAILING DATE|(?:SHIPPED |LADEN )?ON ?-?BOARD DATE)"),
    ("eta", r"ETA\b|(?:EXPECTED|ESTIMATED)(?: DATE OF| TIME OF)* ARRIVAL(?: DATE| TIME)?"), ("etd", r"ETD\b|(?:EXPECTED|ESTIMATED)(?: DATE OF| TIME OF)* DEPARTURE(?: DATE)?"),
    ("vessel", r"(?:NAME OF (?:THE )?|CARRYING )*(?:VESSEL|CARRIER VESSEL)(?:'?S)?(?: NAME)?(?! AGENT)(?=\s*(?:,|AND\b|/|&|$|AS\b|NO\b|-|"+TAKEN+r"))"),
    ("port_of_loading", r"PORT OF (?:LOADING|SHIPMENT)|LOADING PORT"), ("port_of_discharge", r"PORT OF (?:DISCHARGE|DESTINATION)|DISCHARGE PORT|DESTINATION PORT"),
    ("qty", r"(?:TOTAL )?(?:QUANTITY|QTY)(?: OF (?:THE )?GOODS)?(?: SHIPPED)?"), ("packages", r"(?:TOTAL )?NO\.? OF (?:THE )?" + _PACKED + r"(?:(?:/| AND | OR )" + _PACKED + r")*"),
    ("unit_price", r"UNIT PRICES?"), ("prices", r"PRICES?\b"), ("supplier_name", r"(?:NAME OF (?:THE )?)?(?:SUPPLIER|BENEFICIARY|SHIPPER)'?S?'? NAME|NAME OF (?:THE )?SUPPLIER"),
    ("shipping_marks", r"SHIPPING MARKS?(?: AND NO\.)?|MARKS AND NO\."), ("goods_description", r"(?:FULL |DETAILED? )?DESCRIPTION OF (?:THE )?(?:GOODS|MERCHANDISE)|GOODS DESCRIPTION|NAME OF (?:THE )?(?:GOODS|COMMODITY)|COMMODITY(?: NAME)?"),
    ("origin", r"COUNTRY OF ORIGIN|ORIGIN OF (?:THE )?GOODS"), ("incoterm", r"INCOTERMS? ?(?:2010|2020)?|TERMS OF DELIVERY|TRADE TERMS?"),
    ("production_date", r"(?:DATE OF (?:PRODUCTION|MANUFACTURE|MANUFACTURING)|(?:PRODUCTION|MANUFACTURING) DATE)"), ("expiry_date", r"(?:DATE OF EXPIRY|EXPIRY DATE)"),
    ("claims_agent@destination_country", r"CLAIMS? SETTLING AGENT (?:IN|AT) (?:THE )?COUNTRY OF DESTINATION"),
    ("transhipment_port", r"(?:PORT OF TRANSHIPMENT|TRANSHIPMENT PORT)"), ("voyage_no", r"VOYAGE\b(?! NO)"),
    ("imo_no", r"IMO NO\.?"), ("flag", r"(?:VESSEL'S )?FLAG"), ("methyl bromide", r"METHYL BROMIDE"),
)  # fmt: skip

_WHO: tuple[tuple[str, str], ...] = (
    ("delivery_agent", r"(?:CARRYING VESSEL(?:'S)? AGENT|(?:SHIPPING|DELIVERY|CARRIER'?S'?|LOCAL|VESSEL'?S?) (?:COMPANY'S )?AGENTS?(?: OF (?:THE )?(?:CARRIER|SHIPPING COMPANY|SHIPPING LINE|VESSEL))?|AGENTS?(?: OF (?:THE )?(?:CARRIER|SHIPPING COMPANY|VESSEL))?)(?: (?:AT|IN) (?:THE )?(?:PORT OF |COUNTRY OF )?(?:DESTINATION|DISCHARGE)(?: PORT)?)?(?: (?:AT|IN) (?:THE )?(?:PORT OF )?(?P<at>(?!THE\b|PORT\b|COUNTRY\b|DESTINATION|DISCHARGE)(?:(?:SRI|SAUDI|SOUTH|NORTH|NEW|HONG|COSTA|PUERTO|EL|LOS|SAN|SANTA|ABU|PORT|HO CHI|UNITED ARAB|UNITED) )?[A-Z]+)(?: (?:PORT|CITY))?)?"),
    ("manufacturer", r"MANUFACTURERS?|PRODUCERS?"), ("issuing_bank", r"(?:L/C )?ISSUING BANK|OUR BANK"), ("applicant", r"(?:APPLICANT|BUYER|IMPORTER)(?!'?S'? BANK)"),
    ("beneficiary", r"BENEFICIARY|SELLER|EXPORTER"), ("carrier", r"CARRIER|SHIPPING COMPANY|SHIPPING LINE"), ("claims_agent", r"(?:CLAIMS? )?SETTLING AGENT(?: (?:AT|IN) [A-Z]+)?"),
    ("consignee", r"CONSIGNEE"), ("insurer", r"INSURANCE COMPANY"),
)  # fmt: skip
_DETAIL = r"(?:(?:FULL |COMPLETE )?(?:NAME|ADDRESS|TEL(?:EPHONE)?\.?(?:/FAX)?(?: NO\.?)?|PHONE(?: NO\.?)?|FAX(?: NO\.?)?|EMAIL(?: ADDRESS| ID)?|CONTACT(?: DETAILS| NO\.?| PERSON)?))"
_DETAILS = rf"(?P<details>{_DETAIL}(?:(?: ?, ?AND| ?,| ?/| AND| ?&) ?{_DETAIL})*)"
_THERE = r"(?: (?:AT|IN) (?:THE )?(?:PORT OF |COUNTRY OF )?(?:DESTINATION|DISCHARGE)(?: PORT)?)?"


@cache
def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern)


def _reference(found: re.Match[str], code: str) -> list[str]:
    ref = (found["ref"] or "").rstrip(".-/")
    key = code if code in _BARE_VALUE and ref else f"{code}_no"
    said = [f"{key}={ref}" if ref else key]
    if found["dated"]:
        when = found["date"]
        said.append(f"{code}_date={date(when) or when}" if when else f"{code}_date")
    return said


def _flight(found: re.Match[str], _: str) -> list[str]:
    return ["flight_no", "actual_flight_date"] if found["when"] else ["flight_no"]


def _office(found: re.Match[str], code: str) -> list[str]:
    known = ("name", "address", "tel", "phone", "fax", "email", "contact")
    details = [
        next(k for k in known if k in word.lower())
        for word in re.findall(_DETAIL, found["details"])
    ]
    details = ["tel" if d == "phone" else d for d in details]
    where = found.groupdict().get("at")
    place = f"@{where}" if where else ""
    said = f"{code}_name" if details == ["name"] else f"{code}({','.join(details)})"
    return [said + place]


_Builder = Callable[[re.Match[str], str], list[str]]
#: What follows the name of a reference: «no.» and its value, or the value alone.
_NUMBERED = rf"(?:\(?S?\)?)? ?(?:NO\.?|(?<=CONTRACT)(?=\s*$))(?: OF [A-Z]+)?{_REF}?{_DATED}?"
_UNNUMBERED = rf" ?[:.]? ?(?P<ref>\d{{3,4}}(?: \d{{3,4}})+|(?=[A-Z./\-]*\d)[A-Z0-9][A-Z0-9./\-]{{3,}}){_DATED}?(?: OF (?:THE )?(?:CONSIGNEE|APPLICANT|IMPORTER|BUYER))?"


class _Rule(NamedTuple):
    """How a particular is named, with what several have in common before and after the name."""

    code: str
    names: str
    build: _Builder
    begin: str = ""
    end: str = ""

    @property
    def pattern(self) -> str:
        """All of it."""
        return f"{self.begin}(?:{self.names}){self.end}"


_RULES: list[_Rule] = [
    _Rule("flight", r"(?P<actual>ACTUAL )?FLIGHT NO\.?(?P<when>(?: AND|,) (?:ACTUAL )?(?:FLIGHT )?DATE)?", _flight),
    _Rule("ncm", r"(?:THE )?N\.?C\.?M\.?(?: CODES?)?(?: NO\.?)?(?: ?[:.]? ?(?P<ref>\d[\d.]*\d))?", lambda m, _: [f"ncm={m['ref']}" if m["ref"] else "ncm"]),
    _Rule("hs", r"(?:(?:HS )(?:CODE|NO\.?)|(?:CUSTOMS )?TARIFF (?:CODE|NO\.?|HEADING))(?: NO\.?)?(?: ?[:.]? ?(?P<ref>\d[\d. ]*\d))?", lambda m, _: ["hs=" + re.sub(r"\D", "", m["ref"])] if m["ref"] else ["hs"]),
    _Rule("dose", r"(?P<n>\d+) ?G(?:RMS?|RAMS?)?/(?:CBM|M3|CUBIC METER)", lambda m, _: [f"{m['n']} g/cbm"]),
    _Rule("hours", r"(?P<n>\d+) ?HOURS?(?! (?:AFTER|OF|BEFORE|FROM))", lambda m, _: [f"{m['n']} hrs"]),
    _Rule("demurrage", r"(?P<n>\d+) DAYS(?:'| OF)? FREE (?P<what>DEMURRAGE|DETENTION|TIME)(?:(?: AND |/| & )(?P<also>DEMURRAGE|DETENTION))?(?: (?:PERIOD|TIME))?(?: AT (?:DESTINATION|THE PORT OF DISCHARGE|DISCHARGE PORT|PORT OF DISCHARGE)(?: PORT)?)?", lambda m, _: [f"{m['n']}_days_free_{what.lower()}" for what in (m["what"], m["also"]) if what]),
    _Rule("demurrage", r"FREE (?P<what>DEMURRAGE|DETENTION|TIME)(?: PERIOD| TIME)?(?: OF| FOR)? (?P<n>\d+) DAYS(?: AT (?:DESTINATION|THE PORT OF DISCHARGE|DISCHARGE PORT|PORT OF DISCHARGE)(?: PORT)?)?", lambda m, _: [f"{m['n']}_days_free_{m['what'].lower()}"]),
    _Rule("route", r"SHIPMENT(?: OF GOODS)? FROM [A-Z' /]+?(?:, ?[A-Z]{4,})? TO [A-Z' /]+?(?:, ?(?!GROSS|INVOICE|FREIGHT|VESSEL|CONTAINER|QUANTITY|NAME|TOTAL|PORT|DATE)[A-Z]{4,})?(?=$| AND | WITH |,)", lambda m, _: [m[0]]),
    _Rule("lc", r"(?:THE )?(?P<first>DATE AND )?NO\. (?P<dated>AND DATE )?OF (?:THE |THIS )?(?:L/C|CREDIT)\b", lambda m, _: ["lc_no", "lc_date"] if m["dated"] or m["first"] else ["lc_no"]),
    _Rule("exporter", r"EXPORTER ?: ?BENEFICIARY|BENEFICIARY AS (?:THE )?EXPORTER", lambda m, _: ["exporter=beneficiary"]),
    _Rule("origin_is", r"(?:COUNTRY OF )?ORIGIN(?: OF (?:THE )?GOODS)? ?(?::|AS|IS) ?(?P<where>[A-Z. ]+?)(?=,| AND |$)", lambda m, _: [f"origin={country(m['where']) or m['where'].strip()}"]),
    _Rule("origin_of", r"(?P<where>[A-Z]{4,}) ORIGIN(?! OF\b)(?: OF (?:THE )?GOODS)?", lambda m, _: [f"origin={country(m['where'])}"] if country(m["where"]) else [m[0]]),
    *(_Rule(code, names, _office, _DETAILS + r" OF (?:THE |THEIR |ITS )?", r"\b") for code, names in _WHO),
    *(_Rule(code, names, _office, end=rf"'?S?'? {_DETAILS}{_THERE}") for code, names in _WHO),
    *(_Rule(code, names, lambda m, code: code.split(" ") if " no" in code or "_no " in code or code in ("gw nw", "nw gw", "qty gw nw") else [code]) for code, names in PLAIN[:5]),
    *(_Rule(code, names, _reference, _OWNER, _NUMBERED) for code, names in REFERENCES.items()),
    *(_Rule(code, names, _reference, _OWNER, _UNNUMBERED) for code, names in REFERENCES.items() if code in _WITHOUT_NO),
    *(_Rule(code, REFERENCES[code], lambda m, code: [f"{code}_no"], end=r" OF (?:THE )?(?:CONSIGNEE|APPLICANT|IMPORTER|BUYER)") for code in _IDENTITIES),
    *(_Rule(code, names, lambda m, code: [code]) for code, names in PLAIN[5:]),
]  # fmt: skip


def _any() -> str:
    """Return one pattern for all rules, a group for the names of each.

    Rules that begin and end in the same way share both: they take long to compile.
    """
    several = []
    for (begin, end), rules in groupby(enumerate(_RULES), key=lambda at: (at[1].begin, at[1].end)):
        names = "|".join(f"(?P<r{i}>{rule.names})" for i, rule in rules)
        several.append(_NAMES.sub("?:", f"{begin}(?:{names}){end}"))
    return "|".join(several)


_NAMES = re.compile(r"\?P<(?!r\d+>)\w+>")
_ANY = re.compile(rf"(?<![A-Z0-9])(?:{_any()})(?![A-Z0-9])")
_SPLIT = re.compile(rf"{TAKEN}+|,|;|\s/\s|\bAND\b|&|\bAS WELL AS\b")


def particulars(text: str, keep_unknown: bool = True) -> tuple[list[str], str]:
    """Read a list of particulars: the short name of each, and what is left of the text.

    A particular that has no short name stands in its own words (upper case) if
    ``keep_unknown``; otherwise it is left over.

    >>> particulars("L/C NO. AND DATE, GROSS WEIGHT AND NAME OF PACKER")[0]
    ['lc_no', 'lc_date', 'gw', 'NAME OF PACKER']
    """
    text = _SUCH_AS.sub("", text)
    read: list[tuple[int, str]] = []
    left = list(text)
    for found in _ANY.finditer(text):
        rule = _RULES[int((found.lastgroup or "r0")[1:])]
        if not (again := _compiled(rule.pattern).match(text, found.start())):
            continue
        read += [(found.start(), said) for said in rule.build(again, rule.code)]
        left[found.start() : found.end()] = TAKEN * (found.end() - found.start())
    rest = "".join(left)
    if keep_unknown:
        place = 0
        for piece in _SPLIT.split(rest):
            if words := own_words(piece):
                read.append((rest.find(words.split(" ")[0], place), words))
            place += len(piece)
        rest = ""
    ordered = [said for _, said in sorted(read, key=lambda pair: pair[0])]
    return list(dict.fromkeys(ordered)), rest


#: Says that particulars follow, and is none itself.
_SUCH_AS = re.compile(
    r"\b(?:(?:FULL|PACKING|SHIPMENT|SHIPPING|COMPLETE|ALL) )*(?:DETAILS|PARTICULARS|INFORMATION) (?:SUCH AS|INCLUDING|LIKE|VIZ\.?) "
)
#: Says for which things, not which particular.
_EACH_OF = re.compile(
    r"^(?:(?:OF|PER|IN|FOR) (?:EACH|EVERY) [A-Z]+|PER (?:MODEL|STYLE|ARTICLE|COLOUR|SIZE|TYPE|GRADE|CARTON|PACKAGE|BOX|BAG|COIL|CASE|BALE|PALLET|ROLL|PIECE|ITEM|CONTAINER))$"
)
_EMPTY = re.compile(
    r"\b(?:THE|A|AN|OF|AND|OR|IN|ON|AT|BY|TO|THAT|THIS|ALL|SEPARATELY|CLEARLY|AS|WITH|GOODS|MERCHANDISE|PER|DETAILS?|NO\.|CORRECT|FULL|"
    r"PARTICULARS|OUR|RESPECTIVE|RELATIVE|RELEVANT|FOLLOWING|ALSO|ITS|THEIR|BE|IS|ARE|MUST|REQUIRED|IMPORT|IMPORTED|UNDER|APPLICANT'S|BENEFICIARY'S|IMPORTER'S|BUYER'S|EXPORTER'S|STRICTLY|SHIPMENT|SHOWN|STATED|INDICATED|MENTIONED|ACTUAL|SURVEYED|SHIPPED|GIVING|WORDS?)\b|[^A-Z0-9]"
)

#: Points to what was said before, and names no particular.
_POINTING = re.compile(r"SO|IT|WHICH|THE SAME|SAME")


def own_words(piece: str) -> str:
    """Return a piece as a particular in its own words, empty if nothing is in it."""
    words = re.sub(r"^(?:THE|AN?) (?=[A-Z])", "", _EACH_OF.sub("", tidy(piece)))
    if _POINTING.fullmatch(words):
        return ""
    return words if len(_EMPTY.sub("", words)) >= 2 else ""
