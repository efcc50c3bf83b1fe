"""What the buttons about roadmaps carry."""

from handlers.buttons import Press
from mentoring.roadmaps import Responsible


class OpenRoadmap(Press, prefix="rm"):
    """An organisation's roadmap, a page at a time."""

    organisation_id: int
    page: int = 0


class OpenRoadmaps(Press, prefix="rms"):
    """The coordinator's list: whose roadmap stands where."""

    page: int = 0


class BeginRoadmap(Press, prefix="rm-new"):
    """Take the template over."""

    organisation_id: int


class SendRoadmap(Press, prefix="rm-send"):
    """Send it to be agreed."""

    organisation_id: int


class AgreeRoadmap(Press, prefix="rm-ok"):
    """Agree it as it was seen."""

    organisation_id: int
    seen: int


class ReturnRoadmap(Press, prefix="rm-no"):
    """Return it with a remark."""

    organisation_id: int


class OpenRoadmapItem(Press, prefix="rmi"):
    """One item."""

    item_id: int


class AddRoadmapItem(Press, prefix="rmi-add"):
    """Enter an item of one's own."""

    organisation_id: int


class DateRoadmapItem(Press, prefix="rmi-by"):
    """By which day (its ordinal); 0 opens the choice."""

    item_id: int
    day: int = 0


class AssignRoadmapItem(Press, prefix="rmi-who"):
    """Who sees to it."""

    item_id: int
    responsible: Responsible


class RemoveRoadmapItem(Press, prefix="rmi-rm"):
    """Take it out; `sure` after the screen that names it."""

    item_id: int
    sure: bool = False


class FinishRoadmapItem(Press, prefix="rmi-done"):
    """It is done; with `seen` (its version) without a paper, else first asks for one."""

    item_id: int
    seen: int = 0


class ReopenRoadmapItem(Press, prefix="rmi-undo"):
    """Take the mark back."""

    item_id: int
