"""A survey as people press it: a press an item, gone on with weeks later, corrected, and never told to anybody."""

from datetime import timedelta

from sqlalchemy import text

from mentoring.mentorships import Stage
from mentoring.people import Role
from mentoring.presets import SurveyName
from sandbox.chats import Message
from sandbox.keyboards import Button, inline_buttons
from sandbox.person import Person
from tests.dialogues.crawling import Crawler
from tests.dialogues.legible import everything_seen_by, faults_of
from tests.dialogues.steps import ENTRY_OF_MENTEE, ENTRY_OF_MENTOR, EXIT_OF_MENTEE, survey_answered
from tests.dialogues.walks import at_work, comes
from tests.living import Living
from tests.surveys import surveyed

SECRET = "Тайна за семью замками"


async def test_a_survey_of_ten_items_takes_ten_presses(world: Living) -> None:
    await at_work(world, Stage.ACQUAINTANCE)
    mentor = world.phone(world.school.mentor)
    await mentor.types("/start")
    await mentor.presses("Начальный опрос")
    assert mentor.sees("Начальный опрос · 1/10\n\n🔒 Опрос анонимный: видно, кто ответил, но не что.")
    chat, presses = len(mentor.messages), 0

    while "/10" in mentor.screen:
        place = presses + 1
        assert mentor.sees(f"· {place}/10")
        assert ("🔒" in mentor.screen) is (place == 1)
        await mentor.presses(ENTRY_OF_MENTOR[presses])
        presses += 1

    assert presses == 10
    assert mentor.sees("Спасибо! Опрос пройден")
    assert len(mentor.messages) == chat
    assert faults_of(mentor) == []


async def test_it_is_gone_on_with_weeks_later_and_an_answer_may_be_corrected(world: Living) -> None:
    await at_work(world, Stage.ACQUAINTANCE)
    mentee = world.phone(world.school.mentee)
    await survey_answered(mentee, "Начальный опрос", ENTRY_OF_MENTEE[:3])
    await world.passes(days=20)
    await world.restarts()

    await mentee.types("/start")
    await mentee.presses("Начальный опрос")
    assert mentee.sees("· 4/8")
    await mentee.presses("← Назад")
    assert mentee.sees("· 3/8")
    assert mentee.sees("Сейчас: 6. Можно изменить.")
    await mentee.presses("10")
    assert mentee.sees("· 4/8")
    for tap in ENTRY_OF_MENTEE[3:7]:
        await mentee.presses(tap)
    assert mentee.sees("Напиши сообщением или пропусти")
    await mentee.types(SECRET)

    assert mentee.sees("Спасибо! Опрос пройден")
    assert await kept(world, "support", "comfort", "hopes") == {"support": 10, "comfort": 7, "hopes": SECRET}


async def test_old_buttons_and_double_taps_change_nothing(world: Living) -> None:
    await at_work(world, Stage.ACQUAINTANCE)
    mentee = world.phone(world.school.mentee)
    await survey_answered(mentee, "Начальный опрос", ENTRY_OF_MENTEE[:1])
    old = next(
        (mentee.messages[-1], each) for each in inline_buttons(mentee.messages[-1].markup) if each["text"] == "9"
    )

    await mentee.presses("1")
    assert mentee.sees("· 3/8")
    await mentee.presses_button(*old)
    assert mentee.toast == "Экран обновлён: с тех пор кое-что изменилось."
    assert mentee.sees("· 3/8")
    for tap in ENTRY_OF_MENTEE[2:]:
        await mentee.presses(tap)
    await mentee.presses_button(*old)

    assert mentee.toast == "Экран обновлён: с тех пор кое-что изменилось."
    assert mentee.sees("Этот опрос уже пройден, 12 октября. Второй раз отвечать не нужно")
    assert await kept(world, "usefulness", "comfort") == {"usefulness": 8, "comfort": 1}


