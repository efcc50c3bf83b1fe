"""How a person's card looks: to staff whole, to a partner what helps to meet; a minor's card can't be forwarded."""

from collections.abc import Sequence
from datetime import date, datetime

from handlers.buttons import (
    Button,
    MakePair,
    OpenConsents,
    OpenMentorship,
    OpenPeople,
    OpenPerson,
    Press,
    Screen,
    button,
    in_columns,
)
from handlers.invitations import RelinkAccount, ShowInvitation
from handlers.people_merge_screens import ChooseDouble
from handlers.people_words import age_of, beside_name, role_word, roles_words
from handlers.profiles_view import profile_lines
from handlers.rows import last_row
from locales import Html, Speech
from mentoring.actions.people import CURATORS_GIVE, Card
from mentoring.consents import ConsentsOf
from mentoring.people import Person, Role


class MorePerson(Press, prefix="pmore"):
    """What is done with a person seldom."""

    person_id: int


class GiveRole(Press, prefix="prole"):
    """Give one more role (empty: first choose which)."""

    person_id: int
    role: str = ""


class TakeRole(Press, prefix="ptake"):
    """Take a role away (empty: first choose which); `sure` after the screen that names it."""

    person_id: int
    role: str = ""
    sure: bool = False


class MarkWithoutPhone(Press, prefix="pnph"):
    """Note that somebody has no phone, or has one again."""

    person_id: int
    without: bool


class CorrectPerson(Press, prefix="pcrt"):
    """Correct what the registers say of a person."""

    person_id: int


def card_screen(
    t: Speech, actor: Person, card: Card, consents: ConsentsOf | None, now: datetime, on: date
) -> Screen:
    """The card."""
    person = card.person
    if not card.by_staff:
        return _partner_card(t, actor, card, on)
    lines = [t("card-title", who=person), _facts(t, person, on)]
    if person.representative:
        lines.append(t("card-representative", text=person.representative))
    if person.contact:
        lines.append(t("card-contact", text=person.contact))
    lines += profile_lines(t, card.profile)
    if consents is not None and consents.needed:
        have = len(consents.needed) - len(consents.missing)
        lines.append(t("card-consents", have=have, needed=len(consents.needed), some="yes" if have else "no"))
    lines.append(_presence(t, card, now))
    back = OpenPeople(organisation_id=card.organisation.id) if card.organisation and consents is not None else None
    rows = [*_acts(t, card, consents), last_row(t, actor, back)]
    return Screen(Html("\n").join(lines), rows)


def _facts(t: Speech, person: Person, on: date) -> Html:
    roles = roles_words(t, person) or t.plain("card-no-role")
    parts: list[str] = [roles[:1].upper() + roles[1:]]
    parts += [beside_name(person)] if beside_name(person) else []
    age = age_of(person, on)
    if age is not None:
        parts.append(t.plain("card-age", years=age))
    elif person.birth_year is not None:
        parts.append(t.plain("card-birth-year", year=str(person.birth_year)))
    if person.work_started_on is not None:
        parts.append(t.plain("card-works-since", day=person.work_started_on))
    return t("card-facts", facts=" · ".join(parts))


def _presence(t: Speech, card: Card, now: datetime) -> Html:
    person, invitation = card.person, card.invitation
    if person.has_no_phone:
        return t("card-no-phone")
    if person.unreachable_since is not None:
        return t("card-unreachable", since=person.unreachable_since)
    if person.chat_id is not None:
        return t("card-came")
    if invitation is None or not invitation.is_unused:
        return t("card-not-invited")
    if invitation.is_open(now):
        return t("card-invited", until=invitation.expires_at)
    return t("card-invitation-over", until=invitation.expires_at)


