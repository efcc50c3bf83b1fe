"""The screens on which a curator adds people, from the role to the link."""

from handlers.buttons import AddPeople, Button, OpenConsents, OpenPeople, OpenPerson, Press, Screen, button
from handlers.invitations import WantSheet
from handlers.people_words import role_word
from handlers.registers_files import WantTemplate
from handlers.rows import last_row
from locales import Speech
from mentoring.actions.people import Added
from mentoring.invitations import InvitationIssued
from mentoring.organisations import Organisation
from mentoring.people import Person, Role


class AddOne(Press, prefix="add1"):
    """Add one person of a role, a pupil or an adult."""

    organisation_id: int
    role: Role
    pupil: bool


class SkipBirth(Press, prefix="addb"):
    """Class and birth are not known now."""

    person_id: int


class EndAdding(Press, prefix="adde"):
    """Nothing more is known; the invitation."""

    person_id: int


def name_screen(t: Speech, actor: Person, where: int, role: Role, *, pupil: bool) -> Screen:
    """The name in one line."""
    rows = [last_row(t, actor, AddPeople(organisation_id=where))]
    return Screen(t("person-ask-name", role=role_word(t, role), pupil="yes" if pupil else "no"), rows)


def done_screen(
    t: Speech,
    actor: Person,
    person: Person,
    issued: InvitationIssued,
    bot_name: str,
    where: int,
    role: Role,
) -> Screen:
    """The link and the code to hand over, and the next person."""
    link, until = issued.link(bot_name), issued.invitation.expires_at
    text = t("person-added", who=person, link=link, code=issued.code, until=until)
    more = AddOne(organisation_id=where, role=role, pupil=person.is_pupil)
    rows = [
        [button(t, "button-one-more", more, role=role_word(t, role))],
        [
            button(t, "button-consents", OpenConsents(person_id=person.id)),
            button(t, "button-person-open", OpenPerson(person_id=person.id)),
        ],
        last_row(t, actor, AddPeople(organisation_id=where)),
    ]
    return Screen(text, rows)


def choice_screen(t: Speech, actor: Person, organisations: list[Organisation]) -> Screen:
    """Which organisation to add people to."""
    rows = [[Button(each.short_name, AddPeople(organisation_id=each.id))] for each in organisations]
    return Screen(t("people-which-organisation"), [*rows, last_row(t, actor)])


def add_screen(t: Speech, actor: Person, organisation: Organisation, waiting: int) -> Screen:
    """The ways people get in."""
    where = organisation.id

    def one(key: str, role: Role, *, pupil: bool) -> Button:
        return button(t, key, AddOne(organisation_id=where, role=role, pupil=pupil))

    rows = [
        [one("button-add-mentee-pupil", Role.MENTEE, pupil=True), one("button-add-mentor", Role.MENTOR, pupil=False)],
        [
            one("button-add-mentor-pupil", Role.MENTOR, pupil=True),
            one("button-add-mentee-adult", Role.MENTEE, pupil=False),
        ],
        [one("button-add-head", Role.HEAD, pupil=False)],
        [button(t, "button-register-template", WantTemplate(organisation_id=where))],
        [button(t, "button-sheet", WantSheet(organisation_id=where), count=waiting)] if waiting else [],
        last_row(t, actor, OpenPeople(organisation_id=where)),
    ]
    return Screen(t("people-add", organisation=organisation.short_name), rows)


def known_screen(t: Speech, actor: Person, added: Added, where: int, role: Role, *, pupil: bool) -> Screen:
    """Somebody of that name is there already: they only gained the role."""
    rows = [
        [button(t, "button-person-card", OpenPerson(person_id=added.person.id), who=added.person)],
        [button(t, "button-one-more", AddOne(organisation_id=where, role=role, pupil=pupil), role=role_word(t, role))],
        last_row(t, actor, AddPeople(organisation_id=where)),
    ]
    beside = added.person.grade or added.person.place or "—"
    return Screen(t("person-known", who=added.person, beside=beside, role=role_word(t, role)), rows)


def birth_screen(t: Speech, actor: Person, person: Person, where: int) -> Screen:
    """Class and birth date in one line."""
    rows = [
        [button(t, "button-skip", SkipBirth(person_id=person.id))],
        last_row(t, actor, AddPeople(organisation_id=where)),
    ]
    return Screen(t("person-ask-birth", who=person, pupil="yes" if person.is_pupil else "no"), rows)


def representative_screen(t: Speech, actor: Person, person: Person, where: int) -> Screen:
    """Whom to ask for a minor."""
    rows = [
        [button(t, "button-skip", EndAdding(person_id=person.id))],
        last_row(t, actor, AddPeople(organisation_id=where)),
    ]
    return Screen(t("person-ask-representative", who=person), rows)
