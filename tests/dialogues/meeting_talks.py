"""What the dialogues about meetings begin with: a pair at work, a time proposed, a meeting logged."""

from sqlalchemy import select

from db.meetings import MeetingRow
from sandbox.person import Person
from tests.living import Living
from tests.pairs import pair


async def at_work(world: Living) -> tuple[Person, Person, Person]:
    """The phones of the mentor, the mentee and the curator of a pair in its joint work."""
    async with world.store() as store:
        await pair(store, world.school, world.clock.now())
    mentor, mentee = world.phone(world.school.mentor), world.phone(world.school.mentee)
    await mentor.types("/home")
    await mentee.types("/home")
    return mentor, mentee, world.phone(world.school.curator)


async def statuses(world: Living) -> list[str]:
    """What became of all meetings, in the order they were entered."""
    async with world.store() as store:
        rows = await store._connection.execute(select(MeetingRow.status).order_by(MeetingRow.id))
        return [row.status for row in rows]


async def logs(mentor: Person, when: str = "Сегодня", length: str = "45 минут") -> None:
    """Three taps."""
    await mentor.types("/log")
    await mentor.presses(when)
    await mentor.presses(length)


async def plans(mentor: Person, when: str = "завтра в 15:30") -> None:
    """A typed time, read back and proposed."""
    await mentor.types("/home")
    await mentor.presses("Назначить встречу")
    await mentor.types(when)
    assert mentor.sees("Верно?")
    await mentor.presses("Да, предложить")
