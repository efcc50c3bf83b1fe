"""Facts of the school in conversation: two numbers, and a clear word when they can't be."""

from datetime import timedelta

from tests import pairs
from tests.living import Living


async def test_a_curator_enters_before_and_after(world: Living) -> None:
    async with world.store() as store:
        await pairs.pair(store, world.school, world.clock.now() - timedelta(days=5))
    curator = world.phone(world.school.curator)
    await curator.types("/digest")
    await curator.presses("Ход программы")
    await curator.presses("Факты школы")
    assert curator.sees("Средний балл: не указано")
    await curator.presses("Средний балл")
    await curator.types("отлично")
    assert curator.sees("Нужны одно или два числа от 2 до 5")
    await curator.types("3,85 4,1")

    assert curator.sees("Средний балл: 3,85 → 4,10")
    await curator.presses("Проекты")
    await curator.types("2 5")
    assert curator.sees("Совместные проекты: 2 → 5")
