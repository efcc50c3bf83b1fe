"""How the programme of an organisation goes on in a period, put together from its counts."""

from dataclasses import dataclass, replace
from datetime import datetime
from zoneinfo import ZoneInfo

from mentoring.access import Subject, require
from mentoring.actions.digests import OPEN, pictures_of
from mentoring.concerns import weighed
from mentoring.mentorships import Stage, Status
from mentoring.organisations import Organisation
from mentoring.people import Person, school_year
from mentoring.phases import Phase, phase_of
from mentoring.presets import Preset
from mentoring.processes import Process, with_feedback, with_stays
from mentoring.roadmaps import RoadmapStatus
from mentoring.store import Store


@dataclass(frozen=True, slots=True)
class Course:
    """How the programme of an organisation goes: the phase it is in now, and what happened in a period."""

    organisation: Organisation
    phase: Phase
    process: Process


async def open_process(
    store: Store, actor: Person, organisation_id: int, since: datetime, until: datetime
) -> Course:
    """How it went between two moments (later than `since`, up to `until`)."""
    organisation = await store.organisations.by_id(organisation_id)
    about = Subject(organisation.municipality_id, organisation_id) if organisation else None
    require(actor, "open_process", about)
    assert organisation is not None
    preset = await store.organisations.preset(organisation.municipality_id)
    process = await process_of(store, organisation_id, preset, since, until)
    return Course(organisation, await phase_now(store, organisation_id, preset, now=until), process)


async def phase_now(store: Store, organisation_id: int, preset: Preset, *, now: datetime) -> Phase:
    """The phase of an organisation (002 §5): from its mentorships of this school year and its roadmap."""
    year = school_year(now.astimezone(ZoneInfo(preset.zone)).date())
    by_stage = dict.fromkeys(Stage, 0)
    completed = 0
    for mentorship in await store.mentorships.of_organisation(organisation_id, Status.ACTIVE, Status.COMPLETED):
        if mentorship.status is Status.ACTIVE:
            by_stage[mentorship.stage] += 1
        else:
            completed += mentorship.school_year == year
    roadmap = await store.roadmaps.of_organisation(organisation_id)
    return phase_of(by_stage, completed, roadmap_stands=roadmap is None or roadmap.status is RoadmapStatus.AGREED)


async def process_of(store: Store, organisation_id: int, preset: Preset, since: datetime, until: datetime) -> Process:
    """The same for whoever has been asked already whether they may."""
    process = await store.processes.counted(organisation_id, since, until)
    asked = await store.processes.asked(organisation_id, since, until)
    process = with_feedback(process, asked, preset.reminders.feedback_to_curator_days)
    process = with_stays(process, await store.processes.stays(organisation_id, since, until), since, until)
    waived = await store.surveys.waived([organisation_id], since, until)
    mentorships = await store.mentorships.of_organisation(organisation_id, *OPEN)
    pictures = await pictures_of(store, mentorships, preset, now=until)
    worries = weighed(pictures, preset, until)
    return replace(process, surveys_waived=waived.get(organisation_id, 0), at_risk=len(worries))
