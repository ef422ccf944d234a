"""Documents and findings in, what people read out: reports, workbooks, corrected papers."""
