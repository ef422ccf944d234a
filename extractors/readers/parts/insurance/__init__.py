"""What only insurance documents say: what is covered, against what."""
