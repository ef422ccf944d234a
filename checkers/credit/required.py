"""Documents and conditions of the credit that cannot be met, or only with trouble."""

from __future__ import annotations

import re

from checkers.comparing.places.countries import country_of, named, named_zh, party_country
from checkers.comparing.places.names import place
from checkers.credit.denials import where
from checkers.demands import Demand
from checkers.rule import Hit, Hits, rule
from checkers.terms import Terms
from extractors.documents import Clause, Credit, Requirement

#: Countries for which China still issues a certificate of origin Form A.
_FORM_A = frozenset({"NO", "NZ", "AU"})
_CLOSED = re.compile(
    r"\b(?:CIQ|CCIB|AQSIQ|ENTRY[\s-]*EXIT\s+INSPECTION)\b|商检局|出入境检验检疫", re.I
)
_OPEN = re.compile(r"\b(?:CUSTOMS|GACC)\b|海关|\bCCIC\b|\bOR\b", re.I)
_CHOICE = re.compile(r"\bOR\b[^.;]*\bFORM\s*\W?A\b|\bFORM\s*\W?A\b[^.;]*\bOR\b", re.I)
_INSURER = re.compile(r"\bTO\s+(?:THE\s+)?INSURANCE\s+CO(?:MPANY|\.)?(?=[\s.,;]|$)", re.I)
_LATER = re.compile(
    r"\b(?:TO\s+BE\s+(?:ADVISED|NOMINATED|INFORMED|CONFIRMED|NAMED|DECLARED)|T\.?B\.?A\b|TO\s+FOLLOW|(?:ADVISED|INFORMED|NOTIFIED)\s+LATER)",
    re.I,
)
_PLACES = ("place_of_receipt", "port_of_loading", "port_of_discharge", "place_of_delivery")
_BULK = re.compile(
    r"(?<!NOT )(?<!NON )\b(?:IN\s+BULK|BULK\s+CARGO|BULK\s+SHIPMENT|LOOSE\s+IN\s+BULK)\b|散装", re.I
)
#: More originals than whoever issues a paper usually gives.
_MOST = {"bl": 3, "mtd": 3, "awb": 1, "ins_policy": 3, "ins_certificate": 3, "coo": 1}
_MANY = 8


@rule(
    "AUD-32",
    basis="ISBP 821 prelim. v",
    severity="amend",
    title_zh="所需单据无法取得或难以取得",
    says="{problem}: {demand.text}",
    says_zh="{problem_zh}：{demand.text}",
    expected="",
    found="{demand.text}",
    remedy="Ask that the document be replaced by «{instead}».",
    remedy_zh="要求改为“{instead}”。",
)
def document_not_to_be_had(credit: Credit, demand: Demand) -> Hits:
    """A document is wanted that nobody issues any more, or only after weeks.

    Form A is issued in China for a few countries only; inspection bureaus became part of
    the customs; consulates take time. Where the credit leaves a choice there is no harm.

    Discrepant:
        credit.documents_required.4: GSP CERTIFICATE OF ORIGIN FORM A
    Compliant:
        credit.documents_required.4: CERTIFICATE OF ORIGIN ISSUED BY CCPIT
    """
    if len(demand.alternatives) > 1 or "|" in (demand.requirement.doc or ""):
        return
    wanted = demand.requirement
    home = party_country(credit.beneficiary) if credit.beneficiary else None
    if "FORM A" in (wanted.form or "") and home == "CN" and not _CHOICE.search(demand.text):
        country = _importing(credit)
        if country is not None and country not in _FORM_A:
            yield Hit(
                problem=f"No Form A is issued in China for {named(country)}",
                problem_zh=f"中国已不签发输往{named_zh(country)}的普惠制 FORM A 证书",
                instead="CERTIFICATE OF ORIGIN ISSUED BY CHINA CUSTOMS OR CCPIT",
            )
    issuers = " ".join(_listed(wanted.issuer))
    if home == "CN" and _CLOSED.search(issuers) and not _OPEN.search(demand.text):
        yield Hit(
            problem="The inspection bureau is part of China Customs since 2018",
            problem_zh="出入境检验检疫机构已于 2018 年并入海关",
            instead="… ISSUED BY CHINA CUSTOMS OR CCIC",
        )
    if any(re.match(r"embassy|consulate", str(way.get("by") or "")) for way in wanted.legal):
        yield Hit(
            problem="Legalisation by a consulate takes time and fees",
            problem_zh="领事认证耗时且收费",
            instead="… CERTIFIED BY CCPIT",
            severity="clarify",
        )


def _importing(credit: Credit) -> str | None:
    """Return the country that the goods go to: of the place named last, or of the applicant."""
    for named_place in (credit.place_of_delivery, credit.port_of_discharge):
        if named_place and (country := place(named_place).country or country_of(named_place)):
            return country
    return party_country(credit.applicant) if credit.applicant else None


def _listed(said: str | list[str] | None) -> list[str]:
    return [said] if isinstance(said, str) else said or []


