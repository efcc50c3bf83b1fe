"""The coordinator's digest: organisations side by side, how far the last report is, and the ways to figures."""

from collections.abc import Sequence
from datetime import datetime

from handlers.buttons import Button, Screen, button, fitted
from handlers.indicators_buttons import OpenMunicipalIndicators
from handlers.monitoring_buttons import OpenRound, SendTrend
from handlers.monitoring_words import round_words
from handlers.rows import last_row
from handlers.surveys_presses import OpenMunicipalitySurveys
from locales import Html, Speech
from mentoring.actions.digests import open_municipality_digest
from mentoring.actions.monitoring_rounds import RoundCard, open_round, open_rounds
from mentoring.digests import OrganisationLine
from mentoring.people import Person
from mentoring.presets import Preset
from mentoring.store import Store

LINES = 15
"""Organisations that are named on the screen."""


async def municipality_screen(store: Store, t: Speech, actor: Person, preset: Preset, now: datetime) -> Screen:
    """The week of all organisations, and who has handed in the last report."""
    lines = await open_municipality_digest(store, actor, now=now)
    if not lines:
        return Screen(t("digest-no-organisations"), [last_row(t, actor)])
    frozen = next((each for each in await open_rounds(store, actor, now=now) if each.frozen_at is not None), None)
    card = await open_round(store, actor, frozen.id) if frozen else None
    parts = [_sums(t, preset, lines), Html("\n").join(_line(t, each) for each in lines[:LINES])]
    if len(lines) > LINES:
        parts[-1] = Html("\n").join([parts[-1], t("more-of", count=len(lines) - LINES)])
    if card:
        parts.append(_standing(t, card))
    return Screen(Html("\n\n").join(parts), [*_buttons(t, card), last_row(t, actor)])


def _sums(t: Speech, preset: Preset, lines: Sequence[OrganisationLine]) -> Html:
    return t(
        "digest-municipality",
        municipality=preset.title,
        count=sum(each.mentorships for each in lines),
        held=sum(each.held for each in lines),
    )


def _line(t: Speech, line: OrganisationLine) -> Html:
    counts = {"count": line.mentorships, "held": line.held, "idle": line.without_meeting}
    return t("digest-organisation", name=line.organisation.short_name, **counts)


def _standing(t: Speech, card: RoundCard) -> Html:
    """How far the last report is."""
    counts = {"handed": len(card.handed_in), "asked": len(card.standings), "signed": len(card.signed)}
    return t("digest-round", counts=t("round-counts", **counts), **round_words(card.round))


def _buttons(t: Speech, card: RoundCard | None) -> list[list[Button]]:
    figures = button(t, "button-indicators", OpenMunicipalIndicators())
    surveys = button(t, "digest-button-surveys", OpenMunicipalitySurveys())
    if card is None:
        return [[figures, surveys]]
    label = fitted(t.plain("digest-button-round", **round_words(card.round)))
    report, trend = Button(label, OpenRound(round_id=card.round.id)), button(t, "button-trend", SendTrend())
    return [[report], [figures, surveys], [trend]]
