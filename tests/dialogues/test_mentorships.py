"""A pair from the curator's first choice to the certificate, by pressing what people see."""

from io import BytesIO

from PIL import Image

from mentoring.mentorships import Stage
from mentoring.people import Role
from tests.dialogues.steps import EXIT_OF_MENTEE, EXIT_OF_MENTOR, both_surveyed_before
from tests.dialogues.walks import at_work, comes, meets, ready
from tests.living import Living


async def test_a_pair_walks_the_whole_way(world: Living) -> None:
    at = world.school
    await ready(world, at.mentor, at.mentee)

    await is_paired(world)
    await both_surveyed_before(world.phone(at.mentor), world.phone(at.mentee))
    await plans(world)
    await works_and_marks(world)
    await writes_at_the_end(world)
    await is_closed(world)

    mentee, mentor, curator = world.phone(at.mentee), world.phone(at.mentor), world.phone(at.curator)
    assert await mentee.hears("Программа пройдена")
    for person, name in ((mentee, "Соколов Артём Дмитриевич"), (mentor, "Исаева Ольга Викторовна")):
        file_name, data = person.files[-1]
        assert file_name == f"Сертификат · {name}.png"
        assert Image.open(BytesIO(data)).size == (1240, 1754)
    await mentee.presses("Продолжить в новом цикле")
    assert await curator.hears("Артём С. хочет продолжить в новом цикле")
    await curator.presses("Создать пару заново")
    assert curator.sees("Участники получат карточку друг друга")


async def is_paired(world: Living) -> None:
    """The curator chooses, both agree, the order is written."""
    at = world.school
    curator, mentor, mentee = world.phone(at.curator), world.phone(at.mentor), world.phone(at.mentee)
    await curator.types("/home")
    for label in ("Создать пару", "Артём С.", "Ольга И.", "Предложить эту пару"):
        await curator.presses(label)
    assert await mentee.hears("Куратор нашёл тебе наставника")
    await mentee.presses("Да, хочу")
    await mentor.presses("Да, хочу")
    assert await curator.hears("Все согласны начать")
    await curator.presses("Записать приказ")
    await curator.types("47-к от 12 октября")
    assert curator.sees("Записан приказ № 47-к от 12 октября 2026")
    assert await mentee.hears("у тебя есть наставник")


async def plans(world: Living) -> None:
    """Acquaintance, trial, and a plan of one goal and one meeting."""
    mentor, mentee = world.phone(world.school.mentor), world.phone(world.school.mentee)
    await meets(world)
    assert await mentee.hears("Этап 2 из 6: пробная встреча")
    await meets(world, go_on=("Да, продолжаем", "Да, продолжаем"))
    await meets(world)
    await mentor.types("/home")
    await mentor.presses("Поставить цели")
    await mentor.presses("Добавить цель")
    await mentor.types("Собрать <b>робота</b>")
    await mentor.types("15 декабря")
    await mentor.types("/home")
    assert mentor.sees("🎯 Собрать <b>робота</b> · до 15 декабря")
    await mentor.presses("Решить, как часто видеться")
    await mentor.presses("Сколько встреч")
    await mentor.types("1")
    await mentor.presses("Раз в неделю")
    assert await mentee.hears("Этап 4 из 6: совместная работа")


async def works_and_marks(world: Living) -> None:
    """Joint work, the final meeting, the goal marked."""
    mentor, mentee = world.phone(world.school.mentor), world.phone(world.school.mentee)
    await meets(world)
    await mentor.types("/home")
    await mentor.presses("Перейти к итоговой встрече")
    await mentor.presses("Перейти к итоговой встрече")
    await meets(world)
    await mentor.types("/home")
    for label in ("Отметить цели", "Собрать", "✅ Достигнута"):
        await mentor.presses(label)
    assert await mentee.hears("Этап 6 из 6: завершение")


async def writes_at_the_end(world: Living) -> None:
    """Survey and reflection by both, the mentor's report from its draft."""
    mentor, mentee = world.phone(world.school.mentor), world.phone(world.school.mentee)
    for label in ("Итоговый опрос", *EXIT_OF_MENTEE):
        await mentee.presses(label)
    assert mentee.sees("Куратор видит, что ответ есть, но не какой")
    await mentee.presses("Дальше")
    await mentee.presses("Написать, как это было")
    await mentee.types("Стало интереснее учиться")
    await mentor.types("/home")
    for label in ("Итоговый опрос", *EXIT_OF_MENTOR):
        await mentor.presses(label)
    await mentor.types("/home")
    await mentor.presses("Отчёт наставника")
    assert mentor.sees("Проведено 5 встреч, всего 3 часа 45 минут")
    assert mentor.sees("— Собрать <b>робота</b>: достигнута.")
    await mentor.presses("Отправить как есть")
    await mentor.presses("Написать, как это было")
    await mentor.types("Артём стал увереннее")


async def is_closed(world: Living) -> None:
    """The curator notes the group reflection and closes."""
    curator = world.phone(world.school.curator)
    assert await curator.hears("Всё написано, можно закрывать")
    await curator.types("/pairs")
    for label in ("Завершение", "Артём С. и Ольга И.", "Завершение: что осталось"):
        await curator.presses(label)
    assert curator.sees("Стало интереснее учиться")
    await curator.presses("Рефлексия прошла")
    await curator.types("Собрались всей школой 20 ноября")
    await curator.presses("Закрыть программу с благодарностью")


