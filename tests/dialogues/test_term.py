"""A term lived by one pair, from the coordinator's first press to the certificate, by pressing what a person sees."""

from io import BytesIO

from PIL import Image
from sqlalchemy import func, select

from db.audit import AuditRow
from db.meetings import MeetingRow
from db.mentorships import MentorshipRow
from mentoring.meetings import MeetingStatus
from mentoring.mentorships import Stage, Status
from sandbox.person import Person
from tests.dialogues.legible import faults_of
from tests.dialogues.steps import (
    EXIT_OF_MENTEE,
    EXIT_OF_MENTOR,
    a_mentee_comes,
    a_mentor_comes,
    a_new_school,
    added,
    both_surveyed_before,
    consents_noted,
    evening,
    final_begun,
    goals_marked,
    goals_set,
    logged,
    meets,
    mentee_rates,
    mentor_rates,
    planned,
    survey_answered,
    words_written,
)
from tests.living import Living

MEETINGS = 7
ONCE = ("add_organisation", "propose_mentorship", "record_order", "add_goal", "set_rhythm", "begin_final",
        "mark_goal", "write_report", "write_group_reflection", "close_mentorship")  # fmt: skip


async def test_a_pair_lives_a_term(world: Living) -> None:
    coordinator = world.phone(world.school.coordinator)
    curator = await a_new_school(world, coordinator, curator="Керимова Саида Исаевна", number=9001)
    mentee, mentor = await people_come(world, curator)
    await papers(curator)
    await a_pair_is_made(world, curator, mentor, mentee)

    await both_surveyed_before(mentor, mentee)
    await acquaintance(world, mentor, mentee)
    await trial(world, mentor, mentee, curator)
    await planning(world, mentor, mentee)
    await joint_work(world, mentor, mentee)
    await final_meeting(world, mentor, mentee)
    await completion(world, mentor, mentee, curator)

    await facts(world)
    assert [fault for person in (coordinator, curator, mentor, mentee) for fault in faults_of(person)] == []


async def people_come(world: Living, curator: Person) -> tuple[Person, Person]:
    """The curator enters both one by one, hands the links over, and confirms who came."""
    child = await added(curator, "Наставляемый, школьник", "Алиев Ибрагим Саидович", "7Б 02.02.2013", "Алиева Зухра")
    adult = await added(curator, "Наставник, взрослый", "Магомедова Аминат Руслановна", "03.06.1988")
    mentee = await a_mentee_comes(world, child, number=9002, name="Ибрагим")
    assert mentee.sees("обычно это занимает 7 дней")
    mentor = await a_mentor_comes(world, adult, number=9003, name="Аминат")
    await world.passes(minutes=2)

    assert await curator.hears("Ибрагим А. (7Б) теперь в боте. Это точно тот человек?")
    await curator.presses("Да, это Ибрагим А.")
    await curator.presses("Да, это Аминат М.")
    assert curator.sees("Отмечено: Аминат М.")
    return mentee, mentor


async def papers(curator: Person) -> None:
    """Without papers there is no pair; the curator marks those of the child, of the parent and of the mentor."""
    await curator.types("/start")
    assert curator.sees("Не хватает согласий: у 2 человек")
    await curator.presses("Создать пару")
    await curator.presses("Ибрагим А.")
    await curator.presses("Аминат М.")
    assert curator.sees("Ибрагим А.: не хватает 3 согласий")
    assert "Предложить эту пару" not in curator.labels

    await curator.presses("Отметить согласия: Ибрагим А.")
    await curator.presses("Отметить все (3)")
    await curator.types("12 от 01.09.2026")
    assert curator.sees("✓ Участие: законный представитель")
    await consents_noted(curator, "Магомедова Аминат", among="Наставники", missing=2)
    assert curator.sees("Всё на месте")


async def a_pair_is_made(world: Living, curator: Person, mentor: Person, mentee: Person) -> None:
    """Both are asked and agree; the order is written."""
    await curator.types("/start")
    await curator.presses("Создать пару")
    await curator.presses("Ибрагим А.")
    await curator.presses("Аминат М.")
    await curator.presses("Предложить эту пару")
    assert await mentee.hears("Куратор нашёл тебе наставника")
    await mentee.presses("Да, хочу")
    assert await mentor.hears("Куратор предлагает вам стать наставником")
    await mentor.presses("Да, хочу")
    assert await curator.hears("Все согласны начать")
    await curator.presses("Записать приказ")
    await curator.types("47 от 12.10.2026")
    assert curator.sees("Записан приказ № 47")
    assert await mentee.hears("у тебя есть наставник")


