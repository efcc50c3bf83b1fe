"""What an answer to a send means: one table of Telegram's errors, read from top to bottom."""

from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum, auto

from bot.telegram import NEVER_SENT, UNKNOWN, Answer
from mentoring.notices import Urgency


class Outcome(Enum):
    """What to do with the row."""

    SENT = auto()
    RETRY = auto()
    """Certainly not sent: try again after a pause."""
    AMBIGUOUS = auto()
    """Nobody knows whether it was sent."""
    SEND_ANEW = auto()
    """What was to be edited is gone: send a new message."""
    PLAIN = auto()
    """Our HTML is broken: send once as plain text, and say so in the log."""
    MIGRATED = auto()
    UNREACHABLE = auto()
    TOKEN_REFUSED = auto()
    FAILED = auto()


@dataclass(frozen=True, slots=True)
class Meaning:
    """A row of the table: which answers it fits and what they mean."""

    fits: Callable[[Answer, str], bool]
    outcome: Outcome


def _words(status: int, *parts: str) -> Callable[[Answer, str], bool]:
    return lambda answer, text: answer.status == status and any(part in text for part in parts)


TABLE: tuple[Meaning, ...] = (
    Meaning(lambda answer, _: answer.ok, Outcome.SENT),
    Meaning(lambda answer, _: answer.status == NEVER_SENT, Outcome.RETRY),
    Meaning(lambda answer, _: answer.status == UNKNOWN, Outcome.AMBIGUOUS),
    Meaning(lambda answer, _: answer.status == 429, Outcome.RETRY),
    Meaning(lambda answer, _: answer.status == 401, Outcome.TOKEN_REFUSED),
    Meaning(_words(400, "message is not modified", "query is too old"), Outcome.SENT),
    Meaning(
        _words(400, "message to edit not found", "message can't be edited", "no text in the message"), Outcome.SEND_ANEW
    ),
    Meaning(_words(400, "can't parse entities"), Outcome.PLAIN),
    Meaning(lambda answer, _: "migrate_to_chat_id" in answer.parameters, Outcome.MIGRATED),
    Meaning(lambda answer, _: answer.status == 403, Outcome.UNREACHABLE),
    Meaning(_words(400, "chat not found", "user is deactivated"), Outcome.UNREACHABLE),
    Meaning(lambda answer, _: answer.status >= 500, Outcome.AMBIGUOUS),
    Meaning(lambda answer, _: True, Outcome.FAILED),
)


def outcome_of(answer: Answer) -> Outcome:
    """What an answer means."""
    text = answer.description.lower()
    return next(meaning.outcome for meaning in TABLE if meaning.fits(answer, text))


BACK_OFF_SECONDS = (1.0, 2.0, 5.0, 15.0, 60.0, 300.0)


def pause_after(answer: Answer, attempts: int) -> float:
    """Seconds before the next try: what Telegram asked for, or longer each time (1, 2, 5, … 300)."""
    wished = answer.parameters.get("retry_after")
    if isinstance(wished, int | float):
        return float(wished)
    return BACK_OFF_SECONDS[min(attempts, len(BACK_OFF_SECONDS)) - 1] if attempts else BACK_OFF_SECONDS[0]


def again_after_doubt(urgency: Urgency, *, is_edit: bool, attempts: int) -> bool:
    """Whether something that may have been sent is sent again: edits freely, bulk never, the rest once more."""
    if is_edit:
        return True
    return urgency is not Urgency.BULK and attempts < 2
