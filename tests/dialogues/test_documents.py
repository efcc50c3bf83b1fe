"""The mentor's report as a document: for the mentor and the curator, without what mentees wrote."""

import io
from datetime import timedelta
from typing import Any

import docx

from mentoring.goals import NewGoal
from mentoring.reflections import Reflection, ReflectionKind
from sandbox.person import Person as Phone
from tests import pairs
from tests.dialogues.test_reminders import held
from tests.living import Living


async def at_work(world: Living) -> None:
    at, now = world.school, world.clock.now()
    async with world.store() as store:
        of = await pairs.pair(store, at, now - timedelta(days=9))
        await store.goals.add(NewGoal(of.id, at.organisation.id, "Сдать <проект>"), created_by=at.mentor.id, now=now)
        for person, kind, text in (
            (at.mentor, ReflectionKind.REPORT, "Артём вырос.\nСпасибо 😀"),
            (at.mentee, ReflectionKind.REFLECTION, "Секрет Артёма"),
        ):
            await store.reflections.write(Reflection(of.id, at.organisation.id, person.id, kind, text, now))
    await held(world, of, days=3)


async def printed(phone: Phone) -> tuple[str, list[str]]:
    """The document's name and all that stands in it."""
    await phone.presses("Отчёт наставника (Word)")
    name, data = phone.files[-1]
    paper: Any = docx.Document(io.BytesIO(data))
    cells = [cell.text for table in paper.tables for row in table.rows for cell in row.cells]
    return name, [*(each.text for each in paper.paragraphs), *cells]


async def test_the_mentor_prints_the_report(world: Living) -> None:
    await at_work(world)
    mentor = world.phone(world.school.mentor)
    await mentor.types("/home")
    await mentor.presses("Дневник встреч")

    name, said = await printed(mentor)

    assert name == "Отчёт наставника — Соколов Артём Дмитриевич.docx"
    assert "Отчёт наставника о реализации программы наставничества" in said
    assert "Наставник: Исаева Ольга Викторовна" in said
    assert "Проведено: 1 встреча, 45 минут" in said
    assert "Сдать <проект>" in said
    assert "Артём вырос.\nСпасибо 😀" in said
    assert not any("Секрет" in text for text in said)


async def test_the_mentee_has_no_such_button(world: Living) -> None:
    await at_work(world)
    mentee = world.phone(world.school.mentee)
    await mentee.types("/home")
    await mentee.presses("Дневник встреч")

    assert "Отчёт наставника (Word)" not in mentee.labels
