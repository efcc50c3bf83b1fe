"""Buttons carry all they need: one from three weeks and two restarts ago does the right thing or shows the present."""

from datetime import timedelta

from mentoring.meetings import MeetingStatus
from tests.living import Living
from tests.pairs import pair


async def proposed_by_the_mentor(world: Living) -> int:
    """The mentor proposes a meeting; the number of the message in the mentee's chat that asks about it."""
    async with world.store() as store:
        await pair(store, world.school, world.clock.now())
    mentor, mentee = world.phone(world.school.mentor), world.phone(world.school.mentee)
    await mentor.types("/start")
    await mentor.presses("Назначить встречу")
    await mentor.types("через месяц в 15:30")
    await mentor.presses("Да, предложить")
    return next(message.message_id for message in mentee.messages if "предлагает встречу" in message.text)


async def weeks_and_two_restarts(world: Living, weeks: int) -> None:
    await world.passes(days=7 * weeks)
    await world.restarts()
    await world.restarts()


async def statuses(world: Living) -> list[MeetingStatus]:
    async with world.store() as store:
        mentorship = (await store.mentorships.of_person(world.school.mentee.id))[0]
        return [meeting.status for meeting in await store.meetings.of_mentorship(mentorship.id)]


async def test_a_button_of_three_weeks_ago_still_agrees_to_a_meeting(world: Living) -> None:
    mentee = world.phone(world.school.mentee)
    asked = await proposed_by_the_mentor(world)
    await weeks_and_two_restarts(world, 3)

    await mentee.presses_old("Буду", asked)

    assert await statuses(world) == [MeetingStatus.AGREED]


async def test_a_button_about_a_meeting_that_was_cancelled_shows_what_is_so_now(world: Living) -> None:
    mentor, mentee = world.phone(world.school.mentor), world.phone(world.school.mentee)
    asked = await proposed_by_the_mentor(world)
    async with world.store() as store:
        mentorship = (await store.mentorships.of_person(world.school.mentee.id))[0]
        meeting = (await store.meetings.of_mentorship(mentorship.id))[0]
        await store.meetings.change(meeting, status=MeetingStatus.CANCELLED.value)
    await weeks_and_two_restarts(world, 3)
    before = len(mentor.messages)

    await mentee.presses_old("Буду", asked)

    assert await statuses(world) == [MeetingStatus.CANCELLED]
    assert mentee.toast or not mentee.said_nothing_new
    assert len(mentor.messages) == before


async def test_a_month_after_the_meeting_its_button_changes_nothing(world: Living) -> None:
    mentee = world.phone(world.school.mentee)
    asked = await proposed_by_the_mentor(world)
    world.clock.move_to(world.clock.now() + timedelta(days=62))
    await world.restarts()

    await mentee.presses_old("Буду", asked)

    assert MeetingStatus.HELD not in await statuses(world)
    assert mentee.toast is not None


async def test_two_press_the_same_button_at_once(world: Living) -> None:
    mentee = world.phone(world.school.mentee)
    asked = await proposed_by_the_mentor(world)

    await mentee.presses("Буду", message=asked, settle=False)
    await mentee.presses("Буду", message=asked)

    assert await statuses(world) == [MeetingStatus.AGREED]
    mentor = world.phone(world.school.mentor)
    assert len([message for message in mentor.messages if "назначена" in message.text]) == 1
