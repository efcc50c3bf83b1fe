"""What is said when a mentorship is completed: thanks with the certificate, and the offer of another cycle."""

from handlers.buttons import FileWanted, Screen, button
from handlers.mentorships_buttons import AskCuratorFor, WantCertificate
from handlers.mentorships_words import with_whom
from handlers.notices import Occasion, Render
from handlers.rows import help_button, last_row
from mentoring.meetings import MeetingStatus
from mentoring.mentorships import Mentorship, Status
from mentoring.wishes import WishKind


async def _completed(o: Occasion) -> Mentorship | None:
    mentorship = await o.store.mentorships.by_id(int(o.args["mentorship"]))
    if mentorship is None or mentorship.status is not Status.COMPLETED:
        return None
    return mentorship if mentorship.side_of(o.reader.id) is not None else None


async def mentorship_completed(o: Occasion) -> Screen | None:
    """Thanks at the end of the way."""
    mentorship = await _completed(o)
    if mentorship is None:
        return None
    held = await o.store.meetings.of_mentorship(mentorship.id, MeetingStatus.HELD)
    text = o.t("notice-completed", partner=with_whom(o.t, o.reader, mentorship), count=len(held))
    return Screen(text, [last_row(o.t, o.reader)])


async def certificate(o: Occasion) -> Screen | None:
    """The certificate as a picture."""
    mentorship = await _completed(o)
    if mentorship is None:
        return None
    wanted = FileWanted("certificate", {"mentorship": mentorship.id, "person": o.reader.id})
    return Screen(o.t("certificate-caption", who=o.reader), [help_button(o.t, o.reader)], file=wanted)


async def next_cycle_offered(o: Occasion) -> Screen | None:
    """Another cycle? The answer goes to the curator only."""
    mentorship = await _completed(o)
    if mentorship is None:
        return None
    rows = [
        [
            button(
                o.t,
                "mentorship-button-next-cycle",
                AskCuratorFor(mentorship_id=mentorship.id, kind=WishKind.NEXT_CYCLE),
            )
        ],
        [button(o.t, "mentorship-button-certificate", WantCertificate(mentorship_id=mentorship.id))],
        last_row(o.t, o.reader),
    ]
    return Screen(o.t("notice-next-cycle", partner=with_whom(o.t, o.reader, mentorship)), rows)


NOTICES: dict[str, Render] = {
    "mentorship-completed": mentorship_completed,
    "certificate": certificate,
    "next-cycle-offered": next_cycle_offered,
}
