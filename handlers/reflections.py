"""Writing at the end: how it was for each, and the mentor's report from the journal's draft."""

from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

from handlers.buttons import Screen, button
from handlers.completion import ending_screen
from handlers.mentorships_buttons import AddToReport, OpenEnding, OpenReport, SendReport, WriteReflection
from handlers.mentorships_words import shortened
from handlers.reply import Reply
from handlers.routes import Routes
from handlers.rows import last_row
from locales import Html, Speech
from mentoring.actions.mentorships import open_mentorship
from mentoring.actions.participants import speaker
from mentoring.actions.reflections import draft_final_report, open_ending, send_final_report, write_reflection
from mentoring.mentorships import Mentorship, Side
from mentoring.people import Person
from mentoring.reflections import Reflection, ReportDraft
from mentoring.store import Store

TOPICS_SHOWN = 12
TOPIC_LETTERS = 150
DRAFT_LETTERS = 2500


def routes() -> Routes:
    """Reflection and report."""
    routes = Routes("reflections")
    routes.press(WriteReflection, on_reflection_pressed)
    routes.typed("reflection", on_reflection_typed)
    routes.press(OpenReport, on_report_opened)
    routes.press(SendReport, on_report_sent, fresh=on_report_opened)
    routes.press(AddToReport, on_report_added_to)
    routes.typed("report", on_report_typed)
    return routes


async def on_reflection_pressed(data: WriteReflection, store: Store, actor: Person, t: Speech, reply: Reply) -> None:
    """The guiding questions."""
    mentorship = await open_mentorship(store, actor, data.mentorship_id)
    person = speaker(actor, mentorship, data.person_id or None)
    reply.show(reflection_screen(t, actor, mentorship, person))
    reply.expects("reflection", mentorship=mentorship.id, person=person.id)


async def on_reflection_typed(
    store: Store, actor: Person, text: str, awaited: dict[str, Any], now: datetime, t: Speech, reply: Reply
) -> None:
    """Keep the words."""
    about, person_id = int(awaited["mentorship"]), int(awaited["person"])
    await write_reflection(store, actor, about, text, now=now, on_behalf_of=person_id)
    await _show_ending(store, actor, about, t, reply, t("reflection-kept"))


async def on_report_opened(
    data: OpenReport, store: Store, actor: Person, t: Speech, zone: ZoneInfo, reply: Reply
) -> None:
    """The draft, or the report as it was sent."""
    mentorship, draft, sent = await draft_final_report(store, actor, data.mentorship_id)
    person = speaker(actor, mentorship, data.person_id or None)
    reply.show(report_screen(t, actor, mentorship, person, draft, sent))


async def on_report_sent(data: SendReport, store: Store, actor: Person, now: datetime, t: Speech, reply: Reply) -> None:
    """Send the draft as it is."""
    mentorship, draft, _ = await draft_final_report(store, actor, data.mentorship_id)
    text = report_text(t, mentorship, draft)
    await send_final_report(store, actor, data.mentorship_id, text, now=now, on_behalf_of=data.person_id or None)
    await _show_ending(store, actor, data.mentorship_id, t, reply, t("report-kept"))


async def on_report_added_to(data: AddToReport, store: Store, actor: Person, t: Speech, reply: Reply) -> None:
    """Ask for own words to stand under the draft."""
    mentorship = await open_mentorship(store, actor, data.mentorship_id)
    person = speaker(actor, mentorship, data.person_id or None)
    back = OpenReport(mentorship_id=mentorship.id, person_id=data.person_id)
    reply.show(Screen(t("report-add-ask"), [last_row(t, actor, back)]))
    reply.expects("report", mentorship=mentorship.id, person=person.id)


async def on_report_typed(
    store: Store, actor: Person, text: str, awaited: dict[str, Any], now: datetime, t: Speech, reply: Reply
) -> None:
    """Send the draft with the words under it."""
    about, person_id = int(awaited["mentorship"]), int(awaited["person"])
    mentorship, draft, _ = await draft_final_report(store, actor, about)
    whole = f"{report_text(t, mentorship, draft)}\n\n{text}"
    await send_final_report(store, actor, about, whole, now=now, on_behalf_of=person_id)
    await _show_ending(store, actor, about, t, reply, t("report-kept"))


async def _show_ending(store: Store, actor: Person, mentorship_id: int, t: Speech, reply: Reply, note: Html) -> None:
    mentorship, missing, written = await open_ending(store, actor, mentorship_id)
    reply.show(ending_screen(t, actor, mentorship, missing, written).under(note))


def reflection_screen(t: Speech, actor: Person, mentorship: Mentorship, person: Person) -> Screen:
    """Two or three questions to write about; who will read it."""
    side = mentorship.side_of(person.id)
    key = "reflection-ask-mentor" if side is Side.MENTOR else "reflection-ask-mentee"
    text = t(key) if person.id == actor.id else t("reflection-ask-spoken", who=person)
    return Screen(text, [last_row(t, actor, OpenEnding(mentorship_id=mentorship.id))])


def report_screen(
    t: Speech, actor: Person, mentorship: Mentorship, person: Person, draft: ReportDraft, sent: Reflection | None
) -> Screen:
    """The draft with «Отправить как есть» and «Дополнить»; or what was sent."""
    spoken = person.id if person.id != actor.id else 0
    back = OpenEnding(mentorship_id=mentorship.id)
    again = button(t, "ending-button-report-add", AddToReport(mentorship_id=mentorship.id, person_id=spoken))
    if sent is not None:
        return Screen(t("report-sent", text=sent.text), [[again], last_row(t, actor, back)])
    send = button(t, "ending-button-report-send", SendReport(mentorship_id=mentorship.id, person_id=spoken))
    text = t("report-draft", text=report_text(t, mentorship, draft))
    return Screen(text, [[send], [again], last_row(t, actor, back)])


def report_text(t: Speech, mentorship: Mentorship, draft: ReportDraft) -> str:
    """The draft in words: meetings and hours, topics, goals with their marks."""
    mentees = ", ".join(t.plain("name-full", who=mentee) for mentee in mentorship.mentees)
    lines = [t.plain("report-of", mentees=mentees)]
    if draft.first is not None and draft.last is not None:
        lines.append(
            t.plain("report-meetings", count=draft.meetings, minutes=draft.minutes, first=draft.first, last=draft.last)
        )
    else:
        lines.append(t.plain("report-no-meetings"))
    if draft.topics:
        topics = [shortened(topic, TOPIC_LETTERS) for topic in draft.topics[:TOPICS_SHOWN]]
        lines.append(t.plain("report-topics", topics="; ".join(topics)))
    if draft.goals:
        lines.append(t.plain("report-goals"))
    for goal in draft.goals:
        mark = t.plain(f"result-{(goal.mark or 'unmarked').replace('_', '-')}")
        line = t.plain("report-goal", title=goal.title, mark=mark)
        lines.append(f"{line} {shortened(goal.actual, TOPIC_LETTERS)}".strip())
    return shortened("\n".join(lines), DRAFT_LETTERS)
