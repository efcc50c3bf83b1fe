"""A mentorship as its curator sees it: facts, what keeps it and whose turn it is, what can be done."""

from datetime import datetime

from handlers.buttons import (
    Button,
    GiveFeedback,
    LogMeeting,
    OpenGoals,
    OpenJournal,
    OpenPairs,
    OpenPerson,
    Screen,
    WriteLetter,
    button,
)
from handlers.digests import RemindOwing
from handlers.mentorships_buttons import (
    AnswerProposal,
    AskOrder,
    ChangePair,
    OpenEnding,
    OpenFinal,
    ReviewPair,
    SettleWishes,
    StartWithoutOrder,
    packed,
)
from handlers.mentorships_picture import Picture, blocker_lines, picture_of
from handlers.mentorships_words import short_names, stage_paragraph
from handlers.pairs_proposals import NO, YES
from handlers.rows import last_row
from handlers.surveys_presses import AwaitedSurveys
from locales import Html, Speech
from mentoring.actions.pairs import standing
from mentoring.mentorships import Mentorship, Stage, Status
from mentoring.people import Person
from mentoring.presets import Preset, SurveyName
from mentoring.stages import Reason
from mentoring.store import Store
from mentoring.wishes import Wish, WishKind

MOST_WAIVERS = 2
OPEN = (Status.PROPOSED, Status.ACTIVE, Status.PAUSED)


async def curator_screen(
    store: Store, actor: Person, mentorship: Mentorship, now: datetime, t: Speech, preset: Preset
) -> Screen:
    """The facts of a mentorship for its curator."""
    wishes = await store.wishes.open_of(mentorship.id)
    head = [title(t, mentorship)]
    if mentorship.status is Status.PROPOSED:
        parts, rows = _proposed(t, mentorship)
    elif mentorship.is_running:
        picture = await picture_of(store, mentorship, now=now)
        parts, rows = _running(t, picture, preset, now)
    else:
        parts, rows = [_over(t, mentorship)], []
    if wishes:
        parts.append(wish_lines(t, mentorship, wishes))
        rows = [*wish_rows(t, mentorship, wishes), *rows]
    rows = [*rows, *_tools(t, mentorship)]
    back = OpenPairs(organisation_id=mentorship.organisation_id, stage=_list_of(mentorship))
    return Screen(Html("\n\n".join([*head, *parts])), [*rows, last_row(t, actor, back)], protect=False)


def _list_of(mentorship: Mentorship) -> str:
    return standing(mentorship) if mentorship.status in OPEN else ""


def title(t: Speech, mentorship: Mentorship) -> Html:
    """Who with whom, which form and kind."""
    names = short_names(t, mentorship.mentees)
    mentors = short_names(t, mentorship.mentors)
    return t(
        "pair-title",
        mentees=names,
        mentors=mentors,
        form=t(f"form-{mentorship.form.replace('_', '-')}"),
        kind=t(f"kind-{mentorship.kind.replace('_', '-')}"),
    )


def label(t: Speech, mentorship: Mentorship) -> str:
    """Who with whom, for a button."""
    mentor = mentorship.mentors[0] if mentorship.mentors else None
    if mentor is None:
        return t.plain("pair-label-alone", mentee=mentorship.mentees[0])
    if mentorship.is_group:
        return t.plain("pair-label-group", mentor=mentor, count=len(mentorship.mentees))
    return t.plain("pair-label", mentee=mentorship.mentees[0], mentor=mentor)


def _proposed(t: Speech, mentorship: Mentorship) -> tuple[list[Html], list[list[Button]]]:
    lines, rows = [], []
    for place in mentorship.participants:
        lines.append(t(f"pair-answer-{place.answer}", who=place.person))
        if place.reason:
            lines.append(t("pair-answer-reason", reason=place.reason))
        if place.answer == "asked":
            rows.append(_spoken_row(t, mentorship, place.person))
    if mentorship.is_agreed:
        return [Html("\n".join(lines)), t("pair-wants-order")], [
            [button(t, "mentorship-button-order-write", AskOrder(mentorship_id=mentorship.id))],
            [button(t, "mentorship-button-order-later", StartWithoutOrder(mentorship_id=mentorship.id))],
        ]
    return [Html("\n".join(lines))], rows


def _spoken_row(t: Speech, mentorship: Mentorship, person: Person) -> list[Button]:
    """The answer of somebody as the curator heard it."""
    answers = (("mentorship-button-spoken-yes", YES), ("mentorship-button-spoken-no", NO))
    return [
        button(t, key, AnswerProposal(mentorship_id=mentorship.id, answer=answer, person_id=person.id), who=person)
        for key, answer in answers
    ]


def _running(t: Speech, picture: Picture, preset: Preset, now: datetime) -> tuple[list[Html], list[list[Button]]]:
    mentorship = picture.mentorship
    facts = [stage_paragraph(t, mentorship, preset), _meeting_facts(t, picture, now), _order_fact(t, mentorship)]
    lines = blocker_lines(t, picture)
    parts = [Html("\n".join(facts))]
    if lines:
        parts.append(Html("\n".join([t("pair-waits-for"), *lines])))
    return parts, _running_rows(t, picture)


