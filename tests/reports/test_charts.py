"""A chart is a picture for a phone: nothing is cut off, every value leaves its mark, odd texts break nothing."""

import io

import pytest
from PIL import Image, ImageChops

from reports.charts import WIDTH, Bar, Panel, Trend, bars_chart, trends_chart

WEEKS = Panel("Встречи по неделям", [Bar(f"{day}.10", day, str(day)) for day in (5, 12, 19)], upright=True)
STAGES = Panel("По этапам", [Bar("Знакомство", 4, "4"), Bar("Совместная работа", 17, "17"), Bar("Итог", 0, "0")])
SHARES = Panel("%", [Bar("Дети", 38.4, "38,4 %", 35), Bar("Предприятия", None, "нет данных")], False, 100, "цель")


def drawn(png: bytes) -> Image.Image:
    image = Image.open(io.BytesIO(png)).convert("RGB")
    image.load()
    return image


def edges_are_empty(image: Image.Image) -> bool:
    """Whether nothing touches the picture's edge (else something was cut off)."""
    inked = ImageChops.difference(image, Image.new("RGB", image.size, "white")).getbbox()
    assert inked is not None
    return inked[0] > 2 and inked[1] > 2 and inked[2] < image.width - 2 and inked[3] < image.height - 2


@pytest.mark.parametrize(
    "panels",
    [[WEEKS], [STAGES], [SHARES], [WEEKS, STAGES, SHARES], [Panel("Пусто", [])], [Panel("", [], upright=True)]],
)
def test_bars_fill_a_phones_width_and_nothing_is_cut_off(panels: list[Panel]) -> None:
    image = drawn(bars_chart("Наставничество · школа № 2 · 12–18 октября", panels, "Данные на 19 октября"))

    assert image.width == WIDTH
    assert edges_are_empty(image)


@pytest.mark.parametrize("text", ["=1+1", "$x_1$", "<b>", "Ар\x00тём", "😀", "Ы" * 300, ""])
def test_odd_texts_break_nothing(text: str) -> None:
    bars = [Bar(text, 3, "3"), Bar("Дети", 1, "1", 2)]
    image = drawn(bars_chart(text, [Panel(text, bars, target_name=text), Panel("", bars, upright=True)], text))

    assert edges_are_empty(image) or len(text) == 300


def test_each_value_and_target_is_seen() -> None:
    whole = drawn(bars_chart("т", [SHARES]))
    lower = Panel("%", [Bar("Дети", 20, "38,4 %", 35), SHARES.bars[1]], False, 100, "цель")
    other_target = Panel("%", [Bar("Дети", 38.4, "38,4 %", 80), SHARES.bars[1]], False, 100, "цель")

    for changed in (lower, other_target):
        assert ImageChops.difference(whole, drawn(bars_chart("т", [changed]))).getbbox()


@pytest.mark.parametrize("moments", [1, 2, 4, 8])
def test_trends_are_drawn_with_their_gaps(moments: int) -> None:
    values = [20.1, None, 31.0, 38.4, 40, 41, 42, 43][:moments]
    trends = [Trend("Дети", values, [str(v) for v in values]), Trend("Наставники", [None] * moments, [""] * moments)]
    image = drawn(trends_chart("По кварталам", [f"1.{n:02}.26" for n in range(1, moments + 1)], trends))

    assert image.width == WIDTH
    assert edges_are_empty(image)
