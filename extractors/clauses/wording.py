"""The wording of one item: cleaned, cut into statements, and read away word by word."""

from __future__ import annotations

import re
import unicodedata

from extractors.clauses.spelling import respell

TAKEN = "\x1f"  #: stands where words have been understood, so that no pattern reads across them

#: A plus that is no bullet but belongs to a figure: +/- 5, +5/-5.
_MORE_OR_LESS = r"(?!\+\s?/?\s?-|\+\s?OR\s?-|\+\s?\d+(?:\.\d+)?\s?/\s?-)"
_BULLET = re.compile(
    rf"^\s*(?:{_MORE_OR_LESS}[+*\-.\u2022]\)?\s*)*(?:\(?\d{{1,2}}\s*[.)](?:(?!\d)|(?=\d/\d))\s*|0?\d{{1,2}}(?:/(?!\d)|-(?=\s?[A-Z]{{3}}))\s*|[A-Z]\.\s+(?=[A-Z0-9]{{2}}))?(?:{_MORE_OR_LESS}[+*\u2022]|-{{1,2}}(?!\d))*\s*"
)
#: Bullets that a scan has misread: a plus as a cross or a T, a figure as a letter.
_MISREAD = re.compile(
    r"^\s*(?:[\u2020\u2021\u00b7\u00b0\u00a4\u00a7\u00a9\u00ae\u00a2\u00bb#>~_|!]+\s*|[TLOSZ|!]\d?[)]\s*|T\s(?=[A-Z]{3}))"
)
#: «Continued from 46A»: says where the text goes on.
_CONTINUED = re.compile(
    r"\(?\bCONT(?:INUED\b|'?D\b\.?|\b\.?(?= ?(?:FROM|IN|OF)\b))(?: ?(?:FROM|IN|OF|TO|ON))?(?: THE)?(?: ?(?:FIELD|TAG|BOX|PAGE|NEXT PAGE|SWIFT|MT))* ?:?(?:4[5-9] ?[AB]|701)?:?\.*\)?"
)
#: A small L among capitals is an I, a nought among letters an O that a scan has misread.
_SMALL_L = re.compile(r"(?<=[A-Z])l(?=[A-Z])|\bl(?=[A-Z]{2})|(?<=[A-Z]{2})l\b")
_NOUGHT = re.compile(
    r"(?<=[A-Z]{2})0(?=[A-Z]{2})|\b0(?=(?:F|R|N|NE|RIGINALS?|RIGIN|RDER|CEAN|UR|THER)\b)"
)
_QUOTES = re.compile(
    r"''|``|[\u201c\u201d\u201e\u00ab\u00bb]|(?<!\bTO )(?<!MUST )(?<!SHOULD )(?<!SHALL )(?<!AND )\bQUOTE\b:?|\bUNQUOTE\b"
)
_LONE_QUOTE = re.compile(r"(?<![A-Z0-9.])'|'(?![A-Z0-9])(?<!S')")
_PLURAL_QUOTE = re.compile(r"(?<=S)'(?=[^A-Z]|$)")
_SENTENCE = re.compile(r"(?<=[A-Z0-9)\"]{2})\.\s+(?=[A-Z\"])|\s*;\s*(?=[A-Z])|\s\.\s")
_ABBREVIATED = re.compile(
    r"(?:\b(?:NO|INV|COMM|CO|LTD|INC|M/S|MR|MRS|MS|DR|ST|RD|BLDG|DATED|APPROX|INCL|EXCL|VIA|ART|REF|TEL|I\.E|E\.G|P\.O|N\.N|MAX|MIN|CORP|PVT|BHD|SDN|PTE|S\.A|QTY|ETC|CERT|MT)|\b[A-Z])$"
)
_FILLER = re.compile(
    r"\b(?:AND|OR|OF|THE|A|AN|IN|TO|BY|ON|AT|FOR|WITH|AS|IS|ARE|BE|BEEN|HAS|HAVE|THAT|THIS|THESE|SUCH|ITS|THEIR|"
    r"MUST|SHALL|SHOULD|WILL|DULY|ALSO|SAID|SAME|REQUIRED|PRESENTED|ACCEPTABLE|ALLOWED|SUBMITTED|PRESENT|ACCOMPANY|ABOVE|"
    r"DOCUMENTS?|CLEARLY|HEREBY|SEPARATELY|EACH|ALL|PER|IT|UNDER|FROM|STATED|SHOWN|INDICATED|MENTIONED|FULLY|ISSUED|SHOWING|WHICH|ITSELF|ANY|PLUS|ORIGINALS?|DIRECT|DIRECTLY|IMMEDIATELY|STRICTLY)\b"
)
_COURTESY = re.compile(
    r"^(?:(?:(?:PLEASE |KINDLY )?NOTE(?: THAT\b| ?:)|PLEASE BE ADVISED THAT|(?:PLEASE|KINDLY|ALSO|HOWEVER|FURTHER(?:MORE)?|MOREOVER|IN ADDITION(?! TO)|ADDITIONALLY|BESIDES|N\.?B\.?|REMARKS?|NOTE)\b ?[,:]?"
    r"|IT IS (?:A CONDITION|UNDERSTOOD|AGREED|REQUIRED|A REQUIREMENT)(?: OF THIS (?:L/C|CREDIT))? THAT"
    r"|(?:UNLESS|EXCEPT)(?: AS| WHERE| IF)? (?:OTHERWISE|ELSEWHERE)(?: EXPRESSLY| SPECIFICALLY)? (?:STATED|SPECIFIED|STIPULATED|INSTRUCTED|INDICATED|PROVIDED|REQUIRED|MENTIONED|AGREED)(?: (?:IN THIS L/C|IN THE L/C|IN THIS CREDIT|IN THE CREDIT|HEREIN|ABOVE|BELOW|BY US))*,?"
    r"|IN ADDITION TO (?:THE )?DOCUMENTS? (?:(?:REQUIRED|LISTED|STATED|MENTIONED|CALLED FOR) )*(?:IN|UNDER|PER|AS PER) (?:FIELD |TAG )?:?46 ?A,?"
    r"|(?:OTHER|SPECIAL|ADDITIONAL|FURTHER) (?:TERMS|CONDITIONS?|INSTRUCTIONS?|REQUIREMENTS?) ?:) *)+(?=[A-Z0-9\"])"
)
#: How a sentence ends that asks for a paper to be presented with the others.
PRESENTED = (
    r"(?:,? (?:MUST|SHOULD|SHALL|TO|IS|ARE|WILL|BE|ALSO|ACCOMPANY|ACCOMPANIED|PRESENTED|SUBMITTED|ATTACHED|ENCLOSED|REQUIRED|FORM|PART|OF|WITH|BY|"
    r"TOGETHER|ALONG|THE|ALL|EACH|EVERY|SET|SHIPPING|ORIGINAL|NEGOTIABLE|OTHER|FOR|NEGOTIATION|PRESENTATION|PAYMENT|DOCUMENTS?|DOCS|UNDER|THIS|L/C|ISSUED|"
    r"SIGNED|BENEFICIARY|IN|ONE|\d|COPY|COPIES|DUPLICATE)\b)*"
)
_SIGN = re.compile(r"[A-Z0-9\u4e00-\u9fff]")
_RUNS = re.compile(f"[^{TAKEN}]+")