def _meeting_facts(t: Speech, picture: Picture, now: datetime) -> Html:
    last, ahead = picture.last_meeting, picture.next_meeting
    lines = [t("pair-last-meeting", when=last.starts_at) if last else t("pair-no-meetings")]
    lines.append(t("pair-next-meeting", when=ahead.starts_at, now=now) if ahead else t("pair-no-next-meeting"))
    if picture.mentorship.planned_meetings is not None:
        lines.append(t("pair-plan", count=picture.mentorship.planned_meetings, goals=len(picture.goals)))
    return Html("\n".join(lines))


def _order_fact(t: Speech, mentorship: Mentorship) -> Html:
    if not mentorship.order_number:
        return t("pair-no-order")
    if mentorship.order_on is None:
        return t("pair-order-number", number=mentorship.order_number)
    return t("pair-order", number=mentorship.order_number, day=mentorship.order_on)


def _running_rows(t: Speech, picture: Picture) -> list[list[Button]]:
    mentorship = picture.mentorship
    about = mentorship.id
    rows = []
    if picture.has(Reason.NOT_ALL_WISH_TO_GO_ON):
        rows.append([button(t, "mentorship-button-decide-pair", ChangePair(mentorship_id=about))])
    if picture.has(Reason.ENTRY_SURVEY_MISSING):
        awaited = AwaitedSurveys(mentorship_id=about, survey=SurveyName.ENTRY)
        rows.append([button(t, "mentorship-button-entry-surveys", awaited)])
    if mentorship.stage is Stage.COMPLETION:
        rows.append([button(t, "mentorship-button-ending-curator", OpenEnding(mentorship_id=about))])
    if mentorship.stage is Stage.JOINT_WORK:
        rows.append([button(t, "task-final", OpenFinal(mentorship_id=about))])
    rows += _feedback_rows(t, picture)
    rows.append([button(t, "mentorship-button-log-spoken", LogMeeting(mentorship_id=about))])
    rows.append(
        [
            button(t, "mentorship-button-journal", OpenJournal(mentorship_id=about)),
            button(t, "mentorship-button-goals", OpenGoals(mentorship_id=about)),
        ]
    )
    if not mentorship.order_number:
        rows.append([button(t, "mentorship-button-order-write", AskOrder(mentorship_id=about))])
    return rows


def _feedback_rows(t: Speech, picture: Picture) -> list[list[Button]]:
    """Where feedback is missing: ask for it again, or answer «со слов», or stop waiting."""
    waited = {blocker.meeting_id: picture.meeting_of(blocker) for blocker in picture.blockers}
    meetings = [meeting for meeting in waited.values() if meeting is not None][:MOST_WAIVERS]
    if not meetings:
        return []
    mentorship = picture.mentorship
    remind = RemindOwing(organisation_id=mentorship.organisation_id, mentorship_id=mentorship.id)
    spoken = [
        [button(t, "mentorship-button-feedback-spoken", GiveFeedback(meeting_id=meeting.id), when=meeting.starts_at)]
        for meeting in meetings
    ]
    return [[button(t, "mentorship-button-remind-feedback", remind)], *spoken]


def _over(t: Speech, mentorship: Mentorship) -> Html:
    status = t(f"status-{mentorship.status.value}")
    if mentorship.end_reason:
        return t("pair-over-because", status=status, reason=mentorship.end_reason)
    return t("pair-over", status=status)


def _tools(t: Speech, mentorship: Mentorship) -> list[list[Button]]:
    """What can be done to a pair at any stage; the people's cards."""
    cards = [
        button(t, "name-short", OpenPerson(person_id=place.person.id), who=place.person)
        for place in mentorship.participants[:4]
    ]
    rows = [cards[start : start + 2] for start in range(0, len(cards), 2)]
    if mentorship.status not in OPEN:
        return [[button(t, "mentorship-button-journal", OpenJournal(mentorship_id=mentorship.id))], *rows]
    write = "mentorship-button-write-group" if mentorship.is_group else "mentorship-button-write-both"
    return [
        [
            button(t, write, WriteLetter(mentorship_id=mentorship.id)),
            button(t, "mentorship-button-change-pair", ChangePair(mentorship_id=mentorship.id)),
        ],
        *rows,
    ]


def wish_lines(t: Speech, mentorship: Mentorship, wishes: list[Wish]) -> Html:
    """What participants ask for in private, a line each."""
    people = {place.person.id: place.person for place in mentorship.participants}
    lines = []
    for wish in wishes:
        if wish.person_id not in people:
            continue
        lines.append(t(f"wish-{wish.kind.value.replace('_', '-')}", who=people[wish.person_id]))
        if wish.text:
            lines.append(t("pair-answer-reason", reason=wish.text))
    return Html("\n".join([*lines, t("wish-is-private")]))


def wish_rows(t: Speech, mentorship: Mentorship, wishes: list[Wish]) -> list[list[Button]]:
    """The wish is dealt with; a pause and an end have their buttons under «изменить пару», a new cycle its own."""
    settle = button(t, "mentorship-button-wish-settled", SettleWishes(mentorship_id=mentorship.id))
    if any(wish.kind in (WishKind.PAUSE, WishKind.END) for wish in wishes):
        return [[button(t, "mentorship-button-change-pair", ChangePair(mentorship_id=mentorship.id)), settle]]
    if mentorship.mentors and mentorship.mentees:
        again = ReviewPair(
            organisation_id=mentorship.organisation_id,
            mentor_id=mentorship.mentors[0].id,
            mentees=packed([mentee.id for mentee in mentorship.mentees]),
        )
        return [[button(t, "mentorship-button-again", again)], [settle]]
    return [[settle]]
