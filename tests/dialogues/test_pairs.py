"""Making a pair: papers first, a private no, somebody without a phone, a group, what strangers may not."""

from handlers.mentorships_buttons import CurateMentorship, ProposePair, packed
from mentoring.mentorships import Stage, Status
from mentoring.people import Role
from tests.dialogues.steps import EXIT_OF_MENTEE
from tests.dialogues.walks import at_work, comes, ready
from tests.living import Living


async def test_without_papers_the_curator_is_led_to_them(world: Living) -> None:
    at = world.school
    await ready(world, at.mentor)
    curator = world.phone(at.curator)

    await curator.types("/home")
    assert curator.sees("Не хватает согласий: у 1 человека")
    await curator.presses("Создать пару")
    await curator.presses("Артём С.")
    await curator.presses("Ольга И.")

    assert curator.sees("Артём С.: не хватает 3 согласий")
    assert "Отметить согласия: Артём С." in curator.labels
    assert "Предложить эту пару" not in curator.labels


async def test_a_no_is_seen_by_the_curator_only(world: Living) -> None:
    at = world.school
    await ready(world, at.mentor, at.mentee)
    curator, mentor, mentee = world.phone(at.curator), world.phone(at.mentor), world.phone(at.mentee)
    await curator.types("/home")
    await curator.presses("Создать пару")
    await curator.presses("Артём С.")
    await curator.presses("Ольга И.")
    await curator.presses("Предложить эту пару")

    await mentee.presses("Нужно подумать")
    await mentee.presses("Вернуться к вопросу")
    await mentee.presses("Нет")
    await mentee.presses("Объяснить куратору")
    await mentee.types("мы <i>соседи</i>")

    assert await curator.hears("эта пара пока не подошла")
    assert mentor.screen.startswith("Куратор предлагает вам стать наставником")
    await curator.presses("Открыть пару")
    assert curator.sees("мы <i>соседи</i>")
    await mentor.presses("Да, хочу")
    assert not mentor.sees("соседи")
    await curator.presses("Изменить пару")
    await curator.presses("Отменить: пара создана по ошибке")
    await curator.presses("Да, отменить пару")
    assert curator.sees("Пара отменена")


async def test_an_old_yes_pressed_twice_refreshes_the_screen(world: Living) -> None:
    at = world.school
    await ready(world, at.mentor, at.mentee)
    curator, mentee = world.phone(at.curator), world.phone(at.mentee)
    await curator.types("/home")
    await curator.presses("Создать пару")
    await curator.presses("Артём С.")
    await curator.presses("Ольга И.")
    await curator.presses("Предложить эту пару")
    asked = mentee.messages[-1].message_id

    await mentee.presses("Да, хочу")
    await mentee.presses_old("Да, хочу", asked)

    assert mentee.toast == "Экран обновлён: с тех пор кое-что изменилось."
    assert mentee.sees("Ответ записан")


async def test_the_curator_answers_for_someone_without_a_phone(world: Living) -> None:
    at = world.school
    await ready(world, at.mentor)
    await comes(world, Role.MENTEE, "Гусейнов", "Али", grade="7А", phone=False)
    curator, mentor = world.phone(at.curator), world.phone(at.mentor)
    await curator.types("/home")
    await curator.presses("Создать пару")
    await curator.presses("Али Г.")
    await curator.presses("Ольга И.")
    await curator.presses("Предложить эту пару")

    await curator.presses("Да, со слов: Али Г.")
    await mentor.presses("Да, хочу")
    await curator.presses("Приказ будет позже, начать сейчас")

    assert curator.sees("Приказ не записан")
    assert await mentor.hears("можно начинать")


async def test_a_survey_and_words_are_entered_as_told(world: Living) -> None:
    at = world.school
    child = await comes(world, Role.MENTEE, "Гусейнов", "Али", grade="7А", phone=False)
    mentorship = await at_work(world, Stage.COMPLETION, mentees=[child])
    curator = world.phone(at.curator)
    await curator.types("/pairs")
    await curator.presses("Завершение")
    await curator.presses("Али Г. и Ольга И.")
    await curator.presses("Завершение: что осталось")

    await curator.presses("Итоговый опрос: кого ждём")
    await curator.presses("Опрос со слов: Али Г.")
    assert curator.sees("Со слов: Али Г.")
    for tap in EXIT_OF_MENTEE:
        await curator.presses(tap)
    await curator.presses("Дальше")
    await curator.presses("Слова участника: Али Г.")
    await curator.types("Понравилось строить")

    assert curator.sees("Али Г. (со слов)\n«Понравилось строить»")
    async with world.store() as store:
        progress = await store.mentorships.progress(mentorship)
    assert child.id in progress.reflected & progress.surveyed_after


async def test_a_group_is_one_mentor_and_several_mentees(world: Living) -> None:
    at = world.school
    await ready(world, at.mentor, at.mentee)
    await comes(world, Role.MENTEE, "Каримова", "Мария", grade="9Б")
    curator, mentor = world.phone(at.curator), world.phone(at.mentor)
    await curator.types("/home")
    await curator.presses("Создать пару")
    await curator.presses("Артём С.")
    await curator.presses("Ольга И.")
    await curator.presses("Добавить в группу")
    await curator.presses("Мария К.")
    assert curator.sees("взрослый специалист — ученик · группа")
    await curator.presses("Другая форма")
    assert curator.sees("педагог — педагог · группа")

    await curator.presses("Предложить эту пару")

    assert await mentor.hears("Мария К.")
    async with world.store() as store:
        found = await store.mentorships.of_organisation(at.organisation.id, Status.PROPOSED)
    assert [(m.form, m.kind, len(m.mentees)) for m in found] == [("teacher_teacher", "group", 2)]


async def test_a_mentor_with_no_room_is_warned_about(world: Living) -> None:
    at = world.school
    await at_work(world, Stage.JOINT_WORK)
    await comes(world, Role.MENTEE, "Каримова", "Мария", grade="9Б")
    async with world.store() as store:
        await store.profiles.change(at.mentor.id, capacity=1)
    curator = world.phone(at.curator)
    await curator.types("/home")
    await curator.presses("Создать пару")
    await curator.presses("Мария К.")
    await curator.presses("Ольга И. · ⚠️ мест нет, 1 из 1")

    assert curator.sees("уже 1 из 1 пар")
    assert "Предложить эту пару" in curator.labels


async def test_a_stranger_to_the_school_gets_nowhere(world: Living) -> None:
    at = world.school
    mentorship = await at_work(world, Stage.JOINT_WORK)
    stranger, curator = world.phone(at.stranger), world.phone(at.curator)
    await curator.types("/pairs")
    await curator.presses("Совместная работа")
    press = CurateMentorship(mentorship_id=mentorship.id).pack()
    forged = ProposePair(
        organisation_id=at.organisation.id, mentor_id=at.mentor.id, mentees=packed([at.mentee.id]), form=0, kind=0
    ).pack()
    await stranger.types("/home")

    for data in (press, forged):
        await stranger.presses_button(stranger.messages[-1], {"text": "·", "callback_data": data})
        assert stranger.toast
        assert not stranger.sees("Артём")
