"""A digest's data against its own SQL run bare, in a municipality of 50 schools with a million meetings."""

import time
from datetime import timedelta
from typing import Any

import sqlalchemy

from db.store import SqlStore
from mentoring.people import Role
from tests.bench.bot_under_test import NOW, Measured, measured
from tests.bench.rows import Figures, Rounds, Size
from tests.bench.tables import fill
from tests.bench.updates import place

SCHOOLS, PAIRS_A_SCHOOL = 50, 40


async def digest(size: Size) -> Figures:
    """The municipality's lines and one school's week: ours, and the same texts on the same connection."""
    rounds = Rounds()
    async with measured(place(size)) as bot:
        await _fill(bot, size.of(1_000_000, 5_000))
        async with bot.database.reading() as connection:
            store = SqlStore(connection)
            schools = await store.organisations.of_municipality(bot.school.municipality.id)
            said: list[tuple[str, Any]] = []

            def note(_c: object, _u: object, text: str, values: Any, _x: object, _m: object) -> None:
                said.append((text, values))

            sqlalchemy.event.listen(connection.sync_connection, "before_cursor_execute", note)
            for turn in range(size.of(15, 2)):
                said.clear()
                started = time.perf_counter()
                await store.digests.lines(schools, NOW - timedelta(days=7), NOW - timedelta(days=14), NOW)
                middle = time.perf_counter()
                await store.digests.counts(schools[-1].id, NOW - timedelta(days=7), NOW)
                ended = time.perf_counter()
                texts = list(said)
                bare = time.perf_counter()
                for text, values in texts:
                    (await connection.exec_driver_sql(text, values)).all()
                done = time.perf_counter()
                if turn:
                    rounds.add("ours", ended - started)
                    rounds.add("bare", done - bare)
                    rounds.add("municipality ms", 1000 * (middle - started))
                    rounds.add("school ms", 1000 * (ended - middle))
    return {
        "ratio": rounds.ratio("ours", "bare"),
        "municipality ms": rounds.median("municipality ms"),
        "school ms": rounds.median("school ms"),
    }


async def _fill(bot: Measured, meetings: int) -> None:
    municipality, pairs = str(bot.school.municipality.id), SCHOOLS * PAIRS_A_SCHOOL
    school = f"(3 + n % {SCHOOLS})"
    async with bot.database.unit() as connection:
        await fill(connection, "organisations", SCHOOLS, municipality_id=municipality, name="'Школа ' || n")
        await fill(
            connection, "mentorships", pairs, organisation_id=school, municipality_id=municipality,
            status="'active'", stage="'joint_work'", started_at="'2026-09-01 07:00:00.000000'",
        )  # fmt: skip
        for side, role in enumerate((Role.MENTEE, Role.MENTOR)):
            await fill(
                connection, "participants", pairs, mentorship_id="n", person_id=str(3 + side), side=f"'{role.value}'"
            )
        await fill(
            connection, "meetings", meetings, mentorship_id=f"(1 + n % {pairs})", organisation_id=school,
            stage="'joint_work'", status="'held'", starts_at="strftime('%Y-%m-%d %H:%M:%S.000000', '2026-10-12',"
            " '-' || (n % 1500) || ' days')",
        )  # fmt: skip
        await connection.exec_driver_sql("ANALYZE")
