"""With whom was the meeting: one pair, or several ticked on one screen."""

from collections.abc import Sequence

from handlers.buttons import Button, LogMeeting, OpenMentorship, Press, Screen, Turn, button, paged
from handlers.meetings_presses import LogWhen, TickPairs
from handlers.meetings_words import ids_of, ids_text, pair_label, partners, with_people, with_whom
from handlers.reply import Reply
from handlers.rows import last_row
from locales import Html, Speech
from mentoring.actions.meetings import open_journal
from mentoring.errors import NotFound
from mentoring.meetings_life import check_may_log
from mentoring.mentorships import Mentorship, Status
from mentoring.people import Person
from mentoring.store import Store

MOST_AT_ONCE = 6
"""As many ids as a button can carry."""
LOGGED_IN = (Status.ACTIVE, Status.PAUSED)


async def pairs_of(store: Store, actor: Person) -> list[Mentorship]:
    """The mentorships whose meetings the person may log, oldest first."""
    found = await store.mentorships.of_person(actor.id)
    return sorted((each for each in found if each.status in LOGGED_IN), key=lambda each: each.id)


def with_whom_screen(t: Speech, actor: Person, pairs: Sequence[Mentorship]) -> Screen:
    """The pairs to choose from."""
    if not pairs:
        return Screen(t("log-no-pairs"), [last_row(t, actor)])
    rows = [[Button(pair_label(t, each, actor), LogMeeting(mentorship_id=each.id))] for each in pairs[:10]]
    several = [button(t, "meeting-button-log-several", TickPairs())]
    return Screen(t("log-with-whom"), [*rows, several, last_row(t, actor)])


async def on_pairs_ticked(data: TickPairs, store: Store, actor: Person, t: Speech, reply: Reply) -> None:
    """Several pairs: each press ticks or unticks one."""
    pairs = await pairs_of(store, actor)
    known = {each.id for each in pairs}
    ticked = [each for each in ids_of(data.ids) if each in known][:MOST_AT_ONCE]
    reply.show(ticks_screen(t, actor, pairs, ticked, data.page))


def ticks_screen(
    t: Speech, actor: Person, pairs: Sequence[Mentorship], ticked: Sequence[int], page: int
) -> Screen:
    """All pairs, ticked ones marked; then one "when" and one "how long" for all."""
    marks = []
    for each in pairs:
        after = [i for i in ticked if i != each.id] if each.id in ticked else [*ticked, each.id][-MOST_AT_ONCE:]
        label = ("✓ " if each.id in ticked else "") + pair_label(t, each, actor)
        marks.append(Button(label, TickPairs(ids=ids_text(after), page=page)))
    rows = paged(marks, page, Turn(TickPairs(ids=ids_text(ticked))))
    if ticked:
        rows.append([button(t, "meeting-button-log-ticked", LogWhen(ids=ids_text(ticked)), count=len(ticked))])
    return Screen(t("log-several", most=MOST_AT_ONCE), [*rows, last_row(t, actor, LogMeeting())])


async def chosen(store: Store, actor: Person, ids: Sequence[int]) -> list[Mentorship]:
    """The mentorships a button names, each one the actor's to log."""
    found = [(await open_journal(store, actor, each))[0] for each in dict.fromkeys(ids[:MOST_AT_ONCE])]
    if not found:
        raise NotFound
    for each in found:
        check_may_log(each)
    return found


def back_from(mentorships: Sequence[Mentorship]) -> Press:
    """Back from the second question."""
    if len(mentorships) == 1:
        return OpenMentorship(mentorship_id=mentorships[0].id)
    return TickPairs(ids=ids_text([each.id for each in mentorships]))


def whom(t: Speech, actor: Person, mentorships: Sequence[Mentorship]) -> Html:
    """With whom the meetings were."""
    if len(mentorships) == 1:
        return with_whom(t, mentorships[0], actor)
    people = [person for each in mentorships for person in partners(each, actor)]
    return with_people(t, people)
