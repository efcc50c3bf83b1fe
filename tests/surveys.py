"""Surveys answered through the programme's own actions, item after item."""

from collections.abc import Mapping
from datetime import datetime, timedelta

from mentoring.actions.surveys import answer_survey, open_survey, write_survey_answer
from mentoring.mentorships import Mentorship, Stage
from mentoring.people import Person
from mentoring.presets import AnswerKind, SurveyName
from mentoring.store import Store
from mentoring.surveys import YES, Opened
from tests.pairs import pair, pupil
from tests.school import School

USUAL = 8
DAY = timedelta(days=1)
LETTERS = "абвгдежз"


async def many_pairs(
    store: Store, at: School, now: datetime, many: int, stage: Stage = Stage.COMPLETION, *, ago: int = 40
) -> list[tuple[Person, Mentorship]]:
    """So many pupils, each with the school's mentor, at a stage; their work began so many days ago."""
    began, found = now - ago * DAY, []
    for letter in LETTERS[:many]:
        child = await pupil(store, at, began, f"Учеников{letter}", "Али")
        found.append((child, await pair(store, at, began, child, stage=stage)))
    return found


async def surveyed(
    store: Store,
    person: Person,
    mentorship_id: int,
    survey: SurveyName,
    *,
    now: datetime,
    scores: Mapping[str, int] | None = None,
    text: str = "",
    most: int = 100,
) -> Opened:
    """The person answers what is left, at most so many items: eights and yes unless said otherwise."""
    opened = await open_survey(store, person, mentorship_id, survey, now=now)
    while opened.is_open and most and opened.sheet is not None and (place := opened.next_place) is not None:
        item, seen, most = opened.sheet.items[place], opened.sheet.version, most - 1
        about = (store, person, opened.sheet.id, place)
        if item.answer is AnswerKind.TEXT:
            opened = await write_survey_answer(*about, text, seen=seen, now=now)
            continue
        usual = USUAL if item.answer is AnswerKind.SCORE else YES
        score = (scores or {}).get(item.key, usual)
        opened = await answer_survey(*about, score, seen=seen, now=now)
    return opened
