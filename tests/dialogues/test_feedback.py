"""Feedback in conversation: three taps, home at 18:00, what is shared, the private "go on?", the curator's part."""

import pytest

from db.store import SqlStore
from mentoring.actions.meetings import log_meeting
from mentoring.feedback import Feedback
from mentoring.meetings import Meeting
from mentoring.mentorships import Mentorship, Stage
from sandbox.person import Person
from tests.living import Living
from tests.pairs import pair, pupil


@pytest.fixture
async def mentor(world: Living) -> Person:
    return world.phone(world.school.mentor)


@pytest.fixture
async def mentee(world: Living) -> Person:
    return world.phone(world.school.mentee)


@pytest.fixture
async def curator(world: Living) -> Person:
    return world.phone(world.school.curator)


async def met(world: Living, stage: Stage = Stage.JOINT_WORK) -> Meeting:
    """A pair that met today; the mentee has been asked."""
    async with world.store() as store:
        now = world.clock.now()
        mentorship = await pair(store, world.school, now, stage=stage)
        meeting = await logged(store, world, mentorship)
    await world.app.settled()
    return meeting


async def logged(store: SqlStore, world: Living, mentorship: Mentorship) -> Meeting:
    now = world.clock.now()
    return await log_meeting(store, world.school.mentor, mentorship.id, starts_at=now, minutes=45, now=now)


async def kept(world: Living, meeting: Meeting) -> dict[int, Feedback]:
    async with world.store() as store:
        return await store.feedback.of_meeting(meeting.id)


async def mentor_speaks(mentor: Person) -> None:
    await mentor.types("/home")
    await mentor.presses("Отзыв о встрече 12 октября")
    await mentor.presses("5")
    await mentor.presses("Нет, всё хорошо")


async def test_a_mentee_answers_in_two_taps_and_adds_a_line(world: Living, mentee: Person) -> None:
    meeting = await met(world)
    await mentee.presses("Отзыв о встрече 12 октября")
    assert mentee.sees("Ответ увидит куратор. Ольга Викторовна увидит только то, чем ты решишь поделиться.")
    assert "Нужна помощь" in mentee.labels
    await mentee.presses("😀")
    assert mentee.sees("Насколько было полезно?")
    await mentee.presses("5")
    assert mentee.sees("Спасибо! Отзыв о встрече 12 октября записан.")
    await mentee.presses("Добавить пару слов")
    await mentee.types("про <b>вузы</b>")

    own = (await kept(world, meeting))[world.school.mentee.id]
    assert (own.mood, own.useful, own.note) == (4, 5, "про <b>вузы</b>")
    assert own.given_at is not None
    assert mentee.sees("«про <b>вузы</b>»")


async def test_both_speak_and_what_is_shared_opens(world: Living, mentor: Person, mentee: Person) -> None:
    await met(world)
    await mentee.presses("Отзыв о встрече 12 октября")
    await mentee.presses("🤩")
    await mentee.presses("4")
    await mentee.presses("Поделиться с Ольгой Викторовной")
    assert mentee.toast == "Поделились. Откроется, когда выскажутся все"
    assert not await mentor.hears("🤩")

    await mentor_speaks(mentor)

    assert mentor.sees("Артём С.: 🤩, польза 4 из 5")
    assert await mentor.hears("отзыв о встрече 12 октября теперь открыт")


async def test_what_is_not_shared_stays_with_the_curator(
    world: Living, mentor: Person, mentee: Person, curator: Person
) -> None:
    await met(world)
    await mentee.presses("Отзыв о встрече 12 октября")
    await mentee.presses("🙂")
    await mentee.presses("3")
    await mentor_speaks(mentor)
    assert not any("польза 3" in message.text for message in mentor.messages)
    await curator.types("/home")
    await curator.presses("Пары")
    await curator.presses("Совместная работа")
    await curator.presses("Артём С.")
    await curator.presses("Дневник")
    await curator.presses("12 октября · 45 минут")

    assert curator.sees("Артём С.: 🙂, польза 3 из 5")


async def test_a_tap_twice_and_a_changed_mind(world: Living, mentee: Person) -> None:
    meeting = await met(world)
    await mentee.presses("Отзыв о встрече 12 октября")
    await mentee.presses("😐", settle=False)
    await mentee.presses("😐")
    await mentee.presses("2")
    await mentee.presses("Изменить оценки")
    await mentee.presses("😀")
    await mentee.presses("4")

    own = (await kept(world, meeting))[world.school.mentee.id]
    assert (own.mood, own.useful) == (4, 4)


