"""What stands beside, under and inside what on a page. Readers are written on this.

A reader puts its pages into a `Sheet` and asks it for captions with their values::

    from extractors.layout import CAPTIONS, Sheet
    from extractors.printed import day, party

    sheet = Sheet(pages)
    found = sheet.find({
        "number": CAPTIONS["policy_number"],
        "date": CAPTIONS["date"],
        "assured": CAPTIONS["insured"] + ("At the request of",),
    })
    for seen in found.get("date", []):              # the surest first
        if (value := day(seen.first.text)) is not None:
            form.put("date", seen=seen.evidence(1), value=value)
            break
    for seen in found.get("assured", [])[:1]:
        form.put("assured", seen=seen.evidence(), value=party(seen.lines))

`Labelled.first` is the first line of a value, `Labelled.lines` all of it (a party, a
block of goods); `Labelled.sure` is false where a word such as «From» may as well begin a
sentence. Tables are found by the names of their columns (`Sheet.tables(COLUMNS)`, see
`extractors.layout.tables.table`), `title` and `letterhead` tell what the paper is and whose, and `signature` tells
whether somebody signed. `extractors.readers.parts.filling` does the usual steps in one line each.
"""

from extractors.layout.captions.labels import Caption, Labelled, proof
from extractors.layout.captions.names import CAPTIONS
from extractors.layout.headlines import Title
from extractors.layout.lines import Line, Segment
from extractors.layout.phrases import Vocabulary, prepared, squeezed
from extractors.layout.ruling import Ruling
from extractors.layout.sheet import Sheet
from extractors.layout.signature import Signature, signature
from extractors.layout.statements import certifications
from extractors.layout.tables.columns import COLUMNS
from extractors.layout.tables.table import Row, Table
from extractors.layout.titles import letterfoot, letterhead, title

__all__ = [
    "CAPTIONS",
    "COLUMNS",
    "Caption",
    "Labelled",
    "Line",
    "Row",
    "Ruling",
    "Segment",
    "Sheet",
    "Signature",
    "Table",
    "Title",
    "Vocabulary",
    "certifications",
    "letterfoot",
    "letterhead",
    "prepared",
    "proof",
    "signature",
    "squeezed",
    "title",
]
