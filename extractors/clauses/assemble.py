"""From the segments of a statement to the demands it makes."""

from __future__ import annotations

import re
from typing import Any

from extractors.clauses.finish import duty, finished
from extractors.clauses.heads import Head, heads, split_joint
from extractors.clauses.lexicon.particulars import particulars
from extractors.clauses.names import of_name
from extractors.clauses.phrases import insurance, issuer, quantity, results, signature, transport
from extractors.clauses.segments import FAMILIES, Segment, segments
from extractors.clauses.wording import TAKEN, Wording, tidy

Demand = dict[str, Any]
_MODAL = re.compile(
    r"^\s*(?:IS |ARE )?(?:MUST|SHALL|SHOULD|WILL|TO (?=BE\b|SHOW|STATE|INDICATE|BEAR|EVIDENCE|CERTIFY|MENTION))\b(?! ?(?:BE )?(?:PRESENTED|REQUIRED|SUBMITTED|ACCOMPANY|ATTACHED|PROVIDED|FURNISHED))"
)
_SENT = ("shipping_advice", "courier_receipt", "ben_cert", "transmission_report")
#: «… must accompany the documents»: says of a document no more than naming it does.
ACCOMPANY = re.compile(
    r",? ?(?:TO|MUST|SHOULD|SHALL|IS TO|ARE TO|IS|ARE|WILL)? ?(?:ALSO )?(?:BE )?(?:ACCOMPANY|ACCOMPANIED|PRESENTED|SUBMITTED|ATTACHED|FORM PART OF)(?: (?:WITH|ALONG WITH|TO|TOGETHER WITH))?(?: THE)?(?: ORIGINAL| SHIPPING| NEGOTIABLE| OTHER)* (?:SET OF )?(?:DOCUMENTS|DOCS|PRESENTATION)(?: FOR NEGOTIATION)?$"
)
#: «… required» at the end says no more either.
_WANTED = re.compile(
    r"(?<!NOT)(?:,? (?:IS|ARE))?(?: ALSO)? (?:REQUIRED|TO BE PRESENTED|TO BE SUBMITTED|MUST BE (?:PRESENTED|SUBMITTED))$"
)
_UNDER_CREDIT = re.compile(
    r" (?:(?:DRAWN|ISSUED|PRESENTED|REQUIRED|CALLED FOR) )*UNDER (?:THIS|THE) (?:L/C|CREDIT)(?= (?:MUST|SHOULD|SHALL|TO BE)\b)"
)
#: A document that something else is to agree with is not asked for.
_REFERRED = re.compile(
    r"\b(?:AS PER|ACCORDING TO|IN ACCORDANCE WITH|CONFORM(?:ING)? (?:TO|WITH)|IN CONFORMITY WITH|CONTRARY TO|DIFFERENT FROM|OTHER THAN|IN LIEU OF|INSTEAD OF|IN PLACE OF)\b"
)
_INITIALS = re.compile(r"\s*\(([A-Z]{2,5})\)")
_FROM = re.compile(r"(?:ADDRESSED )?TO (?:THE )?(?P<who>INSURANCE CO(?:MPANY)?|APPLICANT)\b")


def demands(text: str) -> list[Demand] | None:
    """Return what one statement demands of documents, or None if it names none.

    What nobody understood stands in ``unparsed`` of the last demand.
    """
    found: list[Demand] = []
    text = _UNDER_CREDIT.sub("", ACCOMPANY.sub("", text))
    for group in _wanted(segments(text)):
        read = _group(group)
        if read is None:
            if not found:
                return None
            leave(found[-1], tidy(" ".join(segment.text for segment in group)))
            continue
        found += read
    if any(demand.get("doc") == "courier_receipt" for demand in found):
        for demand in found:  # the receipt shows the way of sending
            if demand.get("channel") == "courier" and demand.get("doc") == "ben_cert":
                del demand["channel"]
    return found


def _wanted(groups: list[list[Segment]]) -> list[list[Segment]]:
    """Take «required» from the end of a demand."""
    last = groups[-1][-1]
    groups[-1][-1] = Segment(last.family, _WANTED.sub("", last.text))
    return groups


def _group(group: list[Segment]) -> list[Demand] | None:
    if group[0].family != "head":
        named = heads(group[0].text)
        if not named or named[0].start > 40 or group[0].family not in ("quantity", "signature"):
            return None
        group = [Segment("head", group[0].text), *group[1:]]
    head = group[0].text
    names = heads(" ".join(segment.text for segment in group), len(head))
    if not names or _REFERRED.search(head[: names[0].start]):
        return None
    doc = names[0].codes[0]
    common: Demand = {}
    rests: list[str] = []
    for segment in group[1:]:
        words = Wording(segment.text)
        _read_segment(segment.family, words, doc, common)
        rests.append(words.rest())
    if "certify_text" in common and doc == "ben_cert":
        families = [segment.family for segment in group]
        after = families.index("certify") if "certify" in families else 0
        sent = [tidy(s.text) for s in group[after:] if s.family == "delivery"]
        common["certify_text"] = " ".join([common["certify_text"], *sent])
    own, tail, rest = _around(head, names)
    advised = doc == "shipping_advice" and duty(" ".join(s.text for s in group))
    modal = advised or _MODAL.match(head[names[-1].end :]) is not None or (
        len(group) > 1 and not head[names[-1].end :].strip() and _MODAL.match(group[1].text) is not None
        and not any(segment.family == "quantity" for segment in group)
    )  # fmt: skip
    result = finished(
        names,
        own,
        tail,
        common,
        modal="set" not in own[0] and "o" not in own[0] and modal,
        text=" ".join(s.text for s in group),
    )
    for leftover in [rest, *rests]:
        leave(result[-1], leftover)
    return result


