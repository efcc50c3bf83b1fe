"""The clock's buttons: how far each moves programme time."""

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from sandbox.pages import jump_to

NOW = datetime(2026, 9, 28, 10, 0, tzinfo=ZoneInfo("Asia/Novokuznetsk"))


def test_an_hour_a_day_and_the_morning_of_a_date() -> None:
    assert jump_to("hour", NOW) == timedelta(hours=1)
    assert jump_to("day", NOW) == timedelta(days=1)
    assert NOW + jump_to("2026-10-01", NOW) == datetime(2026, 10, 1, 10, 0, tzinfo=NOW.tzinfo)


def test_an_earlier_date_moves_nothing_forward() -> None:
    assert jump_to("2026-09-01", NOW) < timedelta()


@pytest.mark.parametrize("wished", ["", "tomorrow", "2026-13-01", "01.10.2026"])
def test_what_is_no_date_is_turned_away(wished: str) -> None:
    with pytest.raises(ValueError, match="isoformat|month"):
        jump_to(wished, NOW)