@rule(
    "AUD-33",
    basis="UCP 600 art. 17; ISBP 821 A29",
    severity="clarify",
    title_zh="正本份数过多",
    says="{originals} originals are wanted; usually at most {most} are issued: {demand.text}",
    says_zh="要求 {originals} 份正本，通常最多签发 {most} 份：{demand.text}",
    expected="",
    found="{demand.text}",
    remedy="Ask that the clause read «{instead}».",
    remedy_zh="要求改为“{instead}”，即 {most} 份正本，其余为副本。",
)
def too_many_originals(demand: Demand) -> Hits:
    """More originals are wanted than the issuer gives.

    Discrepant:
        credit.documents_required.4: GSP CERTIFICATE OF ORIGIN FORM A IN 3 ORIGINALS
    Compliant:
        credit.documents_required.4: CERTIFICATE OF ORIGIN IN 1 ORIGINAL AND 2 COPIES
    """
    wanted = demand.requirement
    originals = max(wanted.originals or 0, wanted.issued or 0)
    most = min((_MOST.get(kind, _MANY - 1) for kind in demand.kinds), default=_MANY - 1)
    if originals > most:
        rest = originals - most
        instead = (
            f"IN {most} ORIGINAL{'S' * (most > 1)} AND {rest} {'COPIES' if rest > 1 else 'COPY'}"
        )
        yield Hit(originals=originals, most=most, instead=instead)


@rule(
    "AUD-34",
    basis="UCP 600 art. 20(a)(vi), 22; ISBP 821 G2",
    severity="amend",
    title_zh="信用证要求承运人出具的单据可能无法取得",
    says="{problem}: {clause.text}",
    says_zh="{problem_zh}：{clause.text}",
    expected="",
    found="{clause.text}",
    remedy="Ask for {wanted}.",
    remedy_zh="要求{wanted_zh}。",
)
def carriage_not_as_shipped(credit: Credit, terms: Terms) -> Hits:
    """The carrier may not issue what the credit asks for.

    Goods in bulk go by chartered ship; certificates on the ship come from its owners.

    Discrepant:
        credit.goods_description: 12000 MT OF UREA IN BULK
    Compliant:
        credit.goods_description: 12000 MT OF UREA IN BULK
        credit.additional_conditions.1: CHARTER PARTY B/L ACCEPTABLE
    """
    for clause, demand in terms.demands():
        kinds = (demand.doc or "").split("|")
        liner = "bl" in kinds and "charter_party_bl" not in kinds
        if liner and _in_bulk(credit) and not terms.allows("charter_party"):
            yield Hit(
                clause=clause,
                problem="Goods in bulk go by chartered ship, yet no charter party bill of lading is accepted",
                problem_zh="散装货多用租船运输，信用证却未接受租船提单",
                wanted="«CHARTER PARTY BILL OF LADING ACCEPTABLE»",
                wanted_zh="加列“CHARTER PARTY BILL OF LADING ACCEPTABLE”",
            )
        if "cert:vessel" in kinds:
            yield Hit(
                clause=clause,
                problem="The carrier must certify particulars of the ship",
                problem_zh="须由承运人证明船舶状况",
                wanted="deletion of the certificate, unless the carrier agrees before shipment to issue it",
                wanted_zh="删除该证明，除非船公司在装运前同意出具",
                severity="clarify",
            )


def _in_bulk(credit: Credit) -> bool:
    return _BULK.search(credit.goods_description or "") is not None


@rule(
    "AUD-35",
    basis="UCP 600 art. 14(j); ISBP 821 prelim. v",
    severity="clarify",
    title_zh="制单所需的当事人或地点资料未提供",
    says="{problem}: {words}",
    says_zh="{problem_zh}：{words}",
    expected="",
    found="{credit[field]}",
    remedy="Ask that name and address be given in the credit.",
    remedy_zh="要求在信用证中写明名称和地址。",
)
def particulars_not_given(credit: Credit, terms: Terms) -> Hits:
    """The credit does not say what a document must show.

    Discrepant:
        credit.documents_required.2: FULL SET OF CLEAN ON BOARD B/L MADE OUT TO ORDER, NOTIFY PARTY TO BE ADVISED LATER
    Compliant:
        credit.documents_required.2: FULL SET OF CLEAN ON BOARD B/L MADE OUT TO ORDER, NOTIFY APPLICANT
    """
    for field in _PLACES:
        if _LATER.search(getattr(credit, field) or ""):
            yield Hit(
                problem="A place is left open",
                problem_zh="地点待定",
                words=getattr(credit, field),
                field=field,
            )
    for clause, demand in terms.demands():
        who = [*demand.notify, demand.consignee or ""]
        if any(_LATER.search(name) for name in who):
            yield Hit(
                problem="Notify party or consignee is left open",
                problem_zh="通知方或收货人待定",
                words=clause.text,
                field=where(clause),
            )
        elif _to_unnamed_insurer(clause, demand):
            yield Hit(
                problem="The insurance company is not named",
                problem_zh="未写明保险公司名称",
                words=clause.text,
                field=where(clause),
            )


def _to_unnamed_insurer(clause: Clause, demand: Requirement) -> bool:
    """Tell whether something is to be sent to an insurance company without name or address."""
    sent = demand.recipient == "insurer" or (
        demand.doc == "shipping_advice" and _INSURER.search(clause.text)
    )
    return bool(sent) and not re.search(r"@|\d{5}|M/S", clause.text)
