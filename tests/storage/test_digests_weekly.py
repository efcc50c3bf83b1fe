"""The weekly digest: when it comes, and of which period it tells."""

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from sqlalchemy import select

from db.outbox import OutboxRow
from db.store import SqlStore
from mentoring.actions.digests import choose_digest_day
from mentoring.actions.reminders import plan_reminders
from mentoring.digests import Subscription, last_digest, next_digest, period
from tests.school import school

DAY = timedelta(days=1)
HOUR = timedelta(hours=1)
MOSCOW = ZoneInfo("Europe/Moscow")


async def weekly(store: SqlStore) -> list[tuple[int, datetime]]:
    wanted = select(OutboxRow.recipient_id, OutboxRow.due_at).where(OutboxRow.kind == "digest-weekly")
    rows = await store._connection.execute(wanted.order_by(OutboxRow.due_at))
    return [(row.recipient_id, row.due_at) for row in rows]


async def test_a_new_curator_gets_the_digest_on_mondays_at_nine(store: SqlStore, now: datetime) -> None:
    at = await school(store, now)

    for hours in range(15 * 24):
        await plan_reminders(store, now=now + hours * HOUR)

    mine = [due.astimezone(MOSCOW) for person_id, due in await weekly(store) if person_id == at.curator.id]
    assert [(due.date().isoformat(), due.hour) for due in mine] == [("2026-10-19", 9), ("2026-10-26", 9)]


async def test_the_digest_comes_on_the_day_one_chose(store: SqlStore, now: datetime) -> None:
    at = await school(store, now)
    await choose_digest_day(store, at.curator, at.organisation.id, 4, 15)

    await plan_reminders(store, now=now + 2 * DAY)

    mine = [due.astimezone(MOSCOW) for person_id, due in await weekly(store) if person_id == at.curator.id]
    assert [(due.date().isoformat(), due.hour) for due in mine] == [("2026-10-15", 15)]


async def test_after_an_outage_one_digest_comes_and_not_three(store: SqlStore, now: datetime) -> None:
    at = await school(store, now)
    await plan_reminders(store, now=now)

    await plan_reminders(store, now=now + 23 * DAY)

    assert [due for person_id, due in await weekly(store) if person_id == at.curator.id] == [
        datetime(2026, 11, 5, 8, tzinfo=MOSCOW)
    ]


def test_a_digest_tells_of_a_week_when_the_last_one_was_just_now(now: datetime) -> None:
    assert period(None, now) == now - 7 * DAY
    assert period(now - 3 * DAY, now) == now - 3 * DAY
    assert period(now - HOUR, now) == now - HOUR - 7 * DAY


def test_the_next_and_the_last_digest_are_a_week_apart(now: datetime) -> None:
    subscription = Subscription(1, 1, weekday=1, hour=9)

    upcoming, last = next_digest(subscription, now, MOSCOW), last_digest(subscription, now, MOSCOW)

    assert upcoming == datetime(2026, 10, 19, 9, tzinfo=MOSCOW)
    assert last == datetime(2026, 10, 12, 9, tzinfo=MOSCOW)
    assert next_digest(Subscription(1, 1, None, None), now, MOSCOW) is None
