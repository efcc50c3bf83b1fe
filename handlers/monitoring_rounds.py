"""Reports as the coordinator has them: who has handed in, the sums, reminding the others."""

from datetime import datetime

from handlers.buttons import Button, FileWanted, Screen, Turn, button, fitted, paged
from handlers.monitoring_buttons import (
    AskCollection,
    OpenReport,
    OpenRound,
    OpenRoundHow,
    OpenRoundLate,
    OpenRoundOrganisations,
    OpenRounds,
    RemindLate,
    SendRoundPaper,
    SendTrend,
)
from handlers.monitoring_words import figure_lines, how_lines, round_words, short_status, yes_or_no
from handlers.reply import Reply
from handlers.routes import Routes
from handlers.rows import last_row
from locales import Html, Speech
from mentoring.actions.monitoring_rounds import (
    RoundCard,
    Standing,
    export_round,
    open_round,
    open_rounds,
    open_trend,
    remind_late,
)
from mentoring.errors import NotFound
from mentoring.monitoring import ReportStatus, Round
from mentoring.people import Person
from mentoring.presets import Preset
from mentoring.store import Store

PAPERS = ("note", "table")
LINES = 15
"""Organisations that are named on one screen."""


def routes() -> Routes:
    """Rounds of reports."""
    routes = Routes("monitoring_rounds")
    routes.press(OpenRounds, on_rounds_opened)
    routes.command("reports", on_reports_command)
    routes.press(OpenRound, on_round_opened)
    routes.press(OpenRoundLate, on_late_opened)
    routes.press(OpenRoundOrganisations, on_organisations_opened)
    routes.press(OpenRoundHow, on_how_opened)
    routes.press(RemindLate, on_remind_late)
    routes.press(SendRoundPaper, on_paper_asked)
    routes.press(SendTrend, on_trend_asked)
    return routes


async def on_reports_command(store: Store, actor: Person, now: datetime, t: Speech, reply: Reply) -> None:
    """The list."""
    reply.show(rounds_screen(t, actor, await open_rounds(store, actor, now=now), 0))


async def on_rounds_opened(
    data: OpenRounds, store: Store, actor: Person, now: datetime, t: Speech, reply: Reply
) -> None:
    """A page of the list."""
    reply.show(rounds_screen(t, actor, await open_rounds(store, actor, now=now), data.page))


async def on_round_opened(
    data: OpenRound, store: Store, actor: Person, preset: Preset, t: Speech, reply: Reply
) -> None:
    """Who has handed in, and the sums."""
    reply.show(round_screen(t, actor, await open_round(store, actor, data.round_id), preset))


async def on_late_opened(data: OpenRoundLate, store: Store, actor: Person, t: Speech, reply: Reply) -> None:
    """Who is waited for."""
    reply.show(await late_screen(store, t, actor, await open_round(store, actor, data.round_id)))


async def on_organisations_opened(
    data: OpenRoundOrganisations, store: Store, actor: Person, t: Speech, reply: Reply
) -> None:
    """Each organisation's report."""
    reply.show(organisations_screen(t, actor, await open_round(store, actor, data.round_id), data.page))


async def on_how_opened(data: OpenRoundHow, store: Store, actor: Person, t: Speech, reply: Reply) -> None:
    """How the sums were made."""
    card = await open_round(store, actor, data.round_id)
    parts = [t("report-how-title", day=card.round.as_of), how_lines(t, card.figures), t("report-how-rolled")]
    reply.show(Screen(Html("\n\n").join(parts), [last_row(t, actor, OpenRound(round_id=card.round.id))]))


async def on_paper_asked(
    data: SendRoundPaper, store: Store, actor: Person, now: datetime, t: Speech, reply: Reply
) -> None:
    """Send the note or the table; it is made when it is sent."""
    if data.what not in PAPERS:
        raise NotFound
    card = await export_round(store, actor, data.round_id, now=now)
    file = FileWanted(f"monitoring-{data.what}", {"round": card.round.id})
    reply.say(Screen(t("document-here"), [last_row(t, actor, OpenRound(round_id=card.round.id))], file))


async def on_trend_asked(data: SendTrend, store: Store, actor: Person, now: datetime, t: Speech, reply: Reply) -> None:
    """Send the picture, or say that nobody has handed in yet."""
    if not await open_trend(store, actor, now=now):
        reply.alert("trend-none")
        return
    reply.say(Screen(t("trend-here"), [last_row(t, actor, OpenRounds())], FileWanted("monitoring-trend")))


