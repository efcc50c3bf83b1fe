"""What each fault of the line looks like to the one client, and what it then means for the row."""

from collections.abc import AsyncIterator
from datetime import datetime
from typing import Any

import pytest

from bot.outcomes import Outcome, outcome_of
from bot.telegram import NEVER_SENT, UNKNOWN, Telegram
from sandbox.faults import STRIKES
from sandbox.telegram import Telegram as Box
from tests.living import TOKEN

FAULTS: list[tuple[str, dict[str, Any], int, Outcome, bool]] = [
    ("5xx", {}, 500, Outcome.AMBIGUOUS, False),
    ("5xx", {"done": True, "status": 504}, 504, Outcome.AMBIGUOUS, True),
    ("html502", {}, 502, Outcome.AMBIGUOUS, False),
    ("html502", {"done": True}, 502, Outcome.AMBIGUOUS, True),
    ("429", {"retry_after": 7}, 429, Outcome.RETRY, False),
    ("drop-before", {}, UNKNOWN, Outcome.AMBIGUOUS, False),
    ("drop-after", {}, UNKNOWN, Outcome.AMBIGUOUS, True),
    ("cut-answer", {}, UNKNOWN, Outcome.AMBIGUOUS, True),
    ("slow", {"seconds": 30}, UNKNOWN, Outcome.AMBIGUOUS, False),
    ("blocked", {}, 403, Outcome.UNREACHABLE, False),
    ("migrated", {"to": -1005}, 400, Outcome.MIGRATED, False),
]
"""The fault, its settings, the status of the answer, what it means, and whether the message has arrived."""


@pytest.fixture
async def box(now: datetime) -> AsyncIterator[Box]:
    box = Box(lambda: now, token=TOKEN)
    await box.start()
    yield box
    await box.stop()


@pytest.mark.parametrize(("fault", "settings", "status", "outcome", "arrives"), FAULTS)
async def test_a_fault_is_an_answer_and_never_an_exception(
    box: Box, fault: str, settings: dict[str, Any], status: int, outcome: Outcome, arrives: bool
) -> None:
    person = box.add_person(101, "Анна")
    person.chat.started = True
    box.faults.arm(fault, methods={"sendMessage"}, **settings)
    client = Telegram(box.url, TOKEN)

    answer = await client.call("sendMessage", {"chat_id": 101, "text": "а"}, within=0.2)
    await client.close()

    assert (answer.status, outcome_of(answer)) == (status, outcome)
    assert (len(person.news) == 1) is arrives
    assert box.faults.struck == {fault: 1}


def test_each_fault_of_calls_has_its_row() -> None:
    assert {row[0] for row in FAULTS} == set(STRIKES)


async def test_without_a_connection_nothing_was_sent(box: Box) -> None:
    url = box.url
    await box.stop()
    client = Telegram(url, TOKEN)

    answer = await client.call("sendMessage", {"chat_id": 101, "text": "а"})
    await client.close()

    assert (answer.status, outcome_of(answer)) == (NEVER_SENT, Outcome.RETRY)
