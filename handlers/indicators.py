"""The official figures of an organisation: all on a screen, and what each is made of on a tap."""

from datetime import datetime

from handlers.buttons import (
    Button,
    OpenPerson,
    Press,
    Screen,
    Turn,
    button,
    fitted,
    in_columns,
    paged,
)
from handlers.indicators_buttons import (
    ExplainIndicator,
    OpenByOrganisation,
    OpenHeadcounts,
    OpenIndicators,
    OpenPartner,
    OpenPartners,
    PlanResult,
    WhoIsCounted,
)
from handlers.indicators_words import (
    asks_for_headcount,
    bases,
    figure_button,
    figure_line,
    formula,
    measure_name,
    target_line,
    value_text,
)
from handlers.reply import Reply
from handlers.routes import Routes
from handlers.rows import last_row
from locales import Html, Speech
from mentoring.actions.indicators import Explanation, FiguresOf, explain_indicator, open_indicators
from mentoring.errors import NotFound
from mentoring.indicators import SATISFIED, State
from mentoring.people import Person, Role
from mentoring.presets import Measure
from mentoring.store import Store

SHOWN_REASONS = 3


def routes() -> Routes:
    """Figures, explanations, names."""
    routes = Routes("indicators")
    routes.press(OpenIndicators, on_indicators_opened)
    routes.command("indicators", on_indicators_command)
    routes.press(ExplainIndicator, on_indicator_tapped)
    routes.press(WhoIsCounted, on_names_wanted)
    return routes


async def on_indicators_opened(
    data: OpenIndicators, store: Store, actor: Person, now: datetime, t: Speech, reply: Reply
) -> None:
    """All figures of an organisation."""
    reply.show(indicators_screen(t, actor, await open_indicators(store, actor, data.organisation_id, now=now)))


async def on_indicators_command(store: Store, actor: Person, now: datetime, t: Speech, reply: Reply) -> None:
    """The figures of the curator's (or head's) first organisation."""
    places = actor.organisations_as(Role.CURATOR) or actor.organisations_as(Role.HEAD)
    if not places:
        raise NotFound
    reply.show(indicators_screen(t, actor, await open_indicators(store, actor, places[0], now=now)))


async def on_indicator_tapped(
    data: ExplainIndicator, store: Store, actor: Person, now: datetime, t: Speech, reply: Reply
) -> None:
    """What a figure is made of."""
    measure = measure_of(data.measure)
    explained = await explain_indicator(store, actor, data.organisation_id, measure, now=now)
    reply.show(explanation_screen(t, actor, explained))


async def on_names_wanted(
    data: WhoIsCounted, store: Store, actor: Person, now: datetime, t: Speech, reply: Reply
) -> None:
    """Who is counted, or who isn't and why."""
    explained = await explain_indicator(store, actor, data.organisation_id, measure_of(data.measure), now=now)
    if explained.who is None:
        raise NotFound
    reply.show(names_screen(t, actor, explained, data))


def measure_of(name: str) -> Measure:
    """The measure a press names. Raises NotFound."""
    if name not in {measure.value for measure in Measure}:
        raise NotFound
    return Measure(name)


def indicators_screen(t: Speech, actor: Person, found: FiguresOf) -> Screen:
    """A line and a button a figure; what is lacking comes as the first button."""
    where = found.organisation.id
    shown = [figure for figure in found.figures if figure.measure is not Measure.ORGANISATIONS]
    title = t("indicators-title", organisation=found.organisation.short_name, on=found.as_of.on)
    if not shown:
        return Screen(t("indicators-none"), [last_row(t, actor)])
    is_curator = actor.holds(Role.CURATOR, where)
    rows: list[list[Button]] = []
    lacking = sum(asks_for_headcount(figure) for figure in shown)
    if is_curator and lacking:
        rows.append([button(t, "button-headcounts-lacking", OpenHeadcounts(organisation_id=where))])
    rows += in_columns([figure_button(t, where, figure) for figure in shown], 2)
    if is_curator:
        rows.append(
            [
                button(t, "button-headcounts", OpenHeadcounts(organisation_id=where)),
                button(t, "button-partners", OpenPartners(organisation_id=where)),
            ]
        )
    lines = [figure_line(t, figure) for figure in shown]
    return Screen(Html("\n").join([title, *lines]), [*rows, last_row(t, actor)])


