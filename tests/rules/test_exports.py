"""Hours fall into months of the wall clock; people, not pairs, are counted."""

from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from zoneinfo import ZoneInfo

import pytest

from mentoring.exports import HeadCount, MentorHours, by_month, head_counts, hours, months
from mentoring.mentorships import Mentorship, Participant, Side, Stage, Status
from mentoring.people import Person

KEMEROVO = ZoneInfo("Asia/Novokuznetsk")
SEPTEMBER = datetime(2026, 9, 1, tzinfo=UTC)
ON = datetime(2027, 1, 1, tzinfo=UTC)
DAY = timedelta(days=1)


@pytest.mark.parametrize(("minutes", "said"), [(0, "0.0"), (45, "0.8"), (60, "1.0"), (90, "1.5"), (3, "0.1")])
def test_hours_have_one_decimal(minutes: int, said: str) -> None:
    assert hours(minutes) == Decimal(said)


def test_a_meeting_counts_in_the_month_of_its_own_town() -> None:
    last_evening_of_september_in_utc = datetime(2026, 9, 30, 18, tzinfo=UTC)
    spans = [(7, last_evening_of_september_in_utc, 45), (7, datetime(2026, 10, 5, tzinfo=UTC), 60), (3, SEPTEMBER, 30)]

    assert by_month(spans, KEMEROVO) == [
        MentorHours(3, {date(2026, 9, 1): 30}),
        MentorHours(7, {date(2026, 10, 1): 105}),
    ]
    assert by_month(spans, KEMEROVO)[1].total == Decimal("1.8")


def test_months_run_over_the_year() -> None:
    assert months(date(2026, 11, 17), date(2027, 2, 1)) == [
        date(2026, 11, 1),
        date(2026, 12, 1),
        date(2027, 1, 1),
        date(2027, 2, 1),
    ]
    assert months(date(2026, 9, 1), date(2026, 9, 30)) == [date(2026, 9, 1)]


def mentorship(number: int, people: dict[int, Side], begun: datetime | None, **more: object) -> Mentorship:
    who = {each: Person(each, 1, 1, "А", "Б", "", False) for each in people}
    places = tuple(Participant(who[each], side, "agreed") for each, side in people.items())
    facts: dict[str, object] = {"status": Status.ACTIVE, "ended_at": None, "form": "teacher_teacher", **more}
    return Mentorship(
        number, 1, 1, 2026, "", str(facts["form"]), "", "traditional", "traditional", Stage.TRIAL, SEPTEMBER,
        facts["status"], "", None, SEPTEMBER, begun, facts["ended_at"], None, None, "", None, 1, places,  # type: ignore[arg-type]
    )  # fmt: skip


def test_people_are_counted_once_in_a_form() -> None:
    pair = {1: Side.MENTOR, 2: Side.MENTEE}
    other = {1: Side.MENTOR, 3: Side.MENTEE}
    found = head_counts(
        [
            mentorship(1, pair, SEPTEMBER + DAY),
            mentorship(2, other, SEPTEMBER + DAY, status=Status.COMPLETED, ended_at=ON - DAY),
            mentorship(3, {4: Side.MENTOR, 5: Side.MENTEE}, None, status=Status.PROPOSED),
            mentorship(4, {6: Side.MENTOR, 7: Side.MENTEE}, SEPTEMBER - 90 * DAY, ended_at=SEPTEMBER - DAY),
            mentorship(5, {8: Side.MENTOR, 9: Side.MENTEE}, SEPTEMBER + DAY, status=Status.UNDONE, ended_at=ON),
            mentorship(6, {1: Side.MENTOR, 9: Side.MENTEE}, SEPTEMBER + DAY, form="employer_pupil"),
        ],
        SEPTEMBER,
        ON,
    )

    assert found == [
        HeadCount("employer_pupil", Side.MENTEE, 1, 1),
        HeadCount("employer_pupil", Side.MENTOR, 1, 1),
        HeadCount("teacher_teacher", Side.MENTEE, 1, 2),
        HeadCount("teacher_teacher", Side.MENTOR, 1, 1),
    ]
