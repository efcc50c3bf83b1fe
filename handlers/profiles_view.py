"""One's own profile: what was said, and a button to change each part."""

from handlers.buttons import Button, Screen, in_columns
from handlers.profiles_steps import OpenStep, request_label
from handlers.rows import last_row
from locales import Html, Speech
from mentoring.people import Person
from mentoring.profiles import Profile, Step, steps_of


def profile_screen(t: Speech, person: Person, profile: Profile) -> Screen:
    """The profile with a button for each answer."""
    lines = [t("profile-title", who=person), *profile_lines(t, profile)]
    if len(lines) == 1:
        lines.append(t("profile-empty"))
    buttons = [step_button(t, step) for step in steps_of(person) if step is not Step.NAME]
    return Screen(Html("\n").join(lines), [*in_columns(buttons, 2), last_row(t, person)])


def step_button(t: Speech, step: Step) -> Button:
    """The button that opens one question."""
    return Button(t.plain(f"profile-step-{step.value.replace('_', '-')}"), OpenStep(step=step))


def profile_lines(t: Speech, profile: Profile) -> list[Html]:
    """What was said, a line each; nothing for what was not."""
    lines = []
    if profile.requests:
        lines.append(t("profile-requests", text=", ".join(request_label(t, code) for code in profile.requests)))
    if profile.request_text:
        lines.append(t("profile-request-text", text=profile.request_text))
    if profile.competences:
        lines.append(t("profile-competences", text=profile.competences))
    if profile.capacity is not None:
        lines.append(t("profile-capacity", count=profile.capacity))
    if profile.interests:
        lines.append(t("profile-interests", text=profile.interests))
    if profile.times:
        times = ", ".join(t.plain(f"profile-time-{code}") for code in profile.times)
        lines.append(t("profile-times", text=times.lower()))
    return lines