def explanation_screen(t: Speech, actor: Person, explained: Explanation) -> Screen:
    """The figure, the formula, both counts, the target, who is left out; names behind a press."""
    figure = explained.figure
    heading = t(
        "explanation-title",
        name=measure_name(t, figure),
        organisation=explained.organisation.short_name,
        clause=figure.clause,
    )
    lines = [heading, t("explanation-value", value=value_text(t, figure)), formula(t, figure)]
    if figure.measure not in SATISFIED:
        lines.append(bases(t, figure))
    elif figure.state is State.HIDDEN:
        lines.append(t("explanation-hidden", least=figure.least_answers))
    lines.append(target_line(t, figure))
    if explained.left_out:
        lines.append(t("explanation-left-out", reasons=reasons_text(t, explained)))
    return Screen(Html("\n").join(lines), [*_acts(t, actor, explained), last_row(t, actor, _back(actor, explained))])


def reasons_text(t: Speech, explained: Explanation) -> Html:
    """«нет даты рождения — 3, исполнилось 20 — 1»: the most frequent first."""
    ages = explained.figure.ages or explained.figure.years_of_work or (0, 0)
    common = sorted(explained.left_out.items(), key=lambda item: (-item[1], item[0].value))
    said = [
        t("left-out-count", reason=t(f"left-out-{reason.value.replace('_', '-')}", more=ages[1] + 1), count=count)
        for reason, count in common
    ]
    return Html("; ").join(said)


def _acts(t: Speech, actor: Person, explained: Explanation) -> list[list[Button]]:
    figure, where = explained.figure, explained.organisation.id
    if not actor.holds(Role.CURATOR, where):
        return []
    rows: list[list[Button]] = []
    if asks_for_headcount(figure):
        rows.append([button(t, "button-headcounts-lacking", OpenHeadcounts(organisation_id=where))])
    who = WhoIsCounted(organisation_id=where, measure=figure.measure.value)
    names = []
    if explained.counted:
        names.append(button(t, "button-who-counted", who, count=explained.counted))
    if explained.left_out:
        left_out = who.model_copy(update={"out": True})
        names.append(button(t, "button-who-left-out", left_out, count=sum(explained.left_out.values())))
    plan = PlanResult(organisation_id=where, measure=figure.measure.value)
    return [*rows, names, [button(t, "button-plan-result", plan)]]


def _back(actor: Person, explained: Explanation) -> Press:
    where = explained.organisation.id
    if actor.holds(Role.CURATOR, where) or actor.holds(Role.HEAD, where):
        return OpenIndicators(organisation_id=where)
    return OpenByOrganisation(measure=explained.figure.measure.value)


def names_screen(t: Speech, actor: Person, explained: Explanation, data: WhoIsCounted) -> Screen:
    """Names, six a page; those left out each with the reason."""
    assert explained.who is not None
    figure = explained.figure
    last = (figure.ages or figure.years_of_work or (0, 0))[1]
    reasons = dict(explained.who.left_out)
    listed = []
    for each in reasons if data.out else explained.who.counted:
        why = t.plain(f"left-out-{reasons[each].value.replace('_', '-')}", more=last + 1) if data.out else ""
        press: Press
        if person := explained.people.get(each):
            name, press = t.plain("indicator-person", who=person), OpenPerson(person_id=each)
        elif partner := explained.partners.get(each):
            name, press = partner.name, OpenPartner(partner_id=each)
        else:
            continue
        listed.append((name, Button(fitted(f"{name} · {why}" if why else name), press)))
    listed.sort(key=lambda item: item[0])
    key = "names-left-out" if data.out else "names-counted"
    text = t(key, name=measure_name(t, figure), count=len(listed))
    back = ExplainIndicator(organisation_id=data.organisation_id, measure=data.measure)
    rows = paged([each for _, each in listed], data.page, Turn(data))
    return Screen(text, [*rows, last_row(t, actor, back)], protect=True)
