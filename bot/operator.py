"""What the operator does from outside, also beside a running bot: sets up, invites a coordinator, sees to dead rows."""

import re
from dataclasses import dataclass
from pathlib import Path
from zoneinfo import ZoneInfo

from bot.clock import Clock
from bot.logs import redacted
from bot.profile import bot_name_of
from bot.settings import Settings, SettingsWrong
from bot.telegram import Telegram
from db.database import Database
from db.dead import Dead, DeadRow
from db.store import SqlStore
from db.upgrades import bring_up_to_date
from locales import speak
from mentoring.actions.setup import invite_coordinator, set_up_municipality
from mentoring.invitations import InvitationKeys
from mentoring.organisations import Municipality
from mentoring.presets import preset_text


@dataclass(frozen=True, slots=True)
class Printed:
    """An invitation as the operator hands it on."""

    link: str
    code: str
    until: str


async def set_up(settings: Settings, preset: str, name: str) -> Municipality:
    """Set a municipality up from a preset's name or file. Raises PresetMistake, SettingsWrong, NewerDatabase."""
    text = _file_text(preset) if preset.endswith(".toml") else preset_text(preset)
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


def _file_text(path: str) -> str:
    try:
        return Path(path).read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError):
        raise SettingsWrong(f"--preset: the file {path} can't be read; check its path, it must be UTF-8 text") from None


async def invite_from_outside(settings: Settings, municipality_id: int) -> Printed:
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
            issued = await invite_coordinator(store, municipality.id, keys, Clock().now())
        t = speak(settings.default_language, "vy", ZoneInfo(municipality.zone))
        return Printed(
            issued.link(bot_name), issued.code, t.plain("invitation-until", until=issued.invitation.expires_at)
        )
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