def _acts(t: Speech, card: Card, consents: ConsentsOf | None) -> list[list[Button]]:
    person = card.person
    if consents is None:
        waits = person.chat_id is None and not person.has_no_phone
        return [[button(t, "button-invitation", ShowInvitation(person_id=person.id))]] if waits else []
    rows: list[list[Button]] = []
    if person.chat_id is None and not person.has_no_phone:
        rows.append([button(t, "button-invitation", ShowInvitation(person_id=person.id))])
    for mentorship in card.mentorships:
        partners = mentorship.partners_of(person.id)
        if partners:
            label = button(t, "button-pair-with", OpenMentorship(mentorship_id=mentorship.id), who=partners[0])
            rows.append([label])
    where = card.organisation.id if card.organisation else 0
    if person.holds(Role.MENTEE, where) and not card.mentorships:
        rows.append([button(t, "button-find-mentor", MakePair(organisation_id=where, mentee_id=person.id))])
    second = [button(t, "button-more", MorePerson(person_id=person.id))]
    if consents.needed:
        key = "button-consents-missing" if consents.missing else "button-consents-there"
        second.insert(0, button(t, key, OpenConsents(person_id=person.id), count=len(consents.missing)))
    return [*rows, second]


def _partner_card(t: Speech, actor: Person, card: Card, on: date) -> Screen:
    """Nothing private: name, class or work, interests, what they can help with."""
    person = card.person
    beside = person.grade or ("" if person.is_pupil else person.place)
    lines = [t("partner-title", who=person, beside=beside or "—")]
    shown = [("partner-competences", card.profile.competences), ("partner-interests", card.profile.interests)]
    lines += [t(key, text=text) for key, text in shown if text]
    return Screen(Html("\n").join(lines), [last_row(t, actor)], protect=person.is_minor(on) and actor.id != person.id)


def more_screen(t: Speech, actor: Person, person: Person, where: int | None) -> Screen:
    """Seldom acts."""
    rows = [
        [button(t, "button-correct", CorrectPerson(person_id=person.id))],
        [button(t, "button-give-role", GiveRole(person_id=person.id))],
        [button(t, "button-take-role", TakeRole(person_id=person.id))] if roles_held(person, where) else [],
        [button(t, "button-relink", RelinkAccount(person_id=person.id))] if person.chat_id is not None else [],
        [_phone_button(t, person)],
        [button(t, "button-is-double", ChooseDouble(person_id=person.id))],
        last_row(t, actor, OpenPerson(person_id=person.id)),
    ]
    return Screen(t("card-more", who=person), rows)


def _phone_button(t: Speech, person: Person) -> Button:
    if person.has_no_phone:
        return button(t, "button-has-phone", MarkWithoutPhone(person_id=person.id, without=False))
    return button(t, "button-no-phone", MarkWithoutPhone(person_id=person.id, without=True))


def roles_screen(t: Speech, actor: Person, person: Person, where: int | None) -> Screen:
    """Which role to give."""
    free = [role for role in CURATORS_GIVE if not person.holds(role, where)]
    rows = [
        [Button(role_word(t, role).capitalize(), GiveRole(person_id=person.id, role=role.value))] for role in free
    ]
    return Screen(t("card-give-role", who=person), [*rows, last_row(t, actor, MorePerson(person_id=person.id))])


def roles_held(person: Person, where: int | None) -> list[Role]:
    """The roles a curator may take from a person."""
    return [role for role in CURATORS_GIVE if where is not None and person.holds(role, where)]


def take_screen(t: Speech, actor: Person, person: Person, where: int | None) -> Screen:
    """Which role to take away."""
    rows = [
        [Button(role_word(t, role).capitalize(), TakeRole(person_id=person.id, role=role.value))]
        for role in roles_held(person, where)
    ]
    text = t("card-take-role" if rows else "card-without-role", who=person)
    return Screen(text, [*rows, last_row(t, actor, MorePerson(person_id=person.id))])


def take_sure_screen(t: Speech, actor: Person, person: Person, role: Role) -> Screen:
    """What it means, once more."""
    sure = TakeRole(person_id=person.id, role=role.value, sure=True)
    rows = [[button(t, "button-take-role-sure", sure)], last_row(t, actor, MorePerson(person_id=person.id))]
    return Screen(t("card-take-role-sure", who=person, role=role_word(t, role)), rows)


def correct_screen(t: Speech, actor: Person, person: Person, parts: Sequence[tuple[str, Press]]) -> Screen:
    """Which part to correct."""
    buttons = [button(t, f"button-correct-{part}", press) for part, press in parts]
    rows = [*in_columns(buttons, 2), last_row(t, actor, MorePerson(person_id=person.id))]
    return Screen(t("card-correct", who=person), rows)
