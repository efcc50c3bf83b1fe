"""How fast may be sent: in all, to one chat, and how a closed door is kept."""

from itertools import pairwise

import pytest

from bot.pace import BURST, SHARE, Pacer
from mentoring.notices import Urgency

START = 1000.0


def slots(pacer: Pacer, chats: list[int], urgency: Urgency) -> list[float]:
    return [pacer.slot(chat, urgency, START) for chat in chats]


@pytest.mark.parametrize("urgency", list(Urgency))
def test_no_more_than_thirty_a_second_in_all(urgency: Urgency) -> None:
    taken = slots(Pacer(30), list(range(90)), urgency)

    fullest = max(sum(1 for slot in taken if moment <= slot < moment + 0.999) for moment in taken)
    assert fullest <= 30
    assert taken[-1] == pytest.approx(START + 89 / (30 * SHARE))
    assert 0.98 <= SHARE < 1


@pytest.mark.parametrize("urgency", [Urgency.REMINDER, Urgency.BULK])
def test_one_a_second_to_a_chat_for_what_does_not_hurry(urgency: Urgency) -> None:
    taken = slots(Pacer(30), [7] * 5, urgency)

    assert all(later - earlier >= 0.999 for earlier, later in pairwise(taken))


@pytest.mark.parametrize("urgency", [Urgency.SAFETY, Urgency.REPLY])
def test_replies_to_a_chat_may_come_in_a_burst_and_then_one_a_second(urgency: Urgency) -> None:
    taken = slots(Pacer(30), [7] * 8, urgency)

    assert taken[BURST - 1] - START < 0.5
    assert taken[-1] - START >= 8 - BURST - 1.001


def test_a_busy_chat_does_not_hold_up_the_others() -> None:
    pacer = Pacer(30)
    slots(pacer, [7] * 20, Urgency.REMINDER)

    assert pacer.slot(8, Urgency.SAFETY, START) - START <= 2 / 30


def test_a_closed_chat_does_not_hold_up_the_others() -> None:
    pacer = Pacer(30)
    pacer.close(7, START + 40)
    pacer.slot(7, Urgency.REPLY, START)

    assert pacer.slot(8, Urgency.SAFETY, START) == START


def test_chats_that_had_to_wait_do_not_crowd_into_one_second() -> None:
    pacer = Pacer(30)
    early = slots(pacer, list(range(60)), Urgency.REMINDER)
    again = slots(pacer, list(range(60)), Urgency.REMINDER)

    taken = sorted(early + again)
    assert all(later - earlier >= 1 / 30 - 1e-6 for earlier, later in pairwise(taken))


def test_a_closed_chat_waits() -> None:
    pacer = Pacer(30)
    pacer.close(7, START + 40)

    assert pacer.slot(7, Urgency.SAFETY, START) >= START + 40


def test_when_all_is_closed_everyone_waits() -> None:
    pacer = Pacer(30)
    pacer.close(None, START + 40)

    assert min(slots(pacer, [7, 8, 9], Urgency.SAFETY)) >= START + 40


def test_a_shorter_closing_does_not_open_earlier() -> None:
    pacer = Pacer(30)
    pacer.close(7, START + 40)
    pacer.close(7, START + 5)

    assert pacer.slot(7, Urgency.REPLY, START) >= START + 40


def test_chats_long_served_are_forgotten() -> None:
    pacer = Pacer(1e9, chat_gap=0.001)
    for chat in range(10_050):
        pacer.slot(chat, Urgency.REPLY, START + chat)

    assert len(pacer._chats) < 10_001


def test_patience_with_one_chat_leaves_the_others_open() -> None:
    pacer = Pacer(30)
    pacer.refused(7, START + 40, START)

    assert pacer.slot(8, Urgency.REPLY, START) == START
    assert pacer.slot(7, Urgency.REPLY, START) >= START + 40


def test_patience_with_several_chats_within_a_second_is_patience_with_all() -> None:
    pacer = Pacer(30)
    pacer.refused(7, START + 40, START)
    pacer.refused(8, START + 30, START + 0.9)

    assert pacer.slot(9, Urgency.SAFETY, START + 1) >= START + 40
    assert pacer.open_from(None) == START + 40


def test_patience_with_one_chat_and_later_with_another_is_not_patience_with_all() -> None:
    pacer = Pacer(30)
    pacer.refused(7, START + 40, START)
    pacer.refused(7, START + 40, START + 0.5)
    pacer.refused(8, START + 40, START + 2)

    assert pacer.slot(9, Urgency.REPLY, START + 2) == START + 2


def test_patience_asked_for_what_goes_to_no_chat_is_patience_with_all() -> None:
    pacer = Pacer(30)
    pacer.refused(None, START + 40, START)

    assert pacer.slot(9, Urgency.SAFETY, START) >= START + 40