class Wording:
    """Words of one statement that are taken away as they are understood.

    ``left`` has the same length as ``text``; where something was understood it holds ``TAKEN``.
    """

    def __init__(self, text: str) -> None:
        self.text = text
        self.left = text

    def take(self, pattern: re.Pattern[str]) -> re.Match[str] | None:
        """Find the first match in what is left and take its words away."""
        if found := pattern.search(self.left):
            self.drop(*found.span())
        return found

    def take_all(self, pattern: re.Pattern[str]) -> list[re.Match[str]]:
        """Find every match in what is left and take their words away."""
        matches = list(pattern.finditer(self.left))
        for found in matches:
            self.drop(*found.span())
        return matches

    def drop(self, start: int, end: int) -> None:
        """Take away the words between two places."""
        self.left = self.left[:start] + TAKEN * (end - start) + self.left[end:]

    def rest(self) -> str:
        """Return the words that nobody understood, without those that mean nothing alone."""
        pieces = []
        for piece in _RUNS.findall(self.left):
            if _SIGN.search(piece) and _SIGN.search(_FILLER.sub(" ", piece)):
                pieces.append(tidy(piece))
        return " ... ".join(pieces)


def tidy(text: str) -> str:
    """Strip what separates words from their ends: blanks, commas, quotes, a lone bracket."""
    text = re.sub(r"\s+", " ", text.replace(TAKEN, " ")).strip(' ,;:."-+/&')
    text = re.sub(r"^(?:AND|OR|THAT|PLUS)\b\s*|\s*\b(?:AND|OR|PLUS)$", "", text)
    if text.count("(") != text.count(")"):
        text = text.strip("()") if "(" not in text[1:] else text
    return text.strip(' ,;:."-')


def unquoted(text: str) -> str:
    """Return the text as if its quotation marks were not there."""
    return re.sub(r"\s+", " ", text.replace('"', " ")).strip()


def without_courtesy(text: str) -> str:
    """Return a sentence without opening words that bind nobody.

    >>> without_courtesy("PLEASE NOTE THAT ALL DOCUMENTS MUST BE IN ENGLISH")
    'ALL DOCUMENTS MUST BE IN ENGLISH'
    """
    return _COURTESY.sub("", text) or text


def plain(text: str) -> str:
    r"""Return an item in the one spelling: upper case, one line, no bullet, quotes as ``"``.

    >>> plain("+1) Signed  comm. inv. in\n3 copies")
    'SIGNED COMMERCIAL INVOICE IN 3 COPIES'
    """
    text = unicodedata.normalize("NFKC", text)
    text = _SMALL_L.sub("I", text).upper()
    text = _NOUGHT.sub("O", text)
    text = re.sub(r"[\u2018\u2019\u00b4`]", "'", text)
    text = re.sub(r"[\u2010-\u2015\u2212]", "-", text)
    text = re.sub(r"\s+", " ", text)
    text = _MISREAD.sub("", _CONTINUED.sub(" ", text), count=1)
    text = _BULLET.sub("", text, count=1)
    text = re.sub(r"(?<=[A-Z])\(S\)", "S", text)
    text = _QUOTES.sub('"', text)
    text = _PLURAL_QUOTE.sub("'S", text) if text.count("'") % 2 else text
    text = _LONE_QUOTE.sub('"', text)
    return respell(text)


def sentences(text: str) -> list[str]:
    """Cut wording at full stops that end a statement, not at those of abbreviations or quotes."""
    pieces, start = [], 0
    for stop in _SENTENCE.finditer(text):
        before = text[start : stop.start()]
        if _ABBREVIATED.search(before) and not stop[0].isspace() and ";" not in stop[0]:
            continue
        if text.count('"', 0, stop.start()) % 2 or before.count("(") > before.count(")"):
            continue
        pieces.append(before)
        start = stop.end()
    pieces.append(text[start:])
    return [piece for piece in (p.strip(" .;,") for p in pieces) if piece]
