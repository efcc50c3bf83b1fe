"""What belongs together stays on one line: «14 октября», «№ 2», «в 15:30»."""

import re

NO_BREAK = "\u00a0"
SHORT_WORD = r"(?<![\w-])(?:[вскоуиа]|во|со|на|от|до|по|не|за|из|№) (?=[а-яё\d«])"
NUMBER = r"(?<![\w:.,-])\d{1,4} (?=[а-яё]{2})"
GLUED = re.compile(f"{SHORT_WORD}|{NUMBER}", re.IGNORECASE)
"""A short word before what it belongs to, a number before what it counts; only Cyrillic, so tags are left alone."""


def glued(text: str) -> str:
    """The text with spaces that no line is broken at."""
    return GLUED.sub(lambda match: match[0][:-1] + NO_BREAK, text)
