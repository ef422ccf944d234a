"""Whether two papers mean the same bank, by BIC or by name."""

from __future__ import annotations

import re

import pycountry

from checkers.comparing.places.countries import party_country, spans
from checkers.comparing.places.names import place
from checkers.comparing.verdict import SAME, Verdict, different, tolerated, unknown
from checkers.comparing.words.spelling import tidy, word_set
from checkers.comparing.words.typing_errors import slip
from checkers.comparing.words.wording import weighed
from extractors.documents import Bank

_BIC = re.compile(r"\b([A-Z]{4})([A-Z]{2})([A-Z0-9]{2})([A-Z0-9]{3})?\b")
#: Letters of a word that a code may skip to reach the next word's first.
_WORD = 12
_FORMS = word_set(
    "LIMITED PLC COMPANY CORPORATION INCORPORATED SA AG NA SPA NV BV AS ASA AB GMBH PJSC JSC OJSC PSC "
    "QPSC KSC SAE SAL SAOG BSC BHD PUBLIC JOINT STOCK TBK PT PVT PRIVATE"
)
_BRANCH = word_set(
    "BRANCH BR BRANCHES SUB HEAD OFFICE HO MAIN HEADQUARTERS HQ TRADE FINANCE CENTRE CENTER DEPARTMENT "
    "DEPT OPERATIONS OPERATION SERVICES SERVICE DIVISION UNIT PROCESSING INTERNATIONAL BANKING LC "
    "LETTER CREDIT BUSINESS PROVINCIAL MUNICIPAL REGIONAL PROVINCE DISTRICT NEW ROAD STREET FLOOR TOWER "
    "BUILDING AVENUE BOX P.O. SQUARE CORPORATE GLOBAL TRANSACTION OF AT IN DOCUMENTARY CREDITS"
)


def same_bank(a: Bank | str, b: Bank | str) -> Verdict:
    """Compare two banks by BIC where both give one, otherwise by name.

    The words of a branch, a department or a city make no difference: a branch stands for
    its bank as issuer of a document. Two branches that name two countries are separate
    banks (art. 3) and are for a person.

    >>> same_bank("EXAMPLE BANK LTD., KARACHI", "Example Bank Limited, Main Branch, Karachi").same
    True
    >>> same_bank("EXMPPKKAXXX", "EXMPPKKA").same
    True
    """
    if a == b and str(a).strip():
        return SAME
    one, other = _bic(a), _bic(b)
    left, right = _name(a), _name(b)
    if not (one or left) or not (other or right):
        return unknown("no bank is named on one side", "一方未载明银行")
    if one and other:
        found = _same_bic(one, other)
        if not found.different or not (left and right):
            return found
        return (
            found if _same_name(left, right).different else unknown(found.reason, found.reason_zh)
        )
    if not left or not right:
        bic, name = one or other or "", left or right
        if spells(bic, name):
            return SAME
        return unknown(f"whether {bic} is the BIC of {name}", f"{bic} 是否为 {name} 的 BIC")
    found = _same_name(left, right)
    if found.same and _abroad(a, b):
        return unknown(
            f"branches in different countries: {tidy(left)} / {tidy(right)}",
            "同一银行位于不同国家的分行",
        )
    return found


def spells(bic: str, name: str) -> bool:
    """Tell whether the first four letters of a BIC are drawn from the name of a bank.

    They stand in the name in their order, beginning with it; either they are its first
    letters, or two of them at least begin a word.

    >>> spells("NZHBNL2R", "NORDZEE HANDELSBANK N.V."), spells("DEUTDEFF", "DRESDENER BANK")
    (True, False)
    """
    plain = re.sub(r"[^A-Z ]", "", tidy(name).upper())
    code = bic[:4].upper()
    if len(code) < 4 or not plain.startswith(code[0]):
        return False
    if plain.replace(" ", "").startswith(code):
        return True
    at, initials = -1, 0
    for letter in code:
        begins = plain.find(f" {letter}", max(at, 0)) + 1 if at >= 0 else 0
        inside = plain.find(letter, at + 1)
        if inside < 0:
            return False
        nearest = begins if at >= 0 and 0 < begins <= inside + _WORD else inside
        initials += nearest == 0 or plain[nearest - 1] == " "
        at = nearest
    return initials >= 2


