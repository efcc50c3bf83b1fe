"""Making a digest, reminding from it, putting a worry off, choosing when it comes, and planning the weekly one."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from mentoring.access import Subject, require
from mentoring.concerns import Concern, FeedbackFact, MeetingFact, Picture, weighed
from mentoring.consents import Consent, missing_consents
from mentoring.digests import (
    SNOOZED,
    Digest,
    OrganisationLine,
    Subscription,
    last_digest,
    next_digest,
    period,
    stands,
)
from mentoring.errors import NotFound
from mentoring.mentorships import Mentorship, Status
from mentoring.notices import Notice, Urgency
from mentoring.organisations import Municipality
from mentoring.people import Person
from mentoring.presets import Preset
from mentoring.quiet_hours import next_allowed
from mentoring.reminders import LOOK_AHEAD
from mentoring.reminders_due import put_off_until
from mentoring.store import Store

OPEN = (Status.PROPOSED, Status.ACTIVE, Status.PAUSED)
LONGEST_PAUSE_DAYS = 30


async def open_digest(
    store: Store, actor: Person, organisation_id: int, *, now: datetime, since: datetime | None = None
) -> Digest:
    """The digest of an organisation since a moment, or since the last weekly one."""
    organisation = await store.organisations.by_id(organisation_id)
    require(actor, "open_digest", Subject(organisation_id=organisation_id) if organisation else None)
    assert organisation is not None
    preset = await store.organisations.preset(organisation.municipality_id)
    mentorships = await store.mentorships.of_organisation(organisation_id, *OPEN)
    pictures = await pictures_of(store, mentorships, preset, now=now)
    if since is None:
        since = period((await store.digests.subscription(actor.id, organisation_id)).last_sent_at, now)
    worries = weighed(pictures, preset, now)
    attention = await _without_put_off(store, actor, worries, now=now)
    running = [mentorship for mentorship in mentorships if mentorship.status is Status.ACTIVE]
    return Digest(
        organisation,
        since,
        now,
        pairs=sum(not mentorship.is_group for mentorship in running),
        groups=sum(mentorship.is_group for mentorship in running),
        by_stage=stands(pictures),
        proposed=sum(mentorship.status is Status.PROPOSED for mentorship in mentorships),
        paused=sum(mentorship.status is Status.PAUSED for mentorship in mentorships),
        counts=await store.digests.counts(organisation_id, since, now),
        attention=attention,
        owing=await store.digests.owing([mentorship.id for mentorship in running]),
        mentorships={mentorship.id: mentorship for mentorship in mentorships},
        put_off=len(worries) - len(attention),
    )


async def pictures_of(
    store: Store, mentorships: list[Mentorship], preset: Preset, *, now: datetime
) -> list[Picture]:
    """Each mentorship with its meetings, what was said of them, and which consents are missing: four statements."""
    ids = [mentorship.id for mentorship in mentorships]
    people = {place.person.id for mentorship in mentorships for place in mentorship.participants}
    consents = await store.consents.of_people(sorted(people))
    today = now.astimezone(ZoneInfo(preset.zone)).date()
    meetings: dict[int, list[MeetingFact]] = {each: [] for each in ids}
    feedback: dict[int, dict[tuple[int, int], FeedbackFact]] = {each: {} for each in ids}
    owing: dict[int, set[tuple[int, int]]] = {each: set() for each in ids}
    of_meeting: dict[int, int] = {}
    for meeting in await store.digests.meetings(ids):
        of_meeting[meeting.id] = meeting.mentorship_id
        meetings[meeting.mentorship_id].append(meeting)
    for said in await store.digests.feedback(ids):
        if said.meeting_id in of_meeting:
            feedback[of_meeting[said.meeting_id]][said.meeting_id, said.person_id] = said
    for meeting_id, person_id in await store.digests.owing(ids):
        owing[of_meeting[meeting_id]].add((meeting_id, person_id))
    return [
        Picture(
            each,
            tuple(meetings[each.id]),
            feedback[each.id],
            frozenset(owing[each.id]),
            _lacking(each, preset, consents, today),
        )
        for each in mentorships
    ]


def _lacking(
    mentorship: Mentorship, preset: Preset, consents: Mapping[int, Sequence[Consent]], on: date
) -> tuple[int, ...]:
    """Who of a mentorship lacks a written consent."""
    return tuple(
        place.person.id
        for place in mentorship.participants
        if missing_consents(preset.consents, place.side, place.person, consents.get(place.person.id, ()), on)
    )


async def _without_put_off(
    store: Store, actor: Person, worries: list[list[Concern]], *, now: datetime
) -> list[list[Concern]]:
    snoozes = {s.subject for s in await store.reminders.snoozes(now) if (s.person_id, s.rule) == (actor.id, SNOOZED)}
    return [concerns for concerns in worries if f"m{concerns[0].mentorship_id}" not in snoozes]


async def put_concern_off(store: Store, actor: Person, mentorship_id: int, days: int, *, now: datetime) -> datetime:
    """Leave a mentorship out of one's own digests for so many days. Returns until when."""
    mentorship = await store.mentorships.by_id(mentorship_id)
    require(actor, "put_concern_off", Subject.of(mentorship) if mentorship else None)
    assert mentorship is not None
    if not 1 <= days <= LONGEST_PAUSE_DAYS:
        raise NotFound
    until = put_off_until(SNOOZED, days, now, await store.organisations.preset(mentorship.municipality_id))
    await store.reminders.put_off(actor.id, SNOOZED, f"m{mentorship.id}", until, "", now=now)
    return until


