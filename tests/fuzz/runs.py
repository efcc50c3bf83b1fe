"""Episodes of updates on the ground, what they found, and the smallest way to find it again."""

import json
import sys
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from random import Random
from typing import Any

from bot.town import START
from tests.fuzz.ground import Ground
from tests.fuzz.judge import Problem, kind_of, sender_of
from tests.fuzz.updates import Making
from tests.fuzz.way import Outcome, Way

Json = dict[str, Any]
EPISODE = 150
TELL_EPISODES = 200
"""How often a long run says how far it is."""
MOST_TOGETHER = 7
ALONE = "my_chat_member"
"""What no handler gets is judged by itself."""
STRANGERS = (7001, 7002, 2**52 - 1, 2**52, 2**33, 2**63, 2**64 - 1)
MOST_REPLAYS = 60
PLAIN = frozenset({"data", "type", "status", "language_code", "file_name"})


@dataclass(frozen=True, slots=True)
class Step:
    """Updates that came together, each of another account, and when."""

    at: datetime
    updates: list[Json]


@dataclass
class Found:
    """A problem with the updates that lead to it."""

    problem: Problem
    episode: str
    steps: list[Step]


@dataclass
class Total:
    """The sums of a run."""

    updates: int = 0
    not_updates: int = 0
    made: Counter[str] = field(default_factory=Counter)
    """How many of each way of making."""
    reached: Counter[str] = field(default_factory=Counter)
    """How many found a handler: commands, presses, texts that were asked for, files."""
    counts: Counter[str] = field(default_factory=Counter)
    found: list[Found] = field(default_factory=list)

    def take(self, other: "Total") -> None:
        """Add another process's sums."""
        self.updates += other.updates
        self.not_updates += other.not_updates
        self.made += other.made
        self.reached += other.reached
        self.counts += other.counts
        known = {each.problem for each in self.found}
        self.found += [each for each in other.found if each.problem not in known]

    @property
    def is_clean(self) -> bool:
        """Whether nothing was found."""
        return not self.counts

    def shares(self) -> str:
        """What was made and how much of it got as far as a handler, in per cent."""
        made = " ".join(f"{name}={100 * count / self.updates:.1f}%" for name, count in self.made.most_common())
        reached = " ".join(f"{name}={100 * count / self.updates:.1f}%" for name, count in self.reached.most_common())
        return f"made: {made}\nwith a handler: {reached}"

    def line(self) -> str:
        """The last line of a run."""
        sums = " ".join(f"{kind}={self.counts[kind]}" for kind in ("unhandled", "unanswered", "foreign"))
        return f"updates={self.updates} {sums}"


