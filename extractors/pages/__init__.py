"""A page as words in places, whoever saw them: one module for each outside program."""
