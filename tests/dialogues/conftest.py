"""The living school that dialogues are held with."""

from collections.abc import AsyncIterator
from datetime import datetime
from pathlib import Path

import pytest

from tests.living import Living, living


@pytest.fixture
async def world(tmp_path: Path, now: datetime) -> AsyncIterator[Living]:
    """A bot at work: `world.phone(world.school.mentor)` is the mentor's phone."""
    async with living(tmp_path, now) as world:
        yield world