def _bic(bank: Bank | str) -> str | None:
    if isinstance(bank, Bank) and bank.bic:
        return bank.bic.strip().upper()
    text = tidy(bank if isinstance(bank, str) else bank.name)
    for found in _BIC.finditer(text):
        whole = found[0]
        alone = whole == text or re.search(rf"(?:BIC|SWIFT)[A-Z :/.-]*{whole}|\({whole}\b", text)
        if alone and pycountry.countries.get(alpha_2=found[2]):
            return whole
    return None


def _name(bank: Bank | str) -> str:
    """Return the name of a bank without its BIC; empty if there is only a BIC."""
    text = tidy(bank if isinstance(bank, str) else bank.name)
    bic = _bic(bank)
    text = text.replace(bic, " ") if bic else text
    return re.sub(r"\(?\b(?:SWIFT|BIC)\b(?: CODE)?\s*[:.]*\s*\)?", " ", text).strip(" ()-,:")


def _same_bic(one: str, other: str) -> Verdict:
    if one[:8] != other[:8]:
        return different(
            f"BIC: {one} on one side, {other} on the other", f"BIC：一方为 {one}，另一方为 {other}"
        )
    left, right = one[8:] or "XXX", other[8:] or "XXX"
    if left == right:
        return SAME
    if "XXX" in (left, right):
        return tolerated("ISBP 821 A36(b)", "a branch for its bank", "分行视同该行")
    return unknown(
        f"two branches of one bank: {one} / {other}", f"同一银行的两个分行：{one} / {other}"
    )


def _core(name: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return what a bank is called, and the words of forms, branches and towns after it."""
    first, *address = re.split(r"[,\n]", name)
    cut = _words(first)
    behind = [t for part in address for t in _words(part)]
    if len(cut) < 2 and behind:
        cut, behind = cut + behind, []
    for size in range(1, len(cut) + 1):
        rest = cut[size:]
        if _names_a_bank(cut[:size]) and rest[:1] != ["OF"]:
            of_branch = cut[size - 1] == "BANK" and "BRANCH" in rest
            if of_branch or all(_minor(rest, i) for i in range(len(rest))):
                return tuple(cut[:size]), (*rest, *behind)
    return tuple(cut), tuple(behind)


def _words(text: str) -> list[str]:
    return [t for t in weighed(text.replace("(", " ").replace(")", " ")) if t not in _FORMS]


def _names_a_bank(core: list[str]) -> bool:
    return len(core) > 1 or core[0] not in {"BANK", "THE", "BANCO", "BANQUE"}


def _minor(rest: list[str], i: int) -> bool:
    """Whether a word after the name only says which branch, where, or how to reach it."""
    token = rest[i]
    if token in _BRANCH or any(s.isdigit() for s in token):
        return True
    if any(start <= i < end for start, end, _ in spans(tuple(rest))):
        return True
    window = " ".join(rest[max(0, i - 2) : i + 3])
    known = place(window).known
    return bool(place(token).known) or any(token in k.name.split() for k in known)


def _same_name(a: str, b: str) -> Verdict:
    if tidy(a) == tidy(b):
        return SAME
    one, other = _core(a)[0], _core(b)[0]
    reason = f"bank: {' '.join(one)} on one side, {' '.join(other)} on the other"
    reason_zh = f"银行：一方为 {' '.join(one)}，另一方为 {' '.join(other)}"
    if one == other or "".join(one) == "".join(other):
        return SAME
    short, long = sorted((one, other), key=len)
    if long[: len(short)] == short and not _names_itself(long[len(short) :]):
        return unknown(reason, reason_zh)
    if len(one) == len(other):
        slips = [slip(x, y) for x, y in zip(one, other, strict=True) if x != y]
        if all(kind == "slip" for kind in slips):
            return tolerated("ISBP 821 A23", reason, reason_zh)
        if "other" not in slips:
            return unknown(reason, reason_zh)
    return different(reason, reason_zh)


def _names_itself(extra: tuple[str, ...]) -> bool:
    """Whether words that only one side has make another bank: BANK OF CHINA, of BEIJING."""
    return bool(extra) and extra[0] == "OF"


def _abroad(a: Bank | str, b: Bank | str) -> bool:
    one, other = (_country(side) for side in (a, b))
    return one is not None and other is not None and one != other


def _country(bank: Bank | str) -> str | None:
    text = bank if isinstance(bank, str) else " ".join(filter(None, (bank.name, bank.address)))
    if not isinstance(bank, str) and bank.country:
        return party_country(bank)
    rest = " ".join(_core(tidy(text))[1])
    read = place(rest)
    found = read.country or (next(iter(read.main.countries)) if read.main else None)
    return found
