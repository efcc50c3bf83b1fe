"""Several updates in one commit: what fails, what has to wait and what brings a file are its own affair."""

from collections.abc import AsyncIterator
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

import pytest

from locales import speak
from tests.bot.counts import BREAKS, applied, count, counting, ends, message
from tests.living import Living, living

USERS = range(101, 111)
DONE = ("done", 1, 0, "")


@dataclass
class Group:
    """A bot that is handed many updates at once, and the steps it passes."""

    world: Living
    steps: list[str]

    async def comes(self, *updates: dict[str, object]) -> None:
        """Stored in one commit, so that the worker finds them together; waits until nothing is left."""
        await self.world.app.intake.store(list(updates))
        await self.world.app.settled()

    @property
    def commits(self) -> int:
        """In how many commits updates were applied."""
        return self.steps.count("worker.apply.committed")


@pytest.fixture
async def group(tmp_path: Path, now: datetime, monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[Group]:
    monkeypatch.setattr("bot.turns.RETRY_SECONDS", (0.0,))
    monkeypatch.setattr("bot.worker.MOST_SECONDS_TOGETHER", 60.0)
    steps: list[str] = []
    async with living(tmp_path, now, conversation=counting(), passing=steps.append) as world:
        for user in USERS:
            world.telegram.add_person(user, "A").chat.started = True
        yield Group(world, steps)


async def test_many_take_effect_in_one_commit(group: Group) -> None:
    await group.comes(*(count(user, 1) for user in USERS))

    assert await applied(group.world.database) == [f"{user}:1" for user in USERS]
    assert await ends(group.world.database) == dict.fromkeys(USERS, DONE)
    assert group.commits == 1


async def test_one_that_breaks_is_tried_six_times_and_the_others_take_effect_once(group: Group) -> None:
    broken, later = USERS[4], 200
    updates = [count(user, BREAKS if user == broken else 1) for user in USERS]

    await group.comes(*updates, message(broken, later, text="/count 2"))

    assert await applied(group.world.database) == [*(f"{user}:1" for user in USERS if user != broken), f"{broken}:2"]
    found = await ends(group.world.database)
    assert found.pop(broken) == ("dead", 6, 0, "RuntimeError")
    assert found == dict.fromkeys([*(user for user in USERS if user != broken), later], DONE)
    assert group.commits == 6
    said = [each.text for each in group.world.telegram.persons[broken].messages]
    assert said == [speak("ru").plain("update-failed"), "2"]


@pytest.mark.parametrize("can_be_had", [True, False])
async def test_who_brings_a_file_waits_for_it_alone(group: Group, can_be_had: bool) -> None:
    curator = group.world.phone(group.world.school.curator)
    file = group.world.telegram.files.keep(b"12345", "список.csv")
    if not can_be_had:
        group.world.telegram.faults.arm("5xx", times=1, methods={"getFile"})
    brings = message(curator.user_id, 200, document=file.as_document())

    await group.comes(*(count(user, 1) for user in USERS[:4]), brings, *(count(user, 1) for user in USERS[4:]))

    effects = await applied(group.world.database)
    effects.remove(f"{curator.user_id}:{'5 bytes' if can_be_had else 'file-not-fetched'}")
    assert effects == [f"{user}:1" for user in USERS]
    assert await ends(group.world.database) == dict.fromkeys([*USERS, 200], DONE)
    assert group.commits == 3


async def test_a_file_of_somebody_whose_update_broke_before_has_to_wait(group: Group) -> None:
    curator = group.world.phone(group.world.school.curator)
    file = group.world.telegram.files.keep(b"12345", "список.csv")

    await group.comes(
        message(curator.user_id, 300, text=f"/count {BREAKS}"),
        count(USERS[0], 1),
        message(curator.user_id, 301, document=file.as_document()),
    )

    assert await applied(group.world.database) == [f"{USERS[0]}:1", f"{curator.user_id}:5 bytes"]
    assert await ends(group.world.database) == {
        300: ("dead", 6, 0, "RuntimeError"), 301: DONE, USERS[0]: DONE
    }  # fmt: skip
