"""What falls due from the facts: for each person the latest step, out of quiet hours, no more a day than is good."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

from mentoring.notices import Notice, Urgency
from mentoring.presets import Preset
from mentoring.quiet_hours import at_hour, evening_before, is_quiet, next_allowed
from mentoring.reminders import LOOK_AHEAD, RULE, Fact, Rule, Step, Timing, Whom

TOO_LATE = timedelta(hours=1)
"""Less than this before a meeting nobody is reminded of it."""
EVENING_HOUR = 18
EVENING_IS_NEAR_HOUR = 17
MORNING_HOUR = 9


@dataclass(frozen=True, slots=True)
class Town:
    """What the planning knows of a municipality: its rules, its clock, its staff, and what was put off."""

    preset: Preset
    zone: ZoneInfo
    curators: Mapping[int, Sequence[int]] = field(default_factory=dict)
    """By organisation."""
    coordinators: Sequence[int] = ()
    snoozes: Mapping[tuple[int, str, str], datetime] = field(default_factory=dict)
    """(person, rule, subject) → until when."""

    def allowed(self, moment: datetime) -> datetime:
        """The moment, or the end of the quiet time it falls into."""
        return next_allowed(moment, self.zone, self.preset.quiet_hours, self.preset.holidays)

    def people(self, whom: Whom, fact: Fact) -> tuple[int, ...]:
        """Who is meant for a fact."""
        match whom:
            case Whom.BOTH:
                return (*fact.mentors, *fact.mentees)
            case Whom.MENTORS:
                return fact.mentors
            case Whom.AWAITED:
                return fact.awaited
            case Whom.CURATORS:
                return tuple(self.curators.get(fact.organisation_id or 0, ()))
            case Whom.COORDINATORS:
                return tuple(each for each in self.coordinators if each not in fact.mentors)


def due_notices(fact: Fact, town: Town, now: datetime) -> list[Notice]:
    """What is to be queued for a fact: of what has passed only the latest step for each person, and what comes soon."""
    rule = RULE[fact.rule]
    latest: dict[int, Notice] = {}
    ahead: list[Notice] = []
    for place, step in enumerate(rule.ladder(town.preset.reminders)):
        at = fact.since + step.after
        if at > now + LOOK_AHEAD or (fact.known_at is not None and at < fact.known_at):
            continue
        due = _due(rule, fact, at, place, town, now)
        for person_id in dict.fromkeys(town.people(step.whom, fact)) if due else ():
            notice = _notice(rule, step, fact, person_id, due, _occurrence(rule, place, due, town))
            if _is_put_off(fact, person_id, at, town):
                continue
            if at <= now:
                latest[person_id] = notice
            else:
                ahead.append(notice)
    return [*latest.values(), *ahead, *_after_snooze(rule, fact, town, now)]


def _due(rule: Rule, fact: Fact, at: datetime, place: int, town: Town, now: datetime) -> datetime | None:
    """The moment a step is to be sent at; None when it has become pointless."""
    quiet, holidays = town.preset.quiet_hours, town.preset.holidays
    match rule.timing:
        case Timing.AT_ONCE:
            return max(at, now)
        case Timing.LATER:
            return town.allowed(max(at, now))
        case Timing.EARLIER:
            if place and is_quiet(at, town.zone, quiet, holidays):
                return None
            due = evening_before(at, town.zone, quiet, holidays)
            due = due if due >= now else town.allowed(now)
            return due if due <= fact.since - TOO_LATE else None


def _occurrence(rule: Rule, place: int, due: datetime | None, town: Town) -> str:
    """What tells one time from the next: the step of the ladder, or the week."""
    if not rule.weekly or due is None:
        return str(place)
    year, week, _ = due.astimezone(town.zone).isocalendar()
    return f"{year}-W{week:02}"


def _notice(rule: Rule, step: Step, fact: Fact, person_id: int, due: datetime | None, occurrence: str) -> Notice:
    matter = f"{fact.subject}:{fact.cause}" if fact.cause else fact.subject
    key = f"{rule.name}:{matter}:{person_id}:{occurrence}"
    if rule.name == "help-unseen":
        key = f"help-unseen:{fact.subject}:{person_id}"
    args = {"subject": fact.subject, **fact.args}
    if step.kind == "meeting-soon":
        args["hours"] = -int(step.after / timedelta(hours=1))
    return Notice(step.kind or f"reminder-{rule.name}", person_id, args, rule.urgency, due, key)


def _is_put_off(fact: Fact, person_id: int, at: datetime, town: Town) -> bool:
    until = town.snoozes.get((person_id, fact.rule, fact.subject))
    return until is not None and at <= until


def _after_snooze(rule: Rule, fact: Fact, town: Town, now: datetime) -> Iterator[Notice]:
    """What was put off comes again when its time has come, for those the ladder has reached."""
    ladder = rule.ladder(town.preset.reminders)
    for (person_id, name, subject), until in town.snoozes.items():
        if (name, subject) != (fact.rule, fact.subject) or until > now + LOOK_AHEAD:
            continue
        reached = [s for s in ladder if fact.since + s.after <= until and person_id in town.people(s.whom, fact)]
        if reached:
            due = town.allowed(max(until, now))
            if rule.timing is Timing.EARLIER and due >= fact.since:
                continue
            occurrence = f"off-{until.astimezone(UTC):%Y%m%dT%H%M}"
            yield _notice(rule, reached[-1], fact, person_id, due, occurrence)


def within_cap(
    notices: Sequence[Notice], queued: Mapping[int, Sequence[datetime]], town: Town, curators: frozenset[int]
) -> list[Notice]:
    """Reminders that may wait move to the next day for whoever has had enough: nobody is flooded.

    `queued` is what each person gets already.
    """
    count: dict[tuple[int, object], int] = {}
    for person_id, moments in queued.items():
        for moment in moments:
            day = (person_id, moment.astimezone(town.zone).date())
            count[day] = count.get(day, 0) + 1
    kept = []
    for notice in notices:
        kept.append(_moved(notice, count, town, curators))
    return kept


def _moved(notice: Notice, count: dict[tuple[int, object], int], town: Town, curators: frozenset[int]) -> Notice:
    if notice.due_at is None or notice.urgency is not Urgency.REMINDER:
        return notice
    cap = town.preset.reminders.curator_daily_cap if notice.to in curators else town.preset.reminders.daily_cap
    due = notice.due_at
    if notice.kind != "meeting-soon":
        while count.get((notice.to, due.astimezone(town.zone).date()), 0) >= cap:
            due = town.allowed(due + timedelta(days=1))
    day = (notice.to, due.astimezone(town.zone).date())
    count[day] = count.get(day, 0) + 1
    return replace(notice, due_at=due)


def put_off_until(rule: str, days: int, now: datetime, preset: Preset) -> datetime:
    """The moment a reminder comes again: in the morning, or this evening when that is far enough."""
    zone = ZoneInfo(preset.zone)
    local = now.astimezone(zone)
    morning = preset.quiet_hours.end if rule == "meeting-soon" else MORNING_HOUR
    moment = at_hour(local.date() + timedelta(days=max(days, 1)), morning, zone)
    if days == 0 and local.hour < EVENING_IS_NEAR_HOUR:
        moment = at_hour(local.date(), EVENING_HOUR, zone)
    return next_allowed(moment, zone, preset.quiet_hours, preset.holidays)
