"""Changing a pair: pause, handover, parting, undoing; and a participant's private words to the curator."""

from datetime import datetime
from typing import Any

from handlers.buttons import Button, MakePair, OpenMentorship, Press, Screen, Turn, button, paged
from handlers.mentorships import mentorship_screen
from handlers.mentorships_buttons import (
    AskCurator,
    AskCuratorFor,
    ChangePair,
    CurateMentorship,
    EndPair,
    HandOver,
    HandOverTo,
    PauseNow,
    PausePair,
    ResumePair,
    SettleWishes,
    UndoPair,
)
from handlers.mentorships_curator import curator_screen, title
from handlers.mentorships_words import with_whom
from handlers.pairs import mentor_label
from handlers.reply import Reply
from handlers.routes import Routes
from handlers.rows import last_row
from locales import Html, Speech
from mentoring.actions.mentorships import (
    end_mentorship,
    open_mentorship,
    pause_mentorship,
    resume_mentorship,
    undo_mentorship,
)
from mentoring.actions.pairs import suggest_mentors
from mentoring.actions.pauses import ask_curator, hand_over, open_hand_over, settle_wishes
from mentoring.errors import NotFound
from mentoring.mentorships import Mentorship, Status
from mentoring.people import Person
from mentoring.presets import Preset
from mentoring.store import Store
from mentoring.wishes import WishKind


def routes() -> Routes:
    """What may be done to a pair, by its curator; what a participant may ask for."""
    routes = Routes("mentorships_changes")
    routes.press(ChangePair, on_change_pressed)
    routes.press(UndoPair, on_undo_pressed, fresh=on_change_pressed)
    routes.press(PausePair, on_pause_pressed)
    routes.press(PauseNow, on_pause_now, fresh=on_change_pressed)
    routes.typed("pause-reason", on_pause_reason_typed)
    routes.press(ResumePair, on_resume_pressed, fresh=on_change_pressed)
    routes.press(EndPair, on_end_pressed, fresh=on_change_pressed)
    routes.typed("end-reason", on_end_reason_typed)
    routes.press(HandOver, on_hand_over_pressed, fresh=on_change_pressed)
    routes.press(HandOverTo, on_hand_over_to, fresh=on_change_pressed)
    routes.press(AskCurator, on_ask_pressed)
    routes.press(AskCuratorFor, on_ask_for_pressed, fresh=on_mentorship_refreshed)
    routes.typed("wish-words", on_wish_typed)
    routes.press(SettleWishes, on_wishes_settled)
    return routes


async def on_change_pressed(
    data: ChangePair, store: Store, actor: Person, now: datetime, t: Speech, preset: Preset, reply: Reply
) -> None:
    """What may be done now."""
    mentorship = await open_mentorship(store, actor, data.mentorship_id)
    reply.show(change_screen(t, actor, mentorship))


async def on_undo_pressed(
    data: UndoPair, store: Store, actor: Person, now: datetime, t: Speech, preset: Preset, reply: Reply
) -> None:
    """Ask once more, then undo."""
    if not data.sure:
        mentorship = await open_mentorship(store, actor, data.mentorship_id)
        sure = UndoPair(mentorship_id=mentorship.id, sure=True)
        reply.show(
            sure_screen(
                t, actor, mentorship, t("undo-sure", pair=title(t, mentorship)), "mentorship-button-undo-sure", sure
            )
        )
        return
    mentorship = await undo_mentorship(store, actor, data.mentorship_id, now=now)
    reply.show(gone_screen(t, actor, mentorship, t("pair-undone", pair=title(t, mentorship))))


async def on_pause_pressed(data: PausePair, store: Store, actor: Person, t: Speech, reply: Reply) -> None:
    """Ask why, which is optional."""
    mentorship = await open_mentorship(store, actor, data.mentorship_id)
    now_button = button(t, "mentorship-button-pause-now", PauseNow(mentorship_id=mentorship.id))
    rows = [[now_button], last_row(t, actor, ChangePair(mentorship_id=mentorship.id))]
    reply.show(Screen(t("pause-why", pair=title(t, mentorship)), rows))
    reply.expects("pause-reason", mentorship=mentorship.id)


