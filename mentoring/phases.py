"""The phase an organisation's programme is in: derived from where its mentorships and roadmap stand (002 §5)."""

from collections.abc import Mapping
from enum import StrEnum

from mentoring.mentorships import Stage


class Phase(StrEnum):
    """The five phases of 002 §5.1; nobody sets them by hand."""

    PREPARATORY = "preparatory"
    DESIGN = "design"
    REALISATION = "realisation"
    REFLECTION = "reflection"
    RESULT = "result"


PHASE_OF: Mapping[Stage, Phase] = {
    Stage.ACQUAINTANCE: Phase.PREPARATORY,
    Stage.TRIAL: Phase.PREPARATORY,
    Stage.PLANNING: Phase.DESIGN,
    Stage.JOINT_WORK: Phase.REALISATION,
    Stage.FINAL_MEETING: Phase.REFLECTION,
    Stage.COMPLETION: Phase.REFLECTION,
}
"""Mentors and mentees are found, brought together and get to know each other (§5.2); set goals and a route (§5.3);
work by it (§5.4); look back and report (§5.5)."""


def phase_of(by_stage: Mapping[Stage, int], completed: int, *, roadmap_stands: bool) -> Phase:
    """Where most mentorships at work stand; of equals the earlier, for the whole is no further than its half.

    While nobody is at work: preparatory, or (once this school year's mentorships are completed) the result, in which
    mentors step back (§5.6). A roadmap that is not agreed yet keeps an organisation without mentorships at work in
    preparation.
    """
    at_work = dict.fromkeys(Phase, 0)
    for stage, count in by_stage.items():
        at_work[PHASE_OF[stage]] += count
    if any(at_work.values()):
        return max(Phase, key=lambda phase: (at_work[phase], -list(Phase).index(phase)))
    return Phase.RESULT if completed and roadmap_stands else Phase.PREPARATORY