async def test_a_no_after_the_trial_meeting_stays_between_the_mentee_and_the_curator(world: Living) -> None:
    at = world.school
    await at_work(world, Stage.TRIAL)
    curator, mentor, mentee = world.phone(at.curator), world.phone(at.mentor), world.phone(at.mentee)

    await meets(world, go_on=("Нет", "Да, продолжаем"))

    assert any("не хочет продолжать" in message.text for message in curator.messages)
    assert not any("не хочет продолжать" in message.text for message in mentor.messages)
    await mentor.types("/home")
    assert mentor.sees("Этап 2 из 6")
    await curator.types("/pairs")
    await curator.presses("Пробная")
    await curator.presses("Артём С. и Ольга И.")
    assert curator.sees("просят другую пару")
    await curator.presses("Решить, что дальше с парой")
    await curator.presses("Завершить раньше срока")
    await curator.presses("Да, завершить")
    assert await mentor.hears("Встречи этой пары завершены. Спасибо")
    assert await mentee.hears("Встречи этой пары завершены. Спасибо")
    await curator.presses("Новый наставник: Артём С.")
    assert curator.sees("С кем в пару?")


async def test_a_wrong_pair_is_undone_after_one_more_question(world: Living) -> None:
    at = world.school
    await at_work(world, Stage.JOINT_WORK)
    curator, mentee = world.phone(at.curator), world.phone(at.mentee)

    await curator.types("/pairs")
    await curator.presses("Совместная работа")
    await curator.presses("Артём С. и Ольга И.")
    old = curator.messages[-1].message_id
    await curator.presses("Изменить пару")
    await curator.presses("Отменить: пара создана по ошибке")
    assert curator.sees("Артём С. и Ольга И.")
    await curator.presses("Да, отменить пару")

    assert curator.sees("Пара отменена")
    assert await mentee.hears("была создана по ошибке")
    await curator.presses_old("Да, отменить пару", old)
    assert curator.toast == "Экран обновлён: с тех пор кое-что изменилось."


async def test_a_pause_is_asked_for_in_private_and_given(world: Living) -> None:
    at = world.school
    await at_work(world, Stage.JOINT_WORK)
    curator, mentor, mentee = world.phone(at.curator), world.phone(at.mentor), world.phone(at.mentee)

    await mentee.types("/home")
    await mentee.presses("О паре")
    await mentee.presses("Пауза или завершение")
    await mentee.presses("Нужна пауза")
    await mentee.types("много <b>контрольных</b>")

    assert await curator.hears("Артём С. просит паузу")
    assert not mentor.messages
    await curator.presses("Открыть пару")
    assert curator.sees("много <b>контрольных</b>")
    await curator.presses("Изменить пару")
    await curator.presses("Пауза")
    await curator.presses("Пауза без причины")
    assert await mentor.hears("Встречи на паузе")
    await mentee.types("/home")
    assert mentee.sees("На паузе")
    await curator.presses("Изменить пару")
    await curator.presses("Продолжить")
    assert await mentee.hears("Пауза закончилась")


async def test_another_mentor_takes_over_at_the_same_stage(world: Living) -> None:
    at = world.school
    await at_work(world, Stage.JOINT_WORK)
    new = await comes(world, Role.MENTOR, "Алиева", "Марьям", "Ахмедовна")
    curator, coming, mentee = world.phone(at.curator), world.phone(new), world.phone(at.mentee)

    await curator.types("/pairs")
    await curator.presses("Совместная работа")
    await curator.presses("Артём С. и Ольга И.")
    await curator.presses("Изменить пару")
    await curator.presses("Другой наставник")
    await curator.presses("Марьям А.")
    await curator.presses("Да, передать")
    assert await mentee.hears("меняется наставник")
    await coming.presses("Да, хочу")
    await curator.presses("Записать приказ")
    await curator.types("51")

    await mentee.types("/home")
    assert mentee.sees("Этап 4 из 6")
    assert mentee.sees("Марьям Ахмедовна")
    leaving = world.phone(at.mentor)
    await leaving.types("/home")
    assert not leaving.sees("Артём")


async def test_a_mentor_of_several_sees_each_with_its_task(world: Living) -> None:
    at = world.school
    second = await comes(world, Role.MENTEE, "Каримова", "Мария", "Руслановна", grade="9Б")
    await at_work(world, Stage.ACQUAINTANCE)
    await at_work(world, Stage.COMPLETION, mentees=[second])
    mentor = world.phone(at.mentor)

    await mentor.types("/home")

    assert mentor.sees("Наставляемый: Артём С.\nЭтап 1 из 6 · встреча-знакомство")
    assert mentor.sees("Наставляемый: Мария К.\nЭтап 6 из 6 · завершение")
    assert "Отчёт наставника · Мария К." in mentor.labels
    assert "📅 Назначить встречу · Артём С." in mentor.labels
    await mentor.presses("Открыть: Мария К.")
    assert mentor.sees("Этап 6 из 6 · завершение")


async def test_the_plan_is_shortened_or_extended_by_a_press(world: Living) -> None:
    at = world.school
    await at_work(world, Stage.JOINT_WORK)
    mentor = world.phone(at.mentor)
    await meets(world)
    await mentor.types("/home")
    await mentor.presses("Перейти к итоговой встрече")
    await mentor.presses("Ещё 2 встречи")
    assert mentor.sees("План продлён, теперь всего встреч: 3")
    curator = world.phone(at.curator)
    await curator.types("/pairs")
    await curator.presses("Совместная работа")
    await curator.presses("Артём С. и Ольга И.")
    assert curator.sees("По плану осталось 2 встречи") or curator.sees("По плану остались 2 встречи")
    await curator.presses("Перейти к итоговой")
    await curator.presses("Перейти к итоговой раньше")

    assert await mentor.hears("Этап 5 из 6: итоговая встреча")
