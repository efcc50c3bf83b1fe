"""How many there are in all: asked one by one, the number of last time on a button; or taken from a table."""

import asyncio
from collections.abc import Sequence
from datetime import date, datetime
from typing import Any

from handlers.accounts import FileIn
from handlers.buttons import Button, FileWanted, Screen, button, fitted
from handlers.headcounts_files import KIND
from handlers.indicators_buttons import (
    AskHeadcount,
    OpenHeadcounts,
    OpenIndicators,
    OpenMunicipalIndicators,
    SameHeadcount,
    WantHeadcountsTable,
)
from handlers.reply import Reply
from handlers.routes import Routes
from handlers.rows import last_row
from locales import Html, Speech
from mentoring.actions.headcounts import (
    HeadcountsImported,
    HeadcountsOf,
    give_headcount,
    import_headcounts,
    list_headcounts,
    open_headcounts,
)
from mentoring.errors import NotFound
from mentoring.headcounts import Asked, Kind, TableRow, headings_known, read_row
from mentoring.people import Person
from mentoring.registers import TableTooLarge, TableUnreadable, TableWithoutHeaders
from mentoring.store import Store
from reports.tables import read_tables

MOST_LINES = 6
AWAITED_TABLE = "headcounts-table"


def routes() -> Routes:
    """The list, the questions, the table."""
    routes = Routes("headcounts")
    routes.press(OpenHeadcounts, on_headcounts_opened)
    routes.press(AskHeadcount, on_question_wanted)
    routes.press(SameHeadcount, on_same_pressed)
    routes.typed("headcount", on_number_typed)
    routes.press(WantHeadcountsTable, on_table_wanted)
    routes.document(AWAITED_TABLE, on_table_sent)
    return routes


async def on_headcounts_opened(
    data: OpenHeadcounts, store: Store, actor: Person, now: datetime, t: Speech, reply: Reply
) -> None:
    """All that is asked for."""
    found = await open_headcounts(store, actor, data.organisation_id, now=now, on=as_date(data.on))
    reply.show(list_screen(t, actor, found))
    reply.expects(AWAITED_TABLE, organisation=data.organisation_id)


async def on_question_wanted(
    data: AskHeadcount, store: Store, actor: Person, now: datetime, t: Speech, reply: Reply
) -> None:
    """Ask for one."""
    found = await open_headcounts(store, actor, data.organisation_id, now=now, on=as_date(data.on))
    _ask(t, actor, found, asked_at(found, data.place), reply)


async def on_number_typed(
    text: str, awaited: dict[str, Any], store: Store, actor: Person, now: datetime, t: Speech, reply: Reply
) -> None:
    """Keep it, and go on to the next one nothing is said of."""
    where, on, place = int(awaited["organisation"]), int(awaited["on"]), int(awaited["place"])
    await _give(store, actor, where, on, place, text, now, t, reply)


async def on_same_pressed(
    data: SameHeadcount, store: Store, actor: Person, now: datetime, t: Speech, reply: Reply
) -> None:
    """As many as before."""
    await _give(store, actor, data.organisation_id, data.on, data.place, str(data.count), now, t, reply)


async def on_table_wanted(
    data: WantHeadcountsTable, store: Store, actor: Person, now: datetime, t: Speech, reply: Reply
) -> None:
    """Send the table to fill in, and wait for it."""
    await list_headcounts(store, actor, data.organisation_id or None, now=now)
    back = OpenHeadcounts(organisation_id=data.organisation_id) if data.organisation_id else OpenMunicipalIndicators()
    file = FileWanted(KIND, {"organisation": data.organisation_id})
    reply.say(Screen(t("headcounts-table-here"), [last_row(t, actor, back)], file))
    reply.expects(AWAITED_TABLE, organisation=data.organisation_id)


async def on_table_sent(
    file: FileIn | None,
    awaited: dict[str, Any],
    store: Store,
    actor: Person,
    now: datetime,
    t: Speech,
    reply: Reply,
) -> None:
    """Take the table in; what was wrong is told row by row."""
    where = int(awaited["organisation"])
    reply.expects(AWAITED_TABLE, organisation=where)
    if file is None or file.problem:
        reply.say(Screen(t(file.problem if file else "table-unreadable"), [last_row(t, actor)]))
        return
    try:
        rows = await asyncio.to_thread(read_rows, file.name, file.data)
    except TableWithoutHeaders:
        reply.say(Screen(t("headcounts-table-unclear"), [last_row(t, actor)]))
        return
    except (TableUnreadable, TableTooLarge) as refusal:
        reply.say(Screen(t(refusal.key(), **refusal.args_for_text), [last_row(t, actor)]))
        return
    reply.say(imported_screen(t, actor, await import_headcounts(store, actor, where or None, rows, now=now)))


def read_rows(name: str, data: bytes) -> list[TableRow]:
    """The rows of a file in which a number is given."""
    tables = read_tables(name, data, headings_known)
    return [row for table in tables for number, cells in table.rows if (row := read_row(number, cells))]


