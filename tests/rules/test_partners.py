"""Partner enterprises: the ИНН adds up, agreements have dates that fit, and which enterprises count."""

from datetime import date

import pytest

from handlers.partners import agreement_in, name_and_inn
from mentoring.indicators import Counted, LeftOut
from mentoring.partners import (
    Agreement,
    AgreementDatesWrong,
    InnWrong,
    Partner,
    checked_agreement,
    checked_inn,
    enterprises_of,
    explain_enterprises,
)
from mentoring.presets import Basis
from tests.rules.test_indicators import AS_OF
from tests.taking_part import PARTNERS, parts

TODAY = date(2026, 10, 12)


@pytest.mark.parametrize("inn", ["7707083893", "500100732259", "7830002293", " 7707 083893 ", ""])
def test_an_inn_that_adds_up(inn: str) -> None:
    assert checked_inn(inn) == "".join(inn.split())


@pytest.mark.parametrize(
    "inn",
    [
        "7707083894",
        "7707083983",
        "500100732258",
        "500100732269",
        "770708389",
        "77070838931",
        "0000000000",
        "ИНН",
        "٧٧٠٧٠٨٣٨٩٣",
    ],
)
def test_an_inn_that_does_not(inn: str) -> None:
    with pytest.raises(InnWrong):
        checked_inn(inn)


@pytest.mark.parametrize(("since", "until"), [(date(2026, 9, 1), date(2026, 8, 31)), (None, date(2026, 8, 31))])
def test_an_agreement_does_not_end_before_it_begins(since: date | None, until: date) -> None:
    with pytest.raises(AgreementDatesWrong):
        checked_agreement("1", since, until)


def test_an_agreement_of_one_day_is_in_force_that_day() -> None:
    agreement = checked_agreement("1", TODAY, TODAY)

    assert agreement.overlaps(TODAY, TODAY)
    assert not agreement.overlaps(date(2026, 10, 13), date(2026, 12, 31))
    assert agreement.expires_soon(TODAY)
    assert not agreement.expires_soon(date(2026, 9, 11))
    assert not agreement.expires_soon(date(2026, 10, 13))


def test_why_an_enterprise_is_not_counted() -> None:
    found = explain_enterprises(PARTNERS, parts(), AS_OF, Basis.ON_DATE)

    assert found.counted == (1,)
    assert found.left_out == ((2, LeftOut.NO_AGREEMENT), (3, LeftOut.NO_AGREEMENT), (4, LeftOut.NO_MENTOR))


def test_one_enterprise_under_two_names_counts_once_by_its_inn() -> None:
    twice = Partner(9, 1, "ООО «Заря»", "7707083893", Agreement("9", date(2026, 9, 1)), "employer_pupil", (32,))

    assert enterprises_of([*PARTNERS, twice], parts(), AS_OF) == Counted(1, 2)


@pytest.mark.parametrize(
    ("text", "name", "inn"),
    [
        ("ООО «Заря», 7707083893", "ООО «Заря»", "7707083893"),
        ("Заря ИНН 7707 083 893", "Заря", "7707083893"),
        ("Завод № 12", "Завод № 12", ""),
        ("Школа 2026", "Школа 2026", ""),
    ],
)
def test_a_name_with_an_inn_behind_it(text: str, name: str, inn: str) -> None:
    assert name_and_inn(text) == (name, inn)


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("12 от 01.09.2026 до 31.08.2027", ("12", date(2026, 9, 1), date(2027, 8, 31))),
        ("№ 12/а, 01.09.2026 – 31.08.2027", ("12/а", date(2026, 9, 1), date(2027, 8, 31))),
        ("12 с 1 сентября 2026 по 31 августа 2027", ("12", date(2026, 9, 1), date(2027, 8, 31))),
        ("12 от 01.09.2026", ("12", date(2026, 9, 1), None)),
        ("когда-нибудь", None),
        ("12 от весны", None),
        ("12 от 01.09.2026 до лета", None),
    ],
)
def test_an_agreement_typed_in_one_line(text: str, read: tuple[str, date, date | None] | None) -> None:
    assert agreement_in(text, TODAY, "ru") == read
