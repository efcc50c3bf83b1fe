"""The curator's people: a register of five hundred rows, invitations on a sheet, lists, cards, two made one."""

import io

import openpyxl

from mentoring.mentorships import NewMentorship, Stage
from mentoring.people import Role
from sandbox.person import Person
from tests.living import Living

HEADINGS = ("№", "ФИО", "Роль", "Класс", "Дата рождения", "Законный представитель")
BROKEN = (
    ("", "Наставляемый", "5А", "01.02.2014"),
    ("Тестов Без Роли", "директор", "5А", "01.02.2014"),
    ("Тестов Из Будущего", "Наставляемый", "5А", "01.02.2031"),
    ("Тестов Плохой Даты", "Наставляемый", "5А", "31.31.2014"),
)


def register(rows: int = 500) -> bytes:
    """Every 25th row is broken: twenty of five hundred."""
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.append(HEADINGS)
    for number in range(1, rows + 1):
        if number % 25 == 0:
            name, role, grade, born = BROKEN[(number // 25 - 1) % len(BROKEN)]
            name = f"{name} {number}" if name else name
        else:
            name, role = f"Учеников{'абвгдежз'[number % 8]} <b>Имя{number}</b>", "Наставляемый"
            grade, born = "7Б", f"{number % 28 + 1:02}.03.2013"
        sheet.append((number, name, role, grade, born, "мать"))
    file = io.BytesIO()
    book.save(file)
    return file.getvalue()


async def test_five_hundred_rows_with_twenty_broken_and_twice_doubles_nobody(world: Living) -> None:
    curator, data = world.phone(world.school.curator), register()

    await curator.sends_document("Наставляемые 2026.xlsx", data)
    first = curator.screen
    await curator.sends_document("Наставляемые 2026.xlsx", data)
    second = curator.screen

    assert "Новых людей: 480" in first
    assert "Не взято 20 строк" in first
    assert "строка 26: нет имени" in first
    assert "строка 51: непонятна роль: «директор»" in first
    assert "…и ещё 10: строки 276, 301, 326, 351, 376, 401, 426, 451, 476, 501" in first
    assert "Новых людей: 0" in second
    assert "Уже были в списке: 480" in second
    async with world.store() as store:
        counts = await store.registers.counts(world.school.organisation.id)
    assert counts["mentee"] == 481
    assert counts["waiting"] == 480


async def test_the_sheet_has_a_code_and_a_link_for_each_and_brings_people_in(world: Living) -> None:
    curator = world.phone(world.school.curator)
    await curator.sends_document("Наставляемые.xlsx", register(24))
    await curator.presses("Лист приглашений")

    (name, data) = curator.files[-1]
    assert name == "Приглашения.xlsx"
    rows = list(openpyxl.load_workbook(io.BytesIO(data)).worksheets[0].iter_rows(min_row=4, values_only=True))
    assert len(rows) == 24
    assert rows[0][1] == "Ученикова <b>Имя16</b>" or "<b>Имя" in str(rows[0][1])
    pupil = world.telegram.add_person(9010, "Имя")
    await pupil.opens(str(rows[0][5]))
    assert pupil.sees("Тебя зовёт")

    await curator.types("/add")
    await curator.presses("Лист приглашений (23)")
    data = curator.files[-1][1]
    assert len(list(openpyxl.load_workbook(io.BytesIO(data)).worksheets[0].iter_rows(min_row=4))) == 23


async def test_the_template_filled_in_is_taken(world: Living) -> None:
    curator = world.phone(world.school.curator)
    await curator.types("/add")
    await curator.presses("Пустая таблица для заполнения")
    name, data = curator.files[-1]
    book = openpyxl.load_workbook(io.BytesIO(data))
    book.worksheets[0]["B3"] = "Рабаданов Шамиль Омарович"
    book.worksheets[0]["C3"] = "Наставник"
    file = io.BytesIO()
    book.save(file)

    await curator.sends_document(name, file.getvalue())

    assert curator.sees("Новых людей: 1 (наставляемых 0, наставников 1)")
    assert not curator.sees("Не взят")


async def test_a_file_that_is_no_table_loses_nothing(world: Living) -> None:
    curator, mentee = world.phone(world.school.curator), world.phone(world.school.mentee)

    await curator.sends_document("фото.xlsx", b"\x00\x01\x02")
    assert curator.sees("Этот файл не открылся как таблица")
    await mentee.sends_document("моё.xlsx", register(3))

    assert mentee.sees("только у кураторов")


async def test_lists_search_and_a_card(world: Living) -> None:
    curator = world.phone(world.school.curator)
    await curator.sends_document("Наставляемые.xlsx", register(24))
    await curator.presses("Кто ещё не пришёл")
    assert curator.sees("Ещё не пришли: 24")
    await curator.presses("›")
    assert "2 / 4" in curator.labels
    await curator.types("сокол")
    await curator.presses("Соколов Артём · 8А")

    assert curator.sees("Соколов Артём Дмитриевич")
    assert curator.sees("14 лет")
    assert curator.sees("Согласий пока нет, нужно: 3")
    assert "Подобрать наставника" in curator.labels


async def test_a_card_is_whole_for_the_curator_and_short_for_a_partner(world: Living) -> None:
    at, now = world.school, world.clock.now()
    async with world.store() as store:
        await store.people.change(at.mentee.id, contact="+7 900 111-22-33", representative="Соколова Ирина")
        new = NewMentorship(
            at.organisation.id, at.municipality.id, 2026, "", "teacher_pupil", "traditional", "traditional",
            Stage.ACQUAINTANCE, (at.mentor.id,), (at.mentee.id,),
        )  # fmt: skip
        await store.mentorships.add(new, created_by=at.curator.id, now=now)

    from handlers.buttons import OpenPerson

    mentor, curator, other = (world.phone(each) for each in (at.mentor, at.curator, at.stranger))
    for phone in (mentor, curator, other):
        await phone.starts()
        await presses_card(phone, OpenPerson(person_id=at.mentee.id).pack())

    assert curator.sees("+7 900 111-22-33")
    assert mentor.sees("Артём · 8А")
    assert not mentor.sees("+7 900")
    assert not other.sees("Артём")


async def presses_card(phone: Person, data: str) -> None:
    """Press a forged button: whatever a screen shows, the data decides."""
    message = next(message for message in reversed(phone.messages) if message.by_bot)
    await phone.presses_button(message, {"text": "?", "callback_data": data})


async def test_two_made_one(world: Living) -> None:
    at, curator = world.school, world.phone(world.school.curator)
    await curator.types("/add")
    await curator.presses("Наставник, школьник")
    await curator.types("Соколов <b>Артем</b>")
    await curator.presses("Пропустить")
    await curator.presses("Пропустить")
    await curator.presses("Карточка")
    await curator.presses("Ещё")
    await curator.presses("Это дубль, объединить")
    await curator.presses("Соколов Артём · 8А")
    assert curator.sees("Исчезнет: Соколов <b>Артем</b>")
    assert curator.sees("Останется: Соколов Артём Дмитриевич")
    await curator.presses("Да, остаётся Артём С.")

    assert curator.sees("Объединено")
    async with world.store() as store:
        kept = await store.people.by_id(at.mentee.id)
        counts = await store.registers.counts(at.organisation.id)
    assert kept is not None
    assert kept.holds(Role.MENTOR, at.organisation.id)
    assert kept.holds(Role.MENTEE, at.organisation.id)
    assert kept.chat_id == 1000 + at.mentee.id
    assert counts["waiting"] == 0


async def test_a_role_a_phone_and_a_correction(world: Living) -> None:
    at, curator, mentee = world.school, world.phone(world.school.curator), world.phone(world.school.mentee)
    await mentee.starts()
    await curator.types("/add")
    await curator.presses("← Назад")
    await curator.presses("Соколов Артём")
    await curator.presses("Ещё")
    await curator.presses("Дать ещё роль")
    await curator.presses("Наставник")
    assert await mentee.hears("новая роль: наставник")
    await curator.presses("Ещё")
    await curator.presses("Исправить данные")
    await curator.presses("Класс и дата рождения")
    await curator.types("9В 15.03.2012")
    assert curator.sees("9В · 14 лет")
    await curator.presses("Ещё")
    await curator.presses("Отметить: нет телефона")

    assert curator.sees("Без телефона")
    async with world.store() as store:
        person = await store.people.by_id(at.mentee.id)
    assert person is not None
    assert person.has_no_phone


async def test_the_curator_hears_once_that_somebody_blocked_the_bot(world: Living) -> None:
    from mentoring.notices import Notice

    at, curator, mentee = world.school, world.phone(world.school.curator), world.phone(world.school.mentee)
    await mentee.starts()
    await curator.starts()
    mentee.chat.blocked = True
    async with world.store() as store:
        notice = Notice("role-given", at.mentee.id, {"role": "mentee", "organisation": at.organisation.id})
        await store.notices.add(notice, notice, now=world.clock.now())
    await world.passes(minutes=5)

    assert await curator.hears("больше не получает сообщений")
    assert sum("больше не получает сообщений" in message.text for message in curator.messages) == 1
