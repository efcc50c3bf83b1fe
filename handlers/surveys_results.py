"""«Опросы»: who has answered, figures from five answers on, what has changed; nobody's answer, anywhere."""

from collections.abc import Callable, Mapping, Sequence
from datetime import datetime
from decimal import Decimal

from handlers.buttons import Button, OpenDigest, Press, Screen, Turn, button, fitted
from handlers.reply import Reply
from handlers.routes import Routes
from handlers.rows import last_row
from handlers.surveys_presses import (
    OpenGrowth,
    OpenMunicipalitySurveys,
    OpenRespondents,
    OpenSurveyResults,
    OpenSurveys,
    OpenSurveyWords,
)
from locales import Html, Speech
from mentoring.actions.surveys_results import (
    GrowthResults,
    Respondents,
    SatisfactionLine,
    SurveyResults,
    open_growth,
    open_municipality_surveys,
    open_survey_results,
    open_surveys,
)
from mentoring.indicators import Satisfaction
from mentoring.mentorships import Side
from mentoring.organisations import Organisation
from mentoring.people import Person
from mentoring.presets import AnswerKind, SurveyName
from mentoring.store import Store
from mentoring.surveys import SCORES
from mentoring.surveys_results import Growth, ItemResult

SIX = 6
WORDS_A_PAGE = 3
LONGEST_WORDS = 500
BARS = "▁▂▃▄▅▆▇█"


def routes() -> Routes:
    """An organisation's surveys, and the municipality's."""
    routes = Routes("surveys_results")
    routes.press(OpenSurveys, on_surveys_opened)
    routes.press(OpenRespondents, on_respondents_opened)
    routes.press(OpenSurveyResults, on_results_opened)
    routes.press(OpenSurveyWords, on_words_opened)
    routes.press(OpenGrowth, on_growth_opened)
    routes.press(OpenMunicipalitySurveys, on_municipality_opened)
    return routes


async def on_surveys_opened(
    data: OpenSurveys, store: Store, actor: Person, now: datetime, t: Speech, reply: Reply
) -> None:
    """How many have answered."""
    organisation, asked = await open_surveys(store, actor, data.organisation_id, now=now)
    reply.show(surveys_screen(t, actor, organisation, asked))


async def on_respondents_opened(
    data: OpenRespondents, store: Store, actor: Person, now: datetime, t: Speech, reply: Reply
) -> None:
    """Who has, and who hasn't."""
    _, asked = await open_surveys(store, actor, data.organisation_id, now=now)
    found = next((each for each in asked if each.survey is data.survey), Respondents(data.survey, (), (), ()))
    reply.show(respondents_screen(t, actor, data, found))


async def on_results_opened(
    data: OpenSurveyResults, store: Store, actor: Person, now: datetime, t: Speech, reply: Reply
) -> None:
    """The figures."""
    found = await open_survey_results(store, actor, data.organisation_id, data.survey, now=now)
    reply.show(results_screen(t, actor, data, found))


async def on_words_opened(
    data: OpenSurveyWords, store: Store, actor: Person, now: datetime, t: Speech, reply: Reply
) -> None:
    """Own words."""
    found = await open_survey_results(store, actor, data.organisation_id, data.survey, now=now)
    reply.show(words_screen(t, actor, data, found))


async def on_growth_opened(
    data: OpenGrowth, store: Store, actor: Person, now: datetime, t: Speech, reply: Reply
) -> None:
    """Before and after."""
    reply.show(growth_screen(t, actor, data, await open_growth(store, actor, data.organisation_id, now=now)))


async def on_municipality_opened(
    data: OpenMunicipalitySurveys, store: Store, actor: Person, now: datetime, t: Speech, reply: Reply
) -> None:
    """Satisfaction by organisation."""
    lines = await open_municipality_surveys(store, actor, now=now)
    reply.show(municipality_screen(t, actor, data, lines))


