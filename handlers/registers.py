"""A register sent as a table: who was taken, which rows were not and why, and the invitations that follow."""

import asyncio
from collections import Counter
from collections.abc import Sequence
from datetime import date, datetime
from typing import Any

from handlers.accounts import FileIn
from handlers.buttons import AddPeople, OpenPeople, Screen, button
from handlers.invitations import WantSheet
from handlers.people_add_screens import choice_screen
from handlers.registers_files import WantTemplate, template_screen
from handlers.reply import Reply
from handlers.routes import Routes
from handlers.rows import last_row
from locales import Html, Speech
from mentoring.actions.people_found import local_today
from mentoring.actions.registers import Imported, import_register
from mentoring.invitations import InvitationKeys
from mentoring.known_people import WAITING
from mentoring.people import Person, Role
from mentoring.register_columns import role_in
from mentoring.registers import Registers, RowProblem, read_rows
from mentoring.store import Store
from reports.registers import read_tables

MOST_LINES = 10
MOST_NUMBERS = 60


def routes() -> Routes:
    """Files of a curator, and the empty register."""
    routes = Routes("registers")
    routes.document("register", on_register_sent)
    routes.document("", on_register_sent)
    routes.press(WantTemplate, on_template_wanted)
    return routes


async def on_template_wanted(actor: Person, t: Speech, reply: Reply) -> None:
    """The empty register."""
    reply.say(template_screen(t, actor))


async def on_register_sent(
    file: FileIn | None,
    awaited: dict[str, Any],
    store: Store,
    actor: Person,
    keys: InvitationKeys,
    now: datetime,
    t: Speech,
    reply: Reply,
) -> None:
    """Take a table in."""
    curated = actor.organisations_as(Role.CURATOR)
    if not curated:
        reply.say(Screen(t("register-only-curators"), [last_row(t, actor)]))
        return
    where = int(awaited.get("organisation") or 0) or (curated[0] if len(curated) == 1 else 0)
    if not where:
        found = [await store.organisations.by_id(each) for each in curated]
        reply.say(choice_screen(t, actor, [each for each in found if each is not None]))
        return
    reply.expects("register", organisation=where)
    if file is None or file.problem:
        reply.say(Screen(t(file.problem if file else "table-unreadable"), [last_row(t, actor)]))
        return
    today = await local_today(store, actor.municipality_id, now)
    registers = await asyncio.to_thread(read_registers, file.name, file.data, today)
    imported = await import_register(store, actor, where, registers, keys=keys, now=now)
    reply.say(imported_screen(t, actor, where, imported))


def read_registers(name: str, data: bytes, today: date) -> Registers:
    """Everyone in the sheets of a file; a sheet's title may say whose register it is."""
    together = Registers()
    for table in read_tables(name, data):
        read = read_rows(table.rows, today=today, default_role=role_in(table.title))
        together.accepted.extend(read.accepted)
        together.problems.extend(read.problems)
    return together


def imported_screen(t: Speech, actor: Person, where: int, imported: Imported) -> Screen:
    """What the table brought, in the order of what matters."""
    lines = [
        t(
            "register-taken",
            new=imported.new,
            mentees=imported.added.get(Role.MENTEE, 0),
            mentors=imported.added.get(Role.MENTOR, 0),
        )
    ]
    gained = imported.roles_given
    if imported.known:
        lines.append(t("register-known", count=imported.known, roles=gained, gained="yes" if gained else "no"))
    lines += problem_lines(t, imported.problems)
    rows = [
        [button(t, "button-sheet-get", WantSheet(organisation_id=where))] if imported.new else [],
        [
            button(t, "button-who-waits", OpenPeople(organisation_id=where, who=WAITING)),
            button(t, "button-add-more", AddPeople(organisation_id=where)),
        ],
        last_row(t, actor),
    ]
    return Screen(Html("\n").join(lines), rows)


def problem_lines(t: Speech, problems: Sequence[RowProblem]) -> list[Html]:
    """The rows that were not taken: the first ten with what stands there, of the rest the numbers."""
    real = [problem for problem in problems if problem.code != "row_is_example"]
    if not real:
        return []
    lines = [Html(""), t("register-problems", count=len(real))]
    for problem in real[:MOST_LINES]:
        reason = t(f"row-{problem.code.value.replace('_', '-')}", value=problem.value or "—")
        lines.append(t("register-problem", number=problem.number, reason=reason))
    rest = real[MOST_LINES:]
    if rest:
        numbers = ", ".join(str(problem.number) for problem in rest[:MOST_NUMBERS])
        more = "yes" if len(rest) > MOST_NUMBERS else "no"
        lines.append(t("register-problems-more", count=len(rest), numbers=numbers, more=more))
    if Counter(problem.code for problem in real).most_common(1)[0][0] == "role_unknown":
        lines.append(t("register-role-hint"))
    lines.append(t("register-problems-mend"))
    return lines
