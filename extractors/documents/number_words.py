"""English words for the numbers below a hundred."""

from __future__ import annotations

_WORDS = (
    "ZERO", "ONE", "TWO", "THREE", "FOUR", "FIVE", "SIX", "SEVEN", "EIGHT", "NINE", "TEN", "ELEVEN", "TWELVE",
    "THIRTEEN", "FOURTEEN", "FIFTEEN", "SIXTEEN", "SEVENTEEN", "EIGHTEEN", "NINETEEN",
)  # fmt: skip
ONES = {word: n for n, word in enumerate(_WORDS)}
TENS = {
    "TWENTY": 20, "THIRTY": 30, "FORTY": 40, "FIFTY": 50, "SIXTY": 60, "SEVENTY": 70, "EIGHTY": 80, "NINETY": 90,
}  # fmt: skip
#: Every number from nought to ninety-nine, those of two words with a space and with a hyphen.
BELOW_HUNDRED = {
    **ONES,
    **TENS,
    **{
        f"{tens}{sign}{one}": TENS[tens] + ONES[one]
        for tens in TENS
        for one in _WORDS[1:10]
        for sign in (" ", "-")
    },
}
#: The same as one pattern, the longest word first: short, for many patterns hold it.
NUMBER_WORD = (
    rf"(?:{'|'.join(TENS)})(?:[ -](?:{'|'.join(_WORDS[1:10])}))?"
    rf"|{'|'.join(sorted(ONES, key=len, reverse=True))}"
)
