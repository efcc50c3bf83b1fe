"""The way out: merged, paced, kept from the night, sent again or not after each fault of the wire."""

from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from sqlalchemy import select

from bot.app import Conversation
from bot.sender import NARROW
from db.outbox import OutboxRow
from handlers.buttons import Screen
from handlers.notices import Occasion
from locales import Html
from mentoring.notices import Notice, Urgency
from tests.bot.door import door
from tests.living import Living, living


async def reminded(occasion: Occasion) -> Screen | None:
    if occasion.args.get("gone"):
        return None
    return Screen(occasion.t("unknown-text") if occasion.args.get("words") else Html(f"Пора {occasion.args.get('n')}"))


async def broken(occasion: Occasion) -> Screen | None:
    return Screen(Html("<b>не закрыто"))


async def breaking(occasion: Occasion) -> Screen | None:
    raise RuntimeError


def conversation() -> Conversation:
    extra = {"reminded": reminded, "broken": broken, "breaking": breaking, "person-unreachable": reminded}
    return replace(door(), notices={**door().notices, **extra})


@pytest.fixture
async def world(tmp_path: Path, now: datetime) -> AsyncIterator[Living]:
    async with living(tmp_path, now, conversation=conversation()) as world:
        yield world


async def tell(world: Living, *notices: Notice) -> None:
    """Queue notices and wait until they are out."""
    async with world.store() as store:
        await store.notices.add(*notices, now=world.clock.now())
    await world.app.settled()


async def rows(world: Living) -> list[tuple[str, str, int]]:
    async with world.database.reading() as connection:
        found = await connection.execute(
            select(OutboxRow.kind, OutboxRow.status, OutboxRow.attempts).order_by(OutboxRow.id)
        )
        return [(row.kind, row.status, row.attempts) for row in found]


def reminder(world: Living, number: int, **more: object) -> Notice:
    values: dict[str, object] = {"urgency": Urgency.REMINDER, "args": {"n": number}} | more
    return Notice("reminded", world.school.mentor.id, **values)  # type: ignore[arg-type]


def heard(world: Living) -> list[str]:
    return [message.text for message in world.phone(world.school.mentor).messages]


async def test_reminders_of_one_person_travel_in_one_message(world: Living) -> None:
    await tell(world, reminder(world, 1), reminder(world, 2), reminder(world, 3))

    assert heard(world) == ["Пора 1\n\nПора 2\n\nПора 3"]


async def test_a_notice_whose_reason_is_gone_is_not_sent(world: Living) -> None:
    await tell(world, reminder(world, 1, args={"n": 1, "gone": True}), reminder(world, 2))

    assert heard(world) == ["Пора 2"]
    assert [status for _, status, _ in await rows(world)] == ["cancelled", "sent"]


async def test_the_same_notice_planned_twice_comes_once(world: Living) -> None:
    await tell(world, reminder(world, 1, dedupe_key="x"), reminder(world, 1, dedupe_key="x"))
    await tell(world, reminder(world, 1, dedupe_key="x"))

    assert heard(world) == ["Пора 1"]


async def test_a_reminder_waits_for_the_morning(world: Living) -> None:
    await world.passes(hours=13)
    await tell(world, reminder(world, 1))
    assert heard(world) == []

    await world.passes(hours=10)

    assert heard(world) == ["Пора 1"]


async def test_a_call_of_safety_does_not_wait_for_the_morning(world: Living) -> None:
    await world.passes(hours=13)

    await tell(world, reminder(world, 1, urgency=Urgency.SAFETY))

    assert heard(world) == ["Пора 1"]


async def test_too_many_requests_are_waited_out(world: Living) -> None:
    world.phone(world.school.mentor)
    world.telegram.faults.arm("429", times=1, methods={"sendMessage"}, retry_after=1)

    await tell(world, reminder(world, 1))

    assert heard(world) == ["Пора 1"]
    assert await rows(world) == [("reminded", "sent", 2)]


async def test_a_lost_answer_makes_a_reply_come_again_with_a_mark(world: Living) -> None:
    world.telegram.faults.arm("drop-after", times=1, methods={"sendMessage"})

    await tell(world, reminder(world, 1, urgency=Urgency.REPLY))

    assert heard(world) == ["Пора 1", "↻ Пора 1"]


async def test_a_lost_answer_never_makes_bulk_come_twice(world: Living) -> None:
    world.telegram.faults.arm("drop-after", times=1, methods={"sendMessage"})

    await tell(world, reminder(world, 1, urgency=Urgency.BULK))

    assert heard(world) == ["Пора 1"]
    assert await rows(world) == [("reminded", "ambiguous", 1)]


async def test_what_may_have_been_sent_is_not_sent_for_ever(world: Living) -> None:
    world.telegram.faults.arm("html502", times=5, methods={"sendMessage"})

    await tell(world, reminder(world, 1))

    assert await rows(world) == [("reminded", "ambiguous", 2)]


