"""Which papers a person needs before being paired (002 §2.3–2.4)."""

from datetime import UTC, date, datetime

import pytest

from mentoring.consents import REPRESENTATIVE, SELF, Consent, missing_consents, needed_consents
from mentoring.mentorships import Side
from mentoring.people import Person
from mentoring.presets import ConsentRule, parse_preset, preset_text

ON = date(2026, 10, 12)
NOW = datetime(2026, 10, 12, tzinfo=UTC)
RULES = parse_preset(preset_text("kumtorkala")).consents


def person(born: date | None, *, pupil: bool = False) -> Person:
    return Person(1, 1, 1, "Соколов", "Артём", "", is_pupil=pupil, birth_date=born)


def consent(kind: str, by: str = SELF, *, signed: date = ON, withdrawn: bool = False) -> Consent:
    return Consent(1, 1, kind, by, "", "", signed, "", None, NOW, NOW if withdrawn else None)


@pytest.mark.parametrize(
    ("who", "side", "needed"),
    [
        (person(date(1988, 1, 1)), Side.MENTOR, 2),
        (person(date(2012, 3, 14), pupil=True), Side.MENTEE, 3),
        (person(date(2010, 3, 14), pupil=True), Side.MENTOR, 3),
        (person(date(2008, 10, 12)), Side.MENTEE, 2),  # eighteen today
        (person(date(2008, 10, 13)), Side.MENTEE, 3),  # tomorrow
        (person(None, pupil=True), Side.MENTEE, 3),
        (person(None), Side.MENTEE, 2),
    ],
)
def test_a_minor_needs_the_representative_s_too(who: Person, side: Side, needed: int) -> None:
    assert len(missing_consents(RULES, side, who, [], ON)) == needed


@pytest.mark.parametrize(
    ("given", "is_met"),
    [
        (consent("participation"), True),
        (consent("personal_data"), False),
        (consent("participation", REPRESENTATIVE), False),
        (consent("participation", signed=date(2026, 10, 13)), False),
        (consent("participation", withdrawn=True), False),
    ],
)
def test_what_meets_a_rule(given: Consent, is_met: bool) -> None:
    assert given.meets(ConsentRule(Side.MENTOR, "participation"), ON) is is_met


def test_both_sides_need_each_paper_once() -> None:
    both = needed_consents(RULES, [Side.MENTEE, Side.MENTOR], person(date(1988, 1, 1)), ON)

    assert [rule.kind for rule in both] == ["participation", "personal_data"]
