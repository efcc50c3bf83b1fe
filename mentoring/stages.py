"""What a stage may need before a mentorship leaves it. A preset's track names these; nothing else moves a stage."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from enum import StrEnum

from mentoring.mentorships import Stage


class Need(StrEnum):
    """The closed vocabulary of needs."""

    ENTRY_SURVEY = "entry_survey"
    ONE_MEETING = "one_meeting"
    FEEDBACK = "feedback"
    ALL_WISH_TO_GO_ON = "all_wish_to_go_on"
    PLAN = "plan"
    PLANNED_MEETINGS = "planned_meetings"
    READY_FOR_FINAL = "ready_for_final"
    GOALS_MARKED = "goals_marked"
    REFLECTION = "reflection"
    REPORT = "report"
    EXIT_SURVEY = "exit_survey"
    GROUP_REFLECTION = "group_reflection"
    CLOSED_BY_CURATOR = "closed_by_curator"


class Reason(StrEnum):
    """Why a mentorship stays in its stage; the key of the words is `blocker-<reason>`."""

    ENTRY_SURVEY_MISSING = "entry-survey-missing"
    MEETING_MISSING = "meeting-missing"
    FEEDBACK_MISSING = "feedback-missing"
    ANSWER_TO_GO_ON_MISSING = "answer-to-go-on-missing"
    NOT_ALL_WISH_TO_GO_ON = "not-all-wish-to-go-on"
    GOALS_MISSING = "goals-missing"
    RHYTHM_MISSING = "rhythm-missing"
    MEETINGS_LEFT = "meetings-left"
    FINAL_NOT_BEGUN = "final-not-begun"
    GOALS_UNMARKED = "goals-unmarked"
    REFLECTION_MISSING = "reflection-missing"
    REPORT_MISSING = "report-missing"
    EXIT_SURVEY_MISSING = "exit-survey-missing"
    GROUP_REFLECTION_MISSING = "group-reflection-missing"
    CLOSING_MISSING = "closing-missing"


@dataclass(frozen=True, slots=True)
class Blocker:
    """One thing that keeps a mentorship in its stage: why, whose turn (None: anyone's), which meeting, how many."""

    reason: Reason
    person_id: int | None = None
    meeting_id: int | None = None
    count: int = 0


@dataclass(frozen=True, slots=True)
class Progress:
    """The facts about a mentorship's present stage that the rules look at. Undone and disputed meetings don't count."""

    participants: tuple[int, ...] = ()
    mentors: tuple[int, ...] = ()
    held: tuple[int, ...] = ()
    """Ids of the meetings held in this stage."""
    silent: tuple[tuple[int, int], ...] = ()
    """(meeting, person) of held meetings in this stage without feedback; waived ones are not here."""
    wishes: dict[int, bool | None] = field(default_factory=dict)
    """Person → whether they wish to go on after the trial meeting; None: not said yet."""
    goals: int = 0
    goals_unmarked: int = 0
    planned_meetings: int | None = None
    rhythm_days: int | None = None
    final_begun: bool = False
    reflected: frozenset[int] = frozenset()
    reported: frozenset[int] = frozenset()
    surveyed_before: frozenset[int] = frozenset()
    surveyed_after: frozenset[int] = frozenset()
    group_reflection_noted: bool = False
    closed: bool = False


def _one_meeting(p: Progress) -> Iterable[Blocker]:
    return () if p.held else (Blocker(Reason.MEETING_MISSING),)


def _feedback(p: Progress) -> Iterable[Blocker]:
    return [Blocker(Reason.FEEDBACK_MISSING, person, meeting) for meeting, person in p.silent]


def _all_wish_to_go_on(p: Progress) -> Iterable[Blocker]:
    if any(wish is False for wish in p.wishes.values()):
        return (Blocker(Reason.NOT_ALL_WISH_TO_GO_ON),)
    return [Blocker(Reason.ANSWER_TO_GO_ON_MISSING, each) for each in p.participants if p.wishes.get(each) is None]


def _plan(p: Progress) -> Iterable[Blocker]:
    if not p.goals:
        yield Blocker(Reason.GOALS_MISSING)
    if p.planned_meetings is None or p.rhythm_days is None:
        yield Blocker(Reason.RHYTHM_MISSING)


def _planned_meetings(p: Progress) -> Iterable[Blocker]:
    left = (p.planned_meetings or 1) - len(p.held)
    return (Blocker(Reason.MEETINGS_LEFT, count=left),) if left > 0 else ()


def _missing(reason: Reason, expected: Iterable[int], done: frozenset[int]) -> list[Blocker]:
    return [Blocker(reason, person) for person in expected if person not in done]


NEEDS: dict[Need, Callable[[Progress], Iterable[Blocker]]] = {
    Need.ENTRY_SURVEY: lambda p: _missing(Reason.ENTRY_SURVEY_MISSING, p.participants, p.surveyed_before),
    Need.ONE_MEETING: _one_meeting,
    Need.FEEDBACK: _feedback,
    Need.ALL_WISH_TO_GO_ON: _all_wish_to_go_on,
    Need.PLAN: _plan,
    Need.PLANNED_MEETINGS: _planned_meetings,
    Need.READY_FOR_FINAL: lambda p: () if p.final_begun else (Blocker(Reason.FINAL_NOT_BEGUN),),
    Need.GOALS_MARKED: lambda p: (Blocker(Reason.GOALS_UNMARKED, count=p.goals_unmarked),) if p.goals_unmarked else (),
    Need.REFLECTION: lambda p: _missing(Reason.REFLECTION_MISSING, p.participants, p.reflected),
    Need.REPORT: lambda p: _missing(Reason.REPORT_MISSING, p.mentors, p.reported),
    Need.EXIT_SURVEY: lambda p: _missing(Reason.EXIT_SURVEY_MISSING, p.participants, p.surveyed_after),
    Need.GROUP_REFLECTION: lambda p: () if p.group_reflection_noted else (Blocker(Reason.GROUP_REFLECTION_MISSING),),
    Need.CLOSED_BY_CURATOR: lambda p: () if p.closed else (Blocker(Reason.CLOSING_MISSING),),
}


def blockers(needs: Iterable[Need], progress: Progress) -> list[Blocker]:
    """What still keeps a mentorship in its stage, in the order of the preset (000 §4.3–4.4)."""
    return [blocker for need in needs for blocker in NEEDS[need](progress)]


WAITS_FOR: dict[Reason, frozenset[Reason]] = {
    Reason.ANSWER_TO_GO_ON_MISSING: frozenset({Reason.MEETING_MISSING}),
    Reason.FINAL_NOT_BEGUN: frozenset({Reason.MEETINGS_LEFT}),
    Reason.CLOSING_MISSING: frozenset(
        {
            Reason.REFLECTION_MISSING,
            Reason.REPORT_MISSING,
            Reason.EXIT_SURVEY_MISSING,
            Reason.GROUP_REFLECTION_MISSING,
        }
    ),
}
"""What nobody can do yet while something else is missing."""


def in_turn(found: Iterable[Blocker]) -> list[Blocker]:
    """The blockers whose turn has come: those that wait for others of the list are left out."""
    listed = list(found)
    reasons = {blocker.reason for blocker in listed}
    return [blocker for blocker in listed if not WAITS_FOR.get(blocker.reason, frozenset()) & reasons]


def stage_line(number: int, total: int) -> str:
    """The progress line: ●●●○○○."""
    return "●" * number + "○" * (total - number)


__all__ = ["NEEDS", "Blocker", "Need", "Progress", "Reason", "Stage", "blockers", "in_turn", "stage_line"]
