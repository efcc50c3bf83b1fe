"""All that a municipality may set for itself."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from mentoring.mentorships import Side, Stage
from mentoring.presets.monitoring import IndicatorRule, Measure, ReportRule
from mentoring.presets.parts import (
    ConsentRule,
    EmergencyNumber,
    Invitations,
    QuietHours,
    Reminders,
    Risks,
    StageRule,
)
from mentoring.presets.places import Letterhead, Scope, Terms
from mentoring.presets.roadmap import RoadmapItem
from mentoring.presets.surveys import Questionnaire, SurveyItem, SurveyName, items_of


@dataclass(frozen=True, slots=True)
class Preset:
    """All that a municipality may set for itself."""

    title: str
    zone: str
    forms: tuple[str, ...]
    requests: tuple[str, ...]
    kinds: Mapping[str, str]
    """Kind of mentoring → track."""
    tracks: Mapping[str, tuple[StageRule, ...]]
    consents: tuple[ConsentRule, ...]
    emergency: tuple[EmergencyNumber, ...]
    satisfied_from: int = 7
    usual_matching_days: int = 7
    dispute_hours: int = 48
    meeting_minutes: tuple[int, ...] = (30, 45, 60, 90)
    planned_meetings: tuple[int, ...] = (6, 8, 10, 12)
    rhythm_days: tuple[int, ...] = (7, 14, 30)
    holidays: tuple[date, ...] = ()
    quiet_hours: QuietHours = QuietHours()
    reminders: Reminders = Reminders()
    risks: Risks = Risks()
    invitations: Invitations = Invitations()
    document: str = ""
    """What the preset is drawn from, in a few words."""
    years: str = ""
    """The years the document speaks of: "2022–2024"."""
    letterhead: Letterhead = Letterhead()
    terms: Terms = Terms()
    bodies: Mapping[str, str] = field(default_factory=dict)
    """Key → name of who may be responsible outside the organisations."""
    scopes: tuple[Scope, ...] = ()
    indicators: tuple[IndicatorRule, ...] = ()
    least_answers: int = 5
    """Figures of fewer answers are shown to nobody above the organisation."""
    representative_from: int = 50
    """Per cent of those asked who must have answered for satisfaction to speak for all."""
    calendar: tuple[ReportRule, ...] = ()
    sections: Mapping[str, str] = field(default_factory=dict)
    """Number → title of the roadmap's sections."""
    roadmap: tuple[RoadmapItem, ...] = ()
    surveys: Questionnaire = field(default_factory=dict)
    """Surveys of the place's own; whichever is not here is asked as the general methodology has it."""

    def stage_rule(self, track: str, stage: Stage) -> StageRule:
        """The rule of a stage in a track."""
        return next(rule for rule in self.tracks[track] if rule.stage is stage)

    def stage_number(self, track: str, stage: Stage) -> tuple[int, int]:
        """Which stage of how many: (3, 6)."""
        stages = [rule.stage for rule in self.tracks[track]]
        return stages.index(stage) + 1, len(stages)

    def stage_after(self, track: str, stage: Stage) -> Stage | None:
        """The next stage of a track, None after the last."""
        stages = [rule.stage for rule in self.tracks[track]]
        place = stages.index(stage) + 1
        return stages[place] if place < len(stages) else None

    def survey_items(self, survey: SurveyName, side: Side, form: str) -> tuple[SurveyItem, ...]:
        """What somebody on a side is asked in a form of mentoring; empty when this survey is not asked here."""
        return items_of(self.surveys, survey, side, form)

    def indicator(self, measure: Measure) -> IndicatorRule | None:
        """The rule of an indicator, None where the place doesn't count it."""
        return next((rule for rule in self.indicators if rule.measure is measure), None)

    def report(self, key: str) -> ReportRule | None:
        """The rule of a report by its key, None for an unknown one."""
        return next((rule for rule in self.calendar if rule.key == key), None)
