"""The screen of a mentorship: as its participants see it, or as its curator does."""

from datetime import datetime
from zoneinfo import ZoneInfo

from handlers.buttons import (
    Button,
    LogMeeting,
    OpenGoals,
    OpenJournal,
    OpenMeeting,
    OpenMentorship,
    PlanMeeting,
    Screen,
    button,
)
from handlers.mentorships_buttons import AskCurator, AskCuratorFor, CurateMentorship, OpenEnding, WantCertificate
from handlers.mentorships_curator import curator_screen
from handlers.mentorships_picture import Picture, picture_of, tasks_of
from handlers.mentorships_words import goals_paragraph, meeting_line, stage_paragraph, with_whom
from handlers.pairs_proposals import proposal_screen
from handlers.reply import Reply
from handlers.routes import Routes
from handlers.rows import last_row
from locales import Html, Speech
from mentoring.actions.mentorships import open_mentorship
from mentoring.mentorships import Mentorship, Side, Stage, Status
from mentoring.people import Person, Role
from mentoring.presets import Preset
from mentoring.store import Store
from mentoring.wishes import WishKind

OVER = {Status.COMPLETED: "completed", Status.ENDED: "ended", Status.UNDONE: "undone"}


def routes() -> Routes:
    """Opening a mentorship."""
    routes = Routes("mentorships")
    routes.press(OpenMentorship, on_mentorship_opened)
    routes.press(CurateMentorship, on_mentorship_curated)
    return routes


async def on_mentorship_opened(
    data: OpenMentorship, store: Store, actor: Person, now: datetime, t: Speech, preset: Preset, reply: Reply
) -> None:
    """Show the mentorship as its reader may see it."""
    mentorship = await open_mentorship(store, actor, data.mentorship_id)
    reply.show(await mentorship_screen(store, actor, mentorship, now, t, preset))


async def on_mentorship_curated(
    data: CurateMentorship, store: Store, actor: Person, now: datetime, t: Speech, preset: Preset, reply: Reply
) -> None:
    """Show the curator's side to a curator who takes part."""
    mentorship = await open_mentorship(store, actor, data.mentorship_id)
    if not actor.holds(Role.CURATOR, mentorship.organisation_id):
        reply.show(await mentorship_screen(store, actor, mentorship, now, t, preset))
        return
    reply.show(await curator_screen(store, actor, mentorship, now, t, preset))


async def mentorship_screen(
    store: Store, actor: Person, mentorship: Mentorship, now: datetime, t: Speech, preset: Preset
) -> Screen:
    """A mentorship as the actor sees it: a participant their way, a curator the facts."""
    if mentorship.side_of(actor.id) is None:
        return await curator_screen(store, actor, mentorship, now, t, preset)
    if mentorship.status is Status.PROPOSED:
        return await proposal_screen(store, actor, mentorship, t)
    if not mentorship.is_running:
        return resting_screen(t, actor, mentorship)
    picture = await picture_of(store, mentorship, now=now, reader=actor)
    rows = [*_rows(t, actor, picture), *_curator_row(t, actor, mentorship), last_row(t, actor)]
    return Screen(Html("\n\n".join(mentorship_parts(t, actor, picture, preset, now))), rows)


def _curator_row(t: Speech, actor: Person, mentorship: Mentorship) -> list[list[Button]]:
    if not actor.holds(Role.CURATOR, mentorship.organisation_id):
        return []
    return [[button(t, "mentorship-button-as-curator", CurateMentorship(mentorship_id=mentorship.id))]]


def mentorship_parts(t: Speech, actor: Person, picture: Picture, preset: Preset, now: datetime) -> list[Html]:
    """The paragraphs about a running mentorship: stage, with whom and when next, goals."""
    mentorship = picture.mentorship
    lines = [with_whom(t, actor, mentorship)]
    if (meeting := meeting_line(t, actor, picture, now)) is not None:
        lines.append(meeting)
    parts = [stage_paragraph(t, mentorship, preset), Html("\n".join(lines))]
    if mentorship.stage is not Stage.COMPLETION:
        parts.append(goals_paragraph(t, picture, ZoneInfo(preset.zone), now))
    return [part for part in parts if part]


def _rows(t: Speech, actor: Person, picture: Picture) -> list[list[Button]]:
    """What waits for the reader first, then the meeting, goals and journal."""
    mentorship = picture.mentorship
    rows = [[each] for each in tasks_of(t, picture, actor)]
    rows += meeting_rows(t, actor, picture, planned=any(isinstance(row[0].press, PlanMeeting) for row in rows))
    rows.append(
        [
            button(t, "mentorship-button-goals", OpenGoals(mentorship_id=mentorship.id)),
            button(t, "mentorship-button-journal", OpenJournal(mentorship_id=mentorship.id)),
        ]
    )
    if mentorship.stage is Stage.COMPLETION:
        rows.append([button(t, "mentorship-button-ending", OpenEnding(mentorship_id=mentorship.id))])
    rows.append([button(t, "mentorship-button-ask-curator", AskCurator(mentorship_id=mentorship.id))])
    return rows


def meeting_rows(t: Speech, actor: Person, picture: Picture, *, planned: bool = False) -> list[list[Button]]:
    """Open the next meeting or plan one; a mentor logs."""
    mentorship, ahead = picture.mentorship, picture.next_meeting
    rows: list[list[Button]] = []
    if ahead is not None and not picture.asks(actor):
        press = OpenMeeting(meeting_id=ahead.id)
        rows.append([button(t, "mentorship-button-next-meeting", press, when=ahead.starts_at)])
    elif ahead is None and not planned and mentorship.stage is not Stage.COMPLETION:
        rows.append([button(t, "task-plan-meeting", PlanMeeting(mentorship_id=mentorship.id))])
    if mentorship.side_of(actor.id) is Side.MENTOR and mentorship.stage is not Stage.COMPLETION:
        rows.append([button(t, "mentorship-button-log-a-meeting", LogMeeting(mentorship_id=mentorship.id))])
    return rows


def resting_screen(t: Speech, actor: Person, mentorship: Mentorship) -> Screen:
    """A paused or finished mentorship: a calm line, and what can still be done."""
    if mentorship.status is Status.PAUSED:
        rows = [
            [button(t, "mentorship-button-journal", OpenJournal(mentorship_id=mentorship.id))],
            [button(t, "mentorship-button-ask-curator", AskCurator(mentorship_id=mentorship.id))],
        ]
        return Screen(t("mentorship-is-paused", partner=with_whom(t, actor, mentorship)), [*rows, last_row(t, actor)])
    text = t("mentorship-is-over", how=OVER[mentorship.status], partner=with_whom(t, actor, mentorship))
    rows = []
    if mentorship.status is Status.COMPLETED:
        rows = completed_rows(t, mentorship)
    return Screen(text, [*rows, last_row(t, actor)])


def completed_rows(t: Speech, mentorship: Mentorship) -> list[list[Button]]:
    """After the last page: the certificate, and another cycle."""
    return [
        [button(t, "mentorship-button-certificate", WantCertificate(mentorship_id=mentorship.id))],
        [
            button(
                t, "mentorship-button-next-cycle", AskCuratorFor(mentorship_id=mentorship.id, kind=WishKind.NEXT_CYCLE)
            )
        ],
        [button(t, "mentorship-button-journal", OpenJournal(mentorship_id=mentorship.id))],
    ]
