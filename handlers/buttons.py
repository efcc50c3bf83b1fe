"""What presses carry, and the buttons and screens that people see."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from aiogram.filters.callback_data import CallbackData

from locales import Html, Speech

MOST_DATA_BYTES = 64
LEAST, LARGEST = -1, 2**31 - 1
"""What a number on a button may be: -1 where nothing was chosen, else an id or a count that the database can hold."""
LABEL = 38
"""Letters of a label that a phone shows on one line."""


class Press(CallbackData, prefix="-"):
    """What a button carries: a verb (the prefix, changed whenever its fields change) and short ids. Never trusted."""

    @property
    def is_possible(self) -> bool:
        """Whether a button of ours may carry this: no number out of range, no NUL."""
        values = [value for _, value in self]
        numbers_fit = all(LEAST <= value <= LARGEST for value in values if isinstance(value, int))
        return numbers_fit and not any("\0" in value for value in values if isinstance(value, str))


class GoHome(Press, prefix="home"):
    """The home screen."""


class AskHelp(Press, prefix="help"):
    """«Нужна помощь»: stands on every screen of a mentee."""


class OpenMentorship(Press, prefix="m"):
    """The screen of a mentorship, as its reader may see it."""

    mentorship_id: int


class OpenMeeting(Press, prefix="mt"):
    """The screen of a meeting."""

    meeting_id: int


class PlanMeeting(Press, prefix="plan"):
    """Propose a time for the next meeting of a mentorship."""

    mentorship_id: int


class LogMeeting(Press, prefix="log"):
    """Log a meeting of a mentorship (0: first choose which)."""

    mentorship_id: int = 0


class GiveFeedback(Press, prefix="fb"):
    """Begin (or go on with) one's feedback on a meeting; for a curator, that of a participant («со слов»)."""

    meeting_id: int
    person_id: int = 0


class OpenGoals(Press, prefix="goals"):
    """The goals of a mentorship."""

    mentorship_id: int


class OpenJournal(Press, prefix="jr"):
    """The journal of meetings of a mentorship, a page at a time."""

    mentorship_id: int
    page: int = 0


class OpenPerson(Press, prefix="p"):
    """A person's card, for those who may see it."""

    person_id: int


class OpenDigest(Press, prefix="dg"):
    """The digest of an organisation; 0 is the coordinator's, of all."""

    organisation_id: int


class OpenPeople(Press, prefix="ppl"):
    """The registers of an organisation: `who` is a role, or `waiting` for those not come yet."""

    organisation_id: int
    who: str = "mentee"
    page: int = 0


class AddPeople(Press, prefix="add"):
    """Add people one by one, or send a spreadsheet."""

    organisation_id: int


class OpenConsents(Press, prefix="cons"):
    """A person's consents, for the curator."""

    person_id: int


class OpenPairs(Press, prefix="prs"):
    """The mentorships of an organisation; `stage` empty for all."""

    organisation_id: int
    stage: str = ""
    page: int = 0


class MakePair(Press, prefix="pair"):
    """Begin to make a pair (0: first choose the mentee)."""

    organisation_id: int
    mentee_id: int = 0


class OpenHelpRequests(Press, prefix="hlps"):
    """The open calls for help of an organisation."""

    organisation_id: int
    page: int = 0


class WriteLetter(Press, prefix="wr"):
    """A curator writes to everyone of a mentorship, or (person_id) to one of them."""

    mentorship_id: int
    person_id: int = 0


class OpenDigestDay(Press, prefix="dgd"):
    """On which day and at what hour a curator's weekly digest comes."""

    organisation_id: int


class OpenOrganisations(Press, prefix="orgs"):
    """The coordinator's list of organisations."""

    page: int = 0


class OpenSettings(Press, prefix="set"):
    """Language, digest day, privacy."""


class PutOff(Press, prefix="off"):
    """«Позже»: put a reminder off; `subject` is like m12 or mt7, `days` 0 means this evening or tomorrow morning."""

    rule: str
    subject: str
    days: int = 1


@dataclass(frozen=True, slots=True)
class Button:
    """A button under a message: it presses something or opens an address."""

    label: str
    press: Press | None = None
    url: str | None = None
    alone: str = ""
    """A shorter label for when nothing else in the message could be meant."""

    def markup(self) -> dict[str, str]:
        """The button as the Bot API takes it."""
        if self.url is not None:
            return {"text": self.label, "url": self.url}
        assert self.press is not None
        return {"text": self.label, "callback_data": self.press.pack()}


@dataclass(frozen=True, slots=True)
class FileWanted:
    """A file to be made when the message is sent: `kind` is a row of `handlers.files.FILES`."""

    kind: str
    args: dict[str, int | str | bool | None] = field(default_factory=dict)


Rows = Sequence[Sequence[Button]]


@dataclass(frozen=True, slots=True)
class Screen:
    """One message: its text, its rows of buttons, perhaps a file; `protect` forbids forwarding (cards of minors)."""

    text: Html
    rows: Rows = ()
    file: FileWanted | None = None
    protect: bool = False

    def keyboard(self) -> list[list[dict[str, str]]]:
        """The rows as the Bot API takes them; empty rows fall away."""
        return [[button.markup() for button in row] for row in self.rows if row]

    def by_itself(self) -> "Screen":
        """The same as a message of its own: labels need not name what they are about."""
        rows = [[replace(each, label=each.alone or each.label) for each in row] for row in self.rows]
        return replace(self, rows=rows)

    def under(self, note: Html) -> "Screen":
        """The same screen with a line above it."""
        return replace(self, text=Html(f"{note}\n\n{self.text}"))


def button(t: Speech, key: str, press: Press, *, alone: str = "", **args: Any) -> Button:
    """A button labelled by a key of `locales/`; `alone` is the key of its label where nothing else could be meant."""
    return Button(t.plain(key, **args), press, alone=t.plain(alone) if alone else "")


def fitted(label: str, most: int = LABEL) -> str:
    """A label that fits; a longer one is cut, after a whole word where that leaves enough of it."""
    if len(label) <= most:
        return label
    kept = label[: most - 1]
    whole = kept.rpartition(" ")[0]
    return f"{(whole if len(whole) >= most - 8 else kept).rstrip(' ,·')}…"


def home_row(t: Speech, back: Press | None = None) -> list[Button]:
    """The last row of a screen: back (if there is where) and home."""
    home = button(t, "button-home", GoHome())
    return [button(t, "button-back", back), home] if back is not None else [home]


def in_columns(buttons: Sequence[Button], columns: int) -> list[list[Button]]:
    """Buttons laid out in rows of so many."""
    return [list(buttons[start : start + columns]) for start in range(0, len(buttons), columns)]


def paged(buttons: Sequence[Button], page: int, turn: "Turn", *, size: int = 6) -> list[list[Button]]:
    """A page of a long list, one button a row, with ‹ › below when there is more."""
    last = max(0, (len(buttons) - 1) // size)
    page = min(max(page, 0), last)
    rows = [[each] for each in buttons[page * size : (page + 1) * size]]
    turns = [Button("‹", turn(page - 1))] if page else []
    if last:
        turns.append(Button(f"{page + 1} / {last + 1}", turn(page)))
    turns += [Button("›", turn(page + 1))] if page < last else []
    return rows + ([turns] if turns else [])


class Turn:
    """How a list turns its pages: the press with another page number."""

    def __init__(self, press: Press) -> None:
        self._press = press

    def __call__(self, page: int) -> Press:
        """The press that opens the page."""
        return self._press.model_copy(update={"page": page})
