"""What the curator looks at while making pairs: who waits, who would fit, what is still missing, all the pairs."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from zoneinfo import ZoneInfo

from mentoring.access import Subject, require
from mentoring.consents import missing_consents
from mentoring.errors import NotFound
from mentoring.mentorships import Mentorship, Side, Stage, Status
from mentoring.pairs import Offer, Suggestion, form_of, suggest
from mentoring.people import Person, Role
from mentoring.presets import ConsentRule
from mentoring.profiles import Profile
from mentoring.store import Store

SHOWN = (Status.PROPOSED, Status.ACTIVE, Status.PAUSED)


@dataclass(frozen=True, slots=True)
class Waiting:
    """A mentee with the wish, and in how many open mentorships they already are."""

    mentee: Person
    profile: Profile
    pairs: int


@dataclass(frozen=True, slots=True)
class PairReview:
    """A pair about to be made: the form it would be, whose consents are missing, whether the mentor has room."""

    mentor: Person
    mentees: tuple[Person, ...]
    form: str
    missing: tuple[tuple[Person, tuple[ConsentRule, ...]], ...]
    load: int
    capacity: int


async def open_waiting_mentees(store: Store, actor: Person, organisation_id: int) -> list[Waiting]:
    """All mentees of an organisation, those without a mentor first, then by surname."""
    require(actor, "open_waiting_mentees", Subject(organisation_id=organisation_id))
    mentees = await store.people.with_role(Role.MENTEE, organisation_id)
    places = await store.mentorships.open_places(organisation_id)
    profiles = await store.profiles.of_people([mentee.id for mentee in mentees])
    waiting = [
        Waiting(mentee, profiles.get(mentee.id, Profile(mentee.id)), places.get((mentee.id, Side.MENTEE), 0))
        for mentee in mentees
    ]
    return sorted(waiting, key=lambda each: each.pairs > 0)


async def suggest_mentors(
    store: Store, actor: Person, organisation_id: int, mentee: Person, wish: str
) -> list[Suggestion]:
    """The mentors of an organisation in the order they fit the mentee's wish (its words, also of the requests)."""
    require(actor, "suggest_mentors", Subject(organisation_id=organisation_id))
    mentors = await store.people.with_role(Role.MENTOR, organisation_id)
    places = await store.mentorships.open_places(organisation_id)
    profiles = await store.profiles.of_people([mentor.id for mentor in mentors])
    offers = [
        Offer(mentor, profiles.get(mentor.id, Profile(mentor.id)), places.get((mentor.id, Side.MENTOR), 0))
        for mentor in mentors
    ]
    return suggest(mentee, wish, offers)


async def review_pair(
    store: Store, actor: Person, organisation_id: int, mentor_id: int, mentee_ids: Sequence[int], *, now: datetime
) -> PairReview:
    """What there is to know before a pair is proposed."""
    require(actor, "review_pair", Subject(organisation_id=organisation_id))
    people = await store.people.by_ids([mentor_id, *mentee_ids])
    mentor = people.get(mentor_id)
    mentees = tuple(people[each] for each in mentee_ids if each in people)
    if mentor is None or not mentor.holds(Role.MENTOR, organisation_id) or not mentees:
        raise NotFound
    if not all(mentee.holds(Role.MENTEE, organisation_id) for mentee in mentees):
        raise NotFound
    preset = await store.organisations.preset(actor.municipality_id)
    today = now.astimezone(ZoneInfo(preset.zone)).date()
    profile = await store.profiles.of(mentor.id)
    load = (await store.mentorships.open_places(organisation_id)).get((mentor.id, Side.MENTOR), 0)
    return PairReview(
        mentor=mentor,
        mentees=mentees,
        form=form_of(mentor, mentees, preset.forms, today),
        missing=await _missing(store, preset.consents, mentor, mentees, today),
        load=load,
        capacity=Offer(mentor, profile, load).capacity,
    )


async def _missing(
    store: Store, rules: Sequence[ConsentRule], mentor: Person, mentees: Sequence[Person], on: date
) -> tuple[tuple[Person, tuple[ConsentRule, ...]], ...]:
    given = await store.consents.of_people([mentor.id, *(mentee.id for mentee in mentees)])
    sides = [(mentor, Side.MENTOR), *((mentee, Side.MENTEE) for mentee in mentees)]
    lacking = [(who, tuple(missing_consents(rules, side, who, given.get(who.id, ()), on))) for who, side in sides]
    return tuple((who, missing) for who, missing in lacking if missing)


async def open_pairs(
    store: Store, actor: Person, organisation_id: int, stage: str = ""
) -> tuple[dict[str, int], list[Mentorship]]:
    """How many mentorships are at each stage (`proposed` and `paused` beside the stages), and those of one of them.

    Raises NotFound when no stage is called so.
    """
    require(actor, "open_pairs", Subject(organisation_id=organisation_id))
    counts = dict.fromkeys(("proposed", *Stage, "paused"), 0)
    if stage and stage not in counts:
        raise NotFound
    found = await store.mentorships.of_organisation(organisation_id, *SHOWN)
    for mentorship in found:
        counts[standing(mentorship)] += 1
    return counts, [mentorship for mentorship in found if stage in ("", standing(mentorship))]


def standing(mentorship: Mentorship) -> str:
    """Where an open mentorship stands: its stage, or that it is only proposed, or rests."""
    return mentorship.stage.value if mentorship.is_running else mentorship.status.value
