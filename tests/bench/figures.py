"""The official figures of a municipality of 50 in a base of 1,000 organisations with 40 pairs each."""

import time
from datetime import date
from typing import Any
from zoneinfo import ZoneInfo

import sqlalchemy

from db.store import SqlStore
from mentoring.actions.indicators import figures_as_of
from mentoring.indicators import AsOf
from mentoring.people import Role
from mentoring.presets import parse_preset, preset_text
from tests.bench.bot_under_test import Measured, measured
from tests.bench.rows import Figures, Rounds, Size
from tests.bench.tables import fill
from tests.bench.updates import place

PAIRS_A_SCHOOL = 40
SCHOOLS_A_TOWN = 50
OCTOBER = date(2026, 10, 1)


async def figures(size: Size) -> Figures:
    """All figures of fifty organisations and their sums, beside the same texts on the same connection."""
    rounds = Rounds()
    preset = parse_preset(preset_text("kavkazsky"))
    as_of = AsOf.beginning(OCTOBER, ZoneInfo(preset.zone))
    async with measured(place(size)) as bot:
        ids = await _fill(bot, size.of(1000, SCHOOLS_A_TOWN))
        async with bot.database.reading() as connection:
            store = SqlStore(connection)
            await store.organisations.municipality(bot.school.municipality.id)
            said: list[tuple[str, Any]] = []

            def note(_c: object, _u: object, text: str, values: Any, _x: object, _m: object) -> None:
                if text != "BEGIN":  # the driver begins the read by itself, with the first statement
                    said.append((text, values))

            sqlalchemy.event.listen(connection.sync_connection, "before_cursor_execute", note)
            for turn in range(size.of(15, 2)):
                said.clear()
                started = time.perf_counter()
                own, _ = await figures_as_of(
                    store, bot.school.municipality.id, preset, ids, as_of, headcounts=(OCTOBER, OCTOBER)
                )
                ended = time.perf_counter()
                texts = list(said)
                bare = time.perf_counter()
                for text, values in texts:
                    (await connection.exec_driver_sql(text, values)).all()
                done = time.perf_counter()
                assert all(figure.denominator is not None for each in ids for figure in own[each])
                if turn:
                    rounds.add("ours", ended - started)
                    rounds.add("bare", done - bare)
                    rounds.add("municipality ms", 1000 * (ended - started))
    return {"ratio": rounds.ratio("ours", "bare"), "municipality ms": rounds.median("municipality ms")}


async def _fill(bot: Measured, schools: int) -> list[int]:
    """Schools beside those that are there: pupils in pairs, every fifth pair of teachers; the first fifty are asked."""
    town, pairs = str(bot.school.municipality.id), schools * PAIRS_A_SCHOOL
    async with bot.database.unit() as connection:
        first = int((await connection.exec_driver_sql("SELECT max(id) + 1 FROM organisations")).scalar_one())
        person = int((await connection.exec_driver_sql("SELECT max(id) FROM people")).scalar_one())
        school = f"({first} + (n - 1) % {schools})"
        await fill(connection, "organisations", schools, municipality_id=town, name="'Школа ' || n")
        teaches = "((n / 2) % 5 = 0)"
        await fill(
            connection, "people", 2 * pairs, municipality_id=town, organisation_id="NULL", language="'ru'",
            is_pupil=f"NOT {teaches}", birth_date="date('2006-06-01', (n % 4000) || ' days')", birth_year="2010",
            work_started_on="date('2021-01-01', (n % 2400) || ' days')",
        )  # fmt: skip
        mentorship = int(
            (await connection.exec_driver_sql("SELECT coalesce(max(id), 0) FROM mentorships")).scalar_one()
        )
        await fill(
            connection, "mentorships", pairs, organisation_id=school, municipality_id=town, status="'active'",
            form="CASE WHEN n % 5 = 0 THEN 'teacher_teacher' ELSE 'pupil_pupil' END", stage="'joint_work'",
            started_at="'2026-09-01 07:00:00.000000'",
            ended_at="CASE WHEN n % 7 = 0 THEN '2026-09-20 07:00:00.000000' END",
        )  # fmt: skip
        for side, role in enumerate((Role.MENTEE, Role.MENTOR)):
            await fill(
                connection, "participants", pairs, mentorship_id=f"{mentorship} + n", side=f"'{role.value}'",
                person_id=f"{person} + 2 * n - {side}", answer="'agreed'", answered_at="'2026-09-01 06:00:00.000000'",
            )  # fmt: skip
        for key in ("children:10-19:studying", "children:15-19:studying", "specialists:0-3", "enterprises"):
            await fill(
                connection, "headcounts", schools, organisation_id=school, key=f"'{key}'", on_date="'2026-10-01'",
                count="300",
            )  # fmt: skip
        await connection.exec_driver_sql("ANALYZE")
    return list(range(first, first + SCHOOLS_A_TOWN))
