"""Telling curators that a consent was withdrawn."""

from handlers.buttons import OpenConsents, Screen, button
from handlers.consents_screens import consent_word
from handlers.notices import Occasion, Render
from mentoring.access import Subject, may


async def consent_withdrawn(o: Occasion) -> Screen | None:
    """A consent was withdrawn, and what was active rests."""
    consent = await o.store.consents.by_id(int(o.args["consent"]))
    person = await o.store.people.by_id(int(o.args["person"]))
    if consent is None or person is None or consent.withdrawn_at is None:
        return None
    if not may(o.reader, "open_consents", Subject.met_by(o.reader, person)):
        return None
    rows = [[button(o.t, "button-consents-person", OpenConsents(person_id=person.id), who=person)]]
    return Screen(o.t("consent-withdrawn", who=person, what=consent_word(o.t, consent)), rows)


NOTICES: dict[str, Render] = {"consent-withdrawn": consent_withdrawn}
