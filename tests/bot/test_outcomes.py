"""Every answer Telegram may give to a send, and what it means: each row of the table is tried."""

import pytest

from bot.outcomes import (
    BACK_OFF_SECONDS,
    TABLE,
    Outcome,
    again_after_doubt,
    outcome_of,
    pause_after,
)
from bot.telegram import NEVER_SENT, UNKNOWN, Answer
from mentoring.notices import Urgency


def refused(status: int, description: str = "", **parameters: object) -> Answer:
    return Answer(status, {"ok": False, "description": description, "parameters": parameters})


ROWS: list[tuple[int, Answer, Outcome]] = [
    (0, Answer(200, {"ok": True, "result": {"message_id": 5}}), Outcome.SENT),
    (1, Answer(NEVER_SENT, {"description": "no connection"}), Outcome.RETRY),
    (2, Answer(UNKNOWN, {"description": "the answer was lost"}), Outcome.AMBIGUOUS),
    (3, refused(429, "Too Many Requests: retry after 7", retry_after=7), Outcome.RETRY),
    (4, refused(401, "Unauthorized"), Outcome.TOKEN_REFUSED),
    (5, refused(400, "Bad Request: message is not modified: specified new message content"), Outcome.SENT),
    (5, refused(400, "Bad Request: query is too old and response timeout expired"), Outcome.SENT),
    (6, refused(400, "Bad Request: message to edit not found"), Outcome.SEND_ANEW),
    (6, refused(400, "Bad Request: message can't be edited"), Outcome.SEND_ANEW),
    (6, refused(400, "Bad Request: there is no text in the message to edit"), Outcome.SEND_ANEW),
    (7, refused(400, "Bad Request: can't parse entities: Unsupported start tag"), Outcome.PLAIN),
    (8, refused(400, "Bad Request: group chat was upgraded", migrate_to_chat_id=-100), Outcome.MIGRATED),
    (9, refused(403, "Forbidden: bot was blocked by the user"), Outcome.UNREACHABLE),
    (10, refused(400, "Bad Request: chat not found"), Outcome.UNREACHABLE),
    (10, refused(400, "Bad Request: user is deactivated"), Outcome.UNREACHABLE),
    (11, refused(500, "Internal Server Error"), Outcome.AMBIGUOUS),
    (11, Answer(502, {"description": "not JSON"}), Outcome.AMBIGUOUS),
    (12, refused(400, "Bad Request: message is too long"), Outcome.FAILED),
    (12, refused(404, "Not Found"), Outcome.FAILED),
    (12, refused(413, "Request Entity Too Large"), Outcome.FAILED),
]


@pytest.mark.parametrize(("row", "answer", "expected"), ROWS)
def test_an_answer_means_what_its_row_says(row: int, answer: Answer, expected: Outcome) -> None:
    fitting = next(place for place, meaning in enumerate(TABLE) if meaning.fits(answer, answer.description.lower()))

    assert (fitting, outcome_of(answer)) == (row, expected)


def test_each_row_of_the_table_is_tried() -> None:
    assert {row for row, _, _ in ROWS} == set(range(len(TABLE)))


@pytest.mark.parametrize(
    ("attempts", "seconds"), [(0, 1.0), (1, 1.0), (2, 2.0), (3, 5.0), (4, 15.0), (5, 60.0), (6, 300.0), (50, 300.0)]
)
def test_each_pause_is_longer_than_the_one_before(attempts: int, seconds: float) -> None:
    assert pause_after(refused(500), attempts) == seconds
    assert list(BACK_OFF_SECONDS) == sorted(BACK_OFF_SECONDS)


def test_the_pause_telegram_asks_for_is_kept() -> None:
    assert pause_after(refused(429, retry_after=42), 1) == 42.0


@pytest.mark.parametrize("urgency", list(Urgency))
def test_an_edit_in_doubt_is_always_done_again(urgency: Urgency) -> None:
    assert again_after_doubt(urgency, is_edit=True, attempts=9)


@pytest.mark.parametrize(
    ("urgency", "attempts", "again"),
    [
        (Urgency.SAFETY, 1, True),
        (Urgency.SAFETY, 2, False),
        (Urgency.REPLY, 1, True),
        (Urgency.REMINDER, 1, True),
        (Urgency.REMINDER, 2, False),
        (Urgency.BULK, 1, False),
    ],
)
def test_a_message_in_doubt_goes_once_more_and_bulk_never(urgency: Urgency, attempts: int, again: bool) -> None:
    assert again_after_doubt(urgency, is_edit=False, attempts=attempts) is again
