"""The digest: the whole, one worry after another, and reminding from it."""

from collections.abc import Sequence
from datetime import datetime

from handlers.buttons import (
    Button,
    FileWanted,
    LogMeeting,
    OpenDigest,
    OpenDigestDay,
    Press,
    Screen,
    WriteLetter,
    button,
)
from handlers.digests_municipality import municipality_screen
from handlers.digests_words import all_reasons, digest_text
from handlers.exports import OpenExports
from handlers.mentorships_buttons import CurateMentorship
from handlers.processes import OpenProcess
from handlers.reminders_standing import pair_name
from handlers.reply import Reply
from handlers.routes import Routes
from handlers.rows import last_row
from handlers.surveys_presses import OpenSurveys
from locales import Html, Speech
from mentoring.actions.digests import open_digest, put_concern_off, remind_owing
from mentoring.concerns import Concern, Worry
from mentoring.digests import Digest
from mentoring.errors import NotFound
from mentoring.people import Person, Role
from mentoring.presets import Preset
from mentoring.store import Store

PAUSES = (3, 7, 14)
MEETINGS_LACK = (Worry.NO_MEETING, Worry.UNLOGGED, Worry.MISSED, Worry.DISPUTE)


class WalkWorries(Press, prefix="dgw"):
    """One worry: of this mentorship (0: the first), or what stands at its place by now."""

    organisation_id: int
    mentorship_id: int = 0
    place: int = 0


class RemindOwing(Press, prefix="dgr"):
    """Ask all who owe feedback, or those of one mentorship."""

    organisation_id: int
    mentorship_id: int = 0


class PutWorryOff(Press, prefix="dgo"):
    """Leave a mentorship out of my digests for so many days (0: ask how many)."""

    mentorship_id: int
    days: int = 0


class SendPairsTable(Press, prefix="dgt"):
    """The table of mentorships as a file."""

    organisation_id: int


class SendChart(Press, prefix="dgp"):
    """The chart of an organisation as a picture."""

    organisation_id: int


def routes() -> Routes:
    """The digest and what is done from it."""
    routes = Routes("digests")
    routes.command("digest", on_digest_command)
    routes.press(OpenDigest, on_digest_opened)
    routes.press(WalkWorries, on_walk)
    routes.press(RemindOwing, on_remind_owing)
    routes.press(PutWorryOff, on_put_off)
    routes.press(SendPairsTable, on_table_asked)
    routes.press(SendChart, on_chart_asked)
    return routes


async def on_digest_command(
    store: Store, actor: Person, preset: Preset, now: datetime, t: Speech, reply: Reply
) -> None:
    """The digest of one's organisation, a choice of several, or the coordinator's lines."""
    places = actor.organisations_as(Role.CURATOR)
    if len(places) == 1:
        reply.show(digest_screen(t, actor, await open_digest(store, actor, places[0], now=now)))
    elif places:
        organisations = [found for each in places if (found := await store.organisations.by_id(each))]
        rows = [[Button(each.short_name, OpenDigest(organisation_id=each.id))] for each in organisations]
        reply.show(Screen(t("digest-choose"), [*rows, last_row(t, actor)]))
    elif actor.holds(Role.COORDINATOR):
        reply.show(await municipality_screen(store, t, actor, preset, now))
    else:
        raise NotFound


async def on_digest_opened(
    data: OpenDigest, store: Store, actor: Person, preset: Preset, now: datetime, t: Speech, reply: Reply
) -> None:
    """The digest of an organisation, or (0) the coordinator's lines of all."""
    if not data.organisation_id:
        reply.show(await municipality_screen(store, t, actor, preset, now))
        return
    reply.show(digest_screen(t, actor, await open_digest(store, actor, data.organisation_id, now=now)))


async def on_walk(data: WalkWorries, store: Store, actor: Person, now: datetime, t: Speech, reply: Reply) -> None:
    """One worry after another; at the end, when the next digest comes."""
    digest = await open_digest(store, actor, data.organisation_id, now=now)
    order = [concerns[0].mentorship_id for concerns in digest.attention]
    place = order.index(data.mentorship_id) if data.mentorship_id in order else data.place
    if place < len(order):
        reply.show(worry_screen(t, actor, digest, place))
        return
    subscription = await store.digests.subscription(actor.id, data.organisation_id)
    reply.show(the_end_screen(t, actor, data.organisation_id, subscription.weekday, subscription.hour))


async def on_remind_owing(
    data: RemindOwing, store: Store, actor: Person, now: datetime, t: Speech, reply: Reply
) -> None:
    """Ask for feedback, once a day."""
    chosen = data.mentorship_id or None
    asked = await remind_owing(store, actor, data.organisation_id, now=now, mentorship_id=chosen)
    reply.alert("digest-reminded", count=asked)


