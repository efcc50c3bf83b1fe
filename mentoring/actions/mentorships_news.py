"""Whom to tell what about a mentorship, and when: not at night."""

from collections.abc import Iterable
from datetime import datetime
from zoneinfo import ZoneInfo

from mentoring.mentorships import Mentorship
from mentoring.notices import Notice, Urgency
from mentoring.people import Person, Role
from mentoring.quiet_hours import next_allowed
from mentoring.store import Store


async def tell(
    store: Store,
    kind: str,
    mentorship: Mentorship,
    people: Iterable[Person],
    *,
    now: datetime,
    about: Person | None = None,
) -> None:
    """Queue a notice about a mentorship to each of the people; in quiet hours it waits for the morning."""
    preset = await store.organisations.preset(mentorship.municipality_id)
    due_at = next_allowed(now, ZoneInfo(preset.zone), preset.quiet_hours)
    args: dict[str, int | str | bool | None] = {"mentorship": mentorship.id}
    if about is not None:
        args["person"] = about.id
    notices = [Notice(kind, person.id, args, Urgency.REPLY, due_at=due_at) for person in people]
    await store.notices.add(*notices, now=now)


async def tell_curators(
    store: Store,
    kind: str,
    mentorship: Mentorship,
    *,
    now: datetime,
    but: Person | None = None,
    about: Person | None = None,
) -> None:
    """Queue a notice to the curators of the organisation, except the one who did it."""
    curators = await store.people.with_role(Role.CURATOR, mentorship.organisation_id)
    others = [curator for curator in curators if but is None or curator.id != but.id]
    await tell(store, kind, mentorship, others, now=now, about=about)


async def note(
    store: Store,
    action: str,
    mentorship: Mentorship,
    by: int | None,
    *,
    now: datetime,
    **detail: int | str | bool | None,
) -> None:
    """Record an act on a mentorship."""
    await store.audit.add(
        action,
        f"mentorship:{mentorship.id}",
        actor_id=by,
        organisation_id=mentorship.organisation_id,
        now=now,
        **detail,
    )
