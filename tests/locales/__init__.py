"""The words' own tests, and the reading of texts and sources that `tests/test_locales.py` rests on."""