async def _give(
    store: Store,
    actor: Person,
    where: int,
    on: int,
    place: int,
    text: str,
    now: datetime,
    t: Speech,
    reply: Reply,
) -> None:
    before = await open_headcounts(store, actor, where, now=now, on=as_date(on))
    key = asked_at(before, place).key
    found = await give_headcount(store, actor, where, key, text, now=now, on=as_date(on))
    said = found.of(key).said
    kept = t("headcount-kept", what=t(kind_key("headcount", key), **kind_args(key)), count=said.count if said else 0)
    if found.following is not None:
        _ask(t, actor, found, found.following, reply, kept)
    else:
        reply.show(list_screen(t, actor, found).under(kept))


def _ask(t: Speech, actor: Person, found: HeadcountsOf, asked: Asked, reply: Reply, note: Html | None = None) -> None:
    screen = question_screen(t, actor, found, asked)
    reply.show(screen.under(note) if note else screen)
    place = found.asked.index(asked)
    reply.expects("headcount", organisation=found.organisation.id, on=as_number(found.on), place=place)


def asked_at(found: HeadcountsOf, place: int) -> Asked:
    """What stands at a place of the list. Raises NotFound."""
    if not 0 <= place < len(found.asked):
        raise NotFound
    return found.asked[place]


def as_date(number: int) -> date | None:
    """20261001 as a date, 0 as none. Raises NotFound for what is no date."""
    if not number:
        return None
    try:
        return date(number // 10_000, number // 100 % 100, number % 100)
    except ValueError:
        raise NotFound from None


def as_number(day: date) -> int:
    """A date as a button carries it."""
    return day.year * 10_000 + day.month * 100 + day.day


def kind_key(form: str, key: str) -> str:
    """The text about what a key asks for."""
    kind = Kind.of(key)
    return f"{form}-{kind.who}" if kind.years or kind.who == "enterprises" else f"{form}-all-{kind.who}"


def kind_args(key: str) -> dict[str, Any]:
    """What that text is told."""
    kind = Kind.of(key)
    first, last = kind.years or (0, 0)
    return {"first": first, "last": last, "where": kind.where}


def list_screen(t: Speech, actor: Person, found: HeadcountsOf) -> Screen:
    """Everything that is asked for, with what was said; a press corrects it."""
    where, on = found.organisation.id, as_number(found.on)
    back = OpenIndicators(organisation_id=where)
    if not found.asked:
        return Screen(t("headcounts-none"), [last_row(t, actor, back)])
    lines = [t("headcounts-title", organisation=found.organisation.short_name, on=found.on)]
    rows: list[list[Button]] = []
    if found.following is not None:
        left = sum(asked.said is None for asked in found.asked)
        following = AskHeadcount(organisation_id=where, on=on, place=found.asked.index(found.following))
        rows.append([button(t, "button-headcounts-answer", following, count=left)])
    for place, asked in enumerate(found.asked):
        what = t(kind_key("headcount", asked.key), **kind_args(asked.key))
        if asked.said is not None:
            lines.append(t("headcount-said", what=what, count=asked.said.count))
            change = AskHeadcount(organisation_id=where, on=on, place=place)
            label = t.plain("button-headcount-change", what=what)
            rows.append([Button(fitted(label), change)])
        else:
            lines.append(t("headcount-not-said", what=what))
    rows.append([button(t, "button-headcounts-table", WantHeadcountsTable(organisation_id=where))])
    return Screen(Html("\n").join(lines), [*rows, last_row(t, actor, back)])


def question_screen(t: Speech, actor: Person, found: HeadcountsOf, asked: Asked) -> Screen:
    """One question: who takes part already, and what was said before as a button."""
    where, on, place = found.organisation.id, as_number(found.on), found.asked.index(asked)
    lines = [t(kind_key("headcount-ask", asked.key), on=found.on, **kind_args(asked.key))]
    if asked.taking_part:
        lines.append(t("headcount-taking-part", count=asked.taking_part))
    rows = []
    if previous := asked.said or asked.before:
        same = SameHeadcount(organisation_id=where, on=on, place=place, count=previous.count)
        rows.append([button(t, "button-headcount-same", same, count=previous.count, on=previous.on_date)])
    lines.append(t("headcount-write"))
    back = OpenHeadcounts(organisation_id=where, on=on)
    return Screen(Html("\n").join(lines), [*rows, last_row(t, actor, back)])


def imported_screen(t: Speech, actor: Person, imported: HeadcountsImported) -> Screen:
    """How many were taken, and the rows that were not."""
    lines = [t("headcounts-imported", taken=imported.taken, same=imported.same)]
    refused: Sequence[Any] = imported.refused
    for row in refused[:MOST_LINES]:
        lines.append(t("headcounts-row", number=row.number, why=t(row.why.key(), **row.why.args_for_text)))
    if len(refused) > MOST_LINES:
        lines.append(t("more-of", count=len(refused) - MOST_LINES))
    return Screen(Html("\n").join(lines), [last_row(t, actor)])
