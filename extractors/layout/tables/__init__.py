"""Tables: their headings, columns, rows, over all pages of a document."""
