"""Figures as people have them: what is asked of the curator, what a figure is made of, what the coordinator sees."""

import io
from datetime import date

import openpyxl
import pytest

from sandbox.person import Person
from tests import taking_part
from tests.living import Living

NEW_YEAR = date(2027, 1, 1)


@pytest.fixture
async def base(world: Living) -> Living:
    """A school with the fixed base of people, on Monday 12 October 2026.

    Mentees 10–19 that day: 1, 2, 5, 6, 9, 13, 18 = 7, since September and 11 = 8. Mentors 15–19: 14, 15, 16, 18.
    Specialist mentees: 20, 24, 25; a specialist mentor: 26.
    """
    async with world.store() as store:
        at = world.school
        await taking_part.enter(store._connection, at.municipality.id, at.organisation.id, world.clock.now())
    return world


async def answers(curator: Person, *numbers: str) -> None:
    """Say how many there are in all, question by question."""
    await curator.types("/indicators")
    await curator.presses("Указать, сколько всего")
    await curator.presses("Ответить на вопросы (3)")
    for number in numbers:
        await curator.types(number)


async def test_a_curator_says_how_many_there_are(base: Living) -> None:
    curator = base.phone(base.school.curator)
    await curator.types("/indicators")
    assert curator.sees("Показатели · школа № 2 на 12 октября")
    assert curator.sees("Наставляемые 10–19: нет данных: не указано, сколько всего")

    await curator.presses("Указать, сколько всего")
    await curator.presses("Ответить на вопросы (3)")
    assert curator.sees("Сколько всего детей 10–19 лет живёт на территории организации на 12 октября?")
    assert curator.sees("Из них участвуют: 8.")
    await curator.types("5")
    assert curator.sees("Всего 5, а участвуют уже 8")
    await curator.types("40,5")
    assert curator.sees("Нужно целое число")
    await curator.types("9999999")
    assert curator.sees("похоже на опечатку")
    await curator.types("40")
    assert curator.sees("Записано: дети 10–19 лет, живут — 40.")
    assert curator.sees("Сколько всего детей 15–19 лет")
    await curator.types("10")
    await curator.types("6")
    assert curator.sees("учителя со стажем 0–3: 6")

    await curator.types("/indicators")
    assert curator.sees("Наставляемые 10–19: 20,0 % (8 из 40)")
    assert curator.sees("Наставники 15–19: 40,0 % (4 из 10)")
    assert curator.sees("Специалисты-наставляемые: 50,0 % (3 из 6)")
    assert curator.sees("Специалисты-наставники: 16,7 % (1 из 6)")


async def test_a_figure_says_what_it_is_made_of(base: Living) -> None:
    curator = base.phone(base.school.curator)
    await curator.types("/indicators")
    await curator.presses("Наставляемые 10–19")

    assert curator.sees("Дети 10–19 лет в роли наставляемых · школа № 2")
    assert curator.sees("По документу: п. 7.7, показатель 1")
    assert curator.sees("которые здесь живут")
    assert curator.sees("На дату: 7 · с 1 сентября: 8 (в отчёт)")
    assert curator.sees("Цель не задана.")
    assert curator.sees("Ориентир методологии на 2024 год: 70 %.")
    assert curator.sees("нет точной даты рождения — 2; на дату исполнилось 20 — 2; работа пары не началась — 1")
    await curator.presses("Кто не учтён (5)")
    assert "Иван Б. · нет точной даты рождения" in curator.labels
    await curator.presses("Назад")
    await curator.presses("Кто учтён (8)")
    assert curator.labels.count("Иван Б.") == 6
    assert "1 / 2" in curator.labels


async def test_the_plan_of_an_organisation_stands_before_the_guide_line(base: Living) -> None:
    curator = base.phone(base.school.curator)
    await answers(curator, "40")
    await curator.types("/indicators")
    await curator.presses("Наставляемые 10–19")

    await curator.presses("План организации")
    assert curator.sees("Сколько процентов организация планирует на 2026 год?")
    await curator.types("110")
    assert curator.sees("Нужны проценты: число от 0 до 100")
    await curator.types("35")

    assert curator.sees("План организации на 2026 год: 35 %. Не хватает 6 человек.")
    await curator.types("/indicators")
    assert curator.sees("Наставляемые 10–19: 20,0 % (8 из 40) · цель 35 % ▼ не хватает 6 человек")


async def test_the_number_of_last_time_is_a_button(base: Living) -> None:
    curator = base.phone(base.school.curator)
    await answers(curator, "40", "10", "6")

    await base.passes(days=70)
    await curator.types("/indicators")
    assert curator.sees("Наставляемые 10–19: 20,0 % (8 из 40)")
    await curator.presses("Численность")
    assert curator.sees("Сколько всего · школа № 2 на 1 января")
    await curator.presses("Ответить на вопросы (3)")
    await curator.presses("40, как на 12 октября")

    assert curator.sees("Записано: дети 10–19 лет, живут — 40.")
    async with base.store() as store:
        said = await store.headcounts.known([base.school.organisation.id], NEW_YEAR, NEW_YEAR)
    assert said == {base.school.organisation.id: {"children:10-19:living": 40}}


