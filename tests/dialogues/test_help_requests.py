"""«Нужна помощь»: three presses, the curators at once, and the mentor never learns."""

from sqlalchemy import select

from db.audit import AuditRow
from db.outbox import OutboxRow
from mentoring.mentorships import Mentorship
from mentoring.people import Role
from tests import pairs
from tests.living import Living

SECRET = "меня обижают <b>в классе</b>"


async def pair(world: Living) -> Mentorship:
    """A pair at work, with finished profiles."""
    async with world.store() as store:
        return await pairs.pair(store, world.school, world.clock.now())


async def test_a_call_for_help_is_read_taken_and_answered(world: Living) -> None:
    await pair(world)
    mentee, mentor, curator = (world.phone(p) for p in (world.school.mentee, world.school.mentor, world.school.curator))
    await mentee.types("/home")

    await mentee.presses("Нужна помощь")
    assert mentee.sees("8-800-2000-122")
    assert mentee.sees("Наставник об этом не узнает")
    await mentee.presses("Это срочно")
    await mentee.types(SECRET)
    assert mentee.sees("Передано")

    assert await curator.hears(SECRET)
    await curator.presses("Прочитано, беру")
    assert await mentee.hears("Патимат Расуловна")
    await curator.presses("Ответить")
    await curator.types("Приходи ко мне после третьего урока")

    assert await mentee.hears("Приходи ко мне после третьего урока")
    assert not mentor.chat.messages


async def test_what_is_typed_next_is_added(world: Living) -> None:
    mentee, curator = world.phone(world.school.mentee), world.phone(world.school.curator)
    await pair(world)
    await mentee.types("/home")
    await mentee.presses("Нужна помощь")
    await mentee.presses("Есть вопрос")
    await mentee.types("Можно мне другого наставника?")

    await mentee.types("Он хороший, но я хочу программировать")

    assert await curator.hears("Он хороший, но я хочу программировать")


async def test_a_call_without_words_reaches_the_curator_at_night(world: Living) -> None:
    mentee, curator = world.phone(world.school.mentee), world.phone(world.school.curator)
    await pair(world)
    await world.passes(hours=13)
    await mentee.types("/home")
    await mentee.presses("Нужна помощь")
    await mentee.presses("Это срочно")

    await mentee.presses("Без слов")

    assert await curator.hears("Без слов: просит связаться")


async def test_a_voice_instead_of_words_is_answered_kindly_and_the_words_still_arrive(world: Living) -> None:
    mentee, curator = world.phone(world.school.mentee), world.phone(world.school.curator)
    await pair(world)
    await mentee.types("/home")
    await mentee.presses("Нужна помощь")
    await mentee.presses("Есть вопрос")

    await mentee.sends_voice()
    assert mentee.sees("словами")
    await mentee.types("Не понимаю задание")

    assert await curator.hears("Не понимаю задание")


async def test_nobody_taking_it_for_a_day_brings_the_coordinator(world: Living) -> None:
    mentee, coordinator = world.phone(world.school.mentee), world.phone(world.school.coordinator)
    await pair(world)
    await mentee.types("/home")
    await mentee.presses("Нужна помощь")
    await mentee.presses("Это срочно")
    await mentee.types(SECRET)

    await world.passes(hours=25)

    assert coordinator.sees("пока никто не взял")
    assert coordinator.sees(SECRET)


async def test_with_no_curator_in_reach_the_coordinator_is_called_at_once(world: Living) -> None:
    mentee, coordinator = world.phone(world.school.mentee), world.phone(world.school.coordinator)
    await pair(world)
    async with world.store() as store:
        await store.people.set_unreachable(world.school.curator.id, world.clock.now())
    await mentee.types("/home")
    await mentee.presses("Нужна помощь")
    await mentee.presses("Это срочно")

    await mentee.types(SECRET)

    assert await coordinator.hears(SECRET)
    assert mentee.sees("Передано координатору")


async def test_a_curator_who_is_the_mentor_reads_nothing(world: Living) -> None:
    mentee, mentor = world.phone(world.school.mentee), world.phone(world.school.mentor)
    await pair(world)
    async with world.store() as store:
        await store.people.add_role(
            world.school.mentor.id, Role.CURATOR, world.school.organisation.id, now=world.clock.now()
        )
    await mentee.types("/home")
    await mentee.presses("Нужна помощь")
    await mentee.presses("Есть вопрос")
    await mentee.types(SECRET)

    assert not mentor.chat.messages


async def test_the_second_curator_sees_who_has_taken_it(world: Living) -> None:
    at = world.school
    mentee, curator, other = world.phone(at.mentee), world.phone(at.curator), world.phone(at.stranger)
    await pair(world)
    async with world.store() as store:
        await store.people.add_role(at.stranger.id, Role.CURATOR, at.organisation.id, now=world.clock.now())
    await mentee.types("/home")
    await mentee.presses("Нужна помощь")
    await mentee.presses("Есть вопрос")
    await mentee.types("Вопрос про расписание")

    await curator.presses("Прочитано, беру")
    await other.presses("Прочитано, беру")

    assert other.sees("Взято: Патимат Расуловна")
    assert mentee.sees("Тебе ответит Патимат Расуловна")
    assert not mentee.sees("Магомед Алиевич")


async def test_the_words_stay_out_of_the_record_and_of_the_queue(world: Living) -> None:
    mentee = world.phone(world.school.mentee)
    await pair(world)
    await mentee.types("/home")
    await mentee.presses("Нужна помощь")
    await mentee.presses("Есть вопрос")
    await mentee.types(SECRET)

    async with world.database.reading() as connection:
        acts = (await connection.execute(select(AuditRow.action, AuditRow.detail))).all()
        queued = (await connection.execute(select(OutboxRow.kind, OutboxRow.args))).all()
    assert ("ask_for_help", {"kind": "question"}) in [tuple(act) for act in acts]
    assert "обижают" not in str(acts)
    assert "обижают" not in str([row.args for row in queued if row.kind.startswith("help-")])


async def test_a_loose_text_is_offered_to_the_curator(world: Living) -> None:
    mentee, curator = world.phone(world.school.mentee), world.phone(world.school.curator)
    await pair(world)

    await mentee.types("А можно принести телефон?")
    assert mentee.sees("Отправить это куратору?")
    await mentee.presses("Да, отправить")

    assert await curator.hears("А можно принести телефон?")


async def test_a_loose_text_can_be_a_slip(world: Living) -> None:
    mentee, curator = world.phone(world.school.mentee), world.phone(world.school.curator)
    await pair(world)

    await mentee.types("ой не сюда")
    await mentee.presses("Нет, это случайно")

    assert not curator.chat.messages


async def test_the_curators_list_of_calls(world: Living) -> None:
    mentee, curator = world.phone(world.school.mentee), world.phone(world.school.curator)
    await pair(world)
    await mentee.types("/home")
    await mentee.presses("Нужна помощь")
    await mentee.presses("Есть вопрос")
    await mentee.types("Где кабинет 214?")

    await curator.presses("Прочитано, беру")
    await curator.presses("Вопрос решён")
    assert curator.sees("Вопрос решён.")
    await curator.presses("Назад")

    assert curator.sees("Открытых обращений нет")
