"""How the town's days pass: reminders are planned and notices go out, as the bot does it, only without Telegram."""

import math
from collections.abc import Iterator
from datetime import datetime, timedelta

from bot.town.tale import FIRST_DAY, ZONE
from bot.town.world import Act, World
from db.outbox import Outgoing
from mentoring.actions.monitoring_freezing import due_rounds, keep_rounds
from mentoring.actions.reminders import plan_reminders
from mentoring.presets import Reminders
from mentoring.reminders import RULES

PLANNED_AT = (8, 13, 18)
"""Hours at which the town's reminders are planned; they are looked for two days ahead, so this misses none."""
RULE_OF = {step.kind or f"reminder-{rule.name}": rule.name for rule in RULES for step in rule.ladder(Reminders())}


def days(until: datetime) -> Iterator[Act]:
    """The planning of all days up to a moment."""
    for number in range((until.date() - FIRST_DAY.date()).days + 1):
        for hour in PLANNED_AT:
            day = FIRST_DAY.date() + timedelta(days=number)
            yield Act(datetime(day.year, day.month, day.day, hour, tzinfo=ZONE), reminders_are_planned)


async def reminders_are_planned(world: World, now: datetime) -> None:
    """The bot freezes what is due and looks for what it has to say by itself."""
    await keep_rounds(world.store, await due_rounds(world.store, now=now), now=now)
    await plan_reminders(world.store, now=now)


async def notices_go_out(world: World, until: datetime) -> None:
    """Count as sent what has fallen due by the moment, and as cancelled what has lost its reason."""
    for row in await world.outbox.due(now=until, machine=math.inf, most=10_000):
        if await _stands(world, row):
            await world.outbox.finish(row.id, status="sent", attempts=1, sent_at=row.due_at)
        else:
            await world.outbox.finish(row.id, status="cancelled", error="reason gone")


async def _stands(world: World, row: Outgoing) -> bool:
    """Whether a reminder's reason still stands for its reader; what is not a reminder always goes out."""
    if "subject" not in row.args or row.kind not in RULE_OF:
        return True
    subject_id = int(str(row.args["subject"]).lstrip("mtpho"))
    facts = await world.store.reminders.facts(RULE_OF[row.kind], now=row.due_at, subject_id=subject_id)
    return any(
        not fact.awaited or row.recipient_id in fact.awaited or row.recipient_id not in {*fact.mentors, *fact.mentees}
        for fact in facts
    )
