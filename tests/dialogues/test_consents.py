"""Written consents: of one person, on the same paper as before, of everyone at once, with a picture, and withdrawn."""

from mentoring.mentorships import NewMentorship, Stage, Status
from tests.living import Living


async def test_all_of_a_person_then_the_next_in_two_taps(world: Living) -> None:
    curator = world.phone(world.school.curator)
    await curator.types("/add")
    await curator.presses("← Назад")
    await curator.presses("Соколов Артём")
    await curator.presses("Согласия: не хватает 3")
    assert curator.sees("— Участие: законный представитель")
    await curator.presses("Отметить все (3)")
    await curator.types("12/<b>а</b> от 01.09.2026")
    assert curator.sees("✅ Записано: № 12/<b>а</b> от 1 сентября 2026, вторник")
    assert curator.sees("Всё на месте")

    await curator.types("/add")
    await curator.presses("← Назад")
    await curator.presses("Наставники 1")
    await curator.presses("Исаева Ольга")
    await curator.presses("Согласия: не хватает 2")
    await curator.presses("Как раньше: № 12/<b>а</b> от 1 сентября 2026")

    assert curator.sees("Всё на месте")
    async with world.store() as store:
        consents = await store.consents.of_person(world.school.mentor.id)
    assert [(each.kind, each.given_by, each.number) for each in consents] == [
        ("participation", "self", "12/<b>а</b>"),
        ("personal_data", "self", "12/<b>а</b>"),
    ]


async def test_one_consent_and_dates_that_can_t_be(world: Living) -> None:
    curator = world.phone(world.school.curator)
    await curator.types("/add")
    await curator.presses("← Назад")
    await curator.presses("Соколов Артём")
    await curator.presses("Согласия: не хватает 3")
    await curator.presses("Участие: законный представитель")
    await curator.types("потом")
    assert curator.sees("Не вижу даты")
    await curator.types("7 от 01.12.2026")
    assert curator.sees("ещё не наступило")
    await curator.types(f"{'1' * 61} от 01.09.2026")
    assert curator.sees("не больше 60 знаков")
    await curator.types("вчера")

    assert curator.sees("✓ Участие: законный представитель · от 11 октября 2026")
    assert curator.sees("— Участие: сам участник")


async def test_everyone_in_one_record(world: Living) -> None:
    curator = world.phone(world.school.curator)
    await curator.types("/add")
    await curator.presses("← Назад")
    await curator.presses("Согласия: у кого не хватает")
    assert "Артём С. · 3" in curator.labels
    await curator.presses("Отметить всем одной записью (2)")
    await curator.types("12-345/2026-СОГЛАСИЕ от 1 сентября")
    assert curator.sees("не больше 16 знаков")
    await curator.types("№ 5 от 1 сентября")
    assert curator.sees("у 2 человек: № 5 от 1 сентября 2026, вторник")
    await curator.presses("Да, отметить (2)")

    assert curator.sees("✅ Отмечено: 2 человека.")
    assert curator.sees("У всех согласия на месте")


async def test_a_picture_of_the_paper(world: Living) -> None:
    curator = world.phone(world.school.curator)
    await curator.types("/add")
    await curator.presses("← Назад")
    await curator.presses("Соколов Артём")
    await curator.presses("Согласия: не хватает 3")
    await curator.presses("Отметить все (3)")
    await curator.types("01.09.2026")
    await curator.presses("Фото бумаги")
    await curator.sends_photo(b"a picture")

    assert curator.sees("Фото сохранено")
    async with world.store() as store:
        consents = await store.consents.of_person(world.school.mentee.id)
    assert all(each.evidence_file_id for each in consents)


async def test_a_withdrawn_consent_lets_the_pair_rest(world: Living) -> None:
    at, now = world.school, world.clock.now()
    curator, mentor = world.phone(at.curator), world.phone(at.mentor)
    async with world.store() as store:
        new = NewMentorship(
            at.organisation.id, at.municipality.id, 2026, "", "teacher_pupil", "traditional", "traditional",
            Stage.ACQUAINTANCE, (at.mentor.id,), (at.mentee.id,),
        )  # fmt: skip
        proposed = await store.mentorships.add(new, created_by=at.curator.id, now=now)
        await store.mentorships.change(proposed, status=Status.ACTIVE.value, started_at=now)
    await curator.types("/add")
    await curator.presses("← Назад")
    await curator.presses("Наставники 1")
    await curator.presses("Исаева Ольга")
    await curator.presses("Согласия: не хватает 2")
    await curator.presses("Отметить все (2)")
    await curator.types("01.09.2026")
    await curator.starts()
    await mentor.types("/settings")
    await mentor.presses("Отозвать согласие")
    await mentor.presses("Персональные данные: сам участник")
    await mentor.types("<b>передумала</b>")

    assert mentor.sees("На паузе 1 пара")
    assert await curator.hears("отозвано согласие «Персональные данные: сам участник»")
    async with world.store() as store:
        found = await store.mentorships.by_id(proposed.id)
    assert found is not None
    assert found.status is Status.PAUSED
