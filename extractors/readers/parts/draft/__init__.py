"""What only drafts say: amount, tenor, and what drafts call things."""
