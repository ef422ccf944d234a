"""Corrections of certificates of the beneficiary, shipping advices, and packing lists."""

from __future__ import annotations

from extractors.documents import Party
from templates.mending.change import Ailment, Change, Changes, Hopeless, mends
from templates.mending.demanded import certified
from templates.mending.proof import right
from templates.mending.shared import listed

_CERTIFIED_COPY = "WE HEREBY CERTIFY THAT THIS IS A TRUE COPY OF THE MESSAGE SENT."


@mends("BEN-02", "BEN-03")
def statement(ailment: Ailment) -> Changes:
    """Certify what the clause wants certified, in place of the statement found wrong."""
    words = certified(ailment)
    statements = list(ailment.paper.value("statements") or ())
    steps = (ailment.accused or "").split(".")
    if steps[0] == "statements" and len(steps) > 1 and int(steps[1]) < len(statements):
        statements[int(steps[1])] = words
    elif len(statements) == 1:
        statements = [words]
    else:
        statements.append(words)
    yield Change("statements", tuple(statements))


@mends("BEN-01")
def issuer(ailment: Ailment) -> Changes:
    """Issue the certificate as the beneficiary, for a person to sign.

    Raises:
        Hopeless: if it is the signature that is missing.
    """
    if ailment.accused != "issuer":
        raise Hopeless("A person must sign the certificate.", "证明须由人签署。")
    yield Change("issuer", right(ailment, "issuer"))


@mends("SAD-01")
def recipient(ailment: Ailment) -> Changes:
    """Address the advice to whom the credit wants it sent; it must then be sent again."""
    names = {name for demand in ailment.demands for name in listed(demand.recipient)}
    if len(names) != 1:
        raise Hopeless("The clause does not name one recipient.", "条款未指明唯一的收件人。")
    name = names.pop()
    known = name.lower() in ("applicant", "buyer", "accountee", "opener")
    yield Change("recipient", right(ailment, "recipient") if known else Party(name=name))


@mends("SAD-06")
def certified_copy(ailment: Ailment) -> Changes:
    """Certify the copy as true, for a person to sign.

    Raises:
        Hopeless: always, for the signature is what makes the certificate.
    """
    statements = ailment.paper.value("statements") or ()
    yield Change("statements", (*statements, _CERTIFIED_COPY))
    raise Hopeless("A person must sign the certified copy.", "经证实的副本须由人签署。")


@mends("PKL-01", "WTL-01")
def packed(ailment: Ailment) -> Changes:
    """Show packages and weights as the other papers prove them.

    Raises:
        Hopeless: if none of them proves any.
    """
    names: tuple[str, ...] = ("gross_weight", "net_weight")
    if ailment.finding.code == "PKL-01":
        names = ("packages", *names, "measurement")
    proved = []
    for name in names:
        if ailment.paper.value(name) is None:
            try:
                proved.append(Change(name, right(ailment, name)))
            except Hopeless:
                continue
    if not proved:
        raise Hopeless(
            "No other paper of the case shows packages or weights; only you know them.",
            "本案其他单据未显示件数或重量，只有贵司知道。",
        )
    yield from proved


@mends("PKL-07")
def neutral(ailment: Ailment) -> Changes:
    """Leave the seller's name and letterhead off a neutral packing list."""
    yield Change("issuer", None)
