"""When the deeds of the stories take place: what the tale leaves open is filled in, always the same way."""

from collections.abc import Iterator
from datetime import datetime, timedelta

from bot.town import pairs, surveys
from bot.town.tale import Encounter, Story, Tale
from bot.town.world import Act, Pace
from mentoring.presets import SurveyName

PLANNING = 2
"""The third meeting of a story is the one for planning."""
AHEAD = timedelta(days=3)
"""How long before a meeting its time is usually proposed."""
A_MONTH = timedelta(days=30)
MOST_ANSWER = 0.85
CALLED_OFF = timedelta(hours=2)
"""A meeting that would have to be proposed later than this before it begins is just held and logged."""


def correspondence(tale: Tale) -> Iterator[Act]:
    """The calls for help and the letters."""
    yield from (Act(call.on, pairs.calls_for_help, (call,)) for call in tale.calls)
    yield from (Act(letter.on, pairs.letter_is_written, (letter,)) for letter in tale.letters)


def timetable(story: Story) -> Iterator[Act]:
    """All deeds of a story."""
    pace = Pace(story.key)
    yield Act(story.proposed, pairs.is_proposed, (story,))
    ready = story.proposed
    for key in story.everyone:
        if key not in story.waits:
            moment = pace.later(story.proposed, 40, 900)
            ready = max(ready, moment)
            yield Act(moment, pairs.says_yes, (story, key))
    if not story.order:
        return
    ready = pace.later(ready, 30, 240)
    yield Act(ready, pairs.gets_order, (story,))
    yield from _surveys(story, ready)
    for place, encounter in enumerate(story.meetings):
        acts = list(_encounter(story, place, encounter, ready, pace))
        yield from acts
        ready = max(ready, *(act.at for act in acts))
    yield from _end(story, pace)


def _surveys(story: Story, began: datetime) -> Iterator[Act]:
    """The survey before the work, and a month later how things are going."""
    pace = Pace(f"{story.key}:surveys")
    for key in story.everyone:
        if key not in story.unsurveyed:
            yield Act(pace.later(began, 10, 300), surveys.answers_survey, (story, key, SurveyName.ENTRY))
            asked = pace.later(began + A_MONTH, 60, 900)
            if pace.random.random() < MOST_ANSWER:
                yield Act(asked, surveys.answers_survey, (story, key, SurveyName.PULSE))


def _encounter(story: Story, place: int, encounter: Encounter, ready: datetime, pace: Pace) -> Iterator[Act]:
    proposed = encounter.said or max(ready + timedelta(minutes=20), pace.later(encounter.on - AHEAD, 0, 90))
    if encounter.on - proposed > CALLED_OFF:
        yield Act(proposed, pairs.time_is_proposed, (story, place))
        for key in story.everyone[1:]:
            moment = pace.later(proposed, 10, 240)
            if encounter.state != "proposed" and moment < encounter.on:
                yield Act(moment, pairs.will_come, (story, place, key))
    if encounter.state == "held":
        yield from _afterwards(story, place, encounter, pace)


def _afterwards(story: Story, place: int, encounter: Encounter, pace: Pace) -> Iterator[Act]:
    logged = pace.later(encounter.on + timedelta(minutes=encounter.minutes), 5, 50)
    yield Act(logged, pairs.is_logged, (story, place))
    for key in story.everyone:
        if key not in encounter.silent:
            soon = (3, 15) if key in story.mentors else (30, 900)
            yield Act(pace.later(logged, *soon), pairs.tells_how_it_was, (story, place, key))
    if place == PLANNING and story.goals:
        yield Act(logged + timedelta(minutes=4), pairs.makes_plan, (story,))


def _end(story: Story, pace: Pace) -> Iterator[Act]:
    if story.paused:
        yield Act(story.paused.on, pairs.is_paused, (story, story.paused.reason))
    if story.withdrawn:
        turn = story.withdrawn
        yield Act(turn.on, pairs.consent_is_withdrawn, (story, turn.by, turn.reason))
    if story.final:
        yield Act(story.final, pairs.goes_over_to_final, (story,))
        after = [each.on + timedelta(minutes=each.minutes + 3) for each in story.meetings if each.state == "held"]
        yield Act(max(story.final + timedelta(minutes=5), *after), pairs.marks_goals, (story,))
    ending = story.ending
    if ending is None:
        return
    for key, text in ending.reflections.items():
        yield Act(pace.later(ending.on, 5, 600), pairs.reflects, (story, key, text))
    for key, scores in ending.surveys.items():
        yield Act(pace.later(ending.on, 20, 700), surveys.answers_survey, (story, key, SurveyName.EXIT, scores))
    yield Act(pace.later(ending.on, 60, 300), pairs.sends_report, (story, ending.report))
    if ending.closed:
        yield Act(ending.closed, pairs.is_closed, (story, ending.group))
