"""The mentorships of an organisation: how many at each stage, and those of one stage."""

from collections.abc import Mapping, Sequence

from handlers.buttons import (
    Button,
    MakePair,
    OpenDigest,
    OpenMentorship,
    OpenPairs,
    Screen,
    Turn,
    button,
    fitted,
    in_columns,
    paged,
)
from handlers.mentorships_buttons import CurateMentorship
from handlers.mentorships_curator import label
from handlers.reply import Reply
from handlers.routes import Routes
from handlers.rows import last_row
from locales import Speech
from mentoring.actions.pairs import open_pairs
from mentoring.mentorships import Mentorship
from mentoring.people import Person, Role
from mentoring.store import Store


def routes() -> Routes:
    """The lists."""
    routes = Routes("pairs_list")
    routes.press(OpenPairs, on_pairs_opened)
    routes.command("pairs", on_pairs_command)
    return routes


async def on_pairs_opened(data: OpenPairs, store: Store, actor: Person, t: Speech, reply: Reply) -> None:
    """The stages with their numbers, or the mentorships of one."""
    counts, found = await open_pairs(store, actor, data.organisation_id, data.stage)
    reply.show(list_screen(t, actor, data, found) if data.stage else stages_screen(t, actor, data, counts))


async def on_pairs_command(store: Store, actor: Person, t: Speech, reply: Reply) -> None:
    """The pairs of the curator's first organisation."""
    curated = actor.organisations_as(Role.CURATOR)
    if not curated:
        reply.show(Screen(t("pairs-for-curators"), [last_row(t, actor)]))
        return
    await on_pairs_opened(OpenPairs(organisation_id=curated[0]), store, actor, t, reply)


def stages_screen(t: Speech, actor: Person, data: OpenPairs, counts: Mapping[str, int]) -> Screen:
    """How many at each stage; a button for each that has any."""
    total = sum(counts.values())
    buttons = [
        button(
            t, f"pairs-at-{place.replace('_', '-')}", data.model_copy(update={"stage": place, "page": 0}), count=count
        )
        for place, count in counts.items()
        if count
    ]
    rows = [
        *in_columns(buttons, 2),
        [
            button(t, "pair-button-make-pair", MakePair(organisation_id=data.organisation_id)),
            button(t, "home-button-digest", OpenDigest(organisation_id=data.organisation_id)),
        ],
    ]
    return Screen(t("pairs-all", count=total) if total else t("pairs-none"), [*rows, last_row(t, actor)])


def list_screen(t: Speech, actor: Person, data: OpenPairs, found: Sequence[Mentorship]) -> Screen:
    """The mentorships of a stage, six a page."""
    buttons = [Button(fitted(label(t, each)), _opens(each, actor)) for each in found]
    text = t("pairs-list", where=t(f"standing-{data.stage.replace('_', '-')}"), count=len(found))
    back = OpenPairs(organisation_id=data.organisation_id)
    return Screen(text, [*paged(buttons, data.page, Turn(data)), last_row(t, actor, back)])


def _opens(mentorship: Mentorship, actor: Person) -> OpenMentorship | CurateMentorship:
    if mentorship.side_of(actor.id) is not None:
        return CurateMentorship(mentorship_id=mentorship.id)
    return OpenMentorship(mentorship_id=mentorship.id)
