"""Lines are not broken between words that belong together."""

import pytest

from locales.typography import glued


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("в среду, 14 октября, в 15:30", "в~среду, 14~октября, в~15:30"),
        ("школа № 2 и 45 минут", "школа №~2 и~45~минут"),
        ("Этап 3 из 6", "Этап 3~из~6"),
        ("<b>За неделю</b>: 21 встреча", "<b>За~неделю</b>: 21~встреча"),
        ('<a href="x">12.10.2026 от</a>', '<a href="x">12.10.2026 от</a>'),
        ("Meet on 14 October", "Meet on 14 October"),
        ("по-прежнему 5", "по-прежнему 5"),
    ],
)
def test_what_belongs_together_stays_on_one_line(text: str, expected: str) -> None:
    assert glued(text) == expected.replace("~", "\u00a0")
