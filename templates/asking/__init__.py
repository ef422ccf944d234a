"""What letters say that ask others to mend what is theirs."""
