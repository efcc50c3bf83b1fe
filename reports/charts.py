"""Charts as pictures (PNG) that a phone can show: few marks, large letters, every value written beside its bar."""

from __future__ import annotations

import io
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from itertools import cycle
from textwrap import wrap
from typing import TYPE_CHECKING

from reports.texts import cell_text

if TYPE_CHECKING:
    from matplotlib.axes import Axes
    from matplotlib.figure import Figure

WIDTH, DPI = 1080, 150
"""Pixels across (a phone's width at three dots a point), dots an inch."""
_INK, _QUIET, _BAR, _SOON, _TARGET, _LINE = "#1F3D3A", "#6F7774", "#3E8E82", "#A9CFC8", "#C2571A", "#DCE6E3"
ROOM_OF_LABEL = 0.07
"""Of the height of a picture of lines."""
_SERIES = ("#3E8E82", "#C2571A", "#4B6FA5", "#8A6FB0")
_SMALL, _USUAL, _LARGE = 10, 12, 15
_NAME_LETTERS = 24


@dataclass(frozen=True, slots=True)
class Bar:
    """A bar: its name, its value (None: nothing known), what is written beside it, a target mark if there is one."""

    name: str
    value: float | None
    label: str
    target: float | None = None


@dataclass(frozen=True, slots=True)
class Panel:
    """A part of a chart with a heading of its own; `upright` bars stand side by side (weeks), others lie."""

    heading: str
    bars: Sequence[Bar]
    upright: bool = False
    least_full: float = 0
    """The value that the longest bar has at least (100 for per cents)."""
    target_name: str = ""


@dataclass(frozen=True, slots=True)
class Trend:
    """A line over the same moments: a value (None where nothing was known) and what is written at it."""

    name: str
    values: Sequence[float | None]
    labels: Sequence[str]


def bars_chart(title: str, panels: Sequence[Panel], note: str = "") -> bytes:
    """Panels of bars under one title."""
    heights = [_height(panel) for panel in panels]
    figure = _figure(title, sum(heights), note)
    boxes = figure.subplots(len(panels), 1, squeeze=False, gridspec_kw={"height_ratios": heights})
    for panel, row in zip(panels, boxes, strict=True):
        _draw(row[0], panel)
    return _png(figure)


def trends_chart(title: str, moments: Sequence[str], trends: Sequence[Trend], note: str = "") -> bytes:
    """Lines over moments; the legend says each one's last value, so a label that has no room may be left out."""
    figure = _figure(title, 3.6 + 0.3 * len(trends), note)
    box = figure.subplots()
    places = list(range(len(moments)))
    top = 1.15 * max((value for trend in trends for value in trend.values if value is not None), default=0) or 1
    for colour, trend in zip(cycle(_SERIES), trends, strict=False):
        values = [float("nan") if value is None else value for value in trend.values]
        box.plot(places, values, color=colour, linewidth=2.6, marker="o", markersize=6, label=_with_last(trend))
    for place in places:
        for colour, value, label in _with_room(trends, place, top * ROOM_OF_LABEL):
            box.annotate(_fit(label, 12), (place, value), (0, 8), textcoords="offset points",
                         ha="center", size=_SMALL, color=colour)  # fmt: skip
    box.set_xticks(places, [_fit(moment, 12) for moment in moments], size=_SMALL)
    box.set_xlim(-0.4, max(len(moments) - 0.6, 0.4))
    box.set_ylim(0, top)
    _bare(box, keep="bottom")
    box.grid(axis="y", color=_LINE)
    if trends:
        box.legend(loc="upper left", bbox_to_anchor=(0, -0.1), frameon=False, fontsize=_USUAL, labelcolor=_INK)
    return _png(figure)


def _with_last(trend: Trend) -> str:
    """The trend's name and its last value."""
    last = [label for value, label in zip(trend.values, trend.labels, strict=True) if value is not None][-1:]
    return ": ".join([_fit(trend.name, 60), *last])


def _with_room(trends: Sequence[Trend], place: int, room: float) -> list[tuple[str, float, str]]:
    """Colour, value and label of the points at a place whose labels don't stand on each other, from the top down."""
    points = [
        (value, colour, trend.labels[place])
        for colour, trend in zip(cycle(_SERIES), trends, strict=False)
        if (value := trend.values[place]) is not None
    ]
    chosen: list[tuple[str, float, str]] = []
    for value, colour, label in sorted(points, reverse=True):
        if not chosen or chosen[-1][1] - value >= room:
            chosen.append((colour, value, label))
    return chosen