async def test_broken_markup_goes_out_as_plain_text(world: Living) -> None:
    await tell(world, Notice("broken", world.school.mentor.id))

    assert heard(world) == ["<b>не закрыто"]


async def test_a_notice_that_breaks_does_not_hold_back_others(world: Living) -> None:
    await tell(world, Notice("breaking", world.school.mentor.id), reminder(world, 2))

    assert heard(world) == ["Пора 2"]


async def test_much_news_for_one_person_keeps_nobody_else_waiting(world: Living) -> None:
    world.telegram.faults.arm("slow", probability=1.0, methods={"sendMessage"}, seconds=0.03)
    much = [reminder(world, n, urgency=Urgency.BULK) for n in range(NARROW + 8)]
    world.phone(world.school.curator)

    await tell(world, *much, replace(reminder(world, 0, urgency=Urgency.BULK), to=world.school.curator.id))

    served = [int(call.params["chat_id"]) - 1000 for call in world.telegram.history if call.method == "sendMessage"]
    assert len(served) == len(much) + 1
    assert served.index(world.school.curator.id) <= 4


async def test_whoever_blocked_the_bot_is_left_alone_and_the_curator_told_once(world: Living) -> None:
    mentor, curator = world.phone(world.school.mentor), world.phone(world.school.curator)
    mentor.chat.blocked = True

    await tell(world, reminder(world, 1, urgency=Urgency.REPLY), reminder(world, 2, urgency=Urgency.REPLY))
    await tell(world, reminder(world, 3))

    assert [status for kind, status, _ in await rows(world) if kind == "reminded"] == ["cancelled"] * 3
    assert len(curator.messages) == 1


async def test_a_block_that_telegram_tells_of_is_told_the_curator_once_and_nothing_is_sent_any_more(
    world: Living,
) -> None:
    mentor, curator = world.phone(world.school.mentor), world.phone(world.school.curator)
    await mentor.blocks()
    await tell(world, reminder(world, 1))
    await mentor.unblocks()
    await mentor.blocks()

    assert [status for kind, status, _ in await rows(world) if kind == "reminded"] == ["cancelled"]
    assert len(curator.messages) == 2


async def test_who_comes_back_still_hears_what_lay_ahead(world: Living) -> None:
    mentor = world.phone(world.school.mentor)
    await tell(world, reminder(world, 1, due_at=world.clock.now() + timedelta(hours=3)))
    await mentor.blocks()
    assert (await rows(world))[0] == ("reminded", "cancelled", 0)

    await mentor.unblocks()
    await world.passes(hours=4)

    assert heard(world) == ["Пора 1"]


async def test_whoever_writes_is_heard_of_again_though_a_refusal_was_late(world: Living) -> None:
    mentor = world.phone(world.school.mentor)
    world.telegram.faults.arm("blocked", methods={"sendMessage"})
    await tell(world, reminder(world, 1))
    await tell(world, reminder(world, 2))
    assert heard(world) == []

    await mentor.types("/door")
    await tell(world, reminder(world, 3))

    assert await mentor.hears("Пора 3")


async def test_a_chat_that_moved_is_followed(world: Living) -> None:
    mentor = world.phone(world.school.mentor)
    world.telegram.faults.arm("migrated", times=1, methods={"sendMessage"}, to=-1005)
    world.telegram.chats[-1005] = mentor.chat

    await tell(world, reminder(world, 1))
    await tell(world, reminder(world, 2))

    assert heard(world) == ["Пора 1", "Пора 2"]
    sent = [call.params["chat_id"] for call in world.telegram.history if call.method == "sendMessage"]
    assert sent == [mentor.user_id, -1005, -1005]


async def test_an_answer_to_a_press_is_not_sent_after_its_time(world: Living) -> None:
    mentor = world.phone(world.school.mentor)
    await mentor.types("/door")
    world.telegram.faults.arm("5xx", times=1, methods={"answerCallbackQuery"})

    await mentor.presses("Постучать")

    assert mentor.sees("Постучали 1")
    assert ("answer", "cancelled", 1) in await rows(world)


async def test_an_edit_of_a_deleted_message_becomes_a_new_one(world: Living) -> None:
    mentor = world.phone(world.school.mentor)
    await mentor.types("/door")
    pressed = next(message for message in mentor.messages if message.by_bot)
    pressed.deleted = True

    await mentor.presses_old("Постучать", pressed.message_id)

    assert mentor.sees("Постучали 1")


async def test_a_later_due_notice_waits_for_its_moment(world: Living) -> None:
    await tell(world, reminder(world, 1, due_at=world.clock.now() + timedelta(hours=2)))
    assert heard(world) == []

    await world.passes(hours=2)

    assert heard(world) == ["Пора 1"]
