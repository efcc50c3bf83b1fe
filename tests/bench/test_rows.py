"""Every row of the bench runs, in a tiny form; speed itself is not tested."""

from pathlib import Path

import pytest

from tests.bench.rows import Row, Size
from tests.bench.table import ROWS


@pytest.mark.parametrize("row", [row for row in ROWS if row.name != "start"], ids=lambda row: row.name)
async def test_a_row_has_the_figures_its_goals_ask_for(row: Row, tmp_path: Path) -> None:
    figures = await row.measure(Size(tmp_path, tiny=True))

    assert {goal.figure for goal in (*row.goals, *row.stretch)} <= set(figures)
