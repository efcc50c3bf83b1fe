"""Planning meetings in conversation: proposed, agreed, moved, called off."""

from datetime import timedelta

from mentoring.actions.meetings import propose_meeting
from mentoring.meetings import MeetingStatus
from tests.dialogues.meeting_talks import at_work, plans, statuses
from tests.living import Living
from tests.pairs import pair, pupil


async def test_a_typed_time_is_read_back_proposed_and_agreed(world: Living) -> None:
    mentor, mentee, _ = await at_work(world)
    await mentor.types("/home")
    await mentor.presses("Назначить встречу")
    assert mentor.sees("завтра в 15:30")

    await mentor.types("в среду в 16")
    assert mentor.sees("Встреча с Артёмом в среду, 14 октября, в 16:00. Верно?")
    await mentor.presses("Да, предложить")
    assert mentor.sees("Предложение отправлено")
    assert await mentee.hears("Ольга Викторовна предлагает встречу в среду, 14 октября, в 16:00")
    await mentee.presses("Буду")

    assert mentee.sees("Все подтвердили")
    assert await mentor.hears("Встреча с Артёмом назначена: в среду, 14 октября, в 16:00")
    assert await statuses(world) == [MeetingStatus.AGREED]


async def test_nonsense_instead_of_a_time_is_asked_again(world: Living) -> None:
    mentor, *_ = await at_work(world)
    await mentor.types("/home")
    await mentor.presses("Назначить встречу")
    await mentor.types("ну как-нибудь")
    assert mentor.sees("Не получилось прочитать время")
    await mentor.types("завтра в 16")

    assert mentor.sees("завтра, во вторник, 13 октября, в 16:00. Верно?")


async def test_a_mentee_moves_a_meeting(world: Living) -> None:
    mentor, mentee, _ = await at_work(world)
    await plans(mentor)
    await mentee.presses("Перенести")
    await mentee.types("в четверг в 15")
    assert mentee.sees("Встреча с Ольгой Викторовной в четверг, 15 октября, в 15:00. Верно?")
    await mentee.presses("Да, предложить")

    assert await mentor.hears("Артём предлагает перенести встречу. Новое время: в четверг, 15 октября, в 15:00")
    assert await statuses(world) == [MeetingStatus.MOVED, MeetingStatus.PROPOSED]


async def test_an_old_button_of_a_moved_meeting_leads_to_the_new_time(world: Living) -> None:
    mentor, mentee, _ = await at_work(world)
    await plans(mentor)
    old = mentee.messages[-1].message_id
    await mentor.presses("Перенести")
    await mentor.types("в пятницу в 16")
    await mentor.presses("Да, предложить")
    await mentee.presses_old("Буду", old)

    assert mentee.sees("В пятницу, 16 октября, в 16:00")
    assert "Буду" in mentee.labels


async def test_a_mentee_who_cannot_come_calls_a_pairs_meeting_off(world: Living) -> None:
    mentor, mentee, _ = await at_work(world)
    await plans(mentor)
    await mentee.presses("Не смогу")
    assert mentee.sees("Можно просто выбрать другое время")
    await mentee.presses("Не смогу")
    assert mentee.sees("отменена")
    await mentee.presses("Указать причину")
    await mentee.types("олимпиада")

    assert await mentor.hears("Встреча с Артёмом отменена: завтра, во вторник, 13 октября, в 15:30")
    assert await statuses(world) == [MeetingStatus.CANCELLED]


async def test_a_proposal_pressed_twice_is_one_meeting(world: Living) -> None:
    mentor, *_ = await at_work(world)
    await mentor.types("/home")
    await mentor.presses("Назначить встречу")
    await mentor.types("завтра в 15:30")
    await mentor.presses("Да, предложить", settle=False)
    await mentor.presses("Да, предложить")

    assert mentor.sees("Завтра, во вторник, 13 октября, в 15:30")
    assert await statuses(world) == [MeetingStatus.PROPOSED]


async def test_a_month_old_button_shows_the_meeting_as_it_is(world: Living) -> None:
    mentor, mentee, _ = await at_work(world)
    await plans(mentor)
    old = mentee.messages[-1].message_id
    await mentor.presses("Отменить встречу")
    await mentor.presses("Да, отменить")
    await world.passes(days=31)
    await mentee.presses_old("Буду", old)

    assert mentee.sees("отменена")
    assert await statuses(world) == [MeetingStatus.CANCELLED]


async def test_in_a_group_the_others_meet_without_one(world: Living) -> None:
    mentor, mentee, _ = await at_work(world)
    async with world.store() as store:
        now = world.clock.now()
        second = await pupil(store, world.school, now, "Алиева", "Светлана")
        group = await pair(store, world.school, now, world.school.mentee, second)
        await propose_meeting(store, world.school.mentor, group.id, starts_at=now + timedelta(days=1), now=now)
    phone = world.phone(second)
    assert await phone.hears("предлагает встречу")
    await phone.presses("Не смогу")
    await phone.presses("Не смогу")
    assert await mentor.hears("Не смогут прийти")
    await mentee.presses("Буду")
    assert await statuses(world) == [MeetingStatus.AGREED]
    await world.passes(days=1, hours=2)
    await mentor.types("/log")
    await mentor.presses("Артём С., Светлана А.")
    await mentor.presses("как назначили")
    await mentor.presses("45 минут")

    assert mentor.sees("Короткий вопрос о встрече получит Артём")
    async with world.store() as store:
        assert await store.feedback.awaited_from(second.id) == []
