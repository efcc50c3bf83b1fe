"""How consents look: what is there, what is missing, and the quick ways to note them."""

from collections.abc import Sequence

from handlers.buttons import (
    Button,
    OpenConsents,
    OpenPeople,
    OpenPerson,
    OpenSettings,
    Press,
    Screen,
    Turn,
    button,
    paged,
)
from handlers.rows import last_row
from locales import Html, Speech
from mentoring.access import Subject, may
from mentoring.actions.consents import Paper
from mentoring.consents import Consent, ConsentsOf, giver_of, may_withdraw
from mentoring.people import Person
from mentoring.presets import ConsentRule


class OpenMissingConsents(Press, prefix="cmis"):
    """Everyone of an organisation who lacks a consent."""

    organisation_id: int
    page: int = 0


class RecordAll(Press, prefix="call"):
    """Note all consents a person still needs; `again`: on the same paper as the last ones."""

    person_id: int
    again: bool = False


class RecordOne(Press, prefix="cone"):
    """Note one consent: its place among those needed."""

    person_id: int
    place: int


class RecordEveryone(Press, prefix="cevr"):
    """Note all missing consents of an organisation on one paper."""

    organisation_id: int


class SureEveryone(Press, prefix="cevs"):
    """Yes, for everyone; day is an ISO date, the number waits beside."""

    organisation_id: int
    day: str
    number: str


class AttachPaper(Press, prefix="cpap"):
    """Send a picture of the paper of the newest consents."""

    person_id: int


class ChooseWithdrawal(Press, prefix="cwch"):
    """Which consent is withdrawn."""

    person_id: int


class WithdrawConsent(Press, prefix="cwdr"):
    """Withdraw one consent: asks for the reason."""

    consent_id: int


def rule_word(t: Speech, rule: ConsentRule) -> str:
    """A consent in words: участие — представитель."""
    return t.plain(f"consent-{rule.kind.replace('_', '-')}-{giver_of(rule)}")


def consent_word(t: Speech, consent: Consent) -> str:
    """A noted consent in words."""
    return t.plain(f"consent-{consent.kind.replace('_', '-')}-{consent.given_by}")


def paper_words(t: Speech, number: str, day: object) -> str:
    """№ 12 от 1 сентября; only the day when there is no number."""
    return t.plain("consent-paper", number=number, day=day, numbered="yes" if number else "no")


def consents_screen(t: Speech, actor: Person, found: ConsentsOf, last: Consent | None) -> Screen:
    """A line for each consent needed, ✓ with its paper or — without; only a curator notes papers."""
    person = found.person
    records = may(actor, "record_consent", Subject.met_by(actor, person))
    lines = [t("consents-title", who=person)]
    for rule in found.needed:
        consent = found.meeting(rule)
        if consent is None:
            lines.append(t("consent-line-missing", what=rule_word(t, rule)))
        else:
            paper = paper_words(t, consent.number, consent.signed_on)
            lines.append(t("consent-line-there", what=rule_word(t, rule), paper=paper))
    if not found.needed:
        lines.append(t("consents-none-needed"))
    elif not found.missing and records:
        lines.append(t("consents-all-there"))
    rows = _recording_rows(t, found, last) if records else []
    if any(consent.withdrawn_at is None for consent in found.consents):
        withdraw = button(t, "button-consent-withdraw", ChooseWithdrawal(person_id=person.id))
        photo = [button(t, "button-consent-photo", AttachPaper(person_id=person.id))] if records else []
        rows.append([*photo, withdraw])
    back = OpenPerson(person_id=person.id) if records else OpenSettings()
    return Screen(Html("\n").join(lines), [*rows, last_row(t, actor, back)])


def _recording_rows(t: Speech, found: ConsentsOf, last: Consent | None) -> list[list[Button]]:
    person, missing = found.person, found.missing
    if not missing:
        return []
    rows = []
    if last is not None:
        paper = paper_words(t, last.number, last.signed_on)
        rows.append([button(t, "button-consents-again", RecordAll(person_id=person.id, again=True), paper=paper)])
    rows.append([button(t, "button-consents-all", RecordAll(person_id=person.id), count=len(missing))])
    if len(missing) > 1:
        for place, rule in enumerate(found.needed):
            if rule in missing:
                rows.append([Button(rule_word(t, rule), RecordOne(person_id=person.id, place=place))])
    return rows


def ask_paper_screen(t: Speech, actor: Person, who: Person, what: str, back: Press) -> Screen:
    """Number and date in one line."""
    return Screen(t("consent-ask-paper", who=who, what=what), [last_row(t, actor, back)])


def missing_screen(t: Speech, actor: Person, organisation_id: int, missing: Sequence[ConsentsOf], page: int) -> Screen:
    """Everyone who lacks a consent, and one record for all."""
    back = OpenPeople(organisation_id=organisation_id)
    if not missing:
        return Screen(t("consents-nobody-lacks"), [last_row(t, actor, back)])
    buttons = [_lacks(t, each) for each in missing]
    everyone = RecordEveryone(organisation_id=organisation_id)
    rows = [
        [button(t, "button-consents-everyone", everyone, count=len(missing))],
        *paged(buttons, page, Turn(OpenMissingConsents(organisation_id=organisation_id))),
        last_row(t, actor, back),
    ]
    return Screen(t("consents-missing-title", count=len(missing)), rows)


def _lacks(t: Speech, found: ConsentsOf) -> Button:
    person = found.person
    return button(t, "button-consents-of", OpenConsents(person_id=person.id), who=person, count=len(found.missing))


def everyone_sure_screen(t: Speech, actor: Person, organisation_id: int, count: int, paper: Paper) -> Screen:
    """One record for all, read back."""
    yes = SureEveryone(organisation_id=organisation_id, day=paper.signed_on.isoformat(), number=paper.number)
    rows = [
        [button(t, "button-consents-everyone-sure", yes, count=count)],
        last_row(t, actor, OpenMissingConsents(organisation_id=organisation_id)),
    ]
    words = paper_words(t, paper.number, paper.signed_on)
    return Screen(t("consents-everyone-sure", count=count, paper=words, day=paper.signed_on), rows)


def withdrawal_screen(t: Speech, actor: Person, found: ConsentsOf) -> Screen:
    """Which of the consents is withdrawn."""
    own = [consent for consent in found.consents if may_withdraw(actor, found.person, consent)]
    standing = [consent for consent in own if consent.withdrawn_at is None]
    rows = [[Button(consent_word(t, each), WithdrawConsent(consent_id=each.id))] for each in standing[-8:]]
    back = OpenConsents(person_id=found.person.id)
    return Screen(t("consent-withdraw-which", who=found.person), [*rows, last_row(t, actor, back)])
