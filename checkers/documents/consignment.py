"""To whom a transport document is made out: to somebody, or to somebody's order."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from checkers.comparing.parties.agreeing import names_party, same_party
from checkers.comparing.parties.banks import same_bank
from checkers.comparing.verdict import SAME, Verdict, different, either
from checkers.comparing.words.wording import contains_wording
from checkers.documents.fault import Fault, Faults, unless
from checkers.terms import Terms
from extractors.documents import Bank, Party, Requirement, Transport

#: What stands for the endorsement of a document whose back bears none.
NOT_ENDORSED = ("", "none", "no", "not endorsed", "nil")

_ORDER = re.compile(
    r"^(?:(?:UN)?TO\s+)?(?:THE\s+)?ORDER\b(?:\s+OF\b)?[\s:,]*(?P<of>.*)$", re.I | re.S
)
_WHOSE_ORDER = re.compile(
    r"^(?:UN)?TO\s+(?:THE\s+)?(?P<of>.+?)(?:['’]S|S['’]|['’])?\s+ORDER$", re.I | re.S
)
_OR_ORDER = re.compile(r"^(?P<of>.+?)\s+OR\s+(?:TO\s+)?ORDER\s*$", re.I | re.S)
_BANK = re.compile(r"BANK|BANCO|BANQUE|BANCA|银行", re.I)
_SHIPPER = re.compile(r"^(?:THE\s+)?SHIPPERS?\W*$", re.I)
_BY = re.compile(r"\bENDORSED\b.*?\bBY\s+(?P<who>.+)$", re.I | re.S)
_SHIPPER_SAID = re.compile(r"\bSHIPPERS?\b|\bBENEFICIARY\b|托运人|发货人", re.I)
_JOINED = re.compile(r"\s*;\s*|\s+AND\s+(?:ALSO\s+)?|\s+/\s+", re.I)
_AS_CONSIGNEE = re.compile(
    r"^\W*(?:SAME|IDEM|DITTO)\b(?:\s+AS\s+(?:THE\s+)?(?:CONSIGNEE|ABOVE))?\W*$", re.I
)


@dataclass(frozen=True)
class Consignment:
    """A consignee: ``order`` tells a negotiable document, ``party`` is whose (None: blank)."""

    order: bool
    party: str | None

    @property
    def by_shipper(self) -> bool:
        """Tell whether it is negotiated by the shipper's endorsement (ISBP 821 E13(a))."""
        return self.order and (self.party is None or bool(_SHIPPER.match(self.party)))


def consigned(words: str) -> Consignment:
    """Understand the words in a consignee box, or those of a clause.

    >>> consigned("TO THE ORDER OF ELBUFER HANDELSBANK AG")
    Consignment(order=True, party='ELBUFER HANDELSBANK AG')
    >>> consigned("TO ORDER").by_shipper
    True
    """
    plain = " ".join(words.split())
    for pattern in (_ORDER, _WHOSE_ORDER, _OR_ORDER):
        if found := pattern.match(plain):
            return Consignment(True, found["of"].strip(" .,") or None)
    return Consignment(False, plain)


def consignment_of(document: Transport) -> Consignment:
    """Return to whom a document is made out; the shipper by name is the shipper."""
    return _of_shipper(
        consigned(document.consignee.name if document.consignee else ""), document.shipper
    )


def _of_shipper(named: Consignment, shipper: Party | None) -> Consignment:
    if named.order and named.party and shipper and same_party(shipper, named.party).same:
        return Consignment(True, "SHIPPER")
    return named


def as_required(required: str, shown: str, terms: Terms, shipper: Party | None = None) -> Verdict:
    """Tell whether a document is made out as the credit wants (ISBP 821 E12, E13, E15)."""
    want, have = consigned(required), _of_shipper(consigned(shown), shipper)
    if want.party:
        want = _of_shipper(Consignment(want.order, terms.party(want.party).name), shipper)
    if want.order != have.order:
        return different(
            "made out to order" if have.order else "made out to a named party, not to order",
            "做成指示抬头" if have.order else "做成记名抬头，而非指示抬头",
        )
    if want.by_shipper or have.by_shipper:
        if want.by_shipper and have.by_shipper:
            return SAME
        return different(f"made out to order of {have.party or 'the shipper'}", "指示人不符")
    party = terms.party(want.party or "")
    shown_party = have.party or ""
    return either(
        [same_party(party, shown_party), same_bank(Bank(name=party.name), Bank(name=shown_party))]
    )


def made_out(required: str, document: Transport, terms: Terms) -> Verdict:
    """Tell whether a document is made out as the credit wants.

    A long name goes on in the line below, where it cannot be told from an address.
    """
    consignee = document.consignee or Party(name="")
    wraps = f"{consignee.name} {consignee.address}" if consignee.address else consignee.name
    shown = dict.fromkeys((consignee.name, wraps))
    return either(as_required(required, text, terms, document.shipper) for text in shown)


def blank_or_to(requirement: Requirement) -> str | None:
    """Return to whom the credit wants a document made out, also where endorsing it so will do."""
    either_way = requirement.more("consignee_or_endorse")
    return requirement.consignee or (str(either_way) if either_way else None)


