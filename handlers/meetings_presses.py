"""What the buttons about meetings carry."""

from handlers.buttons import Press


class AgreeMeeting(Press, prefix="mt-yes"):
    """«Буду»."""

    meeting_id: int


class DeclineMeeting(Press, prefix="mt-no"):
    """«Не смогу»; `sure` after the screen that names the meeting."""

    meeting_id: int
    sure: bool = False


class CancelMeeting(Press, prefix="mt-off"):
    """Call the meeting off; `sure` after the screen that names it."""

    meeting_id: int
    sure: bool = False


class MoveMeeting(Press, prefix="mt-move"):
    """Choose another time for a planned meeting."""

    meeting_id: int


class ChooseTime(Press, prefix="mt-at"):
    """This time (minutes since the epoch) for a new meeting, or for the one that is moved; `sure`: past a warning."""

    mentorship_id: int
    moves: int
    at: int
    sure: bool = False


class ChooseDay(Press, prefix="mt-day"):
    """A day of the calendar (its ordinal): choose the hour."""

    mentorship_id: int
    moves: int
    day: int


class OpenCalendar(Press, prefix="mt-cal"):
    """A month of the calendar: `page` is months since the year 0."""

    mentorship_id: int
    moves: int
    page: int


class PlaceMeeting(Press, prefix="mt-in"):
    """Say where: no format opens the choice."""

    meeting_id: int
    format: str = ""


class SayWhy(Press, prefix="mt-why"):
    """Add the reason for calling off or missing."""

    meeting_id: int


class AskQuestion(Press, prefix="mt-ask"):
    """A question to open the meeting with; the next one at each turn."""

    meeting_id: int
    number: int


class TickPairs(Press, prefix="lg-ps"):
    """Several pairs at once: ids in base 36, joined by dots."""

    ids: str = ""
    page: int = 0


class LogWhen(Press, prefix="lg-when"):
    """The pairs are chosen: when was it?"""

    ids: str


class LogCalendar(Press, prefix="lg-cal"):
    """A month of days gone by."""

    ids: str
    page: int


class LogDay(Press, prefix="lg-day"):
    """It was on this day (its ordinal): how long?"""

    ids: str
    day: int


class LogPlanned(Press, prefix="lg-pl"):
    """It was the planned one: how long?"""

    meeting_id: int


class LogIt(Press, prefix="li"):
    """Log it: when (minutes since the epoch), how long, which planned one."""

    ids: str
    at: int
    minutes: int
    planned: int = 0


class LogAnother(Press, prefix="la"):
    """Log one more meeting of a day; `known` is how many of that day are in the journal."""

    mentorship_id: int
    at: int
    minutes: int
    known: int


class DescribeMeeting(Press, prefix="mt-text"):
    """Add a text to the log: topic, done or next_step."""

    meeting_id: int
    what: str


class ChooseActivity(Press, prefix="mt-act"):
    """What the time was spent on."""

    meeting_id: int
    activity: str


class UndoLog(Press, prefix="mt-undo"):
    """Take a log back; `sure` after the screen that names it."""

    meeting_id: int
    sure: bool = False


class MissMeeting(Press, prefix="mt-miss"):
    """«Не состоялась»."""

    meeting_id: int


class DisputeMeeting(Press, prefix="mt-not"):
    """«Не было такой встречи»; `sure` after the screen that names it."""

    meeting_id: int
    sure: bool = False


class ResolveDispute(Press, prefix="mt-was"):
    """The curator's word: was it or not."""

    meeting_id: int
    was: bool
