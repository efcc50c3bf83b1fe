"""An organisation's phase follows from its mentorships and roadmap (002 §5)."""

import pytest

from mentoring.mentorships import Stage
from mentoring.phases import Phase, phase_of


@pytest.mark.parametrize(
    ("by_stage", "completed", "roadmap_stands", "phase"),
    [
        ({}, 0, True, Phase.PREPARATORY),
        ({}, 0, False, Phase.PREPARATORY),
        ({Stage.ACQUAINTANCE: 2, Stage.TRIAL: 1, Stage.PLANNING: 2}, 0, True, Phase.PREPARATORY),
        ({Stage.PLANNING: 3, Stage.TRIAL: 2}, 0, False, Phase.DESIGN),
        ({Stage.JOINT_WORK: 4, Stage.PLANNING: 3}, 1, True, Phase.REALISATION),
        ({Stage.JOINT_WORK: 3, Stage.PLANNING: 3}, 1, True, Phase.DESIGN),
        ({Stage.FINAL_MEETING: 2, Stage.COMPLETION: 2, Stage.JOINT_WORK: 3}, 5, True, Phase.REFLECTION),
        (dict.fromkeys(Stage, 0), 4, True, Phase.RESULT),
        ({}, 4, False, Phase.PREPARATORY),
        ({Stage.ACQUAINTANCE: 1}, 40, True, Phase.PREPARATORY),
    ],
)
def test_the_phase(by_stage: dict[Stage, int], completed: int, roadmap_stands: bool, phase: Phase) -> None:
    assert phase_of(by_stage, completed, roadmap_stands=roadmap_stands) is phase
