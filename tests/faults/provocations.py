"""What leads onto the rarer ways of a bot: a table of those points that people who count don't pass by themselves."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import timedelta

from sqlalchemy import update

from db.database import Database
from tests.faults.counting import COUNTERS, MENDED, enter_newcomer
from tests.faults.runs import NOW, Run

Deed = Callable[[Run], Awaitable[None]]
UNFINISHED_FOR = timedelta(days=8)
"""A day longer than a profile may stay unfinished before somebody is reminded."""
MOVED_TO = -1_000_000_000_007


async def nothing(run: Run) -> None:
    """Leave people to themselves."""


@dataclass(frozen=True)
class Provocation:
    """What is done before the first bot starts, before the one that dies at the point, and after it has died."""

    at_first: Deed = nothing
    before_death: Deed = nothing
    after_death: Deed = nothing
    first_dies_at: str = "sender.answered"


async def say_nonsense(run: Run) -> None:
    """Send an update nobody can parse."""
    person = run.crowd.people[0].user_id
    run.crowd.seen.unreadable += 1
    run.telegram.updates.put("message", {"message_id": 1, "from": {"id": person}, "chat": "no"}, person)


async def stumble(run: Run) -> None:
    """Say a word that fails, and one that has to wait for it, as the last one of a group: files are tried alone."""
    stumbler, other = run.crowd.people[:2]
    await run.crowd.say(stumbler, "stumble")
    await run.crowd.say(stumbler)
    await other.sends_document("notes.bin", b"no table", settle=False)


async def mumble(run: Run) -> None:
    """Say something of which no notice can be made for now."""
    await run.crowd.say(run.crowd.people[0], "mumble")


async def unsay(run: Run) -> None:
    """Say something whose notice has no reason any more."""
    await run.crowd.say(run.crowd.people[0], "unsay")


async def mend(run: Run) -> None:
    """From now on nobody stumbles or mumbles any more."""
    database = Database(run.settings.database_url)
    async with database.unit() as connection:
        await connection.execute(update(COUNTERS).where(COUNTERS.c.key == MENDED).values(total=1))
    await database.close()


async def leave(run: Run) -> None:
    """Block the bot before it hears of it, and have the partner say something.

    Not who speaks nonsense: what is answered to that has no recipient, so nobody could tell why it was cancelled.
    """
    leaver, partner = run.crowd.people[2:4]
    run.crowd.away.append(leaver)
    run.crowd.seen.blocked.add(leaver.user_id - 1000)
    leaver.chat.blocked = True
    await run.crowd.say(partner)


async def be_heard_of(run: Run) -> None:
    """Let the bot hear who has blocked it."""
    for leaver in run.crowd.away:
        await leaver.blocks(settle=False)


async def move(run: Run) -> None:
    """Give a chat another number."""
    run.telegram.move_chat(run.crowd.people[0], MOVED_TO)


async def come_and_linger(run: Run) -> None:
    """Enter somebody of whom the first bot knew nothing, and who should have finished a profile by now."""
    database = Database(run.settings.database_url)
    async with database.unit() as connection:
        newcomer = await enter_newcomer(connection, run.first, NOW - UNFINISHED_FOR)
    await database.close()
    run.telegram.add_person(1000 + newcomer, "Иван").chat.started = True
    run.crowd.seen.to_remind.add(newcomer)


async def break_the_line(run: Run) -> None:
    """Let Telegram answer the next question for updates with a page of HTML."""
    run.telegram.faults.arm("html502", methods=("getUpdates",))


PROVOCATIONS = {
    "polling.backing-off": Provocation(before_death=break_the_line),
    "sender.broken": Provocation(before_death=mumble, after_death=mend),
    "sender.cancelled": Provocation(before_death=unsay),
    "sender.migrated": Provocation(before_death=move),
    "sender.unreachable": Provocation(before_death=leave, after_death=be_heard_of),
    "ticks.queue": Provocation(before_death=come_and_linger),
    "worker.failed": Provocation(first_dies_at="worker.before-unit"),
    "worker.spare": Provocation(stumble, after_death=mend, first_dies_at="inbox.store.committed"),
}
"""By the beginning of the point's name.

What nobody can parse is sent in every run; it fails in a commit of its own once a bot has died while it was tried.
A word that waits for a failed one is spared in a commit of its own when nothing else is left of its group: its group
has to be whole when it is claimed, so the first bot dies before it claims anything.
"""


def provocation_of(point: str) -> Provocation:
    """What leads to a point."""
    return next((each for name, each in PROVOCATIONS.items() if point.startswith(name)), Provocation())
