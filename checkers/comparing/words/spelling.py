"""Text made comparable: one case, one width, one kind of quote, and cut into tokens."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

_QUOTES = str.maketrans(
    {
        "‘": "'", "’": "'", "‛": "'", "′": "'", "`": "'", "´": "'",
        "“": '"', "”": '"', "„": '"', "″": '"', "«": '"', "»": '"',
        "‐": "-", "‑": "-", "‒": "-", "–": "-", "—": "-", "―": "-", "−": "-",
        "、": ",", "。": ".", "·": " ", "•": " ", "×": "X", "®": " ", "™": " ", "©": " ",
        "№": "NO. ", "º": "°", "\u00ad": "", "\u200b": "", "\ufeff": "",
    }
)  # fmt: skip
#: Latin letters that are no letter with an accent.
_LETTERS = str.maketrans({"Ø": "O", "Ł": "L", "Đ": "D", "ß": "SS", "Æ": "AE", "Œ": "OE", "Þ": "TH"})
_NUMBER_SIGN = re.compile(
    r"\bNOS?\s*\.(?=\s*[:#]*\s*\w)|\bNOS?\s*[:#]+|\bNOS?\s+(?=[^\s\d]{0,4}\d)|\bN[°]\s*|#(?=\s*\w)"
)
_REGISTERED = re.compile(r"\((?:R|TM)\)")
_POSSESSIVE = re.compile(r"(?<=\w)''?S\b|(?<=\wS)''?(?!\w)")
#: A figure as the Continent writes it, beyond doubt: «5.184,00».
_POINTED = re.compile(r"(?<![\d.,])\d{1,3}(?:\.\d{3})+,\d{2}(?![\d.,]*\d)")
_WRAPPED = re.compile(r"(?<=[A-Z])-\n\s*(?=[A-Z])")
_PIECE = re.compile(
    r"[\u3400-\u9fff]"  # a Chinese character by itself
    r"|\d[\d,]*\.?\d*(?=%)"
    r"|%"
    r"|[^\W_]+(?:[.,/'-]+[^\W_]+)*",
    re.UNICODE,
)
_FIGURE = re.compile(r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+\.\d+|\d+")
_CONTINENTAL = re.compile(r"\d{1,3}(?:\.\d{3})+,\d{1,3}|\d+,\d{1,2}")
_INITIALS = re.compile(r"(?<![A-Z0-9])(?:(?:[A-Z]\.)+[A-Z]\b|(?:[A-Z]\.){2,})")
_SLASHED = re.compile(
    r"(?<!/)\b(?:([LSADMN])/([CAVNSPW])|(B)/([LE])|(P)/([OIL])|(C)/([OI])|(W)/(W)|(G)/(W)|(T)/(T))"
    r"\b(?!/[A-Z]\b)"
)
_GLUED = re.compile(r"(\d[\d.,]*)([A-Z]+)|([A-Z]{3})(\d[\d.,]*)")


def word_set(text: str) -> frozenset[str]:
    """Return the words of a text as a set: tables of words are written as text."""
    return frozenset(text.split())


#: Units and currencies that are often printed without a space at their figure.
GLUED_WORDS = word_set(
    "PC PCS PCE PIECES SET SETS KG KGS MT MTS TON TONS CTN CTNS CARTONS BAG BAGS DRUM DRUMS "
    "MM CM ML FT IN YD YDS LB LBS OZ KV KW HP HZ PCT PERCENT PRS PAIRS DOZ ROLLS "
    "SQM CBM GSM GMS GM LTR LTRS GAL PKGS PKG UNITS UNIT DAYS USD EUR GBP CNY RMB HKD JPY "
    "CHF AUD CAD SGD AED INR KRW US BTU KVA KCAL RPM PSI DTEX DEN MESH PPM MAH LM KVAR MW GB TB"
)
_CURRENCIES = word_set("USD EUR GBP CNY RMB HKD JPY CHF AUD CAD SGD AED INR KRW")


@lru_cache(maxsize=4096)
def tidy(text: str) -> str:
    r"""Return a text in capitals, half width, with plain quotes and single spaces.

    Full stops, commas and the like at the end are dropped. A figure with points between its
    thousands and a comma before its cents is written with a point alone.

    >>> tidy("  Ｃｏｔｔｏｎ\n “shirts”. ")
    'COTTON "SHIRTS"'
    >>> tidy("5.184,00 SQM, 1.250 KG")
    '5184.00 SQM, 1.250 KG'
    """
    flat = unicodedata.normalize("NFKC", text.translate(_QUOTES)).translate(_QUOTES).upper()
    flat = _POINTED.sub(lambda m: m[0].replace(".", "").replace(",", "."), _WRAPPED.sub("-", flat))
    return " ".join(flat.split()).rstrip(" .,;:")


@lru_cache(maxsize=4096)
def tokens(text: str) -> tuple[str, ...]:
    """Return the words, figures and signs of a text that matter in a comparison.

    Figures lose their thousands separators and idle zeros after the point; initials are
    joined; a unit or currency is parted from its figure; ``NO.`` becomes ``NUMBER``, so
    that it cannot be taken for a negation; a possessive s and accents, which messages cannot
    carry, are dropped.

    >>> tokens("L/C No. 077, 1,000.00PCS of the Buyer's T-shirts, 5.0 %")
    ('LC', 'NUMBER', '077', '1000', 'PCS', 'OF', 'THE', 'BUYER', 'T', 'SHIRTS', '5', '%')
    """
    flat = _NUMBER_SIGN.sub(" NUMBER ", _REGISTERED.sub(" ", _unaccented(tidy(text))))
    flat = _INITIALS.sub(lambda m: m[0].replace(".", "") + " ", _POSSESSIVE.sub("", flat))
    flat = _SLASHED.sub(lambda m: "".join(filter(None, m.groups())), flat).replace("&", " AND ")
    found: list[str] = []
    for piece in _PIECE.findall(flat):
        found.extend(_pieces(piece))
    return tuple(found)


def _unaccented(flat: str) -> str:
    """Return a text with Latin letters without their accents, as messages print them.

    >>> _unaccented("MÜLLER & SØN OÜ")
    'MULLER & SON OU'
    """
    if flat.isascii():
        return flat
    apart = unicodedata.normalize("NFD", flat.translate(_LETTERS))
    bare = re.sub(r"(?<=[A-Z])[\u0300-\u036f]+", "", apart)
    return unicodedata.normalize("NFC", bare)


def figure(token: str) -> str | None:
    """Return a plain figure without separators and idle zeros, or None if it is none.

    Leading zeros are kept: 077 names something, 77 counts something.

    >>> figure("1,000.50"), figure("077"), figure("12.03.2024")
    ('1000.5', '077', None)
    """
    if not _FIGURE.fullmatch(token):
        return None
    plain = token.replace(",", "")
    return plain.rstrip("0").rstrip(".") if "." in plain else plain


def squeezed(text: str) -> str:
    """Return a text without anything between its letters and figures.

    >>> squeezed("T-shirts, 40 S")
    'TSHIRTS40S'
    """
    return "".join(tokens(text))


def has_chinese(text: str) -> bool:
    """Whether a text holds Chinese characters."""
    return any("\u3400" <= sign <= "\u9fff" for sign in text)


def _pieces(piece: str) -> list[str]:
    if (plain := figure(piece)) is not None:
        return [plain]
    if _CONTINENTAL.fullmatch(piece):
        return [figure(piece.replace(".", "").replace(",", ".")) or piece]
    parts: list[str] = []
    for part in re.split(r"[.,/-]+|(?<=[A-Z])'+(?=[A-Z]{3})", _around_points(piece)):
        word = part.replace("'", "")
        if not word:
            continue
        parts.extend(_parted(word.replace("\u2024", ".")))
    return parts


def _around_points(piece: str) -> str:
    """Protect the decimal points of a piece and drop its thousands separators."""
    guarded = re.sub(r"(?<![\d.])(\d+)\.(\d+)(?![\d.]*\.?\d)", "\\1\u2024\\2", piece)
    return re.sub(r"(?<=\w),(?=\d{3}(?!\d))(?<=\d,)", "", guarded)


def _parted(word: str) -> list[str]:
    if not (glued := _GLUED.fullmatch(word)):
        return [figure(word) or word]
    if glued[2] and glued[2] in GLUED_WORDS:
        return [figure(glued[1]) or glued[1], glued[2]]
    if glued[3] and glued[3] in _CURRENCIES:
        return [glued[3], figure(glued[4]) or glued[4]]
    return [word]
