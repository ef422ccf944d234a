"""What shows the goods on board, dispatched or taken in charge, and where (art. 19-22)."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from typing import NamedTuple

from checkers.comparing.places.agreeing import place_in
from checkers.comparing.places.names import place
from checkers.comparing.verdict import Verdict, either
from checkers.comparing.vessels import same_vessel
from checkers.comparing.words.wording import contains_wording
from checkers.documents.fault import Fault, Faults, unless
from checkers.shipping import is_shipment
from extractors.documents import Transport

_NOTHING = re.compile(r"^\W*(?:N\s?/\s?A|NIL|NONE|NOT APPLICABLE)?\W*$", re.I)
_INTENDED = re.compile(r"\W*\bINTENDED\b\W*|（?预期[）)]?", re.I)
#: How a vessel's name is left open.
_OPEN_NAME = re.compile(
    r"\bOR\s+(?:HER\s+|ANY\s+)?SUB(?:STITUTE|S?\.)?\b|\bAND/OR\s+(?:OTHER\s+|SUBSTITUTE|STEAMERS?)",
    re.I,
)
_NO_NAME = re.compile(
    r"^\W*(?:T\.?\s?B\.?\s?[ANC]\b\.?|TO\s+BE\s+(?:NAMED|NOMINATED|ADVISED|CONFIRMED))\W*$", re.I
)
_INTENDED_LOADING = re.compile(
    r"\b(?:INTENDED\s+(?:PORT\s+OF\s+LOADING|LOAD(?:ING)?\s*PORT)|(?:PORT\s+OF\s+LOADING|LOAD(?:ING)?\s*PORT)\s*\W?INTENDED)\b(?!\s+(?:OCEAN\s+)?(?:VESSEL|SHIP)\b)",
    re.I,
)
_INTENDED_DISCHARGE = re.compile(
    r"\b(?:INTENDED\s+(?:PORT\s+OF\s+DISCHARGE|DISCHARGE\s*PORT)|(?:PORT\s+OF\s+DISCHARGE|DISCHARGE\s*PORT)\s*\W?INTENDED)\b(?!\s+(?:OCEAN\s+)?(?:VESSEL|SHIP)\b)",
    re.I,
)
_RECEIPT_CLAUSE = re.compile(
    r"(?:PLACE\s+OF\s+RECEIPT[^.;]{0,200}\bON[\s-]*BOARD|\bON[\s-]*BOARD[^.;]{0,200}PLACE\s+OF\s+RECEIPT)"
    r"[^.;]{0,260}\b(?:PRE-?\s?CARRIAGE|TRUCK|RAIL\s?CAR|INLAND|OTHER\s+(?:MEANS|CONVEYANCE)|FROM\s+THE\s+PLACE)",
    re.I | re.S,
)
#: Two ports of which only one can be meant.
_ALTERNATIVE = re.compile(r"\w\s+OR\s+\w", re.I)
_NOT_ACTUAL = (
    "it names ports to choose from, not the actual one",
    "载明可供选择的港口，未载明实际港口",
)
_DISCHARGED_AT = re.compile(r"\bPORT\s+OF\s+DISCHARGE\b\W*(?:IS\s+)?(?P<port>[^;\n]+)", re.I)
_SEVERAL = re.compile(r"\s*(?:&|\+|/|;|\bAND\b)\s*", re.I)


class Noted(NamedTuple):
    """What one on-board notation gives."""

    date: dt.date | None
    vessel: str | None
    port: str | None

    @property
    def full(self) -> bool:
        """Tell whether it gives the date, the vessel and the port."""
        return None not in self


def noted(document: Transport, article: str) -> Iterator[Noted]:
    """Yield what each notation of loading gives, and the fields that stand for one."""
    for notation in document.notations:
        if is_shipment(notation, article):
            yield Noted(notation.date, notation.vessel, notation.port)
    if document.on_board_date is not None:
        yield Noted(document.on_board_date, document.on_board_vessel, document.on_board_port)


def not_on_board(document: Transport, article: str) -> Faults:
    """Yield a fault if neither the printed form nor a dated notation shows the goods on board."""
    if any(one.date for one in noted(document, article)):
        return
    if document.received_for_shipment:
        yield Fault(
            "notations", "the goods are not shown on board with a date", "未以日期表明货物已装船"
        )
    elif document.received_for_shipment is None:
        yield Fault(
            "received_for_shipment",
            "it could not be made out whether the form says «shipped» or «received»",
            "无法辨认格式为“已装船”还是“收妥待运”",
            True,
        )


def _only_received(document: Transport, article: str) -> bool:
    """Tell whether nothing at all shows the goods on board, from which other lacks follow."""
    return any(not fault.doubt for fault in not_on_board(document, article))


def intended_vessel(document: Transport, article: str) -> Faults:
    """Yield a fault if the vessel is only intended and no notation names the one loaded."""
    name = document.vessel or ""
    intended = document.intended_vessel or _INTENDED.search(name) or _OPEN_NAME.search(name)
    loaded = any(one.date and one.vessel for one in noted(document, article))
    if intended and not loaded and not _only_received(document, article):
        yield Fault(
            "vessel",
            "the vessel is only intended, and no notation gives the actual vessel and the date",
            "仅载明预期船只，而无注明实际船名及日期的装船批注",
        )


def no_vessel(document: Transport) -> Faults:
    """Yield a fault if no vessel is named."""
    names = [document.vessel, document.on_board_vessel, *(n.vessel for n in document.notations)]
    if not any(name and not _NOTHING.match(name) and not _NO_NAME.match(name) for name in names):
        yield Fault("vessel", "no vessel is named", "未载明船名")


def pre_carriage(document: Transport, article: str) -> Faults:
    """Yield a fault if means of pre-carriage are shown and no notation is complete (E6(c)).

    The ship itself repeated in the box is no pre-carriage; a notation that names what brought
    the goods to the ship, or another port than the one of loading, is not complete.
    """
    means = document.pre_carriage or ""
    if _NOTHING.match(means) or _only_received(document, article):
        return
    if document.vessel and same_vessel(document.vessel, means).same:
        return
    if not any(one.full and _aboard_ship(one, document) for one in noted(document, article)):
        yield Fault(
            "pre_carriage",
            "with pre-carriage, the on-board notation must give date, vessel and port of loading",
            "有前程运输时，装船批注须载明日期、船名及装货港",
        )


def _aboard_ship(one: Noted, document: Transport) -> bool:
    """Tell whether a notation speaks of the ship at the port of loading, so far as it can be told."""
    if same_vessel(document.pre_carriage or "", one.vessel or "").same:
        return False
    loading, receipt = document.port_of_loading, document.place_of_receipt
    at_receipt = receipt and _at(one.port, receipt).same
    return not (at_receipt and loading and _at(one.port, loading).different)


def receipt_clause(document: Transport, article: str) -> Faults:
    """Yield a fault if a clause takes «on board» for on board the pre-carriage (E6(d))."""
    if _NOTHING.match(document.place_of_receipt or "") or document.pre_carriage:
        return
    if _only_received(document, article):
        return
    clause = _RECEIPT_CLAUSE.search(document.wording())
    if clause and not any(one.full for one in noted(document, article)):
        yield Fault(
            "place_of_receipt",
            "a clause takes «on board» to mean on board the pre-carriage, and no notation gives date, vessel and port",
            "条款规定“已装船”仅指装上前程运输工具，而装船批注未载明日期、船名及装货港",
        )


def intended_loading(document: Transport, wanted: str, article: str) -> Faults:
    """Yield a fault if the port of loading is only intended, or stands in a notation alone.

    Then the notation must give the port of the credit, the vessel and the date.
    """
    intended = is_intended(document, "port_of_loading")
    full = [one for one in noted(document, article) if one.full]
    if any(not _at(one.port, wanted).different for one in full):
        return
    in_box = not _at(document.port_of_loading, wanted).different
    in_notation = any(one.port and _at(one.port, wanted).same for one in noted(document, article))
    if intended or (in_notation and not in_box):
        yield Fault(
            "port_of_loading",
            "a notation must give the credit's port of loading, the vessel and the date",
            "须有注明信用证规定的装货港、船名及日期的装船批注",
        )


def loading_port(document: Transport, wanted: str, article: str) -> Faults:
    """Yield a fault if the port of loading is not the credit's, or not within its range."""
    noted_ports = [one.port for one in noted(document, article) if one.port and one.date]
    if document.port_of_loading is None:
        if not any(_at(port, wanted).same for port in noted_ports):
            yield Fault("port_of_loading", "no port of loading is shown", "未显示装货港")
        return
    if _ALTERNATIVE.search(document.port_of_loading) and not noted_ports:
        yield Fault("port_of_loading", *_NOT_ACTUAL)
        return
    shown = [*ports_in(document.port_of_loading), *noted_ports]
    verdict = either(_at(port, wanted) for port in shown)
    boxes = [_at(port, wanted) for port in ports_in(document.port_of_loading)]
    if len(boxes) > 1 and any(one.different for one in boxes):
        verdict = next(one for one in boxes if one.different)
    yield from unless(verdict, "port_of_loading", "port of loading", "装货港")


