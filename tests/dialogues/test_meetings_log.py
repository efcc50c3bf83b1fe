"""Logging meetings in conversation: three taps, several pairs, doubts, taking back, the journal."""

from mentoring.meetings import MeetingStatus
from tests.dialogues.meeting_talks import at_work, logs, plans, statuses
from tests.living import Living
from tests.pairs import pair, pupil


async def test_an_offered_time_is_proposed_by_one_tap_and_a_place_added(world: Living) -> None:
    mentor, mentee, _ = await at_work(world)
    await mentor.types("/home")
    await mentor.presses("Назначить встречу")
    await mentor.presses("Вторник, 13 октября, 15:00")
    await mentor.presses("Указать место")
    await mentor.types("кабинет <214>")
    assert mentor.sees("Место: кабинет <214>")

    assert await mentee.hears("предлагает встречу завтра, во вторник, 13 октября, в 15:00")
    await mentee.presses("Буду")

    assert mentee.sees("кабинет <214>")


async def test_the_calendar_gives_a_day_and_an_hour(world: Living) -> None:
    mentor, *_ = await at_work(world)
    await mentor.types("/home")
    await mentor.presses("Назначить встречу")
    await mentor.presses("Другой день в календаре")
    assert "Октябрь 2026" in mentor.labels
    await mentor.presses("›")
    assert "Ноябрь 2026" in mentor.labels
    await mentor.presses("18")
    await mentor.presses("15:00")

    assert mentor.sees("В среду, 18 ноября, в 15:00")
    assert await statuses(world) == [MeetingStatus.PROPOSED]


async def test_a_mentor_logs_a_meeting_in_three_taps(world: Living) -> None:
    mentor, mentee, _ = await at_work(world)
    await logs(mentor)

    assert mentor.sees("Встреча записана: с Артёмом, понедельник, 12 октября, 45 минут")
    assert mentor.sees("Короткий вопрос о встрече получит Артём")
    assert await mentee.hears("Как прошла встреча с Ольгой Викторовной 12 октября?")


async def test_what_was_agreed_is_shown_before_the_next_meeting(world: Living) -> None:
    mentor, mentee, _ = await at_work(world)
    await logs(mentor)
    await mentor.presses("О чём договорились")
    await mentor.types("Артём выберет тему <проекта>")
    assert mentor.sees("Добавлено")

    await plans(mentor)

    assert mentor.sees("В прошлый раз договорились: Артём выберет тему <проекта>")


async def test_a_typed_day_and_a_typed_length(world: Living) -> None:
    mentor, *_ = await at_work(world)
    await mentor.types("/log")
    await mentor.types("вчера в 15:30")
    assert mentor.sees("воскресенье, 11 октября")
    await mentor.types("час двадцать")

    assert mentor.sees("воскресенье, 11 октября, 1 час 20 минут")


async def test_the_future_is_not_logged(world: Living) -> None:
    mentor, *_ = await at_work(world)
    await mentor.types("/log")
    await mentor.types("15 октября в 15:30")

    assert mentor.sees("Эта встреча ещё впереди: в четверг, 15 октября, в 15:30")
    assert await statuses(world) == []


async def test_the_same_day_twice_is_asked_about(world: Living) -> None:
    mentor, *_ = await at_work(world)
    await logs(mentor)
    await world.passes(minutes=20)
    await logs(mentor)
    assert mentor.sees("уже записана: Ольга Викторовна")
    await mentor.presses("Да, была ещё одна")

    assert mentor.sees("Встреча записана")
    assert await statuses(world) == [MeetingStatus.HELD, MeetingStatus.HELD]


async def test_a_double_tap_logs_once(world: Living) -> None:
    mentor, *_ = await at_work(world)
    await mentor.types("/log")
    await mentor.presses("Сегодня")
    await mentor.presses("45 минут", settle=False)
    await mentor.presses("45 минут")

    assert mentor.sees("Встреча записана")
    assert await statuses(world) == [MeetingStatus.HELD]


async def test_a_planned_meeting_comes_first_when_logging(world: Living) -> None:
    mentor, mentee, _ = await at_work(world)
    await plans(mentor, "сегодня в 15:30")
    await mentee.presses("Буду")
    await world.passes(hours=7)
    await mentor.types("/log")
    await mentor.presses("12 октября, 15:30")
    await mentor.presses("1 час")

    assert mentor.sees("Встреча записана: с Артёмом, понедельник, 12 октября, 1 час")
    assert await statuses(world) == [MeetingStatus.HELD]


