"""The fields of each message of category 7, in the standard's own notation.

Forms are those in force since November 2018 (with later widening of the fields 44); what
older messages have instead is kept beside, under ``OLDER``. A file may mix both: an old
credit with a new amendment, so both are always understood.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from extractors.swift.fields import OPTIONS
from extractors.swift.notation import pattern


class Format(NamedTuple):
    """What the standard says of a field."""

    name: str
    forms: tuple[str, ...]


_BANK = ("[/1!a][/34x]\n6!a2!c[3!c]", "[/1!a][/34x]\n4*35x", "4*35x")

#: Every field, in the order in which messages have them.
FORMATS = {
    "27": Format("Sequence of Total", ("1!n/1!n",)),
    "40A": Format("Form of Documentary Credit", ("24x",)),
    "40B": Format("Form of Documentary Credit", ("24x\n24x", "24x")),
    "20": Format("Documentary Credit Number", ("16x",)),
    "21": Format("Related Reference", ("16x",)),
    "23": Format("Reference to Pre-Advice", ("16x",)),
    "52a": Format("Issuing Bank", _BANK),
    "50B": Format("Non-Bank Issuer", ("4*35x",)),
    "31C": Format("Date of Issue", ("6!n",)),
    "26E": Format("Number of Amendment", ("3n",)),
    "30": Format("Date of Amendment", ("6!n",)),
    "22A": Format("Purpose of Message", ("4!c",)),
    "23S": Format("Cancellation Request", ("6!a",)),
    "40E": Format("Applicable Rules", ("30x[/35x]",)),
    "31D": Format("Date and Place of Expiry", ("6!n29x",)),
    "31E": Format("New Date of Expiry", ("6!n",)),
    "51a": Format("Applicant Bank", _BANK),
    "50": Format("Applicant", ("4*35x",)),
    "59": Format("Beneficiary", ("[/34x]\n4*35x",)),
    "32A": Format("Date and Amount of Utilisation", ("6!n3!a15d",)),
    "32B": Format("Currency Code, Amount", ("3!a15d",)),
    "32D": Format("Amount of Charges", ("6!n3!a15d",)),
    "33A": Format("Total Amount Claimed", ("6!n3!a15d",)),
    "33B": Format("Decrease of Amount", ("3!a15d",)),
    "34A": Format("Total Amount Claimed", ("6!n3!a15d",)),
    "34B": Format("New Amount After Amendment", ("3!a15d",)),
    "39A": Format("Percentage Credit Amount Tolerance", ("2n/2n",)),
    "39B": Format("Maximum Credit Amount", ("13x",)),
    "39C": Format("Additional Amounts Covered", ("4*35x",)),
    "41a": Format("Available With ... By ...", ("4*35x\n14x", "6!a2!c[3!c]\n14x")),
    "42C": Format("Drafts at", ("3*35x",)),
    "42a": Format("Drawee", _BANK),
    "42M": Format("Mixed Payment Details", ("4*35x",)),
    "42P": Format("Negotiation/Deferred Payment Details", ("4*35x",)),
    "43P": Format("Partial Shipments", ("11x", "35x")),
    "43T": Format("Transhipment", ("11x", "35x")),
    "44A": Format("Place of Taking in Charge/Dispatch from/Place of Receipt", ("140z", "65x")),
    "44E": Format("Port of Loading/Airport of Departure", ("140z", "65x")),
    "44F": Format("Port of Discharge/Airport of Destination", ("140z", "65x")),
    "44B": Format("Place of Final Destination/Place of Delivery", ("140z", "65x")),
    "44C": Format("Latest Date of Shipment", ("6!n",)),
    "44D": Format("Shipment Period", ("6*65x",)),
    "45A": Format("Description of Goods and/or Services", ("100*65z",)),
    "45B": Format("Description of Goods and/or Services", ("100*65z",)),
    "46A": Format("Documents Required", ("100*65z",)),
    "46B": Format("Documents Required", ("100*65z",)),
    "47A": Format("Additional Conditions", ("100*65z",)),
    "47B": Format("Additional Conditions", ("100*65z",)),
    "49G": Format("Special Payment Conditions for Beneficiary", ("100*65z",)),
    "49H": Format("Special Payment Conditions for Bank Only", ("100*65z",)),
    "49M": Format("Special Payment Conditions for Beneficiary", ("100*65z",)),
    "49N": Format("Special Payment Conditions for Bank Only", ("100*65z",)),
    "71D": Format("Charges", ("6*35z",)),
    "71B": Format("Charges", ("6*35x",)),
    "71N": Format("Amendment Charge Payable By", ("4!c[\n6*35z]", "4!c")),
    "48": Format("Period for Presentation in Days", ("3n[/35x]", "4*35x")),
    "49": Format("Confirmation Instructions", ("7!x",)),
    "58a": Format("Requested Confirmation Party", _BANK),
    "53a": Format("Reimbursing Bank", _BANK),
    "54a": Format("Receiver's Correspondent", _BANK),
    "78": Format("Instructions to the Paying/Accepting/Negotiating Bank", ("12*65x",)),
    "78D": Format("Instructions from Intermediary Bank", ("12*65z",)),
    "57a": Format("'Advise Through' Bank", _BANK),
    "72": Format("Sender to Receiver Information", ("6*35x",)),
    "72Z": Format("Sender to Receiver Information", ("6*35z",)),
    "25": Format("Account Identification", ("35x",)),
    "73": Format("Charges Claimed", ("6*35x",)),
    "73A": Format("Charges Claimed", ("6*35z",)),
    "77": Format("Narrative", ("20*35z",)),
    "77A": Format("Narrative", ("20*35x",)),
    "77B": Format("Disposal of Documents", ("3*35x",)),
    "77J": Format("Discrepancies", ("70*50z",)),
    "79": Format("Narrative", ("35*50x",)),
    "79Z": Format("Narrative", ("35*50z",)),
}

#: Fields of free text, which may well quote other fields.
TEXTS = frozenset(
    "45A 45B 46A 46B 47A 47B 49G 49H 49M 49N 72 72Z 77 77A 77J 78 78D 79 79Z".split()  # noqa: SIM905
)

_ISSUE = ("40A", "20", "31D", "50", "59", "32B")

#: The fields that each message must have; a bank's field in any option counts.
MANDATORY = {
    "700": ("27", "40A", "20", "31C", "40E", "31D", "50", "59", "32B", "41a", "49"),
    "701": ("27", "20"),
    "705": _ISSUE,
    "707": ("20", "21", "26E", "30"),
    "708": ("27", "20", "23", "26E", "30"),
    "710": ("27", "40B", "20", "21", "31C", "40E", "31D", "50", "59", "32B", "41a", "49"),
    "711": ("27", "20", "21"),
    "720": ("27", "40B", "20", "21", "31C", "40E", "31D", "50", "59", "32B", "41a", "49"),
    "721": ("27", "20", "21"),
    "730": ("20", "21", "30"),
    "734": ("20", "21", "32A", "77J", "77B"),
    "750": ("20", "21", "32B", "77J"),
    "752": ("20", "21", "23", "30", "32B"),
    "754": ("20", "21", "32A"),
    "799": ("20", "79"),
}

#: Names that are no field any more (before November 2018 or 2006), and what took their place.
OLDER = {"31E": "31D", "34B": "32B", "39B": "39A", "71B": "71D", "72": "72Z", "73": "73A"}


#: The kind of a credit that is a letter and no message.
LETTER = "letter"


def known(tag: str) -> str | None:
    """Return the tag as the tables have it (``41a`` for ``41D``), or None for no field.

    >>> known("41D"), known("46A"), known("31c"), known("99X")
    ('41a', '46A', '31C', None)
    """
    upper = tag.upper()
    if upper in OPTIONS and upper not in FORMATS:
        return upper[:2] + "a"
    if upper in FORMATS:
        return upper
    lower = upper[:2] + "a"
    return lower if len(upper) == 2 and lower in FORMATS and upper not in FORMATS else None


def valid(tag: str, text: str) -> bool:
    """Tell whether a value has one of the forms that the standard allows for its field."""
    name = known(tag)
    forms = FORMATS[name].forms if name else ()
    return any(pattern(form).fullmatch(text) for form in forms)


def kind(tags: set[str], header: str | None) -> str:
    """Return the type of a message, ``700``, from its header or else from its fields."""
    if header == LETTER:
        return LETTER
    if header and (found := re.search(r"\d{3}", header)):
        return found[0]
    tests = (
        ("734", {"77J", "77B"}),
        ("750", {"77J"}),
        ("707", {"26E"}),
        ("707", {"22A"}),
        ("707", {"31E"}),
        ("707", {"34B", "59"}),
        ("710", {"40B"}),
        ("700", {"40A"}),
        ("752", {"23", "30", "32B"}),
        ("754", {"32A", "20", "21"}),
        ("799", {"79"}),
        ("711", {"27", "20", "21"}),
        ("701", {"27", "20"}),
        ("730", {"30", "20", "21"}),
    )
    return next((name for name, needed in tests if needed <= tags), "799")
