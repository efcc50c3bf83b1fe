"""A meeting told of in passing is logged or planned by one press; what is about people stays with people."""

from mentoring.meetings import MeetingStatus
from tests.dialogues.meeting_talks import at_work, plans, statuses
from tests.living import Living
from tests.pairs import pair, pupil


async def test_a_mentor_tells_and_it_is_logged_by_one_press(world: Living) -> None:
    mentor, mentee, _ = await at_work(world)
    await mentor.types("Встреча была сегодня, 40 минут, <b>всё хорошо</b>")
    assert mentor.sees("<b>всё хорошо</b>")
    await mentor.presses("Записать: 12 октября, 40 минут")

    assert mentor.sees("Встреча записана: с Артёмом, понедельник, 12 октября, 40 минут")
    assert await mentee.hears("Как прошла встреча с Ольгой Викторовной 12 октября?")
    assert await statuses(world) == [MeetingStatus.HELD]


async def test_the_same_button_again_logs_nothing_more(world: Living) -> None:
    mentor, *_ = await at_work(world)
    await mentor.types("Встретились сегодня, час")
    offered = mentor.messages[-1].message_id
    await mentor.presses("Записать: 12 октября, 1 час")
    await mentor.presses_old("Записать: 12 октября, 1 час", offered)

    assert await statuses(world) == [MeetingStatus.HELD]


async def test_how_long_is_asked_where_it_was_not_told(world: Living) -> None:
    mentor, *_ = await at_work(world)
    await mentor.types("Сегодня встретились!")
    await mentor.presses("Записать встречу 12 октября")
    await mentor.presses("45 минут")

    assert mentor.sees("Встреча записана: с Артёмом")


async def test_a_mentee_proposes_by_words(world: Living) -> None:
    mentor, mentee, _ = await at_work(world)
    await mentee.types("давайте встретимся завтра в 15:30")
    await mentee.presses("Назначить на 13 октября, 15:30")

    assert await mentor.hears("завтра, во вторник, 13 октября, в 15:30")
    assert await statuses(world) == [MeetingStatus.PROPOSED]


async def test_a_planned_one_is_moved_by_words(world: Living) -> None:
    mentor, mentee, _ = await at_work(world)
    await plans(mentor)
    await mentee.types("можно перенести встречу на среду в 16?")
    await mentee.presses("Перенести на 14 октября, 16:00")

    assert await mentor.hears("в среду, 14 октября, в 16:00")
    assert await statuses(world) == [MeetingStatus.MOVED, MeetingStatus.PROPOSED]


async def test_more_words_complete_it(world: Living) -> None:
    mentor, *_ = await at_work(world)
    await mentor.types("Сегодня встретились")
    await mentor.types("45 минут")
    await mentor.presses("Записать: 12 октября, 45 минут")

    assert await statuses(world) == [MeetingStatus.HELD]


async def test_the_words_may_go_to_the_curator_all_the_same(world: Living) -> None:
    mentor, _, curator = await at_work(world)
    await mentor.types("Встреча была сегодня, 40 минут")
    await mentor.presses("Отправить куратору")

    assert await curator.hears("Встреча была сегодня, 40 минут")
    assert await statuses(world) == []


async def test_whoever_says_no_writes_to_a_person(world: Living) -> None:
    _, mentee, _ = await at_work(world)
    await mentee.types("Я не хочу на встречу завтра в 15:00")

    assert mentee.sees("Отправить это куратору?")
    assert mentee.labels[0] == "Да, отправить"


async def test_what_a_mentee_says_of_a_meeting_that_was_is_for_a_person(world: Living) -> None:
    _, mentee, curator = await at_work(world)
    await mentee.types("Вчера на встрече он сказал странное")
    assert mentee.sees("Отправить это куратору?")
    await mentee.presses("Да, отправить")

    assert await curator.hears("он сказал странное")


async def test_of_several_pairs_the_named_one_is_meant(world: Living) -> None:
    mentor, *_ = await at_work(world)
    async with world.store() as store:
        other = await pupil(store, world.school, world.clock.now(), "Ким", "Мария")
        await pair(store, world.school, world.clock.now(), other)
    await mentor.types("Встретились сегодня с Марией, 30 минут")
    await mentor.presses("Записать: 12 октября, 30 минут")
    assert mentor.sees("Встреча записана: с Марией")

    await mentor.types("Встретились сегодня, 30 минут")
    await mentor.presses("Записать встречу")
    assert [label.split()[0] for label in mentor.labels[:2]] == ["Артём", "Мария"]