async def on_put_off(data: PutWorryOff, store: Store, actor: Person, now: datetime, t: Speech, reply: Reply) -> None:
    """Until when? Then leave it out, and go on."""
    mentorship = await store.mentorships.by_id(data.mentorship_id)
    if mentorship is None or not actor.holds(Role.CURATOR, mentorship.organisation_id):
        raise NotFound
    back = WalkWorries(organisation_id=mentorship.organisation_id, mentorship_id=mentorship.id)
    if not data.days:
        choices = [
            button(t, "button-digest-days", PutWorryOff(mentorship_id=mentorship.id, days=days), days=days)
            for days in PAUSES
        ]
        reply.show(Screen(t("digest-put-off-ask", name=pair_name(t, mentorship)), [choices, last_row(t, actor, back)]))
        return
    until = await put_concern_off(store, actor, mentorship.id, data.days, now=now)
    go_on = button(t, "button-next", WalkWorries(organisation_id=mentorship.organisation_id))
    text = t("digest-put-off", name=pair_name(t, mentorship), until=until)
    reply.show(Screen(text, [[go_on], last_row(t, actor)]))


async def on_table_asked(
    data: SendPairsTable, store: Store, actor: Person, now: datetime, t: Speech, reply: Reply
) -> None:
    """Send the table; it is made when it is sent."""
    digest = await open_digest(store, actor, data.organisation_id, now=now)
    file = FileWanted("pairs-table", {"organisation": data.organisation_id})
    back = OpenDigest(organisation_id=data.organisation_id)
    text = t("digest-table", organisation=digest.organisation.short_name)
    reply.say(Screen(text, [last_row(t, actor, back)], file))


async def on_chart_asked(
    data: SendChart, store: Store, actor: Person, now: datetime, t: Speech, reply: Reply
) -> None:
    """Send the chart; it is drawn when it is sent."""
    digest = await open_digest(store, actor, data.organisation_id, now=now)
    file = FileWanted("digest-chart", {"organisation": data.organisation_id})
    back = OpenDigest(organisation_id=data.organisation_id)
    text = t("digest-chart", organisation=digest.organisation.short_name)
    reply.say(Screen(text, [last_row(t, actor, back)], file))


def digest_screen(t: Speech, actor: Person, digest: Digest) -> Screen:
    """The digest with its buttons."""
    organisation_id = digest.organisation.id
    rows: list[list[Button]] = []
    if digest.attention:
        rows.append([button(t, "button-digest-walk", WalkWorries(organisation_id=organisation_id))])
    if digest.owing:
        owing = len({person for _, person in digest.owing})
        rows.append([button(t, "button-digest-remind", RemindOwing(organisation_id=organisation_id), count=owing)])
    if digest.mentorships:
        table = button(t, "button-digest-table", SendPairsTable(organisation_id=organisation_id))
        tables = button(t, "exports-button", OpenExports(organisation_id=organisation_id))
        chart = button(t, "button-digest-chart", SendChart(organisation_id=organisation_id))
        process = button(t, "button-digest-process", OpenProcess(organisation_id=organisation_id))
        rows.append([chart, table])
        rows.append([process, tables])
    surveys = button(t, "digest-button-surveys", OpenSurveys(organisation_id=organisation_id))
    rows.append([surveys, button(t, "button-digest-day", OpenDigestDay(organisation_id=organisation_id))])
    return Screen(digest_text(t, digest), [*rows, last_row(t, actor)])


def worry_screen(t: Speech, actor: Person, digest: Digest, place: int) -> Screen:
    """One mentorship with all its reasons and what may help."""
    concerns = digest.attention[place]
    mentorship = digest.mentorships[concerns[0].mentorship_id]
    title = t("digest-worry-of", place=place + 1, total=len(digest.attention), name=pair_name(t, mentorship))
    text = Html(f"{title}\n\n{all_reasons(t, concerns)}")
    return Screen(text, [*_acts(t, digest, concerns), *_on(t, actor, digest, place)])


def _acts(t: Speech, digest: Digest, concerns: Sequence[Concern]) -> list[list[Button]]:
    """Two or three presses that fit the reasons."""
    mentorship_id = concerns[0].mentorship_id
    worries = {concern.worry for concern in concerns}
    meetings = {meeting for meeting, _ in digest.owing}
    rows = []
    if Worry.FEEDBACK in worries and meetings:
        remind = RemindOwing(organisation_id=digest.organisation.id, mentorship_id=mentorship_id)
        rows.append([button(t, "button-digest-remind-these", remind)])
    rows.append([button(t, "button-digest-write", WriteLetter(mentorship_id=mentorship_id))])
    if worries & set(MEETINGS_LACK):
        rows.append([button(t, "button-digest-log", LogMeeting(mentorship_id=mentorship_id))])
    opened = button(t, "button-digest-pair", CurateMentorship(mentorship_id=mentorship_id))
    later = button(t, "button-digest-put-off", PutWorryOff(mentorship_id=mentorship_id))
    return [*rows, [opened, later]]


def _on(t: Speech, actor: Person, digest: Digest, place: int) -> list[list[Button]]:
    """To the next worry, and back to the digest."""
    following = digest.attention[place + 1 :]
    onward = WalkWorries(
        organisation_id=digest.organisation.id,
        mentorship_id=following[0][0].mentorship_id if following else 0,
        place=place + 1,
    )
    back = OpenDigest(organisation_id=digest.organisation.id)
    return [[button(t, "button-next", onward)], last_row(t, actor, back)]


def the_end_screen(t: Speech, actor: Person, organisation_id: int, weekday: int | None, hour: int | None) -> Screen:
    """All looked through; when the next digest comes."""
    text = t("digest-done") if weekday is None or hour is None else t("digest-done-until", weekday=weekday, hour=hour)
    return Screen(text, [last_row(t, actor, OpenDigest(organisation_id=organisation_id))])
