"""The steps of a profile: one question a screen, each answer kept at once; for newcomers and for later changes."""

from collections.abc import Sequence

from handlers.buttons import Button, Press, Screen, button, in_columns
from handlers.reply import Reply
from handlers.rows import last_row
from locales import Speech
from mentoring.people import Person
from mentoring.presets import Preset
from mentoring.profiles import MOST_CAPACITY, OPTIONAL, TIMES, Profile, Step, steps_of

TYPED = frozenset({Step.NAME, Step.REQUEST_TEXT, Step.COMPETENCES, Step.INTERESTS})


class ToggleRequest(Press, prefix="obr"):
    """Choose a kind of help, or take it back; `edit` returns to the profile."""

    code: str
    edit: bool = False


class ToggleTime(Press, prefix="obt"):
    """Choose when it suits, or take it back."""

    code: str
    edit: bool = False


class ChooseCapacity(Press, prefix="obc"):
    """How many mentees a mentor takes."""

    count: int
    edit: bool = False


class EndStep(Press, prefix="obn"):
    """«Дальше» and «Пропустить»."""

    step: Step
    edit: bool = False


class OpenStep(Press, prefix="obs"):
    """Answer one question of the profile anew."""

    step: Step


class OpenProfile(Press, prefix="prof"):
    """One's own profile."""


def show_step(
    reply: Reply, t: Speech, person: Person, profile: Profile, step: Step, preset: Preset, *, edit: bool = False
) -> None:
    """Ask one question; what is typed next answers it."""
    reply.show(step_screen(t, person, profile, step, preset, edit=edit))
    if step in TYPED:
        reply.expects("profile-answer", step=step.value, edit=edit)


def step_screen(
    t: Speech, person: Person, profile: Profile, step: Step, preset: Preset, *, edit: bool = False
) -> Screen:
    """The question, where it stands among the others, and its buttons."""
    steps = steps_of(person)
    text = t(f"profile-ask-{step.value.replace('_', '-')}")
    if not edit and step in steps and len(steps) > 1:
        text = t("profile-progress", place=steps.index(step) + 1, count=len(steps)) + "\n" + text
    rows = _choices(t, profile, step, preset, edit=edit)
    if edit and step not in TYPED and step is not Step.CAPACITY:
        rows.append([button(t, "button-done", EndStep(step=step, edit=True))])
    elif not edit and (step in OPTIONAL or step is Step.REQUESTS):
        rows.append([_end(t, profile, step)])
    return Screen(text, [*rows, last_row(t, person, OpenProfile() if edit else None)])


def _choices(t: Speech, profile: Profile, step: Step, preset: Preset, *, edit: bool) -> list[list[Button]]:
    if step is Step.REQUESTS:
        chosen = [(ToggleRequest(code=code, edit=edit), request_label(t, code), code) for code in preset.requests]
        return _ticked(chosen, profile.requests)
    if step is Step.TIMES:
        times = [(ToggleTime(code=code, edit=edit), t.plain(f"profile-time-{code}"), code) for code in TIMES]
        return _ticked(times, profile.times)
    if step is Step.CAPACITY:
        counts = range(1, MOST_CAPACITY + 1)
        return [[Button(str(count), ChooseCapacity(count=count, edit=edit)) for count in counts]]
    return []


def _ticked(choices: Sequence[tuple[Press, str, str]], chosen: Sequence[str]) -> list[list[Button]]:
    buttons = [Button(f"✓ {label}" if code in chosen else label, press) for press, label, code in choices]
    return in_columns(buttons, 2)


def _end(t: Speech, profile: Profile, step: Step) -> Button:
    something = {Step.REQUESTS: True, Step.TIMES: bool(profile.times)}.get(step, False)
    return button(t, "button-next" if something else "button-skip", EndStep(step=step))


def request_label(t: Speech, code: str) -> str:
    """A kind of help in words."""
    return t.plain(f"request-{code.replace('_', '-')}")
