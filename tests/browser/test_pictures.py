"""The pictures of the docs, taken from the living demo; without `--pictures` they go beside the test's own files."""

from collections.abc import Collection
from pathlib import Path

import pytest
from PIL import Image

from tests.browser.chats import Town

pytestmark = [pytest.mark.browser, pytest.mark.timeout(240)]
MENTEE, MENTOR, CURATOR = 101, 102, 103
OURS = {"demo-page", "curator-digest", "mentee-stage", "reminder", "mentor-log"}
REMINDER = "Завтра, в среду, 14 октября, в 15:30 — встреча с Артёмом"


async def test_the_pictures_of_the_docs(town: Town, pictures: Path) -> None:
    others = set(widths(pictures)) - OURS
    await town.opens(MENTEE, MENTOR, CURATOR)
    await town.chat(CURATOR).sees("Куратор · школа № 2")
    await town.snapshot(pictures / "demo-page.png")

    curator = await town.phone(CURATOR)
    await curator.types("/digest")
    await curator.sees("Нужно внимание")
    await curator.snapshot(pictures / "curator-digest.png")

    mentee = await town.phone(MENTEE)
    await mentee.presses("Буду")
    await mentee.types("/start")
    await mentee.sees("Встреча в среду, 14 октября, в 15:30, кабинет 214")
    await mentee.snapshot(pictures / "mentee-stage.png")

    mentor = await town.phone(MENTOR)
    await town.clock("jump-day")
    while not await mentor.has(REMINDER):
        await town.clock("jump-hour")
    await mentor.snapshot(pictures / "reminder.png")

    await town.clock("jump-day")
    await town.clock("jump-hour")
    await mentor.types("/start")
    await mentor.presses("Отметить встречу")
    await mentor.presses("Состоялась")
    await mentor.presses("45 минут")
    await mentor.sees("Встреча записана")
    await mentor.snapshot(pictures / "mentor-log.png")

    assert widths(pictures, but=others) == {"demo-page": 1440, "curator-digest": 390, "mentee-stage": 390,
                                            "reminder": 390, "mentor-log": 390}  # fmt: skip


def widths(folder: Path, *, but: Collection[str] = ()) -> dict[str, int]:
    """How wide each picture is, but those that other tests write there."""
    found = {}
    for path in folder.glob("*.png"):
        if path.stem not in but:
            with Image.open(path) as picture:
                found[path.stem] = picture.width
    return found
