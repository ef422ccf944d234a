"""A credit in sentences: a bank's letter, by mail or fax, which is no message at all.

It is read as far as its sentences go: who, how much, until when, from where to where, and the
lists of documents and conditions.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

import pycountry

from extractors.swift.canonical import canonical
from extractors.swift.dates import DATE, printed_date
from extractors.swift.fields import Field, Segment, said
from extractors.swift.layouts.furniture import without_furniture
from extractors.swift.layouts.heading import heading, noted
from extractors.swift.layouts.sections import Running, sections
from extractors.swift.layouts.tags import bare_heads, labelled_heads
from extractors.swift.lines import Line
from extractors.swift.messages import LETTER

_ISSUES = re.compile(
    r"\b(?:WE|BANK)\s+(?:\w+\s+){0,2}?(?:ISSUE|OPEN|ESTABLISH)D?\b(?:\s+[\w,']+){0,8}?\s+(?:IRREVOCABLE|DOCUMENTARY|CREDIT|LETTER)\b"
    r"|\bTHIS\s+(?:IRREVOCABLE\s+)?(?:DOCUMENTARY\s+)?(?:LETTER\s+OF\s+)?CREDIT\b[^.]{0,80}\b(?:IS\s+)?(?:ISSUED|OPENED|ESTABLISHED)\s+(?:BY\s+US|IN\s+YOUR\s+FAVOU?R)",
    re.I,
)
_NUMBER = re.compile(
    r"\b(?:CREDIT|L\s?/?\s?C|D\s?/\s?C)\s+(?:NO|NUMBER|NUM|REF)\b\s*[.:]*\s*(?P<value>[A-Z0-9][A-Z0-9/.-]*\d[A-Z0-9/.-]*[A-Z0-9])",
    re.I,
)
_DATED = (
    re.compile(
        rf"\b(?:DATE\s+OF\s+ISSUE|ISSUING\s+DATE|ISSUED\s+ON)\s*[:.]?\s*(?P<value>{DATE})", re.I
    ),
    re.compile(
        rf"^[ \t]*(?:DATED?\s*[:.]?|[^\W\d]+,?)?\s*(?P<value>(?<=:\s)\d{{6}}|{DATE})(?=\s*$|\s{{3}})",
        re.I | re.M,
    ),
)
_EXPIRY = re.compile(
    rf"\b(?:EXPIR(?:ES|Y|ING|ATION)|VALID(?:ITY)?)\b[^.;]{{0,60}}?(?P<value>{DATE})"
    r"(?:[ \t]*,?\s*(?:(?:FOR\s+\w+\s+)?(?:IN|AT)(?:[ \t]+THE)?|PLACE\s*:?)\s+(?P<place>[^.,;\n]{2,45}))?",
    re.I,
)
_AMOUNT = re.compile(
    r"\b(?i:AMOUNT|SUM|EXCEEDING|AGGREGATE|EXTENT|FOR|TOTAL|VALUE)\b[^.;\d]{0,60}?"
    r"(?P<value>(?P<currency>US\s?\$|[A-Z]{3})\s?\.?\s?\d[\d,.' ]*\d)(?![\d%])"
)
_APPLICANT = re.compile(
    r"\b(?:FOR\s+(?:THE\s+)?ACCOUNT\s+OF|BY\s+ORDER\s+OF|AT\s+THE\s+REQUEST\s+OF)\s*:?\s*(?:MESSRS\.?\s*|M/S\.?\s*)?"
    r"(?P<value>(?!AND\s+FOR|YOUR).{1,250}?)(?=\s*(?:,?\s*(?:FOR|UP|IN)\s+(?:A|AN|THE|TO|ANY|AMOUNT|SUM|FAVOU?R)\b|\bTO\s+THE\s+EXTENT|\bAVAILABLE\b|\bNOT\s+EXCEEDING|[;]|\n\s*\n))",
    re.I | re.S,
)
_BENEFICIARY = re.compile(
    r"\bIN\s+FAVOU?R\s+OF\s*:?\s*(?:MESSRS\.?\s*|M/S\.?\s*)?(?P<value>(?!YOU\b|YOUR).{1,250}?)"
    r"(?=\s*(?:,?\s*(?:FOR|BY|AT|IN)\s+(?:A|AN|THE|ACCOUNT|ORDER|REQUEST|AMOUNT|SUM)\b|\bAVAILABLE\b|\bNOT\s+EXCEEDING|\bUP\s+TO|[;]|\n\s*\n))",
    re.I | re.S,
)
_ADDRESSED = re.compile(
    r"^[ \t]*(?:TO|MESSRS\.?|BENEFICIARY)\s*[:.]\s*\n?(?P<value>(?:[^\n:]+\n){1,5}?)(?=\s*\n|\s*(?:ATTN|TEL|DEAR)\b)",
    re.I | re.M,
)
_BLOCK = r"^[ \t]*(?:{names})\s*[:：][ \t]*\n?(?:MESSRS\.?|M/S\.?)?[ \t]*(?P<value>[^\n]+(?:\n[ \t]{{4,}}(?![^\n:]{{0,25}}:)[^\n]+){{0,4}})"
_NAMED = {
    "50": re.compile(_BLOCK.format(names=r"APPLICANT|ACCOUNTEE|OPENER|BUYER"), re.I | re.M),
    "59": re.compile(_BLOCK.format(names=r"BENEFICIARY|SELLER"), re.I | re.M),
}
_HEADED = re.compile(
    r"^[^:;]{0,80}\bBAN(?:K|QUE|CO|CA|KA)\b[^:;]{0,80}$|^[^:;\d]{0,80}BANK\b[^:;\d]{0,80}$", re.I
)
_BANK = r"(?P<name>(?=.*\bBAN(?:K|QUE|CO|CA|KA)\b)\S.*)"
_CORRESPONDING = (
    ("sender", re.compile(rf"\s*FROM\s*[:：]\s*{_BANK}", re.I)),
    ("receiver", re.compile(rf"\s*(?:TO|THROUGH|VIA|ADVISED? THROUGH)\s*[:：]\s*{_BANK}", re.I)),
)
_HEAD = 6  #: lines among which a letterhead stands
_GOODS = re.compile(
    r"\b(?:SHIPMENT|VALUE|COVERING)\s+OF\s+(?P<value>\d[\d,.]*\s+[A-Z].{10,400}?)(?=\n\s*\n|(?<!\bNO)(?<!\bCO)(?<!\bLTD)\.\s)",
    re.I | re.S,
)
_YOURS = re.compile(r"\bIN\s+YOUR\s+FAVOU?R\b", re.I)
_AVAILABLE = re.compile(
    r"\bAVAILABLE\s+(?:WITH|AT)\s+(?P<bank>.{1,120}?)\s*,?\s*(?P<way>BY\s+(?:SIGHT\s+)?(?:NEGOTIATION|PAYMENT|ACCEPTANCE|DEFERRED\s+PAYMENT))",
    re.I | re.S,
)
_DRAFTS = re.compile(
    r"\bDRAFTS?(?:\(S\))?\s+(?:DRAWN\s+)?(?:ON\s+\w+\s+)?(?:AT\s+(?=\d))?(?P<value>(?:AT\s+)?SIGHT|\d+\s+DAYS?\s+(?:AFTER\s+|FROM\s+)?(?:SIGHT|(?:THE\s+)?DATE\s+OF\s+[\w/ ]{3,25}?|B/L\s+DATE))(?=\W)",
    re.I,
)
_DRAWEE = re.compile(r"\bDRAWN\s+ON\s+(?P<value>(?!US\b|OURSELVES)[A-Z][^.,;:\n]{4,60})", re.I)
_ROUTE = re.compile(
    r"\b(?:SHIPMENT|SHIPPED|DESPATCH|DISPATCH|LOADING|CARRIAGE|TRANSPORT)\b[^.;:]{0,40}?\bFROM\s*:?\s+(?P<from>[A-Z][^.;:\n]{2,45}?)\s+TO\s*:?\s+(?P<to>[A-Z][^.;:\n]{2,45}?)"
    r"(?=\s*(?:[.;\n]|,?\s*(?:NOT\s+LATER|LATEST|ON\s+OR\s+BEFORE|NO\s+LATER|DURING|BY|IN\s+ONE|PARTIAL|CIF|CFR|FOB|FREIGHT)\b|$))",
    re.I,
)
_LATEST = re.compile(
    rf"\b(?:SHIPMENT|SHIPPED|DESPATCH|DISPATCH|LOADED?)\b[^.;]{{0,120}}?\b(?:NOT\s+LATER\s+THAN|NO\s+LATER\s+THAN|LATEST(?:\s+BY|\s+ON)?|ON\s+OR\s+BEFORE|BY)\s*:?\s*(?P<value>{DATE})"
    rf"|\bLATEST\s+(?:DATE\s+(?:OF|FOR)\s+)?SHIPMENT(?:\s+DATE)?\s*:?\s*(?P<other>{DATE})",
    re.I,
)
_PARTIAL = re.compile(
    r"\bPARTIAL\s+SHIPMENTS?\b\s*:?\s*(?:IS|ARE)?\s*(?P<value>(?:NOT\s+)?\w+)", re.I
)
_TRANSHIPMENT = re.compile(
    r"\bTRANSS?HIPMENTS?\b\s*:?\s*(?:IS|ARE)?\s*(?P<value>(?:NOT\s+)?\w+)", re.I
)
_PRESENTED = re.compile(
    r"[^.;]{0,200}\bPRESENT\w*\b[^.;]{0,80}?\bWITHIN\b[^.;]{0,40}?\bDAYS?\b[^.;]{0,200}", re.I
)
_RULES = re.compile(
    r"(?:\bUNIFORM\s+CUSTOMS\s+AND\s+PRACTICE\b[^.;]{0,120}?(?:NO\.?\s*)?\b[4-6]\d\d\b|\bUCP\s*(?:DC\s*)?\(?\d{3}\b|\bUCP\s+LATEST\s+VERSION)",
    re.I,
)
_CHARGES = re.compile(
    r"(?:^|(?<=[.;\n]))[^.;\n]{0,200}\b(?:BANKING|BANK)\s+(?:CHARGES|COMMISSIONS?)\b[^.;]{0,200}",
    re.I,
)
_CONFIRM = re.compile(
    r"\bWITHOUT\s+(?:ADDING\s+)?(?:YOUR\s+)?CONFIRMATION\b|\bADD(?:ING)?\s+YOUR\s+CONFIRMATION\b",
    re.I,
)


def score(lines: Sequence[Line]) -> float:
    """Tell how surely this is a letter that issues a credit, from 0 to 1."""
    running = Running(lines)
    if not _ISSUES.search(running.text) or not _NUMBER.search(running.text):
        return 0.0
    tagged = sum(head is not None for head in labelled_heads(lines))
    if tagged >= 3 or any(bare_heads(lines)) or not _amount(running.text):
        return 0.0
    return 0.8


def fields(lines: Sequence[Line]) -> list[Field]:
    """Return what the letter says, as the fields that a message would have for it."""
    kept = without_furniture(lines)
    running = Running(kept)
    found = [*_banks(kept), *_lists(kept)]
    if title := _ISSUES.search(running.text):
        found.insert(0, noted("type", LETTER, running.pieces(*title.span())[0]))
    goods = _GOODS.search(running.text)
    if goods and not any(field.tag == "45A" for field in found):
        found.append(running.field("45A", *goods.span("value")))
    return [*found, *_parties(running), *_told(running), *_expiry(running), *_available(running)]


def _banks(lines: Sequence[Line]) -> Iterator[Field]:
    """Yield who issues and who advises: as named, or the issuer by the letterhead."""
    named = [f for f in heading(lines[:20]) if f.tag in ("sender", "receiver")]
    for tag, form in _CORRESPONDING:
        for line in lines[:20]:
            if (found := form.match(line.text)) and all(field.tag != tag for field in named):
                name = line.piece(found.start("name"))
                named.append(noted(tag, name.text, name))
    yield from named
    top = [line for line in lines if line.text.strip()][:_HEAD]
    head = next((line for line in top if _HEADED.match(line.text)), None)
    if head and all(field.tag != "sender" for field in named):
        piece = head.piece()
        letterhead = re.split(r"\s{3,}", piece.text)[0]
        yield noted("sender", letterhead, piece.narrowed(0, len(letterhead)))


def _lists(lines: Sequence[Line]) -> Iterator[Field]:
    for tag, block in sections(lines):
        pieces = [line.piece() for line in block]
        yield Field(tag, pieces[0]).with_lines(said(*pieces))


def _parties(running: Running) -> Iterator[Field]:
    """Yield applicant and beneficiary: by their labels, in a sentence, or as the addressee."""
    sentences: dict[str, tuple[re.Pattern[str], ...]] = {"50": (_APPLICANT,), "59": (_BENEFICIARY,)}
    if _YOURS.search(running.text):
        sentences["59"] = (_BENEFICIARY, _ADDRESSED)
    for tag, label in _NAMED.items():
        forms = (label, *sentences[tag])
        if found := next((m for form in forms if (m := form.search(running.text))), None):
            yield running.field(tag, *found.span("value"))


def _told(running: Running) -> Iterator[Field]:
    """Yield the fields that sentences give, each from the first sentence that does."""
    plain = (
        ("20", _NUMBER),
        ("42C", _DRAFTS),
        ("42D", _DRAWEE),
        ("43P", _PARTIAL),
        ("43T", _TRANSHIPMENT),
    )
    for tag, form in plain:
        if found := form.search(running.text):
            yield running.field(tag, *found.span("value"))
    if dated := next((m for form in _DATED if (m := form.search(running.text))), None):
        yield canonical(running.field("31C", *dated.span("value")))
    if found := _LATEST.search(running.text):
        group = "value" if found["value"] else "other"
        yield canonical(running.field("44C", *found.span(group)))
    if found := _amount(running.text):
        yield canonical(running.field("32B", *found.span("value")))
    if found := _ROUTE.search(running.text):
        yield running.field("44E", *found.span("from"))
        yield running.field("44F", *found.span("to"))
    for tag, form in (("48", _PRESENTED), ("40E", _RULES), ("71D", _CHARGES)):
        if found := form.search(running.text):
            yield running.field(tag, *found.span())
    if found := _CONFIRM.search(running.text):
        without = found[0].upper().startswith("WITHOUT")
        piece = running.pieces(*found.span())[0]
        yield Field("49", piece, ((Segment("WITHOUT" if without else "CONFIRM", piece),),))


def _amount(text: str) -> re.Match[str] | None:
    """Return the first sum in a currency that there is."""
    return next(
        (
            found
            for found in _AMOUNT.finditer(text)
            if "$" in found["currency"]
            or pycountry.currencies.get(alpha_3=found["currency"]) is not None
        ),
        None,
    )


def _expiry(running: Running) -> Iterator[Field]:
    found = _EXPIRY.search(running.text)
    date = printed_date(found["value"]) if found else None
    if found is None or date is None:
        return
    when = running.pieces(*found.span("value"))[0]
    segments = [Segment(date.digits, when)]
    if found["place"]:
        segments += [Segment(p.text, p) for p in running.pieces(*found.span("place"))]
    yield Field("31D", when, (tuple(segments),))


def _available(running: Running) -> Iterator[Field]:
    found = _AVAILABLE.search(running.text)
    if not found:
        return
    pieces = [*running.pieces(*found.span("bank")), *running.pieces(*found.span("way"))]
    yield Field("41D", pieces[0]).with_lines(said(*pieces))
