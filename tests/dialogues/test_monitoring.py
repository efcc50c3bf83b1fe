"""A report as people have it: the curator completes, the head signs or returns, the coordinator sums and reminds."""

from collections.abc import AsyncIterator
from datetime import date
from pathlib import Path

import pytest

from mentoring.monitoring import ReportStatus
from mentoring.people import Role
from sandbox.person import Person
from tests.living import Living, living
from tests.reporting import CHILDREN, SPECIALISTS, YOUNG_MENTORS, Reporting, counts, local

BEFORE = local("2026-09-28T10:00")


@pytest.fixture
async def world(tmp_path: Path) -> AsyncIterator[Living]:
    """The school on 28 September, a pair at work and a head who has come."""
    async with living(tmp_path, local("2026-09-02T10:00")) as world:
        async with world.store() as store:
            of = Reporting(store, world.school)
            world.phone(await of.person(Role.HEAD, date(1972, 11, 20)))
            await of.pair(world.school.mentee)
        world.clock.move_to(BEFORE)
        yield world


async def head_of(world: Living) -> Person:
    """The phone of the school's head."""
    async with world.store() as store:
        [head] = await store.people.with_role(Role.HEAD, world.school.organisation.id)
    return world.phone(head)


async def headcounts(world: Living, *, where: int = 0, children: int = 40) -> None:
    """All headcounts of an organisation for October."""
    async with world.store() as store:
        of = Reporting(store, world.school)
        for key, count in ((CHILDREN, children), (YOUNG_MENTORS, 20), (SPECIALISTS, 2)):
            await of.says(key, count, where=where)


async def october(world: Living) -> None:
    """Time passes to the morning of 1 October."""
    await world.passes(seconds=(local("2026-10-01T10:00") - world.clock.now()).total_seconds())


async def sent(world: Living) -> Person:
    """The curator has completed and sent the report; the curator's phone."""
    await headcounts(world)
    await october(world)
    curator = world.phone(world.school.curator)
    await curator.presses("Открыть отчёт")
    await curator.presses("Отправить руководителю")
    return curator


async def test_a_report_goes_from_the_curator_to_the_head_to_the_coordinator(world: Living) -> None:
    curator, coordinator, head = (
        world.phone(world.school.curator),
        world.phone(world.school.coordinator),
        await head_of(world),
    )

    await world.passes(minutes=1)
    assert curator.sees("В четверг, 1 октября, зафиксирую цифры для отчёта")
    assert curator.sees("Не хватает численности: 3 числа")
    await october(world)
    assert curator.sees("Отчёт на 1 октября · школа № 2: цифры зафиксированы")
    await curator.presses("Открыть отчёт")
    assert curator.sees("Нет численности: у 4 показателей")
    await curator.presses("Численность")
    await curator.presses("Ответить на вопросы (3)")
    for count in ("40", "20", "2"):
        await curator.types(count)
    await curator.types("/start")
    await curator.presses("Отчёт на 1 октября — 10 дней")
    assert curator.sees("2,5 % (1 из 40)")
    await curator.presses("Отправить руководителю")
    assert curator.sees("Отправлен руководителю 1 октября")

    assert head.sees("Куратор подготовил отчёт, вам на подпись")
    assert head.sees("2,5 % (1 из 40)")
    await head.presses("Подписать")
    assert head.sees("Подписать отчёт на 1 октября 2026 · школа № 2?")
    await head.presses("Да, подписать")
    assert head.sees("✅ Подписан 1 октября: Новиковhead Али Ахмедович")
    assert curator.sees("Отчёт на 1 октября · школа № 2 подписан")

    await coordinator.types("/reports")
    await coordinator.presses("Показатели на 1 октября")
    assert coordinator.sees("Сдала 1 организация из 2, подписано: 1")
    assert coordinator.sees("2,5 % (1 из 40)")
    await coordinator.presses("По организациям")
    await coordinator.presses("школа № 2 · подписан")
    assert coordinator.sees("✅ Подписан 1 октября")


async def test_the_digest_of_the_coordinator_says_how_far_the_last_report_is(world: Living) -> None:
    coordinator = world.phone(world.school.coordinator)
    await sent(world)

    await coordinator.types("/digest")
    assert coordinator.sees("Отчёт на 1 октября. Сдала 1 организация из 2, подписано: 0")
    await coordinator.presses("Отчёт на 1 октября")

    assert coordinator.sees("2,5 % (1 из 40)")


async def test_the_head_returns_a_report_and_the_curator_puts_it_right(world: Living) -> None:
    curator, head = await sent(world), await head_of(world)

    await head.presses("Вернуть с замечанием")
    await head.types("Проверьте <специалистов> & остальных")
    assert head.sees("Отчёт вернулся к куратору с вашим замечанием")
    assert curator.sees("Руководитель вернул отчёт на 1 октября · школа № 2")
    assert curator.sees("«Проверьте <специалистов> & остальных»")
    await curator.presses("Открыть отчёт")
    await curator.presses("Примечание")
    await curator.types("Всё верно, их двое")
    await curator.presses("Отправить руководителю")

    assert head.sees("Примечание куратора: Всё верно, их двое")
    await head.presses("Подписать")
    await head.presses("Да, подписать")
    assert head.sees("✅ Подписан")


