"""The plan on a screen: goals with their dates, one goal, and choosing a date."""

from collections.abc import Sequence
from datetime import date, timedelta

from handlers.buttons import Button, OpenGoals, OpenMentorship, Screen, button
from handlers.goals_presses import (
    AddGoal,
    DateGoal,
    MarkGoal,
    NoteResult,
    OpenGoal,
    RemoveGoal,
    RenameGoal,
    SetResources,
    SetRhythm,
)
from handlers.meetings_words import lines, paragraphs, short, with_whom
from handlers.rows import last_row
from locales import Html, Speech
from mentoring.actions.meetings_found import curates
from mentoring.goals import MARKED_IN, MOST_GOALS, Goal, GoalMark, end_of_school_year
from mentoring.mentorships import Mentorship, Side
from mentoring.people import Person

MOST_LABEL = 36
SIGNS = {GoalMark.REACHED: "✅", GoalMark.PARTLY: "◐", GoalMark.NOT_YET: "○"}
AHEAD = (timedelta(days=30), timedelta(days=61))


def plans(actor: Person, mentorship: Mentorship) -> bool:
    """Whether the person sets the rhythm and marks the goals: the mentor and the curator."""
    return mentorship.side_of(actor.id) is Side.MENTOR or curates(actor, mentorship)


def goals_screen(t: Speech, actor: Person, mentorship: Mentorship, goals: Sequence[Goal]) -> Screen:
    """The goals, the number of meetings and their rhythm."""
    text = paragraphs(
        t("goals-title", with_whom=with_whom(t, mentorship, actor)),
        lines(*(goal_line(t, goal) for goal in goals)) if goals else t("goals-empty"),
        lines(
            rhythm_line(t, mentorship),
            t("goals-resources", text=short(mentorship.resources)) if mentorship.resources else None,
        ),
    )
    rows: list[list[Button]] = [
        [Button(goal_label(goal), OpenGoal(goal_id=goal.id))] for goal in goals
    ]
    if len(goals) < MOST_GOALS and mentorship.is_running:
        rows.append([button(t, "goal-button-add-goal", AddGoal(mentorship_id=mentorship.id))])
    if plans(actor, mentorship):
        rows.append(
            [
                button(t, "goal-button-rhythm", SetRhythm(mentorship_id=mentorship.id)),
                button(t, "goal-button-resources", SetResources(mentorship_id=mentorship.id)),
            ]
        )
    return Screen(text, [*rows, last_row(t, actor, OpenMentorship(mentorship_id=mentorship.id))])


def goal_label(goal: Goal) -> str:
    """A goal on a button."""
    sign = f"{SIGNS[goal.mark]} " if goal.mark else ""
    return sign + short(goal.title, MOST_LABEL)


def goal_line(t: Speech, goal: Goal) -> Html:
    """A goal in the list: its sign, its words, its date."""
    sign = SIGNS[goal.mark] if goal.mark else "•"
    if goal.due_on is None:
        return t("goal-line", sign=sign, title=short(goal.title))
    return t("goal-line-by", sign=sign, title=short(goal.title), day=goal.due_on)


def rhythm_line(t: Speech, mentorship: Mentorship) -> Html:
    """How many meetings and how often, or that it is to be agreed."""
    if mentorship.planned_meetings is None or mentorship.rhythm_days is None:
        return t("goals-no-rhythm")
    return t("goals-rhythm", count=mentorship.planned_meetings, days=mentorship.rhythm_days)


def goal_screen(t: Speech, actor: Person, mentorship: Mentorship, goal: Goal) -> Screen:
    """One goal: its words and date, how it came out, what may be changed."""
    text = lines(
        t("goal-title", title=goal.title),
        t("goal-by", day=goal.due_on) if goal.due_on else t("goal-undated"),
        t(f"goal-mark-{goal.mark}") if goal.mark else None,
        t("goal-result", text=goal.actual) if goal.actual else None,
    )
    rows: list[list[Button]] = []
    if plans(actor, mentorship) and mentorship.stage in MARKED_IN:
        rows.append(
            [button(t, f"goal-button-{mark}", MarkGoal(goal_id=goal.id, mark=mark)) for mark in GoalMark]
        )
        rows.append([button(t, "goal-button-result", NoteResult(goal_id=goal.id))])
    rows.append(
        [
            button(t, "goal-button-date", DateGoal(goal_id=goal.id)),
            button(t, "goal-button-rename", RenameGoal(goal_id=goal.id)),
        ]
    )
    if plans(actor, mentorship) or goal.created_by == actor.id:
        rows[-1].append(button(t, "goal-button-remove", RemoveGoal(goal_id=goal.id)))
    if mentorship.is_running:
        rows.append([button(t, "goal-button-add-another-goal", AddGoal(mentorship_id=mentorship.id))])
    if plans(actor, mentorship) and mentorship.planned_meetings is None:
        rows.append([button(t, "goal-button-rhythm", SetRhythm(mentorship_id=mentorship.id))])
    return Screen(text, [*rows, last_row(t, actor, OpenGoals(mentorship_id=mentorship.id))])


def date_screen(t: Speech, actor: Person, goal: Goal, today: date) -> Screen:
    """The goal read back; by which day?"""
    days = [today + ahead for ahead in AHEAD]
    days.append(end_of_school_year(today))
    choices = [
        [button(t, "goal-button-by-day", DateGoal(goal_id=goal.id, day=day.toordinal()), day=day)] for day in days
    ]
    back = last_row(t, actor, OpenGoal(goal_id=goal.id))
    return Screen(paragraphs(t("goal-title", title=goal.title), t("goal-ask-date")), [*choices, back])


def ask_words_screen(t: Speech, actor: Person, goal: Goal, key: str) -> Screen:
    """Ask for words about a goal, which is named."""
    text = paragraphs(t("goal-title", title=goal.title), t(key))
    return Screen(text, [last_row(t, actor, OpenGoal(goal_id=goal.id))])


def remove_screen(t: Speech, actor: Person, goal: Goal) -> Screen:
    """Name the goal before it goes."""
    rows = [
        [button(t, "goal-button-remove-yes", RemoveGoal(goal_id=goal.id, sure=True))],
        [button(t, "meeting-button-leave-as-is", OpenGoal(goal_id=goal.id))],
        last_row(t, actor),
    ]
    return Screen(t("goal-remove-sure", title=goal.title), rows)
