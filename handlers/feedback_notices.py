"""What feedback makes the bot say: asking for it, opening what is shared, telling the curators."""

from handlers.buttons import GiveFeedback, OpenMeeting, Screen, button
from handlers.feedback_presses import PostponeFeedback
from handlers.feedback_screens import later_key
from handlers.feedback_words import marks
from handlers.meetings_notices import found, open_pair
from handlers.meetings_presses import DisputeMeeting
from handlers.meetings_words import lines, names, with_whom
from handlers.notices import Occasion, Render
from mentoring.actions.meetings_found import curates
from mentoring.feedback import at_home, everyone_has_spoken
from mentoring.meetings import MeetingStatus
from mentoring.meetings_life import may_dispute


async def feedback_asked(o: Occasion) -> Screen | None:
    """«Как прошла встреча?»; not when it was answered, put off to later, or the meeting is in doubt."""
    meeting, mentorship = await found(o)
    if meeting is None or mentorship is None or meeting.status is not MeetingStatus.HELD:
        return None
    if mentorship.side_of(o.reader.id) is None or not mentorship.is_running:
        return None
    own = await o.store.feedback.of(meeting.id, o.reader.id)
    if own is not None and (own.is_settled or (own.postponed_until is not None and own.postponed_until > o.now)):
        return None
    later = at_home(o.now, o.t.zone)
    rows = [
        [button(o.t, "feedback-button-feedback-on", GiveFeedback(meeting_id=meeting.id), day=meeting.starts_at)],
        [button(o.t, later_key(o.t, later, o.now), PostponeFeedback(meeting_id=meeting.id))],
    ]
    if may_dispute(meeting, o.reader.id, o.now, o.preset.dispute_hours):
        press = DisputeMeeting(meeting_id=meeting.id)
        rows.append([button(o.t, "meeting-button-never-was", press, when=meeting.starts_at)])
    return Screen(o.t("feedback-asked", with_whom=with_whom(o.t, mentorship, o.reader), day=meeting.starts_at), rows)


async def feedback_opened(o: Occasion) -> Screen | None:
    """What others chose to share, once everyone has spoken."""
    meeting, mentorship = await found(o)
    if meeting is None or mentorship is None or mentorship.side_of(o.reader.id) is None:
        return None
    given = await o.store.feedback.of_meeting(meeting.id)
    people = {place.person.id: place.person for place in mentorship.participants}
    shared = [each for each in given.values() if each.shared and each.person_id in people.keys() - {o.reader.id}]
    if not shared or not everyone_has_spoken(people, given):
        return None
    said = [o.t("feedback-line", who=people[each.person_id], marks=marks(o.t, each)) for each in shared]
    title = o.t(
        "feedback-opened", names=names(o.t, [people[e.person_id] for e in shared], "nom"), day=meeting.starts_at
    )
    opening = [button(o.t, "meeting-button-open-meeting", OpenMeeting(meeting_id=meeting.id), day=meeting.starts_at)]
    return Screen(lines(title, *said), [opening])


async def curator_wanted(o: Occasion) -> Screen | None:
    """A mentor asks for the curator's help."""
    meeting, mentorship = await found(o)
    if meeting is None or mentorship is None or not curates(o.reader, mentorship):
        return None
    own = await o.store.feedback.of(meeting.id, int(o.args["person"]))
    people = await o.store.people.by_ids([int(o.args["person"])])
    if own is None or not own.wants_curator or own.person_id not in people:
        return None
    text = o.t(
        "curator-wanted",
        who=people[own.person_id],
        day=meeting.starts_at,
        with_whom=with_whom(o.t, mentorship, people[own.person_id]),
    )
    return Screen(text, [[open_pair(o, mentorship)]])


async def wish_not_to_go_on(o: Occasion) -> Screen | None:
    """Somebody does not wish to go on after the trial meeting: for the curators alone, blaming nobody."""
    meeting, mentorship = await found(o)
    if meeting is None or mentorship is None or not curates(o.reader, mentorship):
        return None
    own = await o.store.feedback.of(meeting.id, int(o.args["person"]))
    people = {place.person.id: place.person for place in mentorship.participants}
    if own is None or own.goes_on is not False or own.person_id not in people or mentorship.stage is not meeting.stage:
        return None
    text = lines(
        o.t(
            "wish-not-to-go-on",
            who=people[own.person_id],
            with_whom=with_whom(o.t, mentorship, people[own.person_id]),
        ),
        o.t("feedback-mark-note", text=own.note) if own.note else None,
    )
    return Screen(text, [[open_pair(o, mentorship)]])


NOTICES: dict[str, Render] = {
    "feedback-asked": feedback_asked,
    "feedback-opened": feedback_opened,
    "curator-wanted": curator_wanted,
    "wish-not-to-go-on": wish_not_to_go_on,
}
