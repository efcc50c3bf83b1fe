"""The self-audit: nine items, 0–18, three levels, one way from the curator to the head's signature."""

import pytest

from mentoring.errors import AlreadyDone
from mentoring.self_audits import (
    ITEMS,
    MARKS,
    PARTS,
    AuditAct,
    AuditFacts,
    AuditItem,
    AuditStatus,
    Level,
    SelfAudit,
    level_of,
    status_after,
)

BEGUN, SENT, BACK, SIGNED = AuditStatus.OPEN, AuditStatus.SENT, AuditStatus.RETURNED, AuditStatus.SIGNED


def audit(marks: dict[AuditItem, int]) -> SelfAudit:
    return SelfAudit(1, 1, 1, 2026, BEGUN, marks, {}, None, "", None, None, None, None, 1)


def test_nine_items_in_parts_of_five_two_and_two() -> None:
    assert [len(items) for items in PARTS.values()] == [5, 2, 2]
    assert [item for items in PARTS.values() for item in items] == list(ITEMS)
    assert max(MARKS) * len(ITEMS) == 18


@pytest.mark.parametrize(
    ("total", "level"),
    [
        (18, Level.OPTIMAL),
        (15, Level.OPTIMAL),
        (14, Level.ACCEPTABLE),
        (9, Level.ACCEPTABLE),
        (8, Level.BELOW),
        (0, Level.BELOW),
    ],
)
def test_levels_as_the_methodology_draws_them(total: int, level: Level) -> None:
    assert level_of(total) is level


@pytest.mark.parametrize(
    ("act", "allowed"),
    [
        (AuditAct.MARK, {BEGUN: BEGUN, BACK: BACK}),
        (AuditAct.SEND, {BEGUN: SENT, BACK: SENT}),
        (AuditAct.SIGN, {SENT: SIGNED}),
        (AuditAct.RETURN, {SENT: BACK}),
    ],
)
def test_each_act_begins_only_where_it_may(act: AuditAct, allowed: dict[AuditStatus, AuditStatus]) -> None:
    for status in AuditStatus:
        if status in allowed:
            assert status_after(status, act) is allowed[status]
        else:
            with pytest.raises(AlreadyDone):
                status_after(status, act)


def test_sums_and_what_is_left() -> None:
    some = audit({AuditItem.GOALS: 2, AuditItem.CLIMATE: 1, AuditItem.PARTNERS: 2})

    assert some.total == 5
    assert some.sum_of("programme") == (3, 10)
    assert some.sum_of("participants") == (2, 4)
    assert some.left[0] is AuditItem.PRINCIPLES
    assert len(some.left) == 6


def test_facts_are_kept_and_come_back() -> None:
    facts = AuditFacts(running=3, goals_partly=1, satisfied={"mentee": (5, 6)}, means={"comfort": ("8.2", 7)})

    assert AuditFacts.from_kept(facts.kept()) == facts