async def test_words_that_come_too_late_are_refused_and_nothing_is_lost(world: Living) -> None:
    of = await at_work(world, Stage.ACQUAINTANCE)
    mentee = world.phone(world.school.mentee)
    await survey_answered(mentee, "Начальный опрос", ENTRY_OF_MENTEE[:7])
    async with world.store() as store:
        await surveyed(store, world.school.mentee, of.id, SurveyName.ENTRY, now=world.clock.now(), text="раньше")

    await mentee.types("позже")

    assert mentee.sees("Этот опрос уже закончен, и слова к нему не добавить")
    assert await kept(world, "hopes") == {"hopes": "раньше"}


async def test_the_survey_before_the_work_is_asked_for_and_then_left_to_the_curator(world: Living) -> None:
    await at_work(world, Stage.ACQUAINTANCE)
    at = world.school
    curator, mentor, mentee = world.phone(at.curator), world.phone(at.mentor), world.phone(at.mentee)
    await survey_answered(mentor, "Начальный опрос", ENTRY_OF_MENTOR)

    await world.passes(days=3)
    assert await mentee.hears("Ответь на несколько вопросов до первых встреч")
    assert "Ответьте на несколько вопросов" not in mentor.screen
    await world.passes(days=7)
    assert await curator.hears("Артём С. и Ольга И.: 9 дней без начального опроса. Ждём: Артём С.")
    await curator.presses("Начальный опрос: Артём С. и Ольга И.")
    assert "Опрос со слов: Артём С." not in curator.labels
    await curator.presses("Не ждать опроса: Артём С.")
    await curator.presses("Отказ отвечать")
    assert curator.sees("Все опросы этого этапа на месте")
    await mentee.types("/start")

    assert "Начальный опрос" not in mentee.labels
    assert faults_of(curator) == faults_of(mentee) == []


async def test_how_things_go_is_asked_after_a_month_and_two_months_later(world: Living) -> None:
    of = await at_work(world, Stage.JOINT_WORK)
    mentee = world.phone(world.school.mentee)
    await world.passes(days=31)
    assert await mentee.hears("Как идут дела? Три коротких вопроса, ответы без имён.")
    await mentee.presses("Три вопроса: как идут дела")
    for tap in ("9", "8", "Пропустить"):
        await mentee.presses(tap)
    assert mentee.sees("Спасибо! Опрос пройден")
    heard = times(mentee, "Как идут дела? Три коротких вопроса")
    await world.passes(days=30)
    assert times(mentee, "Как идут дела? Три коротких вопроса") == heard
    await world.passes(days=30)

    assert times(mentee, "Как идут дела? Три коротких вопроса") == heard + 1
    assert of.stage is Stage.JOINT_WORK


async def test_two_questions_after_a_stage_hold_nothing_back(world: Living) -> None:
    await at_work(world, Stage.TRIAL)
    mentee = world.phone(world.school.mentee)
    await mentee.types("/start")
    assert "Два вопроса о знакомстве" in mentee.labels
    await survey_answered(mentee, "Два вопроса о знакомстве", ("9", "7"))
    assert mentee.sees("Спасибо! Опрос пройден")
    await mentee.types("/start")

    assert "Два вопроса о знакомстве" not in mentee.labels


async def test_a_survey_at_the_end_is_written_down_for_one_without_a_phone_alone(world: Living) -> None:
    at = world.school
    child = await comes(world, Role.MENTEE, "Гусейнов", "Али", grade="7А", phone=False)
    await at_work(world, Stage.COMPLETION, mentees=[at.mentee, child])
    curator = world.phone(at.curator)
    await curator.types("/pairs")
    for label in ("Завершение", "Группа, 2 · Ольга И.", "Завершение: что осталось", "Итоговый опрос: кого ждём"):
        await curator.presses(label)
    assert {"Не ждать опроса: Артём С.", "Не ждать опроса: Али Г."} <= set(curator.labels)
    assert "Опрос со слов: Артём С." not in curator.labels
    await curator.presses("Опрос со слов: Али Г.")
    assert curator.sees("🔒")

    for tap in EXIT_OF_MENTEE[:5]:
        await curator.presses(tap)
    await curator.presses("← Назад")

    assert curator.sees("· 5/14")
    assert "Сейчас" not in curator.screen


