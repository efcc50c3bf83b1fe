"""What only the school knows: a list of facts, and entering one as «before after»."""

from collections.abc import Mapping
from datetime import datetime
from decimal import Decimal
from typing import Any

from handlers.buttons import Press, Screen, button
from handlers.reply import Reply
from handlers.routes import Routes
from handlers.rows import last_row
from locales import Html, Speech
from mentoring.actions.school_facts import enter_school_fact, open_school_facts
from mentoring.errors import NotFound
from mentoring.organisations import Organisation
from mentoring.people import Person
from mentoring.school_facts import LIMITS, BeforeAfter, SchoolFact
from mentoring.store import Store

AWAITS = "school-fact"


class OpenSchoolFacts(Press, prefix="sf"):
    """The facts of an organisation's school year."""

    organisation_id: int


class EnterSchoolFact(Press, prefix="sf-e"):
    """Enter one of them."""

    organisation_id: int
    fact: str


def routes() -> Routes:
    """The list, and a typed pair of numbers."""
    routes = Routes("school_facts")
    routes.press(OpenSchoolFacts, on_facts_opened)
    routes.press(EnterSchoolFact, on_enter_pressed)
    routes.typed(AWAITS, on_fact_typed)
    return routes


async def on_facts_opened(
    data: OpenSchoolFacts, store: Store, actor: Person, now: datetime, t: Speech, reply: Reply
) -> None:
    """What is entered and what is not."""
    reply.show(facts_screen(t, actor, *await open_school_facts(store, actor, data.organisation_id, now=now)))


async def on_enter_pressed(
    data: EnterSchoolFact, store: Store, actor: Person, now: datetime, t: Speech, reply: Reply
) -> None:
    """Ask for two numbers."""
    if data.fact not in list(SchoolFact):
        raise NotFound
    organisation, _, _ = await open_school_facts(store, actor, data.organisation_id, now=now)
    fact = SchoolFact(data.fact)
    least, most = LIMITS[fact]
    text = t("school-fact-ask", fact=t.plain(f"school-fact-{kebab(fact)}"), least=least, most=most)
    reply.show(Screen(text, [last_row(t, actor, OpenSchoolFacts(organisation_id=organisation.id))]))
    reply.expects(AWAITS, organisation=organisation.id, fact=fact.value)


async def on_fact_typed(
    text: str, awaited: dict[str, Any], store: Store, actor: Person, now: datetime, t: Speech, reply: Reply
) -> None:
    """Keep them and show the list."""
    organisation_id = int(awaited["organisation"])
    await enter_school_fact(store, actor, organisation_id, SchoolFact(awaited["fact"]), text, now=now)
    found = await open_school_facts(store, actor, organisation_id, now=now)
    reply.show(facts_screen(t, actor, *found).under(t("school-fact-kept")))


def facts_screen(
    t: Speech, actor: Person, organisation: Organisation, year: int, facts: Mapping[SchoolFact, BeforeAfter]
) -> Screen:
    """A line a fact, a button each."""
    title = t("school-facts-title", organisation=organisation.short_name, year=f"{year}/{(year + 1) % 100:02}")
    lines = [fact_line(t, fact, facts.get(fact)) for fact in SchoolFact]
    presses = {fact: EnterSchoolFact(organisation_id=organisation.id, fact=fact.value) for fact in SchoolFact}
    rows = [[button(t, f"school-fact-button-{kebab(fact)}", press)] for fact, press in presses.items()]
    return Screen(Html("\n\n").join([title, Html("\n").join(lines)]), [*rows, last_row(t, actor)])


def fact_line(t: Speech, fact: SchoolFact, known: BeforeAfter | None) -> Html:
    """«Средний балл: 3,8 → 4,1»."""
    name = t.plain(f"school-fact-{kebab(fact)}")
    if known is None or known.before is None:
        return t("school-fact-unknown", fact=name)
    if known.after is None:
        return t("school-fact-before", fact=name, before=said(t, known.before))
    return t("school-fact-line", fact=name, before=said(t, known.before), after=said(t, known.after))


def said(t: Speech, number: Decimal) -> str:
    """A number as it is read: 3,8; 12."""
    whole = number == number.to_integral_value()
    return t.plain("school-fact-whole" if whole else "school-fact-number", number=int(number) if whole else number)


def kebab(fact: SchoolFact) -> str:
    """As keys of words are written."""
    return fact.value.replace("_", "-")
