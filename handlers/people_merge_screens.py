"""Choosing whose double somebody is, and the question before two become one."""

from collections.abc import Sequence

from handlers.buttons import Button, OpenPerson, Press, Screen, button, paged
from handlers.buttons import Turn as Turning
from handlers.people_words import beside_name, list_label
from handlers.rows import last_row
from locales import Speech
from mentoring.people import Person


class ChooseDouble(Press, prefix="dbl"):
    """Whose double a person is: those most alike first."""

    person_id: int
    page: int = 0


class MergePeople(Press, prefix="mrg"):
    """Make one person of two; `sure` after the question."""

    old_id: int
    kept_id: int
    sure: bool = False


def double_screen(t: Speech, actor: Person, person: Person, others: Sequence[Person], page: int) -> Screen:
    """Who the other may be."""
    buttons = [Button(list_label(t, each), MergePeople(old_id=person.id, kept_id=each.id)) for each in others]
    rows = paged(buttons, page, Turning(ChooseDouble(person_id=person.id)))
    back = OpenPerson(person_id=person.id)
    return Screen(t("merge-choose", who=person), [*rows, last_row(t, actor, back)])


def merge_screen(t: Speech, actor: Person, old: Person, kept: Person) -> Screen:
    """Both by name, and which of them stays."""
    rows = [
        [button(t, "button-merge-sure", MergePeople(old_id=old.id, kept_id=kept.id, sure=True), who=kept)],
        [button(t, "button-merge-other-way", MergePeople(old_id=kept.id, kept_id=old.id), who=old)],
        last_row(t, actor, ChooseDouble(person_id=old.id)),
    ]
    old_beside, kept_beside = beside_name(old) or "—", beside_name(kept) or "—"
    text = t("merge-sure", old=old, kept=kept, oldplace=old_beside, keptplace=kept_beside)
    return Screen(text, rows)
