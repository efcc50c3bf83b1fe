"""How the programme of an organisation goes on in a period, put together from its counts."""

from dataclasses import replace
from datetime import datetime

from mentoring.access import Subject, require
from mentoring.actions.digests import OPEN, pictures_of
from mentoring.concerns import weighed
from mentoring.organisations import Organisation
from mentoring.people import Person
from mentoring.presets import Preset
from mentoring.processes import Process, with_feedback, with_stays
from mentoring.store import Store


async def open_process(
    store: Store, actor: Person, organisation_id: int, since: datetime, until: datetime
) -> tuple[Organisation, Process]:
    """How it went between two moments (later than `since`, up to `until`)."""
    organisation = await store.organisations.by_id(organisation_id)
    about = Subject(organisation.municipality_id, organisation_id) if organisation else None
    require(actor, "open_process", about)
    assert organisation is not None
    preset = await store.organisations.preset(organisation.municipality_id)
    return organisation, await process_of(store, organisation_id, preset, since, until)


async def process_of(store: Store, organisation_id: int, preset: Preset, since: datetime, until: datetime) -> Process:
    """The same for whoever has been asked already whether they may."""
    process = await store.processes.counted(organisation_id, since, until)
    asked = await store.processes.asked(organisation_id, since, until)
    process = with_feedback(process, asked, preset.reminders.feedback_to_curator_days)
    process = with_stays(process, await store.processes.stays(organisation_id, since, until), since, until)
    mentorships = await store.mentorships.of_organisation(organisation_id, *OPEN)
    pictures = await pictures_of(store, mentorships, preset, now=until)
    return replace(process, at_risk=len(weighed(pictures, preset, until)))
