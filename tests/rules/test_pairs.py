"""Which mentor fits, which form a pair is, how an order is read, whose turn it is."""

from datetime import date

import pytest

from handlers.mentorships_buttons import packed, unpacked
from handlers.pairs_answers import read_order
from handlers.reflections import report_text
from locales import speak
from mentoring.mentorships import Mentorship, Participant, Side, Stage, Status
from mentoring.pairs import Offer, form_of, next_of, suggest
from mentoring.people import Membership, Person, Role
from mentoring.profiles import Profile
from mentoring.reflections import GoalResult, ReportDraft, checked_text
from mentoring.stages import Blocker, Reason, in_turn
from tests.conftest import NOW

TODAY = date(2026, 10, 12)
FORMS = ("pupil_pupil", "student_pupil", "employer_pupil", "teacher_teacher", "head_teacher")


def person(number: int, *, pupil: bool = False, born: int = 1985, place: str = "", role: Role | None = None) -> Person:
    held = frozenset({Membership(role, 1)}) if role else frozenset()
    return Person(
        number,
        1,
        1,
        f"Фамилия{number}",
        "Имя",
        "",
        is_pupil=pupil,
        birth_date=date(born, 1, 1),
        place=place,
        memberships=held,
    )


PUPIL, TEACHER = person(1, pupil=True, born=2012), person(2)


@pytest.mark.parametrize(
    ("mentor", "mentee", "form"),
    [
        (person(3, pupil=True, born=2010), PUPIL, "pupil_pupil"),
        (person(3, born=2006, place="Дагестанский университет, студент"), PUPIL, "student_pupil"),
        (person(3, place="Завод «Радар»"), PUPIL, "employer_pupil"),
        (person(3, place="преподаватель колледжа"), PUPIL, "employer_pupil"),
        (person(3), TEACHER, "teacher_teacher"),
        (person(3, role=Role.HEAD), TEACHER, "head_teacher"),
    ],
)
def test_the_form_follows_from_who_they_are(mentor: Person, mentee: Person, form: str) -> None:
    assert form_of(mentor, [mentee], FORMS, TODAY) == form


def test_a_form_the_municipality_does_not_offer_is_not_chosen() -> None:
    assert form_of(person(3), [TEACHER], ("pupil_pupil",), TODAY) == "pupil_pupil"


def test_free_mentors_come_first_then_those_who_share_most() -> None:
    full = Offer(person(3), Profile(3, competences="робототехника, физика", capacity=1), load=1)
    far = Offer(person(4), Profile(4, competences="литература", capacity=2), load=0)
    near = Offer(person(5), Profile(5, competences="Робототехника", interests="Футбол", capacity=2), load=1)

    suggestions = suggest(PUPIL, "хочу собрать робота, люблю робототехнику и футбол", [full, far, near])

    assert [each.offer.mentor.id for each in suggestions] == [5, 4, 3]
    assert suggestions[0].shared == ("робототехника", "футбол")


def test_nobody_is_suggested_to_themselves() -> None:
    assert suggest(TEACHER, "", [Offer(TEACHER, Profile(2), load=0)]) == []


def test_a_change_button_goes_round() -> None:
    assert next_of(("a", "b"), "b") == "a"
    assert next_of(("a", "b"), "gone") == "a"


@pytest.mark.parametrize(
    ("text", "order"),
    [
        ("47 от 12.10.2026", ("47", TODAY)),
        ("№ 47-к от 12 октября", ("47-к", TODAY)),
        ("Приказ № 01-12/47 от 1.10.2026", ("01-12/47", date(2026, 10, 1))),
        ("47", ("47", TODAY)),
        ("приказ 47", ("47", TODAY)),
        ("47 of 12 October", ("47", TODAY)),
        ("47 от когда-нибудь", None),
        ("не знаю", None),
        ("", None),
    ],
)
def test_an_order_is_read_from_one_line(text: str, order: tuple[str, date] | None) -> None:
    assert read_order(text, TODAY, "en") == order


def test_nobody_is_asked_for_what_cannot_be_done_yet() -> None:
    found = [Blocker(Reason.MEETINGS_LEFT, count=2), Blocker(Reason.FINAL_NOT_BEGUN)]

    assert in_turn(found) == found[:1]
    assert in_turn(found[1:]) == found[1:]


def test_ids_travel_in_a_button() -> None:
    assert unpacked(packed([1, 35, 36, 123456])) == [1, 35, 36, 123456]
    assert unpacked("..ы.-") == []


def test_a_draft_of_a_report_fits_into_a_message_whatever_was_written() -> None:
    draft = ReportDraft(
        40, 1800, None, None, ("тема " * 400,) * 40, (GoalResult("цель " * 60, "partly", "итог " * 200),) * 10
    )
    mentorship = Mentorship(
        id=1,
        organisation_id=1,
        municipality_id=1,
        school_year=2026,
        programme="",
        form="employer_pupil",
        role_model="",
        kind="traditional",
        track="traditional",
        stage=Stage.COMPLETION,
        stage_since=NOW,
        status=Status.ACTIVE,
        order_number="",
        order_on=None,
        created_at=NOW,
        started_at=NOW,
        ended_at=None,
        planned_meetings=8,
        rhythm_days=7,
        resources="",
        planned_at=NOW,
        version=1,
        participants=(Participant(PUPIL, Side.MENTEE, "agreed"), Participant(TEACHER, Side.MENTOR, "agreed")),
    )

    text = report_text(speak("ru"), mentorship, draft)

    assert len(text) < 2600
    assert checked_text(f"{text}\n\n{'слово ' * 100}")