async def test_a_wrong_log_is_taken_back_after_a_screen_that_names_it(world: Living) -> None:
    mentor, *_ = await at_work(world)
    await logs(mentor)
    await mentor.presses("Отменить запись")
    assert mentor.sees("Снять запись о встрече с Артёмом в понедельник, 12 октября?")
    await mentor.presses("Да, снять запись")

    assert mentor.sees("снята")
    assert await statuses(world) == [MeetingStatus.UNDONE]


async def test_a_mentee_doubts_and_the_curator_decides(world: Living) -> None:
    mentor, mentee, curator = await at_work(world)
    await logs(mentor)
    await mentee.presses("Не было встречи 12 октября")
    assert mentee.sees("никто никого не ругает")
    await mentee.presses("Да, её не было")
    assert await statuses(world) == [MeetingStatus.DISPUTED]
    assert await curator.hears("Артём С. пишет, что встречи Ольги И. и Артёма С. в понедельник, 12 октября, не было")
    assert not await mentor.hears("не было")
    await curator.presses("Не было")

    assert await statuses(world) == [MeetingStatus.UNDONE]
    assert await mentee.hears("не считается, запись снята")
    assert await mentor.hears("не считается, запись снята")


async def test_the_curator_upholds_and_it_can_not_be_doubted_again(world: Living) -> None:
    mentor, mentee, curator = await at_work(world)
    await logs(mentor)
    await mentee.presses("Не было встречи 12 октября")
    asked = mentee.messages[-1].message_id
    await mentee.presses("Да, её не было")
    await curator.presses("Была")
    assert await mentee.hears("была, она считается")
    await mentee.presses_old("Да, её не было", asked)

    assert await statuses(world) == [MeetingStatus.HELD]


async def test_a_mentor_logs_several_pairs_on_one_screen(world: Living) -> None:
    mentor, *_ = await at_work(world)
    async with world.store() as store:
        now = world.clock.now()
        for surname, given in (("Алиева", "Светлана"), ("Магомедов", "Расул")):
            await pair(store, world.school, now, await pupil(store, world.school, now, surname, given))
    await mentor.types("/log")
    assert mentor.sees("С кем была встреча?")
    await mentor.presses("Сразу несколько")
    await mentor.presses("Артём С.")
    await mentor.presses("Светлана А.")
    assert "✓ Артём С." in mentor.labels
    await mentor.presses("Дальше: 2")
    await mentor.presses("Вчера")
    await mentor.presses("45 минут")

    assert mentor.sees("Записаны 2 встречи: воскресенье, 11 октября, 45 минут. С кем: Артёмом, Светланой.")
    assert await statuses(world) == [MeetingStatus.HELD, MeetingStatus.HELD]


async def test_the_journal_opens_a_meeting(world: Living) -> None:
    mentor, *_ = await at_work(world)
    await logs(mentor)
    await mentor.presses("О чём говорили")
    await mentor.types("про <b>проект</b>")
    await mentor.types("/home")
    await mentor.presses("Дневник встреч")
    assert mentor.sees("1 встреча, всего 45 минут")
    await mentor.presses("12 октября · 45 минут")

    assert mentor.sees("О чём говорили: про <b>проект</b>")


async def test_a_curator_logs_in_the_mentors_words(world: Living) -> None:
    mentor, mentee, curator = await at_work(world)
    await curator.types("/home")
    await curator.presses("Пары")
    await curator.presses("Совместная работа")
    await curator.presses("Артём С.")
    await curator.presses("Записать встречу")
    await curator.presses("Вчера")
    await curator.presses("30 минут")
    assert curator.sees("Встреча записана: Ольги И. и Артёма С.")

    async with world.store() as store:
        meetings = await store.meetings.of_mentorship(1)
    assert [(m.on_behalf_of, m.logged_by) for m in meetings] == [(world.school.mentor.id, world.school.curator.id)]
    assert await mentee.hears("Как прошла встреча")
    assert await mentor.hears("Как прошла встреча")


async def test_a_meeting_whose_time_passed_is_asked_about(world: Living) -> None:
    mentor, mentee, _ = await at_work(world)
    await plans(mentor)
    await mentee.presses("Буду")
    await world.passes(days=2, hours=4)
    assert await mentor.hears("получилось?")
    await mentor.presses("Не состоялась")

    assert mentor.sees("не состоялась. Так бывает")
    assert await statuses(world) == [MeetingStatus.MISSED]


async def test_what_the_time_was_spent_on_is_one_tap_more(world: Living) -> None:
    mentor, *_ = await at_work(world)
    await logs(mentor)
    await mentor.presses("Чем занимались")
    assert mentor.sees("Чем занимались на встрече с Артёмом 12 октября?")

    await mentor.presses("Проект")

    assert mentor.sees("Добавлено")
    assert mentor.sees("Занятие: проект")
