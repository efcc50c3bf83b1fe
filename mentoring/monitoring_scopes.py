"""What of the figures a coordinator sees who is limited to some forms of mentoring (004 §4–5)."""

from collections.abc import Collection

from mentoring.indicators_counted import LEARNERS, OF_CHILDREN, OF_SPECIALISTS, SIDE, TEACHERS
from mentoring.presets import Measure, Preset

EMPLOYERS = "employer_pupil"


def measures_of(preset: Preset, scopes: Collection[str]) -> frozenset[Measure]:
    """The measures within some of the preset's scopes; all of them without a scope.

    Satisfaction and organisations are of the programme as a whole: everybody sees them.
    """
    if not scopes:
        return frozenset(Measure)
    forms = {form for scope in preset.scopes if scope.key in scopes for form in scope.forms}
    return frozenset(measure for measure in Measure if _is_within(measure, forms))


def _is_within(measure: Measure, forms: set[str]) -> bool:
    if measure in OF_CHILDREN:
        return bool(forms & LEARNERS[SIDE[measure]])
    if measure in OF_SPECIALISTS:
        return bool(forms & TEACHERS)
    return measure is not Measure.ENTERPRISES or EMPLOYERS in forms
