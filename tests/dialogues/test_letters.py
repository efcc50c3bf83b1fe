"""A curator writes to both, reads it once more, sends it; they write back to the curator alone."""

from tests.dialogues.test_help_requests import pair
from tests.living import Living

HELLO = "Коллеги, <b>давайте</b> назначим встречу"


async def test_a_letter_goes_to_both_and_an_answer_comes_back(world: Living) -> None:
    await pair(world)
    at = world.school
    curator, mentor, mentee = world.phone(at.curator), world.phone(at.mentor), world.phone(at.mentee)
    await world.passes(days=18)

    await curator.presses("Написать обоим")
    assert curator.sees("Каждый получит его отдельно")
    await curator.types(HELLO)
    assert curator.sees(HELLO)
    await curator.presses("Отправить")
    assert curator.sees("✅ Отправлено")

    assert await mentor.hears(HELLO)
    assert await mentee.hears(HELLO)
    await mentee.presses("Ответить")
    assert mentee.sees("Прочитает только Патимат Расуловна")
    await mentee.types("Хорошо, в среду!")

    assert await curator.hears("Хорошо, в среду!")
    assert not await mentor.hears("Хорошо, в среду!")


async def test_a_letter_is_sent_once_however_often_it_is_pressed(world: Living) -> None:
    await pair(world)
    curator, mentee = world.phone(world.school.curator), world.phone(world.school.mentee)
    await world.passes(days=18)
    await curator.presses("Написать обоим")
    await curator.types(HELLO)
    draft = next(message for message in curator.messages if "Отправить" in message.labels)

    await curator.presses("Отправить")
    await curator.presses_old("Отправить", draft.message_id)

    assert sum(HELLO in message.text for message in mentee.messages) == 1


async def test_a_letter_that_is_too_long_can_be_typed_again(world: Living) -> None:
    await pair(world)
    curator = world.phone(world.school.curator)
    await world.passes(days=18)
    await curator.presses("Написать обоим")

    await curator.types("а" * 3600)
    assert curator.sees("не поместится")
    await curator.types("Короче: жду вас в четверг")

    assert curator.sees("Короче: жду вас в четверг")
