"""What the sender is told to send: most urgent first, in order within a chat, and nobody waits behind another chat."""

from datetime import UTC, datetime, timedelta
from typing import Any

from db.outbox import Outbox, waiting_row
from db.store import SqlStore
from mentoring.notices import Urgency

NOW = datetime(2026, 10, 12, 7, 0, tzinfo=UTC)
MACHINE = 1_790_000_000.0


def row(chat: int, urgency: Urgency = Urgency.REPLY, kind: str = "screen", **changed: Any) -> dict[str, Any]:
    """Something to say in a chat."""
    return waiting_row(kind, {}, urgency=urgency, now=NOW, chat_id=chat, **changed)


async def due(outbox: Outbox, **asked: Any) -> list[tuple[int | None, str]]:
    """Chats and classes of what is due."""
    return [(each.chat_id, each.urgency.value) for each in await outbox.due(now=NOW, machine=MACHINE, **asked)]


async def test_the_most_urgent_is_first_whatever_was_said_first(store: SqlStore) -> None:
    outbox = Outbox(store._connection)
    await outbox.add([row(place, urgency) for place, urgency in enumerate(reversed(Urgency))])

    assert [urgency for _, urgency in await due(outbox)] == [urgency.value for urgency in Urgency]


async def test_a_chat_with_much_to_be_said_keeps_no_other_waiting(store: SqlStore) -> None:
    outbox = Outbox(store._connection)
    await outbox.add([*[row(1) for _ in range(30)], row(2), row(1, kind="answer"), row(1, kind="answer")])

    assert [chat for chat, _ in await due(outbox, most=3)] == [1, 1, 1, 2]


async def test_within_a_chat_the_first_said_is_the_first_due(store: SqlStore) -> None:
    outbox = Outbox(store._connection)
    await outbox.add([row(1), row(1)])
    first, *_ = await outbox.due(now=NOW, machine=MACHINE)
    await outbox.finish(first.id, status="sent", sent_at=NOW)

    (second,) = await outbox.due(now=NOW, machine=MACHINE)
    assert second.id > first.id


async def test_reminders_come_in_the_order_they_fall_due(store: SqlStore) -> None:
    outbox = Outbox(store._connection)
    hours = (1, 3, 2, -1)
    await outbox.add([row(each, Urgency.REMINDER, due_at=NOW - timedelta(hours=each)) for each in hours])

    assert await due(outbox) == [(3, "reminder"), (2, "reminder"), (1, "reminder")]


async def test_only_the_hurried_classes_when_there_is_no_place_for_others(store: SqlStore) -> None:
    outbox = Outbox(store._connection)
    await outbox.add([row(place, urgency) for place, urgency in enumerate(Urgency)])

    assert [urgency for _, urgency in await due(outbox, hurried=True)] == ["safety", "reply"]


async def test_what_has_to_wait_is_not_due(store: SqlStore) -> None:
    outbox = Outbox(store._connection)
    await outbox.add([{**row(1), "not_before": MACHINE + 1}, row(2)])

    assert await due(outbox) == [(2, "reply")]


async def test_only_what_still_waited_is_claimed(store: SqlStore) -> None:
    outbox = Outbox(store._connection)
    await outbox.add([row(1), row(2), row(3)])
    gone, *others = await outbox.due(now=NOW, machine=MACHINE)
    await outbox.finish(gone.id, status="cancelled", error="reason gone")

    assert await outbox.claim([gone.id, *[each.id for each in others]]) == {each.id for each in others}
    assert [each.attempts for each in await outbox.interrupted()] == [1, 1]
