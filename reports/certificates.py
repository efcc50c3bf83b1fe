"""A certificate for whoever has gone the whole way: a page (A4, 150 dpi) that a school can print and hang up."""

from __future__ import annotations

import io
from dataclasses import dataclass
from typing import TYPE_CHECKING

from reports.lettering import Face, Type, drawable, fitted, width, write, write_centred
from reports.ornaments import GOLD, INK, ornamented_page

if TYPE_CHECKING:
    from PIL.ImageDraw import ImageDraw

WIDTH, HEIGHT, DPI = 1240, 1754, 150
MARGIN = 62

_CENTRE = WIDTH / 2
_ROOM = WIDTH - 2 * (MARGIN + 105)
_EMBLEM_AT = 240
_TOP, _BOTTOM = 505, 1440
_SIGNED_AT = 1560

_TEXT, _QUIET = "#2E3634", "#6F7774"
_HEADING = Type(Face.ROMAN, 66, INK, tracking=15)
_NUMBER = Type(Face.ROMAN, 25, _QUIET, tracking=1.5)
_OPENING = Type(Face.ITALIC, 32, _QUIET)
_NAME = Type(Face.ROMAN, 76, INK, leading=1.16)
_ROLE = Type(Face.ROMAN, 34, _TEXT, leading=1.32)
_ORGANISATION = Type(Face.BOLD, 30, _TEXT, leading=1.3)
_PERIOD = Type(Face.ROMAN, 29, _QUIET)
_FIGURE = Type(Face.ROMAN, 66, INK)
_FIGURE_WORDS = Type(Face.ROMAN, 26, _QUIET, leading=1.2)
_THANKS = Type(Face.ITALIC, 30, _TEXT, leading=1.35)
_SIGNER = Type(Face.ROMAN, 25, _TEXT, leading=1.2)
_FOOT = Type(Face.ROMAN, 23, _QUIET)


@dataclass(frozen=True, slots=True)
class CertificateFacts:
    """What the certificate says, each line as it is to be read; an empty one is left out.

    `meetings`, `hours` and `goals` begin with their number ("12 встреч", "3 из 4 целей достигнуты").
    """

    heading: str = ""
    number: str = ""
    opening: str = ""
    name: str = ""
    role: str = ""
    organisation: str = ""
    period: str = ""
    meetings: str = ""
    hours: str = ""
    goals: str = ""
    thanks: str = ""
    signer_post: str = ""
    signer_name: str = ""
    place: str = ""
    date: str = ""


@dataclass(frozen=True, slots=True)
class _Block:
    """Lines of one look and the air above them."""

    lines: list[str]
    look: Type
    air: float

    @property
    def height(self) -> float:
        return self.air + len(self.lines) * self.look.line_height


def certificate(facts: CertificateFacts) -> bytes:
    """The certificate as a PNG; whatever the texts are, it comes out whole."""
    from PIL import ImageDraw

    page = ornamented_page(WIDTH, HEIGHT, MARGIN, (_CENTRE, _EMBLEM_AT))
    canvas = ImageDraw.Draw(page)
    _draw_head(canvas, facts)
    _draw_middle(canvas, facts)
    _draw_foot(canvas, facts)
    file = io.BytesIO()
    page.save(file, "PNG", dpi=(DPI, DPI), optimize=False)
    return file.getvalue()


def _draw_head(canvas: ImageDraw, facts: CertificateFacts) -> None:
    lines, look = fitted(drawable(facts.heading).upper(), _HEADING, _ROOM, most=1, smallest=24)
    for line in lines:
        write_centred(canvas, _CENTRE, 425, line, look)
    lines, look = fitted(drawable(facts.number), _NUMBER, _ROOM - 240, most=1, smallest=14)
    for line in lines:
        half = width(line, look) / 2 + 22
        write_centred(canvas, _CENTRE, 480, line, look)
        for side in (-1, 1):
            canvas.line([(_CENTRE + side * half, 472), (_CENTRE + side * (half + 90), 472)], fill=GOLD, width=2)


