"""What the operator does from outside, also beside a running bot: sets up, invites, sees to dead rows and presets."""

import re
from dataclasses import dataclass
from pathlib import Path
from zoneinfo import ZoneInfo

from bot.clock import Clock
from bot.logs import redacted
from bot.preset_paper import paper
from bot.profile import bot_name_of
from bot.settings import Settings, SettingsWrong
from bot.telegram import Telegram
from db.database import Database
from db.dead import Dead, DeadRow
from db.store import SqlStore
from db.upgrades import bring_up_to_date
from locales import speak
from mentoring.actions.setup import ScopeUnknown, dismiss_coordinator, invite_coordinator, set_up_municipality
from mentoring.errors import NotFound
from mentoring.invitations import InvitationKeys
from mentoring.organisations import Municipality
from mentoring.presets import parse_preset, preset_text, school_year


@dataclass(frozen=True, slots=True)
class Printed:
    """An invitation as the operator hands it on."""

    link: str
    code: str
    until: str


async def set_up(settings: Settings, preset: str, name: str) -> Municipality:
    """Set a municipality up from a preset's name or file. Raises PresetMistake, SettingsWrong, NewerDatabase."""
    text = text_of_preset(preset)
    database = Database(settings.database_url)
    try:
        await bring_up_to_date(database, create=True)
        async with database.unit() as connection:
            store = SqlStore(connection)
            preset_name = Path(preset).stem
            made = [each for each in await store.organisations.municipalities() if each.preset_name == preset_name]
            if made and name in ("", made[0].name):
                raise SettingsWrong(
                    f"The municipality «{made[0].name}» is set up already; next: python -m bot invite coordinator"
                )
            return await set_up_municipality(store, name, preset_name, text, now=Clock().now())
    finally:
        await database.close()


def text_of_preset(preset: str) -> str:
    """The text of a preset by its name or its file. Raises PresetMistake, SettingsWrong."""
    if not preset.endswith(".toml"):
        return preset_text(preset)
    try:
        return Path(preset).read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError):
        raise SettingsWrong(
            f"--preset: the file {preset} can't be read; check its path, it must be UTF-8 text"
        ) from None


def shown_preset(what: str, preset: str, year: int, language: str) -> list[str]:
    """A preset that was checked in one line, or shown as a calendar. Raises PresetMistake, SettingsWrong."""
    if what not in ("check", "show") or not preset:
        raise SettingsWrong("say one of: preset check FILE, preset show NAME; a file of your own ends in .toml")
    if year and not 2020 <= year <= 2100:
        raise SettingsWrong("--year: say the year the school year begins in, like 2026")
    read = parse_preset(text_of_preset(preset))
    if what == "check":
        return [f"Fine: {preset} is a preset, «{read.title}», {read.zone}."]
    zone = ZoneInfo(read.zone)
    return paper(read, year or school_year(Clock().now().astimezone(zone).date()), speak(language, "vy", zone))


async def invite_from_outside(settings: Settings, municipality_id: int, scope: str = "") -> Printed:
    """A link for a coordinator. Raises SettingsWrong, EmptyDatabase, NewerDatabase, TokenRefused."""
    telegram = Telegram(settings.bot_api_url, settings.bot_token, proxy=settings.bot_proxy)
    database = Database(settings.database_url)
    try:
        await bring_up_to_date(database)
        bot_name = await bot_name_of(telegram)
        async with database.unit() as connection:
            store = SqlStore(connection)
            municipality = _chosen(await store.organisations.municipalities(), municipality_id)
            keys = InvitationKeys(settings.invitation_secret())
            issued = await invite_coordinator(store, municipality.id, keys, Clock().now(), scope)
        t = speak(settings.default_language, "vy", ZoneInfo(municipality.zone))
        return Printed(
            issued.link(bot_name), issued.code, t.plain("invitation-until", until=issued.invitation.expires_at)
        )
    except ScopeUnknown as unknown:
        known = unknown.args_for_text["known"] or "none, every coordinator sees to everything"
        raise SettingsWrong(f"--scope: {scope!r} is unknown to the preset; there are: {known}") from None
    finally:
        await telegram.close()
        await database.close()


