"""The table of contents of the conversation: every noun's routes, notices and files."""

from handlers import (
    certificates,
    certificates_files,
    completion,
    completion_notices,
    consents,
    consents_notices,
    digests,
    digests_files,
    digests_weekly,
    exports,
    exports_files,
    feedback,
    feedback_curator,
    feedback_notices,
    goals,
    goals_notices,
    goals_plan,
    help_requests,
    help_requests_answers,
    help_requests_notices,
    home,
    invitations,
    invitations_files,
    invitations_notices,
    letters,
    meetings,
    meetings_journal,
    meetings_log,
    meetings_logged,
    meetings_notices,
    meetings_plan,
    mentorships,
    mentorships_changes,
    mentorships_notices,
    onboarding,
    organisations,
    pairs,
    pairs_answers,
    pairs_list,
    people,
    people_add,
    people_card,
    people_merge,
    people_notices,
    processes,
    reflections,
    reflections_files,
    registers,
    registers_files,
    reminders,
    reminders_curators,
    reminders_notices,
    self_audits,
    self_audits_files,
    self_audits_notices,
    settings,
    start,
    start_privacy,
    surveys,
    unknown,
)
from handlers.files import FileOf
from handlers.notices import Render
from handlers.routes import AllRoutes

NOUNS = (
    start,
    start_privacy,
    onboarding,
    settings,
    people,
    people_add,
    people_card,
    people_merge,
    registers,
    invitations,
    consents,
    organisations,
    home,
    mentorships,
    mentorships_changes,
    pairs,
    pairs_answers,
    pairs_list,
    completion,
    reflections,
    surveys,
    certificates,
    meetings,
    meetings_plan,
    meetings_log,
    meetings_logged,
    meetings_journal,
    feedback,
    feedback_curator,
    goals,
    goals_plan,
    help_requests,
    help_requests_answers,
    letters,
    digests,
    digests_weekly,
    processes,
    exports,
    self_audits,
    reminders,
    unknown,
)
"""Modules with `routes()`."""
NOTICES: tuple[dict[str, Render], ...] = (
    invitations_notices.NOTICES,
    people_notices.NOTICES,
    consents_notices.NOTICES,
    mentorships_notices.NOTICES,
    completion_notices.NOTICES,
    meetings_notices.NOTICES,
    feedback_notices.NOTICES,
    goals_notices.NOTICES,
    help_requests_notices.NOTICES,
    digests_weekly.NOTICES,
    self_audits_notices.NOTICES,
    letters.NOTICES,
    reminders_curators.NOTICES,
    reminders_notices.NOTICES,
)
FILES: tuple[dict[str, FileOf], ...] = (
    certificates_files.FILES,
    invitations_files.FILES,
    registers_files.FILES,
    digests_files.FILES,
    exports_files.FILES,
    self_audits_files.FILES,
    reflections_files.FILES,
)


def all_routes() -> AllRoutes:
    """All routes, in the order of reading."""
    return AllRoutes([noun.routes() for noun in NOUNS])


def all_notices() -> dict[str, Render]:
    """Every kind of notice and how it is rendered."""
    return {kind: render for notices in NOTICES for kind, render in notices.items()}


def all_files() -> dict[str, FileOf]:
    """Every kind of file and how it is made."""
    return {kind: make for files in FILES for kind, make in files.items()}
