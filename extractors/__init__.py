"""Paper in, typed documents with evidence out. Nothing here knows a rule."""
