"""What counts as the same: names, goods, places, wording, dates, amounts.

Comparisons live here and nowhere else, and every one of them answers with a
``Verdict``: the same, different, or cannot tell, with the reason. The credit's side
comes first, the document's second, wherever the two differ in kind.

=====================  ==========================================================
words                  two wordings; a wording on a page; abbreviations, slips
statements             what a statement certifies; what it says was sent, and when
parties                names, addresses; banks by BIC or name; who issues a paper
places                 ports, airports, ranges; countries of addresses and origin
goods                  descriptions in detail and in general; what 45A says
units, amounts         quantities and their bounds; sums that may be drawn, insured
amount_words           amounts in words
dates, tenors          periods in words; when a draft falls due
calendar               banking days
incoterms, freight     trade terms; who pays the freight
marks, containers      shipping marks; containers (ISO 6346)
vessels, references    ships; numbers of contracts, invoices, credits
tariff, risks, limits  tariff numbers; risks insured; limits of inspections
packings, captions     ways of packing; captions over empty boxes
=====================  ==========================================================

``words`` stands below all of them.
"""