class Runs:
    """One process's episodes."""

    def __init__(self, ground: Ground, accounts: Sequence[int], recorded: Sequence[Json]) -> None:
        self._ground, self._accounts, self._recorded = ground, accounts, recorded
        self._way = Way(self._ground)

    @classmethod
    async def on(cls, ground: Ground, recorded: Sequence[Json]) -> "Runs":
        """Runs on a ground."""
        found = await ground.rows("SELECT external_id FROM accounts ORDER BY id")
        return cls(ground, [int(row[0]) for row in found], recorded)

    async def run(self, updates: int, seed: str) -> Total:
        """So many updates, in episodes after each of which the town is as it was."""
        total = Total()
        number = 0
        while total.updates < updates:
            await self._episode(f"{seed}:{number}", min(EPISODE, updates - total.updates), total)
            number += 1
            if number % TELL_EPISODES == 0:
                sys.stderr.write(f"{seed}: {total.line()}\n")
        total.reached = self._way.routes.found.copy()
        return total

    async def close(self) -> None:
        """Forget the ground."""
        await self._ground.close()

    async def _episode(self, name: str, length: int, total: Total) -> None:
        random = Random(name)
        chosen = [*random.sample(self._accounts, 6), random.choice(STRANGERS)]
        making = Making(random, self._way.routes, chosen, self._recorded)
        steps: list[Step] = []
        moment = START
        await self._ground.begin()
        while length > 0:
            moment += _pause(random)
            steps.append(Step(moment, _together(making, moment, min(length, random.randint(1, MOST_TOGETHER)))))
            outcome = await self._apply(steps[-1])
            length -= len(steps[-1].updates)
            total.updates += len(steps[-1].updates)
            total.not_updates += outcome.not_updates
            for account, keyboard in outcome.shown:
                making.saw(account, keyboard)
            making.awaits |= outcome.awaits
            self._keep(outcome, name, steps, total)
        await self._ground.take_back()
        total.made += making.made

    async def _apply(self, step: Step) -> Outcome:
        self._way.clock.move_to(step.at)
        return await self._way.apply(step.updates)

    def _keep(self, outcome: Outcome, name: str, steps: list[Step], total: Total) -> None:
        known = {each.problem for each in total.found}
        for problem in outcome.problems:
            total.counts[problem.kind] += 1
            if problem not in known:
                total.found.append(Found(problem, name, list(steps)))
                sys.stderr.write(f"{name}: {problem.kind}: {problem.where}\n")

    async def smallest(self, found: Found) -> list[Step]:
        """As few of the steps as lead to the same problem."""
        steps, left = found.steps, MOST_REPLAYS
        apart = [Step(step.at, [update]) for step in steps for update in step.updates]
        if await self._leads_to(apart, found.problem):
            steps = apart
        size = max(1, len(steps) // 2)
        if await self._leads_to(steps[-1:], found.problem):
            return steps[-1:]
        while left and size:
            for start in range(0, len(steps) - 1, size):
                fewer = [*steps[:start], *steps[min(start + size, len(steps) - 1) :]]
                left -= 1
                if await self._leads_to(fewer, found.problem):
                    steps = fewer
                    break
                if not left:
                    break
            else:
                size //= 2
        return steps

    async def _leads_to(self, steps: Sequence[Step], problem: Problem) -> bool:
        await self._ground.begin()
        problems: list[Problem] = []
        try:
            for step in steps:
                problems = (await self._apply(step)).problems
            return problem in problems
        finally:
            await self._ground.take_back()


def _together(making: Making, moment: datetime, most: int) -> list[Json]:
    """Updates that come at once, no two of one account: each is judged by itself."""
    found: list[Json] = []
    senders: set[int] = set()
    while len(found) < most:
        update = making.kept or making.next(moment, but=senders)
        making.kept = None
        alone = kind_of(update) == ALONE
        if found and (alone or sender_of(update) in senders):
            making.kept = update
            break
        found.append(update)
        senders.add(sender_of(update))
        if alone:
            break
    return found


def _pause(random: Random) -> timedelta:
    chance = random.random()
    if chance < 0.02:
        return timedelta(hours=random.randint(1, 60))
    if chance < 0.025:
        return -timedelta(hours=1)
    return timedelta(seconds=random.randint(2, 90))


def nameless(thing: Any, key: str = "") -> Any:
    """An update without anybody's words: each text becomes its length and what is odd in it."""
    if isinstance(thing, dict):
        return {name: nameless(value, name) for name, value in thing.items()}
    if isinstance(thing, list):
        return [nameless(value, key) for value in thing]
    if isinstance(thing, str) and key not in PLAIN and not (key == "text" and thing.startswith("/")):
        odd = "".join(sorted({character for character in thing if not character.isalnum()}))[:12]
        return f"‹{len(thing)} letters, {odd!a}›"
    return thing


def told(found: Found, steps: Sequence[Step]) -> str:
    """A problem as it is printed."""
    count = sum(len(step.updates) for step in steps)
    lines = [f"{found.problem.kind}: {found.problem.where} (episode {found.episode}, {count} updates)"]
    for step in steps:
        for update in step.updates:
            lines.append(f"  {step.at:%d %b %H:%M:%S} {json.dumps(nameless(update), ensure_ascii=False)[:600]}")
    return "\n".join(lines)