async def test_a_table_is_filled_in_and_taken_row_by_row(base: Living) -> None:
    curator = base.phone(base.school.curator)
    await curator.types("/indicators")
    await curator.presses("Численность")
    await curator.presses("Численность таблицей")
    name, data = curator.files[-1]
    assert name == "Численность.xlsx"
    book = openpyxl.load_workbook(io.BytesIO(data))
    sheet = book.worksheets[0]
    rows = {row[5].value: row[4] for row in sheet.iter_rows(min_row=4, max_row=6)}
    assert list(rows) == ["children:10-19:living", "children:15-19:living", "specialists:0-3"]
    rows["children:10-19:living"].value = 40
    rows["children:15-19:living"].value = 2
    rows["specialists:0-3"].value = "шесть"
    file = io.BytesIO()
    book.save(file)

    await curator.sends_document("Численность.xlsx", file.getvalue())

    assert curator.sees("Принято: 1.")
    assert curator.sees("Строка 5: Всего 2, а участвуют уже 4")
    assert curator.sees("Строка 6: Нужно целое число")
    await curator.sends_document("Численность.xlsx", file.getvalue())
    assert curator.sees("Принято: 0, без изменений: 1.")
    await curator.sends_document("Письмо.csv", "Тема;Текст\nПривет;Как дела".encode())
    assert curator.sees("Это не таблица численности")


async def test_the_coordinator_sees_sums_and_each_organisation_but_no_names(base: Living) -> None:
    curator, coordinator = base.phone(base.school.curator), base.phone(base.school.coordinator)
    other = base.phone(base.school.stranger)
    await answers(curator, "40")
    await coordinator.types("/home")
    await coordinator.presses("Показатели")
    assert coordinator.sees("Показатели · Кумторкалинский район на 12 октября")
    assert coordinator.sees("Наставляемые 10–19: нет данных: ждём 1 организацию")
    await answers(other, "24")

    await coordinator.types("/home")
    await coordinator.presses("Показатели")
    assert coordinator.sees("Наставляемые 10–19: 12,5 % (8 из 64)")
    await coordinator.presses("Наставляемые 10–19")
    assert "школа № 2: 20,0 %" in coordinator.labels
    assert "Тюбинская: 0,0 %" in coordinator.labels
    await coordinator.presses("Цель муниципалитета")
    await coordinator.types("12,5")
    assert coordinator.sees("Цель муниципалитета на 2026 год: 12,5 %. Достигнута.")
    await coordinator.presses("школа № 2")

    assert coordinator.sees("Не учтены: нет точной даты рождения — 2")
    assert not any("Кто" in label for label in coordinator.labels)


async def test_an_enterprise_is_entered_with_its_agreement_and_mentor(world: Living) -> None:
    curator = world.phone(world.school.curator)
    await curator.types("/indicators")
    await curator.presses("Предприятия")
    assert curator.sees("Предприятий пока нет")
    await curator.presses("Добавить предприятие")
    await curator.types("ООО «Заря», 7707083894")
    assert curator.sees("ИНН не сходится")
    await curator.types("ООО «Заря», 7707083893")
    assert curator.sees("ИНН 7707083893")
    assert curator.sees("Соглашение не записано: в показатель не входит")

    await curator.presses("Соглашение")
    await curator.types("12 от 01.09.2026 до 31.08.2025")
    assert curator.sees("Соглашение кончается раньше, чем начинается")
    await curator.types("когда-нибудь")
    assert curator.sees("Сроки не разобрать")
    await curator.types("12 от 01.09.2026 до 31.10.2026")
    assert curator.sees("Соглашение № 12: с 1 сентября 2026 по 31 октября 2026, скоро кончается")
    await curator.presses("Добавить наставника")
    await curator.presses("Ольга И.")
    assert curator.sees("Наставников от него: 1")
    await curator.presses("Убрать наставника")
    await curator.presses("Ольга И.")
    assert curator.sees("Наставников от него пока нет")
    await curator.presses("Назад")
    assert "⏳ ООО «Заря»" in curator.labels
    await curator.presses("Добавить предприятие")
    await curator.types("Заря, ИНН 7707083893")
    assert curator.sees("Предприятие с таким ИНН уже есть: «ООО «Заря»»")

    await curator.types("/indicators")
    await curator.presses("Предприятия")
    await curator.presses("ООО «Заря»")
    await curator.presses("В архив")
    await curator.presses("Убрать в архив")
    assert curator.sees("В архиве: в показатель не входит.")
    await curator.presses("Вернуть из архива")
    assert not curator.sees("В архиве")
