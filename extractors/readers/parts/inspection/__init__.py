"""What only certificates of inspection say: their results, and what they call things."""
