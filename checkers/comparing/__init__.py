"""What counts as the same: names, goods, places, wording, dates, amounts.

Comparisons live here and nowhere else, and every one of them answers with a
``Verdict``: the same, different, or cannot tell, with the reason.
"""
