"""The home of those who look after others: curator, coordinator, head, council."""

from dataclasses import dataclass, field
from datetime import datetime
from zoneinfo import ZoneInfo

from handlers.buttons import (
    AddPeople,
    Button,
    MakePair,
    OpenDigest,
    OpenHelpRequests,
    OpenOrganisations,
    OpenPairs,
    OpenPeople,
    button,
)
from handlers.consents_screens import OpenMissingConsents
from handlers.indicators_buttons import OpenIndicators, OpenMunicipalIndicators
from handlers.monitoring_buttons import OpenRounds
from handlers.monitoring_home import report_rows
from handlers.roadmaps_presses import OpenRoadmap, OpenRoadmaps
from locales import Html, Speech
from mentoring.actions.help_requests import open_help_requests
from mentoring.consents import missing_consents, sides_of
from mentoring.mentorships import Side, Status
from mentoring.organisations import Organisation
from mentoring.people import Person, Role
from mentoring.presets import Preset
from mentoring.store import Store

MOST_ORGANISATIONS = 3
OPEN = (Status.PROPOSED, Status.ACTIVE, Status.PAUSED)


@dataclass
class StaffSection:
    """What a hat sees: paragraphs and buttons."""

    parts: list[Html] = field(default_factory=list)
    rows: list[list[Button]] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Numbers:
    """How an organisation stands, in a few numbers."""

    running: int
    proposed: int
    waiting: int
    without_consent: int
    calls: int
    people: int


async def staff_sections(store: Store, actor: Person, now: datetime, t: Speech, preset: Preset) -> list[StaffSection]:
    """A section for each hat."""
    sections = []
    for organisation_id in actor.organisations_as(Role.CURATOR)[:MOST_ORGANISATIONS]:
        organisation = await store.organisations.by_id(organisation_id)
        if organisation is not None:
            numbers = await numbers_of(store, actor, organisation_id, now, preset)
            section = curators_section(t, organisation, numbers)
            if numbers.people:
                section.rows += await report_rows(store, actor, organisation_id, now, t, preset)
            sections.append(section)
    if actor.holds(Role.COORDINATOR):
        count = len(await store.organisations.of_municipality(actor.municipality_id))
        text = t("home-coordinator", municipality=preset.title, count=count)
        digest = button(t, "home-button-digest", OpenDigest(organisation_id=0))
        figures = button(t, "button-indicators", OpenMunicipalIndicators())
        reports = button(t, "home-button-reports", OpenRounds())
        organisations = button(t, "home-button-organisations", OpenOrganisations())
        roadmaps = button(t, "home-button-roadmaps", OpenRoadmaps())
        sections.append(StaffSection([text], [[digest, figures], [reports, roadmaps], [organisations]]))
    for role in (Role.HEAD, Role.COUNCIL):
        for organisation_id in actor.organisations_as(role)[:MOST_ORGANISATIONS]:
            if not actor.holds(Role.CURATOR, organisation_id):
                section = await onlookers_section(store, role, organisation_id, t)
                if role is Role.HEAD:
                    indicators = OpenIndicators(organisation_id=organisation_id)
                    roadmap = button(t, "home-button-roadmap", OpenRoadmap(organisation_id=organisation_id))
                    section.rows.append([button(t, "button-indicators", indicators), roadmap])
                    section.rows += await report_rows(store, actor, organisation_id, now, t, preset)
                sections.append(section)
    return sections


async def onlookers_section(store: Store, role: Role, organisation_id: int, t: Speech) -> StaffSection:
    """What a head or a council member sees: how much is going on and who looks after it; no names of children."""
    organisation = await store.organisations.by_id(organisation_id)
    running = await store.mentorships.of_organisation(organisation_id, Status.ACTIVE)
    curators = await store.people.with_role(Role.CURATOR, organisation_id)
    title = t(f"home-{role.value}", organisation=organisation.short_name if organisation else "")
    lines = [title, t("home-running", count=len(running))]
    lines += [t("home-looked-after", curator=curator) for curator in curators]
    return StaffSection([Html("\n".join(lines))])


async def numbers_of(store: Store, actor: Person, organisation_id: int, now: datetime, preset: Preset) -> Numbers:
    """Count what a curator wants to know first."""
    open_ones = await store.mentorships.of_organisation(organisation_id, *OPEN)
    mentees = await store.people.with_role(Role.MENTEE, organisation_id)
    mentors = await store.people.with_role(Role.MENTOR, organisation_id)
    places = await store.mentorships.open_places(organisation_id)
    people = {person.id: person for person in (*mentees, *mentors)}
    given = await store.consents.of_people(list(people))
    today = now.astimezone(ZoneInfo(preset.zone)).date()
    lacking = sum(
        any(
            missing_consents(preset.consents, side, person, given.get(person.id, ()), today)
            for side in sides_of(person, organisation_id)
        )
        for person in people.values()
    )
    return Numbers(
        running=sum(mentorship.status is Status.ACTIVE for mentorship in open_ones),
        proposed=sum(mentorship.status is Status.PROPOSED for mentorship in open_ones),
        waiting=sum((mentee.id, Side.MENTEE) not in places for mentee in mentees),
        without_consent=lacking,
        calls=len(await open_help_requests(store, actor, organisation_id)),
        people=len(people),
    )


def curators_section(t: Speech, organisation: Organisation, numbers: Numbers) -> StaffSection:
    """A curator's numbers and doors; what burns comes first."""
    about = organisation.id
    add = [
        button(t, "home-button-add-people", AddPeople(organisation_id=about)),
        button(t, "home-button-roadmap", OpenRoadmap(organisation_id=about)),
    ]
    figures = button(t, "button-indicators", OpenIndicators(organisation_id=about))
    if not numbers.people:
        return StaffSection([t("home-curator-empty", organisation=organisation.short_name)], [add])
    lines = [t("home-curator", organisation=organisation.short_name, count=numbers.running)]
    facts = (
        ("home-calls", numbers.calls),
        ("home-proposals", numbers.proposed),
        ("home-waiting", numbers.waiting),
        ("home-consents", numbers.without_consent),
    )
    lines += [t(key, count=count) for key, count in facts if count]
    rows: list[list[Button]] = []
    if numbers.calls:
        rows.append([button(t, "home-button-calls", OpenHelpRequests(organisation_id=about), count=numbers.calls)])
    if numbers.without_consent:
        missing = OpenMissingConsents(organisation_id=about)
        rows.append([button(t, "home-button-consents", missing, count=numbers.without_consent)])
    rows += [
        [
            button(t, "home-button-digest", OpenDigest(organisation_id=about)),
            button(t, "home-button-pairs", OpenPairs(organisation_id=about)),
        ],
        [
            button(t, "pair-button-make-pair", MakePair(organisation_id=about)),
            button(t, "home-button-people", OpenPeople(organisation_id=about)),
        ],
        add,
        [figures],
    ]
    return StaffSection([Html("\n".join(lines))], rows)
