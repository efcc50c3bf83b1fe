"""What a preset says of surveys."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class SurveyItem:
    """An item of a survey: its key in `locales/` is `survey-<key>`; the answer is a score of 1–10 or yes/no."""

    key: str
    answer: str = "score"