async def acquaintance(world: Living, mentor: Person, mentee: Person) -> None:
    """A time is typed and read back with its weekday; reminders come before; the stage moves when both have spoken."""
    await mentor.types("/start")
    await mentor.presses("Назначить встречу")
    await mentor.types("завтра в 15:30")
    assert mentor.sees("завтра, во вторник, 13 октября, в 15:30. Верно?")
    await mentor.presses("Да, предложить")
    assert await mentee.hears("Аминат Руслановна предлагает встречу")
    await mentee.presses("Буду")
    assert await mentor.hears("назначена")

    await world.passes(days=1, hours=4)
    assert await mentor.hears("Завтра, во вторник, 13 октября, в 15:30 — встреча с Ибрагимом")
    assert await mentor.hears("Сегодня в 15:30 — встреча с Ибрагимом")
    assert await mentor.hears("Хороший вопрос для начала")
    assert await mentee.hears("Сегодня в 15:30 — встреча с Аминат Руслановной")

    await evening(world, days=0)
    await logged(mentor)
    assert mentor.sees("Встреча записана")
    await mentor.presses("О чём договорились")
    await mentor.types("Ибрагим принесёт чертёж робота")
    await mentee_rates(mentee)
    assert mentee.sees("Спасибо")
    await mentor_rates(mentor)
    assert await mentee.hears("Этап 2 из 6: пробная встреча")


async def trial(world: Living, mentor: Person, mentee: Person, curator: Person) -> None:
    """What was agreed last time comes along; each is asked in private whether to go on."""
    await planned(mentor, mentee, "через неделю в 15:00")
    assert mentor.sees("В прошлый раз договорились: Ибрагим принесёт чертёж робота")
    await evening(world, days=7)
    assert await mentee.hears("В прошлый раз договорились")
    await logged(mentor)
    await mentee_rates(mentee)
    assert mentee.sees("Ответ прочтёт только куратор")
    await mentee.presses("Да, продолжаем")
    await mentor_rates(mentor, "Да, продолжаем")
    assert await mentee.hears("Этап 3 из 6: встреча-планирование")


async def planning(world: Living, mentor: Person, mentee: Person) -> None:
    """Goals with dates, the number of meetings and their rhythm."""
    await meets(world, mentor, mentee)
    await goals_set(mentor, meetings=3)
    assert await mentee.hears("Этап 4 из 6: совместная работа")


async def joint_work(world: Living, mentor: Person, mentee: Person) -> None:
    """Three meetings; a feedback that is missing is reminded of; then the final meeting is offered."""
    await meets(world, mentor, mentee, in_days=7)
    await meets(world, mentor, mentee, in_days=5)
    await planned(mentor, mentee, "в следующий вторник в 15:30")
    await evening(world, days=8)
    await logged(mentor)
    await mentor_rates(mentor)
    await world.passes(days=1, hours=2)
    assert await mentee.hears("Расскажи, как прошла: три нажатия")
    await mentee_rates(mentee)
    await final_begun(mentor)
    assert await mentee.hears("Этап 5 из 6: итоговая встреча")


async def final_meeting(world: Living, mentor: Person, mentee: Person) -> None:
    """One meeting, and the goals are marked."""
    await meets(world, mentor, mentee)
    await goals_marked(mentor)
    assert await mentee.hears("Этап 6 из 6: завершение")


async def completion(world: Living, mentor: Person, mentee: Person, curator: Person) -> None:
    """Survey, own words and report; the curator notes the common event, closes and thanks; certificates come."""
    await survey_answered(mentee, "Итоговый опрос", EXIT_OF_MENTEE)
    assert mentee.sees("Опрос пройден")
    await words_written(mentee, "Робот поехал, и я больше не боюсь выступать")

    await survey_answered(mentor, "Итоговый опрос", EXIT_OF_MENTOR)
    await mentor.types("/start")
    await mentor.presses("Отчёт наставника")
    assert mentor.sees(f"Проведено {MEETINGS} встреч")
    await mentor.presses("Отправить как есть")
    await words_written(mentor, "Ибрагим стал увереннее")

    assert await curator.hears("Всё написано, можно закрывать")
    await curator.presses("Завершение")
    await curator.presses("Рефлексия прошла")
    await curator.types("Показали робота всей школе 20 ноября")
    await curator.presses("Закрыть программу с благодарностью")
    assert curator.sees("Программа пройдена")
    assert await mentee.hears("Программа пройдена")
    for person, name in ((mentee, "Алиев Ибрагим Саидович"), (mentor, "Магомедова Аминат Руслановна")):
        file_name, picture = person.files[-1]
        assert name in file_name
        assert Image.open(BytesIO(picture)).size == (1240, 1754)


async def facts(world: Living) -> None:
    """What the database says of it: everything happened once, and it is known who did what."""
    acts = select(AuditRow.action, func.count().label("times")).group_by(AuditRow.action)
    async with world.database.reading() as connection:
        mentorship = (await connection.execute(select(MentorshipRow.__table__))).one()
        statuses = (await connection.execute(select(MeetingRow.status))).scalars().all()
        done = {row.action: row.times for row in await connection.execute(acts)}

    assert (mentorship.status, mentorship.stage) == (Status.COMPLETED.value, Stage.COMPLETION.value)
    assert statuses == [MeetingStatus.HELD.value] * MEETINGS
    assert {action: done.get(action) for action in ONCE} == dict.fromkeys(ONCE, 1)
    assert (done["accept_invitation"], done["log_meeting"], done["answer_proposal"]) == (3, MEETINGS, 2)