async def test_after_a_day_the_marks_are_closed(world: Living, mentee: Person) -> None:
    meeting = await met(world)
    await mentee.presses("Отзыв о встрече 12 октября")
    first = mentee.messages[-1].message_id
    await mentee.presses("😀")
    await mentee.presses("5")
    await world.passes(days=2)
    await mentee.presses_old("😕", first)

    assert (await kept(world, meeting))[world.school.mentee.id].mood == 4
    assert mentee.toast is not None
    assert "нельзя изменить" in mentee.toast


async def test_a_low_mood_is_offered_a_hand(world: Living, mentee: Person) -> None:
    await met(world)
    await mentee.presses("Отзыв о встрече 12 октября")
    await mentee.presses("😕")
    await mentee.presses("1")

    assert mentee.sees("напиши куратору: наставник не узнает")
    assert mentee.labels[0] == "Поговорить с куратором"


async def test_it_can_be_answered_at_home(world: Living, mentee: Person) -> None:
    await met(world)
    await mentee.presses("Отвечу дома, в 18:00")
    assert mentee.sees("напомню сегодня в 18:00")
    await world.passes(hours=7)
    assert not await mentee.hears("Как прошла встреча с")
    await world.passes(hours=2)

    assert await mentee.hears("Как прошла встреча с Ольгой Викторовной 12 октября?")


async def test_a_no_to_going_on_reaches_the_curator_alone(
    world: Living, mentor: Person, mentee: Person, curator: Person
) -> None:
    await met(world, Stage.TRIAL)
    await mentee.presses("Отзыв о встрече 12 октября")
    await mentee.presses("🙂")
    await mentee.presses("3")
    assert mentee.sees("Продолжаем встречи с Ольгой Викторовной?")
    assert mentee.sees("Ольга Викторовна его не увидит")
    await mentee.presses("Нет")
    assert mentee.sees("Спасибо за честность")

    assert await curator.hears("После пробной встречи Артём С. не хочет продолжать")
    assert not any("не хочет" in message.text for message in mentor.messages)


async def test_both_wish_to_go_on_and_the_stage_moves(world: Living, mentor: Person, mentee: Person) -> None:
    meeting = await met(world, Stage.TRIAL)
    await mentee.presses("Отзыв о встрече 12 октября")
    for label in ("🙂", "3", "Да, продолжаем"):
        await mentee.presses(label)
    await mentor_speaks(mentor)
    await mentor.presses("Да, продолжаем")

    async with world.store() as store:
        mentorship = await store.mentorships.by_id(meeting.mentorship_id)
    assert mentorship is not None
    assert mentorship.stage is Stage.PLANNING


async def test_a_mentor_asks_for_the_curator(world: Living, mentor: Person, curator: Person) -> None:
    await met(world)
    await mentor.types("/home")
    await mentor.presses("Отзыв о встрече 12 октября")
    await mentor.presses("2")
    await mentor.presses("Да, нужна")

    assert await curator.hears("Ольга И. просит помощи куратора")


async def test_the_curator_passes_on_words_and_stops_waiting(world: Living, curator: Person) -> None:
    async with world.store() as store:
        now = world.clock.now()
        child = await pupil(store, world.school, now, "Алиева", "Светлана", has_phone=False)
        mentorship = await pair(store, world.school, now, child)
        meeting = await logged(store, world, mentorship)
    await curator.types("/home")
    await curator.presses("Пары")
    await curator.presses("Совместная работа")
    await curator.presses("Светлана А.")
    await curator.presses("Дневник")
    await curator.presses("12 октября · 45 минут")
    await curator.presses("Отзывы участников")
    assert curator.sees("Светлана А.: отзыва пока нет")
    await curator.presses("Ответить со слов: Светлана А.")
    assert curator.sees("Со слов: Светлана А.")
    await curator.presses("🤩")
    await curator.presses("5")
    assert curator.sees("записан")
    await curator.types("/home")
    await curator.presses("Пары")
    await curator.presses("Совместная работа")
    await curator.presses("Светлана А.")
    await curator.presses("Дневник")
    await curator.presses("12 октября · 45 минут")
    await curator.presses("Отзывы участников")
    assert curator.sees("Светлана А. (со слов): 🤩")
    await curator.presses("Не ждать отзыва: Ольга И.")
    await curator.presses("Прошло много времени")

    given = await kept(world, meeting)
    assert given[child.id].entered_by == world.school.curator.id
    assert given[world.school.mentor.id].waived_at is not None
    assert curator.sees("Ольга И.: отзыва не ждём")
