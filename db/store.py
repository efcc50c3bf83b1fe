"""The store of one transaction: every noun's queries on one connection."""

from contextlib import AbstractAsyncContextManager

from sqlalchemy.ext.asyncio import AsyncConnection

from db.audit import Audit
from db.consents import Consents
from db.digests import Digests
from db.exports import Exports
from db.feedback import FeedbackKept
from db.goals import Goals
from db.headcounts import Headcounts
from db.help_requests import HelpRequests
from db.holds import Holds
from db.indicators import Indicators
from db.invitations import Invitations
from db.letters import Letters
from db.meetings import Meetings
from db.mentorships import Mentorships
from db.monitoring import Monitoring
from db.organisations import Organisations
from db.outbox import Notices
from db.partners import Partners
from db.people import People
from db.planned_results import PlannedResults
from db.processes import Processes
from db.profiles import Profiles
from db.reflections import Reflections
from db.registers import Registers
from db.reminders import Reminders
from db.roadmaps import Roadmaps
from db.school_facts import SchoolFacts
from db.self_audits import SelfAudits
from db.surveys import Surveys
from db.wishes import Wishes


class SqlStore:
    """What `mentoring.store.Store` promises, kept by SQL."""

    def __init__(self, connection: AsyncConnection) -> None:
        self._connection = connection
        self.holds = Holds(connection)
        self.people = People(connection)
        self.profiles = Profiles(connection)
        self.registers = Registers(connection)
        self.invitations = Invitations(connection)
        self.consents = Consents(connection)
        self.organisations = Organisations(connection)
        self.mentorships = Mentorships(connection)
        self.meetings = Meetings(connection)
        self.feedback = FeedbackKept(connection)
        self.goals = Goals(connection)
        self.reflections = Reflections(connection)
        self.roadmaps = Roadmaps(connection)
        self.surveys = Surveys(connection)
        self.wishes = Wishes(connection)
        self.reminders = Reminders(connection)
        self.processes = Processes(connection)
        self.exports = Exports(connection)
        self.school_facts = SchoolFacts(connection)
        self.self_audits = SelfAudits(connection)
        self.digests = Digests(connection)
        self.monitoring = Monitoring(connection)
        self.help_requests = HelpRequests(connection)
        self.indicators = Indicators(connection)
        self.headcounts = Headcounts(connection)
        self.planned_results = PlannedResults(connection)
        self.partners = Partners(connection)
        self.letters = Letters(connection)
        self.notices = Notices(connection)
        self.audit = Audit(connection)

    def attempt(self) -> AbstractAsyncContextManager[object]:
        """A savepoint: what fails inside is undone, the rest of the unit lives on."""
        return self._connection.begin_nested()
