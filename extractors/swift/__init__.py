"""Letters of credit, amendments and refusals from SWIFT message text."""
