"""Over to the final meeting, what is still missing at the end, and the curator's last press."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from handlers.buttons import Button, GoHome, OpenMentorship, Press, Screen, button, in_columns
from handlers.mentorships import mentorship_screen
from handlers.mentorships_buttons import (
    BeginFinal,
    CloseMentorship,
    ExtendPlan,
    NoteGroup,
    OpenEnding,
    OpenFinal,
    OpenReport,
    OpenSurvey,
    WantCertificate,
    WriteReflection,
)
from handlers.mentorships_curator import title
from handlers.mentorships_words import shortened, with_whom
from handlers.reply import Reply
from handlers.routes import Routes
from handlers.rows import last_row
from handlers.surveys_presses import AwaitedSurveys
from locales import Html, Speech
from mentoring.actions.mentorships import begin_final, close_mentorship, extend_plan, open_mentorship
from mentoring.actions.reflections import note_group_reflection, open_ending
from mentoring.mentorships import Mentorship, Side, Stage
from mentoring.people import Person, Role
from mentoring.presets import Preset, SurveyName
from mentoring.reflections import GROUP_KINDS, Reflection, ReflectionKind
from mentoring.stages import Blocker, Reason
from mentoring.store import Store

MORE = (1, 2, 4)
MOST_SPOKEN = 6
MOST_WRITTEN = 2000
THEIR_OWN = {
    Reason.REFLECTION_MISSING: "reflection",
    Reason.REPORT_MISSING: "report",
    Reason.EXIT_SURVEY_MISSING: "survey-exit",
}


def routes() -> Routes:
    """The last two stages."""
    routes = Routes("completion")
    routes.press(OpenFinal, on_final_opened)
    routes.press(BeginFinal, on_final_begun, fresh=on_final_refreshed)
    routes.press(ExtendPlan, on_plan_extended, fresh=on_final_refreshed)
    routes.press(OpenEnding, on_ending_opened)
    routes.press(NoteGroup, on_group_pressed)
    routes.typed("group-reflection", on_group_typed)
    routes.press(CloseMentorship, on_closed, fresh=on_final_refreshed)
    return routes


async def on_final_opened(data: OpenFinal, store: Store, actor: Person, t: Speech, reply: Reply) -> None:
    """Final meeting, or more meetings?"""
    mentorship = await open_mentorship(store, actor, data.mentorship_id)
    held = len((await store.mentorships.progress(mentorship)).held)
    reply.show(final_screen(t, actor, mentorship, held))


async def on_final_begun(
    data: BeginFinal, store: Store, actor: Person, now: datetime, t: Speech, preset: Preset, reply: Reply
) -> None:
    """Go over."""
    mentorship = await begin_final(store, actor, data.mentorship_id, now=now, early=data.early)
    key = "final-begun" if mentorship.stage is Stage.FINAL_MEETING else "final-begun-soon"
    screen = await mentorship_screen(store, actor, mentorship, now, t, preset)
    reply.show(screen.under(t(key)))


async def on_plan_extended(
    data: ExtendPlan, store: Store, actor: Person, now: datetime, t: Speech, preset: Preset, reply: Reply
) -> None:
    """Some meetings more."""
    mentorship = await extend_plan(store, actor, data.mentorship_id, data.more, now=now)
    screen = await mentorship_screen(store, actor, mentorship, now, t, preset)
    reply.show(screen.under(t("plan-extended", count=mentorship.planned_meetings)))


async def on_final_refreshed(
    data: OpenFinal, store: Store, actor: Person, now: datetime, t: Speech, preset: Preset, reply: Reply
) -> None:
    """The mentorship as it is now."""
    mentorship = await open_mentorship(store, actor, data.mentorship_id)
    reply.show(await mentorship_screen(store, actor, mentorship, now, t, preset))


async def on_ending_opened(data: OpenEnding, store: Store, actor: Person, t: Speech, reply: Reply) -> None:
    """What is missing, and what was written that the reader may read."""
    mentorship, missing, written = await open_ending(store, actor, data.mentorship_id)
    reply.show(ending_screen(t, actor, mentorship, missing, written))


async def on_group_pressed(data: NoteGroup, store: Store, actor: Person, t: Speech, reply: Reply) -> None:
    """Ask for a line about the group reflection, or why there was none."""
    mentorship = await open_mentorship(store, actor, data.mentorship_id)
    key = "group-skip-ask" if data.skipped else "group-ask"
    reply.show(Screen(t(key), [last_row(t, actor, OpenEnding(mentorship_id=mentorship.id))]))
    reply.expects("group-reflection", mentorship=mentorship.id, skipped=data.skipped)


async def on_group_typed(
    store: Store, actor: Person, text: str, awaited: dict[str, Any], now: datetime, t: Speech, reply: Reply
) -> None:
    """Keep the line."""
    about, skipped = int(awaited["mentorship"]), bool(awaited["skipped"])
    await note_group_reflection(store, actor, about, text, now=now, skipped=skipped)
    mentorship, missing, written = await open_ending(store, actor, about)
    reply.show(ending_screen(t, actor, mentorship, missing, written).under(t("group-noted")))


async def on_closed(data: CloseMentorship, store: Store, actor: Person, now: datetime, t: Speech, reply: Reply) -> None:
    """The last press: thanks, certificates are on their way."""
    mentorship = await close_mentorship(store, actor, data.mentorship_id, now=now)
    certificates = [
        [
            button(
                t,
                "mentorship-button-certificate-of",
                WantCertificate(mentorship_id=mentorship.id, person_id=place.person.id),
                who=place.person,
            )
        ]
        for place in mentorship.participants[:6]
    ]
    text = t("pair-closed", pair=title(t, mentorship))
    reply.show(Screen(text, [*certificates, last_row(t, actor)]))


def final_screen(t: Speech, actor: Person, mentorship: Mentorship, held: int) -> Screen:
    """Planned and held; over to the final meeting, or more meetings."""
    planned = mentorship.planned_meetings or held
    left = max(0, planned - held)
    go = "ending-button-begin-final-early" if left else "ending-button-begin-final"
    rows: list[list[Button]] = []
    if held and mentorship.is_running and mentorship.stage is Stage.JOINT_WORK:
        rows.append([button(t, go, BeginFinal(mentorship_id=mentorship.id, early=bool(left)))])
    more = [
        button(t, "ending-button-more-meetings", ExtendPlan(mentorship_id=mentorship.id, more=n), count=n) for n in MORE
    ]
    rows += in_columns(more, len(MORE))
    text = t(
        "final-offer", partner=_about(t, actor, mentorship), held=held, planned=planned, early="yes" if left else "no"
    )
    return Screen(text, [*rows, last_row(t, actor, OpenMentorship(mentorship_id=mentorship.id))])


def _about(t: Speech, actor: Person, mentorship: Mentorship) -> Html:
    return title(t, mentorship) if mentorship.side_of(actor.id) is None else with_whom(t, actor, mentorship)


def ending_screen(
    t: Speech, actor: Person, mentorship: Mentorship, missing: Sequence[Blocker], written: Sequence[Reflection]
) -> Screen:
    """The last page: what is done and what is missing, for a participant or for the curator."""
    is_curator = mentorship.side_of(actor.id) is None and actor.holds(Role.CURATOR, mentorship.organisation_id)
    if is_curator:
        return _curators_ending(t, actor, mentorship, missing, written)
    mine = [blocker for blocker in missing if blocker.person_id == actor.id]
    rows = [[_own_button(t, f"task-{THEIR_OWN[b.reason]}", b, mentorship, 0)] for b in mine if b.reason in THEIR_OWN]
    parts = [t("ending-mine", count=len(rows))]
    own = [each for each in written if each.person_id == actor.id and each.kind is ReflectionKind.REFLECTION]
    parts += [t("ending-my-words", text=shortened(each.text)) for each in own]
    if mentorship.side_of(actor.id) is Side.MENTOR and not any(b.reason is Reason.REPORT_MISSING for b in mine):
        rows.append([button(t, "ending-button-report-again", OpenReport(mentorship_id=mentorship.id))])
    back = OpenMentorship(mentorship_id=mentorship.id)
    return Screen(Html("\n\n".join(parts)), [*rows, last_row(t, actor, back)])


def _own_button(t: Speech, key: str, blocker: Blocker, mentorship: Mentorship, person_id: int) -> Button:
    presses: dict[Reason, Press] = {
        Reason.REFLECTION_MISSING: WriteReflection(mentorship_id=mentorship.id, person_id=person_id),
        Reason.REPORT_MISSING: OpenReport(mentorship_id=mentorship.id, person_id=person_id),
        Reason.EXIT_SURVEY_MISSING: OpenSurvey(mentorship_id=mentorship.id, person_id=person_id),
    }
    return button(t, key, presses.get(blocker.reason, GoHome()))


def _curators_ending(
    t: Speech, actor: Person, mentorship: Mentorship, missing: Sequence[Blocker], written: Sequence[Reflection]
) -> Screen:
    people = {place.person.id: place.person for place in mentorship.participants}
    waiting = [blocker for blocker in missing if blocker.person_id in people and blocker.reason in THEIR_OWN]
    lines = [t(f"blocker-{b.reason.value}", who=people[b.person_id or 0]) for b in waiting]
    parts = [title(t, mentorship)]
    parts.append(Html("\n".join([t("ending-waits"), *lines])) if lines else t("ending-all-written"))
    most = max(150, MOST_WRITTEN // max(1, len(written)))
    parts += [_written(t, each, people, most) for each in written]
    rows = [
        [
            Button(
                t.plain(f"ending-button-spoken-{THEIR_OWN[b.reason]}", who=people[b.person_id or 0]),
                _own_button(t, "button-open", b, mentorship, b.person_id or 0).press,
            )
        ]
        for b in sorted(waiting, key=lambda each: not people[each.person_id or 0].has_no_phone)
        if b.reason is not Reason.EXIT_SURVEY_MISSING
    ][:MOST_SPOKEN]
    if any(blocker.reason is Reason.EXIT_SURVEY_MISSING for blocker in waiting):
        awaited = AwaitedSurveys(mentorship_id=mentorship.id, survey=SurveyName.EXIT)
        rows.insert(0, [button(t, "ending-button-surveys", awaited)])
    reasons = {blocker.reason for blocker in missing}
    if Reason.GROUP_REFLECTION_MISSING in reasons:
        rows.append(
            [
                button(t, "ending-button-group-noted", NoteGroup(mentorship_id=mentorship.id)),
                button(t, "ending-button-group-skipped", NoteGroup(mentorship_id=mentorship.id, skipped=True)),
            ]
        )
    if reasons == {Reason.CLOSING_MISSING}:
        rows.insert(0, [button(t, "ending-button-close", CloseMentorship(mentorship_id=mentorship.id))])
    return Screen(Html("\n\n".join(parts)), [*rows, last_row(t, actor, OpenMentorship(mentorship_id=mentorship.id))])


def _written(t: Speech, each: Reflection, people: dict[int, Person], most: int) -> Html:
    text = shortened(each.text, most)
    if each.kind in GROUP_KINDS:
        return t("written-group-skipped" if each.kind is ReflectionKind.GROUP_SKIPPED else "written-group", text=text)
    who = people.get(each.person_id)
    if who is None:
        return t("written-by-earlier", text=text)
    key = "written-report" if each.kind is ReflectionKind.REPORT else "written-reflection"
    return t(key, who=who, text=text, spoken="yes" if each.entered_by is not None else "no")