async def test_an_old_button_shows_the_report_as_it_is_now(world: Living) -> None:
    curator, head = await sent(world), await head_of(world)
    asked = head.messages[-1].message_id

    await curator.presses("Забрать на доработку")
    await curator.presses("Отправить руководителю")
    await head.presses_old("Подписать", asked)

    assert head.toast == "Экран обновлён: с тех пор кое-что изменилось."
    assert head.sees("Отправлен руководителю 1 октября")
    async with world.store() as store:
        assert (await Reporting(store, world.school).report()).status is ReportStatus.COMPLETED


async def test_a_correction_shows_what_changes_and_is_signed_again(world: Living) -> None:
    curator, head, coordinator = await sent(world), await head_of(world), world.phone(world.school.coordinator)
    await head.presses("Подписать")
    await head.presses("Да, подписать")
    async with world.store() as store:
        of = Reporting(store, world.school)
        await of.pair(await of.person(Role.MENTEE, date(2012, 5, 5)))

    await curator.presses("Открыть отчёт")
    await curator.presses("Исправить")
    assert curator.sees("Подписанная редакция останется как есть")
    await curator.presses("Да, пересчитать")
    assert curator.sees("Редакция 2: исправление подписанного отчёта")
    assert curator.sees("было 1 из 40, стало 2 из 40")
    await curator.presses("Отправить руководителю")
    assert head.sees("было 1 из 40, стало 2 из 40")
    await head.presses("Подписать")
    await head.presses("Да, подписать")

    assert coordinator.sees("школа № 2: подписано исправление отчёта на 1 октября")
    async with world.store() as store:
        editions = await store.monitoring.of_organisation(world.school.organisation.id)
    assert [(each.edition, each.status, counts(each)) for each in editions] == [
        (2, ReportStatus.SIGNED, (2, 40)),
        (1, ReportStatus.SIGNED, (1, 40)),
    ]


async def test_with_an_error_there_is_no_button_to_send(world: Living) -> None:
    await headcounts(world, children=0)
    await october(world)
    curator = world.phone(world.school.curator)

    await curator.presses("Открыть отчёт")

    assert curator.sees("⚠️ участвуют 1, а всего указано 0")
    assert curator.sees("С такой ошибкой отчёт не отправить")
    assert "Отправить руководителю" not in curator.labels


async def test_without_a_head_the_curator_is_told_what_to_do(world: Living) -> None:
    async with world.store() as store:
        [head] = await store.people.with_role(Role.HEAD, world.school.organisation.id)
        await store.people.end_role(head.id, Role.HEAD, world.school.organisation.id, now=BEFORE)

    curator = await sent(world)

    assert "Отчёт некому подписать" in f"{curator.toast} {curator.screen}"
    await curator.types("/start")
    await curator.presses("Добавить людей")
    await curator.presses("Руководитель организации")
    await curator.types("Алиев Шамиль Гасанович")
    await curator.types("20.11.1972")
    assert curator.sees("?start=")


async def test_the_coordinator_reminds_those_who_have_not_handed_in(world: Living) -> None:
    await headcounts(world)
    await october(world)
    coordinator, other = world.phone(world.school.coordinator), world.phone(world.school.stranger)

    await coordinator.types("/start")
    await coordinator.presses("Отчёты")
    await coordinator.presses("Показатели на 1 октября")
    assert coordinator.sees("Сводки пока нет: никто ещё не сдал")
    await coordinator.presses("Кто не сдал (2)")
    assert coordinator.sees("• Тюбинская: у куратора")
    await coordinator.presses("Напомнить им")
    assert coordinator.toast == "Напомним: 2 человека. Второй раз сегодня не потревожим."
    await coordinator.presses("Напомнить им")

    assert "Сегодня уже напоминали" in str(coordinator.toast)
    assert sum("Отчёт на 1 октября · Тюбинская" in message.text for message in other.messages) == 2


async def test_the_coordinator_collects_for_another_date(world: Living) -> None:
    coordinator, curator = world.phone(world.school.coordinator), world.phone(world.school.curator)
    await world.passes(minutes=1)

    await coordinator.types("/reports")
    await coordinator.presses("Собрать на другую дату")
    await coordinator.types("когда-нибудь")
    assert coordinator.sees("Не понял дату")
    await coordinator.types("1.01.1999")
    assert coordinator.sees("Дата — в пределах трёх лет назад и года вперёд")
    await coordinator.types("15 сентября")
    assert coordinator.sees("Данные на 15 сентября 2026, зафиксирую их сразу")
    await coordinator.presses("До 5 октября")
    await coordinator.types("Итоги <месячника> & «акции»")

    assert coordinator.sees("Сбор «Итоги <месячника> & «акции»» начат. Спросил 2 организации.")
    await world.passes(minutes=10)
    assert curator.sees("Сбор «Итоги <месячника> & «акции»» на 15 сентября · школа № 2: цифры зафиксированы")


async def test_strangers_find_nothing(world: Living) -> None:
    await sent(world)
    mentor = world.phone(world.school.mentor)

    await mentor.types("/reports")

    assert not mentor.sees("Показатели на")
    assert mentor.sees("Здесь такого нет")


async def test_a_report_can_be_put_off_and_comes_again(world: Living) -> None:
    await october(world)
    curator = world.phone(world.school.curator)

    await curator.presses("Позже")
    await curator.presses("В воскресенье, 4 октября, в 9:00")
    before = len(curator.messages)
    await world.passes(days=4)

    assert any("цифры зафиксированы" in message.text for message in list(curator.messages)[before:])
