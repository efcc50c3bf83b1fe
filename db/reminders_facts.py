"""The facts behind reminders: a question a rule; the same one plans a reminder and checks it when it is sent.

Planning asks within a window of moments and a municipality, so that it reads an index and not the whole history.
"""

from collections.abc import Mapping
from typing import Any

from sqlalchemy import and_, bindparam, case, func, or_, select
from sqlalchemy.orm import aliased

from db.base import Moment
from db.feedback import FeedbackRow
from db.help_requests import HelpRequestRow
from db.invitations import InvitationRow
from db.meetings import MeetingRow
from db.mentorships import MentorshipRow, ParticipantRow
from db.people import AccountRow, PersonRow, RoleRow
from db.profiles import ProfileRow
from db.reminders_questions import UNTIL, Column, Question
from db.roadmaps_due import ROADMAP_ITEM_DUE
from db.surveys import ENTRY_SETTLED, PULSE_LATELY, SURVEYED_LATELY, TAKES_PART_FROM
from mentoring.meetings import AHEAD, MeetingStatus
from mentoring.mentorships import Stage, Status
from mentoring.people import Role

_NOW = bindparam("now", type_=Moment())
_RECENTLY = bindparam("recently", type_=Moment())
_LONG_BEFORE = bindparam("long_before", type_=Moment())
_AHEAD = [status.value for status in AHEAD]
_HELD = MeetingStatus.HELD.value
_RUNNING = MentorshipRow.status == Status.ACTIVE.value

_later = aliased(MeetingRow)
_planned = aliased(MeetingRow)
_any_held = aliased(MeetingRow)
_NO_LATER = ~(
    select(_later.id)
    .where(
        _later.mentorship_id == MeetingRow.mentorship_id,
        _later.status == _HELD,
        or_(
            _later.starts_at > MeetingRow.starts_at,
            and_(_later.starts_at == MeetingRow.starts_at, _later.id > MeetingRow.id),
        ),
    )
    .exists()
)
_NONE_PLANNED = ~(
    select(_planned.id)
    .where(
        _planned.mentorship_id == MentorshipRow.id, _planned.status.in_(_AHEAD), _planned.starts_at > _RECENTLY
    )
    .exists()
)
_NONE_HELD = ~(
    select(_any_held.id).where(_any_held.mentorship_id == MentorshipRow.id, _any_held.status == _HELD).exists()
)
_MEETS = MentorshipRow.stage != Stage.COMPLETION.value
_FINAL_IS_OVER = and_(
    MentorshipRow.stage == Stage.FINAL_MEETING.value, MeetingRow.stage == Stage.FINAL_MEETING.value
)
_OF_MEETING = (MentorshipRow, MentorshipRow.id == MeetingRow.mentorship_id)
_PARTICIPANTS = and_(ParticipantRow.mentorship_id == MentorshipRow.id, ParticipantRow.left_at.is_(None))
_begun = aliased(FeedbackRow)
_SAME_FEEDBACK = and_(_begun.meeting_id == MeetingRow.id, _begun.person_id == ParticipantRow.person_id)
_ASKED_AT = func.coalesce(MeetingRow.logged_at, MeetingRow.starts_at)


def _last_meeting(*where: Column) -> Question:
    """About a mentorship, since its last meeting."""
    return Question(
        "m",
        MeetingRow.mentorship_id,
        MeetingRow.starts_at,
        MeetingRow.organisation_id,
        (MeetingRow.status == _HELD, _RUNNING, _MEETS, _NONE_PLANNED, _NO_LATER, *where),
        joins=(_OF_MEETING,),
        mentorship=MeetingRow.mentorship_id,
        cause=MeetingRow.id,
    )


def _never_met() -> Question:
    """About a mentorship that has not met, since its work began."""
    return Question(
        "m",
        MentorshipRow.id,
        MentorshipRow.started_at,
        MentorshipRow.organisation_id,
        (_RUNNING, _MEETS, _NONE_HELD, _NONE_PLANNED),
        mentorship=MentorshipRow.id,
    )


def _meeting(since: Any, *where: Column) -> Question:
    """About a meeting of a mentorship at work."""
    return Question(
        "mt",
        MeetingRow.id,
        since,
        MeetingRow.organisation_id,
        (_RUNNING, *where),
        joins=(_OF_MEETING,),
        mentorship=MeetingRow.mentorship_id,
        known_at=MeetingRow.created_at,
    )


