"""«Позже»: choosing when a reminder comes again, and (if one likes) saying why."""

from datetime import datetime
from typing import Any

from handlers.buttons import Button, PutOff, Screen, button
from handlers.reply import Reply
from handlers.routes import Routes
from handlers.rows import last_row
from locales import Speech
from mentoring.actions.reminders import put_off
from mentoring.people import Person
from mentoring.presets import Preset
from mentoring.reminders_due import put_off_until
from mentoring.store import Store

ASK_WHEN = -1
"""`PutOff.days` of the button under a reminder: first asks until when."""
CHOICES = (0, 3, 7)


def routes() -> Routes:
    """Putting a reminder off."""
    routes = Routes("reminders")
    routes.press(PutOff, on_put_off)
    routes.typed("put-off-reason", on_reason_typed)
    return routes


async def on_put_off(
    data: PutOff, store: Store, actor: Person, now: datetime, preset: Preset, t: Speech, reply: Reply
) -> None:
    """Ask until when, then put it off. The reminder itself stays: others may have come in the same message."""
    if data.days == ASK_WHEN:
        reply.say(when_screen(t, actor, data, now, preset))
        return
    until = await put_off(store, actor, data.rule, data.subject, data.days, now=now)
    if data.rule == "meeting-soon":
        reply.say(Screen(t("reminder-in-morning", until=until, now=now), [last_row(t, actor)]))
        return
    reply.show(Screen(t("reminder-put-off", until=until, now=now), [last_row(t, actor)]))
    reply.expects("put-off-reason", rule=data.rule, subject=data.subject, days=data.days)


async def on_reason_typed(
    store: Store, actor: Person, text: str, awaited: dict[str, Any], now: datetime, t: Speech, reply: Reply
) -> None:
    """Keep why it was put off."""
    rule, subject, days = str(awaited["rule"]), str(awaited["subject"]), int(awaited["days"])
    await put_off(store, actor, rule, subject, days, now=now, reason=text)
    reply.show(Screen(t("reminder-reason-kept"), [last_row(t, actor)]))


def when_screen(t: Speech, actor: Person, reminder: PutOff, now: datetime, preset: Preset) -> Screen:
    """Until when?"""
    rows = [
        [
            Button(
                t.plain("button-reminder-until", until=put_off_until(reminder.rule, days, now, preset), now=now),
                reminder.model_copy(update={"days": days}),
            )
        ]
        for days in CHOICES
    ]
    return Screen(t("reminder-when"), [*rows, last_row(t, actor)])


def later_row(t: Speech, rule: str, subject: str, about: str) -> list[Button]:
    """The last row under a reminder; it says what is put off where several travel in one message."""
    reminder = PutOff(rule=rule, subject=subject, days=ASK_WHEN)
    return [button(t, "button-reminder-later", reminder, alone="button-later", about=about)]
