"""The life of a meeting as a table, who has a say, and which times are offered."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from mentoring.errors import AlreadyDone, NotFound, Refusal
from mentoring.meetings import Meeting, MeetingStatus
from mentoring.meetings_life import (
    LIFE,
    Act,
    DisputeSettled,
    MeetingAlreadyLogged,
    MeetingNotYet,
    MeetingTooLongAgo,
    TimeHasPassed,
    TimeTooFar,
    TooLateToDispute,
    after,
    check_disputable,
    check_loggable,
    check_not_logged_yet,
    check_proposable,
    everyone_comes,
    is_hopeless,
    local_day,
    may_dispute,
    may_undo,
    planned_among,
)
from mentoring.meetings_times import clash, is_school_day, suggested_times
from mentoring.mentorships import Mentorship, Participant, Side, Stage, Status
from mentoring.people import Person
from mentoring.questions import QUESTIONS, question
from tests.conftest import NOW

MOSCOW = ZoneInfo("Europe/Moscow")
MENTOR, MENTEE, SECOND = 1, 2, 3
S = MeetingStatus

MEETING = Meeting(
    id=7,
    mentorship_id=5,
    organisation_id=1,
    stage=Stage.JOINT_WORK,
    status=S.HELD,
    starts_at=NOW - timedelta(hours=3),
    minutes=45,
    format="in_person",
    place="",
    topic="",
    done="",
    next_step="",
    proposed_by=None,
    logged_by=MENTOR,
    logged_at=NOW - timedelta(hours=1),
    on_behalf_of=None,
    version=1,
)


def group(*mentees: int, without_phone: int | None = None) -> Mentorship:
    people = [(MENTOR, Side.MENTOR), *((each, Side.MENTEE) for each in mentees)]
    places = tuple(
        Participant(Person(n, 1, 1, "С", "И", "", True, chat_id=None if n == without_phone else n), side, "agreed")
        for n, side in people
    )
    return Mentorship(
        5, 1, 1, 2026, "", "pupil_pupil", "", "traditional", "traditional", Stage.JOINT_WORK, NOW, Status.ACTIVE, "",
        None, NOW, NOW, None, 8, 7, "", NOW, 1, places,
    )  # fmt: skip


@pytest.mark.parametrize("act", Act)
@pytest.mark.parametrize("status", S)
def test_nothing_happens_to_a_meeting_but_what_the_table_says(status: MeetingStatus, act: Act) -> None:
    possible, outcome = LIFE[act]
    meeting = replace(MEETING, status=status)

    if status in possible:
        assert after(meeting, act) is outcome
    else:
        with pytest.raises(AlreadyDone):
            after(meeting, act)


def test_what_was_called_off_or_taken_back_never_comes_back() -> None:
    ends = (S.CANCELLED, S.MOVED, S.UNDONE)

    assert [act for act, (possible, _) in LIFE.items() if set(possible) & set(ends)] == []


@pytest.mark.parametrize(
    ("minutes", "refusal"),
    [(1, None), (0, TimeHasPassed), (-60, TimeHasPassed), (366 * 1440, None), (367 * 1440, TimeTooFar)],
)
def test_times_that_may_be_proposed(minutes: int, refusal: type[Refusal] | None) -> None:
    moment = NOW + timedelta(minutes=minutes)

    if refusal is None:
        check_proposable(moment, NOW)
    else:
        with pytest.raises(refusal):
            check_proposable(moment, NOW)


@pytest.mark.parametrize(
    ("minutes", "refusal"),
    [(0, None), (-1440, None), (1, MeetingNotYet), (-366 * 1440, None), (-367 * 1440, MeetingTooLongAgo)],
)
def test_times_that_may_be_logged(minutes: int, refusal: type[Refusal] | None) -> None:
    moment = NOW + timedelta(minutes=minutes)

    if refusal is None:
        check_loggable(moment, NOW)
    else:
        with pytest.raises(refusal):
            check_loggable(moment, NOW)


@pytest.mark.parametrize(
    ("agreed", "declined", "comes", "hopeless"),
    [
        ({MENTOR}, set(), False, False),
        ({MENTOR, MENTEE}, set(), False, False),
        ({MENTOR, MENTEE, SECOND}, set(), True, False),
        ({MENTOR, MENTEE}, {SECOND}, True, False),
        ({MENTOR}, {MENTEE, SECOND}, False, True),
        ({MENTEE, SECOND}, {MENTOR}, False, True),
    ],
)
def test_a_group_meets_when_all_answered_and_both_sides_are_there(
    agreed: set[int], declined: set[int], comes: bool, hopeless: bool
) -> None:
    meeting = replace(
        MEETING, status=S.PROPOSED, agreed_by=frozenset(agreed), declined_by=frozenset(declined)
    )

    assert everyone_comes(meeting, group(MENTEE, SECOND)) is comes
    assert is_hopeless(meeting, group(MENTEE, SECOND)) is hopeless


def test_nobody_waits_for_the_word_of_somebody_without_a_phone() -> None:
    meeting = replace(MEETING, status=S.PROPOSED, agreed_by=frozenset({MENTOR}))

    assert everyone_comes(meeting, group(MENTEE, without_phone=MENTEE))


@pytest.mark.parametrize(("hours", "who", "may"), [(47, MENTOR, True), (49, MENTOR, False), (1, MENTEE, False)])
def test_a_log_is_taken_back_by_its_author_within_two_days(hours: int, who: int, may: bool) -> None:
    meeting = replace(MEETING, logged_at=NOW - timedelta(hours=hours))

    assert may_undo(meeting, who, NOW, 48) is may


@pytest.mark.parametrize(
    ("who", "hours", "disputed_hours_ago", "refusal"),
    [
        (MENTEE, 1, None, None),
        (MENTEE, 48, None, None),
        (MENTEE, 49, None, TooLateToDispute),
        (MENTOR, 1, None, NotFound),
        (MENTEE, 5, 3, DisputeSettled),
    ],
)
def test_who_may_say_it_was_not(
    who: int, hours: int, disputed_hours_ago: int | None, refusal: type[Refusal] | None
) -> None:
    doubted_at = NOW - timedelta(hours=disputed_hours_ago) if disputed_hours_ago else None
    meeting = replace(MEETING, logged_at=NOW - timedelta(hours=hours), disputed_at=doubted_at)

    assert may_dispute(meeting, who, NOW, 48) is (refusal is None)
    if refusal is not None:
        with pytest.raises(refusal):
            check_disputable(meeting, who, NOW, 48)


def test_a_second_log_of_a_day_is_made_on_purpose() -> None:
    check_not_logged_yet([], 0, MENTOR, 45, NOW)
    check_not_logged_yet([MEETING], 1, MENTOR, 45, NOW)
    with pytest.raises(MeetingAlreadyLogged) as refused:
        check_not_logged_yet([MEETING], 0, MENTOR, 45, NOW)
    assert refused.value.count == 1


def test_the_same_press_within_two_minutes_is_no_second_log() -> None:
    just_now = replace(MEETING, logged_at=NOW - timedelta(seconds=30))

    with pytest.raises(AlreadyDone):
        check_not_logged_yet([just_now], 0, MENTOR, 45, NOW)
    with pytest.raises(MeetingAlreadyLogged):
        check_not_logged_yet([just_now], 0, MENTEE, 45, NOW)


def test_a_log_of_a_day_means_its_planned_meeting() -> None:
    planned = replace(MEETING, status=S.AGREED)
    cancelled = replace(MEETING, id=8, status=S.CANCELLED)

    assert planned_among([cancelled, planned], date(2026, 10, 12), MOSCOW) == planned
    assert planned_among([cancelled, planned], date(2026, 10, 11), MOSCOW) is None


def test_a_day_is_a_local_day() -> None:
    begins, ends = local_day(date(2026, 10, 12), MOSCOW)

    assert (begins.astimezone(UTC), ends - begins) == (datetime(2026, 10, 11, 21, tzinfo=UTC), timedelta(days=1))


def offered(used: list[Meeting], taken: list[Meeting], holidays: tuple[date, ...] = ()) -> list[str]:
    times = suggested_times(NOW, MOSCOW, used=used, taken=taken, holidays=holidays)
    return [f"{moment:%a %d %H:%M}" for moment in times]


def test_school_days_after_lessons_are_offered() -> None:
    assert offered([], []) == ["Mon 12 15:00", "Mon 12 16:00", "Tue 13 15:00", "Tue 13 16:00", "Wed 14 15:00"]


def test_the_habit_of_a_pair_is_offered_and_what_is_taken_is_not() -> None:
    habit = replace(MEETING, proposed_by=MENTOR, starts_at=datetime(2026, 10, 9, 13, 30, tzinfo=UTC))
    taken = replace(MEETING, status=S.AGREED, starts_at=datetime(2026, 10, 12, 12, 30, tzinfo=UTC))

    assert offered([habit], [taken]) == ["Tue 13 15:00", "Tue 13 16:00", "Wed 14 15:00", "Wed 14 16:00", "Fri 16 16:30"]


def test_holidays_and_weekends_are_passed_over() -> None:
    days = tuple(date(2026, 10, day) for day in range(12, 17))

    assert offered([], [], days)[0] == "Mon 19 15:00"
    assert not is_school_day(date(2026, 10, 17), ())


@pytest.mark.parametrize(("minutes", "clashes"), [(0, True), (44, True), (45, False), (-44, True), (-45, False)])
def test_meetings_that_lie_across_each_other_clash(minutes: int, clashes: bool) -> None:
    other = replace(MEETING, starts_at=NOW + timedelta(minutes=minutes))

    assert (clash(NOW, 45, [other]) is not None) is clashes


@pytest.mark.parametrize("stage", Stage)
def test_every_stage_has_several_questions_and_after_the_last_comes_the_first(stage: Stage) -> None:
    several = QUESTIONS[stage]

    assert len(set(several)) == len(several) >= 2
    assert question(stage, len(several)) == question(stage, 0)