def _read_segment(family: str, words: Wording, doc: str, said: Demand) -> None:
    """Let the family read its segment, then let the others read what it left."""
    FAMILIES[family][1](words, doc, said)
    others = ["quantity", "results", "insurance"]
    if doc in _SENT and family != "content":
        others.append("delivery")
    if family in ("quantity", "issuer"):
        others.append("signature" if family == "quantity" else "timing")
    for other in others:
        if other != family and words.rest():
            FAMILIES[other][1](words, doc, said)
    if family not in ("content", "certify", "withheld") and words.rest():
        transport.adjectives(words, doc, said)
        _listed(words, said)


def _listed(words: Wording, said: Demand) -> None:
    """Read particulars that stand without a verb: «…, CONTAINER AND SEAL NOS»."""
    named, left = particulars(words.left, keep_unknown=False)
    if named:
        said["state"] = list(dict.fromkeys([*said.get("state", []), *named]))
        words.left = left


def _around(head: str, names: list[Head]) -> tuple[list[Demand], Demand, str]:
    """Read what stands before each name, and after the last one."""
    own: list[Demand] = []
    rests: list[str] = []
    start = 0
    tail: Demand = {}
    for name in names:
        said: Demand = {}
        doc = name.codes[0]
        before, after = (
            split_joint(head[start : name.start]) if own else ("", head[start : name.start])
        )
        if before.strip(" ,"):
            rests.append(
                _beside(
                    before,
                    names[len(own) - 1].codes[0],
                    tail if name.joint in ("or", "and/or") else own[-1],
                )
            )
        words = Wording(after + " " + TAKEN)
        quantity.read(words, doc, said)
        quantity.original_alone(words, doc, said)
        quantity.bare(words, doc, said)
        signature.read(words, doc, said)
        transport.adjectives(words, doc, said)
        possessed = Wording(words.left.replace(TAKEN, " ") + name.text)
        issuer.possessive(possessed, doc, said)
        of_name(name, said)
        words.left = possessed.left[: len(words.left)]
        rests.append(re.sub(r"\b(?:ONE|1|DETAILED|BENEFICIARY)\b", " ", words.rest()).strip(" ,"))
        own.append(said)
        start = name.end
    rests.append(_beside(head[start:], names[-1].codes[0], tail, names[-1].text))
    return own, tail, " ... ".join(rest for rest in rests if rest)


def _abbreviated(words: Wording, name: str) -> None:
    """Take away the initials of the name in brackets: «CERTIFICATE OF CONFORMITY (COC)»."""
    parts = re.findall(r"[A-Z]+", name)
    short = "".join(part[0] for part in parts if part not in ("OF", "THE", "AND"))
    found = _INITIALS.match(words.left)
    if found and found[1] in (short, "".join(part[0] for part in parts)):
        words.drop(*found.span())


def _beside(text: str, doc: str, said: Demand, name: str = "") -> str:
    """Read what stands after a name in the head, and return what is left."""
    words = Wording(text)
    words.take(_MODAL)
    _abbreviated(words, name)
    for read in (quantity.read, results.read, transport.adjectives, insurance.read, signature.read):
        read(words, doc, said)
    if doc == "shipping_advice" and (found := words.take(_FROM)):
        said["recipient"] = "insurer" if "INSURANCE" in found["who"] else "applicant"
    _listed(words, said)
    return words.rest()


def leave(demand: Demand, words: str) -> None:
    """Keep words that nobody understood, and call for a person where they may matter."""
    if not words:
        return
    demand["unparsed"] = f"{demand['unparsed']} ... {words}" if "unparsed" in demand else words
    if WEIGHTY.search(words):
        demand["human"] = True


#: Words in an unparsed remainder that may bind.
WEIGHTY = re.compile(
    r"\b(?:MUST|NOT|UNLESS|ONLY|CERTIF\w*|DATED?|SHALL|EXCEPT|PROHIBIT\w*|COP(?:Y|IES)|FOLDS?|"
    r"TWO|THREE|FOUR|FIVE|SIX|SEVEN|EIGHT|NINE|TEN|B/L|CERTIFICATE|INVOICE|LIST|DECLARATION)\b|\d"
)
