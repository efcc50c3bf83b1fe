"""What the buttons about feedback carry; `person_id` is 0 for one's own, else whose words a curator passes on."""

from handlers.buttons import Press
from mentoring.feedback import Ask


class RateMeeting(Press, prefix="fb-r"):
    """One answer; `again` when given feedback is changed, question after question."""

    meeting_id: int
    ask: Ask
    value: int
    person_id: int = 0
    again: bool = False


class ChangeFeedback(Press, prefix="fb-ch"):
    """Answer anew, from the first question."""

    meeting_id: int
    person_id: int = 0


class PostponeFeedback(Press, prefix="fb-late"):
    """«Отвечу дома»."""

    meeting_id: int


class AddNote(Press, prefix="fb-note"):
    """A line in one's own words."""

    meeting_id: int
    person_id: int = 0


class ShareFeedback(Press, prefix="fb-sh"):
    """Let the partner read it, or keep it."""

    meeting_id: int
    shared: bool


class WaiveFeedback(Press, prefix="fb-w"):
    """The curator stops waiting for somebody's feedback; `why` is a tapped reason, empty to choose one."""

    meeting_id: int
    person_id: int
    why: str = ""