async def test_the_curator_walks_every_screen_and_finds_no_answer(world: Living) -> None:
    """Four pupils of five have answered, each in words one would know again; the fifth has only begun."""
    at, now = world.school, world.clock.now()
    for number in range(5):
        child = await comes(world, Role.MENTEE, f"Ученик{'абвгд'[number]}", "Али", grade="7А")
        of = await at_work(world, Stage.COMPLETION, mentees=[child])
        async with world.store() as store:
            most = 100 if number < 4 else 5
            await surveyed(store, child, of.id, SurveyName.EXIT, now=now, text=f"{SECRET} {number}", most=most)
            if number == 4:
                await store.mentorships.change(of, stage_since=now - timedelta(days=50))
    walkers = [world.phone(at.curator), world.phone(at.coordinator)]
    for person in walkers:
        await Crawler(person).walks(most=400)

    curator = walkers[0]
    assert times(curator, "Итоговый: ответили 4 из 6") > 0
    assert times(curator, "Ответов пока меньше 5") > 0
    for person in walkers:
        assert times(person, SECRET) == 0
        assert times(person, "Довольны в целом") == 0
        assert times(person, ". Можно изменить.") == 0


async def test_five_answers_are_figures_and_shuffled_words(world: Living) -> None:
    now = world.clock.now()
    for number in range(5):
        child = await comes(world, Role.MENTEE, f"Ученик{'абвгд'[number]}", "Али", grade="7А")
        of = await at_work(world, Stage.COMPLETION, mentees=[child])
        async with world.store() as store:
            scores = {"satisfied": 10 if number else 6, "glad": int(number > 0)}
            await surveyed(store, child, of.id, SurveyName.EXIT, now=now, scores=scores, text=f"слова {number}")
    await world.passes(minutes=1)
    curator = world.phone(world.school.curator)
    await curator.types("/digest")
    await curator.presses("Опросы")
    assert curator.sees("Итоговый: ответили 5 из 6")
    await curator.presses("Итоговый: ответы")
    assert curator.sees("Довольны в целом: 9,2 ▁▁▁▁▁▃▁▁▁█ (5)")
    await curator.presses("›")
    assert curator.sees("Рады участвовать: да 80 % (5)")
    await curator.presses("Своими словами (5)")
    assert curator.sees("«слова")
    await curator.presses("← Назад")
    await curator.presses("← Назад")
    await curator.presses("Что изменилось: до и после")
    assert curator.sees("Тех, кто ответил и до, и после, пока меньше 5")
    await curator.presses("← Назад")
    await press_in_row(curator, "Кто ответил", 2)

    assert curator.sees("⏳ Ольга И.: ждём")
    assert curator.sees("✅ Али")
    assert faults_of(curator) == []


async def press_in_row(person: Person, label: str, place: int) -> None:
    """Press one of several buttons that are called alike."""
    found: list[tuple[Message, Button]] = [
        (message, each)
        for message in person.messages[-1:]
        for each in inline_buttons(message.markup)
        if each["text"] == label
    ]
    await person.presses_button(*found[place])


def times(person: Person, words: str) -> int:
    """How many texts with these words the person was ever shown."""
    return sum(words in said for said, _ in everything_seen_by(person))


async def kept(world: Living, *items: str) -> dict[str, object]:
    """What the database holds of these items."""
    async with world.database.reading() as connection:
        rows = await connection.execute(text("SELECT item, score, text FROM survey_answers"))
        return {row.item: row.text or row.score for row in rows if row.item in items}
