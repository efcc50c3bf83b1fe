"""Named crash points: every commit and every call of a bot, found in its source; each is died at once."""

import re
import signal
from dataclasses import replace
from pathlib import Path

from tests.faults.checker import Verdict
from tests.faults.processes import DiesAt
from tests.faults.provocations import provocation_of, say_nonsense
from tests.faults.runs import Plan, Run, living_run

BOT = Path(__file__).parents[2] / "bot"
METHODS = {
    "polling": ("getMe", "setMyCommands", "setMyShortDescription", "setMyDescription", "deleteWebhook", "getUpdates",
                "sendMessage", "editMessageText", "answerCallbackQuery"),
    "webhook": ("setWebhook",),
}  # fmt: skip
ENDS = ("sent", "waiting", "cancelled")
REACHED_WITHIN = 10.0


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
    """One bot dies early, the next at the point, the last one finishes; and whether the point was passed."""
    provocation = provocation_of(point)
    async with living_run(plan_of(point, seed), address) as run:
        await say_nonsense(run)
        await provocation.at_first(run)
        await _until_gone(run, DiesAt(provocation.first_dies_at))
        await say_nonsense(run)
        await provocation.before_death(run)
        passed = await _until_gone(run, DiesAt(point))
        await provocation.after_death(run)
        verdict = await run.quieten()
    return replace(verdict, kills=1 + passed), passed


async def _until_gone(run: Run, dies_at: DiesAt) -> bool:
    """Let a bot live until it dies at its point; one that never passes it is killed after a while."""
    bot = run.start_one(dies_at)
    end = run.telegram.machine() + REACHED_WITHIN
    asked_to_stop = end - REACHED_WITHIN + 2 if dies_at.step.startswith("lease.release") else end
    while bot.is_alive() and run.telegram.machine() < end:
        await run.telegram.changed.wait(timeout=0.02)
        if run.telegram.machine() > asked_to_stop:
            bot.terminate()
    passed = not bot.is_alive()
    if not passed:
        bot.kill()
    return await run.gone(bot) == -signal.SIGKILL and passed