async def on_remind_late(data: RemindLate, store: Store, actor: Person, now: datetime, t: Speech, reply: Reply) -> None:
    """Remind everyone who is waited for, once a day."""
    reply.alert("round-reminded", count=await remind_late(store, actor, data.round_id, now=now))


def rounds_screen(t: Speech, actor: Person, rounds: list[Round], page: int) -> Screen:
    """The rounds, the latest first, and asking for another date."""
    labels = [(each.id, fitted(t.plain("round-button", **round_words(each)))) for each in rounds]
    buttons = [Button(label, OpenRound(round_id=number)) for number, label in labels]
    parts = [t("rounds-title")] if rounds else [t("rounds-title"), t("rounds-none")]
    rows = [
        *paged(buttons, page, Turn(OpenRounds())),
        [button(t, "button-collection", AskCollection())],
        [button(t, "button-trend", SendTrend())] if rounds else [],
        last_row(t, actor),
    ]
    return Screen(Html("\n\n").join(parts), rows)


def round_screen(t: Speech, actor: Person, card: RoundCard, preset: Preset) -> Screen:
    """The sums of a round, and how many are waited for."""
    about = card.round
    title = t("round-title", municipality=preset.title, **round_words(about))
    last = last_row(t, actor, OpenRounds())
    if about.frozen_at is None:
        return Screen(Html("\n\n").join([title, t("round-ahead", day=about.as_of, due=about.due_on)]), [last])
    handed, asked = len(card.handed_in), len(card.standings)
    parts = [title, t("round-counts", handed=handed, asked=asked, signed=len(card.signed))]
    parts.append(figure_lines(t, card.figures) if handed else t("round-nothing-yet"))
    rows: list[list[Button]] = []
    if card.late:
        late = button(t, "button-round-late", OpenRoundLate(round_id=about.id), count=len(card.late))
        rows.append([late, button(t, "button-round-remind", RemindLate(round_id=about.id))])
    rows.append([button(t, "button-round-organisations", OpenRoundOrganisations(round_id=about.id))])
    if handed:
        rows[-1].append(button(t, "button-report-how", OpenRoundHow(round_id=about.id)))
        papers = [(what, SendRoundPaper(round_id=about.id, what=what)) for what in PAPERS]
        rows.append([button(t, f"button-round-{what}", press) for what, press in papers])
    return Screen(Html("\n\n").join(parts), [*rows, last])


async def late_screen(store: Store, t: Speech, actor: Person, card: RoundCard) -> Screen:
    """Who is waited for, and at whose desk each report lies."""
    about = card.round
    back = last_row(t, actor, OpenRound(round_id=about.id))
    if not card.late:
        return Screen(t("round-late-none", day=about.as_of), [back])
    curators = await store.reminders.curators(about.municipality_id)
    heads = await store.reminders.heads(about.municipality_id)
    lines = []
    for each in card.late[:LINES]:
        waits = _waits(each)
        staff = yes_or_no(each.organisation.id in (heads if waits == "head" else curators))
        lines.append(t("round-late-line", organisation=each.organisation.short_name, waits=waits, staff=staff))
    if len(card.late) > LINES:
        lines.append(t("more-of", count=len(card.late) - LINES))
    text = Html("\n").join([t("round-late-title", day=about.as_of), "", *lines])
    return Screen(text, [[button(t, "button-round-remind", RemindLate(round_id=about.id))], back])


def _waits(standing: Standing) -> str:
    """Who is waited for: the head, or the curator (to whom it was returned)."""
    if standing.counting is not None:
        return "head"
    returned = standing.newest is not None and standing.newest.status is ReportStatus.RETURNED
    return "returned" if returned else "curator"


def organisations_screen(t: Speech, actor: Person, card: RoundCard, page: int) -> Screen:
    """A line an organisation; what was handed in can be opened."""
    buttons = []
    for each in card.standings:
        if each.counting is not None:
            label = t.plain(
                "round-organisation", organisation=each.organisation.short_name, status=short_status(t, each.counting)
            )
            buttons.append(Button(fitted(label), OpenReport(report_id=each.counting.id)))
    rows = paged(buttons, page, Turn(OpenRoundOrganisations(round_id=card.round.id)))
    parts = [t("round-organisations-title", day=card.round.as_of)]
    parts.append(t("round-counts", handed=len(buttons), asked=len(card.standings), signed=len(card.signed)))
    return Screen(Html("\n\n").join(parts), [*rows, last_row(t, actor, OpenRound(round_id=card.round.id))])
