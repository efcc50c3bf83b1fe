"""What can be wrong with our words: both are mistakes of ours, and no person ever sees them."""


class MissingWords(LookupError):
    """No language has words for this key."""


class WordsBroken(ValueError):
    """A text asks for what it was not given, or is not written as Fluent wants it."""