def wrong_endorsement(requirement: Requirement, document: Transport, terms: Terms) -> Faults:
    """Yield a fault if a document negotiated by the shipper is not endorsed as the credit asks.

    The back is often not copied; where nothing is known of it, somebody must look.
    """
    if not consignment_of(document).by_shipper:
        return
    wanted = requirement.endorse or "blank"
    if not requirement.consignee and (either_way := requirement.more("consignee_or_endorse")):
        wanted = f"to_order_of:{consigned(str(either_way)).party or ''}"
    if document.endorsement is None:
        yield Fault(
            "endorsement",
            "Nothing shows the back of the document: check that it is endorsed",
            "未见单据背面，请核对是否已背书",
            True,
        )
        return
    shown = document.endorsement.strip()
    if shown.lower() in NOT_ENDORSED:
        yield Fault("endorsement", "it is not endorsed", "未背书")
    elif other := _endorsed_by_other(shown, document):
        yield other
    elif wanted == "blank":
        if re.search(r"\bORDER\s+OF\b", shown, re.I) and not re.search(r"\bBLANK\b", shown, re.I):
            yield Fault(
                "endorsement",
                f"it is endorsed «{shown}», not in blank",
                f"背书为“{shown}”，非空白背书",
            )
    elif re.search(r"\bBLANK\b", shown, re.I):
        yield Fault("endorsement", "it is endorsed in blank", "为空白背书")
    else:
        party = terms.party(wanted.partition(":")[2] or wanted)
        verdict = either([contains_wording(shown, party.name), names_party(shown, party)])
        yield from unless(verdict, "endorsement", "endorsement", "背书")


def _endorsed_by_other(shown: str, document: Transport) -> Fault | None:
    """Return a fault if somebody endorsed who is not the shipper, nor says that he does it for him."""
    by = _BY.search(shown)
    if by is None or document.shipper is None or _SHIPPER_SAID.search(shown):
        return None
    verdict = names_party(shown, document.shipper)
    if verdict.same:
        return None
    who = by["who"].strip(" .,")
    return Fault(
        "endorsement",
        f"it is endorsed by {who}, not by or for the shipper",
        f"由 {who} 背书，而非托运人或其代表",
        verdict.unknown,
    )


def not_notified(requirement: Requirement, document: Transport, terms: Terms) -> Iterator[Fault]:
    """Yield a fault for each notify party of the credit that a document does not name.

    The name alone is enough unless the address is asked for; further parties do no harm.
    """
    shown_parties = [_meant(one, document) for party in document.notify for one in _several(party)]
    shown = ", ".join(_meant(party, document).name for party in document.notify) or "nobody"
    shown_zh = f"实际为 {shown}" if shown_parties else "实际未载明"
    sought = [notified(name, requirement, terms) for name in requirement.notify]
    for name in requirement.notify:
        wanted = notified(name, requirement, terms)
        said = f"it must notify {wanted.name} and shows {shown}"
        said_zh = f"须以 {wanted.name} 为通知方，{shown_zh}"
        named = [party for party in shown_parties if same_party(wanted, party).same]
        if named:
            if name.endswith("+address") and not named[0].address:
                yield Fault("notify", f"{said} without address", f"{said_zh}，未显示地址")
            continue
        others = [p for p in shown_parties if not any(same_party(w, p).same for w in sought)]
        verdict = either(_same_notified(wanted, party) for party in others)
        if not verdict.same or not others:
            yield Fault("notify", said, said_zh, bool(others) and verdict.unknown)


def notified(name: str, requirement: Requirement, terms: Terms) -> Party:
    """Return the party that the credit wants notified; «same as consignee» is the consignee."""
    consignee = consigned(requirement.consignee).party if requirement.consignee else None
    if consignee and _AS_CONSIGNEE.search(name):
        return terms.party(consignee)
    return terms.party(name.removesuffix("+address"))


def _several(notify: Party) -> list[Party]:
    """Return a notify party as it stands and, where it names two firms in one line, each of them."""
    names = [name for name in _JOINED.split(notify.name) if len(name.split()) > 1]
    return [notify, *(Party(name=name) for name in names if len(names) > 1)]


def _meant(notify: Party, document: Transport) -> Party:
    """Return the party that «same as consignee» stands for."""
    if document.consignee and _AS_CONSIGNEE.search(notify.name):
        whose = consigned(document.consignee.name).party
        return document.consignee.model_copy(update={"name": whose}) if whose else notify
    return notify


def _same_notified(wanted: Party, shown: Party) -> Verdict:
    verdicts = [same_party(wanted, shown)]
    if isinstance(wanted, Bank) or _BANK.search(wanted.name):
        verdicts.append(same_bank(_bank(wanted), _bank(shown)))
    return either(verdicts)


def _bank(party: Party) -> Bank:
    return party if isinstance(party, Bank) else Bank(name=party.name)


def not_consigned(requirement: Requirement, document: Transport, terms: Terms) -> Iterator[Fault]:
    """Yield a fault if a document that is not negotiable is not consigned as the credit asks.

    Where the credit says «to order of» somebody, he himself will do, and where it says only
    «to order», the issuing bank or the applicant (ISBP 821 F12, H14, J9).
    """
    if not requirement.consignee:
        return
    if document.consignee is None:
        yield Fault("consignee", "nobody is named as consignee", "未载明收货人")
        return
    wanted = consigned(requirement.consignee)
    shown = consigned(document.consignee.name)
    credit = terms.credit
    if wanted.party is None or wanted.by_shipper:
        allowed: list[Party] = [p for p in (credit.issuing_bank, credit.applicant) if p]
    else:
        allowed = [terms.party(wanted.party)]
    if shown.party is None:
        yield Fault("consignee", "it names no consignee", "未载明具名收货人")
        return
    if shown.order and not wanted.order:
        yield Fault(
            "consignee",
            "it is made out to order, not to a named party",
            "做成指示抬头，而非记名抬头",
        )
        return
    wraps = " ".join(filter(None, (shown.party, document.consignee.address)))
    names = dict.fromkeys((shown.party, wraps))
    verdict = either(_same_notified(party, Party(name=n)) for party in allowed for n in names)
    yield from unless(verdict, "consignee", "consignee", "收货人")