def _chosen(municipalities: list[Municipality], wished: int) -> Municipality:
    found = [each for each in municipalities if wished in (0, each.id)]
    if not municipalities:
        raise SettingsWrong("No municipality is set up yet; begin with: python -m bot init --preset kumtorkala")
    if len(found) != 1:
        known = ", ".join(f"{each.id} {each.name}" for each in municipalities)
        raise SettingsWrong(f"--municipality: say which by its number: {known}")
    return found[0]


async def deal_with_coordinators(settings: Settings, what: str, number: str) -> list[str]:
    """List coordinators, or dismiss one; the lines to print. Raises SettingsWrong, EmptyDatabase, NewerDatabase."""
    if what not in ("list", "dismiss") or (what == "dismiss" and not re.fullmatch(r"[0-9]{1,9}", number)):
        raise SettingsWrong("say one of: coordinators list, coordinators dismiss N; N as the list shows it, like 17")
    database = Database(settings.database_url)
    try:
        await bring_up_to_date(database)
        async with database.unit() as connection:
            store = SqlStore(connection)
            if what == "list":
                found = [(each, await store.people.coordinators(each.id))
                         for each in await store.organisations.municipalities()]  # fmt: skip
                lines = [f"{person.id}  {person.surname} {person.given} {person.patronymic}, {place.name}"
                         for place, people in found for person in people]  # fmt: skip
                return lines or ["Nobody is a coordinator yet; next: python -m bot invite coordinator"]
            gone = await dismiss_coordinator(store, int(number), now=Clock().now())
    except NotFound:
        raise SettingsWrong(f"number {number} is no coordinator's; see: python -m bot coordinators list") from None
    finally:
        await database.close()
    return [f"Done: {gone.surname} {gone.given} is no coordinator any more."]


async def deal_with_dead(settings: Settings, what: str, number: str) -> list[str]:
    """List dead rows, or retry or drop one; the lines to print. Raises SettingsWrong, EmptyDatabase, NewerDatabase."""
    number = number.strip().upper()
    if what not in ("list", "retry", "drop") or (what != "list" and not re.fullmatch(r"[UN]\d{1,18}", number)):
        raise SettingsWrong("say one of: dead list, dead retry N, dead drop N; N as the list shows it, like U17 or N4")
    database, clock = Database(settings.database_url), Clock()
    try:
        await bring_up_to_date(database)
        async with database.unit() as connection:
            dead = Dead(connection)
            if what == "list":
                return listed(await dead.rows(now=clock.now(), machine=clock.machine()))
            retried = what == "retry"
            found = await (dead.retry(number) if retried else dead.drop(number, machine=clock.machine()))
    finally:
        await database.close()
    if not found:
        raise SettingsWrong(f"there is no dead row {number}; see: python -m bot dead list")
    return [f"Done: {number} will be tried again." if retried else f"Done: {number} is dropped."]


def listed(rows: list[DeadRow]) -> list[str]:
    """Dead rows as lines of a table."""
    if not rows:
        return ["Nothing is dead."]
    head = ("number", "kind", "age", "tries", "error")
    cells = [(row.number, row.kind, _age(row.age_seconds), str(row.attempts), redacted(row.error)[:80]) for row in rows]
    widths = [max(len(row[place]) for row in (head, *cells)) for place in range(4)]
    return [
        "  ".join([*(each.ljust(width) for each, width in zip(row, widths, strict=False)), row[4]])
        for row in (head, *cells)
    ]


def _age(seconds: float) -> str:
    for name, length in (("d", 86_400), ("h", 3600), ("min", 60)):
        if seconds >= length:
            return f"{seconds / length:.0f} {name}"
    return f"{max(seconds, 0):.0f} s"
