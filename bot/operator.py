"""What the operator does from outside, also beside a running bot: sets a municipality up, invites a coordinator."""

from dataclasses import dataclass
from pathlib import Path
from zoneinfo import ZoneInfo

from bot.clock import Clock
from bot.profile import bot_name_of
from bot.settings import Settings, SettingsWrong
from bot.telegram import Telegram
from db.database import Database
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