def _draw_middle(canvas: ImageDraw, facts: CertificateFacts) -> None:
    """Everything between head and foot, spread over its height; long texts make all of it a little smaller."""
    texts = (
        (facts.opening, _OPENING, 2, 0.0),
        (facts.name, _NAME, 5, 26.0),
        (facts.role, _ROLE, 3, 34.0),
        (facts.organisation, _ORGANISATION, 4, 22.0),
        (facts.period, _PERIOD, 2, 16.0),
        (facts.thanks, _THANKS, 4, 0.0),
    )
    figures = [text for text in map(drawable, (facts.meetings, facts.hours, facts.goals)) if text]
    room = _BOTTOM - _TOP - (210 if figures else 0)
    for factor in (1.0, 0.92, 0.84, 0.76, 0.68, 0.6):
        blocks = [_block(text, look.scaled(factor), most, air * factor) for text, look, most, air in texts]
        height = sum(block.height for block in blocks)
        if height <= room:
            break
    *upper, thanks = blocks
    spare = max(0.0, room - height) / (3.2 if thanks.lines else 2.6)
    y = _TOP + spare
    for block in upper:
        y = _draw_block(canvas, block, y)
    if figures:
        _draw_figures(canvas, figures, y + spare * 0.75)
        y += 210
    _draw_block(canvas, thanks, y + spare * 1.5)


def _block(text: str, look: Type, most: int, air: float) -> _Block:
    """One line if it needs to be only a little smaller for that, more lines if not."""
    words = drawable(text)
    lines, fitting = fitted(words, look, _ROOM, most=1, smallest=round(look.size * 0.76))
    if lines and lines[0] != words:
        lines, fitting = fitted(words, look, _ROOM, most=most, smallest=max(16, look.size // 3))
    return _Block(lines, fitting, air if lines else 0)


def _draw_block(canvas: ImageDraw, block: _Block, top: float) -> float:
    baseline = top + block.air
    for line in block.lines:
        baseline += block.look.line_height
        write_centred(canvas, _CENTRE, baseline - block.look.size * 0.24, line, block.look)
    return baseline


def _draw_figures(canvas: ImageDraw, figures: list[str], top: float) -> None:
    """Numbers side by side with their words under them, thin lines between."""
    column = _ROOM / max(2, len(figures))
    left = _CENTRE - column * len(figures) / 2
    for place, text in enumerate(figures):
        number, _, words = text.partition(" ")
        if not number[:1].isdigit():
            number, words = "", text
        middle = left + column * (place + 0.5)
        lines, look = fitted(number, _FIGURE, column - 30, most=1, smallest=20)
        for line in lines:
            write_centred(canvas, middle, top + 96, line, look)
        lines, look = fitted(words, _FIGURE_WORDS, column - 36, most=3, smallest=14)
        for count, line in enumerate(lines):
            write_centred(canvas, middle, top + 138 + count * look.line_height, line, look)
        if place:
            x = left + column * place
            canvas.line([(x, top + 54), (x, top + 172)], fill=GOLD, width=1)


def _draw_foot(canvas: ImageDraw, facts: CertificateFacts) -> None:
    """Who signs, a line to sign on, and where and when."""
    left, right = MARGIN + 105, WIDTH - MARGIN - 105
    third = (right - left) / 3
    post, post_look = fitted(drawable(facts.signer_post), _SIGNER, third - 20, most=4, smallest=14)
    name, name_look = fitted(drawable(facts.signer_name), _SIGNER, third - 20, most=4, smallest=14)
    for count, line in enumerate(reversed(post)):
        write(canvas, left, _SIGNED_AT - count * post_look.line_height, line, post_look)
    for count, line in enumerate(reversed(name)):
        x = right - width(line, name_look)
        write(canvas, x, _SIGNED_AT - count * name_look.line_height, line, name_look)
    if post or name:
        canvas.line([(left + third + 5, _SIGNED_AT + 4), (right - third - 5, _SIGNED_AT + 4)], fill=_QUIET, width=2)
    where = ", ".join(text for text in map(drawable, (facts.place, facts.date)) if text)
    lines, look = fitted(where, _FOOT, _ROOM, most=1, smallest=12)
    for line in lines:
        write_centred(canvas, _CENTRE, _SIGNED_AT + 62, line, look)
