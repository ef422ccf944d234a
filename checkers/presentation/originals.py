"""How many originals and copies, and what passes for an original (UCP 600 art. 17)."""

from __future__ import annotations

import re

from checkers.case import Circumstances, Copies, Fact, stated
from checkers.demands import Asked, Demand
from checkers.further import Further
from checkers.presentation.papers import whole
from checkers.presented import Presentation
from checkers.rule import Doubt, Hit, Hits, rule
from extractors.documents import (
    AirWaybill,
    BillOfLading,
    CharterPartyBillOfLading,
    MultimodalTransportDocument,
    RailWaybill,
    RoadWaybill,
    SeaWaybill,
)

_COPY = re.compile(
    r"^\W*(?:THIS IS A |FILE |OFFICE |CERTIFIED TRUE )?(?:PHOTO|NON-?NEGOTIABLE )?COPY(?: ONLY)?"
    r"(?:\W+NOT NEGOTIABLE|\W+NON-?NEGOTIABLE|\W+NOT (?:AN |VALID AS (?:AN )?)?ORIGINAL(?: DOCUMENT)?)?\W*$|^\W*NOT (?:AN |VALID AS (?:AN )?)?ORIGINAL(?: DOCUMENT)?\W*$"
    r"|^\W*副\s*本\W*$|^\W*复印件\W*$",
    re.I | re.M,
)
_IN_TITLE = re.compile(r"[(\[/-]\s*(?:PHOTO)?COPY\s*[)\]]?\s*$|副本", re.I)
#: Copied, and signed to be true: whether the signature makes an original of it is arguable.
_CERTIFIED_COPY = re.compile(r"\bCERTIFIED (?:TRUE )?COPY\b|\bTRUE COPY\b", re.I)
#: Of a full set of these the one for the sender is presented (ISBP H12, J7).
_ONE_ORIGINAL = (AirWaybill, RoadWaybill, RailWaybill)
#: How many of a full set of these must come is asked where the set is looked at.
_OWN_RULE = (BillOfLading, CharterPartyBillOfLading, MultimodalTransportDocument, SeaWaybill)
_ORIGINAL = re.compile(r"\b(?:ORIGINAL|DUPLICATE|TRIPLICATE)\b|正\s*本", re.I)


def counted(demand: Asked, circumstances: Circumstances) -> Copies | None:
    """Return how many originals and copies answer a demand, if somebody counted them."""
    kinds = {x.document.type for x in demand.documents}
    known = [circumstances.copies[kind] for kind in kinds if kind in circumstances.copies]
    if not known:
        return None
    return Copies(sum(one.originals for one in known), sum(one.copies for one in known))


@rule(
    "GEN-02",
    basis="UCP 600 art. 17(a); ISBP 821 A29",
    title_zh="正本份数不足",
    says="{wanted} original(s) are required; {shown} are presented: {demand.text}",
    says_zh="要求正本 {wanted} 份，实际提交 {shown} 份：{demand.text}",
    expected="{demand.text}",
    found="{shown}",
    remedy="Add originals until there are {wanted}.",
    remedy_zh="补足正本至 {wanted} 份。",
)
def originals_short(demand: Asked, circumstances: Circumstances) -> Hits:
    """Fewer originals are presented than the credit asks for.

    One original is the least where the credit gives no number. «In triplicate» or «in 3
    copies» asks for one original; the rest may be copies. A number is known only where
    somebody has counted the papers; a full set of transport documents has a rule of its own.

    Discrepant:
        circumstances.copies.commercial_invoice: {originals: 2, copies: 1}
    Compliant:
        circumstances.copies.packing_list: {originals: 3, copies: 0}
    """
    papers = stated(counted(demand, circumstances))
    asked = demand.requirement
    if isinstance(demand, Further) and asked.originals is None:
        return
    if asked.full_set and any(isinstance(x.document, _OWN_RULE) for x in demand.documents):
        return
    single = all(isinstance(x.document, _ONE_ORIGINAL) for x in demand.documents)
    wanted = 1 if asked.originals is None or (asked.full_set and single) else asked.originals
    if papers.originals < wanted:
        yield Hit(wanted=wanted, shown=papers.originals)


@rule(
    "GEN-03",
    basis="UCP 600 art. 17(d), 17(e); ISBP 821 A29(d)",
    title_zh="单据总份数不足",
    says="{wanted} in all are required, originals and copies; {shown} are presented: {demand.text}",
    says_zh="正副本合计要求 {wanted} 份，实际提交 {shown} 份：{demand.text}",
    expected="{demand.text}",
    found="{shown}",
    remedy="Add originals or copies until there are {wanted}.",
    remedy_zh="补足正本或副本至合计 {wanted} 份。",
)
def copies_short(demand: Asked, circumstances: Circumstances) -> Hits:
    """Fewer papers are presented than the credit asks for, originals and copies together.

    Originals may stand for copies. «Copies of» asks for copies, «in n copies» for one
    original and the rest copies.

    Discrepant:
        circumstances.copies.packing_list: {originals: 1, copies: 1}
    Compliant:
        circumstances.copies.packing_list: {originals: 3, copies: 0}
    """
    papers = stated(counted(demand, circumstances))
    asked = demand.requirement
    least = asked.originals or 0
    wanted = least + stated(asked.copies)
    enough = papers.originals + papers.copies >= wanted
    if papers.originals >= least and not enough:
        yield Hit(wanted=wanted, shown=papers.originals + papers.copies)


