"""Numbers and words in, the bytes of a file out; and the tables people send, read back."""