_FEEDBACK = Question(
    "mt",
    MeetingRow.id,
    case((_begun.postponed_until > _ASKED_AT, _begun.postponed_until), else_=_ASKED_AT),
    MeetingRow.organisation_id,
    (
        MeetingRow.status == _HELD,
        _RUNNING,
        or_(ParticipantRow.joined_at <= MentorshipRow.created_at, ParticipantRow.joined_at <= MeetingRow.starts_at),
        _begun.given_at.is_(None),
        _begun.waived_at.is_(None),
    ),
    joins=(_OF_MEETING, (ParticipantRow, _PARTICIPANTS)),
    outer=((_begun, _SAME_FEEDBACK),),
    mentorship=MeetingRow.mentorship_id,
    awaited=ParticipantRow.person_id,
    bounds=(MeetingRow.starts_at >= _LONG_BEFORE, _ASKED_AT <= UNTIL),
)
_PAIRING = Question(
    "m",
    MentorshipRow.id,
    MentorshipRow.created_at,
    MentorshipRow.organisation_id,
    (MentorshipRow.status == Status.PROPOSED.value, ParticipantRow.answer == "asked"),
    joins=((ParticipantRow, _PARTICIPANTS),),
    mentorship=MentorshipRow.id,
    awaited=ParticipantRow.person_id,
)
_COMPLETION = Question(
    "m",
    MentorshipRow.id,
    MentorshipRow.stage_since,
    MentorshipRow.organisation_id,
    (_RUNNING, MentorshipRow.stage == Stage.COMPLETION.value),
    joins=((ParticipantRow, _PARTICIPANTS),),
    mentorship=MentorshipRow.id,
    awaited=ParticipantRow.person_id,
)
def _of_participant(*where: Column) -> Question:
    """About a mentorship at work, for each who takes part, since they do."""
    return Question(
        "m",
        MentorshipRow.id,
        TAKES_PART_FROM,
        MentorshipRow.organisation_id,
        (_RUNNING, *where),
        joins=((ParticipantRow, _PARTICIPANTS),),
        mentorship=MentorshipRow.id,
        awaited=ParticipantRow.person_id,
    )


_EARLY = [stage.value for stage in (Stage.ACQUAINTANCE, Stage.TRIAL, Stage.PLANNING)]
_IN_FIRST_STAGE = and_(MentorshipRow.stage.in_(_EARLY), MentorshipRow.stage_since <= MentorshipRow.started_at)
_MIDWAY = MentorshipRow.stage.notin_([Stage.FINAL_MEETING.value, Stage.COMPLETION.value])
_TAKES_PART = (
    select(RoleRow.id)
    .where(
        RoleRow.person_id == PersonRow.id,
        RoleRow.until.is_(None),
        RoleRow.role.in_([Role.MENTEE.value, Role.MENTOR.value]),
    )
    .exists()
)
_PROFILE = Question(
    "p",
    PersonRow.id,
    AccountRow.linked_at,
    PersonRow.organisation_id,
    (PersonRow.merged_into_id.is_(None), ProfileRow.completed_at.is_(None), _TAKES_PART),
    joins=((AccountRow, AccountRow.person_id == PersonRow.id),),
    outer=((ProfileRow, ProfileRow.person_id == PersonRow.id),),
    awaited=PersonRow.id,
)
_INVITATION = Question(
    "o",
    InvitationRow.organisation_id,
    func.min(InvitationRow.created_at),
    InvitationRow.organisation_id,
    (
        InvitationRow.used_at.is_(None),
        InvitationRow.revoked_at.is_(None),
        PersonRow.has_no_phone.is_(False),
        ~select(AccountRow.id).where(AccountRow.person_id == PersonRow.id).exists(),
    ),
    joins=((PersonRow, PersonRow.id == InvitationRow.person_id),),
    bounds=(InvitationRow.created_at <= UNTIL,),
    group_by=(InvitationRow.organisation_id,),
)
_HELP = Question(
    "h",
    HelpRequestRow.id,
    HelpRequestRow.escalates_at,
    HelpRequestRow.organisation_id,
    (HelpRequestRow.seen_at.is_(None), HelpRequestRow.closed_at.is_(None)),
    mentorship=HelpRequestRow.mentorship_id,
)

QUESTIONS: Mapping[str, tuple[Question, ...]] = {
    "help-unseen": (_HELP,),
    "meeting-soon": (_meeting(MeetingRow.starts_at, MeetingRow.status.in_(_AHEAD), MeetingRow.starts_at > _NOW),),
    "unlogged": (_meeting(MeetingRow.starts_at, MeetingRow.status.in_(_AHEAD)),),
    "dispute": (_meeting(MeetingRow.disputed_at, MeetingRow.status == MeetingStatus.DISPUTED.value),),
    "feedback": (_FEEDBACK,),
    "pairing": (_PAIRING,),
    "roadmap": (ROADMAP_ITEM_DUE,),
    "entry-survey": (_of_participant(_IN_FIRST_STAGE, ~ENTRY_SETTLED),),
    "pulse": (_of_participant(_MIDWAY, ~PULSE_LATELY, ~SURVEYED_LATELY),),
    "first-meeting": (_never_met(),),
    "next-meeting": (_last_meeting(~_FINAL_IS_OVER),),
    "completion": (_COMPLETION,),
    "profile": (_PROFILE,),
    "idle": (_last_meeting(), _never_met()),
    "invitation": (_INVITATION,),
}
IN_WINDOW = {rule: tuple(each.of_window() for each in questions) for rule, questions in QUESTIONS.items()}
OF_SUBJECT = {rule: tuple(each.of_subject() for each in questions) for rule, questions in QUESTIONS.items()}
