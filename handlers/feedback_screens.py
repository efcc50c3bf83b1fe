"""The questions after a meeting, one a screen, and the thanks."""

from datetime import datetime

from handlers.buttons import AskHelp, Button, LogMeeting, OpenMeeting, Press, Screen, button
from handlers.feedback_presses import AddNote, ChangeFeedback, PostponeFeedback, RateMeeting, ShareFeedback
from handlers.feedback_words import MOODS, feedback_lines, marks
from handlers.meetings_presses import DescribeMeeting, DisputeMeeting
from handlers.meetings_words import lines, names, paragraphs, with_people
from handlers.rows import last_row
from locales import Html, Speech
from mentoring.actions.feedback import Spoken
from mentoring.feedback import MARKS, Ask, is_low, may_still_change
from mentoring.meetings_life import may_dispute
from mentoring.mentorships import Side
from mentoring.people import Person
from mentoring.presets import Preset

MARK_LABELS = ("1", "2", "3", "4", "5")


def ask_screen(
    t: Speech,
    actor: Person,
    spoken: Spoken,
    ask: Ask,
    now: datetime,
    later: datetime,
    preset: Preset,
    *,
    again: bool = False,
) -> Screen:
    """One question; who will read the answer is said on the first one."""
    text = paragraphs(spoken_for(t, actor, spoken), question_text(t, actor, spoken, ask))
    rows = [answer_buttons(t, actor, spoken, ask, again=again)]
    if ask is spoken.asked[0] and not again and is_own(actor, spoken):
        rows += first_rows(t, actor, spoken, now, later, preset)
    return Screen(text, [*rows, last_row(t, actor, OpenMeeting(meeting_id=spoken.meeting.id))])


def question_text(t: Speech, actor: Person, spoken: Spoken, ask: Ask) -> Html:
    """The question, and who reads the answer."""
    people = spoken.mentorship.partners_of(spoken.speaker.id)
    day = spoken.meeting.starts_at
    if ask is Ask.GO_ON:
        return t(
            "feedback-ask-go-on", with_whom=with_people(t, people), readers=names(t, people, "nom"), count=len(people)
        )
    if ask not in (Ask.MOOD, Ask.ENGAGEMENT):
        return t(f"feedback-ask-{ask}")
    question = t(f"feedback-ask-{ask}", day=day)
    if not is_own(actor, spoken):
        return question
    return lines(question, t("feedback-who-reads", names=names(t, people, "nom"), count=len(people)))


def answer_buttons(t: Speech, actor: Person, spoken: Spoken, ask: Ask, *, again: bool) -> list[Button]:
    """The answers in one row."""

    def press(value: int) -> Press:
        person = 0 if is_own(actor, spoken) else spoken.speaker.id
        return RateMeeting(meeting_id=spoken.meeting.id, ask=ask, value=value, person_id=person, again=again)

    if ask in MARKS:
        labels = MOODS if ask is Ask.MOOD else MARK_LABELS
        return [Button(label, press(value)) for value, label in enumerate(labels, 1)]
    if ask is Ask.CURATOR:
        return [button(t, "feedback-button-no-help", press(0)), button(t, "feedback-button-curator-please", press(1))]
    return [button(t, "feedback-button-go-on", press(1)), button(t, "feedback-button-not-go-on", press(0))]


def first_rows(
    t: Speech, actor: Person, spoken: Spoken, now: datetime, later: datetime, preset: Preset
) -> list[list[Button]]:
    """Beside the first question: later, and «не было такой встречи»."""
    number = spoken.meeting.id
    rows = []
    if spoken.own is None or not spoken.own.is_settled:
        rows.append([button(t, later_key(t, later, now), PostponeFeedback(meeting_id=number))])
    if may_dispute(spoken.meeting, actor.id, now, preset.dispute_hours):
        press = DisputeMeeting(meeting_id=number)
        rows.append([button(t, "meeting-button-never-was", press, when=spoken.meeting.starts_at)])
    return rows


def later_key(t: Speech, later: datetime, now: datetime) -> str:
    """«Отвечу дома, в 18:00», or tomorrow."""
    today = later.astimezone(t.zone).date() == now.astimezone(t.zone).date()
    return "feedback-button-answer-at-home" if today else "feedback-button-answer-tomorrow"


def thanks_screen(t: Speech, actor: Person, spoken: Spoken, now: datetime, preset: Preset) -> Screen:
    """What was said, what may be added, and, after a hard meeting, a hand held out."""
    own = spoken.own
    assert own is not None
    low = is_low(own, preset.risks.low_mood) and spoken.side is Side.MENTEE and is_own(actor, spoken)
    shown = feedback_lines(t, spoken.mentorship, spoken.speaker, spoken.given, curator=False)
    text = paragraphs(
        spoken_for(t, actor, spoken),
        lines(t("feedback-thanks", day=spoken.meeting.starts_at), marks(t, own, for_curator=True)),
        t("feedback-low") if low else None,
        t("feedback-not-go-on-noted") if own.goes_on is False and is_own(actor, spoken) else None,
        shown,
    )
    rows: list[list[Button]] = [[button(t, "feedback-button-talk", AskHelp())]] if low else []
    return Screen(text, [*rows, *thanks_rows(t, actor, spoken, now), last_row(t, actor)])


def thanks_rows(t: Speech, actor: Person, spoken: Spoken, now: datetime) -> list[list[Button]]:
    """What may follow given feedback."""
    own, number = spoken.own, spoken.meeting.id
    assert own is not None
    person = 0 if is_own(actor, spoken) else spoken.speaker.id
    rows: list[list[Button]] = []
    may_change = may_still_change(own, everyone_has_spoken=spoken.everyone_has_spoken, now=now)
    if may_change:
        key = "feedback-button-change-note" if own.note else "feedback-button-add-note"
        note = button(t, key, AddNote(meeting_id=number, person_id=person))
        rows = [[note, button(t, "feedback-button-change-marks", ChangeFeedback(meeting_id=number, person_id=person))]]
    if is_own(actor, spoken) and (may_change or not own.shared):
        press = ShareFeedback(meeting_id=number, shared=not own.shared)
        if own.shared:
            rows.append([button(t, "feedback-button-unshare", press)])
        else:
            people = spoken.mentorship.partners_of(actor.id)
            rows.append([button(t, "feedback-button-share", press, with_whom=with_people(t, people))])
    if spoken.side is Side.MENTOR and not spoken.meeting.next_step:
        rows.append([button(t, "meeting-button-text-next_step", DescribeMeeting(meeting_id=number, what="next_step"))])
    if not is_own(actor, spoken):
        rows.append([button(t, "meeting-button-log-one-more", LogMeeting(mentorship_id=spoken.mentorship.id))])
    return rows


def spoken_for(t: Speech, actor: Person, spoken: Spoken) -> Html | None:
    """«Со слов: Артём С.», when a curator passes on somebody's words."""
    return None if is_own(actor, spoken) else t("feedback-spoken-for", who=spoken.speaker)


def is_own(actor: Person, spoken: Spoken) -> bool:
    """Whether people speak for themselves."""
    return actor.id == spoken.speaker.id
