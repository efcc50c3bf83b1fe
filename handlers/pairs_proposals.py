"""What somebody who was proposed a partner sees: the partner's card and the question, then what became of it."""

from handlers.buttons import Button, OpenMentorship, Screen, button
from handlers.mentorships_buttons import AnswerProposal, ExplainAnswer, StartWithoutOrder
from handlers.mentorships_words import shortened
from handlers.rows import last_row
from locales import Html, Speech
from mentoring.errors import NotFound
from mentoring.mentorships import Mentorship, Side, Status
from mentoring.people import Person
from mentoring.profiles import Profile
from mentoring.store import Store

YES, NO, THINK = "y", "n", "t"
CARD_LETTERS = 200


async def proposal_screen(store: Store, actor: Person, mentorship: Mentorship, t: Speech) -> Screen:
    """The partner's card and the question; or that the answer is kept and others are waited for."""
    answer = mentorship.answer_of(actor.id)
    if not answer:
        raise NotFound
    if answer == "agreed":
        return agreed_screen(t, actor, mentorship)
    if answer == "declined":
        return declined_screen(t, actor, mentorship)
    partners = mentorship.partners_of(actor.id)
    profiles = await store.profiles.of_people([partner.id for partner in partners])
    cards = [
        partner_card(t, partner, profiles.get(partner.id, Profile(partner.id)), mentorship) for partner in partners
    ]
    side = mentorship.side_of(actor.id)
    text = Html("\n\n".join([t("proposal-for", side=side.value if side else ""), *cards, t("proposal-question")]))
    return Screen(
        text,
        [*answer_rows(t, mentorship.id), last_row(t, actor)],
        protect=any(partner.is_pupil for partner in partners),
    )


def answer_rows(t: Speech, mentorship_id: int) -> list[list[Button]]:
    """Yes; think; no."""
    return [
        [button(t, "pair-button-proposal-yes", AnswerProposal(mentorship_id=mentorship_id, answer=YES))],
        [
            button(t, "pair-button-proposal-think", AnswerProposal(mentorship_id=mentorship_id, answer=THINK)),
            button(t, "pair-button-proposal-no", AnswerProposal(mentorship_id=mentorship_id, answer=NO)),
        ],
    ]


def partner_card(t: Speech, partner: Person, profile: Profile, mentorship: Mentorship) -> Html:
    """Name, place, what they offer or wish for, interests: nothing private of a minor."""
    is_mentor = mentorship.side_of(partner.id) is Side.MENTOR
    where = partner.grade or ("" if partner.is_pupil else partner.place)
    lines = [name_line(t, partner, where)]
    if is_mentor and profile.competences:
        lines.append(t("card-competences", text=shortened(profile.competences, CARD_LETTERS)))
    if not is_mentor and profile.requests:
        lines.append(t("card-requests", text=request_names(t, profile)))
    if profile.interests:
        lines.append(t("card-interests", text=shortened(profile.interests, CARD_LETTERS)))
    return Html("\n".join(lines))


def name_line(t: Speech, who: Person, where: str = "") -> Html:
    """A name with class or place: a pupil by given name and initial, an adult by name and patronymic."""
    kind = "pupil" if who.is_pupil else "adult"
    return t("card-name-at", who=who, where=where, kind=kind) if where else t("card-name", who=who, kind=kind)


def request_names(t: Speech, profile: Profile) -> Html:
    """The kinds of help wished for, in words."""
    return Html(", ".join(t(f"request-{key.replace('_', '-')}") for key in profile.requests))


def agreed_screen(t: Speech, actor: Person, mentorship: Mentorship) -> Screen:
    """The yes is kept; what comes next."""
    waits = "no" if mentorship.is_agreed else "yes"
    return Screen(t("proposal-agreed", others=waits), [last_row(t, actor)])


def declined_screen(t: Speech, actor: Person, mentorship: Mentorship) -> Screen:
    """The no is kept, nobody is blamed; a reason may be given and the mind changed."""
    rows = [
        [button(t, "pair-button-proposal-why", ExplainAnswer(mentorship_id=mentorship.id))],
        [button(t, "pair-button-proposal-after-all", AnswerProposal(mentorship_id=mentorship.id, answer=YES))],
        last_row(t, actor),
    ]
    return Screen(t("proposal-declined"), rows)


def order_screen(t: Speech, actor: Person, mentorship: Mentorship) -> Screen:
    """Asks for the order's number and date."""
    rows = []
    if mentorship.status is Status.PROPOSED:
        rows.append([button(t, "mentorship-button-order-later", StartWithoutOrder(mentorship_id=mentorship.id))])
    return Screen(t("order-ask"), [*rows, last_row(t, actor, OpenMentorship(mentorship_id=mentorship.id))])
