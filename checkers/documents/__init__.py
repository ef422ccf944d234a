"""Each kind of document against the credit: one module per kind."""
