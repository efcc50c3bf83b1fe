"""What the buttons about surveys carry. `seen` is the version of the sheet: an old screen can't change a newer one."""

from handlers.buttons import Press
from mentoring.mentorships import Side
from mentoring.presets import SurveyName


class AnswerSurvey(Press, prefix="sva"):
    """A score, or yes (1) and no (0)."""

    sheet_id: int
    place: int
    score: int
    seen: int


class SkipItem(Press, prefix="svs"):
    """No own words to this item."""

    sheet_id: int
    place: int
    seen: int


class CorrectItem(Press, prefix="svc"):
    """An item that is answered already, to answer it anew while the sheet is open."""

    sheet_id: int
    place: int


class AwaitedSurveys(Press, prefix="svw"):
    """Whose survey a pair waits for."""

    mentorship_id: int
    survey: SurveyName


class WaiveSurvey(Press, prefix="svx"):
    """The curator stops waiting for somebody's survey; `why` is a tapped reason, empty to choose one."""

    mentorship_id: int
    person_id: int
    survey: SurveyName
    why: str = ""


class OpenSurveys(Press, prefix="svo"):
    """How many of an organisation have answered which survey."""

    organisation_id: int


class OpenRespondents(Press, prefix="svp"):
    """Who has answered a survey, and who is waited for."""

    organisation_id: int
    survey: SurveyName
    page: int = 0


class OpenSurveyResults(Press, prefix="svr"):
    """The figures of a survey, a side at a time."""

    organisation_id: int
    survey: SurveyName
    side: Side = Side.MENTEE
    page: int = 0


class OpenSurveyWords(Press, prefix="svt"):
    """People's own words, shuffled."""

    organisation_id: int
    survey: SurveyName
    page: int = 0


class OpenGrowth(Press, prefix="svg"):
    """What has changed between before and after."""

    organisation_id: int
    side: Side = Side.MENTEE
    page: int = 0


class OpenMunicipalitySurveys(Press, prefix="svm"):
    """Satisfaction in the organisations of a municipality, a page at a time."""

    page: int = 0
