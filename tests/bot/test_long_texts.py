"""Texts that are longer than Telegram takes."""

import pytest

from bot.rendering import MOST_TEXT, shortened
from sandbox.entities import parse
from sandbox.limits import check_text


@pytest.mark.parametrize("text", ["ё" * 10_000, "<b>&lt;</b>" * 3000, "👩‍👩‍👧🏳️‍🌈" * 500, "a" + "😀" * 2100])
def test_what_is_too_long_is_cut_to_what_telegram_takes(text: str) -> None:
    cut = shortened(text, MOST_TEXT)

    check_text(parse(cut, "HTML")[0])
    assert cut.endswith("…")


@pytest.mark.parametrize("text", ["", "<b>да</b>", "😀" * 2000, "ё" * 4000])
def test_what_fits_stays(text: str) -> None:
    assert shortened(text, MOST_TEXT) == text
