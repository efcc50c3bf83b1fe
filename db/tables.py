"""Every table of the project in one metadata; importing this module is what makes it whole."""

import db.audit
import db.consents
import db.digests
import db.feedback
import db.goals
import db.headcounts
import db.help_requests
import db.inbox
import db.invitations
import db.leases
import db.letters
import db.meetings
import db.mentorships
import db.monitoring
import db.organisations
import db.outbox
import db.partners
import db.people
import db.planned_results
import db.processes
import db.profiles
import db.reflections
import db.reminders
import db.roadmaps
import db.school_facts
import db.self_audits
import db.surveys
import db.wishes  # noqa: F401
from db.base import Base

METADATA = Base.metadata
