"""People come in: by a link, by a code, and say a little of themselves."""

from datetime import timedelta

from mentoring.people import Person as Somebody
from mentoring.people import Role
from sandbox.person import Person
from tests.living import Living


async def invited(world: Living, label: str, line: str, *more: str) -> str:
    """The curator adds somebody; the screen with the link and the code."""
    curator = world.phone(world.school.curator)
    await curator.types("/add")
    await curator.presses(label)
    await curator.types(line)
    for text in more:
        await curator.types(text)
    return curator.screen


def link_in(screen: str) -> str:
    return next(word for word in screen.split() if "?start=" in word)


def code_in(screen: str) -> str:
    return screen.split("Код: ")[1][:9]


def newcomer(world: Living, number: int = 9001, name: str = "Ибрагим") -> Person:
    return world.telegram.add_person(number, name, "Т.")


async def found(world: Living, phone: Person) -> Somebody:
    async with world.store() as store:
        person = await store.people.by_account("telegram", str(phone.user_id))
        assert person is not None
        return person


async def test_a_mentee_from_the_link_to_waiting_for_a_mentor(world: Living) -> None:
    screen = await invited(
        world, "Наставляемый, школьник", "Алиев <b>Ибрагим</b> Саидович", "7Б 02.02.2013", "Алиева Зухра, мать"
    )
    assert "Алиев <b>Ибрагим</b> Саидович в списке" in screen
    pupil = newcomer(world)

    await pupil.opens(link_in(screen))
    assert pupil.sees("Тебя зовёт в программу наставничества школа № 2")
    assert pupil.sees("Привет, <b>Ибрагим</b>!")
    await pupil.presses("Принимаю")
    assert pupil.sees("1 из 4")
    await pupil.presses("Учёба")
    await pupil.presses("Проект")
    assert "✓ Учёба" in pupil.labels
    await pupil.presses("Учёба")
    await pupil.presses("Дальше →")
    assert pupil.sees("2 из 4")
    await pupil.types("хочу <i>робота</i>")
    await pupil.presses("Пропустить")
    assert pupil.sees("4 из 4")
    await pupil.presses("После уроков")
    await pupil.presses("Дальше →")

    assert pupil.sees("обычно это занимает 7 дней")
    assert "Нужна помощь" in pupil.labels
    person = await found(world, pupil)
    async with world.store() as store:
        profile = await store.profiles.of(person.id)
    assert profile.requests == ("project",)
    assert profile.request_text == "хочу <i>робота</i>"
    assert profile.times == ("afternoon",)
    assert profile.completed_at == world.clock.now()
    await pupil.presses("Моя анкета")
    assert pupil.sees("Своими словами: хочу <i>робота</i>")


async def test_a_profile_left_halfway_goes_on_where_it_was(world: Living) -> None:
    screen = await invited(world, "Наставляемый, школьник", "Алиев Ибрагим Саидович 7Б 02.02.2013", "мать")
    pupil = newcomer(world)
    await pupil.opens(link_in(screen))
    await pupil.presses("Принимаю")
    await pupil.presses("Дальше →")
    assert pupil.toast == "Выбери хотя бы одно"
    await pupil.presses("Спорт и творчество")
    await pupil.presses("Дальше →")

    await pupil.types("/start")

    assert pupil.sees("2 из 4")


async def test_a_mentor_comes_by_the_code_in_russian_letters(world: Living) -> None:
    screen = await invited(world, "Наставник, взрослый", "Магомедова Аминат Руслановна", "03.06.1988")
    mentor = newcomer(world, 9002, "Аминат")

    await mentor.types("/start")
    assert mentor.sees("нужна ссылка или код")
    await mentor.types(code_in(screen).translate(str.maketrans("ABCEHKMPTXY", "АВСЕНКМРТХУ")).lower())
    assert mentor.sees("Вас приглашает")
    await mentor.presses("Принимаю")
    await mentor.types("математика & олимпиады")
    await mentor.presses("2")
    await mentor.types("горы")
    await mentor.presses("Онлайн")
    await mentor.presses("Дальше →")

    assert mentor.sees("Куратор подберёт наставляемого")
    person = await found(world, mentor)
    assert person.holds(Role.MENTOR, world.school.organisation.id)


