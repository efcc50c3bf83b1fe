"""Setting text on a picture: fonts that know Cyrillic, lines that fit, letters that no font has left out."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass
from enum import Enum
from functools import cache, lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

from reports.texts import cell_text

if TYPE_CHECKING:
    from PIL.ImageDraw import ImageDraw
    from PIL.ImageFont import FreeTypeFont

LONGEST_TEXT = 600


class Face(Enum):
    """A cut of the typeface: its file, and the file that lends the letters it lacks (Tatar, Dagestani)."""

    ROMAN = ("STIXGeneral.ttf", "DejaVuSerif.ttf")
    BOLD = ("STIXGeneralBol.ttf", "DejaVuSerif-Bold.ttf")
    ITALIC = ("STIXGeneralItalic.ttf", "DejaVuSerif-Italic.ttf")


@dataclass(frozen=True, slots=True)
class Type:
    """How a text is set; sizes and tracking in pixels."""

    face: Face
    size: int
    colour: str
    tracking: float = 0
    leading: float = 1.28

    @property
    def line_height(self) -> int:
        """From one baseline to the next, pixels."""
        return round(self.size * self.leading)

    def scaled(self, factor: float) -> Type:
        """The same type, larger or smaller, but never too small to read."""
        size, tracking = max(10, round(self.size * factor)), self.tracking * factor
        return Type(self.face, size, self.colour, tracking, self.leading)


def drawable(text: str) -> str:
    """The text without what no font of ours can draw (emoji, control characters), in one line."""
    known = _letters(Face.ROMAN.value[0]) | _letters(Face.ROMAN.value[1])
    kept = "".join(character for character in cell_text(text) if ord(character) in known)
    return " ".join(kept.split())[:LONGEST_TEXT]


def width(text: str, look: Type) -> float:
    """Width of a drawable text set in one line, pixels; kerning may make it a hair narrower."""
    letters = sum(_advance(letter, look.face, look.size) for letter in text)
    return letters + look.tracking * max(0, len(text) - 1)


def lines_of(text: str, look: Type, room: float, *, most: int) -> list[str] | None:
    """The text in lines no wider than the room, or None when it needs more lines than the most."""
    lines: list[str] = []
    for word in _unbroken(text):
        if lines and width(f"{lines[-1]} {word}", look) <= room:
            lines[-1] += f" {word}"
            continue
        lines.extend(_pieces(word, look, room))
        if len(lines) > most:
            return None
    return lines


def fitted(text: str, look: Type, room: float, *, most: int, smallest: int) -> tuple[list[str], Type]:
    """The text in at most so many lines, in the largest size that allows it; the last resort is to cut it short."""
    for size in range(look.size, smallest - 1, -2):
        smaller = look.scaled(size / look.size)
        if (lines := lines_of(text, smaller, room, most=most)) is not None:
            return _balanced(text, lines, smaller, room), smaller
    tiny = look.scaled(smallest / look.size)
    ends = range(len(text))
    kept = bisect_left(ends, True, key=lambda end: lines_of(f"{text[:end]}…", tiny, room, most=most) is None)
    return lines_of(f"{text[: kept - 1].rstrip()}…", tiny, room, most=most) or [], tiny


def write(canvas: ImageDraw, x: float, baseline: float, text: str, look: Type) -> None:
    """Draw a drawable text from its left end."""
    for run, font in _runs(text, look):
        if not look.tracking:
            canvas.text((x, baseline), run, font=font, fill=look.colour, anchor="ls")
            x += font.getlength(run)
            continue
        for letter in run:
            canvas.text((x, baseline), letter, font=font, fill=look.colour, anchor="ls")
            x += _advance(letter, look.face, look.size) + look.tracking


def write_centred(canvas: ImageDraw, centre: float, baseline: float, text: str, look: Type) -> None:
    """Draw a drawable text around a middle."""
    write(canvas, centre - width(text, look) / 2, baseline, text, look)


def _unbroken(text: str) -> list[str]:
    """What stays together on a line: a preposition or a "№" goes with the word after it."""
    words: list[str] = []
    for word in text.split():
        if words and len(words[-1]) <= 2 and len(word) > 2:
            words[-1] += f" {word}"
        else:
            words.append(word)
    return words


def _pieces(word: str, look: Type, room: float) -> list[str]:
    """A word that is wider than a line, broken where it must be."""
    pieces, filled = [""], 0.0
    for letter in word:
        step = _advance(letter, look.face, look.size) + look.tracking
        if pieces[-1] and filled + step > room:
            pieces.append("")
            filled = 0
        pieces[-1] += letter
        filled += step
    return pieces


def _balanced(text: str, lines: list[str], look: Type, room: float) -> list[str]:
    """The same number of lines, but none much shorter than the others."""
    if len(lines) < 2:
        return lines
    for narrower in range(round(room * 0.5), round(room), 20):
        balanced = lines_of(text, look, narrower, most=len(lines))
        if balanced is not None and " ".join(balanced) == text:
            return balanced
    return lines


def _runs(text: str, look: Type) -> list[tuple[str, FreeTypeFont]]:
    first, second = look.face.value
    known, runs = _letters(first), list[tuple[str, str]]()
    for letter in text:
        name = first if ord(letter) in known else second
        if runs and runs[-1][1] == name:
            runs[-1] = (runs[-1][0] + letter, name)
        else:
            runs.append((letter, name))
    return [(run, _font(name, look.size)) for run, name in runs]


@lru_cache(maxsize=20_000)
def _advance(letter: str, face: Face, size: int) -> float:
    first, second = face.value
    return _font(first if ord(letter) in _letters(first) else second, size).getlength(letter)


@cache
def _letters(name: str) -> frozenset[int]:
    from matplotlib.ft2font import FT2Font

    return frozenset(FT2Font(str(_path(name))).get_charmap())


@cache
def _font(name: str, size: int) -> FreeTypeFont:
    from PIL import ImageFont

    return ImageFont.truetype(str(_path(name)), size, layout_engine=ImageFont.Layout.BASIC)


@cache
def _path(name: str) -> Path:
    import matplotlib

    return Path(matplotlib.get_data_path(), "fonts", "ttf", name)