async def on_pause_now(
    data: PauseNow, store: Store, actor: Person, now: datetime, t: Speech, preset: Preset, reply: Reply
) -> None:
    """Pause without a reason."""
    mentorship = await pause_mentorship(store, actor, data.mentorship_id, now=now)
    await _show(store, actor, mentorship, now, t, preset, reply, t("pair-paused"))


async def on_pause_reason_typed(
    store: Store,
    actor: Person,
    text: str,
    awaited: dict[str, Any],
    now: datetime,
    t: Speech,
    preset: Preset,
    reply: Reply,
) -> None:
    """Pause with a reason."""
    mentorship = await pause_mentorship(store, actor, int(awaited["mentorship"]), text, now=now)
    await _show(store, actor, mentorship, now, t, preset, reply, t("pair-paused"))


async def on_resume_pressed(
    data: ResumePair, store: Store, actor: Person, now: datetime, t: Speech, preset: Preset, reply: Reply
) -> None:
    """Go on."""
    mentorship = await resume_mentorship(store, actor, data.mentorship_id, now=now)
    await _show(store, actor, mentorship, now, t, preset, reply, t("pair-resumed"))


async def on_end_pressed(
    data: EndPair, store: Store, actor: Person, now: datetime, t: Speech, preset: Preset, reply: Reply
) -> None:
    """Ask once more and why, then part."""
    if not data.sure:
        mentorship = await open_mentorship(store, actor, data.mentorship_id)
        sure = EndPair(mentorship_id=mentorship.id, sure=True)
        reply.show(
            sure_screen(
                t, actor, mentorship, t("end-sure", pair=title(t, mentorship)), "mentorship-button-end-sure", sure
            )
        )
        reply.expects("end-reason", mentorship=mentorship.id)
        return
    mentorship = await end_mentorship(store, actor, data.mentorship_id, now=now)
    reply.show(gone_screen(t, actor, mentorship, t("pair-ended", pair=title(t, mentorship))))


async def on_end_reason_typed(
    store: Store, actor: Person, text: str, awaited: dict[str, Any], now: datetime, t: Speech, reply: Reply
) -> None:
    """Part, with the reason kept."""
    mentorship = await end_mentorship(store, actor, int(awaited["mentorship"]), text, now=now)
    reply.show(gone_screen(t, actor, mentorship, t("pair-ended", pair=title(t, mentorship))))


async def on_hand_over_pressed(data: HandOver, store: Store, actor: Person, t: Speech, reply: Reply) -> None:
    """Who takes over."""
    mentorship = await open_mentorship(store, actor, data.mentorship_id)
    if not mentorship.mentors:
        raise NotFound
    leaving = next((each for each in mentorship.mentors if each.id == data.leaving_id), mentorship.mentors[0])
    suggestions = await suggest_mentors(store, actor, mentorship.organisation_id, mentorship.mentees[0], "")
    buttons = [
        Button(
            mentor_label(t, each),
            HandOverTo(mentorship_id=mentorship.id, leaving_id=leaving.id, coming_id=each.offer.mentor.id),
        )
        for each in suggestions
        if mentorship.side_of(each.offer.mentor.id) is None
    ]
    rows = [*paged(buttons, data.page, Turn(data)), last_row(t, actor, ChangePair(mentorship_id=mentorship.id))]
    key = "handover-choose" if buttons else "handover-nobody"
    reply.show(Screen(t(key, leaving=leaving), rows))


async def on_hand_over_to(
    data: HandOverTo, store: Store, actor: Person, now: datetime, t: Speech, preset: Preset, reply: Reply
) -> None:
    """Ask once more, then hand over."""
    if not data.sure:
        found = await open_hand_over(store, actor, data.mentorship_id, data.leaving_id, data.coming_id)
        mentorship, leaving, coming = found
        text = t("handover-sure", leaving=leaving, coming=coming)
        sure = data.model_copy(update={"sure": True})
        reply.show(sure_screen(t, actor, mentorship, text, "mentorship-button-handover-sure", sure))
        return
    mentorship = await hand_over(store, actor, data.mentorship_id, data.leaving_id, data.coming_id, now=now)
    await _show(store, actor, mentorship, now, t, preset, reply, t("pair-handed-over"))