async def test_the_curator_confirms_or_unlinks(world: Living) -> None:
    curator = world.phone(world.school.curator)
    screen = await invited(world, "Наставляемый, школьник", "Алиев Ибрагим 7Б 02.02.2013", "мать")
    wrong, right = newcomer(world), newcomer(world, 9003, "Ибрагим")

    await wrong.opens(link_in(screen))
    await world.passes(minutes=1)
    assert await curator.hears("Ибрагим А. (7Б) теперь в боте")
    await curator.presses("Нет, отвязать")
    await curator.presses("Да, отвязать")
    assert curator.sees("Аккаунт отвязан")
    again = link_in(curator.screen)
    await wrong.types("/home")
    assert wrong.sees("нужна ссылка или код")

    await right.opens(again)
    assert right.sees("Тебя зовёт")
    await world.passes(minutes=1)
    await curator.presses("Да, это Ибрагим А.")
    assert curator.sees("Отмечено")


async def test_wrong_used_and_foreign_read_the_same(world: Living) -> None:
    screen = await invited(world, "Наставник, взрослый", "Магомедова Аминат Руслановна", "03.06.1988")
    first, second = newcomer(world), newcomer(world, 9004, "Кто-то")
    await first.opens(link_in(screen))

    await second.opens(link_in(screen))
    used = second.screen
    await second.types("АААА-ВВВВ")
    unknown = second.screen
    mentor = world.phone(world.school.mentor)
    await mentor.opens(link_in(screen))

    assert used == unknown
    assert mentor.sees("Это приглашение не подходит")


async def test_guessing_ends_in_silence(world: Living) -> None:
    stranger = newcomer(world)
    await stranger.starts()
    for _ in range(5):
        await stranger.types("АААА-ВВВВ")
        assert stranger.sees("не подходит")

    await stranger.types("АААА-ВВВВ")
    assert stranger.sees("перерыв на час")
    await stranger.types("АААА-ВВВВ")

    assert stranger.said_nothing_new


async def test_a_new_phone(world: Living) -> None:
    curator, old = world.phone(world.school.curator), world.phone(world.school.mentee)
    await curator.types("/add")
    await curator.presses("← Назад")
    await curator.presses("Соколов Артём")
    await curator.presses("Ещё")
    await curator.presses("Новый телефон или аккаунт")
    await curator.presses("Дать ссылку")
    fresh = newcomer(world, 9005, "Артём")

    await fresh.opens(link_in(curator.screen))
    await old.types("/home")

    assert (await found(world, fresh)).id == world.school.mentee.id
    assert not fresh.sees("Тебя зовёт")
    assert old.sees("нужна ссылка или код")


async def test_a_coordinator_adds_a_school_and_invites_its_curator(world: Living) -> None:
    coordinator = world.phone(world.school.coordinator)
    await coordinator.types("/organisations")
    await coordinator.presses("Добавить организацию")
    await coordinator.types("Шамхальская <b>школа</b> / Шамхал")
    assert coordinator.sees("Шамхальская <b>школа</b>")
    await coordinator.presses("Пригласить куратора")
    await coordinator.types("Керимов Али <i>Исаевич</i>")
    assert coordinator.sees("Керимов Али <i>Исаевич</i>")
    curator = newcomer(world, 9006, "Али")

    await curator.opens(link_in(coordinator.screen))
    assert curator.sees("Вас приглашает в программу наставничества Шамхал")
    await curator.presses("Принимаю")
    assert curator.sees("Готово, спасибо!")
    await curator.types("/add")
    assert curator.sees("Добавить людей · Шамхал")


async def test_settings_language_and_privacy(world: Living) -> None:
    mentor = world.phone(world.school.mentor)
    await mentor.types("/settings")
    assert mentor.sees("наставник · школа № 2")
    await mentor.presses("Язык · Language")
    await mentor.presses("English")
    assert mentor.sees("I speak English now")
    await mentor.types("/privacy")
    assert mentor.sees("Who sees what")
    await mentor.types("/help")
    assert mentor.sees("/log — Log a meeting")


async def test_a_wrong_code_is_forgotten_after_three_days(world: Living) -> None:
    stranger = world.telegram.add_person(4242, "Тёма")
    stranger.chat.started = True
    await stranger.types("/start ABCD-EFGH-9999")
    async with world.store() as store:
        assert await store.invitations.wrong_tries("4242", world.clock.now() - timedelta(hours=1)) == 1

    await world.passes(hours=73)

    async with world.store() as store:
        assert await store.invitations.wrong_tries("4242", world.clock.now() - timedelta(days=9)) == 0