def discharge_port(document: Transport, wanted: str) -> Faults:
    """Yield a fault if the port of discharge is not the credit's, or not within its range."""
    shown = document.port_of_discharge
    said = [*document.clauses, *(notation.text for notation in document.notations)]
    if any(
        f and contains_wording(f["port"], wanted.split(",")[0]).same
        for f in map(_DISCHARGED_AT.search, said)
    ):
        return
    if shown is None:
        yield Fault("port_of_discharge", "no port of discharge is shown", "未显示卸货港")
    elif _ALTERNATIVE.search(shown):
        yield Fault("port_of_discharge", *_NOT_ACTUAL)
    else:
        yield from unless(_at(shown, wanted), "port_of_discharge", "port of discharge", "卸货港")


def ports_without_date(document: Transport, article: str) -> list[str]:
    """Return the ports of loading, where there are several, that no dated notation names (E6(h))."""
    ports = ports_in(document.port_of_loading or "")
    dated = [one.port for one in noted(document, article) if one.port and one.date]
    if len(ports) < 2:
        return []
    return [port for port in ports if not any(_at(one, port).same for one in dated)]


def ports_in(words: str) -> list[str]:
    """Return the ports that a box names: «BRISBANE AND ADELAIDE» are two.

    >>> ports_in("BRISBANE AND ADELAIDE"), ports_in("SHANGHAI, CHINA")
    (['BRISBANE', 'ADELAIDE'], ['SHANGHAI, CHINA'])
    >>> ports_in("BRISBANE, SYDNEY AND ADELAIDE"), ports_in("XIAMEN PORT, FUJIAN PROVINCE, CHINA")
    (['BRISBANE', 'SYDNEY', 'ADELAIDE'], ['XIAMEN PORT, FUJIAN PROVINCE, CHINA'])
    """
    whole = _INTENDED.sub(" ", words).strip(" ()/")
    joined = [part.strip(" ,.") for part in _SEVERAL.split(whole) if part.strip(" ,.")]
    parts = [port for part in joined for port in _listed(part, len(joined) > 1)]
    apart = len(parts) > 1 and all(
        place_in(one, other).different for one in parts for other in parts if one is not other
    )
    return parts if apart else [whole] if whole else []


def _listed(words: str, others: bool) -> list[str]:
    """Return the ports of a list with commas; what follows a lone port says where it lies."""
    pieces = [piece.strip() for piece in words.split(",") if piece.strip()]
    several = len(pieces) > (1 if others else 2)
    return pieces if several and all(place(piece).known for piece in pieces) else [words]


def is_intended(document: Transport, field: str) -> bool:
    """Tell whether a port is only intended, in its box or by the words of the form."""
    form = {"port_of_loading": _INTENDED_LOADING, "port_of_discharge": _INTENDED_DISCHARGE}[field]
    value = getattr(document, field) or ""
    return bool(_INTENDED.search(value) or form.search(document.wording()))


def _at(shown: str | None, wanted: str) -> Verdict:
    return place_in(_INTENDED.sub(" ", shown or "").strip(" ()/"), wanted)