def surveys_screen(t: Speech, actor: Person, organisation: Organisation, asked: Sequence[Respondents]) -> Screen:
    """A line a survey, and doors to the figures."""
    about = organisation.id
    lines = [t("surveys-title", organisation=organisation.short_name), Html("")]
    lines += [
        t("surveys-line", survey=each.survey.value, answered=len(each.answered), asked=each.asked) for each in asked
    ]
    lines += [Html(""), t("surveys-nameless")]
    rows: list[list[Button]] = []
    for each in asked:
        figures = OpenSurveyResults(organisation_id=about, survey=each.survey)
        who = OpenRespondents(organisation_id=about, survey=each.survey)
        rows.append(
            [
                button(t, "surveys-button-results", figures, survey=each.survey.value),
                button(t, "surveys-button-who", who),
            ]
        )
    early = (SurveyName.ACQUAINTANCE, SurveyName.TRIAL)
    figures_of = [(survey, OpenSurveyResults(organisation_id=about, survey=survey)) for survey in early]
    rows.append([button(t, "surveys-button-results", figures, survey=survey.value) for survey, figures in figures_of])
    rows.append([button(t, "surveys-button-growth", OpenGrowth(organisation_id=about))])
    return Screen(Html("\n".join(lines)), [*rows, last_row(t, actor, OpenDigest(organisation_id=about))])


def respondents_screen(t: Speech, actor: Person, data: OpenRespondents, found: Respondents) -> Screen:
    """Who is waited for first, then who has answered, then who was let off."""
    groups = (("awaited", found.awaited), ("answered", found.answered), ("waived", found.waived))
    people = [t(f"surveys-{how}", who=person) for how, group in groups for person in group]
    heading = t("surveys-who", survey=found.survey.value, answered=len(found.answered), asked=found.asked)
    shown, turns = page_of(t, people, data.page, data, SIX)
    lines = [heading, Html(""), *(shown or [t("surveys-nobody-asked")])]
    back = OpenSurveys(organisation_id=data.organisation_id)
    return Screen(Html("\n".join(lines)), [*turns, last_row(t, actor, back)])


def results_screen(t: Speech, actor: Person, data: OpenSurveyResults, found: SurveyResults) -> Screen:
    """A side's figures, six items a page; the other side and the words a press away."""
    items = [each for each in found.items if each.side is data.side]
    heading = t("surveys-results", survey=data.survey.value, side=data.side.value)
    known = [item_line(t, each, found.own) for each in items if each.count]
    shown, turns = page_of(t, known, data.page, data, SIX)
    lines = [heading, Html(""), *(shown or [t("surveys-too-few", least=found.least)])]
    if shown:
        lines += [Html(""), t("surveys-bars", least=found.least)]
    about = data.organisation_id
    other = Side.MENTOR if data.side is Side.MENTEE else Side.MENTEE
    there = OpenSurveyResults(organisation_id=about, survey=data.survey, side=other)
    rows = [*turns, [button(t, "surveys-button-side", there, side=other.value)]]
    if found.words:
        spoken = OpenSurveyWords(organisation_id=about, survey=data.survey)
        rows.append([button(t, "surveys-button-words", spoken, count=len(found.words))])
    return Screen(Html("\n".join(lines)), [*rows, last_row(t, actor, OpenSurveys(organisation_id=about))])


def item_line(t: Speech, each: ItemResult, own: Mapping[str, str]) -> Html:
    """An item: its mean, how many answered, and (for a scale) how often each score was given."""
    name, mean = item_name(t, each.item, own), each.mean or Decimal(0)
    if each.kind is AnswerKind.YES_NO:
        return t("surveys-item-yes", name=name, share=mean, count=each.count)
    return t("surveys-item", name=name, mean=mean, count=each.count, bars=bars(each.scores))


def item_name(t: Speech, key: str, own: Mapping[str, str]) -> Html:
    """What an item is about, in a few words; an item of the place's own, by the beginning of what it asks."""
    if t.has(f"survey-item-{key}"):
        return t(f"survey-item-{key}")
    return t("survey-own-words", text=fitted(own.get(key, key)))


def bars(scores: Mapping[int, int]) -> str:
    """How often each score from 1 to 10 was given, as ten little bars."""
    most = max(scores.values(), default=1)
    return "".join(BARS[round(scores.get(score, 0) * (len(BARS) - 1) / most)] for score in SCORES)


