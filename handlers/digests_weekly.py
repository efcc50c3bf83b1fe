"""The weekly digest: choosing its day and hour, and what comes by itself."""

from datetime import datetime

from handlers.buttons import Button, OpenDigest, OpenDigestDay, Press, Screen, button, in_columns
from handlers.digests import digest_screen
from handlers.notices import Occasion, Render
from handlers.reply import Reply
from handlers.routes import Routes
from handlers.rows import last_row
from locales import Speech
from mentoring.actions.digests import choose_digest_day, open_digest
from mentoring.digests import Subscription
from mentoring.errors import NotFound
from mentoring.people import Person, Role
from mentoring.store import Store

WEEKDAYS = (1, 2, 3, 4, 5, 6)
HOURS = (8, 9, 12, 15, 17)
NEVER = 0


class ChooseDigestDay(Press, prefix="dgc"):
    """A day (0: only on request), then an hour (-1: not chosen yet)."""

    organisation_id: int
    weekday: int
    hour: int = -1


def routes() -> Routes:
    """When the digest comes."""
    routes = Routes("digests_weekly")
    routes.press(OpenDigestDay, on_day_opened)
    routes.press(ChooseDigestDay, on_chosen)
    return routes


async def on_day_opened(data: OpenDigestDay, store: Store, actor: Person, t: Speech, reply: Reply) -> None:
    """When it comes now, and the days to choose from."""
    if not actor.holds(Role.CURATOR, data.organisation_id):
        raise NotFound
    subscription = await store.digests.subscription(actor.id, data.organisation_id)
    reply.show(days_screen(t, actor, subscription))


async def on_chosen(data: ChooseDigestDay, store: Store, actor: Person, t: Speech, reply: Reply) -> None:
    """A day asks for the hour; both together are kept."""
    if data.weekday != NEVER and data.hour < 0:
        hours = [
            Button(f"{hour}:00", ChooseDigestDay(organisation_id=data.organisation_id, weekday=data.weekday, hour=hour))
            for hour in HOURS
        ]
        back = OpenDigestDay(organisation_id=data.organisation_id)
        reply.show(Screen(t("digest-hour-ask"), [*in_columns(hours, 3), last_row(t, actor, back)]))
        return
    chosen = (None, None) if data.weekday == NEVER else (data.weekday, data.hour)
    subscription = await choose_digest_day(store, actor, data.organisation_id, *chosen)
    reply.show(days_screen(t, actor, subscription))


def days_screen(t: Speech, actor: Person, subscription: Subscription) -> Screen:
    """The days, and not at all."""
    place = subscription.organisation_id
    days = [
        Button(t.plain(f"digest-weekday-{day}"), ChooseDigestDay(organisation_id=place, weekday=day))
        for day in WEEKDAYS
    ]
    never = button(t, "button-digest-never", ChooseDigestDay(organisation_id=place, weekday=NEVER))
    rows = [*in_columns(days, 3), [never], last_row(t, actor, OpenDigest(organisation_id=place))]
    if subscription.weekday is None or subscription.hour is None:
        return Screen(t("digest-comes-never"), rows)
    return Screen(t("digest-comes", weekday=subscription.weekday, hour=subscription.hour), rows)


async def weekly(o: Occasion) -> Screen | None:
    """The digest that comes by itself; nothing when there is nothing to tell of, or the reader is no curator now."""
    since = datetime.fromisoformat(o.args["since"]) if o.args.get("since") else None
    try:
        digest = await open_digest(o.store, o.reader, int(o.args["organisation"]), now=o.now, since=since)
    except NotFound:
        return None
    return None if digest.is_empty else digest_screen(o.t, o.reader, digest)


NOTICES: dict[str, Render] = {"digest-weekly": weekly}
