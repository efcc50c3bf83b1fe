"""The home screen: one's stage, partner, next meeting and what waits for one; a section for each hat."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime

from handlers.buttons import (
    Button,
    GoHome,
    LogMeeting,
    OpenGoals,
    OpenJournal,
    OpenMentorship,
    OpenSettings,
    PlanMeeting,
    Screen,
    button,
    fitted,
)
from handlers.home_staff import staff_sections
from handlers.mentorships import completed_rows, meeting_rows, mentorship_parts
from handlers.mentorships_buttons import OpenEnding
from handlers.mentorships_picture import Picture, picture_of, tasks_of
from handlers.mentorships_words import meeting_line, short_names, with_whom
from handlers.reply import Reply
from handlers.routes import Routes
from handlers.rows import help_button
from locales import Html, Speech
from mentoring.mentorships import Mentorship, Side, Stage, Status
from mentoring.people import Person, Role
from mentoring.presets import Preset
from mentoring.store import Store

MOST_BLOCKS = 6
MOST_TASKS = 5
MOST_ROWS = 14


@dataclass
class Section:
    """What a hat sees: paragraphs, what waits for the person, and the other buttons."""

    parts: list[Html] = field(default_factory=list)
    tasks: list[Button] = field(default_factory=list)
    rows: list[list[Button]] = field(default_factory=list)


def routes() -> Routes:
    """Home, by button and by command."""
    routes = Routes("home")
    routes.press(GoHome, on_home)
    routes.command("home", on_home)
    return routes


async def on_home(store: Store, actor: Person, now: datetime, t: Speech, preset: Preset, reply: Reply) -> None:
    """Show home."""
    reply.show(await home_screen(store, actor, now, t, preset))


async def home_screen(store: Store, actor: Person, now: datetime, t: Speech, preset: Preset) -> Screen:
    """Everything that is the person's, the most urgent first."""
    mentorships = await store.mentorships.of_person(actor.id)
    section = Section()
    if mentorships or actor.holds(Role.MENTEE) or actor.holds(Role.MENTOR):
        section = await _participants(store, actor, mentorships, now, t, preset)
    for staff in await staff_sections(store, actor, now, t, preset):
        section.parts += staff.parts
        section.rows += staff.rows
    if not section.parts:
        section.parts.append(t("home-nothing" if actor.memberships else "home-no-role"))
    rows = [[each] for each in section.tasks[:MOST_TASKS]] + section.rows
    last = [*help_button(t, actor), button(t, "button-more", OpenSettings())]
    return Screen(Html("\n\n".join(section.parts)), [*rows[:MOST_ROWS], last])


async def _participants(
    store: Store, actor: Person, mentorships: Sequence[Mentorship], now: datetime, t: Speech, preset: Preset
) -> Section:
    if not mentorships:
        return await _without_mentorship(store, actor, t, preset)
    if len(mentorships) == 1 and mentorships[0].is_running:
        return _single(t, actor, await picture_of(store, mentorships[0], now=now, reader=actor), preset, now)
    section = Section()
    for mentorship in mentorships[:MOST_BLOCKS]:
        if mentorship.is_running:
            _add_block(section, t, actor, await picture_of(store, mentorship, now=now, reader=actor), preset, now)
        else:
            _add_waiting(section, t, actor, mentorship)
    if len(mentorships) > MOST_BLOCKS:
        section.parts.append(t("more-of", count=len(mentorships) - MOST_BLOCKS))
    if any(m.is_running and m.side_of(actor.id) is Side.MENTOR for m in mentorships):
        section.rows.append([button(t, "mentorship-button-log-a-meeting", LogMeeting())])
    return section


async def _without_mentorship(store: Store, actor: Person, t: Speech, preset: Preset) -> Section:
    """Waiting for a pair, or the way is completed."""
    done = await store.mentorships.last_completed_of(actor.id)
    if done is not None:
        return Section([t("home-completed", partner=with_whom(t, actor, done))], rows=completed_rows(t, done))
    if actor.holds(Role.MENTEE):
        return Section([t("home-waits-mentor", days=preset.usual_matching_days)])
    return Section([t("home-waits-mentee")])


def _single(t: Speech, actor: Person, picture: Picture, preset: Preset, now: datetime) -> Section:
    mentorship = picture.mentorship
    tasks = tasks_of(t, picture, actor)
    planned = any(isinstance(each.press, PlanMeeting) for each in tasks)
    rows = meeting_rows(t, actor, picture, planned=planned)
    rows.append(
        [
            button(t, "mentorship-button-goals", OpenGoals(mentorship_id=mentorship.id)),
            button(t, "mentorship-button-journal", OpenJournal(mentorship_id=mentorship.id)),
        ]
    )
    about = OpenEnding if mentorship.stage is Stage.COMPLETION else OpenMentorship
    key = "mentorship-button-ending" if mentorship.stage is Stage.COMPLETION else "mentorship-button-my-pair"
    rows.append([button(t, key, about(mentorship_id=mentorship.id))])
    return Section(mentorship_parts(t, actor, picture, preset, now), tasks, rows)


def _add_block(section: Section, t: Speech, actor: Person, picture: Picture, preset: Preset, now: datetime) -> None:
    """A mentorship among several: two lines and a button."""
    mentorship = picture.mentorship
    number, total = preset.stage_number(mentorship.track, mentorship.stage)
    line = t(
        "home-block",
        partner=with_whom(t, actor, mentorship),
        number=number,
        total=total,
        stage=t(f"stage-{mentorship.stage.value}"),
    )
    meeting = meeting_line(t, actor, picture, now)
    section.parts.append(Html(f"{line}\n{meeting}") if meeting else line)
    section.tasks += tasks_of(t, picture, actor, named=True)
    names = short_names(t, mentorship.partners_of(actor.id)[:3])
    section.rows.append(
        [Button(fitted(t.plain("home-button-open-with", names=names)), OpenMentorship(mentorship_id=mentorship.id))]
    )


def _add_waiting(section: Section, t: Speech, actor: Person, mentorship: Mentorship) -> None:
    """A proposal to answer, or a pair that rests."""
    partner = with_whom(t, actor, mentorship)
    opens = OpenMentorship(mentorship_id=mentorship.id)
    if mentorship.status is Status.PAUSED:
        section.parts.append(t("home-paused", partner=partner))
        section.rows.append([button(t, "mentorship-button-my-pair", opens)])
    elif mentorship.answer_of(actor.id) == "asked":
        side = mentorship.side_of(actor.id)
        section.parts.append(t("home-proposed", side=side.value if side else ""))
        section.tasks.insert(0, button(t, "task-answer-proposal", opens))
    elif mentorship.answer_of(actor.id) == "agreed":
        section.parts.append(t("home-agreed", partner=partner))
    else:
        section.parts.append(t("home-declined"))
