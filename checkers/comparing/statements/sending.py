"""What a statement says of something sent: to whom, how, how many sets, by when (ISBP 821 P3, A14)."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from checkers.comparing.parties.agreeing import names_party, same_party
from checkers.comparing.parties.banks import same_bank
from checkers.comparing.statements.plain import NUMBER, days_in, number, plain, sentences
from checkers.comparing.statements.predicates import SENDING
from checkers.comparing.statements.spans_of_time import PERIOD, period
from checkers.comparing.verdict import SAME, Verdict, different, either, unknown
from checkers.values_named import in_chinese, in_english
from extractors.documents import Bank, Party

_ROLES = (
    ("applicant", r"(?:THE )?(?:L/C )?(?:APPLICANTS?|BUYERS?|ACCOUNTEES?|OPENERS?|IMPORTERS?)"),
    ("issuing_bank", r"(?:THE )?(?:L/C )?(?:ISSUING|OPENING) BANK"),
    ("advising_bank", r"(?:THE )?ADVISING BANK"),
    ("beneficiary", r"(?:THE )?(?:BENEFICIAR(?:Y|IES)|SELLERS?)"),
    ("insurer", r"(?:THE )?(?:INSURERS?|INSURANCE COMPANY|UNDERWRITERS?)"),
)
_SETS = re.compile(
    rf"(?P<n>{NUMBER}) (?:FULL |COMPLETE |EXTRA |ADDITIONAL )*(?:SETS?|COP(?:Y|IES))\b"
)
_TO = re.compile(
    r"\b(?:TO|UPON) (?:THE )?(?P<who>(?!BE\b|CERTIFY|CONFIRM|DECLARE|STATE|WHOM|WHICH|EFFECT|ORDER)[^;]+?)(?=,? (?:BY|VIA|THROUGH|WITHIN|ON (?=\d|[A-Z]{3,9}\.? ?\d)|DATED|NOT LATER|NO LATER|LATEST|AT LEAST|AND|AFTER|BEFORE|AS|UNDER|PER|AT|FOR|WITH)\b|\.(?:\s|$)|;|$)"
)
_CHANNELS = (
    ("courier", r"\b(?:DHL|FEDEX|TNT|UPS|EMS|SF EXPRESS|COURIER(?:ED)?|EXPRESS)\b"),
    ("fax", r"\bFAX(?:ED)?\b|\bTELEFAX\b"),
    ("email", r"\bE-?MAIL(?:ED)?\b"),
    ("telex", r"\bTELEX(?:ED)?\b"),
    ("registered_post", r"\b(?:REGISTERED (?:AIR ?)?(?:MAIL|POST))\b"),
)
_BY = re.compile(
    r"\b(?:BY|VIA|THROUGH|PER) (?:DHL|FEDEX|TNT|UPS|EMS|SF EXPRESS|(?:EXPRESS |AIR )?COURIER(?: SERVICE)?|FAX|E-?MAIL|TELEX|REGISTERED (?:AIR ?)?(?:MAIL|POST)|AIR ?MAIL|EXPRESS)\b"
)
_BRANDS = re.compile(r"\b(DHL|FEDEX|TNT|UPS|EMS)\b")


@dataclass(frozen=True)
class Sending:
    """What a statement says of something sent; None where it does not say.

    Attributes:
        text: the statement, in one spelling.
        recipient: a code of the clause grammar such as ``applicant``, or the name.
        channels: ``courier``, ``fax``, ``email`` …
        sets: how many sets or copies.
        period: n, unit, rel and anchor as in the clause grammar.
        day: the day on which it was sent.
    """

    text: str
    recipient: str | None = None
    channels: frozenset[str] = frozenset()
    sets: int | None = None
    period: Mapping[str, Any] | None = None
    day: dt.date | None = None


@lru_cache(maxsize=256)
def sending_in(text: str) -> Sending | None:
    """Return what a text says of something sent, or None if it speaks of nothing sent.

    >>> sent = sending_in("We have sent one set of N/N documents to the applicant by DHL on 20 SEP 2026.")
    >>> sent.recipient, sorted(sent.channels), sent.sets, str(sent.day)
    ('applicant', ['courier'], 1, '2026-09-20')
    """
    parts = [part for part in sentences(plain(text)) if SENDING.search(part)]
    if not parts:
        return None
    said = " ".join(parts)
    sets = _SETS.search(said)
    within = PERIOD.search(said)
    days = days_in(said)
    return Sending(
        text=said,
        recipient=_recipient(said),
        channels=frozenset(code for code, words in _CHANNELS if re.search(words, said)),
        sets=number(sets["n"]) if sets else None,
        period=period(within) if within else None,
        day=days[0] if len(days) == 1 and not within else None,
    )


@lru_cache(maxsize=256)
def without_particulars(text: str) -> str:
    """Return a statement without to whom, how and by when: what was sent, and that it was.

    >>> without_particulars("One set of documents was sent to the applicant by DHL within 3 days after shipment")
    'ONE SET OF DOCUMENTS WAS SENT'
    """
    flat = plain(text)
    for pattern in (PERIOD, _BY, _TO):
        flat = pattern.sub(" ", flat)
    return " ".join(flat.split()).strip(" ,.")


def _recipient(said: str) -> str | None:
    """Return who is named as addressee, after the verb of sending or else before it."""
    verb = SENDING.search(said)
    places = [verb.end(), 0] if verb else [0]
    for place in places:
        if found := _TO.search(said, place):
            who = found["who"].strip(" ,.")
            who = re.sub(r",? (?:FAX |TEL |E-?MAIL )?(?:NO\b\.?|:).*$", "", who)
            return _role(who) or who or None
    return None


def _role(words: str) -> str | None:
    """Return the role in the credit that words name."""
    return next((role for role, names in _ROLES if re.fullmatch(names, words)), None)


def sent_to(wanted: Party, role: str, said: Sending, addressed: Party | None) -> Verdict:
    """Judge whether something was sent to whom the credit names.

    Args:
        wanted: the addressee, from the credit.
        role: what the credit calls him, ``applicant`` or his name.
        said: what the statement says.
        addressed: to whom the document itself is addressed, who may be meant by «you».
    """
    if said.recipient is None:
        if addressed is not None and re.search(r"\bYOU(?:R|RS)?\b", said.text):
            return _same_addressee(wanted, addressed.name)
        return different("it does not say to whom", "未载明收件人")
    first = said.recipient.partition(",")[0].strip()
    if role in (said.recipient, _role(first)) or names_party(said.recipient, wanted).same:
        return SAME
    if re.fullmatch(r"YOU(?:RS| ALL)?", said.recipient):
        return _same_addressee(wanted, addressed.name) if addressed else SAME
    if re.fullmatch(r"NOTIFY(?:ING)? PART(?:Y|IES)", said.recipient):
        return unknown(f"whether the notify party is {wanted.name}", f"通知方是否即 {wanted.name}")
    if re.fullmatch(r"[a-z_]+", said.recipient):
        return different(
            f"sent to {said.recipient.replace('_', ' ')}, not to {wanted.name}",
            f"寄送给{in_chinese(said.recipient)}，而非 {wanted.name}",
        )
    return _same_addressee(wanted, said.recipient)


def _same_addressee(wanted: Party, shown: str) -> Verdict:
    name = shown.split(",")[0]
    verdicts = [same_party(wanted, shown), same_party(Party(name=wanted.name), Party(name=name))]
    if isinstance(wanted, Bank):
        verdicts.append(same_bank(wanted, shown))
    found = either(verdicts)
    if found.different:
        return different(
            f"sent to {shown}, not to {wanted.name}", f"寄送给 {shown}，而非 {wanted.name}"
        )
    return found


def _ways(channels: Iterable[str], called: Callable[[str], str]) -> str:
    return " / ".join(called(channel) for channel in sorted(channels))


def sent_by(channel: str, clause: str, said: Sending) -> Verdict:
    """Judge whether something was sent the way that the credit names.

    Args:
        channel: as in the clause grammar: ``fax|email``, ``email:INFO@EXAMPLE.COM``.
        clause: the words of the credit, which may name one courier.
        said: what the statement says.
    """
    wanted = {way.partition(":")[0] for way in channel.split("|")}
    if not said.channels:
        return unknown(
            f"whether it was sent by {_ways(wanted, in_english)}",
            f"是否以{_ways(wanted, in_chinese)}方式寄送",
        )
    if not wanted & said.channels:
        return different(
            f"sent by {_ways(said.channels, in_english)}, not by {_ways(wanted, in_english)}",
            f"以{_ways(said.channels, in_chinese)}寄送，而非{_ways(wanted, in_chinese)}",
        )
    asked, named = set(_BRANDS.findall(plain(clause))), set(_BRANDS.findall(said.text))
    if len(asked) == 1 and named and not asked & named:
        one, other = asked.pop(), " / ".join(sorted(named))
        return different(f"sent by {other}, not by {one}", f"以 {other} 寄送，而非 {one}")
    return SAME
