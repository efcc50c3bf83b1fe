"""Which rounds of reports are open on a day, and at which steps whom is spoken to: from the preset's calendar."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from mentoring.errors import Refusal
from mentoring.monitoring import NewRound, Round
from mentoring.presets import Preset, ReportKind
from mentoring.presets.monitoring import By
from mentoring.quiet_hours import at_hour

OF_FIGURES = frozenset({ReportKind.INDICATORS, ReportKind.SUMMARY_TABLES})
"""Reports of organisations that are made of the official figures; the other kinds have contents of their own."""
CATCH_UP = timedelta(days=60)
"""After an outage a round is frozen so late at most: with data as of its date, whatever was entered since."""
MORNING = 9
NEARLY_DUE_DAYS = 3
"""So many days before a report is due whoever holds it is reminded, and once more on the day itself."""
REMIND_DAYS = (14, 3)
"""When headcounts of an interim collection are asked for."""
INTERIM_DUE_DAYS = 10
LONGEST_AHEAD = timedelta(days=366)
FURTHEST_BACK = timedelta(days=3 * 366)
LONGEST_TITLE = 120


class CollectionTooFar(Refusal):
    """A collection is for a date of the last three years, or at most a year ahead."""


class CollectionDueUnfit(Refusal):
    """A report is due tomorrow or later, not before its date, and within two years."""


class CollectionTitleUnclear(Refusal):
    """A collection needs a title, and not a page of it."""


def rounds_open(municipality_id: int, preset: Preset, today: date) -> list[NewRound]:
    """The rounds that the calendar has open on a day, those of the last weeks included: an outage skips none."""
    found = []
    for rule in preset.calendar if preset.indicators else ():
        if rule.kind in OF_FIGURES and rule.by is By.ORGANISATION:
            for as_of in rule.dates(today - CATCH_UP, today + timedelta(days=rule.opens_days)):
                due_on = as_of + timedelta(days=rule.due_days)
                found.append(NewRound(municipality_id, rule.key, rule.title, as_of, due_on))
    return sorted(found, key=lambda each: each.as_of)


def is_near(as_of: date, today: date) -> bool:
    """Whether figures may be asked for as of the date: of the last three years, or at most a year ahead."""
    return today - FURTHEST_BACK <= as_of <= today + LONGEST_AHEAD


def interim(municipality_id: int, title: str, as_of: date, due_on: date, asked_by: int, today: date) -> NewRound:
    """A collection between the dates of the calendar (002 §7.6).

    Raises CollectionTitleUnclear, CollectionTooFar, CollectionDueUnfit.
    """
    title = " ".join(title.split())
    if not any(letter.isalnum() for letter in title) or len(title) > LONGEST_TITLE:
        raise CollectionTitleUnclear
    if not is_near(as_of, today):
        raise CollectionTooFar
    if not max(as_of, today + timedelta(days=1)) <= due_on <= today + 2 * LONGEST_AHEAD:
        raise CollectionDueUnfit
    return NewRound(municipality_id, "", title, as_of, due_on, asked_by)


@dataclass(frozen=True, slots=True)
class AskStep:
    """One step of asking: its moment, and the name that makes it come once."""

    at: datetime
    name: str


def steps_before(round_: Round, preset: Preset, zone: ZoneInfo) -> list[AskStep]:
    """When missing headcounts are asked for before the date, the first step first."""
    rule = preset.report(round_.rule)
    days = sorted((each for each in (rule.remind_days if rule else REMIND_DAYS) if each), reverse=True)
    return [_step(round_.as_of - timedelta(days=each), f"before-{each}", zone) for each in days]


def steps_after(round_: Round, zone: ZoneInfo) -> list[AskStep]:
    """When whoever holds a report is spoken to: as it is frozen, shortly before it is due, on the day itself."""
    frozen = (round_.frozen_at or at_hour(round_.as_of, MORNING, zone)).astimezone(zone).date()
    nearly = round_.due_on - timedelta(days=NEARLY_DUE_DAYS)
    steps = [_step(max(frozen, round_.as_of), "frozen", zone)]
    if nearly > frozen:
        steps.append(_step(nearly, "nearly", zone))
    if round_.due_on > frozen:
        steps.append(_step(round_.due_on, "due", zone))
    return steps


def _step(day: date, name: str, zone: ZoneInfo) -> AskStep:
    return AskStep(at_hour(day, MORNING, zone), name)


def steps_now(steps: Sequence[AskStep], now: datetime, ahead: timedelta) -> list[AskStep]:
    """Of the steps that have passed only the latest, and those that come soon."""
    passed = [step for step in steps if step.at <= now]
    return passed[-1:] + [step for step in steps if now < step.at <= now + ahead]
