"""Moving a mentorship on: a stage moves by itself when its last blocker falls."""

from datetime import datetime

from mentoring.errors import NotFound
from mentoring.mentorships import Mentorship, Stage, Status
from mentoring.notices import Notice, Urgency
from mentoring.people import Role
from mentoring.presets import Preset
from mentoring.stages import Blocker, Reason, blockers
from mentoring.store import Store

CURATORS_OWN = frozenset({Reason.GROUP_REFLECTION_MISSING, Reason.CLOSING_MISSING})
"""What only the curator can bring at the end."""


async def blockers_of(store: Store, mentorship: Mentorship) -> list[Blocker]:
    """What keeps a running mentorship in its stage; nothing keeps one that is proposed, paused or over."""
    if not mentorship.is_running:
        return []
    preset = await store.organisations.preset(mentorship.municipality_id)
    rule = preset.stage_rule(mentorship.track, mentorship.stage)
    return blockers(rule.needs, await store.mentorships.progress(mentorship))


async def advance(store: Store, mentorship: Mentorship, *, now: datetime) -> Mentorship:
    """Move the mentorship on while nothing keeps it in its stage, and tell those who take part.

    Call it after anything that may move a stage; the mentorship is read again, so an old one will do.
    """
    fresh = await store.mentorships.by_id(mentorship.id)
    if fresh is None:
        raise NotFound
    preset = await store.organisations.preset(fresh.municipality_id)
    while fresh.is_running and not (left := await blockers_of(store, fresh)):
        fresh = await _move_on(store, fresh, preset, now=now)
    if fresh.is_running:
        await _offer_next_step(store, fresh, left, now=now)
    return fresh


async def _move_on(store: Store, mentorship: Mentorship, preset: Preset, *, now: datetime) -> Mentorship:
    following = preset.stage_after(mentorship.track, mentorship.stage)
    place = mentorship.id, mentorship.organisation_id, mentorship.stage
    await store.processes.add_stay(*place, mentorship.stage_since, now, left=True)
    if following is None:
        moved = await store.mentorships.change(mentorship, status=Status.COMPLETED.value, ended_at=now)
        notices = _thanks(moved)
    else:
        moved = await store.mentorships.change(mentorship, stage=following.value, stage_since=now)
        notices = _stage_notices(moved, following)
    await store.audit.add(
        "advance",
        f"mentorship:{moved.id}",
        actor_id=None,
        organisation_id=moved.organisation_id,
        now=now,
        stage=moved.stage.value,
        status=moved.status.value,
    )
    await store.notices.add(*notices, now=now)
    return moved


def _stage_notices(mentorship: Mentorship, stage: Stage) -> list[Notice]:
    args: dict[str, int | str | bool | None] = {"mentorship": mentorship.id, "stage": stage.value}
    return [
        Notice(
            "stage-reached",
            to=place.person.id,
            args=args,
            urgency=Urgency.REMINDER,
            dedupe_key=f"stage-reached:{mentorship.id}:{place.person.id}:{stage.value}:{mentorship.version}",
        )
        for place in mentorship.participants
    ]


def _thanks(mentorship: Mentorship) -> list[Notice]:
    kinds = ("mentorship-completed", "certificate", "next-cycle-offered")
    return [
        Notice(
            kind,
            to=place.person.id,
            args={"mentorship": mentorship.id},
            dedupe_key=f"{kind}:{mentorship.id}:{place.person.id}",
        )
        for place in mentorship.participants
        for kind in kinds
    ]


async def _offer_next_step(store: Store, mentorship: Mentorship, left: list[Blocker], *, now: datetime) -> None:
    """When only a press of the mentor or of the curator is missing, offer it once."""
    reasons = {blocker.reason for blocker in left}
    args: dict[str, int | str | bool | None] = {"mentorship": mentorship.id}
    notices: list[Notice] = []
    meetings_are_held = Reason.FINAL_NOT_BEGUN in reasons and Reason.MEETINGS_LEFT not in reasons
    if mentorship.stage is Stage.JOINT_WORK and meetings_are_held:
        key = f"final-offered:{mentorship.id}:{mentorship.planned_meetings}"
        notices = [
            Notice("final-offered", mentor.id, args, Urgency.REMINDER, dedupe_key=f"{key}:{mentor.id}")
            for mentor in mentorship.mentors
        ]
    elif reasons and reasons <= CURATORS_OWN:
        key = f"closing-offered:{mentorship.id}"
        notices = [
            Notice("closing-offered", curator.id, args, Urgency.REMINDER, dedupe_key=f"{key}:{curator.id}")
            for curator in await store.people.with_role(Role.CURATOR, mentorship.organisation_id)
        ]
    await store.notices.add(*notices, now=now)
