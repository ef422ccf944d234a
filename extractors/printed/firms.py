"""The legal forms with which the names of firms end, in many countries, and what offices are called."""

from __future__ import annotations

#: Alternatives of a pattern between the bounds of a word; the last point is left out.
LEGAL_FORM = (
    r"CO\b\.?,?|LTD|LIMITED|INC|CORP|CORPORATION|COMPANY|PLC|LLC|L\.L\.C|LLP|PTE|PTY|SDN|BHD"
    r"|GMBH|AG|AB|A/S|APS|ASA|OYJ?|B\.?V|N\.?V|S\.?A\.?S?|S\.A\.E|SARL|S\.A\.R\.L|S\.?R\.?L|S\.?P\.?A"
    r"|S\.?L\.?U?|LTDA|S\.?R\.?O|SP\.?\s?Z\.?\s?O\.?\s?O|D\.?O\.?O|KFT|A\.\s?[SŞ]|P?JSC|OOO|TBK|K\.?K"
    r"|FZ[CE]O?"
)
#: What chambers, customs houses and other offices that certify are called.
OFFICE = r"BUREAU|CCPIT|CHAMBER|COUNCIL|MINISTRY|CUSTOMS|AUTHORITY|DEPARTMENT|ADMINISTRATION|INSTITUTE|LABORATOR\w+"
