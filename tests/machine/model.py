"""The model: what a pair has done, in plain sets, and which stage follows from that (000 §4.3–4.4)."""

from dataclasses import dataclass, field

STAGES = ("acquaintance", "trial", "planning", "joint_work", "final_meeting", "completion")
WITH_MEETING = ("acquaintance", "trial", "planning", "final_meeting")


@dataclass
class Held:
    """A meeting in the journal."""

    stage: str
    logged_by: str
    counts: bool = True
    given: set[str] = field(default_factory=set)
    goes_on: dict[str, bool] = field(default_factory=dict)


@dataclass
class Pair:
    """One mentor and one mentee."""

    status: str = "proposed"
    answers: dict[str, str] = field(default_factory=dict)
    stage: str = STAGES[0]
    meetings: dict[int, Held] = field(default_factory=dict)
    goals: dict[int, bool] = field(default_factory=dict)
    """Goal → whether it is marked."""
    planned: int | None = None
    final_begun: bool = False
    surveyed: set[str] = field(default_factory=set)
    """Who has answered the survey before the work: it counts for another pair of the same people too."""

    @property
    def counted(self) -> list[Held]:
        """Meetings that count for the present stage."""
        return [each for each in self.meetings.values() if each.counts and each.stage == self.stage]

    @property
    def is_held_back(self) -> bool:
        """Whether anything is missing before the next stage."""
        met = self.counted
        if self.stage == "completion" or any(len(each.given) < 2 for each in met):
            return True
        if self.stage in WITH_MEETING and not met:
            return True
        if self.stage == "acquaintance" and len(self.surveyed) < 2:
            return True
        wishes: dict[str, bool] = {}
        for each in met:
            wishes |= each.goes_on
        if self.stage == "trial":
            return len(wishes) < 2 or not all(wishes.values())
        if self.stage == "planning":
            return not self.goals or self.planned is None
        if self.stage == "joint_work":
            return len(met) < (self.planned or 1) or not self.final_begun
        return self.stage == "final_meeting" and not all(self.goals.values())

    def advance(self) -> None:
        """Move on while nothing holds the pair back."""
        while self.status == "active" and not self.is_held_back:
            self.stage = STAGES[STAGES.index(self.stage) + 1]
