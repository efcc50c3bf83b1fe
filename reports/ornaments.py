"""The frame, the rosette and the sprout of a certificate: thin lines, drawn large and made small to be smooth."""

from __future__ import annotations

from math import cos, dist, pi, sin
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PIL.Image import Image
    from PIL.ImageDraw import ImageDraw

FINER = 3
"""How many times larger than the page ornaments are drawn."""

PAPER = "#FDFBF5"
INK = "#1F4E4A"
GOLD = "#B4925A"
SHADE = "#F6F1E5"
LEAF = "#3F7D6E"

_BAND = 30
_WAVE = 46

Point = tuple[float, float]


def ornamented_page(width: int, height: int, margin: int, emblem: Point) -> Image:
    """An empty page with a frame at the margin, a faint rosette in the middle and the sprout at a point."""
    from PIL import Image, ImageDraw

    page = Image.new("RGB", (width * FINER, height * FINER), PAPER)
    canvas = ImageDraw.Draw(page)
    _rosette(canvas, (width / 2, height * 0.53), width * 0.36, petals=16, turns=7, depth=0.34, colour=SHADE)
    _frame(canvas, width, height, margin)
    _emblem(canvas, emblem)
    return page.reduce(FINER)


def _frame(canvas: ImageDraw, width: int, height: int, margin: int) -> None:
    for inset, thickness, colour in ((0, 2.4, INK), (_BAND, 1, INK), (_BAND + 9, 0.8, GOLD)):
        edge = margin + inset
        _box(canvas, (edge, edge), (width - edge, height - edge), colour, thickness)
    middle = margin + _BAND / 2
    corners = [(x, y) for x in (middle, width - middle) for y in (middle, height - middle)]
    start = margin + _BAND
    for y in (middle, height - middle):
        _braid(canvas, (start, y), (width - start, y))
    for x in (middle, width - middle):
        _braid(canvas, (x, start), (x, height - start))
    for x, y in corners:
        half = _BAND / 2
        _box(canvas, (x - half, y - half), (x + half, y + half), INK, 1, fill=PAPER)
        _rosette(canvas, (x, y), half * 0.78, petals=8, turns=2, depth=0.5, colour=GOLD, thickness=0.9)


def _braid(canvas: ImageDraw, start: Point, end: Point) -> None:
    """Lines that cross and part again and again along a side."""
    length = dist(start, end)
    along = ((end[0] - start[0]) / length, (end[1] - start[1]) / length)
    waves = max(1, round(length / _WAVE))
    steps = waves * 24
    for phase, colour in ((0.0, GOLD), (pi, INK), (pi / 2, GOLD), (3 * pi / 2, GOLD)):
        reach = _BAND * (0.33 if phase in (0.0, pi) else 0.16)
        points = []
        for step in range(steps + 1):
            far, aside = length * step / steps, reach * sin(phase + 2 * pi * waves * step / steps)
            points.append((start[0] + along[0] * far - along[1] * aside, start[1] + along[1] * far + along[0] * aside))
        _line(canvas, points, colour, 0.9)


def _rosette(
    canvas: ImageDraw,
    centre: Point,
    radius: float,
    *,
    petals: int,
    turns: int,
    depth: float,
    colour: str,
    thickness: float = 1.2,
) -> None:
    """A rosette of equal waving rings, each turned a little against the one before."""
    steps = petals * 40
    for turn in range(turns):
        phase = 2 * pi * turn / turns
        points = []
        for step in range(steps + 1):
            angle = 2 * pi * step / steps
            reach = radius * (1 - depth / 2 + depth / 2 * cos(petals * angle + phase))
            points.append((centre[0] + reach * cos(angle), centre[1] + reach * sin(angle)))
        _line(canvas, points, colour, thickness)


def _emblem(canvas: ImageDraw, centre: Point) -> None:
    """A sprout of two leaves, the larger beside the smaller, in a ring of waves."""
    x, y = centre
    _rosette(canvas, centre, 80, petals=24, turns=4, depth=0.22, colour=GOLD, thickness=0.9)
    _line(canvas, _curve((x, y + 42), (x + 3, y + 20), (x - 2, y + 5), (x, y - 8)), INK, 3.4)
    _leaf(canvas, (x, y + 8), (x + 40, y - 36), 0.42, INK)
    _leaf(canvas, (x, y + 18), (x - 30, y - 12), 0.42, LEAF)


def _leaf(canvas: ImageDraw, foot: Point, tip: Point, plump: float, colour: str) -> None:
    across = (-(tip[1] - foot[1]) * plump, (tip[0] - foot[0]) * plump)
    sides = []
    for sign in (1, -1):
        shoulders = (_between(foot, tip, 0.2), _between(foot, tip, 0.75))
        near, far = ((x + sign * across[0], y + sign * across[1]) for x, y in shoulders)
        sides.append(_curve(foot, near, far, tip))
    canvas.polygon([_finer(point) for point in sides[0] + sides[1][::-1]], fill=colour)
    _line(canvas, [foot, _between(foot, tip, 0.8)], PAPER, 1.1)


def _curve(start: Point, first: Point, second: Point, end: Point, steps: int = 32) -> list[Point]:
    points = []
    for step in range(steps + 1):
        t = step / steps
        parts = ((1 - t) ** 3, 3 * t * (1 - t) ** 2, 3 * t**2 * (1 - t), t**3)
        pairs = list(zip(parts, (start, first, second, end), strict=True))
        points.append((sum(part * at[0] for part, at in pairs), sum(part * at[1] for part, at in pairs)))
    return points


def _between(start: Point, end: Point, share: float) -> Point:
    return (start[0] + (end[0] - start[0]) * share, start[1] + (end[1] - start[1]) * share)


def _line(canvas: ImageDraw, points: list[Point], colour: str, thickness: float) -> None:
    width = max(1, round(thickness * FINER))
    canvas.line([_finer(point) for point in points], fill=colour, width=width, joint="curve")


def _box(
    canvas: ImageDraw, corner: Point, opposite: Point, colour: str, thickness: float, fill: str | None = None
) -> None:
    box = (*_finer(corner), *_finer(opposite))
    canvas.rectangle(box, outline=colour, fill=fill, width=max(1, round(thickness * FINER)))


def _finer(point: Point) -> Point:
    return (point[0] * FINER, point[1] * FINER)
