"""Words: spelling, abbreviations, typing errors, whole wordings."""
