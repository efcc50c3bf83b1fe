"""The roadmap in conversation: begun, adapted, agreed, followed."""

from datetime import date

from mentoring.actions.roadmaps import send_roadmap
from mentoring.actions.roadmaps_items import add_roadmap_item, assign_roadmap_item, date_roadmap_item
from mentoring.people import Role
from mentoring.roadmaps import Item, Responsible, RoadmapStatus
from tests.dialogues.legible import faults_of
from tests.living import Living


async def items_of(world: Living) -> dict[str, Item]:
    async with world.store() as store:
        roadmap = await store.roadmaps.of_organisation(world.school.organisation.id)
        assert roadmap is not None
        return {item.title: item for item in await store.roadmaps.items(roadmap.id)}


async def own_item(world: Living, title: str, due_on: date) -> Item:
    """The only item of the organisation's roadmap."""
    at, now = world.school, world.clock.now()
    async with world.store() as store:
        await store.roadmaps.begin(at.organisation.id, [], created_by=at.curator.id, now=now)
        card = await add_roadmap_item(store, at.curator, at.organisation.id, title, now=now)
        return (await date_roadmap_item(store, at.curator, card.item.id, due_on, now=now)).item


async def test_a_curator_begins_a_roadmap_adapts_it_and_the_coordinator_agrees(world: Living) -> None:
    curator, coordinator = world.phone(world.school.curator), world.phone(world.school.coordinator)
    await curator.types("/home")
    await curator.presses("Дорожная карта")
    assert curator.sees("в ней 17 пунктов")
    await curator.presses("Начать дорожную карту")
    assert curator.sees("Черновик")
    await curator.presses("Добавить свой пункт")
    await curator.types("Провести <неделю> наставничества")
    await curator.types("до 1 декабря")
    assert curator.sees("Провести <неделю> наставничества")
    assert curator.sees("До 1 декабря 2026")
    await curator.presses("Поручить руководителю")
    assert curator.sees("Отвечает руководитель")
    await curator.presses("Назад")
    await curator.presses("Отправить на согласование")
    assert curator.sees("На согласовании с 12 октября")

    assert await coordinator.hears("просит согласовать дорожную карту")
    await coordinator.presses("Открыть:")
    await coordinator.presses("Согласовать")
    assert coordinator.sees("Согласована 12 октября")
    assert await curator.hears("Дорожная карта согласована")
    await coordinator.types("/home")
    await coordinator.presses("Дорожные карты")
    assert coordinator.sees("Согласовано 1 из 2")
    assert coordinator.sees("Ещё не начали: 1")
    assert [fault for phone in (curator, coordinator) for fault in faults_of(phone)] == []


async def test_a_roadmap_comes_back_with_a_remark(world: Living) -> None:
    await own_item(world, "Неделя наставничества", date(2026, 11, 20))
    at = world.school
    async with world.store() as store:
        await send_roadmap(store, at.curator, at.organisation.id, now=world.clock.now())
    curator, coordinator = world.phone(at.curator), world.phone(at.coordinator)
    await coordinator.hears("просит согласовать")
    await coordinator.presses("Открыть:")
    await coordinator.presses("Вернуть с замечанием")
    await coordinator.types("Добавьте обучение <наставников>")

    assert await curator.hears("Добавьте обучение <наставников>")
    await curator.presses("Открыть:")
    assert curator.sees("Вернулась с замечанием")
    await curator.presses("Отправить на согласование")
    assert curator.sees("На согласовании")


async def test_an_old_button_agrees_nothing_that_was_changed_since(world: Living) -> None:
    item = await own_item(world, "Неделя наставничества", date(2026, 11, 20))
    at = world.school
    async with world.store() as store:
        await send_roadmap(store, at.curator, at.organisation.id, now=world.clock.now())
    coordinator = world.phone(at.coordinator)
    await coordinator.hears("просит согласовать")
    await coordinator.presses("Открыть:")
    async with world.store() as store:
        await date_roadmap_item(store, at.curator, item.id, date(2026, 12, 1), now=world.clock.now())
    await coordinator.presses("Согласовать")

    assert coordinator.sees("На согласовании")
    async with world.store() as store:
        roadmap = await store.roadmaps.of_organisation(at.organisation.id)
    assert roadmap is not None
    assert roadmap.status is RoadmapStatus.SENT


