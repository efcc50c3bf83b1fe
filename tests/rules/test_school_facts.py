"""Two numbers as people type them, within what is possible."""

from decimal import Decimal

import pytest

from mentoring.school_facts import BeforeAfter, SchoolFact, SchoolFactUnclear, read_fact

MARK, EXAMS, OLYMPIADS = SchoolFact.MEAN_MARK, SchoolFact.EXAMS_PASSED, SchoolFact.OLYMPIADS


@pytest.mark.parametrize(
    ("fact", "text", "before", "after"),
    [
        (MARK, "3,8 4,1", "3.8", "4.1"),
        (MARK, " 3.85 → 4 ", "3.85", "4"),
        (MARK, "3,8; 4,1", "3.8", "4.1"),
        (MARK, "4", "4", None),
        (EXAMS, "78 % 91 %", "78", "91"),
        (OLYMPIADS, "12 и 19", "12", "19"),
        (OLYMPIADS, "0 10000", "0", "10000"),
    ],
)
def test_read(fact: SchoolFact, text: str, before: str, after: str | None) -> None:
    found = read_fact(fact, text)

    assert found == BeforeAfter(fact, Decimal(before), None if after is None else Decimal(after))


@pytest.mark.parametrize(
    ("fact", "text"),
    [
        (MARK, ""), (MARK, "пять"), (MARK, "1,9 4"), (MARK, "4 5,1"), (MARK, "3 4 5"), (MARK, "3,855"), (EXAMS, "101"),
        (EXAMS, "-1 5"), (EXAMS, "NaN"), (EXAMS, "1e400"), (OLYMPIADS, "3,5"), (OLYMPIADS, "10001"), (EXAMS, "=1+1"),
    ],
)  # fmt: skip
def test_what_cannot_be_is_refused(fact: SchoolFact, text: str) -> None:
    with pytest.raises(SchoolFactUnclear):
        read_fact(fact, text)



def test_the_change() -> None:
    assert BeforeAfter(MARK, Decimal("3.8"), Decimal("4.1")).change == Decimal("0.3")
    assert BeforeAfter(MARK, Decimal("3.8"), None).change is None
