"""The checker of the real programme: reads its tables by plain SQL and what people pressed and saw."""

import json
import re
from collections import Counter, defaultdict
from dataclasses import dataclass, field

from sandbox.keyboards import plain
from tests.faults.checker import IN_DOUBT, Verdict, cut_off, read

FIRST_CHAT = 1000
"""The chat of a person is their number and this."""
WORDS = {"meeting-soon": "(?:Сегодня|Завтра).* — встреча ", "reminder-feedback": "📝 Встреча .* {of}"}
"""The words of reminders, wherever they stand in a message: several may travel together, and not all name a date."""
Deed = tuple[int, str]
"""A mentorship and a date."""


@dataclass(frozen=True, slots=True)
class Shown:
    """One message that came to a chat."""

    chat_id: int
    message_id: int
    text: str
    at: float
    fault: str
    caller: str


@dataclass(frozen=True, slots=True)
class Reminder:
    """One reminder of a meeting that was sent, or may have been."""

    person: int
    kind: str
    due: str
    of: str
    is_sure: bool
    known: frozenset[int]
    """The messages that rows account for."""


@dataclass
class Told:
    """What people did, each deed with how often its button was pressed, and what came to their chats."""

    logged: Counter[Deed] = field(default_factory=Counter)
    proposed: Counter[Deed] = field(default_factory=Counter)
    agreed: dict[tuple[int, str, int], int] = field(default_factory=dict)
    """By mentorship, date and person."""
    rated: dict[tuple[int, str, int], tuple[int | None, int | None, int | None]] = field(default_factory=dict)
    """By mentorship, date and person: mood, use and engagement they chose."""
    to_remind: dict[int, set[str]] = field(default_factory=dict)
    """By person: the dates of which they had to be reminded because they kept silent."""
    shown: list[Shown] = field(default_factory=list)
    deaths: dict[str, float] = field(default_factory=dict)
    unreached: list[str] = field(default_factory=list)


async def check_town(url: str, told: Told) -> Verdict:
    """Hold the database against what people did and saw."""
    verdict = Verdict(kills=len(told.deaths))
    verdict.acts = sum(told.logged.values()) + sum(told.proposed.values()) + len(told.agreed) + len(told.rated)
    for problem in told.unreached:
        verdict.blame("lost", problem)
    meetings = await _meetings(verdict, url, told)
    await _words(verdict, url, told, meetings)
    await _reminders(verdict, url, told)
    await _sends(verdict, url, told)
    for update, status in await read(url, "SELECT update_id, status FROM inbox WHERE status <> 'done'"):
        verdict.blame("lost", f"update {update} is {status}")
    return verdict


async def _meetings(verdict: Verdict, url: str, told: Told) -> dict[Deed, int]:
    """Each meeting that was logged or proposed is there once, and none that nobody pressed for."""
    rows = await read(url, "SELECT id, mentorship_id, local_time, status, minutes FROM meetings ORDER BY id")
    held: Counter[Deed] = Counter()
    living: Counter[Deed] = Counter()
    ids: dict[Deed, int] = {}
    for number, mentorship, local_time, status, minutes in rows:
        deed = (int(mentorship), _date(str(local_time)))
        living[deed] += status in ("proposed", "agreed", "held")
        if status == "held":
            held[deed] += 1
            ids[deed] = int(number)
            if minutes != 45:
                verdict.blame("lost", f"{deed} took {minutes} minutes")
    for deed in told.logged:
        _once(verdict, held[deed], f"{deed} was logged")
    for deed in held - told.logged:
        verdict.blame("twice", f"{deed} was logged by nobody")
    for deed in told.proposed:
        _once(verdict, living[deed], f"{deed} was proposed")
    return ids


async def _words(verdict: Verdict, url: str, told: Told, meetings: dict[Deed, int]) -> None:
    """Each «Буду» and each mark is kept as it was given."""
    coming = {(int(a), int(b)) for a, b in await read(url, "SELECT meeting_id, person_id FROM meeting_agreements")}
    for mentorship, date, person in told.agreed:
        if (meetings.get((mentorship, date), 0), person) not in coming:
            verdict.blame("lost", f"{person} agreed to {date}")
    statement = "SELECT meeting_id, person_id, mood, useful, engagement FROM feedback WHERE given_at IS NOT NULL"
    given = {(int(row[0]), int(row[1])): tuple(row[2:]) for row in await read(url, statement)}
    for (mentorship, date, person), marks in told.rated.items():
        kept = given.pop((meetings.get((mentorship, date), 0), person), None)
        if kept != marks:
            verdict.blame("lost", f"{person} said {marks} of {date}, kept is {kept}")
    for what in given:
        verdict.blame("twice", f"feedback {what} was given by nobody")


