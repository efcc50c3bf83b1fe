"""The self-audit in conversation: nine taps, a note, the head's word."""

import io
from datetime import timedelta

import docx

from mentoring.people import NewPerson, Person, Role
from mentoring.self_audits import ITEMS
from tests import pairs
from tests.living import Living


async def head(world: Living) -> Person:
    """Somebody who signs."""
    async with world.store() as store:
        now, at = world.clock.now(), world.school
        new = NewPerson(at.municipality.id, at.organisation.id, "Магомедов", "Ахмед", "Алиевич", identity="м")
        person = await store.people.add(new, entered_by=None, now=now)
        await store.people.add_role(person.id, Role.HEAD, at.organisation.id, now=now)
        await store.people.link_account(person.id, "telegram", str(1000 + person.id), 1000 + person.id, now=now)
        await store.profiles.change(person.id, agreed_at=now, completed_at=now)
        await pairs.pair(store, at, now - timedelta(days=5))
        found = await store.people.by_id(person.id)
    assert found is not None
    return found


async def test_nine_taps_then_the_head_signs(world: Living) -> None:
    curator, boss = world.phone(world.school.curator), world.phone(await head(world))
    await curator.types("/digest")
    await curator.presses("Ход программы")
    await curator.presses("Самоаудит")
    assert curator.sees("Осталось отметить 9 пунктов")
    await curator.presses("Продолжить")
    assert curator.sees("1/9")
    assert curator.sees("С планом: 1 из 1 пар")
    await curator.presses("Добавить пояснение")
    await curator.types("план <у всех>")
    assert curator.sees("Пояснение: план <у всех>")
    for _ in ITEMS:
        await curator.presses("Частично")
    assert curator.sees("Итого 9 из 18 — допустимый уровень")
    await curator.presses("Отправить руководителю")
    assert curator.sees("Ждёт подписи руководителя")

    assert await boss.hears("Самоаудит готов к подписи")
    await boss.presses("Вернуть с замечанием")
    await boss.types("Партнёров больше")
    assert await curator.hears("вернул самоаудит с замечанием")
    assert curator.sees("Замечание: «Партнёров больше»")
    await curator.presses("Просмотреть по пунктам")
    await curator.presses("В полной мере")
    await curator.presses("Отправить руководителю")
    assert await boss.hears("Итого 10 из 18")
    await boss.presses("Подписать")
    assert boss.sees("Подписать самоаудит: школа № 2, 2026/27?")
    await boss.presses("Да, подписать")

    assert boss.sees("Подписано")
    assert await curator.hears("Руководитель подписал самоаудит")


async def test_a_press_that_comes_too_late_shows_the_sheet_as_it_is(world: Living) -> None:
    curator, boss = world.phone(world.school.curator), world.phone(await head(world))
    await curator.types("/digest")
    await curator.presses("Ход программы")
    await curator.presses("Самоаудит")
    await curator.presses("Продолжить")
    for _ in ITEMS:
        await curator.presses("В полной мере")
    old = curator.messages[-1].message_id
    await curator.presses("Отправить руководителю")
    await boss.hears("Самоаудит готов")
    await boss.presses("Подписать")
    await boss.presses("Да, подписать")

    await curator.presses_old("Отправить руководителю", old)

    assert curator.sees("Подписан руководителем")


async def test_the_document_holds_marks_facts_and_who_signed(world: Living) -> None:
    curator, boss = world.phone(world.school.curator), world.phone(await head(world))
    await curator.types("/digest")
    await curator.presses("Ход программы")
    await curator.presses("Самоаудит")
    await curator.presses("Продолжить")
    await curator.presses("Добавить пояснение")
    await curator.types("=план 😀")
    for _ in ITEMS:
        await curator.presses("В полной мере")
    await curator.presses("Отправить руководителю")
    await boss.hears("Самоаудит готов")
    await boss.presses("Подписать")
    await boss.presses("Да, подписать")

    await boss.presses("Документ Word")

    name, data = boss.files[-1]
    assert name == "Самоаудит 2026-27 — школа № 2.docx"
    paper = docx.Document(io.BytesIO(data))
    assert paper.paragraphs[0].text == "Управление образования Кумторкалинского района"
    assert any("Итого 18 баллов из 18: оптимальный уровень" in each.text for each in paper.paragraphs)
    cells = [cell.text for table in paper.tables for row in table.rows for cell in row.cells]
    assert any("С планом: 1 из 1 пар" in cell and "=план 😀" in cell for cell in cells)
    assert "Магомедов Ахмед Алиевич\n12 октября 2026 года" in cells