def words_screen(t: Speech, actor: Person, data: OpenSurveyWords, found: SurveyResults) -> Screen:
    """Own words, three a page."""
    quotes = [t("surveys-quote", text=text[:LONGEST_WORDS]) for text in found.words]
    shown, turns = page_of(t, quotes, data.page, data, WORDS_A_PAGE)
    parts = [t("surveys-words", survey=data.survey.value), *(shown or [t("surveys-too-few", least=found.least)])]
    back = OpenSurveyResults(organisation_id=data.organisation_id, survey=data.survey)
    return Screen(Html("\n\n".join(parts)), [*turns, last_row(t, actor, back)])


def growth_screen(t: Speech, actor: Person, data: OpenGrowth, found: GrowthResults) -> Screen:
    """Before → after, an item a line."""
    known = [growth_line(t, each, found.own) for each in found.items if each.side is data.side and each.count]
    shown, turns = page_of(t, known, data.page, data, SIX)
    lines = [t("surveys-growth", side=data.side.value), Html("")]
    lines += shown or [t("surveys-too-few-both", least=found.least)]
    about = data.organisation_id
    other = Side.MENTOR if data.side is Side.MENTEE else Side.MENTEE
    there = OpenGrowth(organisation_id=about, side=other)
    rows = [*turns, [button(t, "surveys-button-side", there, side=other.value)]]
    return Screen(Html("\n".join(lines)), [*rows, last_row(t, actor, OpenSurveys(organisation_id=about))])


def growth_line(t: Speech, each: Growth, own: Mapping[str, str]) -> Html:
    """An item before and after, with which way it went."""
    before, after = each.before or Decimal(0), each.after or Decimal(0)
    way = "same" if before == after else "up" if after > before else "down"
    key = "surveys-growth-yes" if each.kind is AnswerKind.YES_NO else "surveys-growth-item"
    return t(key, name=item_name(t, each.item, own), before=before, after=after, way=way, count=each.count)


def municipality_screen(
    t: Speech, actor: Person, data: OpenMunicipalitySurveys, lines: Sequence[SatisfactionLine]
) -> Screen:
    """All together, then an organisation a line; what is too small to show is left out."""
    whole, *each_one = lines
    said = [satisfaction_line(t, line) for line in each_one if line.organisation is not None]
    shown, turns = page_of(t, said, data.page, data, SIX)
    parts = [t("surveys-municipality"), satisfaction_text(t, whole.sides)]
    parts += [Html("\n".join(shown))] if shown else [t("digest-no-organisations")]
    if any(side is None for line in lines for side in line.sides.values()):
        parts.append(t("surveys-hidden"))
    return Screen(Html("\n\n".join(parts)), [*turns, last_row(t, actor, OpenDigest(organisation_id=0))])


def satisfaction_line(t: Speech, line: SatisfactionLine) -> Html:
    """An organisation and its two figures."""
    assert line.organisation is not None
    figures = satisfaction_text(t, line.sides)
    return t("surveys-organisation", name=line.organisation.short_name, figures=figures)


def satisfaction_text(t: Speech, sides: Mapping[Side, Satisfaction | None]) -> Html:
    """Mentees and mentors: how many of those who answered are satisfied."""
    said = []
    for side in (Side.MENTEE, Side.MENTOR):
        found = sides[side]
        if found is None:
            said.append(t("surveys-side-hidden", side=side.value))
        else:
            said.append(t("surveys-side", side=side.value, satisfied=found.satisfied, answered=found.answered))
    return Html(" · ".join(said))


def page_of(
    t: Speech, lines: Sequence[Html], page: int, press: Press, size: int
) -> tuple[list[Html], list[list[Button]]]:
    """A page of lines, and the row that turns pages when there is more than one."""
    last = max(0, (len(lines) - 1) // size)
    page = min(max(page, 0), last)
    turn: Callable[[int], Press] = Turn(press)
    row = [Button("‹", turn(page - 1))] if page else []
    if last:
        row.append(Button(t.plain("page-of", page=page + 1, pages=last + 1), turn(page)))
    row += [Button("›", turn(page + 1))] if page < last else []
    return list(lines[page * size : (page + 1) * size]), [row] if row else []
