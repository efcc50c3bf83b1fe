"""The certificate, whenever somebody who has completed the way asks for it again."""

from handlers.buttons import FileWanted, OpenMentorship, Screen
from handlers.mentorships_buttons import WantCertificate
from handlers.reply import Reply
from handlers.routes import Routes
from handlers.rows import last_row
from locales import Speech
from mentoring.actions.mentorships import open_mentorship
from mentoring.actions.participants import speaker
from mentoring.errors import AlreadyDone
from mentoring.mentorships import Status
from mentoring.people import Person
from mentoring.store import Store


def routes() -> Routes:
    """Asking for the certificate."""
    routes = Routes("certificates")
    routes.press(WantCertificate, on_certificate_wanted)
    return routes


async def on_certificate_wanted(data: WantCertificate, store: Store, actor: Person, t: Speech, reply: Reply) -> None:
    """Send it; it is drawn when it is sent."""
    mentorship = await open_mentorship(store, actor, data.mentorship_id)
    person = speaker(actor, mentorship, data.person_id or None)
    if mentorship.status is not Status.COMPLETED:
        raise AlreadyDone
    wanted = FileWanted("certificate", {"mentorship": mentorship.id, "person": person.id})
    rows = [last_row(t, actor, OpenMentorship(mentorship_id=mentorship.id))]
    reply.say(Screen(t("certificate-caption", who=person), rows, file=wanted))
