"""Roles are taken away: what was done stays, and whoever lost a role sees nothing of it any more."""

from mentoring.actions.people import relink_account
from mentoring.invitations import InvitationKeys
from mentoring.people import Person as Somebody
from mentoring.people import Role
from sandbox.person import Person
from tests.dialogues.meeting_talks import at_work
from tests.living import Living


async def second_curator(world: Living) -> tuple[Somebody, Person]:
    """Another curator of the school, who has come."""
    async with world.store() as store:
        await store.people.add_role(
            world.school.stranger.id, Role.CURATOR, world.school.organisation.id, now=world.clock.now()
        )
    return world.school.stranger, world.persons[1000 + world.school.stranger.id]


async def opens_seldom_acts(curator: Person, surname: str) -> None:
    await curator.types("/home")
    await curator.presses("Люди")
    await curator.presses("Наставники 1")
    await curator.presses(surname)
    await curator.presses("Ещё")


async def dismisses(coordinator: Person) -> None:
    """The first curator, read and confirmed."""
    await coordinator.types("/organisations")
    await coordinator.presses("школа № 2")
    await coordinator.presses("Больше не куратор: Патимат Г.")
    await coordinator.presses("Да, снять")


async def test_a_curator_takes_a_role_and_gives_it_back(world: Living) -> None:
    curator, mentor = world.phone(world.school.curator), world.phone(world.school.mentor)
    await opens_seldom_acts(curator, "Исаева")
    await curator.presses("Снять роль")
    await curator.presses("Наставник")
    assert curator.sees("Записи и отчёты останутся")
    asked = curator.messages[-1].message_id
    await curator.presses("Да, снять роль")

    assert curator.sees("Роли нет")
    assert await mentor.hears("Роль снята: наставник, школа № 2")
    await mentor.types("/log")
    assert not mentor.sees("Артём")

    await curator.presses_old("Да, снять роль", asked)
    assert sum("Роль снята" in message.text for message in mentor.messages) == 1

    await curator.types("/home")
    await curator.presses("Люди")
    await curator.presses("Найти")
    await curator.types("Исаева")
    await curator.presses("Исаева")
    await curator.presses("Ещё")
    await curator.presses("Дать ещё роль")
    await curator.presses("Наставник")
    assert await mentor.hears("новая роль: наставник")


async def test_a_role_that_a_pair_needs_stays(world: Living) -> None:
    *_, curator = await at_work(world)
    await opens_seldom_acts(curator, "Исаева")
    await curator.presses("Снять роль")
    await curator.presses("Наставник")
    await curator.presses("Да, снять роль")

    assert "Сначала завершите её или передайте" in f"{curator.toast} {curator.screen}"
    async with world.store() as store:
        found = await store.people.by_id(world.school.mentor.id)
    assert found is not None
    assert found.holds(Role.MENTOR)


async def test_a_curator_who_has_left_is_dismissed_and_sees_nothing_more(world: Living) -> None:
    await at_work(world)
    coordinator, curator = world.phone(world.school.coordinator), world.phone(world.school.curator)
    await curator.types("/digest")
    digest = curator.messages[-1]
    await second_curator(world)

    await coordinator.types("/organisations")
    await coordinator.presses("школа № 2")
    await coordinator.presses("Больше не куратор: Патимат Г.")
    assert coordinator.sees("Пары, записи и отчёты останутся школе")
    asked = coordinator.messages[-1].message_id
    await coordinator.presses("Да, снять")
    assert not coordinator.sees("Гаджиева")
    await coordinator.presses_old("Да, снять", asked)
    assert not coordinator.sees("Гаджиева")

    assert await curator.hears("Роль снята: куратор")
    told = len(curator.messages)
    for label in digest.labels[:3]:
        await curator.presses_old(label, digest.message_id)
    await curator.types("/digest")
    await curator.types("/home")
    assert curator.sees("Сейчас у вас нет роли в программе")
    await world.passes(days=8)
    assert not any("Соколов" in message.text or "Артём" in message.text for message in curator.messages[told:])


async def test_the_only_curator_stays(world: Living) -> None:
    coordinator = world.phone(world.school.coordinator)
    other, _ = await second_curator(world)
    await coordinator.types("/organisations")
    await coordinator.presses("школа № 2")
    await coordinator.presses("Больше не куратор: Патимат Г.")
    asked = coordinator.messages[-1].message_id
    async with world.store() as store:
        await store.people.end_role(other.id, Role.CURATOR, world.school.organisation.id, now=world.clock.now())
    await coordinator.presses_old("Да, снять", asked)

    assert "единственный куратор" in f"{coordinator.toast} {coordinator.screen}"
    await coordinator.types("/organisations")
    await coordinator.presses("школа № 2")
    assert not any("Больше не куратор" in label for label in coordinator.labels)


async def test_a_call_for_help_does_not_leave_with_the_curator_who_took_it(world: Living) -> None:
    _, mentee, curator = await at_work(world)
    coordinator = world.phone(world.school.coordinator)
    await mentee.presses("Нужна помощь")
    await mentee.presses("Есть вопрос")
    await mentee.types("Можно поменять день?")
    await curator.presses("Прочитано, беру")
    _, other = await second_curator(world)

    await dismisses(coordinator)
    assert await other.hears("Можно поменять день?")
    heard = len(curator.messages)

    await mentee.presses("Добавить")
    await mentee.types("Лучше в четверг")
    assert await other.hears("Лучше в четверг")
    assert not any("четверг" in message.text for message in curator.messages[heard:])
    await other.presses("Прочитано, беру")
    assert other.sees("Можно поменять день?")


async def test_letters_of_a_curator_who_has_left_are_answered_to_the_next_one(world: Living) -> None:
    _, mentee, curator = await at_work(world)
    coordinator = world.phone(world.school.coordinator)
    await world.passes(days=18)
    await curator.presses("Написать обоим")
    await curator.types("Как ваши дела?")
    await curator.presses("Отправить")
    assert await mentee.hears("Как ваши дела?")
    await mentee.presses("Ответить")
    await mentee.types("Всё хорошо")
    assert await curator.hears("Всё хорошо")
    await curator.presses("Написать обоим")
    await curator.types("А теперь?")
    draft = curator.messages[-1].message_id
    answered = next(message for message in reversed(curator.messages) if "Всё хорошо" in message.text)
    _, other = await second_curator(world)
    await dismisses(coordinator)

    await curator.presses_old("Отправить", draft)
    await curator.presses_old("Ответить", answered.message_id)
    assert not curator.sees("Напишите ответ")
    await mentee.presses("Ответить")
    assert mentee.sees("Прочитает только Магомед")
    await mentee.types("Встретились вчера с наставником")

    assert await other.hears("Встретились вчера с наставником")
    assert not await curator.hears("Встретились вчера с наставником")
    assert not await mentee.hears("А теперь?")


async def test_a_link_for_a_new_phone_gives_no_role_back(world: Living) -> None:
    coordinator, curator = world.phone(world.school.coordinator), world.phone(world.school.curator)
    _, other = await second_curator(world)
    async with world.store() as store:
        issued = await relink_account(
            store, world.school.coordinator, world.school.curator.id,
            keys=InvitationKeys(world.app.settings.invitation_secret()), now=world.clock.now(),
        )  # fmt: skip
    await dismisses(coordinator)
    await curator.types(f"/start {issued.token}")
    await curator.types("/digest")

    assert not curator.sees("Наставничество")
    async with world.store() as store:
        found = await store.people.by_id(world.school.curator.id)
    assert found is not None
    assert not found.holds(Role.CURATOR)
