"""Questions to open a meeting with, fit for the stage: keys of words in `locales/`."""

from collections.abc import Mapping

from mentoring.mentorships import Stage

QUESTIONS: Mapping[Stage, tuple[str, ...]] = {
    Stage.ACQUAINTANCE: (
        "question-acquaintance-easily",
        "question-acquaintance-proud",
        "question-acquaintance-time",
        "question-acquaintance-bot",
    ),
    Stage.TRIAL: ("question-trial-hour", "question-trial-way", "question-trial-dislike", "question-trial-small"),
    Stage.PLANNING: (
        "question-planning-year",
        "question-planning-first-sign",
        "question-planning-who-helps",
        "question-planning-obstacle",
    ),
    Stage.JOINT_WORK: (
        "question-work-better",
        "question-work-stuck",
        "question-work-learnt",
        "question-work-next",
        "question-work-proud",
    ),
    Stage.FINAL_MEETING: (
        "question-final-changed",
        "question-final-hardest",
        "question-final-advice",
        "question-final-thanks",
    ),
    Stage.COMPLETION: ("question-completion-remember", "question-completion-next"),
}


def question(stage: Stage, number: int) -> str:
    """The key of a question of the stage; after the last one the first comes again."""
    fit = QUESTIONS[stage]
    return fit[number % len(fit)]
