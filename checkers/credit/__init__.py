"""The credit itself, and the credit against the contract."""
