"""Finding what an action is about, and whether this person may: a stranger's "not yours" reads like "not found"."""

from datetime import datetime
from zoneinfo import ZoneInfo

from mentoring.access import Subject, only_looks, require, stands
from mentoring.errors import NotFound
from mentoring.meetings import Meeting
from mentoring.mentorships import Mentorship
from mentoring.people import Person
from mentoring.presets import Preset
from mentoring.rights import CURATOR
from mentoring.store import Store


async def find_mentorship(store: Store, who: Person, action: str, mentorship_id: int) -> Mentorship:
    """The mentorship, for those who may do the action, held if that changes anything. Raises NotFound."""
    if not only_looks(action):
        await store.holds.mentorship(mentorship_id)
    mentorship = await store.mentorships.by_id(mentorship_id)
    require(who, action, Subject.of(mentorship) if mentorship else None)
    assert mentorship is not None
    return mentorship


async def find_meeting(store: Store, who: Person, action: str, meeting_id: int) -> tuple[Meeting, Mentorship]:
    """The meeting and its mentorship, for those who may do the action, held likewise. Raises NotFound."""
    meeting = await store.meetings.by_id(meeting_id)
    if meeting is not None and not only_looks(action) and await store.holds.mentorship(meeting.mentorship_id):
        meeting = await store.meetings.by_id(meeting_id)
    if meeting is None:
        raise NotFound
    mentorship = await store.mentorships.by_id(meeting.mentorship_id)
    require(who, action, Subject.of(mentorship) if mentorship else None)
    assert mentorship is not None
    return meeting, mentorship


def speaker(who: Person, mentorship: Mentorship, on_behalf_of: int | None) -> int:
    """Whose word it is: one's own, or «со слов» of a participant when a curator passes it on. Raises NotFound."""
    if on_behalf_of in (None, who.id):
        if mentorship.side_of(who.id) is None:
            raise NotFound
        return who.id
    assert on_behalf_of is not None
    if mentorship.side_of(on_behalf_of) is None or not curates(who, mentorship):
        raise NotFound
    return on_behalf_of


def curates(who: Person, mentorship: Mentorship) -> bool:
    """Whether the person is a curator of the mentorship's organisation."""
    return stands(who, CURATOR, Subject.of(mentorship))


async def preset_of(store: Store, mentorship: Mentorship) -> tuple[Preset, ZoneInfo]:
    """The preset a mentorship lives by, and its zone."""
    preset = await store.organisations.preset(mentorship.municipality_id)
    return preset, ZoneInfo(preset.zone)


async def note_meeting(
    store: Store, who: Person, action: str, meeting: Meeting, *, now: datetime, **detail: int | str | bool | None
) -> None:
    """Record an act on a meeting."""
    await store.audit.add(
        action,
        f"meeting:{meeting.id}",
        actor_id=who.id,
        organisation_id=meeting.organisation_id,
        now=now,
        **detail,
    )
