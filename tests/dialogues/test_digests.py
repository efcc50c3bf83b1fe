"""The digest as a curator has it: figures, worries in words, one after another, a table, a day of choice."""

import io
from datetime import timedelta

import openpyxl
from PIL import Image

from mentoring.mentorships import Mentorship
from mentoring.people import Role
from tests import pairs
from tests.dialogues.test_reminders import held
from tests.living import Living


async def quiet_pair(world: Living, days: int = 20) -> Mentorship:
    """A pair that has not met for days."""
    async with world.store() as store:
        of = await pairs.pair(store, world.school, world.clock.now() - timedelta(days=days + 5))
    await held(world, of, days=days)
    return of


async def test_a_curator_reads_the_digest_and_goes_through_it(world: Living) -> None:
    await quiet_pair(world)
    curator = world.phone(world.school.curator)

    await curator.types("/digest")
    assert curator.sees("Наставничество · школа № 2")
    assert curator.sees("1 пара")
    assert curator.sees("Совместная работа 1")
    assert curator.sees("Нужно внимание (1 из 1)")
    await curator.presses("Разобрать по одному")

    assert curator.sees("1 из 1 · Артём С. и Ольга И.")
    assert curator.sees("20 дней без встречи, следующая не назначена")
    await curator.presses("Дальше")
    assert curator.sees("На сегодня всё. Следующая сводка — в понедельник в 9:00.")


async def test_a_worry_is_put_off(world: Living) -> None:
    await quiet_pair(world)
    curator = world.phone(world.school.curator)
    await curator.types("/digest")
    await curator.presses("Разобрать по одному")

    await curator.presses("Отложить")
    await curator.presses("7 дней")
    assert curator.sees("снова в сводке после 19 октября")
    await curator.types("/digest")

    assert curator.sees("Всё идёт своим чередом")


async def test_everyone_who_owes_feedback_is_reminded_once_a_day(world: Living) -> None:
    await quiet_pair(world, days=3)
    curator, mentee = world.phone(world.school.curator), world.phone(world.school.mentee)
    await curator.types("/digest")

    await curator.presses("Напомнить всем")
    assert curator.toast is not None
    assert "Напомним: 2 отзыва" in curator.toast
    await curator.presses("Напомнить всем")

    assert "Сегодня уже напоминали" in str(curator.toast)
    assert sum("Расскажи, как прошла" in message.text for message in mentee.messages) == 1


async def test_the_table_of_pairs(world: Living) -> None:
    await quiet_pair(world)
    curator = world.phone(world.school.curator)
    await curator.types("/digest")

    await curator.presses("Таблица")

    name, data = curator.files[-1]
    assert name == "Пары — школа № 2.xlsx"
    rows = list(openpyxl.load_workbook(io.BytesIO(data)).active.iter_rows(values_only=True))
    assert rows[2][0] == "Наставляемые"
    assert rows[3][:4] == ("Соколов Артём Дмитриевич", "Исаева Ольга Викторовна", "Совместная работа", 1)
    assert "20 дней без встречи" in rows[3][-1]


async def test_the_digest_comes_by_itself_on_monday_morning_or_on_the_chosen_day(world: Living) -> None:
    await quiet_pair(world, days=3)
    curator = world.phone(world.school.curator)
    await curator.types("/digest")
    await curator.presses("День сводки")
    assert curator.sees("в понедельник в 9:00")
    await curator.presses("Четверг")
    await curator.presses("15:00")
    assert curator.sees("в четверг в 15:00")

    await world.passes(days=3, hours=4)
    assert not any("Наставничество ·" in message.text for message in curator.messages[-1:])
    await world.passes(hours=3)

    assert any("Наставничество ·" in message.text for message in curator.news)


async def test_a_curator_of_two_schools_chooses(world: Living) -> None:
    at = world.school
    async with world.store() as store:
        await store.people.add_role(at.curator.id, Role.CURATOR, at.stranger.organisation_id, now=world.clock.now())
    curator = world.phone(at.curator)

    await curator.types("/digest")
    assert curator.sees("Сводка какой организации?")
    await curator.presses("Тюбинская")

    assert curator.sees("Пар пока нет")


async def test_the_coordinator_reads_lines_and_others_nothing(world: Living) -> None:
    await quiet_pair(world)
    coordinator, mentor = world.phone(world.school.coordinator), world.phone(world.school.mentor)

    await coordinator.types("/digest")
    await mentor.types("/digest")

    assert coordinator.sees("1 пара за работой, встреч за неделю: 0")
    assert coordinator.sees("школа № 2: 1 пара, встреч 0, давно без встречи: 1")
    assert not mentor.sees("школа № 2")


async def test_the_chart_is_a_picture_for_a_phone(world: Living) -> None:
    await quiet_pair(world)
    curator = world.phone(world.school.curator)
    await curator.types("/digest")

    await curator.presses("График")

    _, data = curator.files[-1]
    assert Image.open(io.BytesIO(data)).width == 1080


async def test_how_the_programme_goes_on_is_one_screen_and_three_periods(world: Living) -> None:
    await quiet_pair(world)
    curator = world.phone(world.school.curator)
    await curator.types("/digest")

    await curator.presses("Ход программы")
    assert curator.sees("Ход программы · школа № 2\n1 сентября – 12 октября")
    assert curator.sees("Программа сейчас: реализационный этап")
    assert curator.sees("Встречи: проведено 1 из 1, 100,0 %")
    assert curator.sees("Отзывы: 0 из 2, вовремя 0 (0,0 %)")
    await curator.presses("За 30 дней")

    assert curator.sees("12 сентября – 12 октября")
    assert "С 1 сентября" in curator.labels
