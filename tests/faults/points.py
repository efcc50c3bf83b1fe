"""Named crash points: every commit and every call of a bot, found in its source; each is died at once."""

import re
import signal
from dataclasses import replace
from pathlib import Path

from tests.faults.checker import Verdict
from tests.faults.processes import DiesAt
from tests.faults.runs import Plan, Run, living_run

BOT = Path(__file__).parents[2] / "bot"
METHODS = {
    "polling": ("getMe", "setMyCommands", "setMyShortDescription", "setMyDescription", "deleteWebhook", "getUpdates",
                "sendMessage", "editMessageText", "answerCallbackQuery"),
    "webhook": ("setWebhook",),
}  # fmt: skip
ENDS = ("sent", "waiting", "cancelled")
REACHED_WITHIN, SELDOM_WITHIN = 10.0, 3.0
RARE = re.compile(
    r"sender\.(migrated|broken|unreachable|cancelled)|worker\.(failed|spare)|ticks\.queue|polling\.backing"
)
"""What no run of people who count passes for sure: such a point is armed all the same, and may stay unreached.

Nobody is reminded there, no chat moves, nobody blocks the bot; an update seldom fails alone or waits for one that did.
"""


def points() -> list[str]:
    """The names of all points."""
    source = "".join(file.read_text("utf-8") for file in sorted(BOT.glob("*.py")))
    found = set(re.findall(r'passing\("([\w.-]+)"\)', source))
    units = re.findall(r'(?:unit\(self\._database, |_unit\()f?"([\w.{}-]+)"', source)
    names = {
        unit.replace("{status}", status).replace("{self.name}", lease)
        for unit in units for status in ENDS for lease in ("sender", "polling", "ticks")
    }  # fmt: skip
    found |= {f"{name}.{step}" for name in names for step in ("before-commit", "committed")}
    calls = {method for methods in METHODS.values() for method in methods}
    found |= {f"{method}.{step}" for method in calls for step in ("asked", "answered")}
    return sorted(found)


def plan_of(point: str, seed: int) -> Plan:
    """The run that passes a point: leases and shared workers live on PostgreSQL, the webhook in its own mode."""
    shared = point.startswith(("lease.", "worker.count"))
    pushed = point.startswith(("webhook.", "setWebhook"))
    return Plan(
        mode="webhook" if pushed else "polling", database="postgres" if shared else "sqlite", kills=0, seed=seed,
        faults=("429", "drop-after"), persons=4, every=0.02,
    )  # fmt: skip


async def died_at(point: str, seed: int, address: str) -> tuple[Verdict, bool]:
    """One bot dies on the wire, the next at the point, the last one finishes; and whether the point was passed."""
    async with living_run(plan_of(point, seed), address) as run:
        _provoke(run)
        await _until_gone(run, DiesAt("sender.answered"))
        _provoke(run)
        passed = await _until_gone(run, DiesAt(point))
        verdict = await run.quieten()
    return replace(verdict, kills=1 + passed), passed


def _provoke(run: Run) -> None:
    """What leads onto the rarer ways: an update nobody can parse."""
    person = run.crowd.people[0].user_id
    run.telegram.updates.put("message", {"message_id": 1, "from": {"id": person}, "chat": "no"}, person)


async def _until_gone(run: Run, dies_at: DiesAt) -> bool:
    """Let a bot live until it dies at its point; one that never passes it is killed after a while."""
    bot = run.start_one(dies_at)
    end = run.telegram.machine() + (SELDOM_WITHIN if RARE.search(dies_at.step) else REACHED_WITHIN)
    asked_to_stop = end - REACHED_WITHIN + 2 if dies_at.step.startswith("lease.release") else end
    while bot.is_alive() and run.telegram.machine() < end:
        await run.telegram.changed.wait(timeout=0.02)
        if run.telegram.machine() > asked_to_stop:
            bot.terminate()
    passed = not bot.is_alive()
    if not passed:
        bot.kill()
    return await run.gone(bot) == -signal.SIGKILL and passed
