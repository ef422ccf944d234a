"""A company's name taken apart: what it is called, its legal form, what follows."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache, lru_cache

from checkers.comparing.verdict import SAME, Verdict, different, tolerated, unknown
from checkers.comparing.words.spelling import has_chinese, tidy
from checkers.comparing.words.wording import weighed

#: Legal forms: the form, and how it is written once abbreviations are written out.
_FORMS = """
LLC: LLC, LIMITED LIABILITY COMPANY, COMPANY LLC, LLC COMPANY, WLL, W L L
FZLLC: FZ LLC, FZLLC
FZE: FZE, FREE ZONE ESTABLISHMENT
FZCO: FZCO, FZC, FZ COMPANY, FREE ZONE COMPANY
DMCC: DMCC
LTD: LIMITED, COMPANY LIMITED, LIMITED COMPANY, COLTD, PTE LIMITED, PTY LIMITED, PRIVATE LIMITED, COMPANY PRIVATE LIMITED, COMPANY PTE LIMITED, P LIMITED, SDN BHD, BHD, SENDIRIAN BERHAD, BERHAD, 有限公司, 有限责任公司
PLC: PLC, PUBLIC LIMITED COMPANY, PUBLIC COMPANY LIMITED, PCL
INC: INCORPORATED, COMPANY INCORPORATED
CORP: CORPORATION
CO: COMPANY, CIE, FIRM
LLP: LLP, LIMITED LIABILITY PARTNERSHIP
GMBH: GMBH, GESMBH, MBH
GMBH & CO KG: GMBH COMPANY KG, GMBH COMPANYKG
AG: AG, AKTIENGESELLSCHAFT
KG: KG, KILOGRAM
SA: SA, SAOG, SAOC, SAE, SAK, SOCIETE ANONYME, SOCIEDAD ANONIMA, SOCIEDADE ANONIMA
SARL: SARL
SAS: SAS
SAL: SAL
SPA: SPA
SRL: SRL
SL: SL, SLU
BV: BV
NV: NV
OY: OY, OYJ
AB: AB, AKTIEBOLAG
AS: AS, A S, ANONIM SIRKETI
LTD STI: LIMITED STI, LTD STI, LIMITED SIRKETI
APS: APS
SRO: SRO, S R O
DOO: DOO
KFT: KFT
SPZOO: SP ZOO, SP Z O O, SPOLKA Z OO, SP Z OO
OOO: OOO
JSC: JSC, JOINT STOCK COMPANY, OJSC, CJSC, PJSC, OAO, ZAO, PAO
KK: KK, KABUSHIKI KAISHA
LTDA: LTDA
EST: ESTABLISHMENT
"""

#: Forms that tell sister companies of one group apart.
_SISTERS = frozenset({"LLC", "FZLLC", "FZE", "FZCO", "DMCC"})
#: Forms of one word that may stand before the name; other words there are part of it.
_LEADING = frozenset({"SARL", "SAS", "OOO", "KK", "FZE"})
_FORMER = re.compile(
    r"\(?\b(?:FORMERLY(?:\s+KNOWN\s+AS)?|PREVIOUSLY(?:\s+KNOWN\s+AS)?|F/K/A|FKA|NOW\s+KNOWN\s+AS|NEE|"
    r"RENAMED\s+(?:AS|TO)|A/K/A|AKA|ALSO\s+KNOWN\s+AS|TRADING\s+AS|D/B/A|DBA|EX[- ](?=[A-Z]{3}))[:\s]+"
)
_BEFORE = re.compile(
    r"^(?:M/S\.?|MESSRS\.?|MESSERS\.?|TO(?:\s+THE)?(?:\s+ORDER\s+OF)?:?|SOLD TO:?|FOR (?:AND )?ON BEHALF OF|FOR)\s+"
)
_ROLE = re.compile(
    r"\s*\(\s*(?:AS\s+)?(?:THE\s+)?(?:MANUFACTURER|MAKER|PRODUCER|EXPORTER|SELLER|SUPPLIER|BENEFICIARY|SHIPPER|BUYER|IMPORTER|APPLICANT|CONSIGNEE|CARRIER|AGENT)S?\s*\)"
)
_AFTER = re.compile(r"\s(?:C/O|CARE OF|O/B|ON BEHALF OF|A/C)\s.*$")


@dataclass(frozen=True, slots=True)
class CompanyName:
    """A name taken apart, in tokens of ``weighed``.

    Attributes:
        core: what the company is called, without words of a legal form.
        forms: its legal forms; a bare COMPANY counts for nothing.
        head: the core before the first legal form.
        tail: what follows the first legal form: more of the name, or an address.
    """

    core: tuple[str, ...]
    forms: frozenset[str]
    head: tuple[str, ...]
    tail: tuple[str, ...]


@cache
def _forms() -> list[tuple[tuple[str, ...], str]]:
    found = []
    for line in _FORMS.strip().splitlines():
        form, _, writings = line.partition(": ")
        found += [(weighed(writing), form) for writing in writings.split(", ")]
    return sorted(found, key=lambda entry: -len(entry[0]))


def alternatives(name: str) -> list[str]:
    """Return the names that one name gives: «NEW CO formerly known as OLD CO» gives two.

    >>> alternatives("NEWFIELD LTD (FORMERLY KNOWN AS OLDFIELD LTD)")
    ['NEWFIELD LTD', 'OLDFIELD LTD']
    """
    found = []
    for part in _FORMER.split(tidy(name)):
        plain = _AFTER.sub("", _BEFORE.sub("", _ROLE.sub("", part).strip(" ()[],;:-")))
        if plain:
            found.append(plain.strip(" ,;"))
    return found or [tidy(name)]


@lru_cache(maxsize=2048)
def parted(name: str) -> CompanyName:
    """Take a name apart.

    >>> parted("Shanghai Rose Garment Co., Ltd.").core
    ('SHANGHAI', 'ROSE', 'GARMENT')
    """
    cut = weighed(name)
    core: list[str] = []
    forms: list[str] = []
    first: tuple[int, int] | None = None
    i = 0
    while i < len(cut):
        size, form = _form_at(cut, i)
        if form and (i or size > 1 or form in _LEADING):
            first = first or (len(core), i + size)
            forms.append(form)
            i += size
        else:
            core.append(cut[i])
            i += 1
    head = tuple(core[: first[0]]) if first else tuple(core)
    tail = cut[first[1] :] if first else ()
    return CompanyName(tuple(core), frozenset(forms) - {"CO"}, head, tail)


def same_form(a: frozenset[str], b: frozenset[str]) -> Verdict:
    """Compare legal forms: one may be left out, none may contradict.

    >>> same_form(frozenset({"LLC"}), frozenset({"FZE"})).outcome
    'different'
    """
    if a == b:
        return SAME
    left, right = "/".join(sorted(a)), "/".join(sorted(b))
    if a <= b or b <= a:
        return tolerated(
            "ISBP 821 A1", f"legal form {left or right} left out", f"省略公司形式 {left or right}"
        )
    reason = f"legal form: {left} on one side, {right} on the other"
    reason_zh = f"公司形式：一方为 {left}，另一方为 {right}"
    return different(reason, reason_zh) if a | b <= _SISTERS else unknown(reason, reason_zh)


def latin(name: str) -> str:
    """Return a name without its Chinese characters."""
    return "".join(" " if "\u3400" <= sign <= "\u9fff" else sign for sign in name).strip(" ()-/,")


def chinese(name: str) -> str:
    """Return only the Chinese characters of a name."""
    return "".join(sign for sign in name if "\u3400" <= sign <= "\u9fff")


def one_script(a: str, b: str) -> tuple[str, str] | None:
    """Return two names in the script that both have, or None if they share none."""
    if not has_chinese(a) and not has_chinese(b):
        return a, b
    if any(s.isalpha() for s in latin(a)) and any(s.isalpha() for s in latin(b)):
        return latin(a), latin(b)
    if has_chinese(a) and has_chinese(b):
        return chinese(a), chinese(b)
    return None


def _form_at(cut: tuple[str, ...], i: int) -> tuple[int, str | None]:
    for writing, form in _forms():
        if cut[i : i + len(writing)] == writing:
            return len(writing), form
    return 0, None