async def remind_owing(
    store: Store, actor: Person, organisation_id: int, *, now: datetime, mentorship_id: int | None = None
) -> int:
    """Ask everyone whose feedback is awaited (or those of one mentorship), once a day. How many were asked now."""
    organisation = await store.organisations.by_id(organisation_id)
    require(actor, "remind_owing", Subject(organisation_id=organisation_id) if organisation else None)
    assert organisation is not None
    preset = await store.organisations.preset(organisation.municipality_id)
    zone = ZoneInfo(preset.zone)
    running = await store.mentorships.of_organisation(organisation_id, Status.ACTIVE)
    chosen = [each.id for each in running if mentorship_id in (None, each.id)]
    owing = await store.digests.owing(chosen)
    reachable = await store.reminders.reachable([person_id for _, person_id in owing])
    due = next_allowed(now, zone, preset.quiet_hours, preset.holidays)
    today = now.astimezone(zone).date().isoformat()
    notices = [
        Notice(
            "reminder-feedback",
            person_id,
            {"subject": f"mt{meeting_id}", "meeting": meeting_id},
            Urgency.REMINDER,
            due,
            f"feedback-by-hand:mt{meeting_id}:{person_id}:{today}",
        )
        for meeting_id, person_id in owing
        if person_id in reachable
    ]
    asked = await store.notices.add(*notices, now=now)
    await store.audit.add(
        "remind_owing",
        f"organisation:{organisation_id}",
        actor_id=actor.id,
        organisation_id=organisation_id,
        now=now,
        asked=asked,
    )
    return asked


async def choose_digest_day(
    store: Store, actor: Person, organisation_id: int, weekday: int | None, hour: int | None
) -> Subscription:
    """On which day and at what hour the digest comes by itself; None: only on request."""
    require(actor, "choose_digest_day", Subject(organisation_id=organisation_id))
    if (weekday is not None and weekday not in range(1, 8)) or (hour is not None and hour not in range(24)):
        raise NotFound
    await store.digests.subscribe(actor.id, organisation_id, weekday, hour)
    return await store.digests.subscription(actor.id, organisation_id)


async def open_municipality_digest(store: Store, actor: Person, *, now: datetime) -> list[OrganisationLine]:
    """The coordinator's digest of a week: a line an organisation, those with pairs long without a meeting first."""
    require(actor, "open_municipality_digest", Subject(municipality_id=actor.municipality_id))
    preset = await store.organisations.preset(actor.municipality_id)
    organisations = await store.organisations.of_municipality(actor.municipality_id)
    idle_since = now - timedelta(days=preset.risks.without_meeting_days)
    lines = await store.digests.lines(organisations, now - timedelta(days=7), idle_since, now)
    return sorted(lines, key=lambda line: (-line.without_meeting, line.organisation.name))


async def plan_digests(store: Store, municipality: Municipality, preset: Preset, *, now: datetime) -> int:
    """Queue the weekly digests that come soon; one that was missed in an outage comes now. How many are new."""
    zone = ZoneInfo(preset.zone)
    planned = 0
    for subscription in await store.digests.subscriptions(municipality.id):
        last = last_digest(subscription, now, zone)
        sent = subscription.last_sent_at
        if last is not None and (sent is None or sent < last):
            if sent is not None:
                planned += await _queue(store, subscription, last, preset, now=now)
            await store.digests.mark_sent(subscription, last)
            subscription = replace(subscription, last_sent_at=last)
        upcoming = next_digest(subscription, now, zone)
        if upcoming is not None and upcoming <= now + LOOK_AHEAD:
            planned += await _queue(store, subscription, upcoming, preset, now=now)
    return planned


async def _queue(
    store: Store, subscription: Subscription, moment: datetime, preset: Preset, *, now: datetime
) -> int:
    zone = ZoneInfo(preset.zone)
    day = moment.astimezone(zone).date().isoformat()
    key = f"digest-weekly:o{subscription.organisation_id}:{subscription.person_id}:{day}"
    if await store.reminders.known([key]):
        return 0
    since = subscription.last_sent_at
    args: dict[str, int | str | bool | None] = {
        "organisation": subscription.organisation_id,
        "since": since.isoformat() if since else None,
    }
    due = next_allowed(max(moment, now), zone, preset.quiet_hours, preset.holidays)
    notice = Notice("digest-weekly", subscription.person_id, args, Urgency.REMINDER, due, key)
    return await store.notices.add(notice, now=now)
