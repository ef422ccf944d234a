"""Documents in, findings out. Pure: no files, no clock, no network."""
