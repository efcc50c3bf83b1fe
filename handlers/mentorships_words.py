"""What is said about a mentorship on several screens: its stage, with whom, when next, its goals."""

from datetime import datetime
from zoneinfo import ZoneInfo

from handlers.mentorships_picture import Picture
from locales import Html, Speech
from mentoring.meetings import Meeting, MeetingStatus
from mentoring.mentorships import Mentorship, Side, Stage
from mentoring.people import Person
from mentoring.presets import Preset
from mentoring.stages import stage_line

GOALS_SHOWN = 3
GOALS_COME_LATER = (Stage.ACQUAINTANCE, Stage.TRIAL, Stage.PLANNING)


def stage_paragraph(t: Speech, mentorship: Mentorship, preset: Preset) -> Html:
    """Which stage of how many, and the line of dots."""
    number, total = preset.stage_number(mentorship.track, mentorship.stage)
    name = t(f"stage-{mentorship.stage.value}")
    return Html(f"{t('mentorship-stage', number=number, total=total, stage=name)}\n{stage_line(number, total)}")


def with_whom(t: Speech, actor: Person, mentorship: Mentorship) -> Html:
    """The partner by role; of a group, its names."""
    if mentorship.side_of(actor.id) is Side.MENTEE:
        return t("mentorship-my-mentor", who=mentorship.mentors[0]) if mentorship.mentors else Html("")
    if mentorship.is_group:
        return t("mentorship-my-group", names=short_names(t, mentorship.mentees), count=len(mentorship.mentees))
    return t("mentorship-my-mentee", who=mentorship.mentees[0])


def shortened(text: str, most: int = 600) -> str:
    """The beginning of a long text."""
    return text if len(text) <= most else f"{text[:most].rstrip()}…"


def short_names(t: Speech, people: list[Person]) -> Html:
    """Names with an initial, in a row."""
    return Html(", ".join(t("name-short", who=person) for person in people))


def meeting_line(t: Speech, actor: Person, picture: Picture, now: datetime) -> Html | None:
    """The next meeting, or that there is none yet; nothing when all meetings are over."""
    said = next_meeting_line(t, actor, picture.next_meeting, now)
    if said is None and picture.mentorship.stage is not Stage.COMPLETION:
        return t("mentorship-no-next-meeting")
    return said


def next_meeting_line(t: Speech, actor: Person, meeting: Meeting | None, now: datetime) -> Html | None:
    """When and where next; whether it still waits for somebody's word."""
    if meeting is None:
        return None
    place = meeting.place
    if meeting.status is MeetingStatus.AGREED:
        return t("mentorship-next-meeting", when=meeting.starts_at, now=now, place=place, has=bool_word(place))
    if actor.id in meeting.agreed_by or meeting.proposed_by == actor.id:
        return t("mentorship-meeting-waits", when=meeting.starts_at, now=now, place=place, has=bool_word(place))
    return t("mentorship-meeting-asked", when=meeting.starts_at, now=now, place=place, has=bool_word(place))


def bool_word(value: object) -> str:
    """`yes` or `no`, for a choice in a text."""
    return "yes" if value else "no"


def goals_paragraph(t: Speech, picture: Picture, zone: ZoneInfo, now: datetime) -> Html:
    """The first goals with their dates, or when they will come."""
    if not picture.goals:
        return t("mentorship-goals-later") if picture.mentorship.stage in GOALS_COME_LATER else Html("")
    today = now.astimezone(zone).date()
    lines = [
        t("mentorship-goal", title=goal.title)
        if goal.due_on is None
        else t("mentorship-goal-until", title=goal.title, day=goal.due_on, today=today)
        for goal in picture.goals[:GOALS_SHOWN]
    ]
    if len(picture.goals) > GOALS_SHOWN:
        lines.append(t("more-of", count=len(picture.goals) - GOALS_SHOWN))
    return Html("\n".join(lines))
