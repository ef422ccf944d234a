"""Whole cases to run and to learn from, printed from their own ``case.yaml``."""
