"""A tick reads apart and queues in parts, so that nobody waits for it; nothing is queued twice."""

from datetime import datetime, timedelta
from pathlib import Path

import pytest

from mentoring.meetings import MeetingStatus, NewMeeting
from tests.living import living
from tests.pairs import pair


async def test_what_has_come_due_is_queued_in_several_commits_and_once(
    tmp_path: Path, now: datetime, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bot.ticks.AT_ONCE", 1)
    passed: list[str] = []
    async with living(tmp_path, now, passing=passed.append) as world:
        async with world.store() as store:
            for person in (world.school.mentor, world.school.mentee):
                await store.people.link_account(person.id, "telegram", str(1000 + person.id), 1000 + person.id, now=now)
            of = await pair(store, world.school, now)
            starts_at, agreed = now + timedelta(hours=30), MeetingStatus.AGREED
            meeting = NewMeeting(of.id, of.organisation_id, 2026, of.stage, agreed, starts_at, "Europe/Moscow")
            await store.meetings.add(meeting, now=now)

        planned = await world.app.ticks.tick()
        again = await world.app.ticks.tick()

    assert planned >= 2
    assert passed.count("ticks.queue.committed") == planned
    assert again == 0
