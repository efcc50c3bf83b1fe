"""All that actions may ask of storage, put together from each noun's own small Protocol."""

from contextlib import AbstractAsyncContextManager
from typing import Protocol

from mentoring.audit import Audit
from mentoring.consents import Consents
from mentoring.digests import Digests
from mentoring.exports import Exports
from mentoring.feedback import FeedbackKept
from mentoring.goals import Goals
from mentoring.headcounts import Headcounts
from mentoring.help_requests import HelpRequests
from mentoring.holds import Holds
from mentoring.indicators import Indicators
from mentoring.invitations import Invitations
from mentoring.known_people import Registers
from mentoring.letters import Letters
from mentoring.meetings import Meetings
from mentoring.mentorships import Mentorships
from mentoring.monitoring import MonitoringKept
from mentoring.notices import Notices
from mentoring.organisations import Organisations
from mentoring.partners import Partners
from mentoring.people import People
from mentoring.planned_results import PlannedResults
from mentoring.processes import Processes
from mentoring.profiles import Profiles
from mentoring.reflections import Reflections
from mentoring.reminders import RemindersKept
from mentoring.roadmaps import Roadmaps
from mentoring.school_facts import SchoolFacts
from mentoring.self_audits import SelfAudits
from mentoring.surveys import Surveys
from mentoring.wishes import Wishes


class Store(Protocol):
    """One unit of work: everything asked of it happens together or not at all."""

    @property
    def holds(self) -> Holds: ...
    @property
    def people(self) -> People: ...
    @property
    def profiles(self) -> Profiles: ...
    @property
    def registers(self) -> Registers: ...
    @property
    def invitations(self) -> Invitations: ...
    @property
    def consents(self) -> Consents: ...
    @property
    def organisations(self) -> Organisations: ...
    @property
    def mentorships(self) -> Mentorships: ...
    @property
    def meetings(self) -> Meetings: ...
    @property
    def feedback(self) -> FeedbackKept: ...
    @property
    def goals(self) -> Goals: ...
    @property
    def reflections(self) -> Reflections: ...
    @property
    def roadmaps(self) -> Roadmaps: ...
    @property
    def surveys(self) -> Surveys: ...
    @property
    def wishes(self) -> Wishes: ...
    @property
    def reminders(self) -> RemindersKept: ...
    @property
    def processes(self) -> Processes: ...
    @property
    def exports(self) -> Exports: ...
    @property
    def school_facts(self) -> SchoolFacts: ...
    @property
    def self_audits(self) -> SelfAudits: ...
    @property
    def digests(self) -> Digests: ...
    @property
    def monitoring(self) -> MonitoringKept: ...
    @property
    def help_requests(self) -> HelpRequests: ...
    @property
    def indicators(self) -> Indicators: ...
    @property
    def headcounts(self) -> Headcounts: ...
    @property
    def planned_results(self) -> PlannedResults: ...
    @property
    def partners(self) -> Partners: ...
    @property
    def letters(self) -> Letters: ...
    @property
    def notices(self) -> Notices: ...
    @property
    def audit(self) -> Audit: ...

    def attempt(self) -> AbstractAsyncContextManager[object]:
        """A savepoint: what fails inside is undone, the rest of the unit lives on."""
