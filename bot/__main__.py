"""The commands of the operator: `python -m bot …`. Each says what it did and what comes next."""

import asyncio
from collections.abc import Awaitable
from datetime import datetime
from pathlib import Path
from typing import Annotated, Any

import typer

from bot.settings import Settings, SettingsWrong, database_folder, read_settings

app = typer.Typer(no_args_is_help=True, add_completion=False, pretty_exceptions_enable=False, help=__doc__)


def say(line: str) -> None:
    """A line for the operator."""
    typer.echo(line)


def fail(line: str) -> None:
    """One line that says what is wrong and what to do; the command ends with 1."""
    typer.echo(line, err=True)
    raise typer.Exit(1)


def run(work: Awaitable[Any]) -> Any:
    """Run a command; what can go wrong in the operator's world is one line."""

    async def awaited() -> Any:
        return await work

    try:
        return asyncio.run(awaited())
    except Exception as error:
        from bot.mistakes import line_for

        fail(line_for(error))
    return None


def settings_or_fail(*, token: bool, folder: bool = True) -> Settings:
    """The settings, with a token and an existing database folder where they are needed."""
    try:
        settings = read_settings()
        if token:
            settings.require_token()
        place = database_folder(settings.database_url)
        if folder and place is not None and not place.is_dir():
            raise SettingsWrong(f"DATABASE_URL: there is no folder {place}; make it with: mkdir -p {place}")
        return settings
    except SettingsWrong as wrong:
        fail(str(wrong))
        raise


@app.command()
def init(
    preset: Annotated[str, typer.Option(help="A preset's name, or the path of your own .toml file.")] = "kumtorkala",
    name: Annotated[str, typer.Option(help="The municipality's name; the preset's title when left out.")] = "",
) -> None:
    """Set up the database and a municipality."""
    from bot.operator import set_up

    settings = settings_or_fail(token=False, folder=False)
    place = database_folder(settings.database_url)
    if place is not None:
        if place == Path("data"):
            place.mkdir(exist_ok=True)
        settings = settings_or_fail(token=False)
    municipality = run(set_up(settings, preset, name))
    say(f"Done: the municipality «{municipality.name}» is set up from the preset {municipality.preset_name}.")
    say("Next: python -m bot invite coordinator")


@app.command()
def invite(
    role: Annotated[str, typer.Argument(help="Only a coordinator is invited from here; they invite the others.")],
    municipality: Annotated[int, typer.Option(help="Its number, when there are several.")] = 0,
    scope: Annotated[str, typer.Option(help="What of the preset's scopes they see to; everything when left out.")] = "",
) -> None:
    """Print an invitation link for a coordinator; also beside a running bot."""
    from bot.operator import invite_from_outside

    if role != "coordinator":
        fail(f"Only a coordinator can be invited from here, not {role!r}; curators are invited in the bot")
    issued = run(invite_from_outside(settings_or_fail(token=True), municipality, scope))
    say(f"Done: send this link to the coordinator, it works once until {issued.until}:")
    say(issued.link)
    say(f"Or the code, typed to the bot: {issued.code}")


@app.command(name="run")
def run_bot() -> None:
    """Serve real Telegram until stopped."""
    from bot.serving import serve

    run(serve(settings_or_fail(token=True)))


@app.command()
def coordinators(
    what: Annotated[str, typer.Argument(help="list or dismiss.")] = "list",
    number: Annotated[str, typer.Argument(help="A number as the list shows it, like 17.")] = "",
) -> None:
    """Who coordinates, by number and name; take the role from one who has left; also beside a running bot."""
    from bot.operator import deal_with_coordinators

    for line in run(deal_with_coordinators(settings_or_fail(token=False), what, number)):
        say(line)


@app.command()
def backup(file: Annotated[Path, typer.Argument(help="The file to write; it must not be there yet.")]) -> None:
    """Write all data into one file and check it; also beside a running bot."""
    from bot.backup import save

    manifest = run(save(settings_or_fail(token=False).database_url, file))
    say(f"Done: {file} holds {manifest.count} rows, {manifest.people} people among them; it was read back.")


@app.command()
def restore(
    file: Annotated[Path, typer.Argument(help="What `backup` wrote.")],
    replace: Annotated[bool, typer.Option("--replace", help="Let it take the place of a database with data.")] = False,
) -> None:
    """Put a backup back; no bot may run. What may have been sent already is not sent again."""
    from bot.backup import restore as put_back

    restored = run(put_back(settings_or_fail(token=False).database_url, file, replace=replace))
    say(f"Done: {restored.people} people are back.")
    say(f"Messages that may have gone out already, and are not sent again: {restored.ambiguous}")
    say("Next: python -m bot run")


@app.command()
def preset(
    what: Annotated[str, typer.Argument(help="check or show.")],
    name: Annotated[str, typer.Argument(help="A preset's name, or the path of your own .toml file.")] = "",
    year: Annotated[int, typer.Option(help="The school year that begins in it; the present one when left out.")] = 0,
) -> None:
    """Check a preset, or print it as a calendar of the school year; needs no database."""
    from bot.operator import shown_preset

    language = settings_or_fail(token=False, folder=False).default_language

    async def shown() -> list[str]:
        return shown_preset(what, name, year, language)

    for line in run(shown()):
        say(line)


@app.command()
def dead(
    what: Annotated[str, typer.Argument(help="list, retry or drop.")] = "list",
    number: Annotated[str, typer.Argument(help="A number as the list shows it, like U17 or N4.")] = "",
) -> None:
    """What the bot gave up: look at it, try it again, or drop it; also beside a running bot."""
    from bot.operator import deal_with_dead

    for line in run(deal_with_dead(settings_or_fail(token=False), what, number)):
        say(line)


@app.command()
def demo(
    port: Annotated[int, typer.Option(help="The page's port; DEMO_PORT when left out.")] = 0,
    start: Annotated[
        datetime | None, typer.Option(formats=["%Y-%m-%dT%H:%M"], help="The moment it begins, like 2026-09-28T10:00.")
    ] = None,
) -> None:
    """Start the bot and a small Telegram on this machine; prints the address of its page."""
    from bot.demo import serve_demo
    from bot.town import START, begins_at

    try:
        moment = START if start is None else begins_at(start)
    except ValueError as wrong:
        fail(f"--start: {wrong}")
        return
    try:
        settings = read_settings()
    except SettingsWrong as wrong:
        fail(str(wrong))
        return
    run(serve_demo(settings, port or settings.demo_port, say, moment))


if __name__ == "__main__":
    app()
