"""What counts as the same: names, goods, places, wording, dates, amounts.

Comparisons live here and nowhere else, and every one of them answers with a
``Verdict``: the same, different, or cannot tell, with the reason. The credit's side
comes first, the document's second, wherever the two differ in kind.

=====================  ==========================================================
wording                two texts; a text on a page; the meaning of a statement
certified, sending     what a statement certifies; what it says was sent, and when
parties, contacts      names; the applicant's address on a transport document
banks, issuers         by BIC or name; by name or kind of issuer
places, countries      ports, airports, ranges; countries of addresses and origin
goods                  descriptions in detail and in general; what 45A says
units, amounts         quantities and their bounds; sums that may be drawn, insured
amount_words           amounts in words
dates, tenors          periods in words; when a draft falls due
calendar               banking days
incoterms, freight     trade terms; who pays the freight
marks, containers      shipping marks; containers (ISO 6346)
vessels, references    ships; numbers of contracts, invoices, credits
tariff, risks          tariff numbers; risks insured
=====================  ==========================================================

``plain``, ``predicates`` and ``spans_of_time`` take statements apart for them.
``spelling``, ``abbreviations``, ``typing_errors``, ``lexicon`` and the tables
``gazetteer``, ``hypernyms`` and ``lexicon_words`` stand below all of them.
"""
