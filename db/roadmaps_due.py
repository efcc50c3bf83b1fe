"""Which items of roadmaps are due, and who is reminded: the responsible; the curators where no head is in the bot."""

from sqlalchemy import and_, or_, select
from sqlalchemy.orm import aliased

from db.people import AccountRow, RoleRow
from db.reminders_questions import Question
from db.roadmaps import RoadmapItemRow
from mentoring.people import Role
from mentoring.roadmaps import Responsible

_head = aliased(RoleRow)
_A_HEAD_IS_HERE = (
    select(_head.id)
    .join(AccountRow, AccountRow.person_id == _head.person_id)
    .where(
        _head.organisation_id == RoadmapItemRow.organisation_id,
        _head.role == Role.HEAD.value,
        _head.until.is_(None),
    )
    .exists()
)
_RESPONSIBLE = and_(
    RoleRow.organisation_id == RoadmapItemRow.organisation_id,
    RoleRow.until.is_(None),
    or_(
        RoleRow.role == RoadmapItemRow.responsible,
        and_(
            RoleRow.role == Role.CURATOR.value,
            RoadmapItemRow.responsible == Responsible.HEAD.value,
            ~_A_HEAD_IS_HERE,
        ),
    ),
)
ROADMAP_ITEM_DUE = Question(
    "r",
    RoadmapItemRow.id,
    RoadmapItemRow.due_at,
    RoadmapItemRow.organisation_id,
    (RoadmapItemRow.due_at.is_not(None),),
    joins=((RoleRow, _RESPONSIBLE),),
    awaited=RoleRow.person_id,
    cause=RoadmapItemRow.due_on,
    known_at=RoadmapItemRow.dated_at,
)
