"""What is asked of a credit, as an amendment message (MT707) would say it."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any

from checkers.finding import Finding
from extractors.documents import TAGS, Contract, Credit, Money
from templates.asking.answers import TO_PRESENT, answer
from templates.asking.pieces import piece
from templates.wording import MONTHS, day, decimals, printed

#: Rules whose findings are mended by taking the clause out as a whole.
_DELETED = frozenset(
    [
        "AUD-02",
        "AUD-21",
        "AUD-22",
        "AUD-23",
        "AUD-26",
        "AUD-46",
        "AUD-48",
        "AUD-54",
        "AUD-57",
        "AUD-58",
    ]
)
#: Rules for which a condition is taken out, but never a demand for a document.
_DELETED_CONDITION = frozenset(["AUD-24", "AUD-39", "AUD-47", "AUD-49", "MSG-10"])
#: Rules about a part of a clause: the clause as a whole should not read as they expect.
_IN_PART = frozenset({"AUD-36", "AUD-37"})
#: Rules on the credit as a whole, which accuse its number for want of a field.
_OF_THE_WHOLE = frozenset(["AMD-04", "AMD-05", "AMD-06", "AMD-11", "AMD-14", "AUD-01", "MSG-01"])
_PERMISSIONS = ("NOT ALLOWED", "CONDITIONAL", "ALLOWED")
_ISO = re.compile(r"\b(\d{4})-(\d{2})-(\d{2})\b")
_SPELLED = re.compile(r"\b(\d{1,2})[\s.-]*([A-Z]{3})[A-Z]*[\s.,-]*(\d{4})\b", re.I)


@dataclass(frozen=True)
class Point:
    """One point of the credit that is to be changed.

    ``tag`` is the field of the message, ``clause`` the field with the item, ``46A-3``;
    ``now`` is what stands there word for word, ``should`` what should, empty where it
    should go or where only a question is asked.
    """

    finding: Finding
    tag: str
    clause: str
    now: str
    should: str


def point(finding: Finding, credit: Credit, contract: Contract | None = None) -> Point:
    """Return the point of the credit that a finding of its examination is about."""
    if finding.code in _OF_THE_WHOLE:
        named = re.search(r"\bfield (\d\d[A-Za-z]?)\b", finding.remedy.en)
        tag = named[1] if named and finding.code == "MSG-01" else ""
        return Point(finding, tag, tag, "", "")
    clause = _place(finding, credit)
    tag = clause.partition("-")[0]
    if tag == "45A" and (words := piece(finding.code, credit, contract)):
        return Point(finding, tag, clause, *words)
    now = _standing(credit, clause) or finding.found or ""
    if finding.code == "AUD-52":
        now = printed(credit.__dict__.get("latest_shipment_date"))
    should = answer(finding, now, credit, contract)
    if tag in ("44C", "31D") and (date := _date(should)):
        should = day(date)
    if tag in ("43P", "43T"):
        now, should = now.replace("_", " ").upper(), should.replace("_", " ").upper()
    if "".join(should.split()) == "".join(now.split()):
        should = ""
    return Point(finding, tag, clause, now.strip(), should.strip())


def _place(finding: Finding, credit: Credit) -> str:
    """Return the field of the message, with its item, that a finding accuses."""
    if finding.code == "AUD-52":
        return "44C"
    name, _, rest = (finding.field or "").partition(".")
    tag = TAGS.get(name) if name in type(credit).model_fields else None
    if tag in ("46A", "47A") and rest.split(".")[0].isdigit():
        return f"{tag}-{int(rest.split('.')[0]) + 1}"
    if tag is None or (finding.clause or "").startswith(f"{tag}-"):
        return finding.clause or ""
    return tag


def _standing(credit: Credit, clause: str) -> str:
    """Return what the credit says in a field or an item of one, word for word."""
    tag, _, item = clause.partition("-")
    field = {"46A": "documents_required", "47A": "additional_conditions"}.get(tag)
    if field and item.isdigit():
        items = credit.__dict__.get(field) or ()
        return items[int(item) - 1] if 0 < int(item) <= len(items) else ""
    if tag in ("45A", "46A", "47A", ""):
        return ""
    letters = tag[:-1] if tag[-1:] == "a" else tag
    for key, text in credit.message.items():
        if key == tag or (letters != tag and key[:-1] == letters):
            return text
    return ""


def operations(points: Iterable[Point], credit: Credit, contract: Contract | None) -> list[str]:
    """Return for each point the field of the amendment message; nothing where none can be told.

    A field that can stand in the message only once says the same for all its points.
    """
    listed = list(points)
    wanted = _Wanted(credit, contract, listed)
    return [wanted.operation(one) for one in listed]


class _Wanted:
    """The fields of one amendment message, from all points together."""

    def __init__(self, credit: Credit, contract: Contract | None, points: list[Point]) -> None:
        self.credit = credit
        self.contract = contract
        self.points = points
        self.fields: dict[str, Callable[[Point], str]] = {
            "32B": self._amount,
            "41a": _available,
            "42a": _drawee,
            "31D": self._expiry,
            "44C": self._shipment,
            "39A": self._tolerance,
            "43P": _permission,
            "43T": _permission,
            "42C": _tenor,
            "48": _days,
            "45A": _goods,
            "46A": _item,
            "47A": _item,
        }

    def operation(self, one: Point) -> str:
        """Return one field of the message, with its tag."""
        made = self.fields.get(one.tag, _plain)(one)
        return made if made else ""

    def _amount(self, one: Point) -> str:
        agreed = _money(one.should) or self._agreed("total")
        now = self.credit.__dict__.get("amount")
        if not isinstance(agreed, Money) or now is None:
            return _plain(one)
        if agreed.currency != now.currency:
            return f":32B: {_swift(agreed)} (new currency and amount)"
        if agreed > now:
            return f":32B: {_swift(agreed - now)} (increase; new amount {_swift(agreed)})"
        return (
            f":33B: {_swift(now - agreed)} (decrease; new amount {_swift(agreed)})"
            if now > agreed
            else ""
        )

    def _expiry(self, one: Point) -> str:
        expiry = self.credit.__dict__.get("expiry_date")
        place = self.credit.__dict__.get("expiry_place") or ""
        asked = [other for other in self.points if other.tag == "31D" and other.should]
        for other in asked:
            found = _date(other.should)
            if found is not None:
                expiry = found
            elif (other.finding.field or "").endswith("place"):
                place = other.should
        later = self._last_presented()
        if expiry is None or not (asked or (later and later > expiry)):
            return ""
        return f":31D: {max(expiry, later or expiry):%y%m%d}{place.upper()}"

    def _last_presented(self) -> dt.date | None:
        """Return when documents of the latest shipment asked for can still be presented."""
        ships = [_date(other.should) for other in self.points if other.tag == "44C"]
        known = [ship for ship in ships if ship is not None]
        return max(known) + dt.timedelta(days=TO_PRESENT) if known else None

    def _shipment(self, one: Point) -> str:
        agreed = _date(one.should) or self._agreed("latest_shipment_date")
        if not isinstance(agreed, dt.date):
            return _plain(one)
        expiry = self._expiry(one) if one.should else ""
        return f":44C: {agreed:%y%m%d}" + (f"\n{expiry}" if expiry else "")

    def _tolerance(self, one: Point) -> str:
        agreed = self._agreed("tolerance")
        if agreed is None:
            return _plain(one)
        share = f"{agreed.plus} PCT MORE OR {agreed.minus} PCT LESS"
        if agreed.plus == agreed.minus:
            share = f"{agreed.plus} PCT MORE OR LESS"
        quantity = f":47B:\n/ADD/ QUANTITY {share} IS ALLOWED"
        if self.credit.__dict__.get("tolerance") == agreed:
            return quantity
        return f":39A: {int(agreed.plus)}/{int(agreed.minus)}\n{quantity}"

    def _agreed(self, name: str) -> Any:
        return self.contract.__dict__.get(name) if self.contract else None


def _plain(one: Point) -> str:
    """Return a field that is given anew."""
    return f":{one.tag}: {one.should}" if one.tag and one.should else ""


def _available(one: Point) -> str:
    return f":41D: {one.should}" if one.should else ""


def _drawee(one: Point) -> str:
    return f":42D: {one.should}" if one.should else ""


def _permission(one: Point) -> str:
    words = one.should.upper().replace("_", " ")
    code = next((word for word in _PERMISSIONS if word in words), None)
    return f":{one.tag}: {code}" if code else ""


def _days(one: Point) -> str:
    found = re.search(r"\d+", one.should)
    return f":48: {found[0]}" if found else ""


def _tenor(one: Point) -> str:
    """Return the tenor that terms of payment name: at sight, or so many days after something."""
    found = re.search(r"\d+\s*DAYS?\s+(?:AFTER|FROM)\s+[A-Z/ ]+|\bSIGHT\b", one.should.upper())
    return f":42C: {found[0].strip()}" if found else ""


def _goods(one: Point) -> str:
    """Return the wording of 45A as exchanged piece by piece."""
    if not one.should or not one.now or "\n" in one.now.strip():
        return ""
    return f":45B:\n/DELETE/ {one.now}\n/ADD/ {one.should}"


def _item(one: Point) -> str:
    """Return an item of 46A or 47A as taken out, and put in anew where its wording is known."""
    tag = one.tag.replace("A", "B")
    if not one.now or "-" not in one.clause:
        return ""
    deleted = f":{tag}:\n/DELETE/ ITEM {one.clause.partition('-')[2]}: {one.now}"
    code = one.finding.code
    if code == "AUD-34" and one.should:
        return f":47B:\n/ADD/ {one.should}"
    if one.should:
        return "" if code in _IN_PART else f"{deleted}\n/ADD/ {one.should}"
    taken_out = code in _DELETED or (one.tag == "47A" and code in _DELETED_CONDITION)
    return deleted if taken_out else ""


def _money(text: str) -> Money | None:
    found = re.search(r"\b([A-Z]{3})\s*([\d,]+(?:\.\d+)?)", text)
    return Money.model_validate(found[0]) if found else None


def _date(text: str) -> dt.date | None:
    """Return a date that cannot be misread: with the year first, or with the month in letters."""
    try:
        if found := _ISO.search(text):
            return dt.date(*(int(part) for part in found.groups()))
        if (found := _SPELLED.search(text)) and found[2].upper() in MONTHS:
            return dt.date(int(found[3]), MONTHS.index(found[2].upper()) + 1, int(found[1]))
    except ValueError:
        return None
    return None


def _swift(money: Money) -> str:
    """Return an amount as messages write it: a comma, no thousands.

    >>> _swift(Money.model_validate("USD 86,400.00"))
    'USD86400,'
    """
    text = f"{money.amount:.{decimals(money.currency)}f}"
    whole, _, rest = text.partition(".")
    return f"{money.currency}{whole},{rest.rstrip('0')}"