def _height(panel: Panel) -> float:
    """Inches that a panel needs."""
    return 2.6 if panel.upright else 0.75 + 0.46 * max(len(panel.bars), 1)


def _figure(title: str, height: float, note: str) -> Figure:
    from matplotlib.figure import Figure
    from matplotlib.layout_engine import ConstrainedLayoutEngine

    layout = ConstrainedLayoutEngine(h_pad=0.12, w_pad=0.12, hspace=0.04)
    figure = Figure(figsize=(WIDTH / DPI, height + 0.7), dpi=DPI, layout=layout, facecolor="white")
    figure.suptitle(_wrapped(_fit(title, 130), 44), x=0.02, ha="left", size=_LARGE, weight="bold", color=_INK)
    if note:
        figure.supxlabel(_wrapped(_fit(note, 260), 66), x=0.02, ha="left", size=_SMALL, color=_QUIET)
    return figure


def _draw(box: Axes, panel: Panel) -> None:
    if panel.heading:
        box.set_title(_fit(panel.heading, 50), loc="left", size=_USUAL, color=_QUIET, pad=8)
    full = max([panel.least_full, *(b.value or 0 for b in panel.bars), *(b.target or 0 for b in panel.bars)]) or 1
    if panel.upright:
        _draw_upright(box, panel.bars, full)
    else:
        _draw_lying(box, panel, full)


def _draw_upright(box: Axes, bars: Sequence[Bar], full: float) -> None:
    places = list(range(len(bars)))
    colours = [_BAR if place == places[-1] else _SOON for place in places]
    box.bar(places, [bar.value or 0 for bar in bars], color=colours, width=0.7)
    for place, bar in enumerate(bars):
        box.annotate(_fit(bar.label, 24), (place, bar.value or 0), (0, 4), textcoords="offset points",
                     ha="center", size=_USUAL, color=_INK)  # fmt: skip
    box.set_xticks(places, [_fit(bar.name, 12) for bar in bars], size=_SMALL)
    box.set_ylim(0, full * 1.18)
    _bare(box, keep="bottom")


def _draw_lying(box: Axes, panel: Panel, full: float) -> None:
    bars = panel.bars
    places = list(range(len(bars)))[::-1]
    box.barh(places, [bar.value or 0 for bar in bars], color=_BAR, height=0.62)
    for place, bar in zip(places, bars, strict=True):
        reach = max(bar.value or 0, bar.target or 0)
        box.annotate(_fit(bar.label, 24), (reach, place), (7, 0), textcoords="offset points",
                     va="center", size=_USUAL, color=_INK if bar.value is not None else _QUIET)  # fmt: skip
        if bar.target is not None:
            box.vlines(bar.target, place - 0.42, place + 0.42, color=_TARGET, linewidth=2.6)
    box.set_yticks(places, [_wrapped(_fit(bar.name, 2 * _NAME_LETTERS), _NAME_LETTERS) for bar in bars], size=_USUAL)
    box.set_xlim(0, full * 1.42)
    box.set_ylim(-0.6, max(len(bars) - 0.4, 0.6))
    box.set_xticks([])
    _bare(box, keep="left")
    if panel.target_name and any(bar.target is not None for bar in bars):
        from matplotlib.lines import Line2D

        mark = Line2D([], [], color=_TARGET, marker="|", markersize=15, markeredgewidth=2.6, linestyle="none")
        box.legend([mark], [_fit(panel.target_name, 20)], loc="lower right", frameon=False, fontsize=_USUAL,
                   labelcolor=_TARGET, handletextpad=0.2)  # fmt: skip


def _bare(box: Axes, *, keep: str) -> None:
    """No frame but the one line that the bars stand on."""
    for side in ("top", "right", "left", "bottom"):
        box.spines[side].set_visible(side == keep)
        box.spines[side].set_color(_LINE)
    box.tick_params(length=0, colors=_INK)
    if keep == "bottom":
        box.set_yticks([])


@cache
def _letters() -> frozenset[int]:
    from matplotlib.font_manager import findfont, get_font

    return frozenset(get_font(findfont("DejaVu Sans")).get_charmap())


def _fit(text: str, most: int) -> str:
    """The text as the font can draw it, cut when it is longer; a dollar sign begins no formula."""
    clean = "".join(letter for letter in cell_text(text) if ord(letter) in _letters()).replace("$", r"\$")
    return clean if len(clean) <= most else clean[: most - 1].rstrip() + "…"


def _wrapped(text: str, width: int) -> str:
    return "\n".join(wrap(text, width)) or " "


def _png(figure: Figure) -> bytes:
    file = io.BytesIO()
    figure.savefig(file, format="png", dpi=DPI)
    return file.getvalue()