async def on_ask_pressed(data: AskCurator, store: Store, actor: Person, t: Speech, reply: Reply) -> None:
    """What a participant may ask for in private."""
    mentorship = await open_mentorship(store, actor, data.mentorship_id)
    kinds = [WishKind.PAUSE, WishKind.END] if mentorship.is_running else [WishKind.END]
    rows = [
        [button(t, f"mentorship-button-ask-{kind.value}", AskCuratorFor(mentorship_id=mentorship.id, kind=kind))]
        for kind in kinds
    ]
    back = OpenMentorship(mentorship_id=mentorship.id)
    text = t("ask-curator", partner=with_whom(t, actor, mentorship))
    reply.show(Screen(text, [*rows, last_row(t, actor, back)]))


async def on_ask_for_pressed(
    data: AskCuratorFor, store: Store, actor: Person, now: datetime, t: Speech, reply: Reply
) -> None:
    """Pass the wish on at once; words may follow."""
    mentorship = await ask_curator(store, actor, data.mentorship_id, data.kind, now=now)
    reply.show(Screen(t(f"asked-{data.kind.value.replace('_', '-')}"), [last_row(t, actor)]))
    if data.kind is not WishKind.NEXT_CYCLE:
        reply.expects("wish-words", mentorship=mentorship.id, kind=data.kind.value)


async def on_wish_typed(
    store: Store, actor: Person, text: str, awaited: dict[str, Any], now: datetime, t: Speech, reply: Reply
) -> None:
    """Add the words to the wish."""
    await ask_curator(store, actor, int(awaited["mentorship"]), WishKind(awaited["kind"]), text, now=now)
    reply.show(Screen(t("wish-words-kept"), [last_row(t, actor)]))


async def on_wishes_settled(
    data: SettleWishes, store: Store, actor: Person, now: datetime, t: Speech, preset: Preset, reply: Reply
) -> None:
    """The curator has talked it over."""
    mentorship = await settle_wishes(store, actor, data.mentorship_id, now=now)
    await _show(store, actor, mentorship, now, t, preset, reply, t("wishes-settled"))


async def on_mentorship_refreshed(
    data: AskCuratorFor, store: Store, actor: Person, now: datetime, t: Speech, preset: Preset, reply: Reply
) -> None:
    """The mentorship as it is now."""
    mentorship = await open_mentorship(store, actor, data.mentorship_id)
    reply.show(await mentorship_screen(store, actor, mentorship, now, t, preset))


async def _show(
    store: Store,
    actor: Person,
    mentorship: Mentorship,
    now: datetime,
    t: Speech,
    preset: Preset,
    reply: Reply,
    note: Html,
) -> None:
    screen = await curator_screen(store, actor, mentorship, now, t, preset)
    reply.show(screen.under(note))


def change_screen(t: Speech, actor: Person, mentorship: Mentorship) -> Screen:
    """The ways a pair may change, the gentlest first."""
    about = mentorship.id
    rows = []
    if mentorship.status is Status.ACTIVE:
        rows.append([button(t, "mentorship-button-pause", PausePair(mentorship_id=about))])
    if mentorship.status is Status.PAUSED:
        rows.append([button(t, "mentorship-button-resume", ResumePair(mentorship_id=about))])
    if mentorship.status in (Status.PROPOSED, Status.ACTIVE, Status.PAUSED):
        rows.append([button(t, "mentorship-button-hand-over", HandOver(mentorship_id=about))])
        if mentorship.started_at is not None:
            rows.append([button(t, "mentorship-button-end", EndPair(mentorship_id=about))])
        rows.append([button(t, "mentorship-button-undo", UndoPair(mentorship_id=about))])
    back = CurateMentorship(mentorship_id=about)
    return Screen(t("change-pair", pair=title(t, mentorship)), [*rows, last_row(t, actor, back)])


def sure_screen(t: Speech, actor: Person, mentorship: Mentorship, text: Html, key: str, press: Press) -> Screen:
    """The last question before something that is not easily taken back; it names the pair."""
    return Screen(text, [[button(t, key, press)], last_row(t, actor, ChangePair(mentorship_id=mentorship.id))])


def gone_screen(t: Speech, actor: Person, mentorship: Mentorship, text: Html) -> Screen:
    """A pair that is no more: each mentee may get another mentor at once."""
    rows = [
        [
            button(
                t,
                "mentorship-button-new-pair-for",
                MakePair(organisation_id=mentorship.organisation_id, mentee_id=mentee.id),
                who=mentee,
            )
        ]
        for mentee in mentorship.mentees[:5]
    ]
    return Screen(text, [*rows, last_row(t, actor)])