@rule(
    "GEN-04",
    basis="UCP 600 art. 17(b), 17(c); ISBP 821 A27, A28",
    title_zh="要求正本而单据标明为副本",
    says="{paper} is marked «{mark}»; an original is required: {demand.text}",
    says_zh="{paper} 标明“{mark}”，而信用证要求正本：{demand.text}",
    expected="{demand.text}",
    found="{mark}",
    remedy="Present the original.",
    remedy_zh="提交正本。",
)
def marked_as_copy(demand: Demand, circumstances: Circumstances) -> Hits:
    r"""What has to be an original says of itself that it is a copy.

    Duplicate, triplicate, second original are originals; of a certified copy a person judges. A mark that was seen on a page
    among originals is for a person: the pages may be of both.

    Discrepant:
        origin.title: CERTIFICATE OF ORIGIN (COPY)
    Compliant:
        origin.title: CERTIFICATE OF ORIGIN
        origin.text: "CERTIFICATE OF ORIGIN\nDUPLICATE"
    """
    if demand.requirement.originals == 0 or demand.requirement.more("copy"):
        return
    for extraction in stated(demand.documents):
        title, text = extraction.document.title or "", extraction.document.text
        if _CERTIFIED_COPY.search(title):
            copied = Fact(extraction, ("title",), title)
            yield Doubt(
                f"{extraction.id} is headed «{copied}»: does an original signature make it an original?",
                f"{extraction.id} 标题为“{copied}”：其上的原始签字是否使其构成正本？",
                paper=extraction.id,
                mark=copied,
            )
            continue
        in_title = _IN_TITLE.search(title) or _COPY.search(title)
        mark = in_title or _COPY.search(text)
        if mark is None or (not in_title and _ORIGINAL.search(text)):
            continue
        if in_title:
            yield Hit(paper=extraction.id, mark=Fact(extraction, ("title",), title))
        elif extraction.document.type not in circumstances.copies:
            place = Fact(extraction, ("text",), mark[0].strip())
            yield Doubt(
                f"«{place}» stands on {extraction.id}: is the original presented as well?",
                f"{extraction.id} 上载有“{place}”，是否另有正本？",
                paper=extraction.id,
                mark=place,
            )


@rule(
    "GEN-05",
    basis="ISBP 821 A30",
    title_zh="信用证不接受正本而提交了正本",
    says="{shown} original(s) are presented where the credit wants copies only: {demand.text}",
    says_zh="信用证只要副本，却提交了正本 {shown} 份：{demand.text}",
    expected="{demand.text}",
    found="{shown}",
    remedy="Present copies only.",
    remedy_zh="只提交副本。",
    responsible="beneficiary",
)
def original_where_prohibited(
    demand: Demand, circumstances: Circumstances, presentation: Presentation
) -> Hits:
    """An original is presented where the credit wants copies alone.

    Only where it says that originals will not do in their stead, or sends all originals
    another way. A plain demand for a photocopy is met by an original too.

    Discrepant:
        credit.documents_required.1: PHOTOCOPY OF PACKING LIST, ORIGINAL NOT ACCEPTABLE IN LIEU
    Compliant:
        credit.documents_required.1: PHOTOCOPY OF PACKING LIST
    """
    asked = demand.requirement
    sent = asked.more("disposal")
    elsewhere = isinstance(sent, dict) and asked.originals == 0
    stated(asked.originals == 0 or None)
    papers = stated(counted(demand, circumstances))
    if not asked.more("copy_only") and not elsewhere:
        return
    others = [
        other
        for other in presentation.demands
        if other is not demand and set(other.kinds) & set(demand.kinds)
    ]
    if papers.originals and all(other.requirement.originals == 0 for other in others):
        yield Hit(shown=papers.originals)


@rule(
    "GEN-25",
    basis="ISBP 821 A40",
    title_zh="合并单据的正本份数不足",
    says="{paper} stands for {number} documents, of which {wanted} originals are required in all; {shown} are presented.",
    says_zh="{paper} 代替 {number} 种单据，合计应有正本 {wanted} 份，实际 {shown} 份。",
    expected="{wanted}",
    found="{paper}",
    remedy="Present {wanted} originals of the combined document, or separate documents.",
    remedy_zh="提交合并单据正本 {wanted} 份，或分别出具单据。",
)
def combined_short(presentation: Presentation) -> Hits:
    """One paper that does the work of two is not presented in the originals of both.

    A combined packing and weight list will do where a list of each is asked for, if there
    are as many originals of it as of both together. What one clause asks for together
    («certificate of quality and quantity») is one document.

    Discrepant:
        credit.documents_required.6: WEIGHT LIST IN 1 ORIGINAL
    Compliant:
        credit.documents_required.6: WEIGHT LIST IN 1 ORIGINAL
        circumstances.copies.packing_list: {originals: 2, copies: 2}
    """
    for extraction in presentation.documents:
        clauses = {d.clause.id: d for d in presentation.demands if extraction in d.documents}
        met = list(clauses.values())
        papers = presentation.circumstances.copies.get(extraction.document.type)
        alone = all(d.documents == (extraction,) for d in met)
        if len(met) < 2 or not alone or _copies_only(met):
            continue
        wanted = sum(1 if d.requirement.originals is None else d.requirement.originals for d in met)
        if papers is None:
            yield Doubt(
                f"{extraction.id} stands for {len(met)} documents: are {wanted} originals of it presented?",
                f"{extraction.id} 代替 {len(met)} 种单据：是否提交正本 {wanted} 份？",
                paper=whole(extraction),
            )
        elif papers.originals < wanted:
            yield Hit(
                paper=whole(extraction), number=len(met), wanted=wanted, shown=papers.originals
            )


def _copies_only(demands: list[Demand]) -> bool:
    """Tell whether all demands but one are for copies, which one paper may meet."""
    return sum(demand.requirement.originals != 0 for demand in demands) < 2