async def test_whoever_is_responsible_is_reminded_and_marks_it_done_with_its_paper(world: Living) -> None:
    item = await own_item(world, "Неделя наставничества", date(2026, 10, 30))
    curator = world.phone(world.school.curator)
    await world.passes(days=5)

    assert await curator.hears("Неделя наставничества» — срок в пятницу, 30 октября")
    await curator.presses("Сделано")
    await curator.types("Приказ № 12 от 1 октября")
    assert curator.sees("✅ Сделано 17 октября 2026: Приказ № 12 от 1 октября")
    await curator.presses("Снять отметку")
    assert curator.sees("До 30 октября 2026")
    await curator.presses("Сделано")
    await curator.presses("Без документа")

    done = (await items_of(world))[item.title]
    assert (done.done_on, done.document) == (date(2026, 10, 17), "")


async def test_an_item_whose_day_has_passed_is_shown_first(world: Living) -> None:
    await own_item(world, "Неделя наставничества", date(2026, 10, 14))
    curator = world.phone(world.school.curator)
    await world.passes(days=4)
    await curator.types("/home")
    await curator.presses("Дорожная карта")
    assert curator.sees("Срок прошёл: 1")
    await curator.presses("14.10 · Неделя наставничества")
    assert curator.sees("Срок был 14 октября")
    await curator.presses("Убрать")
    await curator.presses("Да, убрать")

    assert await items_of(world) == {}


async def test_a_day_gone_by_is_said_kindly_and_another_can_be_typed(world: Living) -> None:
    item = await own_item(world, "Неделя наставничества", date(2026, 11, 20))
    curator = world.phone(world.school.curator)
    await curator.types("/home")
    await curator.presses("Дорожная карта")
    await curator.presses("20.11 ·")
    await curator.presses("Изменить срок")
    await curator.types("потом когда-нибудь")
    assert curator.sees("Не получилось прочитать день")
    await curator.types("1 ноября")

    assert curator.sees("До 1 ноября 2026")
    assert (await items_of(world))[item.title].due_on == date(2026, 11, 1)


async def test_the_template_s_pages_turn(world: Living) -> None:
    curator = world.phone(world.school.curator)
    await curator.types("/home")
    await curator.presses("Дорожная карта")
    await curator.presses("Начать дорожную карту")
    await curator.presses("1 / 3")
    await curator.presses("›")
    assert "2 / 3" in curator.labels

    assert len(await items_of(world)) == 17


async def test_a_head_finds_what_is_theirs_from_home_and_changes_nothing_else(world: Living) -> None:
    at = world.school
    item = await own_item(world, "Подписать положение", date(2026, 12, 1))
    async with world.store() as store:
        await store.people.end_role(
            at.stranger.id, Role.CURATOR, at.stranger.organisation_id, now=world.clock.now()
        )
        await store.people.add_role(at.stranger.id, Role.HEAD, at.organisation.id, now=world.clock.now())
        await assign_roadmap_item(store, at.curator, item.id, Responsible.HEAD, now=world.clock.now())
    head = world.phone(at.stranger)
    await head.types("/home")
    await head.presses("Дорожная карта")
    assert not any("Добавить" in label for label in head.labels)
    await head.presses("Подписать положение")
    assert not any("Поручить" in label for label in head.labels)
    await head.presses("Сделано")
    await head.types("Положение от 12 октября")

    assert (await items_of(world))["Подписать положение"].done_on == date(2026, 10, 12)
    assert not faults_of(head)
