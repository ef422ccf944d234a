"""What is asked of the applicant, in words for him: remedies are written for the clerk."""

from __future__ import annotations

from checkers.finding import Finding

_DELETE = "please have this clause deleted"
_REQUESTS = {
    "AMD-04": "please have the confirmation extended to the amendment",
    "AMD-05": "please have the amendment advised through the bank that advised the credit",
    "AMD-06": "please let us have the missing amendment through the advising bank, or word that there is none",
    "AMD-11": "please let us know why the credit is to be cancelled; without our consent it stays in force",
    "AMD-14": "please have the operative credit issued; we cannot ship on a pre-advice",
    "AUD-01": "please have the credit advised to us through a bank that can authenticate it",
    "AUD-02": f"{_DELETE}, so that the credit is operative as it stands",
    "AUD-21": "please have this document replaced by a certificate of an independent surveyor issued before shipment, or have the clause deleted",
    "AUD-22": f"{_DELETE}: payment must depend on complying documents alone",
    "AUD-23": "please have what is left open named in the credit itself, or have the clause deleted",
    "AUD-24": "please have the full set of originals presented through the bank; we shall send you non-negotiable copies",
    "AUD-25": "please have the transport document made out to order and blank endorsed, or to order of the issuing bank",
    "AUD-26": "please have the insurance clause brought into line with the trade term",
    "AUD-27": "please have the freight clause brought into line with the trade term",
    "AUD-28": "please have the transport document brought into line with the route and the trade term",
    "AUD-30": "please have the dates of shipment, presentation and expiry brought into order",
    "AUD-51": "please have the missing message of the credit sent through the advising bank",
    "AUD-57": f"{_DELETE}: the documents must not depend on a later message",
    "AUD-58": f"{_DELETE}: documents must be held until they are paid or accepted",
    "MSG-02": "please have it confirmed which messages belong to the credit",
}
#: How remedies open that are written for the clerk, and how a letter says the same.
_FOR_THE_CLERK = {
    "Ask that ": "We ask that ",
    "Ask for ": "We ask for ",
    "Ask the applicant for ": "We ask for ",
    "Ask the applicant that ": "We ask that ",
    "Ask the applicant to have ": "Please have ",
    "Ask the advising bank ": "Please let us know through the advising bank ",
}


def request(finding: Finding) -> str:
    """Return what is asked for, as a sentence of a letter.

    >>> from checkers.finding import Remedy, Words
    >>> remedy = Remedy(en="Ask that field 48 be set to 21 days.", zh="")
    >>> request(Finding.model_construct(code="AUD-17", remedy=remedy))
    'We ask that field 48 be set to 21 days.'
    """
    if words := _REQUESTS.get(finding.code):
        return f"{words[0].upper()}{words[1:]}."
    words = finding.remedy.en
    for opening, asked in _FOR_THE_CLERK.items():
        if words.startswith(opening):
            return asked + words.removeprefix(opening)
    return words