async def _reminders(verdict: Verdict, url: str, told: Told) -> None:
    """Each agreed meeting was announced that day, and each silent one reminded, once.

    A row that two bots died with before they had called for it is in doubt though nobody saw anything; if its reason
    was gone, that is as it should be.
    """
    found: dict[tuple[int, str, str], list[bool]] = defaultdict(list)
    for reminder in await _reminders_sent(url):
        was_seen = reminder.is_sure or _was_seen(reminder, told)
        found[(reminder.person, reminder.kind, reminder.due)].append(was_seen)
    for mentorship, date, person in told.agreed:
        mentor = next(who for (of, _, who), marks in told.rated.items() if of == mentorship and marks[2] is not None)
        for each in (person, mentor):
            _once(verdict, _count(found.pop((each, "meeting-soon", date), [])), f"{each} was told of {date}")
    for person, dates in told.to_remind.items():
        for date in dates:
            count = _count(found.pop((person, "reminder-feedback", date), []))
            _once(verdict, count, f"{person} was reminded on {date}")
    for what, seen in found.items():
        if any(seen):
            verdict.blame("twice", f"{what} had no reason")


def _count(seen: list[bool]) -> int:
    """How often something was sent: what is in doubt and was seen by nobody counts when there is nothing else."""
    return sum(seen) or min(1, len(seen))


async def _reminders_sent(url: str) -> list[Reminder]:
    """What is written down as sent or in doubt, with the date of its meeting and the messages known of that chat."""
    meetings = {int(row[0]): _date(str(row[1])) for row in await read(url, "SELECT id, local_time FROM meetings")}
    statement = "SELECT recipient_id, kind, status, due_at, args FROM outbox"
    kinds = "kind IN ('meeting-soon', 'reminder-feedback') AND status IN ('sent', 'ambiguous')"
    known = await read(url, "SELECT message_id FROM outbox WHERE status = 'sent' AND message_id IS NOT NULL")
    numbers = frozenset(int(row[0]) for row in known)
    reminders = []
    for person, kind, status, due_at, args in await read(url, f"{statement} WHERE {kinds}"):
        of = meetings[(json.loads(args) if isinstance(args, str) else args)["meeting"]]
        reminders.append(Reminder(int(person), str(kind), _date(str(due_at)), of, status == "sent", numbers))
    return reminders


def _was_seen(reminder: Reminder, told: Told) -> bool:
    """Whether such a message of that meeting came to the chat that no row that was sent accounts for."""
    words = re.compile(WORDS[reminder.kind].format(of=reminder.of))
    return any(
        each.chat_id == FIRST_CHAT + reminder.person
        and each.message_id not in reminder.known
        and words.search(plain(each.text)) is not None
        for each in told.shown
    )


async def _sends(verdict: Verdict, url: str, told: Told) -> None:
    """What came to a chat is written down as sent, but for what nobody could know; every due row has come to an end."""
    statement = "SELECT id, kind, status, message_id, sent_with FROM outbox ORDER BY id"
    known: Counter[int] = Counter()
    for number, kind, status, message_id, sent_with in await read(url, statement):
        verdict.ambiguous += status == "ambiguous"
        verdict.sent += status == "sent"
        if status in ("failed", "sending"):
            verdict.blame("unsent", f"{kind} {number} is {status}")
        if status == "sent" and message_id is not None and sent_with is None:
            known[int(message_id)] += 1
    for each in told.shown:
        if known[each.message_id]:
            continue
        verdict.duplicate_sends += 1
        if not (each.fault in IN_DOUBT or cut_off(each.caller, each.at, told.deaths)):
            verdict.blame("twice", f"message {each.message_id} to {each.chat_id} is known to nobody")


def _once(verdict: Verdict, count: int, what: str) -> None:
    if count != 1:
        verdict.blame("lost" if count == 0 else "twice", f"{what} {count} times")


def _date(moment: str) -> str:
    found = re.match(r"\d{4}-10-(\d\d)", moment)
    return f"{int(found[1])} октября" if found else moment
