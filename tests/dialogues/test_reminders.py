"""Reminders as people meet them: in words, with the next press, put off, and silent when their reason has gone."""

from datetime import timedelta

from sqlalchemy import select

from db.reminders import SnoozeRow
from mentoring.meetings import Meeting, MeetingStatus, NewMeeting
from mentoring.mentorships import Mentorship
from tests.dialogues.test_help_requests import pair
from tests.living import Living


async def held(world: Living, of: Mentorship, **ago: float) -> Meeting:
    """A meeting that was held so long ago, with its next step."""
    at, now = world.school, world.clock.now()
    when = now - timedelta(**ago)
    async with world.store() as store:
        new = NewMeeting(
            of.id,
            at.organisation.id,
            2026,
            of.stage,
            MeetingStatus.HELD,
            when,
            "Europe/Moscow",
            logged_by=at.mentor.id,
            logged_at=when,
        )
        entered = await store.meetings.add(new, now=when)
        return await store.meetings.change(entered, next_step="Артём выберет тему проекта")


async def test_feedback_is_asked_for_and_given_from_the_reminder(world: Living) -> None:
    of = await pair(world)
    await held(world, of)
    mentee = world.phone(world.school.mentee)

    await world.passes(hours=25)
    assert mentee.sees("Расскажи, как прошла")
    await mentee.presses("Отзыв о встрече 12 октября")

    assert mentee.sees("Как прошла встреча")


async def test_no_next_meeting_brings_a_reminder_with_what_was_agreed(world: Living) -> None:
    of = await pair(world)
    await held(world, of, days=13)
    mentor = world.phone(world.school.mentor)

    await world.passes(days=2)

    texts = "\n".join(message.text for message in mentor.messages)
    assert "не назначена" in texts
    assert "В прошлый раз договорились: Артём выберет тему проекта" in texts
    assert any("Предложить время" in label for message in mentor.messages for label in message.labels)


async def test_a_reminder_is_put_off_with_a_reason(world: Living) -> None:
    of = await pair(world)
    await held(world, of)
    mentee = world.phone(world.school.mentee)
    await world.passes(hours=25)

    await mentee.presses("Позже")
    assert mentee.sees("Когда напомнить?")
    await mentee.presses("В пятницу")
    assert mentee.sees("Хорошо, напомню в пятницу, 16 октября, в 9:00")
    await mentee.types("болею")
    assert mentee.sees("Понятно, спасибо")

    async with world.database.reading() as connection:
        reasons = (await connection.scalars(select(SnoozeRow.reason).order_by(SnoozeRow.id))).all()
    assert reasons[-1] == "болею"
    before = len(mentee.messages)
    await world.passes(days=2)
    assert len(mentee.messages) == before
    await world.passes(days=1)
    assert "Отзыв о встрече 12 октября" in str([message.labels for message in mentee.messages[before:]])


async def test_a_reminder_whose_reason_has_gone_is_not_sent(world: Living) -> None:
    of = await pair(world)
    await held(world, of, days=13)
    await world.passes(hours=1)
    mentor = world.phone(world.school.mentor)
    async with world.store() as store:
        new = NewMeeting(
            of.id,
            of.organisation_id,
            2026,
            of.stage,
            MeetingStatus.AGREED,
            world.clock.now() + timedelta(days=9),
            "Europe/Moscow",
        )
        await store.meetings.add(new, now=world.clock.now())

    await world.passes(days=2)

    assert not any("не назначена" in message.text for message in mentor.messages)


async def test_the_curator_hears_of_what_came_to_a_halt(world: Living) -> None:
    of = await pair(world)
    await held(world, of)
    curator = world.phone(world.school.curator)

    await world.passes(days=4)

    texts = "\n".join(message.text for message in curator.messages)
    assert "нет отзывов о встрече 12 октября" in texts


async def test_nothing_is_said_at_night(world: Living) -> None:
    of = await pair(world)
    await world.passes(hours=13)
    await held(world, of)
    mentee = world.phone(world.school.mentee)

    await world.passes(hours=24)
    assert not mentee.messages
    await world.passes(hours=10)

    assert mentee.sees("Расскажи, как прошла")
